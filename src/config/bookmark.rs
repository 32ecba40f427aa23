//! One bookmark, and the items of the list of bookmarks. Those of another version of the program
//! may have fields that this one does not know.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::diagnostic::{Diagnostic, DiagnosticKind, Place, Shape};

const ID: &str = "id";
const MARKED: &str = "marked";
const NOTE: &str = "note";

/// What the user has added to one entry.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bookmark {
    /// The id of the entry.
    pub id: String,
    /// Whether the entry is bookmarked.
    #[serde(default)]
    pub marked: bool,
    /// The note of the user; empty if there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Bookmark {
    /// Appends a note on new lines, unless the same lines are already there.
    pub(super) fn add_note(&mut self, note: &str) {
        if self.note.is_empty() {
            note.clone_into(&mut self.note);
        } else if !note.is_empty() && !has_lines(&self.note, note) {
            self.note = format!("{}\n{note}", self.note);
        }
    }
}

/// Whether a text has these lines, whole and next to each other.
fn has_lines(text: &str, lines: &str) -> bool {
    format!("\n{text}\n").contains(&format!("\n{lines}\n"))
}

/// An item of the list.
pub(super) enum Item {
    /// A bookmark, with its fields that are unknown.
    Bookmark(Bookmark, Map<String, Value>),
    /// Anything else, also a bookmark of which only unknown fields are set.
    Unread(Value),
}

impl Item {
    /// Reads an item.
    pub(super) fn read(value: Value) -> Self {
        match (Bookmark::deserialize(&value), value) {
            (Ok(bookmark), Value::Object(fields)) => {
                let is_set = bookmark.marked || !bookmark.note.is_empty();
                let extra = unknown(&fields);
                if is_set || extra.is_empty() {
                    Self::Bookmark(bookmark, extra)
                } else {
                    Self::Unread(Value::Object(fields))
                }
            }
            (_, value) => Self::Unread(value),
        }
    }
}

fn unknown(fields: &Map<String, Value>) -> Map<String, Value> {
    let unknown = fields.iter().filter(|(name, _)| ![ID, MARKED, NOTE].contains(&name.as_str()));
    unknown.map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// Why an item is not read.
pub(super) fn problem_of(path: &str, item: &Value) -> Diagnostic {
    let Value::Object(fields) = item else {
        return diagnostic(path, None, None, DiagnosticKind::WrongShape(Shape::Object));
    };
    let id = fields.get(ID).and_then(Value::as_str).map(str::to_owned);
    let wrong = |field: &str, shape| {
        let kind = DiagnosticKind::WrongShape(shape);
        diagnostic(path, id.clone(), Some(field.to_owned()), kind)
    };
    match (fields.get(ID), fields.get(MARKED), fields.get(NOTE)) {
        (None, ..) => diagnostic(path, None, None, DiagnosticKind::MissingField(ID.to_owned())),
        (Some(it), ..) if !it.is_string() => wrong(ID, Shape::Text),
        (_, Some(it), _) if !it.is_boolean() => wrong(MARKED, Shape::Flag),
        (.., Some(it)) if !it.is_string() => wrong(NOTE, Shape::Text),
        _ => unknown_field(path, id, &unknown(fields)),
    }
}

/// That a bookmark has fields which are unknown, by the first of them.
pub(super) fn unknown_field(
    path: &str,
    id: Option<String>,
    extra: &Map<String, Value>,
) -> Diagnostic {
    let name = extra.keys().next().cloned().unwrap_or_default();
    diagnostic(path, id, None, DiagnosticKind::UnknownField { name, nearest: None })
}

fn diagnostic(
    path: &str,
    entry: Option<String>,
    field: Option<String>,
    kind: DiagnosticKind,
) -> Diagnostic {
    Diagnostic::new(Place { path: path.to_owned(), position: None, entry, field }, kind)
}
