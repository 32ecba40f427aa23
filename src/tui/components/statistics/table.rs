//! A table of counts by two facets at once.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use super::dimension::{By, Dimension};
use crate::catalog::Category;
use crate::search::Facet;
use crate::text::fit;
use crate::tui::context::Context;
use crate::tui::input::action::Motion;
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
    rows: Dimension,
    columns: Dimension,
    /// The values of the rows and the columns with any entry, by their numbers.
    shown: (Vec<usize>, Vec<usize>),
    counts: Vec<Vec<usize>>,
    selected: (usize, usize),
    top: Viewport,
    left: Viewport,
}

impl Table {
    /// The table of what is listed.
    pub(super) fn new(rows: By, columns: By, context: &Context) -> Self {
        let (rows, mut columns) = (Dimension::new(rows, context), Dimension::new(columns, context));
        if columns.by == By::Category {
            let short = |it: &Category| (context.locale.category_short(*it), 0);
            columns.labels = Category::ALL.iter().map(short).collect();
        }
        let mut counts = vec![vec![0; columns.labels.len()]; rows.labels.len()];
        for &entry in &context.listing.rows {
            let across = columns.values_of(entry, context);
            for row in rows.values_of(entry, context) {
                for column in &across {
                    counts[row][*column] += 1;
                }
            }
        }
        let total = |row: &usize| counts[*row].iter().sum::<usize>();
        let mut those: Vec<usize> = (0..counts.len()).filter(|row| total(row) > 0).collect();
        if !rows.by.is_ordered() {
            those.sort_by_key(|row| usize::MAX - total(row));
        }
        // Of a tree, the columns are the widest values alone.
        let is_used =
            |nth: &usize| columns.labels[*nth].1 == 0 && counts.iter().any(|row| row[*nth] > 0);
        let across = (0..columns.labels.len()).filter(is_used).collect();
        let (top, left) = (Viewport::default(), Viewport::default());
        Self { rows, columns, shown: (those, across), counts, selected: (0, 0), top, left }
    }

    /// Whether there is nothing to count.
    pub(super) fn is_empty(&self) -> bool {
        self.shown.0.is_empty() || self.shown.1.is_empty()
    }

    /// Selects a cell, or the nearest one.
    pub(super) fn select(&mut self, (row, column): (usize, usize), area: Rect) {
        let last = |values: &[usize]| values.len().saturating_sub(1);
        self.selected = (row.min(last(&self.shown.0)), column.min(last(&self.shown.1)));
        self.top.show(self.selected.0, self.shown.0.len(), height(area));
        self.left.show(self.selected.1, self.shown.1.len(), self.columns_shown(area));
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
            _ => (moved(row, motion, height(area), self.shown.0.len().saturating_sub(1)), column),
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
        if cell.0 >= self.shown.0.len() || cell.1 >= self.shown.1.len() {
            return false;
        }
        let again = cell == self.selected;
        self.select(cell, area);
        again
    }

    /// The conditions that find the entries of the selected cell; `None` if it has none.
    pub(super) fn condition(&self, context: &Context) -> Option<String> {
        let row = *self.shown.0.get(self.selected.0)?;
        let column = *self.shown.1.get(self.selected.1)?;
        let conditions =
            [self.rows.condition(row, context), self.columns.condition(column, context)];
        Some(conditions.join(" ")).filter(|_| self.counts[row][column] > 0)
    }

    fn labels(&self, area: Rect) -> usize {
        let widths = self.shown.0.iter().map(|nth| self.label(*nth).width());
        (widths.max().unwrap_or(0) + 2).min(LABELS).min(view_room(area).0 / 2)
    }

    fn label(&self, nth: usize) -> String {
        let (label, depth) = &self.rows.labels[nth];
        format!("{}{label}", "  ".repeat(*depth))
    }

    /// The width of a column: as wide as the labels where all columns have room.
    fn column(&self, area: Rect) -> usize {
        let widths = self.shown.1.iter().map(|nth| self.columns.labels[*nth].0.width());
        let widest = widths.max().unwrap_or(0) + 1;
        let room = view_room(area).0.saturating_sub(self.labels(area)) / self.shown.1.len().max(1);
        room.min(widest).clamp(COLUMN.0, COLUMN.1)
    }

    fn columns_shown(&self, area: Rect) -> usize {
        (view_room(area).0.saturating_sub(self.labels(area)) / self.column(area)).max(1)
    }

    /// Draws the table inside the frame of a view that has an area.
    pub(super) fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let (theme, labels) = (context.theme, self.labels(area));
        let columns = || self.shown.1.iter().enumerate().skip(self.left.top);
        let (across, width) = (self.columns_shown(area), self.column(area));
        let before = if self.left.top > 0 { "‹ " } else { "" };
        let after = if self.left.top + across < self.shown.1.len() { "›" } else { "" };
        let arrows = format!("{before}{after}");
        let mut heading = vec![Span::styled(format!("{arrows:labels$}"), theme.faint())];
        for (nth, column) in columns().take(across) {
            let label = fit(&self.columns.labels[*column].0, width - 1).into_owned();
            let pad = " ".repeat(width - label.width());
            let is_selected = nth == self.selected.1;
            let style = if is_selected { theme.heading() } else { theme.label() };
            heading.push(Span::styled(label + &pad, style));
        }
        let mut lines = vec![Line::from(heading)];
        for (nth, row) in self.shown.0.iter().enumerate().skip(self.top.top).take(height(area)) {
            let is_selected = nth == self.selected.0;
            let label = fit(&self.label(*row), labels - 1).into_owned();
            let pad = " ".repeat(labels - label.width());
            let style = if is_selected { theme.heading() } else { theme.base() };
            let mut spans = vec![Span::styled(label + &pad, style)];
            for (place, column) in columns().take(across) {
                let count = self.counts[*row][*column];
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
        frame.render_widget(Paragraph::new(lines), room.intersection(frame.area()));
        scroll_bar(frame, area, self.top.top, self.shown.0.len(), height(area));
    }
}

/// How many rows an area has room for, under the heading.
fn height(area: Rect) -> usize {
    view_room(area).1.saturating_sub(1)
}
