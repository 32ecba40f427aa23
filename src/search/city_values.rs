//! The cities of seats as values of a facet: of the bundled catalog, the build has made them.

use std::collections::HashMap;

use super::fold::folded_phrase;
use super::folded_texts::FoldedTexts;
use crate::catalog::{Binary, BinaryReader, BinaryWriter, Catalog, EntryIndex, EntryLists};
use crate::language::Language;

/// The cities by their names in a language.
#[derive(Debug, Default)]
pub(super) struct CityValues {
    /// The names as the screen shows them, in the order of their folded forms.
    pub(super) labels: Vec<String>,
    /// The names of each entry, by their numbers. An entry has a name if one of its seats has it,
    /// as for a query.
    pub(super) of_entry: EntryLists<usize>,
    /// For each name the one that stands for the city: several may be names of one city.
    pub(super) main_names: Vec<usize>,
}

impl Binary for CityValues {
    fn write(&self, to: &mut BinaryWriter) {
        let Self { labels, of_entry, main_names } = self;
        labels.write(to);
        of_entry.write(to);
        main_names.write(to);
    }

    fn read(from: &mut BinaryReader<'_>) -> Self {
        Self {
            labels: Vec::read(from),
            of_entry: EntryLists::read(from),
            main_names: Vec::read(from),
        }
    }
}

impl CityValues {
    /// The cities in a language.
    pub(super) fn new(texts: &FoldedTexts, catalog: &Catalog, language: Language) -> Self {
        let cities = catalog.seat_cities();
        let shown = |city: usize| language.text(&cities.names[city]);
        // As the texts have it.
        let folded = |city: usize| folded_phrase(&shown(city));
        // Of names that fold to the same one, the first is shown.
        let mut names: Vec<(String, usize)> =
            (0..cities.names.len()).map(|city| (folded(city), city)).collect();
        names.sort_unstable();
        names.dedup_by(|later, first| later.0 == first.0);
        let numbers: HashMap<&str, usize> =
            names.iter().enumerate().map(|(nth, (folded, _))| (folded.as_str(), nth)).collect();
        let number = |name: &str| numbers.get(name.trim()).copied();
        let mut of_entry = EntryLists::default();
        for entry in catalog.indexes() {
            of_entry.push_set(texts.entry(entry).seats().filter_map(|seat| number(seat.text)));
        }
        let numbers_of_cities: Vec<Option<usize>> =
            (0..cities.names.len()).map(|city| number(&folded(city))).collect();
        let seats = |entry| cities.of_entry(entry).iter().map(|city| numbers_of_cities[*city]);
        let main_names = main_names(catalog, &of_entry, names.len(), seats);
        let labels = names.iter().map(|(_, city)| shown(*city).into_owned()).collect();
        Self { labels, of_entry, main_names }
    }
}

/// For each name the one that stands for the city. An entry with one seat and several names has
/// several names of one city: the name that most entries show stands for all.
fn main_names<I: ExactSizeIterator<Item = Option<usize>>>(
    catalog: &Catalog,
    of_entry: &EntryLists<usize>,
    count: usize,
    seats: impl Fn(EntryIndex) -> I,
) -> Vec<usize> {
    let mut shown = vec![0; count];
    catalog.indexes().flat_map(&seats).flatten().for_each(|name| shown[name] += 1);
    let mut main: Vec<usize> = (0..count).collect();
    for entry in catalog.indexes().filter(|entry| seats(*entry).len() == 1) {
        let names = of_entry.get(entry);
        let most = names.iter().copied().max_by_key(|nth| (shown[*nth], usize::MAX - nth));
        if let Some(most) = most {
            for name in names {
                main[*name] = most;
            }
        }
    }
    main
}

/// The cities of the bundled catalog in Serbian and in English, as the build has made them; nothing
/// for other catalogs. They follow from the catalog and the rest of the index, so all are equal.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct CompiledCities(Option<[BinaryReader<'static>; 2]>);

impl PartialEq for CompiledCities {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl CompiledCities {
    /// Writes the cities, for [`Self::read`].
    pub(super) fn write(texts: &FoldedTexts, catalog: &Catalog, to: &mut BinaryWriter) {
        for language in [Language::SerbianLatin, Language::English] {
            to.part(|to| CityValues::new(texts, catalog, language).write(to));
        }
    }

    /// Reads where the cities are.
    pub(super) fn read(from: &mut BinaryReader<'static>) -> Self {
        Self(Some([from.part(), from.part()]))
    }

    /// The cities in a language, if the build has made them.
    pub(super) fn values(self, language: Language) -> Option<CityValues> {
        let mut reader = self.0?[language.side() as usize];
        let mut values = CityValues::read(&mut reader);
        if language == Language::SerbianCyrillic {
            for label in &mut values.labels {
                *label = language.in_script("sr", label).into_owned();
            }
        }
        Some(values)
    }
}
