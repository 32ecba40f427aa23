//! Memberships as CSV: one line each, or states against bodies.

use std::collections::{HashMap, HashSet};

use super::cells::date;
use super::csv_style::CsvStyle;
use crate::catalog::{
    Catalog, EntryIndex, FormerState, Membership, MembershipOn, PartialDate, Status,
};
use crate::language::Locale;

/// The columns of memberships.
const MEMBERSHIP_COLUMNS: [&str; 6] = ["id", "acronym", "name", "status", "since", "until"];

/// The cell of a state that is not in the list of a body, if the list is not complete.
const UNKNOWN: &str = "?";

/// Memberships as CSV with a header. The first columns are of the other end: the member of a body,
/// or the body of a member. States that were members on a date and no longer exist follow, without
/// an id.
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
    let header = MEMBERSHIP_COLUMNS.map(str::to_owned);
    let lines = memberships.iter().map(|it| membership_line(it, catalog, locale));
    let gone = former_states.iter().map(|state| former_state_line(state, locale));
    style.table(std::iter::once(header).chain(lines).chain(gone))
}

fn membership_line(
    membership: &Membership<'_>,
    catalog: &Catalog,
    locale: &Locale,
) -> [String; MEMBERSHIP_COLUMNS.len()] {
    let entry = catalog.entry(membership.other);
    [
        entry.id.clone(),
        locale.acronym(entry).unwrap_or_default().into_owned(),
        locale.name(entry).into_owned(),
        membership.status.slug().to_owned(),
        date(membership.since),
        date(membership.until),
    ]
}

fn former_state_line(state: &FormerState, locale: &Locale) -> [String; MEMBERSHIP_COLUMNS.len()] {
    let name = locale.language.text(&state.name).into_owned();
    let status = Status::Member.slug().to_owned();
    [String::new(), String::new(), name, status, date(state.since), date(state.until)]
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
    let ids = bodies.iter().map(|&body| catalog.id(body).to_owned());
    let header: Vec<String> = ["id", "name"].map(str::to_owned).into_iter().chain(ids).collect();
    let columns: Vec<BodyColumn> =
        bodies.iter().map(|&body| BodyColumn::new(catalog, body, on)).collect();
    let line = |&state: &EntryIndex| {
        let name = locale.name(catalog.entry(state)).into_owned();
        let cells = columns.iter().map(|column| column.cell(state).to_owned());
        [catalog.id(state).to_owned(), name].into_iter().chain(cells).collect()
    };
    style.table(std::iter::once(header).chain(states.iter().map(line)))
}

/// The column of a body in a table of states against bodies.
struct BodyColumn {
    body: EntryIndex,
    /// The statuses of those who take part, or [`UNKNOWN`].
    statuses: HashMap<EntryIndex, &'static str>,
    /// All who are in the list of the body; `None` if others do not take part, as the list is
    /// complete.
    listed: Option<HashSet<EntryIndex>>,
}

impl BodyColumn {
    /// Reads the list of a body once: a large table has many cells.
    fn new(catalog: &Catalog, body: EntryIndex, on: Option<PartialDate>) -> Self {
        let mut memberships = catalog.memberships_on(catalog.members(body), on);
        if on.is_none() {
            // Of several memberships, the one that has not ended, or else the last.
            memberships.sort_by_key(|MembershipOn { membership: it, .. }| {
                (it.status != Status::Former, it.until)
            });
        }
        let status = |it: &MembershipOn<'_>| {
            if it.is_unknown { UNKNOWN } else { it.membership.status.slug() }
        };
        let statuses = memberships.iter().map(|it| (it.membership.other, status(it))).collect();
        let listed = catalog.is_incomplete(body);
        let listed = listed.then(|| catalog.members(body).map(|it| it.other).collect());
        Self { body, statuses, listed }
    }

    /// The status of a state in the body; empty if it does not take part, [`UNKNOWN`] if that is
    /// not known.
    fn cell(&self, state: EntryIndex) -> &'static str {
        let may_take_part = || {
            let listed = self.listed.as_ref();
            state != self.body && listed.is_some_and(|listed| !listed.contains(&state))
        };
        match self.statuses.get(&state) {
            Some(status) => status,
            None if may_take_part() => UNKNOWN,
            None => "",
        }
    }
}
