//! The arguments: what the command line can say, in the reader's language.

use std::ffi::OsString;
use std::io::IsTerminal;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, value_parser};
use clap_complete::Shell;

use super::configuration;
use super::format::Format;
use super::graph::{self, Question};
use super::search::Request;
use super::wrong_use::Refusal;
use crate::catalog::{Category, PartialDate, Status};
use crate::config::{ColorChoice, Settings};
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
    /// Whether `--lang` has asked for the language.
    pub asks_language: bool,
    /// What the configuration sets.
    pub settings: Settings,
    /// What to do.
    pub command: Command,
}

/// What to do.
#[derive(Debug)]
pub enum Command {
    /// Open the browser.
    Browse(Browsing),
    /// Print whole entries.
    Show {
        /// An id, an acronym or a name for each entry.
        entries: Vec<String>,
        /// The format.
        format: Format,
    },
    /// Print what a query finds.
    Find(Request),
    /// Ask the graph.
    Graph(graph::Request),
    /// Check the catalog.
    Check,
    /// Print the JSON Schema.
    Schema,
    /// Print what a shell needs to complete the command line.
    Completions(Shell),
    /// Print the manual page.
    Man,
    /// Print what is asked of the configuration.
    Config(configuration::Question),
    /// Print the bookmarks.
    Bookmarks(Format),
    /// Take in the bookmarks of a file.
    ImportBookmarks(PathBuf),
}

/// How the browser opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Browsing {
    /// The words that find the entry to open; none if empty.
    pub words: String,
    /// The name of the theme that is asked for.
    pub theme: Option<String>,
    /// Whether the mouse is listened to.
    pub mouse: bool,
    /// Whether it opens anew, and not where one was.
    pub fresh: bool,
    /// Whether it is read line by line.
    pub plain: bool,
}

impl Args {
    /// Reads the arguments of the program, its name first.
    ///
    /// # Errors
    /// Wrong use; also `--help` and `--version`, whose text is what the refusal prints.
    pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, Refusal> {
        let arguments: Vec<OsString> = arguments.into_iter().collect();
        // The help must be in the language that an argument of the same line may ask for.
        let config = value_of(&arguments, "--config");
        let languages = Language::ALL.map(Language::tag);
        let settings = Settings::read(config.as_deref().map(Path::new), &languages);
        let asked = value_of(&arguments, "--lang").and_then(|tag| Language::from_tag(&tag));
        let language = asked
            .or_else(|| Language::from_tag(settings.language.as_deref()?))
            .unwrap_or_else(Language::from_environment);
        let read = |command: clap::Command| command.try_get_matches_from(&arguments);
        // Only what is printed needs its usage in the words of the language.
        let matches = read(command(language)).or_else(|_| read(told_command(language)));
        let matches = matches.map_err(|error| Refusal::new(error, language))?;
        Ok(Self::from_matches(language, settings, &matches))
    }

    fn from_matches(language: Language, settings: Settings, matches: &ArgMatches) -> Self {
        let many = |matches: &ArgMatches, name: &str| {
            matches.get_many::<String>(name).into_iter().flatten().cloned().collect::<Vec<_>>()
        };
        let format = |matches: &ArgMatches| {
            given::<String>(matches, "format")
                .and_then(|name| Format::named(&name))
                .unwrap_or(Format::Text)
        };
        let category = |matches: &ArgMatches| {
            given::<String>(matches, "category").map(|category| format!("category:{category}"))
        };
        let mut data = settings.data.clone();
        data.extend(matches.get_many("data").into_iter().flatten().cloned());
        let command = match matches.subcommand() {
            Some(("show", sub)) => {
                Command::Show { entries: many(sub, "entry"), format: format(sub) }
            }
            Some((name @ ("search" | "list" | "export"), sub)) => Command::Find(Request {
                words: many(sub, "query")
                    .into_iter()
                    .chain(category(sub))
                    .collect::<Vec<_>>()
                    .join(" "),
                ranked: name == "search",
                limit: given::<usize>(sub, "limit").unwrap_or(usize::MAX),
                against: given(sub, "against"),
                explain: given(sub, "explain").unwrap_or(false),
                format: format(sub),
            }),
            Some((name @ ("members" | "memberships" | "common" | "differ"), sub)) => {
                Command::Graph(graph::Request {
                    question: match name {
                        "members" => Question::Members,
                        "memberships" => Question::Memberships,
                        "common" => Question::Common,
                        _ => Question::Differ,
                    },
                    entries: many(sub, "entry"),
                    statuses: Status::ALL
                        .iter()
                        .copied()
                        .filter(|it| many(sub, "status").iter().any(|name| name == it.slug()))
                        .collect(),
                    since: given(sub, "since"),
                    format: format(sub),
                })
            }
            Some(("check", sub)) => {
                data.extend(sub.get_many::<PathBuf>("path").into_iter().flatten().cloned());
                Command::Check
            }
            Some(("schema", _)) => Command::Schema,
            Some(("completions", sub)) => {
                Command::Completions(given(sub, "shell").unwrap_or(Shell::Bash))
            }
            Some(("man", _)) => Command::Man,
            Some(("config", sub)) => {
                Command::Config(match (sub.get_flag("default"), sub.get_flag("path")) {
                    (true, _) => configuration::Question::Default,
                    (_, true) => configuration::Question::Path,
                    _ => configuration::Question::Diagnostics,
                })
            }
            Some(("bookmarks", sub)) => given(sub, "import")
                .map_or_else(|| Command::Bookmarks(format(sub)), Command::ImportBookmarks),
            _ => Command::Browse(Browsing {
                words: many(matches, "words").join(" "),
                theme: given(matches, "theme"),
                mouse: !matches.get_flag("no-mouse") && settings.mouse,
                fresh: matches.get_flag("fresh"),
                plain: matches.get_flag("plain"),
            }),
        };
        let asked = given::<String>(matches, "color");
        let asked = asked.and_then(|name| ColorChoice::from_name(&name));
        let colours = match asked.unwrap_or(settings.color) {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => {
                std::io::stdout().is_terminal()
                    && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
            }
        };
        Self {
            language,
            asks_language: matches.contains_id("lang"),
            data,
            bundled: !matches.get_flag("no-bundled"),
            colours,
            settings,
            command,
        }
    }
}

