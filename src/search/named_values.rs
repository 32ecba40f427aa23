//! The values that a field can have: those of closed lists, languages, currencies, codes and
//! capitals, found by what the user typed.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};

use super::fold::folded_phrase;
use super::inflection::stems;
use super::label::Label;
use super::matching::has_word_with_prefix;
use crate::catalog::{Catalog, Codes, Detail, Entry, EntryIndex, Text};
use crate::language::{Messages, Named, Side};
use crate::text::nearest;

/// The length in characters from which a single word of a name is suggested.
const LONG_WORD: usize = 4;

thread_local! {
    /// The messages that name the items of closed lists, in every language of the data. Parsed at
    /// the first query that has fields.
    static MESSAGES: [Messages; 2] = Side::ALL.map(|side| Messages::new(side.language()));
}

/// The items that a value names, or else the nearest name.
pub(super) type Found<T> = Result<Vec<T>, Option<Label>>;

/// The terms of a closed list that are named by a value.
pub(super) fn terms_named<T: Named>(
    terms: &[T],
    slug: fn(T) -> &'static str,
    value: &str,
) -> Found<T> {
    let label = |term: &T| Label::Term(messages(*term));
    items_named(terms, |term| term_names(*term, slug), label, value)
}

/// The folded names of a term of a closed list, in every language of the data, and its slug.
pub(super) fn term_names<T: Named>(term: T, slug: fn(T) -> &'static str) -> Vec<String> {
    folded_names(messages(term).into_iter().chain([slug(term).to_owned()]))
}

fn messages(term: impl Named) -> [String; 2] {
    MESSAGES.with(|all| all.each_ref().map(|messages| messages.term(term)))
}

/// The tags of the languages in the catalog that are named by a value.
pub(super) fn languages_named(catalog: &Catalog, value: &str) -> Found<String> {
    let tags = distinct(catalog, Detail::Languages, |entry| entry.languages.iter().collect());
    words_named(&tags, language_key, value)
}

/// The key of the message with the name of a language.
pub(super) fn language_key(tag: &str) -> String {
    format!("lang-{tag}")
}

/// The codes of the currencies in the catalog that are named by a value.
pub(super) fn currencies_named(catalog: &Catalog, value: &str) -> Found<String> {
    let currencies = distinct(catalog, Detail::Codes, |entry| currencies_of(entry).collect());
    words_named(&currencies, currency_key, value)
}

/// The key of the message with the name of a currency.
pub(super) fn currency_key(code: &str) -> String {
    format!("currency-{}", code.to_ascii_lowercase())
}

/// The codes of the currencies of an entry.
pub(super) fn currencies_of(entry: &Entry) -> impl Iterator<Item = &String> {
    entry.codes.iter().flat_map(|codes| &codes.currency)
}

/// The entries that have a code which is the value, or else those with one that starts with it.
pub(super) fn codes_named(catalog: &Catalog, value: &str) -> Found<EntryIndex> {
    let mut codes: Vec<(EntryIndex, String)> = Vec::new();
    for index in catalog.indexes() {
        let with = |detail| catalog.read_with(index, detail);
        if let Some(entry) = with(Detail::Codes).or_else(|| with(Detail::Identifiers)) {
            codes.extend(codes_of(&entry).map(|code| (index, code.to_owned())));
        }
    }
    let names = |(_, code): &(EntryIndex, String)| folded_names([code.clone()].into_iter());
    let label = |(_, code): &(EntryIndex, String)| Label::Word(code.clone());
    let found = items_named(&codes, names, label, value)?;
    Ok(found.into_iter().map(|(entry, _)| entry).collect())
}

/// Every code of an entry, in the registers of states and in others.
pub(super) fn codes_of(entry: &Entry) -> impl Iterator<Item = &str> {
    entry.codes.iter().flat_map(state_codes).chain(entry.identifiers.values().map(String::as_str))
}

fn state_codes(codes: &Codes) -> impl Iterator<Item = &str> {
    // Without `..`: the compiler asks of each new code whether it can be asked for.
    let Codes { alpha2, alpha3, numeric, tld, calling, currency: _ } = codes;
    let single = [alpha2, alpha3, numeric, tld].into_iter().flatten();
    single.chain(calling).map(String::as_str)
}

/// The states and territories whose capital is named by a value.
pub(super) fn capitals_named(catalog: &Catalog, value: &str) -> Found<EntryIndex> {
    let with_capital = catalog.all_with(Detail::Capital);
    let city = |(index, entry): (EntryIndex, Cow<'_, Entry>)| {
        Some((index, entry.capital.as_ref()?.city.clone()))
    };
    let cities: Vec<(EntryIndex, Text)> = with_capital.filter_map(city).collect();
    let names = |(_, city): &(EntryIndex, Text)| text_names(city);
    let label = |(_, city): &(EntryIndex, Text)| Label::Name(city.clone());
    let found = items_named(&cities, names, label, value)?;
    Ok(found.into_iter().map(|(entry, _)| entry).collect())
}

