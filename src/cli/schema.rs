//! `imenik schema`: the JSON Schema of the record format.

use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::output::print;
use crate::catalog;
use crate::text::to_json;

pub(super) const NAME: &str = "schema";

/// The definition of the command.
pub(super) fn command(builder: &CommandBuilder) -> clap::Command {
    builder.command(NAME, "cli-schema")
}

/// Prints the schema.
pub(super) fn run() -> Result<(), CommandError> {
    print(&(to_json(&catalog::schema())? + "\n"))
}
