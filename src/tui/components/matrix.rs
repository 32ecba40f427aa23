//! The matrix: states against bodies, a cell by status, with headings that stay while one scrolls.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::matrix_defaults::{default_bodies, default_states};
use crate::catalog::{EntryIndex, MembershipOn, Status};
use crate::text::{columns, fit};
use crate::tui::component::{BottomLine, Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::{Action, Motion, ViewKind};
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::outcome::Outcome;
use crate::tui::status_sign::{UNKNOWN, fitted, legend, sign, unknown_legend};
use crate::tui::widgets::line_edit::LineEdit;
use crate::tui::widgets::lines::draw_lines;
use crate::tui::widgets::scroll::{Viewport, WHEEL, moved, scroll_bar};
use crate::tui::widgets::window::{inside, view_room, view_window};

/// The width of the column of states.
const NAMES: usize = 22;
/// The width of the column of a body.
const COLUMN: usize = 9;
/// Lines above the table: what is chosen, the headings.
const ABOVE: usize = 2;
/// Lines below the table: an empty one, the names of the selected cell, the legend.
const BELOW: usize = 3;

/// Which of the two sides of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// The states.
    Rows,
    /// The bodies.
    Columns,
}

/// States against bodies.
#[derive(Default)]
pub(super) struct Matrix {
    /// The words that choose the rows; empty if they are chosen by what is listed and current.
    row_words: LineEdit,
    /// The words that choose the columns; empty if they are the bodies of the rows.
    column_words: LineEdit,
    /// Which words are being typed, and what they were before.
    editing: Option<(Side, LineEdit)>,
    /// The row and the column of the selected cell.
    selected: (usize, usize),
    top: Viewport,
    left: Viewport,
    rows: Vec<EntryIndex>,
    columns: Vec<EntryIndex>,
}

impl Matrix {
    /// The matrix of what is listed and current, with the current entry selected.
    pub(super) fn new(context: &Context) -> Self {
        let mut matrix = Self::default();
        matrix.refresh(context);
        let row = context.current.and_then(|entry| position(&matrix.rows, entry));
        matrix.selected.0 = row.unwrap_or(0);
        matrix.show_selected(context);
        matrix
    }

    fn words(&mut self, side: Side) -> &mut LineEdit {
        match side {
            Side::Rows => &mut self.row_words,
            Side::Columns => &mut self.column_words,
        }
    }

    /// Starts to type the words that choose one side.
    fn start_typing(&mut self, side: Side) {
        self.editing = Some((side, self.words(side).clone()));
    }

    /// Chooses by other words: the first cell is selected.
    fn choose(&mut self, context: &Context) {
        self.selected = (0, 0);
        (self.rows, self.columns) = (Vec::new(), Vec::new());
        self.left = Viewport::default();
        self.refresh(context);
    }

    fn back(&mut self, context: &Context) -> Outcome {
        let Some((side, before)) = self.editing.take() else { return Outcome::Close };
        *self.words(side) = before;
        self.choose(context);
        Outcome::Done
    }

    /// Ends the typing, or opens the state of the selected row.
    fn confirm(&mut self) -> Outcome {
        match (self.editing.take(), self.rows.get(self.selected.0)) {
            (None, Some(&state)) => Outcome::GoTo(state),
            _ => Outcome::Done,
        }
    }

    fn scroll(&mut self, motion: Motion, context: &Context) {
        let (row, column) = &mut self.selected;
        let height = body_height(context.area());
        *row = moved(*row, motion, height, self.rows.len().saturating_sub(1));
        *column = match motion {
            Motion::Left => column.saturating_sub(1),
            Motion::Right => (*column + 1).min(self.columns.len().saturating_sub(1)),
            _ => *column,
        };
        self.show_selected(context);
    }

