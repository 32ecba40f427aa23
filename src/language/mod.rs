//! The languages of the program: messages, script, alphabetical order, dates and numbers.

mod collation;
mod diagnostics;
mod locale;
mod messages;
mod numbers;
mod progress;
mod script;
mod table;
mod terms;

pub use collation::Collation;
pub use fluent_bundle::FluentValue;
pub use locale::Locale;
pub use messages::{Messages, currency_messages};
pub use script::{cyrillic, is_acronym_ending, latin};
pub use table::{Language, Side};
pub use terms::Named;
