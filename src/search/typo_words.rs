//! The search for typed words with typos among the distinct words of a catalog.

use super::entry_set::EntrySet;
use super::matching::{Typos, is_typo_of, most_different_letters};
use super::word_index::WordIndex;
use crate::catalog::{BinaryReader, BinaryWriter};
use crate::text::{NumberList, letter_set};

/// The sets of letters of the words of an index.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TypoWords(NumberList);

impl TypoWords {
    /// The sets of letters of all words.
    pub(super) fn new(words: &WordIndex) -> Self {
        let mut sets = NumberList::default();
        words.iter().for_each(|(_, word)| sets.push(letter_set(word) as usize));
        Self(sets)
    }

    /// The entries that have a word of the index with typos.
    pub(super) fn entries(&self, words: &WordIndex, typed: &str, typos: Typos) -> EntrySet {
        let mut entries = EntrySet::default();
        if typos == Typos::None {
            return entries;
        }
        let letters = letter_set(typed) as usize;
        let most = most_different_letters(typed, typos);
        for (nth, set) in self.0.iter().enumerate() {
            let is_near = (set ^ letters).count_ones() as usize <= most;
            if is_near && is_typo_of(typed, words.word(nth), typos) {
                words.add_entries(nth, &mut entries);
            }
        }
        entries
    }
}

impl TypoWords {
    /// Writes the binary form, which [`Self::read`] reads where it is.
    pub(super) fn write(&self, to: &mut BinaryWriter) {
        to.bytes(&self.0.to_bytes());
    }

    /// Reads the binary form.
    pub(super) fn read(from: &mut BinaryReader<'static>) -> Self {
        Self(NumberList::of_bytes(from.bytes()))
    }
}
