//! Entries as values of fields: `in:nato`, `member:srb`.

use super::index::Index;
use super::query::Query;
use super::query_field::QueryField;
use super::tier::Tier;
use crate::catalog::{Catalog, EntryIndex, Status};

impl Index {
    /// The entry that a value means to a field: the one with this id, acronym, code or name. Of
    /// equally good ones it is the first about which the field can say something: `member:srb` is
    /// Serbia, although a body without memberships has the acronym SRB.
    pub fn entry_meant(
        &self,
        catalog: &Catalog,
        field: QueryField,
        value: &str,
    ) -> Option<EntryIndex> {
        let named = catalog.find(value);
        let suits = |entry: &EntryIndex| is_answered(catalog, field, *entry);
        if named.is_some_and(|entry| suits(&entry)) {
            return named;
        }
        if field == QueryField::In
            && let Some(meant) = self.body_named(catalog, value, None)
        {
            return Some(meant.entry);
        }
        let all = catalog.indexes();
        let hits = self.search(catalog, &Query::new(value).by_name(), all).hits;
        let tier = named.map(|_| Tier::Acronym).or(hits.first().map(|hit| hit.tier));
        let tier = tier.filter(|tier| *tier < Tier::Typo)?;
        // Everything up to a whole name is exact: Guam is one, although GUAM is an acronym.
        let last = tier.max(Tier::WholeName);
        let mut best = hits.iter().filter(|hit| hit.tier <= last).map(|hit| hit.entry);
        let first = named.or(best.clone().next());
        best.find(suits).or(first)
    }
}

/// Whether a field has an answer about an entry.
fn is_answered(catalog: &Catalog, field: QueryField, entry: EntryIndex) -> bool {
    let links = catalog.links(entry);
    match field {
        QueryField::In => !links.members.is_empty(),
        QueryField::Member => !links.memberships.is_empty(),
        QueryField::Observer => {
            catalog.memberships(entry).any(|it| it.status == Status::Observer && !it.has_ended)
        }
        QueryField::Related => !links.relations.is_empty(),
        QueryField::Borders => !catalog.entry(entry).borders.is_empty(),
        QueryField::Seat => !links.seat_of.is_empty(),
        _ => true,
    }
}
