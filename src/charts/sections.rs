//! The sections of statistics: bars for the values of each dimension.

use std::cmp::Reverse;

use super::data::ChartData;
use super::dimension::{By, Dimension};
use crate::catalog::EntryIndex;
use crate::search::Facet;

/// How many cities are shown, those with the most entries first.
pub const MOST: usize = 15;

/// What the sections count by, in their order.
pub const SECTIONS: [By; 6] = [
    By::Category,
    By::Facet(Facet::Subject),
    By::Facet(Facet::Region),
    By::Facet(Facet::Founded),
    By::Facet(Facet::Members),
    By::Facet(Facet::Seat),
];

/// The entries with a value of a dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// The number of the value in its dimension.
    pub value: usize,
    /// The value as the screen shows it.
    pub label: String,
    /// How deep it is in the tree; 0 where there is none.
    pub depth: usize,
    /// The entries, in the order in which they are listed; at least one.
    pub entries: Vec<EntryIndex>,
}

/// The bars of a section that are shown: of cities the first alone. See [`all_bars`].
pub fn bars(by: By, data: ChartData<'_>) -> Vec<Bar> {
    let mut bars = all_bars(by, data);
    bars.truncate(shown_bars(by));
    bars
}

/// How many bars of a section are shown at most.
pub fn shown_bars(by: By) -> usize {
    if by == By::Facet(Facet::Seat) { MOST } else { usize::MAX }
}

/// All bars of a section, in their order: a value with more entries comes first, unless values have
/// an order of their own.
pub fn all_bars(by: By, data: ChartData<'_>) -> Vec<Bar> {
    let dimension = Dimension::new(by, data);
    let of_entries = dimension.of_entries();
    let mut entries = vec![Vec::new(); dimension.labels.len()];
    for &entry in data.rows {
        for &value in of_entries.get(entry) {
            entries[value].push(entry);
        }
    }
    let bar = |(value, ((label, depth), entries))| Bar { value, label, depth, entries };
    let all = dimension.labels.into_iter().zip(entries).enumerate().map(bar);
    let mut bars: Vec<Bar> = all.filter(|bar| !bar.entries.is_empty()).collect();
    if !by.is_ordered() {
        bars.sort_by_key(|bar| Reverse(bar.entries.len()));
    }
    bars
}
