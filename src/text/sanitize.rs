//! What may reach a terminal, a page or a file that a program reads.

use std::borrow::Cow;

/// Stands for a character that may not pass.
const REPLACEMENT: char = '\u{fffd}';

/// Text of several lines in which every character that something acts on is replaced by U+FFFD: all
/// control characters but the newline, and the marks that change the direction of text.
pub fn sanitize(text: &str) -> Cow<'_, str> {
    replace(text, |c| if c != '\n' && is_unsafe(c) { REPLACEMENT } else { c })
}

/// Text for one line or one cell of a table: as [`sanitize`], and line breaks and tabs are spaces.
pub fn sanitize_line(text: &str) -> Cow<'_, str> {
    replace(text, |c| match c {
        '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        c if is_unsafe(c) => REPLACEMENT,
        c => c,
    })
}

/// Whether a terminal, a page or the eye of a reader can be misled by a character: control
/// characters (C0, DEL and C1), line and paragraph separators, and the marks that change the
/// direction of the text after them (Unicode Standard Annex 9).
pub fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61c}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
        )
}

fn replace(text: &str, safe: impl Fn(char) -> char) -> Cow<'_, str> {
    if is_plain(text) || text.chars().all(|c| safe(c) == c) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().map(safe).collect())
    }
}

/// Whether the bytes of a text show that no character of it is replaced. If they do not, the
/// characters decide.
fn is_plain(text: &str) -> bool {
    let mut rest = text.as_bytes();
    loop {
        rest = match rest {
            [] => return true,
            // A character of one byte, or the first or a later byte of a longer one.
            [b' '..=b'~' | 0x80..=0xc1 | 0xc3..=0xd7 | 0xd9..=0xe1 | 0xe3..=0xff, rest @ ..]
            | [0xc2, 0xa0..=0xff, rest @ ..]
            // U+2010 to U+2027.
            | [0xe2, 0x80, 0x90..=0xa7, rest @ ..]
            | [0xe2, 0x82..=0xff, rest @ ..] => rest,
            _ => return false,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_text_has_no_character_that_is_replaced() {
        for c in '\0'..=char::MAX {
            let text = c.to_string();
            assert!(!is_plain(&text) || !is_unsafe(c) && sanitize_line(&text) == text, "{c:?}");
        }
    }

    #[test]
    fn control_characters_and_marks_of_direction_never_pass() {
        assert_eq!(sanitize("a\u{1b}[31mb\u{9b}c\u{202e}d"), "a\u{fffd}[31mb\u{fffd}c\u{fffd}d");
        for c in ['\u{0}', '\u{7f}', '\u{90}', '\u{200f}', '\u{2067}', '\u{61c}', '\u{2028}'] {
            assert_eq!(sanitize(&format!("a{c}b")), "a\u{fffd}b", "{c:?}");
        }
        assert_eq!(sanitize("dva\nreda"), "dva\nreda");
        for text in ["obično", "Ελλάδα", "مصر", "日本国", "e\u{301}", "a\u{200d}b"] {
            assert_eq!(sanitize(text), text);
        }
    }

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(sanitize_line("a\nb\tc\r\u{2028}d\u{1b}e"), "a b c  d\u{fffd}e");
        assert_eq!(sanitize_line("obično"), "obično");
    }
}
