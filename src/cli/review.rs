//! `imenik check --review`: what in a catalog has to be read again.

use std::fmt::Write;

use clap::builder::TypedValueParser;
use serde::Serialize;

use super::command_error::CommandError;
use crate::catalog::Catalog;
use crate::export::{ReviewItem, ReviewSubject, YEARS};
use crate::language::Locale;
use crate::text::{sanitize_line, to_json};

/// A parser for the year of a review; `message` says which years there are.
pub(super) fn year_parser(message: String) -> impl TypedValueParser<Value = u16> {
    move |year: &str| {
        let year = year.parse().ok().filter(|year| YEARS.contains(year));
        year.ok_or_else(|| message.clone())
    }
}

/// One line for each item: its year, the id of the entry, and the sentence or the list.
pub(super) fn review_lines(catalog: &Catalog, locale: &Locale, items: Vec<ReviewItem>) -> String {
    let mut out = String::new();
    for item in items {
        let what = match item.subject {
            ReviewSubject::MemberList => locale.text("review-members"),
            ReviewSubject::Sentence(sentence) => sentence,
        };
        let holds = item.year.map_or_else(|| "–".to_owned(), |year| year.to_string());
        let id = &catalog.entry(item.entry).id;
        let _ = writeln!(out, "{holds:<4}  {}: {}", sanitize_line(id), sanitize_line(&what));
    }
    out
}

/// The items as a JSON list.
pub(super) fn review_json(
    catalog: &Catalog,
    items: Vec<ReviewItem>,
) -> Result<String, CommandError> {
    #[derive(Serialize)]
    struct Item<'a> {
        year: Option<u16>,
        entry: &'a str,
        /// The sentence; absent for a list of members.
        #[serde(skip_serializing_if = "Option::is_none")]
        sentence: Option<String>,
    }
    let items = items.into_iter().map(|item| Item {
        year: item.year,
        entry: &catalog.entry(item.entry).id,
        sentence: match item.subject {
            ReviewSubject::MemberList => None,
            ReviewSubject::Sentence(sentence) => Some(sentence),
        },
    });
    Ok(to_json(&items.collect::<Vec<_>>())? + "\n")
}
