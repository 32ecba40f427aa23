//! Scrolling: which part of a longer column of lines is on screen.

use super::action::Motion;

/// The first line shown of a column of lines.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Viewport {
    /// The first line shown, counted from 0.
    pub top: usize,
}

impl Viewport {
    /// Moves the view over `lines` lines, of which `height` are shown.
    pub fn scroll(&mut self, motion: Motion, lines: usize, height: usize) {
        self.top = moved(self.top, motion, height, lines.saturating_sub(height));
    }

    /// Moves as little as is needed for a line to be shown, and never past the end.
    pub fn show(&mut self, line: usize, lines: usize, height: usize) {
        self.top = self.top.clamp((line + 1).saturating_sub(height), line).min(lines.saturating_sub(height));
    }
}

/// Where a motion leads from `at`, when a page has `height` lines and the last place is `last`.
pub(super) fn moved(at: usize, motion: Motion, height: usize, last: usize) -> usize {
    let page = height.saturating_sub(1).max(1);
    let half = (height / 2).max(1);
    match motion {
        Motion::Down => at + 1,
        Motion::Up => at.saturating_sub(1),
        Motion::PageDown => at + page,
        Motion::PageUp => at.saturating_sub(page),
        Motion::HalfDown => at + half,
        Motion::HalfUp => at.saturating_sub(half),
        Motion::First => 0,
        Motion::Last => last,
    }
    .min(last)
}
