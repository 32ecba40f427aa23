//! The index: the folded texts of every entry of a catalog, and the user's bookmarks.

use std::collections::HashMap;

use super::cities::Cities;
use super::fold::fold;
use super::folded_entry::FoldedEntry;
use super::matching::Typos;
use super::pattern::{Needle, Pattern};
use crate::catalog::{Catalog, Entry, EntryIndex, Progress};
use crate::parallel::par_map;

/// How many entries a thread must have to fold before it is worth starting.
const FOLDED_PER_THREAD: usize = 100;

/// The folded texts of every entry of a catalog.
#[derive(Debug)]
pub struct Index {
    entries: Vec<FoldedEntry>,
    /// The number of links of each entry.
    link_counts: Vec<usize>,
    /// The folded notes of bookmarked entries; empty for a bookmark without a note.
    bookmarks: HashMap<EntryIndex, String>,
}

impl Index {
    /// Folds the texts of a catalog, once. The index belongs to this catalog only.
    pub fn new(catalog: &Catalog) -> Self {
        Self::with_progress(catalog, &Progress::default())
    }

    /// Folds the texts of a catalog as [`Index::new`] does, and counts the entries.
    pub fn with_progress(catalog: &Catalog, progress: &Progress) -> Self {
        progress.expect_indexed(catalog.len());
        let cities = Cities::new(catalog);
        let entries: Vec<(EntryIndex, &Entry)> = catalog.iter().collect();
        Self {
            entries: par_map(&entries, FOLDED_PER_THREAD, |&(index, entry)| {
                progress.add_indexed();
                FoldedEntry::new(catalog, &cities, index, entry)
            }),
            link_counts: catalog.iter().map(|(index, _)| catalog.links(index).count()).collect(),
            bookmarks: HashMap::new(),
        }
    }

    /// Replaces the bookmarks: each bookmarked entry with its note, which may be empty.
    pub fn set_bookmarks<'n>(
        &mut self,
        bookmarks: impl IntoIterator<Item = (EntryIndex, &'n str)>,
    ) {
        self.bookmarks = bookmarks.into_iter().map(|(entry, note)| (entry, fold(note))).collect();
    }

    /// Whether an entry is bookmarked, with a note in which words start with all of the needles.
    pub(super) fn is_bookmarked(&self, entry: EntryIndex, words: &[Needle<'_>]) -> bool {
        self.bookmarks
            .get(&entry)
            .is_some_and(|note| words.iter().all(|word| word.starts_word_in(note)))
    }

    /// The folded names of the cities and states in which an entry has a seat.
    pub(super) fn seat_names(&self, entry: EntryIndex) -> impl Iterator<Item = &str> {
        self.folded(entry).seats.iter().map(|seat| seat.name.text.as_str())
    }

    /// Whether a pattern is found in a name, alias, acronym, seat or long text of an entry.
    pub(super) fn contains(&self, entry: EntryIndex, pattern: &Pattern<'_>) -> bool {
        self.folded(entry).rank_of_words(pattern, Typos::None).is_some()
    }

    /// The folded texts of an entry.
    pub(super) fn folded(&self, entry: EntryIndex) -> &FoldedEntry {
        &self.entries[entry.position()]
    }

    /// The number of links of an entry.
    pub(super) fn link_count(&self, entry: EntryIndex) -> usize {
        self.link_counts[entry.position()]
    }
}
