//! The memberships of one entry, seen from either end: what `imenik members` and
//! `imenik memberships` share.

use clap::ArgMatches;

use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::format::Format;
use super::lookup::{entry_argument, entry_name};
use super::output::print;
use super::printer::{Printer, Row};
use super::status_option::{status_option, statuses};
use super::values::optional;
use crate::catalog::{EntryIndex, Member, Membership, PartialDate, Status};
use crate::export;
use crate::language::FluentValue;
use crate::text::to_json;

const SINCE: &str = "since";

/// The arguments of both commands.
#[derive(Debug)]
pub(super) struct MembershipListRequest {
    /// The id, acronym or name of the entry.
    pub(super) name: String,
    /// The statuses to print; all if empty.
    statuses: Vec<Status>,
    /// The earliest date of joining to print.
    since: Option<PartialDate>,
    /// The format.
    pub(super) format: Format,
}

/// The definition of one of the commands; `about` is the key of the message that describes it.
pub(super) fn command(builder: &CommandBuilder, name: &'static str, about: &str) -> clap::Command {
    let not_a_date = builder.text("fault-bad-date");
    let date = move |text: &str| text.parse::<PartialDate>().map_err(|_| not_a_date.clone());
    let since = builder.option(SINCE, "cli-since").value_name(builder.text("value-date"));
    builder
        .command(name, about)
        .arg(entry_argument(builder, 1))
        .arg(status_option(builder))
        .args(Format::options(builder, &Format::ALL))
        .arg(since.value_parser(date))
}

impl MembershipListRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self {
            name: entry_name(matches),
            statuses: statuses(matches),
            since: optional(matches, SINCE),
            format: Format::from_matches(matches),
        }
    }

    /// Prints those of the memberships of an entry that the arguments ask for, by status, then by
    /// name.
    pub(super) fn print<'a>(
        &self,
        printer: &Printer<'_>,
        of: EntryIndex,
        memberships: impl Iterator<Item = Membership<'a>>,
    ) -> Result<(), CommandError> {
        let mut memberships: Vec<_> = memberships.filter(|it| self.includes(it)).collect();
        if memberships.is_empty() {
            let name = FluentValue::from(printer.name(of));
            let message = printer.locale.format("cli-no-memberships", &[("value", name)]);
            return Err(CommandError::Failed(message));
        }
        memberships.sort_by_cached_key(|it| {
            let name = printer.locale.name(printer.catalog.entry(it.other));
            (it.status, printer.locale.collation.key(&name))
        });
        print(&text(printer, &memberships)?)
    }

    fn includes(&self, membership: &Membership<'_>) -> bool {
        let Membership { status, since, .. } = membership;
        (self.statuses.is_empty() || self.statuses.contains(status))
            && self.since.is_none_or(|earliest| since.is_some_and(|date| date >= earliest))
    }
}

/// Memberships in the format of the printer.
fn text(printer: &Printer<'_>, memberships: &[Membership<'_>]) -> Result<String, CommandError> {
    Ok(match printer.format {
        Format::Text | Format::Ids => {
            let row = |it: &Membership<'_>| Row { entry: it.other, remark: remark(printer, it) };
            printer.list(&memberships.iter().map(row).collect::<Vec<_>>())?
        }
        Format::Json => json(printer, memberships)?,
        Format::Csv(style) => {
            export::memberships(printer.catalog, printer.locale, memberships, style)?
        }
        Format::Markdown => memberships.iter().map(|it| markdown_item(printer, it)).collect(),
    })
}

/// The records of the member lists, with the id of the other end of each membership.
fn json(printer: &Printer<'_>, memberships: &[Membership<'_>]) -> serde_json::Result<String> {
    let record = |it: &Membership<'_>| Member {
        id: printer.catalog.entry(it.other).id.clone(),
        status: it.status,
        since: it.since,
        until: it.until,
        note: it.note.cloned(),
    };
    let records: Vec<Member> = memberships.iter().map(record).collect();
    Ok(to_json(&records)? + "\n")
}

/// One line of a list in Markdown.
fn markdown_item(printer: &Printer<'_>, membership: &Membership<'_>) -> String {
    let name = export::escape_markdown(&printer.name(membership.other));
    let remark = export::escape_markdown(&remark(printer, membership));
    format!("- {name} ({remark})\n")
}

/// The status of a membership, with its years and its note if it has them.
fn remark(printer: &Printer<'_>, membership: &Membership<'_>) -> String {
    let Membership { status, since, until, note, .. } = membership;
    let years = match (since, until) {
        (None, None) => None,
        (Some(since), None) => Some(since.to_string()),
        (None, Some(until)) => Some(format!("–{until}")),
        (Some(since), Some(until)) => Some(format!("{since}–{until}")),
    };
    let note = note.map(|note| printer.locale.language.text(note).into_owned());
    let parts = [Some(printer.locale.status(*status)), years, note];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}
