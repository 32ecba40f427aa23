//! The rows of the legend: categories, facets, and the values of the open facet. The legend has
//! them, and the window with the facets has a part of them.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::catalog::Category;
use crate::search::{Facet, FacetValue};
use crate::text::{fit, sanitize_line};
use crate::tui::context::Context;
use crate::tui::facets::Facets;
use crate::tui::input::action::Motion;
use crate::tui::outcome::{CategoryFilter, FacetChange, Outcome};
use crate::tui::theme::shape;
use crate::tui::widgets::lines::draw_lines;
use crate::tui::widgets::scroll::{Viewport, moved, scroll_bar};

/// The width of the sign that shows whether a value is chosen, with the cursor before it.
const BOX: usize = 5;

/// A row of the legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LegendRow {
    /// A category.
    Category(Category),
    /// Nothing.
    Gap,
    /// The heading of a facet.
    Facet(Facet),
    /// A value of the open facet, by its number.
    Value(usize),
    /// How many more values the open facet has.
    More(usize),
}

impl LegendRow {
    /// The rows: the categories too, or the facets alone.
    pub(super) fn all(with_categories: bool, context: &Context) -> Vec<Self> {
        let mut rows = Vec::new();
        if with_categories {
            rows.extend(Category::ALL.iter().copied().map(Self::Category));
            rows.push(Self::Gap);
        }
        for facet in Facet::LEGEND {
            rows.push(Self::Facet(facet));
            if context.facets.open() == Some(facet) {
                let (values, more) = context.facets.shown();
                rows.extend(values.map(Self::Value));
                rows.extend((more > 0).then_some(Self::More(more)));
            }
        }
        rows
    }

    /// What choosing it asks for: it alone, or it beside others.
    pub(super) fn choose(self, only: bool) -> Outcome {
        match self {
            Self::Category(category) if only => Outcome::Filter(CategoryFilter::Only(category)),
            Self::Category(category) => Outcome::Filter(CategoryFilter::Toggle(category)),
            Self::Gap => Outcome::Done,
            Self::Facet(facet) => Outcome::Facet(FacetChange::Toggle(facet)),
            Self::Value(value) => Outcome::ChooseValue { value, only },
            Self::More(_) => Outcome::Facet(FacetChange::ShowAll),
        }
    }

    fn line(self, selected: bool, width: usize, context: &Context) -> Line<'static> {
        let line = match self {
            Self::Category(category) => category_row(category, selected, width, context),
            Self::Gap => Line::default(),
            Self::Facet(facet) => facet_row(facet, selected, width, context),
            Self::Value(value) => value_row(value, selected, width, context),
            Self::More(count) => {
                let more = context.locale.format("facet-more", &[("n", count.into())]);
                let more = fit(&more, width.saturating_sub(BOX)).into_owned();
                let line = Line::raw(format!("{}    {more}", cursor(selected)));
                line.style(context.theme.faint())
            }
        };
        if selected { line.style(context.theme.selection(true)) } else { line }
    }
}

/// What is under the cursor. The number of a value is another one when the catalog changes.
#[derive(Debug)]
enum Under {
    Row(LegendRow),
    Value(FacetValue),
}

impl Under {
    fn new(row: LegendRow, context: &Context) -> Self {
        match row {
            LegendRow::Value(nth) => match context.facets.value(nth) {
                Some((value, ..)) => Self::Value(value.clone()),
                None => Self::Row(row),
            },
            row => Self::Row(row),
        }
    }

    fn is(&self, row: LegendRow, context: &Context) -> bool {
        match (self, row) {
            (Self::Row(LegendRow::More(_)), LegendRow::More(_)) => true,
            (Self::Row(under), row) => *under == row,
            (Self::Value(under), LegendRow::Value(nth)) => {
                context.facets.value(nth).is_some_and(|(value, ..)| value.is_same(under))
            }
            (Self::Value(_), _) => false,
        }
    }
}

/// Rows with a cursor and the part of them on screen.
#[derive(Debug, Default)]
pub(super) struct LegendRows {
    /// The row under the cursor, counted from 0.
    cursor: usize,
    /// What that row is: the cursor stays on it when the rows change.
    under: Option<Under>,
    view: Viewport,
}

impl LegendRows {
    /// The row under the cursor, counted from 0.
    pub(super) fn cursor(&self) -> usize {
        self.cursor
    }

    /// The row under the cursor.
    pub(super) fn row(&self, rows: &[LegendRow]) -> LegendRow {
        rows.get(self.cursor).or(rows.last()).copied().unwrap_or(LegendRow::Gap)
    }

    /// Moves the cursor to a row.
    pub(super) fn set_cursor(&mut self, row: usize, rows: &[LegendRow], context: &Context) {
        self.cursor = row;
        self.under = rows.get(row).map(|row| Under::new(*row, context));
    }

    /// Moves the cursor. It does not stop at a gap.
    pub(super) fn move_by(
        &mut self,
        motion: Motion,
        rows: &[LegendRow],
        height: usize,
        context: &Context,
    ) {
        let last = rows.len().saturating_sub(1);
        let before = self.cursor.min(last);
        self.cursor = moved(before, motion, height, last);
        if rows.get(self.cursor) == Some(&LegendRow::Gap) {
            let further = if self.cursor > before { Motion::Down } else { Motion::Up };
            self.cursor = moved(self.cursor, further, height, last);
        }
        self.set_cursor(self.cursor, rows, context);
        self.view.show(self.cursor, rows.len(), height);
    }

