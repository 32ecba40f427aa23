//! Rectangles of degrees around places and states: west, south, east, north.

use crate::world::{Bounds, PER_DEGREE, World};

/// The whole world, in degrees from west to east.
pub const WORLD: f64 = 360.0;

/// The least number of degrees around a state that the view of it shows.
const NEIGHBOURS: f64 = 1.5;

/// Longitude and latitude, in degrees.
pub type Degrees = (f64, f64);

/// A longitude between -180 and 180.
pub fn wrapped(longitude: f64) -> f64 {
    (longitude + 180.0).rem_euclid(WORLD) - 180.0
}

/// The rectangle of bounds.
pub fn rectangle(bounds: Bounds) -> [f64; 4] {
    let [west, south] = bounds.least.map(|it| f64::from(it) / PER_DEGREE);
    let [east, north] = bounds.greatest.map(|it| f64::from(it) / PER_DEGREE);
    [west, south, east, north]
}

/// The rectangle around a place, with so many degrees to each side.
pub fn around((x, y): Degrees, degrees: f64) -> [f64; 4] {
    [x - degrees, y - degrees, x + degrees, y + degrees]
}

/// The rectangle of a state with 60 % of its width and height added on each side, at least
/// `NEIGHBOURS` degrees; without an area, a rectangle around its place.
pub fn with_neighbours(id: &str, at: Degrees) -> [f64; 4] {
    let world = World::fine();
    let Some(shape) = world.find(id) else { return around(at, NEIGHBOURS * 3.0) };
    let [west, south, east, north] = rectangle(world.shapes[shape].main);
    let wider = ((east - west) * 0.6).max(NEIGHBOURS);
    let higher = ((north - south) * 0.6).max(NEIGHBOURS);
    [west - wider, (south - higher).max(-90.0), east + wider, (north + higher).min(90.0)]
}

/// The narrowest span of longitudes that holds all rectangles; it may go on past 180.
pub fn narrowest(bounds: &[[f64; 4]]) -> Option<(f64, f64)> {
    let mut sides: Vec<(f64, f64)> =
        bounds.iter().map(|it| (wrapped(it[0]), wrapped(it[0]) + it[2] - it[0])).collect();
    sides.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (first, _) = *sides.first()?;
    let mut end = f64::NEG_INFINITY;
    // The widest gap between two neighbours is what need not be seen.
    let mut widest = (f64::NEG_INFINITY, 0.0, 0.0);
    for (nth, &(_, east)) in sides.iter().enumerate() {
        end = end.max(east);
        let next = sides.get(nth + 1).map_or(first + WORLD, |next| next.0);
        if next - end > widest.0 {
            widest = (next - end, next, end);
        }
    }
    // What is seen ends before the gap, a turn further on; without a gap, it is the whole world.
    let (_, west, east) = widest;
    Some((west, east + WORLD))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_narrowest_span_leaves_out_the_widest_gap() {
        let width = |bounds: &[[f64; 4]]| narrowest(bounds).map(|(west, east)| east - west);
        let europe = [-10.0, 35.0, 40.0, 70.0];
        let antarctica = [-180.0, -90.0, 180.0, -60.0];
        assert_eq!(narrowest(&[]), None);
        assert_eq!(width(&[europe]), Some(50.0));
        assert_eq!(width(&[[170.0, 0.0, 190.0, 9.0], [-170.0, 0.0, -160.0, 9.0]]), Some(30.0));
        assert_eq!(width(&[antarctica]), Some(WORLD), "there is no gap");
        assert_eq!(width(&[europe, antarctica]), Some(WORLD));
    }
}
