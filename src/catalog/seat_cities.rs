//! The cities in which the entries of a catalog have their seats, without the entries.

use std::borrow::Cow;
use std::collections::HashMap;

use super::binary::binary_struct;
use super::entry::Entry;
use super::entry_index::EntryIndex;
use super::text::Text;

/// The cities of the seats of all entries.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SeatCities {
    /// Each city as entries name it, each name once, in the order of the entries.
    pub names: Vec<Text>,
    /// The names of the cities of each entry, by their numbers, in the order of its seats.
    of_entry: Vec<Vec<u32>>,
}

binary_struct!(SeatCities { names, of_entry });

impl SeatCities {
    /// The cities of some entries.
    pub(super) fn new<'e>(entries: impl Iterator<Item = Cow<'e, Entry>>) -> Self {
        let (mut cities, mut known) = (Self::default(), HashMap::new());
        for entry in entries {
            let mut of_entry = Vec::new();
            for seat in entry.seats() {
                let next = u32::try_from(cities.names.len()).unwrap_or(u32::MAX);
                let nth = *known.entry(seat.city.clone()).or_insert(next);
                if nth == next {
                    cities.names.push(seat.city.clone());
                }
                of_entry.push(nth);
            }
            cities.of_entry.push(of_entry);
        }
        cities
    }

    /// The names of the cities of an entry, by their numbers, in the order of its seats.
    pub fn of_entry(&self, index: EntryIndex) -> impl ExactSizeIterator<Item = usize> {
        let of_entry = self.of_entry.get(index.position()).map_or(&[][..], Vec::as_slice);
        of_entry.iter().map(|nth| *nth as usize)
    }
}
