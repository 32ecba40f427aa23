//! Faults of a catalog and of the reader's files in words: the place, what is wrong, and the mend.

use super::{FluentValue, Locale};
use crate::catalog::{Fault, FaultKind};
use crate::config;
use crate::text::sanitize;

impl Locale {
    /// One fault as a line: `file:line:column: entry: field: what is wrong and what to do`.
    pub fn fault(&self, fault: &Fault) -> String {
        let (key, value, near): (&str, &str, Option<&String>) = match &fault.kind {
            FaultKind::NoSuchPath => ("fault-no-such-path", "", None),
            FaultKind::NoJson => ("fault-no-json", "", None),
            FaultKind::Unreadable(why) => ("fault-unreadable", why, None),
            FaultKind::NotUtf8 => ("fault-not-utf8", "", None),
            FaultKind::NotJson(why) => ("fault-not-json", why, None),
            FaultKind::CutShort => ("fault-cut-short", "", None),
            FaultKind::NotAList => ("fault-not-a-list", "", None),
            FaultKind::UnknownField(name, near) => ("fault-unknown-field", name, near.as_ref()),
            FaultKind::MissingField(name) => ("fault-missing-field", name, None),
            FaultKind::UnknownWord(word, near) => ("fault-unknown-word", word, near.as_ref()),
            FaultKind::WrongShape(shape) => ("fault-wrong-shape", shape, None),
            FaultKind::Broken(rule) => (rule.key(), "", None),
            FaultKind::DuplicateId(place) => ("fault-duplicate-id", place, None),
            FaultKind::DanglingLink(id, near) => ("fault-dangling-link", id, near.as_ref()),
            FaultKind::NotForCategory(name) => ("fault-not-for-category", name, None),
            FaultKind::CategoryNeeds(name) => ("fault-category-needs", name, None),
        };
        let shape = matches!(fault.kind, FaultKind::WrongShape(_))
            .then(|| self.messages.known(&format!("shape-{value}")))
            .flatten();
        let value = shape.unwrap_or_else(|| value.to_owned());
        let mut line = format!(
            "{}: {}",
            fault.place,
            self.messages.with(key, &[("value", FluentValue::from(value))])
        );
        if let Some(near) = near {
            line.push_str(". ");
            line.push_str(&self.messages.with("fault-near", &[("near", near.as_str().into())]));
        }
        sanitize(&line).into_owned()
    }

    /// One fault of a file of the reader's as a line: `file:line:column: key: what is wrong and
    /// what to do`.
    pub fn config_fault(&self, fault: &config::Fault) -> String {
        use config::FaultKind as Kind;
        let place = fault.at.map(|(line, column)| format!(":{line}:{column}")).unwrap_or_default();
        let key = fault.key.as_ref().map(|key| format!(": {key}")).unwrap_or_default();
        let text = |key: &str, value: &str| {
            self.messages.with(key, &[("value", FluentValue::from(value))])
        };
        let (told, near) = match &fault.kind {
            Kind::Unreadable(why) => (text("fault-unreadable", why), None),
            Kind::Unwritable(why) => (text("fault-unwritable", why), None),
            Kind::NotWellFormed(why) => (text("fault-not-well-formed", why), None),
            Kind::UnknownKey(near) => (text("fault-unknown-key", ""), near.as_ref()),
            Kind::NotOneOf(words, near) => {
                (text("fault-not-one-of", &words.join(", ")), near.as_ref())
            }
            Kind::WrongShape(shape) => {
                (text("fault-wrong-shape", &self.says(&format!("shape-{shape}"))), None)
            }
            Kind::BadKey(key) => (text("fault-bad-key", key), None),
            Kind::TakenKey(key, "") => (text("fault-typing-key", key), None),
            Kind::TakenKey(key, by) => (
                self.messages.with(
                    "fault-taken-key",
                    &[("value", key.as_str().into()), ("by", (*by).into())],
                ),
                None,
            ),
            Kind::BadColour(colour) => (text("fault-bad-colour", colour), None),
        };
        let near = near.map(|near| {
            format!(". {}", self.messages.with("fault-near", &[("near", near.as_str().into())]))
        });
        sanitize(&format!("{}{place}{key}: {told}{}", fault.path, near.unwrap_or_default()))
            .into_owned()
    }
}
