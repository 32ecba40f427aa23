//! What a column of a table is read as.

use super::slug::slug;
use crate::catalog::{Category, EXPORTED_FIELDS, EXTRA_PREFIX};
use crate::export::{Column, MemberListColumn, SeatColumn};

/// Registers whose ids can have a column of their own.
pub(super) const REGISTERS: [&str; 6] = ["wikidata", "ror", "lei", "isni", "grid", "viaf"];

/// What a column of a table is read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A column of the CSV export, with the tag of the language of its texts if it is known.
    Column(Column, Option<String>),
    /// The latitude of the main seat.
    Latitude,
    /// The longitude of the main seat.
    Longitude,
    /// The address of the source.
    SourceUrl,
    /// An id in this register.
    Identifier(String),
    /// A field of the user's own, by its name, which begins with `x-`.
    Extra(String),
    /// The same with several values, separated by semicolons, as the export writes them.
    ExtraList(String),
    /// Nothing.
    Ignored,
}

/// The fields that are not columns of the export.
pub(super) const OTHER_TARGETS: [(&str, Target); 3] = [
    ("latitude", Target::Latitude),
    ("longitude", Target::Longitude),
    ("source_url", Target::SourceUrl),
];

impl Target {
    /// What has exactly this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        if EXPORTED_FIELDS.contains(&name) {
            return Some(Self::Ignored);
        }
        if let Some(rest) = name.strip_prefix(EXTRA_PREFIX) {
            return Some(Self::extra(rest)).filter(|_| !slug(rest).is_empty());
        }
        let more =
            OTHER_TARGETS.into_iter().find(|(known, _)| *known == name).map(|(_, target)| target);
        let register = || REGISTERS.contains(&name).then(|| Self::Identifier(name.to_owned()));
        Column::from_name(name).map(|it| Self::Column(it, None)).or(more).or_else(register)
    }

    /// A field of the user's own with this name.
    pub(super) fn extra(name: &str) -> Self {
        let name = format!("{EXTRA_PREFIX}{}", slug(name));
        // A second column `note` is not the note of a bookmark.
        Self::Extra(if EXPORTED_FIELDS.contains(&name.as_str()) { name + "-2" } else { name })
    }
}

/// Whether the texts of a column are in a language.
pub(super) const fn has_language(column: Column) -> bool {
    matches!(
        column,
        Column::Acronym
            | Column::Name
            | Column::OfficialName
            | Column::Kind
            | Column::OtherAcronyms
            | Column::OtherNames
            | Column::Status
            | Column::FoundedEvent
            | Column::DissolvedEvent
            | Column::Seat(SeatColumn::City | SeatColumn::Note)
            | Column::Office
            | Column::LegalBasis
            | Column::Aims
            | Column::Description
            | Column::MemberList(MemberListColumn::Note)
            | Column::Note
    )
}

/// Whether entries of a category have what a column holds.
pub(super) const fn is_of(column: Column, category: Category) -> bool {
    match column {
        Column::UnAdmission => matches!(category, Category::MemberState),
        Column::Status => matches!(category, Category::Territory),
        Column::Code(_)
        | Column::AreaKm2
        | Column::Population
        | Column::PopulationYear
        | Column::UnGroup
        | Column::NationalDay
        | Column::Demonym
        | Column::Borders => !category.is_body(),
        Column::OtherAcronyms
        | Column::Founded
        | Column::FoundedEvent
        | Column::Dissolved
        | Column::DissolvedEvent
        | Column::LegalBasis
        | Column::Aims
        | Column::Members
        | Column::MemberList(_)
        | Column::Subjects
        | Column::Scope => category.is_body(),
        Column::Id
        | Column::Category
        | Column::Acronym
        | Column::Name
        | Column::OfficialName
        | Column::Kind
        | Column::OtherNames
        | Column::NativeNames
        | Column::SearchTerms
        | Column::Seat(_)
        | Column::Region
        | Column::Languages
        | Column::Office
        | Column::Description
        | Column::Relations
        | Column::Identifiers
        | Column::Website
        | Column::Sources
        | Column::AsOf
        | Column::Note => true,
    }
}
