//! Invalid arguments, reported in the language of the user. Clap finds them, but its own messages
//! are in English only.

use std::error::Error;
use std::ffi::OsString;
use std::fmt;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::command_error::WRONG_USE;
use super::help;
use super::hyphens::with_hyphen;
use super::output::print;
use super::report::report;
use crate::language::{FluentValue, Language, Locale};
use crate::text::sanitize_line;

/// The options that take a path.
const PATH_OPTIONS: [&str; 3] = ["--data", "--config", "--import"];

/// Why a command line was not read: it is invalid, or it asks for the help or the version.
///
/// It is displayed as the message for the user.
#[derive(Debug)]
pub struct UsageError {
    error: clap::Error,
    language: Language,
    /// The argument that is not UTF-8, if that is wrong.
    not_utf8: Option<String>,
}

impl UsageError {
    /// An error that clap reports about some arguments.
    pub(super) fn new(error: clap::Error, language: Language, arguments: &[OsString]) -> Self {
        // Clap does not say which argument it is. A path may be any bytes, and is not the problem.
        let is_path = |nth: usize| {
            let before = nth.checked_sub(1).and_then(|before| arguments[before].to_str());
            before.is_some_and(|before| PATH_OPTIONS.contains(&before))
        };
        let not_utf8 = (0..arguments.len())
            .filter(|&nth| error.kind() == ErrorKind::InvalidUtf8 && !is_path(nth))
            .find(|&nth| arguments[nth].to_str().is_none())
            .map(|nth| arguments[nth].to_string_lossy().into_owned());
        Self { error, language, not_utf8 }
    }

    /// Prints the help or the version on standard output, or what is wrong on standard error, and
    /// returns the exit code.
    pub fn report(&self) -> ExitCode {
        if let Some(message) = self.message() {
            report(&help::fitted(&message, help::width()));
            return ExitCode::from(WRONG_USE);
        }
        let text = help::fitted(&self.error.to_string(), help::width());
        if self.error.use_stderr() {
            report(&text);
            return ExitCode::from(WRONG_USE);
        }
        match print(&text) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => error.report(&Locale::new(self.language)),
        }
    }

    /// What is wrong, the usage and where to find more. `None` if clap's own text is used: for the
    /// help and the version, which are translated already, and for errors without a translation.
    fn message(&self) -> Option<String> {
        let locale = Locale::new(self.language);
        let mut message = self.problem(&locale)?;
        if let Some(nearest) = self.suggestion() {
            message += ". ";
            message += &locale.format("fault-near", &[("near", nearest.into())]);
        } else if self.error.kind() == ErrorKind::UnknownArgument && self.takes_words(&locale) {
            message += ". ";
            message += &locale.text("wrong-hyphen");
        }
        let more = locale.text("wrong-more");
        Some(format!("{message}\n\n{}{more}", self.usage(&locale)))
    }

    /// Whether the command takes words to search for.
    fn takes_words(&self, locale: &Locale) -> bool {
        let usage = self.usage(locale);
        ["value-query", "value-words"].iter().any(|word| usage.contains(&locale.text(word)))
    }

    /// The usage of the command in a paragraph; empty if clap does not report it.
    fn usage(&self, locale: &Locale) -> String {
        let Some(ContextValue::StyledStr(usage)) = self.error.get(ContextKind::Usage) else {
            return String::new();
        };
        let usage = usage.to_string();
        let usage = usage.trim_start_matches("Usage:").trim();
        format!("{}: {usage}\n\n", locale.text("cli-heading-usage"))
    }

    /// What is wrong, if there is a translation.
    fn problem(&self, locale: &Locale) -> Option<String> {
        let has_value = self.has(ContextKind::InvalidValue);
        let key = match self.error.kind() {
            ErrorKind::UnknownArgument => "wrong-argument",
            ErrorKind::InvalidValue if has_value => "wrong-value",
            ErrorKind::InvalidValue if self.has(ContextKind::ValidValue) => "wrong-no-value",
            ErrorKind::InvalidValue => "wrong-empty",
            ErrorKind::ValueValidation => "wrong-unreadable-value",
            ErrorKind::MissingRequiredArgument => "wrong-missing",
            ErrorKind::TooFewValues | ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
                "wrong-count"
            }
            ErrorKind::ArgumentConflict => "wrong-twice",
            ErrorKind::InvalidUtf8 => "wrong-not-utf8",
            _ => return None,
        };
        let argument = match &self.not_utf8 {
            Some(argument) => sanitize_line(argument).into_owned().into(),
            None => self.value(ContextKind::InvalidArg),
        };
        let values = [
            ("argument", argument),
            ("value", self.value(ContextKind::InvalidValue)),
            ("valid", self.value(ContextKind::ValidValue)),
            ("given", self.value(ContextKind::ActualNumValues)),
        ];
        let problem = locale.format(key, &values);
        // The reason is the error of a value parser, which is in the language already.
        Some(match (self.error.kind(), self.error.source()) {
            (ErrorKind::ValueValidation, Some(reason)) => format!("{problem}: {reason}"),
            _ => problem,
        })
    }

    /// What the user may have meant.
    fn suggestion(&self) -> Option<String> {
        let kinds = [
            ContextKind::SuggestedArg,
            ContextKind::SuggestedValue,
            ContextKind::SuggestedSubcommand,
        ];
        kinds.into_iter().find_map(|kind| self.text(kind)).filter(|text| !text.is_empty())
    }

    /// Whether the error has a text of this kind.
    fn has(&self, kind: ContextKind) -> bool {
        self.text(kind).is_some_and(|text| !text.is_empty())
    }

    /// The text of this kind as a value for a message, without control characters; empty if the
    /// error has none.
    fn value(&self, kind: ContextKind) -> FluentValue<'static> {
        let text = with_hyphen(&self.text(kind).unwrap_or_default());
        sanitize_line(&text).into_owned().into()
    }

    fn text(&self, kind: ContextKind) -> Option<String> {
        match self.error.get(kind)? {
            ContextValue::String(text) => Some(text.clone()),
            ContextValue::Strings(texts) => Some(texts.join(", ")),
            ContextValue::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }
}

