//! Lines and areas on the sheet: fewer points, cut at its edges, written as paths.

use std::fmt::Write;

use super::projection::Projection;
use crate::charts::{Degrees, WORLD};
use crate::world::{PER_DEGREE, Point};

/// A point on the sheet.
pub(super) type At = (f64, f64);

/// Points nearer than this to the one before, in units of the picture, are left out.
const NEAR: f64 = 0.7;
/// How far beyond the sheet areas are drawn.
const OVERFLOW: f64 = 4.0;
/// The longest step along the edge of the world, in degrees.
const STEP: f64 = 3.0;

/// The places of a line of the world, as many as can be seen on the sheet. The first and the
/// last stay, so that neighbours meet.
pub(super) fn thinned(line: &[Point], projection: Projection) -> Vec<Degrees> {
    let places = line.iter().map(|point| {
        let [x, y] = point.map(|it| f64::from(it) / PER_DEGREE);
        (x, y)
    });
    let mut kept: Vec<Degrees> = Vec::new();
    let mut before: Option<At> = None;
    for (nth, place) in places.enumerate() {
        let (x, y) = projection.point(place);
        let is_far = before.is_none_or(|(old_x, old_y)| (x - old_x).hypot(y - old_y) >= NEAR);
        if is_far || nth + 1 == line.len() {
            kept.push(place);
            before = Some((x, y));
        }
    }
    kept
}

/// A closed line as areas on the sheet. The world repeats to the west and to the east of itself.
pub(super) fn areas(ring: &[Degrees], projection: Projection) -> Vec<Vec<At>> {
    let mut areas = Vec::new();
    if projection.is_world() {
        for turn in [-WORLD, 0.0, WORLD] {
            let moved: Vec<Degrees> = ring.iter().map(|(x, y)| (x + turn, *y)).collect();
            let west = projection.edge();
            let inside = cut(&cut(&moved, |(x, _)| x - west), |(x, _)| west + WORLD - x);
            areas.push(along_edges(&inside).map(|place| projection.point(place)).collect());
        }
    } else if ring.iter().any(|place| projection.is_near(*place)) {
        areas.push(ring.iter().map(|place| projection.point(*place)).collect());
    }
    let (width, height) = projection.size;
    let on_sheet = |area: Vec<At>| {
        let area = cut(&area, |(x, _)| x + OVERFLOW);
        let area = cut(&area, |(x, _)| width + OVERFLOW - x);
        let area = cut(&area, |(_, y)| y + OVERFLOW);
        cut(&area, |(_, y)| height + OVERFLOW - y)
    };
    areas.into_iter().map(on_sheet).filter(|area| area.len() > 2).collect()
}

/// An open line as lines on the sheet. Segments are cut at the edges: their ends may be far away.
pub(super) fn lines(line: &[Degrees], projection: Projection) -> Vec<Vec<At>> {
    let turns: &[f64] = if projection.is_world() { &[-WORLD, 0.0, WORLD] } else { &[0.0] };
    let mut lines: Vec<Vec<At>> = Vec::new();
    for turn in turns {
        for pair in line.windows(2) {
            if is_seam(pair[0].0) && is_seam(pair[1].0) {
                continue;
            }
            let [from, to] = [pair[0], pair[1]].map(|(x, y)| (x + turn, y));
            let Some((from, to)) = segment(from, to, projection) else { continue };
            match lines.last_mut() {
                Some(line) if line.last() == Some(&from) => line.push(to),
                _ => lines.push(vec![from, to]),
            }
        }
    }
    lines
}

/// The part of a segment that is on the sheet.
fn segment(from: Degrees, to: Degrees, projection: Projection) -> Option<(At, At)> {
    let (from, to) = if projection.is_world() {
        let west = projection.edge();
        clipped(from, to, (west, -90.0), (west + WORLD, 90.0))?
    } else {
        // The other half of the globe is never on the sheet.
        Some((from, to)).filter(|_| projection.is_near(from) && projection.is_near(to))?
    };
    let (width, height) = projection.size;
    let far = (width + OVERFLOW, height + OVERFLOW);
    clipped(projection.point(from), projection.point(to), (-OVERFLOW, -OVERFLOW), far)
}

