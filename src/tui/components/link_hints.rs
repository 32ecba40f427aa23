//! Letters before the links on screen: typing the letters of one follows it.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::component::{Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::Action;
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::outcome::{LinkHint, Outcome};

/// The hints, and what has been typed of one.
pub(super) struct LinkHints {
    hints: Vec<LinkHint>,
    typed: String,
}

impl LinkHints {
    /// Hints at their places on the screen.
    pub(super) fn new(hints: Vec<LinkHint>) -> Self {
        Self { hints, typed: String::new() }
    }
}

impl Component for LinkHints {
    fn mode(&self) -> Mode {
        Mode::Hints
    }

    fn handle(&mut self, action: Action, _context: &Context) -> Outcome {
        let Action::LinkHint(letter) = action else {
            let below = if action == Action::Back { Outcome::Done } else { Outcome::Pass };
            return Outcome::All(vec![Outcome::Close, below]);
        };
        self.typed.push(letter);
        if let Some(hint) = self.hints.iter().find(|hint| hint.letters == self.typed) {
            return Outcome::All(vec![Outcome::Close, Outcome::FollowLink(hint.link)]);
        }
        let goes_on = self.hints.iter().any(|hint| hint.letters.starts_with(&self.typed));
        if goes_on { Outcome::Done } else { Outcome::Close }
    }

    fn point(&mut self, pointer: Pointer, _context: &Context) -> Outcome {
        match pointer.kind {
            PointerKind::Click | PointerKind::Wheel(_) => {
                Outcome::All(vec![Outcome::Close, Outcome::Pass])
            }
            PointerKind::Drag => Outcome::Done,
        }
    }

    fn refresh(&mut self, _context: &Context) -> bool {
        // The links have moved.
        false
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let style = context.theme.letter();
        for hint in self.hints.iter().filter(|hint| hint.letters.starts_with(&self.typed)) {
            let (x, y) = hint.at;
            if area.contains(hint.at.into()) {
                frame.buffer_mut().set_string(x, y, &hint.letters, style);
            }
        }
    }

    fn hints(&self) -> &'static [Hint] {
        const { &[Hint::new(Action::Back)] }
    }
}
