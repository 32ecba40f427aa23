//! Any text is a query: it is read without a panic, prints as a query that reads the same, and
//! marks whole letters of any text.

#![no_main]

use imenik::search::{Marker, Query, fold};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, &str)| {
    let (typed, text) = input;
    let query = Query::new(typed);
    let again = Query::new(&query.to_string());
    assert_eq!(again.to_string(), query.to_string());
    let folded = fold(text);
    assert_eq!(fold(&folded), folded);
    for mark in Marker::new(&query, true).marks(text) {
        assert!(!text[mark].is_empty());
    }
});
