//! The tier of a text in one name of an entry.

use super::folded_texts::{FoldedName, NameLanguage};
use super::matching::{are_initials_of, has_word_with_prefix, is_word_start};
use super::pattern::Needle;
use super::tier::Tier;

/// The length in characters from which a part of a search term is searched for.
pub(super) const LONG_PART: usize = 4;

/// The tier of a text in an acronym or a code.
pub(super) fn tier_in_acronym(acronym: &str, text: &str) -> Option<Tier> {
    match acronym.strip_prefix(text) {
        Some("") => Some(Tier::Acronym),
        Some(_) => Some(Tier::NameStart),
        // Some have two words: PS PSJIE, eu-LISA.
        None if !acronym.contains(' ') => None,
        None => has_word_with_prefix(acronym, text).then_some(Tier::WordStart),
    }
}

/// The tier of a text in a name in use, official or native; inside it only if `inside` says so.
pub(super) fn tier_in_name(
    name: &FoldedName<'_>,
    needle: &Needle<'_>,
    inside: bool,
) -> Option<Tier> {
    let has_initials = || {
        // Nobody knows the initials of a native name, and they may be a word.
        name.language != NameLanguage::Other && are_initials_of(needle.text, name.text)
    };
    match name.text.strip_prefix(needle.text) {
        Some("") => Some(Tier::WholeName),
        Some(_) => Some(Tier::NameStart),
        None if has_initials() => Some(Tier::Initials),
        None if inside => tier_inside(name.text, needle),
        None => None,
    }
}

/// The tier of a text in another name; inside it only if `inside` says so.
pub(super) fn tier_in_alias(alias: &str, needle: &Needle<'_>, inside: bool) -> Option<Tier> {
    if alias == needle.text {
        Some(Tier::WholeName)
    } else if inside {
        tier_inside(alias, needle)
    } else {
        None
    }
}

/// A search term counts whole; a part of one only if it is long: a short one is in too many.
pub(super) fn tier_in_term(term: &str, needle: &Needle<'_>) -> Option<Tier> {
    let is_long = || needle.text.chars().nth(LONG_PART - 1).is_some();
    if term == needle.text {
        Some(Tier::WholeName)
    } else if is_long() && has_word_with_prefix(term, needle.text) {
        Some(Tier::SearchTerm)
    } else {
        None
    }
}

fn tier_inside(name: &str, needle: &Needle<'_>) -> Option<Tier> {
    let mut positions = needle.positions(name);
    let first = positions.next()?;
    // One at the start of a word is as good as any.
    let at_start = |at| is_word_start(name, at);
    let starts = at_start(first) || positions.any(at_start);
    Some(if starts { Tier::WordStart } else { Tier::InsideName })
}
