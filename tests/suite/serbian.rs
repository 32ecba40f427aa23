//! Serbian texts as data: the rule for acronyms, and foreign words that are not marked.

use std::collections::{BTreeMap, BTreeSet};

use imenik::catalog::Catalog;
use imenik::language::cyrillic;

use super::texts::{acronym_rows, checked_catalog, texts_of};

/// The rows of a table in two columns, comments left out.
fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'))
}

fn words_table() -> BTreeMap<&'static str, &'static str> {
    rows(include_str!("../../assets/script/words.tsv")).collect()
}

/// Serbian acronyms that no entry has, with what they mean.
fn other_acronyms() -> BTreeMap<&'static str, &'static str> {
    let rows = acronym_rows().filter(|[acronym, ..]| acronym.contains(char::is_uppercase));
    rows.map(|[acronym, _, meaning]| (acronym, meaning)).collect()
}

/// Words that look foreign and are not, or are in Cyrillic texts as they are.
fn accepted_words() -> BTreeSet<&'static str> {
    rows(include_str!("../texts/accepted-words.tsv")).map(|(word, _)| word).collect()
}

/// The acronyms of a catalog: those under `sr`, and those only of other languages.
fn acronyms(catalog: &Catalog) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let all = || catalog.iter().flat_map(|(_, entry)| entry.acronyms.iter());
    let serbian: BTreeSet<&str> = all()
        .filter(|(tag, _)| *tag == "sr")
        .flat_map(|(_, names)| names.iter().map(String::as_str))
        .collect();
    let other = all().flat_map(|(_, names)| names.iter().map(String::as_str));
    let other = other.filter(|acronym| !serbian.contains(acronym)).collect();
    (serbian, other)
}

#[test]
fn acronyms_that_the_catalog_has_in_serbian_turn_and_all_others_stay() {
    let catalog = checked_catalog();
    let (serbian, other) = acronyms(&catalog);
    let has_latin = |text: &str| text.contains(|c: char| c.is_ascii_alphabetic());
    for acronym in serbian {
        let turned = cyrillic(acronym);
        assert!(
            !has_latin(&turned),
            "{acronym} stays: {turned}; add it to assets/script/words.tsv"
        );
    }
    let turned: Vec<_> = other
        .into_iter()
        .filter(|it| cyrillic(&format!("Telo {it} je")) != format!("Тело {it} је"))
        .collect();
    assert!(turned.is_empty(), "these stay Latin, see assets/script/README.md: {turned:?}");
}

#[test]
fn every_word_of_the_table_is_an_acronym_in_serbian_or_stays() {
    let catalog = checked_catalog();
    let (serbian, other) = acronyms(&catalog);
    let table = words_table();
    let accepted = other_acronyms();
    for (latin, turned) in &table {
        assert!(
            latin == turned || serbian.contains(latin) || accepted.contains_key(latin),
            "{latin} is under sr in no entry; tests/texts/acronyms.tsv lists the others"
        );
        assert!(latin == turned || !other.contains(latin), "{latin} is an acronym not under sr");
    }
    for (acronym, meaning) in accepted {
        assert!(table.contains_key(acronym) && !meaning.is_empty(), "{acronym}: {meaning}");
        assert!(!serbian.contains(acronym), "{acronym} is in the catalog: no need to list it");
    }
}

/// Spellings that no Serbian word has, with few exceptions.
const FOREIGN: [&str; 5] = ["q", "w", "x", "y", "ck"];

/// Accepts a word of the table, with an asterisk for any ending.
fn is_accepted(accepted: &BTreeSet<&str>, word: &str) -> bool {
    accepted.iter().any(|accepted| match accepted.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => word == *accepted,
    })
}

