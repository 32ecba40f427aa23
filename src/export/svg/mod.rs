//! Pictures as SVG files, for papers and pages: a map, a timeline, statistics. They need no fonts
//! and no scripts, have a description for those who do not see them, and are the same in every run.

mod caption;
mod colours;
mod letters;
mod map;
mod paint;
mod paper;
mod statistics;
mod table;
mod timeline;
mod writer;

pub use self::colours::PictureTheme;
pub use self::map::MapOf;

use crate::catalog::EntryIndex;
use crate::charts::{By, ChartData, Subject};

/// What a picture shows.
#[derive(Debug, Clone)]
pub enum Picture {
    /// A map of the world or a part of it.
    Map(MapOf),
    /// A timeline of what is listed, with the history of an entry.
    Timeline(Option<EntryIndex>),
    /// How many of what is listed have each value: bars for each of the dimensions.
    Statistics(Vec<By>),
    /// A table of counts by the values of two dimensions, the first in rows.
    Table(By, By),
}

impl Picture {
    /// Whether it is a map of what is listed, not of the members of an entry.
    pub fn is_map_of_listed(&self) -> bool {
        matches!(self, Self::Map(MapOf { subject: Subject::Listed, .. }))
    }
}

/// A picture as an SVG file; `None` if there is nothing to show.
pub fn svg(
    picture: &Picture,
    title: &str,
    theme: PictureTheme,
    data: ChartData<'_>,
) -> Option<String> {
    match picture {
        Picture::Map(of) => Some(map::map(*of, title, theme, data)),
        Picture::Timeline(current) => timeline::timeline(*current, title, theme, data),
        Picture::Statistics(by) => statistics::statistics(by, title, theme, data),
        Picture::Table(rows, columns) => table::table((*rows, *columns), title, theme, data),
    }
}
