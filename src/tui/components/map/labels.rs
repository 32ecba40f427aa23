//! Signs and names on the map. None of them covers another.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The cells of the map that are taken by signs and names.
pub(super) struct Labels {
    sheet: Rect,
    taken: Vec<bool>,
}

impl Labels {
    /// Nothing is taken yet.
    pub(super) fn new(sheet: Rect) -> Self {
        Self { sheet, taken: vec![false; usize::from(sheet.width) * usize::from(sheet.height)] }
    }

    /// Writes a text at a cell if there is room for it and for a column on each side.
    pub(super) fn write(&mut self, buffer: &mut Buffer, at: Position, text: &str, style: Style) {
        if self.is_free(at, text.width()) {
            self.overwrite(buffer, at, text, style);
        }
    }

    /// Writes a text at a cell, over whatever is there; what is off the map is cut.
    pub(super) fn overwrite(
        &mut self,
        buffer: &mut Buffer,
        at: Position,
        text: &str,
        style: Style,
    ) {
        let mut column = at.x;
        for grapheme in text.graphemes(true) {
            let place = Position::new(column, at.y);
            if !self.sheet.contains(place) {
                break;
            }
            if let Some(cell) = buffer.cell_mut(place) {
                cell.set_symbol(grapheme).set_style(style);
            }
            let taken = self.index(place);
            self.taken[taken] = true;
            column = column.saturating_add(u16::try_from(grapheme.width()).unwrap_or(1));
        }
    }

    /// Whether a text of a width has room at a cell.
    pub(super) fn is_free(&self, at: Position, width: usize) -> bool {
        let width = u16::try_from(width).unwrap_or(u16::MAX);
        let first = at.x.saturating_sub(1).max(self.sheet.x);
        self.sheet.contains(at) && self.are_free(first, at.y, at.x.saturating_add(width))
    }

    /// Writes a text behind a sign if there is room for it and for a column after it.
    pub(super) fn write_behind(
        &mut self,
        buffer: &mut Buffer,
        sign: Position,
        text: &str,
        style: Style,
    ) {
        let first = sign.x.saturating_add(1);
        let width = u16::try_from(text.width()).unwrap_or(u16::MAX);
        if self.are_free(first, sign.y, first.saturating_add(width)) {
            self.overwrite(buffer, Position::new(first, sign.y), text, style);
        }
    }

    /// Whether the columns of a row from the first on are free, and the one after the end, if there
    /// is one; and the end is on the map.
    fn are_free(&self, first: u16, row: u16, end: u16) -> bool {
        let sheet = self.sheet;
        let mut columns = first..(end.saturating_add(1)).min(sheet.right());
        end <= sheet.right() && columns.all(|x| !self.taken[self.index(Position::new(x, row))])
    }

    fn index(&self, at: Position) -> usize {
        let (column, row) = (at.x - self.sheet.x, at.y - self.sheet.y);
        usize::from(row) * usize::from(self.sheet.width) + usize::from(column)
    }
}
