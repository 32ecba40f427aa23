//! The matrix: states against bodies, a cell by status, with headings that stay while one scrolls.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use super::{border, room, sideways, sign};
use crate::catalog::{Category, EntryIndex, Status};
use crate::export::shown_acronym;
use crate::text::fit;
use crate::tui::app::App;
use crate::tui::keys::action::{Action, Motion};
use crate::tui::keys::bindings::Context;
use crate::tui::keys::line_edit::LineEdit;
use crate::tui::panes::scroll_bar::scroll_bar;
use crate::tui::panes::viewport::{Viewport, moved};

/// The width of the column of states.
const NAMES: usize = 22;
/// The width of a column of a body.
const COLUMN: usize = 9;
/// Lines over the table (what is chosen, the headings) and under it (the body's whole name, the
/// legend).
const AROUND: usize = 5;

/// States against bodies.
pub struct Matrix {
    rows: Vec<EntryIndex>,
    columns: Vec<EntryIndex>,
    /// The selected cell.
    at: (usize, usize),
    top: Viewport,
    left: usize,
    /// The words that chose rows and columns; empty while they are chosen by what is listed and
    /// read.
    words: [LineEdit; 2],
    /// Which of the two is being typed, and what it was before.
    editing: Option<(usize, LineEdit)>,
}

impl Matrix {
    /// The states listed, or those of the entry that is read, against the bodies they take part in,
    /// the most shared first.
    pub(super) fn new(app: &App) -> Self {
        let is_body = |index: EntryIndex| app.catalog.entry(index).category.is_body();
        let narrowed = app.listing.rows.len() < app.catalog.len();
        let listed: Vec<EntryIndex> =
            app.listing.rows.iter().copied().filter(|&index| narrowed && !is_body(index)).collect();
        let rows = match app.current() {
            Some(body) if is_body(body) => app
                .catalog
                .members(body)
                .filter(|tie| tie.record.status.counts_as_member())
                .map(|tie| tie.other)
                .filter(|&it| !is_body(it))
                .collect(),
            Some(state) if listed.len() < 2 => {
                let region = app.catalog.entry(state).region;
                let near = |(_, entry): &(EntryIndex, &crate::catalog::Entry)| {
                    !entry.category.is_body() && entry.region == region
                };
                app.catalog.iter().filter(near).map(|(index, _)| index).collect()
            }
            _ => listed,
        };
        let mut matrix = Self {
            rows,
            columns: Vec::new(),
            at: (0, 0),
            top: Viewport::default(),
            left: 0,
            words: [LineEdit::default(), LineEdit::default()],
            editing: None,
        };
        matrix.sort_rows(app);
        matrix.choose_columns(app);
        if let Some(current) =
            app.current().and_then(|current| matrix.rows.iter().position(|&row| row == current))
        {
            matrix.at.0 = current;
        }
        matrix.show(app);
        matrix
    }

    fn sort_rows(&mut self, app: &App) {
        self.rows.sort_by_cached_key(|&row| {
            app.locale.collation.key(&app.locale.name(app.catalog.entry(row)))
        });
    }

    /// The bodies that the rows take part in, those of the most rows first; not the ones that all
    /// states are in.
    fn choose_columns(&mut self, app: &App) {
        let shared = |body: EntryIndex| {
            app.catalog
                .members(body)
                .filter(|tie| {
                    tie.record.status.counts_as_member() && self.rows.contains(&tie.other)
                })
                .count()
        };
        let states = app.catalog.count(Category::MemberState);
        let telling = |(body, count): &(EntryIndex, usize)| {
            *count > 0 && app.catalog.entry(*body).members.len() < states * 2 / 3
        };
        let mut columns: Vec<_> =
            app.catalog.iter().map(|(body, _)| (body, shared(body))).filter(telling).collect();
        columns.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
        self.columns = columns.into_iter().map(|(body, _)| body).collect();
    }

    /// The line that is being typed.
    pub(super) fn line(&self) -> Option<&LineEdit> {
        self.editing.as_ref().map(|(which, _)| &self.words[*which])
    }

    /// Begins to type the words that choose the rows, or the columns.
    pub(super) fn edit_line(&mut self, rows: bool) {
        let which = usize::from(!rows);
        self.editing = Some((which, self.words[which].clone()));
    }

