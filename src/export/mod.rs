//! Export: an entry as a sheet for screens and pages, and entries as plain text, Markdown, CSV and
//! JSON, with the notes of the user, or as pictures.

mod answer;
mod cells;
mod column;
mod csv_style;
mod entry_table;
mod exporter;
mod file;
mod json;
mod markdown;
mod matched;
mod matched_fields;
mod pieces;
mod review;
mod sheet;
mod sheet_builder;
mod sheet_memberships;
mod svg;
mod table;
mod text;

pub use answer::{answer, asked_field};
pub use column::{CodeColumn, Column, MemberListColumn, SeatColumn, TableColumn, UnknownColumn};
pub use csv_style::{CsvStyle, Delimiter, unguarded};
pub use exporter::Exporter;
pub use file::FileFormat;
pub use json::write_records;
pub use markdown::{escape_markdown, markdown};
pub use matched::{matched_piece, matched_sentence};
pub use matched_fields::matched_fields;
pub use review::{ReviewItem, ReviewSubject, YEARS, review};
pub use sheet::{Content, FieldKind, Piece, Sheet, SheetField};
pub use svg::{MapOf, Picture, PictureTheme, svg};
pub use table::{matrix, memberships};
pub use text::{TEXT_WIDTH, content_text, line_text, separator, text};
