//! Arguments that begin with a hyphen and are no options: excluded words of a query, such as
//! `-trade`, and values of options.
//!
//! Clap would take them for options. While it reads the arguments, they begin with another
//! character; the parsers of values and the messages about errors restore the hyphen.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PathBufValueParser, StringValueParser, TypedValueParser};

/// Replaces the hyphen while clap reads the arguments: the minus sign, which means the same in a
/// query.
const MINUS: char = '\u{2212}';

/// Arguments in which words such as `-trade` do not begin with a hyphen: an option of one hyphen
/// has one letter, and no digit. The words after `--` stay as they are.
pub(super) fn without_hyphens(arguments: &[OsString]) -> Vec<OsString> {
    let end = arguments.iter().position(|argument| argument == "--").unwrap_or(arguments.len());
    let (options, words) = arguments.split_at(end);
    options.iter().map(without_hyphen).chain(words.iter().cloned()).collect()
}

fn without_hyphen(argument: &OsString) -> OsString {
    let word = argument.to_str().and_then(|text| text.strip_prefix('-'));
    match word.filter(|word| !is_option(word)) {
        Some(word) => format!("{MINUS}{word}").into(),
        None => argument.clone(),
    }
}

/// Whether an argument is an option, by what follows its first hyphen.
fn is_option(rest: &str) -> bool {
    let mut letters = rest.chars();
    match (letters.next(), letters.next()) {
        (Some('-') | None, _) => true,
        (Some(letter), None) => !letter.is_ascii_digit(),
        (Some(_), Some(_)) => false,
    }
}

/// An argument as the user has typed it.
pub(super) fn with_hyphen(argument: &str) -> String {
    argument.strip_prefix(MINUS).map_or_else(|| argument.to_owned(), |rest| format!("-{rest}"))
}

/// A parser for texts.
pub(super) fn text() -> impl TypedValueParser<Value = String> {
    StringValueParser::new().map(|text| with_hyphen(&text))
}

/// A parser for names of entries. A blank one, as of an unset variable of a script, is refused with
/// a reason.
pub(super) fn name(reason: String) -> impl TypedValueParser<Value = String> {
    text().try_map(move |name| if name.trim().is_empty() { Err(reason.clone()) } else { Ok(name) })
}

/// A parser for paths.
pub(super) fn path() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().map(|path| path.to_str().map(with_hyphen).map_or(path, PathBuf::from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_not_taken_for_options_and_stay_as_they_are_typed() {
        for (arguments, expected) in [
            ("search -trade law", "search \u{2212}trade law"),
            ("export --title -Foo rs", "export --title \u{2212}Foo rs"),
            ("list -h --fresh - -", "list -h --fresh - -"),
            ("list --limit -1", "list --limit \u{2212}1"),
            ("search -trade -- -law", "search \u{2212}trade -- -law"),
        ] {
            let typed: Vec<OsString> = arguments.split(' ').map(OsString::from).collect();
            let read: Vec<String> = without_hyphens(&typed)
                .into_iter()
                .map(|argument| argument.into_string().expect("text"))
                .collect();
            assert_eq!(read.join(" "), expected, "{arguments}");
            let restored: Vec<String> = read.iter().map(|argument| with_hyphen(argument)).collect();
            assert_eq!(restored.join(" "), arguments);
        }
    }
}
