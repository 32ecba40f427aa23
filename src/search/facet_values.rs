//! The values of a facet that the entries of a catalog have, and what a query asks of them. How
//! many entries have each value is counted in one pass.

use std::borrow::Cow;
use std::collections::HashMap;

use super::clause::{Clause, Term};
use super::completion::quoted_value;
use super::facet::Facet;
use super::facet_contents::FacetContents;
use super::facet_value::{FacetValue, Meaning, year_date};
use super::fold::folded_phrase;
use super::index::Index;
use super::matching::has_word_with_prefix;
use super::named_values::terms_named;
use super::qualifiers::Qualifiers;
use super::query::Query;
use super::query_field::QueryField;
use crate::catalog::{Catalog, EntryIndex, EntryLists, Region, Subject};
use crate::language::Locale;

/// The values of a facet in a catalog, in the language of a user.
#[derive(Debug)]
pub struct FacetValues {
    facet: Facet,
    values: Vec<FacetValue>,
    /// The values of each entry, by their numbers.
    of_entry: EntryLists<usize>,
    /// For each value the one that stands for it; nothing unless several can mean the same.
    main_values: Vec<usize>,
}

impl FacetValues {
    /// The values that some entry has.
    pub fn new(facet: Facet, index: &Index, catalog: &Catalog, locale: &Locale) -> Self {
        let FacetContents { values, of_entry, main_values } =
            FacetContents::new(facet, index, catalog, locale);
        Self { facet, values, of_entry, main_values }
    }

    /// Which facet it is.
    pub fn facet(&self) -> Facet {
        self.facet
    }

    /// The values.
    pub fn values(&self) -> &[FacetValue] {
        &self.values
    }

    /// The values of each entry to be counted: of several names of one city, one.
    pub fn distinct_of_entries(&self) -> EntryLists<usize> {
        let is_main = |(nth, main): (usize, &usize)| nth == *main;
        if self.main_values.iter().enumerate().all(is_main) {
            return self.of_entry.clone();
        }
        let mut distinct = EntryLists::default();
        for values in self.of_entry.iter() {
            distinct.push_set(values.iter().map(|value| self.main_values[*value]));
        }
        distinct
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
            entries.flat_map(|entry| self.of_entry.get(entry)).for_each(|&nth| counts[nth] += 1);
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
                let has = |year: usize| year_date(year).is_some_and(|date| span.contains(date));
                self.those(|meaning| match meaning {
                    Meaning::Decade(year) => has(*year) && has(year + 9),
                    _ => false,
                })
            }
            Clause::Numbers(QueryField::Members, range) => {
                let has = |(first, last): (u64, Option<u64>)| {
                    range.contains(first) && range.contains(last.unwrap_or(u64::MAX))
                };
                self.those(|meaning| matches!(meaning, Meaning::Members(it) if has(it.ends())))
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
            Facet::Founded | Facet::Members => Vec::new(),
        }
    }

    fn cities(&self, test: impl Fn(&str) -> bool) -> Vec<usize> {
        let values = self.values.iter().enumerate();
        let passes = |value: &FacetValue| test(&folded_phrase(&value.label));
        values.filter(|(_, value)| passes(value)).map(|(nth, _)| nth).collect()
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
            Meaning::Members(range) => range.typed(),
            Meaning::Body(body) => {
                let entry = catalog.entry(body);
                let acronym = locale.acronym(entry).map(Cow::into_owned);
                let names = acronym.into_iter().chain([locale.name(entry).into_owned()]);
                let is_body = |name: &String| {
                    let meant = index.body_named(catalog, &folded_phrase(name), None);
                    meant.is_some_and(|it| it.entry == body && !it.is_doubtful())
                };
                quoted_value(&names.into_iter().find(is_body).unwrap_or_else(|| entry.id.clone()))
            }
            Meaning::Region(_) | Meaning::Subject(_) | Meaning::City => quoted_value(&value.label),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{from_path, load};
    use crate::language::Language;

    fn found(index: &Index, catalog: &Catalog, typed: &str) -> Vec<EntryIndex> {
        let all = catalog.indexes();
        let found = index.search(catalog, &Query::new(typed), all);
        assert_eq!(found.problems, [], "{typed}");
        found.hits.iter().map(|hit| hit.entry).collect()
    }

    #[test]
    fn every_value_finds_as_many_entries_as_are_counted_and_shows_as_the_only_choice() {
        let catalog =
            load(&from_path("assets/catalog".as_ref()).expect("the files are readable")).catalog;
        let index = Index::new(&catalog);
        let all = || catalog.indexes();
        for (language, facet) in
            Language::ALL.iter().flat_map(|language| Facet::ALL.map(|facet| (*language, facet)))
        {
            let locale = Locale::new(language);
            let values = FacetValues::new(facet, &index, &catalog, &locale);
            let counts = values.counts(&catalog, &Query::default(), all());
            assert!(values.values().len() > 5, "{facet:?}");
            assert!(counts.iter().all(|count| *count > 0), "{facet:?}");
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
