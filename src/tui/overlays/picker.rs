//! A list to pick from by typing: the command palette, the themes, the facts of an entry, the
//! formats of an export.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use ratatui::Frame;
use ratatui::layout::{Position, Rect, Size};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use super::{middle, window};
use crate::export::FileFormat;
use crate::search::fold;
use crate::text::{fit, sanitize};
use crate::tui::app::App;
use crate::tui::keys::action::{Action, Motion};
use crate::tui::keys::line_edit::LineEdit;
use crate::tui::panes::scroll_bar::scroll_bar;
use crate::tui::panes::viewport::{Viewport, moved};

/// The width of the list, if the screen has room for it.
const WIDTH: u16 = 92;
/// How many items are shown at most.
const SHOWN: usize = 16;

/// What picking an item leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::tui) enum Pick {
    /// An action.
    Do(Action),
    /// A theme, by its place among them.
    Theme(usize),
    /// A fact, to be copied: its label and its text.
    Fact(String, String),
    /// An export: of all that is listed, or else of the entry.
    Export(bool, FileFormat),
}

/// An item of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::tui) struct Item {
    /// What it says.
    pub(in crate::tui) label: String,
    /// What stands at the end of its line: the key of an action.
    pub(in crate::tui) note: String,
    /// What it leads to.
    pub(in crate::tui) pick: Pick,
}

/// A list to pick from.
#[derive(Debug)]
pub(in crate::tui) struct Picker {
    /// The key of its title.
    pub(in crate::tui) title: &'static str,
    /// What is typed.
    pub(in crate::tui) line: LineEdit,
    items: Vec<Item>,
    /// The items that fit what is typed, the best first.
    shown: Vec<usize>,
    selected: usize,
    view: Viewport,
}

impl Picker {
    /// A list of items, the one at `selected` set off.
    pub(in crate::tui) fn new(title: &'static str, items: Vec<Item>, selected: usize) -> Self {
        let shown = (0..items.len()).collect();
        let mut picker = Self {
            title,
            line: LineEdit::default(),
            items,
            shown,
            selected,
            view: Viewport::default(),
        };
        picker.view.show(selected, picker.shown.len(), SHOWN);
        picker
    }

    /// The item that is set off.
    pub(in crate::tui) fn picked(&self) -> Option<&Item> {
        self.shown.get(self.selected).map(|&nth| &self.items[nth])
    }

    /// Finds the items anew, after a change to the line.
    pub(in crate::tui) fn typed(&mut self) {
        let pattern = Pattern::new(
            &fold(self.line.text()),
            CaseMatching::Respect,
            Normalization::Never,
            AtomKind::Fuzzy,
        );
        // Whoever types the beginning of a name means that name.
        let mut config = Config::DEFAULT;
        config.prefer_prefix = true;
        let mut matcher = Matcher::new(config);
        let mut score = |item: &Item| {
            pattern.score(Utf32Str::new(&fold(&item.label), &mut Vec::new()), &mut matcher)
        };
        let mut found: Vec<(u32, usize)> = self
            .items
            .iter()
            .enumerate()
            .filter_map(|(nth, item)| Some((score(item)?, nth)))
            .collect();
        found.sort_by_key(|&(score, nth)| (std::cmp::Reverse(score), nth));
        self.shown = found.into_iter().map(|(_, nth)| nth).collect();
        (self.selected, self.view) = (0, Viewport::default());
    }

    /// Sets off another item.
    pub(in crate::tui) fn scroll(&mut self, motion: Motion) {
        let last = self.shown.len().saturating_sub(1);
        self.selected = match motion {
            // A short list is quicker to go round than to go back through.
            Motion::Down if self.selected == last => 0,
            Motion::Up if self.selected == 0 => last,
            _ => moved(self.selected, motion, SHOWN, last),
        };
        self.view.show(self.selected, self.shown.len(), SHOWN);
    }

    /// Sets off the item on a row of the screen, if there is one.
    pub(in crate::tui) fn point(&mut self, size: Size, at: Position) -> bool {
        let inside = rows(area(size, self));
        let nth = self.view.top + usize::from(at.y.saturating_sub(inside.y));
        let there = inside.contains(at) && nth < self.shown.len();
        if there {
            self.selected = nth;
        }
        there
    }
}

fn area(size: Size, picker: &Picker) -> Rect {
    // As high as all the items need, so that it does not jump while one types.
    middle(size, WIDTH, picker.items.len().min(SHOWN) + 1)
}

/// The rows of the items: under the line that is typed.
fn rows(area: Rect) -> Rect {
    let inside = crate::tui::panes::layout::inside(area);
    Rect { y: inside.y + 1, height: inside.height.saturating_sub(1), ..inside }
}

pub(super) fn draw(frame: &mut Frame<'_>, app: &App, picker: &Picker) {
    let area = area(app.size, picker);
    let inside = window(frame, area, &app.locale.text(picker.title), app.theme);
    let typed = picker.line.text();
    let line = Line::from(vec![Span::styled(" › ", app.theme.key()), Span::raw(typed)]);
    frame.render_widget(line, Rect { height: 1, ..inside });
    let column = u16::try_from(picker.line.column() + 3).unwrap_or(u16::MAX);
    frame.set_cursor_position(Position::new(
        (inside.x + column).min(inside.right().saturating_sub(1)),
        inside.y,
    ));
    let rows = rows(area);
    let height = usize::from(rows.height);
    if picker.shown.is_empty() {
        let nothing =
            app.locale.format("screen-nothing", &[("value", sanitize(typed).into_owned().into())]);
        frame.render_widget(Line::styled(format!(" {nothing}"), app.theme.faint()), rows);
        return;
    }
    let width = usize::from(rows.width);
    // On a screen that is lower than the list, the item that is set off is shown all the same.
    let mut view = picker.view;
    view.show(picker.selected, picker.shown.len(), height);
    let lines = picker.shown.iter().enumerate().skip(view.top).take(height).map(|(nth, &item)| {
        let item = &picker.items[item];
        let label = sanitize(&item.label).into_owned();
        let label = fit(&label, width.saturating_sub(item.note.width() + 3));
        let pad = " ".repeat(width.saturating_sub(label.width() + item.note.width() + 2));
        let selected = nth == picker.selected;
        let note = if selected { app.theme.selection(true) } else { app.theme.key() };
        let line = Line::from(vec![
            Span::raw(format!(" {label}{pad}")),
            Span::styled(format!("{} ", item.note), note),
        ]);
        if selected { line.style(app.theme.selection(true)) } else { line }
    });
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), rows);
    let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    scroll_bar(frame, below, view.top, picker.shown.len(), height);
}
