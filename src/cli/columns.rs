//! The option `--columns`: which columns a table of entries has.

use clap::{Arg, ArgAction, ArgMatches};

use super::command_builder::CommandBuilder;
use super::values::all;
use crate::export::{TableColumn, UnknownColumn};
use crate::language::{Language, Messages};

pub(super) const COLUMNS: &str = "columns";

/// The option.
pub(super) fn columns_option(builder: &CommandBuilder) -> Arg {
    let language = builder.language();
    let column = move |name: &str| {
        name.trim().parse::<TableColumn>().map_err(|error| unknown(language, error))
    };
    builder
        .option(COLUMNS, "cli-columns")
        .value_name(builder.text("value-columns"))
        .value_delimiter(',')
        .action(ArgAction::Append)
        .value_parser(column)
}

/// What is wrong with the name of a column.
pub(super) fn unknown(language: Language, error: UnknownColumn) -> String {
    let messages = Messages::new(language);
    let UnknownColumn { nearest } = error;
    let near = nearest.map(|near| messages.format("fault-near", &[("near", near.into())]));
    [messages.text("unknown-column")].into_iter().chain(near).collect::<Vec<_>>().join(". ")
}

/// The columns that are chosen, in their order; none if the option is missing.
pub(super) fn columns(matches: &ArgMatches) -> Vec<TableColumn> {
    all(matches, COLUMNS)
}
