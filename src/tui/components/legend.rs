//! The legend: the five categories with their counts, to show and hide.

use ratatui::Frame;
use ratatui::layout::Rect;
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
use crate::tui::widgets::window::pane;

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

    /// Draws the legend.
    pub(super) fn draw(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        focus: PaneFocus,
        context: &Context,
    ) {
        let title = context.locale.text("screen-legend");
        let block = pane(&title, "", area.width, focus.border(), context.theme);
        let inside = block.inner(area);
        frame.render_widget(block, area);
        let rows = Category::ALL.iter().map(|&category| {
            let selected = focus.has_focus && self.category() == category;
            row(category, selected, usize::from(inside.width), context)
        });
        frame.render_widget(Paragraph::new(rows.collect::<Vec<_>>()), inside);
    }
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
