//! The cells of the screen: those of the frame before and of the one that is drawn, of which only
//! what differs is written.

use std::mem;

use ratatui::Frame;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

use super::frame_writer::FrameWriter;
use crate::text::columns;

/// What is on screen, and what comes next.
///
/// [`ratatui::Terminal`] has two buffers too, but it measures every cell of both whenever it
/// compares them. So it gets buffers without rows back, which are equal at once.
#[derive(Debug, Default)]
pub(super) struct Canvas {
    shown: Buffer,
    /// Whether every cell of `shown` has one character that takes one column.
    is_plain: bool,
    next: Buffer,
}

impl Canvas {
    /// What is on screen.
    pub(super) fn shown(&self) -> &Buffer {
        &self.shown
    }

    /// Records that the screen was cleared.
    pub(super) fn clear(&mut self) {
        self.shown.reset();
    }

    /// Draws the next frame on cells that are all empty.
    pub(super) fn draw(&mut self, frame: &mut Frame<'_>, draw: impl FnOnce(&mut Frame<'_>)) {
        let area = frame.area();
        if self.next.area == area {
            self.next.reset();
            mem::swap(frame.buffer_mut(), &mut self.next);
        }
        draw(frame);
        self.next = mem::replace(frame.buffer_mut(), Buffer::empty(Rect { height: 0, ..area }));
    }

    /// Writes what differs from the frame before, which is the one on screen from now on. `touch`
    /// gets the column and the row of each cell that is written.
    pub(super) fn write(&mut self, writer: &mut FrameWriter, mut touch: impl FnMut(u16, u16)) {
        if self.shown.area != self.next.area {
            self.shown = Buffer::empty(self.next.area);
            self.is_plain = true;
        }
        let changes = if self.is_plain { plain_changes(&self.shown, &self.next) } else { None };
        if let Some(changes) = changes {
            writer.add_cells(changes.into_iter().inspect(|(x, y, _)| touch(*x, *y)));
        } else {
            let changes = self.shown.diff_iter(&self.next);
            writer.add_cells(changes.inspect(|(x, y, _)| touch(*x, *y)));
            self.is_plain = self.next.content.iter().all(is_plain);
        }
        mem::swap(&mut self.shown, &mut self.next);
    }
}

/// Whether a cell has one character that takes one column.
fn is_plain(cell: &Cell) -> bool {
    matches!(cell.symbol().as_bytes(), [b' '..=b'~']) || columns(cell.symbol()) == 1
}

/// Whether two cells look the same.
fn is_same(one: &Cell, other: &Cell) -> bool {
    let is_same_symbol = match (one.symbol().as_bytes(), other.symbol().as_bytes()) {
        ([one], [other]) => one == other,
        (one, other) => one == other,
    };
    is_same_symbol && (one.fg, one.bg, one.modifier) == (other.fg, other.bg, other.modifier)
}

/// The cells that differ between two buffers of one size, with their columns and rows. Every cell
/// of the first takes one column; `None` if one of the other does not.
fn plain_changes<'b>(before: &Buffer, after: &'b Buffer) -> Option<Vec<(u16, u16, &'b Cell)>> {
    let width = usize::from(after.area.width.max(1));
    let rows = before.content.chunks(width).zip(after.content.chunks(width)).zip(0..);
    let mut changes = Vec::with_capacity(after.content.len());
    for ((before, after), y) in rows {
        for ((before, after), x) in before.iter().zip(after).zip(0..) {
            if is_same(before, after) {
                continue;
            }
            if !is_plain(after) {
                return None;
            }
            changes.push((x, y, after));
        }
    }
    Some(changes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ratatui::style::{Color, Style};

    fn buffer(rows: &[(String, bool)]) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 3));
        for ((text, is_red), y) in rows.iter().zip(0..) {
            let colour = if *is_red { Color::Red } else { Color::Reset };
            buffer.set_stringn(0, y, text, 8, Style::new().bg(colour));
        }
        buffer
    }

    fn rows() -> impl Strategy<Value = Vec<(String, bool)>> {
        prop::collection::vec(("([ab ]|[čж│]|日|e\u{301}){0,8}", any::<bool>()), 3)
    }

    proptest! {
        #[test]
        fn what_is_written_is_what_ratatui_finds_different(
            frames in prop::collection::vec(rows(), 1..5),
        ) {
            let mut canvas = Canvas::default();
            let mut before = Buffer::empty(Rect::new(0, 0, 8, 3));
            for rows in frames {
                let after = buffer(&rows);
                canvas.next = after.clone();
                let (mut written, mut expected) = (FrameWriter::default(), FrameWriter::default());
                canvas.write(&mut written, |_, _| ());
                expected.add_cells(before.diff_iter(&after));
                prop_assert_eq!(written, expected);
                prop_assert_eq!(canvas.shown(), &after);
                before = after;
            }
        }
    }
}
