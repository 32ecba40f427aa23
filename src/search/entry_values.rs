//! The values of each entry of a catalog, by their numbers, in one list.

use crate::catalog::EntryIndex;

/// The values of each entry, by their numbers: each once, in ascending order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EntryValues {
    numbers: Vec<usize>,
    /// Where the values of each entry end; those of the next one start there.
    ends: Vec<usize>,
}

impl EntryValues {
    /// Adds the values of the next entry.
    pub fn push(&mut self, values: impl IntoIterator<Item = usize>) {
        let start = self.numbers.len();
        self.numbers.extend(values);
        self.numbers[start..].sort_unstable();
        let mut kept = start;
        for nth in start..self.numbers.len() {
            if kept == start || self.numbers[kept - 1] != self.numbers[nth] {
                self.numbers[kept] = self.numbers[nth];
                kept += 1;
            }
        }
        self.numbers.truncate(kept);
        self.ends.push(kept);
    }

    /// The values of an entry.
    pub fn get(&self, entry: EntryIndex) -> &[usize] {
        let nth = entry.position();
        let start = nth.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        let end = self.ends.get(nth).copied();
        end.map_or(&[], |end| &self.numbers[start.unwrap_or(0)..end])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{File, load};

    #[test]
    fn an_entry_has_each_of_its_values_once_in_their_order() {
        let json = br#"[{"id": "a", "category": "territory", "name": "A"},
            {"id": "b", "category": "territory", "name": "B"},
            {"id": "c", "category": "territory", "name": "C"}]"#;
        let catalog = load(&[File::of_user("mine.json", json.as_slice())]).catalog;
        let mut values = EntryValues::default();
        for numbers in [&[3, 1, 3, 2, 1][..], &[]] {
            values.push(numbers.iter().copied());
        }
        let all: Vec<&[usize]> = catalog.indexes().map(|entry| values.get(entry)).collect();
        assert_eq!(all, [&[1, 2, 3][..], &[], &[]]);
    }
}