    /// Selects the cell at a place of the screen, or the row if there is no cell. Returns whether
    /// it was selected already.
    fn click(&mut self, at: Position, context: &Context) -> bool {
        let inside = inside(context.area());
        let first = usize::from(inside.y) + ABOVE;
        let row = usize::from(at.y).checked_sub(first).map(|row| self.top.top + row);
        let Some(row) = row.filter(|&row| row < self.rows.len()) else { return false };
        let first = usize::from(inside.x) + 1 + NAMES;
        let column = usize::from(at.x).checked_sub(first).map(|x| self.left.top + x / COLUMN);
        let column = column.filter(|&column| column < self.columns.len());
        let cell = (row, column.unwrap_or(self.selected.1));
        let again = cell == self.selected;
        self.selected = cell;
        again
    }

    fn show_selected(&mut self, context: &Context) {
        let area = context.area();
        self.top.show(self.selected.0, self.rows.len(), body_height(area));
        self.left.show(self.selected.1, self.columns.len(), columns_shown(area));
    }

    /// The rows by their words; without words, the states that belong to what is current.
    fn find_rows(&self, context: &Context) -> Vec<EntryIndex> {
        let is_state = |index: &EntryIndex| !context.catalog.category(*index).is_body();
        let words = self.row_words.text().trim();
        if words.is_empty() {
            return default_states(context);
        }
        context.index.select(&context.catalog, words).into_iter().filter(is_state).collect()
    }

    fn find_columns(&self, context: &Context) -> Vec<EntryIndex> {
        let is_body = |index: &EntryIndex| context.catalog.category(*index).is_body();
        let words = self.column_words.text().trim();
        if words.is_empty() {
            return default_bodies(&self.rows, context);
        }
        context.index.select(&context.catalog, words).into_iter().filter(is_body).collect()
    }

    /// The columns on screen.
    fn shown(&self, area: Rect) -> std::ops::Range<usize> {
        let end = (self.left.top + columns_shown(area)).min(self.columns.len());
        self.left.top.min(end)..end
    }

    /// What was chosen, in words.
    fn choice(&self, context: &Context) -> String {
        let locale = &context.locale;
        let chosen = |key: &str, words: &LineEdit| match words.text().trim() {
            "" => format!("{} {}", locale.text(key), locale.text("matrix-auto")),
            words => format!("{} {words}", locale.text(key)),
        };
        let rows = chosen("matrix-rows", &self.row_words);
        format!("{rows}   {}", chosen("matrix-columns", &self.column_words))
    }

