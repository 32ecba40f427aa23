//! Entries for reading and for taking away: the sheet that screens and pages share, plain text,
//! Markdown, CSV, JSON.

mod file;
mod markdown;
mod sheet;
mod table;
mod text;

pub use file::{FileFormat, file};
pub use markdown::{escaped, markdown};
pub use sheet::{Content, Field, Run, Sheet, shown_acronym};
pub use table::{csv, matrix, ties};
pub use text::{TEXT_WIDTH, body, line, separator, text};

use crate::catalog::Entry;

/// Entries in the record format: a JSON list, as a catalog file holds it.
///
/// # Errors
/// Those of the writer underneath.
pub fn json(entries: &[&Entry]) -> serde_json::Result<String> {
    serde_json::to_string_pretty(entries)
}
