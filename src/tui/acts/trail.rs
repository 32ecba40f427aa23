//! The way one came by links: the entries before, and those one has gone back from. It knows
//! indices only.

use crate::catalog::EntryIndex;

/// An entry as it was left: where it was scrolled to, which link had the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit {
    /// The entry.
    pub entry: EntryIndex,
    /// The first line on screen.
    pub top: usize,
    /// The link with the focus, by its place on the page.
    pub link: Option<usize>,
}

/// The way from the list to the entry on the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trail {
    past: Vec<Visit>,
    future: Vec<Visit>,
    here: Option<EntryIndex>,
}

impl Trail {
    /// The entry that links have led to; `None` on the entry that is selected in the list.
    pub fn here(&self) -> Option<EntryIndex> {
        self.here
    }

    /// The entries before this one, the first of them selected in the list.
    pub fn past(&self) -> impl Iterator<Item = EntryIndex> {
        self.past.iter().map(|visit| visit.entry)
    }

    /// Goes along a link. What one had gone back from is forgotten.
    pub fn follow(&mut self, from: Visit, to: EntryIndex) {
        self.past.push(from);
        self.future.clear();
        self.here = Some(to);
    }

    /// Goes back to the entry before, or forward to the one that one has gone back from; `None` if
    /// there is none.
    pub fn step(&mut self, from: Visit, back: bool) -> Option<Visit> {
        let (to, behind) = if back {
            (&mut self.past, &mut self.future)
        } else {
            (&mut self.future, &mut self.past)
        };
        let visit = to.pop()?;
        behind.push(from);
        self.here = Some(visit.entry).filter(|_| !self.past.is_empty());
        Some(visit)
    }

    /// Begins anew from the list.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}
