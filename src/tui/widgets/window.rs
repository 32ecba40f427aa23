//! Frames: of panes, of windows over them, of views; and where windows are on the screen.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::style::Style;
use ratatui::symbols::border::PLAIN;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::lines::draw_lines;
use crate::text::{columns, fit};
use crate::tui::theme::Theme;

/// The inside of an area with a border.
pub(crate) fn inside(area: Rect) -> Rect {
    area.inner(Margin::new(1, 1))
}

/// An area in the middle of another for so many lines, no larger than the other.
pub(crate) fn middle(within: Rect, width: u16, lines: usize) -> Rect {
    let height = u16::try_from(lines + 2).unwrap_or(u16::MAX).min(within.height);
    let width = within.width.min(width);
    Rect {
        x: within.x + (within.width - width).div_ceil(2),
        y: within.y + (within.height - height).div_ceil(2),
        width,
        height,
    }
}

/// An area at the bottom left of another for lines of a width, no larger than the other.
pub(crate) fn bottom_left(within: Rect, width: usize, lines: usize) -> Rect {
    let bordered = |cells: usize| u16::try_from(cells + 2).unwrap_or(u16::MAX);
    let height = bordered(lines).min(within.height);
    Rect::new(within.x, within.bottom() - height, bordered(width).min(within.width), height)
}

/// Draws a window over whatever is there, and returns the room inside it.
pub(crate) fn window(frame: &mut Frame<'_>, area: Rect, title: &str, theme: Theme) -> Rect {
    let buffer = frame.buffer_mut();
    let shown = area.intersection(buffer.area);
    for y in shown.top()..shown.bottom() {
        let start = buffer.index_of(shown.x, y);
        for cell in &mut buffer.content[start..start + usize::from(shown.width)] {
            cell.reset();
            cell.set_style(theme.base());
        }
    }
    draw_border(area, theme.border(true), buffer);
    draw_title(Span::raw(format!(" {title} ")), area, buffer);
    inside(area)
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
    let room = usize::from(area.width).saturating_sub(columns(note) + 6);
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

/// Draws the frame of a pane, with its title and a note at the right, and returns the room inside
/// it.
pub(crate) fn pane(
    frame: &mut Frame<'_>,
    area: Rect,
    title: &str,
    note: &str,
    focused: bool,
    theme: Theme,
) -> Rect {
    let buffer = frame.buffer_mut();
    draw_border(area, theme.border(focused), buffer);
    let room = usize::from(area.width).saturating_sub(columns(note) + 6);
    let title = fit(title, room);
    if !title.trim().is_empty() {
        draw_title(Span::styled(format!(" {title} "), theme.heading()), area, buffer);
    }
    if !note.is_empty() {
        let note = Line::from(format!(" {note} "));
        let top = top(area);
        let width = u16::try_from(note.width()).unwrap_or(u16::MAX).min(top.width);
        let place = Rect { x: top.right() - width, width, ..top };
        note.right_aligned().render(place, buffer);
    }
    inside(area)
}

/// The line of the titles of an area with a border.
fn top(area: Rect) -> Rect {
    Rect { x: area.x + 1, width: area.width.saturating_sub(2), height: 1, ..area }
}

fn draw_title(title: Span<'_>, area: Rect, buffer: &mut Buffer) {
    draw_lines([&Line::from(title)], top(area), buffer);
}

/// Draws the lines around an area. A block of ratatui would give every cell inside a style that
/// changes nothing.
fn draw_border(area: Rect, style: Style, buffer: &mut Buffer) {
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return;
    }
    let (left, right, top, bottom) = (area.x, area.right() - 1, area.y, area.bottom() - 1);
    let mut put = |x: u16, y: u16, symbol: &str| {
        buffer[(x, y)].set_symbol(symbol).set_style(style);
    };
    for y in top..=bottom {
        put(left, y, PLAIN.vertical_left);
        put(right, y, PLAIN.vertical_right);
    }
    for x in left..=right {
        put(x, top, PLAIN.horizontal_top);
        put(x, bottom, PLAIN.horizontal_bottom);
    }
    put(right, bottom, PLAIN.bottom_right);
    put(right, top, PLAIN.top_right);
    put(left, bottom, PLAIN.bottom_left);
    put(left, top, PLAIN.top_left);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ratatui::layout::Constraint;
    use ratatui::style::Color;
    use ratatui::widgets::Block;

    proptest! {
        #[test]
        fn the_middle_is_where_ratatui_has_it(
            within in (0u16..9, 0u16..9, 0u16..200, 0u16..90),
            (width, lines) in (0u16..99, 0usize..60),
        ) {
            let within = Rect::new(within.0, within.1, within.2, within.3);
            let area = middle(within, width, lines);
            let [width, height] = [area.width, area.height].map(Constraint::Length);
            prop_assert_eq!(area, within.centered(width, height));
        }

        #[test]
        fn a_frame_is_drawn_as_a_block_draws_it(
            (x, y, width, height) in (0u16..4, 0u16..4, 2u16..14, 2u16..6),
            title in "[a-zč]{0,12}",
        ) {
            let (area, style) = (Rect::new(x, y, width, height), Style::new().fg(Color::Red));
            let screen = Rect::new(0, 0, 16, 8);
            let (mut drawn, mut expected) = (Buffer::empty(screen), Buffer::empty(screen));
            draw_border(area, style, &mut drawn);
            draw_title(Span::styled(title.clone(), Color::Blue), area, &mut drawn);
            let title = Span::styled(title, Color::Blue);
            Block::bordered().border_style(style).title(title).render(area, &mut expected);
            prop_assert_eq!(drawn, expected);
        }
    }
}
