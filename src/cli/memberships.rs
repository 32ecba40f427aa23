//! `imenik memberships`: the bodies that a state or body takes part in.

use clap::ArgMatches;
use serde::Serialize;

use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::CommandContext;
use super::lookup::find_entry;
use super::membership_list::{self, MembershipListRequest, MembershipRecord};
use super::unknown_lists::UnknownLists;
use crate::language::FluentValue;

pub(super) const NAME: &str = "memberships";

/// The arguments of `imenik memberships`.
#[derive(Debug)]
pub(super) struct MembershipsRequest(MembershipListRequest);

/// The answer in JSON.
#[derive(Serialize)]
struct Answer<'a> {
    memberships: Vec<MembershipRecord<'a>>,
    /// The ids of the bodies of which it is not known whether the entry takes part in them.
    unknown: Vec<&'a str>,
}

/// The definition of the command.
pub(super) fn command(builder: &CommandBuilder) -> clap::Command {
    membership_list::command(builder, NAME, "cli-memberships")
}

impl MembershipsRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self(MembershipListRequest::from_matches(matches))
    }

    /// Prints the memberships, then what they leave open.
    pub(super) fn run(&self, context: &CommandContext<'_>) -> Result<(), CommandError> {
        let Self(request) = self;
        let catalog = context.load()?;
        let member = find_entry(&catalog, &context.locale, &request.name)?;
        let printer = context.printer(&catalog, request.format);
        let memberships = request.select(&printer, catalog.memberships(member));
        let unknown = UnknownLists::new(&printer, catalog.unknown_memberships(member));
        if memberships.is_empty() {
            let name = FluentValue::from(printer.name(member));
            let message = printer.locale.format("cli-no-memberships", &[("value", name)]);
            return Err(unknown.nothing_found(message));
        }
        let answer = |memberships| Answer { memberships, unknown: unknown.ids() };
        membership_list::print(&printer, &memberships, answer)?;
        unknown.report();
        Ok(())
    }
}
