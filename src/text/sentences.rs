//! The sentences of a text.

/// Whether a language writes a full stop after an ordinal number: `4. april`, `XX. vek`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ordinals {
    /// It does, so that a full stop after a number ends no sentence.
    Dotted,
    /// It does not.
    Plain,
}

/// The sentences of a text. A full stop with a space and a capital letter after it ends a sentence,
/// but not after an ordinal or a single letter.
pub fn sentences(text: &str, ordinals: Ordinals) -> impl Iterator<Item = &str> {
    let mut start = 0;
    let ends = text.match_indices('.').map(|(at, stop)| at + stop.len()).filter(move |&at| {
        text.as_bytes().get(at) == Some(&b' ') && ends_sentence(text, at, ordinals)
    });
    ends.chain([text.len()]).map(move |end| {
        let sentence = text[start..end].trim();
        start = end;
        sentence
    })
}

/// Whether the full stop before this byte ends a sentence.
fn ends_sentence(text: &str, at: usize, ordinals: Ordinals) -> bool {
    let before = text[..at - 1].split([' ', '(', '\u{a0}']).next_back().unwrap_or_default();
    let is_number = before.ends_with(|c: char| c.is_ascii_digit())
        || before.chars().all(|c| "IVXLC".contains(c));
    let is_ordinal = is_number && ordinals == Ordinals::Dotted;
    let is_letter = before.chars().nth(1).is_none() && !before.starts_with(char::is_numeric);
    let starts_small = text[at..].trim_start().starts_with(char::is_lowercase);
    !is_ordinal && !is_letter && !starts_small
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_ends_a_sentence_unless_it_is_an_ordinal() {
        let text = "It began in 1999. Talks in Washington, D. C. followed. It has 8. Then";
        let parts: Vec<_> = sentences(text, Ordinals::Plain).collect();
        assert_eq!(
            parts,
            ["It began in 1999.", "Talks in Washington, D. C. followed.", "It has 8.", "Then"]
        );
        let text = "Posle 1990. Savez raste. Kongres V. Evrope traje.";
        let parts: Vec<_> = sentences(text, Ordinals::Dotted).collect();
        assert_eq!(parts, ["Posle 1990. Savez raste.", "Kongres V. Evrope traje."]);
    }
}
