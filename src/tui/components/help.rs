//! The help: every key and what it does, read from the keymap.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::language::Locale;
use crate::search::fold;
use crate::text::{columns, sanitize, wrap};
use crate::tui::component::{BottomLine, Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::{Action, Motion};
use crate::tui::input::bindings::{Binding, Group};
use crate::tui::input::key::Key;
use crate::tui::input::keymap::Keymap;
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::outcome::Outcome;
use crate::tui::theme::Theme;
use crate::tui::widgets::line_edit::LineEdit;
use crate::tui::widgets::lines::draw_lines;
use crate::tui::widgets::scroll::{Viewport, WHEEL, scroll_bar};
use crate::tui::widgets::window::{inside, middle, window};

/// The width of the help, if the screen has room for it.
const WIDTH: u16 = 92;
/// A binding of no more modes than this belongs to a place; the others work nearly everywhere.
const FEW_MODES: usize = 3;

/// What works in most views: in each of them it belongs to the place as well.
const IN_VIEWS: [Action; 9] = [
    Action::Confirm,
    Action::Back,
    Action::Move(Motion::Up),
    Action::Move(Motion::Down),
    Action::Move(Motion::Left),
    Action::Move(Motion::Right),
    Action::YearBack,
    Action::YearForward,
    Action::PlayYears,
];

/// The help, scrolled to a line.
pub(crate) struct Help {
    /// The mode of the place where it was opened: its keys are first.
    place: Mode,
    /// What is searched for in it.
    line: LineEdit,
    /// Whether that is being typed.
    is_typing: bool,
    view: Viewport,
    /// How many lines it has if nothing is searched for.
    full: usize,
    /// The text in the language and for the width on screen, as far as it matches.
    lines: Vec<Line<'static>>,
}

impl Help {
    /// The help as it opens over a place with a mode.
    pub(crate) fn new(place: Mode) -> Self {
        Self {
            place,
            line: LineEdit::default(),
            is_typing: false,
            view: Viewport::default(),
            full: 0,
            lines: Vec::new(),
        }
    }

    fn area(&self, within: Rect) -> Rect {
        // As high as all of it needs, so that it does not jump while one types.
        middle(within, WIDTH, self.full)
    }

    fn height(&self, context: &Context) -> usize {
        usize::from(inside(self.area(context.area())).height)
    }

    fn scroll(&mut self, motion: Motion, context: &Context) {
        self.view.scroll(motion, self.lines.len(), self.height(context));
    }

    /// Shows what matches the words, from the top.
    fn find(&mut self, context: &Context) {
        self.view = Viewport::default();
        self.refresh(context);
    }

    /// Ends the search, if there is one, or else closes.
    fn back(&mut self, context: &Context) -> Outcome {
        let is_searched = !self.line.text().is_empty();
        if !is_searched && !self.is_typing {
            return Outcome::Close;
        }
        (self.line, self.is_typing) = (LineEdit::default(), false);
        self.find(context);
        Outcome::Done
    }
}

impl Component for Help {
    fn mode(&self) -> Mode {
        if self.is_typing { Mode::Line } else { Mode::Help }
    }

    fn handle(&mut self, action: Action, context: &Context) -> Outcome {
        match action {
            Action::Move(motion) => self.scroll(motion, context),
            Action::SearchHelp => self.is_typing = true,
            Action::Back => return self.back(context),
            Action::Confirm if self.is_typing => self.is_typing = false,
            Action::Confirm => return Outcome::Close,
            _ => {}
        }
        Outcome::Done
    }

    fn edit(&mut self, change: &dyn Fn(&mut LineEdit), context: &Context) -> Outcome {
        if self.is_typing {
            change(&mut self.line);
            self.find(context);
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
        let groups = groups(self.place, context);
        self.lines = lines(&groups, context);
        self.full = self.lines.len();
        let words = fold(self.line.text());
        if !words.trim().is_empty() {
            self.lines = lines(&matching(groups, &words), context);
        }
        if self.lines.is_empty() {
            let nothing = context.message("screen-nothing", sanitize(self.line.text()));
            self.lines.push(Line::styled(format!(" {nothing}"), context.theme.faint()));
        }
        self.view.top = self.view.top.min(self.lines.len().saturating_sub(self.height(context)));
        true
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let area = self.area(area);
        let title = context.locale.text("screen-help");
        let title = match self.line.text() {
            "" => title,
            words => format!("{title}: {}", sanitize(words)),
        };
        let inside = window(frame, area, &title, context.theme);
        let height = usize::from(inside.height);
        let shown = self.lines.iter().skip(self.view.top).take(height);
        draw_lines(shown, inside, frame.buffer_mut());
        scroll_bar(frame, area, self.view.top, self.lines.len(), height);
    }

    fn bottom_line(&self, _context: &Context) -> BottomLine<'_> {
        if self.is_typing {
            let prompt = "screen-search-prompt";
            BottomLine::Input { prompt, line: &self.line, problem: None }
        } else {
            BottomLine::Hints
        }
    }

    fn hints(&self) -> &'static [Hint] {
        if self.is_typing {
            return const { &[Hint::labelled(Action::Confirm, "hint-search"), Hint::new(Action::Back)] };
        }
        const {
            &[
                Hint::new(Action::Back),
                Hint::labelled(Action::SearchHelp, "hint-search"),
                Hint::labelled(Action::Move(Motion::Down), "hint-down"),
                Hint::new(Action::Language),
                Hint::new(Action::Quit),
            ]
        }
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
    let shown = keymap.bound().filter(|(it, _)| it.group == group);
    let notes: &[&str] = match group {
        Group::Search => &["help-query"],
        Group::Copying => &["help-copying"],
        Group::Bookmarks => &["help-mine"],
        Group::Program => &["help-keyboard", "help-mouse", "help-session", "help-config"],
        Group::Moving | Group::Panes | Group::Links | Group::Views | Group::Legend => &[],
    };
    KeyGroup {
        heading: locale.text(group.heading()),
        rows: shown.filter_map(|(it, keys)| key_row(it, keys, locale, keymap)).collect(),
        notes: notes.iter().map(|key| locale.text(key)).collect(),
    }
}

/// The keys of a binding and what they do; `None` if the help has no line for it.
fn key_row(
    binding: &Binding,
    keys: &[Key],
    locale: &Locale,
    keymap: &Keymap,
) -> Option<(String, String)> {
    if keys.is_empty() || !binding.in_help {
        return None;
    }
    // The categories have a key each, and one line for all.
    let is_only = matches!(binding.action, Action::OnlyCategory(_));
    let name = if is_only { "only" } else { binding.name };
    Some((written(binding, keys, keymap), locale.text(&format!("action-{name}"))))
}

/// Every group of keys, after those of a place.
fn groups(place: Mode, context: &Context) -> Vec<KeyGroup> {
    let (locale, keymap) = (&context.locale, &context.keymap);
    let is_own = |binding: &Binding| binding.modes.len() <= FEW_MODES;
    let is_of_view = |binding: &Binding| place.is_view() && IN_VIEWS.contains(&binding.action);
    let is_here = |binding: &Binding| {
        binding.modes.contains(&place) && (is_own(binding) || is_of_view(binding))
    };
    let here = keymap.bound().filter(|(it, _)| is_here(it));
    let (own, of_view): (Vec<_>, Vec<_>) = here.partition(|(it, _)| is_own(it));
    let of_place = own.into_iter().chain(of_view);
    let rows = of_place.filter_map(|(it, keys)| key_row(it, keys, locale, keymap));
    let here =
        KeyGroup { heading: locale.text("keys-here"), rows: rows.collect(), notes: Vec::new() };
    let mut groups = key_groups(locale, keymap);
    for group in &mut groups {
        group.rows.retain(|row| !here.rows.contains(row));
    }
    groups.insert(0, here);
    groups.retain(|group| !group.rows.is_empty() || !group.notes.is_empty());
    groups
}

/// What has all of some words, which are folded.
fn matching(groups: Vec<KeyGroup>, words: &str) -> Vec<KeyGroup> {
    let has_all = |text: &str| {
        let text = fold(text);
        words.split_whitespace().all(|word| text.contains(word))
    };
    let matching = |KeyGroup { heading, mut rows, mut notes }: KeyGroup| {
        rows.retain(|(keys, sentence)| has_all(&format!("{heading} {keys} {sentence}")));
        notes.retain(|note| has_all(note));
        let is_empty = rows.is_empty() && notes.is_empty();
        (!is_empty).then_some(KeyGroup { heading, rows, notes })
    };
    groups.into_iter().filter_map(matching).collect()
}

/// The lines of the help.
fn lines(groups: &[KeyGroup], context: &Context) -> Vec<Line<'static>> {
    let width = usize::from(context.size.width.min(WIDTH)).saturating_sub(2);
    let theme = context.theme;
    let rows = groups.iter().flat_map(|group| &group.rows);
    let widest = rows.map(|(keys, _)| columns(keys)).max().unwrap_or(0);
    // Where the column of keys would take too much room, long ones have a line of their own.
    let column = widest.min(width / 4);
    let mut lines = Vec::new();
    for KeyGroup { heading, rows, notes } in groups {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::styled(format!(" {heading}"), theme.heading()));
        for (keys, sentence) in rows {
            lines.extend(row(keys, sentence, column, width, theme));
        }
        for note in notes {
            let ranges = wrap(note, width.saturating_sub(4)).into_iter();
            let line = |range| Line::styled(format!("  {}", &note[range]), theme.faint());
            lines.extend(ranges.map(line));
        }
    }
    lines
}

/// Keys and a sentence beside them, which may take several lines.
fn row(
    keys: &str,
    sentence: &str,
    column: usize,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    let mut keys = keys;
    if columns(keys) > column {
        lines.push(Line::styled(format!("  {keys}"), theme.key()));
        keys = "";
    }
    for range in wrap(sentence, width.saturating_sub(column + 5)) {
        let pad = " ".repeat(column + 2 - columns(keys));
        let keys = Span::styled(format!("  {}{pad}", std::mem::take(&mut keys)), theme.key());
        lines.push(Line::from(vec![keys, Span::raw(sentence[range].to_owned())]));
    }
    lines
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
