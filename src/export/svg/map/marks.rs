//! What a map is of, and what is marked on it.

use std::collections::HashMap;

use crate::catalog::{EntryIndex, PartialDate};
use crate::charts::{
    ChartData, Classes, Colouring, Mark, Marked, Subject, by_class, marks_of, states_of,
};

/// What a map is of.
#[derive(Debug, Clone, Copy)]
pub struct MapOf {
    /// Whose members are marked, or what is listed.
    pub subject: Subject,
    /// What the colours stand for.
    pub colouring: Colouring,
    /// The date of the memberships; today without one.
    pub on: Option<PartialDate>,
}

/// What is marked on a map.
pub(super) struct Marks {
    pub(super) all: Vec<Marked>,
    pub(super) of_entry: HashMap<EntryIndex, Mark>,
    pub(super) colouring: Colouring,
    pub(super) classes: Classes,
}

impl Marks {
    /// Marks what a map is of.
    pub(super) fn new(map: MapOf, data: ChartData<'_>) -> Self {
        let MapOf { subject, colouring, on } = map;
        let (mut all, mut classes) = (subject.marked(on, data), Classes::default());
        if colouring != Colouring::Marks {
            let states = states_of(&all, data);
            classes = Classes::new(colouring, &states, data);
            all = by_class(colouring, classes, &states, data);
        }
        Self { of_entry: marks_of(&all), all, colouring, classes }
    }

    /// The entries that are marked, each once, in the order of the subject.
    pub(super) fn entries(&self) -> impl Iterator<Item = (EntryIndex, Mark)> {
        let is_shown = |it: &&Marked| self.of_entry.get(&it.entry) == Some(&it.mark);
        self.all.iter().filter(is_shown).map(|it| (it.entry, it.mark))
    }
}
