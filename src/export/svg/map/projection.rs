//! Where places are on the sheet. Both projections keep areas equal, so that a large state looks
//! large: Equal Earth for the world (Šavrič, Patterson and Jenny 2018, made for maps of topics),
//! Lambert's azimuthal one for a part of it (as the European Union uses for statistics).

use crate::charts::{Degrees, narrowest, wrapped};

/// A wider span of longitudes, in degrees, is shown as the whole world.
const WORLD_SPAN: f64 = 300.0;
/// The azimuthal projection is used up to this angle from the middle, in degrees.
const NEAR: f64 = 48.0;
/// The middle of the map of the world: its edge is between Asia and America.
const MIDDLE: f64 = 11.0;
/// The south and the north of the map of the world, without Antarctica.
const ENDS: (f64, f64) = (-58.0, 84.0);
/// What reaches south of this latitude is Antarctica.
const ANTARCTIC: f64 = -60.0;
/// The smallest span of a map, in degrees.
const MIN_SPAN: f64 = 4.0;
/// How much wider the sheet is than what it has to show.
const MARGIN_FACTOR: f64 = 1.08;
/// The height of a sheet as a part of its width: the least and the greatest.
const HEIGHT: (f64, f64) = (0.42, 0.78);
/// Samples on each side of a rectangle.
const SAMPLES: u8 = 12;

/// How the globe is flattened.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    /// Equal Earth.
    World,
    /// Lambert's azimuthal equal-area projection, with the sine and the cosine of the latitude in
    /// the middle.
    Part { sine: f64, cosine: f64 },
}

/// Where places are on a sheet, from its top left.
#[derive(Debug, Clone, Copy)]
pub(super) struct Projection {
    kind: Kind,
    /// The longitude in the middle.
    middle: f64,
    scale: f64,
    /// The plane's point at the top left of the sheet.
    origin: (f64, f64),
    /// The width and the height of the sheet.
    pub(super) size: (f64, f64),
}

impl Projection {
    /// The map on which rectangles (west, south, east, north) are seen whole, on a sheet of a
    /// width; without any, the whole world.
    pub(super) fn new(bounds: &[[f64; 4]], width: f64) -> Self {
        let part = narrowest(bounds).filter(|(west, east)| east - west < WORLD_SPAN);
        let has_antarctica = bounds.iter().any(|it| it[1] < ANTARCTIC);
        let south = if has_antarctica { -90.0 } else { ENDS.0 };
        let world = [[MIDDLE - 179.9, south, MIDDLE + 179.9, ENDS.1]];
        let (kind, middle, shown) = match part {
            None => (Kind::World, MIDDLE, world.to_vec()),
            Some((west, east)) => {
                let middle = wrapped(f64::midpoint(west, east));
                let shown: Vec<[f64; 4]> =
                    bounds.iter().map(|it| turned(widened(*it), middle)).collect();
                (kind_for(&shown, middle), middle, shown)
            }
        };
        let flat = Self { kind, middle, scale: 1.0, origin: (0.0, 0.0), size: (width, width) };
        flat.fitted(&shown)
    }

    /// The map with a sheet that has room for rectangles.
    fn fitted(self, shown: &[[f64; 4]]) -> Self {
        let (mut least, mut greatest) = ((f64::MAX, f64::MAX), (f64::MIN, f64::MIN));
        for (x, y) in shown.iter().flat_map(|it| perimeter(*it)).map(|place| self.flat(place)) {
            least = (least.0.min(x), least.1.min(y));
            greatest = (greatest.0.max(x), greatest.1.max(y));
        }
        let size = ((greatest.0 - least.0) * MARGIN_FACTOR, (greatest.1 - least.1) * MARGIN_FACTOR);
        let width = self.size.0;
        let height = width * (size.1 / size.0).clamp(HEIGHT.0, HEIGHT.1);
        let scale = (width / size.0).min(height / size.1);
        let middle = (f64::midpoint(least.0, greatest.0), f64::midpoint(least.1, greatest.1));
        let origin = (middle.0 - width / scale / 2.0, middle.1 - height / scale / 2.0);
        Self { scale, origin, size: (width, height.round()), ..self }
    }

