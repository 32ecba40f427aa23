//! The command line as a whole: its definition, and reading it.

use std::ffi::OsString;

use clap::ArgMatches;

use super::bookmarks::{self, BookmarksRequest};
use super::browse::{self, BrowseRequest};
use super::check::{self, CheckRequest};
use super::command_builder::CommandBuilder;
use super::common::{self, CommonRequest};
use super::completions::{self, CompletionsRequest};
use super::config::{self, ConfigRequest};
use super::convert::{self, ConvertRequest};
use super::differ::{self, DifferRequest};
use super::export::{self, ExportRequest};
use super::hyphens::without_hyphens;
use super::list::{self, ListRequest};
use super::members::{self, MembersRequest};
use super::memberships::{self, MembershipsRequest};
use super::misplaced_option::MisplacedOption;
use super::options::{EarlyOptions, Options};
use super::pick::{self, PickRequest};
use super::search::{self, SearchRequest};
use super::show::{self, ShowRequest};
use super::usage_error::UsageError;
use super::{man, schema};
use crate::language::Language;

/// The arguments of the program.
#[derive(Debug)]
pub struct Args {
    /// The options that every command has.
    pub(super) options: Options,
    /// What to do.
    pub(super) command: Command,
    /// An option that means nothing in the format of the output.
    pub(super) misplaced: Option<MisplacedOption>,
}

/// What to do, with the arguments for it.
#[derive(Debug)]
pub(super) enum Command {
    /// Open the browser.
    Browse(BrowseRequest),
    /// Print the entries that a query finds, best first.
    Search(SearchRequest),
    /// Print entries in alphabetical order.
    List(ListRequest),
    /// Print whole entries.
    Show(ShowRequest),
    /// Print the members of a body.
    Members(MembersRequest),
    /// Print the memberships of an entry.
    Memberships(MembershipsRequest),
    /// Print what entries have in common.
    Common(CommonRequest),
    /// Print how two entries differ.
    Differ(DifferRequest),
    /// Print entries in a file format.
    Export(ExportRequest),
    /// Check the catalog.
    Check(CheckRequest),
    /// Print the rows of a CSV table as records.
    Convert(ConvertRequest),
    /// Print the JSON Schema of the record format.
    Schema,
    /// Print shell completions.
    Completions(CompletionsRequest),
    /// Print the manual page.
    Man,
    /// Print the errors, the path or the defaults of the configuration.
    Config(ConfigRequest),
    /// Print or import bookmarks.
    Bookmarks(BookmarksRequest),
    /// Choose entries in the browser and print their ids.
    Pick(PickRequest),
}

impl Args {
    /// Reads the arguments of the program; the first is its name.
    ///
    /// # Errors
    /// If the arguments are invalid, and for `--help` and `--version`.
    pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, UsageError> {
        let arguments: Vec<OsString> = arguments.into_iter().collect();
        let early = EarlyOptions::read(&arguments);
        let language = early.language;
        if let Some(request) = BrowseRequest::of_flags(&arguments) {
            let options = Options::of_early(early, None, false);
            return Ok(Self { options, command: Command::Browse(request), misplaced: None });
        }
        let arguments = without_hyphens(&arguments);
        let named = |name: &str| arguments.iter().any(|argument| argument == name);
        let read = |program: clap::Command| program.try_get_matches_from(&arguments);
        // Only messages show the usage, and localizing it takes time: most runs do without.
        let matches =
            read(program_with(language, &named)).or_else(|_| read(localized_program(language)));
        let matches = matches.map_err(|error| UsageError::new(error, language, &arguments))?;
        let draws = matches.subcommand_name() == Some(pick::NAME);
        let options = Options::from_matches(early, &matches, draws);
        let command = Command::from_matches(&matches);
        let misplaced =
            matches.subcommand().and_then(|(_, matches)| MisplacedOption::find(matches));
        Ok(Self { options, command, misplaced })
    }
}

impl Command {
    fn from_matches(matches: &ArgMatches) -> Self {
        let Some((name, matches)) = matches.subcommand() else {
            return Self::Browse(BrowseRequest::from_matches(matches));
        };
        match name {
            search::NAME => Self::Search(SearchRequest::from_matches(matches)),
            list::NAME => Self::List(ListRequest::from_matches(matches)),
            show::NAME => Self::Show(ShowRequest::from_matches(matches)),
            members::NAME => Self::Members(MembersRequest::from_matches(matches)),
            memberships::NAME => Self::Memberships(MembershipsRequest::from_matches(matches)),
            common::NAME => Self::Common(CommonRequest::from_matches(matches)),
            differ::NAME => Self::Differ(DifferRequest::from_matches(matches)),
            export::NAME => Self::Export(ExportRequest::from_matches(matches)),
            check::NAME => Self::Check(CheckRequest::from_matches(matches)),
            convert::NAME => Self::Convert(ConvertRequest::from_matches(matches)),
            schema::NAME => Self::Schema,
            completions::NAME => Self::Completions(CompletionsRequest::from_matches(matches)),
            man::NAME => Self::Man,
            config::NAME => Self::Config(ConfigRequest::from_matches(matches)),
            bookmarks::NAME => Self::Bookmarks(BookmarksRequest::from_matches(matches)),
            pick::NAME => Self::Pick(PickRequest::from_matches(matches)),
            _ => unreachable!("clap accepts only the commands in `program`"),
        }
    }
}

