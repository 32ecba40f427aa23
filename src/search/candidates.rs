//! Candidates: the entries in which a pattern may be found, by the words of the index. Only they
//! are ranked.

use super::entry_set::EntrySet;
use super::folded_entry::prose;
use super::index::Index;
use super::matching::{ACRONYM_ENDINGS, Typos, is_specific};
use super::pattern::{Needle, Pattern};
use super::word_index::WordIndex;
use crate::catalog::{Catalog, EntryIndex};
use crate::parallel::par_map;

/// The shortest stem, in bytes, that is searched for in long texts is longer than this.
const SHORT_STEM: usize = 3;

/// Entries that a thread must have to search in before another thread pays off.
const MIN_PER_THREAD: usize = 50;

impl Index {
    /// Finds the candidates of a pattern.
    pub(super) fn prepare(&self, catalog: &Catalog, pattern: &mut Pattern<'_>) {
        self.prepare_by_name(pattern);
        if pattern.exact.specific {
            pattern.exact.prose = self.in_prose(catalog, pattern.exact.text);
        }
        for stem in &mut pattern.stems {
            if stem.text.len() > SHORT_STEM {
                stem.prose = self.in_prose(catalog, stem.text);
            }
        }
    }

    /// Finds the candidates of a pattern in short texts.
    pub(super) fn prepare_by_name(&self, pattern: &mut Pattern<'_>) {
        let words = &self.short_words;
        self.prepare_needle(&mut pattern.exact);
        pattern.same.iter_mut().for_each(|same| self.prepare_needle(same));
        for stem in &mut pattern.stems {
            stem.short = Some(with_needle(words, stem.text, WordIndex::with_prefix));
        }
        for (base, entries) in &mut pattern.bases {
            *entries = with_needle(words, base, WordIndex::with_word);
        }
        if let Some(singular) = &mut pattern.singular {
            singular.short = Some(with_needle(words, singular.text, WordIndex::with_word));
        }
        pattern.acronyms = self.with_acronym_form(pattern.exact.text);
    }

    /// Finds the entries whose short texts may have a needle.
    pub(super) fn prepare_needle(&self, needle: &mut Needle<'_>) {
        needle.short = Some(with_needle(&self.short_words, needle.text, |words, word| {
            if is_specific(word) { words.with_part(word) } else { words.with_prefix(word) }
        }));
    }

    /// The entries that may have an acronym of which a word is a form.
    fn with_acronym_form(&self, word: &str) -> EntrySet {
        let mut entries = EntrySet::default();
        let stems = ACRONYM_ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
        for stem in stems.filter(|stem| stem.len() >= 3 && !stem.contains(' ')) {
            entries.add(&self.short_words.with_prefix(stem));
        }
        entries
    }

    /// The entries in whose long texts words start with a text.
    fn in_prose(&self, catalog: &Catalog, text: &str) -> EntrySet {
        let words = &self.prose_words;
        let Some((first, last)) = text.rsplit_once(' ') else { return words.with_prefix(text) };
        let mut having = words.with_prefix(last);
        first.split(' ').for_each(|word| having.keep(&words.with_word(word)));
        let candidates: Vec<EntryIndex> =
            catalog.indexes().filter(|entry| having.contains(*entry)).collect();
        // Whether the words are next to each other, only the texts know.
        let needle = Needle::new(text);
        let has = par_map(&candidates, MIN_PER_THREAD, |&entry| {
            prose(&catalog.read(entry)).any(|text| needle.starts_word_in(&text))
        });
        let mut found = EntrySet::default();
        for (entry, _) in candidates.iter().zip(has).filter(|(_, has)| *has) {
            found.insert(entry.position());
        }
        found
    }

    /// Finds the candidates of a pattern that have it with typos.
    pub(super) fn prepare_typos(&self, pattern: &mut Pattern<'_>, typos: Typos) {
        let typed = pattern.exact.text;
        pattern.typos = self.typo_words.entries(&self.short_words, typed, typos);
    }
}

/// The entries that may have a text, by the longest of its words: `find` for a single word; for
/// one of several, the entries with a word of which it is a part.
fn with_needle(
    words: &WordIndex,
    text: &str,
    find: impl FnOnce(&WordIndex, &str) -> EntrySet,
) -> EntrySet {
    if text.contains(' ') { words.with_part(longest_word(text)) } else { find(words, text) }
}

/// The longest of some words.
pub(super) fn longest_word(text: &str) -> &str {
    text.split(' ').max_by_key(|word| word.len()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{File, load};
    use crate::search::rank::Rank;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
        let json = include_bytes!("../../tests/fixture/catalog.json");
        load(&[File::of_user("fixture.json", json.as_slice())]).catalog
    });
    static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(&CATALOG));
    /// Words of all texts, to search for.
    static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
        let words = |words: &WordIndex| words.iter().map(|(_, word)| word.to_owned()).collect();
        let all: [Vec<String>; 2] = [words(&INDEX.short_words), words(&INDEX.prose_words)];
        all.concat()
    });

    /// The pattern with every entry as a candidate; in long texts it is searched for in each.
    fn full(words: &str) -> Pattern<'_> {
        let mut pattern = Pattern::new(words);
        let mut all = EntrySet::default();
        CATALOG.iter().for_each(|(entry, _)| all.insert(entry.position()));
        pattern.bases.iter_mut().for_each(|(_, entries)| *entries = all.clone());
        let is_searched = |text: &str| text.len() > SHORT_STEM;
        let in_prose = |needle: &Needle<'_>| {
            let mut found = EntrySet::default();
            for (index, entry) in CATALOG.iter() {
                if prose(entry).any(|text| needle.starts_word_in(&text)) {
                    found.insert(index.position());
                }
            }
            found
        };
        if pattern.exact.specific {
            pattern.exact.prose = in_prose(&pattern.exact);
        }
        for stem in pattern.stems.iter_mut().filter(|stem| is_searched(stem.text)) {
            stem.prose = in_prose(stem);
        }
        (pattern.acronyms, pattern.typos) = (all.clone(), all);
        pattern
    }

    proptest! {
        #[test]
        fn what_a_search_in_every_entry_finds_is_found_among_the_candidates(
            nth in any::<[prop::sample::Index; 2]>(),
            cut in 0usize..4,
            changed in prop::option::of("[a-z]"),
            several in any::<bool>(),
            ending in "(|a|om|ima|s|ska)",
            typos in prop::sample::select(vec![Typos::None, Typos::Usual, Typos::Many]),
        ) {
            let [one, other] = nth.map(|nth| nth.get(&WORDS).clone());
            let mut words = if several { format!("{one} {other}") } else { one };
            for _ in 0..cut {
                words.pop();
            }
            words.extend(changed);
            words.push_str(&ending);
            let words = words.trim();
            let mut pattern = Pattern::new(words);
            INDEX.prepare(&CATALOG, &mut pattern);
            INDEX.prepare_typos(&mut pattern, typos);
            let candidates = pattern.candidates();
            let full = full(words);
            for (entry, _) in CATALOG.iter() {
                let rank = |pattern: &Pattern<'_>| -> Option<Rank> {
                    INDEX.folded(entry).rank_of_words(pattern, typos)
                };
                let found = Some(&pattern).filter(|_| candidates.contains(entry)).and_then(rank);
                prop_assert_eq!(found, rank(&full), "{} in {}", words, CATALOG.entry(entry).id);
            }
        }
    }
}
