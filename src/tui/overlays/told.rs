//! A message over the panes: the welcome of the first run, or what is wrong with a file of the
//! reader's. Any key ends it.

use ratatui::Frame;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use super::{middle, window};
use crate::diagnostic::Diagnostic;
use crate::text::wrap;
use crate::tui::app::App;
use crate::tui::keys::action::Action;
use crate::tui::keys::bindings::Context;

/// The width of a message, if the screen has room for it.
const WIDTH: u16 = 74;
/// The keys that the welcome teaches, with the last words of their messages and where they are
/// pressed.
const TAUGHT: [(Action, &str, Context); 5] = [
    (Action::Search, "welcome-search", Context::List),
    (Action::Open, "welcome-open", Context::List),
    (Action::Back, "welcome-back", Context::List),
    (Action::Language, "welcome-language", Context::List),
    (Action::Help, "welcome-help", Context::List),
];

/// What a message says.
pub(in crate::tui) enum Told {
    /// How to begin, on the first run.
    Welcome,
    /// What is wrong with files of the reader's.
    Faults(Vec<Diagnostic>),
    /// What the bottom line has no room for.
    Message(String),
}

pub(super) fn draw(frame: &mut Frame<'_>, app: &App, told: &Told) {
    let width = usize::from(app.size.width.min(WIDTH)).saturating_sub(4);
    let says = |key: &str| app.locale.text(key);
    let mut lines = Vec::new();
    let set = |text: &str| {
        let ranges = wrap(text, width).into_iter();
        ranges.map(|range| Line::raw(text[range].to_owned())).collect::<Vec<_>>()
    };
    let title = match told {
        Told::Welcome => {
            lines.extend(set(&says("welcome-about")));
            lines.push(Line::default());
            for (action, words, context) in TAUGHT {
                let key = app.keymap.key(action, context).unwrap_or_default();
                let pad = " ".repeat(8_usize.saturating_sub(key.width()));
                let words = says(words);
                for (nth, range) in wrap(&words, width.saturating_sub(10)).into_iter().enumerate() {
                    let lead = if nth == 0 { format!("  {key}{pad}") } else { " ".repeat(10) };
                    lines.push(Line::from(vec![
                        Span::styled(lead, app.theme.key()),
                        Span::raw(words[range].to_owned()),
                    ]));
                }
            }
            "welcome-title"
        }
        Told::Message(text) => {
            lines.extend(set(text));
            "screen-message"
        }
        Told::Faults(faults) => {
            for fault in faults {
                lines.extend(set(&app.locale.diagnostic(fault)));
                lines.push(Line::default());
            }
            lines.extend(
                set(&says("faults-rest")).into_iter().map(|line| line.style(app.theme.faint())),
            );
            "faults-title"
        }
    };
    let inside = window(frame, middle(app.size, WIDTH, lines.len() + 2), &says(title), app.theme);
    let inside = inside.inner(ratatui::layout::Margin::new(1, 1));
    frame.render_widget(Paragraph::new(lines), inside);
}
