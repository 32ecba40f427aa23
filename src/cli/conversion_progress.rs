//! The progress of a conversion, on standard error if that is a terminal.

use std::io::{self, Write};
use std::time::{Duration, Instant};

use unicode_width::UnicodeWidthStr;

use super::progress_line::can_show_line;

/// Work that takes less shows no progress.
const DELAY: Duration = Duration::from_millis(500);
/// The line is written again after this time at the earliest.
const INTERVAL: Duration = Duration::from_millis(100);

/// A line that is written again and again, and removed at the end.
pub(super) struct ProgressLine {
    is_shown: bool,
    next: Instant,
    /// The width of what is on the line, in columns.
    width: usize,
}

impl ProgressLine {
    /// Starts to count the time.
    pub(super) fn new() -> Self {
        Self { is_shown: can_show_line(), next: Instant::now() + DELAY, width: 0 }
    }

    /// Shows a text, if it is time. The text must fit on a line and have no control characters.
    pub(super) fn show(&mut self, text: impl FnOnce() -> String) {
        if self.is_shown && Instant::now() >= self.next {
            self.next = Instant::now() + INTERVAL;
            self.write(&text());
        }
    }

    /// Removes the line.
    pub(super) fn clear(&mut self) {
        if self.width > 0 {
            self.write("");
        }
    }

    /// Writes over the line. Spaces remove what was longer: not every terminal knows a sequence
    /// for it.
    fn write(&mut self, text: &str) {
        let space = " ".repeat(self.width.saturating_sub(text.width()));
        self.width = text.width();
        let mut out = io::stderr().lock();
        // Where it cannot be written there is nobody to see it.
        let _ = write!(out, "\r{text}{space}");
        if text.is_empty() {
            let _ = write!(out, "\r");
        }
        let _ = out.flush();
    }
}
