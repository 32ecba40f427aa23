//! The session: what the browser keeps from one run to the next.

use serde::{Deserialize, Serialize};

use crate::text::to_json;

/// What the browser keeps from one run to the next.
///
/// It holds words and not the types of the browser: a field that is missing, or that another
/// version has added, is no error.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// The BCP 47 tag of the language on screen.
    pub language: String,
    /// The name of the theme, if the user has chosen one in the browser.
    pub theme: Option<String>,
    /// Whether the background of the terminal was light, if it was asked for.
    pub light_background: Option<bool>,
    /// The id of the selected entry.
    pub entry: Option<String>,
    /// Whether the page of the entry had the focus.
    pub reading: bool,
    /// The first line of the page on screen.
    pub top: usize,
    /// The query.
    pub query: String,
    /// The slugs of the categories that were switched off.
    pub hidden: Vec<String>,
    /// The key of the facet that was open.
    pub facet: Option<String>,
    /// The key of the order of the list.
    pub sort: String,
    /// Whether that order was in the other direction than at first.
    pub sort_reversed: bool,
    /// Whether search results were in that order instead of by rank.
    pub sort_found: bool,
}

impl Session {
    /// Reads a session from JSON. Text that is not one gives the default.
    pub fn from_json(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// The session as JSON.
    ///
    /// # Panics
    /// Never: strings and numbers are always valid JSON.
    pub fn to_json(&self) -> String {
        to_json(self).expect("strings and numbers are always valid JSON") + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_of_another_version_and_one_that_is_broken_are_no_errors() {
        let other = Session::from_json(r#"{"query": "nato", "window": [80, 24]}"#);
        assert_eq!(other, Session { query: "nato".to_owned(), ..Session::default() });
        assert_eq!(Session::from_json("{"), Session::default());
        assert_eq!(Session::from_json(&other.to_json()), other);
    }
}
