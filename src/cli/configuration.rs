//! `imenik config`: where the configuration is, what is wrong with it, and a file with every
//! default and its explanation.

use std::fmt::Write;

use super::browser_settings::BrowserSettings;
use super::{Failure, NOTHING, print};
use crate::config::{DEFAULTS, Settings};
use crate::language::{FluentValue, Locale};
use crate::tui::names;

/// What to print about the configuration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// What is wrong with it.
    Diagnostics,
    /// The file with every default.
    Default,
    /// The path of the file.
    Path,
}

/// Prints what is asked about the configuration.
pub(super) fn run(settings: &Settings, locale: &Locale, question: Question) -> Result<(), Failure> {
    let path = settings.path.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
    match question {
        Question::Default => print(&default_file(locale)),
        Question::Path => print(&format!("{path}\n")),
        Question::Diagnostics => {
            let diagnostics = BrowserSettings::read(settings).diagnostics;
            if diagnostics.is_empty() {
                return print(&format!("{path}: {}\n", locale.text("cli-sound")));
            }
            let lines: Vec<String> = diagnostics.iter().map(|it| locale.diagnostic(it)).collect();
            let count = FluentValue::from(diagnostics.len());
            let count = locale.format("count-faults", &[("n", count)]);
            Err(Failure::new(NOTHING, format!("{}\n{count}", lines.join("\n"))))
        }
    }
}

/// The file with every setting at its default, commented out, with an explanation above it.
pub(super) fn default_file(locale: &Locale) -> String {
    let mut out = format!("# {}\n", locale.text("config-about"));
    for (key, value) in DEFAULTS {
        let _ = write!(out, "\n# {}\n# {key} = {value}\n", locale.text(&format!("config-{key}")));
    }
    let _ = write!(out, "\n# {}\n[keys]\n", locale.text("config-keys"));
    for (name, keys) in names() {
        let keys: Vec<String> = keys.iter().map(|key| format!("\"{}\"", key.spelled())).collect();
        let about = locale.text(&format!("action-{name}"));
        let _ = writeln!(out, "# {about}\n# {name} = [{}]", keys.join(", "));
    }
    out
}
