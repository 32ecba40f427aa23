//! Running a query over the index.
//!
//! An entry is found if every condition of the query holds. Entries of the same tier are ordered
//! further: existing bodies before dissolved ones, then those with more links, then as the
//! candidates came. Typos are accepted only if no name is found without them.

use std::cmp::Reverse;

use super::filter::Filter;
use super::highlight::Highlighter;
use super::index::Index;
use super::problem::Problem;
use super::query::Query;
use super::ranking::QueryPatterns;
use super::tier::Tier;
use crate::catalog::{Catalog, EntryIndex};
use crate::parallel::par_map;

/// How many entries a thread must have to search before it is worth starting.
const SEARCHED_PER_THREAD: usize = 10_000;

/// One entry found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// The entry.
    pub entry: EntryIndex,
    /// Where the weakest word of the query was found; [`Tier::Field`] if the query has no words.
    pub tier: Tier,
}

/// What a query finds.
#[derive(Debug, Default)]
pub struct SearchResults {
    /// The entries, best first.
    pub hits: Vec<Hit>,
    /// What is wrong with the query.
    pub problems: Vec<Problem>,
    /// Finds the words of the query in texts, with typos if the hits have them.
    pub highlighter: Highlighter,
}

impl Index {
    /// Finds the entries among the candidates that a query asks for, best first. Entries of equal
    /// rank keep the order of the candidates.
    pub fn search(
        &self,
        catalog: &Catalog,
        query: &Query,
        candidates: impl IntoIterator<Item = EntryIndex>,
    ) -> SearchResults {
        let (filter, problems) = Filter::resolve(self, catalog, query);
        let candidates: Vec<EntryIndex> =
            candidates.into_iter().filter(|&entry| filter.matches(catalog, entry)).collect();
        let patterns = QueryPatterns::new(query);
        let mut hits = self.hits(&candidates, &patterns, false);
        let typos = !hits.iter().any(|hit| hit.tier < Tier::Typo);
        if typos {
            hits = self.hits(&candidates, &patterns, true);
        }
        let phrase = query.phrase().trim();
        hits.sort_by_key(|hit| {
            let entry = catalog.entry(hit.entry);
            // Of two bodies with the same acronym, one has it as its id.
            let is_second =
                hit.tier == Tier::Acronym && entry.category.is_body() && entry.id != phrase;
            let dissolved = entry.dissolved.is_some();
            (hit.tier, is_second, dissolved, Reverse(self.link_count(hit.entry)))
        });
        SearchResults { hits, problems, highlighter: Highlighter::new(query, typos) }
    }

    /// The candidates in which all words are found, in their order.
    fn hits(
        &self,
        candidates: &[EntryIndex],
        patterns: &QueryPatterns<'_>,
        typos: bool,
    ) -> Vec<Hit> {
        let tiers = par_map(candidates, SEARCHED_PER_THREAD, |&entry| {
            self.folded(entry).tier_of_query(patterns, typos)
        });
        let found = candidates.iter().zip(tiers);
        found.filter_map(|(&entry, tier)| tier.map(|tier| Hit { entry, tier })).collect()
    }

    /// The entry with this id, or else the first one that the words find.
    pub fn best(&self, catalog: &Catalog, words: &str) -> Option<Hit> {
        match catalog.find(words) {
            Some(entry) => Some(Hit { entry, tier: Tier::Acronym }),
            None => self.search_all(catalog, words).first().copied(),
        }
    }

    /// The entries that the words select. If each of two or more words is an id, a code or an
    /// acronym, those entries in that order; otherwise everything that the words find as a query.
    pub fn select(&self, catalog: &Catalog, words: &str) -> Vec<EntryIndex> {
        let named: Option<Vec<EntryIndex>> =
            words.split_whitespace().map(|word| self.by_acronym(catalog, word)).collect();
        match named {
            Some(named) if named.len() > 1 => named,
            _ => self.search_all(catalog, words).iter().map(|hit| hit.entry).collect(),
        }
    }

    /// The entry whose id, code or acronym is this word.
    fn by_acronym(&self, catalog: &Catalog, word: &str) -> Option<EntryIndex> {
        self.best(catalog, word).filter(|hit| hit.tier <= Tier::Acronym).map(|hit| hit.entry)
    }

    /// What words find in the whole catalog.
    fn search_all(&self, catalog: &Catalog, words: &str) -> Vec<Hit> {
        let all = catalog.iter().map(|(entry, _)| entry);
        self.search(catalog, &Query::new(words), all).hits
    }
}
