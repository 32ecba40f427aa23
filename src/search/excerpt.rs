//! Excerpts: the sentence of a long text that best shows why a query found it.

use super::highlight::Highlighter;

/// The sentence with the most highlighted words in some texts, the first of equals; `None` if no
/// sentence has any.
pub fn excerpt(highlighter: &Highlighter, texts: &[impl AsRef<str>]) -> Option<String> {
    let mut best = (0, None);
    for sentence in texts.iter().flat_map(|text| sentences(text.as_ref())) {
        let count = highlighter.ranges(sentence).len();
        if count > best.0 {
            best = (count, Some(sentence));
        }
    }
    best.1.map(str::to_owned)
}

/// The sentences of a text. A full stop with a space after it ends a sentence.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    let ends = text.match_indices(". ").map(|(at, _)| at + 1).chain([text.len()]);
    ends.map(move |end| {
        let sentence = text[start..end].trim();
        start = end;
        sentence
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Query;
    use proptest::prelude::*;

    fn highlighter(typed: &str) -> Highlighter {
        Highlighter::new(&Query::new(typed), false)
    }

    #[test]
    fn the_excerpt_is_the_sentence_with_the_most_words() {
        let text = "Savez je osnovan 1949. godine. Napad na jednu smatra se napadom na sve. \
                    Sedište je u Briselu.";
        for (query, expected) in [
            ("napad sve", Some("Napad na jednu smatra se napadom na sve.")),
            ("briselu", Some("Sedište je u Briselu.")),
            ("pariz", None),
        ] {
            assert_eq!(excerpt(&highlighter(query), &[text]).as_deref(), expected, "{query}");
        }
    }

    proptest! {
        #[test]
        fn an_excerpt_is_part_of_the_text(
            typed in "[a-zž ]{0,8}",
            text in "([a-zž. ]|\\PC){0,60}",
        ) {
            if let Some(sentence) = excerpt(&highlighter(&typed), &[&text]) {
                prop_assert!(text.contains(&sentence));
            }
        }
    }
}
