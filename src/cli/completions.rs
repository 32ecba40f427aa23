//! `imenik completions`: a script with which a shell completes the command line.

use clap::{ArgMatches, value_parser};
use clap_complete::Shell;

use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::output::print;
use super::values::required;

pub(super) const NAME: &str = "completions";

const SHELL: &str = "shell";

/// The arguments of `imenik completions`.
#[derive(Debug)]
pub(super) struct CompletionsRequest {
    shell: Shell,
}

/// The definition of the command.
pub(super) fn command(builder: &CommandBuilder) -> clap::Command {
    let shell = builder.argument(SHELL, "value-shell", "cli-shell");
    let shell = shell.required(true).value_parser(value_parser!(Shell));
    builder.command(NAME, "cli-completions").arg(shell)
}

impl CompletionsRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self { shell: required(matches, SHELL) }
    }

    /// Prints the script for the whole command line.
    pub(super) fn run(&self, mut program: clap::Command) -> Result<(), CommandError> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut program, "imenik", &mut script);
        print(&String::from_utf8_lossy(&script))
    }
}
