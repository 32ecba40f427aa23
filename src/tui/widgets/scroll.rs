//! Scrolling: which part of a long column of lines is on screen, and the scroll bar beside it.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::widgets::{Scrollbar, ScrollbarOrientation, ScrollbarState};

use crate::tui::input::action::Motion;

/// How many lines a notch of the wheel scrolls.
pub(crate) const WHEEL: usize = 3;

/// The part of a column of lines that is on screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Viewport {
    /// The first line shown, counted from 0.
    pub top: usize,
}

impl Viewport {
    /// Moves the view over `lines` lines, of which `height` are shown.
    pub(crate) fn scroll(&mut self, motion: Motion, lines: usize, height: usize) {
        self.top = moved(self.top, motion, height, lines.saturating_sub(height));
    }

    /// Scrolls as far as a row of the screen is down the scroll bar of an area. Returns whether
    /// there is anything to scroll.
    pub(crate) fn drag(&mut self, row: u16, area: Rect, lines: usize) -> bool {
        let height = usize::from(area.height);
        let last = height.saturating_sub(1);
        let down = usize::from(row.saturating_sub(area.y)).min(last);
        self.top = lines.saturating_sub(height) * down / last.max(1);
        lines > height
    }

    /// Moves as little as is needed for a line to be shown, and never past the end.
    pub(crate) fn show(&mut self, line: usize, lines: usize, height: usize) {
        // Where there is no room for a line the view still follows it, for when there is room
        // again.
        self.top = self
            .top
            .clamp((line + 1).saturating_sub(height.max(1)), line)
            .min(lines.saturating_sub(height));
    }
}

/// Where a motion leads from `at`, when a page has `height` lines and the last place is `last`.
pub(crate) fn moved(at: usize, motion: Motion, height: usize, last: usize) -> usize {
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

/// Draws a scroll bar on the right border of an area, if there are more lines than it shows.
pub(crate) fn scroll_bar(
    frame: &mut Frame<'_>,
    area: Rect,
    top: usize,
    lines: usize,
    height: usize,
) {
    if lines > height {
        let bar = Scrollbar::new(ScrollbarOrientation::VerticalRight)
            .begin_symbol(None)
            .end_symbol(None)
            .track_symbol(None)
            .thumb_symbol("┃");
        let mut state =
            ScrollbarState::new(lines - height + 1).position(top).viewport_content_length(height);
        frame.render_stateful_widget(bar, area.inner(Margin::new(0, 1)), &mut state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_line_is_shown_and_the_end_is_not_passed(
            top in 0usize..50, line in 0usize..50, more in 0usize..50, height in 0usize..20,
        ) {
            let lines = line + 1 + more;
            let mut view = Viewport { top };
            view.show(line, lines, height);
            prop_assert!(view.top <= line && view.top <= lines.saturating_sub(height));
            prop_assert!(height == 0 || line < view.top + height);
        }
    }
}
