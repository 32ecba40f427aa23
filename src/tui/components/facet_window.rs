//! The facets in a window, where the legend has no room for them: over the page, so that the list
//! beside it shows what a choice finds.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::legend_rows::{LegendRow, LegendRows};
use crate::tui::component::{Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::Action;
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::layout::{Areas, Pane};
use crate::tui::outcome::Outcome;
use crate::tui::widgets::scroll::WHEEL;
use crate::tui::widgets::window::{inside, window};

/// The window with the facets.
#[derive(Debug, Default)]
pub(super) struct FacetWindow {
    rows: LegendRows,
}

/// Where the window is: in the place of the page if that is beside the list, or else in the middle.
fn window_area(context: &Context) -> Rect {
    let areas = Areas::new(context.size, Pane::List);
    areas.and_then(|areas| areas.detail).unwrap_or_else(|| context.area())
}

fn height(context: &Context) -> usize {
    usize::from(inside(window_area(context)).height)
}

impl Component for FacetWindow {
    fn mode(&self) -> Mode {
        Mode::Facets
    }

    fn handle(&mut self, action: Action, context: &Context) -> Outcome {
        let rows = LegendRow::all(false, context);
        match action {
            Action::Move(motion) => {
                self.rows.move_by(motion, &rows, height(context), context);
                Outcome::Done
            }
            Action::ToggleCategory => self.rows.row(&rows).choose(false),
            Action::Confirm => self.rows.row(&rows).choose(true),
            Action::Back | Action::Facets => Outcome::Close,
            _ => Outcome::Done,
        }
    }

    fn point(&mut self, pointer: Pointer, context: &Context) -> Outcome {
        let (area, rows) = (window_area(context), LegendRow::all(false, context));
        match pointer.kind {
            PointerKind::Wheel(motion) => {
                (0..WHEEL).for_each(|_| self.rows.scroll(motion, &rows, height(context)));
                Outcome::Done
            }
            PointerKind::Drag => Outcome::Done,
            PointerKind::Click if !area.contains(pointer.at) => Outcome::Close,
            PointerKind::Click => match self.rows.row_at(pointer.at, inside(area), &rows) {
                Some((nth, on_box)) => {
                    self.rows.set_cursor(nth, &rows, context);
                    self.rows.row(&rows).choose(!on_box)
                }
                None => Outcome::Done,
            },
        }
    }

    fn refresh(&mut self, context: &Context) -> bool {
        self.rows.fit(&LegendRow::all(false, context), height(context), context);
        true
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, context: &Context) {
        let area = window_area(context);
        let inside = window(frame, area, &context.locale.text("screen-facets"), context.theme);
        let rows = LegendRow::all(false, context);
        self.rows.draw(frame, (area, inside), true, &rows, context);
    }

    fn hints(&self) -> &'static [Hint] {
        const {
            &[
                Hint::new(Action::ToggleCategory),
                Hint::labelled(Action::Confirm, "hint-only"),
                Hint::labelled(Action::Back, "hint-close"),
                Hint::new(Action::Help),
                Hint::new(Action::Quit),
            ]
        }
    }
}
