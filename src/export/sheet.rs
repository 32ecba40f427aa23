//! The sheet: an entry prepared for reading, with every field in order and labelled, in one
//! language and for no medium in particular.

use crate::catalog::{EntryIndex, LinkKind, Status};
use crate::language::Locale;

/// An entry prepared for reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The entry.
    pub entry: EntryIndex,
    /// Its name in the language of the locale.
    pub title: String,
    /// The acronym displayed beside the name.
    pub acronym: Option<String>,
    /// Its full formal name, and its name in the other language.
    pub subtitles: Vec<String>,
    /// The fields that the entry has, in reading order.
    pub fields: Vec<SheetField>,
    /// Whether long lists have their first names only.
    pub is_cut: bool,
}

impl Sheet {
    /// The sheet with other fields.
    #[must_use]
    pub fn with_fields(&self, fields: Vec<SheetField>) -> Self {
        let Self { entry, title, acronym, subtitles, fields: _, is_cut } = self;
        let (title, acronym, subtitles) = (title.clone(), acronym.clone(), subtitles.clone());
        Self { entry: *entry, title, acronym, subtitles, fields, is_cut: *is_cut }
    }
}

/// One labelled field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetField {
    /// Which field it is.
    pub kind: FieldKind,
    /// The label in the language of the locale.
    pub label: String,
    /// What follows the label.
    pub content: Content,
}

impl SheetField {
    /// A field with its label.
    pub fn new(locale: &Locale, kind: FieldKind, content: Content) -> Self {
        Self { kind, label: kind.label(locale, 0), content }
    }

    /// A field whose label contains the number of its items.
    pub(super) fn counted(
        locale: &Locale,
        kind: FieldKind,
        count: usize,
        content: Content,
    ) -> Self {
        Self { kind, label: kind.label(locale, count), content }
    }
}

/// What follows a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// One line.
    Line(Vec<Piece>),
    /// A list of names, each with its notes.
    Names(Vec<Vec<Piece>>),
    /// Lists of names, each with a heading: the bodies of a state by subject.
    Groups(Vec<(String, Vec<Vec<Piece>>)>),
    /// Several lines: seats, sources.
    Lines(Vec<Vec<Piece>>),
    /// Running text.
    Prose(String),
}

/// A piece of a line, of one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Plain text.
    Plain(String),
    /// The name of another entry.
    Link(String, EntryIndex),
    /// A note beside the text: a date, a remark, an address.
    Note(String),
}

impl Piece {
    /// The text of the piece.
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Link(text, _) | Self::Note(text) => text,
        }
    }
}

/// Which field of an entry, or of its links, a sheet field shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// The user's note on a bookmark.
    BookmarkNote,
    /// Status of a territory or entity in the terms of the United Nations.
    Status,
    /// When a body was founded.
    Founded,
    /// When a body was dissolved.
    Dissolved,
    /// Seats of a body.
    Headquarters,
    /// Capital of a state, or seat of a territory's administration.
    Capital,
    /// Title of the head office.
    Office,
    /// The founding instrument.
    LegalBasis,
    /// The category, as a singular noun.
    Category,
    /// Date of admission to the United Nations.
    UnAdmission,
    /// Regional group of the United Nations.
    UnGroup,
    /// Day of the national holiday.
    NationalDay,
    /// M49 region or subregion.
    Region,
    /// How far a body reaches.
    Scope,
    /// What a body deals with.
    Subjects,
    /// Official languages of a state or territory.
    Languages,
    /// Working languages of a body.
    WorkingLanguages,
    /// Area.
    Area,
    /// What the inhabitants are called.
    Demonym,
    /// Neighbours by land.
    Borders,
    /// Population, with its year.
    Population,
    /// ISO 3166-1 codes.
    IsoCodes,
    /// Currencies.
    Currency,
    /// ITU calling code.
    CallingCode,
    /// Top-level domain.
    TopLevelDomain,
    /// What a body is for.
    Aims,
    /// The full description.
    Description,
    /// The members of a body with this status.
    Members(Status),
    /// What is known about the list of members.
    MembersNote,
    /// Other entries linked in this way.
    Relation(LinkKind),
    /// The family of the entry as a tree.
    Family,
    /// The bodies in which the entry has this status.
    Memberships(Status),
    /// The bodies that have a seat in a state or territory.
    SeatOf,
    /// A remark on a disputed fact.
    Note,
    /// Official names in the official languages.
    NativeNames,
    /// The acronyms that are not displayed beside the name.
    Acronyms,
    /// Other names.
    OtherNames,
    /// Ids in other registers.
    Identifiers,
    /// The fields of the user's own.
    Other,
    /// Address of the website.
    Website,
    /// Where the facts come from.
    Sources,
    /// The date of the facts.
    AsOf,
    /// The id.
    Id,
}

impl FieldKind {
    /// The label. Those of [`FieldKind::Members`] and [`FieldKind::Memberships`] contain the number
    /// of names.
    fn label(self, locale: &Locale, count: usize) -> String {
        let key = match self {
            Self::Members(status) => return locale.members_heading(status, count),
            Self::Memberships(status) => return locale.memberships_heading(status, count),
            Self::Relation(kind) => return locale.term(kind),
            Self::BookmarkNote => "field-mine",
            Self::Status => "field-status",
            Self::Founded => "field-founded",
            Self::Dissolved => "field-dissolved",
            Self::Headquarters => "field-headquarters",
            Self::Capital => "field-capital",
            Self::Office => "field-office",
            Self::LegalBasis => "field-legal-basis",
            Self::Category => "field-category",
            Self::UnAdmission => "field-un-admission",
            Self::UnGroup => "field-un-group",
            Self::NationalDay => "field-national-day",
            Self::Region => "field-region",
            Self::Scope => "field-scope",
            Self::Subjects => "field-subjects",
            Self::Languages => "field-languages",
            Self::WorkingLanguages => "field-working-languages",
            Self::Area => "field-area",
            Self::Demonym => "field-demonym",
            Self::Borders => "field-borders",
            Self::Population => "field-population",
            Self::IsoCodes => "field-iso",
            Self::Currency => "field-currency",
            Self::CallingCode => "field-calling",
            Self::TopLevelDomain => "field-tld",
            Self::Aims => "field-aims",
            Self::Description => "field-description",
            Self::MembersNote => "field-members-note",
            Self::Family => "field-family",
            Self::SeatOf => "field-seat-of",
            Self::Note => "field-note",
            Self::NativeNames => "field-native-names",
            Self::Acronyms => "field-acronyms",
            Self::OtherNames => "field-other-names",
            Self::Identifiers => "field-identifiers",
            Self::Other => "field-other",
            Self::Website => "field-website",
            Self::Sources => "field-sources",
            Self::AsOf => "field-as-of",
            Self::Id => "field-id",
        };
        locale.text(key)
    }
}
