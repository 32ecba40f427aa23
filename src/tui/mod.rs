//! The browser: everything that needs a terminal.
//!
//! One loop: an event becomes an [`Action`] through the keymap (`input`); [`App::update`] gives it
//! to the component on top of its stack (`components`), which answers with an outcome; the app
//! carries the outcome out and returns the [`Effect`]s, which `terminal` runs; then the state is
//! drawn.

mod app;
mod component;
mod components;
mod context;
mod effect;
mod input;
mod layout;
mod listing;
mod navigation;
mod outcome;
mod preferences;
mod screen;
mod status_sign;
mod terminal;
mod theme;
mod widgets;

use std::collections::VecDeque;
use std::io;

use crossterm::event::{Event, KeyEventKind};
use ratatui::layout::Size;
use signal_hook::low_level::emulate_default_handler;

pub use app::App;
pub use components::browser::Browser;
pub use components::help::{KeyGroup, key_groups};
pub use components::page::Page;
pub use components::page_text::{PageLink, Spot};
pub use context::Context;
pub use effect::{Effect, EffectResult, Saved};
pub use input::action::{Action, Edit, EntryPart, Motion, ViewKind};
pub use input::bindings::BINDINGS;
pub use input::key::Key;
pub use input::keymap::{Keymap, names};
pub use input::mode::Mode;
pub use layout::Pane;
pub use listing::{Listing, Sort};
pub use preferences::Preferences;
pub use terminal::clipboard::Clipboard;
pub use terminal::effects::Effects;
pub use terminal::guard::{Capabilities, TerminalOptions, ask};
pub use theme::{Depth, NamedTheme, Theme, theme_name, themes};

use terminal::effects::Ran;
use terminal::events::{Events, Input};
use terminal::guard::Guard;
use terminal::hyperlinks::Hyperlinks;

/// Runs the browser until the user quits or a signal ends it, and saves the session.
///
/// # Errors
/// Those of the terminal.
pub fn run(app: &mut App, effects: &mut Effects, options: TerminalOptions) -> io::Result<()> {
    let events = Events::listen()?;
    let mut guard = Guard::new(options)?;
    let end = event_loop(app, &events, &mut guard, effects);
    effects.save_session(&app.session());
    drop(guard);
    match end? {
        Some(signal) => emulate_default_handler(signal),
        None => Ok(()),
    }
}

/// Draws and listens, in turn. Returns the signal that ended it, if one did.
fn event_loop(
    app: &mut App,
    events: &Events,
    guard: &mut Guard,
    effects: &mut Effects,
) -> io::Result<Option<i32>> {
    let mut hyperlinks = Hyperlinks::new(guard.options().hyperlinks);
    loop {
        let drawn = guard.terminal.draw(|frame| {
            // The terminal may have another size than at the last event.
            app.resize(frame.area().as_size());
            app.draw(frame);
        })?;
        hyperlinks.write(app, drawn.buffer)?;
        panic_if_asked();
        let Some(first) = events.next() else { return Ok(None) };
        // What came in meanwhile is handled at once, so that a burst of keys costs one frame.
        for input in std::iter::once(first).chain(std::iter::from_fn(|| events.waiting())) {
            match input {
                Input::Event(event) => {
                    let asked = respond(app, event);
                    if run_effects(asked, app, events, guard, effects)? {
                        return Ok(None);
                    }
                }
                Input::Closed => return Ok(None),
                Input::Signal(signal) => return Ok(Some(signal)),
            }
        }
    }
}

/// Panics if the environment asks for it, so that a test can see that the terminal is restored.
/// Never in a release build.
fn panic_if_asked() {
    assert!(
        !cfg!(debug_assertions) || std::env::var_os("IMENIK_PANIC").is_none(),
        "a panic was asked for by IMENIK_PANIC"
    );
}

/// Changes the state by an event of the terminal.
fn respond(app: &mut App, event: Event) -> Vec<Effect> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => app.press(key),
        Event::Paste(text) => app.paste(&text),
        Event::Mouse(event) => app.point(event),
        Event::Resize(width, height) => {
            app.resize(Size::new(width, height));
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Runs effects, and those that follow from their results. Returns whether the program is to end.
fn run_effects(
    asked: Vec<Effect>,
    app: &mut App,
    events: &Events,
    guard: &mut Guard,
    effects: &mut Effects,
) -> io::Result<bool> {
    let mut queue = VecDeque::from(asked);
    while let Some(effect) = queue.pop_front() {
        match effects.run(effect, events, guard)? {
            Ran::Quit => return Ok(true),
            Ran::Done => {}
            Ran::Result(result) => queue.extend(app.finish(&result)),
        }
    }
    Ok(false)
}
