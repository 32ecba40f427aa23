//! Export: an entry as a sheet for screens and pages, and entries as plain text, Markdown, CSV and
//! JSON, with the notes of the user.

mod csv_style;
mod exporter;
mod file;
mod json;
mod markdown;
mod pieces;
mod sheet;
mod sheet_builder;
mod sheet_memberships;
mod table;
mod text;

pub use csv_style::{CsvStyle, Delimiter};
pub use exporter::Exporter;
pub use file::FileFormat;
pub use markdown::{escape_markdown, markdown};
pub use sheet::{Content, FieldKind, Piece, Sheet, SheetField};
pub use table::{matrix, memberships};
pub use text::{TEXT_WIDTH, content_text, line_text, separator, text};
