//! A list to pick from by typing. What is in it, and what follows from a choice, is given to it.

use std::cmp::Reverse;

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use crate::search::fold;
use crate::text::{fit, sanitize};
use crate::tui::component::{Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::{Action, Motion};
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::outcome::Outcome;
use crate::tui::theme::Theme;
use crate::tui::widgets::line_edit::LineEdit;
use crate::tui::widgets::scroll::{Viewport, WHEEL, moved, scroll_bar};
use crate::tui::widgets::window::{inside, middle, window};

/// The width of the list, if the screen has room for it.
const WIDTH: u16 = 92;
/// How many items are shown at most.
const SHOWN: usize = 16;

/// An item of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// What it says.
    pub label: String,
    /// What is at the end of its line: the key of an action.
    pub note: String,
    /// What follows when it is picked.
    pub picked: Outcome,
    /// The theme to show while it is selected.
    pub preview: Option<Theme>,
}

/// A list to pick from.
pub(super) struct Picker {
    /// The message key of its title.
    title: &'static str,
    /// What is typed.
    line: LineEdit,
    items: Vec<Item>,
    /// The items that match what is typed, the best first.
    shown: Vec<usize>,
    selected: usize,
    view: Viewport,
}

impl Picker {
    /// A list of items, one of them selected. `title` is the key of a message.
    pub(super) fn new(title: &'static str, items: Vec<Item>, selected: usize) -> Self {
        let shown: Vec<usize> = (0..items.len()).collect();
        let mut view = Viewport::default();
        view.show(selected, shown.len(), SHOWN);
        let line = LineEdit::default();
        Self { title, line, items, shown, selected, view }
    }

    fn selected_item(&self) -> Option<&Item> {
        self.shown.get(self.selected).map(|&nth| &self.items[nth])
    }

    /// Finds the items that match what is typed.
    fn find(&mut self) {
        let words = fold(self.line.text());
        let pattern =
            Pattern::new(&words, CaseMatching::Respect, Normalization::Never, AtomKind::Fuzzy);
        // Somebody who types the beginning of a name means that name.
        let mut config = Config::DEFAULT;
        config.prefer_prefix = true;
        let mut matcher = Matcher::new(config);
        let mut found: Vec<(Reverse<u32>, usize)> = Vec::new();
        for (nth, item) in self.items.iter().enumerate() {
            let (label, mut buffer) = (fold(&item.label), Vec::new());
            let score = pattern.score(Utf32Str::new(&label, &mut buffer), &mut matcher);
            found.extend(score.map(|score| (Reverse(score), nth)));
        }
        found.sort_unstable();
        self.shown = found.into_iter().map(|(_, nth)| nth).collect();
        self.selected = 0;
        self.view = Viewport::default();
    }

    fn scroll(&mut self, motion: Motion) {
        let last = self.shown.len().saturating_sub(1);
        self.selected = match motion {
            // In a short list it is quicker to go on to the other end than to go back.
            Motion::Down if self.selected == last => 0,
            Motion::Up if self.selected == 0 => last,
            _ => moved(self.selected, motion, SHOWN, last),
        };
        self.view.show(self.selected, self.shown.len(), SHOWN);
    }

    /// Shows the theme of the selected item.
    fn preview(&self) -> Outcome {
        let theme = self.selected_item().and_then(|item| item.preview);
        theme.map_or(Outcome::Done, Outcome::PreviewTheme)
    }

    fn pick(&self) -> Outcome {
        match self.selected_item() {
            Some(item) => Outcome::All(vec![Outcome::Close, item.picked.clone()]),
            None => Outcome::Done,
        }
    }

    fn area(&self, within: Rect) -> Rect {
        // As high as all the items need, so that it does not jump while one types.
        middle(within, WIDTH, self.items.len().min(SHOWN) + 1)
    }

