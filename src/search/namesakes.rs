//! The entries that have a name as it was typed, and which of them is meant.

use std::cmp::Reverse;

use super::candidates::longest_word;
use super::fold::folded_phrase;
use super::folded_texts::{FoldedName, Group};
use super::index::Index;
use super::problem::{Problem, name_and_id};
use super::query::Query;
use super::query_patterns::joined_phrase;
use crate::catalog::{Catalog, EntryIndex, PartialDate, Presence};

/// How an entry has a name, the closest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum NameKind {
    /// An acronym, a code or the id.
    Code,
    /// A name in use or an official one.
    Name,
    /// A native name or another one.
    OtherName,
    /// A search term, which is never shown.
    SearchTerm,
}

/// The entry that a name means, and what else it may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meant {
    /// The entry.
    pub entry: EntryIndex,
    /// The other entries that have the name, the best first: those that show it, if the one that is
    /// meant does.
    pub others: Vec<EntryIndex>,
    /// Whether the entry shows the name: it is no search term.
    pub is_shown: bool,
}

impl Meant {
    /// What the user should know about the name, if it is not certain to mean the entry.
    pub fn doubt(&self, catalog: &Catalog, name: &str) -> Option<Problem> {
        self.is_doubtful().then(|| Problem::Namesakes {
            name: name.to_owned(),
            meant: Box::new(name_and_id(catalog, self.entry)),
            others: self.others.iter().map(|&other| name_and_id(catalog, other)).collect(),
        })
    }

    /// Whether others have the name, or it is never shown.
    pub(super) fn is_doubtful(&self) -> bool {
        !self.is_shown || !self.others.is_empty()
    }
}

impl Index {
    /// The entry that has a text as its id, acronym, code or whole name; `None` if none has. An id
    /// as it is has no other meaning.
    pub fn entry_named(&self, catalog: &Catalog, name: &str) -> Option<Meant> {
        let exact = catalog.find(name).map(Meant::only);
        exact.or_else(|| Meant::first(self.namesakes(catalog, name).into_iter()))
    }

    /// The body that has a text as its id, acronym, code or whole name; `None` if none has. Of
    /// several it is one that has members: on a date, if one is given. The id of a body that has
    /// members means no other.
    pub fn body_named(
        &self,
        catalog: &Catalog,
        name: &str,
        on: Option<PartialDate>,
    ) -> Option<Meant> {
        let is_body = |entry: EntryIndex| catalog.category(entry).is_body();
        let exact = catalog.find(name).filter(|exact| is_body(*exact));
        if let Some(exact) = exact.filter(|exact| has_members(catalog, *exact, None)) {
            return Some(Meant::only(exact));
        }
        let mut bodies = self.namesakes(catalog, name);
        // The id of a body without members may be the acronym of another one.
        let is_near = |kind: NameKind| exact.is_none() || kind == NameKind::Code;
        bodies.retain(|(kind, entry)| is_body(*entry) && is_near(*kind));
        let (with, without): (Vec<_>, Vec<_>) =
            bodies.into_iter().partition(|(_, body)| has_members(catalog, *body, on));
        Meant::first(with.into_iter().chain(without))
    }

    /// Another body than this one that has a name and had members on a date.
    pub fn other_body_named(
        &self,
        catalog: &Catalog,
        name: &str,
        body: EntryIndex,
        on: PartialDate,
    ) -> Option<EntryIndex> {
        let mut others = self.namesakes(catalog, name).into_iter().map(|(_, entry)| entry);
        others.find(|entry| {
            let is_body = *entry != body && catalog.category(*entry).is_body();
            is_body && has_members(catalog, *entry, Some(on))
        })
    }

    /// The entries that have a text as their id, acronym, code or whole name, the best first.
    fn namesakes(&self, catalog: &Catalog, name: &str) -> Vec<(NameKind, EntryIndex)> {
        let query = Query::new(name);
        let joined = joined_phrase(query.phrase());
        // The name as it is, then an acronym with dots, an ending or spaces.
        let texts = [Some(folded_phrase(name)), Some(query.phrase().to_owned()), joined];
        let mut found = texts.into_iter().flatten().map(|text| {
            let possible = self.short_words.with_word(longest_word(&text));
            let all = catalog.indexes().filter(|entry| possible.contains(*entry));
            let named = all.filter_map(|entry| Some((self.kind(entry, &text, &query)?, entry)));
            named.collect::<Vec<_>>()
        });
        let mut found = found.find(|found| !found.is_empty()).unwrap_or_default();
        found.sort_by_cached_key(|&(kind, entry)| {
            let is_body = catalog.category(entry).is_body();
            // Codes have no dots. Of two bodies with the same acronym, one has it as its id.
            let has_id = !is_body || catalog.id(entry) == query.phrase();
            let order =
                (kind == NameKind::Code).then_some((query.is_dotted() && !is_body, !has_id));
            let links = Reverse(catalog.link_count(entry));
            (kind, order, catalog.is_dissolved(entry), links)
        });
        found
    }

    /// How an entry has a folded text as its name; `None` if it has not.
    fn kind(&self, entry: EntryIndex, text: &str, query: &Query) -> Option<NameKind> {
        let names = self.folded(entry).between(Group::Acronym, Group::SearchTerm);
        let kind = |name: FoldedName<'_>| match name.group {
            Group::Acronym | Group::OtherAcronym => NameKind::Code,
            Group::Code if query.prefers_codes() => NameKind::Code,
            Group::Name => NameKind::Name,
            Group::SearchTerm => NameKind::SearchTerm,
            _ => NameKind::OtherName,
        };
        names.filter(|name| name.text == text).map(kind).min()
    }
}

impl Meant {
    fn only(entry: EntryIndex) -> Self {
        Self { entry, others: Vec::new(), is_shown: true }
    }

    /// The first of the entries that have a name.
    fn first(mut namesakes: impl Iterator<Item = (NameKind, EntryIndex)>) -> Option<Self> {
        let (kind, entry) = namesakes.next()?;
        let is_shown = kind < NameKind::SearchTerm;
        let others = namesakes.filter(|(kind, _)| !is_shown || *kind < NameKind::SearchTerm);
        Some(Self { entry, others: others.map(|(_, entry)| entry).collect(), is_shown })
    }
}

/// Whether a body has members: if a date is given, whether it may have had any.
pub(super) fn has_members(catalog: &Catalog, body: EntryIndex, on: Option<PartialDate>) -> bool {
    let Some(on) = on else { return !catalog.links(body).members.is_empty() };
    catalog.members(body).any(|it| catalog.presence(&it, on) != Presence::Absent)
        || catalog.former_states_on(body, on).next().is_some()
}
