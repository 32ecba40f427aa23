//! Running a query over the index.
//!
//! An entry is found if every condition of the query holds. Entries of the same tier are ordered
//! further: existing bodies before dissolved ones, then those with more links, then as the
//! candidates came. What else is tried, if nothing is found as typed: another keyboard layout,
//! typos, and in the end the entries that have most of the words.

use super::asked_field::AskedField;
use super::candidates::longest_word;
use super::entry_set::EntrySet;
use super::filter::Filter;
use super::highlight::Highlighter;
use super::index::Index;
use super::layout::{has_letter_keys, other_layouts};
use super::matching::Typos;
use super::namesakes::has_members;
use super::problem::Problem;
use super::query::Query;
use super::query_patterns::QueryPatterns;
use super::rank::Rank;
use super::ranking::Naming;
use super::tier::Tier;
use crate::catalog::{Catalog, EntryIndex, PartialDate};
use crate::parallel::par_map;

/// How many entries a thread must have to search before it is worth starting.
const SEARCHED_PER_THREAD: usize = 10_000;

/// An entry with more links than this is ordered as one with this many: 30 bits.
const MOST_LINKS: usize = (1 << 27) - 1;

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
    /// What is wrong with the query, or was searched for instead of it.
    pub problems: Vec<Problem>,
    /// Finds the words of the query in texts, with typos if the hits have them.
    pub highlighter: Highlighter,
    /// The fields that the query asks for in the words of a question.
    pub asked: Vec<AskedField>,
    /// The year about which it asks; `None` for today.
    pub year: Option<PartialDate>,
}

impl SearchResults {
    /// The fields that the query asks for as they are today.
    pub fn asked_today(&self) -> &[AskedField] {
        if self.year.is_none() { &self.asked } else { &[] }
    }

    /// The results with these problems before their own.
    fn after(mut self, mut problems: Vec<Problem>) -> Self {
        problems.append(&mut self.problems);
        self.problems = problems;
        self
    }
}

/// What a search finds, before it is ordered.
struct Found {
    hits: Vec<RankedHit>,
    typos: Typos,
}

