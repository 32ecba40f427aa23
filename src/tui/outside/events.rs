//! What reaches the event loop: keys, sizes and signals, in one queue. Waiting on it costs nothing.

use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crossterm::event::{self, Event, MouseEventKind};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level::raise;

/// How long another program waits at most for the reading of keys to stop.
const PATIENCE: Duration = Duration::from_secs(1);

/// Something that happened.
#[derive(Debug)]
pub(in crate::tui) enum Happening {
    /// A key, a paste, another size.
    Input(Event),
    /// The terminal sends no more.
    Closed,
    /// A signal asks the program to end.
    Ended(i32),
}

/// The queue of what happens.
#[derive(Debug)]
pub(in crate::tui) struct Events {
    queue: Receiver<Happening>,
    to_queue: Sender<Happening>,
    /// Held while nothing may be read from the terminal.
    gate: Arc<Mutex<()>>,
}

impl Events {
    /// Starts to listen to the terminal and to signals.
    ///
    /// # Errors
    /// If the signals cannot be listened to.
    pub(in crate::tui) fn listen() -> io::Result<Self> {
        let (to_queue, queue) = channel();
        let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT])?;
        let sender = to_queue.clone();
        thread::spawn(move || {
            signals.forever().try_for_each(|signal| sender.send(Happening::Ended(signal)))
        });
        // Asked once here, the terminal's changes of size are listened to from now on, however late
        // the thread starts.
        let _ = event::poll(Duration::ZERO);
        let gate = Arc::new(Mutex::new(()));
        let (sender, gate_of_thread) = (to_queue.clone(), Arc::clone(&gate));
        thread::spawn(move || read(&sender, &gate_of_thread));
        Ok(Self { queue, to_queue, gate })
    }

    /// Waits for what happens next; `None` if nothing can.
    pub(in crate::tui) fn next(&self) -> Option<Happening> {
        self.queue.recv().ok()
    }

    /// What has happened already.
    pub(in crate::tui) fn waiting(&self) -> Option<Happening> {
        self.queue.try_recv().ok()
    }

    /// Leaves the terminal to another program while `run` runs. What had been typed before comes
    /// after it.
    pub(in crate::tui) fn leave_to<T>(&self, run: impl FnOnce() -> T) -> T {
        let _held = self.gate.lock().unwrap_or_else(PoisonError::into_inner);
        // The thread waits within a read; a change of size, which none was, makes it come back and
        // wait at the gate.
        let _ = raise(SIGWINCH);
        let mut before = Vec::new();
        while let Ok(happening) = self.queue.recv_timeout(PATIENCE) {
            if matches!(happening, Happening::Input(Event::Resize(..))) {
                break;
            }
            before.push(happening);
        }
        let result = run();
        for happening in before {
            let _ = self.to_queue.send(happening);
        }
        result
    }
}

fn read(sender: &Sender<Happening>, gate: &Mutex<()>) {
    loop {
        drop(gate.lock());
        let happening = event::read().map_or(Happening::Closed, Happening::Input);
        // A pointer that only passes over the screen asks for nothing, and must not cost a drawing.
        if matches!(&happening, Happening::Input(Event::Mouse(mouse)) if mouse.kind == MouseEventKind::Moved)
        {
            continue;
        }
        let last = matches!(happening, Happening::Closed);
        if sender.send(happening).is_err() || last {
            return;
        }
    }
}
