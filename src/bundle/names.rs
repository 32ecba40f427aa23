//! Making the names of the entries of a catalog in one language.

use std::borrow::Cow;

use crate::catalog::{Catalog, EntryIndex, NameTable};
use crate::language::Locale;
use crate::parallel::par_map;

/// How many entries are named in one piece.
const CHUNK: usize = 4_000;

/// The name and the acronym of an entry, and the sort key of its name.
type Named = (Cow<'static, str>, Cow<'static, str>, Box<[u8]>);

/// The names of a catalog in a language.
pub(crate) fn name_table(catalog: &Catalog, locale: &Locale) -> NameTable {
    let indexes: Vec<EntryIndex> = catalog.indexes().collect();
    let named: Vec<Vec<Named>> = if indexes.len() <= CHUNK {
        vec![named(catalog, locale, &indexes)]
    } else {
        let chunks: Vec<&[EntryIndex]> = indexes.chunks(CHUNK).collect();
        // A locale belongs to one thread.
        let language = locale.language;
        par_map(&chunks, 1, |chunk| named(catalog, &Locale::new(language), chunk))
    };
    let mut table = NameTable { by_name: indexes, ..NameTable::default() };
    let mut keys = Vec::with_capacity(catalog.len());
    for (name, acronym, key) in named.into_iter().flatten() {
        table.names.push(name);
        table.acronyms.push(acronym);
        keys.push(key);
    }
    let key = |index: &EntryIndex| &keys[index.position()];
    table.by_name.sort_by_key(key);
    table.places.resize(keys.len(), 0);
    for (place, equal) in table.by_name.chunk_by(|one, next| key(one) == key(next)).enumerate() {
        for index in equal {
            table.places[index.position()] = place;
        }
    }
    table
}

fn named(catalog: &Catalog, locale: &Locale, indexes: &[EntryIndex]) -> Vec<Named> {
    let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
    let named = indexes.iter().map(|&index| {
        let entry = catalog.read(index);
        let name = locale.name(&entry);
        let key = locale.collation.key(&name).into_boxed_slice();
        (owned(name), owned(locale.acronym(&entry).unwrap_or_default()), key)
    });
    named.collect()
}
