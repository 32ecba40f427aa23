//! `imenik show`: whole entries.

use clap::ArgMatches;

use super::columns::{columns, columns_option};
use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::CommandContext;
use super::format::Format;
use super::lookup::{entry_argument, entry_names, find_entries};
use super::output::print;
use super::printer::{Printer, Row};
use super::query;
use crate::export::{self, Exporter, TableColumn};

pub(super) const NAME: &str = "show";

/// The arguments of `imenik show`.
#[derive(Debug)]
pub(super) struct ShowRequest {
    /// An id, an acronym or a name for each entry.
    names: Vec<String>,
    format: Format,
    columns: Vec<TableColumn>,
}

/// The definition of the command.
pub(super) fn command(builder: &CommandBuilder) -> clap::Command {
    builder
        .command(NAME, "cli-show")
        .arg(entry_argument(builder, 1..))
        .args(Format::options(builder, &Format::ALL))
        .arg(columns_option(builder))
}

impl ShowRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self {
            names: entry_names(matches),
            format: Format::from_matches(matches),
            columns: columns(matches),
        }
    }

    /// Prints the entries, in the order of their names on the command line.
    pub(super) fn run(&self, context: &CommandContext<'_>) -> Result<(), CommandError> {
        let bookmarks = query::read_bookmarks(context);
        let (catalog, locale) = (context.load()?, &context.locale);
        let entries = find_entries(&catalog, locale, &self.names)?;
        if self.format != Format::Text {
            let rows: Vec<Row> = entries.into_iter().map(Row::new).collect();
            let printer = context.printer(&catalog, self.format);
            let printer = Printer { columns: &self.columns, ..printer };
            return print(&printer.list_with_notes(&rows, &bookmarks)?);
        }
        let exporter = Exporter { catalog: &catalog, locale, bookmarks: &bookmarks };
        let pages: Vec<String> = entries
            .into_iter()
            .map(|entry| export::text(&exporter.sheet(entry), export::TEXT_WIDTH))
            .collect();
        print(&pages.join("\n"))
    }
}
