//! The options `--status` and `--on`: which memberships a command considers.

use clap::{Arg, ArgAction, ArgMatches};

use super::command_builder::CommandBuilder;
use super::report::report;
use super::values::{all, named_values, optional};
use crate::catalog::{Catalog, Membership, PartialDate, Presence, Status};
use crate::language::Locale;

const STATUS: &str = "status";
pub(super) const ON: &str = "on";

/// Which memberships a command considers.
#[derive(Debug)]
pub(super) struct MembershipFilter {
    /// The statuses that are given; empty if the option is missing.
    statuses: Vec<Status>,
    /// The date on which a membership has to be in force; today if the option is missing.
    pub(super) on: Option<PartialDate>,
}

impl MembershipFilter {
    /// The options.
    pub(super) fn options(builder: &CommandBuilder) -> [Arg; 2] {
        let statuses = Status::ALL.iter().map(|&status| (status.slug(), status));
        let status = builder
            .option(STATUS, "cli-status")
            .value_name("S")
            .action(ArgAction::Append)
            .value_parser(named_values(statuses.collect()));
        [status, date_option(builder, ON, "cli-on")]
    }

    /// Reads the options.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self { statuses: all(matches, STATUS), on: optional(matches, ON) }
    }

    /// Whether memberships with a status are asked for: all, unless some are given.
    pub(super) fn lists(&self, status: Status) -> bool {
        self.statuses.is_empty() || self.statuses.contains(&status)
    }

    /// Whether a membership is one of those to compare: one that counts, unless statuses are
    /// given.
    pub(super) fn compares(&self, catalog: &Catalog, membership: &Membership<'_>) -> Presence {
        // A former member was a member on that date.
        let was_member = self.on.is_some() && membership.status == Status::Former;
        let status = if was_member { Status::Member } else { membership.status };
        let is_wanted = if self.statuses.is_empty() {
            status.counts_as_member()
        } else {
            self.statuses.contains(&status)
        };
        match self.on {
            _ if !is_wanted => Presence::Absent,
            Some(on) => catalog.presence(membership, on),
            None => Presence::from(!membership.has_ended),
        }
    }

    /// Prints on standard error how many memberships an answer leaves out because their dates are
    /// not known.
    pub(super) fn report_undated(locale: &Locale, undated: usize) {
        if undated > 0 {
            report(&locale.format("cli-undated", &[("n", undated.into())]));
        }
    }
}

/// An option that takes a date; `help` is the key of the message that describes it.
pub(super) fn date_option(builder: &CommandBuilder, name: &'static str, help: &str) -> Arg {
    let not_a_date = builder.text("fault-bad-date");
    let date = move |text: &str| text.parse::<PartialDate>().map_err(|_| not_a_date.clone());
    builder.option(name, help).value_name(builder.text("value-date")).value_parser(date)
}
