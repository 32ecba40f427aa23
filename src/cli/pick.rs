//! `imenik pick`: the browser on the terminal, to choose entries for another command.

use clap::ArgMatches;

use super::browse::{BrowseRequest, has_cursor};
use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::CommandContext;
use super::output::print;
use super::query::{query_argument, query_words};
use crate::tui::OutputOnTerminal;

pub(super) const NAME: &str = "pick";

/// The arguments of `imenik pick`.
#[derive(Debug)]
pub(super) struct PickRequest {
    /// The words that are searched for first; empty to begin with a search.
    words: String,
}

/// The definition of the command.
pub(super) fn command(builder: &CommandBuilder) -> clap::Command {
    builder.command(NAME, "cli-pick").arg(query_argument(builder))
}

impl PickRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self { words: query_words(matches).join(" ") }
    }

    /// Shows the browser on the terminal, wherever standard output leads, then prints the ids of
    /// the chosen entries.
    pub(super) fn run(&self, context: &CommandContext<'_>) -> Result<(), CommandError> {
        let no_terminal = || CommandError::WrongUse(context.locale.text("cli-pick-terminal"));
        let output = OutputOnTerminal::begin().map_err(|_| no_terminal())?;
        if !has_cursor() {
            return Err(no_terminal());
        }
        let chosen = BrowseRequest::to_pick(&self.words).choose(context)?;
        drop(output);
        if chosen.is_empty() {
            return Err(CommandError::GivenUp);
        }
        print(&format!("{}\n", chosen.join("\n")))
    }
}
