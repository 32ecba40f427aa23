//! The words of a query, prepared for the search in many entries.

use super::candidates::longest_word;
use super::entry_set::EntrySet;
use super::index::Index;
use super::matching::{Typos, is_stop_word, is_word_start, without_stop_words};
use super::pattern::{Needle, Pattern};
use super::query::Query;
use super::rank::Rank;
use super::tier::Tier;
use super::word_table::same_words;
use crate::catalog::Catalog;

/// The longest word, in characters, that may be a part of an acronym: the `eu` of eu-LISA.
const ACRONYM_PART: usize = 2;

/// The words of a query, prepared for the search in many entries.
pub(super) struct QueryPatterns<'q> {
    pub(super) query: &'q Query,
    pub(super) words: Vec<Pattern<'q>>,
    pub(super) field_words: Vec<Pattern<'q>>,
    /// The whole query as typed.
    pub(super) phrase: Needle<'q>,
    /// Its words but the short ones, as a name is compared to them.
    pub(super) name_words: Vec<String>,
    /// The whole query with words that are the same in a name.
    pub(super) same_phrases: Vec<String>,
    /// The entries in which the whole query may be found as a phrase.
    phrase_candidates: EntrySet,
    /// Whether one of its words is too short to be found inside names and texts.
    pub(super) has_short_word: bool,
    /// The whole query without spaces, if it may be an acronym with spaces.
    pub(super) joined: Option<String>,
}

impl<'q> QueryPatterns<'q> {
    /// Prepares the words of a query for a catalog.
    pub(super) fn new(index: &Index, catalog: &Catalog, query: &'q Query) -> Self {
        let phrase = query.phrase();
        let several = query.words().len() > 1;
        // Codes are ASCII: `Čad` is no code of Canada's currency.
        let code = if query.prefers_codes() {
            Rank::exact(Tier::Acronym)
        } else {
            Rank { tier: Tier::WholeName, cut: 2 }
        };
        let pattern = |word: &'q String| {
            let same = same_words(word).filter(|_| several);
            let mut pattern = Pattern { code, ..Pattern::new(word).with_same_words(same) };
            index.prepare(catalog, &mut pattern);
            pattern
        };
        let field_pattern = |word: &'q String| {
            let mut pattern = Pattern::new(word);
            index.prepare_by_name(&mut pattern);
            pattern
        };
        let has_short_word = query.words().iter().any(|word| is_part(word));
        let joined = joined_phrase(phrase);
        let mut phrase = Needle::new(phrase);
        index.prepare_needle(&mut phrase);
        // A single word is no phrase.
        let is_phrase = several || query.words().iter().any(|word| word != phrase.text);
        let phrase_candidates = if has_short_word && is_phrase {
            phrase_candidates(index, query, joined.as_deref())
        } else {
            EntrySet::default()
        };
        Self {
            query,
            words: query.words().iter().map(pattern).collect(),
            field_words: query.field_words().iter().map(field_pattern).collect(),
            name_words: without_stop_words(phrase.text).map(str::to_owned).collect(),
            same_phrases: if several { same_phrases(phrase.text) } else { Vec::new() },
            phrase_candidates,
            has_short_word,
            joined,
            phrase,
        }
    }

    /// Accepts typos from now on.
    pub(super) fn accept_typos(&mut self, index: &Index, typos: Typos) {
        self.words.iter_mut().for_each(|word| index.prepare_typos(word, typos));
    }

    /// The entries in which all words may be found; `None` for all entries.
    pub(super) fn candidates(&self) -> Option<EntrySet> {
        let mut sets = self.words.iter().map(Pattern::candidates);
        let mut all = sets.next()?;
        sets.for_each(|set| all.keep(&set));
        all.add(&self.phrase_candidates);
        Some(all)
    }

    /// The entries in which one of the words may be found.
    pub(super) fn candidates_of_any(&self) -> EntrySet {
        let sets: Vec<EntrySet> = self.words.iter().map(Pattern::candidates).collect();
        EntrySet::union(&sets)
    }

    /// How many words must be found.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether a name has one of the words that must be found.
    pub(super) fn has_content(&self, name: &str) -> bool {
        self.query.words().iter().any(|word| has_words(name, word))
    }
}

/// A folded phrase without spaces, if it may be an acronym with spaces.
pub(super) fn joined_phrase(phrase: &str) -> Option<String> {
    let may_be_acronym = phrase.contains(' ') && phrase.split(' ').any(is_part);
    may_be_acronym.then(|| phrase.replace(' ', ""))
}

/// Whether a word may be a part of an acronym.
fn is_part(word: &str) -> bool {
    word.chars().nth(ACRONYM_PART).is_none()
}

/// The entries in which the words of a query may be found as a phrase, if not each by itself.
fn phrase_candidates(index: &Index, query: &Query, joined: Option<&str>) -> EntrySet {
    let words = query.words().iter().flat_map(|word| word.split(' '));
    let longest = words.max_by_key(|word| (!is_stop_word(word), word.len())).unwrap_or_default();
    let mut pattern = Pattern::new(longest);
    index.prepare_by_name(&mut pattern);
    let parts = [Some(longest_word(query.phrase())), joined].into_iter().flatten();
    let parts: Vec<EntrySet> = parts.map(|part| index.short_words.with_part(part)).collect();
    EntrySet::union(parts.iter().chain([&pattern.candidates_by_name()]))
}

/// Whether a text has these words next to each other.
pub(super) fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let after = text.as_bytes().get(at + words.len());
        is_word_start(text, at) && after.is_none_or(|byte| *byte == b' ')
    })
}

/// A phrase with each of its words replaced by one that is the same in a name.
fn same_phrases(phrase: &str) -> Vec<String> {
    let words: Vec<&str> = phrase.split(' ').collect();
    let replaced = |(nth, word): (usize, &&str)| {
        let mut words = words.clone();
        let phrases = same_words(word).map(|same| {
            words[nth] = same;
            words.join(" ")
        });
        phrases.collect::<Vec<_>>()
    };
    words.iter().enumerate().flat_map(replaced).collect()
}
