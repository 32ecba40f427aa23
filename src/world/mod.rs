//! The areas of states and territories and the disputed lines, read from the files that
//! `assets/map` describes. Nothing here knows the catalog or a terminal.

mod bounds;
mod reader;

use std::sync::{LazyLock, OnceLock};

pub use self::bounds::{Bounds, Point};
use self::reader::Reader;

/// How many units of a [`Point`] there are in a degree.
pub const PER_DEGREE: f64 = 100.0;

static COARSE: LazyLock<World> =
    LazyLock::new(|| World::read(include_bytes!("../../assets/map/world-110m.bin")));
static FINE: LazyLock<World> =
    LazyLock::new(|| World::read(include_bytes!("../../assets/map/world-50m.bin")));

/// Entities with a shape that are parts of states by resolutions of the Security Council: 541 and
/// 550 of Cyprus, 2067 of Somalia.
const WITHIN: [(&str, &str); 2] = [("northern-cyprus", "cy"), ("somaliland", "so")];

/// A closed line, or a hole in one.
#[derive(Debug, Clone, Copy)]
pub struct Ring {
    /// The smallest rectangle around it.
    pub bounds: Bounds,
    /// Its arcs among those of the world; of one that runs the other way, the complement of its
    /// number.
    steps: Reader,
}

/// The area of a state or territory.
#[derive(Debug, Clone)]
pub struct Shape {
    /// The id of its entry in the bundled catalog; empty if there is none.
    pub id: &'static str,
    /// The id of the state that it is an integral part of, if it has an entry of its own all the
    /// same; empty otherwise.
    pub part_of: &'static str,
    /// A point well inside its largest part.
    pub middle: Point,
    /// The smallest rectangle around its largest part.
    pub main: Bounds,
    /// The smallest rectangle around all of it.
    pub bounds: Bounds,
    rings: Reader,
}

impl Shape {
    /// The rings, in no order. What is inside an odd number of them is inside the shape.
    pub fn rings(&self) -> impl Iterator<Item = Ring> + use<> {
        let mut rings = self.rings;
        std::iter::from_fn(move || {
            (!rings.is_empty()).then(|| Ring { bounds: rings.bounds(), steps: rings.part() })
        })
    }

    /// The id of the state as which it is filled, unless it is marked itself.
    pub fn filled_as(&self) -> Option<&'static str> {
        let within = WITHIN.iter().find(|(id, _)| *id == self.id).map(|(_, state)| *state);
        within.or(Some(self.part_of).filter(|id| !id.is_empty()))
    }
}

/// A line. Its points are read when they are asked for: most are out of sight.
#[derive(Debug)]
struct Line {
    bytes: Reader,
    points: OnceLock<Vec<Point>>,
}

impl Line {
    fn new(bytes: Reader) -> Self {
        Self { bytes, points: OnceLock::new() }
    }

    fn points(&self) -> &[Point] {
        self.points.get_or_init(|| self.bytes.points())
    }
}

/// The shapes of the world at one level of detail. Neighbours share the arc between them.
#[derive(Debug)]
pub struct World {
    /// The lines that are boundaries, or parts of them.
    arcs: Vec<Line>,
    /// The areas, ordered by id.
    pub shapes: Vec<Shape>,
    /// Boundaries that are disputed or not final, with their bounds; they are drawn dashed.
    disputed: Vec<(Bounds, Line)>,
}

impl World {
    /// The world for a view of more than a continent. It is read when it is first asked for.
    pub fn coarse() -> &'static Self {
        &COARSE
    }

    /// The world for closer views, with nearly all small states. It is read when it is first asked
    /// for.
    pub fn fine() -> &'static Self {
        &FINE
    }

    /// The shape of an entry.
    pub fn find(&self, id: &str) -> Option<usize> {
        let first = self.shapes.partition_point(|shape| shape.id < id);
        self.shapes.get(first).is_some_and(|shape| shape.id == id).then_some(first)
    }

    /// The shape that a place is in, by longitude and latitude in degrees.
    pub fn at(&self, longitude: f64, latitude: f64) -> Option<usize> {
        // Shapes go on past the 180th meridian.
        let mut turns = [longitude, longitude + 360.0].into_iter();
        turns.find_map(|x| self.shapes.iter().position(|shape| self.holds(shape, x, latitude)))
    }

    /// Whether a place is in a shape, by longitude and latitude in degrees.
    fn holds(&self, shape: &Shape, longitude: f64, latitude: f64) -> bool {
        let (x, y) = (longitude * PER_DEGREE, latitude * PER_DEGREE);
        let crosses = |pair: &[Point]| {
            let [a, b] = [pair[0], pair[1]].map(|point| point.map(f64::from));
            (a[1] > y) != (b[1] > y) && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]
        };
        let near = shape.rings().filter(|ring| ring.bounds.holds(x, y));
        let crossings = |ring: Ring| {
            let arcs = self.arcs(ring);
            arcs.flat_map(|(arc, _)| arc.windows(2)).filter(|pair| crosses(pair)).count()
        };
        near.map(crossings).sum::<usize>() % 2 == 1
    }

    /// The arcs of a ring, each with whether it runs backwards. They form a closed line.
    pub fn arcs(&self, ring: Ring) -> impl Iterator<Item = (&[Point], bool)> {
        let mut steps = ring.steps;
        std::iter::from_fn(move || (!steps.is_empty()).then(|| steps.signed())).map(|step| {
            let nth = if step < 0 { !step } else { step };
            (self.arcs[usize::try_from(nth).unwrap_or_default()].points(), step < 0)
        })
    }

    /// All lines between two shapes or a shape and the sea, each once.
    pub fn lines(&self) -> impl Iterator<Item = &[Point]> {
        self.arcs.iter().map(Line::points)
    }

    /// The disputed lines with bounds that pass a test.
    pub fn disputed(&self, is_near: impl Fn(Bounds) -> bool) -> impl Iterator<Item = &[Point]> {
        self.disputed.iter().filter(move |it| is_near(it.0)).map(|(_, line)| line.points())
    }

    /// Reads one of the files that `assets/map/make.py` writes, but for the lines.
    fn read(bytes: &'static [u8]) -> Self {
        let mut reader = Reader::new(bytes);
        let count = reader.count();
        let mut lengths = reader.take(2 * count);
        let arcs = (0..count).map(|_| {
            let length = usize::try_from(lengths.short()).unwrap_or_default();
            Line::new(reader.take(length))
        });
        let arcs = arcs.collect();
        let shapes = (0..reader.count()).map(|_| read_shape(&mut reader)).collect();
        let disputed =
            (0..reader.count()).map(|_| (reader.bounds(), Line::new(reader.part()))).collect();
        Self { arcs, shapes, disputed }
    }
}

