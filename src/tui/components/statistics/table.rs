//! A table of counts by two facets at once.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::charts::{By, CountTable};
use crate::search::Facet;
use crate::text::fit;
use crate::tui::context::Context;
use crate::tui::input::action::Motion;
use crate::tui::widgets::lines::draw_lines;
use crate::tui::widgets::scroll::{Viewport, moved, scroll_bar};
use crate::tui::widgets::window::{inside, view_room};

/// The width of the column of labels at most.
const LABELS: usize = 30;
/// The width of a column of counts: at least, and at most.
const COLUMN: (usize, usize) = (13, 26);

/// The tables: rows and columns.
pub(super) const TABLES: [(By, By); 5] = [
    (By::Facet(Facet::Region), By::Category),
    (By::Facet(Facet::Subject), By::Category),
    (By::Facet(Facet::Founded), By::Category),
    (By::Facet(Facet::Seat), By::Category),
    (By::Facet(Facet::Subject), By::Facet(Facet::Region)),
];

/// Counts by two dimensions, with the selected cell.
pub(super) struct Table {
    counts: CountTable,
    selected: (usize, usize),
    top: Viewport,
    left: Viewport,
}

impl Table {
    /// The table of what is listed.
    pub(super) fn new(rows: By, columns: By, context: &Context) -> Self {
        let counts = CountTable::new(rows, columns, context.chart_data());
        let (top, left) = (Viewport::default(), Viewport::default());
        Self { counts, selected: (0, 0), top, left }
    }

    /// Whether there is nothing to count.
    pub(super) fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// The values of the rows, by their numbers.
    fn rows(&self) -> &[usize] {
        &self.counts.shown_rows
    }

    /// The values of the columns, by their numbers.
    fn columns(&self) -> &[usize] {
        &self.counts.shown_columns
    }

    /// Selects a cell, or the nearest one.
    pub(super) fn select(&mut self, (row, column): (usize, usize), area: Rect) {
        let last = |values: &[usize]| values.len().saturating_sub(1);
        self.selected = (row.min(last(self.rows())), column.min(last(self.columns())));
        self.top.show(self.selected.0, self.rows().len(), height(area));
        self.left.show(self.selected.1, self.columns().len(), self.columns_shown(area));
    }

    /// The selected cell: row and column.
    pub(super) fn selected(&self) -> (usize, usize) {
        self.selected
    }

    /// Moves the selection.
    pub(super) fn scroll(&mut self, motion: Motion, area: Rect) {
        let (row, column) = self.selected;
        let to = match motion {
            Motion::Left => (row, column.saturating_sub(1)),
            Motion::Right => (row, column + 1),
            _ => (moved(row, motion, height(area), self.rows().len().saturating_sub(1)), column),
        };
        self.select(to, area);
    }

    /// Selects the cell at a place of the screen. Returns whether it was selected already.
    pub(super) fn click(&mut self, at: Position, area: Rect) -> bool {
        let frame = inside(area);
        let row = usize::from(at.y).checked_sub(usize::from(frame.y) + 1);
        let column = usize::from(at.x).checked_sub(usize::from(frame.x) + 1 + self.labels(area));
        let Some((row, column)) = row.zip(column).filter(|_| frame.contains(at)) else {
            return false;
        };
        let cell = (self.top.top + row, self.left.top + column / self.column(area));
        if cell.0 >= self.rows().len() || cell.1 >= self.columns().len() {
            return false;
        }
        let again = cell == self.selected;
        self.select(cell, area);
        again
    }

    /// The conditions that find the entries of the selected cell; `None` if it has none.
    pub(super) fn condition(&self, context: &Context) -> Option<String> {
        let row = *self.rows().get(self.selected.0)?;
        let column = *self.columns().get(self.selected.1)?;
        let data = context.chart_data();
        let CountTable { rows, columns, .. } = &self.counts;
        let conditions = [rows.condition(row, data), columns.condition(column, data)];
        Some(conditions.join(" ")).filter(|_| self.counts.count(row, column) > 0)
    }

    fn labels(&self, area: Rect) -> usize {
        let widths = self.rows().iter().map(|nth| self.label(*nth).width());
        (widths.max().unwrap_or(0) + 2).min(LABELS).min(view_room(area).0 / 2)
    }

    fn label(&self, nth: usize) -> String {
        let (label, depth) = &self.counts.rows.labels[nth];
        format!("{}{label}", "  ".repeat(*depth))
    }

    /// The width of a column: as wide as the labels where all columns have room.
    fn column(&self, area: Rect) -> usize {
        let widths = self.columns().iter().map(|nth| self.counts.columns.labels[*nth].0.width());
        let widest = widths.max().unwrap_or(0) + 1;
        let room =
            view_room(area).0.saturating_sub(self.labels(area)) / self.columns().len().max(1);
        room.min(widest).clamp(COLUMN.0, COLUMN.1)
    }

    fn columns_shown(&self, area: Rect) -> usize {
        (view_room(area).0.saturating_sub(self.labels(area)) / self.column(area)).max(1)
    }

    /// Draws the table inside the frame of a view that has an area.
    pub(super) fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let (theme, labels) = (context.theme, self.labels(area));
        let columns = || self.columns().iter().enumerate().skip(self.left.top);
        let (across, width) = (self.columns_shown(area), self.column(area));
        let before = if self.left.top > 0 { "‹ " } else { "" };
        let after = if self.left.top + across < self.columns().len() { "›" } else { "" };
        let arrows = format!("{before}{after}");
        let mut heading = vec![Span::styled(format!("{arrows:labels$}"), theme.faint())];
        for (nth, column) in columns().take(across) {
            let label = fit(&self.counts.columns.labels[*column].0, width - 1).into_owned();
            let pad = " ".repeat(width - label.width());
            let is_selected = nth == self.selected.1;
            let style = if is_selected { theme.heading() } else { theme.label() };
            heading.push(Span::styled(label + &pad, style));
        }
        let mut lines = vec![Line::from(heading)];
        for (nth, row) in self.rows().iter().enumerate().skip(self.top.top).take(height(area)) {
            let is_selected = nth == self.selected.0;
            let label = fit(&self.label(*row), labels - 1).into_owned();
            let pad = " ".repeat(labels - label.width());
            let style = if is_selected { theme.heading() } else { theme.base() };
            let mut spans = vec![Span::styled(label + &pad, style)];
            for (place, column) in columns().take(across) {
                let count = self.counts.count(*row, *column);
                let style = match count {
                    _ if is_selected && place == self.selected.1 => theme.selection(true),
                    0 => theme.faint(),
                    _ => theme.base(),
                };
                let text =
                    if count == 0 { "·".to_owned() } else { context.locale.whole(count as u64) };
                spans.push(Span::styled(format!(" {text} "), style));
                spans.push(Span::raw(" ".repeat(width.saturating_sub(text.width() + 2))));
            }
            lines.push(Line::from(spans));
        }
        let room = inside(area);
        let room = Rect { x: room.x + 1, width: room.width.saturating_sub(2), ..room };
        draw_lines(&lines, room, frame.buffer_mut());
        scroll_bar(frame, area, self.top.top, self.rows().len(), height(area));
    }
}

/// How many rows an area has room for, under the heading.
fn height(area: Rect) -> usize {
    view_room(area).1.saturating_sub(1)
}
