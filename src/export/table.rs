//! Memberships as CSV: one line each, or states against bodies.

use super::cells::date;
use super::csv_style::CsvStyle;
use crate::catalog::{Catalog, EntryIndex, FormerState, Membership, PartialDate, Status};
use crate::language::Locale;

/// The columns of memberships.
const MEMBERSHIP_COLUMNS: [&str; 6] = ["id", "acronym", "name", "status", "since", "until"];

/// The cell of a state that is not in the list of a body, if the list is not complete.
const UNKNOWN: &str = "?";

/// Memberships as CSV with a header. The first columns are of the other end: the member of a body,
/// or the body of a member. Members that no longer exist follow, without an id.
///
/// # Errors
/// If a record cannot be written.
pub fn memberships(
    catalog: &Catalog,
    locale: &Locale,
    memberships: &[Membership<'_>],
    former_states: &[&FormerState],
    style: CsvStyle,
) -> Result<String, csv::Error> {
    let line = |membership: &Membership<'_>| {
        let entry = catalog.entry(membership.other);
        [
            entry.id.clone(),
            locale.acronym(entry).unwrap_or_default().into_owned(),
            locale.name(entry).into_owned(),
            membership.status.slug().to_owned(),
            date(membership.since),
            date(membership.until),
        ]
    };
    let header = MEMBERSHIP_COLUMNS.map(str::to_owned);
    let gone = |state: &&FormerState| {
        let name = locale.language.text(&state.name).into_owned();
        let status = Status::Former.slug().to_owned();
        [String::new(), String::new(), name, status, date(state.since), date(state.until)]
    };
    let lines = memberships.iter().map(line).chain(former_states.iter().map(gone));
    style.table(std::iter::once(header).chain(lines))
}

/// States against bodies as CSV with a header: a line for each state, a column for each body, in
/// each cell the status, or `?` if it is not known; on a date, if there is one.
///
/// # Errors
/// If a record cannot be written.
pub fn matrix(
    catalog: &Catalog,
    locale: &Locale,
    states: &[EntryIndex],
    bodies: &[EntryIndex],
    on: Option<PartialDate>,
    style: CsvStyle,
) -> Result<String, csv::Error> {
    let id = |entry: &EntryIndex| catalog.id(*entry).to_owned();
    let header: Vec<String> =
        ["id".to_owned(), "name".to_owned()].into_iter().chain(bodies.iter().map(id)).collect();
    let line = |state: &EntryIndex| {
        let name = locale.name(catalog.entry(*state)).into_owned();
        let cells = bodies.iter().map(|&body| status_cell(catalog, *state, body, on).to_owned());
        [id(state), name].into_iter().chain(cells).collect()
    };
    style.table(std::iter::once(header).chain(states.iter().map(line)))
}

/// The status of a state in a body; empty if it does not take part, [`UNKNOWN`] if that is not
/// known.
fn status_cell(
    catalog: &Catalog,
    state: EntryIndex,
    body: EntryIndex,
    on: Option<PartialDate>,
) -> &'static str {
    match catalog.membership_on(body, state, on) {
        Some(it) if it.is_unknown => UNKNOWN,
        Some(it) => it.membership.status.slug(),
        None if catalog.is_unknown(state, body) => UNKNOWN,
        None => "",
    }
}
