//! What reaches the event loop: keys, sizes and signals, in one queue. Waiting on it costs nothing.

use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use crossterm::event::{self, Event, MouseEventKind};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

/// Something that happened.
#[derive(Debug)]
pub(super) enum Happening {
    /// A key, a paste, another size.
    Input(Event),
    /// The terminal sends no more.
    Closed,
    /// A signal asks the program to end.
    Ended(i32),
}

/// Starts to listen to the terminal and to signals.
///
/// # Errors
/// If the signals cannot be listened to.
pub(super) fn listen() -> io::Result<Receiver<Happening>> {
    let (sender, receiver) = channel();
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT])?;
    let to_loop = sender.clone();
    thread::spawn(move || signals.forever().try_for_each(|signal| to_loop.send(Happening::Ended(signal))));
    // Asked once here, the terminal's changes of size are listened to from now on, however late the thread starts.
    let _ = event::poll(Duration::ZERO);
    thread::spawn(move || read(&sender));
    Ok(receiver)
}

fn read(sender: &Sender<Happening>) {
    loop {
        let happening = event::read().map_or(Happening::Closed, Happening::Input);
        // A pointer that only passes over the screen asks for nothing, and must not cost a drawing.
        if matches!(&happening, Happening::Input(Event::Mouse(mouse)) if mouse.kind == MouseEventKind::Moved) {
            continue;
        }
        let last = matches!(happening, Happening::Closed);
        if sender.send(happening).is_err() || last {
            return;
        }
    }
}
