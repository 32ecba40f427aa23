//! The options of the browser that `imenik pick` has too: the theme and the mouse.

use clap::{Arg, ArgMatches};

use super::command_builder::CommandBuilder;
use super::hyphens;
use super::values::optional;

const THEME: &str = "theme";
pub(super) const NO_MOUSE: &str = "no-mouse";

/// How the browser uses the terminal.
#[derive(Debug)]
pub(super) struct ScreenOptions {
    /// The name of the theme, if one is asked for.
    pub(super) theme: Option<String>,
    /// Whether the mouse is used, if the configuration does not turn it off.
    pub(super) mouse: bool,
}

impl ScreenOptions {
    /// The arguments of these options.
    pub(super) fn arguments(builder: &CommandBuilder) -> [Arg; 2] {
        [
            builder
                .option(THEME, "cli-theme")
                .value_name(builder.text("value-name"))
                .value_parser(hyphens::text()),
            builder.flag(NO_MOUSE, "cli-no-mouse"),
        ]
    }

    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self { theme: optional(matches, THEME), mouse: !matches.get_flag(NO_MOUSE) }
    }
}
