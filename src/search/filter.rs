//! The filter of a query: its fields and negated terms, resolved once for each search to the
//! categories, subjects, members … that they mean.

use super::fold::folded_words;
use super::index::Index;
use super::inflection::stems;
use super::matching::has_word_with_prefix;
use super::pattern::{Needle, Pattern};
use super::problem::Problem;
use super::query::{Clause, Query, Term};
use super::query_field::QueryField;
use super::span::Span;
use crate::catalog::{Catalog, Category, Entry, EntryIndex, Region, Status, Subject};
use crate::language::{Messages, Named, Side};

/// The conditions of a query that do not affect the rank: its fields, and everything negated.
pub(super) struct Filter<'q> {
    index: &'q Index,
    conditions: Vec<Condition<'q>>,
}

/// One condition.
struct Condition<'q> {
    negated: bool,
    test: Test<'q>,
}

/// What a condition asks of an entry.
enum Test<'q> {
    Words(Box<Pattern<'q>>),
    Category(Vec<Category>),
    Seat(Vec<Pattern<'q>>),
    Founded(Span),
    HasMember(EntryIndex, Status),
    Subject(Vec<Subject>),
    Region(Vec<Region>),
    Language(Vec<String>),
    Bookmarked(Vec<Needle<'q>>),
}

impl<'q> Filter<'q> {
    /// Resolves the fields of a query, and reports its problems. A field whose value means nothing
    /// is a problem, and is left out. `find_entry` finds the entry with a name, acronym or id.
    pub(super) fn resolve(
        index: &'q Index,
        catalog: &Catalog,
        query: &'q Query,
        find_entry: &dyn Fn(&str) -> Option<EntryIndex>,
    ) -> (Self, Vec<Problem>) {
        let mut problems = query.problems.clone();
        let mut conditions = Vec::new();
        for Term { negated, clause } in query.terms() {
            let test = match clause {
                Clause::Word(words) | Clause::Phrase(words) => {
                    negated.then(|| Test::Words(Box::new(Pattern::new(words))))
                }
                Clause::Founded(span) => Some(Test::Founded(*span)),
                Clause::Field(field, value) => {
                    let test = resolve_field(catalog, *field, value, find_entry);
                    if test.is_none() {
                        problems.push(Problem::UnknownValue(value.clone()));
                    }
                    test
                }
            };
            conditions.extend(test.map(|test| Condition { negated: *negated, test }));
        }
        (Self { index, conditions }, problems)
    }

    /// Whether an entry meets all conditions.
    pub(super) fn matches(&self, catalog: &Catalog, entry: EntryIndex) -> bool {
        self.conditions
            .iter()
            .all(|condition| self.passes(&condition.test, catalog, entry) != condition.negated)
    }

    fn passes(&self, test: &Test<'_>, catalog: &Catalog, index: EntryIndex) -> bool {
        let entry = catalog.entry(index);
        match test {
            Test::Words(pattern) => self.index.contains(index, pattern),
            Test::Category(categories) => categories.contains(&entry.category),
            Test::Seat(patterns) => self.index.has_seat(index, patterns),
            Test::Founded(span) => entry.since().is_some_and(|date| span.contains(date)),
            Test::HasMember(member, status) => has_member(catalog, index, *member, *status),
            Test::Subject(subjects) => {
                entry.subjects.iter().any(|subject| subjects.contains(subject))
            }
            Test::Region(regions) => entry.region.is_some_and(|region| regions.contains(&region)),
            Test::Language(tags) => entry.languages.iter().any(|tag| tags.contains(tag)),
            Test::Bookmarked(words) => self.index.is_bookmarked(index, words),
        }
    }
}

/// Whether a body has a member with this status. A suspended member still counts as a member.
fn has_member(catalog: &Catalog, body: EntryIndex, member: EntryIndex, status: Status) -> bool {
    catalog.members(body).filter(|tie| tie.other == member).any(|tie| {
        let actual = tie.status;
        actual == status || (status == Status::Member && actual == Status::Suspended)
    })
}

/// What a value means for a field; `None` if it means nothing.
fn resolve_field<'q>(
    catalog: &Catalog,
    field: QueryField,
    value: &'q str,
    find_entry: &dyn Fn(&str) -> Option<EntryIndex>,
) -> Option<Test<'q>> {
    Some(match field {
        QueryField::Category => Test::Category(terms_named(Category::ALL, Category::slug, value)?),
        QueryField::Subject => Test::Subject(terms_named(Subject::ALL, Subject::slug, value)?),
        QueryField::Region => Test::Region(terms_named(Region::ALL, Region::slug, value)?),
        QueryField::Language => {
            Test::Language(items_named(&language_tags(catalog), |tag| language_names(tag), value)?)
        }
        QueryField::Member => Test::HasMember(find_entry(value)?, Status::Member),
        QueryField::Observer => Test::HasMember(find_entry(value)?, Status::Observer),
        QueryField::Seat => Test::Seat(value.split(' ').map(Pattern::new).collect()),
        QueryField::Bookmarked => {
            Test::Bookmarked(value.split_whitespace().map(Needle::new).collect())
        }
        // Its value is a span, and parsed with the query.
        QueryField::Founded => return None,
    })
}

/// The tags of all languages in the catalog.
fn language_tags(catalog: &Catalog) -> Vec<String> {
    let tags = |entry: &Entry| entry.languages.clone();
    let mut tags: Vec<String> = catalog.iter().flat_map(|(_, entry)| tags(entry)).collect();
    tags.sort_unstable();
    tags.dedup();
    tags
}

thread_local! {
    /// The messages that name the items of closed lists, in every language of the data. Parsed at
    /// the first query that has fields.
    static MESSAGES: [Messages; 2] = Side::ALL.map(|side| Messages::new(side.language()));
}

/// The terms of a closed list that are named by a value, as [`items_named`] says.
fn terms_named<T: Named>(terms: &[T], slug: fn(T) -> &'static str, value: &str) -> Option<Vec<T>> {
    let names = |term: &T| {
        let names = MESSAGES.with(|all| all.each_ref().map(|messages| messages.term(*term)));
        folded_names(names.into_iter().chain([slug(*term).to_owned()]))
    };
    items_named(terms, names, value)
}

/// The folded names of a language, in every language of the data, and its tag.
fn language_names(tag: &str) -> Vec<String> {
    let key = format!("lang-{tag}");
    let names = MESSAGES.with(|all| all.each_ref().map(|messages| messages.optional(&key)));
    folded_names(names.into_iter().flatten().chain([tag.to_owned()]))
}

fn folded_names(names: impl Iterator<Item = String>) -> Vec<String> {
    names.map(|name| folded_words(&name).join(" ")).collect()
}

/// The items that are named by a value: those with a name that is the value, or else those with a
/// name in which a word starts with the value or one of its stems. `None` if there are none.
fn items_named<T: Clone>(
    items: &[T],
    names: impl Fn(&T) -> Vec<String>,
    value: &str,
) -> Option<Vec<T>> {
    let stems = stems(value);
    let starts_word = |name: &String| {
        has_word_with_prefix(name, value)
            || stems.iter().any(|stem| has_word_with_prefix(name, stem))
    };
    let (mut exact, mut partial) = (Vec::new(), Vec::new());
    for item in items {
        let names = names(item);
        if names.iter().any(|name| name == value) {
            exact.push(item.clone());
        } else if names.iter().any(starts_word) {
            partial.push(item.clone());
        }
    }
    let found = if exact.is_empty() { partial } else { exact };
    Some(found).filter(|found| !found.is_empty())
}
