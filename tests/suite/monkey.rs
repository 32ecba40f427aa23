//! Thousands of random events: whatever happens, the browser draws, and there is a way out.

use std::collections::VecDeque;
use std::env;
use std::io;
use std::path::Path;
use std::thread;

use crossterm::event::{
    KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind as Kind,
};
use imenik::config::Bookmarks;
use imenik::diagnostic::{Diagnostic, DiagnosticKind, IoProblem};
use imenik::language::Language;
use imenik::text::is_unsafe;
use imenik::tui::{
    Action, App, BINDINGS, CopiedTo, Edit, Effect, EffectResult, Key, Mode, Preferences, Saved,
    Theme, ThemeSource, themes,
};
use ratatui::layout::Size;

use super::{browser_with, screen};

/// Where the random events start from. With the same seed they are the same.
const SEED: u64 = 0x1945_1024;

/// How many events there are unless `IMENIK_MONKEY_EVENTS` says otherwise.
const EVENTS: u64 = 5000;

/// How often Esc is enough to get back to the list from anywhere.
const WAY_OUT: usize = 20;

/// What is typed beside the keys of the browser.
const CHARACTERS: [char; 26] = [
    'a', 'z', 'Q', '7', ' ', ':', '-', '"', '*', '<', 'ш', 'Љ', 'ђ', 'č', 'Ǆ', 'ß', '\u{301}',
    '\u{200d}', '日', '👩', '\0', '\t', '\u{1b}', '\u{9b}', '\u{202e}', '\u{2028}',
];

/// What is pasted.
const TEXTS: [&str; 8] = [
    "",
    "siz",
    "izmišljenih zemalja",
    "osnovano:>1950 vrsta:organizacija -\"savez",
    "two\nlines\r\nand\ta tab",
    "\u{1b}[31mred\u{1b}]11;rgb:ffff/ffff/ffff\u{7}",
    "\u{202e}desno nalevo\u{2069} مصر e\u{301}\u{301}\u{301} 日本国👩‍👩‍👧",
    "/no/such/folder/ime.md",
];

/// Random numbers: a generator by Marsaglia, xorshift with a multiplication.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16
    }

    fn below(&mut self, end: u16) -> u16 {
        u16::try_from(self.next() % u64::from(end.max(1))).expect("it is below a small number")
    }

    fn one_in(&mut self, count: u16) -> bool {
        self.below(count) == 0
    }

    fn one_of<T: Clone>(&mut self, all: &[T]) -> T {
        let count = u16::try_from(all.len()).expect("a short list");
        all[usize::from(self.below(count))].clone()
    }
}

/// Something that happens.
#[derive(Debug)]
enum Event {
    Key(KeyEvent),
    Burst(Vec<KeyEvent>),
    Action(Action),
    Paste(String),
    Mouse(MouseEvent),
    Resize(Size),
    Background(bool),
    Session,
}

/// The browser, and what has happened to it.
struct Monkey {
    app: App,
    random: Random,
    bookmarks: Bookmarks,
    /// The last events, for the message of a failure.
    last: VecDeque<String>,
}

impl Drop for Monkey {
    fn drop(&mut self) {
        if thread::panicking() {
            let last: Vec<&str> = self.last.iter().map(String::as_str).collect();
            eprintln!("seed {SEED:#x}, the last events:\n{}", last.join("\n"));
        }
    }
}

impl Monkey {
    fn note(&mut self, what: String) {
        self.last.push_back(what);
        if self.last.len() > 30 {
            self.last.pop_front();
        }
    }

    fn key(&mut self) -> KeyEvent {
        let (code, modifiers) = match self.random.below(8) {
            0 => (KeyCode::Char(self.random.one_of(&CHARACTERS)), KeyModifiers::NONE),
            1 => (KeyCode::Enter, KeyModifiers::NONE),
            2 => {
                let modifiers = [KeyModifiers::CONTROL, KeyModifiers::ALT, KeyModifiers::SHIFT];
                (KeyCode::Char(self.random.one_of(&CHARACTERS)), self.random.one_of(&modifiers))
            }
            nth => {
                // Most keys are those that do something here.
                let mode = self.app.mode();
                let bindings = BINDINGS.iter().filter(|it| nth == 3 || it.modes.contains(&mode));
                let bindings: Vec<&[Key]> = bindings.map(|binding| binding.keys).collect();
                let keys = self.random.one_of(&bindings);
                let key = self.random.one_of(keys);
                (key.code, key.modifiers)
            }
        };
        KeyEvent::new(code, modifiers)
    }

