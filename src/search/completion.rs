//! Completion: the values that a field can take, suggested while the user types it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::fold::{fold, folded_phrase};
use super::index::Index;
use super::matching::has_word_with_prefix;
use super::named_values::{
    codes_of, currencies_of, currency_key, language_key, term_names, text_names, word_names,
};
use super::query::MAX_VALUE;
use super::query_field::QueryField;
use super::token::{alternatives, last_token};
use crate::catalog::{
    Catalog, Category, Detail, Entry, EntryIndex, Membership, Region, Status, Subject, Text,
};
use crate::language::{Locale, Named};

/// One value of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// The value, in the language of the user.
    pub value: String,
    /// How many entries it finds without other conditions, where that costs little to know.
    pub count: Option<usize>,
}

/// Values for the field at the end of a search line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Completions {
    /// The byte of the search line at which the value starts.
    pub start: usize,
    /// The values: the one that the text typed so far means comes first, then those that start
    /// with it, then those with a word that does, then those whose other names do; each in
    /// alphabetical order.
    pub values: Vec<Completion>,
}

impl Completions {
    /// A value as the user would type it: quoted if it has more than one word, with a space after
    /// it.
    pub fn as_typed(value: &str) -> String {
        quoted_value(value) + " "
    }
}

/// A value of a field as the user would type it: quoted if it would be several otherwise.
pub(super) fn quoted_value(value: &str) -> String {
    let value = value.replace('"', " ");
    if value.contains(|c: char| c.is_whitespace() || c == ',') {
        format!("\"{value}\"")
    } else {
        value
    }
}

/// The values for the field at the end of a search line that match the text typed after it, in any
/// language. Empty if the line does not end in a field.
pub fn complete(index: &Index, catalog: &Catalog, locale: &Locale, typed: &str) -> Completions {
    let token = last_token(typed);
    let Some((name, value)) = token.trim_start_matches('-').split_once(':') else {
        return Completions::default();
    };
    let Some(field) = QueryField::from_name(&fold(name)) else {
        return Completions::default();
    };
    let value = match alternatives(value).pop() {
        Some(last) if field.has_lists() => last,
        _ => value,
    };
    if value.len() > MAX_VALUE {
        return Completions::default();
    }
    let prefix = folded_phrase(value);
    let mut candidates =
        Candidates { index, catalog, locale, prefix: &prefix, found: Counts::new() };
    candidates.add_values(field);
    let meant = candidates.value_meant(field);
    let found = candidates.found.into_iter();
    let mut values: Vec<_> = found.map(|(value, count)| Completion { value, count }).collect();
    values.sort_by_cached_key(|it| {
        let folded = folded_phrase(&it.value);
        let starts = (folded.starts_with(&prefix), has_word_with_prefix(&folded, &prefix));
        let is_meant = meant.as_ref() == Some(&it.value);
        (Reverse((is_meant, starts)), locale.collation.key(&it.value))
    });
    Completions { start: typed.len() - value.len(), values }
}

/// Values with the number of entries that each finds, where that is known.
type Counts = BTreeMap<String, Option<usize>>;

/// The values of a field that match what was typed.
struct Candidates<'a> {
    index: &'a Index,
    catalog: &'a Catalog,
    locale: &'a Locale,
    /// What was typed, folded.
    prefix: &'a str,
    found: Counts,
}

