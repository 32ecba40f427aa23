//! What the build writes: the binary form of the bundled catalog, of its index, and of the names in
//! each language.

use super::names::name_table;
use crate::catalog::{Binary, BinaryWriter, Catalog, NameTable};
use crate::language::{Language, Locale};
use crate::search::Index;

/// Writes a catalog that was loaded from files, with the number of entries of each file.
pub(crate) fn compile(catalog: &Catalog, files: &Vec<(String, usize)>) -> BinaryWriter {
    let mut writer = BinaryWriter::default();
    let index = Index::new(catalog);
    writer.part(|to| catalog.compile(to));
    writer.part(|to| files.write(to));
    writer.part(|to| index.compile(catalog, to));
    for language in Language::ALL {
        let names = names(catalog, &Locale::new(language));
        writer.part(|to| names.write(to));
    }
    writer
}

/// The names of all entries in a language, which each of them must have.
fn names(catalog: &Catalog, locale: &Locale) -> NameTable {
    let marked = catalog.iter().find(|(_, entry)| !locale.mark(&entry.name).is_empty());
    assert!(marked.is_none(), "a bundled entry has no name in {}: {marked:?}", locale.language);
    name_table(catalog, locale)
}