/// An entry found, with everything that it is ordered by.
struct RankedHit {
    entry: EntryIndex,
    rank: Rank,
    /// How many of the words that must be found are missing.
    missing: usize,
    /// How a question is about it.
    naming: Naming,
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
        let (filter, mut problems) = Filter::resolve(self, catalog, query);
        let candidates: Vec<EntryIndex> =
            candidates.into_iter().filter(|&entry| filter.matches(catalog, entry)).collect();
        if let Some((code, found)) = self.search_codes(query, &candidates) {
            let highlighter = Highlighter::of_word(code);
            let results = ordered(catalog, query, found);
            return SearchResults { highlighter, ..results }.after(problems);
        }
        let mut patterns = QueryPatterns::new(self, catalog, query);
        if has_letter_keys(query.typed())
            && let Some(results) = self.search_layouts(catalog, query, &candidates)
        {
            return results.after(problems);
        }
        let mut found = self.exact(&candidates, &patterns);
        let is_certain = found.iter().any(|hit| hit.rank.tier < Tier::Typo);
        if found.is_empty()
            && let Some(results) = self.search_layouts(catalog, query, &candidates)
        {
            return results.after(problems);
        }
        let mut typos = Typos::None;
        if !is_certain {
            for more in [Typos::Usual, Typos::Many] {
                if typos == Typos::None || found.is_empty() {
                    typos = more;
                    patterns.accept_typos(self, typos);
                    found = self.hits(&candidates, &patterns, typos);
                }
            }
            let has_content = query.possible_codes().is_empty() && problems.is_empty();
            if found.is_empty() && patterns.len() > 1 && has_content {
                patterns.accept_typos(self, Typos::Usual);
                found = self.most_words(&candidates, &patterns);
                if !found.is_empty() {
                    problems.push(Problem::MostWords);
                }
            }
        }
        if query.is_question() && !found.iter().any(|hit| hit.rank.tier < Tier::Typo) {
            self.add_named(&candidates, &patterns, &mut found);
        }
        ordered(catalog, query, Found { hits: found, typos }).after(problems)
    }

    /// The first of the silent words of a query without other words that is a code, and the entries
    /// that have it.
    fn search_codes<'q>(
        &self,
        query: &'q Query,
        candidates: &[EntryIndex],
    ) -> Option<(&'q str, Found)> {
        query.possible_codes().iter().find_map(|code| {
            let possible = self.short_words.with_word(code);
            let has_code = |entry: &&EntryIndex| {
                possible.contains(**entry) && self.folded(**entry).has_code(code)
            };
            let hits = candidates.iter().filter(has_code).map(|&entry| RankedHit {
                entry,
                rank: Rank::exact(Tier::Acronym),
                missing: 0,
                naming: Naming::None,
            });
            let hits: Vec<RankedHit> = hits.collect();
            let found = Found { hits, typos: Typos::None };
            (!found.hits.is_empty()).then_some((code.as_str(), found))
        })
    }

    /// The first layout on which the query names an entry, and what it finds there.
    fn search_layouts(
        &self,
        catalog: &Catalog,
        query: &Query,
        candidates: &[EntryIndex],
    ) -> Option<SearchResults> {
        other_layouts(query.typed()).into_iter().find_map(|layout| {
            let query = Query::new(&layout);
            let hits = self.exact(candidates, &QueryPatterns::new(self, catalog, &query));
            let is_certain = hits.iter().any(|hit| hit.rank.tier < Tier::Typo);
            let found = Found { hits, typos: Typos::None };
            let problems = vec![Problem::OtherLayout(layout)];
            is_certain.then(|| SearchResults { problems, ..ordered(catalog, &query, found) })
        })
    }

    /// The candidates in which all words are found as they are, with how a question is about them.
    fn exact(&self, candidates: &[EntryIndex], patterns: &QueryPatterns<'_>) -> Vec<RankedHit> {
        let mut hits = self.hits(candidates, patterns, Typos::None);
        for hit in &mut hits {
            hit.naming = self.folded(hit.entry).naming(patterns, hit.rank.tier);
        }
        hits
    }

    /// Adds the candidates whose whole name or acronym is a part of a question: `UN u Srbiji` asks
    /// about the United Nations, whatever else has these words.
    fn add_named(
        &self,
        candidates: &[EntryIndex],
        patterns: &QueryPatterns<'_>,
        found: &mut Vec<RankedHit>,
    ) {
        let with_word = |word: &String| self.short_words.with_word(longest_word(word));
        let sets: Vec<EntrySet> = patterns.query.words().iter().map(with_word).collect();
        let possible = EntrySet::union(&sets);
        let is_named = |entry: &&EntryIndex| {
            possible.contains(**entry) && self.folded(**entry).is_named_in(patterns)
        };
        for &entry in candidates.iter().filter(is_named) {
            let rank = Rank::exact(Tier::WholeName);
            match found.iter_mut().find(|hit| hit.entry == entry) {
                Some(hit) => *hit = RankedHit { rank, naming: Naming::Part, ..*hit },
                None => found.push(RankedHit { entry, rank, missing: 0, naming: Naming::Part }),
            }
        }
    }

    /// The candidates in which all words are found, in their order.
    fn hits(
        &self,
        candidates: &[EntryIndex],
        patterns: &QueryPatterns<'_>,
        typos: Typos,
    ) -> Vec<RankedHit> {
        let candidates = among(candidates, patterns.candidates().as_ref());
        let ranks = par_map(&candidates, SEARCHED_PER_THREAD, |&entry| {
            self.folded(entry).rank_of_query(patterns, typos)
        });
        let found = candidates.iter().zip(ranks);
        let hit = |(&entry, rank): (&EntryIndex, Option<Rank>)| {
            Some(RankedHit { entry, rank: rank?, missing: 0, naming: Naming::None })
        };
        found.filter_map(hit).collect()
    }

    /// The candidates that have most of the words.
    fn most_words(
        &self,
        candidates: &[EntryIndex],
        patterns: &QueryPatterns<'_>,
    ) -> Vec<RankedHit> {
        let candidates = among(candidates, Some(&patterns.candidates_of_any()));
        let counts = par_map(&candidates, SEARCHED_PER_THREAD, |&entry| {
            self.folded(entry).count_of_words(patterns)
        });
        let most = counts.iter().flatten().map(|(count, _)| *count).max().unwrap_or(0);
        let missing = patterns.len().saturating_sub(most);
        let found = candidates.iter().zip(counts);
        let hit = |(&entry, counted): (&EntryIndex, Option<(usize, Rank)>)| {
            let (count, rank) = counted?;
            (count == most).then_some(RankedHit { entry, rank, missing, naming: Naming::None })
        };
        found.filter_map(hit).collect()
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
        self.best(catalog, word).filter(|hit| hit.tier == Tier::Acronym).map(|hit| hit.entry)
    }

    /// What words find in the whole catalog.
    fn search_all(&self, catalog: &Catalog, words: &str) -> Vec<Hit> {
        let all = catalog.indexes();
        self.search(catalog, &Query::new(words), all).hits
    }
}

