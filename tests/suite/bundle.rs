//! The compiled bundle: it is what the files in `assets/catalog` say.

use std::borrow::Cow;

use imenik::bundle;
use imenik::catalog::{Contents, File, Progress, check, from_path, load};
use imenik::language::{Language, Locale};
use imenik::search::{Facet, FacetValues, Index};

use super::bundled_files;

#[test]
fn the_bundled_files_have_no_faults() {
    assert_eq!(check(&bundled_files()).diagnostics, []);
}

#[test]
fn the_compiled_catalog_equals_its_files() {
    let (compiled, loaded) = (bundle::catalog(), load(&bundled_files()).catalog);
    assert!(compiled.is_compiled() && !loaded.is_compiled());
    assert_eq!(compiled.len(), loaded.len());
    for (index, entry) in loaded.iter() {
        assert_eq!(compiled.entry(index), entry);
        assert_eq!(compiled.links(index), loaded.links(index), "{}", entry.id);
        assert_eq!(compiled.link_count(index), loaded.link_count(index), "{}", entry.id);
        assert_eq!(compiled.region(index), entry.region, "{}", entry.id);
        let subject = entry.subjects.first().copied();
        assert_eq!(compiled.first_subject(index), subject, "{}", entry.id);
        assert_eq!(compiled.since(index), entry.since(), "{}", entry.id);
        assert_eq!(compiled.member_count(index), loaded.member_count(index), "{}", entry.id);
        let members = compiled.members(index).zip(loaded.members(index));
        assert!(members.into_iter().all(|(one, other)| one == other), "{}", entry.id);
        assert_eq!(compiled.id(index), entry.id);
        assert_eq!(compiled.find(&entry.id), Some(index));
        assert_eq!(compiled.category(index), entry.category, "{}", entry.id);
        assert_eq!(compiled.is_dissolved(index), entry.dissolved.is_some(), "{}", entry.id);
    }
    for id in ["", "0", "no-such-entry", "zzz"] {
        assert_eq!(compiled.find(id), None, "{id}");
    }
    assert_eq!(compiled.into_entries(), loaded.into_entries());
}

#[test]
fn the_compiled_index_equals_a_new_one() {
    let catalog = bundle::catalog();
    let compiled = bundle::index(&catalog, &Progress::default());
    let loaded = load(&bundled_files()).catalog;
    let new = Index::new(&loaded);
    assert!(compiled == new);
    for language in Language::ALL {
        let locale = Locale::new(language);
        let cities = |index, catalog| {
            let values = FacetValues::new(Facet::Seat, index, catalog, &locale);
            format!("{values:?}")
        };
        assert_eq!(cities(&compiled, &catalog), cities(&new, &loaded), "{language}");
    }
}

#[test]
fn the_compiled_names_are_those_of_each_language() {
    let (compiled, loaded) = (bundle::catalog(), load(&bundled_files()).catalog);
    for language in Language::ALL {
        let locale = Locale::new(language);
        for (index, entry) in loaded.iter() {
            assert_eq!(bundle::name(&compiled, &locale, index), locale.name(entry));
            assert_eq!(bundle::acronym(&compiled, &locale, index), locale.acronym(entry));
        }
        let sorted = |catalog| {
            let mut all: Vec<_> = loaded.indexes().collect();
            bundle::sort_by_name(catalog, &locale, &mut all, |index| *index);
            all
        };
        assert_eq!(sorted(&compiled), sorted(&loaded), "{language}");
        let names = bundle::names(&compiled, language).map(|names| names.by_name.as_slice());
        let in_order: Vec<_> = sorted(&loaded).iter().map(|index| loaded.id(*index)).collect();
        let compiled_order: Vec<_> =
            names.unwrap_or_default().iter().map(|index| loaded.id(*index)).collect();
        assert_eq!(compiled_order, in_order, "{language}");
        assert_eq!(bundle::names(&loaded, language), None);
    }
}

#[test]
fn the_files_of_the_bundle_have_their_entries() {
    let files = from_path("assets/catalog".as_ref()).expect("the files are readable");
    let bundled = bundle::files();
    assert_eq!(bundled.len(), files.len());
    for (bundled, file) in bundled.iter().zip(&files) {
        assert_eq!(bundled.path, file.path);
        let Contents::Entries(entries) = &bundled.contents else { panic!("{bundled:?}") };
        assert_eq!(*entries, load(std::slice::from_ref(file)).catalog.into_entries());
    }
}

#[test]
fn a_fault_that_a_file_of_the_user_makes_in_a_bundled_entry_has_its_file() {
    // Hungary no longer says that it has a border with Serbia.
    let hungary = br#"[{"id": "hu", "category": "member_state", "name": "Hungary"}]"#;
    let mut files = bundle::files();
    files.push(File::of_user("mine.json", Cow::Borrowed(hungary.as_slice())));
    let report = check(&files);
    let serbia = report.diagnostics.iter().find(|it| it.place.entry.as_deref() == Some("rs"));
    let place = &serbia.expect("Serbia still has the border").place;
    assert!(place.path.starts_with("assets/catalog/member_state/"), "{place}");
    assert_eq!(place.position, None);
}
