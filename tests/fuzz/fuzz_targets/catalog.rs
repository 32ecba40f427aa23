//! Any bytes can be a file of entries. It is read and checked without a panic; diagnostics point
//! into it; what is loaded is linked from both ends, can be shown, and is exported as a file that
//! loads as the same catalog; a file without diagnostics loads whole.

#![no_main]

use imenik::catalog::{Catalog, Entry, EntryIndex, File, MemberSource, Report, check, load};
use imenik::config::Bookmarks;
use imenik::export::{Exporter, FileFormat, TEXT_WIDTH, markdown, text};
use imenik::language::{Language, Locale};
use imenik::search::Index;
use imenik_fuzz::{check_diagnostic, in_every_language};
use libfuzzer_sys::fuzz_target;

const PATH: &str = "entries.json";

fuzz_target!(|bytes: &[u8]| {
    let file = [File::of_user(PATH, bytes.to_vec())];
    let Report { catalog, diagnostics, .. } = check(&file);
    let text = String::from_utf8_lossy(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    diagnostics.iter().for_each(|it| check_diagnostic(it, PATH, text));
    assert_eq!(check(&file).diagnostics, diagnostics, "the same file, the same problems");
    let loaded = load(&file);
    assert!(entries(&loaded.catalog).eq(entries(&catalog)), "both read the same entries");
    if diagnostics.is_empty() {
        assert!(loaded.damaged.is_empty() && loaded.omissions.is_empty());
    }
    check_catalog(&catalog);
});

fn entries(catalog: &Catalog) -> impl Iterator<Item = &Entry> {
    catalog.iter().map(|(_, entry)| entry)
}

fn check_catalog(catalog: &Catalog) {
    let all: Vec<EntryIndex> = catalog.iter().map(|(at, _)| at).collect();
    let bookmarks = &Bookmarks::default();
    let locale = &Locale::new(Language::English);
    let exported = Exporter { catalog, locale, bookmarks }.file(&all, FileFormat::Json);
    let exported = exported.expect("entries are valid JSON").into_bytes();
    let again = load(&[File::of_user("export.json", exported)]);
    assert!(again.damaged.is_empty() && again.omissions.is_empty(), "an export loads whole");
    assert!(entries(&again.catalog).eq(entries(catalog)), "and as the same entries");
    let index = Index::new(catalog);
    for (at, entry) in catalog.iter() {
        assert_eq!(catalog.find(&entry.id), Some(at));
        assert_eq!(index.best(catalog, &entry.id).map(|hit| hit.entry), Some(at));
        check_links(catalog, at);
    }
    in_every_language(|locale| {
        let exporter = Exporter { catalog, locale, bookmarks };
        exporter.file(&all, FileFormat::Csv).expect("entries are valid CSV");
        for &at in &all {
            let sheet = exporter.sheet(at);
            assert!(!text(&sheet, TEXT_WIDTH).is_empty());
            assert!(!markdown(&sheet).is_empty());
        }
    });
}

/// Checks that every link of an entry is also one of the entry at its other end.
fn check_links(catalog: &Catalog, at: EntryIndex) {
    let links = catalog.links(at);
    for link in &links.members {
        let memberships = &catalog.links(link.member).memberships;
        assert!(memberships.iter().any(|it| it.body == at && it.source == link.source));
        if let MemberSource::Listed(position) = link.source {
            let id = &catalog.entry(link.member).id;
            assert_eq!(&catalog.entry(at).members[position].id, id);
        }
    }
    for membership in &links.memberships {
        let members = &catalog.links(membership.body).members;
        assert!(members.iter().any(|it| it.member == at && it.source == membership.source));
    }
    for link in &links.relations {
        assert!(catalog.links(link.to).relations.iter().any(|it| it.to == at));
    }
    for &body in &links.seat_of {
        let id = &catalog.entry(at).id;
        let mut seats = catalog.entry(body).headquarters.iter();
        assert!(seats.any(|seat| seat.state.as_ref() == Some(id)));
    }
}
