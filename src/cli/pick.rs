//! `imenik pick`: the browser on the terminal, to choose entries for another command.

use clap::ArgMatches;

use super::browse::{BrowseRequest, has_cursor};
use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::CommandContext;
use super::output::print;
use super::query::{query_argument, query_words};
use super::screen_options::ScreenOptions;
use crate::tui::OutputOnTerminal;

pub(super) const NAME: &str = "pick";

/// The arguments of `imenik pick`.
#[derive(Debug)]
pub(super) struct PickRequest {
    browser: BrowseRequest,
}

/// The definition of the command.
pub(super) fn command(builder: &CommandBuilder) -> clap::Command {
    let command = builder.command(NAME, "cli-pick").arg(query_argument(builder));
    command.args(ScreenOptions::arguments(builder))
}

impl PickRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        let words = query_words(matches).join(" ");
        Self { browser: BrowseRequest::to_pick(words, ScreenOptions::from_matches(matches)) }
    }

    /// Shows the browser on the terminal, wherever standard output leads, then prints the ids of
    /// the chosen entries.
    pub(super) fn run(&self, context: &CommandContext<'_>) -> Result<(), CommandError> {
        let no_terminal = || CommandError::WrongUse(context.locale.text("cli-pick-terminal"));
        let output = OutputOnTerminal::begin().map_err(|_| no_terminal())?;
        if !has_cursor() {
            return Err(no_terminal());
        }
        let chosen = self.browser.choose(context)?;
        drop(output);
        if chosen.is_empty() {
            return Err(CommandError::GivenUp);
        }
        print(&format!("{}\n", chosen.join("\n")))
    }
}
