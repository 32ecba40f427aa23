//! Entries that the user names on the command line.

use clap::builder::ValueRange;
use clap::{Arg, ArgMatches};

use super::command_builder::CommandBuilder;
use super::command_error::{CommandError, MAX_QUOTED};
use super::hyphens;
use super::progress_line;
use super::report::report;
use super::values::{all, required};
use crate::catalog::{Catalog, EntryIndex, PartialDate};
use crate::language::Locale;
use crate::search::{Index, Meant, Tier};
use crate::text::{fit, sanitize_line};

const ENTRY: &str = "entry";

/// The argument that names entries.
pub(super) fn entry_argument(builder: &CommandBuilder, count: impl Into<ValueRange>) -> Arg {
    let argument = builder.argument(ENTRY, "value-entry", "cli-show-entry");
    argument.num_args(count).required(true).value_parser(hyphens::name(builder.text("wrong-name")))
}

/// The only name of an argument that takes one.
pub(super) fn entry_name(matches: &ArgMatches) -> String {
    required(matches, ENTRY)
}

/// The names of the entries: an id, an acronym or a name for each.
pub(super) fn entry_names(matches: &ArgMatches) -> Vec<String> {
    all(matches, ENTRY)
}

/// The entries with these ids, acronyms or names.
///
/// # Errors
/// If there is no such entry.
pub(super) fn find_entries(
    catalog: &Catalog,
    locale: &Locale,
    names: &[String],
) -> Result<Vec<EntryIndex>, CommandError> {
    let index = progress_line::index(catalog, locale.language);
    names.iter().map(|name| find(catalog, &index, locale, name)).collect()
}

/// The entry with this id, acronym or name.
///
/// # Errors
/// If there is no such entry.
pub(super) fn find_entry(
    catalog: &Catalog,
    locale: &Locale,
    name: &str,
) -> Result<EntryIndex, CommandError> {
    let index = progress_line::index(catalog, locale.language);
    find(catalog, &index, locale, name)
}

/// The body with this id, acronym or name: of several one that has members, on a date if one is
/// given. If only other entries have the name, one of those.
///
/// # Errors
/// If there is no such entry.
pub(super) fn find_body(
    catalog: &Catalog,
    index: &Index,
    locale: &Locale,
    name: &str,
    on: Option<PartialDate>,
) -> Result<EntryIndex, CommandError> {
    // An id as it is has no other meaning.
    let exact = catalog.find(name).filter(|entry| catalog.category(*entry).is_body());
    let named = || index.body_named(catalog, name, on);
    match exact.is_none().then(named).flatten() {
        Some(meant) => Ok(taken(catalog, locale, name, &meant)),
        None => find(catalog, index, locale, name),
    }
}

/// The entry with this id, acronym or name. A part of a name is not enough, nor are fields that
/// several entries have: a command must not answer about an entry that was not meant. Which of
/// several is taken is reported.
///
/// # Errors
/// If there is no such entry.
pub(super) fn find(
    catalog: &Catalog,
    index: &Index,
    locale: &Locale,
    name: &str,
) -> Result<EntryIndex, CommandError> {
    if let Some(meant) = index.entry_named(catalog, name) {
        return Ok(taken(catalog, locale, name, &meant));
    }
    let is_meant = |tier| match tier {
        Tier::Field => index.select(catalog, name).len() == 1,
        tier => tier <= Tier::WholeName,
    };
    let hit = index.best(catalog, name).filter(|hit| is_meant(hit.tier));
    hit.map(|hit| hit.entry).ok_or_else(|| not_found(locale, name))
}

/// The entry that a name means, which is reported if others have the name.
fn taken(catalog: &Catalog, locale: &Locale, name: &str, meant: &Meant) -> EntryIndex {
    if let Some(problem) = meant.doubt(catalog, name) {
        report(&problem.to_message(locale));
    }
    meant.entry
}

/// The error for a name that no entry has.
pub(super) fn not_found(locale: &Locale, name: &str) -> CommandError {
    let name = fit(&sanitize_line(name), MAX_QUOTED).into_owned();
    CommandError::Failed(locale.format("cli-not-found", &[("value", name.into())]))
}
