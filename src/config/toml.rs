//! A TOML file of the reader's, as a list of keys with their values and places. Which keys there
//! are, its readers know.

use std::fs;
use std::io;
use std::path::Path;

use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, DiagnosticKind, Place, Position, Shape};
use crate::text::nearest;

/// One key of a file with its value.
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

/// Every setting of a file, and what in it is not TOML; nothing at all if the file is not there.
pub fn read_settings(path: &Path) -> (Vec<Setting>, Vec<Diagnostic>) {
    match fs::read_to_string(path) {
        Ok(text) => settings(&path.display().to_string(), &text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => (Vec::new(), Vec::new()),
        Err(error) => (
            Vec::new(),
            vec![Diagnostic::of_path(path, DiagnosticKind::Unreadable(error.to_string()))],
        ),
    }
}

/// Every setting of a text, and what in it is not TOML. What can be read is read, whatever else is
/// wrong.
pub fn settings(path: &str, text: &str) -> (Vec<Setting>, Vec<Diagnostic>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let fault = |error: toml::de::Error| {
        let place = Place {
            path: path.to_owned(),
            position: error.span().map(|span| Position::of_offset(text, span.start)),
            ..Place::default()
        };
        let message = error.message().replace('\n', "; ");
        Diagnostic::new(place, DiagnosticKind::NotWellFormed(message))
    };
    let mut out = Vec::new();
    collect(path, text, "", table.get_ref(), &mut out);
    out.sort_by_key(|setting| setting.position);
    (out, errors.into_iter().map(fault).collect())
}

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
    /// A fault of this setting.
    pub fn fault(&self, kind: DiagnosticKind) -> Diagnostic {
        let place = Place {
            path: self.path.clone(),
            position: Some(self.position),
            entry: None,
            field: Some(self.key.clone()),
        };
        Diagnostic::new(place, kind)
    }

    /// The fault that there is no such key, given those that there are.
    pub fn unknown<'a>(&self, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
        self.fault(DiagnosticKind::UnknownKey { nearest: nearest(&self.key, known) })
    }

    /// Its value as text.
    ///
    /// # Errors
    /// If it is of another shape.
    pub fn text(&self) -> Result<&str, Diagnostic> {
        match &self.value {
            Value::Text(text) => Ok(text),
            _ => Err(self.fault(DiagnosticKind::WrongShape(Shape::Text))),
        }
    }

    /// Its value as true or false.
    ///
    /// # Errors
    /// If it is of another shape.
    pub fn flag(&self) -> Result<bool, Diagnostic> {
        match self.value {
            Value::Flag(flag) => Ok(flag),
            _ => Err(self.fault(DiagnosticKind::WrongShape(Shape::Flag))),
        }
    }

    /// Its value as texts; one that stands without brackets is a list of itself.
    ///
    /// # Errors
    /// If it is of another shape.
    pub fn texts(&self) -> Result<&[String], Diagnostic> {
        match &self.value {
            Value::Text(text) => Ok(std::slice::from_ref(text)),
            Value::Texts(texts) => Ok(texts),
            _ => Err(self.fault(DiagnosticKind::WrongShape(Shape::Texts))),
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
        Err(self.fault(DiagnosticKind::NotOneOf { words: known, nearest }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn settings_are_read_with_their_places_and_what_is_not_toml_hides_no_other() {
        let (found, faults) = settings(
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
            faults.first().and_then(|fault| fault.place.position).map(|position| position.line),
            Some(5),
            "{faults:?}"
        );
    }

    #[test]
    fn a_word_that_is_none_of_the_known_ones_names_the_nearest() {
        let (found, _) = settings("c.toml", "theme = \"drak\"");
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
            let (found, _) = settings("any", &text);
            prop_assert!(found.iter().all(|setting| setting.position.line >= 1 && setting.position.column >= 1));
        }
    }
}