/// The name that is nearest to a value among the cities and states with a seat.
pub(super) fn nearest_seat(catalog: &Catalog, value: &str) -> Option<Label> {
    // A large catalog has few cities and states.
    let (mut seats, mut known): (Vec<Text>, _) = (Vec::new(), HashSet::new());
    let mut add = |name: &Text| {
        if !known.contains(name) {
            known.insert(name.clone());
            seats.push(name.clone());
        }
    };
    for (_, entry) in catalog.read_all() {
        for seat in entry.seats() {
            add(&seat.city);
            if let Some(state) = seat.state.as_ref().and_then(|state| catalog.find(state)) {
                add(&catalog.entry(state).name);
            }
        }
    }
    nearest_item(&seats, text_names, |name| Label::Name(name.clone()), value)
}

/// The entry whose name or acronym is nearest to a value.
pub(super) fn nearest_entry(catalog: &Catalog, value: &str) -> Option<Label> {
    let all: Vec<EntryIndex> = catalog.indexes().collect();
    let names = |index: &EntryIndex| {
        let entry = catalog.read(*index);
        let acronyms = folded_names(entry.acronyms.all().map(str::to_owned));
        [text_names(&entry.name), acronyms].concat()
    };
    nearest_item(&all, names, |entry| Label::of(catalog.entry(*entry)), value)
}

/// A text in each of its languages, folded.
pub(super) fn text_names(text: &Text) -> Vec<String> {
    folded_names(text.iter().map(|(_, text)| text.to_owned()))
}

/// The words of all entries with a detail, each once, in order.
fn distinct(
    catalog: &Catalog,
    detail: Detail,
    of_entry: impl Fn(&Entry) -> Vec<&String>,
) -> Vec<String> {
    let mut words = BTreeSet::new();
    for (_, entry) in catalog.all_with(detail) {
        for word in of_entry(&entry) {
            if !words.contains(word) {
                words.insert(word.clone());
            }
        }
    }
    words.into_iter().collect()
}

/// The words of the data that are named by a value: as they are, or by the message with a key.
fn words_named(words: &[String], key: fn(&str) -> String, value: &str) -> Found<String> {
    let label = |word: &String| match optional_messages(&key(word)) {
        [Some(serbian), Some(english)] => Label::Term([serbian, english]),
        _ => Label::Word(word.clone()),
    };
    items_named(words, |word| word_names(&key(word), word), label, value)
}

/// The folded names of a word of the data: the message with a key in every language of the data,
/// and the word itself.
pub(super) fn word_names(key: &str, word: &str) -> Vec<String> {
    folded_names(optional_messages(key).into_iter().flatten().chain([word.to_owned()]))
}

fn optional_messages(key: &str) -> [Option<String>; 2] {
    MESSAGES.with(|all| all.each_ref().map(|messages| messages.optional(key)))
}

fn folded_names(names: impl Iterator<Item = String>) -> Vec<String> {
    names.map(|name| folded_phrase(&name)).collect()
}

/// The items that are named by a value: those with a name that is the value, or else those with a
/// name in which a word starts with the value, or else with one of its stems. If there are none,
/// the label of the item with the nearest name.
fn items_named<T: Clone>(
    items: &[T],
    names: impl Fn(&T) -> Vec<String>,
    label: impl Fn(&T) -> Label,
    value: &str,
) -> Found<T> {
    let stems = stems(value);
    let mut matches: [Vec<T>; 3] = Default::default();
    for item in items {
        let names = names(item);
        let has_word = |start: &str| names.iter().any(|name| has_word_with_prefix(name, start));
        let level = if names.iter().any(|name| name == value) {
            0
        } else if has_word(value) {
            1
        } else if stems.iter().any(|stem| has_word(stem)) {
            2
        } else {
            continue;
        };
        matches[level].push(item.clone());
    }
    let found = matches.into_iter().find(|found| !found.is_empty());
    found.ok_or_else(|| nearest_item(items, names, label, value))
}

/// The label of the item with the name that is nearest to a value.
fn nearest_item<T>(
    items: &[T],
    names: impl Fn(&T) -> Vec<String>,
    label: impl Fn(&T) -> Label,
    value: &str,
) -> Option<Label> {
    let all: Vec<(&T, String)> = items
        .iter()
        .flat_map(|item| names(item).into_iter().map(move |name| (item, name)))
        .collect();
    if let Some(near) = nearest(value, all.iter().map(|(_, name)| name.as_str())) {
        return all.iter().find(|(_, name)| *name == near).map(|(item, _)| label(item));
    }
    let words: Vec<(&T, String)> = all
        .iter()
        .flat_map(|(item, name)| long_words(name).map(|word| (*item, word.to_owned())))
        .collect();
    let near = nearest(value, words.iter().map(|(_, word)| word.as_str()))?;
    words.iter().find(|(_, word)| *word == near).map(|(item, _)| label(item))
}

fn long_words(name: &str) -> impl Iterator<Item = &str> {
    name.split(' ').filter(|word| word.chars().count() >= LONG_WORD)
}
