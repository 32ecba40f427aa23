//! The names and acronyms of the entries of a catalog in one language, in alphabetical order.

use std::borrow::Cow;

use crate::catalog::{Binary, BinaryReader, Catalog, EntryIndex};
use crate::language::Locale;

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
    /// The names of a catalog in a language.
    pub fn new(catalog: &Catalog, locale: &Locale) -> Self {
        let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        let names = catalog.iter().map(|(_, entry)| owned(locale.name(entry)));
        let names: Vec<Cow<'static, str>> = names.collect();
        let acronyms = catalog.iter().map(|(_, entry)| locale.acronym(entry));
        let keys: Vec<Vec<u8>> = names.iter().map(|name| locale.collation.key(name)).collect();
        let key = |index: &EntryIndex| &keys[index.position()];
        let mut by_name: Vec<EntryIndex> = catalog.indexes().collect();
        by_name.sort_by_key(key);
        let mut places = vec![0; names.len()];
        for (place, equal) in by_name.chunk_by(|one, next| key(one) == key(next)).enumerate() {
            for index in equal {
                places[index.position()] = place;
            }
        }
        let acronyms = acronyms.map(|acronym| owned(acronym.unwrap_or_default()));
        Self { acronyms: acronyms.collect(), names, by_name, places }
    }
}

impl NameTable {
    /// Reads what the build has written, where it is.
    pub(super) fn read(from: &mut BinaryReader<'static>) -> Self {
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
