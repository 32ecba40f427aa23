//! Entries as JSON, in the record format.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use crate::catalog::{Entry, ExtraField};
use crate::config::Bookmark;
use crate::text::to_json;

/// An entry in the record format, with what the user has added to it.
#[derive(Serialize)]
struct Record<'a> {
    #[serde(flatten)]
    entry: &'a Entry,
    /// The user's own fields.
    #[serde(flatten)]
    extra: BTreeMap<&'a str, Values<'a>>,
    /// The note of the user.
    #[serde(rename = "x-note", skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    /// `true` if the entry is bookmarked.
    #[serde(rename = "x-bookmarked", skip_serializing_if = "Option::is_none")]
    bookmarked: Option<bool>,
}

/// The values of a field: one is a text, several are a list.
#[derive(Serialize)]
#[serde(untagged)]
enum Values<'a> {
    One(&'a str),
    Several(&'a [String]),
}

impl<'a> Values<'a> {
    fn of(field: &'a ExtraField) -> Self {
        match field.values.as_slice() {
            [one] => Self::One(one),
            several => Self::Several(several),
        }
    }
}

/// Entries that answer a question, and what the answer leaves open.
#[derive(Serialize)]
struct JsonAnswer<'a> {
    entries: Vec<Record<'a>>,
    unknown: &'a [&'a str],
}

/// Writes entries in the record format, one after another: a JSON list, as in a catalog file. The
/// text of the whole list is never in memory.
///
/// # Errors
/// If an entry cannot be serialized, or the output not be written.
pub fn write_records(out: &mut impl Write, entries: &[Entry]) -> io::Result<()> {
    let mut separator = "[\n  ";
    for entry in entries {
        let record = to_json(&Record { entry, extra: extra(entry), note: None, bookmarked: None })?;
        out.write_all(separator.as_bytes())?;
        // A line break within a text is escaped: these are all of the indentation.
        out.write_all(record.replace('\n', "\n  ").as_bytes())?;
        separator = ",\n  ";
    }
    out.write_all(if entries.is_empty() { "[]\n" } else { "\n]\n" }.as_bytes())
}

/// The user's own fields of an entry.
fn extra(entry: &Entry) -> BTreeMap<&str, Values<'_>> {
    entry.extra.iter().map(|field| (field.name.as_str(), Values::of(field))).collect()
}

/// Entries with their bookmarks in the record format: a JSON list, as in a catalog file.
///
/// # Errors
/// If the entries cannot be serialized.
pub(super) fn json(entries: &[(&Entry, Option<&Bookmark>)]) -> serde_json::Result<String> {
    to_json(&records(entries))
}

/// An object with `entries`, as [`json`] writes them, and `unknown`: the ids of the bodies of which
/// the answer is not known.
///
/// # Errors
/// If the entries cannot be serialized.
pub(super) fn json_answer(
    entries: &[(&Entry, Option<&Bookmark>)],
    unknown: &[&str],
) -> serde_json::Result<String> {
    to_json(&JsonAnswer { entries: records(entries), unknown })
}

fn records<'a>(entries: &[(&'a Entry, Option<&'a Bookmark>)]) -> Vec<Record<'a>> {
    let record = |&(entry, bookmark): &(&'a Entry, Option<&'a Bookmark>)| Record {
        entry,
        extra: extra(entry),
        note: bookmark.map(|it| it.note.as_str()).filter(|note| !note.is_empty()),
        bookmarked: bookmark.map(|it| it.marked).filter(|marked| *marked),
    };
    entries.iter().map(record).collect()
}