    /// Whether it is a map of the world, which has an edge where longitudes end.
    pub(super) fn is_world(self) -> bool {
        self.kind == Kind::World
    }

    /// The western end of a map of the world.
    pub(super) fn edge(self) -> f64 {
        self.middle - 180.0
    }

    /// Whether a place is on the half of the globe that a part shows.
    pub(super) fn is_near(self, (longitude, latitude): Degrees) -> bool {
        match self.kind {
            Kind::World => true,
            Kind::Part { sine, cosine } => {
                toward((sine, cosine), (longitude - self.middle, latitude)) > 0.0
            }
        }
    }

    /// The point of a place on the sheet. On a map of the world the longitude has to be between its
    /// edges.
    pub(super) fn point(self, place: Degrees) -> (f64, f64) {
        let (x, y) = self.flat(place);
        ((x - self.origin.0) * self.scale, (y - self.origin.1) * self.scale)
    }

    /// The point of a place that is on the sheet.
    pub(super) fn on_sheet(self, (longitude, latitude): Degrees) -> Option<(f64, f64)> {
        let place = (self.middle + wrapped(longitude - self.middle), latitude);
        let (x, y) = self.point(place);
        let is_inside = (0.0..=self.size.0).contains(&x) && (0.0..=self.size.1).contains(&y);
        (is_inside && self.is_near(place)).then_some((x, y))
    }

    /// The point of a place in the plane, in radii of the globe, to the east and to the south.
    fn flat(self, (longitude, latitude): Degrees) -> (f64, f64) {
        let east = (longitude - self.middle).to_radians();
        let north = latitude.to_radians();
        match self.kind {
            Kind::World => equal_earth(east, north),
            Kind::Part { sine, cosine } => {
                let toward = toward((sine, cosine), (longitude - self.middle, latitude));
                // The point opposite the middle is nowhere; it is never on a sheet.
                let stretch = (2.0 / (1.0 + toward).max(1e-9)).sqrt();
                let x = north.cos() * east.sin();
                let y = cosine * north.sin() - sine * north.cos() * east.cos();
                (stretch * x, -stretch * y)
            }
        }
    }
}

/// The Equal Earth projection, with the coefficients of its authors.
fn equal_earth(east: f64, north: f64) -> (f64, f64) {
    const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
    let root = 3.0_f64.sqrt();
    let angle = (root / 2.0 * north.sin()).asin();
    let (square, sixth) = (angle.powi(2), angle.powi(6));
    let slope = A[0] + 3.0 * A[1] * square + sixth * (7.0 * A[2] + 9.0 * A[3] * square);
    let x = 2.0 * root * east * angle.cos() / (3.0 * slope);
    let y = angle * (A[0] + A[1] * square + sixth * (A[2] + A[3] * square));
    (x, -y)
}

/// The projection for rectangles around a longitude: that of a part of the world if all of them are
/// near their middle.
fn kind_for(shown: &[[f64; 4]], middle: f64) -> Kind {
    let south = shown.iter().map(|it| it[1]).fold(90.0, f64::min);
    let north = shown.iter().map(|it| it[3]).fold(-90.0, f64::max);
    let (sine, cosine) = f64::midpoint(south, north).to_radians().sin_cos();
    let is_near =
        |(x, y): Degrees| toward((sine, cosine), (x - middle, y)) > NEAR.to_radians().cos();
    let is_part = shown.iter().flat_map(|it| perimeter(*it)).all(is_near);
    if is_part { Kind::Part { sine, cosine } } else { Kind::World }
}

/// How near a place is to the middle of a part, from -1 on the other side of the globe to 1: the
/// cosine of the angle. The latitude of the middle is given by its sine and cosine, the longitude
/// is counted from it.
fn toward((sine, cosine): (f64, f64), (east, north): Degrees) -> f64 {
    let (east, north) = (east.to_radians(), north.to_radians());
    sine * north.sin() + cosine * north.cos() * east.cos()
}