    fn heading(&self, area: Rect, context: &Context) -> Line<'static> {
        let shown = self.shown(area);
        let before = if shown.start > 0 { "‹ " } else { "" };
        let after = if shown.end < self.columns.len() { "›" } else { "" };
        let arrows = format!("{before}{after}");
        let pad = " ".repeat(NAMES - columns(&arrows));
        let mut spans = vec![Span::styled(format!("{arrows}{pad}"), context.theme.faint())];
        for nth in shown {
            let body = self.columns[nth];
            let mut style = context.theme.category(context.catalog.category(body));
            if nth == self.selected.1 {
                style = style.patch(context.theme.heading());
            }
            let name = context.acronym(body).unwrap_or_else(|| context.name(body));
            let name = fit(&name, COLUMN - 1);
            let pad = " ".repeat(COLUMN - columns(&name));
            spans.push(Span::styled(format!("{name}{pad}"), style));
        }
        Line::from(spans)
    }

    fn row(&self, nth: usize, area: Rect, context: &Context) -> Line<'static> {
        let (state, theme) = (self.rows[nth], context.theme);
        let is_selected = nth == self.selected.0;
        let selection = theme.selection(true);
        let category = theme.category(context.catalog.category(state));
        let name = context.name(state);
        let name = fit(&name, NAMES - 2);
        let pad = " ".repeat(NAMES - 1 - columns(&name));
        let style = if is_selected { selection } else { category };
        let mut spans = vec![Span::styled(format!("{name}{pad}"), style), Span::raw(" ")];
        for column in self.shown(area) {
            let body = self.columns[column];
            let cell = membership(state, body, context);
            let status = cell.filter(|it| !it.is_unknown).map(|it| it.membership.status);
            let sign = match status {
                Some(status) => sign(status),
                None if cell.is_some() => UNKNOWN,
                None if context.catalog.is_unknown(state, body) => UNKNOWN,
                None => "·",
            };
            let mut style = status.map_or(theme.faint(), |status| theme.status(status));
            if is_selected && column == self.selected.1 {
                style = style.patch(selection);
            }
            let mark = if cell.is_some_and(|it| it.is_new) { "+" } else { " " };
            spans.push(Span::styled(format!(" {sign}{mark}"), style));
            spans.push(Span::raw(" ".repeat(COLUMN - 3)));
        }
        Line::from(spans)
    }

    /// The whole names of the selected cell with its status.
    fn cell(&self, context: &Context) -> String {
        let (state, body) = (self.rows[self.selected.0], self.columns[self.selected.1]);
        let locale = &context.locale;
        let membership = membership(state, body, context);
        let since = membership.and_then(|it| it.membership.since);
        let since = since.map(|date| format!(", {}", locale.date(date)));
        let word = match membership {
            Some(it) if it.is_unknown => locale.text("map-undated"),
            Some(it) => locale.term(it.membership.status),
            None if context.catalog.is_unknown(state, body) => locale.text("membership-unknown"),
            None => "–".to_owned(),
        };
        let (state, body) = (context.name(state), context.name(body));
        format!("{state} · {body}: {word}{}", since.unwrap_or_default())
    }

    /// The statuses in the cells, and whether there is a cell of which the date is not known.
    fn used(&self, context: &Context) -> (Vec<Status>, bool) {
        let (mut statuses, mut is_undated) = (Vec::new(), false);
        for &row in &self.rows {
            let shown = context.catalog.memberships_in(row, |body| self.columns.contains(&body));
            for it in context.catalog.memberships_on(shown, context.year.date()) {
                is_undated |= it.is_unknown;
                if !it.is_unknown && !statuses.contains(&it.membership.status) {
                    statuses.push(it.membership.status);
                }
            }
        }
        (statuses, is_undated)
    }

    /// Whether there is a cell of which the status is not known.
    fn has_unknown(&self, context: &Context) -> bool {
        let catalog = &context.catalog;
        let is_unknown = |&body: &EntryIndex| {
            catalog.is_incomplete(body) && self.rows.iter().any(|&it| catalog.is_unknown(it, body))
        };
        self.columns.iter().any(is_unknown)
    }
}

impl Component for Matrix {
    fn mode(&self) -> Mode {
        if self.editing.is_some() { Mode::MatrixLine } else { Mode::Matrix }
    }

    fn handle(&mut self, action: Action, context: &Context) -> Outcome {
        match action {
            Action::Back => return self.back(context),
            Action::Confirm => return self.confirm(),
            Action::Move(motion) => self.scroll(motion, context),
            Action::MatrixRows => self.start_typing(Side::Rows),
            Action::MatrixColumns => self.start_typing(Side::Columns),
            _ => {}
        }
        Outcome::Done
    }

    fn edit(&mut self, change: &dyn Fn(&mut LineEdit), context: &Context) -> Outcome {
        if let Some((side, _)) = self.editing {
            change(self.words(side));
            self.choose(context);
        }
        Outcome::Done
    }

    fn point(&mut self, pointer: Pointer, context: &Context) -> Outcome {
        match pointer.kind {
            PointerKind::Wheel(motion) => (0..WHEEL).for_each(|_| self.scroll(motion, context)),
            PointerKind::Click if self.click(pointer.at, context) => return self.confirm(),
            PointerKind::Click | PointerKind::Drag => {}
        }
        Outcome::Done
    }

