//! The message in the bottom line.

use unicode_width::UnicodeWidthStr;

/// The message in the bottom line, until the next action after it could be read.
#[derive(Debug, Default)]
pub(super) struct Notice {
    text: Option<String>,
    /// The message with which the browser has opened.
    first: Option<String>,
}

impl Notice {
    /// The message, if there is one.
    pub(super) fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }

    /// Says something.
    pub(super) fn say(&mut self, text: String) {
        self.text = Some(text);
    }

    /// Says something when the browser opens: the first of these lines that fits a width, in
    /// columns, or else the last.
    pub(super) fn say_first(&mut self, lines: Vec<String>, width: usize) {
        let fitting = lines.iter().position(|line| line.width() < width);
        let last = lines.len().saturating_sub(1);
        self.text = lines.into_iter().nth(fitting.unwrap_or(last));
        self.first.clone_from(&self.text);
    }

    /// Says again what was said when the browser opened, if nothing else is said.
    pub(super) fn repeat_first(&mut self) {
        self.text = self.text.take().or_else(|| self.first.take());
    }

    /// Removes the message.
    pub(super) fn clear(&mut self) {
        self.text = None;
    }
}
