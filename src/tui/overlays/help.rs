//! The help overlay: every key and what it does, read from the keymap.

use ratatui::Frame;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use super::{middle, window};
use crate::language::Locale;
use crate::text::wrap;
use crate::tui::app::App;
use crate::tui::keys::action::Action;
use crate::tui::keys::bindings::{Binding, Context, Group};
use crate::tui::keys::key::Key;
use crate::tui::keys::keymap::Keymap;
use crate::tui::panes::layout::inside;
use crate::tui::panes::scroll_bar::scroll_bar;
use crate::tui::panes::viewport::Viewport;

/// The width of the help, if the screen has room for it.
const WIDTH: u16 = 92;
/// The width of the column of keys.
const KEYS: usize = 20;

/// Draws the help over the panes.
pub(super) fn draw(frame: &mut Frame<'_>, app: &App, view: Viewport) {
    let lines = text(app);
    let count = lines.len();
    let area = middle(app.size, WIDTH, count);
    let inside = window(frame, area, &app.locale.text("screen-help"), app.theme);
    let height = usize::from(inside.height);
    frame.render_widget(
        Paragraph::new(lines.into_iter().skip(view.top).take(height).collect::<Vec<_>>()),
        inside,
    );
    scroll_bar(frame, area, view.top, count, height);
}

/// How many lines the help has on the screen, and how many of them are shown.
pub(in crate::tui) fn measure(app: &App) -> (usize, usize) {
    let lines = text(app).len();
    (lines, usize::from(inside(middle(app.size, WIDTH, lines)).height))
}

/// A group of keys: what the help says of it.
#[derive(Debug)]
pub struct Keys {
    /// The heading of the group.
    pub heading: String,
    /// Keys and what they do.
    pub rows: Vec<(String, String)>,
    /// What is said below them, in paragraphs.
    pub notes: Vec<String>,
}

/// Every group of keys, in the words of a language: what the help and the manual page say.
pub fn keys_of(locale: &Locale, keymap: &Keymap) -> Vec<Keys> {
    let row = |(binding, keys): (&Binding, &[Key])| {
        // The categories have a key each, and one line for all.
        let name = if matches!(binding.action, Action::Only(_)) { "only" } else { binding.name };
        (written(binding, keys, keymap), locale.text(&format!("action-{name}")))
    };
    let keys = |group: Group| Keys {
        heading: locale.text(group.heading()),
        rows: keymap
            .bound()
            .filter(|(binding, keys)| binding.group == group && binding.told && !keys.is_empty())
            .map(row)
            .collect(),
        notes: match group {
            Group::Search => vec![locale.text("help-query")],
            Group::Copying => vec![locale.text("help-copying")],
            Group::Mine => vec![locale.text("help-mine")],
            Group::Program => ["help-keyboard", "help-mouse", "help-session", "help-config"]
                .map(|key| locale.text(key))
                .into(),
            _ => Vec::new(),
        },
    };
    Group::ALL.into_iter().map(keys).collect()
}

/// The lines of the help on the screen.
fn text(app: &App) -> Vec<Line<'static>> {
    let (width, theme) = (usize::from(app.size.width.min(WIDTH)).saturating_sub(2), app.theme);
    let mut lines = Vec::new();
    for Keys { heading, rows, notes } in keys_of(&app.locale, &app.keymap) {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::styled(format!(" {heading}"), theme.heading()));
        for (keys, sentence) in rows {
            for (nth, range) in
                wrap(&sentence, width.saturating_sub(KEYS + 3)).into_iter().enumerate()
            {
                let keys = if nth == 0 { keys.as_str() } else { "" };
                let pad = " ".repeat(KEYS.saturating_sub(keys.width()));
                lines.push(Line::from(vec![
                    Span::styled(format!("  {keys}{pad}"), theme.key()),
                    Span::raw(sentence[range].to_owned()),
                ]));
            }
        }
        for note in notes {
            let inside = wrap(&note, width.saturating_sub(4));
            lines.extend(
                inside
                    .into_iter()
                    .map(|range| Line::styled(format!("  {}", &note[range]), theme.faint())),
            );
        }
    }
    lines
}

/// The keys of a line of the help. The keys of the categories share one line; those of the search
/// line stand in its words.
fn written(binding: &Binding, keys: &[Key], keymap: &Keymap) -> String {
    let keys: Vec<_> = match binding.action {
        Action::Only(_) => {
            let only = keymap.bound().filter(|(other, _)| matches!(other.action, Action::Only(_)));
            only.flat_map(|(_, keys)| keys).collect()
        }
        Action::Edit(_) => Vec::new(),
        _ => keys.iter().collect(),
    };
    let keys = keys.iter().map(|key| key.written()).collect::<Vec<_>>().join("  ");
    // A part is chosen after the key that asks what to copy.
    let asks = if binding.contexts == [Context::Copying] {
        keymap.key(Action::Copy, Context::Detail)
    } else {
        None
    };
    asks.map(|key| format!("{key} ")).unwrap_or_default() + &keys
}
