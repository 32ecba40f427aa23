//! The conditions of a query.

use std::fmt;

use super::number_range::NumberRange;
use super::query_field::QueryField;
use super::span::Span;

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Whether the condition must not hold.
    pub negated: bool,
    /// The condition.
    pub clause: Clause,
}

/// What a condition asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clause {
    /// A folded word.
    Word(String),
    /// Folded words, next to each other in this order.
    Phrase(String),
    /// A field with a folded value.
    Field(QueryField, String),
    /// A field whose value is a span of dates.
    Dates(QueryField, Span),
    /// A field whose value is a range of numbers.
    Numbers(QueryField, NumberRange),
    /// A field whose value could not be parsed. It finds nothing.
    Unreadable(QueryField),
    /// One of several values of a field: at least two conditions on the same field.
    Any(Vec<Clause>),
}

impl Clause {
    /// The conditions of which one must hold: the clause itself, if it has one value.
    pub fn alternatives(&self) -> &[Self] {
        match self {
            Self::Any(clauses) => clauses,
            clause => std::slice::from_ref(clause),
        }
    }

    /// The field that it asks for; `None` for words.
    pub fn field(&self) -> Option<QueryField> {
        match self {
            Self::Word(_) | Self::Phrase(_) => None,
            Self::Field(field, _)
            | Self::Dates(field, _)
            | Self::Numbers(field, _)
            | Self::Unreadable(field) => Some(*field),
            Self::Any(clauses) => clauses.first().and_then(Self::field),
        }
    }

    /// Writes a word or a phrase, or the value of a field.
    pub(super) fn write_value(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(word) => f.write_str(word),
            Self::Phrase(value) | Self::Field(_, value) => write!(f, "\"{value}\""),
            Self::Dates(_, span) => write!(f, "{span}"),
            Self::Numbers(_, range) => write!(f, "{range}"),
            Self::Unreadable(_) => f.write_str("?"),
            Self::Any(_) => Ok(()),
        }
    }
}
