//! Areas and boundaries as cells of the screen: two colours in the quarters of a cell, or the lines
//! of a boundary in braille over one colour. Without colours a pattern of signs fills an area.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};

use super::raster::{Disputed, Raster};
use super::subject::Mark;
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

    /// Draws every cell.
    pub(super) fn paint(&self, buffer: &mut Buffer, sheet: Rect) {
        for row in 0..sheet.height {
            for column in 0..sheet.width {
                let Some(cell) = buffer.cell_mut((sheet.x + column, sheet.y + row)) else {
                    continue;
                };
                let (symbol, style) = self.cell(column.into(), row.into());
                cell.set_style(style);
                match symbol {
                    Symbol::Text(text) => cell.set_symbol(text),
                    Symbol::Dots(dots) => {
                        cell.set_char(char::from_u32(0x2800 + dots).unwrap_or(' '))
                    }
                };
            }
        }
    }

    /// How a cell is drawn.
    fn cell(&self, column: usize, row: usize) -> (Symbol, Style) {
        let width = self.raster.width;
        let first = row * 4 * width + column * 2;
        let places: Dots<usize> = std::array::from_fn(|nth| first + nth / 2 * width + nth % 2);
        let shapes = places.map(|dot| self.raster.shapes[dot]);
        let beyond = self.raster.shapes.get(first + 4 * width..).unwrap_or_default();
        let is_plain = shapes.iter().all(|shape| *shape == shapes[0])
            && self.raster.disputed[first].is_none()
            && places.iter().all(|dot| self.raster.disputed[*dot].is_none())
            && beyond.iter().take(2).all(|shape| *shape == shapes[0])
            && (column + 1) * 2 < width
            && (0..4).all(|nth| self.raster.shapes[first + nth * width + 2] == shapes[0]);
        let boundary = if is_plain { 0 } else { self.boundary(&places) };
        if !self.theme.colours {
            return self.without_colours(shapes[0], boundary, (column + row).is_multiple_of(2));
        }
        let colours = shapes.map(|shape| self.fills[usize::from(shape)]);
        let (main, other) = if is_plain { (colours[0], None) } else { two_of(&colours) };
        let is_disputed =
            || places.iter().any(|dot| self.raster.disputed[*dot] == Some(Disputed::Dash));
        match other {
            Some(other) if !is_disputed() => {
                let (front, back) =
                    if other == self.fills[0] { (main, other) } else { (other, main) };
                let style = Style::new().fg(front).bg(back);
                (Symbol::Text(QUARTERS[quarters(&colours, front)]), style)
            }
            _ if boundary == 0 => (Symbol::Text(" "), Style::new().bg(main)),
            _ => {
                let line =
                    if main == self.fills[0] { self.theme.coast() } else { self.theme.line() };
                (Symbol::Dots(boundary), Style::new().fg(line).bg(main))
            }
        }
    }

    /// A cell with the signs of a mark in every other place, or with the boundary that goes
    /// through it.
    fn without_colours(&self, shape: u16, boundary: u32, is_even: bool) -> (Symbol, Style) {
        let mark = usize::from(shape).checked_sub(1).map(|nth| self.marks[nth]);
        let symbol = match mark {
            _ if boundary != 0 => Symbol::Dots(boundary),
            Some(Some(mark)) if is_even => Symbol::Text(mark.sign()),
            _ => Symbol::Text(" "),
        };
        (symbol, Style::new())
    }

    /// The dots of a cell that a boundary goes through, as bits of a braille pattern.
    fn boundary(&self, places: &Dots<usize>) -> u32 {
        let dots = places.iter().zip(BRAILLE);
        dots.filter(|(dot, _)| self.is_boundary(**dot)).map(|(_, bit)| bit).sum()
    }

    /// Whether a dot is on a boundary: another shape is to the right of it or below.
    fn is_boundary(&self, dot: usize) -> bool {
        match self.raster.disputed[dot] {
            Some(Disputed::Dash) => return true,
            Some(Disputed::Gap) => return false,
            None => {}
        }
        let shape = self.raster.shapes[dot];
        let is_last = (dot + 1).is_multiple_of(self.raster.width);
        let right = if is_last { shape } else { self.raster.shapes[dot + 1] };
        let below = self.raster.shapes.get(dot + self.raster.width).copied().unwrap_or(shape);
        [right, below].into_iter().any(|other| other != shape && self.divides(shape, other))
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

/// What is in a cell.
enum Symbol {
    /// A text of one column.
    Text(&'static str),
    /// The bits of a braille pattern.
    Dots(u32),
}

/// The most frequent colour of a cell, and the next one.
fn two_of(colours: &Dots<Color>) -> (Color, Option<Color>) {
    let count = |colour: Color| colours.iter().filter(|it| **it == colour).count();
    let main = colours.iter().copied().max_by_key(|colour| count(*colour)).unwrap_or_default();
    let others = colours.iter().copied().filter(|colour| *colour != main);
    (main, others.max_by_key(|colour| count(*colour)))
}

/// The quarters that have a colour in one of their two dots at least.
fn quarters(colours: &Dots<Color>, front: Color) -> usize {
    let has = |upper: usize| colours[upper] == front || colours[upper + 2] == front;
    [(0, 1), (1, 2), (4, 4), (5, 8)]
        .into_iter()
        .filter(|(upper, _)| has(*upper))
        .map(|(_, bit)| bit)
        .sum()
}
