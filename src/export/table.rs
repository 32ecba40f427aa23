//! Entries and memberships as CSV: one line each, with the facts that fit into a cell.

use super::csv_style::CsvStyle;
use crate::catalog::{Catalog, Entry, EntryIndex, Membership, PartialDate};
use crate::config::Bookmark;
use crate::language::Locale;

/// The columns of entries, named as the fields of the record format.
const ENTRY_COLUMNS: [&str; 10] = [
    "id",
    "category",
    "acronym",
    "name",
    "founded",
    "un_admission",
    "seat",
    "state",
    "region",
    "website",
];

/// The columns of memberships.
const MEMBERSHIP_COLUMNS: [&str; 6] = ["id", "acronym", "name", "status", "since", "until"];

/// The cell of a state that is not in the list of a body, if the list is not complete.
const UNKNOWN: &str = "?";

/// The column of the user's notes.
const NOTE_COLUMN: &str = "note";

/// Entries as CSV with a header, names in the language of the locale, dates as ISO 8601. If any has
/// a note of the user, the notes are the last column.
///
/// # Errors
/// If a record cannot be written.
pub(super) fn entries(
    locale: &Locale,
    entries: &[(&Entry, Option<&Bookmark>)],
    style: CsvStyle,
) -> Result<String, csv::Error> {
    let note = |bookmark: Option<&Bookmark>| bookmark.map_or("", |it| &it.note).to_owned();
    let has_notes = entries.iter().any(|(_, bookmark)| !note(*bookmark).is_empty());
    let header = ENTRY_COLUMNS.map(str::to_owned).into();
    let lines = std::iter::once((header, NOTE_COLUMN.to_owned())).chain(
        entries.iter().map(|(entry, bookmark)| (entry_cells(locale, entry), note(*bookmark))),
    );
    style.table(lines.map(|(mut cells, note): (Vec<String>, String)| {
        cells.extend(has_notes.then_some(note));
        cells
    }))
}

/// The cells of an entry, in the order of [`ENTRY_COLUMNS`]. A fact that is not known is empty.
fn entry_cells(locale: &Locale, entry: &Entry) -> Vec<String> {
    // Without `..`: the compiler asks of each new field whether it needs a column.
    let Entry {
        id,
        category,
        founded,
        un_admission,
        region,
        website,
        // These are read through methods below.
        name: _,
        acronyms: _,
        codes: _,
        headquarters: _,
        capital: _,
        // These have no column.
        official_name: _,
        native_names: _,
        other_names: _,
        search_terms: _,
        status: _,
        dissolved: _,
        legal_basis: _,
        office: _,
        aims: _,
        description: _,
        members: _,
        membership: _,
        relations: _,
        subjects: _,
        scope: _,
        languages: _,
        area_km2: _,
        population: _,
        un_group: _,
        national_day: _,
        demonym: _,
        borders: _,
        identifiers: _,
        kind: _,
        note: _,
        sources: _,
        as_of: _,
        extra: _,
    } = entry;
    let seat = entry.seats().next();
    let cells: [String; ENTRY_COLUMNS.len()] = [
        id.clone(),
        category.slug().to_owned(),
        locale.acronym(entry).unwrap_or_default().into_owned(),
        locale.name(entry).into_owned(),
        date_cell(founded.as_ref().map(|event| event.date)),
        date_cell(*un_admission),
        seat.map(|seat| locale.language.text(&seat.city).into_owned()).unwrap_or_default(),
        seat.and_then(|seat| seat.state.clone()).unwrap_or_default(),
        region.map(|region| region.slug().to_owned()).unwrap_or_default(),
        website.clone().unwrap_or_default(),
    ];
    cells.into()
}

/// Memberships as CSV with a header. The first columns are of the other end: the member of a body,
/// or the body of a member.
///
/// # Errors
/// If a record cannot be written.
pub fn memberships(
    catalog: &Catalog,
    locale: &Locale,
    memberships: &[Membership<'_>],
    style: CsvStyle,
) -> Result<String, csv::Error> {
    let line = |membership: &Membership<'_>| {
        let entry = catalog.entry(membership.other);
        [
            entry.id.clone(),
            locale.acronym(entry).unwrap_or_default().into_owned(),
            locale.name(entry).into_owned(),
            membership.status.slug().to_owned(),
            date_cell(membership.since),
            date_cell(membership.until),
        ]
    };
    let header = MEMBERSHIP_COLUMNS.map(str::to_owned);
    style.table(std::iter::once(header).chain(memberships.iter().map(line)))
}

/// States against bodies as CSV with a header: a line for each state, a column for each body, in
/// each cell the status, or `?` if it is not known.
///
/// # Errors
/// If a record cannot be written.
pub fn matrix(
    catalog: &Catalog,
    locale: &Locale,
    states: &[EntryIndex],
    bodies: &[EntryIndex],
    style: CsvStyle,
) -> Result<String, csv::Error> {
    let id = |entry: &EntryIndex| catalog.entry(*entry).id.clone();
    let header: Vec<String> =
        ["id".to_owned(), "name".to_owned()].into_iter().chain(bodies.iter().map(id)).collect();
    let line = |state: &EntryIndex| {
        let name = locale.name(catalog.entry(*state)).into_owned();
        let cells = bodies.iter().map(|&body| status_cell(catalog, *state, body).to_owned());
        [id(state), name].into_iter().chain(cells).collect()
    };
    style.table(std::iter::once(header).chain(states.iter().map(line)))
}

/// The status of a state in a body; empty if it does not take part, [`UNKNOWN`] if that is not
/// known.
fn status_cell(catalog: &Catalog, state: EntryIndex, body: EntryIndex) -> &'static str {
    match catalog.membership(body, state) {
        Some(membership) => membership.status.slug(),
        None if catalog.is_unknown(state, body) => UNKNOWN,
        None => "",
    }
}

/// A date as ISO 8601; empty if it is not known.
fn date_cell(date: Option<PartialDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}
