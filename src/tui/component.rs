//! The interface of everything that is put on the stack of the browser.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::context::Context;
use crate::tui::effect::EffectResult;
use crate::tui::input::action::{Action, ViewKind};
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::Pointer;
use crate::tui::outcome::Outcome;
use crate::tui::widgets::line_edit::LineEdit;

/// A part of the browser that handles actions and draws itself. It keeps its inputs (words typed,
/// the selected entry); what follows from them is rebuilt in [`Component::refresh`] only.
pub(super) trait Component {
    /// The mode of the keyboard while it is on top.
    fn mode(&self) -> Mode;

    /// Handles an action.
    fn handle(&mut self, action: Action, context: &Context) -> Outcome;

    /// Applies a change to the line being typed, if there is one.
    fn edit(&mut self, _change: &dyn Fn(&mut LineEdit), _context: &Context) -> Outcome {
        Outcome::Done
    }

    /// Handles the mouse.
    fn point(&mut self, _pointer: Pointer, _context: &Context) -> Outcome {
        Outcome::Done
    }

    /// Takes note of what became of an effect. What no component handles, the app does.
    fn finish(&mut self, _result: &EffectResult, _context: &Context) -> Outcome {
        Outcome::Pass
    }

    /// Rebuilds what is derived, after a change of language, theme, size or data. Returns whether
    /// the component still makes sense; otherwise it closes.
    fn refresh(&mut self, _context: &Context) -> bool {
        true
    }

    /// Draws itself on the screen above the bottom line.
    fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context);

    /// What the bottom line shows while it is on top.
    fn bottom_line(&self, _context: &Context) -> BottomLine<'_> {
        BottomLine::Hints
    }

    /// The keys worth showing in the bottom line, the most useful first.
    fn hints(&self) -> &'static [Hint];

    /// Which view it is; `None` if it leaves the panes in sight.
    fn view(&self) -> Option<ViewKind> {
        None
    }
}

/// What the bottom line shows.
pub(super) enum BottomLine<'a> {
    /// A message that is still new, or else the hints.
    Hints,
    /// A line being typed.
    Input {
        /// The message key of the prompt before the line.
        prompt: &'static str,
        /// The line.
        line: &'a LineEdit,
        /// What is wrong with it.
        problem: Option<String>,
    },
    /// A question, and the hints after it.
    Question(String),
}

/// A key worth showing: its action, and the word for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hint {
    /// The action.
    pub action: Action,
    /// The key of the message with the word; the usual one of the action if there is none.
    pub label: Option<&'static str>,
}

impl Hint {
    /// The hint of an action in its usual word.
    pub(super) const fn new(action: Action) -> Self {
        Self { action, label: None }
    }

    /// The hint of an action in a word of its own.
    pub(super) const fn labelled(action: Action, label: &'static str) -> Self {
        Self { action, label: Some(label) }
    }
}
