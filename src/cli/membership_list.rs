//! The memberships of one entry, seen from either end: what `imenik members` and
//! `imenik memberships` share.

use clap::ArgMatches;
use serde::Serialize;

use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::format::Format;
use super::lookup::{entry_argument, entry_name};
use super::output;
use super::printer::{Printer, Row};
use super::status_option::{status_option, statuses};
use super::values::optional;
use crate::catalog::{Member, Membership, PartialDate, Status};
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

    /// Those of the memberships that the arguments ask for, by status, then by name of the other
    /// end.
    pub(super) fn select<'a>(
        &self,
        printer: &Printer<'_>,
        memberships: impl Iterator<Item = Membership<'a>>,
    ) -> Vec<Membership<'a>> {
        let mut memberships: Vec<_> = memberships.filter(|it| self.includes(it)).collect();
        memberships.sort_by_cached_key(|it| {
            let name = printer.locale.name(printer.catalog.entry(it.other));
            (it.status, printer.locale.collation.key(&name))
        });
        memberships
    }

    fn includes(&self, membership: &Membership<'_>) -> bool {
        let Membership { status, since, .. } = membership;
        (self.statuses.is_empty() || self.statuses.contains(status))
            && self
                .since
                .is_none_or(|earliest| since.is_some_and(|date| date.can_be_from(earliest)))
    }
}

/// Prints memberships in the format of the printer. `answer` makes the JSON of them.
pub(super) fn print<'a, Answer: Serialize>(
    printer: &Printer<'a>,
    memberships: &[Membership<'a>],
    answer: impl FnOnce(Vec<MembershipRecord<'a>>) -> Answer,
) -> Result<(), CommandError> {
    output::print(&match printer.format {
        Format::Text | Format::Ids => {
            let row = |it: &Membership<'_>| Row { entry: it.other, remark: remark(printer, it) };
            printer.list(&memberships.iter().map(row).collect::<Vec<_>>())?
        }
        Format::Json => {
            let records = memberships.iter().map(|it| MembershipRecord::new(printer, it));
            to_json(&answer(records.collect()))? + "\n"
        }
        Format::Csv(style) => {
            export::memberships(printer.catalog, printer.locale, memberships, style)?
        }
        Format::Markdown => memberships.iter().map(|it| markdown_item(printer, it)).collect(),
    })
}

/// A membership in JSON: a member in the record format, with the id of the other end.
#[derive(Debug, Serialize)]
pub(super) struct MembershipRecord<'a> {
    #[serde(flatten)]
    member: Member,
    /// The id of the other body through which the member takes part.
    #[serde(skip_serializing_if = "Option::is_none")]
    through: Option<&'a str>,
}

impl<'a> MembershipRecord<'a> {
    fn new(printer: &Printer<'a>, membership: &Membership<'a>) -> Self {
        let Membership { other, status, since, until, note, through } = *membership;
        let catalog = printer.catalog;
        let id = catalog.entry(other).id.clone();
        Self {
            member: Member { id, status, since, until, note: note.cloned() },
            through: through.map(|body| catalog.entry(body).id.as_str()),
        }
    }
}

/// One line of a list in Markdown.
fn markdown_item(printer: &Printer<'_>, membership: &Membership<'_>) -> String {
    let name = export::escape_markdown(&printer.name(membership.other));
    let remark = export::escape_markdown(&remark(printer, membership));
    format!("- {name} ({remark})\n")
}

/// The status of a membership, with its years, its note and the body through which the member takes
/// part, if it has them.
fn remark(printer: &Printer<'_>, membership: &Membership<'_>) -> String {
    let Membership { other: _, status, since, until, note, through } = membership;
    let years = match (since, until) {
        (None, None) => None,
        (Some(since), None) => Some(since.to_string()),
        (None, Some(until)) => Some(format!("–{until}")),
        (Some(since), Some(until)) => Some(format!("{since}–{until}")),
    };
    let note = note.map(|note| printer.locale.language.text(note).into_owned());
    let through = through.map(|body| {
        let label = FluentValue::from(printer.label(body));
        printer.locale.format("cli-through", &[("value", label)])
    });
    let parts = [Some(printer.locale.status(*status)), years, note, through];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}
