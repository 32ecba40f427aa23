//! The cities in which the entries of a catalog have their seats, without the entries.

use std::borrow::Cow;
use std::collections::HashMap;

use super::binary::binary_struct;
use super::entry::Entry;
use super::entry_index::EntryIndex;
use super::entry_lists::EntryLists;
use super::text::Text;

/// The cities of the seats of all entries.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SeatCities {
    /// Each city as entries name it, each name once, in the order of the entries.
    pub names: Vec<Text>,
    /// The names of the cities of each entry, by their numbers, in the order of its seats.
    of_entry: EntryLists<usize>,
}

binary_struct!(SeatCities { names, of_entry });

impl SeatCities {
    /// The cities of some entries.
    pub(super) fn new<'e>(entries: impl Iterator<Item = Cow<'e, Entry>>) -> Self {
        let (mut cities, mut known) = (Self::default(), HashMap::new());
        for entry in entries {
            let names = &mut cities.names;
            cities.of_entry.push(entry.seats().map(|seat| {
                let nth = *known.entry(seat.city.clone()).or_insert(names.len());
                if nth == names.len() {
                    names.push(seat.city.clone());
                }
                nth
            }));
        }
        cities
    }

    /// The names of the cities of an entry, by their numbers, in the order of its seats.
    pub fn of_entry(&self, index: EntryIndex) -> &[usize] {
        self.of_entry.get(index)
    }
}
