//! Which part of the world is on screen, and where on screen a place is. Longitudes are stretched
//! so that shapes in the middle of the view look as they do on a globe.

use ratatui::layout::{Position, Rect};

use crate::charts::{Degrees, WORLD, narrowest, wrapped};
use crate::world::World;

/// The closest view, in degrees from west to east.
const CLOSEST: f64 = 5.0;
/// How much closer one step of zooming is.
const ZOOM: f64 = 1.5;
/// In views of fewer degrees shapes are as on a globe, in those of more as on a map of the world.
const STRETCHED: (f64, f64) = (40.0, 160.0);
/// The latitude at which shapes are true on the map of the world.
const TRUE_LATITUDE: f64 = 30.0;
/// Views of more degrees show the coarse world.
const COARSE_FROM: f64 = 110.0;
/// What is wider, in degrees, is shown as the whole world.
const WIDE: f64 = 270.0;
/// The part of the view beside which the cursor moves the view.
const MARGIN: f64 = 0.2;
/// How much wider a view is than what it has to show.
const AIR: f64 = 1.15;

/// Dots in a cell: two from west to east, four from north to south. A dot is square.
pub(super) const DOTS: (u16, u16) = (2, 4);

/// What is in the middle of the screen, and how much is around it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct View {
    middle: Degrees,
    /// Degrees of longitude from the left to the right.
    span: f64,
}

impl View {
    /// The view of a middle and a number of degrees from west to east.
    pub(super) fn new(middle: Degrees, span: f64) -> Self {
        Self { middle, span: span.clamp(CLOSEST, WORLD) }
    }

    /// The view in which rectangles of degrees (west, south, east, north) are seen whole. Without
    /// any, the whole world.
    pub(super) fn of(bounds: &[[f64; 4]], cells: Rect) -> Self {
        let Some((west, east)) = narrowest(bounds).filter(|(west, east)| east - west < WIDE) else {
            return Self::new((10.0, 15.0), WORLD);
        };
        let south = bounds.iter().map(|it| it[1]).fold(90.0, f64::min);
        let north = bounds.iter().map(|it| it[3]).fold(-90.0, f64::max);
        let middle = (wrapped(f64::midpoint(west, east)), f64::midpoint(south, north));
        let mut span = ((east - west) * AIR).max(CLOSEST);
        // The higher the area, the wider the view has to be.
        while span < WORLD
            && Self::new(middle, span).projection(cells).height() < (north - south) * AIR
        {
            span *= 1.05;
        }
        Self::new(middle, span).around(middle, cells)
    }

    /// What is in the middle of the screen.
    pub(super) fn middle(self) -> Degrees {
        self.middle
    }

    /// The world in as much detail as can be seen.
    pub(super) fn world(self) -> &'static World {
        if self.span > COARSE_FROM { World::coarse() } else { World::fine() }
    }

    /// Degrees from west to east.
    pub(super) fn span(self) -> f64 {
        self.span
    }

    /// How many times closer it is than the whole world.
    pub(super) fn scale(self) -> f64 {
        WORLD / self.span
    }

    /// A step closer, or further away; a place stays where it is on screen.
    #[must_use]
    pub(super) fn zoomed(self, closer: bool, fixed: Degrees, cells: Rect) -> Self {
        let span = if closer { self.span / ZOOM } else { self.span * ZOOM };
        let zoomed = Self::new(self.middle, span);
        let (x, y) = self.projection(cells).dot(fixed);
        let moved = zoomed.projection(cells).degrees_at(x, y);
        let middle = (zoomed.middle.0 + fixed.0 - moved.0, zoomed.middle.1 + fixed.1 - moved.1);
        zoomed.around(middle, cells)
    }

    /// The view moved as little as is needed for a place to be well inside it.
    #[must_use]
    pub(super) fn showing(self, place: Degrees, cells: Rect) -> Self {
        let projection = self.projection(cells);
        let inner = |size: f64| size * (0.5 - MARGIN);
        let moved = |distance: f64, room: f64| distance - distance.clamp(-room, room);
        let east = wrapped(place.0 - self.middle.0);
        let middle = (
            self.middle.0 + moved(east, inner(self.span)),
            self.middle.1 + moved(place.1 - self.middle.1, inner(projection.height())),
        );
        self.around(middle, cells)
    }

    /// The view moved by a number of cells.
    #[must_use]
    pub(super) fn dragged(self, from: Position, to: Position, cells: Rect) -> Self {
        let projection = self.projection(cells);
        let (from, to) = (projection.degrees(from), projection.degrees(to));
        self.around((self.middle.0 + from.0 - to.0, self.middle.1 + from.1 - to.1), cells)
    }

    /// The view around another middle, which the poles limit.
    fn around(self, (x, y): Degrees, cells: Rect) -> Self {
        let half = self.projection(cells).height() / 2.0;
        let limit = (90.0 - half).max(0.0);
        Self { middle: (wrapped(x), y.clamp(-limit, limit)), ..self }
    }

    /// Where places are on cells of the screen.
    pub(super) fn projection(self, cells: Rect) -> Projection {
        let (nearest, furthest) = STRETCHED;
        let world = ((self.span - nearest) / (furthest - nearest)).clamp(0.0, 1.0);
        let latitude = self.middle.1.abs().min(75.0) * (1.0 - world) + TRUE_LATITUDE * world;
        let width = f64::from(cells.width.max(1) * DOTS.0);
        let height = f64::from(cells.height.max(1) * DOTS.1);
        let across = width / self.span;
        let down = across / latitude.to_radians().cos();
        Projection { middle: self.middle, size: (width, height), scale: (across, down), cells }
    }
}

