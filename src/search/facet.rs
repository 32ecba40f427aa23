//! Facets: fields with a closed set of values, and the values that the entries of a catalog have.
//! How many entries have each of them is counted in one pass.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::clause::{Clause, Term};
use super::completion::quoted_value;
use super::fold::folded_words;
use super::index::Index;
use super::matching::has_word_with_prefix;
use super::named_values::terms_named;
use super::qualifiers::Qualifiers;
use super::query::Query;
use super::query_field::QueryField;
use crate::catalog::{Catalog, Entry, EntryIndex, PartialDate, Region, Subject};
use crate::language::Locale;

/// A field whose values can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// The region, a tree.
    Region,
    /// What a body deals with.
    Subject,
    /// The city of the seat, or the capital.
    Seat,
    /// A body that the entry is a member of.
    In,
    /// The decade of founding.
    Founded,
}

impl Facet {
    /// Every facet, in the order of the legend.
    pub const ALL: [Self; 5] = [Self::Region, Self::Subject, Self::Seat, Self::In, Self::Founded];

    /// The field of a query that it asks for.
    pub const fn field(self) -> QueryField {
        match self {
            Self::Region => QueryField::Region,
            Self::Subject => QueryField::Subject,
            Self::Seat => QueryField::Seat,
            Self::In => QueryField::In,
            Self::Founded => QueryField::Founded,
        }
    }

    /// The key of the message that names it.
    pub const fn message_key(self) -> &'static str {
        match self {
            Self::Region => "facet-region",
            Self::Subject => "facet-subject",
            Self::Seat => "facet-seat",
            Self::In => "facet-in",
            Self::Founded => "facet-founded",
        }
    }

    /// Whether its values have an order of their own; those of the others come by their counts.
    pub const fn is_ordered(self) -> bool {
        matches!(self, Self::Region | Self::Founded)
    }
}

/// The values of a facet in a catalog, in the language of a user.
#[derive(Debug)]
pub struct FacetValues {
    facet: Facet,
    values: Vec<FacetValue>,
    /// The values of each entry, by their numbers.
    of_entry: Vec<Vec<usize>>,
}

/// A value of a facet.
#[derive(Debug)]
pub struct FacetValue {
    /// The value as the screen shows it.
    pub label: String,
    /// How deep it is in the tree; 0 where there is none.
    pub depth: usize,
    meaning: Meaning,
}

/// What a value means.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Meaning {
    Region(Region),
    Subject(Subject),
    /// The folded name of a city.
    City(String),
    Body(EntryIndex),
    /// The first year of a decade.
    Decade(i32),
}

impl FacetValues {
    /// The values that some entry has.
    pub fn new(facet: Facet, index: &Index, catalog: &Catalog, locale: &Locale) -> Self {
        let mut values = Self { facet, values: Vec::new(), of_entry: Vec::new() };
        match facet {
            Facet::Region => values.add_regions(catalog, locale),
            Facet::Subject => values.add_subjects(catalog, locale),
            Facet::Seat => values.add_cities(index, catalog, locale),
            Facet::In => values.add_bodies(catalog, locale),
            Facet::Founded => values.add_decades(catalog),
        }
        values
    }

    /// Which facet it is.
    pub fn facet(&self) -> Facet {
        self.facet
    }

    /// The values.
    pub fn values(&self) -> &[FacetValue] {
        &self.values
    }

    /// The values of an entry, by their numbers.
    pub fn of_entry(&self, entry: EntryIndex) -> &[usize] {
        self.of_entry.get(entry.position()).map_or(&[], Vec::as_slice)
    }

    /// How many of the entries have each value. Memberships are counted as a query asks for them.
    pub fn counts(
        &self,
        catalog: &Catalog,
        query: &Query,
        entries: impl Iterator<Item = EntryIndex>,
    ) -> Vec<usize> {
        let mut counts = vec![0; self.values.len()];
        let qualifiers = Qualifiers::of(query).unwrap_or_default();
        if self.facet != Facet::In || qualifiers.is_empty() {
            entries.flat_map(|entry| self.of_entry(entry)).for_each(|&nth| counts[nth] += 1);
            return counts;
        }
        let places = self.places();
        for entry in entries {
            let bodies = qualifiers.admitted(catalog, catalog.memberships(entry), None).entries;
            for body in bodies {
                places.get(&body).into_iter().for_each(|&nth| counts[nth] += 1);
            }
        }
        counts
    }

    /// The numbers of the bodies among the values.
    fn places(&self) -> HashMap<EntryIndex, usize> {
        let place = |(nth, value): (usize, &FacetValue)| match value.meaning {
            Meaning::Body(body) => Some((body, nth)),
            _ => None,
        };
        self.values.iter().enumerate().filter_map(place).collect()
    }

