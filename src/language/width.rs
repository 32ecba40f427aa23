//! Text by its width on a terminal: wrapping at word ends, shortening, and what may reach a
//! terminal at all.

use std::borrow::Cow;
use std::ops::Range;

use unicode_truncate::UnicodeTruncateStr;
use unicode_width::UnicodeWidthStr;

/// Text without the characters that a terminal would obey or that turn the direction of what
/// follows.
pub fn printable(text: &str) -> Cow<'_, str> {
    let obeyed = |c: char| {
        c.is_control() && c != '\n'
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if text.contains(obeyed) {
        Cow::Owned(text.chars().map(|c| if obeyed(c) { '\u{fffd}' } else { c }).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Text shortened to a display width, with an ellipsis where something was cut.
pub fn fit(text: &str, width: usize) -> Cow<'_, str> {
    if text.width() <= width {
        return Cow::Borrowed(text);
    }
    if width == 0 {
        return Cow::Borrowed("");
    }
    let (kept, _) = text.unicode_truncate(width - 1);
    Cow::Owned(format!("{}…", kept.trim_end()))
}

/// The lines of a text of a given display width, broken at word ends, as byte ranges of the text.
pub fn wrap(text: &str, width: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut paragraph_start = 0;
    for paragraph in text.split('\n') {
        let mut at = paragraph_start;
        for line in textwrap::wrap(
            paragraph,
            textwrap::Options::new(width.max(1))
                .word_splitter(textwrap::WordSplitter::NoHyphenation),
        ) {
            // Lines follow each other in the paragraph with nothing but spaces between them.
            let start = text[at..].find(line.as_ref()).map_or(at, |offset| at + offset);
            at = start + line.len();
            lines.push(start..at);
        }
        paragraph_start += paragraph.len() + 1;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_is_shortened_by_display_width() {
        assert_eq!(fit("Savet Evrope", 12), "Savet Evrope");
        assert_eq!(fit("Savet Evrope", 8), "Savet E…");
        assert_eq!(fit("Savet Evrope", 7), "Savet…");
        assert_eq!(fit("日本国", 5), "日本…");
        assert_eq!(fit("日本国", 4), "日…");
        assert_eq!(fit("a", 0), "");
    }

    #[test]
    fn nothing_that_a_terminal_obeys_is_printed() {
        assert_eq!(printable("a\u{1b}[31mb\u{9b}c\u{202e}d"), "a\u{fffd}[31mb\u{fffd}c\u{fffd}d");
        assert_eq!(printable("obično"), "obično");
    }

    proptest! {
        #[test]
        fn wrapped_lines_fit_and_hold_every_word(text in "[a-zčш日 ,.\n-]{0,120}", width in 4usize..40) {
            let lines: Vec<&str> = wrap(&text, width).into_iter().map(|range| &text[range]).collect();
            for line in &lines {
                prop_assert!(line.width() <= width, "{:?}", line);
            }
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
