//! What can be wrong with a query, and what should be known about its results.

use super::label::Label;
use super::query_field::QueryField;
use crate::catalog::{Catalog, EntryIndex};
use crate::language::{FluentValue, Locale};
use crate::text::{fit, sanitize_line};

/// The width in columns to which a part of the query is cut in a message.
const SHOWN_WIDTH: usize = 60;

/// The most entries that a message names.
const MAX_LISTED: usize = 5;

/// What is wrong with a query, or was searched for instead of it. A condition that cannot be
/// understood finds nothing; of everything else the rest of the query is searched for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// No field has this name.
    UnknownField(String),
    /// The field has no such value.
    UnknownValue {
        /// The field.
        field: QueryField,
        /// The value, folded.
        value: String,
        /// The nearest value.
        near: Option<Label>,
    },
    /// Not a year, a date or a range of them.
    BadDate(String),
    /// Not a number or a range of numbers.
    BadNumber(String),
    /// The range of dates ends before it starts.
    BackwardSpan(String),
    /// The range of numbers ends before it starts.
    BackwardNumbers(String),
    /// The field qualifies memberships, and the query asks for none.
    NoMembership(QueryField),
    /// The query asks for members of an entry that has only memberships, or the other way round.
    OtherEnd {
        /// The entry.
        entry: Label,
        /// Its id.
        id: String,
        /// The field that asks for the other end.
        field: QueryField,
        /// How many entries that field finds.
        count: usize,
    },
    /// A name that several entries have, or one that is never shown.
    Namesakes {
        /// The name as typed.
        name: String,
        /// The entry that is meant: its name and id.
        meant: Box<(Label, String)>,
        /// The others that have the name.
        others: Vec<(Label, String)>,
    },
    /// A body that had members on the date, whereas the one of this name had none.
    OtherBody {
        /// The name as typed.
        name: String,
        /// The other body that has it: its name and id.
        other: Box<(Label, String)>,
    },
    /// What a list of members leaves out.
    ListNote(Label),
    /// The dates of so many memberships are not known, and the query asks for them.
    UnknownDates(usize),
    /// The query has too many terms.
    TooLong,
    /// A quotation mark is not closed.
    OpenQuote,
    /// No entry has all words: those with most of them are found.
    MostWords,
    /// Nothing is found as typed, but on another keyboard layout; what it means there.
    OtherLayout(String),
}

impl Problem {
    /// That a name is also that of another body.
    pub fn of_other_body(catalog: &Catalog, name: &str, other: EntryIndex) -> Self {
        Self::OtherBody { name: name.to_owned(), other: Box::new(name_and_id(catalog, other)) }
    }

    /// What is wrong and how to fix it, as a message for the user.
    pub fn to_message(&self, locale: &Locale) -> String {
        let name = |field: QueryField| FluentValue::from(field.name(locale.language));
        let about = |key: &str, value: &str| locale.format(key, &[("value", shown(value))]);
        match self {
            Self::UnknownField(name) => about("problem-unknown-field", name),
            Self::UnknownValue { field, value, near } => {
                let mut values = vec![("field", name(*field)), ("value", shown(value))];
                let key = match near {
                    Some(near) => {
                        values.push(("near", shown(&near.text(locale))));
                        "problem-near-value"
                    }
                    None => "problem-unknown-value",
                };
                locale.format(key, &values)
            }
            Self::BadDate(text) => about("problem-bad-date", text),
            Self::BadNumber(text) => about("problem-bad-number", text),
            Self::BackwardSpan(text) => about("problem-backward-span", text),
            Self::BackwardNumbers(text) => about("problem-backward-numbers", text),
            Self::NoMembership(field) => locale.format(
                "problem-no-membership",
                &[
                    ("field", name(*field)),
                    ("in", name(QueryField::In)),
                    ("member", name(QueryField::Member)),
                ],
            ),
            Self::OtherEnd { entry, id, field, count } => {
                let key = match field {
                    QueryField::Member => "problem-no-members",
                    _ => "problem-no-bodies",
                };
                let query = format!("{}:{id}", field.name(locale.language));
                let values = [
                    ("name", shown(&entry.text(locale))),
                    ("query", shown(&query)),
                    ("n", (*count).into()),
                ];
                locale.format(key, &values)
            }
            Self::Namesakes { name, meant, others } => {
                let values = [
                    ("value", shown(name)),
                    ("name", listed(locale, std::slice::from_ref(meant)).into()),
                    ("n", others.len().into()),
                    ("others", listed(locale, others).into()),
                ];
                let key = if others.is_empty() { "problem-taken-as" } else { "problem-namesakes" };
                locale.format(key, &values)
            }
            Self::OtherBody { name, other } => {
                let other = listed(locale, std::slice::from_ref(other));
                let values = [("value", shown(name)), ("name", other.into())];
                locale.format("problem-other-body", &values)
            }
            Self::ListNote(note) => sanitize_line(&note.text(locale)).into_owned(),
            Self::UnknownDates(count) => {
                locale.format("problem-unknown-dates", &[("n", (*count).into())])
            }
            Self::TooLong => locale.text("problem-too-long"),
            Self::OpenQuote => locale.text("problem-open-quote"),
            Self::MostWords => locale.text("problem-most-words"),
            Self::OtherLayout(query) => about("problem-other-layout", query),
        }
    }
}

/// The name and the id of an entry.
pub(super) fn name_and_id(catalog: &Catalog, entry: EntryIndex) -> (Label, String) {
    (Label::Name(catalog.read(entry).name.clone()), catalog.id(entry).to_owned())
}

/// Names of entries with their ids; of many the first few.
fn listed(locale: &Locale, entries: &[(Label, String)]) -> String {
    let name = |(label, id): &(Label, String)| {
        format!("{} ({})", sanitize_line(&label.text(locale)), sanitize_line(id))
    };
    let more = entries.len().saturating_sub(MAX_LISTED);
    let more = (more > 0).then(|| locale.format("facet-more", &[("n", more.into())]));
    let names = entries.iter().take(MAX_LISTED).map(name).chain(more);
    names.collect::<Vec<_>>().join(", ")
}

/// A text in a message: printable, and not longer than a line.
fn shown(text: &str) -> FluentValue<'static> {
    // Cut first: the text may be a million characters long.
    let start: String = text.chars().take(2 * SHOWN_WIDTH).collect();
    fit(&sanitize_line(&start), SHOWN_WIDTH).into_owned().into()
}