    /// Which values a query asks for.
    pub fn chosen(&self, index: &Index, catalog: &Catalog, query: &Query) -> Vec<bool> {
        let mut chosen = vec![false; self.values.len()];
        for Term { clause, .. } in query.terms().iter().filter(|term| !term.negated) {
            for clause in clause.alternatives() {
                self.meant(index, catalog, clause).into_iter().for_each(|nth| chosen[nth] = true);
            }
        }
        chosen
    }

    /// The numbers of the values that a condition asks for.
    pub(super) fn meant(&self, index: &Index, catalog: &Catalog, clause: &Clause) -> Vec<usize> {
        match clause {
            Clause::Dates(QueryField::Founded, span) => {
                let has = |year: i32| year_date(year).is_some_and(|date| span.contains(date));
                self.those(|meaning| match meaning {
                    Meaning::Decade(year) => has(*year) && has(year + 9),
                    _ => false,
                })
            }
            Clause::Field(field, named) if *field == self.facet.field() => {
                self.named(index, catalog, named)
            }
            _ => Vec::new(),
        }
    }

    /// The numbers of the values that a folded text names, as it does in a query.
    fn named(&self, index: &Index, catalog: &Catalog, named: &str) -> Vec<usize> {
        match self.facet {
            Facet::Region => {
                let regions = terms_named(Region::ALL, Region::slug, named).unwrap_or_default();
                let meanings: Vec<Meaning> = regions.into_iter().map(Meaning::Region).collect();
                self.those(|meaning| meanings.contains(meaning))
            }
            Facet::Subject => {
                let subjects = terms_named(Subject::ALL, Subject::slug, named).unwrap_or_default();
                let meanings: Vec<Meaning> = subjects.into_iter().map(Meaning::Subject).collect();
                self.those(|meaning| meanings.contains(meaning))
            }
            Facet::Seat => {
                let whole = self.cities(|city| city == named);
                let part = || self.cities(|city| has_word_with_prefix(city, named));
                if whole.is_empty() { part() } else { whole }
            }
            Facet::In => {
                let body = index.entry_meant(catalog, QueryField::In, named).map(Meaning::Body);
                self.those(|meaning| body.as_ref() == Some(meaning))
            }
            Facet::Founded => Vec::new(),
        }
    }

    fn cities(&self, test: impl Fn(&str) -> bool) -> Vec<usize> {
        self.those(|meaning| matches!(meaning, Meaning::City(city) if test(city)))
    }

    /// The numbers of the values with a meaning that passes a test.
    fn those(&self, test: impl Fn(&Meaning) -> bool) -> Vec<usize> {
        let all = self.values.iter().enumerate();
        all.filter(|(_, value)| test(&value.meaning)).map(|(nth, _)| nth).collect()
    }

    /// A value as the user would type it after the name of its field.
    pub(super) fn typed(
        &self,
        nth: usize,
        index: &Index,
        catalog: &Catalog,
        locale: &Locale,
    ) -> String {
        let value = &self.values[nth];
        match value.meaning {
            Meaning::Decade(year) => format!("{year:04}..{:04}", year + 9),
            Meaning::Body(body) => {
                let entry = catalog.entry(body);
                let acronym = locale.acronym(entry).map(Cow::into_owned);
                let names = acronym.into_iter().chain([locale.name(entry).into_owned()]);
                let is_body = |name: &String| {
                    let folded = folded_words(name).join(" ");
                    index.entry_meant(catalog, QueryField::In, &folded) == Some(body)
                };
                quoted_value(&names.into_iter().find(is_body).unwrap_or_else(|| entry.id.clone()))
            }
            Meaning::Region(_) | Meaning::Subject(_) | Meaning::City(_) => {
                quoted_value(&value.label)
            }
        }
    }

    /// Adds the regions as a tree: each after the one that it is a part of.
    fn add_regions(&mut self, catalog: &Catalog, locale: &Locale) {
        let wider = |entry: &Entry| std::iter::successors(entry.region, |it| it.parent());
        let used: BTreeSet<Region> = catalog.iter().flat_map(|(_, entry)| wider(entry)).collect();
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
        let of_entry = |(_, entry): (EntryIndex, &Entry)| {
            wider(entry).filter_map(|region| places.get(&region).copied()).collect()
        };
        self.of_entry = catalog.iter().map(of_entry).collect();
    }

    fn add_subjects(&mut self, catalog: &Catalog, locale: &Locale) {
        let of_entry = catalog.iter().map(|(_, entry)| entry.subjects.clone());
        self.add(of_entry, |subject| (locale.term(*subject), Meaning::Subject(*subject)));
    }

    /// Adds the cities by their names in the language of the user. An entry has a city if one of
    /// its seats has the name, as for a query.
    fn add_cities(&mut self, index: &Index, catalog: &Catalog, locale: &Locale) {
        let mut labels: BTreeMap<String, String> = BTreeMap::new();
        for (_, entry) in catalog.iter() {
            for seat in entry.seats() {
                let label = locale.language.text(&seat.city);
                let folded = folded_words(&label).join(" ");
                labels.entry(folded).or_insert_with(|| label.into_owned());
            }
        }
        let of_entry = catalog.iter().map(|(entry, _)| {
            let names = index.seat_names(entry).map(|name| name.trim().to_owned());
            names.filter(|name| labels.contains_key(name)).collect()
        });
        self.add(of_entry, |city| (labels[city].clone(), Meaning::City(city.clone())));
    }

