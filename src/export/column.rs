//! The columns of a table of entries. Their names are the headers of the CSV export, and what
//! `imenik convert` reads.

use std::str::FromStr;

use crate::catalog::{EXTRA_PREFIX, NOTE_FIELD};
use crate::text::nearest;

/// A column of facts. It is named as the field of the record format that it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    /// The id.
    Id,
    /// The category, as in the record format.
    Category,
    /// The acronym beside the name; of a state or territory its ISO 3166-1 alpha-2 code.
    Acronym,
    /// The name in common use.
    Name,
    /// The full formal name.
    OfficialName,
    /// What a body is.
    Kind,
    /// The acronyms that are not in [`Self::Acronym`].
    OtherAcronyms,
    /// Former and short names.
    OtherNames,
    /// Official names in the official languages.
    NativeNames,
    /// Words to find the entry by.
    SearchTerms,
    /// The status of a territory.
    Status,
    /// The date of founding.
    Founded,
    /// What happened on that date.
    FoundedEvent,
    /// The date of dissolution.
    Dissolved,
    /// What happened on that date.
    DissolvedEvent,
    /// The date of admission to the United Nations.
    UnAdmission,
    /// The capital of a state, or the seats of a body, the main one first.
    Seat(SeatColumn),
    /// The region.
    Region,
    /// How far a body reaches.
    Scope,
    /// What a body deals with.
    Subjects,
    /// Official or working languages.
    Languages,
    /// The title of the head office.
    Office,
    /// The founding instrument.
    LegalBasis,
    /// What a body is for.
    Aims,
    /// The full description.
    Description,
    /// The members: `rs:member; xk:observer:2016..`.
    Members,
    /// What is known about the list of members.
    MemberList(MemberListColumn),
    /// Links that are not memberships: `part_of:un`.
    Relations,
    /// A code of a state or territory.
    Code(CodeColumn),
    /// The area in square kilometres.
    AreaKm2,
    /// The number of inhabitants.
    Population,
    /// The year that the number of inhabitants is of.
    PopulationYear,
    /// The regional group in the United Nations.
    UnGroup,
    /// The day of the national holiday.
    NationalDay,
    /// What the inhabitants are called: a man, a woman, the adjective, and the English word.
    Demonym,
    /// The neighbours.
    Borders,
    /// Ids in other registers: `wikidata:Q7809`.
    Identifiers,
    /// The address of the site.
    Website,
    /// The titles of the sources, each with its address.
    Sources,
    /// The date the facts hold for.
    AsOf,
    /// The remark at the foot of the page.
    Note,
}

/// A column of the seats. The values of several seats are in the same order in each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SeatColumn {
    /// The city.
    City,
    /// The id of the state or territory.
    State,
    /// Latitude and longitude in degrees, with a comma between them.
    Coordinates,
    /// What is seated there.
    Note,
}

/// A column about a list of members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MemberListColumn {
    /// How many members there are: as the body states it, or else as listed.
    Count,
    /// `yes` if the list is complete, `no` if it is not, empty if nothing is claimed.
    Complete,
    /// The date of the list.
    AsOf,
    /// The bodies all of whose members are members.
    Includes,
    /// Members that no longer exist: `SFRJ:1945..1992`.
    FormerStates,
    /// A remark on the list.
    Note,
    /// The title of the source and its address.
    Source,
}

/// A column of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CodeColumn {
    /// ISO 3166-1 alpha-2.
    Alpha2,
    /// ISO 3166-1 alpha-3.
    Alpha3,
    /// ISO 3166-1 numeric.
    Numeric,
    /// The top-level domain.
    Tld,
    /// Calling codes.
    Calling,
    /// ISO 4217 codes.
    Currency,
}