impl Candidates<'_> {
    /// Adds every value of a field that matches and finds something.
    fn add_values(&mut self, field: QueryField) {
        let catalog = self.catalog;
        match field {
            QueryField::Category => {
                let of_entry = |entry| vec![catalog.category(entry)];
                self.add_terms(Category::ALL, Category::slug, of_entry);
            }
            QueryField::Subject => {
                let of_entry = |entry| catalog.subjects(entry).to_vec();
                self.add_terms(Subject::ALL, Subject::slug, of_entry);
            }
            QueryField::Region => self.add_terms(Region::ALL, Region::slug, |entry| {
                std::iter::successors(catalog.region(entry), |it| it.parent()).collect()
            }),
            QueryField::Status => {
                for &status in Status::ALL {
                    let names = term_names(status, Status::slug);
                    self.add(self.locale.term(status), &names, None);
                }
            }
            QueryField::Language => {
                let of_entry = |entry: &Entry| entry.languages.clone();
                for (tag, count) in counts(catalog, Detail::Languages, of_entry) {
                    let names = word_names(&language_key(&tag), &tag);
                    self.add(self.locale.language_name(&tag), &names, Some(count));
                }
            }
            QueryField::Currency => {
                let of_entry = |entry: &Entry| currencies_of(entry).cloned().collect();
                for (code, count) in counts(catalog, Detail::Codes, of_entry) {
                    let key = currency_key(&code);
                    let names = word_names(&key, &code);
                    self.add(self.locale.optional(&key).unwrap_or(code), &names, Some(count));
                }
            }
            QueryField::Code => {
                for index in catalog.indexes() {
                    let with = |detail| catalog.read_with(index, detail);
                    let entry = with(Detail::Codes).or_else(|| with(Detail::Identifiers));
                    for code in entry.iter().flat_map(|entry| codes_of(entry)) {
                        self.add(code.to_owned(), &[folded_phrase(code)], None);
                    }
                }
            }
            QueryField::Capital => {
                for (_, entry) in catalog.all_with(Detail::Capital) {
                    entry.capital.iter().for_each(|seat| self.add_text(&seat.city));
                }
            }
            QueryField::Seat => self.add_seats(),
            QueryField::In => self.add_entries(|entry| {
                let members = catalog.members(entry).filter(Membership::counts_today);
                distinct(members.map(|it| it.other))
            }),
            QueryField::Member => self.add_members(Status::counts_as_member),
            QueryField::Observer => self.add_members(|status| status == Status::Observer),
            QueryField::Related => self
                .add_entries(|entry| distinct(catalog.relations(entry).iter().map(|link| link.to))),
            QueryField::Borders => self.add_entries(|entry| {
                catalog.read_with(entry, Detail::Borders).map_or(0, |entry| entry.borders.len())
            }),
            QueryField::Founded
            | QueryField::Since
            | QueryField::Until
            | QueryField::On
            | QueryField::Population
            | QueryField::Area
            | QueryField::Members
            | QueryField::Bookmarked => {}
        }
    }

    /// The value of the entry that the text means to a field whose values are entries. The list
    /// shows what it finds already, and completing it must not lose that.
    fn value_meant(&self, field: QueryField) -> Option<String> {
        let is_entry = matches!(
            field,
            QueryField::In
                | QueryField::Member
                | QueryField::Observer
                | QueryField::Related
                | QueryField::Borders
        );
        if !is_entry || self.prefix.is_empty() {
            return None;
        }
        let entry = self.index.entry_meant(self.catalog, field, self.prefix)?;
        Some(self.locale.name(self.catalog.entry(entry)).into_owned())
    }

    /// Adds a value if one of its folded names matches.
    fn add(&mut self, value: String, names: &[String], count: Option<usize>) {
        if names.iter().any(|name| has_word_with_prefix(name, self.prefix)) {
            self.found.insert(value, count);
        }
    }

    fn add_text(&mut self, text: &Text) {
        self.add(self.locale.language.text(text).into_owned(), &text_names(text), None);
    }

    /// Adds the terms of a closed list that some entry has.
    fn add_terms<T: Named + PartialEq>(
        &mut self,
        terms: &[T],
        slug: fn(T) -> &'static str,
        of_entry: impl Fn(EntryIndex) -> Vec<T>,
    ) {
        let mut counts = vec![0; terms.len()];
        for entry in self.catalog.indexes() {
            let of_entry = of_entry(entry);
            let with_term =
                counts.iter_mut().zip(terms).filter(|(_, term)| of_entry.contains(term));
            with_term.for_each(|(count, _)| *count += 1);
        }
        for (&term, count) in terms.iter().zip(counts).filter(|(_, count)| *count > 0) {
            self.add(self.locale.term(term), &term_names(term, slug), Some(count));
        }
    }

    /// Adds the capitals, and the cities and states in which bodies have a seat.
    fn add_seats(&mut self) {
        let catalog = self.catalog;
        // A large catalog has few cities and states: each is folded once.
        let (mut cities, mut states) = (HashSet::new(), BTreeSet::new());
        let mut add_city = |found: &mut Self, city: &Text| {
            if !cities.contains(city) {
                cities.insert(city.clone());
                found.add_text(city);
            }
        };
        for (_, entry) in catalog.all_with(Detail::Capital) {
            entry.capital.iter().for_each(|seat| add_city(self, &seat.city));
        }
        for (_, entry) in catalog.all_with(Detail::Headquarters) {
            for seat in &entry.headquarters {
                add_city(self, &seat.city);
                states.extend(seat.state.as_ref().and_then(|state| catalog.find(state)));
            }
        }
        for state in states {
            let Entry { name, other_names, .. } = catalog.entry(state);
            let other = other_names.all().map(folded_phrase);
            let names = [text_names(name), other.collect()].concat();
            self.add(self.locale.language.text(name).into_owned(), &names, None);
        }
    }

    /// Adds the entries that some body has with a status, with the number of these bodies.
    fn add_members(&mut self, counts: impl Fn(Status) -> bool) {
        let catalog = self.catalog;
        self.add_entries(|entry| {
            let bodies = catalog.memberships(entry);
            let bodies = bodies.filter(|it| counts(it.status) && !it.has_ended);
            distinct(bodies.map(|it| it.other))
        });
    }

    /// Adds the entries by which something is found, with how much.
    fn add_entries(&mut self, count: impl Fn(EntryIndex) -> usize) {
        let catalog = self.catalog;
        for index in catalog.indexes() {
            let folded = self.index.folded(index);
            let mut names = folded.all_names().chain(folded.acronyms());
            if names.any(|name| has_word_with_prefix(name, self.prefix)) {
                let value = self.locale.name(&catalog.read(index)).into_owned();
                let count = Some(count(index)).filter(|count| *count > 0);
                self.found.extend(count.map(|count| (value, Some(count))));
            }
        }
    }
}

