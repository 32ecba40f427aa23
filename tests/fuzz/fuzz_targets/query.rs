//! Any text is a query. It is parsed without a panic and written as a query that parses to the same
//! one; what it finds is in order and is found again; completed values are values of their field;
//! highlights are letters of the text.

#![no_main]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use imenik::catalog::{Catalog, EntryIndex};
use imenik::search::{
    Completion, Completions, Highlighter, Index, Problem, Query, complete, excerpt, fold,
};
use imenik::text::{Ordinals, is_unsafe};
use imenik_fuzz::{in_every_language, small_catalog};
use libfuzzer_sys::fuzz_target;

static SMALL: LazyLock<(Catalog, Index)> = LazyLock::new(|| {
    let catalog = small_catalog();
    let index = Index::new(&catalog);
    (catalog, index)
});

fuzz_target!(|input: (&str, &str)| {
    let (typed, text) = input;
    let query = Query::new(typed);
    let again = Query::new(&query.to_string());
    assert_eq!(again.terms(), query.terms());
    assert_eq!(again.to_string(), query.to_string());
    check_search(&query, &again);
    check_completions(typed);
    check_highlights(&query, text);
});

fn check_search(query: &Query, again: &Query) {
    let (catalog, index) = &*SMALL;
    let all: Vec<EntryIndex> = catalog.iter().map(|(entry, _)| entry).collect();
    let results = index.search(catalog, query, all.iter().copied());
    let found: Vec<EntryIndex> = results.hits.iter().map(|hit| hit.entry).collect();
    assert!(results.hits.is_sorted_by_key(|hit| hit.tier));
    let different: BTreeSet<EntryIndex> = found.iter().copied().collect();
    assert_eq!(different.len(), found.len());
    assert!(!query.is_empty() || found.len() == all.len(), "an empty query finds everything");
    // Ranking also uses stop words, which `again` lacks.
    let again = index.search(catalog, again, all).hits;
    assert_eq!(again.iter().map(|hit| hit.entry).collect::<BTreeSet<_>>(), different);
    assert_eq!(index.search(catalog, query, found).hits, results.hits, "among what it finds");
    in_every_language(|locale| {
        for problem in query.problems.iter().chain(&results.problems) {
            assert!(!problem.to_message(locale).contains(is_unsafe));
        }
    });
}

fn check_completions(typed: &str) {
    let (catalog, index) = &*SMALL;
    in_every_language(|locale| {
        let completions = complete(index, catalog, locale, typed);
        let Some((before, _)) = typed.split_at_checked(completions.start) else {
            panic!("{} is in a character of {typed:?}", completions.start)
        };
        let token = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        // Each is resolved over the whole catalog, so only a few.
        for Completion { value, .. } in completions.values.iter().take(3) {
            let query = Query::new(&format!("{token}{}", Completions::as_typed(value)));
            let problems = index.search(catalog, &query, []).problems;
            // What is before the field in the same word may be unknown.
            let value = fold(value);
            let unknown = |it: &Problem| {
                matches!(it, Problem::UnknownValue { value: it, .. } if *it == value)
            };
            assert!(!problems.iter().any(unknown), "{token}{value}: {problems:?}");
        }
    });
}

fn check_highlights(query: &Query, text: &str) {
    let folded = fold(text);
    assert_eq!(fold(&folded), folded);
    for typos in [false, true] {
        let highlighter = Highlighter::new(query, typos);
        let ranges = highlighter.ranges(text);
        assert!(ranges.iter().all(|range| !text[range.clone()].is_empty()));
        assert!(ranges.is_sorted_by(|earlier, later| earlier.end < later.start));
        let excerpt = excerpt(&highlighter, &[text], Ordinals::Dotted);
        assert!(excerpt.is_none_or(|it| text.contains(&it) && !highlighter.ranges(&it).is_empty()));
    }
}
