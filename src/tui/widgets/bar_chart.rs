//! Bars under headings, one of them selected. Each bar is made of parts in the colours of the
//! categories.

use ratatui::Frame;
use ratatui::layout::{Margin, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::lines::draw_lines;
use super::scroll::{Viewport, WHEEL, moved, scroll_bar};
use super::window::{inside, view_room};
use crate::catalog::Category;
use crate::language::Locale;
use crate::text::fit;
use crate::tui::input::action::Motion;
use crate::tui::theme::Theme;

/// The width of the column of labels, if the screen has room for it.
const LABELS: usize = 34;

/// How many entries of each category a bar stands for, in the order of the legend.
pub(crate) type Parts = [usize; Category::ALL.len()];

/// Counts entries by category.
pub(crate) fn parts(entries: impl IntoIterator<Item = Category>) -> Parts {
    let mut parts = Parts::default();
    entries.into_iter().for_each(|category| parts[category as usize] += 1);
    parts
}

/// A heading or a bar. `K` is what a bar stands for, whatever the language.
#[derive(Debug, Clone)]
pub(crate) struct Row<K> {
    /// What stands before the bar.
    pub label: String,
    /// How long the parts of the bar are.
    pub parts: Parts,
    /// What the bar stands for; `None` for a heading.
    pub key: Option<K>,
    /// Whether the current entry is counted here.
    pub marked: bool,
}

impl<K> Row<K> {
    /// A heading.
    pub(crate) fn heading(label: String) -> Self {
        Self { label, parts: Parts::default(), key: None, marked: false }
    }

    /// A bar.
    pub(crate) fn bar(label: String, parts: Parts, key: K) -> Self {
        Self { label, parts, key: Some(key), marked: false }
    }

    /// The length of the bar.
    pub(crate) fn total(&self) -> usize {
        self.parts.iter().sum()
    }
}

/// Bars under headings.
#[derive(Debug)]
pub(crate) struct BarChart<K> {
    rows: Vec<Row<K>>,
    selected: usize,
    view: Viewport,
}

impl<K> Default for BarChart<K> {
    fn default() -> Self {
        Self { rows: Vec::new(), selected: 0, view: Viewport::default() }
    }
}

impl<K: Clone + PartialEq> BarChart<K> {
    /// Replaces the rows. The bar of the same key stays selected; without one, the bar of another
    /// key if it is given, or else the first.
    pub(crate) fn set_rows(&mut self, rows: Vec<Row<K>>, other: Option<&K>, area: Rect) {
        let key = self.selected_key().cloned();
        self.rows = rows;
        let bar_of = |key: Option<&K>| {
            self.rows.iter().position(|row| row.key.is_some() && row.key.as_ref() == key)
        };
        let first = || self.rows.iter().position(|row| row.key.is_some());
        let selected = bar_of(key.as_ref()).or_else(|| bar_of(other)).or_else(first);
        self.selected = selected.unwrap_or(0);
        self.show_selected(area);
    }

    /// Whether there is no bar.
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// What the selected bar stands for.
    pub(crate) fn selected_key(&self) -> Option<&K> {
        self.rows.get(self.selected)?.key.as_ref()
    }

    /// Moves the selection. It goes past a heading, or stops before it at an end.
    pub(crate) fn scroll(&mut self, motion: Motion, area: Rect) {
        let last = self.rows.len().saturating_sub(1);
        let to = moved(self.selected, motion, view_room(area).1, last);
        let is_bar = |at: &usize| self.rows.get(*at).is_some_and(|row| row.key.is_some());
        let beyond =
            if to >= self.selected { (to..=last).find(is_bar) } else { (0..=to).rfind(is_bar) };
        self.selected = beyond.or_else(|| (to..=last).find(is_bar)).unwrap_or(self.selected);
        self.show_selected(area);
    }

    /// Moves the selection by a notch of the wheel.
    pub(crate) fn wheel(&mut self, motion: Motion, area: Rect) {
        (0..WHEEL).for_each(|_| self.scroll(motion, area));
    }

    /// Selects the bar on a row of the screen. Returns whether it was selected already.
    pub(crate) fn click(&mut self, at: Position, area: Rect) -> bool {
        let row = at.y.checked_sub(inside(area).y).map(|row| self.view.top + usize::from(row));
        let is_bar = |&row: &usize| self.rows.get(row).is_some_and(|row| row.key.is_some());
        let Some(row) = row.filter(|row| inside(area).contains(at) && is_bar(row)) else {
            return false;
        };
        let again = row == self.selected;
        self.selected = row;
        again
    }

    fn show_selected(&mut self, area: Rect) {
        let (lines, height) = (self.rows.len(), view_room(area).1);
        // With the heading over the first bar of a section.
        for line in [self.selected.saturating_sub(1), self.selected] {
            self.view.show(line, lines, height);
        }
    }

    /// Draws the bars inside the frame of a view that has an area.
    pub(crate) fn draw(&self, frame: &mut Frame<'_>, area: Rect, theme: Theme, locale: &Locale) {
        let (width, height) = view_room(area);
        let bars = self.rows.iter().filter(|row| row.key.is_some());
        let widest = bars.map(|row| row.label.width()).max().unwrap_or(0);
        let labels = widest.min(LABELS).min(width / 2);
        let mut lines = Vec::new();
        let mut longest = 0;
        for (nth, row) in self.rows.iter().enumerate() {
            // Each section has its own scale: links are counted by the hundred where entries are
            // counted by the dozen.
            if nth == 0 || row.key.is_none() {
                let section = &self.rows[nth + usize::from(row.key.is_none())..];
                let bars = section.iter().take_while(|row| row.key.is_some());
                longest = bars.map(Row::total).max().unwrap_or(1).max(1);
            }
            if (self.view.top..self.view.top + height).contains(&nth) {
                let scale = Scale { labels, width, longest };
                lines.push(self.line(nth, scale, theme, locale));
            }
        }
        draw_lines(&lines, inside(area).inner(Margin::new(1, 0)), frame.buffer_mut());
        scroll_bar(frame, area, self.view.top, self.rows.len(), height);
    }

    fn line(&self, nth: usize, scale: Scale, theme: Theme, locale: &Locale) -> Line<'static> {
        let row = &self.rows[nth];
        if row.key.is_none() {
            return Line::styled(row.label.clone(), theme.heading());
        }
        let count = locale.whole(row.total() as u64);
        let label = fit(&row.label, scale.labels);
        let pad = " ".repeat(scale.labels.saturating_sub(label.width()));
        let mark = if row.marked { "▸" } else { " " };
        let selection = theme.selection(true);
        let style = if nth == self.selected { selection } else { Style::new() };
        let mut spans = vec![Span::styled(format!("{mark}{label}{pad} "), style)];
        let room = scale.width.saturating_sub(scale.labels + count.width() + 4);
        let cells = |count: usize| (count * room).div_ceil(scale.longest);
        let mut before = 0;
        for (&part, &category) in row.parts.iter().zip(Category::ALL) {
            // Rounding the sums, not the parts, keeps bars as long as what they stand for.
            let bar = "█".repeat(cells(before + part) - cells(before));
            spans.push(Span::styled(bar, theme.category(category)));
            before += part;
        }
        spans.push(Span::raw(format!(" {count}")));
        Line::from(spans)
    }
}

/// What the bars of a section are drawn by, in columns; `longest` is in entries.
#[derive(Clone, Copy)]
struct Scale {
    labels: usize,
    width: usize,
    longest: usize,
}
