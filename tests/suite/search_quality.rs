//! The quality of the search: what people type finds the entry they mean, and the exact order of
//! results on the fixed catalog.

use imenik::catalog::{Catalog, EntryIndex};
use imenik::language::{Language, Locale};
use imenik::search::{Hit, Index, Query, SearchResults, Tier};

use super::{bundled_catalog, fixture_catalog, ids};

#[test]
fn what_people_type_finds_the_entry_they_mean() {
    let catalog = bundled_catalog();
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

/// What a query finds in a catalog, with bookmarks on entries: each an id and a note.
fn search(catalog: &Catalog, query: &str, bookmarks: &[(&str, &str)]) -> SearchResults {
    let mut index = Index::new(catalog);
    index.set_bookmarks(bookmarks.iter().filter_map(|(id, note)| Some((catalog.find(id)?, *note))));
    index.search(catalog, &Query::new(query), catalog.iter().map(|(entry, _)| entry))
}

/// The ids of the entries that a query finds in the fixed catalog, in order.
fn found(query: &str) -> String {
    let catalog = fixture_catalog();
    let found = search(&catalog, query, &[]);
    assert_eq!(found.problems, [], "{query}");
    ids(&catalog, found.hits.iter().map(|hit| hit.entry))
}

#[test]
fn the_name_of_a_currency_is_not_the_name_of_the_entry() {
    let catalog = bundled_catalog();
    let hits = search(&catalog, "evro", &[]).hits;
    let first = hits.iter().position(|hit| hit.tier != Tier::WholeCurrency);
    let (whole, rest) = hits.split_at(first.expect("names that start with it come later"));
    let uses_euro = |hit: &Hit| {
        let codes = catalog.entry(hit.entry).codes.as_ref();
        codes.is_some_and(|codes| codes.currency.iter().any(|code| code == "EUR"))
    };
    assert!(whole.len() > 20 && whole.iter().all(uses_euro), "{whole:?}");
    assert_eq!(rest[0].tier, Tier::NameStart);
    let index = Index::new(&catalog);
    let forint = search(&catalog, "forinta", &[]).hits;
    assert_eq!(forint[0].tier, Tier::Currency, "a form of a word of the name");
    let best = index.best(&catalog, "euro").map(|hit| catalog.id(hit.entry));
    assert_eq!(best, Some("who-europe"), "an acronym comes first");
}

#[test]
fn equal_tiers_are_ordered_by_existence_then_by_links_then_as_the_candidates_came() {
    let catalog = fixture_catalog();
    let links = |id| catalog.find(id).map(|entry| catalog.links(entry).count());
    let counts = ["siz", "utopol", "luka", "vece", "crt", "klub", "brana", "karavan"].map(links);
    assert_eq!(counts, [16, 11, 8, 8, 7, 4, 3, 8].map(Some));
    assert_eq!(
        found("founded:1921..2004 -category:member_state"),
        "siz utopol luka vece crt klub brana karavan"
    );
    let mut reversed: Vec<EntryIndex> = catalog.iter().map(|(entry, _)| entry).collect();
    reversed.reverse();
    let query = Query::new("founded:1921..2004 -category:member_state");
    let results = Index::new(&catalog).search(&catalog, &query, reversed);
    let order = ids(&catalog, results.hits.iter().map(|hit| hit.entry));
    assert_eq!(order, "siz utopol vece luka crt klub brana karavan");
}

#[test]
fn an_entry_ranks_by_where_it_is_found() {
    let catalog = fixture_catalog();
    for (query, id, tier) in [
        ("subject:peace", "siz", Tier::Field),
        ("XRU", "xr", Tier::Acronym),
        ("ЛИЦ", "siz", Tier::Acronym),
        ("lilliput", "xl", Tier::WholeName),
        ("zemlja džinova", "xj", Tier::WholeName),
        ("savezu izmišljenih zemalja", "siz", Tier::NameForm),
        ("pod", "pup", Tier::NameStart),
        ("rurit", "xr", Tier::NameStart),
        ("zemalja izmišljenih", "siz", Tier::WordStart),
        ("ruritanke", "xr", Tier::Inflected),
        ("evengu", "xc", Tier::InsideName),
        ("podmxrskx", "pup", Tier::Typo),
        ("vođevu", "xs", Tier::Capital),
        ("amaurot", "xu", Tier::Capital),
        ("amaurot policijski", "utopol", Tier::WordStart),
        ("mildendo izmišljenih", "siz", Tier::OtherSeat),
        ("daktiloskopska", "utopol", Tier::Prose),
    ] {
        let entry = catalog.find(id).expect("the entry is in the fixture");
        let hits = search(&catalog, query, &[]).hits;
        assert_eq!(hits.first(), Some(&Hit { entry, tier }), "{query}");
    }
}

#[test]
fn two_typos_are_found_in_long_words_and_one_in_short_ones() {
    for (typed, expected) in [
        ("podmorskx", "pup"),
        ("podmxrskx", "pup"),
        ("pxdmxrskx", ""),
        ("pdomorska", "pup"),
        ("pdxomorska", ""),
        ("laptua", "xp"),
        ("lpatua", ""),
        ("zendq", "xz"),
        ("zenqq", ""),
    ] {
        assert_eq!(found(typed), expected, "{typed}");
    }
    let catalog = fixture_catalog();
    let found = search(&catalog, "podmxrskx", &[]);
    let ranges = found.highlighter.ranges("Međunarodna podmorska unija pošta");
    assert_eq!(ranges, std::slice::from_ref(&(13..22)));
    let found = search(&catalog, "podmorska", &[]);
    assert_eq!(found.highlighter.ranges("podmrska"), [], "no typos where the word itself is found");
}

#[test]
fn a_span_of_years_includes_both_its_ends() {
    for (query, expected) in [
        ("founded:1951..1964", "xr xu xl xs xe brana"),
        // Of XE only the year is known: 1964.
        ("founded:1951-03-12..1964-09-22", "xr xu xl xs brana"),
        ("founded:1951-03-13..1964-09-21", "xu brana"),
        ("founded:1964..1964-12", "xl xe"),
        ("founded:1946..1969 -category:member_state", "siz luka crt brana"),
        ("founded:1969-01..1969-07", "luka crt"),
        ("founded:1969-01-02..1969", "crt"),
        ("founded:>1992", "vece xj"),
        ("founded:<1921", "pup"),
        ("founded:1889", "pup"),
        ("founded:..1921", "pup karavan"),
        ("founded:2003..", "vece xj"),
    ] {
        assert_eq!(found(query), expected, "{query}");
    }
}

#[test]
fn fields_and_negation_filter_what_is_found() {
    for (query, expected) in [
        ("member:stradija", "siz pup utopol vece brana karavan"),
        ("clanica:liliput", "siz pup utopol luka vece klub"),
        ("observer:xp", "siz vece klub"),
        ("posmatrac:laputi", "siz vece klub"),
        ("-member:erevon unij", "siz utopol"),
        ("subject:peace", "siz"),
        ("seat:mildendo", "siz xl"),
        ("sediste:štrelzauu", "siz xr crt"),
        ("language:latin", "siz utopol xu karavan"),
        ("category:territory", "xz ljutigora"),
        ("region:asia", "xl xj xc karavan"),
        ("region:central-asia", "xc"),
        ("savez -izmišljenih", ""),
        ("zajednica -lučka", "utopol"),
    ] {
        assert_eq!(found(query), expected, "{query}");
    }
}

#[test]
fn bookmarks_are_found_by_the_words_of_their_notes() {
    let catalog = fixture_catalog();
    let bookmarks = [("xl", ""), ("xr", "Pitati Anu")];
    for (query, expected) in
        [("mine:", "xr xl"), ("moje:ana", ""), ("moje:an", "xr"), ("mine:\"anu pitati\"", "xr")]
    {
        let hits = search(&catalog, query, &bookmarks).hits;
        assert_eq!(ids(&catalog, hits.iter().map(|hit| hit.entry)), expected, "{query}");
    }
}

#[test]
fn words_select_entries_one_by_one_or_as_a_query() {
    let catalog = fixture_catalog();
    let index = Index::new(&catalog);
    let select = |words| ids(&catalog, index.select(&catalog, words));
    assert_eq!(select("xl SIZ xru"), "xl siz xr");
    assert_eq!(select("category:institution"), "utopol vece crt");
    assert_eq!(select("savez izmišljenih"), "siz vece utopol crt xu");
    assert_eq!(index.best(&catalog, "nothing").map(|hit| hit.tier), None);
}
