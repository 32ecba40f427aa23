//! The line in which words to search for inside the entry are typed.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::component::{BottomLine, Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::Action;
use crate::tui::input::mode::Mode;
use crate::tui::outcome::{Outcome, PageChange, PageSearch};
use crate::tui::widgets::line_edit::LineEdit;

/// A search inside the entry while it is typed.
pub(super) struct PageSearchLine {
    line: LineEdit,
    /// The search before, and where it was on the page.
    start: PageSearch,
}

impl PageSearchLine {
    /// An empty line.
    pub(super) fn new(start: PageSearch) -> Self {
        Self { line: LineEdit::default(), start }
    }
}

impl Component for PageSearchLine {
    fn mode(&self) -> Mode {
        Mode::Line
    }

    fn handle(&mut self, action: Action, _context: &Context) -> Outcome {
        match action {
            Action::Confirm => Outcome::Close,
            Action::Back => Outcome::All(vec![
                Outcome::Close,
                Outcome::Page(PageChange::EndSearch(self.start.clone())),
            ]),
            _ => Outcome::Done,
        }
    }

    fn edit(&mut self, change: &dyn Fn(&mut LineEdit), _context: &Context) -> Outcome {
        change(&mut self.line);
        let words = self.line.text().to_owned();
        Outcome::Page(PageChange::Search(PageSearch { words, top: self.start.top }))
    }

    fn draw(&self, _frame: &mut Frame<'_>, _area: Rect, _context: &Context) {}

    fn bottom_line(&self, _context: &Context) -> BottomLine<'_> {
        BottomLine::Input { prompt: "screen-page-search-prompt", line: &self.line, problem: None }
    }

    fn hints(&self) -> &'static [Hint] {
        const { &[Hint::labelled(Action::Confirm, "hint-search-entry"), Hint::new(Action::Back)] }
    }
}