/// Where places are on the screen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Projection {
    middle: Degrees,
    /// Width and height in dots.
    size: (f64, f64),
    /// Dots in a degree of longitude and of latitude.
    scale: (f64, f64),
    cells: Rect,
}

impl Projection {
    /// Degrees from south to north.
    pub(super) fn height(self) -> f64 {
        self.size.1 / self.scale.1
    }

    /// Degrees of longitude and of latitude in a cell.
    pub(super) fn cell_size(self) -> (f64, f64) {
        (f64::from(DOTS.0) / self.scale.0, f64::from(DOTS.1) / self.scale.1)
    }

    /// Width and height in dots.
    pub(super) fn dots(self) -> (u16, u16) {
        (self.cells.width * DOTS.0, self.cells.height * DOTS.1)
    }

    /// Dots in a degree of longitude and of latitude, and where longitude and latitude 0 are.
    pub(super) fn linear(self) -> ([f64; 2], [f64; 2]) {
        let zero = [
            self.size.0 / 2.0 - self.middle.0 * self.scale.0,
            self.size.1 / 2.0 + self.middle.1 * self.scale.1,
        ];
        ([self.scale.0, self.scale.1], zero)
    }

    /// The dot of a place, which may be off the screen, counted from the top left.
    pub(super) fn dot(self, (x, y): Degrees) -> (f64, f64) {
        let east = wrapped(x - self.middle.0);
        (
            self.size.0 / 2.0 + east * self.scale.0,
            self.size.1 / 2.0 - (y - self.middle.1) * self.scale.1,
        )
    }

    /// The cell of a place, if it is on screen.
    pub(super) fn cell(self, place: Degrees) -> Option<Position> {
        let (x, y) = self.dot(place);
        let cell = |dot: f64, dots: u16, first: u16, count: u16| {
            let at = u16::try_from(whole(dot / f64::from(dots))).ok()?;
            (at < count).then_some(first + at)
        };
        let column = cell(x, DOTS.0, self.cells.x, self.cells.width)?;
        Some(Position::new(column, cell(y, DOTS.1, self.cells.y, self.cells.height)?))
    }

    /// The place in the middle of a cell.
    pub(super) fn degrees(self, cell: Position) -> Degrees {
        let dot = |at: u16, first: u16, dots: u16| {
            (f64::from(at) - f64::from(first) + 0.5) * f64::from(dots)
        };
        self.degrees_at(dot(cell.x, self.cells.x, DOTS.0), dot(cell.y, self.cells.y, DOTS.1))
    }

    /// The place at a dot.
    fn degrees_at(self, x: f64, y: f64) -> Degrees {
        let east = (x - self.size.0 / 2.0) / self.scale.0;
        let south = (y - self.size.1 / 2.0) / self.scale.1;
        (wrapped(self.middle.0 + east), self.middle.1 - south)
    }
}

/// The greatest whole number that is not greater.
#[expect(clippy::cast_possible_truncation, reason = "dots and cells are small; `as` saturates")]
pub(super) fn whole(value: f64) -> i32 {
    value.floor() as i32
}
