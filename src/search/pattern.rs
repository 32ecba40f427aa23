//! Search patterns, prepared once for many texts: a word or phrase, and the stems of its other
//! forms.

use memchr::memmem::Finder;

use super::inflection::stems;
use super::matching::{is_specific, is_word_start};

/// A folded text to search for as it is.
pub(super) struct Needle<'w> {
    /// The text.
    pub(super) text: &'w str,
    /// Whether it is long enough to be searched for inside words and in long texts.
    pub(super) specific: bool,
    finder: Finder<'w>,
}

impl<'w> Needle<'w> {
    /// Prepares the search for a folded text.
    pub(super) fn new(text: &'w str) -> Self {
        Self { text, specific: is_specific(text), finder: Finder::new(text) }
    }

    /// The bytes at which it is found in folded text: at the start of words, and inside them if it
    /// is specific.
    pub(super) fn positions<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + 't {
        self.finder
            .find_iter(text.as_bytes())
            .filter(|&at| self.specific || is_word_start(text, at))
    }

    /// Whether it is found in folded text, as [`Needle::positions`] defines it.
    pub(super) fn is_in(&self, text: &str) -> bool {
        self.positions(text).next().is_some()
    }

    /// Whether a word of folded text starts with it.
    pub(super) fn starts_word_in(&self, text: &str) -> bool {
        self.finder.find_iter(text.as_bytes()).any(|at| is_word_start(text, at))
    }
}

/// Folded words to search for as they are and in other forms.
pub(super) struct Pattern<'w> {
    /// The words as they are.
    pub(super) exact: Needle<'w>,
    /// The stems of their other forms, the most likely first.
    pub(super) stems: Vec<Needle<'w>>,
}

impl<'w> Pattern<'w> {
    /// Prepares the search for folded words.
    pub(super) fn new(words: &'w str) -> Self {
        Self {
            exact: Needle::new(words),
            stems: stems(words).into_iter().map(Needle::new).collect(),
        }
    }
}
