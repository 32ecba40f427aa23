//! Standard output on the terminal of the session, while the place where it leads to waits for the
//! result: so the browser can be used within a pipe or a command substitution.

use std::fs::File;
use std::io::{self, Write};
use std::os::fd::OwnedFd;

use rustix::io::fcntl_dupfd_cloexec;
use rustix::stdio::{dup2_stdout, stdout};

use super::job_control::TERMINAL;

/// Standard output leads to the terminal until this is dropped.
#[derive(Debug)]
pub struct OutputOnTerminal {
    before: OwnedFd,
}

impl OutputOnTerminal {
    /// Lets standard output lead to the terminal. Whatever writes to it does, the programs that are
    /// started included.
    ///
    /// # Errors
    /// If there is no terminal.
    pub fn begin() -> io::Result<Self> {
        let terminal = File::options().read(true).write(true).open(TERMINAL)?;
        io::stdout().flush()?;
        // The numbers of the standard streams stay free for them.
        let before = fcntl_dupfd_cloexec(stdout(), 3)?;
        dup2_stdout(&terminal)?;
        Ok(Self { before })
    }
}

impl Drop for OutputOnTerminal {
    fn drop(&mut self) {
        let _ = io::stdout().flush();
        let _ = dup2_stdout(&self.before);
    }
}
