//! What the fields of a query ask for, found out once for each search: which categories, subjects,
//! members are meant.

use super::index::{Index, Tier};
use super::inflection::stems;
use super::query::{Clause, Field, Problem, Query, Span, Term, folded_words};
use super::sought::{Needle, Sought};
use super::words::starts_word;
use crate::catalog::{Catalog, Category, Entry, EntryIndex, Region, Status, Subject};
use crate::language::{Messages, Side};

/// The conditions of a query that are no words to be ranked by: its fields, and whatever is
/// negated.
pub(super) struct Conditions<'q> {
    index: &'q Index,
    list: Vec<(bool, Condition<'q>)>,
}

/// One condition, with what it means already found.
enum Condition<'q> {
    Words(Box<Sought<'q>>),
    Category(Vec<Category>),
    Seat(Vec<Sought<'q>>),
    Founded(Span),
    Takes(EntryIndex, Status),
    Subject(Vec<Subject>),
    Region(Vec<Region>),
    Language(Vec<String>),
    Mine(Vec<Needle<'q>>),
}

impl<'q> Conditions<'q> {
    /// Finds what the fields of a query mean. A value that means nothing is a problem, and asks for
    /// nothing.
    pub(super) fn new(
        index: &'q Index,
        catalog: &Catalog,
        query: &'q Query,
    ) -> (Self, Vec<Problem>) {
        let mut problems = query.problems.clone();
        let mut list = Vec::new();
        for Term { negated, clause } in query.terms() {
            let condition = match clause {
                Clause::Word(words) | Clause::Phrase(words) => {
                    negated.then(|| Condition::Words(Box::new(Sought::new(words))))
                }
                Clause::Founded(span) => Some(Condition::Founded(*span)),
                Clause::Field(field, value) => {
                    let condition = meaning(index, catalog, *field, value);
                    problems
                        .extend(condition.is_none().then(|| Problem::UnknownValue(value.clone())));
                    condition
                }
            };
            list.extend(condition.map(|condition| (*negated, condition)));
        }
        (Self { index, list }, problems)
    }

    /// Whether all of them hold for an entry.
    pub(super) fn hold(&self, catalog: &Catalog, index: EntryIndex) -> bool {
        let entry = catalog.entry(index);
        let holds = |condition: &Condition<'_>| match condition {
            Condition::Words(words) => self.index.holds(index, words),
            Condition::Category(categories) => categories.contains(&entry.category),
            Condition::Seat(words) => self.index.is_seated(index, words),
            Condition::Founded(span) => entry.since().is_some_and(|date| span.contains(date)),
            Condition::Takes(member, status) => takes(catalog, index, entry, *member, *status),
            Condition::Subject(subjects) => {
                entry.subjects.iter().any(|subject| subjects.contains(subject))
            }
            Condition::Region(regions) => {
                entry.region.is_some_and(|region| regions.contains(&region))
            }
            Condition::Mine(words) => self.index.is_mine(index, words),
            Condition::Language(tags) => entry.languages.iter().any(|tag| tags.contains(tag)),
        };
        self.list.iter().all(|(negated, condition)| holds(condition) != *negated)
    }
}

/// Whether a body takes in a member with a status; a suspended member is one still.
fn takes(
    catalog: &Catalog,
    index: EntryIndex,
    body: &Entry,
    member: EntryIndex,
    status: Status,
) -> bool {
    let of_status =
        |line: Status| line == status || (status == Status::Member && line == Status::Suspended);
    body.members
        .iter()
        .zip(&catalog.links(index).members)
        .any(|(line, &it)| it == member && of_status(line.status))
}

/// What a value means for a field, if it means anything.
fn meaning<'q>(
    index: &Index,
    catalog: &Catalog,
    field: Field,
    value: &'q str,
) -> Option<Condition<'q>> {
    let member =
        || index.best(catalog, value).filter(|hit| hit.tier < Tier::Slip).map(|hit| hit.entry);
    match field {
        Field::Category => {
            words_named(Category::ALL, "category", |it| it.slug(), value).map(Condition::Category)
        }
        Field::Subject => {
            words_named(Subject::ALL, "subject", |it| it.slug(), value).map(Condition::Subject)
        }
        Field::Region => {
            words_named(Region::ALL, "region", |it| it.slug(), value).map(Condition::Region)
        }
        Field::Language => {
            let mut tags: Vec<String> =
                catalog.iter().flat_map(|(_, entry)| entry.languages.iter().cloned()).collect();
            tags.sort_unstable();
            tags.dedup();
            words_named(&tags, "lang", |tag| tag, value).map(Condition::Language)
        }
        Field::Member => member().map(|member| Condition::Takes(member, Status::Member)),
        Field::Observer => member().map(|member| Condition::Takes(member, Status::Observer)),
        Field::Seat => Some(Condition::Seat(value.split(' ').map(Sought::new).collect())),
        Field::Mine => Some(Condition::Mine(value.split_whitespace().map(Needle::new).collect())),
        Field::Founded => None,
    }
}

thread_local! {
    /// The names of words of closed lists, in Serbian and English; read at the first query that has
    /// fields.
    static NAMES: [Messages; 2] = Side::ALL.map(|side| Messages::new(side.language()));
}

/// The words whose slug or name has a word that starts with the value; one that is the value
/// exactly stands alone.
fn words_named<T: Clone>(
    all: &[T],
    group: &str,
    slug: impl Fn(&T) -> &str,
    value: &str,
) -> Option<Vec<T>> {
    let spellings = |word: &T| -> Vec<String> {
        let key = format!("{group}-{}", slug(word).replace('_', "-"));
        let names = NAMES.with(|names| names.each_ref().map(|messages| messages.optional(&key)));
        names
            .into_iter()
            .flatten()
            .chain([slug(word).to_owned()])
            .map(|name| folded_words(&name).join(" "))
            .collect()
    };
    let begins =
        |name: &str, start: &str| name.match_indices(start).any(|(at, _)| starts_word(name, at));
    let starts =
        |name: &String| begins(name, value) || stems(value).iter().any(|stem| begins(name, stem));
    let exact: Vec<T> = all
        .iter()
        .filter(|word| spellings(word).iter().any(|name| name == value))
        .cloned()
        .collect();
    let meant = if exact.is_empty() {
        all.iter().filter(|word| spellings(word).iter().any(starts)).cloned().collect()
    } else {
        exact
    };
    Some(meant).filter(|meant| !meant.is_empty())
}
