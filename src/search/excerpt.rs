//! Excerpts: the sentence of a long text that best shows why a query found it.

use super::highlight::Highlighter;

/// The sentence with the most highlighted words in some texts, one in which they are as typed
/// before one in which they are inflected, the first of equals; `None` if no sentence has any.
pub fn excerpt(highlighter: &Highlighter, texts: &[impl AsRef<str>]) -> Option<String> {
    let mut best = ((0, 0), None);
    for sentence in texts.iter().flat_map(|text| sentences(text.as_ref())) {
        let count = (highlighter.ranges(sentence).len(), highlighter.exact_count(sentence));
        if count > best.0 {
            best = (count, Some(sentence));
        }
    }
    best.1.map(str::to_owned)
}

/// The sentences of a text. A full stop with a space and a capital letter after it ends a sentence,
/// but not after a number, which is an ordinal in Serbian, nor after a single letter or a Roman
/// numeral.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    let ends = text.match_indices(". ").map(|(at, _)| at + 1).filter(|&at| ends_sentence(text, at));
    ends.chain([text.len()]).map(move |end| {
        let sentence = text[start..end].trim();
        start = end;
        sentence
    })
}

/// Whether the full stop before this byte ends a sentence.
fn ends_sentence(text: &str, at: usize) -> bool {
    let before = text[..at - 1].split([' ', '(', '\u{a0}']).next_back().unwrap_or_default();
    let is_ordinal = before.ends_with(|c: char| c.is_ascii_digit())
        || (!before.is_empty() && before.chars().all(|c| "IVXLC".contains(c)))
        || before.chars().nth(1).is_none();
    let starts_small = text[at..].trim_start().starts_with(char::is_lowercase);
    !is_ordinal && !starts_small
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
            assert_eq!(excerpt(&highlighter(query), &[text]).as_deref(), expected, "{query}");
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
            assert_eq!(excerpt(&highlighter(last), &[text]).as_deref(), Some(text), "{text}");
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
