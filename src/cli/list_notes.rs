//! What should be known about a list of members that answers for a date.

use super::printer::Printer;
use crate::catalog::{EntryIndex, MemberList, PartialDate};
use crate::text::sanitize_line;

/// What limits the list of a body on a date: the date is later than the list, or the list has
/// present terms only, as its note says. With an empty answer the note is there in any case, and
/// that the body was founded later.
pub(super) fn list_notes(
    printer: &Printer<'_>,
    body: EntryIndex,
    on: PartialDate,
    is_empty: bool,
) -> Vec<String> {
    let Some(list) = &printer.catalog.entry(body).membership else { return Vec::new() };
    let has_note = is_empty || is_before_terms(printer, body, list, on);
    let founded = is_empty.then(|| founded_later(printer, body, on)).flatten();
    let note = has_note.then(|| note(printer, list)).flatten();
    [founded, later_than_list(printer, list, on), note].into_iter().flatten().collect()
}

/// The note of a list, in one line.
pub(super) fn note(printer: &Printer<'_>, list: &MemberList) -> Option<String> {
    let note = printer.locale.language.text(list.note.as_ref()?);
    Some(sanitize_line(&note).into_owned())
}

/// Whether a date is before the terms of elected members, of which the list has the present ones.
fn is_before_terms(
    printer: &Printer<'_>,
    body: EntryIndex,
    list: &MemberList,
    on: PartialDate,
) -> bool {
    let Some(as_of) = list.as_of.map(PartialDate::year) else { return false };
    let goes_on = |until: PartialDate| until.year() >= as_of;
    on.year() < as_of && printer.catalog.members(body).any(|it| it.until.is_some_and(goes_on))
}

/// That a body was founded after a date.
fn founded_later(printer: &Printer<'_>, body: EntryIndex, on: PartialDate) -> Option<String> {
    let founded = printer.catalog.since(body).filter(|founded| !founded.can_be_until(on));
    let values = [("value", founded?.to_string().into()), ("on", on.to_string().into())];
    Some(printer.locale.format("cli-founded-later", &values))
}

/// That a date is later than a list.
fn later_than_list(printer: &Printer<'_>, list: &MemberList, on: PartialDate) -> Option<String> {
    let as_of = list.as_of.filter(|as_of| !on.can_be_until(*as_of));
    let values = [("value", as_of?.to_string().into()), ("on", on.to_string().into())];
    Some(printer.locale.format("cli-later-than-list", &values))
}
