//! The rank of one entry for a query: the tier of each word, and of the query as a whole.
//!
//! An entry ranks by its weakest word, unless the words appear together as typed in a name, which
//! ranks as that name does.

use super::folded_entry::FoldedEntry;
use super::matching::{
    are_initials_of, has_stem, has_word_with_prefix, is_inflected_name, is_typo_of, is_word_start,
};
use super::pattern::{Needle, Pattern};
use super::query::Query;
use super::tier::Tier;

/// The shortest stem, in bytes, that is searched for in long texts is longer than this.
const SHORT_STEM: usize = 3;

/// The length in characters from which a part of a search term is searched for.
const LONG_PART: usize = 4;

/// The words of a query, prepared for the search in many entries.
pub(super) struct QueryPatterns<'q> {
    query: &'q Query,
    words: Vec<Pattern<'q>>,
    phrase: Needle<'q>,
}

impl<'q> QueryPatterns<'q> {
    /// Prepares the words of a query.
    pub(super) fn new(query: &'q Query) -> Self {
        Self {
            query,
            words: query.words().iter().map(|word| Pattern::new(word)).collect(),
            phrase: Needle::new(query.phrase()),
        }
    }
}

impl FoldedEntry {
    /// The tier of a whole query; `None` if one of its words is not found. Words with typos are
    /// found with `typos` only.
    pub(super) fn tier_of_query(&self, patterns: &QueryPatterns<'_>, typos: bool) -> Option<Tier> {
        let mut weakest = Tier::Field;
        for word in &patterns.words {
            weakest = weakest.max(self.tier_of_words(word, typos)?);
        }
        if patterns.words.len() < 2 {
            return Some(weakest);
        }
        let together = match self.tier_of_name(&patterns.phrase) {
            Some(tier) if tier <= Tier::NameForm => Some(tier),
            _ if self.has_inflected_name(patterns.query.words()) => Some(Tier::NameForm),
            tier => tier,
        };
        Some(together.map_or(weakest, |tier| tier.min(weakest)))
    }

    /// The best tier of a word or phrase; `None` if it is not found.
    pub(super) fn tier_of_words(&self, pattern: &Pattern<'_>, typos: bool) -> Option<Tier> {
        let Pattern { exact, stems } = pattern;
        let in_name = self.tier_of_name(exact);
        if in_name.is_some_and(|tier| tier < Tier::Inflected) {
            return in_name;
        }
        if stems.iter().any(|stem| self.has_name_with_stem(stem)) {
            return Some(Tier::Inflected);
        }
        let specific_stems = || stems.iter().filter(|stem| stem.specific);
        in_name
            .or_else(|| (typos && self.has_name_with_typo(exact.text)).then_some(Tier::Typo))
            .or_else(|| self.tier_of_seat(exact))
            .or_else(|| specific_stems().filter_map(|stem| self.tier_of_seat(stem)).min())
            .or_else(|| self.has_in_prose(pattern).then_some(Tier::Prose))
    }

    /// The best tier of a text among acronyms, names and aliases.
    fn tier_of_name(&self, needle: &Needle<'_>) -> Option<Tier> {
        if !self.short_grams.can_contain(needle.text) {
            return None;
        }
        let acronyms =
            self.acronyms.iter().filter_map(|acronym| tier_in_acronym(acronym, needle.text));
        let names = self.names.iter().filter_map(|name| tier_in_name(name, needle));
        let aliases = self.aliases.iter().filter_map(|alias| tier_in_alias(alias, needle));
        let terms = self.search_terms.iter().filter_map(|term| tier_in_term(term, needle));
        acronyms.chain(names).chain(aliases).chain(terms).min()
    }

    fn has_inflected_name(&self, words: &[String]) -> bool {
        self.all_names().chain(&self.search_terms).any(|name| is_inflected_name(words, name))
    }

    fn has_name_with_stem(&self, stem: &Needle<'_>) -> bool {
        let in_name = |name: &String| name.split(' ').any(|word| has_stem(word, stem.text));
        let is_long = stem.text.chars().nth(LONG_PART - 1).is_some();
        let is_term = |term: &String| is_long && !term.contains(' ') && has_stem(term, stem.text);
        self.short_grams.can_contain(stem.text)
            && (self.all_names().any(in_name) || self.search_terms.iter().any(is_term))
    }

    fn has_name_with_typo(&self, typed: &str) -> bool {
        self.all_names().any(|name| name.split(' ').any(|word| is_typo_of(typed, word)))
    }

    /// The best tier of the seats in which a text is found.
    fn tier_of_seat(&self, needle: &Needle<'_>) -> Option<Tier> {
        if !self.short_grams.can_contain(needle.text) {
            return None;
        }
        self.seats.iter().filter(|seat| needle.is_in(&seat.name)).map(|seat| seat.tier).min()
    }

    /// Whether a word of the prose starts with the pattern or with one of its stems. Short ones are
    /// not searched for.
    fn has_in_prose(&self, pattern: &Pattern<'_>) -> bool {
        let exact = Some(&pattern.exact).filter(|exact| exact.specific);
        let stems = pattern.stems.iter().filter(|stem| stem.text.len() > SHORT_STEM);
        exact.into_iter().chain(stems).any(|needle| self.starts_word_of_prose(needle))
    }

    fn starts_word_of_prose(&self, needle: &Needle<'_>) -> bool {
        self.prose_grams.can_start(needle.text)
            && self.prose.iter().any(|text| needle.starts_word_in(text))
    }
}

fn tier_in_acronym(acronym: &str, text: &str) -> Option<Tier> {
    match acronym.strip_prefix(text) {
        Some("") => Some(Tier::Acronym),
        Some(_) => Some(Tier::NameStart),
        // Some have two words: PS PSJIE, eu-LISA.
        None => has_word_with_prefix(acronym, text).then_some(Tier::WordStart),
    }
}

fn tier_in_name(name: &str, needle: &Needle<'_>) -> Option<Tier> {
    match name.strip_prefix(needle.text) {
        Some(rest) if rest.trim().is_empty() => Some(Tier::WholeName),
        Some(_) => Some(Tier::NameStart),
        None if are_initials_of(needle.text, name) => Some(Tier::Initials),
        None => tier_inside(name, needle),
    }
}

fn tier_in_alias(alias: &str, needle: &Needle<'_>) -> Option<Tier> {
    if alias == needle.text { Some(Tier::WholeName) } else { tier_inside(alias, needle) }
}

/// A search term counts whole; a part of one only if it is long: a short one is in too many.
fn tier_in_term(term: &str, needle: &Needle<'_>) -> Option<Tier> {
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
    let tier = |at| if is_word_start(name, at) { Tier::WordStart } else { Tier::InsideName };
    needle.positions(name).map(tier).min()
}
