//! Highlighting: where the words of a query are in a text on screen, in any script, form or
//! spelling.

use std::ops::Range;

use memchr::memmem::Finder;

use super::fold::{Folded, fold};
use super::inflection::{has_stem, stems};
use super::matching::{Typos, is_specific, is_typo_of, is_word_start};
use super::query::Query;

/// Finds the words of a query in texts.
#[derive(Debug, Clone, Default)]
pub struct Highlighter {
    words: Vec<Word>,
    typos: Typos,
}

/// A word to find, prepared once for many texts.
#[derive(Debug, Clone)]
struct Word {
    text: String,
    finder: Finder<'static>,
    /// The stems of its other forms.
    stems: Vec<Stem>,
}

/// A stem of a word.
#[derive(Debug, Clone)]
struct Stem {
    text: String,
    finder: Finder<'static>,
}

impl Word {
    fn new(word: &str) -> Self {
        let finder = |text: &str| Finder::new(text).into_owned();
        let stem = |text: &str| Stem { text: text.to_owned(), finder: finder(text) };
        let stems = stems(word).into_iter().map(stem).collect();
        Self { text: word.to_owned(), finder: finder(word), stems }
    }

    /// Whether folded text may have the word, as it is or inflected.
    fn may_be_in(&self, folded: &str) -> bool {
        let mut finders =
            [&self.finder].into_iter().chain(self.stems.iter().map(|stem| &stem.finder));
        finders.any(|finder| finder.find(folded.as_bytes()).is_some())
    }

    /// The bytes at which folded text has the word as it is.
    fn positions<'t>(&'t self, folded: &'t str) -> impl Iterator<Item = usize> + 't {
        let is_specific = is_specific(&self.text);
        let found = self.finder.find_iter(folded.as_bytes());
        found.filter(move |&at| is_specific || is_word_start(folded, at))
    }
}

impl Highlighter {
    /// A highlighter for the words of a query. With typos, a word that is not found otherwise is
    /// also searched for with them.
    pub(super) fn new(query: &Query, typos: Typos) -> Self {
        // A calling code is found with and without its plus sign, which is not folded text.
        let words = query.words().iter().map(|word| Word::new(word.trim_start_matches('+')));
        Self { words: words.collect(), typos }
    }

    /// A highlighter for the words of a query as they are or inflected, without typos.
    pub fn without_typos(query: &Query) -> Self {
        Self::new(query, Typos::None)
    }

    /// A highlighter for one folded word.
    pub(super) fn of_word(word: &str) -> Self {
        Self { words: vec![Word::new(word)], typos: Typos::None }
    }

    /// The byte ranges of the words in a text, in order. They never overlap or touch.
    pub fn ranges(&self, text: &str) -> Vec<Range<usize>> {
        if self.words.is_empty() {
            return Vec::new();
        }
        let folded = fold(text);
        let words = self.words.iter().filter(|word| self.may_be_in(word, &folded));
        let mut found: Vec<Range<usize>> =
            words.flat_map(|word| self.folded_ranges(&folded, word)).collect();
        // Nearly all texts have none of the words: the map to the original is made for the others.
        if !found.is_empty() && !is_folded_bytewise(text, &folded) {
            let folded = Folded::new(text);
            found = found.into_iter().map(|range| folded.original_range(range)).collect();
        }
        found.sort_by_key(|range| range.start);
        found.dedup_by(|later, earlier| merge(earlier, later));
        found
    }

    fn may_be_in(&self, word: &Word, folded: &str) -> bool {
        self.typos > Typos::None && is_specific(&word.text) || word.may_be_in(folded)
    }

    /// How many of the words are in a text as they are.
    pub(super) fn exact_count(&self, text: &str) -> usize {
        let folded = fold(text);
        self.words.iter().filter(|word| word.positions(&folded).next().is_some()).count()
    }

