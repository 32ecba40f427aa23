//! Helpers for text. They know nothing about the rest of the crate.

mod json;
mod letter_set;
mod nearest;
mod numbers;
mod position;
mod sanitize;
mod sentences;
mod text_list;
mod width;

pub use json::to_json;
pub use letter_set::{different_letters, letter_set};
pub use nearest::nearest;
pub use numbers::{NumberList, push_varint, read_varint};
pub use position::{LineIndex, json_line_and_column, line_and_column, message_without_position};
pub use sanitize::{is_unsafe, sanitize, sanitize_line};
pub use sentences::{Ordinals, sentences};
pub use text_list::TextList;
pub use width::{columns, fit, plain_start, wrap};
