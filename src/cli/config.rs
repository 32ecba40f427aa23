//! `imenik config`: the errors of the configuration, its path, or a file with all defaults.

use std::fmt::Write;

use clap::ArgMatches;

use super::browser_settings::BrowserSettings;
use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::CommandContext;
use super::output::print;
use crate::catalog::from_path;
use crate::config::DEFAULTS;
use crate::language::Locale;
use crate::tui;

pub(super) const NAME: &str = "config";

const DEFAULT: &str = "default";
const PATH: &str = "path";

/// What `imenik config` prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ConfigRequest {
    /// The errors of the configuration.
    Diagnostics,
    /// A file with all defaults.
    Default,
    /// The path of the file.
    Path,
}

/// The definition of the command.
pub(super) fn command(builder: &CommandBuilder) -> clap::Command {
    builder
        .command(NAME, "cli-config-command")
        .arg(builder.flag(DEFAULT, "cli-config-default"))
        .arg(builder.flag(PATH, "cli-config-path"))
}

impl ConfigRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        match (matches.get_flag(DEFAULT), matches.get_flag(PATH)) {
            (true, _) => Self::Default,
            (false, true) => Self::Path,
            (false, false) => Self::Diagnostics,
        }
    }

    /// Prints it.
    pub(super) fn run(self, context: &CommandContext<'_>) -> Result<(), CommandError> {
        let settings = &context.options.settings;
        let path = settings.path.as_ref().map(|path| path.display().to_string());
        let path = path.unwrap_or_default();
        match self {
            Self::Default => print(&default_file(&context.locale)),
            Self::Path => print(&format!("{path}\n")),
            Self::Diagnostics => {
                let mut diagnostics = BrowserSettings::read(settings).diagnostics;
                let data = settings.data.iter().filter_map(|path| from_path(path).err());
                diagnostics.extend(data.flatten());
                if !diagnostics.is_empty() {
                    return Err(context.failed_with(&diagnostics));
                }
                print(&format!("{path}: {}\n", context.locale.text("cli-sound")))
            }
        }
    }
}

/// A file with every setting at its default, as a comment, with an explanation above it.
pub(super) fn default_file(locale: &Locale) -> String {
    let mut out = format!("# {}\n", locale.text("config-about"));
    for (key, value) in DEFAULTS {
        let explanation = locale.text(&format!("config-{key}"));
        let _ = write!(out, "\n# {explanation}\n# {key} = {value}\n");
    }
    let _ = write!(out, "\n# {}\n[keys]\n", locale.text("config-keys"));
    for (name, keys) in tui::names() {
        let explanation = locale.text(&format!("action-{name}"));
        let keys: Vec<String> = keys.iter().map(|key| format!("\"{}\"", key.spelled())).collect();
        let _ = writeln!(out, "# {explanation}\n# {name} = [{}]", keys.join(", "));
    }
    out
}
