//! `imenik check`: the errors of a catalog, or its counts if it has none.

use std::fmt::Write;
use std::path::PathBuf;

use clap::{ArgMatches, value_parser};
use unicode_width::UnicodeWidthStr;

use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::CommandContext;
use super::output::print;
use super::values::all;
use crate::catalog::{Catalog, Category};
use crate::language::{FluentValue, Locale};

pub(super) const NAME: &str = "check";

const PATH: &str = "path";

/// The arguments of `imenik check`.
#[derive(Debug)]
pub(super) struct CheckRequest {
    /// Files and folders to check together with those of the options.
    paths: Vec<PathBuf>,
}

/// The definition of the command.
pub(super) fn command(builder: &CommandBuilder) -> clap::Command {
    let path = builder.argument(PATH, "value-path", "cli-check-path");
    let path = path.num_args(0..).value_parser(value_parser!(PathBuf));
    builder.command(NAME, "cli-check").arg(path)
}

impl CheckRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self { paths: all(matches, PATH) }
    }

    /// Loads the catalog, which reports its errors, and prints its counts.
    pub(super) fn run(&self, context: &CommandContext<'_>) -> Result<(), CommandError> {
        print(&report(&context.load_with(&self.paths)?, &context.locale))
    }
}

/// The counts by category, and that there are no errors.
fn report(catalog: &Catalog, locale: &Locale) -> String {
    let names: Vec<String> =
        Category::ALL.iter().map(|&category| locale.category(category)).collect();
    let width = names.iter().map(|name| name.width()).max().unwrap_or(0);
    let mut out = String::new();
    for (name, &category) in names.iter().zip(Category::ALL) {
        let padding = " ".repeat(width - name.width());
        let count = locale.whole(catalog.count(category) as u64);
        let _ = writeln!(out, "{name}{padding} {count:>6}");
    }
    let total = locale.format("count-entries", &[("n", FluentValue::from(catalog.len()))]);
    let _ = writeln!(out, "{total}. {}", locale.text("cli-sound"));
    out
}
