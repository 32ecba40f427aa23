//! The values of a facet that some entry has, in their order, and the values of each entry. Entries
//! are not read for them: of the bundled catalog they are in columns of their own.

use super::city_values::CityValues;
use super::facet::Facet;
use super::facet_value::{FacetValue, Meaning, MemberRange};
use super::index::Index;
use crate::catalog::{Catalog, EntryIndex, EntryLists, Membership, Region, Subject};
use crate::language::Locale;

/// The values of a facet and who has them.
#[derive(Default)]
pub(super) struct FacetContents {
    /// The values that some entry has.
    pub(super) values: Vec<FacetValue>,
    /// The values of each entry, by their numbers.
    pub(super) of_entry: EntryLists<usize>,
    /// For each value the one that stands for it; nothing unless several can mean the same.
    pub(super) main_values: Vec<usize>,
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
        let mut is_used = [false; Region::ALL.len()];
        for region in catalog.indexes().flat_map(wider) {
            is_used[region as usize] = true;
        }
        let roots = Region::ALL.iter().copied().filter(|region| region.parent().is_none());
        let mut open: Vec<(Region, usize)> = roots.rev().map(|region| (region, 0)).collect();
        let mut places = [0; Region::ALL.len()];
        while let Some((region, depth)) = open.pop() {
            let parts = Region::ALL.iter().rev().filter(|it| it.parent() == Some(region));
            open.extend(parts.map(|part| (*part, depth + 1)));
            if is_used[region as usize] {
                places[region as usize] = self.values.len();
                let label = locale.term(region);
                self.values.push(FacetValue { label, depth, meaning: Meaning::Region(region) });
            }
        }
        for entry in catalog.indexes() {
            self.of_entry.push_set(wider(entry).map(|region| places[region as usize]));
        }
    }

    fn add_subjects(&mut self, catalog: &Catalog, locale: &Locale) {
        let numbers = |entry| catalog.subjects(entry).iter().map(|subject| *subject as usize);
        self.add(catalog.indexes().map(numbers), |nth| {
            let subject = Subject::ALL[nth];
            (locale.term(subject), Meaning::Subject(subject))
        });
    }

    fn add_cities(&mut self, index: &Index, catalog: &Catalog, locale: &Locale) {
        let CityValues { labels, of_entry, main_names } =
            index.city_values(catalog, locale.language);
        let value = |label| FacetValue { label, depth: 0, meaning: Meaning::City };
        self.values = labels.into_iter().map(value).collect();
        (self.of_entry, self.main_values) = (of_entry, main_names);
    }

    fn add_bodies(&mut self, catalog: &Catalog, locale: &Locale) {
        let of_entry = catalog.indexes().map(|entry| {
            let memberships = catalog.memberships(entry).filter(Membership::counts_today);
            memberships.map(|it| it.other.position())
        });
        let bodies: Vec<EntryIndex> = catalog.indexes().collect();
        self.add(of_entry, |nth| {
            let entry = catalog.entry(bodies[nth]);
            let label = locale.acronym(entry).unwrap_or_else(|| locale.name(entry));
            (label.into_owned(), Meaning::Body(bodies[nth]))
        });
    }

    fn add_decades(&mut self, catalog: &Catalog) {
        let decade = |entry| Some(usize::from(catalog.since(entry)?.year()) / 10);
        self.add(catalog.indexes().map(decade), |nth| {
            let year = 10 * nth;
            (format!("{year}–{}", year + 9), Meaning::Decade(year))
        });
    }

    /// Adds the ranges of the number of members. States and bodies that do not state a number have
    /// none.
    fn add_member_ranges(&mut self, catalog: &Catalog) {
        let range = |entry| catalog.member_count(entry).map(|count| MemberRange::of(count).0);
        self.add(catalog.indexes().map(range), |nth| {
            let range = MemberRange(nth);
            (range.label(), Meaning::Members(range))
        });
    }

    /// Adds the values that some entry has, which are given as numbers: each has its place in the
    /// order of the numbers.
    fn add(
        &mut self,
        of_entry: impl Iterator<Item = impl IntoIterator<Item = usize>>,
        value: impl Fn(usize) -> (String, Meaning),
    ) {
        let given: EntryLists<usize> = of_entry.collect();
        let end = given.values().iter().max().map_or(0, |greatest| greatest + 1);
        let mut is_used = vec![false; end];
        given.values().iter().for_each(|number| is_used[*number] = true);
        let mut places = vec![0; end];
        for number in (0..end).filter(|number| is_used[*number]) {
            places[number] = self.values.len();
            let (label, meaning) = value(number);
            self.values.push(FacetValue { label, depth: 0, meaning });
        }
        for numbers in given.iter() {
            self.of_entry.push_set(numbers.iter().map(|number| places[*number]));
        }
    }
}
