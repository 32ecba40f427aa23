//! The excerpt: the sentence of a long text that best shows why a query found it.

use super::marks::Marker;

/// The sentence with the most marks in some texts, the first of equals; `None` if none has any.
pub fn excerpt(marker: &Marker, texts: &[impl AsRef<str>]) -> Option<String> {
    let mut best = (0, None);
    for text in texts.iter().map(AsRef::as_ref) {
        let ends = text.match_indices(". ").map(|(at, _)| at + 1).chain([text.len()]);
        let mut start = 0;
        for end in ends {
            let sentence = text[start..end].trim();
            start = end;
            let marks = marker.marks(sentence).len();
            if marks > best.0 {
                best = (marks, Some(sentence));
            }
        }
    }
    best.1.map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Query;
    use proptest::prelude::*;

    fn of(typed: &str) -> Marker {
        Marker::new(&Query::new(typed), false)
    }

    #[test]
    fn the_sentence_with_the_most_words_is_shown() {
        let text = "Savez je osnovan 1949. godine. Napad na jednu smatra se napadom na sve. Sedište je u Briselu.";
        assert_eq!(
            excerpt(&of("napad sve"), &[text]).as_deref(),
            Some("Napad na jednu smatra se napadom na sve.")
        );
        assert_eq!(excerpt(&of("briselu"), &[text]).as_deref(), Some("Sedište je u Briselu."));
        assert_eq!(excerpt(&of("pariz"), &[text]), None);
    }

    proptest! {
        #[test]
        fn any_text_has_an_excerpt_of_its_own_or_none(typed in "[a-zž ]{0,8}", text in "([a-zž. ]|\\PC){0,60}") {
            if let Some(sentence) = excerpt(&of(&typed), &[&text]) {
                prop_assert!(text.contains(&sentence));
            }
        }
    }
}
