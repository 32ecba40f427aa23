//! Any keys, mouse reports, pastes, sizes and results of effects can come in any order. The browser
//! draws itself at any size without control characters, drawing changes nothing, Esc leads back to
//! the list, Ctrl-C quits, and a restored session is the one saved. Any text is a key or none, and
//! a key is read as it is spelled.

#![no_main]

use std::collections::VecDeque;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use imenik::config::{Bookmarks, Session};
use imenik::diagnostic::{Diagnostic, DiagnosticKind, IoProblem, Place};
use imenik::language::Language;
use imenik::search::Index;
use imenik::text::is_unsafe;
use imenik::tui::{
    Action, App, BINDINGS, CopiedTo, Effect, EffectResult, Key, Mode, Preferences, Saved, Theme,
    ThemeSource, themes,
};
use imenik_fuzz::small_catalog;
use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Size;

/// The largest screen, and the largest of most inputs: a small one takes less time to draw.
const LARGEST: Size = Size::new(300, 100);
const USUAL: Size = Size::new(110, 40);

/// How many steps are taken at most, so that an input takes little time.
const STEPS: usize = 60;

/// More than the components that can be open, one over the other, and the links that an input can
/// follow.
const STEPS_BACK: usize = 1000;

#[derive(Debug, Arbitrary)]
struct Input<'a> {
    spelled: &'a str,
    language: u8,
    width: u16,
    height: u16,
    steps: Vec<Step<'a>>,
}

#[derive(Debug, Clone, Copy, Arbitrary)]
enum Step<'a> {
    /// One of the keys that do something somewhere.
    Bound(u8),
    Char(char),
    /// Any other key.
    Other {
        code: u8,
        modifiers: u8,
    },
    /// Keys that come in one piece.
    Typed(&'a str),
    Paste(&'a str),
    Mouse {
        kind: u8,
        column: u16,
        row: u16,
    },
    Resize(u16, u16),
    Background(bool),
    /// Whether effects succeed from now on.
    Succeed(bool),
}

fuzz_target!(|input: Input<'_>| {
    if let Ok(key) = input.spelled.parse::<Key>() {
        assert_eq!(key.spelled().parse(), Ok(key));
    }
    let language = Language::ALL[usize::from(input.language) % Language::ALL.len()];
    let mut user = User {
        app: browser(language, size(input.width, input.height)),
        terminal: Terminal::new(TestBackend::new(1, 1)).expect("a test backend is always there"),
        bookmarks: Bookmarks::default(),
        succeed: true,
        quits: false,
    };
    user.screen();
    for step in input.steps.into_iter().take(STEPS) {
        user.step(step);
        user.screen();
    }
    let screen = user.screen().clone();
    assert_eq!(*user.screen(), screen, "drawing changes nothing");
    check_session(&mut user.app, user.bookmarks.clone());
    for _ in 0..STEPS_BACK {
        user.app.update(Action::Back);
    }
    assert_eq!((user.app.mode(), user.app.view()), (Mode::List, None));
    user.screen();
});

fn browser(language: Language, size: Size) -> App {
    let catalog = small_catalog();
    let index = Index::new(&catalog);
    let preferences = Preferences {
        themes: themes(None).0,
        theme_source: ThemeSource::Background(None),
        ..Preferences::new(language, Theme::terminal())
    };
    App::new(catalog, index, preferences, size, None)
}

fn size(width: u16, height: u16) -> Size {
    let largest = if width % 8 == 7 { LARGEST } else { USUAL };
    Size::new(width % (largest.width + 1), height % (largest.height + 1))
}

/// Checks that what is saved brings the next run back to the same place.
fn check_session(app: &mut App, bookmarks: Bookmarks) {
    let session = app.session();
    assert_eq!(Session::from_json(&session.to_json()), session);
    let language = Language::from_tag(&session.language).expect("the tag of a language");
    let mut restored = browser(language, app.context().size);
    restored.set_bookmarks(bookmarks);
    restored.restore(&session);
    let Session { theme, light_background, .. } = session.clone();
    // Where no entry is selected, the empty page does not get the focus.
    let reading = session.reading && session.entry.is_some();
    let expected = Session { reading, ..session };
    assert_eq!(Session { theme, light_background, ..restored.session() }, expected);
}

/// Somebody who uses the browser, with the world around it.
struct User {
    app: App,
    terminal: Terminal<TestBackend>,
    bookmarks: Bookmarks,
    succeed: bool,
    quits: bool,
}

