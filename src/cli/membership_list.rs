//! The memberships of one entry, seen from either end: what `imenik members` and
//! `imenik memberships` share.

use clap::ArgMatches;
use serde::Serialize;

use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::format::Format;
use super::lookup::{entry_argument, entry_name};
use super::membership_filter::{MembershipFilter, date_option};
use super::output;
use super::printer::{Printer, Row};
use super::values::optional;
use crate::catalog::{Catalog, EntryIndex, FormerState, Member, Membership, PartialDate, Status};
use crate::export;
use crate::language::FluentValue;
use crate::text::{sanitize_line, to_json};

const SINCE: &str = "since";

/// The arguments of both commands.
#[derive(Debug)]
pub(super) struct MembershipListRequest {
    /// The id, acronym or name of the entry.
    pub(super) name: String,
    /// Which memberships to print.
    pub(super) filter: MembershipFilter,
    /// The earliest date of joining to print.
    since: Option<PartialDate>,
    /// The format.
    pub(super) format: Format,
}

/// The definition of one of the commands; `about` is the key of the message that describes it.
pub(super) fn command(builder: &CommandBuilder, name: &'static str, about: &str) -> clap::Command {
    builder
        .command(name, about)
        .arg(entry_argument(builder, 1))
        .args(MembershipFilter::options(builder))
        .args(Format::options(builder, &Format::ALL))
        .arg(date_option(builder, SINCE, "cli-since"))
}

impl MembershipListRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self {
            name: entry_name(matches),
            filter: MembershipFilter::from_matches(matches),
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
    ) -> Selection<'a> {
        let on_date = printer.catalog.memberships_on(memberships, self.filter.on);
        let (unknown, known): (Vec<_>, Vec<_>) = on_date
            .into_iter()
            .filter(|it| {
                self.filter.lists(it.membership.status) && self.is_since(it.membership.since)
            })
            .partition(|it| it.is_unknown);
        let undated = unknown.len();
        let mut found: Vec<_> = known.into_iter().map(|it| it.membership).collect();
        found.sort_by_cached_key(|it| {
            let name = printer.locale.name(printer.catalog.entry(it.other));
            (it.status, printer.locale.collation.key(&name))
        });
        Selection { found, undated }
    }

    /// The members on the date, if one is given, that no longer exist.
    pub(super) fn former_states<'c>(
        &self,
        catalog: &'c Catalog,
        body: EntryIndex,
    ) -> Vec<&'c FormerState> {
        let on = self.filter.on.filter(|_| self.filter.lists(Status::Member));
        let states = on.into_iter().flat_map(|on| catalog.former_states_on(body, on));
        states.filter(|state| self.is_since(state.since)).collect()
    }

    fn is_since(&self, since: Option<PartialDate>) -> bool {
        self.since.is_none_or(|earliest| since.is_some_and(|date| date.can_be_from(earliest)))
    }
}

/// The memberships that the arguments ask for.
pub(super) struct Selection<'a> {
    pub(super) found: Vec<Membership<'a>>,
    /// How many others may belong here: a date that decides it is not known.
    pub(super) undated: usize,
}

/// What JSON has in addition if the answer is for a date.
#[derive(Debug, Serialize)]
pub(super) struct DatedAnswer<'a> {
    /// The date.
    on: PartialDate,
    /// How many memberships are left out because a date is not known.
    undated: usize,
    /// The members on that date that no longer exist.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    former_states: Vec<&'a FormerState>,
}

impl<'a> DatedAnswer<'a> {
    /// `None` if the answer is for today.
    pub(super) fn new(
        filter: &MembershipFilter,
        undated: usize,
        former_states: &[&'a FormerState],
    ) -> Option<Self> {
        filter.on.map(|on| Self { on, undated, former_states: former_states.to_vec() })
    }
}

/// Prints memberships in the format of the printer, then members that no longer exist, if there
/// are any. `answer` makes the JSON of them.
pub(super) fn print<'a, Answer: Serialize>(
    printer: &Printer<'a>,
    memberships: &[Membership<'a>],
    former_states: &[&FormerState],
    answer: impl FnOnce(Vec<MembershipRecord<'a>>) -> Answer,
) -> Result<(), CommandError> {
    output::print(&match printer.format {
        Format::Text | Format::Ids => {
            let row = |it: &Membership<'_>| Row { entry: it.other, remark: remark(printer, it) };
            let mut out = printer.list(&memberships.iter().map(row).collect::<Vec<_>>())?;
            if printer.format == Format::Text {
                out.extend(former_states.iter().map(|it| former_state(printer, it) + "\n"));
            }
            out
        }
        Format::Json => {
            let records = memberships.iter().map(|it| MembershipRecord::new(printer, it));
            to_json(&answer(records.collect()))? + "\n"
        }
        Format::Csv(style) => {
            export::memberships(printer.catalog, printer.locale, memberships, former_states, style)?
        }
        Format::Markdown => {
            let gone = |it: &&FormerState| export::escape_markdown(&former_state(printer, it));
            let gone = former_states.iter().map(|it| format!("- {}\n", gone(it)));
            memberships.iter().map(|it| markdown_item(printer, it)).chain(gone).collect()
        }
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
        let Membership { other, body: _, status, since, until, note, through, has_ended: _ } =
            *membership;
        let catalog = printer.catalog;
        let id = catalog.id(other).to_owned();
        Self {
            member: Member { id, status, since, until, note: note.cloned() },
            through: through.map(|body| catalog.id(body)),
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
    let Membership { other: _, body: _, status, since, until, note, through, has_ended: _ } =
        membership;
    let years = years(*since, *until);
    let note = note.map(|note| printer.locale.language.text(note).into_owned());
    let through = through.map(|body| {
        let label = FluentValue::from(printer.label(body));
        printer.locale.format("cli-through", &[("value", label)])
    });
    let parts = [Some(printer.locale.term(*status)), years, note, through];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// A member that no longer exists, with its years.
fn former_state(printer: &Printer<'_>, state: &FormerState) -> String {
    let FormerState { name, since, until } = state;
    let name = sanitize_line(&printer.locale.language.text(name)).into_owned();
    let no_longer = printer.locale.text("cli-former-state");
    let parts = [Some(no_longer), years(*since, *until)];
    format!("{name} ({})", parts.into_iter().flatten().collect::<Vec<_>>().join("; "))
}

/// The dates of a membership, `None` if neither is known.
fn years(since: Option<PartialDate>, until: Option<PartialDate>) -> Option<String> {
    match (since, until) {
        (None, None) => None,
        (Some(since), None) => Some(since.to_string()),
        (None, Some(until)) => Some(format!("–{until}")),
        (Some(since), Some(until)) => Some(format!("{since}–{until}")),
    }
}
