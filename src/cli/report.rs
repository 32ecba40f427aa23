//! Standard error.

use std::io::{self, Write};

/// Prints a message on standard error. If that cannot be written there is nowhere to report it;
/// `eprintln!` would panic.
pub(super) fn report(message: &str) {
    let _ = writeln!(io::stderr().lock(), "{message}");
}
