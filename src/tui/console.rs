//! The terminal from the moment that the program takes it over: before the browser opens, the
//! catalog is loaded, and whatever is typed meanwhile is kept.

use std::io;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyEvent, KeyEventKind};
use ratatui::layout::Size;
use signal_hook::low_level::emulate_default_handler;

use crate::catalog::Progress;
use crate::tui::input::action::Action;
use crate::tui::input::mode::Mode;
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

    /// Loads something on a thread of its own. If that takes longer than a moment, shows how far it
    /// has come. Keys are kept for the browser, but the one that quits acts at once, unless it may
    /// be part of what is typed ahead. `None` if the user has quit.
    ///
    /// # Errors
    /// Those of the terminal.
    ///
    /// # Panics
    /// If `load` does.
    pub fn load<T: Send + 'static>(
        &mut self,
        screen: &LoadingScreen<'_>,
        options: TerminalOptions,
        load: impl FnOnce(&Progress) -> T + Send + 'static,
    ) -> io::Result<Option<T>> {
        let progress = Arc::new(Progress::default());
        let end = EndOfLoading(self.events.sender());
        let of_thread = Arc::clone(&progress);
        let thread = thread::spawn(move || {
            let _end = end;
            load(&of_thread)
        });
        let mut typed = Vec::new();
        let mut next_frame = Instant::now() + DELAY;
        loop {
            match self.events.next_until(next_frame) {
                Some(Input::Loaded) => break,
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
                None => {
                    let guard = self.take_screen(options)?;
                    guard.draw(|frame| screen.draw(frame, &progress))?;
                    next_frame = Instant::now() + FRAME;
                }
            }
        }
        self.events.keep(typed);
        thread.join().map(Some).or_else(|panic| resume_unwind(panic))
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

/// Says that loading has ended when it is dropped, also by a panic.
struct EndOfLoading(Sender<Input>);

impl Drop for EndOfLoading {
    fn drop(&mut self) {
        let _ = self.0.send(Input::Loaded);
    }
}

/// Whether a key quits while a catalog is loaded. After other keys, a letter may belong to words
/// that are typed ahead.
fn quits(key: KeyEvent, after_others: bool, screen: &LoadingScreen<'_>) -> bool {
    let quits = |mode| screen.keymap.action(key, mode) == Some(Action::Quit);
    let is_pressed = key.kind != KeyEventKind::Release;
    is_pressed && (quits(Mode::Search) || !after_others && quits(Mode::List))
}
