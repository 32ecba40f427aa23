//! Scrolling: which part of a longer column of lines is on screen.

use crate::tui::keys::action::Motion;

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
        // On a screen without room for a line the view still follows it, for when there is room
        // again.
        self.top = self
            .top
            .clamp((line + 1).saturating_sub(height.max(1)), line)
            .min(lines.saturating_sub(height));
    }
}

/// Where a motion leads from `at`, when a page has `height` lines and the last place is `last`.
pub(in crate::tui) fn moved(at: usize, motion: Motion, height: usize, last: usize) -> usize {
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
        Motion::Left | Motion::Right => at,
    }
    .min(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_line_is_shown_and_the_end_is_not_passed(top in 0usize..50, line in 0usize..50, more in 0usize..50, height in 0usize..20) {
            let lines = line + 1 + more;
            let mut view = Viewport { top };
            view.show(line, lines, height);
            prop_assert!(view.top <= line && view.top <= lines.saturating_sub(height));
            prop_assert!(height == 0 || line < view.top + height);
        }
    }
}
