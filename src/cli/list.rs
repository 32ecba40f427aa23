//! `imenik list`: entries in alphabetical order.

use clap::ArgMatches;

use super::columns::{columns, columns_option};
use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::CommandContext;
use super::format::Format;
use super::query;
use super::values::{named_values, optional};
use crate::catalog::Category;
use crate::export::TableColumn;

pub(super) const NAME: &str = "list";

const CATEGORY: &str = "category";

/// The arguments of `imenik list`.
#[derive(Debug)]
pub(super) struct ListRequest {
    words: String,
    format: Format,
    columns: Vec<TableColumn>,
}

/// The definition of the command.
pub(super) fn command(builder: &CommandBuilder) -> clap::Command {
    let categories = Category::ALL.iter().map(|&category| (category.slug(), category));
    let category = builder
        .option(CATEGORY, "cli-category")
        .value_name("C")
        .value_parser(named_values(categories.collect()));
    builder
        .command(NAME, "cli-list")
        .arg(query::query_argument(builder))
        .arg(category)
        .args(Format::options(builder, &Format::ALL))
        .arg(columns_option(builder))
}

impl ListRequest {
    /// Reads the arguments. The option for the category becomes a field of the query.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        let mut words = query::query_words(matches);
        let category = optional::<Category>(matches, CATEGORY);
        words.extend(category.map(|category| format!("category:{}", category.slug())));
        Self {
            words: words.join(" "),
            format: Format::from_matches(matches),
            columns: columns(matches),
        }
    }

    /// Prints the entries that the query finds, by name.
    pub(super) fn run(&self, context: &CommandContext<'_>) -> Result<(), CommandError> {
        query::print_by_name(context, &self.words, self.format, &self.columns)
    }
}