    fn refresh(&mut self, context: &Context) -> bool {
        let row = self.rows.get(self.selected.0).copied();
        let column = self.columns.get(self.selected.1).copied();
        self.rows = self.find_rows(context);
        self.columns = self.find_columns(context);
        let place = |entries: &[EntryIndex], entry: Option<EntryIndex>| {
            entry.and_then(|entry| position(entries, entry)).unwrap_or(0)
        };
        self.selected = (place(&self.rows, row), place(&self.columns, column));
        self.show_selected(context);
        true
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let (locale, theme) = (&context.locale, context.theme);
        let title = context.year.titled(locale.text("matrix-title"));
        let note = format!("{} × {}", self.rows.len(), self.columns.len());
        let inside = view_window(frame, area, &title, &note, theme);
        let width = usize::from(inside.width);
        let choice = self.choice(context);
        let mut lines = vec![Line::styled(fit(&choice, width).into_owned(), theme.faint())];
        if self.rows.is_empty() || self.columns.is_empty() {
            let values = [("rows", Action::MatrixRows), ("columns", Action::MatrixColumns)]
                .map(|(name, action)| (name, context.key(action, Mode::Matrix)));
            lines.push(Line::default());
            lines.push(Line::raw(locale.format("matrix-empty", &values)));
            return frame.render_widget(Paragraph::new(lines), inside);
        }
        lines.push(self.heading(area, context));
        let height = body_height(area);
        let shown = (self.top.top..self.rows.len()).take(height);
        lines.extend(shown.map(|nth| self.row(nth, area, context)));
        draw_lines(&lines, inside, frame.buffer_mut());
        let cell = self.cell(context);
        let below =
            Rect { y: inside.bottom().saturating_sub(2), height: inside.height.min(2), ..inside };
        let cell = Line::styled(fit(&cell, width).into_owned(), theme.heading());
        let (used, is_undated) = self.used(context);
        let mut legend = legend(context, |status| used.contains(&status));
        if is_undated || self.has_unknown(context) {
            legend.spans.extend(unknown_legend(context));
        }
        draw_lines(&[cell, fitted(legend, width)], below, frame.buffer_mut());
        scroll_bar(frame, area, self.top.top, self.rows.len(), height);
    }

    fn bottom_line(&self, _context: &Context) -> BottomLine<'_> {
        let line = match self.editing {
            None => return BottomLine::Hints,
            Some((Side::Rows, _)) => &self.row_words,
            Some((Side::Columns, _)) => &self.column_words,
        };
        BottomLine::Input { prompt: "screen-choose-prompt", line, problem: None }
    }

    fn hints(&self) -> &'static [Hint] {
        if self.editing.is_some() {
            return const { &[Hint::new(Action::Confirm), Hint::new(Action::Back)] };
        }
        const {
            &[
                Hint::new(Action::Back),
                Hint::new(Action::MatrixRows),
                Hint::new(Action::MatrixColumns),
                Hint::new(Action::Confirm),
                Hint::new(Action::Language),
                Hint::new(Action::Help),
                Hint::new(Action::YearBack),
            ]
        }
    }

    fn view(&self) -> Option<ViewKind> {
        Some(ViewKind::Matrix)
    }
}

fn position(entries: &[EntryIndex], entry: EntryIndex) -> Option<usize> {
    entries.iter().position(|&it| it == entry)
}

/// The membership of a state in a body in the year that is shown: of several, the last.
fn membership(state: EntryIndex, body: EntryIndex, context: &Context) -> Option<MembershipOn<'_>> {
    let between = context.catalog.memberships_in(state, |it| it == body);
    context.catalog.memberships_on(between, context.year.date()).pop()
}

/// How many rows of the table an area has room for.
fn body_height(area: Rect) -> usize {
    view_room(area).1.saturating_sub(ABOVE + BELOW)
}

/// How many columns of the table an area has room for.
fn columns_shown(area: Rect) -> usize {
    (view_room(area).0.saturating_sub(NAMES) / COLUMN).max(1)
}