impl fmt::Display for UsageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.message() {
            Some(message) => f.write_str(&message),
            None => self.error.fmt(f),
        }
    }
}

impl Error for UsageError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.error)
    }
}

#[cfg(test)]
mod tests {
    use crate::cli::Args;

    fn message(arguments: &str) -> String {
        let arguments = std::iter::once("imenik").chain(arguments.split(' ')).map(Into::into);
        Args::read(arguments).err().and_then(|error| error.message()).unwrap_or_default()
    }

    #[test]
    fn invalid_arguments_are_reported_in_the_language_with_a_suggestion() {
        for (arguments, words) in [
            ("--lang en --thme x", "unknown argument --thme. Did you mean “--theme”?"),
            ("--lang sr-Latn --thme x", "nepoznat argument --thme. Da li ste mislili „--theme”?"),
            (
                "search --lang en --trade",
                "unknown argument --trade. To search for something that begins with a hyphen, put \
                 it after --.\n",
            ),
            ("list --lang sr-Cyrl -x", "почиње цртицом, ставите то иза --.\n"),
            ("members --lang en --trade un", "unknown argument --trade\n"),
            ("list --lang en --format jsn", "invalid value “jsn” for --format"),
            ("list --lang en --format jsn", "Did you mean “json”?"),
            ("list --lang sr-Cyrl --format jsn", "могуће вредности: text, json"),
            ("list --lang en --category", "--category <C> requires a value"),
            ("list --lang en --data", "--data <PATH> requires a value\n"),
            ("members --lang en", "missing argument: <ENTRY>"),
            ("members --lang sr-Cyrl", "недостаје аргумент: <унос>"),
            ("differ --lang en rs", "<ENTRY> <ENTRY>: wrong number of values (1)"),
            ("show --lang en nato  ", "invalid value “” for <ENTRY>...: write the ID, the acronym"),
            ("members --lang en ", "invalid value “” for <ENTRY>: write the ID, the acronym"),
            (
                "common --lang sr-Latn rs ",
                "„” nije vrednost za <unos> <unos>...: napišite oznaku, skraćenicu ili naziv",
            ),
            (
                "search --lang en --limit -1 nato",
                "invalid value “-1” for --limit <N>: a whole number",
            ),
            (
                "search --lang en --limit x nato",
                "invalid value “x” for --limit <N>: a whole number",
            ),
            (
                "members --lang en --since soon nato",
                "not a valid date; write an existing date as 2011",
            ),
            (
                "--lang en --color never --color always",
                "--color <auto|always|never> can be given only once",
            ),
        ] {
            assert!(message(arguments).contains(words), "{arguments}: {}", message(arguments));
        }
        assert!(
            message("differ --lang sr-Latn rs")
                .contains("Upotreba: imenik differ [opcije] <unos> <unos>")
        );
        assert_eq!(message("--help"), "", "the help is no error");
    }
}
