//! A text with links under a head that stays while one scrolls, written in cells side by side.

use std::ops::Range;

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::text::wrap;
use crate::tui::components::page_parts::{PageLink, Spot};
use crate::tui::widgets::styled::Styled;

/// The width of a divider.
pub(super) const GAP: usize = 3;

/// A text in a row.
#[derive(Debug)]
pub(super) struct Cell {
    /// The text.
    pub text: Styled,
    /// The columns that it has.
    pub columns: Range<usize>,
    /// Whether there is a divider before it.
    pub divided: bool,
}

impl Cell {
    /// A text without a divider before it.
    pub(super) fn new(text: Styled, columns: Range<usize>) -> Self {
        Self { text, columns, divided: false }
    }
}

/// The text of a tab.
#[derive(Debug, Default)]
pub(super) struct Board {
    /// The lines that stay.
    pub head: Vec<Line<'static>>,
    /// The lines that scroll.
    pub lines: Vec<Line<'static>>,
    /// The links in the lines, cell by cell.
    pub links: Vec<PageLink>,
}

impl Board {
    /// Adds a line of one style, wrapped to a width.
    pub(super) fn text(&mut self, text: &str, width: usize, style: Style) {
        let ranges = wrap(text, width).into_iter();
        self.lines.extend(ranges.map(|range| Line::styled(text[range].to_owned(), style)));
    }

    /// Adds an empty line, unless the text ends with one or has not begun.
    pub(super) fn blank(&mut self) {
        if self.lines.last().is_some_and(|line| line.width() > 0) {
            self.lines.push(Line::default());
        }
    }

    /// Adds a row of cells, each of which is wrapped to its columns.
    pub(super) fn row(&mut self, cells: &[Cell], divider: Style) {
        let first = self.lines.len();
        let mut lines: Vec<Line<'static>> = Vec::new();
        for Cell { text, columns, .. } in cells {
            for (nth, range) in wrap(&text.text, columns.len()).into_iter().enumerate() {
                self.add_links(text, &range, first + nth, columns.start);
                if nth == lines.len() {
                    lines.push(Line::default());
                }
                fill(&mut lines[nth], cells, columns.start, divider);
                let spans = text.spans(&range, &[], Style::new()).into_iter();
                lines[nth]
                    .extend(spans.map(|span| Span::styled(span.content.into_owned(), span.style)));
            }
        }
        let end = cells.last().map_or(0, |cell| cell.columns.start);
        for line in &mut lines {
            fill(line, cells, end, divider);
        }
        self.lines.extend(lines);
    }

    /// Records the links of a range of a text, which is on a line from a column on.
    fn add_links(&mut self, text: &Styled, range: &Range<usize>, line: usize, column: usize) {
        for part in &text.parts {
            let Some(to) = part.link else { continue };
            let start = part.range.start.max(range.start);
            let end = part.range.end.min(range.end);
            if start >= end {
                continue;
            }
            let at = |byte: usize| column + text.text[range.start..byte].width();
            let spot = Spot { line, columns: at(start)..at(end) };
            match self.links.last_mut() {
                Some(begun) if part.range.start < range.start => begun.spots.push(spot),
                _ => self.links.push(PageLink { to, spots: vec![spot] }),
            }
        }
    }

    /// The link at a cell of the screen, if the lines are shown in an area from one of them on.
    pub(super) fn link_at(&self, at: Position, area: Rect, top: usize) -> Option<usize> {
        if !area.contains(at) {
            return None;
        }
        let line = top + usize::from(at.y - area.y);
        let column = usize::from(at.x - area.x);
        let covers = |spot: &Spot| spot.line == line && spot.columns.contains(&column);
        self.links.iter().position(|link| link.spots.iter().any(covers))
    }

    /// The links that begin in the same column as this one, in order, and its place among them.
    pub(super) fn column_of(&self, link: usize) -> (Vec<usize>, usize) {
        let start = |link: usize| self.links[link].spots[0].columns.start;
        let same = |&other: &usize| start(other) == start(link);
        let links: Vec<usize> = (0..self.links.len()).filter(same).collect();
        let place = links.iter().position(|&other| other == link).unwrap_or(0);
        (links, place)
    }

    /// The link beside this one: in the next column of links to the right or the left, on the
    /// nearest line.
    pub(super) fn beside(&self, link: usize, right: bool) -> Option<usize> {
        let place = |link: usize| {
            let spot = &self.links[link].spots[0];
            (spot.columns.start, spot.line)
        };
        let (from, height) = place(link);
        let others = (0..self.links.len()).filter(|&other| {
            let (start, _) = place(other);
            if right { start > from } else { start < from }
        });
        others.min_by_key(|&other| {
            let (start, at) = place(other);
            (start.abs_diff(from), at.abs_diff(height))
        })
    }
}

/// Fills a line up to a column, with the dividers that belong there.
fn fill(line: &mut Line<'static>, cells: &[Cell], column: usize, divider: Style) {
    let begun = cells.iter().filter(|cell| cell.divided && cell.columns.start <= column);
    for cell in begun {
        let before = cell.columns.start - GAP;
        let width = line.width();
        if width <= before {
            line.push_span(Span::raw(" ".repeat(before - width)));
            line.push_span(Span::styled(" │ ", divider));
        }
    }
    let width = line.width();
    line.push_span(Span::raw(" ".repeat(column.saturating_sub(width))));
}

/// Texts side by side, in columns of one width, from a column on.
pub(super) fn side_by_side(
    texts: impl IntoIterator<Item = Styled>,
    from: usize,
    width: usize,
) -> Vec<Cell> {
    let cell = |(nth, text): (usize, Styled)| {
        let start = from + nth * (width + GAP);
        Cell { text, columns: start..start + width, divided: nth > 0 }
    };
    texts.into_iter().enumerate().map(cell).collect()
}
