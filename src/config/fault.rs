//! What can be wrong with a file of the reader's: where, and what. Its wording is done in
//! `language`.

use std::path::Path;

/// A fault of a configuration, a theme or the bookmarks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub path: String,
    /// Line and column, both counted from 1; columns count characters.
    pub at: Option<(usize, usize)>,
    /// The key: `keys.search`.
    pub key: Option<String>,
    /// What is wrong.
    pub kind: FaultKind,
}

impl Fault {
    /// A fault of a file as a whole.
    pub fn of_file(path: &Path, kind: FaultKind) -> Self {
        Self { path: path.display().to_string(), at: None, key: None, kind }
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The file cannot be read; with the system's message.
    Unreadable(String),
    /// The file cannot be written; with the system's message.
    Unwritable(String),
    /// The text is not of the format; with the parser's message.
    NotWellFormed(String),
    /// No such key; with the nearest that there is.
    UnknownKey(Option<String>),
    /// Not one of the words that the key takes: the words, and the nearest of them.
    NotOneOf(Vec<String>, Option<String>),
    /// A value of another shape; with the slug of the one expected.
    WrongShape(&'static str),
    /// Not a key of the keyboard.
    BadKey(String),
    /// The key of the keyboard is needed elsewhere: the key, and the action that has it, or nothing
    /// for the typing of a line.
    TakenKey(String, &'static str),
    /// Not a colour.
    BadColour(String),
}
