//! The search for typed words with typos among the distinct words of a catalog.

use std::sync::OnceLock;

use super::entry_set::EntrySet;
use super::matching::{Typos, is_typo_of, letter_set};
use super::word_index::WordIndex;

/// The letters that a word with two typos may have more or less than the word typed.
const MOST_LETTERS: u32 = 4;

/// The sets of letters of the words of an index, found at the first search.
#[derive(Debug, Default)]
pub(super) struct TypoWords(OnceLock<Vec<u32>>);

impl TypoWords {
    /// The entries that have a word of the index with typos.
    pub(super) fn entries(&self, words: &WordIndex, typed: &str, typos: Typos) -> EntrySet {
        let mut entries = EntrySet::default();
        if typos == Typos::None {
            return entries;
        }
        let sets = self.0.get_or_init(|| words.iter().map(|(_, word)| letter_set(word)).collect());
        let letters = letter_set(typed);
        for (nth, set) in sets.iter().enumerate() {
            let is_near = (set ^ letters).count_ones() <= MOST_LETTERS;
            if is_near && is_typo_of(typed, words.word(nth), typos) {
                words.add_entries(nth, &mut entries);
            }
        }
        entries
    }
}
