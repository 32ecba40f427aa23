//! Entries as CSV: one line each, the facts that fit into a cell.

use crate::catalog::{Catalog, EntryIndex};
use crate::language::Locale;

/// The columns, named as the fields of the record format.
const COLUMNS: [&str; 10] =
    ["id", "category", "acronym", "name", "founded", "un_admission", "seat", "state", "region", "website"];

/// Entries as CSV with a heading, names in the language of the locale, dates as ISO 8601.
///
/// # Errors
/// Those of the writer underneath.
pub fn csv(catalog: &Catalog, locale: &Locale, entries: &[EntryIndex]) -> Result<String, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(COLUMNS)?;
    for &index in entries {
        let entry = catalog.entry(index);
        let seat = entry.seats().next();
        let text = |text: Option<String>| text.unwrap_or_default();
        table.write_record([
            entry.id.clone(),
            entry.category.slug().to_owned(),
            text(entry.acronym().map(str::to_owned)),
            locale.name(entry).into_owned(),
            text(entry.founded.as_ref().map(|event| event.date.to_string())),
            text(entry.un_admission.map(|date| date.to_string())),
            text(seat.map(|seat| locale.language.text(&seat.city).into_owned())),
            text(seat.map(|seat| seat.state.clone())),
            text(entry.region.map(|region| region.slug().to_owned())),
            text(entry.website.clone()),
        ])?;
    }
    let bytes = table.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
