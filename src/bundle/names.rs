//! Making the names of the entries of a catalog in one language.

use crate::catalog::{Catalog, EntryIndex, NameTable};
use crate::language::Locale;
use crate::parallel::par_map;
use crate::text::TextList;

/// How many entries are named in one piece.
const CHUNK: usize = 4_000;

/// The names and acronyms of some entries.
#[derive(Default)]
struct Named {
    names: TextList,
    acronyms: TextList,
    marks: TextList,
    keys: SortKeys,
}

/// The keys that sort names, one behind another.
#[derive(Default)]
struct SortKeys {
    bytes: Vec<u8>,
    /// Where each key ends; the next one starts there.
    ends: Vec<usize>,
}

/// The names of a catalog in a language.
pub(crate) fn name_table(catalog: &Catalog, locale: &Locale) -> NameTable {
    let indexes: Vec<EntryIndex> = catalog.indexes().collect();
    let Named { mut names, mut acronyms, mut marks, keys } = if indexes.len() <= CHUNK {
        Named::new(catalog, locale, &indexes)
    } else {
        let chunks: Vec<&[EntryIndex]> = indexes.chunks(CHUNK).collect();
        // A locale belongs to one thread.
        let language = locale.language;
        let of_chunk = |chunk: &&[EntryIndex]| Named::new(catalog, &Locale::new(language), chunk);
        let mut all = Named::default();
        for chunk in par_map(&chunks, 1, of_chunk) {
            all.append(&chunk);
        }
        all
    };
    names.shrink();
    acronyms.shrink();
    marks.shrink();
    let marks = if marks.has_any_text() { marks } else { TextList::default() };
    let mut by_name = indexes;
    let key = |index: &EntryIndex| keys.get(index.position());
    by_name.sort_by_key(key);
    let mut places = vec![0; by_name.len()];
    for (place, equal) in by_name.chunk_by(|one, next| key(one) == key(next)).enumerate() {
        for index in equal {
            places[index.position()] = place;
        }
    }
    drop(keys);
    let places = places.into_iter().collect();
    NameTable { names, acronyms, marks, by_name, places }
}

impl Named {
    fn new(catalog: &Catalog, locale: &Locale, indexes: &[EntryIndex]) -> Self {
        let mut named = Self::default();
        for &index in indexes {
            let entry = catalog.read(index);
            let name = locale.name(&entry);
            named.keys.push(&locale.collation.key(&name));
            named.names.push(&name);
            named.acronyms.push(&locale.acronym(&entry).unwrap_or_default());
            named.marks.push(&locale.mark(&entry.name));
        }
        named
    }

    /// Adds the names of the next entries.
    fn append(&mut self, next: &Self) {
        next.names.iter().for_each(|name| self.names.push(name));
        next.acronyms.iter().for_each(|acronym| self.acronyms.push(acronym));
        next.marks.iter().for_each(|mark| self.marks.push(mark));
        (0..next.keys.ends.len()).for_each(|nth| self.keys.push(next.keys.get(nth)));
    }
}

impl SortKeys {
    fn push(&mut self, key: &[u8]) {
        self.bytes.extend_from_slice(key);
        self.ends.push(self.bytes.len());
    }

    fn get(&self, nth: usize) -> &[u8] {
        let start = nth.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.bytes[start..self.ends[nth]]
    }
}
