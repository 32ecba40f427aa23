//! What charts are made of.

use crate::catalog::{Catalog, Category, EntryIndex, NameTable};
use crate::language::Locale;
use crate::search::Index;

/// The entries to show, and what is known of them in a language.
#[derive(Clone, Copy)]
pub struct ChartData<'a> {
    /// All entries.
    pub catalog: &'a Catalog,
    /// Their index.
    pub index: &'a Index,
    /// The language.
    pub locale: &'a Locale,
    /// The names of all entries in the language.
    pub names: &'a NameTable,
    /// The entries that are listed.
    pub rows: &'a [EntryIndex],
}

impl<'a> ChartData<'a> {
    /// The name of an entry.
    pub fn name(self, entry: EntryIndex) -> &'a str {
        self.names.name(entry)
    }

    /// The acronym of an entry, or its name if it has none.
    pub fn short_name(self, entry: EntryIndex) -> &'a str {
        self.names.acronym(entry).unwrap_or_else(|| self.name(entry))
    }

    /// The category of an entry.
    pub fn category(self, entry: EntryIndex) -> Category {
        self.catalog.category(entry)
    }

    /// A message with one value, `value`.
    pub fn message(self, key: &str, value: impl Into<String>) -> String {
        self.locale.format(key, &[("value", value.into().into())])
    }
}
