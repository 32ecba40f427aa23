//! The legend: the five categories with their counts, to show and hide, and below them the facets.
//! On a screen of medium width it is a strip: signs and counts of the categories on one line.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::legend_rows::{LegendRow, LegendRows};
use crate::catalog::Category;
use crate::text::fit;
use crate::tui::component::Hint;
use crate::tui::context::Context;
use crate::tui::input::action::{Action, Motion};
use crate::tui::layout::PaneFocus;
use crate::tui::outcome::Outcome;
use crate::tui::theme::shape;
use crate::tui::widgets::lines::draw_lines;
use crate::tui::widgets::window::{inside, pane};

/// The keys worth showing.
pub(super) const HINTS: &[Hint] = &[
    Hint::new(Action::ToggleCategory),
    Hint::labelled(Action::Confirm, "hint-only"),
    Hint::new(Action::AllCategories),
    Hint::new(Action::Facets),
    Hint::new(Action::NextPane),
    Hint::new(Action::Help),
    Hint::new(Action::Quit),
];

/// The legend with its cursor.
#[derive(Debug, Default)]
pub(super) struct Legend {
    rows: LegendRows,
}

/// Whether the legend is a strip in an area.
fn is_strip(area: Rect) -> bool {
    inside(area).height == 1
}

/// The rows of the legend in an area: of a strip, the categories only.
fn rows(area: Option<Rect>, context: &Context) -> Vec<LegendRow> {
    if area.is_none_or(is_strip) {
        Category::ALL.iter().copied().map(LegendRow::Category).collect()
    } else {
        LegendRow::all(true, context)
    }
}

fn height(area: Option<Rect>) -> usize {
    match area {
        Some(area) if !is_strip(area) => usize::from(inside(area).height),
        _ => Category::ALL.len(),
    }
}

impl Legend {
    /// The row under the cursor.
    pub(super) fn row(&self, area: Option<Rect>, context: &Context) -> LegendRow {
        self.rows.row(&rows(area, context))
    }

    /// Moves the cursor to a category.
    pub(super) fn set_cursor(&mut self, category: Category, context: &Context) {
        self.rows.set_cursor(category as usize, &rows(None, context), context);
    }

    /// Moves the cursor to the facets: to the open one, or else the first.
    pub(super) fn go_to_facets(&mut self, area: Option<Rect>, context: &Context) {
        let rows = rows(area, context);
        let open = context.facets.open();
        let is_facet = |row: &LegendRow| match row {
            LegendRow::Facet(facet) => open.is_none_or(|open| open == *facet),
            _ => false,
        };
        let facet = rows.iter().position(is_facet);
        self.rows.set_cursor(facet.unwrap_or(0), &rows, context);
        self.fit(area, context);
    }

    /// Moves the cursor.
    pub(super) fn move_by(&mut self, motion: Motion, area: Option<Rect>, context: &Context) {
        self.rows.move_by(motion, &rows(area, context), height(area), context);
    }

    /// Brings the cursor back on screen.
    pub(super) fn fit(&mut self, area: Option<Rect>, context: &Context) {
        self.rows.fit(&rows(area, context), height(area), context);
    }

    /// Scrolls; the cursor stays.
    pub(super) fn scroll(&mut self, motion: Motion, area: Rect, context: &Context) {
        self.rows.scroll(motion, &rows(Some(area), context), height(Some(area)));
    }

    /// Scrolls as far as a row of the screen is down the scroll bar. Returns whether there is
    /// anything to scroll.
    pub(super) fn drag(&mut self, row: u16, area: Rect, context: &Context) -> bool {
        !is_strip(area) && self.rows.drag(row, inside(area), &rows(Some(area), context))
    }

    /// Moves the cursor to a cell of the screen. Returns what a click there asks for.
    pub(super) fn click(&mut self, at: Position, area: Rect, context: &Context) -> Outcome {
        let (inside, rows) = (inside(area), rows(Some(area), context));
        let clicked = if is_strip(area) {
            let column = usize::from(at.x.saturating_sub(inside.x));
            Some((column / cell_width(usize::from(inside.width)).max(1), false))
        } else {
            self.rows.row_at(at, inside, &rows)
        };
        let Some((nth, on_box)) = clicked.filter(|(nth, _)| *nth < rows.len()) else {
            return Outcome::Done;
        };
        if rows[nth] == LegendRow::Gap {
            return Outcome::Done;
        }
        self.rows.set_cursor(nth, &rows, context);
        let is_value = matches!(rows[nth], LegendRow::Value(_));
        rows[nth].choose(!(is_value && on_box))
    }

    /// Draws the legend.
    pub(super) fn draw(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        focus: PaneFocus,
        context: &Context,
    ) {
        let cursor = Category::ALL.get(self.rows.cursor()).copied().filter(|_| focus.has_focus);
        // The strip has no room for names: its title has the one under the cursor.
        let title = match cursor {
            Some(category) if is_strip(area) => context.locale.category_short(category),
            _ => context.locale.text("screen-legend"),
        };
        let inside = pane(frame, area, &title, "", focus.border(), context.theme);
        if is_strip(area) {
            let width = usize::from(inside.width);
            let cells = Category::ALL.iter().flat_map(|&category| {
                let selected = cursor == Some(category);
                cell(category, selected, cell_width(width), context)
            });
            let strip = Line::from(cells.collect::<Vec<_>>());
            return draw_lines(&[strip], inside, frame.buffer_mut());
        }
        let rows = rows(Some(area), context);
        self.rows.draw(frame, (area, inside), focus.has_focus, &rows, context);
    }
}

/// The width of a category in a strip of a width.
fn cell_width(strip: usize) -> usize {
    strip / Category::ALL.len()
}

/// A category in the strip: its sign and count.
fn cell(category: Category, selected: bool, width: usize, context: &Context) -> [Span<'static>; 3] {
    let (theme, listing) = (context.theme, &context.listing);
    let hidden = listing.hidden[category as usize];
    let count = context.locale.whole(listing.counts[category as usize] as u64);
    let room = width.saturating_sub(2);
    // A large count needs the space before it.
    let count = if count.width() < room { format!(" {count}") } else { count };
    let count = fit(&count, room).into_owned();
    let pad = " ".repeat(room.saturating_sub(count.width()));
    let plain = if selected { theme.selection(true) } else { Style::new() };
    let sign = if selected { plain } else { theme.category(category) };
    let number = if hidden && !selected { theme.faint() } else { plain };
    [
        Span::styled(if selected { "▌" } else { " " }, plain),
        Span::styled(shape(category, !hidden), sign),
        Span::styled(format!("{count}{pad}"), number),
    ]
}
