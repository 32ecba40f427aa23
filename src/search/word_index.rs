//! An index of words: the distinct words of folded texts, in order, and the entries that have each.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memmem::Finder;

use super::entry_set::EntrySet;
use super::word_list::WordList;
use crate::catalog::{BinaryReader, BinaryWriter};
use crate::text::{NumberList, push_varint, read_varint};

/// The distinct words of the texts of a catalog.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct WordIndex {
    /// The words in order, a line break behind each.
    words: Cow<'static, str>,
    /// Where each word starts, and where the last one ends.
    starts: NumberList,
    /// The positions of the entries that have each word, as differences: the list of a word behind
    /// that of the word before.
    entries: Cow<'static, [u8]>,
    /// Where the list of each word starts, and where the last one ends.
    lists: NumberList,
}

impl WordIndex {
    /// How many words there are.
    fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The word at a position.
    pub(super) fn word(&self, nth: usize) -> &str {
        &self.words[self.starts.get(nth)..self.starts.get(nth + 1) - 1]
    }

    /// Every word with its position.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, &str)> {
        self.words.lines().enumerate()
    }

    /// Adds the entries that have the word at a position.
    pub(super) fn add_entries(&self, nth: usize, set: &mut EntrySet) {
        let mut list = &self.entries[self.lists.get(nth)..self.lists.get(nth + 1)];
        let mut position = 0;
        while !list.is_empty() {
            position += read_varint(&mut list);
            set.insert(usize::try_from(position).unwrap_or(usize::MAX));
        }
    }

    /// The entries that have a word.
    pub(super) fn with_word(&self, word: &str) -> EntrySet {
        let mut set = EntrySet::default();
        let nth = self.first_not_before(word);
        if nth < self.len() && self.word(nth) == word {
            self.add_entries(nth, &mut set);
        }
        set
    }

    /// The entries that have a word with this beginning.
    pub(super) fn with_prefix(&self, prefix: &str) -> EntrySet {
        let mut set = EntrySet::default();
        self.range_of_prefix(prefix).for_each(|nth| self.add_entries(nth, &mut set));
        set
    }

    /// The entries that have a word with this in it.
    pub(super) fn with_part(&self, part: &str) -> EntrySet {
        let mut set = EntrySet::default();
        let (finder, mut from) = (Finder::new(part), 0);
        while let Some(at) = finder.find(&self.words.as_bytes()[from..]) {
            let nth = self.starts.first_greater(from + at) - 1;
            self.add_entries(nth, &mut set);
            from = self.starts.get(nth + 1);
        }
        set
    }

    /// The positions of the words with this beginning.
    fn range_of_prefix(&self, prefix: &str) -> Range<usize> {
        let start = self.first_not_before(prefix);
        let (mut low, mut high) = (start, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.word(middle).starts_with(prefix) { low = middle + 1 } else { high = middle }
        }
        start..low
    }

    /// The position of the first word that is not before this one in order.
    fn first_not_before(&self, word: &str) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.word(middle) < word { low = middle + 1 } else { high = middle }
        }
        low
    }
}

impl WordIndex {
    /// Writes the binary form, which [`Self::read`] reads where it is.
    pub(super) fn write(&self, to: &mut BinaryWriter) {
        let Self { words, starts, entries, lists } = self;
        to.string(words);
        to.bytes(&starts.to_bytes());
        to.bytes(entries);
        to.bytes(&lists.to_bytes());
    }

    /// Reads the binary form.
    pub(super) fn read(from: &mut BinaryReader<'static>) -> Self {
        Self {
            words: from.string().into(),
            starts: NumberList::of_bytes(from.bytes()),
            entries: from.bytes().into(),
            lists: NumberList::of_bytes(from.bytes()),
        }
    }
}

/// The words of some entries, while an index is made of them.
#[derive(Debug, Default)]
pub(super) struct WordCollector {
    words: WordList,
    /// The entries that have each word.
    entries: Vec<Entries>,
}

/// The entries that have a word, in order.
#[derive(Debug)]
struct Entries {
    first: u32,
    last: u32,
    /// The differences between one and the next, after the first.
    differences: Vec<u8>,
}

impl WordCollector {
    /// Adds the words of a folded text of an entry. Entries come in order.
    pub(super) fn add(&mut self, position: usize, text: &str) {
        let position = u32::try_from(position).unwrap_or(u32::MAX);
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let nth = self.words.number(word);
            match self.entries.get_mut(nth) {
                Some(entries) => entries.push(position),
                None => self.entries.push(Entries::new(position)),
            }
        }
    }

    /// Adds the words of later entries.
    pub(super) fn append(&mut self, later: Self) {
        if self.entries.is_empty() {
            *self = later;
            return;
        }
        for (nth, more) in later.entries.into_iter().enumerate() {
            let nth = self.words.number(later.words.word(nth));
            match self.entries.get_mut(nth) {
                Some(entries) => entries.append(&more),
                None => self.entries.push(more),
            }
        }
    }

    /// The index of the words.
    pub(super) fn into_index(self) -> WordIndex {
        let Self { words: list, entries } = self;
        let mut sorted: Vec<u32> = (0..).take(list.len()).collect();
        sorted.sort_unstable_by_key(|nth| list.word(*nth as usize));
        let (mut words, mut lists) = (String::new(), Vec::new());
        let mut index = WordIndex::default();
        for nth in sorted {
            let Entries { first, last: _, differences } = &entries[nth as usize];
            index.starts.push(words.len());
            index.lists.push(lists.len());
            words.push_str(list.word(nth as usize));
            words.push('\n');
            push_varint(&mut lists, u64::from(*first));
            lists.extend_from_slice(differences);
        }
        index.starts.push(words.len());
        index.lists.push(lists.len());
        words.shrink_to_fit();
        lists.shrink_to_fit();
        (index.words, index.entries) = (words.into(), lists.into());
        index
    }
}

impl Entries {
    fn new(position: u32) -> Self {
        Self { first: position, last: position, differences: Vec::new() }
    }

    fn push(&mut self, position: u32) {
        if self.last != position {
            push_varint(&mut self.differences, u64::from(position - self.last));
            self.last = position;
        }
    }

    fn append(&mut self, later: &Self) {
        if later.first != self.last {
            push_varint(&mut self.differences, u64::from(later.first - self.last));
        }
        self.differences.extend_from_slice(&later.differences);
        self.last = later.last;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn set(positions: impl IntoIterator<Item = usize>) -> EntrySet {
        let mut set = EntrySet::default();
        positions.into_iter().for_each(|position| set.insert(position));
        set
    }

    proptest! {
        #[test]
        fn entries_are_found_by_words_beginnings_and_parts(
            texts in prop::collection::vec("([ab]{1,3} ){0,4}[abš]{1,3}", 0..90),
            cut in 0usize..90,
            asked in "[abš]{1,2}",
        ) {
            let (mut first, mut rest) = (WordCollector::default(), WordCollector::default());
            for (nth, text) in texts.iter().enumerate() {
                let collector = if nth < cut { &mut first } else { &mut rest };
                collector.add(nth, text);
            }
            first.append(rest);
            let index = first.into_index();
            let having = |test: &dyn Fn(&str) -> bool| {
                let texts = texts.iter().enumerate();
                set(texts.filter(|(_, text)| text.split(' ').any(test)).map(|(nth, _)| nth))
            };
            prop_assert_eq!(index.with_word(&asked), having(&|word| word == asked));
            prop_assert_eq!(index.with_prefix(&asked), having(&|word| word.starts_with(&asked)));
            prop_assert_eq!(index.with_part(&asked), having(&|word| word.contains(&asked)));
        }
    }
}
