//! Import: rows of a CSV table as entries. What cannot be read is left out and counted, so that the
//! entries can be loaded and checked without errors.
//!
//! [`convert()`] reads the table row by row: a mapping decides from the header what each column is,
//! a draft of each row collects its cells as a record of the record format, and the rules of
//! the catalog remove what is not valid. Links are resolved at the end, when every id is known.

mod cell;
mod convert;
mod dialect;
mod draft;
mod field_name;
mod ids;
mod item;
mod left_out;
mod links;
mod mapping;
mod quotes;
mod seats;
mod slug;
mod synonyms;
mod target;
mod texts;

pub use convert::{Conversion, ConvertOptions, ImportError, Progress, convert};
pub use field_name::UnknownTarget;
pub use left_out::LeftOut;
pub use mapping::UnknownHeader;
pub use target::Target;
