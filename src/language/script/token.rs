//! One word: an ordinary word is transliterated letter by letter, an acronym by the table of words.

use super::alphabet::{has_foreign_letter, letters_to_cyrillic};
use super::data;
use super::digraphs::separate_places;
use super::endings::is_acronym_ending;
use super::numerals::{self, Place};

/// The length of the word at the start of a text: letters and digits, with the hyphens between
/// them.
pub(super) fn length(text: &str) -> usize {
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let is_joined = characters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        let is_part = c.is_alphanumeric() || (c == '-' && at > 0 && is_joined);
        if !is_part {
            return at;
        }
    }
    text.len()
}

/// Appends the Cyrillic form of a word. One with hyphens is transliterated whole or not at all, an
/// ending after the last hyphen always.
pub(super) fn to_cyrillic(word: &str, place: Place<'_>, out: &mut String) {
    if numerals::stays_latin(word, place) {
        out.push_str(word);
        return;
    }
    let stem_and_ending = word.rsplit_once('-').filter(|(_, ending)| is_acronym_ending(ending));
    let (stem, ending) = stem_and_ending.map_or((word, None), |(stem, it)| (stem, Some(it)));
    let is_numeral = ending.is_some() && numerals::numeral(stem).is_some();
    if !is_numeral && stem.split('-').all(is_transliterated) {
        for (nth, part) in stem.split('-').enumerate() {
            out.push_str(if nth > 0 { "-" } else { "" });
            part_to_cyrillic(part, out);
        }
    } else {
        out.push_str(stem);
    }
    if let Some(ending) = ending {
        out.push('-');
        letters_to_cyrillic(ending, &[], out);
    }
}

/// Appends the Cyrillic form of a part of a word, of each of its letters.
pub(super) fn part_to_cyrillic(part: &str, out: &mut String) {
    match data::special(part) {
        Some(known) => out.push_str(known),
        None => letters_to_cyrillic(part, &separate_places(part), out),
    }
}

/// Whether a part of a word is transliterated: it is in the table of words, or an ordinary Serbian
/// word.
fn is_transliterated(part: &str) -> bool {
    match data::special(part) {
        Some(known) => known != part,
        None => !has_foreign_letter(part) && !is_acronym(part),
    }
}

/// Whether a word is an acronym or a foreign name by its capitals: two or more and no other letter
/// (`IMO`), with a digit (`B9`), or within the word (`SafeSeaNet`).
fn is_acronym(word: &str) -> bool {
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    if letters().all(char::is_uppercase) {
        // A single capital is an initial.
        return word.chars().nth(1).is_some() && letters().next().is_some();
    }
    // The digraphs may be written with two capitals.
    let digraph = ["LJ", "NJ", "DŽ"].iter().any(|digraph| word.starts_with(digraph));
    letters().skip(if digraph { 2 } else { 1 }).any(char::is_uppercase)
}
