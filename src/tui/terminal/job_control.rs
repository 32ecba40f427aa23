//! The job control of the shell: stopping the program, and input that must not reach the shell.

use std::fs::File;

use rustix::process::{getpgrp, getsid};
use rustix::termios::{QueueSelector, isatty, tcflush};
use signal_hook::consts::SIGTSTP;
use signal_hook::low_level::emulate_default_handler;

/// The terminal of the session, whatever the standard input is.
pub(super) const TERMINAL: &str = "/dev/tty";

/// Stops the program until it is continued, as Ctrl-Z does.
pub(super) fn stop() {
    let _ = emulate_default_handler(SIGTSTP);
}

/// Whether a shell could continue the program. A shell with job control puts its jobs into groups
/// of their own; without one, the group is that of the whole session, and nothing would ever
/// continue it.
pub(super) fn has_shell() -> bool {
    getsid(None).is_ok_and(|session| session != getpgrp())
}

/// Discards what the terminal has sent and nobody has read: the end of an answer, or of a mouse
/// report.
pub(super) fn discard_input() {
    let stdin = rustix::stdio::stdin();
    if isatty(stdin) {
        let _ = tcflush(stdin, QueueSelector::IFlush);
    } else if let Ok(terminal) = File::open(TERMINAL) {
        let _ = tcflush(terminal, QueueSelector::IFlush);
    }
}
