//! A set of entries of one catalog, as bits.

use crate::catalog::EntryIndex;

/// How many entries have their bits in one number.
const BITS: usize = u64::BITS as usize;

/// A set of entries of one catalog.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct EntrySet(Vec<u64>);

impl EntrySet {
    /// Adds the entry at a position of the catalog.
    pub(super) fn insert(&mut self, position: usize) {
        let word = position / BITS;
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << (position % BITS);
    }

    /// Whether an entry is in the set.
    pub(super) fn contains(&self, entry: EntryIndex) -> bool {
        let position = entry.position();
        let word = self.0.get(position / BITS).copied().unwrap_or(0);
        word >> (position % BITS) & 1 == 1
    }

    /// Adds the entries of another set.
    pub(super) fn add(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (word, more) in self.0.iter_mut().zip(&other.0) {
            *word |= more;
        }
    }

    /// Keeps the entries that another set has, too.
    pub(super) fn keep(&mut self, other: &Self) {
        self.0.truncate(other.0.len());
        for (word, kept) in self.0.iter_mut().zip(&other.0) {
            *word &= kept;
        }
    }

    /// The entries of several sets.
    pub(super) fn union<'s>(sets: impl IntoIterator<Item = &'s Self>) -> Self {
        let mut union = Self::default();
        sets.into_iter().for_each(|set| union.add(set));
        union
    }
}