/// Those of some entries that are in a set, if there is one.
fn among(entries: &[EntryIndex], set: Option<&EntrySet>) -> Vec<EntryIndex> {
    let is_in = |entry: &EntryIndex| set.is_none_or(|set| set.contains(*entry));
    entries.iter().copied().filter(is_in).collect()
}

/// What is found, best first.
fn ordered(catalog: &Catalog, query: &Query, found: Found) -> SearchResults {
    let Found { mut hits, typos } = found;
    // A single word of a question may be an id.
    let named = if let [word] = query.words() { word } else { query.phrase() };
    // Codes of states have no dots.
    let bodies_first = query.is_dotted() || query.is_about_body();
    let on = query.members_on();
    let had_members = |hit: &RankedHit| {
        hit.rank.tier <= Tier::WholeName
            && catalog.category(hit.entry).is_body()
            && has_members(catalog, hit.entry, on)
    };
    let is_dated = on.is_some() && hits.iter().any(had_members);
    hits.sort_by_cached_key(|hit| {
        let &RankedHit { entry, rank: Rank { tier, cut }, missing, naming } = hit;
        let is_body = catalog.category(entry).is_body();
        // What had no members on the date is not meant, if something else had.
        let absent = is_dated && tier <= Tier::WholeName && !had_members(hit);
        // Nor is a body where a state may be.
        let other = query.is_about_state() && (is_body || tier > Tier::Inflected);
        // Of two bodies with the same acronym, one has it as its id.
        let mut order = [false; 2];
        if tier == Tier::Acronym {
            order = [bodies_first && !is_body, is_body && catalog.id(entry) != named];
        }
        sort_key([
            (1, absent.into()),
            (2, naming as usize),
            (12, missing),
            (1, other.into()),
            (6, tier as usize),
            (1, order[0].into()),
            (1, order[1].into()),
            (12, cut),
            (1, catalog.is_dissolved(entry).into()),
            (27, MOST_LINKS.saturating_sub(catalog.link_count(entry))),
        ])
    });
    let hits = hits.iter().map(|hit| Hit { entry: hit.entry, tier: hit.rank.tier }).collect();
    SearchResults {
        hits,
        problems: Vec::new(),
        highlighter: Highlighter::new(query, typos),
        asked: query.asked().to_vec(),
        year: query.year(),
    }
}

/// Numbers in one, which is sorted as they are one after the other: each with its bits. A greater
/// number counts as the greatest of so many bits.
fn sort_key(numbers: [(u32, usize); 10]) -> u64 {
    numbers.into_iter().fold(0, |key, (bits, number)| {
        let most = (1 << bits) - 1;
        key << bits | u64::try_from(number).unwrap_or(u64::MAX).min(most)
    })
}
