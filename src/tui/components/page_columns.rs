//! Long lists of names on a page, in columns.

use super::styled_pieces::{add_pieces, styled_pieces};
use crate::export::{Piece, separator};
use crate::text::{columns, sanitize};
use crate::tui::theme::Theme;
use crate::tui::widgets::styled::Styled;

/// The least room between two columns.
const GAP: usize = 2;

/// The columns of a list: as many as there is room for in every row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    /// The width of one, with the room after it.
    width: usize,
    /// How many there are, one at least.
    count: usize,
}

impl Columns {
    /// Columns for some names in so much room. Nearly all names fit into one of them; a very long
    /// name takes several.
    pub(super) fn new<'n>(names: impl IntoIterator<Item = &'n Vec<Piece>>, room: usize) -> Self {
        let mut widths: Vec<usize> = names.into_iter().map(|name| width_of(name)).collect();
        let nth = widths.len() * 19 / 20;
        let most = if nth < widths.len() { *widths.select_nth_unstable(nth).1 } else { 0 };
        let width = most + GAP;
        Self { width, count: ((room + GAP) / width).max(1) }
    }

    /// The rows of some of the names.
    pub(super) fn lines(self, names: &[Vec<Piece>], theme: Theme) -> Vec<Styled> {
        let mut lines: Vec<Styled> = Vec::new();
        let (mut end, mut used) = (0, 0);
        for name in names {
            let width = width_of(name);
            let taken = (width + GAP).div_ceil(self.width);
            match lines.last_mut() {
                Some(line) if used + taken <= self.count => {
                    let start = used * self.width;
                    line.pad(start - end);
                    add_pieces(line, name, theme);
                    (end, used) = (start + width, used + taken);
                }
                _ => {
                    lines.push(styled_pieces(name, theme));
                    (end, used) = (width, taken);
                }
            }
        }
        lines
    }
}

/// The width of a name with its notes, in columns of the screen.
fn width_of(name: &[Piece]) -> usize {
    let width = |(nth, piece): (usize, &Piece)| {
        separator(name, nth).len() + columns(&sanitize(piece.text()))
    };
    name.iter().enumerate().map(width).sum()
}
