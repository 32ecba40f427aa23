//! Views that take the whole screen: two entries compared, a matrix, the map, charts. One file
//! each; here is what they share.

mod chart;
mod compare;
mod map;
mod matrix;

use ratatui::Frame;
use ratatui::layout::{Position, Rect, Size};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::app::App;
use super::overlays::window;
use crate::catalog::{EntryIndex, Status};
use crate::text::fit;
use crate::tui::keys::action::{Action, Motion};
use crate::tui::keys::bindings::Context;
use crate::tui::keys::line_edit::LineEdit;

use chart::Chart;
use compare::Compare;
use map::WorldMap;
use matrix::Matrix;

/// A view over the panes.
pub enum View {
    /// Two entries side by side.
    Compare(Compare),
    /// States against bodies.
    Matrix(Matrix),
    /// The world with an entry's places.
    Map(WorldMap),
    /// Bars: the timeline or the statistics.
    Chart(Chart),
}

/// The kinds of views that a key opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ViewKind {
    /// States against bodies.
    Matrix,
    /// The world with the places of the entry that is read.
    Map,
    /// Foundings by decade, admissions by year.
    Timeline,
    /// Counts by category, subject, region, seat, and the most connected.
    Statistics,
}

/// What choosing something in a view leads to.
enum Choice {
    /// A search that is added to the one there is.
    Query(String),
    /// An entry to read.
    Entry(EntryIndex),
}

impl View {
    /// Which key opens it; `None` for a comparison, which takes two.
    pub(super) fn kind(&self) -> Option<ViewKind> {
        match self {
            Self::Compare(_) => None,
            Self::Matrix(_) => Some(ViewKind::Matrix),
            Self::Map(_) => Some(ViewKind::Map),
            Self::Chart(chart) => Some(if chart.by_year().is_some() {
                ViewKind::Timeline
            } else {
                ViewKind::Statistics
            }),
        }
    }
}

impl App {
    /// Opens a view.
    pub(super) fn open_view(&mut self, kind: ViewKind) {
        self.view = match kind {
            ViewKind::Matrix => Some(View::Matrix(Matrix::new(self))),
            ViewKind::Map => self.current().map(|entry| View::Map(WorldMap::new(self, entry))),
            ViewKind::Timeline => Some(View::Chart(Chart::timeline(self, None))),
            ViewKind::Statistics => Some(View::Chart(Chart::statistics(self))),
        };
    }

    /// Marks the entry for a comparison, or opens the one with the entry that is marked.
    pub(super) fn compare(&mut self) {
        let Some(entry) = self.current() else { return };
        match self.marked.take() {
            None => self.marked = Some(entry),
            Some(marked) if marked == entry => {}
            Some(marked) => self.view = Some(View::Compare(Compare::new(self, marked, entry))),
        }
    }

    /// Where a key is pressed while a view is open.
    pub(super) fn view_context(&self) -> Option<Context> {
        Some(match self.view.as_ref()? {
            View::Compare(_) => Context::Compare,
            View::Matrix(matrix) if matrix.line().is_some() => Context::MatrixLine,
            View::Matrix(_) => Context::Matrix,
            View::Map(_) => Context::Map,
            View::Chart(chart) if chart.by_year().is_some() => Context::Timeline,
            View::Chart(_) => Context::Statistics,
        })
    }

    /// The line that is typed in a view.
    pub(super) fn view_line(&self) -> Option<&LineEdit> {
        match self.view.as_ref()? {
            View::Matrix(matrix) => matrix.line(),
            _ => None,
        }
    }

    /// Carries out an action in the open view.
    pub(super) fn act_in_view(&mut self, action: Action) {
        let Some(mut view) = self.view.take() else { return };
        let choice = match (&mut view, action) {
            (View::Map(map), Action::Open) => map.chosen().map(Choice::Entry),
            (View::Chart(chart), Action::Open) => chart.chosen(),
            (View::Matrix(matrix), Action::Open) => matrix.open().map(Choice::Entry),
            _ => None,
        };
        if let Some(choice) = choice {
            return match choice {
                Choice::Entry(entry) => self.go_to(entry),
                Choice::Query(query) => self.add_to_search(&query),
            };
        }
        let stays = match (&mut view, action) {
            (View::Matrix(matrix), Action::Back) => matrix.back(),
            (_, Action::Back) => false,
            (View::Compare(compare), Action::Move(motion)) => {
                compare.scroll(motion, self.size);
                true
            }
            (View::Matrix(matrix), Action::Move(motion)) => {
                matrix.scroll(self, motion);
                true
            }
            (View::Matrix(matrix), Action::MatrixRows | Action::MatrixColumns) => {
                matrix.edit_line(action == Action::MatrixRows);
                true
            }
            (View::Map(map), _) => {
                map.act(self.size, action);
                true
            }
            (View::Chart(chart), Action::Move(motion)) => {
                chart.scroll(motion, self.size);
                true
            }
            (View::Chart(chart), Action::YearsOrDecades) => {
                if let Some(by_year) = chart.by_year() {
                    *chart = Chart::timeline(self, Some(!by_year));
                }
                true
            }
            _ => true,
        };
        if stays {
            self.view = Some(view);
        }
    }

