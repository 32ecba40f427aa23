//! How one folded word matches another: as a stop word, inflected, with typos, as initials.

use super::inflection::{base_forms, has_stem, stems};
use crate::text::different_letters;

/// The length in characters from which a word is specific: searched for inside words and in long
/// texts. A shorter one would be found everywhere.
const SPECIFIC_LENGTH: usize = 3;

/// Words of names that need not be typed.
const STOP_WORDS: &[&str] = &[
    "a", "i", "k", "o", "s", "u", "z", "za", "na", "sa", "po", "od", "do", "iz", "kod", "pri",
    "pod", "of", "the", "and", "for", "in", "on", "to", "by", "at", "from", "with",
];

/// The length in characters from which a word may have one typo.
const ONE_TYPO_LENGTH: usize = 5;

/// The length in characters from which a word may have a typo where nothing is found otherwise.
const SHORTEST_TYPO_LENGTH: usize = 4;

/// The length in characters from which a word may have two typos where nothing is found otherwise.
const MANY_TYPOS_LENGTH: usize = 7;

/// The length in characters from which a word may have two typos.
const TWO_TYPOS_LENGTH: usize = 9;

/// Whether a word is long enough to be searched for inside words and in long texts.
pub(super) fn is_specific(word: &str) -> bool {
    word.chars().nth(SPECIFIC_LENGTH - 1).is_some()
}

/// Whether a word of folded text starts at this byte.
pub(super) fn is_word_start(text: &str, at: usize) -> bool {
    at == 0 || text.as_bytes()[at - 1] == b' '
}

/// Whether some word of folded text starts with a prefix.
pub(super) fn has_word_with_prefix(text: &str, prefix: &str) -> bool {
    text.match_indices(prefix).any(|(at, _)| is_word_start(text, at))
}

/// Whether a word of a name need not be typed.
pub(super) fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.contains(&word)
}

/// The words of a folded text that are not stop words.
pub(super) fn without_stop_words(text: &str) -> impl Iterator<Item = &str> {
    text.split(' ').filter(|word| !word.is_empty() && !is_stop_word(word))
}

/// Whether the words are those of a name, in order, each as it is or inflected. Stop words of the
/// name may be left out.
pub(super) fn is_inflected_name(words: &[String], name: &str) -> bool {
    let mut of_name = without_stop_words(name);
    words.iter().all(|word| of_name.next().is_some_and(|other| is_same_word(word, other)))
        && of_name.next().is_none()
}

/// Whether a word is another one, as it is or inflected.
fn is_same_word(word: &str, other: &str) -> bool {
    // Nearly all words differ in their first letters: the stems need not be found for those.
    word.as_bytes().first() == other.as_bytes().first()
        && (word == other
            || stems(word).iter().any(|stem| has_stem(other, stem))
            || base_forms(word).iter().any(|base| base == other))
}

/// The endings that acronyms have.
pub(super) const ACRONYM_ENDINGS: [&str; 8] = ["a", "e", "i", "o", "u", "om", "em", "oj"];

/// Whether a word is an acronym with an ending: `natoa`, `uneska`, `efti`.
pub(super) fn is_acronym_form(word: &str, acronym: &str) -> bool {
    if acronym.len() < 3
        || word == acronym
        || word.as_bytes().get(..2) != acronym.as_bytes().get(..2)
    {
        return false;
    }
    let without_vowel = acronym.strip_suffix(['a', 'e', 'i', 'o']).filter(|it| it.len() >= 3);
    [Some(acronym), without_vowel]
        .into_iter()
        .flatten()
        .any(|stem| word.strip_prefix(stem).is_some_and(|ending| ACRONYM_ENDINGS.contains(&ending)))
}

/// Whether a text is the initials of a name: three at least, with or without those of short words.
pub(super) fn are_initials_of(text: &str, name: &str) -> bool {
    if text.len() < 3 || text.contains(' ') || name.chars().next() != text.chars().next() {
        return false;
    }
    initials_of_words(name, true).eq(text.chars())
        || initials_of_words(name, false).eq(text.chars())
}

/// The initials of a name, with and without those of short words.
pub(super) fn initials(name: &str) -> [String; 2] {
    [true, false].map(|with_short| initials_of_words(name, with_short).collect())
}

fn initials_of_words(name: &str, with_short: bool) -> impl Iterator<Item = char> {
    name.split(' ')
        .filter(move |word| with_short || !has_at_most_three_letters(word))
        .filter_map(|word| word.chars().next())
}

/// Whether a word has at most three characters, all of them letters.
fn has_at_most_three_letters(word: &str) -> bool {
    word.chars().nth(3).is_none() && word.chars().all(char::is_alphabetic)
}

/// Which typos are accepted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Typos {
    /// None.
    #[default]
    None,
    /// One in words of five letters and more, two in words of nine and more.
    Usual,
    /// One in words of four letters, too, and any number of doubled letters.
    Many,
}

