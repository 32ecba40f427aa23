//! The browser: everything that needs a terminal.
//!
//! One loop: an event becomes an [`Action`] through the keymap (`input`); [`App::update`] gives it
//! to the component on top of its stack (`components`), which answers with an outcome; the app
//! carries the outcome out and returns the [`Effect`]s, which `terminal` runs; then the state is
//! drawn.

mod app;
mod component;
mod components;
mod console;
mod context;
mod effect;
mod facets;
mod input;
mod layout;
mod listing;
mod loading_screen;
mod names;
mod navigation;
mod notice;
mod outcome;
mod picking;
mod preferences;
mod screen;
mod sorting;
mod status_sign;
mod terminal;
mod theme;
mod theme_choice;
mod widgets;
mod year;

use std::collections::VecDeque;
use std::time::{Duration, Instant};
use std::{io, iter};

use crossterm::event::{Event, KeyEvent, KeyEventKind};
use ratatui::layout::Size;
use signal_hook::low_level::emulate_default_handler;

pub use app::App;
pub use components::browser::Browser;
pub use components::help::{KeyGroup, key_groups};
pub use components::page::Page;
pub use components::page_parts::{PageLink, Section, Spot};
pub use console::Console;
pub use context::Context;
pub use effect::{CopiedTo, Effect, EffectResult, Saved};
pub use input::action::{Action, Edit, EntryPart, Motion, NamePart, OtherLanguage, ViewKind};
pub use input::bindings::BINDINGS;
pub use input::key::Key;
pub use input::keymap::{Keymap, names};
pub use input::mode::Mode;
pub use layout::Pane;
pub use listing::{CatalogWidths, Listing};
pub use loading_screen::LoadingScreen;
pub use names::Names;
pub use picking::Picking;
pub use preferences::{Preferences, ThemeSource};
pub use sorting::{Sort, SortChange};
pub use terminal::answers::{AnswerFilter, Filtered};
pub use terminal::background::from_environment as background_from_environment;
pub use terminal::clipboard::Clipboard;
pub use terminal::effects::Effects;
pub use terminal::guard::TerminalOptions;
pub use terminal::redirect::OutputOnTerminal;
pub use theme::{Depth, NamedTheme, Theme, theme_name, themes};
pub use year::ShownYear;

use terminal::background;
use terminal::effects::Ran;
use terminal::events::{Events, Input};
use terminal::guard::Guard;
use terminal::hyperlinks::Hyperlinks;
use terminal::signals::Signal;

/// How long each of the years that go by is on screen.
const YEAR: Duration = Duration::from_millis(250);

/// Runs the browser until the user quits or a signal ends it, and saves the session.
///
/// # Errors
/// Those of the terminal.
pub fn run(
    app: &mut App,
    effects: &mut Effects,
    console: Console,
    options: TerminalOptions,
) -> io::Result<()> {
    let (mut events, mut guard) = console.into_parts(options)?;
    let end = event_loop(app, &mut events, &mut guard, effects);
    effects.save_session(&app.session());
    events.settle();
    drop(guard);
    match end? {
        Some(signal) => emulate_default_handler(signal),
        None => Ok(()),
    }
}

/// Draws and listens, in turn. Returns the signal that ended it, if one did.
fn event_loop(
    app: &mut App,
    events: &mut Events,
    guard: &mut Guard,
    effects: &mut Effects,
) -> io::Result<Option<i32>> {
    let mut hyperlinks = Hyperlinks::new(guard.options().hyperlinks);
    draw(app, guard, &mut hyperlinks)?;
    if guard.options().ask_background {
        events.expect_answer();
        background::ask()?;
    }
    // What was typed before the list was there hides the message that was on it.
    let mut early = events.waiting();
    let mut repeats_notice = early.is_some();
    loop {
        if early.is_none() && app.plays_years() {
            let end = Instant::now() + YEAR;
            early = events.waiting().or_else(|| events.next_until(end));
            if early.is_none() {
                app.next_year();
                draw(app, guard, &mut hyperlinks)?;
                continue;
            }
        }
        let (theme, mut only_answers) = (app.context().theme, !repeats_notice);
        let Some(first) = early.take().or_else(|| events.next()) else { return Ok(None) };
        // What came in meanwhile is handled at once, so that a burst of keys costs one frame.
        let mut keys = Vec::new();
        for input in iter::once(first).chain(iter::from_fn(|| events.waiting())) {
            only_answers &= matches!(input, Input::Background { .. });
            if let Input::Event(Event::Key(key)) = input {
                keys.extend(Some(key).filter(|key| key.kind != KeyEventKind::Release));
                continue;
            }
            if press(&mut keys, app, events, guard, effects)? {
                return Ok(None);
            }
            match input {
                Input::Event(event) => {
                    let asked = respond(app, event);
                    if run_effects(asked, app, events, guard, effects)? {
                        return Ok(None);
                    }
                }
                Input::Background { light } => app.set_background(light),
                Input::Signal(Signal::End(signal)) => return Ok(Some(signal)),
                Input::Signal(Signal::Stop) => {
                    events.settle();
                    guard.stop()?;
                }
                Input::Signal(Signal::Continue) => guard.take_again()?,
                Input::Closed => return Ok(None),
                Input::Loaded => {}
            }
        }
        if press(&mut keys, app, events, guard, effects)? {
            return Ok(None);
        }
        // An answer that says what was known already changes nothing on screen.
        if only_answers && app.context().theme == theme {
            continue;
        }
        if std::mem::take(&mut repeats_notice) {
            app.notice.repeat_first();
        }
        draw(app, guard, &mut hyperlinks)?;
    }
}

fn draw(app: &mut App, guard: &mut Guard, hyperlinks: &mut Hyperlinks) -> io::Result<()> {
    let drawn = guard.draw(|frame| {
        // The terminal may have another size than at the last event.
        app.resize(frame.area().as_size());
        app.draw(frame);
    })?;
    hyperlinks.write(app, drawn)?;
    panic_if_asked();
    Ok(())
}

/// Handles keys that came in one piece. Returns whether the program is to end.
fn press(
    keys: &mut Vec<KeyEvent>,
    app: &mut App,
    events: &Events,
    guard: &mut Guard,
    effects: &mut Effects,
) -> io::Result<bool> {
    let keys = std::mem::take(keys);
    let mut rest = keys.as_slice();
    while !rest.is_empty() {
        let (handled, asked) = app.press_some(rest);
        rest = &rest[handled..];
        // The next key may depend on the results.
        if run_effects(asked, app, events, guard, effects)? {
            return Ok(true);
        }
    }
    Ok(false)
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