/// The value of an argument that not every command has.
fn given<T: Clone + Send + Sync + 'static>(matches: &ArgMatches, name: &str) -> Option<T> {
    matches.try_get_one::<T>(name).ok().flatten().cloned()
}

/// The value of an option, before the arguments can be read as a whole.
fn value_of(arguments: &[OsString], option: &str) -> Option<String> {
    let texts: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
    let joined = texts.iter().find_map(|text| text.strip_prefix(option)?.strip_prefix('='));
    let apart = || texts.windows(2).find(|pair| pair[0] == option).map(|pair| pair[1].as_ref());
    joined.or_else(apart).map(str::to_owned)
}

/// The whole command line in a language: the source of `--help`.
pub(super) fn command(language: Language) -> clap::Command {
    let words = Words::new(language);
    let one_of = |name: &'static str, help: &str, values: &[&'static str]| {
        let parser = PossibleValuesParser::new(values.iter().copied());
        words
            .option(name, help)
            .value_name(values.join("|"))
            .hide_possible_values(true)
            .value_parser(parser)
            .global(true)
    };
    let path = value_parser!(PathBuf);
    let command = clap::Command::new("imenik")
        .version(env!("CARGO_PKG_VERSION"))
        .about(words.text("cli-about"))
        .after_help(words.text("cli-keys"))
        .help_template(words.template.clone())
        .subcommand_value_name(words.text("value-command"))
        .subcommand_help_heading(words.text("cli-heading-commands"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .args_conflicts_with_subcommands(false)
        .arg(words.argument("words", "cli-words").num_args(0..))
        .arg(one_of("lang", "cli-lang", &Language::ALL.map(Language::tag)).ignore_case(true))
        .arg(
            words
                .option("data", "cli-data")
                .value_name(words.text("value-path"))
                .value_parser(path)
                .action(ArgAction::Append)
                .global(true),
        )
        .arg(words.option("no-bundled", "cli-no-bundled").action(ArgAction::SetTrue).global(true))
        .arg(one_of("color", "cli-color", &ColorChoice::NAMES.map(|(name, _)| name)))
        .arg(
            words
                .option("config", "cli-config")
                .value_name(words.text("value-file"))
                .value_parser(value_parser!(PathBuf))
                .global(true),
        )
        .arg(words.option("theme", "cli-theme").value_name(words.text("value-name")))
        .arg(words.option("no-mouse", "cli-no-mouse").action(ArgAction::SetTrue))
        .arg(words.option("fresh", "cli-fresh").action(ArgAction::SetTrue))
        .arg(words.option("plain", "cli-plain").action(ArgAction::SetTrue))
        .arg(words.help())
        .arg(words.option("version", "cli-version").short('V').action(ArgAction::Version));
    words.subcommands().into_iter().fold(command, clap::Command::subcommand)
}

/// The command line with its usage in the words of a language: clap writes its own word for
/// options, and takes a usage only whole.
pub(super) fn told_command(language: Language) -> clap::Command {
    let words = Words::new(language);
    let mut command = command(language);
    command.build();
    let usage = |mut command: clap::Command| {
        let usage = command
            .render_usage()
            .to_string()
            .replace("[OPTIONS]", &format!("[{}]", words.text("value-options")));
        command.override_usage(
            usage.trim_start_matches("Usage:").split_whitespace().collect::<Vec<_>>().join(" "),
        )
    };
    usage(command.mut_subcommands(usage))
}

/// The parts of the command line, in the words of a language.
struct Words {
    messages: Messages,
    template: String,
}

impl Words {
    fn new(language: Language) -> Self {
        let messages = Messages::new(language);
        let usage = messages.text("cli-heading-usage");
        Self {
            messages,
            template: format!(
                "{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}"
            ),
        }
    }

    fn text(&self, key: &str) -> String {
        self.messages.text(key)
    }

    fn option(&self, name: &'static str, help: &str) -> Arg {
        Arg::new(name)
            .long(name)
            .help(self.text(help))
            .help_heading(self.text("cli-heading-options"))
    }

    fn argument(&self, name: &'static str, help: &str) -> Arg {
        Arg::new(name)
            .value_name(self.text(&format!("value-{name}")))
            .help(self.text(help))
            .help_heading(self.text("cli-heading-arguments"))
    }

    fn help(&self) -> Arg {
        self.option("help", "cli-help").short('h').action(ArgAction::Help)
    }

    fn sub(&self, name: &'static str, about: &str) -> clap::Command {
        let command = clap::Command::new(name).about(self.text(about)).disable_help_flag(true);
        command.arg(self.help()).help_template(self.template.clone())
    }

    /// The option for the format; the first of the names is the default.
    fn formats(&self, names: &[&'static str]) -> Arg {
        let format = self
            .option("format", "cli-format")
            .value_name(names.join("|"))
            .hide_possible_values(true);
        let parser = PossibleValuesParser::new(names.iter().copied());
        format.value_parser(parser).default_value(names[0]).hide_default_value(true)
    }

    /// A command that asks the graph about entries.
    fn graph(
        &self,
        name: &'static str,
        about: &str,
        entries: RangeInclusive<usize>,
    ) -> clap::Command {
        let statuses = PossibleValuesParser::new(Status::ALL.iter().map(|status| status.slug()));
        let status = self
            .option("status", "cli-status")
            .value_name("S")
            .action(ArgAction::Append)
            .value_parser(statuses);
        let entry = self.argument("entry", "cli-show-entry").num_args(entries).required(true);
        self.sub(name, about)
            .arg(entry)
            .arg(status)
            .arg(self.formats(&Format::NAMES.map(|(_, name)| name)))
    }

    fn subcommands(&self) -> Vec<clap::Command> {
        let all_formats = Format::NAMES.map(|(_, name)| name);
        let query = || self.argument("query", "cli-query").num_args(0..);
        let categories =
            PossibleValuesParser::new(Category::ALL.iter().map(|category| category.slug()));
        let bad_date = self.text("fault-bad-date");
        let date = move |text: &str| text.parse::<PartialDate>().map_err(|_| bad_date.clone());
        let bad_whole = self.text("shape-whole");
        let whole = move |text: &str| text.parse::<usize>().map_err(|_| bad_whole.clone());
        let since = || {
            self.option("since", "cli-since")
                .value_name(self.text("value-date"))
                .value_parser(date.clone())
        };
        let path = self
            .argument("path", "cli-check-path")
            .num_args(0..)
            .value_parser(value_parser!(PathBuf));
        vec![
            self.sub("search", "cli-search")
                .arg(query().num_args(1..).required(true))
                .arg(self.option("limit", "cli-limit").value_name("N").value_parser(whole))
                .arg(self.option("explain", "cli-explain").action(ArgAction::SetTrue))
                .arg(self.formats(&all_formats)),
            self.sub("list", "cli-list")
                .arg(query())
                .arg(
                    self.option("category", "cli-category")
                        .value_name("C")
                        .value_parser(categories),
                )
                .arg(self.formats(&all_formats)),
            self.sub("show", "cli-show")
                .arg(self.argument("entry", "cli-show-entry").num_args(1..).required(true))
                .arg(self.formats(&all_formats)),
            self.graph("members", "cli-members", 1..=1).arg(since()),
            self.graph("memberships", "cli-memberships", 1..=1).arg(since()),
            self.graph("common", "cli-common", 2..=usize::MAX),
            self.graph("differ", "cli-differ", 2..=2),
            self.sub("export", "cli-export")
                .arg(query())
                .arg(self.option("against", "cli-against").value_name(self.text("value-query")))
                .arg(self.formats(&["json", "csv", "markdown", "ids"])),
            self.sub("check", "cli-check").arg(path),
            self.sub("schema", "cli-schema"),
            self.sub("completions", "cli-completions").arg(
                self.argument("shell", "cli-shell")
                    .required(true)
                    .value_parser(value_parser!(Shell)),
            ),
            self.sub("man", "cli-man"),
            self.sub("config", "cli-config-command")
                .arg(self.option("default", "cli-config-default").action(ArgAction::SetTrue))
                .arg(self.option("path", "cli-config-path").action(ArgAction::SetTrue)),
            self.sub("bookmarks", "cli-bookmarks")
                .arg(
                    self.option("import", "cli-import")
                        .value_name(self.text("value-file"))
                        .value_parser(value_parser!(PathBuf)),
                )
                .arg(self.formats(&["text", "json", "ids"])),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound_and_its_help_speaks_each_language() {
        for (language, word) in [
            (Language::SerbianLatin, "imenik [opcije] [reči]... [komanda]"),
            (Language::SerbianCyrillic, "imenik [опције] [речи]... [команда]"),
            (Language::English, "imenik [OPTIONS] [WORDS]... [COMMAND]"),
        ] {
            let mut command = told_command(language);
            command.clone().debug_assert();
            let help = command.render_help().to_string();
            assert!(help.contains(word), "{help}");
        }
    }
}
