//! The names and acronyms of the entries of a catalog in one language, in alphabetical order. What
//! they are, and what the order is, the languages say.

use std::borrow::Cow;

use super::binary::{Binary, BinaryReader, BinaryWriter};
use super::entry_index::EntryIndex;

/// The names of the entries of a catalog as one language shows them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NameTable {
    /// The name of each entry, by its position in the catalog.
    pub names: Vec<Cow<'static, str>>,
    /// The acronym or code of each entry; empty if it has none.
    pub acronyms: Vec<Cow<'static, str>>,
    /// The entries in alphabetical order.
    pub by_name: Vec<EntryIndex>,
    /// The place of each entry in that order; that of entries with equal names is the same.
    pub places: Vec<usize>,
}

impl NameTable {
    /// The name of an entry.
    pub fn name(&self, index: EntryIndex) -> &str {
        &self.names[index.position()]
    }

    /// The acronym or code of an entry, if it has one.
    pub fn acronym(&self, index: EntryIndex) -> Option<&str> {
        let acronym = self.acronyms[index.position()].as_ref();
        (!acronym.is_empty()).then_some(acronym)
    }

    /// Writes the binary form.
    pub fn write(&self, to: &mut BinaryWriter) {
        let Self { names, acronyms, by_name, places } = self;
        names.len().write(to);
        names.iter().chain(acronyms).for_each(|text| to.string(text));
        by_name.write(to);
        places.write(to);
    }

    /// Reads the binary form, where it is.
    pub fn read(from: &mut BinaryReader<'static>) -> Self {
        let count = from.length();
        let texts = |from: &mut BinaryReader<'static>| {
            (0..count).map(|_| Cow::Borrowed(from.string())).collect()
        };
        Self {
            names: texts(from),
            acronyms: texts(from),
            by_name: Vec::read(from),
            places: Vec::read(from),
        }
    }
}
