//! The values of a facet that some entry has, in their order, and the values of each entry. Entries
//! are not read for them: of the bundled catalog they are in columns of their own.

use std::collections::{BTreeSet, HashMap};

use super::entry_values::EntryValues;
use super::facet::Facet;
use super::facet_value::{FacetValue, Meaning, MemberRange};
use super::fold::folded_words;
use super::index::Index;
use crate::catalog::{Catalog, EntryIndex, Region};
use crate::language::Locale;

/// The values of a facet and who has them.
#[derive(Default)]
pub(super) struct FacetContents {
    /// The values that some entry has.
    pub(super) values: Vec<FacetValue>,
    /// The values of each entry, by their numbers.
    pub(super) of_entry: EntryValues,
}

impl FacetContents {
    /// The values of a facet in the language of a user.
    pub(super) fn new(facet: Facet, index: &Index, catalog: &Catalog, locale: &Locale) -> Self {
        let mut contents = Self::default();
        match facet {
            Facet::Region => contents.add_regions(catalog, locale),
            Facet::Subject => contents.add_subjects(catalog, locale),
            Facet::Seat => contents.add_cities(index, catalog, locale),
            Facet::In => contents.add_bodies(catalog, locale),
            Facet::Founded => contents.add_decades(catalog),
            Facet::Members => contents.add_member_ranges(catalog),
        }
        contents
    }

    /// Adds the regions as a tree: each after the one that it is a part of.
    fn add_regions(&mut self, catalog: &Catalog, locale: &Locale) {
        let wider = |entry: EntryIndex| {
            std::iter::successors(catalog.region(entry), |region| region.parent())
        };
        let used: BTreeSet<Region> = catalog.indexes().flat_map(wider).collect();
        let roots = Region::ALL.iter().copied().filter(|region| region.parent().is_none());
        let mut open: Vec<(Region, usize)> = roots.rev().map(|region| (region, 0)).collect();
        let mut places = HashMap::new();
        while let Some((region, depth)) = open.pop() {
            let parts = Region::ALL.iter().rev().filter(|it| it.parent() == Some(region));
            open.extend(parts.map(|part| (*part, depth + 1)));
            if used.contains(&region) {
                places.insert(region, self.values.len());
                let label = locale.term(region);
                self.values.push(FacetValue { label, depth, meaning: Meaning::Region(region) });
            }
        }
        for entry in catalog.indexes() {
            self.of_entry.push(wider(entry).filter_map(|region| places.get(&region).copied()));
        }
    }

    fn add_subjects(&mut self, catalog: &Catalog, locale: &Locale) {
        let of_entry = catalog.indexes().map(|entry| catalog.subjects(entry).iter().copied());
        self.add(of_entry, |subject| (locale.term(*subject), Meaning::Subject(*subject)));
    }

    /// Adds the cities by their names in the language of the user. An entry has a city if one of
    /// its seats has the name, as for a query.
    fn add_cities(&mut self, index: &Index, catalog: &Catalog, locale: &Locale) {
        let mut labels: HashMap<String, String> = HashMap::new();
        for city in &catalog.seat_cities().names {
            let label = locale.language.text(city);
            let folded = folded_words(&label).join(" ");
            labels.entry(folded).or_insert_with(|| label.into_owned());
        }
        let city = |name: &str| labels.get_key_value(name.trim()).map(|(city, _)| city.as_str());
        let of_entry = catalog.indexes().map(|entry| index.seat_names(entry).filter_map(city));
        self.add(of_entry, |city| (labels[*city].clone(), Meaning::City((*city).to_owned())));
    }

    fn add_bodies(&mut self, catalog: &Catalog, locale: &Locale) {
        let of_entry = catalog.indexes().map(|entry| {
            let memberships = catalog.memberships(entry).filter(|it| it.status.counts_as_member());
            memberships.map(|it| it.other)
        });
        self.add(of_entry, |body| {
            let entry = catalog.entry(*body);
            let label = locale.acronym(entry).unwrap_or_else(|| locale.name(entry));
            (label.into_owned(), Meaning::Body(*body))
        });
    }

    fn add_decades(&mut self, catalog: &Catalog) {
        let decade = |entry: EntryIndex| {
            let date = catalog.since(entry)?;
            Some(i32::from(date.year()).div_euclid(10) * 10)
        };
        let of_entry = catalog.indexes().map(decade);
        self.add(of_entry, |year| (format!("{year}–{}", year + 9), Meaning::Decade(*year)));
    }

    /// Adds the ranges of the number of members. States and bodies that do not state a number have
    /// none.
    fn add_member_ranges(&mut self, catalog: &Catalog) {
        let range = |entry: EntryIndex| catalog.member_count(entry).map(MemberRange::of);
        let of_entry = catalog.indexes().map(range);
        self.add(of_entry, |range| (range.label(), Meaning::Members(*range)));
    }

    /// Adds the values of all entries, each once.
    fn add<T: Ord>(
        &mut self,
        of_entry: impl Iterator<Item = impl IntoIterator<Item = T>>,
        value: impl Fn(&T) -> (String, Meaning),
    ) {
        let (mut given, mut ends) = (Vec::new(), Vec::new());
        for values in of_entry {
            given.extend(values);
            ends.push(given.len());
        }
        let mut all: Vec<&T> = given.iter().collect();
        all.sort_unstable();
        all.dedup();
        let mut start = 0;
        for end in ends {
            let of_entry = &given[start..end];
            self.of_entry.push(of_entry.iter().filter_map(|value| all.binary_search(&value).ok()));
            start = end;
        }
        let values = all.into_iter().map(value);
        self.values =
            values.map(|(label, meaning)| FacetValue { label, depth: 0, meaning }).collect();
    }
}
