//! What may reach a terminal.

use std::borrow::Cow;

/// Replaces the characters that a terminal would act on with U+FFFD.
///
/// These are control characters (C0 and C1) except the newline, and the marks that change the
/// direction of the text after them.
pub fn sanitize(text: &str) -> Cow<'_, str> {
    if text.contains(is_unsafe) {
        Cow::Owned(text.chars().map(|c| if is_unsafe(c) { '\u{fffd}' } else { c }).collect())
    } else {
        Cow::Borrowed(text)
    }
}

fn is_unsafe(c: char) -> bool {
    c.is_control() && c != '\n' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_never_pass() {
        assert_eq!(sanitize("a\u{1b}[31mb\u{9b}c\u{202e}d"), "a\u{fffd}[31mb\u{fffd}c\u{fffd}d");
        assert_eq!(sanitize("dva\nreda"), "dva\nreda");
        assert_eq!(sanitize("obično"), "obično");
    }
}
