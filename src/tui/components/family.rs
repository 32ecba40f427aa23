//! The family of the current entry: the bodies that are organs or parts of one another, with their
//! predecessors and successors, as a tree.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::catalog::{EntryIndex, LinkKind, PartialDate, Relative};
use crate::text::fit;
use crate::tui::component::{Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::{Action, Motion, ViewKind};
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::outcome::Outcome;
use crate::tui::theme::shape;
use crate::tui::widgets::lines::draw_lines;
use crate::tui::widgets::scroll::{Viewport, WHEEL, moved, scroll_bar};
use crate::tui::widgets::window::{inside, view_room, view_window};

/// The tree of an entry.
pub(super) struct Family {
    entry: EntryIndex,
    /// The entry of the selected row.
    selected: EntryIndex,
    top: Viewport,
    rows: Vec<Relative>,
}

impl Family {
    /// The family of an entry, which is selected.
    pub(super) fn new(entry: EntryIndex) -> Self {
        Self { entry, selected: entry, top: Viewport::default(), rows: Vec::new() }
    }

    /// The number of the selected row.
    fn row(&self) -> usize {
        self.rows.iter().position(|row| row.entry == self.selected).unwrap_or(0)
    }

    /// Selects a row, by its number.
    fn select(&mut self, row: usize, context: &Context) {
        self.selected = self.rows.get(row).map_or(self.entry, |row| row.entry);
        self.top.show(row, self.rows.len(), view_room(context.area()).1);
    }

    fn scroll(&mut self, motion: Motion, context: &Context) {
        let height = view_room(context.area()).1;
        let row = moved(self.row(), motion, height, self.rows.len().saturating_sub(1));
        self.select(row, context);
    }

    /// A row. `last` is what [`Relative::update_last`] has made for it.
    fn line(
        &self,
        row: &Relative,
        last: &[bool],
        width: usize,
        context: &Context,
    ) -> Line<'static> {
        let (locale, theme) = (&context.locale, context.theme);
        let entry = context.entry(row.entry);
        let style = theme.category(entry.category);
        let mark = if row.entry == self.entry { "▸" } else { " " };
        let note = note(row, context);
        let name = context.name(row.entry);
        let acronym = context.acronym(row.entry).filter(|acronym| *acronym != name);
        let name = acronym.into_iter().chain([name]).collect::<Vec<_>>().join(" · ");
        // A branch is wider than a column: what is cut off would be outside of the window.
        let branches = branches(&last[..last.len().min(width)]);
        let before = format!("{mark}{branches}{} ", shape(entry.category, true));
        let room = width.saturating_sub(before.width() + note.width());
        let name = fit(&name, room).into_owned();
        let name = name + &locale.mark(&entry.name);
        if row.entry == self.selected {
            let text = format!("{before}{name}{note}");
            let pad = " ".repeat(width.saturating_sub(text.width()));
            return Line::styled(text + &pad, theme.selection(true));
        }
        let tree = Span::styled(format!("{mark}{branches}"), theme.faint());
        let sign = Span::styled(format!("{} ", shape(entry.category, true)), style);
        Line::from(vec![tree, sign, Span::raw(name), Span::styled(note, theme.faint())])
    }
}

/// What is drawn before a row: the branches of the tree that lead to it and past it.
pub(super) fn branches(last: &[bool]) -> String {
    let Some((last, above)) = last.split_last() else { return String::new() };
    let mut text: String = above.iter().map(|last| if *last { "   " } else { "│  " }).collect();
    text.push_str(if *last { "└─ " } else { "├─ " });
    text
}

/// What the body of a row is to the one above it, and its years.
pub(super) fn note(row: &Relative, context: &Context) -> String {
    let catalog = &context.catalog;
    let kind = match row.kind {
        None => None,
        Some(LinkKind::Organ) => Some("family-organ"),
        Some(LinkKind::Part) => Some("family-part"),
        Some(LinkKind::Predecessor) => Some("family-predecessor"),
        Some(_) => Some("family-successor"),
    };
    // Of a state, the catalog has the date of its admission to the United Nations at hand.
    let founded = if catalog.category(row.entry).is_body() {
        catalog.since(row.entry)
    } else {
        context.entry(row.entry).founded.as_ref().map(|event| event.date)
    };
    let year = |date: PartialDate| date.year().to_string();
    let years = match (founded.map(year), catalog.ended(row.entry).map(year)) {
        (since, Some(until)) => Some(format!("{}–{until}", since.unwrap_or_default())),
        (since, None) => since,
    };
    let parts: Vec<String> =
        kind.map(|key| context.locale.text(key)).into_iter().chain(years).collect();
    if parts.is_empty() { String::new() } else { format!("  {}", parts.join(", ")) }
}

impl Component for Family {
    fn mode(&self) -> Mode {
        Mode::Family
    }

    fn handle(&mut self, action: Action, context: &Context) -> Outcome {
        match action {
            Action::Back => return Outcome::Close,
            Action::Confirm => return Outcome::GoTo(self.selected),
            Action::Move(motion) => self.scroll(motion, context),
            _ => {}
        }
        Outcome::Done
    }

    fn point(&mut self, pointer: Pointer, context: &Context) -> Outcome {
        let area = inside(context.area());
        match pointer.kind {
            PointerKind::Wheel(motion) => (0..WHEEL).for_each(|_| self.scroll(motion, context)),
            PointerKind::Click if area.contains(pointer.at) => {
                let row = self.top.top + usize::from(pointer.at.y - area.y);
                if row < self.rows.len() {
                    if row == self.row() {
                        return Outcome::GoTo(self.selected);
                    }
                    self.select(row, context);
                }
            }
            PointerKind::Click | PointerKind::Drag => {}
        }
        Outcome::Done
    }

    fn refresh(&mut self, context: &Context) -> bool {
        let key = |entry: EntryIndex| context.locale.collation.key(&context.name(entry));
        self.rows = context.catalog.family(self.entry, key);
        self.select(self.row(), context);
        true
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let locale = &context.locale;
        let root = self.rows.first().map_or(self.entry, |row| row.entry);
        let title = format!("{} · {}", locale.text("family-title"), context.name(root));
        let count = locale.format("count-entries", &[("n", self.rows.len().into())]);
        let inside = view_window(frame, area, &title, &count, context.theme);
        let (width, height) = view_room(area);
        let (mut last, mut lines) = (Vec::new(), Vec::new());
        for (nth, row) in self.rows.iter().take(self.top.top + height).enumerate() {
            row.update_last(&mut last);
            if nth >= self.top.top {
                lines.push(self.line(row, &last, width, context));
            }
        }
        if self.rows.len() < 2 {
            lines.push(Line::default());
            lines.push(Line::styled(locale.text("family-alone"), context.theme.faint()));
        }
        draw_lines(&lines, inside, frame.buffer_mut());
        scroll_bar(frame, area, self.top.top, self.rows.len(), height);
    }

    fn hints(&self) -> &'static [Hint] {
        const {
            &[
                Hint::new(Action::Back),
                Hint::new(Action::Confirm),
                Hint::new(Action::Language),
                Hint::new(Action::Help),
            ]
        }
    }

    fn view(&self) -> Option<ViewKind> {
        Some(ViewKind::Family)
    }
}
