//! What needs a terminal: the event loop, the guard, the panes and overlays, the theme and the keymap.
//!
//! One loop: an event becomes an [`Action`] through the keymap, `App::update` changes the state, the state is drawn.

mod action;
mod app;
mod copying;
mod events;
mod footer;
mod help;
mod keymap;
mod layout;
mod line_edit;
mod links;
mod listing;
mod mouse;
mod offers;
mod page;
mod panes;
mod reason;
mod scroll_bar;
mod searching;
mod terminal;
mod theme;
mod trail;
mod viewport;
mod views;

use std::io;

use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{Event, KeyEventKind};
use crossterm::execute;
use ratatui::layout::Size;
use signal_hook::consts::SIGTSTP;
use signal_hook::low_level::emulate_default_handler;

pub use action::{Action, Edit, Effect, Motion};
pub use app::App;
pub use copying::Copied;
pub use help::{Keys, keys};
pub use keymap::{BINDINGS, Context, action};
pub use layout::Pane;
pub use panes::draw;
pub use theme::Theme;
pub use views::ViewKind;

use crate::config::Lines;
use events::Happening;
use terminal::Guard;

/// Runs the browser until its reader ends it, or a signal does. What is searched for is added to `searches`; `mouse` says
/// whether the mouse is listened to.
///
/// # Errors
/// Those of the terminal.
pub fn run(mut app: App, searches: &Lines, mouse: bool) -> io::Result<()> {
    let happenings = events::listen()?;
    let mut guard = Guard::new(mouse)?;
    app.resize(guard.terminal.size()?);
    loop {
        guard.terminal.draw(|frame| draw(frame, &app))?;
        panic_if_asked();
        let Ok(first) = happenings.recv() else { return Ok(()) };
        // What came in meanwhile is taken at once, so that a burst of keys costs one drawing.
        for happening in std::iter::once(first).chain(std::iter::from_fn(|| happenings.try_recv().ok())) {
            match happening {
                Happening::Input(event) => match respond(&mut app, event) {
                    Some(Effect::Quit) => return Ok(()),
                    Some(Effect::Suspend) => {
                        guard.pause(|| emulate_default_handler(SIGTSTP))?;
                        app.resize(guard.terminal.size()?);
                    }
                    Some(Effect::Copy(text)) => execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text))?,
                    Some(Effect::Website(address)) => {
                        let opened = open::that_detached(&address);
                        app.website_opened(&address, opened.is_ok());
                    }
                    // A history that cannot be written is missed by nobody who reads an entry.
                    Some(Effect::Remember(words)) => drop(searches.add(&words)),
                    None => {}
                },
                Happening::Closed => return Ok(()),
                Happening::Ended(signal) => {
                    drop(guard);
                    return emulate_default_handler(signal);
                }
            }
        }
    }
}

/// Panics if the environment asks for it, so that a test can see the terminal given back. Never in a release.
fn panic_if_asked() {
    assert!(!cfg!(debug_assertions) || std::env::var_os("IMENIK_PANIC").is_none(), "a panic was asked for by IMENIK_PANIC");
}

/// Changes the state by an event.
fn respond(app: &mut App, event: Event) -> Option<Effect> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => action(key, app.context()).and_then(|action| app.update(action)),
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
