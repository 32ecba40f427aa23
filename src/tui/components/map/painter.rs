//! Areas and boundaries as cells of the screen: two colours in the quarters of a cell, or the lines
//! of a boundary in braille over one colour. Without colours a pattern of signs fills an area.

use std::cmp::Reverse;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Color;

use super::raster::{DASH, GAP, Raster, SHAPE};
use super::view::DOTS;
use crate::charts::Mark;
use crate::tui::theme::Theme;

/// Boundaries are drawn between areas of at least so many dots; smaller ones would be lines only.
const ROOM_FOR_BOUNDARY: usize = 24;

/// The quarters of a cell that have the first of two colours: 1 and 2 above, 4 and 8 below.
const QUARTERS: [&str; 16] =
    [" ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█"];

/// The bits of the dots of a cell in a braille pattern, row by row.
const BRAILLE: [u32; 8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];

/// The dots of a cell, row by row.
type Dots<T> = [T; 8];

/// What areas are drawn with.
pub(super) struct Painter<'a> {
    raster: &'a Raster,
    /// How each shape is marked.
    marks: &'a [Option<Mark>],
    /// The colour of the sea, then of each shape.
    fills: Vec<Color>,
    theme: Theme,
}

impl<'a> Painter<'a> {
    /// Draws the areas of a raster, whose shapes are marked in some way or not at all.
    pub(super) fn new(raster: &'a Raster, marks: &'a [Option<Mark>], theme: Theme) -> Self {
        let of_shape = |mark: &Option<Mark>| mark.map_or(theme.coast(), |mark| mark.fill(theme));
        let sea = theme.base().bg.unwrap_or_default();
        let fills = [sea].into_iter().chain(marks.iter().map(of_shape)).collect();
        Self { raster, marks, fills, theme }
    }

    /// Draws every cell, on cells that are all sea.
    pub(super) fn paint(&self, buffer: &mut Buffer, sheet: Rect) {
        let uniform = self.uniform();
        let width = usize::from(sheet.width);
        for row in 0..sheet.height {
            // The rows of dots of a row of cells, and the one below.
            let rows = &uniform[usize::from(row) * usize::from(DOTS.1) * width..];
            for column in 0..sheet.width {
                let mut dots = rows[column.into()..].iter().step_by(width).take(5);
                let shape = dots.next().copied().filter(|shape| *shape != SHAPE);
                let shape = shape.filter(|shape| dots.all(|dot| dot == shape));
                let is_even = (column + row).is_multiple_of(2);
                let look = match shape {
                    Some(0) => continue,
                    Some(shape) => self.plain(shape, is_even),
                    None => self.mixed(&self.block(column.into(), row.into()), is_even),
                };
                let Some(cell) = buffer.cell_mut((sheet.x + column, sheet.y + row)) else {
                    continue;
                };
                if self.theme.colours {
                    (cell.fg, cell.bg) = (look.front, look.back);
                }
                match look.symbol {
                    Symbol::Text(" ") => cell,
                    Symbol::Text(text) => cell.set_symbol(text),
                    Symbol::Dots(dots) => {
                        cell.set_char(char::from_u32(0x2800 + dots).unwrap_or(' '))
                    }
                };
            }
        }
    }

    /// For each row of dots and each cell in it the shape of its two dots and the one to the right,
    /// if all are in one and no disputed line is there, or else [`SHAPE`].
    fn uniform(&self) -> Vec<u16> {
        let mut uniform = Vec::with_capacity(self.raster.dots.len() / 2);
        for row in self.raster.dots.chunks_exact(self.raster.width.max(1)) {
            let mut next = row.iter().skip(2).step_by(2);
            for cell in row.as_chunks::<2>().0 {
                let [left, right] = *cell;
                let beyond = next.next().copied().unwrap_or(right);
                let is_one = left < GAP && left == right && left == beyond;
                uniform.push(if is_one { left } else { SHAPE });
            }
        }
        uniform
    }

    /// The dots of a cell with those to the right of it and below.
    fn block(&self, column: usize, row: usize) -> Block {
        let (width, dots) = (self.raster.width, &self.raster.dots);
        let first = row * 4 * width + column * 2;
        let beyond = usize::from(column * 2 + 2 < width);
        let mut last = [dots[first]; 3];
        let mut block = [last; 5];
        for (nth, of_block) in block.iter_mut().enumerate() {
            if let Some(row) = dots.get(first + nth * width..).filter(|row| !row.is_empty()) {
                last = [row[0], row[1], row[1 + beyond]];
            }
            *of_block = last;
        }
        block
    }

