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
mod loader;
mod loading_note;
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
use std::time::Instant;
use std::{io, iter};

use crossterm::event::{Event, KeyEvent, KeyEventKind};
use ratatui::Frame;
use ratatui::layout::Size;
use signal_hook::low_level::emulate_default_handler;

pub use app::App;
pub use components::browser::Browser;
pub use components::help::{KeyGroup, key_groups};
pub use components::page::Page;
pub use components::page_parts::{PageLink, Section, Spot};
pub use console::{Console, Opened, OpensOn};
pub use context::Context;
pub use effect::{CopiedTo, Effect, EffectResult, Saved};
pub use input::action::{Action, Edit, EntryPart, Motion, NamePart, OtherLanguage, ViewKind};
pub use input::bindings::BINDINGS;
pub use input::key::Key;
pub use input::keymap::{Keymap, names};
pub use input::mode::Mode;
pub use layout::Pane;
pub use listing::{CatalogWidths, Listing};
pub use loader::{IndexedCatalog, LoadResult, Loader, Parts};
pub use loading_note::LoadingNote;
pub use loading_screen::LoadingScreen;
pub use names::Names;
pub use picking::Picking;
pub use preferences::{Preferences, ThemeSource};
pub use sorting::{Sort, SortChange};
pub use terminal::answers::{AnswerFilter, Filtered};
pub use terminal::background::from_environment as background_from_environment;
pub use terminal::clipboard::Clipboard;
pub use terminal::effects::Effects;
pub use terminal::graphics::{GraphicsSupport, Protocol};
pub use terminal::guard::TerminalOptions;
pub use terminal::redirect::OutputOnTerminal;
pub use theme::{Depth, NamedTheme, Theme, theme_name, themes};
pub use widgets::picture::FlagPlace;
pub use year::ShownYear;

use crate::diagnostic::Diagnostic;
use loader::Step;
use terminal::background;
use terminal::effects::Ran;
use terminal::events::{Events, Input};
use terminal::guard::Guard;
use terminal::hyperlinks::Hyperlinks;
use terminal::signals::Signal;

/// Runs the browser until the user quits or a signal ends it, and saves the session. `loader` loads
/// the rest of the catalog; if it fails, that ends the browser, too, with what is wrong.
///
/// # Errors
/// Those of the terminal.
pub fn run(
    app: &mut App,
    effects: &mut Effects,
    console: Console,
    options: TerminalOptions,
    loader: Option<Loader>,
) -> io::Result<Result<(), Vec<Diagnostic>>> {
    let (mut events, mut guard) = console.into_parts(options)?;
    let end = event_loop(app, &mut events, &mut guard, effects, loader);
    effects.save_session(&app.session());
    events.settle();
    drop(guard);
    match end? {
        End::Quit => Ok(Ok(())),
        End::Signal(signal) => emulate_default_handler(signal).map(Ok),
        End::Failed(diagnostics) => Ok(Err(diagnostics)),
    }
}

/// What has ended the browser.
enum End {
    /// The user.
    Quit,
    /// A signal.
    Signal(i32),
    /// The rest of the catalog cannot be read.
    Failed(Vec<Diagnostic>),
}

/// Draws and listens, in turn. Returns what ended it.
fn event_loop(
    app: &mut App,
    events: &mut Events,
    guard: &mut Guard,
    effects: &mut Effects,
    mut loader: Option<Loader>,
) -> io::Result<End> {
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
        let first = early.take().or_else(|| events.waiting());
        let Some(first) = first.or_else(|| next_input(app, events)) else {
            if !app.changes_by_itself() {
                return Ok(End::Quit);
            }
            if app.go_on() {
                draw(app, guard, &mut hyperlinks)?;
            }
            continue;
        };
        let (theme, mut only_answers) = (app.context().theme, !repeats_notice);
        // What came in meanwhile is handled at once, so that a burst of keys costs one frame.
        let mut keys = Vec::new();
        for input in iter::once(first).chain(iter::from_fn(|| events.waiting())) {
            only_answers &= matches!(input, Input::Background { .. });
            if let Input::Event(Event::Key(key)) = input {
                keys.extend(Some(key).filter(|key| key.kind != KeyEventKind::Release));
                continue;
            }
            if press(&mut keys, app, events, guard, effects)? {
                return Ok(End::Quit);
            }
            match input {
                Input::Event(event) => {
                    let asked = respond(app, event);
                    if run_effects(asked, app, events, guard, effects)? {
                        return Ok(End::Quit);
                    }
                }
                Input::Background { light } => app.set_background(light),
                Input::Signal(Signal::End(signal)) => return Ok(End::Signal(signal)),
                Input::Signal(Signal::Stop) => {
                    events.settle();
                    guard.stop()?;
                }
                Input::Signal(Signal::Continue) => guard.take_again()?,
                Input::Closed => return Ok(End::Quit),
                Input::Loaded => {
                    if let Err(diagnostics) = take_step(app, &mut loader) {
                        return Ok(End::Failed(diagnostics));
                    }
                    repeats_notice = true;
                }
            }
        }
        if press(&mut keys, app, events, guard, effects)? {
            return Ok(End::Quit);
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

/// Waits for what happens next, or until the screen is to change without it.
fn next_input(app: &App, events: &Events) -> Option<Input> {
    match app.next_change() {
        Some(wait) => events.next_until(Instant::now() + wait),
        None => events.next(),
    }
}

/// Takes over what has been loaded, if there is anything new.
fn take_step(app: &mut App, loader: &mut Option<Loader>) -> Result<(), Vec<Diagnostic>> {
    match loader.as_mut().and_then(Loader::take) {
        Some(Step::Part(part)) => app.take_part(part),
        Some(Step::Whole(whole)) => {
            *loader = None;
            app.take_whole(whole?);
        }
        None => {}
    }
    Ok(())
}

fn draw(app: &mut App, guard: &mut Guard, hyperlinks: &mut Hyperlinks) -> io::Result<()> {
    let (mut flag, mut over) = (None, Vec::new());
    let shows_pictures = guard.options().graphics.is_some();
    let draw = |frame: &mut Frame<'_>| {
        // The terminal may have another size than at the last event.
        app.resize(frame.area().as_size());
        app.draw(frame);
        flag = shows_pictures.then(|| app.lift_flag(frame.buffer_mut())).flatten();
    };
    let drawn = guard.draw(draw, |x, y| hyperlinks.touch(x, y))?;
    hyperlinks.write(app, drawn, &mut over)?;
    guard.send(flag, &over)?;
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
