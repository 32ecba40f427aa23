//! Any text is a query: it is parsed without a panic, is written as a query that parses to the same
//! one, and highlights whole letters of any text.

#![no_main]

use imenik::search::{Highlighter, Query, fold};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, &str)| {
    let (typed, text) = input;
    let query = Query::new(typed);
    let again = Query::new(&query.to_string());
    assert_eq!(again.to_string(), query.to_string());
    let folded = fold(text);
    assert_eq!(fold(&folded), folded);
    for range in Highlighter::new(&query, true).ranges(text) {
        assert!(!text[range].is_empty());
    }
});
