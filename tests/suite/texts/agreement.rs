//! Both languages of a text have the same numbers, acronyms and sentences.

use std::collections::{BTreeMap, BTreeSet};

use imenik::catalog::{Catalog, Entry, Text};

use super::{Fault, Lint, acronym_rows, texts_of};

/// The most sentences that one of the languages may have more than the other.
const MAX_DIFFERENCE: usize = 1;

/// Abbreviations whose full stop ends no sentence.
const ABBREVIATIONS: [&str; 22] = [
    "art", "b", "br", "čl", "d", "dr", "g", "god", "i", "itd", "mr", "n", "no", "npr", "odn", "r",
    "st", "t", "tj", "tzv", "v", "vs",
];

/// What one language writes as a word and the other in digits: `180 hiljada`, `180,000`.
const THOUSANDS: [&str; 2] = ["hiljad", "thousand"];

/// The acronyms of all entries.
pub(super) fn known_acronyms(catalog: &Catalog) -> BTreeSet<&str> {
    let acronyms = catalog.iter().flat_map(|(_, entry)| entry.acronyms.all());
    acronyms.filter(|acronym| acronym.chars().filter(|c| c.is_uppercase()).count() > 1).collect()
}

pub(super) fn faults(entry: &Entry, catalog: &Catalog, known: &BTreeSet<&str>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (place, text) in texts_of(entry) {
        let (Some(serbian), Some(english)) = (text.get("sr"), text.get("en")) else { continue };
        // A name in the other language may be another name.
        if ["name", "official_name", "city"].contains(&place.as_str()) {
            continue;
        }
        if let Some(difference) = difference(&numbers(serbian, '.'), &numbers(english, ',')) {
            faults.push(Fault::new(Lint::Numbers, format!("{place}: {difference}")));
        }
        let (in_serbian, in_english) = (sentences(serbian), sentences(english));
        if in_serbian.abs_diff(in_english) > MAX_DIFFERENCE {
            let message = format!("{place}: {in_serbian} in Serbian, {in_english} in English");
            faults.push(Fault::new(Lint::Sentences, message));
        }
        for message in one_sided_acronyms(entry, text, catalog, known) {
            faults.push(Fault::new(Lint::Acronyms, format!("{place}: {message}")));
        }
    }
    faults
}

/// The numbers of a text with how often it has them, as digits with a decimal point.
fn numbers(text: &str, thousands: char) -> BTreeMap<String, usize> {
    let decimal = if thousands == '.' { ',' } else { '.' };
    let characters: Vec<char> = text.chars().collect();
    let digit = |at: usize| characters.get(at).is_some_and(char::is_ascii_digit);
    // A group of thousands has three digits.
    let is_group = |at: usize| (0..3).all(|next| digit(at + next)) && !digit(at + 3);
    let mut found = BTreeMap::new();
    let mut number = String::new();
    for (at, &c) in characters.iter().enumerate().chain([(characters.len(), &' ')]) {
        let is_inside = !number.is_empty() && digit(at + 1);
        if c.is_ascii_digit() {
            number.push(c);
        } else if is_inside && c == thousands && is_group(at + 1) {
        } else if is_inside && (c == decimal || c == thousands) {
            number.push('.');
        } else if !number.is_empty() {
            let rest: String = characters[at.min(characters.len())..].iter().take(10).collect();
            let is_thousands = THOUSANDS.iter().any(|word| rest.trim_start().starts_with(word));
            number.push_str(if is_thousands { "000" } else { "" });
            *found.entry(std::mem::take(&mut number)).or_default() += 1;
        }
    }
    found
}

/// What only one of two counts has.
fn difference(
    serbian: &BTreeMap<String, usize>,
    english: &BTreeMap<String, usize>,
) -> Option<String> {
    let only = |one: &BTreeMap<String, usize>, other: &BTreeMap<String, usize>| {
        let more = one.iter().filter(|(number, count)| *count > other.get(*number).unwrap_or(&0));
        more.map(|(number, _)| number.as_str()).collect::<Vec<_>>().join(" ")
    };
    let (serbian, english) = (only(serbian, english), only(english, serbian));
    let is_same = serbian.is_empty() && english.is_empty();
    (!is_same).then(|| format!("in Serbian only {serbian:?}, in English only {english:?}"))
}

/// How many sentences a text has. Those in quotation marks are part of the one around them.
fn sentences(text: &str) -> usize {
    let text = without_quotations(text);
    let mut count = 0;
    for (at, _) in text.match_indices(['.', '!', '?', '…']) {
        let before = text[..at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let after = text[at..].trim_start_matches(['.', '!', '?', '…', '”', ')']);
        let next = after.trim_start().chars().next();
        let is_end = next.is_none() || after.starts_with(char::is_whitespace);
        let continues = next.is_some_and(|c| c.is_lowercase() || "–(,;".contains(c))
            || is_abbreviation(before)
            || (before.ends_with(|c: char| c.is_ascii_digit())
                && next.is_some_and(|c| c.is_ascii_digit()));
        if is_end && !(next.is_some() && continues) {
            count += 1;
        }
    }
    count
}

fn is_abbreviation(word: &str) -> bool {
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    is_initial || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

fn without_quotations(text: &str) -> String {
    let mut depth = 0_usize;
    let mut last = ' ';
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '„' | '“' => depth += 1,
            '”' => {
                depth = depth.saturating_sub(1);
                // A sentence may end in the quotation.
                out.push(if ".!?".contains(last) { last } else { 'X' });
            }
            _ if depth == 0 => out.push(c),
            _ => {}
        }
        last = c;
    }
    out
}

