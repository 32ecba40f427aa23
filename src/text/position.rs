//! Positions in a text, and the messages of parsers that contain one.

/// The line and column of a byte offset, both from 1; columns count characters.
///
/// An offset that is not on a character boundary, or past the end, counts as the end.
pub fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

/// Finds the lines and columns of many offsets of one text, each in a time that does not depend on
/// the length of the text.
pub struct LineIndex<'a> {
    text: &'a str,
    /// The line and column at every [`STEP`] bytes, from the start of the text.
    steps: Vec<(usize, usize)>,
}

/// The distance between known positions, in bytes.
const STEP: usize = 4096;

impl<'a> LineIndex<'a> {
    /// Reads a text once.
    pub fn new(text: &'a str) -> Self {
        let (mut steps, mut position) = (Vec::with_capacity(text.len() / STEP + 1), (1, 1));
        for (at, byte) in text.bytes().enumerate() {
            if at % STEP == 0 {
                steps.push(position);
            }
            position = after(position, byte);
        }
        Self { text, steps }
    }

    /// The line and column of an offset, as [`line_and_column`] gives them.
    pub fn line_and_column(&self, offset: usize) -> (usize, usize) {
        let is_character = self.text.is_char_boundary(offset);
        let offset = if is_character { offset } else { self.text.len() };
        let step = (offset / STEP).min(self.steps.len().saturating_sub(1));
        let start = self.steps.get(step).copied().unwrap_or((1, 1));
        self.text.as_bytes()[step * STEP..offset].iter().copied().fold(start, after)
    }
}

/// The position after a byte. The bytes within a character do not count.
const fn after((line, column): (usize, usize), byte: u8) -> (usize, usize) {
    match byte {
        b'\n' => (line + 1, 1),
        0x80..=0xbf => (line, column),
        _ => (line, column + 1),
    }
}

/// The line and column of a JSON error in its text, both from 1; columns count characters.
///
/// The parser counts bytes, and the column is 0 where a text ends after a newline.
pub fn json_line_and_column(text: &str, error: &serde_json::Error) -> (usize, usize) {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let before = line.char_indices().take_while(|(at, _)| at + 1 < error.column());
    (error.line(), before.count() + 1)
}

/// The message of a JSON parser without the position at its end, which is reported separately.
pub fn message_without_position(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.rsplit_once(" at line ").map_or(message.clone(), |(words, _)| words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_from_one_and_columns_count_characters() {
        let text = "čas\nšuma\n";
        assert_eq!(line_and_column(text, 0), (1, 1));
        assert_eq!(line_and_column(text, 2), (1, 2), "č has two bytes");
        assert_eq!(line_and_column(text, 5), (2, 1));
        assert_eq!(line_and_column(text, text.len()), (3, 1));
        assert_eq!(line_and_column(text, 99), (3, 1), "past the end");
    }

    #[test]
    fn an_index_gives_the_same_positions() {
        let text = "čas\n\nšuma 漢字\n".repeat(1000);
        let index = LineIndex::new(&text);
        for offset in [0, 1, 2, 3, 4095, 4096, 4097, 9000, text.len() - 1, text.len(), 1 << 40] {
            assert_eq!(index.line_and_column(offset), line_and_column(&text, offset), "{offset}");
        }
        assert_eq!(LineIndex::new("").line_and_column(0), (1, 1));
    }

    #[test]
    fn columns_of_json_errors_count_characters_from_one() {
        for (text, position) in [
            ("", (1, 1)),
            ("[\n", (2, 1)),
            ("[1,\n \"čžš\" x]", (2, 8)),
            ("[1, ž]", (1, 5)),
            ("[1", (1, 2)),
        ] {
            let error = serde_json::from_str::<serde_json::Value>(text).expect_err("not JSON");
            assert_eq!(json_line_and_column(text, &error), position, "{text:?}");
        }
    }

    #[test]
    fn the_position_is_cut_from_a_message() {
        let error = serde_json::from_str::<u8>("[").expect_err("not a number");
        assert!(error.to_string().contains(" at line "));
        assert!(!message_without_position(&error).contains("line"));
    }
}
