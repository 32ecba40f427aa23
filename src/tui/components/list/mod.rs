//! The list: the entries that are listed, one of them selected, in columns under a header.

mod columns;
mod texts;

use ratatui::Frame;
use ratatui::layout::{Margin, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};

use self::columns::{Columns, GAP, aligned_right, padded};
use self::texts::{empty_text, title};
use super::match_excerpt::{INDENT, first_city, from_first_match, match_excerpt, match_reason};
use crate::catalog::EntryIndex;
use crate::text::{columns, fit, sanitize_line};
use crate::tui::component::Hint;
use crate::tui::context::Context;
use crate::tui::input::action::{Action, Motion};
use crate::tui::layout::PaneFocus;
use crate::tui::listing::Listing;
use crate::tui::sorting::Sort;
use crate::tui::theme::shape;
use crate::tui::widgets::lines::draw_lines;
use crate::tui::widgets::scroll::{Viewport, moved, scroll_bar};
use crate::tui::widgets::styled::marked;
use crate::tui::widgets::window::{inside, pane};

/// The keys worth showing.
pub(super) const HINTS: &[Hint] = &[
    Hint::new(Action::Search),
    Hint::new(Action::Confirm),
    Hint::new(Action::Help),
    Hint::new(Action::NextPane),
    Hint::new(Action::Language),
    Hint::new(Action::Back),
    Hint::new(Action::Sort),
    Hint::new(Action::Quit),
    Hint::new(Action::Palette),
    Hint::new(Action::ListBookmarks),
    Hint::new(Action::Export),
];

/// The hints where entries are chosen for another command.
pub(super) const PICK_HINTS: &[Hint] = &[
    Hint::labelled(Action::Confirm, "hint-choose"),
    Hint::new(Action::Pick),
    Hint::labelled(Action::Back, "hint-give-up"),
    Hint::new(Action::Search),
    Hint::new(Action::Help),
    Hint::new(Action::PaneRight),
    Hint::new(Action::Language),
];

/// The list with its selection.
#[derive(Debug, Default)]
pub struct List {
    /// The row that is selected, counted from 0.
    selected: usize,
    view: Viewport,
    /// The entry to select when a list has it again, and the one that is selected meanwhile.
    missing: Option<(EntryIndex, Option<EntryIndex>)>,
}

impl List {
    /// The row that is selected, counted from 0.
    pub fn selected(&self) -> usize {
        self.selected
    }

    /// The first line on screen, counted from 0.
    pub fn top(&self) -> usize {
        self.view.top
    }

    /// The entry that is selected.
    pub fn entry(&self, listing: &Listing) -> Option<EntryIndex> {
        listing.rows.get(self.selected).copied()
    }

    /// Selects an entry, or the first of the list if it is not listed. Returns whether it is.
    pub fn select(&mut self, entry: Option<EntryIndex>, listing: &Listing) -> bool {
        let row = entry.and_then(|entry| listing.row_of(entry));
        self.selected = row.unwrap_or(0);
        row.is_some()
    }

    /// Selects an entry in the list of another year, or the first if it is not listed. It is
    /// selected when a list has it again, unless the user has selected another one.
    pub fn select_again(&mut self, entry: Option<EntryIndex>, listing: &Listing) {
        let missing = self.missing.take().filter(|(_, instead)| *instead == entry);
        let entry = missing.map(|(missing, _)| missing).or(entry);
        if !self.select(entry, listing) {
            self.missing = entry.map(|entry| (entry, self.entry(listing)));
        }
    }

    /// Moves the selection. Returns whether another entry is selected.
    pub fn move_by(&mut self, motion: Motion, area: Option<Rect>, listing: &Listing) -> bool {
        let last = listing.rows.len().saturating_sub(1);
        let before = self.selected;
        self.selected = moved(before, motion, height(area), last);
        self.selected != before
    }

    /// Scrolls as little as is needed for the selected entry to be on screen.
    pub fn show_selected(&mut self, area: Option<Rect>, listing: &Listing) {
        let (lines, height) = (listing.lines(), height(area));
        let first = listing.line_of(self.selected);
        let second = listing.line_of(self.selected + 1).saturating_sub(1).min(first + 1);
        for line in [second, first] {
            self.view.show(line, lines, height);
        }
    }

