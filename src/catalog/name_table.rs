//! The names and acronyms of the entries of a catalog in one language, in alphabetical order. What
//! they are, and what the order is, the languages say.

use super::binary::{BinaryReader, BinaryWriter};
use super::entry_index::EntryIndex;
use crate::text::{NumberList, TextList};

/// The names of the entries of a catalog as one language shows them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NameTable {
    /// The name of each entry, by its position in the catalog.
    pub names: TextList,
    /// The acronym or code of each entry; empty if it has none.
    pub acronyms: TextList,
    /// What follows the name of each entry that is not in the language; empty if all are.
    pub marks: TextList,
    /// The entries in alphabetical order.
    pub by_name: Vec<EntryIndex>,
    /// The place of each entry in that order; that of entries with equal names is the same.
    pub places: NumberList,
}

impl NameTable {
    /// The name of an entry.
    pub fn name(&self, index: EntryIndex) -> &str {
        self.names.get(index.position())
    }

    /// The acronym or code of an entry, if it has one.
    pub fn acronym(&self, index: EntryIndex) -> Option<&str> {
        Some(self.acronyms.get(index.position())).filter(|acronym| !acronym.is_empty())
    }

    /// What follows the name of an entry if it is not in the language.
    pub fn mark(&self, index: EntryIndex) -> &str {
        if self.marks.is_empty() { "" } else { self.marks.get(index.position()) }
    }

    /// The place of an entry in the alphabetical order; that of entries with equal names is the
    /// same.
    pub fn place(&self, index: EntryIndex) -> usize {
        self.places.get(index.position())
    }

    /// Writes the binary form of names that are all in the language.
    pub fn write(&self, to: &mut BinaryWriter) {
        let Self { names, acronyms, marks: _, by_name, places } = self;
        for (text, ends) in [names.parts(), acronyms.parts()] {
            to.string(text);
            to.bytes(&ends.to_bytes());
        }
        let order: NumberList = by_name.iter().map(|index| index.position()).collect();
        to.bytes(&order.to_bytes());
        to.bytes(&places.to_bytes());
    }

    /// Reads the binary form, where it is.
    pub fn read(from: &mut BinaryReader<'static>) -> Self {
        let mut texts = || TextList::of_parts(from.string(), NumberList::of_bytes(from.bytes()));
        Self {
            names: texts(),
            acronyms: texts(),
            marks: TextList::default(),
            by_name: NumberList::of_bytes(from.bytes()).iter().map(EntryIndex::at).collect(),
            places: NumberList::of_bytes(from.bytes()),
        }
    }
}
