//! Options that mean something in one format only, given with another one.

use clap::ArgMatches;
use clap::parser::ValueSource;

use super::columns::COLUMNS;
use super::command_error::CommandError;
use super::export::AGAINST;
use super::format::{BOM, DELIMITER, FORMAT};
use super::picture::needs;
use super::search::EXPLAIN;
use crate::language::Locale;

/// Options with the format in which they mean something.
const OPTIONS: [(&str, &str); 5] =
    [(AGAINST, "csv"), (COLUMNS, "csv"), (BOM, "csv"), (DELIMITER, "csv"), (EXPLAIN, "text")];

/// An option that means nothing in the format of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct MisplacedOption {
    /// Its name, without hyphens.
    name: &'static str,
    /// The format that it needs.
    format: &'static str,
}

impl MisplacedOption {
    /// The first such option on the command line of a command.
    pub(super) fn find(matches: &ArgMatches) -> Option<Self> {
        let is_given = |name: &str| {
            matches.try_contains_id(name).is_ok()
                && matches.value_source(name) == Some(ValueSource::CommandLine)
        };
        let format = matches.try_get_raw(FORMAT).ok()??.next()?;
        // A table of memberships is CSV, whatever the default format is.
        let is_default = is_given(AGAINST) && !is_given(FORMAT);
        let format = if is_default { "csv".as_ref() } else { format };
        let mut misplaced = OPTIONS.iter().filter(|(_, needed)| format != *needed);
        let (name, format) = *misplaced.find(|(name, _)| is_given(name))?;
        Some(Self { name, format })
    }

    /// The error about it.
    pub(super) fn to_error(self, locale: &Locale) -> CommandError {
        let Self { name, format } = self;
        needs(locale, &format!("--{name}"), &format!("--format {format}"))
    }
}
