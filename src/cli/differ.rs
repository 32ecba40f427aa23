//! `imenik differ`: what each of two entries has and the other does not.

use clap::ArgMatches;

use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::CommandContext;
use super::format::Format;
use super::lookup::{entry_argument, entry_names, find_entries};
use super::membership_filter::MembershipFilter;
use super::output::print;
use super::printer::{Printer, Row};
use super::unknown_lists::UnknownLists;
use crate::catalog::{Answer, EntryIndex, Membership};
use crate::export;
use crate::language::FluentValue;

pub(super) const NAME: &str = "differ";

/// The arguments of `imenik differ`.
#[derive(Debug)]
pub(super) struct DifferRequest {
    /// The ids, acronyms or names of the two entries.
    names: Vec<String>,
    filter: MembershipFilter,
    format: Format,
}

/// The definition of the command.
pub(super) fn command(builder: &CommandBuilder) -> clap::Command {
    builder
        .command(NAME, "cli-differ")
        .arg(entry_argument(builder, 2))
        .args(MembershipFilter::options(builder))
        .args(Format::options(builder, &Format::ALL))
}

impl DifferRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self {
            names: entry_names(matches),
            filter: MembershipFilter::from_matches(matches),
            format: Format::from_matches(matches),
        }
    }

    /// Prints the two sides, then what they leave open. The formats for programs have the first
    /// side only: the other one is shown if the entries are swapped.
    pub(super) fn run(&self, context: &CommandContext<'_>) -> Result<(), CommandError> {
        let (catalog, locale) = (context.load()?, &context.locale);
        let entries = find_entries(&catalog, locale, &self.names)?;
        let [first, second] = entries[..] else { unreachable!("clap takes exactly two entries") };
        let side = |entry, other| {
            let counts = |it: &Membership<'_>| self.filter.compares(&catalog, it);
            let Answer { entries, undated } = catalog.only(entry, other, counts);
            // The statuses of today say nothing about another date.
            let remarks = self.filter.on.is_none();
            Side { entry, other, only: entries, undated, remarks }
        };
        let sides = [side(first, second), side(second, first)];
        let printer = context.printer(&catalog, self.format);
        let unknown = UnknownLists::new(&printer, catalog.unknown_in_difference(first, second));
        let is_text = matches!(self.format, Format::Text | Format::Markdown);
        let shown = if is_text { &sides[..] } else { &sides[..1] };
        let undated = shown.iter().map(|side| side.undated).sum();
        let [first, second] = &sides;
        if shown.iter().all(|side| side.only.is_empty()) {
            MembershipFilter::report_undated(locale, undated);
            let message = if second.only.is_empty() {
                locale.text("cli-no-difference")
            } else {
                first.nothing_only(&printer)
            };
            return Err(unknown.nothing_found(message));
        }
        print(&match &self.format {
            Format::Text => [first.text(&printer)?, second.text(&printer)?].join("\n"),
            Format::Markdown => [first.markdown(&printer), second.markdown(&printer)].join("\n"),
            Format::Json | Format::Csv(_) | Format::Ids => {
                printer.answer(&first.rows(&printer), &unknown.ids())?
            }
        })?;
        unknown.report();
        MembershipFilter::report_undated(locale, undated);
        Ok(())
    }
}

/// What one entry has and the other does not.
struct Side {
    entry: EntryIndex,
    other: EntryIndex,
    only: Vec<EntryIndex>,
    /// How many others may belong here: a date that decides it is not known.
    undated: usize,
    /// Whether the list says how the other entry takes part.
    remarks: bool,
}

impl Side {
    /// A heading and a list.
    fn text(&self, printer: &Printer<'_>) -> Result<String, CommandError> {
        Ok(format!("{}\n{}", self.heading(printer), printer.list(&self.rows(printer))?))
    }

    /// A heading and a list, in Markdown.
    fn markdown(&self, printer: &Printer<'_>) -> String {
        let item =
            |&entry: &EntryIndex| format!("- {}\n", export::escape_markdown(&printer.name(entry)));
        let items: String = self.only.iter().map(item).collect();
        format!("## {}\n\n{items}", self.heading(printer))
    }

    fn heading(&self, printer: &Printer<'_>) -> String {
        let name = FluentValue::from(printer.name(self.entry));
        printer.locale.format("cli-only", &[("value", name), ("n", self.only.len().into())])
    }

    /// That the entry has nothing that the other does not have.
    fn nothing_only(&self, printer: &Printer<'_>) -> String {
        let [value, other] = [self.entry, self.other].map(|it| printer.name(it).into());
        printer.locale.format("cli-nothing-only", &[("value", value), ("other", other)])
    }

    /// The list by name. A remark has the status of the other entry, if it takes part otherwise
    /// than by being a member, or that the status is not known.
    fn rows(&self, printer: &Printer<'_>) -> Vec<Row> {
        let mut entries = self.only.clone();
        printer.sort_by_name(&mut entries);
        let remark = |entry| if self.remarks { self.remark(printer, entry) } else { String::new() };
        let row = |entry| Row { entry, remark: remark(entry) };
        entries.into_iter().map(row).collect()
    }

    fn remark(&self, printer: &Printer<'_>, entry: EntryIndex) -> String {
        let (catalog, locale) = (printer.catalog, printer.locale);
        let remark = match catalog.membership(self.other, entry) {
            Some(membership) => locale.term(membership.status),
            None if catalog.is_unknown_between(self.other, entry) => {
                locale.text("membership-unknown")
            }
            None => return String::new(),
        };
        format!("{}: {remark}", printer.name(self.other))
    }
}