    /// Scrolls without a change of the selection.
    pub fn scroll(&mut self, motion: Motion, area: Option<Rect>, listing: &Listing) {
        self.view.scroll(motion, listing.lines(), height(area));
    }

    /// Scrolls as far as a row of the screen is down the scroll bar. Returns whether there is
    /// anything to scroll.
    pub fn drag(&mut self, row: u16, area: Rect, listing: &Listing) -> bool {
        self.view.drag(row, rows_area(area), listing.lines())
    }

    /// The row of the list at a row of the screen within an area, counted from 0.
    pub fn row_at(&self, row: u16, area: Rect, listing: &Listing) -> Option<usize> {
        let line = self.view.top + usize::from(row.checked_sub(rows_area(area).y)?);
        (line < listing.lines()).then(|| listing.row_on(line).0)
    }

    /// Draws the list.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, focus: PaneFocus, context: &Context) {
        let listing = &context.listing;
        let sort = listing.sorted_by().map_or("sort-rank", Sort::key);
        let count = context.locale.whole(listing.rows.len() as u64);
        let note = format!("{} · {count}", context.locale.text(sort));
        let room = usize::from(area.width).saturating_sub(columns(&note) + 6);
        let title = title(room, context);
        let inside = pane(frame, area, &title, &note, focus.border(), context.theme);
        if listing.rows.is_empty() {
            let text = Paragraph::new(empty_text(context)).wrap(Wrap { trim: true });
            return frame.render_widget(text, inside.inner(Margin::new(1, 0)));
        }
        let rows = rows_area(area);
        let height = usize::from(rows.height);
        let end = (self.view.top + height).min(listing.lines());
        let shown = (self.view.top..end).map(|line| listing.row_on(line));
        let (columns, width) =
            (Columns::new(usize::from(inside.width), listing), usize::from(inside.width));
        let lines = shown.clone().map(|(row, second)| match &listing.answer {
            _ if !second => self.row(row, &columns, focus.has_focus, context),
            Some(answer) if row == 0 => answer_line(answer, width, context),
            _ => match_excerpt(context, listing.rows[row], width),
        });
        draw_lines(&[columns.header(context)], header_area(area), frame.buffer_mut());
        draw_lines(&lines.collect::<Vec<_>>(), rows, frame.buffer_mut());
        // Over the colours of the line: marks could not be read on the selection.
        for ((row, _), place) in shown.zip(rows.rows()) {
            if row == self.selected {
                frame.buffer_mut().set_style(place, context.theme.selection(focus.has_focus));
            }
        }
        // The bar is beside the rows only.
        let bar = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        scroll_bar(frame, bar, self.view.top, listing.lines(), height);
    }

    /// One entry: the sign of its category, the sign of its bookmark, acronym, name and values.
    fn row(
        &self,
        row: usize,
        columns: &Columns,
        focused: bool,
        context: &Context,
    ) -> Line<'static> {
        let index = context.listing.rows[row];
        let category = context.catalog.category(index);
        let (theme, highlighter) = (context.theme, &context.listing.found.highlighter);
        let selected = row == self.selected;
        let plain = selected && focused;
        let style = if plain { Style::new() } else { theme.category(category) };
        let mut spans = vec![
            Span::raw(if selected { "▌" } else { " " }),
            Span::styled(sign(index, context), style),
            Span::styled(
                bookmark_sign(index, context),
                if selected { Style::new() } else { theme.key() },
            ),
        ];
        if columns.acronym > 0 {
            let acronym = context.acronym(index).unwrap_or_default();
            let acronym = padded(&fit(&acronym, columns.acronym), columns.acronym + GAP);
            spans.extend(marked(&acronym, style, theme, highlighter));
        }
        spans.extend(name(row, columns, context));
        let faint = if selected { Style::new() } else { theme.faint() };
        if columns.seat > 0 {
            let city = first_city(context, index).unwrap_or_default();
            let city = fit(&sanitize_line(&city), columns.seat).into_owned();
            spans.push(Span::raw(" "));
            spans.extend(marked(&padded(&city, columns.seat), faint, theme, highlighter));
        }
        for (sort, width) in &columns.values {
            let value = sort.value(index, &context.catalog, &context.locale).unwrap_or_default();
            let value = aligned_right(&fit(&value, *width), *width);
            spans.extend([Span::raw(" "), Span::styled(value, faint)]);
        }
        Line::from(spans)
    }
}

