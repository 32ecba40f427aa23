//! The catalog: all entries with their links.

use std::collections::HashMap;

use super::entry::Entry;
use super::entry_index::EntryIndex;
use super::links::{self, Links};
use super::vocabulary::Category;

/// All entries, linked; immutable once loaded.
#[derive(Debug, Default)]
pub struct Catalog {
    entries: Vec<Entry>,
    by_id: HashMap<String, EntryIndex>,
    links: Vec<Links>,
}

impl Catalog {
    /// Links entries. Each id is used once.
    pub(super) fn new(entries: Vec<Entry>, by_id: HashMap<String, EntryIndex>) -> Self {
        let links = links::build(&entries, &by_id);
        Self { entries, by_id, links }
    }

    /// The entries, in the order of the files.
    pub(super) fn into_entries(self) -> Vec<Entry> {
        self.entries
    }

    /// Every entry with its index, in the order of the files.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (EntryIndex, &Entry)> {
        self.entries.iter().enumerate().map(|(nth, entry)| (EntryIndex::at(nth), entry))
    }

    /// The entry at an index of this catalog.
    pub fn entry(&self, index: EntryIndex) -> &Entry {
        &self.entries[index.position()]
    }

    /// The links of an entry.
    pub fn links(&self, index: EntryIndex) -> &Links {
        &self.links[index.position()]
    }

    /// The entry with this id.
    pub fn find(&self, id: &str) -> Option<EntryIndex> {
        self.by_id.get(id).copied()
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How many entries a category has.
    pub fn count(&self, category: Category) -> usize {
        self.entries.iter().filter(|entry| entry.category == category).count()
    }
}
