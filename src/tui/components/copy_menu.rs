//! The menu of what to copy from the current entry: each value beside its key.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::copied_parts::{label, text_of};
use crate::catalog::EntryIndex;
use crate::export::FieldKind;
use crate::text::{fit, sanitize_line};
use crate::tui::component::{Component, Hint};
use crate::tui::context::Context;
use crate::tui::effect::Effect;
use crate::tui::input::action::{Action, EntryPart, Motion};
use crate::tui::input::bindings::Binding;
use crate::tui::input::key::Key;
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::outcome::Outcome;
use crate::tui::widgets::lines::{draw_lines, overlaid};
use crate::tui::widgets::scroll::{Viewport, WHEEL, moved, scroll_bar};
use crate::tui::widgets::window::{bottom_left, inside, window};

/// The width of a key with the space around it.
const KEY: usize = 3;
/// The widest column of values.
const WIDEST_VALUE: usize = 60;

/// The menu. A key says what to copy, or the selected row is copied.
pub(super) struct CopyMenu {
    /// The field of the page under the cursor.
    field: Option<FieldKind>,
    rows: Vec<Row>,
    selected: usize,
    view: Viewport,
}

/// Something to copy.
struct Row {
    action: Action,
    key: String,
    label: String,
    /// What is copied, on one line; empty if it is a whole entry.
    value: String,
}

impl CopyMenu {
    /// The menu for the current entry and the field under the cursor.
    pub(super) fn new(field: Option<FieldKind>) -> Self {
        Self { field, rows: Vec::new(), selected: 0, view: Viewport::default() }
    }

    fn area(&self, within: Rect, context: &Context) -> Rect {
        let title = context.locale.text("screen-copying").width() + 4;
        let width = self.labels() + self.values() + KEY + 3;
        bottom_left(within, width.max(title), self.rows.len())
    }

    fn labels(&self) -> usize {
        self.rows.iter().map(|row| row.label.width()).max().unwrap_or(0)
    }

    fn values(&self) -> usize {
        let widest = self.rows.iter().map(|row| row.value.width()).max().unwrap_or(0);
        widest.min(WIDEST_VALUE)
    }

    fn scroll(&mut self, motion: Motion, context: &Context) {
        let height = usize::from(inside(self.area(context.area(), context)).height);
        let last = self.rows.len().saturating_sub(1);
        self.selected = moved(self.selected, motion, height, last);
        self.view.show(self.selected, self.rows.len(), height);
    }

    /// Copies the selected row.
    fn confirm(&self) -> Outcome {
        let action = self.rows.get(self.selected).map(|row| Outcome::Act(row.action));
        Outcome::All([Outcome::Close].into_iter().chain(action).collect())
    }

    /// The row at a cell of the screen.
    fn row_at(&self, at: Position, context: &Context) -> Option<usize> {
        let inside = inside(self.area(context.area(), context));
        let row = inside.contains(at).then(|| self.view.top + usize::from(at.y - inside.y));
        row.filter(|&row| row < self.rows.len())
    }

    fn line(&self, nth: usize, width: usize, context: &Context) -> Line<'static> {
        let (row, theme) = (&self.rows[nth], context.theme);
        let labels = self.labels().min(width.saturating_sub(KEY + 3) / 2);
        let label = fit(&row.label, labels);
        let pad = " ".repeat((labels + 2).saturating_sub(label.width()));
        let value = fit(&row.value, width.saturating_sub(KEY + labels + 3)).into_owned();
        let line = Line::from(vec![
            Span::styled(format!(" {} ", row.key), theme.key()),
            Span::styled(format!("{label}{pad}"), theme.label()),
            Span::raw(value),
        ]);
        if nth == self.selected { overlaid(line, theme.selection(true)) } else { line }
    }
}

impl Component for CopyMenu {
    fn mode(&self) -> Mode {
        Mode::Copying
    }

