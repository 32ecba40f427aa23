//! Excerpts: the sentence of a long text that best shows why a query found it.

use super::highlight::Highlighter;
use crate::text::{Ordinals, sentences};

/// The sentence with the most highlighted words in some texts, one in which they are as typed
/// before one in which they are inflected, the first of equals; `None` if no sentence has any.
pub fn excerpt(
    highlighter: &Highlighter,
    texts: &[impl AsRef<str>],
    ordinals: Ordinals,
) -> Option<String> {
    let mut best = ((0, 0), None);
    for sentence in texts.iter().flat_map(|text| sentences(text.as_ref(), ordinals)) {
        let ranges = highlighter.ranges(sentence).len();
        if ranges == 0 || ranges < best.0.0 {
            continue;
        }
        let count = (ranges, highlighter.exact_count(sentence));
        if count > best.0 {
            best = (count, Some(sentence));
        }
    }
    best.1.map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Query;
    use crate::search::matching::Typos;
    use proptest::prelude::*;

    fn highlighter(typed: &str) -> Highlighter {
        Highlighter::new(&Query::new(typed), Typos::None)
    }

    #[test]
    fn the_excerpt_is_the_sentence_with_the_most_words() {
        let text = "Savez je osnovan 1949. godine. Napad na jednu smatra se napadom na sve. \
                    Sedište je u Briselu.";
        for (query, expected) in [
            ("napad sve", Some("Napad na jednu smatra se napadom na sve.")),
            ("briselu", Some("Sedište je u Briselu.")),
            ("pariz", None),
            ("godine", Some("Savez je osnovan 1949. godine.")),
        ] {
            assert_eq!(
                excerpt(&highlighter(query), &[text], Ordinals::Dotted).as_deref(),
                expected,
                "{query}"
            );
        }
    }

    #[test]
    fn an_ordinal_does_not_end_a_sentence() {
        for text in [
            "Osnovan je 4. aprila 1949. u Vašingtonu.",
            "Posle 1990. Savez se širi.",
            "Kongres V. Evrope zaseda u XX. veku.",
            "Član 5. Ugovora obavezuje savez.",
        ] {
            let last = text.trim_end_matches('.').rsplit(' ').next().unwrap_or_default();
            assert_eq!(
                excerpt(&highlighter(last), &[text], Ordinals::Dotted).as_deref(),
                Some(text),
                "{text}"
            );
        }
    }

    proptest! {
        #[test]
        fn an_excerpt_is_part_of_the_text(
            typed in "[a-zž ]{0,8}",
            text in "([a-zž. ]|\\PC){0,60}",
        ) {
            if let Some(sentence) = excerpt(&highlighter(&typed), &[&text], Ordinals::Dotted) {
                prop_assert!(text.contains(&sentence));
            }
        }
    }
}
