//! The formats in which commands print entries.

use clap::{Arg, ArgMatches};

use super::command_builder::CommandBuilder;
use super::values::{named_values, optional, required};
use crate::export::{CsvStyle, Delimiter};

/// The option that chooses the format.
pub(super) const FORMAT: &str = "format";
/// The options of tables.
pub(super) const BOM: &str = "bom";
pub(super) const DELIMITER: &str = "delimiter";

/// A format for entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// Text for people; a list of entries has an entry on each line.
    Text,
    /// A list in the record format.
    Json,
    /// A table.
    Csv(CsvStyle),
    /// Markdown.
    Markdown,
    /// The ids, one on each line.
    Ids,
}

impl Format {
    /// A table in the usual style. [`Format::from_matches`] returns it in the style that is chosen.
    pub(super) const CSV: Self = Self::Csv(CsvStyle::DEFAULT);

    /// Every format.
    pub(super) const ALL: [Self; 5] =
        [Self::Text, Self::Json, Self::CSV, Self::Markdown, Self::Ids];

    /// The name of the format on the command line.
    const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::Csv(_) => "csv",
            Self::Markdown => "markdown",
            Self::Ids => "ids",
        }
    }

    /// The option that chooses one of these formats, of which the first is the default, and the
    /// options of a table if it is one of them.
    pub(super) fn options(builder: &CommandBuilder, formats: &[Self]) -> Vec<Arg> {
        let values = formats.iter().map(|format| (format.name(), *format)).collect();
        let mut options = vec![option(builder, "cli-format", values)];
        if formats.contains(&Self::CSV) {
            options.extend(csv_options(builder));
        }
        options
    }

    /// The format that is chosen.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self::styled(required(matches, FORMAT), matches)
    }

    /// The format with the style of tables that is chosen.
    fn styled(self, matches: &ArgMatches) -> Self {
        match self {
            Self::Csv(_) => Self::Csv(csv_style(matches)),
            format => format,
        }
    }
}

/// A format of `imenik export`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ExportFormat {
    /// Entries in a format.
    Entries(Format),
    /// A picture as an SVG file.
    Svg,
}

impl ExportFormat {
    /// The option that chooses a format, and the options of tables.
    pub(super) fn options(builder: &CommandBuilder) -> Vec<Arg> {
        let entries = [Format::Json, Format::CSV, Format::Markdown, Format::Ids];
        let entries = entries.iter().map(|format| (format.name(), Self::Entries(*format)));
        let formats = entries.chain([("svg", Self::Svg)]).collect();
        let option = option(builder, "cli-export-format", formats);
        [option].into_iter().chain(csv_options(builder)).collect()
    }

    /// The format that is chosen.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        match required(matches, FORMAT) {
            Self::Entries(format) => Self::Entries(format.styled(matches)),
            Self::Svg => Self::Svg,
        }
    }
}

/// The option that chooses one of some formats, of which the first is the default; `help` is the
/// key of the message that describes it.
fn option<T>(builder: &CommandBuilder, help: &str, values: Vec<(&'static str, T)>) -> Arg
where
    T: Copy + Send + Sync + 'static,
{
    let names: Vec<&str> = values.iter().map(|(name, _)| *name).collect();
    builder
        .option(FORMAT, help)
        .value_name(names.join("|"))
        .hide_possible_values(true)
        .default_values(names.first().copied())
        .hide_default_value(true)
        .value_parser(named_values(values))
}

/// The options of tables.
fn csv_options(builder: &CommandBuilder) -> [Arg; 2] {
    [builder.flag(BOM, "cli-bom"), delimiter_option(builder, "cli-delimiter")]
}

/// The style of tables that is chosen.
pub(super) fn csv_style(matches: &ArgMatches) -> CsvStyle {
    CsvStyle { bom: matches.get_flag(BOM), delimiter: delimiter(matches).unwrap_or_default() }
}

/// The option for the delimiter of a table; `help` is the key of the message that describes it.
pub(super) fn delimiter_option(builder: &CommandBuilder, help: &str) -> Arg {
    builder
        .option(DELIMITER, help)
        .value_name("C")
        .hide_possible_values(true)
        .value_parser(named_values(Delimiter::NAMES.to_vec()))
}

/// The delimiter that is chosen.
pub(super) fn delimiter(matches: &ArgMatches) -> Option<Delimiter> {
    optional(matches, DELIMITER)
}
