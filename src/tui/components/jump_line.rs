//! The jump line: letters as they are typed, and the first name on the list that begins so.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::component::{BottomLine, Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::Action;
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::outcome::Outcome;
use crate::tui::widgets::line_edit::LineEdit;

/// The beginning of a name while it is typed.
#[derive(Default)]
pub(super) struct JumpLine {
    line: LineEdit,
    /// Whether no name on the list begins so.
    missing: bool,
}

impl Component for JumpLine {
    fn mode(&self) -> Mode {
        Mode::Jump
    }

    fn handle(&mut self, action: Action, _context: &Context) -> Outcome {
        match action {
            Action::Back => Outcome::Close,
            Action::Move(_) => Outcome::Pass,
            _ => Outcome::All(vec![Outcome::Close, Outcome::Pass]),
        }
    }

    fn edit(&mut self, change: &dyn Fn(&mut LineEdit), context: &Context) -> Outcome {
        change(&mut self.line);
        let typed = self.line.text();
        self.missing = false;
        if typed.is_empty() {
            return Outcome::Done;
        }
        let listing = &context.listing;
        let found = listing.names.first_beginning(typed, &listing.rows);
        self.missing = found.is_none();
        found.map_or(Outcome::Done, Outcome::SelectListed)
    }

    fn point(&mut self, pointer: Pointer, _context: &Context) -> Outcome {
        match pointer.kind {
            PointerKind::Click => Outcome::All(vec![Outcome::Close, Outcome::Pass]),
            PointerKind::Drag | PointerKind::Wheel(_) => Outcome::Pass,
        }
    }

    fn refresh(&mut self, _context: &Context) -> bool {
        self.missing = false;
        true
    }

    fn draw(&self, _frame: &mut Frame<'_>, _area: Rect, _context: &Context) {}

    fn bottom_line(&self, context: &Context) -> BottomLine<'_> {
        let problem = self.missing.then(|| context.locale.text("screen-jump-nothing"));
        BottomLine::Input { prompt: "screen-jump-prompt", line: &self.line, problem }
    }

    fn hints(&self) -> &'static [Hint] {
        const { &[Hint::new(Action::Confirm), Hint::new(Action::Back)] }
    }
}
