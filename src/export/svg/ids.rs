//! What the ids in a file begin with: two pictures in one HTML page may not share them.

use super::colours::PictureTheme;
use super::map::MapOf;
use super::picture::Picture;
use crate::charts::{ChartData, Subject};

/// The beginning of the ids of a picture, which follows from what it shows and how: its kind and
/// eight digits.
pub(super) fn prefix(
    picture: &Picture,
    title: &str,
    theme: PictureTheme,
    data: ChartData<'_>,
) -> String {
    let (kind, own, how) = match picture {
        Picture::Map(MapOf { subject, colouring, on }) => {
            let own = match subject {
                Subject::Entry(entry) => vec![*entry],
                Subject::Two(one, other) => vec![*one, *other],
                Subject::Listed => Vec::new(),
            };
            ("map", own, format!("{colouring:?} {on:?}"))
        }
        Picture::Timeline(current) => {
            ("timeline", current.iter().copied().collect(), String::new())
        }
        Picture::Statistics(by) => ("statistics", Vec::new(), format!("{by:?}")),
        Picture::Table(rows, columns) => ("table", Vec::new(), format!("{rows:?} {columns:?}")),
    };
    let mut shown = format!("{how} {theme:?} {} {title}", data.locale.language.tag());
    for entry in own.iter().chain(data.rows) {
        shown.push('\n');
        shown.push_str(data.catalog.id(*entry));
    }
    format!("{kind}-{:08x}", hash(&shown))
}

/// The hash FNV-1a of 32 bits. Those of the standard library may change with a release, and a
/// picture stays the same.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
