//! Queries on the command line: their argument, and the entries that they find.

use std::collections::HashSet;

use clap::{Arg, ArgMatches};

use super::bookmarks;
use super::command_builder::CommandBuilder;
use super::command_error::{CommandError, MAX_QUOTED};
use super::context::{CommandContext, bookmark_file};
use super::format::Format;
use super::hyphens;
use super::output::print;
use super::printer::{Printer, Row};
use super::progress_line;
use super::report::report;
use super::values::all;
use crate::bundle;
use crate::catalog::{Catalog, EntryIndex};
use crate::config::Bookmarks;
use crate::export::TableColumn;
use crate::language::{Language, Locale};
use crate::search::{Index, Query, SearchResults};
use crate::text::{fit, sanitize_line};

const QUERY: &str = "query";

/// The argument with the words of a query. It may be missing.
pub(super) fn query_argument(builder: &CommandBuilder) -> Arg {
    builder.argument(QUERY, "value-query", "cli-query").num_args(0..).value_parser(hyphens::text())
}

/// The words of the query.
pub(super) fn query_words(matches: &ArgMatches) -> Vec<String> {
    all(matches, QUERY)
}

/// The bookmarks of the user. A file that cannot be read is reported and counts as empty: bookmarks
/// matter to one field of a query only, and everything else can still be found.
pub(super) fn read_bookmarks(context: &CommandContext<'_>) -> Bookmarks {
    let file = bookmark_file();
    match file.read() {
        Ok(bookmarks) => {
            context.warn(file.problem(&bookmarks).as_slice());
            bookmarks
        }
        Err(diagnostic) => {
            context.warn(&[diagnostic]);
            Bookmarks::default()
        }
    }
}

/// The index of a catalog, with the bookmarks of the user.
pub(super) fn index(catalog: &Catalog, language: Language, bookmarks: &Bookmarks) -> Index {
    let mut index = progress_line::index(catalog, language);
    let known = bookmarks.iter().filter_map(|it| Some((catalog.find(&it.id)?, it.note.as_str())));
    index.set_bookmarks(known);
    index
}

/// What a query finds by an index, best first; entries of equal rank keep the order of
/// `candidates`. Problems of the query are printed on standard error.
///
/// A query without a condition, such as `…`, finds nothing: a query that was meant to select a few
/// entries must not select all of them.
pub(super) fn find(
    index: &Index,
    catalog: &Catalog,
    locale: &Locale,
    query: &Query,
    candidates: &[EntryIndex],
) -> SearchResults {
    let candidates = if query.is_empty() { &[] } else { candidates };
    let found = index.search(catalog, query, candidates.iter().copied());
    for problem in &found.problems {
        report(&problem.to_message(locale));
    }
    found
}

/// The entries that a query finds by an index, by name; all entries if it has no words.
pub(super) fn found_by_name(
    index: &Index,
    catalog: &Catalog,
    locale: &Locale,
    words: &str,
) -> Result<Vec<EntryIndex>, CommandError> {
    let mut entries: Vec<EntryIndex> = catalog.indexes().collect();
    bundle::sort_by_name(catalog, locale, &mut entries, |entry| *entry);
    if !words.trim().is_empty() {
        let hits = find(index, catalog, locale, &Query::new(words), &entries).hits;
        let found: HashSet<EntryIndex> = hits.iter().map(|hit| hit.entry).collect();
        entries.retain(|entry| found.contains(entry));
    }
    if entries.is_empty() { Err(nothing_found(locale, words)) } else { Ok(entries) }
}

/// Prints the entries that a query finds, by name; all entries if it has no words.
pub(super) fn print_by_name(
    context: &CommandContext<'_>,
    words: &str,
    format: Format,
    columns: &[TableColumn],
) -> Result<(), CommandError> {
    let bookmarks = read_bookmarks(context);
    let catalog = context.load()?;
    let printer = Printer { columns, ..context.printer(&catalog, format) };
    let entries = if words.trim().is_empty() && !catalog.is_empty() {
        printer.all_by_name()
    } else {
        let index = index(&catalog, context.locale.language, &bookmarks);
        found_by_name(&index, &catalog, &context.locale, words)?
    };
    let row = |entry| Row { entry, remark: note(&catalog, &bookmarks, entry) };
    let rows: Vec<Row> = entries.into_iter().map(row).collect();
    print(&printer.list_with_notes(&rows, &bookmarks)?)
}

/// The mark and the note of the user on an entry, as a remark; empty if there is neither.
pub(super) fn note(catalog: &Catalog, bookmarks: &Bookmarks, entry: EntryIndex) -> String {
    bookmarks.of(catalog.id(entry)).map(bookmarks::remark).unwrap_or_default()
}

/// The error that a query finds nothing.
pub(super) fn nothing_found(locale: &Locale, words: &str) -> CommandError {
    if words.trim().is_empty() {
        return CommandError::Failed(locale.text("cli-no-entries"));
    }
    let words = fit(&sanitize_line(words), MAX_QUOTED).into_owned();
    CommandError::Failed(locale.format("screen-nothing", &[("value", words.into())]))
}
