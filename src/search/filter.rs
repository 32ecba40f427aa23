//! The filter of a query: its fields and negated terms, resolved once for each search to the
//! categories, subjects, entries … that they mean.

use std::collections::HashSet;

use super::clause::{Clause, Term};
use super::entry_set::EntrySet;
use super::index::Index;
use super::label::Label;
use super::named_values::{
    Found, capitals_named, codes_named, currencies_named, currencies_of, languages_named,
    nearest_entry, nearest_seat, terms_named,
};
use super::number_range::NumberRange;
use super::pattern::{Needle, Pattern};
use super::problem::Problem;
use super::qualifiers::{Admitted, Qualifiers};
use super::query::Query;
use super::query_field::QueryField;
use super::span::Span;
use crate::catalog::{Catalog, Category, Detail, EntryIndex, PartialDate, Region, Status, Subject};

/// The conditions of a query that do not affect the rank: its fields, and everything negated.
pub(super) struct Filter<'q> {
    index: &'q Index,
    /// The conditions; `None` if one of them cannot be understood, so that nothing meets them.
    conditions: Option<Vec<Condition<'q>>>,
}

/// One condition.
struct Condition<'q> {
    negated: bool,
    test: Test<'q>,
}

/// Words that an entry may have, and the entries in which they may be found.
struct Words<'q> {
    pattern: Pattern<'q>,
    candidates: EntrySet,
}

