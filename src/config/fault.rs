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

/// The candidate nearest to a word that was not found, if one is near enough to be meant.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(word, candidate), candidate))
        .filter(|&(distance, candidate)| distance <= 1 + candidate.chars().count() / 4)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate.to_owned())
}

/// The words of a JSON parser's message without the place at its end, which is told apart from it.
pub(crate) fn parser_words(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.rsplit_once(" at line ").map_or(message.clone(), |(words, _)| words.to_owned())
}

/// Line and column of a byte of a text, both counted from 1; columns count characters.
pub(crate) fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before[line..].chars().count() + 1)
}
