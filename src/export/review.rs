//! The yearly review: what in a catalog may have changed since it was written.

use std::ops::Range;

use super::sheet::{Content, Sheet};
use crate::catalog::{Catalog, EntryIndex, PartialDate};
use crate::language::Locale;
use crate::text::sentences;

/// How many years before a review a sentence may name and still be about the present.
const RECENT: u16 = 1;

/// The years that a text or a review can name; other numbers of four digits are not years.
pub const YEARS: Range<u16> = 1900..2100;

/// One thing to read again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewItem {
    /// The year that it holds for; `None` for a list of members without a date.
    pub year: Option<u16>,
    /// The entry.
    pub entry: EntryIndex,
    /// What in the entry.
    pub subject: ReviewSubject,
}

/// What is to be read again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewSubject {
    /// The list of members, which holds for a year before that of the review.
    MemberList,
    /// A sentence that names a recent year, or that says that it holds as of a year.
    Sentence(String),
}

/// What is to be read again in a year, the oldest first, then in the order of the files. Sentences
/// are those of the language of the locale.
pub fn review(catalog: &Catalog, locale: &Locale, year: u16) -> Vec<ReviewItem> {
    let as_of = locale.text("review-as-of");
    let mut items = Vec::new();
    for (entry, record) in catalog.iter() {
        let list = record.membership.as_ref().filter(|_| !record.members.is_empty());
        let read = list.map(|list| list.as_of.map(PartialDate::year));
        if let Some(read) = read.filter(|read| read.is_none_or(|read| read < year)) {
            items.push(ReviewItem { year: read, entry, subject: ReviewSubject::MemberList });
        }
        for field in Sheet::new(catalog, locale, entry).fields {
            let Content::Prose(text) = field.content else { continue };
            for sentence in sentences(&text, locale.language.ordinals()) {
                if let Some(holds) = year_of_review(sentence, &as_of, year) {
                    let subject = ReviewSubject::Sentence(sentence.to_owned());
                    items.push(ReviewItem { year: Some(holds), entry, subject });
                }
            }
        }
    }
    items.sort_by_key(|item| item.year);
    items
}

/// The year that a sentence holds for, if it is to be read again: the one after the words for "as
/// of", or the latest of its years that are recent or still to come.
fn year_of_review(sentence: &str, as_of: &str, year: u16) -> Option<u16> {
    // In lowercase, and as whole words: "was official" does not say "as of".
    let padded = format!(" {} ", sentence.to_lowercase());
    let stated = padded.split_once(&format!(" {as_of} "));
    let stated = stated.and_then(|(_, after)| years(after).next());
    let recent = years(sentence).filter(|named| *named + RECENT >= year);
    stated.or_else(|| recent.max())
}

/// The numbers of four digits in a text that can be years of our time.
fn years(text: &str) -> impl Iterator<Item = u16> {
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    numbers.filter_map(|digits| digits.parse().ok()).filter(|year| YEARS.contains(year))
}

#[cfg(test)]
mod tests {
    use super::year_of_review;

    #[test]
    fn a_sentence_is_reviewed_for_the_year_it_states_or_a_recent_one() {
        for (sentence, expected) in [
            ("It was founded in 1949.", None),
            ("As of 2019, it had 12 members.", Some(2019)),
            ("Founded in 1949, it had 12 members as of 2024.", Some(2024)),
            ("It left in 2025 and returned in 2026.", Some(2026)),
            ("The mandate ends in 2029.", Some(2029)),
            ("In 2001 it was officially opened.", None),
            ("It has 2026000 members and 20 offices.", None),
        ] {
            assert_eq!(year_of_review(sentence, "as of", 2026), expected, "{sentence}");
        }
    }
}
