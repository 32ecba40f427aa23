//! Lines of text, drawn as a paragraph of ratatui without wrapping draws them, in a fraction of the
//! time: nearly all text is of characters that take one column each.

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use unicode_segmentation::UnicodeSegmentation;

use crate::text::plain_start;

/// A line with a style laid over each of its parts: that of the selected row, whose colours would
/// not be seen under those of the parts.
pub(crate) fn overlaid(mut line: Line<'_>, style: Style) -> Line<'_> {
    for span in &mut line.spans {
        span.style = span.style.patch(style);
    }
    line.style(style)
}

/// Draws lines from the top of an area. What is wider or lower than the area is cut.
pub(crate) fn draw_lines<'l, 't: 'l>(
    lines: impl IntoIterator<Item = &'l Line<'t>>,
    area: Rect,
    buffer: &mut Buffer,
) {
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return;
    }
    for (line, row) in lines.into_iter().zip(area.rows()) {
        draw_line(line, row, buffer);
    }
}

fn draw_line(line: &Line<'_>, row: Rect, buffer: &mut Buffer) {
    let start = buffer.index_of(row.x, row.y);
    let cells = &mut buffer.content[start..start + usize::from(row.width)];
    let mut x = 0;
    for span in &line.spans {
        let style = line.style.patch(span.style);
        let mut rest: &str = &span.content;
        while !rest.is_empty() {
            let (text, after) = rest.split_at(plain_length(rest));
            for (at, c) in text.char_indices() {
                let Some(cell) = cells.get_mut(x) else { return };
                cell.set_symbol(&text[at..at + c.len_utf8()]).set_style(style);
                x += 1;
            }
            // Up to the next word that needs no look at its characters.
            let first = after.chars().next().map_or(0, char::len_utf8);
            let other = after[first..].find(' ').map_or(after.len(), |at| first + at);
            let (text, after) = after.split_at(other);
            match draw_graphemes(text, style, x, cells) {
                Some(next) => x = next,
                None => return,
            }
            rest = after;
        }
    }
}

/// How many bytes at the start of a text are characters of one column that no other character can
/// join.
fn plain_length(text: &str) -> usize {
    let length = plain_start(text);
    // A mark may follow the last one.
    let last = text[..length].chars().next_back().filter(|_| length < text.len());
    length - last.map_or(0, char::len_utf8)
}

/// Draws a text character by character from a column of a row on. Returns the column after it;
/// `None` if the row ends before.
fn draw_graphemes(text: &str, style: Style, mut x: usize, row: &mut [Cell]) -> Option<usize> {
    for grapheme in text.graphemes(true).filter(|it| !it.contains(char::is_control)) {
        let width = usize::from(grapheme.cell_width());
        // What is wider than the whole row is left out, and what has no width.
        if width == 0 || width > row.len() {
            continue;
        }
        if x + width > row.len() {
            return None;
        }
        row[x].set_symbol(grapheme).set_style(style);
        x += width;
    }
    Some(x)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ratatui::style::Color;
    use ratatui::text::Span;
    use ratatui::widgets::{Paragraph, Widget};

    const COLOURS: [Color; 3] = [Color::Red, Color::Green, Color::Reset];

    proptest! {
        #[test]
        fn lines_are_drawn_as_a_paragraph_draws_them(
            texts in prop::collection::vec(
                prop::collection::vec("([a-z .]|[čđж日]|e\u{301}|\u{200b}|\u{1f1f7}\u{1f1f8}){0,9}", 0..4),
                0..5,
            ),
            (width, height) in (0u16..14, 0u16..5),
        ) {
            let span = |(nth, text): (usize, &String)| {
                Span::styled(text.clone(), Style::new().fg(COLOURS[nth % 3]))
            };
            let line = |spans: &Vec<String>| {
                let line: Line = spans.iter().enumerate().map(span).collect();
                line.style(Style::new().bg(Color::Blue))
            };
            let lines: Vec<Line> = texts.iter().map(line).collect();
            let area = Rect::new(1, 1, width, height);
            let screen = Rect::new(0, 0, 16, 7);
            let (mut drawn, mut expected) = (Buffer::empty(screen), Buffer::empty(screen));
            draw_lines(&lines, area, &mut drawn);
            Paragraph::new(lines).render(area, &mut expected);
            prop_assert_eq!(drawn, expected);
        }
    }
}
