//! A value of a facet, and what it means.

use crate::catalog::{EntryIndex, PartialDate, Region, Subject};

/// A value of a facet.
#[derive(Debug, Clone)]
pub struct FacetValue {
    /// The value as the screen shows it.
    pub label: String,
    /// How deep it is in the tree; 0 where there is none.
    pub depth: usize,
    pub(super) meaning: Meaning,
}

impl FacetValue {
    /// Whether another value means the same: after a change of the catalog or of the script it has
    /// another number or label.
    pub fn is_same(&self, other: &Self) -> bool {
        self.meaning == other.meaning
    }
}

/// What a value means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    Region(Region),
    Subject(Subject),
    /// The city with the name that is shown.
    City,
    Body(EntryIndex),
    /// The first year of a decade.
    Decade(usize),
    Members(MemberRange),
}

/// A range of numbers of members: those from the first to before the first of the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct MemberRange(pub(super) usize);

impl MemberRange {
    /// The first number of each range. There is one for the bodies that all states, or nearly all,
    /// can be in: the United Nations have 193 members.
    const FIRST: [u64; 7] = [0, 1, 10, 20, 50, 100, 193];

    /// The range with a number.
    pub(super) fn of(count: u64) -> Self {
        Self(Self::FIRST.iter().rposition(|first| *first <= count).unwrap_or(0))
    }

    /// The first number, and the last one if there is one.
    pub(super) fn ends(self) -> (u64, Option<u64>) {
        let next = Self::FIRST.get(self.0 + 1);
        (Self::FIRST[self.0], next.map(|next| next - 1))
    }

    /// The range as the screen shows it.
    pub(super) fn label(self) -> String {
        match self.ends() {
            (first, None) => format!("≥ {first}"),
            (first, Some(last)) if first == last => format!("{first}"),
            (first, Some(last)) => format!("{first}–{last}"),
        }
    }

    /// The range as a query asks for it.
    pub(super) fn typed(self) -> String {
        match self.ends() {
            (first, None) => format!("{first}.."),
            (first, Some(last)) if first == last => format!("{first}"),
            (first, Some(last)) => format!("{first}..{last}"),
        }
    }
}

/// The start of a year as a date.
pub(super) fn year_date(year: usize) -> Option<PartialDate> {
    format!("{year:04}").parse().ok()
}
