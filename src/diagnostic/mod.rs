//! One problem in a file: where it is and what it is. `language` puts it into words.

mod io_problem;
mod rule;

use std::fmt;
use std::path::Path;

pub use io_problem::IoProblem;
pub use rule::Rule;

use crate::text::{json_line_and_column, line_and_column};

/// One problem in a catalog file, a configuration, a theme or the bookmarks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// Where it is. Boxed, so that a `Result` with a diagnostic stays small.
    pub place: Box<Place>,
    /// What is wrong.
    pub kind: DiagnosticKind,
}

impl Diagnostic {
    /// A problem at a place.
    pub fn new(place: Place, kind: DiagnosticKind) -> Self {
        Self { place: Box::new(place), kind }
    }

    /// A problem of a file or folder as a whole.
    pub fn of_path(path: &Path, kind: DiagnosticKind) -> Self {
        let path = path.display().to_string();
        Self::new(Place { path, ..Place::default() }, kind)
    }
}

/// A place in a file, as exact as it is known.
///
/// It is displayed as `file:line:column: entry: field`, without the parts that are not known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// The file or folder, as the user named it.
    pub path: String,
    /// The position in the file.
    pub position: Option<Position>,
    /// The id of the entry.
    pub entry: Option<String>,
    /// The field of an entry, `members[2].since`, or the key of a setting, `keys.search`.
    pub field: Option<String>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)?;
        if let Some(Position { line, column }) = self.position {
            write!(f, ":{line}:{column}")?;
        }
        for part in [&self.entry, &self.field].into_iter().flatten() {
            write!(f, ": {part}")?;
        }
        Ok(())
    }
}

/// A position in a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
}

impl Position {
    /// The position of a byte offset in a text.
    pub fn of_offset(text: &str, offset: usize) -> Self {
        let (line, column) = line_and_column(text, offset);
        Self { line, column }
    }

    /// The position of a JSON error in its text.
    pub fn of_json_error(text: &str, error: &serde_json::Error) -> Self {
        let (line, column) = json_line_and_column(text, error);
        Self { line, column }
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum DiagnosticKind {
    /// The folder, and those in it, hold no `.json` file.
    NoJson,
    /// The file or folder cannot be read.
    Unreadable(IoProblem),
    /// The file or folder that the setting names cannot be read.
    UnreadableData {
        /// The path.
        path: String,
        /// Why it cannot be read.
        problem: IoProblem,
    },
    /// The file cannot be written.
    Unwritable(IoProblem),
    /// The bytes are not UTF-8.
    NotUtf8,
    /// A catalog file is not JSON; with the message of the parser.
    NotJson(String),
    /// A catalog file ends before its last bracket.
    CutShort,
    /// A catalog file is JSON, but not a list of entries.
    NotAList,
    /// A settings, theme or bookmarks file is not well formed; with the message of the parser.
    NotWellFormed(String),
    /// The record format has no such field.
    UnknownField {
        /// The name of the field.
        name: String,
        /// The nearest field of the format.
        nearest: Option<String>,
    },
    /// A field of the first edition of the record format.
    OldField(OldField),
    /// A text has this control character.
    ControlCharacter(char),
    /// A required field is missing; with its name.
    MissingField(String),
    /// A row of a table has more cells than the header.
    ExtraCells,
    /// The word is not in the closed list of this field.
    UnknownWord {
        /// The word.
        word: String,
        /// The nearest word of the list.
        nearest: Option<String>,
    },
    /// A value of another shape than this one.
    WrongShape(Shape),
    /// A value that cannot be read for another reason; with the message of the parser.
    InvalidValue(String),
    /// A rule of the record format is broken.
    Broken(Rule),
    /// The id is already used at this place.
    DuplicateId(String),
    /// No entry has the id of the link.
    DanglingLink {
        /// The id.
        id: String,
        /// The nearest id of an entry.
        nearest: Option<String>,
    },
    /// The category of the entry does not have this field.
    NotForCategory(String),
    /// The category of the entry requires this field.
    CategoryNeeds(String),
    /// There is no such setting.
    UnknownKey {
        /// The nearest setting.
        nearest: Option<String>,
    },
    /// The value is none of the words that the setting takes.
    NotOneOf {
        /// The words that it takes.
        words: Vec<String>,
        /// The nearest of them.
        nearest: Option<String>,
    },
    /// Not a key of the keyboard.
    BadKey(String),
    /// The key of the keyboard is bound already.
    KeyTaken {
        /// The key.
        key: String,
        /// The name of the action that it is bound to.
        action: String,
    },
    /// The key of the keyboard types text where it would be bound.
    TypingKey(String),
    /// Not a colour.
    BadColour(String),
}

impl DiagnosticKind {
    /// The name of the field that is unknown, missing or not allowed: it is part of the kind.
    pub fn field_name(&self) -> Option<&str> {
        match self {
            Self::UnknownField { name, .. }
            | Self::MissingField(name)
            | Self::NotForCategory(name)
            | Self::CategoryNeeds(name) => Some(name),
            _ => None,
        }
    }

    /// The word that was probably meant.
    pub fn nearest(&self) -> Option<&str> {
        match self {
            Self::UnknownField { nearest, .. }
            | Self::UnknownWord { nearest, .. }
            | Self::DanglingLink { nearest, .. }
            | Self::UnknownKey { nearest }
            | Self::NotOneOf { nearest, .. } => nearest.as_deref(),
            _ => None,
        }
    }

    /// The key of the message that says what is wrong. It is also the name of the kind in JSON.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NoJson => "fault-no-json",
            Self::Unreadable(_) => "fault-unreadable",
            Self::UnreadableData { .. } => "fault-unreadable-data",
            Self::Unwritable(_) => "fault-unwritable",
            Self::NotUtf8 => "fault-not-utf8",
            Self::NotJson(_) => "fault-not-json",
            Self::CutShort => "fault-cut-short",
            Self::NotAList => "fault-not-a-list",
            Self::NotWellFormed(_) => "fault-not-well-formed",
            Self::UnknownField { .. } => "fault-unknown-field",
            Self::OldField(field) => field.key(),
            Self::ControlCharacter(_) => "fault-control-character",
            Self::ExtraCells => "fault-extra-cells",
            Self::MissingField(_) => "fault-missing-field",
            Self::UnknownWord { .. } => "fault-unknown-word",
            Self::WrongShape(_) | Self::InvalidValue(_) => "fault-wrong-shape",
            Self::Broken(rule) => rule.key(),
            Self::DuplicateId(_) => "fault-duplicate-id",
            Self::DanglingLink { .. } => "fault-dangling-link",
            Self::NotForCategory(_) => "fault-not-for-category",
            Self::CategoryNeeds(_) => "fault-category-needs",
            Self::UnknownKey { .. } => "fault-unknown-key",
            Self::NotOneOf { .. } => "fault-not-one-of",
            Self::BadKey(_) => "fault-bad-key",
            Self::KeyTaken { .. } => "fault-taken-key",
            Self::TypingKey(_) => "fault-typing-key",
            Self::BadColour(_) => "fault-bad-colour",
        }
    }
}

