//! The history: the places before the current one, and those after it. Links lead from one to the
//! next, and conditions that a view adds to the search.

use crate::catalog::EntryIndex;
use crate::export::FieldKind;
use crate::tui::component::Component;
use crate::tui::layout::Pane;

/// An entry as it was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit {
    /// The entry.
    pub entry: EntryIndex,
    /// The first line on screen, counted from 0.
    pub top: usize,
    /// The link with the focus.
    pub link: Option<LinkTarget>,
}

/// A link of a page. There may be other links before it when more of the catalog is there or
/// another year is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkTarget {
    /// The entry that it leads to.
    pub to: EntryIndex,
    /// The field that it is in.
    pub field: Option<FieldKind>,
    /// Its number on the page, counted from 0.
    pub nth: usize,
}

/// The views over the panes, the top one last.
pub(super) type Views = Vec<Box<dyn Component>>;

/// A place as it was left.
pub(super) struct Place {
    /// The entry on the page, if there was one.
    pub visit: Option<Visit>,
    /// The entry selected in the list.
    pub selected: Option<EntryIndex>,
    /// The pane with the focus.
    pub focus: Pane,
    /// The views that were open.
    pub views: Views,
}

/// What leads from a place to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// A link to an entry.
    Link,
    /// Another search.
    Search {
        /// The words before.
        before: String,
        /// The words after.
        after: String,
    },
}

/// The way to the entry on the page.
#[derive(Default)]
pub(super) struct NavigationHistory {
    /// The places before, each with the step that follows it.
    past: Vec<(Place, Step)>,
    /// The places after, the next one last, each with the step that leads to it.
    future: Vec<(Place, Step)>,
    current: Option<EntryIndex>,
}

impl NavigationHistory {
    /// The entry that links have led to, or that is read although it is not selected in the list;
    /// `None` on the selected one.
    pub(super) fn current(&self) -> Option<EntryIndex> {
        self.current
    }

    /// The entries that links have led from, since the last search. The first of them is selected
    /// in the list.
    pub(super) fn path(&self) -> impl Iterator<Item = EntryIndex> {
        let start = self.past.iter().rposition(|(_, step)| *step != Step::Link);
        let links = self.past.iter().skip(start.map_or(0, |search| search + 1));
        links.filter_map(|(place, _)| Some(place.visit?.entry))
    }

    /// Whether a link has led to the current entry.
    pub(super) fn is_linked(&self) -> bool {
        self.past.last().is_some_and(|(_, step)| *step == Step::Link)
    }

    /// Stays on an entry that is not selected in the list.
    pub(super) fn stay_on(&mut self, entry: EntryIndex) {
        self.current = Some(entry);
    }

    /// Goes on with the entry selected in the list, which no link has led from.
    pub(super) fn leave_unlisted(&mut self) {
        self.current = None;
    }

    /// Follows a link. The places after the current one are forgotten.
    pub(super) fn follow(&mut self, from: Place, to: EntryIndex) {
        self.past.push((from, Step::Link));
        self.future.clear();
        self.current = Some(to);
    }

    /// Goes on to what other words find. The places after the current one are forgotten.
    pub(super) fn search(&mut self, from: Place, before: String, after: String) {
        self.past.push((from, Step::Search { before, after }));
        self.future.clear();
        self.current = None;
    }

    /// Whether there is a place before the current one, or after it, while these words are searched
    /// for. A search in between has no way back.
    pub(super) fn has_step(&self, back: bool, words: &str) -> bool {
        match (if back { &self.past } else { &self.future }).last() {
            None => false,
            Some((_, Step::Link)) => true,
            Some((_, Step::Search { before, after })) => words == if back { after } else { before },
        }
    }

    /// Goes one place back, or forward. Returns it with the words to search for there, if they are
    /// others; `None` if there is none.
    pub(super) fn step(&mut self, from: Place, back: bool) -> Option<(Place, Option<String>)> {
        let (to, behind) = if back {
            (&mut self.past, &mut self.future)
        } else {
            (&mut self.future, &mut self.past)
        };
        let (place, step) = to.pop()?;
        let words = match &step {
            Step::Link => None,
            Step::Search { before, after } => Some(if back { before } else { after }.clone()),
        };
        behind.push((from, step));
        let is_linked = self.is_linked();
        self.current = place.visit.map(|visit| visit.entry).filter(|_| is_linked);
        Some((place, words))
    }

    /// Forgets the links since the last search: the next one starts from the list again.
    pub(super) fn clear(&mut self) {
        while self.past.pop_if(|(_, step)| *step == Step::Link).is_some() {}
        self.future.clear();
        self.current = None;
    }
}
