//! Facts that few entries have. Those without one are not read to look for it.

use super::entry::Entry;

/// A fact that an entry may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Languages.
    Languages,
    /// Codes of a state or territory, its currencies among them.
    Codes,
    /// Identifiers in registers.
    Identifiers,
    /// The population.
    Population,
    /// The area.
    Area,
    /// The capital.
    Capital,
    /// Seats of a body.
    Headquarters,
    /// Neighbours by land.
    Borders,
}

impl Detail {
    /// All of them.
    pub(super) const ALL: [Self; 8] = [
        Self::Languages,
        Self::Codes,
        Self::Identifiers,
        Self::Population,
        Self::Area,
        Self::Capital,
        Self::Headquarters,
        Self::Borders,
    ];

    /// Whether an entry has it.
    pub(super) fn is_in(self, entry: &Entry) -> bool {
        match self {
            Self::Languages => !entry.languages.is_empty(),
            Self::Codes => entry.codes.is_some(),
            Self::Identifiers => !entry.identifiers.is_empty(),
            Self::Population => entry.population.is_some(),
            Self::Area => entry.area_km2.is_some(),
            Self::Capital => entry.capital.is_some(),
            Self::Headquarters => !entry.headquarters.is_empty(),
            Self::Borders => !entry.borders.is_empty(),
        }
    }
}

/// Which details an entry has, a bit for each.
#[derive(Debug, Clone, Copy)]
pub(super) struct Details(u8);

impl Details {
    /// The details of an entry.
    pub(super) fn of(entry: &Entry) -> Self {
        let has = Detail::ALL.into_iter().filter(|detail| detail.is_in(entry));
        Self(has.fold(0, |bits, detail| bits | 1 << detail as u8))
    }

    /// Whether a detail is among them.
    pub(super) fn has(self, detail: Detail) -> bool {
        self.0 >> detail as u8 & 1 == 1
    }
}