/// A rectangle of the least size at least.
fn widened([west, south, east, north]: [f64; 4]) -> [f64; 4] {
    let more = |from: f64, to: f64| ((MIN_SPAN - (to - from)) / 2.0).max(0.0);
    let (wide, high) = (more(west, east), more(south, north));
    [west - wide, (south - high).max(-90.0), east + wide, (north + high).min(90.0)]
}

/// A rectangle in the turn around the globe in which it is nearest to a longitude.
fn turned([west, south, east, north]: [f64; 4], middle: f64) -> [f64; 4] {
    let from_middle = f64::midpoint(west, east) - middle;
    let turn = wrapped(from_middle) - from_middle;
    [west + turn, south, east + turn, north]
}

/// Places around a rectangle.
fn perimeter([west, south, east, north]: [f64; 4]) -> impl Iterator<Item = Degrees> {
    (0..=SAMPLES).flat_map(move |nth| {
        let part = f64::from(nth) / f64::from(SAMPLES);
        let (x, y) = (west + (east - west) * part, south + (north - south) * part);
        [(x, south), (x, north), (west, y), (east, y)]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The size on the sheet of a small rectangle of degrees around a place.
    fn size(projection: Projection, (x, y): Degrees) -> f64 {
        let corner = |dx: f64, dy: f64| projection.point((x + dx, y + dy));
        let [at, east, north] = [corner(0.0, 0.0), corner(0.1, 0.0), corner(0.0, 0.1)];
        let area = (east.0 - at.0) * (north.1 - at.1) - (east.1 - at.1) * (north.0 - at.0);
        area.abs() / y.to_radians().cos()
    }

    #[test]
    fn areas_are_equal_everywhere_on_a_map() {
        for bounds in [&[][..], &[[-10.0, 35.0, 34.0, 70.0]], &[[100.0, -40.0, 290.0, 50.0]]] {
            let projection = Projection::new(bounds, 952.0);
            let expected = size(projection, (20.0, 44.0));
            for place in [(0.0, 5.0), (15.0, 60.0), (-8.0, 38.0), (30.0, -20.0)] {
                let ratio = size(projection, place) / expected;
                assert!((ratio - 1.0).abs() < 0.01, "{place:?} in {bounds:?}: {ratio}");
            }
        }
    }

    #[test]
    fn what_is_to_be_shown_is_on_the_sheet() {
        for (bounds, is_world) in [
            ([18.8, 42.2, 23.0, 46.2], false),
            ([-85.0, 8.0, -57.0, 27.0], false),
            ([165.0, -45.0, 215.0, 10.0], false),
            ([-169.0, 24.0, 45.0, 72.0], true),
            ([70.0, -45.0, 290.0, 70.0], true),
            ([-170.0, -50.0, 170.0, 70.0], true),
            ([-169.0, -89.0, 191.0, -60.0], true),
        ] {
            let projection = Projection::new(&[bounds], 952.0);
            assert_eq!(projection.is_world(), is_world, "{bounds:?}");
            for place in perimeter(bounds) {
                assert!(projection.on_sheet(place).is_some(), "{place:?} of {bounds:?}");
            }
        }
        let on_sheet = |bounds: [f64; 4], place| Projection::new(&[bounds], 952.0).on_sheet(place);
        assert_eq!(on_sheet([5.0, 40.0, 20.0, 50.0], (-170.0, -40.0)), None);
        assert_eq!(on_sheet([-170.0, -50.0, 170.0, 70.0], (0.0, -80.0)), None, "no Antarctica");
        let (x, _) = on_sheet([-180.0, -90.0, 180.0, -60.0], (MIDDLE, 0.0)).expect("the world");
        assert!((x - 952.0 / 2.0).abs() < 1.0, "Africa is in the middle: {x}");
    }
}
