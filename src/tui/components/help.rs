//! The help: every key and what it does, read from the keymap.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use crate::language::Locale;
use crate::text::wrap;
use crate::tui::component::{Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::{Action, Motion};
use crate::tui::input::bindings::{Binding, Group};
use crate::tui::input::key::Key;
use crate::tui::input::keymap::Keymap;
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::outcome::Outcome;
use crate::tui::theme::Theme;
use crate::tui::widgets::scroll::{Viewport, WHEEL, scroll_bar};
use crate::tui::widgets::window::{inside, middle, window};

/// The width of the help, if the screen has room for it.
const WIDTH: u16 = 92;
/// The width of the column of keys.
const KEYS: usize = 20;

/// The help, scrolled to a line.
#[derive(Default)]
pub(crate) struct Help {
    view: Viewport,
    /// The text in the language and for the width on screen.
    lines: Vec<Line<'static>>,
}

impl Help {
    fn area(&self, within: Rect) -> Rect {
        middle(within, WIDTH, self.lines.len())
    }

    fn scroll(&mut self, motion: Motion, context: &Context) {
        let height = usize::from(inside(self.area(context.area())).height);
        self.view.scroll(motion, self.lines.len(), height);
    }
}

impl Component for Help {
    fn mode(&self) -> Mode {
        Mode::Help
    }

    fn handle(&mut self, action: Action, context: &Context) -> Outcome {
        match action {
            Action::Move(motion) => self.scroll(motion, context),
            Action::Back | Action::Confirm => return Outcome::Close,
            _ => {}
        }
        Outcome::Done
    }

    fn point(&mut self, pointer: Pointer, context: &Context) -> Outcome {
        if let PointerKind::Wheel(motion) = pointer.kind {
            (0..WHEEL).for_each(|_| self.scroll(motion, context));
        }
        Outcome::Done
    }

    fn refresh(&mut self, context: &Context) -> bool {
        self.lines = lines(context);
        let height = usize::from(inside(self.area(context.area())).height);
        self.view.top = self.view.top.min(self.lines.len().saturating_sub(height));
        true
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let area = self.area(area);
        let inside = window(frame, area, &context.locale.text("screen-help"), context.theme);
        let height = usize::from(inside.height);
        let shown = self.lines.iter().skip(self.view.top).take(height);
        frame.render_widget(Paragraph::new(shown.cloned().collect::<Vec<_>>()), inside);
        scroll_bar(frame, area, self.view.top, self.lines.len(), height);
    }

    fn hints(&self) -> &'static [Hint] {
        const { &[Hint::new(Action::Back), Hint::new(Action::Language), Hint::new(Action::Quit)] }
    }
}

/// A group of keys: what the help says about it.
#[derive(Debug)]
pub struct KeyGroup {
    /// The heading of the group.
    pub heading: String,
    /// Keys and what they do.
    pub rows: Vec<(String, String)>,
    /// What is said below them, in paragraphs.
    pub notes: Vec<String>,
}

/// Every group of keys, in the words of a language: the text of the help and the manual page.
pub fn key_groups(locale: &Locale, keymap: &Keymap) -> Vec<KeyGroup> {
    Group::ALL.into_iter().map(|group| key_group(group, locale, keymap)).collect()
}

fn key_group(group: Group, locale: &Locale, keymap: &Keymap) -> KeyGroup {
    let shown =
        keymap.bound().filter(|(it, keys)| it.group == group && it.in_help && !keys.is_empty());
    let row = |(binding, keys): (&Binding, &[Key])| {
        // The categories have a key each, and one line for all.
        let is_only = matches!(binding.action, Action::OnlyCategory(_));
        let name = if is_only { "only" } else { binding.name };
        (written(binding, keys, keymap), locale.text(&format!("action-{name}")))
    };
    let notes: &[&str] = match group {
        Group::Search => &["help-query"],
        Group::Copying => &["help-copying"],
        Group::Bookmarks => &["help-mine"],
        Group::Program => &["help-keyboard", "help-mouse", "help-session", "help-config"],
        Group::Moving | Group::Panes | Group::Links | Group::Views | Group::Legend => &[],
    };
    KeyGroup {
        heading: locale.text(group.heading()),
        rows: shown.map(row).collect(),
        notes: notes.iter().map(|key| locale.text(key)).collect(),
    }
}

/// The lines of the help.
fn lines(context: &Context) -> Vec<Line<'static>> {
    let width = usize::from(context.size.width.min(WIDTH)).saturating_sub(2);
    let theme = context.theme;
    let mut lines = Vec::new();
    for KeyGroup { heading, rows, notes } in key_groups(&context.locale, &context.keymap) {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::styled(format!(" {heading}"), theme.heading()));
        for (keys, sentence) in rows {
            lines.extend(row(&keys, &sentence, width, theme));
        }
        for note in notes {
            let ranges = wrap(&note, width.saturating_sub(4)).into_iter();
            let line = |range| Line::styled(format!("  {}", &note[range]), theme.faint());
            lines.extend(ranges.map(line));
        }
    }
    lines
}

/// Keys and a sentence beside them, which may take several lines.
fn row(keys: &str, sentence: &str, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let ranges = wrap(sentence, width.saturating_sub(KEYS + 3));
    let line = |(nth, range): (usize, std::ops::Range<usize>)| {
        let keys = if nth == 0 { keys } else { "" };
        let pad = " ".repeat(KEYS.saturating_sub(keys.width()));
        let keys = Span::styled(format!("  {keys}{pad}"), theme.key());
        Line::from(vec![keys, Span::raw(sentence[range].to_owned())])
    };
    ranges.into_iter().enumerate().map(line).collect()
}

/// The keys of a line of the help. Those of all categories share one line; those of the search line
/// are in its sentence.
fn written(binding: &Binding, keys: &[Key], keymap: &Keymap) -> String {
    let is_only = |binding: &Binding| matches!(binding.action, Action::OnlyCategory(_));
    let keys: Vec<Key> = match binding.action {
        Action::OnlyCategory(_) => {
            let all = keymap.bound().filter(|(other, _)| is_only(other));
            all.flat_map(|(_, keys)| keys).copied().collect()
        }
        Action::Edit(_) => Vec::new(),
        _ => keys.to_vec(),
    };
    let written = keys.into_iter().map(Key::written).collect::<Vec<_>>().join("  ");
    // A part is chosen after the key of the menu.
    let is_part = binding.modes == [Mode::Copying];
    let menu = if is_part { keymap.key(Action::Copy, Mode::Detail) } else { None };
    menu.map(|key| format!("{key} {written}")).unwrap_or(written)
}
