//! The bundled catalog as the build compiles it: `build.rs` writes it from the files in
//! `assets/catalog`, and the program reads it where it is. Entries, links and the names of a
//! language are read when they are asked for; the index needs no reading.

mod names;

use std::borrow::Cow;
use std::ops::Deref;
use std::sync::{Arc, LazyLock};

use crate::catalog::{Binary, BinaryReader, Catalog, EntryIndex, File, NameTable, Progress};
use crate::language::{Language, Locale};
use crate::search::Index;

/// All strings.
static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/bundle.txt"));

/// Everything else.
static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/bundle.bin"));

/// The parts of the bundle, in the order in which the build writes them.
struct Parts {
    catalog: BinaryReader<'static>,
    files: BinaryReader<'static>,
    index: BinaryReader<'static>,
    names: [BinaryReader<'static>; Language::ALL.len()],
}

static PARTS: LazyLock<Parts> = LazyLock::new(|| {
    let mut reader = BinaryReader::new(BYTES, TEXT);
    let mut part = || reader.part();
    Parts { catalog: part(), files: part(), index: part(), names: Language::ALL.map(|_| part()) }
});

/// The names of the entries in each language.
static NAMES: [LazyLock<NameTable>; Language::ALL.len()] = [
    LazyLock::new(|| read_names(0)),
    LazyLock::new(|| read_names(1)),
    LazyLock::new(|| read_names(2)),
];

fn read_names(language: usize) -> NameTable {
    let mut reader = PARTS.names[language];
    NameTable::read(&mut reader)
}

/// The bundled catalog.
pub fn catalog() -> Catalog {
    let mut reader = PARTS.catalog;
    Catalog::compiled(&mut reader)
}

/// The bundled catalog as files with entries, to be loaded or checked with those of the user.
pub fn files() -> Vec<File> {
    let mut reader = PARTS.files;
    let mut entries = catalog().into_entries().into_iter();
    let files = Vec::<(String, usize)>::read(&mut reader);
    let file = |(path, count)| File::of_bundle(path, entries.by_ref().take(count).collect());
    files.into_iter().map(file).collect()
}

/// The index of a catalog: the compiled one if it is the bundled catalog. Otherwise the entries are
/// counted as they are indexed.
pub fn index(catalog: &Catalog, progress: &Progress) -> Index {
    if catalog.is_compiled() {
        let mut reader = PARTS.index;
        return Index::compiled(&mut reader);
    }
    Index::with_progress(catalog, progress)
}

/// The names of the entries in a language, if they are there already: those of the bundled catalog,
/// and those that [`all_names`] has made.
pub fn names(catalog: &Catalog, language: Language) -> Option<&NameTable> {
    if catalog.is_compiled() {
        return Some(&NAMES[language as usize]);
    }
    catalog.names(language as usize).get().map(Arc::as_ref)
}

/// The names of the entries in a language. They are made once.
pub fn all_names(catalog: &Catalog, locale: &Locale) -> SharedNames {
    let language = locale.language as usize;
    if catalog.is_compiled() {
        return SharedNames::Bundled(&NAMES[language]);
    }
    let made = catalog.names(language).get_or_init(|| Arc::new(names::name_table(catalog, locale)));
    SharedNames::Made(Arc::clone(made))
}

/// The names of the entries in a language, wherever they are.
#[derive(Debug, Clone)]
pub enum SharedNames {
    /// In the program.
    Bundled(&'static NameTable),
    /// In memory, with the catalog.
    Made(Arc<NameTable>),
}

impl Default for SharedNames {
    fn default() -> Self {
        Self::Made(Arc::default())
    }
}

impl Deref for SharedNames {
    type Target = NameTable;

    fn deref(&self) -> &NameTable {
        match self {
            Self::Bundled(names) => names,
            Self::Made(names) => names,
        }
    }
}

/// A catalog has room for the names in each language.
const _: () = assert!(Language::ALL.len() == Catalog::LANGUAGES);

/// The name of an entry in a language.
pub fn name<'c>(catalog: &'c Catalog, locale: &Locale, index: EntryIndex) -> Cow<'c, str> {
    match names(catalog, locale.language) {
        Some(compiled) => Cow::Borrowed(compiled.name(index)),
        None => match catalog.read(index) {
            Cow::Borrowed(entry) => locale.name(entry),
            Cow::Owned(entry) => Cow::Owned(locale.name(&entry).into_owned()),
        },
    }
}

/// The name of an entry in a language, with a mark if it is not in this language.
pub fn marked_name(catalog: &Catalog, locale: &Locale, index: EntryIndex) -> String {
    if let Some(names) = names(catalog, locale.language) {
        return [names.name(index), names.mark(index)].concat();
    }
    let entry = catalog.read(index);
    locale.name(&entry).into_owned() + &locale.mark(&entry.name)
}

/// The acronym or code of an entry in a language.
pub fn acronym<'c>(
    catalog: &'c Catalog,
    locale: &Locale,
    index: EntryIndex,
) -> Option<Cow<'c, str>> {
    let Some(compiled) = names(catalog, locale.language) else {
        return match catalog.read(index) {
            Cow::Borrowed(entry) => locale.acronym(entry),
            Cow::Owned(entry) => locale.acronym(&entry).map(|it| Cow::Owned(it.into_owned())),
        };
    };
    compiled.acronym(index).map(Cow::Borrowed)
}

/// Sorts items by the names of their entries.
pub fn sort_by_name<T>(
    catalog: &Catalog,
    locale: &Locale,
    items: &mut [T],
    entry: impl Fn(&T) -> EntryIndex,
) {
    match names(catalog, locale.language) {
        Some(compiled) => items.sort_by_key(|item| compiled.place(entry(item))),
        None => items.sort_by_cached_key(|item| {
            locale.collation.key(&locale.name(&catalog.read(entry(item))))
        }),
    }
}

/// The first of some items by the names of their entries, in this order, as [`sort_by_name`] sorts
/// them: at most so many.
pub fn first_by_name<T>(
    catalog: &Catalog,
    locale: &Locale,
    mut items: Vec<T>,
    most: usize,
    entry: impl Fn(&T) -> EntryIndex,
) -> Vec<T> {
    if items.len() <= most {
        sort_by_name(catalog, locale, &mut items, entry);
        return items;
    }
    let names = all_names(catalog, locale);
    let mut places: Vec<(usize, usize)> =
        items.iter().enumerate().map(|(nth, item)| (names.place(entry(item)), nth)).collect();
    places.select_nth_unstable(most);
    places.truncate(most);
    places.sort_unstable();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    places.into_iter().filter_map(|(_, nth)| items[nth].take()).collect()
}
