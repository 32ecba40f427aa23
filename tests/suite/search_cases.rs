//! The queries of a review of the search: how many find the entry that was meant, by kind.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use imenik::catalog::{Catalog, EntryIndex};
use imenik::language::{Language, Locale};
use imenik::search::{Index, Query};

use super::bundled_catalog;

/// How many of the queries, in percent, must find their entry.
const REQUIRED: usize = 95;

/// Queries that are known not to find their entry, each with the reason.
const MISSES: &str = include_str!("../search/misses.tsv");

#[test]
fn the_queries_of_the_review_find_their_entries() {
    let Some(folder) = std::env::var_os("IMENIK_REFERENCE") else {
        eprintln!("skipped: IMENIK_REFERENCE is not the folder of search-cases.tsv");
        return;
    };
    let cases = std::fs::read_to_string(Path::new(&folder).join("search-cases.tsv"))
        .expect("search-cases.tsv can be read");
    let misses: HashMap<&str, &str> = rows(MISSES).filter_map(|row| row.split_once('\t')).collect();
    let catalog = bundled_catalog();
    let searcher = Searcher::new(&catalog);
    let mut kinds: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let (mut held, mut count) = (0, 0);
    let mut unexplained = Vec::new();
    for row in rows(&cases) {
        let [kind, query, ids] = columns(row);
        let found = searcher.find(query);
        let within = if kind.starts_with("question") { 3 } else { 1 };
        let holds = found.iter().take(within).any(|id| ids.split(',').any(|it| it == *id));
        let of_kind = kinds.entry(kind).or_default();
        of_kind.0 += usize::from(holds);
        of_kind.1 += 1;
        held += usize::from(holds);
        count += 1;
        if !holds && !misses.contains_key(query) {
            let first: Vec<_> = found.iter().take(3).collect();
            unexplained.push(format!("{kind}: {query} -> {ids}, found {first:?}"));
        }
    }
    for (kind, (held, count)) in &kinds {
        eprintln!("{held:4} of {count:4}  {kind}");
    }
    eprintln!("{held} of {count} hold");
    assert!(unexplained.is_empty(), "not in misses.tsv:\n{}", unexplained.join("\n"));
    assert!(held * 100 >= count * REQUIRED, "{held} of {count} hold");
}

/// The rows of a table, without comments.
fn rows(table: &str) -> impl Iterator<Item = &str> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

/// The three columns of a row.
fn columns(row: &str) -> [&str; 3] {
    let columns: Vec<&str> = row.split('\t').collect();
    columns.try_into().unwrap_or_else(|_| panic!("a row has three columns: {row}"))
}

/// Searches the whole catalog, by name, as the browser does.
struct Searcher<'c> {
    catalog: &'c Catalog,
    index: Index,
    alphabet: Vec<EntryIndex>,
}

impl<'c> Searcher<'c> {
    fn new(catalog: &'c Catalog) -> Self {
        let locale = Locale::new(Language::SerbianLatin);
        let name = |entry: EntryIndex| locale.name(catalog.entry(entry)).into_owned();
        let mut alphabet: Vec<_> = catalog.iter().map(|(entry, _)| entry).collect();
        alphabet.sort_by_cached_key(|&entry| locale.collation.key(&name(entry)));
        Self { catalog, index: Index::new(catalog), alphabet }
    }

    /// The ids of the entries that a query finds, best first.
    fn find(&self, query: &str) -> Vec<&'c str> {
        let all = self.alphabet.iter().copied();
        let hits = self.index.search(self.catalog, &Query::new(query), all).hits;
        hits.iter().map(|hit| self.catalog.entry(hit.entry).id.as_str()).collect()
    }
}
