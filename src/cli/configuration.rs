//! `imenik config`: where the configuration is, what is wrong with it, and a file with every
//! default that explains itself.

use super::settings::{self, Settings};
use super::{Failure, NOTHING, print};
use crate::language::{FluentValue, Locale};

/// What to print of the configuration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Whether it is sound.
    Faults,
    /// The file with every default.
    Default,
    /// The path of the file.
    Path,
}

/// Prints what is asked of the configuration.
pub(super) fn run(settings: &Settings, locale: &Locale, question: Question) -> Result<(), Failure> {
    let path = settings.path.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
    match question {
        Question::Default => print(&settings::default_file(locale)),
        Question::Path => print(&format!("{path}\n")),
        Question::Faults if settings.faults.is_empty() => {
            print(&format!("{path}: {}\n", locale.text("cli-sound")))
        }
        Question::Faults => {
            let lines = settings
                .faults
                .iter()
                .map(|fault| locale.diagnostic(fault))
                .collect::<Vec<_>>()
                .join("\n");
            let count =
                locale.format("count-faults", &[("n", FluentValue::from(settings.faults.len()))]);
            Err(Failure::new(NOTHING, format!("{lines}\n{count}")))
        }
    }
}
