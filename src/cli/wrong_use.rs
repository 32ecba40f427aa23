//! Arguments that cannot be read: what is wrong with them, in the reader's language. Clap finds it,
//! and would say it in English.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::language::{FluentValue, Language, Locale};
use crate::text::sanitize;

/// Arguments that were not read: because they are wrong, or because they ask for the help or the
/// version.
#[derive(Debug)]
pub struct Refusal {
    error: clap::Error,
    language: Language,
}

impl Refusal {
    pub(super) fn new(error: clap::Error, language: Language) -> Self {
        Self { error, language }
    }

    /// Prints what is asked for or what is wrong, and returns the exit code.
    pub fn report(&self) -> u8 {
        if let Some(told) = self.told() {
            eprintln!("{told}");
            return super::WRONG_USE;
        }
        // A closed pipe is no reason to speak of one.
        let _ = self.error.print();
        u8::try_from(self.error.exit_code()).unwrap_or(super::WRONG_USE)
    }

    /// What is wrong, in words; `None` for the help and the version, and for what has no words
    /// here.
    fn told(&self) -> Option<String> {
        let locale = Locale::new(self.language);
        let text = |kind| match self.error.get(kind) {
            Some(ContextValue::String(text)) => Some(text.clone()),
            Some(ContextValue::Strings(texts)) => Some(texts.join(", ")),
            Some(ContextValue::Number(number)) => Some(number.to_string()),
            _ => None,
        };
        let value =
            |kind| FluentValue::from(sanitize(&text(kind).unwrap_or_default()).into_owned());
        let says = |key: &str| {
            let values = [
                ("argument", value(ContextKind::InvalidArg)),
                ("value", value(ContextKind::InvalidValue)),
                ("valid", value(ContextKind::ValidValue)),
                ("given", value(ContextKind::ActualNumValues)),
            ];
            locale.format(key, &values)
        };
        let no_value = text(ContextKind::InvalidValue).is_none_or(|value| value.is_empty());
        let mut told = match self.error.kind() {
            ErrorKind::UnknownArgument => says("wrong-argument"),
            ErrorKind::InvalidValue
                if no_value
                    && text(ContextKind::ValidValue).is_none_or(|valid| valid.is_empty()) =>
            {
                says("wrong-empty")
            }
            ErrorKind::InvalidValue if no_value => says("wrong-no-value"),
            ErrorKind::InvalidValue => says("wrong-value"),
            ErrorKind::ValueValidation => match std::error::Error::source(&self.error) {
                Some(why) => format!("{}: {why}", says("wrong-unreadable-value")),
                None => says("wrong-unreadable-value"),
            },
            ErrorKind::MissingRequiredArgument => says("wrong-missing"),
            ErrorKind::TooFewValues | ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
                says("wrong-count")
            }
            ErrorKind::ArgumentConflict => says("wrong-twice"),
            _ => return None,
        };
        let near = [
            ContextKind::SuggestedArg,
            ContextKind::SuggestedValue,
            ContextKind::SuggestedSubcommand,
        ];
        if let Some(near) = near.into_iter().find_map(text).filter(|near| !near.is_empty()) {
            told += ". ";
            told += &locale.format("fault-near", &[("near", near.into())]);
        }
        let usage = match self.error.get(ContextKind::Usage) {
            Some(ContextValue::StyledStr(usage)) => {
                let usage = usage.to_string();
                format!(
                    "{}: {}\n\n",
                    locale.text("cli-heading-usage"),
                    usage.trim_start_matches("Usage:").trim()
                )
            }
            _ => String::new(),
        };
        Some(format!("{told}\n\n{usage}{}", locale.text("wrong-more")))
    }
}

#[cfg(test)]
mod tests {
    use crate::cli::Args;

    fn told(arguments: &str) -> String {
        let arguments = std::iter::once("imenik").chain(arguments.split(' ')).map(Into::into);
        Args::read(arguments).err().and_then(|refusal| refusal.told()).unwrap_or_default()
    }

    #[test]
    fn what_is_wrong_is_said_in_the_language_with_the_near_word() {
        for (arguments, words) in [
            ("--lang en --thme x", "unknown argument --thme. Did you mean “--theme”?"),
            ("--lang sr-Latn --thme x", "nepoznat argument --thme. Da li ste mislili „--theme”?"),
            ("list --lang en --format jsn", "invalid value “jsn” for --format"),
            ("list --lang en --format jsn", "Did you mean “json”?"),
            ("list --lang sr-Cyrl --format jsn", "могуће вредности: text, json"),
            ("list --lang en --category", "--category <C> requires a value"),
            ("list --lang en --data", "--data <PATH> requires a value\n"),
            ("members --lang en", "missing argument: <ENTRY>"),
            ("members --lang sr-Cyrl", "недостаје аргумент: <унос>"),
            ("differ --lang en rs", "<ENTRY> <ENTRY>: wrong number of values (1)"),
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
            assert!(told(arguments).contains(words), "{arguments}: {}", told(arguments));
        }
        assert!(
            told("differ --lang sr-Latn rs")
                .contains("Upotreba: imenik differ [opcije] <unos> <unos>")
        );
        assert_eq!(told("--help"), "", "the help is no fault");
    }
}
