//! How one folded word matches another: as a stop word, inflected, with typos, as initials.

use super::inflection::stems;

/// The length in characters from which a word is specific: searched for inside words and in long
/// texts. A shorter one would be found everywhere.
const SPECIFIC_LENGTH: usize = 3;

/// Folded words that are ignored beside other words.
const STOP_WORDS: &[&str] = &[
    "a", "i", "k", "o", "s", "u", "z", "za", "na", "sa", "po", "od", "do", "of", "the", "and",
    "for", "in", "on", "to",
];

/// The longest ending, in characters, that a word of a name may have after a stem: the `ija` of
/// Italija.
const LONGEST_ENDING: usize = 3;

/// The length in characters from which a word may have one typo.
const ONE_TYPO_LENGTH: usize = 5;

/// The length in characters from which a word may have two typos.
const TWO_TYPOS_LENGTH: usize = 9;

/// Whether a folded word is ignored beside other words.
pub(super) fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.contains(&word)
}

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

/// Whether a word is the stem with an ending of at most [`LONGEST_ENDING`] characters.
pub(super) fn has_stem(word: &str, stem: &str) -> bool {
    word.strip_prefix(stem).is_some_and(|ending| ending.chars().count() <= LONGEST_ENDING)
}

/// Whether the words are those of a name, in order, each as it is or inflected. Stop words of the
/// name are skipped.
pub(super) fn is_inflected_name(words: &[String], name: &str) -> bool {
    let mut of_name = name.split(' ').filter(|word| !word.is_empty() && !is_stop_word(word));
    words.iter().all(|word| of_name.next().is_some_and(|other| is_same_word(word, other)))
        && of_name.next().is_none()
}

/// Whether a word is another one, as it is or inflected.
fn is_same_word(word: &str, other: &str) -> bool {
    word == other || stems(word).iter().any(|stem| has_stem(other, stem))
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
        .filter(move |word| with_short || !is_short_word(word))
        .filter_map(|word| word.chars().next())
}

/// Whether a word has at most three characters, all of them letters.
fn is_short_word(word: &str) -> bool {
    word.chars().nth(3).is_none() && word.chars().all(char::is_alphabetic)
}

/// Whether a typed word is another one with typos: at most one in words of five letters and more,
/// at most two in words of nine and more.
pub(super) fn is_typo_of(typed: &str, word: &str) -> bool {
    let (length, other_length) = (typed.chars().count(), word.chars().count());
    let allowed = allowed_typos(length);
    // One typo changes the set of letters by two at most. Words whose letters differ more are
    // skipped: computing the distance is slow.
    let different_letters = (letter_set(typed) ^ letter_set(word)).count_ones() as usize;
    allowed > 0
        && length.abs_diff(other_length) <= allowed
        && different_letters <= 2 * allowed
        && strsim::osa_distance(typed, word) <= allowed
}

/// How many typos a word of this length, in characters, may have.
const fn allowed_typos(length: usize) -> usize {
    if length >= TWO_TYPOS_LENGTH {
        2
    } else if length >= ONE_TYPO_LENGTH {
        1
    } else {
        0
    }
}

/// The letters of a word as a set of bits: one bit for each of `a` to `z`; all other characters
/// share the six bits that remain.
fn letter_set(word: &str) -> u32 {
    word.chars().fold(0, |set, c| {
        set | 1 << if c.is_ascii_lowercase() { c as u32 - 'a' as u32 } else { 26 + c as u32 % 6 }
    })
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
            assert_eq!(is_typo_of(typed, word), is_typo, "{typed} for {word}");
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