    /// Selects what is under the pointer in the open view; opens it if it was selected already.
    pub(super) fn point_in_view(&mut self, at: Position) {
        let again = match &mut self.view {
            Some(View::Chart(chart)) => chart.point(at),
            Some(View::Matrix(matrix)) => matrix.point(at),
            Some(View::Map(map)) => map.point(self.size, at),
            Some(View::Compare(_)) | None => false,
        };
        if again {
            self.act_in_view(Action::Open);
        }
    }

    /// Fits the open view to another screen or theme.
    pub(super) fn fit_view(&mut self) {
        if let Some(mut view) = self.view.take() {
            if let View::Compare(compare) = &mut view {
                compare.set(self);
            }
            self.view = Some(view);
        }
    }

    /// Fits the open view to another language: its words are found anew, its place is kept as far
    /// as it can be.
    pub(super) fn translate_view(&mut self) {
        self.fit_view();
        if let Some(View::Chart(chart)) = &self.view {
            let again = match chart.by_year() {
                Some(by_year) => Chart::timeline(self, Some(by_year)),
                None => Chart::statistics(self),
            };
            self.view = Some(View::Chart(again));
        }
    }

    /// Changes the line that is typed in a view.
    pub(super) fn edit_in_view(&mut self, change: impl FnOnce(&mut LineEdit)) {
        let Some(mut view) = self.view.take() else { return };
        if let View::Matrix(matrix) = &mut view {
            matrix.edit(self, change);
        }
        self.view = Some(view);
    }
}

/// The area of a view: all but the bottom line.
fn area(size: Size) -> Rect {
    Rect::new(0, 0, size.width, size.height.saturating_sub(1))
}

/// The room inside the border of a view: columns and lines.
fn room(size: Size) -> (usize, usize) {
    (usize::from(size.width.saturating_sub(4)), usize::from(size.height.saturating_sub(3)))
}

/// Draws the open view over the panes.
pub(super) fn draw(frame: &mut Frame<'_>, app: &App) {
    match &app.view {
        Some(View::Compare(compare)) => compare::draw(frame, app, compare),
        Some(View::Matrix(matrix)) => matrix::draw(frame, app, matrix),
        Some(View::Map(map)) => map::draw(frame, app, map),
        Some(View::Chart(chart)) => chart::draw(frame, app, chart),
        None => {}
    }
}

/// Draws the border of a view with its title, and returns what lies inside, without a column on
/// each side.
fn border(frame: &mut Frame<'_>, app: &App, title: &str, note: &str) -> Rect {
    let area = area(app.size);
    let room = usize::from(area.width).saturating_sub(note.width() + 6);
    let inside = window(frame, area, &fit(title, room), app.theme);
    if !note.is_empty() {
        let note = Line::from(format!(" {note} ")).right_aligned();
        frame.render_widget(
            note,
            Rect { x: area.x + 1, width: area.width.saturating_sub(2), height: 1, ..area },
        );
    }
    Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside }
}

/// The sign of a status, which tells it apart without colour.
fn sign(status: Status) -> &'static str {
    match status {
        Status::Member => "●",
        Status::Associate => "◐",
        Status::Observer => "○",
        Status::Candidate => "◇",
        Status::Partner => "□",
        Status::Suspended => "⊘",
        Status::Former => "×",
    }
}

/// The statuses of some lines, each with its sign and its word, as a legend.
fn legend(app: &App, statuses: impl Fn(Status) -> bool) -> Line<'static> {
    let mut spans = Vec::new();
    for &status in Status::ALL.iter().filter(|status| statuses(**status)) {
        let word = app.locale.status(status);
        spans.push(Span::styled(sign(status), app.theme.status(status)));
        spans.push(Span::raw(format!(" {word}  ")));
    }
    Line::from(spans)
}

/// Where a motion leads on a line of so many places, for those that go sideways.
fn sideways(at: usize, motion: Motion, last: usize) -> usize {
    match motion {
        Motion::Left => at.saturating_sub(1),
        Motion::Right => (at + 1).min(last),
        _ => at,
    }
}