/// How many entries have each of the words; `of_entry` gives those of an entry.
fn counts(
    catalog: &Catalog,
    detail: Detail,
    of_entry: impl Fn(&Entry) -> Vec<String>,
) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for (_, entry) in catalog.all_with(detail) {
        let words: BTreeSet<String> = of_entry(&entry).into_iter().collect();
        for word in words {
            *counts.entry(word).or_default() += 1;
        }
    }
    counts
}

fn distinct(entries: impl Iterator<Item = EntryIndex>) -> usize {
    entries.collect::<HashSet<_>>().len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{from_path, load};
    use crate::language::Language;
    use crate::search::{Index, Query};

    #[test]
    fn values_are_in_the_language_on_screen_whatever_script_is_typed() {
        let catalog =
            load(&from_path("assets/catalog".as_ref()).expect("the files are readable")).catalog;
        let index = Index::new(&catalog);
        for (language, typed, start, first) in [
            (Language::SerbianLatin, "savet sediste:zen", 14, "Ženeva"),
            (Language::SerbianLatin, "-članica:\"bosna i", 10, "Bosna i Hercegovina"),
            (Language::SerbianCyrillic, "clanica:srb", 8, "Србија"),
            (Language::English, "категорија:инст", 21, "Institutions"),
            (Language::English, "language:serb", 9, "Serbian"),
            (Language::English, "subject:law,\"human", 12, "human rights"),
        ] {
            let found = complete(&index, &catalog, &Locale::new(language), typed);
            assert_eq!(
                (found.start, found.values.first().map(|it| it.value.as_str())),
                (start, Some(first)),
                "{typed}: {found:?}"
            );
        }
        for typed in ["", "savet", "sediste:zeneva ", "boja:p", "founded:19", "https://"] {
            let found = complete(&index, &catalog, &Locale::new(Language::English), typed);
            assert_eq!(found.values, [], "{typed}");
        }
    }

    #[test]
    fn every_suggested_value_finds_as_many_entries_as_it_says() {
        let catalog =
            load(&from_path("assets/catalog".as_ref()).expect("the files are readable")).catalog;
        let index = Index::new(&catalog);
        for language in Language::ALL {
            let locale = Locale::new(language);
            for field in QueryField::ALL {
                let name = field.name(language);
                let completions = complete(&index, &catalog, &locale, &format!("{name}:"));
                // Of long lists a part: each value is a search of its own.
                let step = 1 + completions.values.len() / 50;
                for Completion { value, count } in completions.values.into_iter().step_by(step) {
                    let mut typed = format!("{name}:{}", Completions::as_typed(&value));
                    if field == QueryField::Status {
                        typed.push_str("in:un");
                    }
                    let all = catalog.indexes();
                    let found = index.search(&catalog, &Query::new(&typed), all);
                    assert_eq!(found.problems, [], "{field:?} {typed}");
                    let hits = found.hits.len();
                    assert_eq!(count.unwrap_or(hits), hits, "{field:?} {typed}");
                }
            }
        }
    }
}
