//! The options that every command has.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches};

use super::command_builder::{CommandBuilder, GLOBAL_PLACE};
use super::hyphens;
use super::values::{all, named_values, optional};
use crate::config::{ColorChoice, Settings};
use crate::language::Language;

/// The option of the language.
pub(super) const LANG: &str = "lang";
const DATA: &str = "data";
const NO_BUNDLED: &str = "no-bundled";
const COLOR: &str = "color";
const CONFIG: &str = "config";

/// The options that every command has, and the configuration.
#[derive(Debug)]
pub(super) struct Options {
    /// The language of everything that is printed or shown.
    pub(super) language: Language,
    /// Whether the language is given by `--lang`, rather than the configuration or the environment.
    pub(super) language_is_given: bool,
    /// Files and folders of entries in addition to the bundled ones.
    pub(super) data: Vec<PathBuf>,
    /// Whether the bundled entries are used.
    pub(super) bundled: bool,
    /// Whether output has colours.
    pub(super) colours: bool,
    /// The configuration.
    pub(super) settings: Settings,
}

/// The part of the options that decides the language. It is read before the rest, because the
/// messages about wrong arguments and the help are in this language, too.
pub(super) struct EarlyOptions {
    /// The language.
    pub(super) language: Language,
    language_is_given: bool,
    settings: Settings,
}

impl EarlyOptions {
    /// Reads `--lang` and `--config` of a command line, wherever they are, and the configuration.
    pub(super) fn read(arguments: &[OsString]) -> Self {
        let config = option_value(arguments, "--config");
        let languages = Language::ALL.map(Language::tag);
        let settings = Settings::read(config.as_deref().map(Path::new), &languages);
        let given = option_value(arguments, "--lang").and_then(|tag| Language::from_tag(&tag));
        let language = given
            .or_else(|| Language::from_tag(settings.language.as_deref()?))
            .unwrap_or_else(Language::from_environment);
        Self { language, language_is_given: given.is_some(), settings }
    }
}

impl Options {
    /// The arguments of these options.
    pub(super) fn arguments(builder: &CommandBuilder) -> [Arg; 5] {
        let tags = Language::ALL.map(Language::tag);
        let lang = builder
            .option(LANG, "cli-lang")
            .value_name(tags.join("|"))
            .hide_possible_values(true)
            .value_parser(PossibleValuesParser::new(tags))
            .ignore_case(true);
        let data = builder
            .option(DATA, "cli-data")
            .value_name(builder.text("value-path"))
            .value_parser(hyphens::path())
            .action(ArgAction::Append);
        let color = builder
            .option(COLOR, "cli-color")
            .value_name(ColorChoice::NAMES.map(|(name, _)| name).join("|"))
            .hide_possible_values(true)
            .value_parser(named_values(ColorChoice::NAMES.to_vec()));
        let config = builder
            .option(CONFIG, "cli-config")
            .value_name(builder.text("value-file"))
            .value_parser(hyphens::path());
        let no_bundled = builder.flag(NO_BUNDLED, "cli-no-bundled");
        let mut place = GLOBAL_PLACE..;
        [lang, data, no_bundled, color, config]
            .map(|argument| argument.global(true).display_order(place.next().unwrap_or(usize::MAX)))
    }

    /// The options of a command line, with those that are read already. `draws` is whether the
    /// command draws on the terminal, even if its output is redirected.
    pub(super) fn from_matches(early: EarlyOptions, matches: &ArgMatches, draws: bool) -> Self {
        let data = [early.settings.data.clone(), all(matches, DATA)].concat();
        Self {
            language_is_given: matches.contains_id(LANG),
            data,
            bundled: !matches.get_flag(NO_BUNDLED),
            ..Self::of_early(early, optional(matches, COLOR), draws)
        }
    }

    /// The options of a command line that has no other than those that are read already.
    pub(super) fn of_early(early: EarlyOptions, color: Option<ColorChoice>, draws: bool) -> Self {
        let EarlyOptions { language, language_is_given, settings } = early;
        let color = color.unwrap_or(settings.color);
        let [no_color, term] = ["NO_COLOR", "TERM"].map(env::var_os);
        let is_shown = draws || io::stdout().is_terminal();
        let has_colours = is_shown && term.is_some_and(|term| shows_colours(&term));
        Self {
            language,
            language_is_given,
            data: settings.data.clone(),
            bundled: true,
            colours: uses_colours(color, has_colours, no_color.as_deref()),
            settings,
        }
    }
}

/// Whether a terminal of this type, as `TERM` has it, understands the sequences for colours.
fn shows_colours(term: &OsStr) -> bool {
    !term.is_empty() && term != "dumb"
}

/// Whether output has colours. `has_colours` is whether it goes to a terminal that can show them.
/// `no_color` is the variable `NO_COLOR`, which does not count if it is empty:
/// <https://no-color.org>.
fn uses_colours(choice: ColorChoice, has_colours: bool, no_color: Option<&OsStr>) -> bool {
    match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => has_colours && no_color.is_none_or(OsStr::is_empty),
    }
}

/// The first value of an option, on a command line that is not parsed yet.
fn option_value(arguments: &[OsString], option: &str) -> Option<String> {
    let texts: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
    let joined = texts.iter().find_map(|text| text.strip_prefix(option)?.strip_prefix('='));
    let separate = || texts.windows(2).find(|pair| pair[0] == option).map(|pair| pair[1].as_ref());
    joined.or_else(separate).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_used_on_a_terminal_unless_no_color_is_set() {
        let auto = |has_colours, no_color: Option<&str>| {
            uses_colours(ColorChoice::Auto, has_colours, no_color.map(OsStr::new))
        };
        let shown = ["xterm-256color", "dumb", ""].map(|term| shows_colours(OsStr::new(term)));
        assert_eq!(shown, [true, false, false]);
        assert!(auto(true, None) && auto(true, Some("")));
        assert!(!auto(true, Some("1")) && !auto(false, None));
        assert!(uses_colours(ColorChoice::Always, false, Some(OsStr::new("1"))));
        assert!(!uses_colours(ColorChoice::Never, true, None));
    }

    #[test]
    fn the_value_of_an_option_is_found_in_both_forms() {
        let value = |arguments: &[&str]| {
            let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
            option_value(&arguments, "--lang")
        };
        assert_eq!(value(&["imenik", "list", "--lang", "en"]).as_deref(), Some("en"));
        assert_eq!(value(&["imenik", "--lang=sr-Cyrl", "list"]).as_deref(), Some("sr-Cyrl"));
        assert_eq!(value(&["imenik", "--language", "en"]), None);
        assert_eq!(value(&["imenik", "--lang"]), None);
    }
}
