//! What is looked for in many texts, made ready once: a word or phrase, and the stems that its
//! other forms begin with.

use memchr::memmem::Finder;

use super::inflection::stems;
use super::words::{is_telling, starts_word};

/// Folded text that is looked for as it is.
pub(super) struct Needle<'w> {
    /// The text.
    pub(super) text: &'w str,
    /// Whether it is long enough to be looked for inside words.
    pub(super) telling: bool,
    finder: Finder<'w>,
}

impl<'w> Needle<'w> {
    /// Makes a text ready.
    pub(super) fn new(text: &'w str) -> Self {
        Self { text, telling: is_telling(text), finder: Finder::new(text) }
    }

    /// The places where it stands in folded text: at the start of words, and inside them if it is
    /// telling.
    pub(super) fn places<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + 't {
        self.finder.find_iter(text.as_bytes()).filter(|&at| self.telling || starts_word(text, at))
    }

    /// Whether a word of folded text begins with it.
    pub(super) fn begins_word(&self, text: &str) -> bool {
        self.finder.find_iter(text.as_bytes()).any(|at| starts_word(text, at))
    }
}

/// Folded words that are looked for as they are, and in other forms.
pub(super) struct Sought<'w> {
    /// The words as they are.
    pub(super) whole: Needle<'w>,
    /// What their other forms begin with, the likeliest first.
    pub(super) stems: Vec<Needle<'w>>,
}

impl<'w> Sought<'w> {
    /// Makes words ready.
    pub(super) fn new(words: &'w str) -> Self {
        Self {
            whole: Needle::new(words),
            stems: stems(words).into_iter().map(Needle::new).collect(),
        }
    }
}