/// The sign of an entry: that it is picked or marked for a comparison, or else of its category.
fn sign(index: EntryIndex, context: &Context) -> &'static str {
    if context.picking.as_ref().is_some_and(|picking| picking.picked.contains(&index)) {
        "✓"
    } else if context.marked.contains(&index) {
        "⇄"
    } else {
        shape(context.catalog.category(index), true)
    }
}

/// The name of an entry, as wide as its column, and behind it why it is on the list: the piece in
/// which the search found it, and in the list of bookmarks the note on it.
fn name(row: usize, widths: &Columns, context: &Context) -> Vec<Span<'static>> {
    let (theme, listing) = (context.theme, &context.listing);
    let index = listing.rows[row];
    let note = if listing.is_bookmarks() {
        note(index, context)
    } else {
        let reason = match_reason(context, index, listing.tiers[row], widths.seat > 0);
        reason.map(|reason| format!("  {}", sanitize_line(&reason)))
    };
    let highlighter = &listing.found.highlighter;
    // A long name leaves a third of the room to the note.
    let kept = note.as_ref().map_or(0, |note| columns(note).min(widths.name / 3));
    let name = listing.names.shortened(index, widths.name.saturating_sub(kept));
    let mut spans = marked(&name, Style::new(), theme, highlighter);
    let room = widths.name.saturating_sub(columns(&name));
    let note = note.map(|note| from_first_match(&note, highlighter, room)).unwrap_or_default();
    let note = fit(&note, room);
    let pad = " ".repeat(room.saturating_sub(columns(&note)));
    spans.extend(marked(&note, theme.faint(), theme, highlighter));
    spans.push(Span::raw(pad));
    spans
}

/// The area of the header of a list that has an area.
pub(super) fn header_area(area: Rect) -> Rect {
    let inside = inside(area);
    Rect { height: inside.height.min(1), ..inside }
}

/// The area of the rows of a list that has an area.
fn rows_area(area: Rect) -> Rect {
    let inside = inside(area);
    Rect { y: inside.y + inside.height.min(1), height: inside.height.saturating_sub(1), ..inside }
}

/// What a click on the header of a list that has an area sorts by.
pub(super) fn sort_at(at: Position, area: Rect, context: &Context) -> Option<Sort> {
    if context.listing.rows.is_empty() {
        return None;
    }
    let inside = inside(area);
    let columns = Columns::new(usize::from(inside.width), &context.listing);
    columns.sort_at(usize::from(at.x.checked_sub(inside.x)?))
}

/// The answer to a question, under the first row.
fn answer_line(answer: &str, width: usize, context: &Context) -> Line<'static> {
    let answer = fit(&sanitize_line(answer), width.saturating_sub(INDENT + 1)).into_owned();
    let indent = Span::raw(" ".repeat(INDENT));
    Line::from(vec![indent, Span::styled(answer, context.theme.label())])
}

/// How many lines of the list an area has room for.
fn height(area: Option<Rect>) -> usize {
    area.map_or(0, |area| usize::from(rows_area(area).height))
}

/// The note on an entry, in one line, as it follows the name.
fn note(index: EntryIndex, context: &Context) -> Option<String> {
    let note = context.note(index).replace('\n', " · ");
    (!note.is_empty()).then(|| format!("  {}", sanitize_line(&note)))
}

/// The sign of a bookmark or a note.
fn bookmark_sign(index: EntryIndex, context: &Context) -> &'static str {
    match context.bookmark(index) {
        Some(bookmark) if bookmark.marked => "★",
        Some(_) => "✎",
        None => " ",
    }
}