fn read_shape(reader: &mut Reader) -> Shape {
    Shape {
        id: reader.word(),
        part_of: reader.word(),
        middle: reader.place(),
        main: reader.bounds(),
        bounds: reader.bounds(),
        rings: reader.part(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bounds around points.
    fn around(points: &[Point]) -> Bounds {
        let ends = |axis: usize| {
            let values = points.iter().map(|point| point[axis]);
            (values.clone().min().unwrap_or_default(), values.max().unwrap_or_default())
        };
        let ((west, east), (south, north)) = (ends(0), ends(1));
        Bounds { least: [west, south], greatest: [east, north] }
    }

    fn size(bounds: Bounds) -> i64 {
        let [wide, high] =
            [0, 1].map(|axis| i64::from(bounds.greatest[axis]) - i64::from(bounds.least[axis]));
        wide * high
    }

    /// The id of the shape that a place is in.
    fn id_at(world: &World, longitude: f64, latitude: f64) -> Option<&'static str> {
        world.at(longitude, latitude).map(|nth| world.shapes[nth].id)
    }

    #[test]
    fn the_bounds_are_those_of_the_points() {
        for world in [World::coarse(), World::fine()] {
            for shape in &world.shapes {
                let (mut largest, mut all) = (0, Vec::new());
                for ring in shape.rings() {
                    let arcs = world.arcs(ring).flat_map(|(arc, _)| arc);
                    let points: Vec<Point> = arcs.copied().collect();
                    assert_eq!(ring.bounds, around(&points));
                    largest = largest.max(size(ring.bounds));
                    all.extend(points);
                }
                assert_eq!((shape.bounds, size(shape.main)), (around(&all), largest));
            }
            for (bounds, line) in &world.disputed {
                assert_eq!(*bounds, around(line.points()));
            }
        }
    }

    #[test]
    fn rings_are_closed() {
        for world in [World::coarse(), World::fine()] {
            assert!(world.shapes.len() > 150 && !world.disputed.is_empty());
            for ring in world.shapes.iter().flat_map(Shape::rings) {
                let mut ends = world.arcs(ring).map(|(arc, backwards)| {
                    let (first, last) = (arc[0], arc[arc.len() - 1]);
                    if backwards { (last, first) } else { (first, last) }
                });
                let (start, mut at) = ends.next().expect("an arc");
                for (first, last) in ends {
                    assert_eq!(first, at);
                    at = last;
                }
                assert_eq!(at, start);
            }
        }
    }

    #[test]
    fn places_are_in_the_shape_of_their_state() {
        for (id, longitude, latitude) in [
            ("rs", 20.9, 44.0),
            ("xk", 20.9, 42.6),
            ("lu", 6.1, 49.75),
            ("ua", 34.2, 45.2),
            ("eh", -13.0, 25.0),
            ("cy", 33.0, 34.85),
            ("northern-cyprus", 33.4, 35.25),
            ("somaliland", 45.0, 9.8),
            ("sy", 35.75, 33.0),
            ("gf", -53.0, 4.0),
            ("sj", 17.0, 77.5),
        ] {
            assert_eq!(id_at(World::fine(), longitude, latitude), Some(id));
        }
        assert_eq!(id_at(World::fine(), 0.0, 0.0), None, "the sea");
        assert_eq!(id_at(World::coarse(), 34.2, 45.2), Some("ua"));
        assert_eq!(id_at(World::fine(), -173.0, 65.0), Some("ru"), "past the 180th meridian");
    }

    #[test]
    fn the_middle_of_a_shape_is_in_it() {
        for world in [World::coarse(), World::fine()] {
            for shape in world.shapes.iter().filter(|shape| !shape.id.is_empty()) {
                let [x, y] = shape.middle.map(|it| f64::from(it) / PER_DEGREE);
                let [wide, high] = [0, 1].map(|axis| {
                    i32::from(shape.main.greatest[axis]) - i32::from(shape.main.least[axis])
                });
                if wide > 10 && high > 10 {
                    assert_eq!(id_at(world, x, y), Some(shape.id));
                }
            }
        }
    }
}
