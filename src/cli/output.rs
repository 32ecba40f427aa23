//! Standard output.

use std::io::{self, Write};

use super::command_error::CommandError;

/// Prints text on standard output.
///
/// # Errors
/// If the output cannot be written, for example because the disk is full. `print!` would panic.
pub(super) fn print(text: &str) -> Result<(), CommandError> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(())
}
