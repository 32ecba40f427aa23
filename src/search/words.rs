//! How a folded word stands in a folded text: as itself, in another form, with a slip, as initials.

use super::inflection::stems;

/// A folded word this long is also looked for inside words and in long texts; a shorter one would be found everywhere.
const TELLING: usize = 3;

/// Folded words that say little beside others.
const FUNCTION_WORDS: &[&str] =
    &["a", "i", "k", "o", "s", "u", "z", "za", "na", "sa", "po", "od", "do", "of", "the", "and", "for", "in", "on", "to"];

/// The longest ending that a word of a name may have after the stem of another form of it: the `ija` of Italija.
const LONGEST_ENDING: usize = 3;

/// The places where a folded word is found in folded text: at the start of words, and inside them if it is a telling one.
pub(super) fn places<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = usize> {
    let inside = is_telling(word);
    text.match_indices(word).map(|(at, _)| at).filter(move |&at| inside || starts_word(text, at))
}

/// Whether a folded word says little beside others.
pub(super) fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.contains(&word)
}

/// Whether a word is long enough to be looked for inside others.
pub(super) fn is_telling(word: &str) -> bool {
    word.chars().nth(TELLING - 1).is_some()
}

/// Whether a word begins at this byte of folded text.
pub(super) fn starts_word(text: &str, at: usize) -> bool {
    at == 0 || text.as_bytes()[at - 1] == b' '
}

/// Whether a word can be the stem with an ending.
pub(super) fn is_form(word: &str, stem: &str) -> bool {
    word.strip_prefix(stem).is_some_and(|rest| rest.chars().count() <= LONGEST_ENDING)
}

/// Whether words are those of a name, one by one, each itself or another form of it; small words do not count.
pub(super) fn is_form_of_name(words: &[String], name: &str) -> bool {
    let mut named = name.split(' ').filter(|word| !word.is_empty() && !is_function_word(word));
    let same = |word: &String, other: &str| word == other || stems(word).iter().any(|stem| is_form(other, stem));
    words.iter().all(|word| named.next().is_some_and(|other| same(word, other))) && named.next().is_none()
}

/// Whether a text is made of the initials of a name's words, three at least, with or without the small words between.
pub(super) fn are_initials(name: &str, text: &str) -> bool {
    if text.len() < 3 || text.contains(' ') || !name.starts_with(&text[..text.chars().next().map_or(0, char::len_utf8)]) {
        return false;
    }
    let words = || name.split(' ').filter(|word| !word.is_empty());
    let small = |word: &str| word.chars().nth(3).is_none() && word.chars().all(char::is_alphabetic);
    words().filter_map(|word| word.chars().next()).eq(text.chars())
        || words().filter(|word| !small(word)).filter_map(|word| word.chars().next()).eq(text.chars())
}

/// Whether a word is another one but for a slip: one in words of five letters and more, two in nine and more.
pub(super) fn is_slip(typed: &str, word: &str) -> bool {
    let (length, other) = (typed.chars().count(), word.chars().count());
    let slips = if length >= 9 { 2 } else { usize::from(length >= 5) };
    slips > 0 && length.abs_diff(other) <= slips && strsim::osa_distance(typed, word) <= slips
}
