//! Export: an entry as a sheet for screens and pages, and entries as plain text, Markdown, CSV and
//! JSON.

mod acronym;
mod file;
mod markdown;
mod pieces;
mod sheet;
mod sheet_builder;
mod table;
mod text;

pub use acronym::display_acronym;
pub use file::{FileFormat, file};
pub use markdown::{escape_markdown, markdown};
pub use sheet::{Content, FieldKind, Piece, Sheet, SheetField};
pub use table::{csv, matrix, memberships};
pub use text::{TEXT_WIDTH, content_text, line_text, separator, text};

use crate::catalog::Entry;

/// Entries in the record format: a JSON list, as in a catalog file.
///
/// # Errors
/// If the entries cannot be serialized.
pub fn json(entries: &[&Entry]) -> serde_json::Result<String> {
    serde_json::to_string_pretty(entries)
}