    fn add_bodies(&mut self, catalog: &Catalog, locale: &Locale) {
        let of_entry = catalog.iter().map(|(entry, _)| {
            let memberships = catalog.memberships(entry).filter(|it| it.status.counts_as_member());
            memberships.map(|it| it.other).collect()
        });
        self.add(of_entry, |body| {
            let entry = catalog.entry(*body);
            let label = locale.acronym(entry).unwrap_or_else(|| locale.name(entry));
            (label.into_owned(), Meaning::Body(*body))
        });
    }

    fn add_decades(&mut self, catalog: &Catalog) {
        let of_entry = catalog.iter().map(|(_, entry)| {
            entry
                .since()
                .map(|date| i32::from(date.year()).div_euclid(10) * 10)
                .into_iter()
                .collect()
        });
        self.add(of_entry, |year| (format!("{year}–{}", year + 9), Meaning::Decade(*year)));
    }

    /// Adds the values of all entries, each once.
    fn add<T: Ord>(
        &mut self,
        of_entry: impl Iterator<Item = Vec<T>>,
        value: impl Fn(&T) -> (String, Meaning),
    ) {
        let of_entry: Vec<Vec<T>> = of_entry.collect();
        let all: BTreeSet<&T> = of_entry.iter().flatten().collect();
        let places: BTreeMap<&T, usize> =
            all.into_iter().enumerate().map(|(nth, value)| (value, nth)).collect();
        self.values = places
            .keys()
            .map(|it| value(it))
            .map(|(label, meaning)| FacetValue { label, depth: 0, meaning })
            .collect();
        let numbers = |values: &Vec<T>| -> Vec<usize> {
            let numbers: BTreeSet<usize> = values.iter().map(|value| places[value]).collect();
            numbers.into_iter().collect()
        };
        self.of_entry = of_entry.iter().map(numbers).collect();
    }
}

fn year_date(year: i32) -> Option<PartialDate> {
    format!("{year:04}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{from_path, load};
    use crate::language::Language;

    fn found(index: &Index, catalog: &Catalog, typed: &str) -> Vec<EntryIndex> {
        let all = catalog.iter().map(|(entry, _)| entry);
        let found = index.search(catalog, &Query::new(typed), all);
        assert_eq!(found.problems, [], "{typed}");
        found.hits.iter().map(|hit| hit.entry).collect()
    }

    #[test]
    fn every_value_finds_as_many_entries_as_are_counted_and_shows_as_the_only_choice() {
        let catalog =
            load(&from_path("assets/catalog".as_ref()).expect("the files are readable")).catalog;
        let index = Index::new(&catalog);
        let all = || catalog.iter().map(|(entry, _)| entry);
        for (language, facet) in
            Language::ALL.iter().flat_map(|language| Facet::ALL.map(|facet| (*language, facet)))
        {
            let locale = Locale::new(language);
            let values = FacetValues::new(facet, &index, &catalog, &locale);
            let counts = values.counts(&catalog, &Query::default(), all());
            assert!(values.values().len() > 5, "{facet:?}");
            // Of long lists a part: each value is a search of its own.
            let step = 1 + values.values().len() / 60;
            for nth in (0..values.values().len()).step_by(step) {
                let typed = values.only(nth, "", &index, &catalog, &locale);
                assert_eq!(found(&index, &catalog, &typed).len(), counts[nth], "{typed}");
                let chosen = values.chosen(&index, &catalog, &Query::new(&typed));
                let chosen: Vec<usize> = (0..chosen.len()).filter(|it| chosen[*it]).collect();
                assert_eq!(chosen, [nth], "{typed}");
                assert_eq!(values.toggled(nth, &typed, &index, &catalog, &locale), "");
                assert_eq!(values.only(nth, &typed, &index, &catalog, &locale), "");
            }
        }
    }

    #[test]
    fn bodies_are_counted_by_the_memberships_that_the_query_asks_for() {
        let catalog =
            load(&from_path("assets/catalog".as_ref()).expect("the files are readable")).catalog;
        let index = Index::new(&catalog);
        let locale = Locale::new(Language::English);
        let bodies = FacetValues::new(Facet::In, &index, &catalog, &locale);
        let nato = bodies.values().iter().position(|value| value.label == "NATO");
        let nato = nato.expect("NATO is a body");
        for typed in ["in:nato,eu on:1990", "in:eu on:2000", "in:eu status:observer,member"] {
            let entries = found(&index, &catalog, typed);
            let counts = bodies.counts(&catalog, &Query::new(typed), entries.into_iter());
            let narrowed = found(&index, &catalog, &format!("{typed} in:nato"));
            assert_eq!(counts[nato], narrowed.len(), "{typed}");
        }
    }
}