/// The whole command line, with its help in a language.
pub(super) fn program(language: Language) -> clap::Command {
    let builder = &CommandBuilder::new(language);
    program_without_words(builder, &|_| true).arg(browse::words_argument(builder))
}

/// The command line with some of the commands only: to read arguments that name no other.
fn program_with(language: Language, has: &dyn Fn(&str) -> bool) -> clap::Command {
    let builder = &CommandBuilder::new(language);
    program_without_words(builder, has).arg(browse::words_argument(builder))
}

/// The command line without the words that open the browser, for the completions: in zsh, words
/// before the commands would hide the arguments of every command.
pub(super) fn completed_program(language: Language) -> clap::Command {
    program_without_words(&CommandBuilder::new(language), &|_| true)
}

/// Defines a command.
type Definition = fn(&CommandBuilder) -> clap::Command;

/// The commands by their names.
const COMMANDS: [(&str, Definition); 16] = [
    (search::NAME, search::command),
    (list::NAME, list::command),
    (show::NAME, show::command),
    (members::NAME, members::command),
    (memberships::NAME, memberships::command),
    (common::NAME, common::command),
    (differ::NAME, differ::command),
    (export::NAME, export::command),
    (check::NAME, check::command),
    (convert::NAME, convert::command),
    (schema::NAME, schema::command),
    (completions::NAME, completions::command),
    (man::NAME, man::command),
    (config::NAME, config::command),
    (bookmarks::NAME, bookmarks::command),
    (pick::NAME, pick::command),
];

fn program_without_words(builder: &CommandBuilder, has: &dyn Fn(&str) -> bool) -> clap::Command {
    let commands = COMMANDS.iter().filter(|(name, _)| has(name));
    builder
        .program()
        .args(Options::arguments(builder))
        .args(browse::options(builder))
        .arg(builder.help())
        .arg(builder.version())
        .subcommands(commands.map(|(_, command)| command(builder)))
}

/// The whole command line, with the usage of each command in a language too.
///
/// Clap writes its own English word for options in the usage, and takes another usage only as a
/// whole: so the usage is rendered, the word is replaced, and the result is set.
pub(super) fn localized_program(language: Language) -> clap::Command {
    let options = format!("[{}]", CommandBuilder::new(language).text("value-options"));
    let mut program = program(language);
    program.build();
    let program = program.mut_subcommands(|command| with_localized_usage(command, &options));
    with_localized_usage(program, &options)
}

fn with_localized_usage(mut command: clap::Command, options: &str) -> clap::Command {
    let usage = command.render_usage().to_string().replace("[OPTIONS]", options);
    let words: Vec<&str> = usage.trim_start_matches("Usage:").split_whitespace().collect();
    command.override_usage(words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_is_valid_and_its_help_is_in_each_language() {
        for (language, usage) in [
            (Language::SerbianLatin, "imenik [opcije] [reči]... [komanda]"),
            (Language::SerbianCyrillic, "imenik [опције] [речи]... [команда]"),
            (Language::English, "imenik [OPTIONS] [WORDS]... [COMMAND]"),
        ] {
            let mut program = localized_program(language);
            program.clone().debug_assert();
            let help = program.render_help().to_string();
            assert!(help.contains(usage), "{help}");
        }
    }

    #[test]
    fn every_command_of_the_definition_is_read() {
        for (command, arguments) in [
            ("search", "search nato"),
            ("list", "list --category organization"),
            ("show", "show nato"),
            ("members", "members nato"),
            ("memberships", "memberships rs"),
            ("common", "common rs me"),
            ("differ", "differ rs me"),
            ("export", "export"),
            ("check", "check"),
            ("convert", "convert club.csv"),
            ("schema", "schema"),
            ("completions", "completions zsh"),
            ("man", "man"),
            ("config", "config --path"),
            ("bookmarks", "bookmarks"),
            ("pick", "pick in:nato"),
        ] {
            let words = std::iter::once("imenik").chain(arguments.split(' '));
            let args = Args::read(words.map(OsString::from)).expect("the arguments are valid");
            let read = format!("{:?}", args.command).to_lowercase();
            assert!(read.starts_with(command), "{arguments}: {read}");
        }
        assert_eq!(program(Language::English).get_subcommands().count(), 16);
    }
}
