//! Any bytes can be a file of entries. It is read and checked without a panic; diagnostics point
//! into it; a catalog that loads is linked from both ends, can be shown, and is exported as a file
//! that loads as the same catalog.

#![no_main]

use std::borrow::Cow;

use imenik::catalog::{Catalog, Entry, EntryIndex, File};
use imenik::export::{Sheet, TEXT_WIDTH, csv, json, markdown, text};
use imenik::search::Index;
use imenik_fuzz::{check_diagnostic, in_every_language};
use libfuzzer_sys::fuzz_target;

const PATH: &str = "entries.json";

fuzz_target!(|bytes: &[u8]| {
    match load(bytes) {
        Ok(catalog) => check_catalog(&catalog),
        Err(diagnostics) => {
            assert!(!diagnostics.is_empty());
            let text = String::from_utf8_lossy(bytes);
            diagnostics.iter().for_each(|it| check_diagnostic(it, PATH, &text));
            assert_eq!(load(bytes).err(), Some(diagnostics), "the same file, the same errors");
        }
    }
});

fn load(bytes: &[u8]) -> Result<Catalog, Vec<imenik::diagnostic::Diagnostic>> {
    Catalog::load(&[File { path: PATH.to_owned(), bytes: Cow::Owned(bytes.to_vec()) }])
}

fn check_catalog(catalog: &Catalog) {
    let entries: Vec<&Entry> = catalog.iter().map(|(_, entry)| entry).collect();
    let exported = json(&entries).expect("entries are valid JSON");
    let again = load(exported.as_bytes()).expect("an exported catalog loads");
    assert!(again.iter().map(|(_, entry)| entry).eq(entries.iter().copied()));
    let index = Index::new(catalog);
    for (at, entry) in catalog.iter() {
        assert_eq!(catalog.find(&entry.id), Some(at));
        assert_eq!(index.best(catalog, &entry.id).map(|hit| hit.entry), Some(at));
        check_links(catalog, at);
    }
    let all: Vec<EntryIndex> = catalog.iter().map(|(at, _)| at).collect();
    in_every_language(|locale| {
        csv(catalog, locale, &all).expect("entries are valid CSV");
        for &at in &all {
            let sheet = Sheet::new(catalog, locale, at);
            assert!(!text(&sheet, TEXT_WIDTH).is_empty());
            assert!(!markdown(&sheet).is_empty());
        }
    });
}

/// Checks that every link of an entry is also one of the entry at its other end.
fn check_links(catalog: &Catalog, at: EntryIndex) {
    let links = catalog.links(at);
    for &member in &links.members {
        assert!(catalog.links(member).memberships.iter().any(|it| it.body == at));
    }
    for membership in &links.memberships {
        assert_eq!(catalog.links(membership.body).members[membership.position], at);
    }
    for link in &links.relations {
        assert!(catalog.links(link.to).relations.iter().any(|it| it.to == at));
    }
    for &body in &links.seat_of {
        let id = &catalog.entry(at).id;
        assert!(catalog.entry(body).headquarters.iter().any(|seat| seat.state == *id));
    }
}
