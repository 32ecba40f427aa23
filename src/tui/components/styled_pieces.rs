//! The content of a field as styled text, with its links.

use ratatui::style::Style;

use crate::export::{Piece, separator};
use crate::tui::theme::Theme;
use crate::tui::widgets::styled::Styled;

/// The pieces of a line: names of entries are links, notes are faint.
pub(super) fn styled_pieces(pieces: &[Piece], theme: Theme) -> Styled {
    let mut styled = Styled::default();
    add_pieces(&mut styled, pieces, theme);
    styled
}

/// Adds the pieces of a line to a text.
pub(super) fn add_pieces(styled: &mut Styled, pieces: &[Piece], theme: Theme) {
    for (nth, piece) in pieces.iter().enumerate() {
        styled.push(separator(pieces, nth), Style::new());
        let (style, link) = match piece {
            Piece::Plain(_) => (Style::new(), None),
            Piece::Link(_, to) => (theme.link(), Some(*to)),
            Piece::Note(_) => (theme.faint(), None),
        };
        styled.push_part(piece.text(), style, link);
    }
}

/// Lines of pieces one after the other, with a separator between them.
pub(super) fn flowing_pieces(lines: &[Vec<Piece>], separator: &str, theme: Theme) -> Styled {
    let mut styled = Styled::default();
    for (nth, pieces) in lines.iter().enumerate() {
        if nth > 0 {
            styled.push(separator, theme.faint());
        }
        styled.append(styled_pieces(pieces, theme));
    }
    styled
}
