//! Links of converted entries: the other end may be named by its id, a name, an acronym or a code.

use std::collections::{HashMap, HashSet};

use super::ids::id_of;
use crate::catalog::{Catalog, Entry, Text};
use crate::search::fold;

/// What a link may name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LinkScope {
    /// States and territories.
    Places,
    /// Every entry.
    All,
}

/// Replaces names, acronyms and codes in the links of entries by ids. Entries of the table come
/// before those of the catalog, and states and territories before bodies. A name of nothing becomes
/// the id that it would be.
pub(super) fn resolve(entries: &mut [Entry], known: &Catalog) {
    let ids: HashSet<String> = entries.iter().map(|entry| entry.id.clone()).collect();
    let is_id = |id: &str| ids.contains(id) || known.find(id).is_some();
    let open = entries.iter_mut().flat_map(links_mut).filter(|(id, _)| !is_id(id));
    let sought: HashSet<String> = open.map(|(name, _)| key(name)).collect();
    let names = EntryNames::new(&sought, entries, known);
    for (link, scope) in entries.iter_mut().flat_map(links_mut) {
        if !is_id(link) {
            *link = names.id(link, scope);
        }
    }
}

/// Every link of an entry, with what it may name.
fn links_mut(entry: &mut Entry) -> impl Iterator<Item = (&mut String, LinkScope)> {
    let seats = entry.capital.iter_mut().chain(&mut entry.headquarters);
    let states = seats.filter_map(|seat| seat.state.as_mut());
    let places = states.chain(&mut entry.borders).map(|id| (id, LinkScope::Places));
    let members = entry.members.iter_mut().map(|member| &mut member.id);
    let relations = entry.relations.iter_mut().map(|relation| &mut relation.id);
    let included = entry.membership.iter_mut().flat_map(|list| &mut list.includes);
    let others = members.chain(relations).chain(included).map(|id| (id, LinkScope::All));
    places.chain(others)
}

/// The ids of entries by those of their names, acronyms and codes that are sought.
struct EntryNames<'s> {
    sought: &'s HashSet<String>,
    places: HashMap<String, String>,
    bodies: HashMap<String, String>,
}

impl<'s> EntryNames<'s> {
    fn new(sought: &'s HashSet<String>, entries: &[Entry], known: &Catalog) -> Self {
        let mut names = Self { sought, places: HashMap::new(), bodies: HashMap::new() };
        for entry in entries.iter().chain(known.iter().map(|(_, entry)| entry)) {
            names.add(entry, &entry.id);
            let codes = entry.codes.iter().flat_map(|codes| [&codes.alpha2, &codes.alpha3]);
            codes.flatten().for_each(|code| names.add(entry, code));
            let texts = [Some(&entry.name), entry.official_name.as_ref()].into_iter().flatten();
            texts.flat_map(Text::iter).for_each(|(_, name)| names.add(entry, name));
            let others = entry.acronyms.all().chain(entry.other_names.all());
            others.for_each(|name| names.add(entry, name));
        }
        names
    }

    fn add(&mut self, entry: &Entry, name: &str) {
        let bodies = entry.category.is_body();
        let ids = if bodies { &mut self.bodies } else { &mut self.places };
        let key = key(name);
        if self.sought.contains(&key) {
            ids.entry(key).or_insert_with(|| entry.id.clone());
        }
    }

    fn id(&self, name: &str, scope: LinkScope) -> String {
        let key = key(name);
        let body = || self.bodies.get(&key).filter(|_| scope == LinkScope::All);
        self.places.get(&key).or_else(body).cloned().unwrap_or_else(|| id_of(name))
    }
}

/// Names that differ in case, marks or script only are the same.
fn key(name: &str) -> String {
    fold(name).split_whitespace().collect::<Vec<_>>().join(" ")
}
