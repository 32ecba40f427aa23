//! `imenik members`: the members of a body.

use clap::ArgMatches;
use serde::Serialize;

use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::CommandContext;
use super::format::Format;
use super::list_notes::{list_notes, note};
use super::lookup::find_body;
use super::membership_filter::MembershipFilter;
use super::membership_list::{
    self, DatedAnswer, MembershipListRequest, MembershipRecord, Selection,
};
use super::printer::Printer;
use super::progress_line;
use super::report::report;
use crate::catalog::{EntryIndex, MemberList, PartialDate};
use crate::language::FluentValue;
use crate::search::Problem;

pub(super) const NAME: &str = "members";

/// The arguments of `imenik members`.
#[derive(Debug)]
pub(super) struct MembersRequest(MembershipListRequest);

/// The answer in JSON: both fields are those of the body in the record format.
#[derive(Serialize)]
struct MembersAnswer<'a> {
    members: Vec<MembershipRecord<'a>>,
    /// What the entry says about its list, if it says anything.
    #[serde(skip_serializing_if = "Option::is_none")]
    membership: Option<&'a MemberList>,
    #[serde(flatten)]
    dated: Option<DatedAnswer<'a>>,
}

/// The definition of the command.
pub(super) fn command(builder: &CommandBuilder) -> clap::Command {
    membership_list::command(builder, NAME, "cli-members")
}

impl MembersRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self(MembershipListRequest::from_matches(matches))
    }

    /// Prints the members. A list that is not complete is followed by a line on standard error.
    pub(super) fn run(&self, context: &CommandContext<'_>) -> Result<(), CommandError> {
        let Self(request) = self;
        let (catalog, locale) = (context.load()?, &context.locale);
        let printer = context.printer(&catalog, request.format);
        let index = progress_line::index(&catalog, locale.language);
        let on = request.filter.on;
        let body = find_body(&catalog, &index, locale, &request.name, on)?;
        if !catalog.category(body).is_body() {
            let name = FluentValue::from(printer.name(body));
            let message = locale.format("cli-not-a-body", &[("value", name)]);
            return Err(CommandError::WrongUse(message));
        }
        let Selection { found, undated } = request.select(&printer, catalog.members(body));
        let gone = request.former_states(&catalog, body);
        // Former states have no id.
        if found.is_empty() && (gone.is_empty() || printer.format == Format::Ids) {
            MembershipFilter::report_undated(locale, undated);
            let named = |on| index.other_body_named(&catalog, &request.name, body, on);
            let other = on.and_then(named).map(|other| {
                Problem::of_other_body(&catalog, &request.name, other).to_message(locale)
            });
            let lines = [Some(no_members(&printer, body, on)), other].into_iter().flatten();
            return Err(CommandError::Failed(lines.collect::<Vec<_>>().join("\n")));
        }
        let membership = catalog.entry(body).membership.as_ref();
        let dated = DatedAnswer::new(&request.filter, undated, &gone);
        let answer = |members| MembersAnswer { members, membership, dated };
        membership_list::print(&printer, &found, &gone, answer)?;
        if printer.format != Format::Json
            && let Some(list) = membership.filter(|list| !list.complete)
        {
            report(&incomplete(&printer, list));
        }
        if printer.format != Format::Json {
            on.iter()
                .flat_map(|on| list_notes(&printer, body, *on, false))
                .for_each(|it| report(&it));
            MembershipFilter::report_undated(locale, undated);
        }
        Ok(())
    }
}

/// Why there is nothing to print: no member is of the kind that was asked for, the catalog has no
/// list, or the body has no members.
fn no_members(printer: &Printer<'_>, body: EntryIndex, on: Option<PartialDate>) -> String {
    let list = printer.catalog.entry(body).membership.as_ref();
    let message = |key| {
        let name = FluentValue::from(printer.name(body));
        printer.locale.format(key, &[("value", name)])
    };
    if !printer.catalog.links(body).members.is_empty() {
        let incomplete = list.filter(|list| !list.complete).map(|list| incomplete(printer, list));
        let notes = on.iter().flat_map(|on| list_notes(printer, body, *on, true));
        let lines = [Some(message("cli-no-memberships")), incomplete].into_iter().flatten();
        return lines.chain(notes).collect::<Vec<_>>().join("\n");
    }
    let Some(list) = list else { return message("cli-members-unstated") };
    let note = note(printer, list);
    let answer = if list.complete {
        message("cli-members-none")
    } else {
        let sentences = [Some(message("cli-members-absent")), stated_count(printer, list)];
        sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    [Some(answer), note].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// That a list is not complete, and how many members the body states.
fn incomplete(printer: &Printer<'_>, list: &MemberList) -> String {
    let sentence = printer.locale.text("member-list-incomplete");
    let sentences = [Some(sentence), stated_count(printer, list)];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn stated_count(printer: &Printer<'_>, list: &MemberList) -> Option<String> {
    list.count.map(|n| printer.locale.format("member-list-count", &[("n", n.into())]))
}
