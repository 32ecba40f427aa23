//! What can be wrong with a query.

use crate::language::{FluentValue, Locale};
use crate::text::sanitize;

/// What is wrong with a query. The rest of the query is searched for all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// No field has this name.
    UnknownField(String),
    /// The field has no such value.
    UnknownValue(String),
    /// Not a year, a date or a range of them.
    BadDate(String),
    /// The range ends before it starts.
    BackwardSpan(String),
    /// The query has too many terms.
    TooLong,
    /// A quotation mark is not closed.
    OpenQuote,
}

impl Problem {
    /// What is wrong and how to fix it, as a message for the user.
    pub fn to_message(&self, locale: &Locale) -> String {
        let (key, value) = match self {
            Self::UnknownField(name) => ("problem-unknown-field", name.as_str()),
            Self::UnknownValue(value) => ("problem-unknown-value", value.as_str()),
            Self::BadDate(text) => ("problem-bad-date", text.as_str()),
            Self::BackwardSpan(text) => ("problem-backward-span", text.as_str()),
            Self::TooLong => ("problem-too-long", ""),
            Self::OpenQuote => ("problem-open-quote", ""),
        };
        locale.format(key, &[("value", FluentValue::from(sanitize(value).into_owned()))])
    }
}
