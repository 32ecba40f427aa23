//! What `imenik pick` chooses: the entries that are picked one by one, and the choice in the end.

use crate::catalog::EntryIndex;

/// The entries that are picked while the browser runs for a choice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picking {
    /// The entries picked so far, in the order in which they were.
    pub picked: Vec<EntryIndex>,
    /// The entries chosen in the end; none if the choice was given up.
    pub chosen: Vec<EntryIndex>,
}

impl Picking {
    /// Picks an entry, or unpicks it.
    pub(super) fn toggle(&mut self, entry: EntryIndex) {
        match self.picked.iter().position(|&picked| picked == entry) {
            Some(place) => drop(self.picked.remove(place)),
            None => self.picked.push(entry),
        }
    }

    /// Chooses the picked entries; this one if there are none.
    pub(super) fn choose(&mut self, entry: EntryIndex) {
        self.chosen = if self.picked.is_empty() { vec![entry] } else { self.picked.clone() };
    }
}