/// The shape that a value must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// A string.
    Text,
    /// A string or a list of strings.
    Texts,
    /// A list.
    List,
    /// An object.
    Object,
    /// A whole number that is not negative.
    Whole,
    /// A number.
    Number,
    /// A pair of numbers.
    Pair,
    /// True or false.
    Flag,
    /// A string, or an object with a string for each language.
    Translations,
    /// A list of strings, or an object with such a list for each language.
    TranslatedLists,
}

impl Shape {
    /// The key of the message that describes it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Text => "shape-text",
            Self::Texts => "shape-texts",
            Self::List => "shape-list",
            Self::Object => "shape-object",
            Self::Whole => "shape-whole",
            Self::Number => "shape-number",
            Self::Pair => "shape-pair",
            Self::Flag => "shape-flag",
            Self::Translations => "shape-translations",
            Self::TranslatedLists => "shape-translated-lists",
        }
    }

    /// The shape that a visitor of serde expects, by its own words: those of this crate use the
    /// keys above.
    pub(crate) fn expected_by(visitor: &str) -> Option<Self> {
        Some(match visitor {
            "shape-translations" => Self::Translations,
            "shape-translated-lists" => Self::TranslatedLists,
            "shape-texts" => Self::Texts,
            "shape-object" | "a map" => Self::Object,
            "a boolean" => Self::Flag,
            "a string" | "a value" => Self::Text,
            "a sequence" => Self::List,
            "f64" => Self::Number,
            "u16" | "u32" | "u64" => Self::Whole,
            "an array of length 2" => Self::Pair,
            _ if visitor.starts_with("struct ") => Self::Object,
            _ if visitor.starts_with("enum ") || visitor == "variant identifier" => Self::Text,
            _ => return None,
        })
    }
}

/// A field of the first edition of the record format that the second replaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OldField {
    /// `aliases`: now `other_names` and `search_terms`.
    Aliases,
    /// `members_note`: now `note` in `membership`.
    MembersNote,
}

impl OldField {
    /// The field with this name.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        match name {
            "aliases" => Some(Self::Aliases),
            "members_note" => Some(Self::MembersNote),
            _ => None,
        }
    }

    /// The key of the message that says what to write instead.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Aliases => "fault-old-aliases",
            Self::MembersNote => "fault-old-members-note",
        }
    }
}
