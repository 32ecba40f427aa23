//! Export: an entry as a sheet for screens and pages, and entries as plain text, Markdown, CSV and
//! JSON.

mod acronym;
mod file;
mod json;
mod markdown;
mod pieces;
mod sheet;
mod sheet_builder;
mod table;
mod text;

pub use acronym::display_acronym;
pub use file::{FileFormat, file};
pub use json::json;
pub use markdown::{escape_markdown, markdown};
pub use sheet::{Content, FieldKind, Piece, Sheet, SheetField};
pub use table::{csv, matrix, memberships};
pub use text::{TEXT_WIDTH, content_text, line_text, separator, text};