/// The acronyms of a text: words with two capitals or more and no other letter, and those that the
/// catalog has.
fn acronyms_in<'t>(text: &'t str, known: &BTreeSet<&str>) -> BTreeSet<&'t str> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    let stems = words.map(|word| {
        let word = word.trim_matches('-');
        // An ending, or the second part of a compound.
        let stem = word.split_once('-').filter(|_| !known.contains(word)).map(|(stem, _)| stem);
        stem.unwrap_or(word)
    });
    let is_capitals = |word: &str| {
        let letters = word.chars().filter(|c| c.is_alphabetic());
        word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit()) && letters.count() > 1
    };
    stems.filter(|word| is_capitals(word) || known.contains(word)).collect()
}

/// The acronyms in one language of a text whose body the other language does not have, by an
/// acronym or a name. The body that the text is about may be called anything.
fn one_sided_acronyms(
    about: &Entry,
    text: &Text,
    catalog: &Catalog,
    known: &BTreeSet<&str>,
) -> Vec<String> {
    let mut messages = Vec::new();
    for (language, other) in [("sr", "en"), ("en", "sr")] {
        let (Some(own), Some(others)) = (text.get(language), text.get(other)) else { continue };
        let in_other = acronyms_in(others, known);
        for acronym in acronyms_in(own, known) {
            let bodies =
                || catalog.iter().map(|(_, entry)| entry).filter(|entry| is_called(entry, acronym));
            let is_there = in_other.contains(acronym)
                || has_word(others, acronym)
                || COMMON.contains(&acronym)
                || is_called(about, acronym)
                || has_equivalent(acronym, others, other)
                || bodies().any(|body| {
                    body.acronyms.all().any(|it| has_word(others, it))
                        || is_named(body, others, other)
                });
            if !is_there {
                messages.push(format!("{acronym} in {language} only"));
            }
        }
    }
    messages
}

/// Acronyms of what no entry is, or has under another acronym.
const COMMON: [&str; 6] = ["EU", "UN", "SAD", "US", "UK", "USA"];

/// Whether a text in `language` has what the table of acronyms gives for one in the other language.
fn has_equivalent(acronym: &str, text: &str, language: &str) -> bool {
    acronym_rows().any(|[serbian, english, _]| {
        let mut english = english.split_whitespace();
        if language == "en" {
            serbian == acronym && english.any(|it| has_word(text, it))
        } else {
            english.any(|it| it == acronym) && has_word(text, serbian)
        }
    })
}

/// Whether a text has an acronym, in capitals or as a word with an ending: `Interpola`.
fn has_word(text: &str, acronym: &str) -> bool {
    const LONGEST_ENDING: usize = 3;
    let is_read = acronym.chars().count() > 3 || acronym.chars().all(char::is_lowercase);
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| {
        let upper = word.to_uppercase();
        let ending = upper.strip_prefix(&acronym.to_uppercase()).filter(|_| is_read);
        word == acronym || ending.is_some_and(|ending| ending.chars().count() <= LONGEST_ENDING)
    })
}

fn is_called(entry: &Entry, acronym: &str) -> bool {
    entry.acronyms.all().any(|it| it == acronym)
}

/// Whether a text has the beginnings of the words of a body's name, in any case.
fn is_named(entry: &Entry, text: &str, language: &str) -> bool {
    const STEM: usize = 5;
    let text = text.to_lowercase();
    let stem = |word: &str| word.to_lowercase().chars().take(STEM).collect::<String>();
    let names = entry.name.get(language).into_iter();
    let others = entry.other_names.get(language).iter().map(String::as_str);
    names.chain(others).any(|name| {
        let mut words = name.split_whitespace().filter(|word| word.chars().count() > 3);
        words.all(|word| text.contains(&stem(word)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::faults_of;

    #[test]
    fn numbers_are_read_as_each_language_writes_them() {
        let serbian =
            numbers("77.474 km², 5 hiljada, 1,5 milion, 7. oktobra 2011. i 19. vek, 2.31.", '.');
        let english =
            numbers("77,474 km², 5,000, 1.5 million, 7 October 2011, 19th century, 2.31.", ',');
        assert_eq!(serbian, english);
        assert_eq!(
            serbian.keys().collect::<Vec<_>>(),
            ["1.5", "19", "2.31", "2011", "5000", "7", "77474"]
        );
        assert_eq!(
            difference(&numbers("1995, 1995", '.'), &numbers("1995, 1996", ',')).as_deref(),
            Some("in Serbian only \"1995\", in English only \"1996\"")
        );
    }

    #[test]
    fn sentences_are_counted_in_both_languages() {
        for (text, count) in [
            ("Osnovan je 7. oktobra 2011. godine. Sedište je u Beču.", 2),
            ("Od 2011. ima 27 članica. U njoj je, npr. Srbija. Sednice su javne!", 3),
            ("It has 27 members (since 2011). “It works. It does.” The U.S. joined.", 3),
            ("Prvi put od 1990. Tada je I. Petrović rekao: „Da. Ne.”", 2),
            ("bez tačke", 0),
        ] {
            assert_eq!(sentences(text), count, "{text}");
        }
    }

    #[test]
    fn what_one_language_lacks_is_found() {
        let faults = faults_of(
            "\"aims\": {\"sr\": \"Od 1995. radi sa OEBS-om, RTS-om, Interpolom i EZ.\", \
             \"en\": \"It has worked with the OSCE, ITU, INTERPOL and EC since 1996. One. Two.\"}",
        );
        let messages: Vec<_> = faults.iter().map(|fault| fault.message.as_str()).collect();
        assert_eq!(
            messages,
            [
                "aims: in Serbian only \"1995\", in English only \"1996\"",
                "aims: 1 in Serbian, 3 in English",
                "aims: RTS in sr only",
                "aims: ITU in en only",
            ]
        );
    }
}
