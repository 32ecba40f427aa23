//! The legend below the map.

use super::areas::DASHES;
use super::marks::Marks;
use super::signs::draw_sign;
use crate::charts::{ChartData, Colouring, LegendItem, Mark};
use crate::export::svg::paint::Paint;
use crate::export::svg::paper::{Letters, NORMAL, Paper, piece_width};
use crate::export::svg::writer::Length;

/// The size of a sample of an area.
const SAMPLE: (f64, f64) = (26.0, 14.0);
/// The height of a row of the legend.
const ROW: f64 = 22.0;

/// A part of the legend: what it shows and its text.
enum Piece {
    Heading(String),
    Item(Mark, String),
    Disputed(String),
}

/// Draws the legend.
pub(super) fn draw(
    paper: &mut Paper,
    items: &[LegendItem],
    marks: &Marks,
    has_disputed: bool,
    data: ChartData<'_>,
) {
    let locale = data.locale;
    let mut pieces = Vec::new();
    if marks.colouring != Colouring::Marks {
        pieces.push(Piece::Heading(locale.text(marks.colouring.key())));
    }
    pieces.extend(items.iter().map(|item| {
        let count = item.count.map(|count| format!(": {}", locale.whole(count as u64)));
        Piece::Item(item.mark, format!("{}{}", item.word, count.unwrap_or_default()))
    }));
    if has_disputed {
        pieces.push(Piece::Disputed(locale.text("picture-disputed")));
    }
    let wide = |piece: &Piece| match piece {
        Piece::Heading(text) => piece_width(text, NORMAL * 1.1),
        Piece::Item(mark, text) => piece_width(text, NORMAL) + samples(*mark) + 8.0,
        Piece::Disputed(text) => piece_width(text, NORMAL) + SAMPLE.0 + 8.0,
    };
    paper.flow(&pieces, ROW, wide, draw_piece);
}

/// The width of the samples of a mark: an area and a sign; of what has no area, a sign.
fn samples(mark: Mark) -> f64 {
    if has_area(mark) { SAMPLE.0 + 18.0 } else { 18.0 }
}

fn has_area(mark: Mark) -> bool {
    match mark {
        Mark::Own => false,
        Mark::Listed(category) => !category.is_body(),
        _ => true,
    }
}

fn draw_piece(paper: &mut Paper, piece: &Piece, (x, y): (f64, f64)) {
    let letters = paper.letters(NORMAL);
    let line = y + ROW - 9.0;
    match piece {
        Piece::Heading(text) => paper.text((x, line), text, Letters { is_bold: true, ..letters }),
        Piece::Item(mark, text) => {
            let mut left = x;
            if has_area(*mark) {
                draw_sample(paper, *mark, (x, line - SAMPLE.1 + 3.0));
                left += SAMPLE.0 + 4.0;
            }
            draw_sign(paper, (left + 7.0, line - 4.5), *mark, "");
            paper.text((x + samples(*mark) + 2.0, line), text, letters);
        }
        Piece::Disputed(text) => {
            let ends = [Length(x), Length(x + SAMPLE.0), Length(line - 4.0)];
            let stroke = paper.colours.text;
            paper.body.leaf(
                "line",
                &[
                    ("x1", &ends[0]),
                    ("x2", &ends[1]),
                    ("y1", &ends[2]),
                    ("y2", &ends[2]),
                    ("stroke", &stroke),
                    ("stroke-width", &"1.2"),
                    ("stroke-dasharray", &DASHES),
                ],
            );
            paper.text((x + SAMPLE.0 + 6.0, line), text, letters);
        }
    }
}

/// A sample of an area with a mark.
fn draw_sample(paper: &mut Paper, mark: Mark, (x, y): (f64, f64)) {
    let fill = Paint::of(mark, &paper.colours).attribute(paper);
    let border = paper.colours.border;
    paper.body.leaf(
        "rect",
        &[
            ("x", &Length(x)),
            ("y", &Length(y)),
            ("width", &Length(SAMPLE.0)),
            ("height", &Length(SAMPLE.1)),
            ("fill", &fill),
            ("stroke", &border),
            ("stroke-width", &"0.8"),
        ],
    );
}
