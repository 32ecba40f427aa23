//! Values that the export writes as one text with parts, such as `xk:observer:2016..`.

use serde_json::{Value, json};

use super::cell;
use super::slug::slug;
use super::texts::{Texts, with_language};

/// A word of a closed list, whatever its case and hyphens; another word as it is.
pub(super) fn known_word(word: &str, mut known: impl Iterator<Item = &'static str>) -> Value {
    let wanted = slug(word);
    known.find(|known| slug(known) == wanted).map_or_else(|| word.into(), Value::from)
}

/// An official name with its language.
pub(super) fn native_name(item: &str) -> Value {
    match with_language(item) {
        (Some(lang), name) => json!({ "lang": lang, "name": name }),
        (None, name) => json!({ "name": name }),
    }
}

/// A member: its id, then its status and the period if they are given.
pub(super) fn member(item: &str) -> Value {
    let mut parts = item.splitn(3, ':').map(str::trim);
    let mut next = || parts.next().filter(|part| !part.is_empty());
    let (id, status, dates) = (next().unwrap_or_default(), next().unwrap_or("member"), next());
    let (since, until) = dates.map(cell::period).unwrap_or_default();
    json!({ "id": id, "status": status, "since": since, "until": until })
}

/// A link: its kind and the id; an id alone is related.
pub(super) fn relation(item: &str) -> Value {
    match item.split_once(':') {
        Some((kind, id)) => json!({ "kind": kind.trim(), "id": id.trim() }),
        None => json!({ "kind": "related", "id": item }),
    }
}

/// A member that no longer exists, with the period.
pub(super) fn former_state(item: &str, language: Option<&str>) -> Value {
    let (name, dates) = match item.rsplit_once(':') {
        Some((name, dates)) if dates.contains("..") => (name, Some(dates)),
        _ => (item, None),
    };
    let (since, until) = dates.map(cell::period).unwrap_or_default();
    let mut text = Texts::default();
    text.add(language, name);
    json!({ "name": text.into_value(), "since": since, "until": until })
}

/// What the inhabitants are called: a man, a woman, the adjective, the English word.
pub(super) fn demonym(cell: &str) -> Value {
    let parts: Vec<&str> = cell.split(';').map(str::trim).collect();
    match parts.as_slice() {
        [man, woman, adjective, rest @ ..] => {
            json!({ "man": man, "woman": woman, "adjective": adjective, "en": rest.first() })
        }
        _ => Value::from(cell),
    }
}

/// An id in a register: `wikidata:Q7809`.
pub(super) fn identifier(item: &str) -> Option<(String, Value)> {
    let (register, id) = item.split_once(':')?;
    Some((register.trim().to_owned(), Value::from(id.trim())))
}
