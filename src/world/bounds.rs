//! Points, and rectangles around them.

/// Longitude and latitude in hundredths of a degree, to the east and to the north.
pub type Point = [i16; 2];

/// The smallest rectangle around something; both ends belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The western and the southern end.
    pub least: Point,
    /// The eastern and the northern end.
    pub greatest: Point,
}

impl Bounds {
    /// Around no point at all: any other bounds joined with these stay what they are.
    pub(super) const NOTHING: Self = Self { least: [i16::MAX; 2], greatest: [i16::MIN; 2] };

    /// Around points.
    pub(super) fn around(points: &[Point]) -> Self {
        let Self { least: [mut west, mut south], greatest: [mut east, mut north] } = Self::NOTHING;
        for &[x, y] in points {
            (west, south) = (west.min(x), south.min(y));
            (east, north) = (east.max(x), north.max(y));
        }
        Self { least: [west, south], greatest: [east, north] }
    }

    /// Around what these bounds and others are around.
    pub(super) fn join(self, other: Self) -> Self {
        let [west, south] = [0, 1].map(|axis| self.least[axis].min(other.least[axis]));
        let [east, north] = [0, 1].map(|axis| self.greatest[axis].max(other.greatest[axis]));
        Self { least: [west, south], greatest: [east, north] }
    }

    /// Whether a point is in the rectangle.
    pub(super) fn holds(self, x: f64, y: f64) -> bool {
        let [west, south] = self.least.map(f64::from);
        let [east, north] = self.greatest.map(f64::from);
        (west..=east).contains(&x) && (south..=north).contains(&y)
    }

    /// The size of the rectangle, in square units.
    pub(super) fn size(self) -> i64 {
        let [wide, high] =
            [0, 1].map(|axis| i64::from(self.greatest[axis]) - i64::from(self.least[axis]));
        wide * high
    }
}
