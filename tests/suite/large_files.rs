//! Large files of the user are kept in binary form: queries and orders find the same in it as among
//! the entries of small files.

use imenik::catalog::{Catalog, EntryIndex, File, load};
use imenik::language::{Language, Locale};
use imenik::search::{Index, Query, complete};
use imenik::tui::Sort;

/// The fixture, and the same entries with one more that makes the files large.
fn small_and_large() -> [Catalog; 2] {
    let fixture = include_bytes!("../fixture/catalog.json").as_slice();
    let fixture = File::of_user("fixture.json", fixture);
    let text = "x".repeat(5_000_000);
    let long = format!(
        r#"[{{"id": "long", "category": "institution", "name": "Long", "x-text": "{text}"}}]"#
    );
    let short = r#"[{"id": "long", "category": "institution", "name": "Long"}]"#;
    let other = |text: String| File::of_user("long.json", text.into_bytes());
    [short.to_owned(), long].map(|text| load(&[fixture.clone(), other(text)]).catalog)
}

fn ids(catalog: &Catalog, entries: impl IntoIterator<Item = EntryIndex>) -> Vec<String> {
    entries.into_iter().map(|entry| catalog.id(entry).to_owned()).collect()
}

#[test]
fn fields_are_searched_and_completed_in_large_files_as_in_small_ones() {
    let catalogs = small_and_large();
    let [small, large] = catalogs.each_ref().map(|it| (it, Index::new(it)));
    let found = |(catalog, index): &(&Catalog, Index), typed: &str| {
        let results = index.search(catalog, &Query::new(typed), catalog.indexes());
        let hits = results.hits.iter().map(|hit| hit.entry);
        (ids(catalog, hits), results.problems)
    };
    for (typed, first) in [
        ("language:german", Some("xr")),
        ("-language:en,german", Some("xu")),
        ("language:germ", Some("xr")),
        ("language:klingon", None),
        ("currency:eur", Some("xz")),
        ("currency:XRD", None),
        ("population:1000000..3000000", Some("xe")),
        ("area:..400", Some("xp")),
        ("area:90000..", Some("xi")),
        ("code:+289", Some("ljutigora")),
        ("code:XRV", None),
        ("capital:strelsau", Some("xr")),
        ("capital:strelsao", None),
        ("seat:amaurot", Some("utopol")),
        ("seat:amaurit", None),
        ("borders:xr", Some("ljutigora")),
        ("in:sizz", None),
        ("a", Some("siz")),
    ] {
        let in_small = found(&small, typed);
        assert_eq!(found(&large, typed), in_small, "{typed}");
        assert_eq!(
            in_small.0.iter().any(|id| Some(id.as_str()) == first),
            first.is_some(),
            "{typed}: {in_small:?}"
        );
    }
    for typed in [
        "language:",
        "currency:",
        "code:x",
        "capital:",
        "seat:",
        "borders:",
        "subject:",
        "region:",
        "category:",
        "member:",
    ] {
        for language in Language::ALL {
            let locale = Locale::new(language);
            let [in_small, in_large] =
                [&small, &large].map(|(catalog, index)| complete(index, catalog, &locale, typed));
            assert!(!in_small.values.is_empty(), "{typed}");
            assert_eq!(in_large, in_small, "{typed}");
        }
    }
}

#[test]
fn large_files_are_sorted_as_small_ones() {
    let [small, large] = small_and_large();
    let locale = Locale::new(Language::English);
    for sort in Sort::ALL.iter().copied() {
        for reversed in [false, true] {
            let [in_small, in_large] = [&small, &large].map(|catalog| {
                let by_name: Vec<EntryIndex> = catalog.indexes().collect();
                let sorted = sort.ordered(&by_name, reversed, catalog, &locale);
                let values: Vec<Option<String>> =
                    sorted.iter().map(|entry| sort.value(*entry, catalog, &locale)).collect();
                let have = sorted.iter().filter(|entry| sort.has_value(**entry, catalog)).count();
                (ids(catalog, sorted), values, have)
            });
            assert_eq!(in_large, in_small, "{sort:?}");
        }
    }
}
