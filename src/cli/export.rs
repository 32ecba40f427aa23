//! `imenik export`: entries in a file format, or their memberships as a table.

use clap::ArgMatches;

use super::columns::{columns, columns_option};
use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::CommandContext;
use super::format::{ExportFormat, csv_style};
use super::hyphens;
use super::membership_filter::{ON, date_option};
use super::output::print;
use super::picture::{PictureRequest, needs};
use super::query::{self, nothing_found};
use super::values::optional;
use crate::catalog::{Catalog, EntryIndex, PartialDate};
use crate::export::{self, CsvStyle, TableColumn};
use crate::language::Locale;
use crate::search::Index;

pub(super) const NAME: &str = "export";

pub(super) const AGAINST: &str = "against";

/// The arguments of `imenik export`.
#[derive(Debug)]
pub(super) struct ExportRequest {
    words: String,
    /// The query for the bodies of a table of memberships.
    against: Option<String>,
    /// The date of a table of memberships or of a map; today if the option is missing.
    on: Option<PartialDate>,
    format: ExportFormat,
    /// What a picture shows, and how.
    picture: PictureRequest,
    /// The columns of a table of entries; all if there are none.
    columns: Vec<TableColumn>,
    /// How a table of memberships is written.
    csv: CsvStyle,
}

/// The definition of the command.
pub(super) fn command(builder: &CommandBuilder) -> clap::Command {
    let against = builder
        .option(AGAINST, "cli-against")
        .value_name(builder.text("value-query"))
        .value_parser(hyphens::text());
    builder
        .command(NAME, "cli-export")
        .arg(query::query_argument(builder))
        .arg(against)
        .arg(date_option(builder, ON, "cli-on"))
        .args(ExportFormat::options(builder))
        .arg(columns_option(builder))
        .args(PictureRequest::options(builder))
}

impl ExportRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self {
            words: query::query_words(matches).join(" "),
            against: optional(matches, AGAINST),
            on: optional(matches, ON),
            format: ExportFormat::from_matches(matches),
            picture: PictureRequest::from_matches(matches),
            columns: columns(matches),
            csv: csv_style(matches),
        }
    }

    /// Prints the entries that the query finds, by name, or the table or picture of them.
    pub(super) fn run(&self, context: &CommandContext<'_>) -> Result<(), CommandError> {
        let locale = &context.locale;
        match (&self.against, self.format) {
            (_, ExportFormat::Svg) => self.picture.print(context, &self.words, self.on),
            (Some(_), ExportFormat::Entries(_)) if !self.columns.is_empty() => {
                Err(CommandError::WrongUse(locale.text("wrong-columns")))
            }
            (Some(bodies), ExportFormat::Entries(_)) => {
                self.picture.check_unused(locale)?;
                self.print_matrix(context, bodies)
            }
            (None, ExportFormat::Entries(_)) if self.on.is_some() => {
                Err(needs(locale, "--on", "--against"))
            }
            (None, ExportFormat::Entries(format)) => {
                self.picture.check_unused(locale)?;
                query::print_by_name(context, &self.words, format, &self.columns)
            }
        }
    }

    /// Prints the memberships of the entries that the words find in the bodies that another query
    /// finds, as CSV.
    fn print_matrix(&self, context: &CommandContext<'_>, bodies: &str) -> Result<(), CommandError> {
        let bookmarks = query::read_bookmarks(context);
        let (catalog, locale) = (context.load()?, &context.locale);
        let index = query::index(&catalog, locale.language, &bookmarks);
        let mut bodies = select(&catalog, &index, locale, bodies)?;
        bodies.retain(|&body| catalog.category(body).is_body());
        let entries = select(&catalog, &index, locale, &self.words)?;
        print(&export::matrix(&catalog, locale, &entries, &bodies, self.on, self.csv)?)
    }
}

/// The entries that words select, at least one.
fn select(
    catalog: &Catalog,
    index: &Index,
    locale: &Locale,
    words: &str,
) -> Result<Vec<EntryIndex>, CommandError> {
    let entries = index.select(catalog, words);
    if entries.is_empty() { Err(nothing_found(locale, words)) } else { Ok(entries) }
}