    fn event(&mut self) -> Event {
        match self.random.below(40) {
            0..=21 => Event::Key(self.key()),
            22..=25 => {
                let letters = self.random.one_in(2);
                let count = self.random.below(12);
                let letter =
                    |random: &mut Random| KeyEvent::from(KeyCode::Char(random.one_of(&CHARACTERS)));
                let key = |_| if letters { letter(&mut self.random) } else { self.key() };
                Event::Burst((0..count).map(key).collect())
            }
            // Few random keys get as far as the question about a file that exists.
            39 if self.random.one_in(2) => {
                let export = [KeyCode::Char('e'), KeyCode::Enter, KeyCode::Enter];
                Event::Burst(export.map(KeyEvent::from).to_vec())
            }
            26 => {
                let inserted = Edit::Insert(self.random.one_of(&CHARACTERS));
                let edits = [Edit::DeleteWord, Edit::Yank, Edit::WordLeft, Edit::DeleteToEnd];
                let edit = self.random.one_of(&[&edits[..], &[inserted]].concat());
                Event::Action(Action::Edit(edit))
            }
            27 | 28 => Event::Paste(self.random.one_of(&TEXTS).to_owned()),
            29..=35 => Event::Mouse(self.mouse()),
            36 | 37 => Event::Resize(self.size()),
            38 => Event::Background(self.random.one_in(2)),
            _ => Event::Session,
        }
    }

    fn mouse(&mut self) -> MouseEvent {
        let buttons = [MouseButton::Left, MouseButton::Left, MouseButton::Right];
        let button = self.random.one_of(&buttons);
        let kinds = [
            Kind::Down(button),
            Kind::Drag(button),
            Kind::Up(button),
            Kind::ScrollDown,
            Kind::ScrollUp,
            Kind::Moved,
        ];
        let Size { width, height } = self.app.context().size;
        // Also just beside the screen: a report may come before the news of another size.
        let (column, row) = (self.random.below(width + 3), self.random.below(height + 3));
        MouseEvent { kind: self.random.one_of(&kinds), column, row, modifiers: KeyModifiers::NONE }
    }

    fn size(&mut self) -> Size {
        match self.random.below(24) {
            0..=2 => Size::new(1 + self.random.below(12), 1 + self.random.below(6)),
            3 => Size::new(1 + self.random.below(300), 1 + self.random.below(100)),
            4 => Size::new(300, 100),
            _ => Size::new(40 + self.random.below(100), 10 + self.random.below(40)),
        }
    }

    /// Lets an event happen, with all that follows from it.
    fn happen(&mut self, event: Event) {
        let effects = match event {
            Event::Key(key) => self.app.press(key),
            Event::Action(action) => self.app.update(action),
            Event::Paste(text) => self.app.paste(&text),
            Event::Mouse(event) => self.app.point(event),
            Event::Burst(keys) => {
                let mut rest = keys.as_slice();
                while !rest.is_empty() {
                    let (handled, effects) = self.app.press_some(rest);
                    assert!(handled > 0, "a key is always handled");
                    rest = &rest[handled..];
                    self.answer(effects);
                }
                Vec::new()
            }
            Event::Resize(size) => {
                self.app.resize(size);
                Vec::new()
            }
            Event::Background(light) => {
                self.app.set_background(light);
                Vec::new()
            }
            Event::Session => {
                let session = self.app.session();
                self.app.restore(&session);
                Vec::new()
            }
        };
        self.answer(effects);
    }

    /// Answers effects as the world outside may: with success or with failure.
    fn answer(&mut self, effects: Vec<Effect>) {
        let mut effects = VecDeque::from(effects);
        while let Some(effect) = effects.pop_front() {
            if let Some(result) = self.result(effect) {
                self.note(format!("  answered: {result:?}"));
                effects.extend(self.app.finish(&result));
            }
        }
    }

