//! What reaches the event loop: keys, sizes, answers of the terminal and signals, in one queue.
//! Waiting on it costs nothing.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::event::{self, Event, MouseEventKind};
use signal_hook::consts::SIGWINCH;
use signal_hook::low_level::raise;

use super::answers::{AnswerFilter, Filtered};
use super::job_control;
use super::signals::{Phases, Signal};

/// How long no event comes before that is a silence, in which held events are looked at again.
pub(crate) const SILENCE: Duration = Duration::from_millis(50);
/// How long another program waits at most for the reading of keys to stop.
const PATIENCE: Duration = Duration::from_secs(1);
/// How long after a question its answer may still come when the program ends.
const LATEST_ANSWER: Duration = Duration::from_millis(500);

/// Something that happened.
#[derive(Debug)]
pub enum Input {
    /// A key, a paste, the mouse, another size.
    Event(Event),
    /// The terminal has said whether its background is light.
    Background {
        /// Whether dark text can be read on it.
        light: bool,
    },
    /// A signal.
    Signal(Signal),
    /// The terminal sends no more.
    Closed,
    /// The catalog is loaded.
    Loaded,
}

/// The queue of what happens.
#[derive(Debug)]
pub struct Events {
    queue: Receiver<Input>,
    to_queue: Sender<Input>,
    /// What came before the queue.
    kept: RefCell<VecDeque<Input>>,
    filter: Arc<Mutex<AnswerFilter>>,
    /// Held while nothing may be read from the terminal.
    gate: Arc<Mutex<()>>,
    phases: Phases,
    asked: Option<Instant>,
}

impl Events {
    /// Starts to read from the terminal into a queue. Signals come through the same queue.
    pub fn read(to_queue: Sender<Input>, queue: Receiver<Input>, phases: Phases) -> Self {
        // Asked once here, the terminal's changes of size are listened to from now on, however late
        // the thread starts.
        let _ = event::poll(Duration::ZERO);
        let (filter, gate) = (Arc::default(), Arc::default());
        let reader = Reader {
            sender: to_queue.clone(),
            filter: Arc::clone(&filter),
            gate: Arc::clone(&gate),
        };
        let sender = to_queue.clone();
        thread::spawn(move || {
            let read = AssertUnwindSafe(move || while reader.read() {});
            // Without a reader nobody could leave the program.
            if panic::catch_unwind(read).is_err() {
                let _ = sender.send(Input::Closed);
            }
        });
        Self { queue, to_queue, kept: RefCell::default(), filter, gate, phases, asked: None }
    }

    /// Says that the event loop runs: signals come through the queue from now on.
    pub fn run(&self) {
        self.phases.run();
    }

    /// Says that the terminal has been asked something.
    pub fn expect_answer(&mut self) {
        self.asked = Some(Instant::now());
        lock(&self.filter).expect();
    }

    /// Sends into the queue.
    pub(crate) fn sender(&self) -> Sender<Input> {
        self.to_queue.clone()
    }

    /// Keeps what was taken from the queue: it comes again, before all that is in the queue.
    pub(crate) fn keep(&self, inputs: Vec<Input>) {
        self.kept.borrow_mut().extend(inputs);
    }

    /// Waits until a moment for what happens next; `None` if nothing has happened.
    pub(crate) fn next_until(&self, end: Instant) -> Option<Input> {
        self.queue.recv_timeout(end.saturating_duration_since(Instant::now())).ok()
    }

    /// Waits for what happens next; `None` if nothing can.
    pub fn next(&self) -> Option<Input> {
        let kept = self.kept.borrow_mut().pop_front();
        kept.or_else(|| self.queue.recv().ok())
    }

    /// What has happened already.
    pub fn waiting(&self) -> Option<Input> {
        let kept = self.kept.borrow_mut().pop_front();
        kept.or_else(|| self.queue.try_recv().ok())
    }

    /// Leaves the terminal to another program while `run` runs. What was typed before comes after
    /// it.
    pub(crate) fn leave_to<T>(&self, run: impl FnOnce() -> T) -> T {
        let mut before = self.await_answer();
        let held = lock(&self.gate);
        // The thread waits within a read; a change of size, which was none, makes it come back and
        // wait at the gate.
        let _ = raise(SIGWINCH);
        while let Ok(input) = self.queue.recv_timeout(PATIENCE) {
            if matches!(input, Input::Event(Event::Resize(..))) {
                break;
            }
            before.push(input);
        }
        let result = self.phases.child(run);
        drop(held);
        for input in before {
            let _ = self.to_queue.send(input);
        }
        result
    }

    /// Waits for an answer that is still expected, so that it does not reach the shell. One that
    /// does not come in time is discarded as far as it is there.
    pub(crate) fn settle(&self) {
        for input in self.await_answer() {
            let _ = self.to_queue.send(input);
        }
        if lock(&self.filter).is_expecting() {
            job_control::discard_input();
        }
    }

    /// Waits for an answer that is still expected. Returns what came instead.
    fn await_answer(&self) -> Vec<Input> {
        let mut before = Vec::new();
        let Some(asked) = self.asked else { return before };
        while lock(&self.filter).is_expecting() {
            let Some(left) = LATEST_ANSWER.checked_sub(asked.elapsed()) else { break };
            match self.queue.recv_timeout(left.min(SILENCE)) {
                Ok(input) => before.push(input),
                // The answer may have come without an event.
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        before
    }
}

/// The thread that reads from the terminal.
struct Reader {
    sender: Sender<Input>,
    filter: Arc<Mutex<AnswerFilter>>,
    gate: Arc<Mutex<()>>,
}

impl Reader {
    /// Waits for an event or, while events are held back, for a silence; and passes on what is left
    /// after the filter. Returns whether there is more to read.
    fn read(&self) -> bool {
        drop(lock(&self.gate));
        let is_silent = lock(&self.filter).is_holding() && !event::poll(SILENCE).unwrap_or(true);
        let passed = if is_silent {
            lock(&self.filter).silence()
        } else {
            match event::read() {
                Ok(event) if is_movement(&event) => return true,
                Ok(event) => lock(&self.filter).event(event),
                Err(_) => {
                    let _ = self.sender.send(Input::Closed);
                    return false;
                }
            }
        };
        passed.into_iter().all(|filtered| {
            let input = match filtered {
                Filtered::Event(event) => Input::Event(event),
                Filtered::Background { light } => Input::Background { light },
            };
            self.sender.send(input).is_ok()
        })
    }
}

/// A lock that a panic of another thread does not break.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether the pointer only passes over the screen, which asks for nothing and must not cost a
/// frame.
fn is_movement(event: &Event) -> bool {
    matches!(event, Event::Mouse(mouse) if mouse.kind == MouseEventKind::Moved)
}
