//! Frames: of panes, of windows over them, of views; and where windows are on the screen.

use ratatui::Frame;
use ratatui::layout::{Constraint, Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};
use unicode_width::UnicodeWidthStr;

use crate::text::fit;
use crate::tui::theme::Theme;

/// The inside of an area with a border.
pub(crate) fn inside(area: Rect) -> Rect {
    area.inner(Margin::new(1, 1))
}

/// An area in the middle of another for so many lines, no larger than the other.
pub(crate) fn middle(within: Rect, width: u16, lines: usize) -> Rect {
    let height = u16::try_from(lines + 2).unwrap_or(u16::MAX).min(within.height);
    within.centered(Constraint::Length(within.width.min(width)), Constraint::Length(height))
}

/// An area at the bottom left of another for lines of a width, no larger than the other.
pub(crate) fn bottom_left(within: Rect, width: usize, lines: usize) -> Rect {
    let bordered = |cells: usize| u16::try_from(cells + 2).unwrap_or(u16::MAX);
    let height = bordered(lines).min(within.height);
    Rect::new(within.x, within.bottom() - height, bordered(width).min(within.width), height)
}

/// Draws a window over whatever is there, and returns the room inside it.
pub(crate) fn window(frame: &mut Frame<'_>, area: Rect, title: &str, theme: Theme) -> Rect {
    let block = Block::bordered()
        .title(format!(" {title} "))
        .border_style(theme.border(true))
        .style(theme.base());
    let inside = block.inner(area);
    frame.render_widget(Clear, area);
    frame.render_widget(block, area);
    inside
}

/// Draws the frame of a view with its title and a note at the right, and returns the room inside
/// it, without a column on each side.
pub(crate) fn view_window(
    frame: &mut Frame<'_>,
    area: Rect,
    title: &str,
    note: &str,
    theme: Theme,
) -> Rect {
    let room = usize::from(area.width).saturating_sub(note.width() + 6);
    let inside = window(frame, area, &fit(title, room), theme);
    if !note.is_empty() {
        let note = Line::from(format!(" {note} ")).right_aligned();
        let top = Rect { x: area.x + 1, width: area.width.saturating_sub(2), height: 1, ..area };
        frame.render_widget(note, top.intersection(frame.area()));
    }
    inside.inner(Margin::new(1, 0))
}

/// The room inside the frame of a view that has an area: columns and lines.
pub(crate) fn view_room(area: Rect) -> (usize, usize) {
    (usize::from(area.width.saturating_sub(4)), usize::from(area.height.saturating_sub(2)))
}

/// The frame of a pane, with its title and a note at the right.
pub(crate) fn pane(
    title: &str,
    note: &str,
    width: u16,
    focused: bool,
    theme: Theme,
) -> Block<'static> {
    let room = usize::from(width).saturating_sub(note.width() + 6);
    let title = Span::styled(format!(" {} ", fit(title, room)), theme.heading());
    let mut block = Block::bordered().border_style(theme.border(focused));
    if !title.content.trim().is_empty() {
        block = block.title(title);
    }
    if note.is_empty() {
        block
    } else {
        block.title(Line::from(format!(" {note} ")).right_aligned())
    }
}
