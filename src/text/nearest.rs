//! The nearest of some words, for suggestions.

use super::letter_set::different_letters;

/// Longer words have no nearest one, in characters: the time for a pair is the product of their
/// lengths.
const MAX_LENGTH: usize = 256;

/// The candidate nearest to a word that was not found, if one is near enough to suggest.
///
/// A candidate may differ by one edit, and by one more for each four of its characters. Swapped
/// neighbours count as one edit. Of equally near candidates the first is returned.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let length = length_of(word);
    if length > MAX_LENGTH {
        return None;
    }
    candidates
        .into_iter()
        .filter_map(|candidate| Some((distance(word, length, candidate)?, candidate)))
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate.to_owned())
}

/// How many edits make a candidate of a word of this length in characters; `None` if too many.
fn distance(word: &str, length: usize, candidate: &str) -> Option<usize> {
    let candidate_length = length_of(candidate);
    let most = 1 + candidate_length / 4;
    // Most candidates are excluded by these lower bounds, which are faster than the distance.
    let can_be_near =
        length.abs_diff(candidate_length) <= most && different_letters(word, candidate) <= 2 * most;
    can_be_near.then(|| strsim::osa_distance(word, candidate)).filter(|&edits| edits <= most)
}

/// The number of characters. Most words are ASCII.
fn length_of(word: &str) -> usize {
    if word.is_ascii() { word.len() } else { word.chars().count() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_suggested_only_if_it_is_near() {
        let words = ["theme", "mouse", "language"];
        assert_eq!(nearest("thmee", words).as_deref(), Some("theme"));
        assert_eq!(nearest("langauge", words).as_deref(), Some("language"));
        assert_eq!(nearest("colour", words), None);
        assert_eq!(nearest("theme", []), None);
        assert_eq!(nearest("rss", ["rs", "ss"]).as_deref(), Some("rs"), "the first of equals");
        assert_eq!(nearest("rss", ["ss", "rs"]).as_deref(), Some("ss"), "the first of equals");
        assert_eq!(nearest("čaša", ["caša", "kuća"]).as_deref(), Some("caša"));
    }

    /// Without the limits this takes minutes.
    #[test]
    fn long_words_take_no_time() {
        let long = ["a".repeat(20_000), "b".repeat(20_000)];
        for _ in 0..1_000 {
            assert_eq!(nearest(&long[0], [long[1].as_str()]), None);
            assert_eq!(nearest("theme", [long[0].as_str(), "themes"]).as_deref(), Some("themes"));
        }
    }

    #[test]
    fn the_lower_bounds_exclude_no_candidate_that_is_near() {
        for (word, candidate) in [("abcd", "wxcd"), ("abcdefgh", "xyzdefgh"), ("ab", "ba")] {
            let is_near = strsim::osa_distance(word, candidate) <= 1 + candidate.len() / 4;
            assert_eq!(nearest(word, [candidate]).is_some(), is_near, "{word} {candidate}");
        }
    }
}
