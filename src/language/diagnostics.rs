//! Diagnostics in words: the place, what is wrong, and how to fix it.

use super::{FluentValue, Locale};
use crate::diagnostic::{Diagnostic, DiagnosticKind as Kind, IoProblem};
use crate::text::sanitize_line;

impl Locale {
    /// A diagnostic as one line: `file:line:column: entry: field: what is wrong and what to do`.
    ///
    /// The line has no control characters.
    pub fn diagnostic(&self, diagnostic: &Diagnostic) -> String {
        let problem = self.problem(&diagnostic.kind);
        let mut line = format!("{}: {problem}", diagnostic.place);
        if let Some(nearest) = nearest(&diagnostic.kind) {
            line.push_str(". ");
            line.push_str(&self.format("fault-near", &[("near", nearest.into())]));
        }
        sanitize_line(&line).into_owned()
    }

    /// Why a file cannot be read or written, and what to do.
    pub fn io_problem(&self, problem: &IoProblem) -> String {
        match problem {
            IoProblem::Other(message) => {
                self.format(problem.key(), &[("value", message.as_str().into())])
            }
            _ => self.text(problem.key()),
        }
    }

    /// What is wrong and what to do.
    fn problem(&self, kind: &Kind) -> String {
        let with =
            |key: &str, value: &str| self.format(key, &[("value", FluentValue::from(value))]);
        match kind {
            Kind::NoJson => self.text("fault-no-json"),
            Kind::Unreadable(reason) => with("fault-unreadable", &self.io_problem(reason)),
            Kind::UnreadableData { path, problem } => {
                let (path, problem) = (path.as_str().into(), self.io_problem(problem).into());
                self.format("fault-unreadable-data", &[("path", path), ("value", problem)])
            }
            Kind::Unwritable(reason) => with("fault-unwritable", &self.io_problem(reason)),
            Kind::NotUtf8 => self.text("fault-not-utf8"),
            Kind::NotJson(reason) => with("fault-not-json", reason),
            Kind::CutShort => self.text("fault-cut-short"),
            Kind::NotAList => self.text("fault-not-a-list"),
            Kind::NotWellFormed(reason) => with("fault-not-well-formed", reason),
            Kind::UnknownField { name, .. } => with("fault-unknown-field", name),
            Kind::MissingField(name) => with("fault-missing-field", name),
            Kind::UnknownWord { word, .. } => with("fault-unknown-word", word),
            Kind::WrongShape(shape) => with("fault-wrong-shape", &self.text(shape.key())),
            Kind::InvalidValue(reason) => with("fault-wrong-shape", reason),
            Kind::Broken(rule) => self.text(rule.key()),
            Kind::DuplicateId(place) => with("fault-duplicate-id", place),
            Kind::DanglingLink { id, .. } => with("fault-dangling-link", id),
            Kind::NotForCategory(name) => with("fault-not-for-category", name),
            Kind::CategoryNeeds(name) => with("fault-category-needs", name),
            Kind::UnknownKey { .. } => self.text("fault-unknown-key"),
            Kind::NotOneOf { words, .. } => with("fault-not-one-of", &words.join(", ")),
            Kind::BadKey(key) => with("fault-bad-key", key),
            Kind::KeyTaken { key, action } => {
                let values = [("value", key.as_str().into()), ("by", action.as_str().into())];
                self.format("fault-taken-key", &values)
            }
            Kind::TypingKey(key) => with("fault-typing-key", key),
            Kind::BadColour(colour) => with("fault-bad-colour", colour),
        }
    }
}

/// The word that was probably meant.
fn nearest(kind: &Kind) -> Option<&str> {
    match kind {
        Kind::UnknownField { nearest, .. }
        | Kind::UnknownWord { nearest, .. }
        | Kind::DanglingLink { nearest, .. }
        | Kind::UnknownKey { nearest }
        | Kind::NotOneOf { nearest, .. } => nearest.as_deref(),
        _ => None,
    }
}
