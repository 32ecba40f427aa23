//! A small picture in half blocks: two pixels in a cell, one above the other.

use ratatui::buffer::{Buffer, Cell};
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

/// The cells of a flag that a terminal may show as a picture instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlagPlace {
    /// The id of the entry.
    pub id: String,
    /// The cells in sight.
    pub area: Rect,
    /// The rows of the flag that are above them.
    pub above: u16,
    /// All rows of the flag.
    pub rows: u16,
    /// What is in the cells below the picture.
    pub blank: Cell,
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

    /// The cells that it takes at the top right of an area, as if so many of its rows were above
    /// the area.
    pub(crate) fn place(&self, area: Rect, above: usize) -> Rect {
        let cells = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        let width = cells(self.width).min(area.width);
        let height = cells(self.rows().saturating_sub(above)).min(area.height);
        Rect { x: area.right() - width, y: area.y, width, height }
    }

    /// Draws it at the top right of an area, as if so many of its rows were above the area.
    pub(crate) fn draw(&self, buffer: &mut Buffer, area: Rect, above: usize) {
        let place = self.place(area, above);
        for (at, cell) in place.positions().zip(self.cells(place, above)) {
            if let Some(drawn) = buffer.cell_mut(at) {
                *drawn = cell;
            }
        }
    }

    /// Whether all of it that [`Picture::draw`] has drawn is still there: nothing is over it.
    pub(crate) fn is_whole(&self, buffer: &Buffer, area: Rect, above: usize) -> bool {
        let place = self.place(area, above);
        let mut cells = place.positions().zip(self.cells(place, above));
        cells.all(|(at, cell)| buffer.cell(at) == Some(&cell))
    }

    /// The cells of a place, row by row.
    fn cells(&self, place: Rect, above: usize) -> impl Iterator<Item = Cell> {
        let width = self.width.max(1);
        let rows = self.pixels.chunks_exact(width * 2).skip(above).take(place.height.into());
        rows.flat_map(move |pixels| {
            let (upper, lower) = pixels.split_at(width);
            let pairs = upper.iter().zip(lower).take(place.width.into());
            pairs.map(|(&upper, &lower)| {
                let mut cell = Cell::new("▀");
                cell.set_style(Style::reset().fg(upper).bg(lower));
                cell
            })
        })
    }
}
