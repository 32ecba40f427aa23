//! Diagnostics in words: the place, what is wrong, and how to fix it.

use std::collections::HashSet;
use std::path::Path;

use super::{FluentValue, Locale};
use crate::catalog::Omission;
use crate::diagnostic::{Diagnostic, DiagnosticKind as Kind, IoProblem};
use crate::text::sanitize_line;

impl Locale {
    /// A diagnostic as one line: `file:line:column: entry: field: what is wrong and what to do`.
    ///
    /// The line has no control characters.
    pub fn diagnostic(&self, diagnostic: &Diagnostic) -> String {
        let problem = self.problem(&diagnostic.kind);
        let mut line = format!("{}: {problem}", diagnostic.place);
        if let Some(nearest) = diagnostic.kind.nearest() {
            line.push_str(". ");
            line.push_str(&self.format("fault-near", &[("near", nearest.into())]));
        }
        sanitize_line(&line).into_owned()
    }

    /// What was left out of a file, as one line without control characters.
    pub fn omission(&self, omission: &Omission) -> String {
        let path = omission.path.as_str();
        let values = [("path", path.into()), ("value", self.omitted(omission).into())];
        sanitize_line(&self.format("omitted", &values)).into_owned()
    }

    /// What could not be loaded, as one line without control characters, in several lengths, the
    /// longest first: the first file, and how many others there are. Empty if all was loaded.
    pub fn left_out(&self, damaged: &[Diagnostic], omissions: &[Omission]) -> Vec<String> {
        let lines = match (damaged.first(), omissions.first()) {
            (Some(diagnostic), _) => {
                let mut short = diagnostic.clone();
                short.place.path = file_name(&diagnostic.place.path);
                vec![self.diagnostic(diagnostic), self.diagnostic(&short)]
            }
            (None, Some(omission)) => {
                let with_path = |key, path: &str| {
                    let values = [("path", path.into()), ("value", self.omitted(omission).into())];
                    sanitize_line(&self.format(key, &values)).into_owned()
                };
                let name = file_name(&omission.path);
                vec![
                    with_path("omitted", &omission.path),
                    with_path("omitted-short", &name),
                    with_path("omitted-shortest", &name),
                ]
            }
            (None, None) => return Vec::new(),
        };
        let damaged = damaged.iter().map(|diagnostic| diagnostic.place.path.as_str());
        let paths = damaged.chain(omissions.iter().map(|omission| omission.path.as_str()));
        match paths.collect::<HashSet<_>>().len() - 1 {
            0 => lines,
            others => lines.iter().map(|line| self.with_others(line, others)).collect(),
        }
    }

    /// A line about one file, and how many others there are.
    fn with_others(&self, line: &str, others: usize) -> String {
        let values = [("value", FluentValue::from(line)), ("n", others.into())];
        self.format("omitted-others", &values)
    }

    /// How many entries and fields were left out of a file.
    fn omitted(&self, omission: &Omission) -> String {
        let Omission { path: _, entries, reduced, total } = omission;
        let entries = (*entries > 0).then(|| {
            let values = [("n", FluentValue::from(*entries)), ("total", (*total).into())];
            self.format("omitted-entries", &values)
        });
        let reduced =
            (*reduced > 0).then(|| self.format("omitted-fields", &[("n", (*reduced).into())]));
        entries.into_iter().chain(reduced).collect::<Vec<_>>().join("; ")
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
    pub fn problem(&self, kind: &Kind) -> String {
        let key = kind.key();
        let with = |value: &str| self.format(key, &[("value", FluentValue::from(value))]);
        match kind {
            Kind::Unreadable(reason) | Kind::Unwritable(reason) => with(&self.io_problem(reason)),
            Kind::UnreadableData { path, problem } => {
                let (path, problem) = (path.as_str().into(), self.io_problem(problem).into());
                self.format(key, &[("path", path), ("value", problem)])
            }
            Kind::KeyTaken { key: taken, action } => {
                let values = [("value", taken.as_str().into()), ("by", action.as_str().into())];
                self.format(key, &values)
            }
            Kind::ControlCharacter(c) => with(&format!("U+{:04X}", u32::from(*c))),
            Kind::WrongShape(shape) => with(&self.text(shape.key())),
            Kind::NotOneOf { words, .. } => with(&words.join(", ")),
            Kind::NotJson(value)
            | Kind::NotWellFormed(value)
            | Kind::UnknownField { name: value, .. }
            | Kind::MissingField(value)
            | Kind::UnknownWord { word: value, .. }
            | Kind::InvalidValue(value)
            | Kind::DuplicateId(value)
            | Kind::DanglingLink { id: value, .. }
            | Kind::NotForCategory(value)
            | Kind::CategoryNeeds(value)
            | Kind::BadKey(value)
            | Kind::TypingKey(value)
            | Kind::BadColour(value) => with(value),
            Kind::NoJson
            | Kind::NotUtf8
            | Kind::CutShort
            | Kind::ExtraCells
            | Kind::NotAList
            | Kind::OldField(_)
            | Kind::Broken(_)
            | Kind::UnknownKey { .. } => self.text(key),
        }
    }
}

/// The name of a file without the folders it is in.
fn file_name(path: &str) -> String {
    let name = Path::new(path).file_name();
    name.map_or_else(|| path.to_owned(), |name| name.to_string_lossy().into_owned())
}