    /// The ranges of one word in folded text: as it is, or else inflected, or else with typos.
    fn folded_ranges(&self, text: &str, word: &Word) -> Vec<Range<usize>> {
        let length = word.text.len();
        let exact: Vec<_> = word.positions(text).map(|at| at..at + length).collect();
        if !exact.is_empty() {
            return exact;
        }
        let inflected = if word.may_be_in(text) {
            word_prefixes(text, |other| stem_length(&word.stems, other))
        } else {
            Vec::new()
        };
        let typed = word.text.as_str();
        if !inflected.is_empty() || self.typos == Typos::None || !is_specific(typed) {
            return inflected;
        }
        word_prefixes(text, |other| is_typo_of(typed, other, self.typos).then_some(other.len()))
    }
}

/// Whether each byte of a text is folded to one byte, and is a character by itself.
fn is_folded_bytewise(text: &str, folded: &str) -> bool {
    text.len() == folded.len() && text.is_ascii() && !text.contains('\r')
}

/// Extends a range by a later one that overlaps or touches it. `false` if they do not.
fn merge(earlier: &mut Range<usize>, later: &Range<usize>) -> bool {
    let touches = later.start <= earlier.end;
    if touches {
        earlier.end = earlier.end.max(later.end);
    }
    touches
}

/// The length of the first stem that a word has: with a short ending, or with any ending after a
/// long stem.
fn stem_length(stems: &[Stem], word: &str) -> Option<usize> {
    let is_stem = |stem: &&str| has_stem(word, stem) || (stem.len() > 3 && word.starts_with(*stem));
    stems.iter().map(|stem| stem.text.as_str()).find(is_stem).map(str::len)
}

/// The ranges of word prefixes in folded text, as long in bytes as `length` returns for each word.
fn word_prefixes(text: &str, length: impl Fn(&str) -> Option<usize>) -> Vec<Range<usize>> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < text.len() {
        let rest = &text.as_bytes()[at..];
        let end = rest.iter().position(|byte| *byte == b' ').map_or(text.len(), |it| at + it);
        if end > at {
            found.extend(length(&text[at..end]).map(|length| at..at + length));
        }
        at = end + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The text with brackets around what is highlighted.
    fn highlighted(query: &str, text: &str) -> String {
        let mut out = String::new();
        let mut at = 0;
        for range in Highlighter::new(&Query::new(query), Typos::Usual).ranges(text) {
            out.extend([&text[at..range.start], "[", &text[range.clone()], "]"]);
            at = range.end;
        }
        out + &text[at..]
    }

    #[test]
    fn words_are_highlighted_in_the_script_on_screen() {
        for (query, expected) in [
            ("sprovodenje", "Центар за [спровођење] закона"),
            ("sprovodjenje", "Centar za [sprovođenje] zakona"),
            ("закона центар", "[Centar] za sprovođenje [zakona]"),
            ("za", "Centar [za] [za]kon, nazad"),
            ("\"sprovođenje zakona\"", "Centar za [sprovođenje zakona]"),
            ("evrop ropa", "[Evropa]"),
            ("spro vođenje", "Centar za [sprovođenje] zakona"),
            ("…", "Evropa"),
        ] {
            let text = expected.replace(['[', ']'], "");
            assert_eq!(highlighted(query, &text), expected, "{query}");
        }
    }

    #[test]
    fn other_forms_and_typos_are_highlighted_where_the_word_itself_is_not_found() {
        assert_eq!(highlighted("srpske", "Srbija i Rumunija"), "[Srbij]a i Rumunija");
        assert_eq!(highlighted("италији", "Italija, italijanski"), "[Italij]a, [italij]anski");
        assert_eq!(highlighted("meksko", "Meksiko"), "[Meksiko]");
        let without_typos = Highlighter::new(&Query::new("meksko"), Typos::None);
        assert_eq!(without_typos.ranges("Meksiko"), []);
    }

    proptest! {
        #[test]
        fn ranges_are_in_order_and_at_character_boundaries(
            typed in "[a-zčšđ ]{0,8}",
            text in "\\PC{0,60}",
        ) {
            let mut end = 0;
            for range in Highlighter::new(&Query::new(&typed), Typos::Usual).ranges(&text) {
                prop_assert!(end <= range.start && range.start < range.end);
                prop_assert!(text.get(range.clone()).is_some());
                end = range.end;
            }
        }
    }
}