/// The words of a Serbian text that are not between backticks, without acronyms and addresses.
fn unmarked_words(text: &str) -> Vec<&str> {
    let runs = text.split('`').step_by(2).flat_map(str::split_whitespace);
    let is_address = |chunk: &str| chunk.contains("://") || chunk.contains("www.");
    let chunks = runs.filter(|chunk| !is_address(chunk));
    let words = chunks.flat_map(|chunk| chunk.split(|c: char| !c.is_alphabetic()));
    words.filter(|word| word.chars().any(char::is_lowercase)).collect()
}

/// The texts of a catalog in Serbian, with their places.
fn serbian_texts(catalog: &Catalog) -> Vec<(String, &str)> {
    let mut texts = Vec::new();
    for (_, entry) in catalog.iter() {
        let fields = texts_of(entry).into_iter();
        texts.extend(
            fields.filter_map(|(place, text)| {
                Some((format!("{}: {place}", entry.id), text.get("sr")?))
            }),
        );
        let names = entry.other_names.get("sr").iter();
        texts.extend(names.map(|name| (format!("{}: other name", entry.id), name.as_str())));
    }
    texts
}

/// The texts of the messages, without the values put into them and the keys of variants.
pub(super) fn messages(file: &'static str) -> Vec<(String, String)> {
    let mut messages = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let (key, message) = line.split_once(" =").unwrap_or(("", line));
        let variant = message.trim_start().strip_prefix(['[', '*']);
        let message = variant.and_then(|it| it.split_once(']')).map_or(message, |(_, text)| text);
        let texts = message.split('{').map(|text| text.rsplit('}').next().unwrap_or_default());
        messages.push((format!("message {key}"), texts.collect::<Vec<_>>().join(" ")));
    }
    messages
}

fn has_inner_capital(word: &str) -> bool {
    word.chars()
        .zip(word.chars().skip(1))
        .any(|(one, next)| one.is_lowercase() && next.is_uppercase())
}

/// The words that look foreign, with their places.
fn foreign_words(is_foreign: impl Fn(&str) -> bool) -> Vec<String> {
    let (accepted, table) = (accepted_words(), words_table());
    let catalog = checked_catalog();
    let mut found = Vec::new();
    let texts = serbian_texts(&catalog).into_iter().map(|(place, text)| (place, text.to_owned()));
    for (place, mut text) in texts.chain(messages(include_str!("../../assets/locales/sr.ftl"))) {
        let is_fault = |word: &&str| {
            is_foreign(word)
                && !table.contains_key(word)
                && !is_accepted(&accepted, &word.to_lowercase())
        };
        // Names that stay Latin as a whole.
        for (phrase, _) in table.iter().filter(|(latin, _)| latin.contains([' ', '-', '/'])) {
            text = text.replace(phrase, "");
        }
        let words = unmarked_words(&text).into_iter().filter(is_fault);
        found.extend(words.map(|word| format!("{place}: {word}")));
    }
    found
}

#[test]
fn foreign_words_in_serbian_texts_are_marked() {
    let found = foreign_words(|word| {
        let lower = word.to_lowercase();
        FOREIGN.iter().any(|spelling| lower.contains(spelling)) || has_inner_capital(word)
    });
    assert!(found.is_empty(), "between backticks, or in accepted-words.tsv:\n{}", found.join("\n"));
}

#[test]
fn unmarked_words_are_read() {
    assert_eq!(
        unmarked_words("Program „`SheTrades`”, sajt www.un.org i NATO-om, Rail."),
        ["Program", "sajt", "i", "om", "Rail"]
    );
    let messages = messages(include_str!("../../assets/locales/sr.ftl"));
    assert!(messages.iter().any(|(_, text)| text.trim() == "članice"), "a variant");
    assert!(messages.iter().all(|(_, text)| !text.contains('{')));
    assert!(has_inner_capital("SafeSeaNet") && !has_inner_capital("Kosovo"));
    let accepted = BTreeSet::from(["kocka", "suec*"]);
    assert!(is_accepted(&accepted, "sueckog") && !is_accepted(&accepted, "kockar"));
}
