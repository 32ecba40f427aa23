//! Which items of a list match what is typed, and in which order.

use std::cmp::Reverse;

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::search::fold;

/// The score that a letter has in a match without gaps. A match with less is scattered over the
/// text and would be a coincidence.
const LETTER: u32 = 16;

/// How well an item matches, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// The label begins with what is typed.
    Start,
    /// Each word begins a word of the label.
    Label,
    /// Each word begins a word of the label or the sentence.
    Sentence,
    /// Each word is within the label or the sentence.
    Within,
    /// The letters are in the label, in this order.
    Letters(Reverse<u32>),
}

/// The numbers of the items that match what is typed, the best first; of equal ones, in their
/// order. An item has a label and a sentence.
pub(super) fn matching_items<'a>(
    typed: &str,
    items: impl Iterator<Item = (&'a str, &'a str)>,
) -> Vec<usize> {
    let typed = fold(typed.trim());
    let pattern =
        Pattern::new(&typed, CaseMatching::Respect, Normalization::Never, AtomKind::Fuzzy);
    let mut config = Config::DEFAULT;
    config.prefer_prefix = true;
    let mut matcher = Matcher::new(config);
    let least = LETTER * u32::try_from(typed.chars().filter(|c| *c != ' ').count()).unwrap_or(0);
    let mut found: Vec<(Rank, usize)> = Vec::new();
    for (nth, (label, sentence)) in items.enumerate() {
        let (label, sentence) = (fold(label), fold(sentence));
        let by_letters = || {
            let score = pattern.score(Utf32Str::new(&label, &mut Vec::new()), &mut matcher)?;
            (score >= least).then_some(Rank::Letters(Reverse(score)))
        };
        let rank = by_words(&typed, &label, &sentence).or_else(by_letters);
        found.extend(rank.map(|rank| (rank, nth)));
    }
    found.sort_unstable();
    found.into_iter().map(|(_, nth)| nth).collect()
}

fn by_words(typed: &str, label: &str, sentence: &str) -> Option<Rank> {
    let all = |is_in: &dyn Fn(&str) -> bool| typed.split(' ').all(is_in);
    if label.starts_with(typed) {
        Some(Rank::Start)
    } else if all(&|word| begins_word(label, word)) {
        Some(Rank::Label)
    } else if all(&|word| begins_word(label, word) || begins_word(sentence, word)) {
        Some(Rank::Sentence)
    } else if all(&|word| label.contains(word) || sentence.contains(word)) {
        Some(Rank::Within)
    } else {
        None
    }
}

/// Whether a word of a text begins so.
fn begins_word(text: &str, start: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(start))
        || text.starts_with(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(typed: &str) -> Vec<&'static str> {
        let items = [
            ("Statistics", "Show statistics of the listed entries"),
            ("Compare", "Mark the entry for comparison"),
            ("Copy name", "the name"),
            ("Map", "Show the world map: headquarters and members"),
            ("Export…", "Export the entry, or the listed entries, to a file"),
        ];
        matching_items(typed, items.into_iter()).into_iter().map(|nth| items[nth].0).collect()
    }

    #[test]
    fn words_of_the_name_come_before_words_of_the_sentence_and_letters() {
        assert_eq!(found("map"), ["Map"], "a scattered m, a and p are no match");
        assert_eq!(found("co"), ["Compare", "Copy name"]);
        assert_eq!(found("name copy"), ["Copy name"]);
        assert_eq!(found("listed"), ["Statistics", "Export…"]);
        assert_eq!(found("port"), ["Export…"], "within a word");
        assert_eq!(found("cpn"), ["Copy name"], "letters");
        assert_eq!(found("stt"), ["Statistics"]);
        assert_eq!(found("xyzzy"), [] as [&str; 0]);
        assert_eq!(found("").len(), 5, "nothing typed finds everything");
    }
}
