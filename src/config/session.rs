//! Where the browser was when it was closed: what a run leaves to the next one.

use serde::{Deserialize, Serialize};

/// What is kept from one run to the next. A missing field, or one that a later version has added,
/// does no harm.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// The tag of the language on screen.
    pub language: String,
    /// The name of the theme, if the user has chosen one.
    pub theme: Option<String>,
    /// The id of the current entry.
    pub entry: Option<String>,
    /// Whether it was being read.
    pub reading: bool,
    /// The first line of it on screen, counted from 0.
    pub top: usize,
    /// The words of the search.
    pub query: String,
    /// The slugs of the hidden categories.
    pub hidden: Vec<String>,
    /// The key of the sort order.
    pub sort: String,
}

impl Session {
    /// Reads what was kept; a text that is no session gives an empty one.
    pub fn from_json(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// The text to keep.
    ///
    /// # Panics
    /// Never: texts and numbers are always JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("texts and numbers are always JSON") + "\n"
    }
}
