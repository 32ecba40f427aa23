//! `imenik bookmarks`: what the reader has marked and noted, printed, or taken in from another
//! file.

use std::io::{self, Read};
use std::path::Path;

use super::format::{self, Format};
use super::{Failure, NOTHING, print};
use crate::catalog::Catalog;
use crate::config::{BookmarkFile, Bookmarks};
use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::files::read_text;
use crate::language::{FluentValue, Locale};
use crate::tui::Theme;

/// Prints the bookmarks: as a list for people, as the file that can be taken in again, or as ids.
pub(super) fn run(
    catalog: &Catalog,
    locale: &Locale,
    bookmarks: &Bookmarks,
    format: Format,
    theme: Theme,
) -> Result<(), Failure> {
    if format == Format::Json {
        return print(&bookmarks.to_json());
    }
    // Those of entries that this catalog does not have are in the JSON only.
    let known = bookmarks.iter().filter_map(|it| Some((catalog.find(&it.id)?, it)));
    let mark = |marked: bool, note: &str| {
        format!("{} {}", if marked { "★" } else { "✎" }, note.replace('\n', " · "))
    };
    let (entries, remarks): (Vec<_>, Vec<_>) =
        known.map(|(entry, it)| (entry, mark(it.marked, &it.note).trim_end().to_owned())).unzip();
    if entries.is_empty() {
        return Err(Failure::new(NOTHING, locale.text("cli-no-bookmarks")));
    }
    print(&format::entries(catalog, locale, &entries, &remarks, format, theme)?)
}

/// Takes in the bookmarks of a file, or of standard input if it is `-`, and says how many there
/// were. No word of one's own is lost.
pub(super) fn import(locale: &Locale, file: &BookmarkFile, path: &Path) -> Result<(), Failure> {
    let told = |fault: Diagnostic| Failure::new(NOTHING, locale.diagnostic(&fault));
    let name = path.display().to_string();
    let read = if name == "-" {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        read_text(path)
    };
    let text = read.map_err(|error| {
        told(Diagnostic::of_path(path, DiagnosticKind::Unreadable((&error).into())))
    })?;
    let others = Bookmarks::from_json(&name, &text).map_err(told)?;
    let count = others.iter().count();
    file.change(|bookmarks| others.iter().cloned().for_each(|other| bookmarks.join(other)))
        .map_err(told)?;
    print(&(locale.format("cli-imported", &[("n", FluentValue::from(count))]) + "\n"))
}