/// Whether a typed word is another one with typos.
pub(super) fn is_typo_of(typed: &str, word: &str, typos: Typos) -> bool {
    match typos {
        Typos::None => false,
        Typos::Usual => is_near(typed, word, most_typos(typed, typos)),
        Typos::Many => {
            is_near(&without_doubles(typed), &without_doubles(word), most_typos(typed, typos))
        }
    }
}

/// How many typos a typed word may have, without those of doubled letters.
fn most_typos(typed: &str, typos: Typos) -> usize {
    match typos {
        Typos::None => 0,
        Typos::Usual => allowed_typos(length(typed)),
        Typos::Many => match length(&without_doubles(typed)) {
            0..SHORTEST_TYPO_LENGTH => 0,
            SHORTEST_TYPO_LENGTH..MANY_TYPOS_LENGTH => 1,
            _ => 2,
        },
    }
}

/// How many letters a word may have more or less than a typed one that is the same with typos: one
/// typo changes the set of letters by two at most.
pub(super) fn most_different_letters(typed: &str, typos: Typos) -> usize {
    2 * most_typos(typed, typos)
}

/// A word with each doubled letter once.
fn without_doubles(word: &str) -> String {
    let mut last = None;
    word.chars().filter(|&c| last.replace(c) != Some(c)).collect()
}

/// The number of characters of a folded word. Nearly all are ASCII.
fn length(word: &str) -> usize {
    if word.is_ascii() { word.len() } else { word.chars().count() }
}

/// Whether at most so many typos make one word of another.
fn is_near(typed: &str, word: &str, allowed: usize) -> bool {
    if allowed == 0 || length(typed).abs_diff(length(word)) > allowed {
        return false;
    }
    // Words whose letters differ more are skipped: computing the distance is slow.
    different_letters(typed, word) <= 2 * allowed && strsim::osa_distance(typed, word) <= allowed
}

/// How many usual typos a word of this length, in characters, may have.
const fn allowed_typos(length: usize) -> usize {
    if length >= TWO_TYPOS_LENGTH {
        2
    } else if length >= ONE_TYPO_LENGTH {
        1
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_typos_allowed_grows_with_the_length_of_the_word() {
        for (typed, word, is_typo) in [
            ("nata", "nato", false),
            ("svaet", "savet", true),
            ("meksko", "meksiko", true),
            ("savte", "sabet", false),
            ("evropskx", "evropska", true),
            ("evropsxx", "evropska", false),
            ("ujedinjxnx", "ujedinjene", true),
            ("ujednjenee", "ujedinjene", true),
            ("ujxdinjxnx", "ujedinjene", false),
            ("kazahstxx", "kazahstan", true),
            ("kazahxxx", "kazahstan", false),
        ] {
            assert_eq!(is_typo_of(typed, word, Typos::Usual), is_typo, "{typed} for {word}");
        }
    }

    #[test]
    fn where_nothing_is_found_short_words_and_doubled_letters_may_have_typos() {
        for (typed, word, is_typo) in [
            ("unja", "unija", true),
            ("krzt", "krst", true),
            ("morroco", "morocco", true),
            ("mor", "mir", false),
            ("unxx", "unija", false),
        ] {
            assert_eq!(is_typo_of(typed, word, Typos::Many), is_typo, "{typed} for {word}");
            assert!(!is_typo_of(typed, word, Typos::None), "{typed} for {word}");
        }
    }

    #[test]
    fn an_acronym_may_have_an_ending() {
        for (word, acronym, expected) in [
            ("natoa", "nato", true),
            ("uneska", "unesko", true),
            ("efti", "efta", true),
            ("uefe", "uefa", true),
            ("cerna", "cern", true),
            ("una", "un", false),
            ("nato", "nato", false),
            ("natovski", "nato", false),
        ] {
            assert_eq!(is_acronym_form(word, acronym), expected, "{word}");
        }
    }

    #[test]
    fn initials_are_those_of_all_words_or_of_the_long_ones() {
        let name = "organizacija za evropsku bezbednost i saradnju";
        for (text, expected) in
            [("ozebis", true), ("oebs", true), ("oeb", false), ("oe", false), ("xebs", false)]
        {
            assert_eq!(are_initials_of(text, name), expected, "{text}");
        }
        assert_eq!(initials(name), ["ozebis", "oebs"]);
    }

    #[test]
    fn a_name_is_recognized_in_any_grammatical_case() {
        let name = "banka za obnovu i razvoj";
        let words = |text: &str| -> Vec<String> { text.split(' ').map(str::to_owned).collect() };
        for (typed, expected) in [
            ("banke obnovu razvoj", true),
            ("banka obnovu razvoja", true),
            ("banka obnovu", false),
            ("banka razvoj obnovu", false),
            ("banka obnovu razvoj mira", false),
        ] {
            assert_eq!(is_inflected_name(&words(typed), name), expected, "{typed}");
        }
    }
}
