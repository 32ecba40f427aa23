//! The world as dots: for each dot the shape that its middle is in, and where boundaries are
//! dashed.

use super::view::{Projection, whole};
use crate::charts::WORLD;
use crate::world::{Bounds, PER_DEGREE, Point, Shape, World};

/// The dots of dashes and of gaps, one after the other, along a disputed line.
const STEP: i32 = 3;

/// A dot of a dash of a disputed line.
pub(super) const DASH: u16 = 0x8000;
/// A dot where no boundary is drawn: a gap of a disputed line, or a dot beside it.
pub(super) const GAP: u16 = 0x4000;
/// The bits of a dot that say which shape it is in: 0 for the sea, or one more than its number.
pub(super) const SHAPE: u16 = 0x3fff;

/// The dots of a view, row by row from the top left.
pub(super) struct Raster {
    /// The number of dots in a row.
    pub(super) width: usize,
    /// For each dot the number of its [`SHAPE`], and whether it is a [`DASH`] or a [`GAP`].
    pub(super) dots: Vec<u16>,
    /// How many dots each shape has.
    pub(super) counts: Vec<usize>,
}

/// Where dots are, as a linear function of the units of points.
struct Grid {
    width: i32,
    height: i32,
    scale: [f64; 2],
    zero: [f64; 2],
    /// The rows and columns that have been crossed by the boundary of a shape.
    crossings: Vec<u64>,
}

impl Raster {
    /// Draws the world.
    pub(super) fn new(world: &World, projection: Projection) -> Self {
        let (width, height) = projection.dots();
        let (scale, zero) = projection.linear();
        let mut grid = Grid {
            width: width.into(),
            height: height.into(),
            scale: [scale[0] / PER_DEGREE, -scale[1] / PER_DEGREE],
            zero,
            crossings: Vec::new(),
        };
        let dots = usize::from(width) * usize::from(height);
        let mut raster =
            Self { width: width.into(), dots: vec![0; dots], counts: vec![0; world.shapes.len()] };
        // The world repeats to the west and to the east.
        let turns = [-1.0, 0.0, 1.0].map(|turn| zero[0] + turn * WORLD * scale[0]);
        for turn in turns {
            grid.zero[0] = turn;
            for (nth, shape) in world.shapes.iter().enumerate() {
                if grid.shows(shape.bounds) {
                    raster.fill(&mut grid, world, shape, nth);
                }
            }
        }
        for turn in turns {
            grid.zero[0] = turn;
            for line in world.disputed(|bounds| grid.shows(bounds)) {
                raster.dash(&grid, line);
            }
        }
        raster
    }

    fn fill(&mut self, grid: &mut Grid, world: &World, shape: &Shape, nth: usize) {
        let id = u16::try_from(nth + 1).unwrap_or_default();
        grid.crossings.clear();
        for ring in shape.rings() {
            if grid.shows(ring.bounds) {
                world.arcs(ring).for_each(|(arc, _)| grid.cross(arc));
            }
        }
        grid.crossings.sort_unstable();
        for pair in grid.crossings.chunks_exact(2) {
            let (start, end) = (grid.index(pair[0]), grid.index(pair[1]));
            if start < end && end <= self.dots.len() {
                self.dots[start..end].fill(id);
                self.counts[nth] += end - start;
            }
        }
    }

    /// Draws a disputed line: first nothing beside it, then its dashes.
    fn dash(&mut self, grid: &Grid, line: &[Point]) {
        let mut along = 0;
        for pair in line.windows(2) {
            let [(x, y), (to_x, to_y)] = [grid.dot(pair[0]), grid.dot(pair[1])];
            let steps = whole((to_x - x).abs().max((to_y - y).abs())).max(0) + 1;
            for step in 0..steps {
                let part = f64::from(step) / f64::from(steps);
                let (column, row) = (whole(x + (to_x - x) * part), whole(y + (to_y - y) * part));
                for (beside, below) in [(-1, 0), (1, 0), (0, -1), (0, 1)] {
                    self.mark(grid, column + beside, row + below, GAP);
                }
                let is_dash = (along + step) / STEP % 2 == 0;
                self.mark(grid, column, row, if is_dash { DASH } else { GAP });
            }
            along += steps;
        }
    }

    fn mark(&mut self, grid: &Grid, column: i32, row: i32, mark: u16) {
        if (0..grid.width).contains(&column) && (0..grid.height).contains(&row) {
            self.dots[usize::try_from(row * grid.width + column).unwrap_or_default()] |= mark;
        }
    }
}

impl Grid {
    /// The dot of a point, as a part of a row and a column.
    fn dot(&self, point: Point) -> (f64, f64) {
        (
            f64::from(point[0]) * self.scale[0] + self.zero[0],
            f64::from(point[1]) * self.scale[1] + self.zero[1],
        )
    }

    /// Whether any of what has these bounds is on screen.
    fn shows(&self, bounds: Bounds) -> bool {
        let ((west, south), (east, north)) = (self.dot(bounds.least), self.dot(bounds.greatest));
        east >= 0.0
            && west <= f64::from(self.width)
            && south >= 0.0
            && north <= f64::from(self.height)
    }

    /// Records where a line crosses the middles of rows.
    fn cross(&mut self, line: &[Point]) {
        let mut before: Option<(f64, f64, i32)> = None;
        for &point in line {
            let (x, y) = self.dot(point);
            // The first row whose middle is below the point.
            let row = whole(y + 0.5).clamp(0, self.height);
            if let Some((from_x, from_y, from_row)) = before {
                let slope = (x - from_x) / (y - from_y);
                for crossed in from_row.min(row)..from_row.max(row) {
                    let at = from_x + (f64::from(crossed) + 0.5 - from_y) * slope;
                    let column = whole(at + 0.5).clamp(0, self.width);
                    self.crossings.push(packed(crossed, column));
                }
            }
            before = Some((x, y, row));
        }
    }

    /// The number of the dot at a crossing.
    fn index(&self, crossing: u64) -> usize {
        let [row, column] = [crossing >> 32, crossing & u64::from(u32::MAX)];
        let width = u64::try_from(self.width).unwrap_or_default();
        usize::try_from(row * width + column).unwrap_or(usize::MAX)
    }
}

/// A row and a column, neither negative, as a number by which crossings are ordered.
fn packed(row: i32, column: i32) -> u64 {
    let unsigned = |it: i32| u64::try_from(it).unwrap_or_default();
    unsigned(row) << 32 | unsigned(column)
}
