//! An entry for reading and for taking away: the sheet that screens and pages share, plain text, JSON.

mod sheet;
mod text;

pub use sheet::{Content, Field, Run, Sheet, shown_acronym};
pub use text::{line, separator, text};

use crate::catalog::Entry;

/// Entries in the record format: a JSON list, as a catalog file holds it.
///
/// # Errors
/// Those of the writer underneath.
pub fn json(entries: &[&Entry]) -> serde_json::Result<String> {
    serde_json::to_string_pretty(entries)
}
