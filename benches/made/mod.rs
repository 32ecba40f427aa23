//! Catalogs for benchmarks: the bundled one, and large ones made from it.

use std::borrow::Cow;

use imenik::catalog::{Catalog, File, bundled};

/// The bundled entries, followed by copies of them up to this number of entries. The copies have
/// numbered ids and names, at most one member each, and no other links.
pub(crate) fn catalog(entries: usize) -> Catalog {
    let files = bundled();
    let bundled = Catalog::load(&files).expect("the bundled catalog has no fault");
    let made = (bundled.len()..entries).map(|nth| {
        let mut entry = bundled
            .entry(bundled.iter().nth(nth % bundled.len()).expect("there are entries").0)
            .clone();
        entry.id = format!("{}-{nth}", entry.id);
        entry.name.sr = format!("{} {nth}", entry.name.sr);
        entry.name.en = format!("{} {nth}", entry.name.en);
        entry.capital = None;
        entry.members.truncate(1);
        entry.relations.clear();
        entry.borders.clear();
        entry.headquarters.clear();
        entry
    });
    let made = serde_json::to_vec(&made.collect::<Vec<_>>()).expect("entries are JSON");
    let made = File { path: "made.json".to_owned(), bytes: Cow::Owned(made) };
    Catalog::load(&[files, vec![made]].concat()).expect("the made catalog has no fault")
}
