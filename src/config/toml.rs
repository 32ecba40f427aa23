//! A TOML file as a list of keys with their values and places. Which keys are valid is decided by
//! the callers.

use std::io;
use std::path::Path;

use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, DiagnosticKind, Place, Position, Shape};
use crate::files::read_text;
use crate::text::nearest;

/// One key of a file with its value and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// The file.
    path: String,
    /// The position of the key.
    position: Position,
    /// The key, with the tables that it is in: `keys.search`.
    pub key: String,
    value: Value,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Value {
    Text(String),
    Flag(bool),
    Texts(Vec<String>),
    Other,
}

/// Reads the settings of a file, in their order, and reports invalid TOML. A file that does not
/// exist has no settings.
pub fn read_settings(path: &Path) -> (Vec<Setting>, Vec<Diagnostic>) {
    match read_text(path) {
        Ok(text) => parse_settings(&path.display().to_string(), &text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => (Vec::new(), Vec::new()),
        Err(error) => (
            Vec::new(),
            vec![Diagnostic::of_path(path, DiagnosticKind::Unreadable((&error).into()))],
        ),
    }
}

/// Reads the settings of a text, in their order, and reports invalid TOML. An error does not hide
/// the settings that can be read.
pub fn parse_settings(path: &str, text: &str) -> (Vec<Setting>, Vec<Diagnostic>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut out = Vec::new();
    collect(path, text, "", table.get_ref(), &mut out);
    out.sort_by_key(|setting| setting.position);
    (out, errors.iter().map(|error| not_well_formed(path, text, error)).collect())
}

fn not_well_formed(path: &str, text: &str, error: &toml::de::Error) -> Diagnostic {
    let position = error.span().map(|span| Position::of_offset(text, span.start));
    let place = Place { path: path.to_owned(), position, ..Place::default() };
    Diagnostic::new(place, DiagnosticKind::NotWellFormed(error.message().replace('\n', "; ")))
}

/// Adds the settings of a table and of the tables in it.
fn collect(path: &str, text: &str, prefix: &str, table: &DeTable<'_>, out: &mut Vec<Setting>) {
    for (key, value) in table {
        let position = Position::of_offset(text, key.span().start);
        let key = format!("{prefix}{}", key.get_ref());
        let value = match value.get_ref() {
            DeValue::Table(inner) => {
                collect(path, text, &format!("{key}."), inner, out);
                continue;
            }
            DeValue::String(text) => Value::Text(text.clone().into_owned()),
            DeValue::Boolean(flag) => Value::Flag(*flag),
            DeValue::Array(items) => {
                let texts: Option<Vec<String>> =
                    items.iter().map(|item| item.get_ref().as_str().map(str::to_owned)).collect();
                texts.map_or(Value::Other, Value::Texts)
            }
            _ => Value::Other,
        };
        out.push(Setting { path: path.to_owned(), position, key, value });
    }
}

impl Setting {
    /// A diagnostic at the place of this setting.
    pub fn diagnostic(&self, kind: DiagnosticKind) -> Diagnostic {
        let place = Place {
            path: self.path.clone(),
            position: Some(self.position),
            entry: None,
            field: Some(self.key.clone()),
        };
        Diagnostic::new(place, kind)
    }

    /// The diagnostic that there is no such key, with the nearest of the known ones.
    pub fn unknown<'a>(&self, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
        self.diagnostic(DiagnosticKind::UnknownKey { nearest: nearest(&self.key, known) })
    }

    /// Its value as text.
    ///
    /// # Errors
    /// If it is of another shape.
    pub fn text(&self) -> Result<&str, Diagnostic> {
        match &self.value {
            Value::Text(text) => Ok(text),
            _ => Err(self.diagnostic(DiagnosticKind::WrongShape(Shape::Text))),
        }
    }

    /// Its value as true or false.
    ///
    /// # Errors
    /// If it is of another shape.
    pub fn flag(&self) -> Result<bool, Diagnostic> {
        match self.value {
            Value::Flag(flag) => Ok(flag),
            _ => Err(self.diagnostic(DiagnosticKind::WrongShape(Shape::Flag))),
        }
    }

    /// Its value as a list of texts. A single text without brackets is a list of one.
    ///
    /// # Errors
    /// If it is of another shape.
    pub fn texts(&self) -> Result<&[String], Diagnostic> {
        match &self.value {
            Value::Text(text) => Ok(std::slice::from_ref(text)),
            Value::Texts(texts) => Ok(texts),
            _ => Err(self.diagnostic(DiagnosticKind::WrongShape(Shape::Texts))),
        }
    }

    /// Its value as one of some words.
    ///
    /// # Errors
    /// If it is none of them, or of another shape.
    pub fn one_of<T>(&self, words: impl IntoIterator<Item = (String, T)>) -> Result<T, Diagnostic> {
        let text = self.text()?;
        let mut known = Vec::new();
        for (word, meaning) in words {
            if word.eq_ignore_ascii_case(text) {
                return Ok(meaning);
            }
            known.push(word);
        }
        let nearest = nearest(text, known.iter().map(String::as_str));
        Err(self.diagnostic(DiagnosticKind::NotOneOf { words: known, nearest }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn settings_are_read_with_their_places_and_invalid_toml_hides_no_other() {
        let (found, diagnostics) = parse_settings(
            "c.toml",
            "theme = \"dark\"\n\n[keys]\n  sort = [\"s\", \"š\"]\nsearch == 1\nquit = \"q\"\n",
        );
        let at = |line, column| Position { line, column };
        let keys: Vec<_> =
            found.iter().map(|setting| (setting.key.as_str(), setting.position)).collect();
        assert!(keys.starts_with(&[("theme", at(1, 1)), ("keys.sort", at(4, 3))]), "{keys:?}");
        assert!(found.iter().any(|setting| setting.key == "keys.quit"), "{found:?}");
        assert_eq!(found[1].texts().map(<[String]>::len), Ok(2));
        assert_eq!(
            diagnostics.first().and_then(|it| it.place.position).map(|position| position.line),
            Some(5),
            "{diagnostics:?}"
        );
    }

    #[test]
    fn an_unknown_word_suggests_the_nearest() {
        let (found, _) = parse_settings("c.toml", "theme = \"drak\"");
        let wrong = found[0]
            .one_of([("dark".to_owned(), 1), ("light".to_owned(), 2)])
            .expect_err("a wrong word");
        assert!(
            matches!(&wrong.kind, DiagnosticKind::NotOneOf { nearest: Some(near), .. } if near == "dark"),
            "{wrong:?}"
        );
        assert!(found[0].flag().is_err());
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "([a-z=\"\\[\\].# \n]|\\PC){0,60}") {
            let (found, _) = parse_settings("any", &text);
            let mut positions = found.iter().map(|setting| setting.position);
            prop_assert!(positions.all(|it| it.line >= 1 && it.column >= 1));
        }
    }
}
