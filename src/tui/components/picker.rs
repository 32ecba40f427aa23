//! A list to pick from by typing. What is in it, and what follows from a choice, is given to it.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::picker_search::matching_items;
use crate::text::{columns, fit, sanitize};
use crate::tui::component::{Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::{Action, Motion};
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::outcome::Outcome;
use crate::tui::theme::Theme;
use crate::tui::widgets::line_edit::LineEdit;
use crate::tui::widgets::lines::draw_lines;
use crate::tui::widgets::scroll::{Viewport, WHEEL, moved, scroll_bar};
use crate::tui::widgets::window::{inside, middle, window};

/// The width of the list, if the screen has room for it.
const WIDTH: u16 = 92;
/// The widest column of labels before sentences; longer labels go beyond it.
const WIDEST_LABEL: usize = 24;
/// The width of a sentence and a note, below which there are labels and notes only.
const ROOM_FOR_SENTENCES: usize = 30;
/// How many items are shown at most.
const SHOWN: usize = 16;

/// An item of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// What it says.
    pub label: String,
    /// What it does, beside it; may be empty.
    pub sentence: String,
    /// What is at the end of its line: the key of an action.
    pub note: String,
    /// What follows when it is picked.
    pub picked: Outcome,
    /// The theme to show while it is selected.
    pub preview: Option<Box<Theme>>,
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
        let texts = self.items.iter().map(|item| (item.label.as_str(), item.sentence.as_str()));
        self.shown = matching_items(self.line.text(), texts);
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
        let theme = self.selected_item().and_then(|item| item.preview.clone());
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

    /// The width of the column of labels before the sentences; `None` if there are no sentences or
    /// no room for them.
    fn labels(&self, width: usize) -> Option<usize> {
        let with_sentence = self.items.iter().filter(|item| !item.sentence.is_empty());
        let labels = with_sentence.map(|item| columns(&item.label)).max()?.min(WIDEST_LABEL);
        (labels + ROOM_FOR_SENTENCES <= width).then_some(labels)
    }

    /// A row of the list, with a column of labels of a width before the sentences.
    fn row(
        &self,
        nth: usize,
        labels: Option<usize>,
        width: usize,
        context: &Context,
    ) -> Line<'static> {
        let (item, theme) = (&self.items[self.shown[nth]], context.theme);
        let room = width.saturating_sub(columns(&item.note) + 3);
        let label = sanitize(&item.label);
        let label = fit(&label, room);
        let gap = labels.map_or(0, |labels| labels.saturating_sub(columns(&label)) + 2);
        let sentence = if labels.is_some() { item.sentence.as_str() } else { "" };
        let sentence = fit(sentence, room.saturating_sub(columns(&label) + gap));
        let used = columns(&label) + gap + columns(&sentence) + columns(&item.note) + 2;
        let pad = " ".repeat(width.saturating_sub(used));
        let selection = theme.selection(true);
        let selected = nth == self.selected;
        let style = |style| if selected { selection } else { style };
        let line = Line::from(vec![
            Span::raw(format!(" {label}{}", " ".repeat(gap))),
            Span::styled(format!("{sentence}{pad}"), style(theme.faint())),
            Span::styled(format!("{} ", item.note), style(theme.key())),
        ]);
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
        let width = usize::from(rows.width);
        let labels = self.labels(width);
        let lines = shown.map(|nth| self.row(nth, labels, width, context));
        draw_lines(&lines.collect::<Vec<_>>(), rows, frame.buffer_mut());
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
