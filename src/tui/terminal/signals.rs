//! Signals: what ends, stops or continues the program, whatever it does at that moment.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use signal_hook::consts::{SIGABRT, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
use signal_hook::flag;
use signal_hook::iterator::Signals;
use signal_hook::low_level::{emulate_default_handler, raise};

use super::guard;

/// How long the thread may take to see a signal.
const PATIENCE: Duration = Duration::from_secs(1);
/// How long to wait between two looks at whether it has.
const PAUSE: Duration = Duration::from_millis(1);

/// What a signal asks of the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// End as this signal ends a program.
    End(i32),
    /// Stop as Ctrl-Z does.
    Stop,
    /// Take the terminal again after a stop.
    Continue,
}

/// Who reacts to signals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Phase {
    /// Nobody listens yet: the terminal is restored here.
    Starting,
    /// The event loop.
    Running,
    /// A program that has the terminal, such as an editor.
    Child,
}

/// The phase that the program is in.
#[derive(Debug, Clone)]
pub struct Phases {
    phase: Arc<AtomicU8>,
    /// How many signals to continue the thread has seen.
    continued: Arc<AtomicUsize>,
}

impl Phases {
    /// The event loop listens from now on.
    pub fn run(&self) {
        self.phase.store(Phase::Running as u8, Ordering::SeqCst);
    }

    /// Another program has the terminal while `run` runs: what its keys ask for is its own.
    pub fn child<T>(&self, run: impl FnOnce() -> T) -> T {
        self.phase.store(Phase::Child as u8, Ordering::SeqCst);
        let result = run();
        self.catch_up();
        self.run();
        result
    }

    /// Waits until the thread has seen every signal that came until now: the child may have died of
    /// one that the thread has still to look at. A signal of our own, which means nothing here,
    /// comes after those. The thread goes through the signals one by one, and may have passed a
    /// waiting one when it sees ours; at the second of ours it has seen them all.
    fn catch_up(&self) {
        for _ in 0..2 {
            let seen = self.continued.load(Ordering::SeqCst);
            let start = Instant::now();
            let _ = raise(SIGCONT);
            while self.continued.load(Ordering::SeqCst) == seen && start.elapsed() < PATIENCE {
                thread::sleep(PAUSE);
            }
        }
    }

    fn is(&self, phase: Phase) -> bool {
        self.phase.load(Ordering::SeqCst) == phase as u8
    }
}

/// Listens to signals on a thread of its own.
///
/// # Errors
/// If the signals cannot be listened to.
pub(crate) fn listen(send: impl Fn(Signal) -> bool + Send + 'static) -> io::Result<Phases> {
    let ending = Arc::new(AtomicBool::new(false));
    for signal in [SIGTERM, SIGHUP] {
        // A second one ends the program at once, even if it is blocked in writing to the terminal.
        flag::register_conditional_shutdown(signal, 128 + signal, Arc::clone(&ending))?;
        flag::register(signal, Arc::clone(&ending))?;
    }
    let all = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGTSTP, SIGCONT];
    let mut signals = Signals::new(all)?;
    let phases =
        Phases { phase: Arc::new(AtomicU8::new(Phase::Starting as u8)), continued: Arc::default() };
    let of_thread = phases.clone();
    thread::spawn(move || {
        signals.forever().all(|signal| {
            let listens = react(signal, &of_thread, &send);
            if signal == SIGCONT {
                of_thread.continued.fetch_add(1, Ordering::SeqCst);
            }
            listens
        });
    });
    Ok(phases)
}

/// Passes a signal on, or does here what nobody else can do. Returns whether to go on listening.
fn react(signal: i32, phases: &Phases, send: &impl Fn(Signal) -> bool) -> bool {
    if phases.is(Phase::Child) {
        match signal {
            // The terminal sends these to every program in the foreground: they are for the child.
            SIGINT | SIGQUIT | SIGCONT => return true,
            SIGTSTP => {
                let _ = emulate_default_handler(SIGTSTP);
                return true;
            }
            _ => {}
        }
    }
    if phases.is(Phase::Starting) && signal != SIGCONT {
        guard::restore();
        let _ = emulate_default_handler(signal);
        return true;
    }
    send(match signal {
        SIGTSTP => Signal::Stop,
        SIGCONT => Signal::Continue,
        signal => Signal::End(signal),
    })
}
