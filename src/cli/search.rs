//! `imenik search`: the entries that a query finds, best first.

use clap::ArgMatches;

use super::columns::{columns, columns_option};
use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::CommandContext;
use super::format::Format;
use super::output::print;
use super::printer::{Printer, Row};
use super::query::{self, nothing_found};
use super::values::optional;
use crate::export::{self, TableColumn};
use crate::language::Locale;
use crate::search::{Hit, Query, Tier};
use crate::text::sanitize_line;

pub(super) const NAME: &str = "search";

const LIMIT: &str = "limit";
pub(super) const EXPLAIN: &str = "explain";

/// The arguments of `imenik search`.
#[derive(Debug)]
pub(super) struct SearchRequest {
    words: String,
    /// The greatest number of entries to print.
    limit: Option<usize>,
    /// Whether to print why each entry was found.
    explain: bool,
    format: Format,
    columns: Vec<TableColumn>,
}

/// The definition of the command.
pub(super) fn command(builder: &CommandBuilder) -> clap::Command {
    let not_a_number = builder.text("shape-whole");
    let number = move |text: &str| text.parse::<usize>().map_err(|_| not_a_number.clone());
    builder
        .command(NAME, "cli-search")
        .arg(query::query_argument(builder).num_args(1..).required(true))
        .arg(builder.option(LIMIT, "cli-limit").value_name("N").value_parser(number))
        .arg(builder.flag(EXPLAIN, "cli-explain"))
        .args(Format::options(builder, &Format::ALL))
        .arg(columns_option(builder))
}

impl SearchRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self {
            words: query::query_words(matches).join(" "),
            limit: optional(matches, LIMIT),
            explain: matches.get_flag(EXPLAIN),
            format: Format::from_matches(matches),
            columns: columns(matches),
        }
    }

    /// Prints what the query finds.
    pub(super) fn run(&self, context: &CommandContext<'_>) -> Result<(), CommandError> {
        let bookmarks = query::read_bookmarks(context);
        let catalog = context.load()?;
        let printer = Printer { columns: &self.columns, ..context.printer(&catalog, self.format) };
        let all = printer.all_by_name();
        let mut answer = None;
        let mut rows: Vec<Row> = if self.words.trim().is_empty() {
            all.into_iter().map(Row::new).collect()
        } else {
            let index = query::index(&catalog, context.locale.language, &bookmarks);
            let query = Query::new(&self.words);
            let found = query::find(&index, &catalog, &context.locale, &query, &all);
            let first = found.hits.first();
            answer = first
                .and_then(|first| export::answer(&catalog, &context.locale, first.entry, &found));
            let shown = found.hits.iter().take(self.limit.unwrap_or(usize::MAX));
            let piece = |hit: Hit| match hit.tier {
                Tier::Field => {
                    export::matched_fields(&catalog, &context.locale, &index, hit.entry, &query)
                }
                _ => export::matched_piece(&catalog, &context.locale, hit, &found.highlighter),
            };
            shown.map(|&hit| self.row(&context.locale, hit, piece)).collect()
        };
        rows.truncate(self.limit.unwrap_or(usize::MAX));
        if rows.is_empty() {
            return Err(nothing_found(&context.locale, &self.words));
        }
        for row in rows.iter_mut().filter(|_| !self.explain) {
            row.remark = query::note(&catalog, &bookmarks, row.entry);
        }
        let mut list = printer.list_with_notes(&rows, &bookmarks)?;
        if let Some(answer) = answer.filter(|_| self.format == Format::Text) {
            let first_line = list.find('\n').map_or(list.len(), |end| end + 1);
            list.insert_str(first_line, &format!("  {}\n", sanitize_line(&answer)));
        }
        print(&list)
    }

    /// A row, with the reason why the entry was found if it is asked for: where, and in what piece.
    fn row(&self, locale: &Locale, hit: Hit, piece: impl FnOnce(Hit) -> Option<String>) -> Row {
        let mut row = Row::new(hit.entry);
        if self.explain {
            row.remark = locale.text(hit.tier.message_key());
            if let Some(piece) = piece(hit) {
                row.remark = format!("{}: {piece}", row.remark);
            }
        }
        row
    }
}
