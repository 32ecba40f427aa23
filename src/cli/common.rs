//! `imenik common`: what several entries have in common.

use clap::ArgMatches;

use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::CommandContext;
use super::format::Format;
use super::lookup::{entry_argument, entry_names, find_entries};
use super::membership_filter::MembershipFilter;
use super::output::print;
use super::printer::Row;
use super::unknown_lists::UnknownLists;
use crate::catalog::{Answer, Membership};

pub(super) const NAME: &str = "common";

/// The arguments of `imenik common`.
#[derive(Debug)]
pub(super) struct CommonRequest {
    /// An id, an acronym or a name for each entry.
    names: Vec<String>,
    filter: MembershipFilter,
    format: Format,
}

/// The definition of the command.
pub(super) fn command(builder: &CommandBuilder) -> clap::Command {
    builder
        .command(NAME, "cli-common")
        .arg(entry_argument(builder, 2..))
        .args(MembershipFilter::options(builder))
        .args(Format::options(builder, &Format::ALL))
}

impl CommonRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self {
            names: entry_names(matches),
            filter: MembershipFilter::from_matches(matches),
            format: Format::from_matches(matches),
        }
    }

    /// Prints, by name, the bodies that several states share or the members that several bodies
    /// share; then what the answer leaves open.
    pub(super) fn run(&self, context: &CommandContext<'_>) -> Result<(), CommandError> {
        let (catalog, locale) = (context.load()?, &context.locale);
        let entries = find_entries(&catalog, locale, &self.names)?;
        let counts = |it: &Membership<'_>| self.filter.compares(&catalog, it);
        let printer = context.printer(&catalog, self.format);
        let unknown = UnknownLists::new(&printer, catalog.unknown_in_common(&entries, counts));
        let Answer { entries: mut shared, undated } = catalog.common(&entries, counts);
        if shared.is_empty() {
            MembershipFilter::report_undated(locale, undated);
            return Err(unknown.nothing_found(locale.text("cli-nothing-in-common")));
        }
        printer.sort_by_name(&mut shared);
        let rows: Vec<Row> = shared.into_iter().map(Row::new).collect();
        print(&printer.answer(&rows, &unknown.ids())?)?;
        unknown.report();
        MembershipFilter::report_undated(locale, undated);
        Ok(())
    }
}
