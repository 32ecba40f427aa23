//! The quality of the search: what people type finds the entry they mean, and the exact order of
//! results on a small made catalog.

use imenik::catalog::{Catalog, EntryIndex};
use imenik::language::{Language, Locale};
use imenik::search::{Hit, Index, Query, SearchResults, Tier};

use super::catalog;
use super::made_catalog::made_catalog;

#[test]
fn what_people_type_finds_the_entry_they_mean() {
    let catalog = catalog();
    let index = Index::new(&catalog);
    let locale = Locale::new(Language::SerbianLatin);
    let mut alphabet: Vec<_> = catalog.iter().map(|(entry, _)| entry).collect();
    alphabet.sort_by_cached_key(|&entry| locale.collation.key(&locale.name(catalog.entry(entry))));
    let rows = include_str!("../search/queries.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'));
    let (mut count, mut first, mut late) = (0, 0, Vec::new());
    for (typed, id) in rows {
        let hits = index.search(&catalog, &Query::new(typed), alphabet.iter().copied()).hits;
        let place = hits.iter().position(|hit| catalog.entry(hit.entry).id == id);
        count += 1;
        first += usize::from(place == Some(0));
        if place != Some(0) {
            let ahead: Vec<_> = hits
                .iter()
                .take(3)
                .map(|hit| (catalog.entry(hit.entry).id.as_str(), hit.tier))
                .collect();
            late.push(format!("{typed} -> {id} at {place:?} behind {ahead:?}"));
        }
        let shown = place.is_some_and(|place| place < 3);
        assert!(shown, "{}", late.last().map(String::as_str).unwrap_or_default());
    }
    assert!(count >= 150, "{count} queries");
    assert!(first * 100 >= count * 95, "{first} of {count} come first; late:\n{}", late.join("\n"));
    eprintln!("{first} of {count} come first; late:\n{}", late.join("\n"));
}

/// What a query finds in a catalog, with the entries bookmarked that have these ids.
fn search(catalog: &Catalog, query: &str, bookmarks: &[(&str, &str)]) -> SearchResults {
    let mut index = Index::new(catalog);
    index.set_bookmarks(bookmarks.iter().filter_map(|(id, note)| Some((catalog.find(id)?, *note))));
    index.search(catalog, &Query::new(query), catalog.iter().map(|(entry, _)| entry))
}

/// The ids of the entries that a query finds in the made catalog, in order.
fn found(query: &str) -> String {
    let catalog = made_catalog();
    let found = search(&catalog, query, &[]);
    assert_eq!(found.problems, [], "{query}");
    ids(&catalog, found.hits.iter().map(|hit| hit.entry))
}

fn ids(catalog: &Catalog, entries: impl IntoIterator<Item = EntryIndex>) -> String {
    let ids = entries.into_iter().map(|entry| catalog.entry(entry).id.as_str());
    ids.collect::<Vec<_>>().join(" ")
}

#[test]
fn equal_tiers_are_ordered_by_existence_then_by_links_then_as_the_candidates_came() {
    // The number of links: large 5, small 3, tiny 3, old 6. Old is dissolved.
    assert_eq!(found("savez"), "large small tiny old");
    let catalog = made_catalog();
    let mut reversed: Vec<EntryIndex> = catalog.iter().map(|(entry, _)| entry).collect();
    reversed.reverse();
    let results = Index::new(&catalog).search(&catalog, &Query::new("savez"), reversed);
    let order = ids(&catalog, results.hits.iter().map(|hit| hit.entry));
    assert_eq!(order, "large tiny small old");
}

#[test]
fn an_entry_ranks_by_where_it_is_found() {
    let catalog = made_catalog();
    let aa = catalog.find("aa").expect("the entry is made");
    let large = catalog.find("large").expect("the entry is made");
    for (query, entry, tier) in [
        ("region:europe", large, Tier::Field),
        ("AAA", aa, Tier::Acronym),
        ("СУП", large, Tier::Acronym),
        ("alphonia", aa, Tier::WholeName),
        ("stara alfonija", aa, Tier::WholeName),
        ("savezu ujedinjenih provincija", large, Tier::NameForm),
        ("gre", large, Tier::NameStart),
        ("alfon", aa, Tier::NameStart),
        ("provincija ujedinjenih", large, Tier::WordStart),
        ("alfonke", aa, Tier::Inflected),
        ("fonij", aa, Tier::InsideName),
        ("ujedinjxnxh", large, Tier::Typo),
        ("alphoville", aa, Tier::Capital),
        ("betaville", large, Tier::Seat),
        ("betagradu", large, Tier::Seat),
        ("alfograd ujedinjenih", large, Tier::OtherSeat),
        ("peace", large, Tier::Prose),
    ] {
        let hits = search(&catalog, query, &[]).hits;
        assert_eq!(hits.first(), Some(&Hit { entry, tier }), "{query}");
    }
}

#[test]
fn two_typos_are_found_in_long_words_and_one_in_short_ones() {
    assert_eq!(found("ujedinjxnxh"), "large");
    assert_eq!(found("ujxdinjxnxh"), "");
    assert_eq!(found("svaez"), "large small tiny old");
    assert_eq!(found("svxez"), "");
    let catalog = made_catalog();
    let found = search(&catalog, "ujedinjxnxh", &[]);
    let ranges = found.highlighter.ranges("Savez ujedinjenih provincija");
    assert_eq!(ranges, std::slice::from_ref(&(6..17)));
    let found = search(&catalog, "savez", &[]);
    assert_eq!(found.highlighter.ranges("Svaez"), []);
}

#[test]
fn a_span_of_years_includes_both_its_ends() {
    assert_eq!(found("founded:1950..1960"), "aa large bb small");
    assert_eq!(found("founded:1950-05-09..1960-12-31 savez"), "large small");
    assert_eq!(found("founded:1950-05-10..1960-12-30 savez"), "");
    assert_eq!(found("founded:>1960 savez"), "tiny");
    assert_eq!(found("founded:<1950"), "old");
}

#[test]
fn fields_and_negation_filter_what_is_found() {
    for (query, expected) in [
        ("member:betanija", "large tiny old"),
        ("clanica:alfonija", "large small tiny old"),
        ("observer:cc", "large"),
        ("-member:betanija savez", "small"),
        ("subject:peace", "large"),
        ("seat:alfograd", "aa large"),
        ("sediste:betaniji", "large"),
        ("language:french", "aa"),
        ("category:territory", "cc"),
        ("savez -provincija", ""),
        ("savez -trgovina", "large small tiny"),
    ] {
        assert_eq!(found(query), expected, "{query}");
    }
}

#[test]
fn bookmarks_are_found_by_the_words_of_their_notes() {
    let catalog = made_catalog();
    let bookmarks = [("bb", ""), ("aa", "Pitati Anu")];
    for (query, expected) in
        [("mine:", "aa bb"), ("moje:ana", ""), ("moje:an", "aa"), ("mine:\"anu pitati\"", "aa")]
    {
        let hits = search(&catalog, query, &bookmarks).hits;
        assert_eq!(ids(&catalog, hits.iter().map(|hit| hit.entry)), expected, "{query}");
    }
}

#[test]
fn words_select_entries_one_by_one_or_as_a_query() {
    let catalog = made_catalog();
    let index = Index::new(&catalog);
    let select = |words| ids(&catalog, index.select(&catalog, words));
    assert_eq!(select("bb SUP aaa"), "bb large aa");
    assert_eq!(select("savez"), "large small tiny old");
    assert_eq!(select("savez sitnih"), "tiny");
    assert_eq!(index.best(&catalog, "nothing").map(|hit| hit.tier), None);
}
