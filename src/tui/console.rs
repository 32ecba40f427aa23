//! The terminal from the moment that the program takes it over: before the browser opens, the
//! catalog is loaded, and whatever is typed meanwhile is kept.

use std::io;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyEvent, KeyEventKind};
use ratatui::layout::Size;
use signal_hook::low_level::emulate_default_handler;

use crate::catalog::Progress;
use crate::tui::input::action::Action;
use crate::tui::input::mode::Mode;
use crate::tui::loader::{IndexedCatalog, LoadResult, Loader, Parts, Step};
use crate::tui::loading_screen::LoadingScreen;
use crate::tui::terminal::backend::terminal_size;
use crate::tui::terminal::events::{Events, Input};
use crate::tui::terminal::guard::{Guard, RawMode, TerminalOptions};
use crate::tui::terminal::signals::{self, Signal};

/// How long a catalog is loaded before the gauge is shown. One that is loaded sooner would make it
/// flash.
const DELAY: Duration = Duration::from_millis(150);

/// How often the gauge is drawn.
const FRAME: Duration = Duration::from_millis(50);

/// The terminal as soon as it is taken over: keys and signals are taken from now on. It is restored
/// when this is dropped.
pub struct Console {
    pub(super) events: Events,
    screen: Screen,
}

/// What the browser may open on while a catalog is loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpensOn {
    /// The whole catalog only.
    Whole,
    /// The first entries.
    Part,
    /// The first entries, or else the bundled ones, which come before them.
    Bundle,
}

impl OpensOn {
    /// What the browser can open on now, if the catalog is not whole yet.
    fn begin(self, part: &mut Option<IndexedCatalog>) -> Option<IndexedCatalog> {
        match self {
            Self::Whole => None,
            Self::Part => part.take(),
            Self::Bundle => part.take().or_else(|| Some(IndexedCatalog::bundled())),
        }
    }
}

/// What the browser opens on.
pub struct Opened {
    /// The catalog, or its first entries.
    pub first: LoadResult,
    /// What loads the rest.
    pub rest: Option<Loader>,
}

/// How far the terminal is taken over.
enum Screen {
    /// The keys are.
    Keys(RawMode),
    /// The screen is too.
    Full(Box<Guard>),
    /// Neither: taking over the screen has failed.
    Lost,
}

impl Console {
    /// Takes the keys over. Nothing is on the screen yet.
    ///
    /// # Errors
    /// Those of the terminal, or if signals cannot be listened to.
    pub fn open() -> io::Result<Self> {
        let (sender, queue) = channel();
        let signals = sender.clone();
        // Before anything else: from here on every signal restores the terminal.
        let phases = signals::listen(move |signal| signals.send(Input::Signal(signal)).is_ok())?;
        let raw = RawMode::enter()?;
        Ok(Self { events: Events::read(sender, queue, phases), screen: Screen::Keys(raw) })
    }

    /// The size of the terminal.
    pub fn size(&self) -> Size {
        terminal_size()
    }

    /// Loads a catalog on a thread of its own. If that takes longer than a moment, opens on what
    /// there is by then if it may, or else shows how far loading has come. Keys are kept for the
    /// browser, but the one that quits acts at once, unless it may be part of what is typed ahead.
    /// `None` if the user has quit.
    ///
    /// # Errors
    /// Those of the terminal.
    ///
    /// # Panics
    /// If `load` does.
    pub fn load(
        &mut self,
        screen: &LoadingScreen<'_>,
        options: TerminalOptions,
        opens: OpensOn,
        load: impl FnOnce(&Progress, &Parts) -> LoadResult + Send + 'static,
    ) -> io::Result<Option<Opened>> {
        let mut loader = Loader::start(self.events.sender(), load);
        let (mut typed, mut part, mut is_late) = (Vec::new(), None, false);
        let mut next_frame = Instant::now() + DELAY;
        let opened = loop {
            match self.events.next_until(next_frame) {
                Some(Input::Loaded) => match loader.take() {
                    Some(Step::Whole(first)) => break Opened { first, rest: None },
                    Some(Step::Part(first)) => part = Some(first),
                    None => {}
                },
                Some(Input::Signal(Signal::End(signal))) => {
                    self.screen = Screen::Lost;
                    emulate_default_handler(signal)?;
                    return Ok(None);
                }
                Some(Input::Signal(Signal::Stop)) => self.take_screen(options)?.stop()?,
                Some(Input::Signal(Signal::Continue)) => self.take_screen(options)?.take_again()?,
                Some(Input::Closed) => return Ok(None),
                Some(Input::Event(Event::Resize(..) | Event::Mouse(_))) => {}
                Some(Input::Event(Event::Key(key))) => {
                    if quits(key, !typed.is_empty(), screen) {
                        return Ok(None);
                    }
                    typed.push(Input::Event(Event::Key(key)));
                }
                Some(input) => typed.push(input),
                None => is_late = true,
            }
            if !is_late {
                continue;
            }
            if let Some(first) = opens.begin(&mut part) {
                break Opened { first: Ok(first), rest: Some(loader) };
            }
            if Instant::now() >= next_frame {
                let guard = self.take_screen(options)?;
                guard.draw(|frame| screen.draw(frame, loader.progress()), |_, _| ())?;
                guard.send(None, &[])?;
                next_frame = Instant::now() + FRAME;
            }
        };
        self.events.keep(typed);
        Ok(Some(opened))
    }

    /// The screen, which is taken over if it is not yet. From then on signals come through the
    /// queue.
    fn take_screen(&mut self, options: TerminalOptions) -> io::Result<&mut Guard> {
        self.screen = match std::mem::replace(&mut self.screen, Screen::Lost) {
            Screen::Keys(raw) => {
                let guard = Guard::new(raw, options)?;
                self.events.run();
                Screen::Full(Box::new(guard))
            }
            taken => taken,
        };
        match &mut self.screen {
            Screen::Full(guard) => Ok(guard),
            Screen::Keys(_) | Screen::Lost => Err(io::ErrorKind::NotConnected.into()),
        }
    }

    /// The events and the screen, which is taken over if it is not yet.
    ///
    /// # Errors
    /// Those of the terminal.
    pub(super) fn into_parts(mut self, options: TerminalOptions) -> io::Result<(Events, Guard)> {
        self.take_screen(options)?;
        match self.screen {
            Screen::Full(guard) => Ok((self.events, *guard)),
            Screen::Keys(_) | Screen::Lost => Err(io::ErrorKind::NotConnected.into()),
        }
    }
}

/// Whether a key quits while a catalog is loaded. After other keys, a letter may belong to words
/// that are typed ahead.
fn quits(key: KeyEvent, after_others: bool, screen: &LoadingScreen<'_>) -> bool {
    let quits = |mode| screen.keymap.action(key, mode) == Some(Action::Quit);
    let is_pressed = key.kind != KeyEventKind::Release;
    is_pressed && (quits(Mode::Search) || !after_others && quits(Mode::List))
}
