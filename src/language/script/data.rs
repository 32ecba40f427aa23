//! The tables in `assets/script`.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The mark around text that keeps its script.
pub(super) const KEEP: char = '`';

/// Words that do not follow their letters, with their case; see the README of the folder.
static WORDS: LazyLock<HashMap<&str, &str>> =
    LazyLock::new(|| rows(include_str!("../../../assets/script/words.tsv")).collect());

/// The words of the table that have a space, a slash or a hyphen. They apply as a whole.
static PHRASES: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let words = WORDS.iter().map(|(latin, cyrillic)| (*latin, *cyrillic));
    words.filter(|(latin, _)| latin.contains(|c: char| !c.is_alphanumeric())).collect()
});

/// Units of measurement.
static UNITS: LazyLock<Vec<&str>> =
    LazyLock::new(|| words(include_str!("../../../assets/script/units.txt")).collect());

/// The stems of nouns that a Roman numeral of one letter follows or precedes.
static NUMBERED: LazyLock<Vec<&str>> =
    LazyLock::new(|| words(include_str!("../../../assets/script/numbered.txt")).collect());

/// The letters that an ending adds to a stem of [`NUMBERED`], at most: `glav`, `glavom`.
const LONGEST_ENDING: usize = 2;

/// The rows of a two-column table, comments and blank lines left out.
pub(super) fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'))
}

/// The words of a list, comments left out.
fn words(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace)
}

/// The Cyrillic form of a word that does not follow its letters. It is the word itself if that
/// stays Latin.
pub(super) fn special(word: &str) -> Option<&'static str> {
    WORDS.get(word).copied()
}

/// The special words of more than one part that the text begins with, and their Cyrillic form.
pub(super) fn phrase(text: &str) -> Option<(&'static str, &'static str)> {
    let mut phrases = PHRASES.iter().filter(|(latin, _)| {
        let rest = text.strip_prefix(latin);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    phrases.next().copied()
}

/// Whether a word is the symbol of a unit of measurement.
pub(super) fn is_unit(word: &str) -> bool {
    UNITS.contains(&word)
}

/// Whether a word is a noun that a Roman numeral of one letter belongs to: `glava V`.
pub(super) fn is_numbered(word: &str) -> bool {
    let lower = word.to_lowercase();
    NUMBERED.iter().any(|stem| {
        lower.strip_prefix(stem).is_some_and(|rest| rest.chars().count() <= LONGEST_ENDING)
    })
}
