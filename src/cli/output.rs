//! Standard output.

use std::io::{self, BufWriter, StdoutLock, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use rustix::io::{Errno, fcntl_getfd};

use super::command_error::CommandError;

/// Whether standard output was closed when the program started, as by `>&-`.
static IS_CLOSED: AtomicBool = AtomicBool::new(false);

/// Before `main`: the Rust runtime opens `/dev/null` in place of a closed output, which then takes
/// everything without an error.
#[ctor::ctor]
fn record_closed_output() {
    let is_closed = fcntl_getfd(io::stdout()) == Err(Errno::BADF);
    IS_CLOSED.store(is_closed, Ordering::Relaxed);
}

/// Prints text on standard output.
///
/// # Errors
/// If the output cannot be written, for example because the disk is full or the output is closed.
/// `print!` would panic.
pub(super) fn print(text: &str) -> Result<(), CommandError> {
    print_with(|out| out.write_all(text.as_bytes()))
}

/// Prints on standard output what a function writes, in parts.
///
/// # Errors
/// As [`print()`], and those of the function.
pub(super) fn print_with(
    write: impl FnOnce(&mut BufWriter<StdoutLock<'_>>) -> io::Result<()>,
) -> Result<(), CommandError> {
    if IS_CLOSED.load(Ordering::Relaxed) {
        return Err(io::Error::from(Errno::BADF).into());
    }
    let mut out = BufWriter::new(io::stdout().lock());
    write(&mut out)?;
    out.flush()?;
    Ok(())
}
