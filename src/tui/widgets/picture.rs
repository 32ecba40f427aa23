//! A small picture in half blocks: two pixels in a cell, one above the other.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};

use crate::flags::{self, Flag};
use crate::tui::theme::Depth;

/// A picture of coloured pixels.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Picture {
    width: usize,
    /// The pixels, row by row; the number of rows is even.
    pixels: Vec<Color>,
}

impl Picture {
    /// A flag in its full size, or in half of it, in the colours that a terminal has. A terminal
    /// with sixteen shows none: their own colours would not be those of the flag.
    pub(crate) fn of_flag(flag: &Flag, is_half: bool, depth: Depth) -> Option<Self> {
        let halved = is_half.then(|| flag.halved());
        let (width, flag) = match &halved {
            Some(halved) => (flags::WIDTH / 2, halved),
            None => (flags::WIDTH, flag),
        };
        let colour = |&[r, g, b]: &flags::Colour| match depth {
            Depth::Sixteen => None,
            Depth::Indexed => Some(Color::Indexed(anstyle_lossy::rgb_to_xterm((r, g, b).into()).0)),
            Depth::True => Some(Color::Rgb(r, g, b)),
        };
        let pixels = flag.pixels.iter().map(colour).collect::<Option<Vec<Color>>>()?;
        Some(Self { width, pixels })
    }

    /// How many columns it takes.
    pub(crate) fn columns(&self) -> usize {
        self.width
    }

    /// How many rows it takes.
    pub(crate) fn rows(&self) -> usize {
        self.pixels.len() / 2 / self.width.max(1)
    }

    /// Draws it at the top right of an area, as if so many rows were above the area.
    pub(crate) fn draw(&self, buffer: &mut Buffer, area: Rect, above: usize) {
        let columns = u16::try_from(self.width).unwrap_or(u16::MAX);
        let left = area.right().saturating_sub(columns).max(area.x);
        let rows = self.pixels.chunks_exact(self.width.max(1) * 2).skip(above);
        for (pixels, y) in rows.zip(area.y..area.bottom()) {
            let (upper, lower) = pixels.split_at(self.width);
            for ((&upper, &lower), x) in upper.iter().zip(lower).zip(left..area.right()) {
                if let Some(cell) = buffer.cell_mut((x, y)) {
                    cell.set_symbol("▀").set_style(Style::reset().fg(upper).bg(lower));
                }
            }
        }
    }
}
