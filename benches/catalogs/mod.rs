//! Catalogs for benchmarks: the bundled one, and large ones made from it.

use imenik::bundle;
use imenik::catalog::{Catalog, File, load};
use serde_json::Value;

/// The bundled entries, followed by copies of them up to this number of entries. The copies have
/// numbered ids and names, at most one member each, and no other links.
pub(crate) fn catalog(entries: usize) -> Catalog {
    let files = bundle::files();
    let bundled = load(&files).catalog;
    let made = (bundled.len()..entries).map(|nth| {
        let (_, entry) = bundled.iter().nth(nth % bundled.len()).expect("there are entries");
        let mut entry = serde_json::to_value(entry).expect("entries are JSON");
        entry["id"] = format!("{}-{nth}", text(&entry["id"])).into();
        for language in ["sr", "en"] {
            let name = format!("{} {nth}", text(&entry["name"][language]));
            entry["name"][language] = name.into();
        }
        let fields = entry.as_object_mut().expect("an entry is an object");
        for links in ["capital", "membership", "relations", "borders", "headquarters"] {
            fields.remove(links);
        }
        if let Some(members) = fields.get_mut("members").and_then(Value::as_array_mut) {
            members.truncate(1);
        }
        entry
    });
    let made = serde_json::to_vec(&made.collect::<Vec<_>>()).expect("entries are JSON");
    load(&[files, vec![File::of_user("made.json", made)]].concat()).catalog
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}
