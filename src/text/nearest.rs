//! The nearest of some words, for suggestions.

/// The candidate nearest to a word that was not found, if one is near enough to suggest.
///
/// A candidate may differ by one edit, and by one more for each four of its characters. Swapped
/// neighbours count as one edit. Of equally near candidates the first is returned.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(word, candidate), candidate))
        .filter(|&(distance, candidate)| distance <= 1 + candidate.chars().count() / 4)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate.to_owned())
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
    }
}
