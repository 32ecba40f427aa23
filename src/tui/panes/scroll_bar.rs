//! The scroll bar that panes and overlays share.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::widgets::{Scrollbar, ScrollbarOrientation, ScrollbarState};

/// A scroll bar on the right border of an area, if there is more than it shows.
pub(in crate::tui) fn scroll_bar(
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
