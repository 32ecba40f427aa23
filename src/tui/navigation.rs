//! The history of links followed: the entries before the current one, and those after it.

use crate::catalog::EntryIndex;

/// An entry as it was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit {
    /// The entry.
    pub entry: EntryIndex,
    /// The first line on screen, counted from 0.
    pub top: usize,
    /// The link with the focus, by its number on the page.
    pub link: Option<usize>,
}

/// The way from the entry selected in the list to the one on the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct NavigationHistory {
    past: Vec<Visit>,
    future: Vec<Visit>,
    current: Option<EntryIndex>,
}

impl NavigationHistory {
    /// The entry that links have led to; `None` on the entry selected in the list.
    pub(super) fn current(&self) -> Option<EntryIndex> {
        self.current
    }

    /// The entries before the current one; the first of them is selected in the list.
    pub(super) fn past(&self) -> impl Iterator<Item = EntryIndex> {
        self.past.iter().map(|visit| visit.entry)
    }

    /// Follows a link. The entries after the current one are forgotten.
    pub(super) fn follow(&mut self, from: Visit, to: EntryIndex) {
        self.past.push(from);
        self.future.clear();
        self.current = Some(to);
    }

    /// Goes one entry back, or forward; `None` if there is none.
    pub(super) fn step(&mut self, from: Visit, back: bool) -> Option<Visit> {
        let (to, behind) = if back {
            (&mut self.past, &mut self.future)
        } else {
            (&mut self.future, &mut self.past)
        };
        let visit = to.pop()?;
        behind.push(from);
        self.current = Some(visit.entry).filter(|_| !self.past.is_empty());
        Some(visit)
    }

    /// Forgets everything: the next link starts from the list again.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }
}
