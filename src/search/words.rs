//! How a folded word stands in a folded text: as itself, in another form, with a slip, as initials.

use super::inflection::stems;

/// A folded word this long is also looked for inside words and in long texts; a shorter one would
/// be found everywhere.
const TELLING: usize = 3;

/// Folded words that say little beside others.
const FUNCTION_WORDS: &[&str] = &[
    "a", "i", "k", "o", "s", "u", "z", "za", "na", "sa", "po", "od", "do", "of", "the", "and",
    "for", "in", "on", "to",
];

/// The longest ending that a word of a name may have after the stem of another form of it: the
/// `ija` of Italija.
const LONGEST_ENDING: usize = 3;

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

/// Whether words are those of a name, one by one, each itself or another form of it; small words do
/// not count.
pub(super) fn is_form_of_name(words: &[String], name: &str) -> bool {
    let mut named = name.split(' ').filter(|word| !word.is_empty() && !is_function_word(word));
    let same = |word: &String, other: &str| {
        word == other || stems(word).iter().any(|stem| is_form(other, stem))
    };
    words.iter().all(|word| named.next().is_some_and(|other| same(word, other)))
        && named.next().is_none()
}

/// Whether a text is made of the initials of a name's words, three at least, with or without the
/// small words between.
pub(super) fn are_initials(name: &str, text: &str) -> bool {
    if text.len() < 3
        || text.contains(' ')
        || !name.starts_with(&text[..text.chars().next().map_or(0, char::len_utf8)])
    {
        return false;
    }
    initials_of(name, true).eq(text.chars()) || initials_of(name, false).eq(text.chars())
}

/// The initials of a name's words, with and without the small words between.
pub(super) fn initials(name: &str) -> [String; 2] {
    [true, false].map(|all| initials_of(name, all).collect())
}

fn initials_of(name: &str, all: bool) -> impl Iterator<Item = char> {
    let small = |word: &str| word.chars().nth(3).is_none() && word.chars().all(char::is_alphabetic);
    name.split(' ').filter(move |word| all || !small(word)).filter_map(|word| word.chars().next())
}

/// Whether a word is another one but for a slip: one in words of five letters and more, two in nine
/// and more.
pub(super) fn is_slip(typed: &str, word: &str) -> bool {
    let (length, other) = (typed.chars().count(), word.chars().count());
    let slips = if length >= 9 { 2 } else { usize::from(length >= 5) };
    // A slip changes one letter for another at most: words of other letters need no closer look,
    // which is costly.
    let others = (letters(typed) ^ letters(word)).count_ones() as usize;
    slips > 0
        && length.abs_diff(other) <= slips
        && others <= 2 * slips
        && strsim::osa_distance(typed, word) <= slips
}

/// Which of the letters from a to z a word has, a bit for each; whatever else it has shares the
/// other bits.
fn letters(word: &str) -> u32 {
    word.chars().fold(0, |set, c| {
        set | 1 << if c.is_ascii_lowercase() { c as u32 - 'a' as u32 } else { 26 + c as u32 % 6 }
    })
}
