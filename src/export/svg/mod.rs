//! Pictures as SVG files, for papers and pages: a map, a timeline, statistics. They need no fonts
//! and no scripts, have a description for those who do not see them, and are the same in every run.

mod caption;
mod colours;
mod ids;
mod letters;
mod map;
mod paint;
mod paper;
mod picture;
mod statistics;
mod table;
mod timeline;
mod writer;

pub use self::colours::PictureTheme;
pub use self::map::MapOf;
pub use self::picture::Picture;

use self::paper::Look;
use crate::charts::ChartData;

/// A picture as an SVG file; `None` if there is nothing to show.
pub fn svg(
    picture: &Picture,
    title: &str,
    theme: PictureTheme,
    data: ChartData<'_>,
) -> Option<String> {
    let ids = &ids::prefix(picture, title, theme, data);
    let look = Look { title, theme, ids };
    match picture {
        Picture::Map(of) => map::map(*of, look, data),
        Picture::Timeline(current) => timeline::timeline(*current, look, data),
        Picture::Statistics(by) => statistics::statistics(by, look, data),
        Picture::Table(rows, columns) => table::table((*rows, *columns), look, data),
    }
}
