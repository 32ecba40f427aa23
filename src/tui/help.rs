//! The help overlay: every key and what it does, read from the keymap.

use ratatui::Frame;
use ratatui::layout::{Constraint, Rect, Size};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear, Paragraph};
use unicode_width::UnicodeWidthStr;

use super::action::Action;
use super::keymap::{BINDINGS, Binding, Group};
use super::layout::inside;
use super::scroll_bar::scroll_bar;
use super::theme::Theme;
use super::viewport::Viewport;
use crate::language::{Locale, wrap};

/// The width of the help, if the screen has room for it.
const WIDTH: u16 = 92;
/// The width of the column of keys.
const KEYS: usize = 20;

/// Draws the help over the panes.
pub(crate) fn draw(frame: &mut Frame<'_>, view: Viewport, size: Size, locale: &Locale, theme: Theme) {
    let lines = text(locale, theme, size.width);
    let count = lines.len();
    let area = area(size, count);
    let block = Block::bordered().title(format!(" {} ", locale.says("screen-help"))).border_style(theme.border(true));
    let inside = block.inner(area);
    let height = usize::from(inside.height);
    frame.render_widget(Clear, area);
    frame.render_widget(block, area);
    frame.render_widget(Paragraph::new(lines.into_iter().skip(view.top).take(height).collect::<Vec<_>>()), inside);
    scroll_bar(frame, area, view.top, count, height);
}

/// How many lines the help has on a screen of this size, and how many of them are shown.
pub(crate) fn measure(locale: &Locale, theme: Theme, size: Size) -> (usize, usize) {
    let lines = text(locale, theme, size.width).len();
    (lines, usize::from(inside(area(size, lines)).height))
}

/// The area of the help, in the middle of the screen and no larger than its lines need.
fn area(size: Size, lines: usize) -> Rect {
    // The bottom line stays free: it tells the keys that matter now.
    let panes = Rect::new(0, 0, size.width, size.height.saturating_sub(1));
    let height = u16::try_from(lines + 2).unwrap_or(u16::MAX).min(panes.height);
    panes.centered(Constraint::Length(size.width.min(WIDTH)), Constraint::Length(height))
}

/// A group of keys: what the help says of it.
#[derive(Debug)]
pub struct Keys {
    /// The heading of the group.
    pub heading: String,
    /// Keys and what they do.
    pub rows: Vec<(String, String)>,
    /// What is said below them.
    pub note: Option<String>,
}

/// Every group of keys, in the words of a language: what the help and the manual page say.
pub fn keys(locale: &Locale) -> Vec<Keys> {
    let row = |binding: &Binding| Some((written(binding), locale.says(&format!("action-{}", binding.words?))));
    let keys = |group: Group| Keys {
        heading: locale.says(group.heading()),
        rows: BINDINGS.iter().filter(|binding| binding.group == group).filter_map(row).collect(),
        note: match group {
            Group::Search => Some(locale.says("help-query")),
            Group::Program => Some(locale.says("help-mouse")),
            _ => None,
        },
    };
    Group::ALL.into_iter().map(keys).collect()
}

/// The lines of the help on a screen of this width.
fn text(locale: &Locale, theme: Theme, width: u16) -> Vec<Line<'static>> {
    let width = usize::from(width.min(WIDTH)).saturating_sub(2);
    let mut lines = Vec::new();
    for Keys { heading, rows, note } in keys(locale) {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::styled(format!(" {heading}"), theme.heading()));
        for (keys, sentence) in rows {
            for (nth, range) in wrap(&sentence, width.saturating_sub(KEYS + 3)).into_iter().enumerate() {
                let keys = if nth == 0 { keys.as_str() } else { "" };
                let pad = " ".repeat(KEYS.saturating_sub(keys.width()));
                lines.push(Line::from(vec![
                    Span::styled(format!("  {keys}{pad}"), theme.key()),
                    Span::raw(sentence[range].to_owned()),
                ]));
            }
        }
        if let Some(note) = note {
            let inside = wrap(&note, width.saturating_sub(4));
            lines.extend(inside.into_iter().map(|range| Line::styled(format!("  {}", &note[range]), theme.faint())));
        }
    }
    lines
}

/// The keys of a line of the help. The keys of the categories share one line; those of the search line stand in its words.
fn written(binding: &Binding) -> String {
    let keys: Vec<_> = match binding.action {
        Action::Only(_) => {
            let only = |other: &&Binding| matches!(other.action, Action::Only(_));
            BINDINGS.iter().filter(only).flat_map(|other| other.keys).collect()
        }
        Action::Edit(_) => Vec::new(),
        _ => binding.keys.iter().collect(),
    };
    let keys = keys.iter().map(|key| key.written()).collect::<Vec<_>>().join("  ");
    // A part is chosen after the key that asks what to copy.
    let asks = |other: &&Binding| other.action == Action::Copy && matches!(binding.action, Action::CopyPart(_));
    let before = BINDINGS.iter().find(asks).map(|copy| format!("{} ", copy.keys[0].written()));
    before.unwrap_or_default() + &keys
}