    /// Brings the cursor back to what it was on, or else among the rows, and on screen.
    pub(super) fn fit(&mut self, rows: &[LegendRow], height: usize, context: &Context) {
        let is_under =
            |row: &LegendRow| self.under.as_ref().is_some_and(|under| under.is(*row, context));
        if !rows.get(self.cursor).is_some_and(is_under) {
            let row = rows.iter().position(is_under).unwrap_or(self.cursor);
            self.set_cursor(row.min(rows.len().saturating_sub(1)), rows, context);
        }
        self.view.show(self.cursor, rows.len(), height);
    }

    /// Scrolls without the cursor.
    pub(super) fn scroll(&mut self, motion: Motion, rows: &[LegendRow], height: usize) {
        self.view.scroll(motion, rows.len(), height);
    }

    /// Scrolls as far as a row of the screen is down the scroll bar of an area. Returns whether
    /// there is anything to scroll.
    pub(super) fn drag(&mut self, row: u16, inside: Rect, rows: &[LegendRow]) -> bool {
        self.view.drag(row, inside, rows.len())
    }

    /// The row at a cell of the screen, by its number, and whether the cell is on its box.
    pub(super) fn row_at(
        &self,
        at: Position,
        inside: Rect,
        rows: &[LegendRow],
    ) -> Option<(usize, bool)> {
        if !inside.contains(at) {
            return None;
        }
        let nth = self.view.top + usize::from(at.y - inside.y);
        (nth < rows.len()).then_some((nth, usize::from(at.x - inside.x) < BOX))
    }

    /// Draws the rows inside an area with a border.
    pub(super) fn draw(
        &self,
        frame: &mut Frame<'_>,
        (area, inside): (Rect, Rect),
        focused: bool,
        rows: &[LegendRow],
        context: &Context,
    ) {
        let (width, height) = (usize::from(inside.width), usize::from(inside.height));
        let shown = rows.iter().enumerate().skip(self.view.top).take(height);
        let lines = shown.map(|(nth, row)| row.line(focused && nth == self.cursor, width, context));
        draw_lines(&lines.collect::<Vec<_>>(), inside, frame.buffer_mut());
        scroll_bar(frame, area, self.view.top, rows.len(), height);
    }
}

fn cursor(selected: bool) -> &'static str {
    if selected { "▌" } else { " " }
}

/// A category with its sign, name and count.
fn category_row(
    category: Category,
    selected: bool,
    width: usize,
    context: &Context,
) -> Line<'static> {
    let (locale, theme, listing) = (&context.locale, context.theme, &context.listing);
    let count = locale.whole(listing.counts[category as usize] as u64);
    let room = width.saturating_sub(5 + count.width());
    let mut name = locale.term(category);
    if name.width() > room {
        name = locale.category_short(category);
    }
    let name = fit(&name, room);
    let pad = " ".repeat(room.saturating_sub(name.width()));
    let hidden = listing.hidden[category as usize];
    Line::from(vec![
        Span::raw(cursor(selected)),
        Span::styled(
            shape(category, !hidden),
            if selected { Style::new() } else { theme.category(category) },
        ),
        Span::styled(
            format!(" {name}{pad}  {count}"),
            if hidden { theme.faint() } else { Style::new() },
        ),
    ])
}

/// The heading of a facet; of a closed one with what is chosen.
fn facet_row(facet: Facet, selected: bool, width: usize, context: &Context) -> Line<'static> {
    let is_open = context.facets.open() == Some(facet);
    let name = context.locale.text(facet.message_key());
    let chosen = Facets::typed(facet, &context.listing.words);
    let chosen = if is_open || chosen.is_empty() { String::new() } else { format!(": {chosen}") };
    let room = width.saturating_sub(4 + name.width());
    let chosen = fit(&sanitize_line(&chosen), room).into_owned();
    let style = |style: Style| if selected { Style::new() } else { style };
    Line::from(vec![
        Span::raw(format!("{}{} ", cursor(selected), if is_open { "▾" } else { "▸" })),
        Span::styled(name, style(context.theme.label())),
        Span::styled(chosen, style(context.theme.mark())),
    ])
}

/// A value with its box and count.
fn value_row(value: usize, selected: bool, width: usize, context: &Context) -> Line<'static> {
    let Some((value, count, chosen)) = context.facets.value(value) else { return Line::default() };
    let count = context.locale.whole(count as u64);
    let lead = BOX + value.depth;
    let room = width.saturating_sub(lead + count.width() + 1);
    let label = fit(&sanitize_line(&value.label), room).into_owned();
    let pad = " ".repeat(room.saturating_sub(label.width()));
    let depth = " ".repeat(value.depth);
    let mark = if chosen { "[×]" } else { "[ ]" };
    let theme = context.theme;
    let mark_style = match (selected, chosen) {
        (true, _) => Style::new(),
        (false, true) => theme.key(),
        (false, false) => theme.faint(),
    };
    Line::from(vec![
        Span::raw(format!("{}{depth}", cursor(selected))),
        Span::styled(mark, mark_style),
        Span::raw(format!(" {label}{pad} ")),
        Span::styled(count, if selected { Style::new() } else { theme.faint() }),
    ])
}
