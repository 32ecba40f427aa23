//! Where the words of a search stand in a text as it is on screen, whatever script, form or
//! spelling they were typed in.

use std::ops::Range;

use super::fold::Folded;
use super::inflection::stems;
use super::query::Query;
use super::sought::Needle;
use super::words::{is_form, is_slip, is_telling, starts_word};

/// Finds the words of a query in texts.
#[derive(Debug, Clone, Default)]
pub struct Marker {
    words: Vec<String>,
    slips: bool,
}

impl Marker {
    /// For the words of a query; with `slips`, words that are theirs but for a slip count too,
    /// where no other does.
    pub fn new(query: &Query, slips: bool) -> Self {
        Self { words: query.words().to_vec(), slips }
    }

    /// Where the words stand in a text: byte ranges in order, none touching another.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        if self.words.is_empty() {
            return Vec::new();
        }
        let folded = Folded::new(text);
        let found = self.words.iter().flat_map(|word| self.of_word(folded.as_str(), word));
        let mut found: Vec<Range<usize>> = found.map(|range| folded.back(range)).collect();
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

    /// Where one word stands in folded text: itself, else another form of it, else itself but for a
    /// slip.
    fn of_word(&self, text: &str, word: &str) -> Vec<Range<usize>> {
        let exact: Vec<_> = Needle::new(word).places(text).map(|at| at..at + word.len()).collect();
        if !exact.is_empty() {
            return exact;
        }
        let stems = stems(word);
        let of_form = |other: &str| {
            let stem = stems
                .iter()
                .find(|stem| is_form(other, stem) || (stem.len() > 3 && other.starts_with(**stem)));
            stem.map(|stem| stem.len())
        };
        let forms = lengths(text, of_form);
        if !forms.is_empty() || !self.slips || !is_telling(word) {
            return forms;
        }
        lengths(text, |other| is_slip(word, other).then_some(other.len()))
    }
}

/// The beginnings of words of a folded text, as long as `length` says for each word.
fn lengths(text: &str, length: impl Fn(&str) -> Option<usize>) -> Vec<Range<usize>> {
    let starts = (0..text.len()).filter(|&at| text.as_bytes()[at] != b' ' && starts_word(text, at));
    let word = |at: usize| text[at..].split(' ').next().unwrap_or_default();
    starts.filter_map(|at| length(word(at)).map(|length| at..at + length)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marked(query: &str, text: &str) -> String {
        let mut out = String::new();
        let mut at = 0;
        for range in Marker::new(&Query::new(query), true).marks(text) {
            out.extend([&text[at..range.start], "[", &text[range.clone()], "]"]);
            at = range.end;
        }
        out + &text[at..]
    }

    #[test]
    fn matches_are_marked_in_the_script_on_screen() {
        assert_eq!(
            marked("sprovodenje", "Центар за спровођење закона"),
            "Центар за [спровођење] закона"
        );
        assert_eq!(
            marked("sprovodjenje", "Centar za sprovođenje zakona"),
            "Centar za [sprovođenje] zakona"
        );
        assert_eq!(
            marked("закона центар", "Centar za sprovođenje zakona"),
            "[Centar] za sprovođenje [zakona]"
        );
        assert_eq!(marked("za", "Centar za zakon, nazad"), "Centar [za] [za]kon, nazad");
        assert_eq!(
            marked("\"sprovođenje zakona\"", "Centar za sprovođenje zakona"),
            "Centar za [sprovođenje zakona]"
        );
        assert_eq!(marked("evrop ropa", "Evropa"), "[Evropa]");
        assert_eq!(marked("…", "Evropa"), "Evropa");
    }

    #[test]
    fn other_forms_and_slips_are_marked_where_the_word_itself_is_not() {
        assert_eq!(marked("srpske", "Srbija i Rumunija"), "[Srbij]a i Rumunija");
        assert_eq!(marked("италији", "Italija, italijanski"), "[Italij]a, [italij]anski");
        assert_eq!(marked("meksko", "Meksiko"), "[Meksiko]");
        let strict = Marker::new(&Query::new("meksko"), false);
        assert_eq!(strict.marks("Meksiko"), []);
    }

    proptest! {
        #[test]
        fn marks_lie_on_letters_of_the_text(typed in "[a-zčšđ ]{0,8}", text in "\\PC{0,60}") {
            let mut end = 0;
            for range in Marker::new(&Query::new(&typed), true).marks(&text) {
                prop_assert!(end <= range.start && range.start < range.end && text.get(range.clone()).is_some());
                end = range.end;
            }
        }
    }
}
