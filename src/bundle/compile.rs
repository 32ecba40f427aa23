//! What the build writes: the binary form of the bundled catalog, of its index, and of the names in
//! each language.

use super::names::NameTable;
use crate::catalog::{Binary, BinaryWriter, Catalog};
use crate::language::{Language, Locale};
use crate::search::Index;

/// Writes a catalog that was loaded from files, with the number of entries of each file.
pub(crate) fn compile(catalog: &Catalog, files: &Vec<(String, usize)>) -> BinaryWriter {
    let mut writer = BinaryWriter::default();
    let index = Index::new(catalog);
    let parts = [
        writer.apart(|to| catalog.compile(to)),
        writer.apart(|to| files.write(to)),
        writer.apart(|to| index.compile(to)),
    ];
    let names = Language::ALL.map(|language| {
        let names = names(catalog, &Locale::new(language));
        writer.apart(|to| names.write(to))
    });
    parts.iter().chain(&names).for_each(|part| writer.bytes(part));
    writer
}

/// The names of all entries in a language, which each of them must have.
fn names(catalog: &Catalog, locale: &Locale) -> NameTable {
    let marked = catalog.iter().find(|(_, entry)| !locale.mark(&entry.name).is_empty());
    assert!(marked.is_none(), "a bundled entry has no name in {}: {marked:?}", locale.language);
    NameTable::new(catalog, locale)
}
