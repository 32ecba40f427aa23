//! The values that a field can have: those of closed lists, languages, currencies, codes and
//! capitals, found by what the user typed.

use super::fold::folded_phrase;
use super::inflection::stems;
use super::label::Label;
use super::matching::has_word_with_prefix;
use crate::catalog::{Catalog, Codes, Entry, EntryIndex, Text};
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
    let tags = distinct(catalog.iter().flat_map(|(_, entry)| &entry.languages));
    words_named(&tags, language_key, value)
}

/// The key of the message with the name of a language.
pub(super) fn language_key(tag: &str) -> String {
    format!("lang-{tag}")
}

/// The codes of the currencies in the catalog that are named by a value.
pub(super) fn currencies_named(catalog: &Catalog, value: &str) -> Found<String> {
    let currencies = distinct(catalog.iter().flat_map(|(_, entry)| currencies_of(entry)));
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
    let codes: Vec<(EntryIndex, &str)> = catalog
        .iter()
        .flat_map(|(index, entry)| codes_of(entry).map(move |code| (index, code)))
        .collect();
    let names = |(_, code): &(EntryIndex, &str)| folded_names([(*code).to_owned()].into_iter());
    let label = |(_, code): &(EntryIndex, &str)| Label::Word((*code).to_owned());
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
    let with_capital = entries_with(catalog, |entry| entry.capital.is_some());
    let city = |entry: EntryIndex| catalog.entry(entry).capital.as_ref().map(|seat| &seat.city);
    let names = |entry: &EntryIndex| city(*entry).map(text_names).unwrap_or_default();
    let label = |entry: &EntryIndex| {
        let name = city(*entry).unwrap_or(&catalog.entry(*entry).name);
        Label::Name(name.clone())
    };
    items_named(&with_capital, names, label, value)
}

/// The name that is nearest to a value among the cities and states with a seat.
pub(super) fn nearest_seat(catalog: &Catalog, value: &str) -> Option<Label> {
    let seats = catalog.iter().flat_map(|(_, entry)| entry.seats());
    let seats: Vec<&Text> = seats
        .flat_map(|seat| {
            let state = seat.state.as_ref().and_then(|state| catalog.find(state));
            [Some(&seat.city), state.map(|state| &catalog.entry(state).name)]
        })
        .flatten()
        .collect();
    nearest_item(&seats, |name| text_names(name), |name| Label::Name((*name).clone()), value)
}

/// The entry whose name or acronym is nearest to a value.
pub(super) fn nearest_entry(catalog: &Catalog, value: &str) -> Option<Label> {
    let all = entries_with(catalog, |_| true);
    let names = |index: &EntryIndex| {
        let entry = catalog.entry(*index);
        let acronyms = folded_names(entry.acronyms.all().map(str::to_owned));
        [text_names(&entry.name), acronyms].concat()
    };
    nearest_item(&all, names, |entry| Label::of(catalog.entry(*entry)), value)
}

fn entries_with(catalog: &Catalog, has: impl Fn(&Entry) -> bool) -> Vec<EntryIndex> {
    catalog.iter().filter(|(_, entry)| has(entry)).map(|(index, _)| index).collect()
}

/// A text in each of its languages, folded.
pub(super) fn text_names(text: &Text) -> Vec<String> {
    folded_names(text.iter().map(|(_, text)| text.to_owned()))
}

fn distinct<'a>(words: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut words: Vec<&String> = words.collect();
    words.sort_unstable();
    words.dedup();
    words.into_iter().cloned().collect()
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
