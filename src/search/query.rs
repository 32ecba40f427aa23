//! What was typed: the words to look for, and where they stand in a text.

use std::ops::Range;

use super::fold::{Folded, fold};

/// Words to look for, in any order and any script.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    phrase: String,
    words: Vec<String>,
}

/// A folded word this long is also looked for inside words and in long texts; a shorter one would be found everywhere.
const TELLING: usize = 3;

impl Query {
    /// Reads what was typed. Any text is a query; one without a letter or digit asks for nothing.
    pub fn new(typed: &str) -> Self {
        let words: Vec<String> = fold(typed).split_whitespace().map(str::to_owned).collect();
        Self { phrase: words.join(" "), words }
    }

    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The folded words, one space between.
    pub fn phrase(&self) -> &str {
        &self.phrase
    }

    /// The folded words.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Where the words stand in a text as it is on screen: byte ranges in order, none touching another.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let folded = Folded::new(text);
        let mut found: Vec<Range<usize>> = self
            .words
            .iter()
            .flat_map(|word| places(folded.as_str(), word).map(|at| at..at + word.len()))
            .map(|range| folded.back(range))
            .collect();
        found.sort_by_key(|range| range.start);
        found.dedup_by(|later, earlier| {
            let touches = later.start <= earlier.end;
            if touches {
                earlier.end = earlier.end.max(later.end);
            }
            touches
        });
        found
    }
}

/// The places where a folded word is found in folded text: at the start of words, and inside them if it is a telling one.
pub(super) fn places<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = usize> {
    let inside = is_telling(word);
    text.match_indices(word).map(|(at, _)| at).filter(move |&at| inside || starts_word(text, at))
}

/// Whether a word is long enough to be looked for inside others.
pub(super) fn is_telling(word: &str) -> bool {
    word.chars().nth(TELLING - 1).is_some()
}

/// Whether a word begins at this byte of folded text.
pub(super) fn starts_word(text: &str, at: usize) -> bool {
    at == 0 || text.as_bytes()[at - 1] == b' '
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(query: &str, text: &str) -> String {
        let mut out = String::new();
        let mut at = 0;
        for range in Query::new(query).marks(text) {
            out.extend([&text[at..range.start], "[", &text[range.clone()], "]"]);
            at = range.end;
        }
        out + &text[at..]
    }

    #[test]
    fn matches_are_marked_in_the_script_on_screen() {
        assert_eq!(marked("sprovodenje", "Центар за спровођење закона"), "Центар за [спровођење] закона");
        assert_eq!(marked("sprovodjenje", "Centar za sprovođenje zakona"), "Centar za [sprovođenje] zakona");
        assert_eq!(marked("закона центар", "Centar za sprovođenje zakona"), "[Centar] za sprovođenje [zakona]");
        assert_eq!(marked("za", "Centar za zakon, nazad"), "Centar [za] [za]kon, nazad");
        assert_eq!(marked("evrop ropa", "Evropa"), "[Evropa]");
        assert_eq!(marked("…", "Evropa"), "Evropa");
    }
}
