//! Entries and memberships as CSV: one line each, with the facts that fit into a cell.

use crate::catalog::{Catalog, Entry, EntryIndex, Membership, PartialDate};
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

/// Entries as CSV with a header, names in the language of the locale, dates as ISO 8601.
///
/// # Errors
/// If a record cannot be written.
pub fn csv(
    catalog: &Catalog,
    locale: &Locale,
    entries: &[EntryIndex],
) -> Result<String, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(ENTRY_COLUMNS)?;
    for &index in entries {
        table.write_record(entry_cells(locale, catalog.entry(index)))?;
    }
    finish(table)
}

/// The cells of an entry, in the order of [`ENTRY_COLUMNS`]. A fact that is not known is empty.
fn entry_cells(locale: &Locale, entry: &Entry) -> [String; ENTRY_COLUMNS.len()] {
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
        aliases: _,
        status: _,
        dissolved: _,
        legal_basis: _,
        office: _,
        aims: _,
        description: _,
        members: _,
        members_note: _,
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
        note: _,
        sources: _,
        as_of: _,
    } = entry;
    let seat = entry.seats().next();
    [
        id.clone(),
        category.slug().to_owned(),
        entry.acronym().unwrap_or_default().to_owned(),
        locale.name(entry).into_owned(),
        date_cell(founded.as_ref().map(|event| event.date)),
        date_cell(*un_admission),
        seat.map(|seat| locale.language.text(&seat.city).into_owned()).unwrap_or_default(),
        seat.map(|seat| seat.state.clone()).unwrap_or_default(),
        region.map(|region| region.slug().to_owned()).unwrap_or_default(),
        website.clone().unwrap_or_default(),
    ]
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
) -> Result<String, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(MEMBERSHIP_COLUMNS)?;
    for membership in memberships {
        let entry = catalog.entry(membership.other);
        let record = membership.record;
        table.write_record([
            entry.id.as_str(),
            entry.acronym().unwrap_or_default(),
            &locale.name(entry),
            record.status.slug(),
            &date_cell(record.since),
            &date_cell(record.until),
        ])?;
    }
    finish(table)
}

/// States against bodies as CSV with a header: a line for each state, a column for each body, in
/// each cell the status.
///
/// # Errors
/// If a record cannot be written.
pub fn matrix(
    catalog: &Catalog,
    locale: &Locale,
    states: &[EntryIndex],
    bodies: &[EntryIndex],
) -> Result<String, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    let ids = bodies.iter().map(|&body| catalog.entry(body).id.clone());
    table.write_record(["id".to_owned(), "name".to_owned()].into_iter().chain(ids))?;
    for &state in states {
        let entry = catalog.entry(state);
        let cells = bodies.iter().map(|&body| status_cell(catalog, state, body));
        table.write_record(
            [entry.id.clone(), locale.name(entry).into_owned()].into_iter().chain(cells),
        )?;
    }
    finish(table)
}

/// The status of a state in a body; empty if it does not take part.
fn status_cell(catalog: &Catalog, state: EntryIndex, body: EntryIndex) -> String {
    let membership = catalog.memberships(state).find(|membership| membership.other == body);
    membership.map(|membership| membership.record.status.slug().to_owned()).unwrap_or_default()
}

/// A date as ISO 8601; empty if it is not known.
fn date_cell(date: Option<PartialDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// The text of a table.
fn finish(table: csv::Writer<Vec<u8>>) -> Result<String, csv::Error> {
    let bytes = table.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
