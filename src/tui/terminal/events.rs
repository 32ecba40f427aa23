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
pub enum Input {
    /// A key, a paste, another size.
    Event(Event),
    /// The terminal sends no more.
    Closed,
    /// A signal asks the program to end.
    Signal(i32),
}

/// The queue of what happens.
#[derive(Debug)]
pub struct Events {
    queue: Receiver<Input>,
    to_queue: Sender<Input>,
    /// Held while nothing may be read from the terminal.
    gate: Arc<Mutex<()>>,
}

impl Events {
    /// Starts to listen to the terminal and to signals.
    ///
    /// # Errors
    /// If the signals cannot be listened to.
    pub fn listen() -> io::Result<Self> {
        let (to_queue, queue) = channel();
        let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT])?;
        let sender = to_queue.clone();
        thread::spawn(move || {
            signals.forever().try_for_each(|signal| sender.send(Input::Signal(signal)))
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
    pub fn next(&self) -> Option<Input> {
        self.queue.recv().ok()
    }

    /// What has happened already.
    pub fn waiting(&self) -> Option<Input> {
        self.queue.try_recv().ok()
    }

    /// Leaves the terminal to another program while `run` runs. What had been typed before comes
    /// after it.
    pub fn leave_to<T>(&self, run: impl FnOnce() -> T) -> T {
        let _held = self.gate.lock().unwrap_or_else(PoisonError::into_inner);
        // The thread waits within a read; a change of size, which none was, makes it come back and
        // wait at the gate.
        let _ = raise(SIGWINCH);
        let mut before = Vec::new();
        while let Ok(input) = self.queue.recv_timeout(PATIENCE) {
            if matches!(input, Input::Event(Event::Resize(..))) {
                break;
            }
            before.push(input);
        }
        let result = run();
        for input in before {
            let _ = self.to_queue.send(input);
        }
        result
    }
}

fn read(sender: &Sender<Input>, gate: &Mutex<()>) {
    loop {
        drop(gate.lock());
        let input = event::read().map_or(Input::Closed, Input::Event);
        if is_movement(&input) {
            continue;
        }
        let last = matches!(input, Input::Closed);
        if sender.send(input).is_err() || last {
            return;
        }
    }
}

/// Whether the pointer only passes over the screen, which asks for nothing and must not cost a
/// frame.
fn is_movement(input: &Input) -> bool {
    let Input::Event(Event::Mouse(mouse)) = input else { return false };
    mouse.kind == MouseEventKind::Moved
}
