//! Text by its width on a terminal: wrapping and shortening.

use std::borrow::Cow;
use std::ops::Range;

use unicode_truncate::UnicodeTruncateStr;
use unicode_width::UnicodeWidthStr;

/// Shortens text to a display width, in columns. An ellipsis marks a cut.
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

/// Wraps text at word ends to a display width, in columns, and returns the byte range of each line.
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
            let start = match &line {
                Cow::Borrowed(line) => line.as_ptr() as usize - text.as_ptr() as usize,
                Cow::Owned(line) => text[at..].find(line).map_or(at, |offset| at + offset),
            };
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

    proptest! {
        #[test]
        fn wrapped_lines_fit_and_hold_every_word(
            text in "[a-zčш日 ,.\n-]{0,120}",
            width in 4usize..40,
        ) {
            let ranges = wrap(&text, width).into_iter();
            let lines: Vec<&str> = ranges.map(|range| &text[range]).collect();
            for line in &lines {
                prop_assert!(line.width() <= width, "{:?}", line);
            }
            let letters = |text: &str| {
                text.chars().filter(|c| !c.is_whitespace()).collect::<String>()
            };
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
