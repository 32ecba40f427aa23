//! The building blocks of command definitions, with their help in one language.

use clap::{Arg, ArgAction};

use super::help;
use crate::language::{Language, Messages};

/// The place in the help of the first option that every command has: after those of the command.
pub(super) const GLOBAL_PLACE: usize = 100;

/// The place in the help of `--help` and `--version`: last.
const LAST_PLACE: usize = 200;

/// Builds commands and arguments with their help in one language.
pub(super) struct CommandBuilder {
    language: Language,
    messages: Messages,
    template: String,
    /// The width of the help, in columns.
    width: usize,
}

impl CommandBuilder {
    /// Reads the messages of a language.
    pub(super) fn new(language: Language) -> Self {
        let messages = Messages::new(language);
        let usage = messages.text("cli-heading-usage");
        let template =
            format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}");
        Self { language, messages, template, width: help::width() }
    }

    /// The language of the help.
    pub(super) fn language(&self) -> Language {
        self.language
    }

    /// The message with this key.
    pub(super) fn text(&self, key: &str) -> String {
        self.messages.text(key)
    }

    /// A command with the option `--help`; `about` is the key of the message that describes it.
    pub(super) fn command(&self, name: &'static str, about: &str) -> clap::Command {
        // The help option of clap describes itself in English.
        let command = clap::Command::new(name).about(self.text(about)).disable_help_flag(true);
        self.fitted(command.arg(self.help()).help_template(self.template.clone()))
    }

    /// The whole program, without arguments and commands.
    pub(super) fn program(&self) -> clap::Command {
        let program = clap::Command::new("imenik")
            .version(env!("CARGO_PKG_VERSION"))
            .about(self.text("cli-about"))
            .after_help(self.text("cli-keys"))
            .help_template(self.template.clone())
            .subcommand_value_name(self.text("value-command"))
            .subcommand_help_heading(self.text("cli-heading-commands"))
            .disable_help_flag(true)
            .disable_version_flag(true)
            .disable_help_subcommand(true)
            .args_conflicts_with_subcommands(false);
        self.fitted(program)
    }

    fn fitted(&self, command: clap::Command) -> clap::Command {
        command.term_width(self.width).next_line_help(help::is_narrow(self.width))
    }

    /// The option `--help`.
    pub(super) fn help(&self) -> Arg {
        self.option("help", "cli-help").short('h').action(ArgAction::Help).display_order(LAST_PLACE)
    }

    /// The option `--version`.
    pub(super) fn version(&self) -> Arg {
        self.option("version", "cli-version")
            .short('V')
            .action(ArgAction::Version)
            .display_order(LAST_PLACE)
    }

    /// An option that takes a value; `help` is the key of the message that describes it.
    pub(super) fn option(&self, name: &'static str, help: &str) -> Arg {
        Arg::new(name)
            .long(name)
            .help(self.text(help))
            .help_heading(self.text("cli-heading-options"))
    }

    /// An option without a value; `help` is the key of the message that describes it.
    pub(super) fn flag(&self, name: &'static str, help: &str) -> Arg {
        self.option(name, help).action(ArgAction::SetTrue)
    }

    /// An argument without a name; `value` and `help` are the keys of the messages that stand for
    /// its value and describe it.
    pub(super) fn argument(&self, name: &'static str, value: &str, help: &str) -> Arg {
        Arg::new(name)
            .value_name(self.text(value))
            .help(self.text(help))
            .help_heading(self.text("cli-heading-arguments"))
    }
}
