//! `imenik completions`: a script with which a shell completes the command line.

use std::fmt::Write;

use clap::builder::PossibleValue;
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
        let script = String::from_utf8_lossy(&script);
        print(&match self.shell {
            Shell::Fish => fish(&script, &program),
            // With two colons, everything after the first word would be a word, options too.
            Shell::Zsh => script.replace("'*::", "'*:"),
            _ => script.into_owned(),
        })
    }
}

/// The script for fish with what clap leaves out of it: values of an option that is before any
/// command, and values of arguments without a name.
fn fish(script: &str, program: &clap::Command) -> String {
    // An option without its value is an error of `argparse`, but no command is given yet.
    let mut script =
        script.replace("2>/dev/null\n    or return\n", "2>/dev/null\n    or return 0\n");
    for command in program.get_subcommands() {
        for argument in command.get_positionals() {
            let values = argument.get_possible_values();
            let values: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
            if !values.is_empty() {
                let (name, values) = (command.get_name(), values.join(" "));
                let condition = format!("__fish_imenik_using_subcommand {name}");
                let _ = writeln!(script, "complete -c imenik -n '{condition}' -f -a '{values}'");
            }
        }
    }
    script
}
