//! Texts and names of a draft, in the languages of their columns.

use std::collections::HashSet;

use serde_json::{Map, Value};

use crate::catalog::{UNDETERMINED, is_language_tag};

/// How the registers of research organizations mark a name whose language they do not know.
const NO_LANGUAGE: &str = "no_lang_code";

/// The same text in one or more languages.
#[derive(Debug, Default)]
pub(super) struct Texts(Vec<(Option<String>, String)>);

impl Texts {
    /// Adds the text in a language; of two in the same language the first counts.
    pub(super) fn add(&mut self, language: Option<&str>, text: &str) {
        if !self.0.iter().any(|(known, _)| known.as_deref() == language) {
            self.0.push((language.map(str::to_owned), text.to_owned()));
        }
    }

    /// The text that was added first.
    pub(super) fn first(&self) -> Option<&str> {
        self.0.first().map(|(_, text)| text.as_str())
    }

    /// The value in a record: a plain string if the language is not known. `None` without a text.
    pub(super) fn into_value(self) -> Option<Value> {
        match self.0.as_slice() {
            [] => None,
            [(None, text)] => Some(Value::from(text.as_str())),
            _ => {
                let texts = self
                    .0
                    .into_iter()
                    .map(|(language, text)| (tag(language.as_deref()).to_owned(), text.into()));
                Some(Value::Object(texts.collect()))
            }
        }
    }
}

/// Names by language; `None` for those whose language is that of the table.
#[derive(Debug, Default)]
pub(super) struct NameLists(Vec<(Option<String>, String)>);

impl NameLists {
    /// Adds the names of a cell. Each may begin with the tag of its language, `sr:OEBS`, or else
    /// has that of its column, if it has one.
    pub(super) fn add(&mut self, language: Option<&str>, cell: &str) {
        for name in cell.split(';').map(str::trim).filter(|name| !name.is_empty()) {
            let (own, name) = with_language(name);
            self.0.push((own.or(language).map(str::to_owned), name.to_owned()));
        }
    }

    /// The name that was added first.
    pub(super) fn first(&self) -> Option<&str> {
        self.0.first().map(|(_, name)| name.as_str())
    }

    /// The value in a record: a plain list if no language is known. `None` without a name. A name
    /// that is there with its language is not repeated without.
    pub(super) fn into_value(self, default: Option<&str>) -> Option<Value> {
        let tagged: HashSet<String> =
            self.0.iter().filter(|(tag, _)| tag.is_some()).map(|(_, name)| name.clone()).collect();
        let (mut lists, mut seen) = (Map::new(), HashSet::new());
        for (language, name) in self.0 {
            let tag = tag(language.as_deref().or(default));
            let is_repeated = language.is_none() && tagged.contains(&name);
            if is_repeated || !seen.insert((tag.to_owned(), name.clone())) {
                continue;
            }
            let list = lists.entry(tag).or_insert_with(|| Value::Array(Vec::new()));
            if let Value::Array(list) = list {
                list.push(name.into());
            }
        }
        match lists.remove(UNDETERMINED) {
            Some(list) if lists.is_empty() => Some(list),
            Some(list) => {
                lists.insert(UNDETERMINED.to_owned(), list);
                Some(Value::Object(lists))
            }
            None => (!lists.is_empty()).then_some(Value::Object(lists)),
        }
    }
}

/// A name with the tag of its language, if it begins with one: `en:Name` or `en: Name`.
pub(super) fn with_language(name: &str) -> (Option<&str>, &str) {
    let tagged = name.split_once(':').filter(|(_, rest)| !rest.trim().is_empty());
    match tagged {
        Some((NO_LANGUAGE, rest)) => (None, rest.trim()),
        Some((tag, rest)) if is_language_tag(tag) && tag.starts_with(char::is_lowercase) => {
            (Some(tag), rest.trim())
        }
        _ => (None, name),
    }
}

fn tag(language: Option<&str>) -> &str {
    language.unwrap_or(UNDETERMINED)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn names_have_the_language_of_their_column_or_their_own() {
        let names = |default: Option<&str>, cells: &[&str]| {
            let mut names = NameLists::default();
            for cell in cells {
                names.add(None, cell);
            }
            names.into_value(default)
        };
        let (sr, und) = (["OEBS"], ["OSCE"]);
        assert_eq!(names(None, &["OSCE; sr:OEBS", "OEBS"]), Some(json!({"und": und, "sr": sr})));
        assert_eq!(
            names(Some("en"), &["OEBS", "sr:OEBS; X"]),
            Some(json!({"sr": sr, "en": ["X"]}))
        );
        let both = Some(json!({"sr": ["NATO"], "en": ["NATO"]}));
        assert_eq!(names(Some("en"), &["NATO", "en:NATO; sr:NATO"]), both);
        assert_eq!(names(None, &["a; b;; a"]), Some(json!(["a", "b"])));
        assert_eq!(names(None, &["no_lang_code: CFR"]), Some(json!(["CFR"])));
        assert_eq!(
            names(None, &["NATO: a history; see:"]),
            Some(json!(["NATO: a history", "see:"]))
        );
        assert_eq!(names(None, &[" ; "]), None);
    }
}
