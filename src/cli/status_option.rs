//! The option `--status`: which memberships a command considers.

use clap::{Arg, ArgAction, ArgMatches};

use super::command_builder::CommandBuilder;
use super::values::{all, named_values};
use crate::catalog::Status;

const STATUS: &str = "status";

/// The option.
pub(super) fn status_option(builder: &CommandBuilder) -> Arg {
    let statuses = Status::ALL.iter().map(|&status| (status.slug(), status));
    builder
        .option(STATUS, "cli-status")
        .value_name("S")
        .action(ArgAction::Append)
        .value_parser(named_values(statuses.collect()))
}

/// The statuses that are given; empty if the option is missing.
pub(super) fn statuses(matches: &ArgMatches) -> Vec<Status> {
    all(matches, STATUS)
}

/// Whether a comparison considers memberships with a status: those given, by default those that
/// count as membership.
pub(super) fn is_compared(given: &[Status], status: Status) -> bool {
    if given.is_empty() { status.counts_as_member() } else { given.contains(&status) }
}
