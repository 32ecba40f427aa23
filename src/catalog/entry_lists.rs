//! A list of values for each entry of a catalog, all in one list.

use std::iter;

use super::binary::{Binary, BinaryReader, BinaryWriter};
use super::entry_index::EntryIndex;

/// A list of values for each entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryLists<T> {
    values: Vec<T>,
    /// Where the values of each entry end; those of the next one start there.
    ends: Vec<usize>,
}

impl<T: Binary> Binary for EntryLists<T> {
    fn write(&self, to: &mut BinaryWriter) {
        let Self { values, ends } = self;
        values.write(to);
        ends.write(to);
    }

    fn read(from: &mut BinaryReader<'_>) -> Self {
        Self { values: Vec::read(from), ends: Vec::read(from) }
    }
}

impl<T> Default for EntryLists<T> {
    fn default() -> Self {
        Self { values: Vec::new(), ends: Vec::new() }
    }
}

impl<T> EntryLists<T> {
    /// Adds the values of the next entry.
    pub fn push(&mut self, values: impl IntoIterator<Item = T>) {
        self.values.extend(values);
        self.ends.push(self.values.len());
    }

    /// Adds the values of the next entry, each once, in ascending order.
    pub fn push_set(&mut self, values: impl IntoIterator<Item = T>)
    where
        T: Copy + Ord,
    {
        let start = self.values.len();
        self.values.extend(values);
        self.values[start..].sort_unstable();
        let mut kept = start;
        for nth in start..self.values.len() {
            if kept == start || self.values[kept - 1] != self.values[nth] {
                self.values[kept] = self.values[nth];
                kept += 1;
            }
        }
        self.values.truncate(kept);
        self.ends.push(kept);
    }

    /// The values of an entry; none for one that was not added.
    #[inline]
    pub fn get(&self, entry: EntryIndex) -> &[T] {
        let nth = entry.position();
        let start = nth.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        let end = self.ends.get(nth).copied();
        end.map_or(&[], |end| &self.values[start.unwrap_or(0)..end])
    }

    /// The list of each entry, in order.
    pub fn iter(&self) -> impl Iterator<Item = &[T]> {
        let starts = iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| &self.values[start..*end])
    }

    /// The values of all entries, in order.
    pub fn values(&self) -> &[T] {
        &self.values
    }
}

impl<T, L: IntoIterator<Item = T>> FromIterator<L> for EntryLists<T> {
    fn from_iter<I: IntoIterator<Item = L>>(lists: I) -> Self {
        let mut all = Self::default();
        lists.into_iter().for_each(|list| all.push(list));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_has_its_values_and_in_a_set_each_once_in_order() {
        let mut lists = EntryLists::default();
        lists.push([3, 1, 3]);
        lists.push([]);
        lists.push_set([3, 1, 3, 2, 1]);
        lists.push_set([]);
        let all: Vec<&[u8]> = (0..5).map(|nth| lists.get(EntryIndex::at(nth))).collect();
        assert_eq!(all, [&[3, 1, 3][..], &[], &[1, 2, 3], &[], &[]]);
    }
}
