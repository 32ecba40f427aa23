//! Entries as JSON, in the record format.

use serde::Serialize;

use crate::catalog::Entry;
use crate::config::Bookmark;
use crate::text::to_json;

/// An entry in the record format, with what the user has added to it. A reader of the format
/// ignores fields that begin with `x-`.
#[derive(Serialize)]
struct Record<'a> {
    #[serde(flatten)]
    entry: &'a Entry,
    /// The note of the user.
    #[serde(rename = "x-note", skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    /// `true` if the entry is bookmarked.
    #[serde(rename = "x-bookmarked", skip_serializing_if = "Option::is_none")]
    bookmarked: Option<bool>,
}

/// Entries with their bookmarks in the record format: a JSON list, as in a catalog file.
///
/// # Errors
/// If the entries cannot be serialized.
pub(super) fn json(entries: &[(&Entry, Option<&Bookmark>)]) -> serde_json::Result<String> {
    let records = entries.iter().map(|&(entry, bookmark)| Record {
        entry,
        note: bookmark.map(|it| it.note.as_str()).filter(|note| !note.is_empty()),
        bookmarked: bookmark.map(|it| it.marked).filter(|marked| *marked),
    });
    to_json(&records.collect::<Vec<_>>())
}