/// The part of a segment within a rectangle (Liang and Barsky). Ends within it stay as they are.
fn clipped(from: At, to: At, min: At, max: At) -> Option<(At, At)> {
    let step = (to.0 - from.0, to.1 - from.1);
    let (mut start, mut end) = (0.0_f64, 1.0_f64);
    for (step, room) in [
        (-step.0, from.0 - min.0),
        (step.0, max.0 - from.0),
        (-step.1, from.1 - min.1),
        (step.1, max.1 - from.1),
    ] {
        if step < 0.0 {
            start = start.max(room / step);
        } else if step > 0.0 {
            end = end.min(room / step);
        } else if room < 0.0 {
            return None;
        }
    }
    let at = |part: f64| (from.0 + step.0 * part, from.1 + step.1 * part);
    let first = if start > 0.0 { at(start) } else { from };
    let last = if end < 1.0 { at(end) } else { to };
    (start < end).then_some((first, last))
}

/// Whether a longitude is the one at which the data is cut: a line along it is no boundary.
fn is_seam(longitude: f64) -> bool {
    (longitude.abs() - 180.0).abs() < f64::EPSILON
}

/// The part of an area in which a distance is not negative (Sutherland and Hodgman).
fn cut(area: &[(f64, f64)], distance: impl Fn((f64, f64)) -> f64) -> Vec<(f64, f64)> {
    let mut kept = Vec::with_capacity(area.len());
    let Some(&last) = area.last() else { return kept };
    let mut from = (last, distance(last));
    for &point in area {
        let to = (point, distance(point));
        if (from.1 < 0.0) != (to.1 < 0.0) {
            let part = from.1 / (from.1 - to.1);
            let ((x, y), (to_x, to_y)) = (from.0, to.0);
            kept.push((x + (to_x - x) * part, y + (to_y - y) * part));
        }
        if to.1 >= 0.0 {
            kept.push(point);
        }
        from = to;
    }
    kept
}

/// An area with more points where it follows a meridian, which is not straight on the sheet.
fn along_edges(area: &[Degrees]) -> impl Iterator<Item = Degrees> {
    let next = area.iter().cycle().skip(1);
    area.iter().zip(next).flat_map(|(&(x, y), &(to_x, to_y))| {
        let is_meridian = (x - to_x).abs() < f64::EPSILON;
        let steps = if is_meridian { ((to_y - y).abs() / STEP).ceil().max(1.0) } else { 1.0 };
        let mut nth = 0.0;
        std::iter::from_fn(move || {
            let part = nth / steps;
            nth += 1.0;
            (part < 1.0).then_some((x + (to_x - x) * part, y + (to_y - y) * part))
        })
    })
}

/// The size of an area.
pub(super) fn size(area: &[At]) -> f64 {
    let next = area.iter().cycle().skip(1);
    let twice: f64 = area.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
    twice.abs() / 2.0
}

/// Adds a line to the value of an attribute `d`, in steps of a tenth of a unit.
pub(super) fn write_path(path: &mut String, line: &[At], is_closed: bool) {
    let mut points = line.iter().map(|&(x, y)| (tenths(x), tenths(y)));
    let Some(first) = points.next() else { return };
    let _ = write!(path, "M{} {}", Tenths(first.0), Tenths(first.1));
    let mut before = first;
    let mut is_first = true;
    for (x, y) in points {
        let step = (x - before.0, y - before.1);
        if step != (0, 0) {
            path.push_str(if is_first { "l" } else { " " });
            let _ = write!(path, "{} {}", Tenths(step.0), Tenths(step.1));
            (before, is_first) = ((x, y), false);
        }
    }
    if is_closed {
        path.push('z');
    }
}

/// A length in tenths.
#[expect(clippy::cast_possible_truncation, reason = "sheets are small; `as` saturates")]
fn tenths(length: f64) -> i32 {
    (length * 10.0).round() as i32
}

/// Tenths as a decimal number.
struct Tenths(i32);

impl std::fmt::Display for Tenths {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (sign, value) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        write!(f, "{sign}{}", value / 10)?;
        if value % 10 == 0 { Ok(()) } else { write!(f, ".{}", value % 10) }
    }
}

/// The widest part of a row of an area around a point: from where to where it is within the area at
/// several heights.
pub(super) fn room(rings: &[Vec<At>], (x, y): At, half_height: f64) -> Option<(f64, f64)> {
    let mut room = (f64::MIN, f64::MAX);
    for height in [y - half_height, y, y + half_height] {
        let mut crossings: Vec<f64> =
            rings.iter().flat_map(|ring| crossings(ring, height)).collect();
        crossings.sort_by(f64::total_cmp);
        let mut pairs = crossings.chunks_exact(2);
        let around = pairs.find(|pair| pair[0] <= x && x <= pair[1])?;
        room = (room.0.max(around[0]), room.1.min(around[1]));
    }
    Some(room)
}