    /// A cell that is all in one shape, or in the sea.
    fn plain(&self, shape: u16, is_even: bool) -> Look {
        let mark = usize::from(shape).checked_sub(1).and_then(|nth| self.marks[nth]);
        let sign = mark.filter(|_| is_even && !self.theme.colours).map_or(" ", Mark::sign);
        Look {
            symbol: Symbol::Text(sign),
            front: self.theme.coast(),
            back: self.fills[usize::from(shape)],
        }
    }

    /// A cell with a boundary or a coast.
    fn mixed(&self, block: &Block, is_even: bool) -> Look {
        let shapes: Dots<u16> = std::array::from_fn(|nth| block[nth / 2][nth % 2] & SHAPE);
        let boundary = self.boundary(block);
        let (main, other) = two_of(&shapes.map(|shape| self.fills[usize::from(shape)]));
        let (sea, land) = (self.fills[0], self.theme.coast());
        let is_disputed = block[..4].iter().any(|row| (row[0] | row[1]) & DASH != 0);
        match other {
            Some(other) if self.theme.colours && !is_disputed => {
                let (front, back) = if other == sea { (main, other) } else { (other, main) };
                let quarters =
                    quarters(shapes.map(|shape| self.fills[usize::from(shape)] == front));
                Look { symbol: Symbol::Text(QUARTERS[quarters]), front, back }
            }
            _ if boundary == 0 => self.plain(shapes[0], is_even),
            _ => {
                let front = if main == sea { land } else { self.theme.line() };
                Look { symbol: Symbol::Dots(boundary), front, back: main }
            }
        }
    }

    /// The dots of a cell that a boundary goes through, as bits of a braille pattern.
    fn boundary(&self, block: &Block) -> u32 {
        let dots = (0..8).filter(|nth| self.is_boundary(block, nth % 2, nth / 2));
        dots.map(|nth| BRAILLE[nth]).sum()
    }

    /// Whether a dot is on a boundary: another shape is to the right of it or below.
    fn is_boundary(&self, block: &Block, column: usize, row: usize) -> bool {
        let dot = block[row][column];
        if dot >= GAP {
            return dot & DASH != 0;
        }
        let others = [block[row][column + 1] & SHAPE, block[row + 1][column] & SHAPE];
        others.into_iter().any(|other| other != dot && self.divides(dot, other))
    }

    /// Whether there is a line between two shapes.
    fn divides(&self, one: u16, other: u16) -> bool {
        let has_room = |shape: u16| {
            let count = usize::from(shape).checked_sub(1).map(|nth| self.raster.counts[nth]);
            // The coast shows by colour, or else by a line.
            count.map_or(!self.theme.colours, |count| count >= ROOM_FOR_BOUNDARY)
        };
        has_room(one) && has_room(other)
    }
}

/// The dots of a cell, row by row, with one more column and one more row.
type Block = [[u16; 3]; 5];

/// How a cell is drawn.
struct Look {
    symbol: Symbol,
    front: Color,
    back: Color,
}

/// What is in a cell.
enum Symbol {
    /// A text of one column.
    Text(&'static str),
    /// The bits of a braille pattern.
    Dots(u32),
}

/// The most frequent colour of a cell, and the next one.
fn two_of(colours: &Dots<Color>) -> (Color, Option<Color>) {
    let mut tally: [(Color, u8); 8] = [(colours[0], 0); 8];
    let mut known = 1;
    for colour in colours {
        let nth = tally[..known].iter().position(|(it, _)| it == colour).unwrap_or(known);
        known = known.max(nth + 1);
        tally[nth] = (*colour, tally[nth].1 + 1);
    }
    let tally = &mut tally[..known];
    tally.sort_by_key(|(_, count)| Reverse(*count));
    (tally[0].0, tally.get(1).map(|(colour, _)| *colour))
}

/// The quarters of a cell in which one of the two dots is set.
fn quarters(dots: Dots<bool>) -> usize {
    [(0, 1), (1, 2), (4, 4), (5, 8)]
        .into_iter()
        .filter(|(upper, _)| dots[*upper] || dots[*upper + 2])
        .map(|(_, bit)| bit)
        .sum()
}
