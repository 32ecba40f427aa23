//! The formats in which commands print entries.

use clap::{Arg, ArgMatches};

use super::command_builder::CommandBuilder;
use super::values::{named_values, required};

/// The option that chooses the format.
const FORMAT: &str = "format";

/// A format for entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// Text for people; a list of entries has an entry on each line.
    Text,
    /// A list in the record format.
    Json,
    /// A table.
    Csv,
    /// Markdown.
    Markdown,
    /// The ids, one on each line.
    Ids,
}

impl Format {
    /// Every format.
    pub(super) const ALL: [Self; 5] =
        [Self::Text, Self::Json, Self::Csv, Self::Markdown, Self::Ids];

    /// The name of the format on the command line.
    const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Markdown => "markdown",
            Self::Ids => "ids",
        }
    }

    /// The option that chooses one of these formats. The first is the default.
    pub(super) fn option(builder: &CommandBuilder, formats: &[Self]) -> Arg {
        let values: Vec<_> = formats.iter().map(|format| (format.name(), *format)).collect();
        let names: Vec<&str> = formats.iter().map(|format| format.name()).collect();
        let option = builder.option(FORMAT, "cli-format");
        option
            .value_name(names.join("|"))
            .hide_possible_values(true)
            .default_values(formats.first().map(|format| format.name()))
            .hide_default_value(true)
            .value_parser(named_values(values))
    }

    /// The format that is chosen.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        required(matches, FORMAT)
    }
}
