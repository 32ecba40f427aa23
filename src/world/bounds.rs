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
    /// Whether a point is in the rectangle.
    pub(super) fn holds(self, x: f64, y: f64) -> bool {
        let [west, south] = self.least.map(f64::from);
        let [east, north] = self.greatest.map(f64::from);
        (west..=east).contains(&x) && (south..=north).contains(&y)
    }
}
