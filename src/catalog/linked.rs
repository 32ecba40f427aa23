//! The catalog: all entries with their links.

use std::collections::HashMap;

use super::check::{Origin, check};
use super::entry::Entry;
use super::entry_index::EntryIndex;
use super::links::{self, Links};
use super::load::{File, read};
use super::vocabulary::Category;
use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::parallel::par_map;

/// Files that a thread must have to read before another thread pays off.
const MIN_FILES_PER_THREAD: usize = 8;

/// All entries, validated and linked; immutable once loaded.
#[derive(Debug, Default)]
pub struct Catalog {
    entries: Vec<Entry>,
    by_id: HashMap<String, EntryIndex>,
    links: Vec<Links>,
}

impl Catalog {
    /// Reads, checks and links the entries of files.
    ///
    /// # Errors
    /// Every problem of every file. If a file cannot be read, dangling links are not reported: the
    /// entry that a link names may be in that file.
    pub fn load(files: &[File]) -> Result<Self, Vec<Diagnostic>> {
        let (mut entries, mut origins, mut diagnostics) = (Vec::new(), Vec::new(), Vec::new());
        for (file, read) in par_map(files, MIN_FILES_PER_THREAD, read).into_iter().enumerate() {
            match read {
                Ok(read) => {
                    origins.extend((0..read.len()).map(|element| Origin { file, element }));
                    entries.extend(read);
                }
                Err(found) => diagnostics.extend(found),
            }
        }
        let mut found = check(files, &entries, &origins);
        if !diagnostics.is_empty() {
            // The entry that a link names may be in a file that could not be read.
            found.retain(|it| !matches!(it.kind, DiagnosticKind::DanglingLink { .. }));
        }
        diagnostics.extend(found);
        if !diagnostics.is_empty() {
            return Err(diagnostics);
        }
        let by_id = entries
            .iter()
            .enumerate()
            .map(|(nth, entry)| (entry.id.clone(), EntryIndex::at(nth)))
            .collect();
        let links = links::build(&entries, &by_id);
        Ok(Self { entries, by_id, links })
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
