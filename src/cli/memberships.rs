//! `imenik memberships`: the bodies that a state or body takes part in.

use clap::ArgMatches;

use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::CommandContext;
use super::lookup::find_entry;
use super::membership_list::{self, MembershipListRequest};

pub(super) const NAME: &str = "memberships";

/// The arguments of `imenik memberships`.
#[derive(Debug)]
pub(super) struct MembershipsRequest(MembershipListRequest);

/// The definition of the command.
pub(super) fn command(builder: &CommandBuilder) -> clap::Command {
    membership_list::command(builder, NAME, "cli-memberships")
}

impl MembershipsRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self(MembershipListRequest::from_matches(matches))
    }

    /// Prints the memberships.
    pub(super) fn run(&self, context: &CommandContext<'_>) -> Result<(), CommandError> {
        let Self(request) = self;
        let catalog = context.load()?;
        let member = find_entry(&catalog, &context.locale, &request.name)?;
        let printer = context.printer(&catalog, request.format);
        request.print(&printer, member, catalog.memberships(member))
    }
}
