//! What the commands work with: the options, the language, the catalog and the files of the user.

use std::path::PathBuf;

use super::command_error::CommandError;
use super::format::Format;
use super::options::Options;
use super::printer::Printer;
use super::report::report;
use crate::catalog::{self, Catalog};
use crate::config::{self, BookmarkFile};
use crate::diagnostic::Diagnostic;
use crate::language::{FluentValue, Locale};

/// The options of the command line and the language in use.
pub(super) struct CommandContext<'a> {
    /// The options.
    pub(super) options: &'a Options,
    /// The language in use.
    pub(super) locale: Locale,
}

impl<'a> CommandContext<'a> {
    /// Reads the messages of the language.
    pub(super) fn new(options: &'a Options) -> Self {
        Self { options, locale: Locale::new(options.language) }
    }

    /// The catalog that the options ask for.
    ///
    /// # Errors
    /// If a file has errors; with all of them and their count.
    pub(super) fn load(&self) -> Result<Catalog, CommandError> {
        self.load_with(&[])
    }

    /// The catalog that the options ask for, with more files and folders.
    ///
    /// # Errors
    /// If a file has errors; with all of them and their count.
    pub(super) fn load_with(&self, paths: &[PathBuf]) -> Result<Catalog, CommandError> {
        let mut files = if self.options.bundled { catalog::bundled() } else { Vec::new() };
        let mut diagnostics = Vec::new();
        for path in self.options.data.iter().chain(paths) {
            match catalog::from_path(path) {
                Ok(found) => files.extend(found),
                Err(found) => diagnostics.extend(found),
            }
        }
        match Catalog::load(&files) {
            Ok(catalog) if diagnostics.is_empty() => return Ok(catalog),
            Ok(_) => {}
            Err(found) => diagnostics.extend(found),
        }
        Err(self.failed_with(&diagnostics))
    }

    /// The error of a command that ends with diagnostics: one line for each, then their count.
    pub(super) fn failed_with(&self, diagnostics: &[Diagnostic]) -> CommandError {
        let lines: Vec<String> =
            diagnostics.iter().map(|diagnostic| self.locale.diagnostic(diagnostic)).collect();
        let count = [("n", FluentValue::from(diagnostics.len()))];
        let count = self.locale.format("count-faults", &count);
        CommandError::Failed(format!("{}\n{count}", lines.join("\n")))
    }

    /// Prints diagnostics on standard error. The command goes on.
    pub(super) fn warn(&self, diagnostics: &[Diagnostic]) {
        for diagnostic in diagnostics {
            report(&self.locale.diagnostic(diagnostic));
        }
    }

    /// A printer for entries of a catalog.
    pub(super) fn printer<'b>(&'b self, catalog: &'b Catalog, format: Format) -> Printer<'b> {
        Printer { catalog, locale: &self.locale, format, colours: self.options.colours }
    }
}

/// The file of the user's bookmarks.
pub(super) fn bookmark_file() -> BookmarkFile {
    BookmarkFile::at(config::data_folder().map(|folder| folder.join("bookmarks.json")))
}