/// What a condition asks of an entry.
enum Test<'q> {
    Words(Box<Words<'q>>),
    Category(Vec<Category>),
    Founded(Span),
    Subject(Vec<Subject>),
    Region(Vec<Region>),
    Language(Vec<String>),
    Currency(Vec<String>),
    Population(NumberRange),
    Area(NumberRange),
    Members(NumberRange),
    Among(HashSet<EntryIndex>),
    Bookmarked(Vec<Needle<'q>>),
    /// One of these.
    Any(Vec<Test<'q>>),
}

impl<'q> Filter<'q> {
    /// Resolves the fields of a query, and reports its problems. A value that means nothing is a
    /// problem, and then no entry matches.
    pub(super) fn resolve(
        index: &'q Index,
        catalog: &Catalog,
        query: &'q Query,
    ) -> (Self, Vec<Problem>) {
        let mut problems = query.problems.clone();
        let qualifiers = Qualifiers::of(query);
        let is_known = qualifiers.is_ok();
        let qualifiers = qualifiers.unwrap_or_else(|problem| {
            problems.push(problem);
            Qualifiers::default()
        });
        let mut resolver = Resolver { index, catalog, qualifiers, problems };
        // All of them, so that every problem is reported.
        let conditions: Vec<Result<Option<Condition>, Meaningless>> =
            query.terms().iter().map(|term| resolver.condition(term)).collect();
        let conditions: Result<Vec<Option<Condition>>, Meaningless> =
            conditions.into_iter().collect();
        let conditions = conditions.ok().map(|them| them.into_iter().flatten().collect());
        let is_known = is_known && resolver.has_memberships(query);
        let mut problems: Vec<Problem> = Vec::new();
        for problem in resolver.problems {
            if !problems.contains(&problem) {
                problems.push(problem);
            }
        }
        (Self { index, conditions: conditions.filter(|_| is_known) }, problems)
    }

    /// Whether an entry meets all conditions.
    pub(super) fn matches(&self, catalog: &Catalog, entry: EntryIndex) -> bool {
        self.conditions.as_ref().is_some_and(|conditions| {
            conditions
                .iter()
                .all(|condition| self.passes(&condition.test, catalog, entry) != condition.negated)
        })
    }

    fn passes(&self, test: &Test<'_>, catalog: &Catalog, index: EntryIndex) -> bool {
        // Entries are decoded only for fields that the catalog does not keep apart.
        let with = |detail| catalog.read_with(index, detail);
        match test {
            Test::Words(words) => {
                let Words { pattern, candidates } = words.as_ref();
                candidates.contains(index) && self.index.contains(index, pattern)
            }
            Test::Category(categories) => categories.contains(&catalog.category(index)),
            Test::Founded(span) => catalog.since(index).is_some_and(|date| span.contains(date)),
            Test::Subject(subjects) => {
                catalog.subjects(index).iter().any(|subject| subjects.contains(subject))
            }
            Test::Region(regions) => catalog.region(index).is_some_and(|it| regions.contains(&it)),
            Test::Language(tags) => with(Detail::Languages)
                .is_some_and(|entry| entry.languages.iter().any(|tag| tags.contains(tag))),
            Test::Currency(codes) => with(Detail::Codes)
                .is_some_and(|entry| currencies_of(&entry).any(|code| codes.contains(code))),
            Test::Population(range) => with(Detail::Population)
                .and_then(|entry| entry.population)
                .is_some_and(|population| range.contains(population.value)),
            Test::Area(range) => with(Detail::Area)
                .and_then(|entry| entry.area_km2)
                .is_some_and(|area| range.contains_decimal(area)),
            Test::Members(range) => {
                catalog.member_count(index).is_some_and(|it| range.contains(it))
            }
            Test::Among(entries) => entries.contains(&index),
            Test::Bookmarked(words) => self.index.is_bookmarked(index, words),
            Test::Any(tests) => tests.iter().any(|test| self.passes(test, catalog, index)),
        }
    }
}

/// A condition that cannot be understood.
struct Meaningless;

/// What the resolution of conditions needs, and the problems that it finds.
struct Resolver<'q, 'c> {
    index: &'q Index,
    catalog: &'c Catalog,
    qualifiers: Qualifiers,
    problems: Vec<Problem>,
}

impl<'q> Resolver<'q, '_> {
    /// The condition of a term; `None` if the term is no condition of its own.
    ///
    /// # Errors
    /// If it cannot be understood.
    fn condition(&mut self, term: &'q Term) -> Result<Option<Condition<'q>>, Meaningless> {
        let Term { negated, clause } = term;
        let test = match clause {
            Clause::Word(words) | Clause::Phrase(words) => {
                negated.then(|| Test::Words(Box::new(self.words(words))))
            }
            clause => {
                // All of them, so that every problem is reported.
                let tests: Vec<Result<Option<Test>, Meaningless>> =
                    clause.alternatives().iter().map(|it| self.test(it, *negated)).collect();
                let tests: Result<Vec<Option<Test>>, Meaningless> = tests.into_iter().collect();
                let mut tests: Vec<Test> = tests?.into_iter().flatten().collect();
                if tests.len() > 1 { Some(Test::Any(tests)) } else { tests.pop() }
            }
        };
        Ok(test.map(|test| Condition { negated: *negated, test }))
    }

    /// What one value of a field asks; `None` if it is no condition of its own.
    ///
    /// # Errors
    /// If it cannot be understood.
    fn test(&mut self, clause: &'q Clause, negated: bool) -> Result<Option<Test<'q>>, Meaningless> {
        match clause {
            Clause::Unreadable(_) => Err(Meaningless),
            Clause::Dates(QueryField::Founded, span) => Ok(Some(Test::Founded(*span))),
            Clause::Numbers(QueryField::Area, range) => Ok(Some(Test::Area(*range))),
            Clause::Numbers(QueryField::Members, range) => Ok(Some(Test::Members(*range))),
            Clause::Numbers(_, range) => Ok(Some(Test::Population(*range))),
            Clause::Field(field, value) if *field != QueryField::Status => {
                self.field(*field, value, negated).map(Some).map_err(|near| {
                    let (field, value) = (*field, value.clone());
                    self.problems.push(Problem::UnknownValue { field, value, near });
                    Meaningless
                })
            }
            // They qualify the memberships of other conditions, or have words of their own.
            Clause::Dates(..)
            | Clause::Field(..)
            | Clause::Word(_)
            | Clause::Phrase(_)
            | Clause::Any(_) => Ok(None),
        }
    }

    /// The words that an entry must not have.
    fn words(&self, words: &'q str) -> Words<'q> {
        let mut pattern = Pattern::new(words);
        self.index.prepare(self.catalog, &mut pattern);
        Words { candidates: pattern.candidates(), pattern }
    }

    /// What a value means for a field.
    ///
    /// # Errors
    /// The nearest value, if it means nothing.
    fn field(
        &mut self,
        field: QueryField,
        value: &'q str,
        negated: bool,
    ) -> Result<Test<'q>, Option<Label>> {
        let catalog = self.catalog;
        let among =
            |found: Found<EntryIndex>| found.map(|it| Test::Among(it.into_iter().collect()));
        match field {
            QueryField::Category => {
                terms_named(Category::ALL, Category::slug, value).map(Test::Category)
            }
            QueryField::Subject => {
                terms_named(Subject::ALL, Subject::slug, value).map(Test::Subject)
            }
            QueryField::Region => {
                let regions = terms_named(Region::ALL, Region::slug, value)?;
                let is_within = |region: &Region| regions.iter().any(|it| region.is_within(*it));
                Ok(Test::Region(Region::ALL.iter().copied().filter(is_within).collect()))
            }
            QueryField::Language => languages_named(catalog, value).map(Test::Language),
            QueryField::Currency => currencies_named(catalog, value).map(Test::Currency),
            QueryField::Code => among(codes_named(catalog, value)),
            QueryField::Capital => among(capitals_named(catalog, value)),
            QueryField::In => {
                let body = self.body(value)?;
                let members = self.members(body, negated);
                if let Some(on) = self.qualifiers.on().filter(|_| members.is_empty()) {
                    self.explain_none(value, body, on);
                }
                Ok(Test::Among(members))
            }
            QueryField::Member => {
                Ok(Test::Among(self.bodies(self.entry(field, value)?, None, negated)))
            }
            QueryField::Observer => {
                let status = Some(Status::Observer);
                Ok(Test::Among(self.bodies(self.entry(field, value)?, status, negated)))
            }
            QueryField::Related => {
                let relations = catalog.relations(self.entry(field, value)?);
                Ok(Test::Among(relations.iter().map(|link| link.to).collect()))
            }
            QueryField::Borders => Ok(Test::Among(neighbours(catalog, self.entry(field, value)?))),
            QueryField::Seat => self.seat(value),
            QueryField::Bookmarked => {
                let words = value.split_whitespace().map(Needle::new).collect();
                Ok(Test::Bookmarked(words))
            }
            // Their values are parsed with the query, or qualify memberships.
            QueryField::Founded
            | QueryField::Population
            | QueryField::Area
            | QueryField::Members
            | QueryField::Status
            | QueryField::Since
            | QueryField::Until
            | QueryField::On => Err(None),
        }
    }

    /// The entry that a value names.
    fn entry(&self, field: QueryField, value: &str) -> Result<EntryIndex, Option<Label>> {
        let entry = self.index.entry_meant(self.catalog, field, value);
        entry.ok_or_else(|| nearest_entry(self.catalog, value))
    }

    /// The body that a value names. Reports which one it is, if others have the name.
    fn body(&mut self, value: &str) -> Result<EntryIndex, Option<Label>> {
        let on = self.qualifiers.on();
        let Some(meant) = self.index.body_named(self.catalog, value, on) else {
            return self.entry(QueryField::In, value);
        };
        self.problems.extend(meant.doubt(self.catalog, value));
        Ok(meant.entry)
    }

    /// Reports why a body had no members on a date: what its list leaves out, or another body that
    /// has the name.
    fn explain_none(&mut self, value: &str, body: EntryIndex, on: PartialDate) {
        let list = self.catalog.entry(body).membership.as_ref();
        let note = list.and_then(|list| list.note.clone());
        self.problems.extend(note.map(|note| Problem::ListNote(Label::Name(note))));
        let other = self.index.other_body_named(self.catalog, value, body, on);
        let other = other.map(|other| Problem::of_other_body(self.catalog, value, other));
        self.problems.extend(other);
    }

    /// The entries with a seat in a city or state: the words of it, or else its id or code.
    fn seat(&self, value: &str) -> Result<Test<'q>, Option<Label>> {
        let seated = self.index.seated(self.catalog, value);
        if !seated.is_empty() {
            return Ok(Test::Among(seated));
        }
        let state = self.index.entry_meant(self.catalog, QueryField::Seat, value);
        let state = state.map(|state| &self.catalog.links(state).seat_of);
        match state {
            Some(bodies) if !bodies.is_empty() => Ok(Test::Among(bodies.iter().copied().collect())),
            _ => Err(nearest_seat(self.catalog, value)),
        }
    }

    /// The members of a body whose memberships meet the conditions.
    fn members(&mut self, body: EntryIndex, negated: bool) -> HashSet<EntryIndex> {
        let admitted = self.qualifiers.admitted(self.catalog, self.catalog.members(body), None);
        let other_end = self.catalog.links(body).members.is_empty().then_some(QueryField::Member);
        self.note(body, admitted, other_end.filter(|_| !negated))
    }

    /// The bodies in which an entry takes part, if the memberships meet the conditions.
    fn bodies(
        &mut self,
        member: EntryIndex,
        status: Option<Status>,
        negated: bool,
    ) -> HashSet<EntryIndex> {
        let admitted =
            self.qualifiers.admitted(self.catalog, self.catalog.memberships(member), status);
        let other_end = self.catalog.links(member).memberships.is_empty().then_some(QueryField::In);
        self.note(member, admitted, other_end.filter(|_| !negated))
    }

    /// The entries at one end of the memberships of an entry. Reports those of which the dates are
    /// not known, and the other end if it is the only one that has any.
    fn note(
        &mut self,
        entry: EntryIndex,
        admitted: Admitted,
        other_end: Option<QueryField>,
    ) -> HashSet<EntryIndex> {
        if admitted.unknown > 0 {
            self.problems.push(Problem::UnknownDates(admitted.unknown));
        }
        if let Some(field) = other_end {
            let plain = Qualifiers::default();
            let others = match field {
                QueryField::Member => {
                    plain.admitted(self.catalog, self.catalog.memberships(entry), None)
                }
                _ => plain.admitted(self.catalog, self.catalog.members(entry), None),
            };
            let count = others.entries.len();
            if count > 0 {
                let record = self.catalog.entry(entry);
                let (label, id) = (Label::of(record), record.id.clone());
                self.problems.push(Problem::OtherEnd { entry: label, id, field, count });
            }
        }
        admitted.entries
    }

    /// Whether the query asks for memberships, if it has conditions on them. Reports it if not.
    fn has_memberships(&mut self, query: &Query) -> bool {
        let (mut asks, mut qualifier) = (false, None);
        for term in query.terms() {
            let is_readable = !matches!(term.clause, Clause::Unreadable(_));
            match term.clause.field().filter(|_| is_readable) {
                Some(QueryField::In | QueryField::Member | QueryField::Observer) => asks = true,
                Some(
                    field @ (QueryField::Status
                    | QueryField::Since
                    | QueryField::Until
                    | QueryField::On),
                ) => qualifier = qualifier.or(Some(field)),
                _ => {}
            }
        }
        let missing = qualifier.filter(|_| !asks);
        self.problems.extend(missing.map(Problem::NoMembership));
        missing.is_none()
    }
}

/// The states and territories that have a land border with an entry, whichever of the two names the
/// other.
fn neighbours(catalog: &Catalog, of: EntryIndex) -> HashSet<EntryIndex> {
    let entry = catalog.entry(of);
    let named = entry.borders.iter().filter_map(|id| catalog.find(id));
    let naming = catalog.all_with(Detail::Borders);
    let naming = naming.filter(|(_, other)| other.borders.contains(&entry.id));
    named.chain(naming.map(|(index, _)| index)).collect()
}
