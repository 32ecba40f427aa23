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
    writer.part(|to| catalog.compile(to));
    writer.part(|to| files.write(to));
    writer.part(|to| index.compile(to));
    for language in Language::ALL {
        let names = names(catalog, &Locale::new(language));
        writer.part(|to| write_names(&names, to));
    }
    writer
}

/// The names of all entries in a language, which each of them must have.
fn names(catalog: &Catalog, locale: &Locale) -> NameTable {
    let marked = catalog.iter().find(|(_, entry)| !locale.mark(&entry.name).is_empty());
    assert!(marked.is_none(), "a bundled entry has no name in {}: {marked:?}", locale.language);
    NameTable::new(catalog, locale)
}

/// Writes names, to be read by [`NameTable::read`].
fn write_names(table: &NameTable, to: &mut BinaryWriter) {
    let NameTable { names, acronyms, by_name, places } = table;
    names.len().write(to);
    names.iter().chain(acronyms).for_each(|text| to.string(text));
    by_name.write(to);
    places.write(to);
}
