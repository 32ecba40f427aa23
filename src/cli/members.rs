//! `imenik members`: the members of a body.

use clap::ArgMatches;

use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::CommandContext;
use super::lookup::find_entry;
use super::membership_list::{self, MembershipListRequest};
use crate::language::FluentValue;

pub(super) const NAME: &str = "members";

/// The arguments of `imenik members`.
#[derive(Debug)]
pub(super) struct MembersRequest(MembershipListRequest);

/// The definition of the command.
pub(super) fn command(builder: &CommandBuilder) -> clap::Command {
    membership_list::command(builder, NAME, "cli-members")
}

impl MembersRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self(MembershipListRequest::from_matches(matches))
    }

    /// Prints the members.
    pub(super) fn run(&self, context: &CommandContext<'_>) -> Result<(), CommandError> {
        let Self(request) = self;
        let (catalog, locale) = (context.load()?, &context.locale);
        let printer = context.printer(&catalog, request.format);
        let body = find_entry(&catalog, locale, &request.name)?;
        if !catalog.entry(body).category.is_body() {
            let name = FluentValue::from(printer.name(body));
            let message = locale.format("cli-not-a-body", &[("value", name)]);
            return Err(CommandError::WrongUse(message));
        }
        request.print(&printer, body, catalog.members(body))
    }
}