    fn result(&mut self, effect: Effect) -> Option<EffectResult> {
        let works = !self.random.one_in(3);
        let error = io::Error::from(io::ErrorKind::StorageFull);
        let problem = || IoProblem::from(&error);
        Some(match effect {
            Effect::Quit | Effect::Repaint | Effect::RememberSearch(_) => return None,
            Effect::Suspend => EffectResult::NotSuspended,
            Effect::Copy { what, .. } => {
                let to = if works { CopiedTo::Clipboard } else { CopiedTo::Terminal };
                EffectResult::Copied { what, to }
            }
            Effect::OpenWebsite(address) => EffectResult::WebsiteOpened { address, opened: works },
            Effect::ChangeBookmark(change) if works => {
                let joined = self.bookmarks.apply(change);
                EffectResult::BookmarkChanged { bookmarks: self.bookmarks.clone(), joined }
            }
            Effect::ChangeBookmark(change) => {
                let kind = DiagnosticKind::Unwritable(problem());
                let reason = Diagnostic::of_path(Path::new("/home/bookmarks.json"), kind);
                EffectResult::BookmarkNotChanged { change, reason }
            }
            Effect::EditNote { entry, .. } if works => {
                EffectResult::NoteEdited { entry, note: self.random.one_of(&TEXTS).to_owned() }
            }
            Effect::EditNote { entry, note } => {
                EffectResult::EditorFailed { entry, note, error: "\u{1b}[31m\n".to_owned() }
            }
            Effect::SaveFile { path, overwrite, .. } => {
                let saved = match self.random.below(3) {
                    0 => Saved::Failed(problem()),
                    1 if !overwrite => Saved::Exists,
                    _ => Saved::Done,
                };
                EffectResult::FileSaved { path: path.display().to_string(), saved }
            }
            Effect::RandomNumber => EffectResult::RandomNumber(self.random.next()),
        })
    }

    /// Checks what must hold whatever has happened.
    fn check(&mut self) {
        let screen = screen(&self.app);
        let dangerous = screen.content.iter().find(|cell| cell.symbol().chars().any(is_unsafe));
        assert_eq!(dangerous, None, "no such character reaches the terminal");
        let (browser, listing) = (self.app.browser(), &self.app.context().listing);
        let (list, rows) = (browser.list(), listing.rows.len());
        assert!(list.selected() < rows.max(1), "row {} of {rows}", list.selected());
        assert!(list.top() < listing.lines().max(1), "{} of {}", list.top(), listing.lines());
        let (page, lines) = (browser.page(), browser.page().lines().len());
        assert!(page.top() < lines.max(1), "line {} of {lines}", page.top());
        // A page that the screen has no room for keeps its focus until it has.
        let focus = page.focused_link().filter(|_| lines > 0).unwrap_or(0);
        assert!(focus < page.links().len().max(1), "link {focus} of {}", page.links().len());
    }

    /// Checks that Ctrl-C ends the browser. It changes nothing but the message.
    fn check_quit(&mut self) {
        let interrupt = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
        let mode = self.app.mode();
        assert_eq!(self.app.press(interrupt), [Effect::Quit], "Ctrl-C quits in {mode:?}");
    }

    /// Goes back to the list by Esc alone.
    fn go_back(&mut self) {
        let from = (self.app.mode(), self.app.view());
        let is_list = |mode| matches!(mode, Mode::List | Mode::Choosing);
        let is_back = |app: &App| is_list(app.mode()) && app.view().is_none();
        for _ in 0..WAY_OUT {
            if is_back(&self.app) {
                return;
            }
            let effects = self.app.press(KeyCode::Esc.into());
            assert_eq!(effects, [], "Esc asks for nothing");
            self.check();
        }
        assert!(is_back(&self.app), "{from:?} leads only to {:?}", self.app.mode());
    }
}

#[test]
fn whatever_happens_the_screen_is_drawn_and_there_is_a_way_out() {
    let asked = env::var("IMENIK_MONKEY_EVENTS").ok().and_then(|count| count.parse().ok());
    let (themes, _) = themes(None);
    let preferences = Preferences {
        themes,
        theme_source: ThemeSource::Background(None),
        ..Preferences::new(Language::SerbianLatin, Theme::terminal())
    };
    let mut monkey = Monkey {
        app: browser_with(preferences, 100, 30),
        random: Random(SEED),
        bookmarks: Bookmarks::default(),
        last: VecDeque::new(),
    };
    let mut unseen: Vec<Mode> = BINDINGS.iter().flat_map(|it| it.modes).copied().collect();
    let events = asked.unwrap_or(EVENTS);
    for nth in 0..events {
        if nth == events / 2 {
            monkey.app.start_picking("");
        }
        let event = monkey.event();
        monkey.note(format!("{nth} in {:?}: {event:?}", monkey.app.mode()));
        monkey.happen(event);
        monkey.check();
        monkey.check_quit();
        unseen.retain(|mode| *mode != monkey.app.mode());
        if monkey.random.one_in(15) {
            monkey.note("Esc until it is the list".to_owned());
            monkey.go_back();
        }
    }
    assert!(asked.is_some() || unseen.is_empty(), "never got to {unseen:?}");
}
