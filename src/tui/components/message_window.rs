//! A message over everything else: the welcome of the first run, problems in the user's files, or
//! what is too long for the bottom line. Any key closes it, except those that scroll a long one.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::text::wrap;
use crate::tui::component::{Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::{Action, Motion};
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::outcome::{Message, Outcome};
use crate::tui::widgets::lines::draw_lines;
use crate::tui::widgets::scroll::{Viewport, scroll_bar};
use crate::tui::widgets::window::{middle, window};

/// The width of a message, if the screen has room for it.
const WIDTH: u16 = 74;
/// The width of the keys of the welcome, with the space around them.
const KEYS: usize = 10;
/// The keys that the welcome teaches, with the message keys of what they do.
const TAUGHT: [(Action, &str); 5] = [
    (Action::Search, "welcome-search"),
    (Action::Confirm, "welcome-open"),
    (Action::Back, "welcome-back"),
    (Action::Language, "welcome-language"),
    (Action::Help, "welcome-help"),
];

/// A message.
pub(super) struct MessageWindow {
    message: Message,
    view: Viewport,
}

impl MessageWindow {
    /// A window for a message.
    pub(super) fn new(message: Message) -> Self {
        Self { message, view: Viewport::default() }
    }
}

impl MessageWindow {
    /// The message key of the title, and the lines.
    fn text(&self, area: Rect, context: &Context) -> (&'static str, Vec<Line<'static>>) {
        let width = usize::from(area.width.min(WIDTH)).saturating_sub(4);
        match &self.message {
            Message::Welcome => ("welcome-title", welcome(width, context)),
            Message::Text(text) => ("screen-message", wrapped(text, width)),
            Message::Diagnostics(diagnostics) => {
                let mut lines = Vec::new();
                for diagnostic in diagnostics {
                    lines.extend(wrapped(&context.locale.diagnostic(diagnostic), width));
                    lines.push(Line::default());
                }
                let rest = wrapped(&context.locale.text("faults-rest"), width);
                lines.extend(rest.into_iter().map(|line| line.style(context.theme.faint())));
                ("faults-title", lines)
            }
        }
    }

    /// Scrolls a message that is longer than the screen. Returns whether it is.
    fn scroll(&mut self, motion: Motion, context: &Context) -> bool {
        let lines = self.text(context.area(), context).1.len();
        let height = usize::from(window_area(context.area(), lines).height).saturating_sub(4);
        self.view.scroll(motion, lines, height);
        lines > height
    }
}

/// The window of so many lines, no larger than the screen.
fn window_area(within: Rect, lines: usize) -> Rect {
    middle(within, WIDTH, lines + 2)
}

impl Component for MessageWindow {
    fn mode(&self) -> Mode {
        Mode::Message
    }

    fn handle(&mut self, action: Action, context: &Context) -> Outcome {
        match action {
            Action::Confirm | Action::Back => Outcome::Close,
            Action::Move(motion) if self.scroll(motion, context) => Outcome::Done,
            Action::Move(_) => Outcome::All(vec![Outcome::Close, Outcome::Act(action)]),
            _ => Outcome::Done,
        }
    }

    fn refresh(&mut self, _context: &Context) -> bool {
        self.view = Viewport::default();
        true
    }

    fn point(&mut self, pointer: Pointer, context: &Context) -> Outcome {
        match pointer.kind {
            PointerKind::Click => return Outcome::Close,
            PointerKind::Wheel(motion) => drop(self.scroll(motion, context)),
            PointerKind::Drag => {}
        }
        Outcome::Done
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let (title, lines) = self.text(area, context);
        let (count, area) = (lines.len(), window_area(area, lines.len()));
        let inside = window(frame, area, &context.locale.text(title), context.theme);
        let text = inside.inner(Margin::new(1, 1));
        let shown = lines.into_iter().skip(self.view.top).take(usize::from(text.height));
        draw_lines(&shown.collect::<Vec<_>>(), text, frame.buffer_mut());
        scroll_bar(frame, area, self.view.top, count, usize::from(text.height));
    }

    fn hints(&self) -> &'static [Hint] {
        const { &[Hint::labelled(Action::Confirm, "hint-begin")] }
    }
}

fn wrapped(text: &str, width: usize) -> Vec<Line<'static>> {
    wrap(text, width).into_iter().map(|range| Line::raw(text[range].to_owned())).collect()
}

/// The text of the first run.
fn welcome(width: usize, context: &Context) -> Vec<Line<'static>> {
    let mut lines = wrapped(&context.locale.text("welcome-about"), width);
    lines.push(Line::default());
    for (action, sentence) in TAUGHT {
        let key = context.keymap.key(action, Mode::List).unwrap_or_default();
        let pad = " ".repeat((KEYS - 2).saturating_sub(key.width()));
        let sentence = context.locale.format(sentence, &[("key", key.as_str().into())]);
        let ranges = wrap(&sentence, width.saturating_sub(KEYS));
        lines.extend(ranges.into_iter().enumerate().map(|(nth, range): (usize, Range<usize>)| {
            let lead = if nth == 0 { format!("  {key}{pad}") } else { " ".repeat(KEYS) };
            let lead = Span::styled(lead, context.theme.key());
            Line::from(vec![lead, Span::raw(sentence[range].to_owned())])
        }));
    }
    lines
}
