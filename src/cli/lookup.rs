//! Entries that the user names on the command line.

use clap::builder::ValueRange;
use clap::{Arg, ArgMatches};

use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::hyphens;
use super::progress_line;
use super::values::{all, required};
use crate::catalog::{Catalog, EntryIndex};
use crate::language::Locale;
use crate::search::{Index, Tier};
use crate::text::sanitize_line;

const ENTRY: &str = "entry";

/// The argument that names entries.
pub(super) fn entry_argument(builder: &CommandBuilder, count: impl Into<ValueRange>) -> Arg {
    let argument = builder.argument(ENTRY, "value-entry", "cli-show-entry");
    argument.num_args(count).required(true).value_parser(hyphens::text())
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

/// The entry with this id, acronym or name. A part of a name is not enough, nor are fields that
/// several entries have: a command must not answer about an entry that was not meant.
///
/// # Errors
/// If there is no such entry.
pub(super) fn find(
    catalog: &Catalog,
    index: &Index,
    locale: &Locale,
    name: &str,
) -> Result<EntryIndex, CommandError> {
    let is_meant = |tier| match tier {
        Tier::Field => index.select(catalog, name).len() == 1,
        tier => tier <= Tier::WholeName,
    };
    let hit = index.best(catalog, name).filter(|hit| is_meant(hit.tier));
    hit.map(|hit| hit.entry).ok_or_else(|| not_found(locale, name))
}

/// The error for a name that no entry has.
pub(super) fn not_found(locale: &Locale, name: &str) -> CommandError {
    let name = sanitize_line(name).into_owned();
    CommandError::Failed(locale.format("cli-not-found", &[("value", name.into())]))
}
