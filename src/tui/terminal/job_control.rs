//! The job control of the shell: stopping the program, and input that must not reach the shell.

use signal_hook::consts::SIGTSTP;
use signal_hook::low_level::emulate_default_handler;

/// Stops the program until it is continued, as Ctrl-Z does.
pub(super) fn stop() {
    let _ = emulate_default_handler(SIGTSTP);
}

/// Whether a shell could continue the program. A shell with job control puts its jobs into groups
/// of their own; without one, the group is that of the whole session, and nothing would ever
/// continue it.
#[cfg(unix)]
pub(super) fn has_shell() -> bool {
    use rustix::process::{getpgrp, getsid};
    getsid(None).is_ok_and(|session| session != getpgrp())
}

#[cfg(not(unix))]
pub fn has_shell() -> bool {
    false
}

/// Discards what the terminal has sent and nobody has read: the end of an answer, or of a mouse
/// report.
#[cfg(unix)]
pub(super) fn discard_input() {
    use rustix::termios::{QueueSelector, isatty, tcflush};
    let stdin = rustix::stdio::stdin();
    if isatty(stdin) {
        let _ = tcflush(stdin, QueueSelector::IFlush);
    }
}

#[cfg(not(unix))]
pub fn discard_input() {}
