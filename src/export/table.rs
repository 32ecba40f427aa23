//! Entries as CSV: one line each, the facts that fit into a cell.

use crate::catalog::{Catalog, EntryIndex, Membership, PartialDate};
use crate::language::Locale;

/// The columns, named as the fields of the record format.
const COLUMNS: [&str; 10] = [
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

/// Entries as CSV with a heading, names in the language of the locale, dates as ISO 8601.
///
/// # Errors
/// Those of the writer underneath.
pub fn csv(
    catalog: &Catalog,
    locale: &Locale,
    entries: &[EntryIndex],
) -> Result<String, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(COLUMNS)?;
    for &index in entries {
        let entry = catalog.entry(index);
        let seat = entry.seats().next();
        let word = |word: Option<String>| word.unwrap_or_default();
        table.write_record([
            entry.id.clone(),
            entry.category.slug().to_owned(),
            word(entry.acronym().map(str::to_owned)),
            locale.name(entry).into_owned(),
            word(entry.founded.as_ref().map(|event| event.date.to_string())),
            word(entry.un_admission.map(|date| date.to_string())),
            word(seat.map(|seat| locale.language.text(&seat.city).into_owned())),
            word(seat.map(|seat| seat.state.clone())),
            word(entry.region.map(|region| region.slug().to_owned())),
            word(entry.website.clone()),
        ])?;
    }
    text(table)
}

/// Lines of membership as CSV, the other end of each first.
///
/// # Errors
/// Those of the writer underneath.
pub fn ties(
    catalog: &Catalog,
    locale: &Locale,
    ties: &[Membership<'_>],
) -> Result<String, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(["id", "acronym", "name", "status", "since", "until"])?;
    for tie in ties {
        let entry = catalog.entry(tie.other);
        let date =
            |date: Option<PartialDate>| date.map(|date| date.to_string()).unwrap_or_default();
        table.write_record([
            entry.id.as_str(),
            entry.acronym().unwrap_or_default(),
            &locale.name(entry),
            tie.record.status.slug(),
            &date(tie.record.since),
            &date(tie.record.until),
        ])?;
    }
    text(table)
}

/// States against bodies as CSV: a line for each state, a column for each body, in each cell the
/// status.
///
/// # Errors
/// Those of the writer underneath.
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
        let cells = bodies.iter().map(|&body| {
            let tie = catalog.memberships(state).find(|tie| tie.other == body);
            tie.map_or(String::new(), |tie| tie.record.status.slug().to_owned())
        });
        table.write_record(
            [entry.id.clone(), locale.name(entry).into_owned()].into_iter().chain(cells),
        )?;
    }
    text(table)
}

fn text(table: csv::Writer<Vec<u8>>) -> Result<String, csv::Error> {
    let bytes = table.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
