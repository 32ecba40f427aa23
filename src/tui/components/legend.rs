//! The legend: the five categories with their counts, to show and hide. On a screen of medium width
//! it is a strip: their signs and counts on one line.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use crate::catalog::Category;
use crate::text::fit;
use crate::tui::component::Hint;
use crate::tui::context::Context;
use crate::tui::input::action::{Action, Motion};
use crate::tui::layout::PaneFocus;
use crate::tui::theme::shape;
use crate::tui::widgets::scroll::moved;
use crate::tui::widgets::window::{inside, pane};

/// The keys worth showing.
pub(super) const HINTS: &[Hint] = &[
    Hint::new(Action::ToggleCategory),
    Hint::new(Action::Confirm),
    Hint::new(Action::AllCategories),
    Hint::new(Action::NextPane),
    Hint::new(Action::Help),
    Hint::new(Action::Quit),
];

/// The legend with its cursor.
#[derive(Debug, Default)]
pub(super) struct Legend {
    /// The row under the cursor, counted from 0.
    cursor: usize,
}

impl Legend {
    /// The category under the cursor.
    pub(super) fn category(&self) -> Category {
        Category::ALL[self.cursor]
    }

    /// Moves the cursor to a category.
    pub(super) fn set_cursor(&mut self, category: Category) {
        self.cursor = category as usize;
    }

    /// Moves the cursor.
    pub(super) fn move_by(&mut self, motion: Motion) {
        self.cursor = moved(self.cursor, motion, Category::ALL.len(), Category::ALL.len() - 1);
    }

    /// The category at a cell of the screen, if the legend has an area.
    pub(super) fn category_at(at: Position, area: Rect) -> Option<Category> {
        let inside = inside(area);
        let nth = if inside.height == 1 {
            usize::from(at.x.checked_sub(inside.x)?) / cell_width(usize::from(inside.width)).max(1)
        } else {
            usize::from(at.y.checked_sub(inside.y)?)
        };
        Category::ALL.get(nth).copied()
    }

    /// Draws the legend.
    pub(super) fn draw(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        focus: PaneFocus,
        context: &Context,
    ) {
        let is_strip = inside(area).height == 1;
        // The strip has no room for names: its title has the one under the cursor.
        let title = if is_strip && focus.has_focus {
            context.locale.category_short(self.category())
        } else {
            context.locale.text("screen-legend")
        };
        let block = pane(&title, "", area.width, focus.border(), context.theme);
        let inside = block.inner(area);
        frame.render_widget(block, area);
        if is_strip {
            let width = usize::from(inside.width);
            let cells = Category::ALL.iter().flat_map(|&category| {
                let selected = focus.has_focus && self.category() == category;
                cell(category, selected, cell_width(width), context)
            });
            return frame.render_widget(Line::from(cells.collect::<Vec<_>>()), inside);
        }
        let rows = Category::ALL.iter().map(|&category| {
            let selected = focus.has_focus && self.category() == category;
            row(category, selected, usize::from(inside.width), context)
        });
        frame.render_widget(Paragraph::new(rows.collect::<Vec<_>>()), inside);
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

/// A category with its sign, name and count.
fn row(category: Category, selected: bool, width: usize, context: &Context) -> Line<'static> {
    let (locale, theme, listing) = (&context.locale, context.theme, &context.listing);
    let count = locale.whole(listing.counts[category as usize] as u64);
    let room = width.saturating_sub(5 + count.width());
    let mut name = locale.category(category);
    if name.width() > room {
        name = locale.category_short(category);
    }
    let name = fit(&name, room);
    let pad = " ".repeat(room.saturating_sub(name.width()));
    let hidden = listing.hidden[category as usize];
    let line = Line::from(vec![
        Span::raw(if selected { "▌" } else { " " }),
        Span::styled(
            shape(category, !hidden),
            if selected { Style::new() } else { theme.category(category) },
        ),
        Span::styled(
            format!(" {name}{pad}  {count}"),
            if hidden { theme.faint() } else { Style::new() },
        ),
    ]);
    if selected { line.style(theme.selection(true)) } else { line }
}
