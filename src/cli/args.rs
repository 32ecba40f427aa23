//! The arguments: what the command line can say, in the reader's language.

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, value_parser};

use super::format::Format;
use super::search::Request;
use crate::catalog::Category;
use crate::language::{Language, Messages};

/// What the arguments ask for.
#[derive(Debug)]
pub struct Args {
    /// The language of everything that is printed or shown.
    pub language: Language,
    /// Files and folders of entries beside the bundled ones.
    pub data: Vec<PathBuf>,
    /// Whether the bundled entries are used.
    pub bundled: bool,
    /// Whether colours are used.
    pub colours: bool,
    /// What to do.
    pub command: Command,
}

/// What to do.
#[derive(Debug)]
pub enum Command {
    /// Open the browser, on the entry that the words find best.
    Browse {
        /// The words; none if empty.
        words: String,
    },
    /// Print whole entries.
    Show {
        /// An id, an acronym or a name for each entry.
        entries: Vec<String>,
        /// The format.
        format: Format,
    },
    /// Print what a query finds.
    Find(Request),
    /// Check the catalog.
    Check,
    /// Print the JSON Schema.
    Schema,
}

impl Args {
    /// Reads the arguments of the program, its name first.
    ///
    /// # Errors
    /// Wrong use; also `--help` and `--version`, whose text is the error to print.
    pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, clap::Error> {
        let arguments: Vec<OsString> = arguments.into_iter().collect();
        // The help must be in the language that an argument of the same line may ask for.
        let language = asked_language(&arguments).unwrap_or_else(Language::from_environment);
        let matches = command(language).try_get_matches_from(arguments)?;
        Ok(Self::from_matches(language, &matches))
    }

    fn from_matches(language: Language, matches: &ArgMatches) -> Self {
        let many = |matches: &ArgMatches, name: &str| {
            matches.get_many::<String>(name).into_iter().flatten().cloned().collect::<Vec<_>>()
        };
        let format = |matches: &ArgMatches| {
            given::<String>(matches, "format").and_then(|name| Format::named(&name)).unwrap_or(Format::Text)
        };
        let category = |matches: &ArgMatches| given::<String>(matches, "category").map(|category| format!("category:{category}"));
        let mut data: Vec<PathBuf> = matches.get_many("data").into_iter().flatten().cloned().collect();
        let command = match matches.subcommand() {
            Some(("show", sub)) => Command::Show { entries: many(sub, "entry"), format: format(sub) },
            Some((name @ ("search" | "list" | "export"), sub)) => Command::Find(Request {
                words: many(sub, "query").into_iter().chain(category(sub)).collect::<Vec<_>>().join(" "),
                ranked: name == "search",
                limit: given::<usize>(sub, "limit").unwrap_or(usize::MAX),
                explain: given(sub, "explain").unwrap_or(false),
                format: format(sub),
            }),
            Some(("check", sub)) => {
                data.extend(sub.get_many::<PathBuf>("path").into_iter().flatten().cloned());
                Command::Check
            }
            Some(("schema", _)) => Command::Schema,
            _ => Command::Browse { words: many(matches, "words").join(" ") },
        };
        let colours = match matches.get_one::<String>("color").map(String::as_str) {
            Some("always") => true,
            Some("never") => false,
            _ => std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
        };
        Self { language, data, bundled: !matches.get_flag("no-bundled"), colours, command }
    }
}

/// The value of an argument that not every command has.
fn given<T: Clone + Send + Sync + 'static>(matches: &ArgMatches, name: &str) -> Option<T> {
    matches.try_get_one::<T>(name).ok().flatten().cloned()
}

/// The language that `--lang` asks for, if it is one.
fn asked_language(arguments: &[OsString]) -> Option<Language> {
    let texts: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
    let joined = texts.iter().find_map(|text| text.strip_prefix("--lang="));
    let apart = || texts.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1].as_ref());
    joined.or_else(apart).and_then(Language::from_tag)
}

