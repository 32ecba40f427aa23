//! The areas of states and territories and the disputed lines, read from the files that
//! `assets/map` describes. Nothing here knows the catalog or a terminal.

mod bounds;
mod reader;

use std::ops::Range;
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
#[derive(Debug, Clone)]
pub struct Ring {
    /// The smallest rectangle around it.
    pub bounds: Bounds,
    /// Its arcs among those of the world.
    arcs: Range<usize>,
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
    rings: Range<usize>,
}

impl Shape {
    /// The id of the state as which it is filled, unless it is marked itself.
    pub fn filled_as(&self) -> Option<&'static str> {
        let within = WITHIN.iter().find(|(id, _)| *id == self.id).map(|(_, state)| *state);
        within.or(Some(self.part_of).filter(|id| !id.is_empty()))
    }
}

/// A line that is a boundary, or a part of one. Its points are read when they are asked for: most
/// are out of sight.
#[derive(Debug)]
struct Arc {
    bounds: Bounds,
    bytes: &'static [u8],
    points: OnceLock<Vec<Point>>,
}

impl Arc {
    fn points(&self) -> &[Point] {
        self.points.get_or_init(|| {
            let mut points = Vec::new();
            Reader::new(self.bytes).points(&mut points);
            points
        })
    }
}

/// The shapes of the world at one level of detail. Neighbours share the arc between them.
#[derive(Debug)]
pub struct World {
    arcs: Vec<Arc>,
    /// The arcs of all rings; of one that runs the other way, the complement of its number.
    steps: Vec<i32>,
    rings: Vec<Ring>,
    /// The areas, ordered by id.
    pub shapes: Vec<Shape>,
    /// Boundaries that are disputed or not final, with their bounds; they are drawn dashed.
    pub disputed: Vec<(Bounds, Vec<Point>)>,
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
        let near = self.rings(shape).iter().filter(|ring| ring.bounds.holds(x, y));
        let arcs = near.flat_map(|ring| self.arcs(ring));
        arcs.flat_map(|(arc, _)| arc.windows(2)).filter(|pair| crosses(pair)).count() % 2 == 1
    }

    /// The rings of a shape, in no order. What is inside an odd number of them is inside the shape.
    pub fn rings(&self, shape: &Shape) -> &[Ring] {
        &self.rings[shape.rings.clone()]
    }

    /// The arcs of a ring, each with whether it runs backwards. They form a closed line.
    pub fn arcs(&self, ring: &Ring) -> impl Iterator<Item = (&[Point], bool)> {
        self.steps[ring.arcs.clone()]
            .iter()
            .map(|&step| (self.arcs[number(step)].points(), step < 0))
    }

    /// All lines between two shapes or a shape and the sea, each once, with their bounds.
    pub fn lines(&self) -> impl Iterator<Item = (&[Point], Bounds)> {
        self.arcs.iter().map(|arc| (arc.points(), arc.bounds))
    }

    /// Reads one of the files that `assets/map/make.py` writes.
    fn read(bytes: &'static [u8]) -> Self {
        let mut reader = Reader::new(bytes);
        let mut world = Self {
            arcs: Vec::new(),
            steps: Vec::new(),
            rings: Vec::new(),
            shapes: Vec::new(),
            disputed: Vec::new(),
        };
        for _ in 0..reader.count() {
            let (bounds, bytes) = (reader.bounds(), reader.bytes());
            world.arcs.push(Arc { bounds, bytes, points: OnceLock::new() });
        }
        for _ in 0..reader.count() {
            let shape = world.read_shape(&mut reader);
            world.shapes.push(shape);
        }
        for _ in 0..reader.count() {
            let mut line = Vec::new();
            let bounds = reader.points(&mut line);
            world.disputed.push((bounds, line));
        }
        world
    }

    fn read_shape(&mut self, reader: &mut Reader) -> Shape {
        let (id, part_of) = (reader.word(), reader.word());
        let mut middle = Vec::new();
        reader.points(&mut middle);
        let first = self.rings.len();
        for _ in 0..reader.count() {
            let start = self.steps.len();
            let count = reader.count();
            self.steps.extend((0..count).map(|_| reader.signed()));
            let arcs = start..self.steps.len();
            let bounds =
                self.steps[arcs.clone()].iter().map(|step| self.arcs[number(*step)].bounds);
            let bounds = bounds.fold(Bounds::NOTHING, Bounds::join);
            self.rings.push(Ring { bounds, arcs });
        }
        let rings = first..self.rings.len();
        let all = self.rings[rings.clone()].iter().map(|ring| ring.bounds);
        let bounds = all.clone().fold(Bounds::NOTHING, Bounds::join);
        let main = all.max_by_key(|bounds| bounds.size()).unwrap_or(bounds);
        Shape {
            id,
            part_of,
            middle: middle.first().copied().unwrap_or([0, 0]),
            main,
            bounds,
            rings,
        }
    }
}

/// The number of the arc of a step.
fn number(step: i32) -> usize {
    usize::try_from(if step < 0 { !step } else { step }).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The id of the shape that a place is in.
    fn id_at(world: &World, longitude: f64, latitude: f64) -> Option<&'static str> {
        world.at(longitude, latitude).map(|nth| world.shapes[nth].id)
    }

    #[test]
    fn the_bounds_of_an_arc_are_those_of_its_points() {
        for arc in World::coarse().arcs.iter().chain(&World::fine().arcs) {
            assert_eq!(arc.bounds, Bounds::around(arc.points()));
        }
    }

    #[test]
    fn rings_are_closed() {
        for world in [World::coarse(), World::fine()] {
            assert!(world.shapes.len() > 150 && !world.disputed.is_empty());
            for ring in &world.rings {
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
