//! What needs a terminal.
//!
//! One loop: an event becomes an [`Action`] through the keymap (`keys`), [`App::update`] changes
//! the state (`app`, `acts`), the state is drawn (`panes`, `views` over them, `overlays` over all),
//! and an [`Effect`] is carried out (`outside`).

mod acts;
mod app;
mod keys;
mod outside;
mod overlays;
mod panes;
mod theme;
mod views;

use std::io;

use crossterm::event::{Event, KeyEvent, KeyEventKind};
use ratatui::layout::Size;
use signal_hook::low_level::emulate_default_handler;

pub use acts::copying::Copied;
pub use app::App;
pub use keys::action::{Action, Edit, Effect, Motion, Saved};
pub use keys::bindings::{BINDINGS, Context};
pub use keys::key::Key;
pub use keys::keymap::{Keymap, names};
pub use outside::clipboard::Clipboard;
pub use outside::terminal::{Known, ask};
pub use outside::world::World;
pub use overlays::{Keys, keys_of};
pub use panes::draw;
pub use panes::layout::Pane;
pub use theme::{Depth, NamedTheme, Theme, theme_name, themes};
pub use views::ViewKind;

use crate::diagnostic::Diagnostic;
use outside::events::{Events, Happening};
use outside::hyperlinks::Hyperlinks;
use outside::terminal::{Guard, Uses};
use overlays::{Overlay, Told};

/// Runs the browser until its reader ends it, or a signal does, and keeps where one was for the
/// next run.
///
/// # Errors
/// Those of the terminal.
pub fn run(app: &mut App, world: &mut World) -> io::Result<()> {
    let events = Events::listen()?;
    let mut guard = Guard::new(Uses { mouse: world.mouse, keyboard: world.keyboard })?;
    app.resize(guard.terminal.size()?);
    let end = live(app, &events, &mut guard, world);
    outside::world::keep_session(app, world);
    drop(guard);
    match end? {
        Some(signal) => emulate_default_handler(signal),
        None => Ok(()),
    }
}

/// Draws and listens, in turn. Returns the signal that ended it, if one did.
fn live(
    app: &mut App,
    events: &Events,
    guard: &mut Guard,
    world: &mut World,
) -> io::Result<Option<i32>> {
    let mut hyperlinks = Hyperlinks::new(world.hyperlinks);
    loop {
        let drawn = guard.terminal.draw(|frame| draw(frame, app))?;
        hyperlinks.write(app, drawn.buffer)?;
        panic_if_asked();
        let Some(first) = events.next() else { return Ok(None) };
        // What came in meanwhile is taken at once, so that a burst of keys costs one drawing.
        for happening in std::iter::once(first).chain(std::iter::from_fn(|| events.waiting())) {
            match happening {
                Happening::Input(event) => {
                    if let Some(effect) = respond(app, event)
                        && world.carry_out(effect, app, events, guard)?
                    {
                        return Ok(None);
                    }
                }
                Happening::Closed => return Ok(None),
                Happening::Ended(signal) => return Ok(Some(signal)),
            }
        }
    }
}

/// Panics if the environment asks for it, so that a test can see the terminal given back. Never in
/// a release.
fn panic_if_asked() {
    assert!(
        !cfg!(debug_assertions) || std::env::var_os("IMENIK_PANIC").is_none(),
        "a panic was asked for by IMENIK_PANIC"
    );
}

/// Changes the state by an event.
fn respond(app: &mut App, event: Event) -> Option<Effect> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => app.press(key),
        Event::Paste(text) => {
            app.paste(&text);
            None
        }
        Event::Mouse(event) => app.point(event),
        Event::Resize(width, height) => {
            app.resize(Size::new(width, height));
            None
        }
        _ => None,
    }
}

impl App {
    /// Opens with a message: what is wrong with files of the reader's, or else the welcome if it is
    /// the first run.
    pub fn tell(&mut self, first: bool, faults: Vec<Diagnostic>) {
        self.overlay = match (first, faults.is_empty()) {
            (_, false) => Some(Overlay::Told(Told::Faults(faults), None)),
            (true, true) => Some(Overlay::Told(Told::Welcome, None)),
            (false, true) => None,
        };
    }

    /// Does what a key asks for where one is. A key that ends a message goes on to what lies under
    /// it, unless it is one that says no more than that.
    pub fn press(&mut self, key: KeyEvent) -> Option<Effect> {
        let context = self.context();
        let action = self.keymap.action(key, context);
        if context == Context::Told && action.is_none() {
            self.overlay_done();
            return self.press(key);
        }
        action.and_then(|action| self.update(action))
    }
}