    /// The item at a cell of the screen, by its place among those shown.
    fn item_at(&self, at: Position, context: &Context) -> Option<usize> {
        let rows = rows(self.area(context.area()));
        if !rows.contains(at) {
            return None;
        }
        let nth = self.visible(rows).top + usize::from(at.y - rows.y);
        (nth < self.shown.len()).then_some(nth)
    }

    /// The part of the list on screen, where there may be less room than for all that is shown.
    fn visible(&self, rows: Rect) -> Viewport {
        let mut view = self.view;
        view.show(self.selected, self.shown.len(), usize::from(rows.height));
        view
    }

    fn row(&self, nth: usize, width: usize, context: &Context) -> Line<'static> {
        let item = &self.items[self.shown[nth]];
        let label = sanitize(&item.label);
        let label = fit(&label, width.saturating_sub(item.note.width() + 3));
        let used = label.width() + item.note.width() + 2;
        let pad = " ".repeat(width.saturating_sub(used));
        let selected = nth == self.selected;
        let selection = context.theme.selection(true);
        let note = Span::styled(
            format!("{} ", item.note),
            if selected { selection } else { context.theme.key() },
        );
        let line = Line::from(vec![Span::raw(format!(" {label}{pad}")), note]);
        if selected { line.style(selection) } else { line }
    }
}

impl Component for Picker {
    fn mode(&self) -> Mode {
        Mode::Picker
    }

    fn handle(&mut self, action: Action, _context: &Context) -> Outcome {
        match action {
            Action::Move(motion) => {
                self.scroll(motion);
                self.preview()
            }
            Action::Confirm => self.pick(),
            Action::Back => Outcome::All(vec![Outcome::Close, Outcome::EndPreview]),
            _ => Outcome::Done,
        }
    }

    fn edit(&mut self, change: &dyn Fn(&mut LineEdit), _context: &Context) -> Outcome {
        change(&mut self.line);
        self.find();
        self.preview()
    }

    fn point(&mut self, pointer: Pointer, context: &Context) -> Outcome {
        match pointer.kind {
            PointerKind::Wheel(motion) => {
                (0..WHEEL).for_each(|_| self.scroll(motion));
                self.preview()
            }
            PointerKind::Click => match self.item_at(pointer.at, context) {
                Some(nth) => {
                    self.selected = nth;
                    self.pick()
                }
                None => Outcome::Done,
            },
            PointerKind::Drag => Outcome::Done,
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let (area, theme) = (self.area(area), context.theme);
        let inside = window(frame, area, &context.locale.text(self.title), theme);
        let typed = self.line.text();
        let line = Line::from(vec![Span::styled(" › ", theme.key()), Span::raw(typed)]);
        frame.render_widget(line, Rect { height: inside.height.min(1), ..inside });
        let column = u16::try_from(self.line.column() + 3).unwrap_or(u16::MAX);
        let x = inside.x.saturating_add(column).min(inside.right().saturating_sub(1));
        frame.set_cursor_position(Position::new(x, inside.y));
        let rows = rows(area);
        if self.shown.is_empty() {
            let nothing = context.message("screen-nothing", sanitize(typed));
            return frame.render_widget(Line::styled(format!(" {nothing}"), theme.faint()), rows);
        }
        let height = usize::from(rows.height);
        let top = self.visible(rows).top;
        let shown = (top..self.shown.len()).take(height);
        let lines = shown.map(|nth| self.row(nth, usize::from(rows.width), context));
        frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), rows);
        let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        scroll_bar(frame, below, top, self.shown.len(), height);
    }

    fn hints(&self) -> &'static [Hint] {
        const {
            &[
                Hint::labelled(Action::Confirm, "hint-choose"),
                Hint::labelled(Action::Move(Motion::Down), "hint-down"),
                Hint::new(Action::Back),
            ]
        }
    }
}

/// The rows of the items: under the line that is typed.
fn rows(area: Rect) -> Rect {
    let inside = inside(area);
    Rect { y: inside.y + inside.height.min(1), height: inside.height.saturating_sub(1), ..inside }
}
