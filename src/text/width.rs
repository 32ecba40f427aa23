//! Text by its width on a terminal: measuring, wrapping and shortening.

use std::borrow::Cow;
use std::iter;
use std::ops::Range;

use unicode_truncate::UnicodeTruncateStr;
use unicode_width::UnicodeWidthStr;

/// The display width of a text, in columns, as [`UnicodeWidthStr`] has it. That looks for sequences
/// from the end, character by character, which takes as long as drawing the text.
pub fn columns(text: &str) -> usize {
    let is_ascii = text.bytes().fold(true, |is, byte| is & matches!(byte, b' '..=b'~'));
    if is_ascii {
        return text.len();
    }
    let plain = plain_start(text);
    if plain == text.len() { text.chars().count() } else { text.width() }
}

/// How many bytes at the start of a text are of characters that take one column each and join no
/// other of them: ASCII, Latin and Cyrillic letters, dashes, quotation marks, lines. A mark after
/// the last one may join it.
pub fn plain_start(text: &str) -> usize {
    let mut rest = text.as_bytes();
    loop {
        rest = match rest {
            [b' '..=b'~', rest @ ..]
            | [0xc2, 0xa1..=0xac | 0xae..=0xff, rest @ ..]
            | [0xc3..=0xcb | 0xd0..=0xd1, _, rest @ ..]
            // U+2010 to U+2026.
            | [0xe2, 0x80, 0x90..=0xa6, rest @ ..]
            // U+2500 to U+25BF: lines, blocks, shapes.
            | [0xe2, 0x94..=0x96, _, rest @ ..] => rest,
            _ => return text.len() - rest.len(),
        };
    }
}

/// Shortens text to a display width, in columns. An ellipsis marks a cut.
pub fn fit(text: &str, width: usize) -> Cow<'_, str> {
    if columns(text) <= width {
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
    // Most names are one line. A text that is much longer need not be measured to know that.
    let is_short = text.len() <= 2 * width && !text.ends_with(' ') && !text.contains('\n');
    if is_short && columns(text) <= width {
        return iter::once(0..text.len()).collect();
    }
    let (mut lines, mut start) = (Vec::new(), 0);
    for paragraph in text.split('\n') {
        let before = lines.len();
        if !wrap_words(paragraph, start, width.max(1), &mut lines) {
            lines.truncate(before);
            wrap_parts(paragraph, start, width.max(1), &mut lines);
        }
        start += paragraph.len() + 1;
    }
    lines
}

/// Adds the lines of a paragraph that starts at a byte of the text. Returns whether every word fits
/// into a line.
fn wrap_words(paragraph: &str, start: usize, width: usize, lines: &mut Vec<Range<usize>>) -> bool {
    let bytes = paragraph.as_bytes();
    // A word with the spaces behind it begins at `at`, a line at `first`, which is `used` wide.
    let (mut first, mut last, mut at, mut used) = (0, 0, 0, 0);
    while at < bytes.len() {
        let length = bytes[at..].iter().position(|byte| *byte == b' ');
        let end = length.map_or(bytes.len(), |length| at + length);
        let spaces = bytes[end..].iter().take_while(|byte| **byte == b' ').count();
        let word = columns(&paragraph[at..end]);
        if word > width {
            return false;
        }
        if used + word > width && at > first {
            lines.push(start + first..start + last);
            (first, used) = (at, 0);
        }
        used += word + spaces;
        (last, at) = (end, end + spaces);
    }
    lines.push(start + first..start + last);
    true
}

/// Adds the lines of a paragraph with a word that is wider than a line: it is broken.
fn wrap_parts(paragraph: &str, start: usize, width: usize, lines: &mut Vec<Range<usize>>) {
    let options =
        textwrap::Options::new(width).word_splitter(textwrap::WordSplitter::NoHyphenation);
    let mut at = 0;
    for line in textwrap::wrap(paragraph, options) {
        // Lines follow each other in the paragraph with nothing but spaces between them.
        let from = match &line {
            Cow::Borrowed(line) => line.as_ptr() as usize - paragraph.as_ptr() as usize,
            Cow::Owned(line) => paragraph[at..].find(line).map_or(at, |offset| at + offset),
        };
        at = from + line.len();
        lines.push(start + from..start + at);
    }
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
    fn every_character_that_is_counted_takes_one_column() {
        for c in '\0'..='\u{ffff}' {
            let text = c.to_string();
            assert!(plain_start(&text) == 0 || text.width() == 1, "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_as_wide_as_its_characters(
            text in "([a-z ]|[čšžđжљ–“·│▸]|\\PC){0,24}",
        ) {
            prop_assert_eq!(columns(&text), text.width());
        }

        #[test]
        fn lines_of_whole_words_are_as_wide_as_they_can_be(
            text in "[a-cčш日 \n]{0,60}",
            width in 0usize..14,
        ) {
            let lines: Vec<Range<usize>> = wrap(&text, width);
            let (mut expected, mut start) = (Vec::new(), 0);
            for paragraph in text.split('\n') {
                wrap_parts(paragraph, start, width.max(1), &mut expected);
                start += paragraph.len() + 1;
            }
            prop_assert_eq!(lines, expected);
        }

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
