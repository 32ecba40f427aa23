//! `imenik bookmarks`: the bookmarks and notes of the user, printed or imported from a file.

use std::io;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::{CommandContext, bookmark_file};
use super::format::Format;
use super::hyphens;
use super::output::print;
use super::printer::Row;
use super::values::optional;
use crate::catalog::STANDARD_INPUT;
use crate::config::{Bookmark, Bookmarks};
use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::files::read_text;
use crate::language::FluentValue;
use crate::text::sanitize_line;

pub(super) const NAME: &str = "bookmarks";

const IMPORT: &str = "import";

/// What `imenik bookmarks` does.
#[derive(Debug)]
pub(super) enum BookmarksRequest {
    /// Prints the bookmarks.
    Print(Format),
    /// Imports the bookmarks of a file, or of standard input if the path is `-`.
    Import(PathBuf),
}

/// The definition of the command.
pub(super) fn command(builder: &CommandBuilder) -> clap::Command {
    let import = builder.option(IMPORT, "cli-import").value_name(builder.text("value-file"));
    builder
        .command(NAME, "cli-bookmarks")
        .arg(import.value_parser(hyphens::path()))
        .args(Format::options(builder, &[Format::Text, Format::Json, Format::Ids]))
}

impl BookmarksRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        match optional(matches, IMPORT) {
            Some(path) => Self::Import(path),
            None => Self::Print(Format::from_matches(matches)),
        }
    }

    /// Prints or imports bookmarks.
    pub(super) fn run(&self, context: &CommandContext<'_>) -> Result<(), CommandError> {
        match self {
            Self::Print(format) => print_bookmarks(context, *format),
            Self::Import(path) => import(context, path),
        }
    }
}

/// Prints the bookmarks: as JSON, which can be imported, and as text all of them, as ids those of
/// entries in the catalog.
fn print_bookmarks(context: &CommandContext<'_>, format: Format) -> Result<(), CommandError> {
    let locale = &context.locale;
    let failed = |diagnostic| CommandError::Failed(locale.diagnostic(&diagnostic));
    let file = bookmark_file();
    let bookmarks = file.read().map_err(failed)?;
    context.warn(file.problem(&bookmarks).as_slice());
    if format == Format::Json {
        return print(&bookmarks.to_json());
    }
    let catalog = context.load()?;
    let row = |it: &Bookmark| Some(Row { entry: catalog.find(&it.id)?, remark: remark(it) });
    let rows: Vec<Row> = bookmarks.iter().filter_map(row).collect();
    let is_unknown = |it: &&Bookmark| format == Format::Text && catalog.find(&it.id).is_none();
    let unknown: Vec<&Bookmark> = bookmarks.iter().filter(is_unknown).collect();
    if rows.is_empty() && unknown.is_empty() {
        return Err(CommandError::Failed(locale.text("cli-no-bookmarks")));
    }
    let list = context.printer(&catalog, format).list(&rows)?;
    print(&(list + &unknown_lines(context, &unknown)))
}

/// The bookmarks of entries that are not in the catalog, in the columns of the other lines.
fn unknown_lines(context: &CommandContext<'_>, unknown: &[&Bookmark]) -> String {
    let reason = context.locale.text("cli-not-in-catalog");
    let line = |it: &&Bookmark| {
        let (id, remark) = (sanitize_line(&it.id), remark(it));
        if context.options.colours {
            format!("○ {id}  {reason}  {remark}\n")
        } else {
            format!("{id}\t\t{reason}\t{remark}\n")
        }
    };
    unknown.iter().map(line).collect()
}

/// Whether an entry is bookmarked, and the note on it in one line.
pub(super) fn remark(bookmark: &Bookmark) -> String {
    let sign = if bookmark.marked { "★" } else { "✎" };
    let note = bookmark.note.replace('\n', " · ");
    sanitize_line(format!("{sign} {note}").trim_end()).into_owned()
}

/// Merges the bookmarks of a file into those of the user, and prints how many the file has.
fn import(context: &CommandContext<'_>, path: &Path) -> Result<(), CommandError> {
    let locale = &context.locale;
    let failed = |diagnostic| CommandError::Failed(locale.diagnostic(&diagnostic));
    let text = read(path).map_err(|error| {
        failed(Diagnostic::of_path(path, DiagnosticKind::Unreadable((&error).into())))
    })?;
    let path = path.display().to_string();
    let imported = Bookmarks::from_json(&path, &text).map_err(failed)?;
    context.warn(imported.problem(&path).as_slice());
    bookmark_file().change(|bookmarks| bookmarks.merge(&imported)).map_err(failed)?;
    let count = FluentValue::from(imported.iter().count());
    print(&(locale.format("cli-imported", &[("n", count)]) + "\n"))
}

/// The text of a file, or of standard input if the path is `-`.
fn read(path: &Path) -> io::Result<String> {
    if path == Path::new(STANDARD_INPUT) {
        io::read_to_string(io::stdin())
    } else {
        read_text(path)
    }
}
