//! `imenik memberships`: the bodies that a state or body takes part in.

use clap::ArgMatches;
use serde::Serialize;

use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::CommandContext;
use super::format::Format;
use super::lookup::find_entry;
use super::membership_filter::MembershipFilter;
use super::membership_list::{
    self, DatedAnswer, MembershipListRequest, MembershipRecord, Selection,
};
use super::unknown_lists::UnknownLists;
use crate::language::FluentValue;

pub(super) const NAME: &str = "memberships";

/// The arguments of `imenik memberships`.
#[derive(Debug)]
pub(super) struct MembershipsRequest(MembershipListRequest);

/// The answer in JSON.
#[derive(Serialize)]
struct MembershipsAnswer<'a> {
    memberships: Vec<MembershipRecord<'a>>,
    /// The ids of the bodies of which it is not known whether the entry takes part in them.
    unknown: Vec<&'a str>,
    #[serde(flatten)]
    dated: Option<DatedAnswer<'a>>,
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
        let Selection { found, undated } = request.select(&printer, catalog.memberships(member));
        let unknown = UnknownLists::new(&printer, catalog.unknown_memberships(member));
        if found.is_empty() {
            MembershipFilter::report_undated(printer.locale, undated);
            let name = FluentValue::from(printer.name(member));
            let message = printer.locale.format("cli-no-memberships", &[("value", name)]);
            return Err(unknown.nothing_found(message));
        }
        let dated = DatedAnswer::new(&request.filter, undated, &[]);
        let answer = |memberships| MembershipsAnswer { memberships, unknown: unknown.ids(), dated };
        membership_list::print(&printer, &found, &[], answer)?;
        unknown.report();
        if printer.format != Format::Json {
            MembershipFilter::report_undated(printer.locale, undated);
        }
        Ok(())
    }
}