/// Every column by its name, in the order of the table.
const COLUMNS: [(&str, Column); 55] = [
    ("id", Column::Id),
    ("category", Column::Category),
    ("acronym", Column::Acronym),
    ("name", Column::Name),
    ("official_name", Column::OfficialName),
    ("kind", Column::Kind),
    ("other_acronyms", Column::OtherAcronyms),
    ("other_names", Column::OtherNames),
    ("native_names", Column::NativeNames),
    ("search_terms", Column::SearchTerms),
    ("status", Column::Status),
    ("founded", Column::Founded),
    ("founded_event", Column::FoundedEvent),
    ("dissolved", Column::Dissolved),
    ("dissolved_event", Column::DissolvedEvent),
    ("un_admission", Column::UnAdmission),
    ("seat", Column::Seat(SeatColumn::City)),
    ("state", Column::Seat(SeatColumn::State)),
    ("coordinates", Column::Seat(SeatColumn::Coordinates)),
    ("seat_note", Column::Seat(SeatColumn::Note)),
    ("region", Column::Region),
    ("scope", Column::Scope),
    ("subjects", Column::Subjects),
    ("languages", Column::Languages),
    ("office", Column::Office),
    ("legal_basis", Column::LegalBasis),
    ("aims", Column::Aims),
    ("description", Column::Description),
    ("members", Column::Members),
    ("member_count", Column::MemberList(MemberListColumn::Count)),
    ("members_complete", Column::MemberList(MemberListColumn::Complete)),
    ("members_as_of", Column::MemberList(MemberListColumn::AsOf)),
    ("members_include", Column::MemberList(MemberListColumn::Includes)),
    ("former_states", Column::MemberList(MemberListColumn::FormerStates)),
    ("members_note", Column::MemberList(MemberListColumn::Note)),
    ("members_source", Column::MemberList(MemberListColumn::Source)),
    ("relations", Column::Relations),
    ("alpha2", Column::Code(CodeColumn::Alpha2)),
    ("alpha3", Column::Code(CodeColumn::Alpha3)),
    ("numeric", Column::Code(CodeColumn::Numeric)),
    ("tld", Column::Code(CodeColumn::Tld)),
    ("calling", Column::Code(CodeColumn::Calling)),
    ("currency", Column::Code(CodeColumn::Currency)),
    ("area_km2", Column::AreaKm2),
    ("population", Column::Population),
    ("population_year", Column::PopulationYear),
    ("un_group", Column::UnGroup),
    ("national_day", Column::NationalDay),
    ("demonym", Column::Demonym),
    ("borders", Column::Borders),
    ("identifiers", Column::Identifiers),
    ("website", Column::Website),
    ("sources", Column::Sources),
    ("as_of", Column::AsOf),
    ("note", Column::Note),
];

impl Column {
    /// Every column with its name, in the order of the table.
    pub const ALL: &'static [(&'static str, Self)] = &COLUMNS;

    /// The column with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        COLUMNS.iter().find(|(known, _)| *known == name).map(|(_, column)| *column)
    }

    /// The header.
    ///
    /// # Panics
    /// If the list of columns lacks this one, which a test prevents.
    pub fn name(self) -> &'static str {
        let named = COLUMNS.iter().find(|(_, known)| *known == self);
        named.map(|(name, _)| *name).expect("every column is in the list")
    }
}

/// A column of a table of entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableColumn {
    /// Facts of the catalog.
    Fact(Column),
    /// A field of the user's own, by its name, which begins with `x-`.
    Extra(String),
    /// The note of the user on a bookmark.
    BookmarkNote,
}

impl TableColumn {
    /// The header.
    pub fn name(&self) -> &str {
        match self {
            Self::Fact(column) => column.name(),
            Self::Extra(name) => name,
            Self::BookmarkNote => NOTE_FIELD,
        }
    }
}

/// There is no column of this name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownColumn {
    /// The nearest name of a column.
    pub nearest: Option<String>,
}

impl FromStr for TableColumn {
    type Err = UnknownColumn;

    /// Reads the name of a column. Any name that begins with `x-` may be a field of the user's own.
    fn from_str(name: &str) -> Result<Self, UnknownColumn> {
        if name == NOTE_FIELD {
            return Ok(Self::BookmarkNote);
        }
        if name.starts_with(EXTRA_PREFIX) {
            return Ok(Self::Extra(name.to_owned()));
        }
        let nearest = || nearest(name, COLUMNS.iter().map(|(name, _)| *name));
        Column::from_name(name).map(Self::Fact).ok_or_else(|| UnknownColumn { nearest: nearest() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_by_their_names() {
        for (name, column) in Column::ALL {
            let parsed: Result<TableColumn, _> = name.parse();
            assert_eq!(parsed, Ok(TableColumn::Fact(*column)), "{name}");
            assert_eq!(TableColumn::Fact(*column).name(), *name, "no column is there twice");
        }
        let unknown = |name: &str| name.parse::<TableColumn>().map_err(|it| it.nearest);
        assert_eq!(unknown("nmae"), Err(Some("name".to_owned())));
        assert_eq!(unknown("colour"), Err(None));
        assert_eq!(unknown("x-note"), Ok(TableColumn::BookmarkNote));
        assert_eq!(unknown("x-room"), Ok(TableColumn::Extra("x-room".to_owned())));
    }
}
