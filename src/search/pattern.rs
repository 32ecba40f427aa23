//! Search patterns, prepared once for many texts: a word or phrase, and the stems of its other
//! forms.

use memchr::memmem::Finder;

use super::entry_set::EntrySet;
use super::inflection::{base_forms, english_singular, stems};
use super::matching::{is_specific, is_word_start};
use super::rank::Rank;
use super::tier::Tier;
use crate::catalog::EntryIndex;

/// A folded text to search for as it is.
pub(super) struct Needle<'w> {
    /// The text.
    pub(super) text: &'w str,
    /// Whether it is long enough to be searched for inside words and in long texts.
    pub(super) specific: bool,
    finder: Finder<'w>,
    /// The entries whose short texts may have it; `None` if that is not known.
    pub(super) short: Option<EntrySet>,
    /// The entries in whose long texts words start with it; empty if that is not known.
    pub(super) prose: EntrySet,
}

impl<'w> Needle<'w> {
    /// Prepares the search for a folded text.
    pub(super) fn new(text: &'w str) -> Self {
        let (specific, finder) = (is_specific(text), Finder::new(text));
        Self { text, specific, finder, short: None, prose: EntrySet::default() }
    }

    /// The bytes at which it is found in folded text: at the start of words, and inside them if it
    /// is specific.
    pub(super) fn positions<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + 't {
        self.finder
            .find_iter(text.as_bytes())
            .filter(|&at| self.specific || is_word_start(text, at))
    }

    /// Whether a word of folded text starts with it.
    pub(super) fn starts_word_in(&self, text: &str) -> bool {
        self.finder.find_iter(text.as_bytes()).any(|at| is_word_start(text, at))
    }

    /// Whether the short texts of an entry may have it.
    pub(super) fn may_be_in(&self, entry: EntryIndex) -> bool {
        self.short.as_ref().is_none_or(|entries| entries.contains(entry))
    }

    fn short(&self) -> impl Iterator<Item = &EntrySet> {
        self.short.iter()
    }
}

/// Folded words to search for as they are and in other forms.
pub(super) struct Pattern<'w> {
    /// The words as they are.
    pub(super) exact: Needle<'w>,
    /// Words that are the same in a name: `saint` for `st`.
    pub(super) same: Vec<Needle<'w>>,
    /// The stems of their other forms, the most likely first.
    pub(super) stems: Vec<Needle<'w>>,
    /// The words that they are forms of, where more than the ending changes, with the entries that
    /// have them.
    pub(super) bases: Vec<(String, EntrySet)>,
    /// The singular of an English plural.
    pub(super) singular: Option<Needle<'w>>,
    /// The entries that may have an acronym of which it is a form.
    pub(super) acronyms: EntrySet,
    /// The entries that may have it with a typo.
    pub(super) typos: EntrySet,
    /// The rank of an entry that has the words as a code.
    pub(super) code: Rank,
}

impl<'w> Pattern<'w> {
    /// Prepares the search for folded words.
    pub(super) fn new(words: &'w str) -> Self {
        let exact = Needle::new(words);
        let bases = if exact.specific { base_forms(words) } else { Vec::new() };
        Self {
            exact,
            same: Vec::new(),
            stems: stems(words).into_iter().map(Needle::new).collect(),
            bases: bases.into_iter().map(|base| (base, EntrySet::default())).collect(),
            singular: english_singular(words).map(Needle::new),
            acronyms: EntrySet::default(),
            typos: EntrySet::default(),
            code: Rank::exact(Tier::Acronym),
        }
    }

    /// The same pattern, which also finds the words that are the same in a name.
    pub(super) fn with_same_words(mut self, same: impl Iterator<Item = &'static str>) -> Self {
        for word in same {
            self.same.push(Needle::new(word));
        }
        self
    }

    /// The entries in which it may be found: every one in which it is.
    pub(super) fn candidates(&self) -> EntrySet {
        let mut candidates = self.candidates_by_name();
        let prose = [&self.exact].into_iter().chain(&self.stems).map(|needle| &needle.prose);
        prose.chain([&self.typos]).for_each(|set| candidates.add(set));
        candidates
    }

    /// The entries in whose short texts it may be found without typos.
    pub(super) fn candidates_by_name(&self) -> EntrySet {
        let needles = [&self.exact].into_iter().chain(&self.same).chain(&self.stems);
        let needles = needles.chain(&self.singular).flat_map(Needle::short);
        let bases = self.bases.iter().map(|(_, entries)| entries);
        EntrySet::union(needles.chain(bases).chain([&self.acronyms]))
    }

    /// How many bytes of the words a stem leaves out; at least one.
    pub(super) fn cut(&self, stem: &Needle<'_>) -> usize {
        self.exact.text.len().saturating_sub(stem.text.len()).max(1)
    }

    /// Whether a stem leaves out the ending of an adjective made from a name.
    pub(super) fn is_adjective(&self, stem: &Needle<'_>) -> bool {
        match self.exact.text.strip_prefix(stem.text) {
            Some(ending) => ending.contains("sk"),
            // The stem changes: `srpske` is of `srbij`.
            None => self.exact.text.contains("sk"),
        }
    }
}