    /// Changes the line that is being typed, and chooses by it at once.
    pub(super) fn edit(&mut self, app: &App, change: impl FnOnce(&mut LineEdit)) {
        if let Some((which, _)) = self.editing {
            change(&mut self.words[which]);
            self.choose(app);
        }
    }

    /// Finds rows and columns by their words.
    fn choose(&mut self, app: &App) {
        let is_body = |index: &EntryIndex| app.catalog.entry(*index).category.is_body();
        let chosen =
            |words: &LineEdit| (!words.text().trim().is_empty()).then(|| app.choose(words.text()));
        let rows =
            chosen(&self.words[0]).map(|rows| rows.into_iter().filter(|it| !is_body(it)).collect());
        self.rows = rows.unwrap_or_else(|| Self::new(app).rows);
        match chosen(&self.words[1]) {
            Some(columns) => self.columns = columns.into_iter().filter(is_body).collect(),
            None => self.choose_columns(app),
        }
        (self.at, self.left) = ((0, 0), 0);
        self.show(app);
    }

    /// Ends the typing and keeps its words, or opens the state of the selected row.
    pub(super) fn open(&mut self) -> Option<EntryIndex> {
        if self.editing.take().is_some() { None } else { self.rows.get(self.at.0).copied() }
    }

    /// Gives up the typing; `false` if there is none, and the view is left.
    pub(super) fn back(&mut self) -> bool {
        match self.editing.take() {
            Some((which, before)) => {
                self.words[which] = before;
                true
            }
            None => false,
        }
    }

    pub(super) fn scroll(&mut self, app: &App, motion: Motion) {
        let height = room(app.size).1.saturating_sub(AROUND);
        self.at.0 = moved(self.at.0, motion, height, self.rows.len().saturating_sub(1));
        self.at.1 = sideways(self.at.1, motion, self.columns.len().saturating_sub(1));
        self.show(app);
    }

    /// Selects the cell at a place of the screen, or the first of its row; `true` if it was
    /// selected already.
    pub(super) fn point(&mut self, at: Position) -> bool {
        // Over the first row stand the border, the words and the headings; left of it the border
        // and a column of room.
        let row = usize::from(at.y)
            .checked_sub(3)
            .map(|row| self.top.top + row)
            .filter(|&row| row < self.rows.len());
        let Some(row) = row else { return false };
        let column = usize::from(at.x).checked_sub(NAMES + 2).map(|x| self.left + x / COLUMN);
        let cell = (row, column.filter(|&column| column < self.columns.len()).unwrap_or(self.at.1));
        let again = cell == self.at;
        self.at = cell;
        again
    }

    fn show(&mut self, app: &App) {
        let (width, height) = room(app.size);
        self.top.show(self.at.0, self.rows.len(), height.saturating_sub(AROUND));
        let mut left = Viewport { top: self.left };
        left.show(self.at.1, self.columns.len(), columns_shown(width));
        self.left = left.top;
    }
}

fn columns_shown(width: usize) -> usize {
    (width.saturating_sub(NAMES) / COLUMN).max(1)
}