    fn handle(&mut self, action: Action, context: &Context) -> Outcome {
        match action {
            Action::Move(motion) => {
                self.scroll(motion, context);
                Outcome::Done
            }
            Action::Confirm => self.confirm(),
            Action::Back => Outcome::Close,
            _ => Outcome::All(vec![Outcome::Close, Outcome::Pass]),
        }
    }

    fn point(&mut self, pointer: Pointer, context: &Context) -> Outcome {
        match (pointer.kind, self.row_at(pointer.at, context)) {
            (PointerKind::Click, Some(row)) => {
                self.selected = row;
                self.confirm()
            }
            (PointerKind::Click, None) => Outcome::All(vec![Outcome::Close, Outcome::Pass]),
            (PointerKind::Wheel(motion), Some(_)) => {
                (0..WHEEL).for_each(|_| self.scroll(motion, context));
                Outcome::Done
            }
            (PointerKind::Drag | PointerKind::Wheel(_), _) => Outcome::Pass,
        }
    }

    fn refresh(&mut self, context: &Context) -> bool {
        self.rows = context.current.map(|it| rows(it, self.field, context)).unwrap_or_default();
        self.scroll(Motion::Left, context);
        !self.rows.is_empty()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let area = self.area(area, context);
        let inside = window(frame, area, &context.locale.text("screen-copying"), context.theme);
        let (width, height) = (usize::from(inside.width), usize::from(inside.height));
        let shown = (self.view.top..self.rows.len()).take(height);
        let lines = shown.map(|nth| self.line(nth, width, context));
        draw_lines(&lines.collect::<Vec<_>>(), inside, frame.buffer_mut());
        scroll_bar(frame, area, self.view.top, self.rows.len(), height);
    }

    fn hints(&self) -> &'static [Hint] {
        const {
            &[
                Hint::new(Action::Back),
                Hint::labelled(Action::Confirm, "hint-copy"),
                Hint::labelled(Action::Move(Motion::Down), "hint-down"),
            ]
        }
    }
}

/// What can be copied of an entry, with the first key of each. What repeats a value above it in
/// another language is left out.
fn rows(index: EntryIndex, field: Option<FieldKind>, context: &Context) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (binding, keys) in context.keymap.bound().filter(|(it, _)| it.modes == [Mode::Copying]) {
        let Some(row) = row(binding, keys, index, field, context) else { continue };
        let is_other = matches!(binding.action, Action::CopyPart(EntryPart::OtherName(..)));
        if !is_other || rows.iter().all(|above| above.value != row.value) {
            rows.push(row);
        }
    }
    rows
}

fn row(
    binding: &Binding,
    keys: &[Key],
    index: EntryIndex,
    field: Option<FieldKind>,
    context: &Context,
) -> Option<Row> {
    let (label, value) = match binding.action {
        Action::CopyPart(part) => {
            let text = match part {
                // They are long, and it is clear what they are.
                EntryPart::Text | EntryPart::Markdown | EntryPart::Json => String::new(),
                _ => text_of(part, index, field, context)?,
            };
            (label(part, index, field, context), sanitize_line(&text).into_owned())
        }
        Action::CopyFact => (context.locale.text("hint-copy-fact"), String::new()),
        _ => return None,
    };
    let key = keys.first()?.written();
    Some(Row { action: binding.action, key, label, value })
}

/// Copies a part of an entry, and says so; or says that the entry does not have it. `field` is the
/// one under the cursor.
pub(super) fn copy(
    part: EntryPart,
    entry: EntryIndex,
    field: Option<FieldKind>,
    context: &Context,
) -> Outcome {
    let what = label(part, entry, field, context);
    match text_of(part, entry, field, context) {
        Some(text) => Outcome::Run(Effect::Copy { what, text }),
        None if part == EntryPart::Field => Outcome::Say(context.locale.text("screen-no-field")),
        None => Outcome::Say(context.message("screen-nothing-to-copy", what)),
    }
}
