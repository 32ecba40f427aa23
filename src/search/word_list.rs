//! Distinct words, each of which has a number: the order in which they came.

use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

/// Distinct words. A map of strings would take several times as much memory.
#[derive(Debug, Default)]
pub(super) struct WordList {
    /// The words, one behind another.
    text: String,
    /// Where each word ends; the next one starts there.
    ends: Vec<u32>,
    /// One more than the number of a word, at the place that its hash says or behind it; 0 where
    /// there is none. At most half of the places are used; their count is a power of two.
    slots: Vec<u32>,
}

impl WordList {
    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word with a number.
    pub(super) fn word(&self, nth: usize) -> &str {
        let start = nth.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[nth] as usize]
    }

    /// The number of a word, which is the next one if the word is new.
    pub(super) fn number(&mut self, word: &str) -> usize {
        if self.slots.len() < 2 * (self.len() + 1) {
            self.grow();
        }
        let slot = self.slot(word);
        if let Some(nth) = (self.slots[slot] as usize).checked_sub(1) {
            return nth;
        }
        self.text.push_str(word);
        self.ends.push(short(self.text.len()));
        self.slots[slot] = short(self.len());
        self.len() - 1
    }

    /// The place of a word, or the one where it is to be.
    fn slot(&self, word: &str) -> usize {
        let mask = self.slots.len() - 1;
        let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(word);
        let mut slot = usize::try_from(hash & mask as u64).unwrap_or(0);
        while let Some(nth) = (self.slots[slot] as usize).checked_sub(1)
            && self.word(nth) != word
        {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        let length = (2 * self.slots.len()).max(64);
        // The old ones are given back before there are new ones.
        self.slots = Vec::new();
        self.slots.resize(length, 0);
        for nth in 0..self.len() {
            let slot = self.slot(self.word(nth));
            self.slots[slot] = short(nth + 1);
        }
    }
}

fn short(number: usize) -> u32 {
    u32::try_from(number).expect("a catalog has less than 4 GB of distinct words")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn each_word_has_the_number_of_its_first_place(
            words in prop::collection::vec("[a-cš]{0,4}", 0..400),
        ) {
            let (mut list, mut distinct) = (WordList::default(), Vec::new());
            for word in &words {
                if !distinct.contains(word) {
                    distinct.push(word.clone());
                }
                let nth = distinct.iter().position(|it| it == word);
                prop_assert_eq!(Some(list.number(word)), nth);
            }
            prop_assert_eq!(list.len(), distinct.len());
            prop_assert!((0..list.len()).all(|nth| list.word(nth) == distinct[nth]));
        }
    }
}