/// Where an area crosses a height.
fn crossings(ring: &[At], height: f64) -> impl Iterator<Item = f64> {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).filter_map(move |(a, b)| {
        let crosses = (a.1 > height) != (b.1 > height);
        crosses.then(|| a.0 + (b.0 - a.0) * (height - a.1) / (b.1 - a.1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: [At; 4] = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)];

    #[test]
    fn an_area_is_cut_and_written_in_steps() {
        let half = cut(&SQUARE, |(x, _)| 5.0 - x);
        assert!((size(&SQUARE) - 100.0).abs() < 1e-9 && (size(&half) - 50.0).abs() < 1e-9);
        let mut path = String::new();
        write_path(&mut path, &SQUARE, true);
        write_path(&mut path, &[(-0.04, 1.0), (0.04, 1.0), (-1.5, 2.0)], false);
        assert_eq!(path, "M0 0l10 0 0 10 -10 0zM0 1l-1.5 1");
        assert_eq!(cut(&[], |(x, _)| x), []);
    }

    #[test]
    fn lines_end_at_the_edges_of_the_sheet() {
        let clipped = |from, to| clipped(from, to, (0.0, 0.0), (10.0, 10.0));
        assert_eq!(clipped((2.0, 2.0), (8.0, 4.0)), Some(((2.0, 2.0), (8.0, 4.0))));
        assert_eq!(clipped((5.0, 5.0), (25.0, 5.0)), Some(((5.0, 5.0), (10.0, 5.0))));
        assert_eq!(clipped((-5.0, 0.0), (15.0, 10.0)), Some(((0.0, 2.5), (10.0, 7.5))));
        assert_eq!(clipped((3.0, -4.0), (3.0, -1.0)), None);
        assert_eq!(clipped((-4.0, 8.0), (4.0, 16.0)), None);

        let projection = Projection::new(&[[10.0, 40.0, 20.0, 50.0]], 952.0);
        let (width, middle) = (projection.size.0, projection.point((15.0, 45.0)));
        let east = lines(&[(15.0, 45.0), (60.0, 45.0)], projection);
        assert!(east[0][0] == middle && (east[0][1].0 - width - OVERFLOW).abs() < 1e-6, "{east:?}");
        let west = lines(&[(-30.0, 45.0), (15.0, 45.0)], projection);
        assert!((west[0][0].0 + OVERFLOW).abs() < 1e-6 && west[0][1] == middle, "{west:?}");
        let away_and_back = [(15.0, 45.0), (60.0, 45.0), (60.0, 30.0), (15.0, 45.0)];
        assert_eq!(lines(&away_and_back, projection).len(), 2);
        let across = lines(&[(-5.0, 45.0), (35.0, 45.0)], projection);
        assert!(across[0][0].0 < 0.0 && across[0][1].0 > width, "{across:?}");
    }

    #[test]
    fn a_line_at_the_edge_of_the_world_is_on_both_sides() {
        let projection = Projection::new(&[], 952.0);
        let west = projection.edge();
        let lines = lines(&[(west - 5.0, 40.0), (west + 5.0, 40.0)], projection);
        let ends: Vec<At> = lines.iter().flatten().copied().collect();
        let edges = [projection.point((west, 40.0)), projection.point((west + WORLD, 40.0))];
        assert!(lines.len() == 2 && edges.iter().all(|edge| ends.contains(edge)), "{lines:?}");
    }

    #[test]
    fn the_room_of_a_row_is_within_the_area() {
        let hole = vec![(6.0, 4.0), (8.0, 4.0), (8.0, 6.0), (6.0, 6.0)];
        let rings = [SQUARE.to_vec(), hole];
        assert_eq!(room(&rings, (3.0, 5.0), 0.5), Some((0.0, 6.0)));
        assert_eq!(room(&rings, (3.0, 2.0), 0.5), Some((0.0, 10.0)));
        assert_eq!(room(&rings, (7.0, 5.0), 0.5), None);
    }

    #[test]
    fn an_area_at_the_edge_of_the_world_is_on_both_sides() {
        let projection = Projection::new(&[], 952.0);
        let west = projection.edge();
        let ring = [(west - 5.0, 60.0), (west + 5.0, 60.0), (west + 5.0, 70.0), (west - 5.0, 70.0)];
        let areas = areas(&ring, projection);
        assert_eq!(areas.len(), 2);
        assert!((size(&areas[0]) - size(&areas[1])).abs() < 1.0);
    }
}
