//! The words of one token of a query: an acronym with dots or an ending is the acronym, and a
//! calling code keeps its plus sign.

use super::fold::{fold, folded_words};
use crate::language::is_acronym_ending;

/// The English ending of an acronym after a hyphen: `UN-s`.
const ENGLISH_ENDING: &str = "s";

/// The ending that is a part of an acronym too: ENTSO-E.
const PART: &str = "e";

/// The most letters that are joined.
const LONGEST_ACRONYM: usize = 16;

/// The folded words of a token.
pub(super) fn token_words(token: &str) -> Vec<String> {
    if let Some(code) = calling_code(token) {
        return vec![code];
    }
    let words = folded_words(without_ending(token));
    // `U.N.` is one word, and so is `U.N.-a`.
    if words.len() > 1 && words.iter().all(|word| is_letter(word)) {
        return vec![words.concat()];
    }
    words
}

/// Joins single letters next to each other: `u n` is `un`. More letters than an acronym has stay
/// as they are.
pub(super) fn join_letters(words: &[String]) -> Vec<String> {
    let mut joined = Vec::with_capacity(words.len());
    for run in words.chunk_by(|one, next| is_letter(one) && is_letter(next)) {
        if run.len() > LONGEST_ACRONYM {
            joined.extend_from_slice(run);
        } else {
            joined.push(run.concat());
        }
    }
    joined
}

/// Whether a word is one letter or digit.
fn is_letter(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some() && chars.next().is_none()
}

/// A calling code with its plus sign, or two zeros for it, without the hyphens that may be in it.
fn calling_code(token: &str) -> Option<String> {
    let digits = token.strip_prefix('+').or_else(|| zeros(token))?;
    let is_code = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '.' | '(' | ')'));
    is_code.then(|| format!("+{}", digits.replace(|c: char| !c.is_ascii_digit(), "")))
}

/// What follows two zeros; `None` if it is too short: `008` is the ISO code of Albania.
fn zeros(token: &str) -> Option<&str> {
    token.strip_prefix("00").filter(|digits| digits.len() > 1)
}

/// A token without the ending after its last hyphen.
fn without_ending(token: &str) -> &str {
    match token.rsplit_once(['-', '\u{2010}', '\u{2011}', '\u{2013}']) {
        Some((head, tail))
            if head.chars().filter(|c| c.is_alphanumeric()).nth(1).is_some()
                && is_ending(&fold(tail)) =>
        {
            head
        }
        _ => token,
    }
}

/// Whether a folded word is the ending of an acronym after a hyphen.
fn is_ending(word: &str) -> bool {
    word == ENGLISH_ENDING || (word != PART && is_acronym_ending(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_acronym_is_one_word_without_its_ending() {
        for (token, words) in [
            ("NATO-om", "nato"),
            ("НАТО-ом", "nato"),
            ("UN-a", "un"),
            ("NATO-ovski", "nato"),
            ("EU-ovskih", "eu"),
            ("ЕУ-овцима", "eu"),
            ("UN-s", "un"),
            ("ENTSO-E", "entso e"),
            ("U.N.", "un"),
            ("N.A.T.O.", "nato"),
            ("U.N.-a", "un"),
            ("u-n", "un"),
            ("EU-OSHA", "eu osha"),
            ("G-20", "g 20"),
            ("e-uprava", "e uprava"),
            ("+381", "+381"),
            ("+1-264", "+1264"),
            ("00381", "+381"),
            ("008", "008"),
            ("+", ""),
            ("+x", "x"),
            ("Guinea-Bissau", "guinea bissau"),
        ] {
            assert_eq!(token_words(token).join(" "), words, "{token}");
        }
    }

    #[test]
    fn single_letters_next_to_each_other_are_one_word() {
        for (typed, joined) in
            [("u n", "un"), ("bosna i h", "bosna ih"), ("sediste u n a", "sediste una"), ("a", "a")]
        {
            let words: Vec<String> = typed.split(' ').map(str::to_owned).collect();
            assert_eq!(join_letters(&words).join(" "), joined, "{typed}");
        }
    }
}
