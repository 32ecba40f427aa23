//! Signals: what ends, stops or continues the program, whatever it does at that moment.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::thread;

use signal_hook::consts::{SIGABRT, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
use signal_hook::flag;
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::guard;

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
pub struct Phases(Arc<AtomicU8>);

impl Phases {
    /// The event loop listens from now on.
    pub fn run(&self) {
        self.0.store(Phase::Running as u8, Ordering::SeqCst);
    }

    /// Another program has the terminal while `run` runs: what its keys ask for is its own.
    pub fn child<T>(&self, run: impl FnOnce() -> T) -> T {
        self.0.store(Phase::Child as u8, Ordering::SeqCst);
        let result = run();
        self.run();
        result
    }

    fn is(&self, phase: Phase) -> bool {
        self.0.load(Ordering::SeqCst) == phase as u8
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
    let phases = Phases(Arc::new(AtomicU8::new(Phase::Starting as u8)));
    let of_thread = phases.clone();
    thread::spawn(move || {
        signals.forever().all(|signal| react(signal, &of_thread, &send));
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
