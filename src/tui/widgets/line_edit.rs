//! A line of text with a cursor, edited by grapheme.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::tui::input::action::Edit;

/// The longest line that is kept, in bytes: a pasted book does no harm.
const LONGEST: usize = 1000;

/// A line being edited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct LineEdit {
    text: String,
    cursor: usize,
    /// What was deleted last by more than a character.
    cut: String,
}

impl LineEdit {
    /// A line that begins with a text, the cursor at its end. Of a text that is too long or has
    /// line breaks, the line holds what it can.
    pub(crate) fn new(text: &str) -> Self {
        let mut line = Self::default();
        line.insert_text(text);
        line
    }

    /// The text of the line.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The text before the cursor.
    pub(crate) fn before_cursor(&self) -> &str {
        &self.text[..self.cursor]
    }

    /// Replaces the whole line by another text, the cursor at its end.
    pub(crate) fn set(&mut self, text: &str) {
        self.cut(0, self.text.len());
        self.insert_text(text);
    }

    /// Replaces what is between a byte and the cursor by another text.
    pub(crate) fn replace_back_to(&mut self, from: usize, text: &str) {
        self.delete(from.min(self.cursor), self.cursor);
        self.insert_text(text);
    }

    /// Inserts a text at the cursor: of one that is too long, as much as the line takes.
    pub(crate) fn insert_text(&mut self, text: &str) {
        text.chars().take(LONGEST).for_each(|c| self.insert(c));
    }

    /// The display column of the cursor, counted from 0.
    pub(crate) fn column(&self) -> usize {
        self.text[..self.cursor].width()
    }

    /// Changes the line.
    pub(crate) fn apply(&mut self, edit: Edit) {
        match edit {
            Edit::Insert(c) => self.insert(c),
            Edit::DeleteBack => self.delete(self.before(), self.cursor),
            Edit::DeleteForward => self.delete(self.cursor, self.after()),
            Edit::DeleteWord => self.cut(self.word_before(), self.cursor),
            Edit::DeleteWordForward => self.cut(self.cursor, self.word_after()),
            Edit::DeleteToStart => self.cut(0, self.cursor),
            Edit::DeleteToEnd => self.cut(self.cursor, self.text.len()),
            Edit::Yank => self.insert_text(&self.cut.clone()),
            Edit::WordLeft => self.cursor = self.word_before(),
            Edit::WordRight => self.cursor = self.word_after(),
            Edit::Left => self.cursor = self.before(),
            Edit::Right => self.cursor = self.after(),
            Edit::Start => self.cursor = 0,
            Edit::End => self.cursor = self.text.len(),
        }
    }

    /// Inserts one character; a line break becomes a space, other control characters are left out.
    fn insert(&mut self, c: char) {
        let c = if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c };
        if !c.is_control() && self.text.len() + c.len_utf8() <= LONGEST {
            self.text.insert(self.cursor, c);
            self.cursor += c.len_utf8();
        }
    }

    fn delete(&mut self, from: usize, to: usize) {
        self.text.replace_range(from..to, "");
        self.cursor = from;
    }

    fn cut(&mut self, from: usize, to: usize) {
        if from < to {
            self.text[from..to].clone_into(&mut self.cut);
            self.delete(from, to);
        }
    }

    fn before(&self) -> usize {
        self.text[..self.cursor].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn after(&self) -> usize {
        self.cursor + self.text[self.cursor..].graphemes(true).next().map_or(0, str::len)
    }

    fn word_before(&self) -> usize {
        let mut words = self.text[..self.cursor].trim_end().split_word_bound_indices();
        words.next_back().map_or(0, |(at, _)| at)
    }

    fn word_after(&self) -> usize {
        let mut words = self.text[self.cursor..]
            .split_word_bound_indices()
            .filter(|(_, word)| !word.trim().is_empty());
        words.next().map_or(self.text.len(), |(at, word)| self.cursor + at + word.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn typed(text: &str) -> LineEdit {
        let mut line = LineEdit::default();
        text.chars().for_each(|c| line.apply(Edit::Insert(c)));
        line
    }

    #[test]
    fn a_grapheme_is_deleted_whole() {
        let mut line = typed("c\u{30c}e\u{301}");
        line.apply(Edit::DeleteBack);
        assert_eq!(line.text(), "c\u{30c}");
        line.apply(Edit::DeleteBack);
        assert_eq!(line.text(), "");
    }

    #[test]
    fn words_and_ends_are_deleted_as_in_a_shell() {
        let mut line = typed("zakona jugoistočnoj ");
        line.apply(Edit::DeleteWord);
        assert_eq!(line.text(), "zakona ");
        line.apply(Edit::Start);
        line.apply(Edit::Right);
        line.apply(Edit::DeleteToEnd);
        assert_eq!((line.text(), line.column()), ("z", 1));
        line.apply(Edit::Yank);
        assert_eq!(line.text(), "zakona ");
        line.apply(Edit::Yank);
        assert_eq!(line.text(), "zakona akona ", "what was cut can be put back more than once");
    }

    #[test]
    fn the_cursor_goes_from_word_to_word() {
        let mut line = typed("savet za bezbednost");
        for (edit, column) in [
            (Edit::WordLeft, 9),
            (Edit::WordLeft, 6),
            (Edit::WordRight, 8),
            (Edit::WordRight, 19),
            (Edit::WordRight, 19),
        ] {
            line.apply(edit);
            assert_eq!(line.column(), column, "{edit:?}");
        }
        line.apply(Edit::Start);
        line.apply(Edit::DeleteWordForward);
        assert_eq!(line.text(), " za bezbednost");
    }

    #[test]
    fn a_pasted_book_is_cut_and_its_line_breaks_are_spaces() {
        assert_eq!(typed("a\nb\u{1b}[0m").text(), "a b[0m");
        assert_eq!(typed(&"ž".repeat(1_000_000)).text().len(), LONGEST);
    }

    const EDITS: [Edit; 13] = [
        Edit::DeleteBack,
        Edit::DeleteForward,
        Edit::DeleteWord,
        Edit::DeleteWordForward,
        Edit::DeleteToStart,
        Edit::DeleteToEnd,
        Edit::Left,
        Edit::Right,
        Edit::Start,
        Edit::End,
        Edit::WordLeft,
        Edit::WordRight,
        Edit::Yank,
    ];

    proptest! {
        #[test]
        fn any_editing_keeps_the_cursor_inside(
            edits in prop::collection::vec(0usize..14, 0..60),
            letters in "\\PC{0,60}",
        ) {
            let mut line = LineEdit::default();
            let mut letters = letters.chars();
            for edit in edits {
                let insert = Edit::Insert(letters.next().unwrap_or('ž'));
                line.apply(EDITS.get(edit).copied().unwrap_or(insert));
                prop_assert!(line.text().is_char_boundary(line.cursor));
                prop_assert!(line.column() <= line.text().width());
            }
        }
    }
}
