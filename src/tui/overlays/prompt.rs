//! A line that is typed at the bottom of the screen: a note on an entry, the name of a file. What
//! becomes of it, the caller knows.

use crate::catalog::EntryIndex;
use crate::tui::keys::line_edit::LineEdit;

/// A line being typed for a purpose.
pub(in crate::tui) struct Prompt {
    /// What it is for.
    pub(in crate::tui) purpose: Purpose,
    /// The line.
    pub(in crate::tui) line: LineEdit,
}

/// What a line is typed for.
pub(in crate::tui) enum Purpose {
    /// The note on an entry.
    Note(EntryIndex),
    /// The name of a file for a text.
    File {
        /// What the file is to hold.
        text: String,
        /// Whether there is a file of this name, and the reader is asked about it.
        there: bool,
    },
}

impl Prompt {
    /// A line that begins with a text.
    pub(in crate::tui) fn new(purpose: Purpose, text: &str) -> Self {
        let mut line = LineEdit::default();
        line.set(text);
        Self { purpose, line }
    }

    /// The key of the words before the line.
    pub(in crate::tui) fn key(&self) -> &'static str {
        match self.purpose {
            Purpose::Note(_) => "screen-note-prompt",
            Purpose::File { .. } => "screen-file-prompt",
        }
    }

    /// Whether the reader is asked if a file may be overwritten.
    pub(in crate::tui) fn asks_to_overwrite(&self) -> bool {
        matches!(self.purpose, Purpose::File { there: true, .. })
    }

    /// Whether it is a note on an entry.
    pub(in crate::tui) fn is_note(&self) -> bool {
        matches!(self.purpose, Purpose::Note(_))
    }
}
