//! Why a command failed, and the exit code for it.

use std::error::Error;
use std::fmt;
use std::io;
use std::process::ExitCode;

use super::report::report;
use crate::diagnostic::IoProblem;
use crate::language::Locale;

/// Exit code: nothing was found, a file has errors, or reading or writing failed.
const FAILED: u8 = 1;
/// Exit code: the command line is invalid.
pub(super) const WRONG_USE: u8 = 2;

/// Exit code: the user has given up. Shells report 130 for a program that Ctrl-C has ended.
const GIVEN_UP: u8 = 130;

/// The width of a text of the user in a message, in columns.
pub(super) const MAX_QUOTED: usize = 200;

/// Why a command failed. It is displayed as the message for the user.
#[derive(Debug)]
pub(super) enum CommandError {
    /// Nothing was found, a file has errors, or the terminal cannot be used; with the message.
    Failed(String),
    /// The command cannot be used with these values or in this place; with the message.
    WrongUse(String),
    /// The command has found problems and printed them.
    Reported,
    /// The user has chosen nothing.
    GivenUp,
    /// Input or output failed.
    Io(io::Error),
}

impl CommandError {
    /// Prints the message on standard error and returns the exit code.
    ///
    /// A closed pipe is no error: the program that reads the output, such as `head`, has enough.
    pub(super) fn report(&self, locale: &Locale) -> ExitCode {
        let code = match self {
            Self::Io(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                return ExitCode::SUCCESS;
            }
            Self::Io(error) => {
                let reason = locale.io_problem(&IoProblem::from(error));
                report(&locale.format("cli-io-failed", &[("value", reason.into())]));
                FAILED
            }
            Self::Failed(message) => {
                report(message);
                FAILED
            }
            Self::Reported => FAILED,
            Self::GivenUp => GIVEN_UP,
            Self::WrongUse(message) => {
                report(message);
                WRONG_USE
            }
        };
        ExitCode::from(code)
    }
}

impl fmt::Display for CommandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Failed(message) | Self::WrongUse(message) => f.write_str(message),
            Self::Reported => f.write_str("problems found"),
            Self::GivenUp => f.write_str("given up"),
            Self::Io(error) => error.fmt(f),
        }
    }
}

impl Error for CommandError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Failed(_) | Self::WrongUse(_) | Self::Reported | Self::GivenUp => None,
            Self::Io(error) => Some(error),
        }
    }
}

impl From<io::Error> for CommandError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<csv::Error> for CommandError {
    fn from(error: csv::Error) -> Self {
        Self::Io(error.into())
    }
}

impl From<serde_json::Error> for CommandError {
    fn from(error: serde_json::Error) -> Self {
        Self::Io(error.into())
    }
}