/// The whole command line in a language: the source of `--help`.
pub(super) fn command(language: Language) -> clap::Command {
    let messages = Messages::new(language);
    let says = |key: &str| messages.text(key);
    let template = format!("{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}", says("cli-heading-usage"));
    let option =
        |name: &'static str, help: &str| Arg::new(name).long(name).help(says(help)).help_heading(says("cli-heading-options"));
    let argument = |name: &'static str, value: &'static str, help: &str| {
        Arg::new(name).value_name(value).help(says(help)).help_heading(says("cli-heading-arguments"))
    };
    let help = || option("help", "cli-help").short('h').action(ArgAction::Help);
    let sub = |name: &'static str, about: &str| {
        clap::Command::new(name).about(says(about)).disable_help_flag(true).arg(help()).help_template(template.clone())
    };
    let formats = |names: &[&'static str]| {
        let parser = PossibleValuesParser::new(names.iter().copied());
        let format = option("format", "cli-format").value_name(names.join("|")).hide_possible_values(true).value_parser(parser);
        format.default_value(names[0]).hide_default_value(true)
    };
    let all_formats = Format::NAMES.map(|(_, name)| name);
    let query = || argument("query", "QUERY", "cli-query").num_args(0..);
    let categories = PossibleValuesParser::new(Category::ALL.iter().map(|category| category.slug()));
    clap::Command::new("imenik")
        .version(env!("CARGO_PKG_VERSION"))
        .about(says("cli-about"))
        .after_help(says("cli-keys"))
        .help_template(template.clone())
        .subcommand_help_heading(says("cli-heading-commands"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .args_conflicts_with_subcommands(false)
        .arg(argument("words", "WORDS", "cli-words").num_args(0..))
        .arg(
            option("lang", "cli-lang")
                .value_name("sr-Latn|sr-Cyrl|en")
                .hide_possible_values(true)
                .value_parser(PossibleValuesParser::new(Language::ALL.map(Language::tag)))
                .ignore_case(true)
                .global(true),
        )
        .arg(
            option("data", "cli-data")
                .value_name("PATH")
                .value_parser(value_parser!(PathBuf))
                .action(ArgAction::Append)
                .global(true),
        )
        .arg(option("no-bundled", "cli-no-bundled").action(ArgAction::SetTrue).global(true))
        .arg(
            option("color", "cli-color")
                .value_name("auto|always|never")
                .hide_possible_values(true)
                .value_parser(PossibleValuesParser::new(["auto", "always", "never"]))
                .default_value("auto")
                .hide_default_value(true)
                .global(true),
        )
        .arg(help())
        .arg(option("version", "cli-version").short('V').action(ArgAction::Version))
        .subcommand(
            sub("search", "cli-search")
                .arg(query().num_args(1..).required(true))
                .arg(option("limit", "cli-limit").value_name("N").value_parser(value_parser!(usize)))
                .arg(option("explain", "cli-explain").action(ArgAction::SetTrue))
                .arg(formats(&all_formats)),
        )
        .subcommand(
            sub("list", "cli-list")
                .arg(query())
                .arg(option("category", "cli-category").value_name("C").value_parser(categories))
                .arg(formats(&all_formats)),
        )
        .subcommand(
            sub("show", "cli-show")
                .arg(argument("entry", "ENTRY", "cli-show-entry").num_args(1..).required(true))
                .arg(formats(&all_formats)),
        )
        .subcommand(sub("export", "cli-export").arg(query()).arg(formats(&["json", "csv", "markdown", "ids"])))
        .subcommand(
            sub("check", "cli-check")
                .arg(argument("path", "PATH", "cli-check-path").num_args(0..).value_parser(value_parser!(PathBuf))),
        )
        .subcommand(sub("schema", "cli-schema"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound_and_its_help_speaks_each_language() {
        for (language, word) in
            [(Language::SerbianLatin, "Naredbe"), (Language::SerbianCyrillic, "Наредбе"), (Language::English, "Commands")]
        {
            let mut command = command(language);
            command.clone().debug_assert();
            let help = command.render_help().to_string();
            assert!(help.contains(word), "{help}");
        }
    }
}