pub(super) fn draw(frame: &mut Frame<'_>, app: &App, matrix: &Matrix) {
    let note = format!("{} × {}", matrix.rows.len(), matrix.columns.len());
    let area = border(frame, app, &app.locale.text("matrix-title"), &note);
    let (width, height) = room(app.size);
    let chosen = |which: usize, key: &str| {
        let words = matrix.words[which].text().trim();
        let auto = app.locale.text("matrix-auto");
        format!("{} {}", app.locale.text(key), if words.is_empty() { auto.as_str() } else { words })
    };
    let head = format!("{}   {}", chosen(0, "matrix-rows"), chosen(1, "matrix-columns"));
    let mut lines = vec![Line::styled(fit(&head, width).into_owned(), app.theme.faint())];
    if matrix.rows.is_empty() || matrix.columns.is_empty() {
        lines.push(Line::default());
        let keys = [("rows", Action::MatrixRows), ("columns", Action::MatrixColumns)];
        let values = keys.map(|(name, action)| (name, app.keymap.value(action, Context::Matrix)));
        lines.push(Line::raw(app.locale.format("matrix-empty", &values)));
        frame.render_widget(Paragraph::new(lines), area);
        return;
    }
    let shown = matrix.left..(matrix.left + columns_shown(width)).min(matrix.columns.len());
    let acronym = |body: EntryIndex| {
        let entry = app.catalog.entry(body);
        shown_acronym(app.locale.language, entry)
            .unwrap_or_else(|| app.locale.name(entry).into_owned())
    };
    let cell = |text: &str| {
        let text = fit(text, COLUMN - 1);
        format!("{text}{}", " ".repeat(COLUMN - text.width()))
    };
    let more = |left: bool| if left { matrix.left > 0 } else { shown.end < matrix.columns.len() };
    let arrows =
        format!("{}{}", if more(true) { "‹ " } else { "" }, if more(false) { "›" } else { "" });
    let mut heading = vec![Span::styled(
        format!("{arrows}{}", " ".repeat(NAMES - arrows.width())),
        app.theme.faint(),
    )];
    heading.extend(shown.clone().map(|nth| {
        let entry = matrix.columns[nth];
        let style = app.theme.category(app.catalog.entry(entry).category);
        let style = if nth == matrix.at.1 { style.patch(app.theme.heading()) } else { style };
        Span::styled(cell(&acronym(entry)), style)
    }));
    lines.push(Line::from(heading));
    let body_lines = height.saturating_sub(AROUND);
    for (nth, &row) in matrix.rows.iter().enumerate().skip(matrix.top.top).take(body_lines) {
        let name = app.locale.name(app.catalog.entry(row)).into_owned();
        let name = fit(&name, NAMES - 2);
        let here = nth == matrix.at.0;
        let style = if here {
            app.theme.selection(true)
        } else {
            app.theme.category(app.catalog.entry(row).category)
        };
        let mut spans = vec![
            Span::styled(format!("{name}{}", " ".repeat(NAMES - 1 - name.width())), style),
            Span::raw(" "),
        ];
        for column in shown.clone() {
            let status = app
                .catalog
                .memberships(row)
                .find(|tie| tie.other == matrix.columns[column])
                .map(|tie| tie.record.status);
            let text = status.map_or("·", sign);
            let style = status.map_or(app.theme.faint(), |it| app.theme.status(it));
            let style = if here && column == matrix.at.1 {
                style.patch(app.theme.selection(true))
            } else {
                style
            };
            spans.push(Span::styled(format!(" {text} "), style));
            spans.push(Span::raw(" ".repeat(COLUMN - 3)));
        }
        lines.push(Line::from(spans));
    }
    frame.render_widget(Paragraph::new(lines), area);
    under(frame, app, matrix, area);
    scroll_bar(frame, super::area(app.size), matrix.top.top, matrix.rows.len(), body_lines);
}

/// The whole names of the selected cell with its status, and the legend.
fn under(frame: &mut Frame<'_>, app: &App, matrix: &Matrix, area: Rect) {
    let (row, body) = (matrix.rows[matrix.at.0], matrix.columns[matrix.at.1]);
    let name = |entry| app.locale.name(app.catalog.entry(entry)).into_owned();
    let status = app.catalog.memberships(row).find(|tie| tie.other == body).map(|tie| tie.record);
    let since = status
        .and_then(|line| line.since)
        .map(|date| format!(", {}", app.locale.date(date)))
        .unwrap_or_default();
    let word = status.map_or_else(|| "–".to_owned(), |line| app.locale.status(line.status));
    let told = format!("{} · {}: {word}{since}", name(row), name(body));
    let used = |status: Status| {
        let lines = matrix.rows.iter().flat_map(|&row| app.catalog.memberships(row));
        lines
            .filter(|tie| matrix.columns.contains(&tie.other))
            .any(|tie| tie.record.status == status)
    };
    let lines = vec![
        Line::styled(fit(&told, usize::from(area.width)).into_owned(), app.theme.heading()),
        super::legend(app, used),
    ];
    let below = Rect { y: area.bottom().saturating_sub(2), height: 2.min(area.height), ..area };
    frame.render_widget(Paragraph::new(lines), below);
}
