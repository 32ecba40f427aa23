//! The entries of all files as one list, in which each id is used once.

use std::collections::HashMap;
use std::collections::hash_map;

use super::entry::Entry;
use super::entry_index::EntryIndex;
use super::files::File;
use super::read::{FileContents, Origin};

/// The entries of all files.
pub(super) struct Merged {
    /// The entries, in the order of the files.
    pub(super) entries: Vec<Entry>,
    /// Where each of them was read.
    pub(super) origins: Vec<Origin>,
    /// Their positions by id.
    pub(super) by_id: HashMap<String, EntryIndex>,
    /// The entries that are left out, because an earlier one has their id.
    pub(super) duplicates: Vec<Duplicate>,
    /// The entries that replace a bundled one.
    pub(super) replacements: Vec<EntryIndex>,
}

/// An entry whose id is already used.
pub(super) struct Duplicate {
    /// The id.
    pub(super) id: String,
    /// Where the entry is.
    pub(super) origin: Origin,
    /// The entry that has the id.
    pub(super) first: EntryIndex,
}

/// Joins what was read from files.
pub(super) fn merge(files: &[File], contents: Vec<FileContents>) -> Merged {
    let count = contents.iter().map(|contents| contents.count).sum();
    let mut merged = Merged {
        entries: Vec::with_capacity(count),
        origins: Vec::with_capacity(count),
        by_id: HashMap::with_capacity(count),
        duplicates: Vec::new(),
        replacements: Vec::new(),
    };
    for (file, contents) in contents.into_iter().enumerate() {
        for (element, entry) in contents.entries.into_iter().flatten() {
            merged.add(files, entry, Origin { file, element });
        }
    }
    merged
}

impl Merged {
    fn add(&mut self, files: &[File], entry: Entry, origin: Origin) {
        let is_bundled = |origin: &Origin| files[origin.file].bundled;
        match self.by_id.entry(entry.id.clone()) {
            hash_map::Entry::Vacant(vacant) => {
                vacant.insert(EntryIndex::at(self.entries.len()));
                self.entries.push(entry);
                self.origins.push(origin);
            }
            hash_map::Entry::Occupied(occupied) => {
                let first = *occupied.get();
                let known = &mut self.origins[first.position()];
                if is_bundled(known) && !is_bundled(&origin) {
                    *known = origin;
                    self.entries[first.position()] = entry;
                    self.replacements.push(first);
                } else {
                    self.duplicates.push(Duplicate { id: entry.id, origin, first });
                }
            }
        }
    }
}