impl User {
    fn step(&mut self, step: Step<'_>) {
        match step {
            Step::Bound(nth) => {
                let keys: Vec<Key> = BINDINGS.iter().flat_map(|it| it.keys).copied().collect();
                let key = keys[usize::from(nth) % keys.len()];
                self.press(&[KeyEvent::new(key.code, key.modifiers)]);
            }
            Step::Char(c) => self.press(&[KeyCode::Char(c).into()]),
            Step::Other { code, modifiers } => {
                let modifiers = KeyModifiers::from_bits_truncate(modifiers);
                self.press(&[KeyEvent::new(key_code(code), modifiers)]);
            }
            Step::Typed(text) => {
                let keys: Vec<KeyEvent> = text.chars().map(|c| KeyCode::Char(c).into()).collect();
                self.press(&keys);
            }
            Step::Paste(text) => {
                let effects = self.app.paste(text);
                self.run(effects);
            }
            Step::Mouse { kind, column, row } => {
                let Size { width, height } = self.app.context().size;
                // One cell outside the screen too.
                let (column, row) = (column % (width + 1), row % (height + 1));
                let kind = mouse_kind(kind);
                let event = MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE };
                let effects = self.app.point(event);
                self.run(effects);
            }
            Step::Resize(width, height) => self.app.resize(size(width, height)),
            Step::Background(light) => self.app.set_background(light),
            Step::Succeed(succeed) => self.succeed = succeed,
        }
    }

    /// Presses keys as the loop of the browser does.
    fn press(&mut self, keys: &[KeyEvent]) {
        let mut rest = keys;
        while !rest.is_empty() {
            let (handled, effects) = self.app.press_some(rest);
            assert!((1..=rest.len()).contains(&handled));
            rest = &rest[handled..];
            self.run(effects);
        }
        let interrupt = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
        assert!(self.quits || keys.last() != Some(&interrupt), "Ctrl-C quits");
        self.quits = false;
    }

    /// Runs effects, and those that follow from their results, without the world outside.
    fn run(&mut self, effects: Vec<Effect>) {
        let mut queue = VecDeque::from(effects);
        for _ in 0..100 {
            let Some(effect) = queue.pop_front() else { return };
            if let Some(result) = self.result(effect) {
                queue.extend(self.app.finish(&result));
            }
        }
        panic!("the effects never end: {queue:?}");
    }

    fn result(&mut self, effect: Effect) -> Option<EffectResult> {
        let succeed = self.succeed;
        Some(match effect {
            Effect::Copy { what, .. } => {
                let to = if succeed { CopiedTo::Clipboard } else { CopiedTo::Terminal };
                EffectResult::Copied { what, to }
            }
            Effect::OpenWebsite(address) => {
                EffectResult::WebsiteOpened { address, opened: succeed }
            }
            Effect::ChangeBookmark(change) if succeed => {
                let joined = self.bookmarks.apply(change);
                EffectResult::BookmarkChanged { bookmarks: self.bookmarks.clone(), joined }
            }
            Effect::ChangeBookmark(change) => {
                let place = Place { path: "bookmarks.json".to_owned(), ..Place::default() };
                let reason = Diagnostic::new(place, DiagnosticKind::Unwritable(IoProblem::NoSpace));
                EffectResult::BookmarkNotChanged { change, reason }
            }
            Effect::EditNote { entry, note } if succeed => {
                EffectResult::NoteEdited { entry, note: format!("{note}\n\u{1b}[31mred\t!\n") }
            }
            Effect::EditNote { entry, note } => {
                EffectResult::EditorFailed { entry, note, error: "no editor".to_owned() }
            }
            Effect::SaveFile { path, overwrite, .. } => {
                let saved = match (succeed, overwrite) {
                    (true, _) => Saved::Done,
                    (false, false) => Saved::Exists,
                    (false, true) => Saved::Failed(IoProblem::NoSpace),
                };
                EffectResult::FileSaved { path: path.display().to_string(), saved }
            }
            Effect::RandomNumber => EffectResult::RandomNumber(if succeed { 7 } else { u64::MAX }),
            Effect::Suspend => EffectResult::NotSuspended,
            Effect::Quit => {
                self.quits = true;
                return None;
            }
            Effect::RememberSearch(_) | Effect::Repaint => return None,
        })
    }

    /// The screen, drawn as the loop of the browser draws it. A terminal has at least one cell.
    fn screen(&mut self) -> &Buffer {
        let Size { width, height } = self.app.context().size;
        self.terminal.backend_mut().resize(width.max(1), height.max(1));
        let drawn = self.terminal.draw(|frame| {
            self.app.resize(frame.area().as_size());
            self.app.draw(frame);
        });
        drawn.expect("a test backend takes any drawing");
        let buffer = self.terminal.backend().buffer();
        let control = buffer.content.iter().find(|it| it.symbol().contains(is_unsafe));
        assert_eq!(control, None, "nothing on screen that a terminal acts on");
        buffer
    }
}

fn key_code(code: u8) -> KeyCode {
    match code % 20 {
        0 => KeyCode::Backspace,
        1 => KeyCode::Enter,
        2 => KeyCode::Left,
        3 => KeyCode::Right,
        4 => KeyCode::Up,
        5 => KeyCode::Down,
        6 => KeyCode::Home,
        7 => KeyCode::End,
        8 => KeyCode::PageUp,
        9 => KeyCode::PageDown,
        10 => KeyCode::Tab,
        11 => KeyCode::BackTab,
        12 => KeyCode::Delete,
        13 => KeyCode::Insert,
        14 => KeyCode::F(code / 20),
        15 => KeyCode::Null,
        16 => KeyCode::Esc,
        17 => KeyCode::Menu,
        _ => KeyCode::Char(char::from(code / 2)),
    }
}

fn mouse_kind(kind: u8) -> MouseEventKind {
    match kind % 7 {
        0 | 1 => MouseEventKind::Down(MouseButton::Left),
        2 => MouseEventKind::Up(MouseButton::Left),
        3 => MouseEventKind::Drag(MouseButton::Left),
        4 => MouseEventKind::ScrollDown,
        5 => MouseEventKind::ScrollUp,
        _ => MouseEventKind::Down(MouseButton::Right),
    }
}
