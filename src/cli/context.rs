//! What the commands work with: the options, the language, the catalog and the files of the user.

use std::collections::HashSet;
use std::path::PathBuf;

use super::command_error::CommandError;
use super::format::Format;
use super::options::Options;
use super::printer::Printer;
use super::report::report;
use crate::catalog::{self, Catalog, File};
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

    /// The catalog that the options ask for. What had to be left out of it is reported: a line for
    /// each file.
    ///
    /// # Errors
    /// If a file or folder that the user named cannot be read.
    pub(super) fn load(&self) -> Result<Catalog, CommandError> {
        let loaded = catalog::load(&self.files(&[])?);
        self.warn(&loaded.damaged);
        for omission in &loaded.omissions {
            report(&self.locale.omission(omission));
        }
        Ok(loaded.catalog)
    }

    /// The files that the options name, with more files and folders. Each is there once.
    ///
    /// # Errors
    /// If one of them cannot be read; with all of those.
    pub(super) fn files(&self, paths: &[PathBuf]) -> Result<Vec<File>, CommandError> {
        let mut files = if self.options.bundled { catalog::bundled() } else { Vec::new() };
        let mut diagnostics = Vec::new();
        let mut seen = HashSet::new();
        for path in self.options.data.iter().chain(paths) {
            if !seen.insert(path.canonicalize().unwrap_or_else(|_| path.clone())) {
                continue;
            }
            match catalog::from_path(path) {
                Ok(found) => files.extend(found),
                Err(found) => diagnostics.extend(found),
            }
        }
        if diagnostics.is_empty() { Ok(files) } else { Err(self.failed_with(&diagnostics)) }
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
        let (locale, colours) = (&self.locale, self.options.colours);
        Printer { catalog, locale, format, columns: &[], colours }
    }
}

/// The file of the user's bookmarks.
pub(super) fn bookmark_file() -> BookmarkFile {
    BookmarkFile::at(config::data_folder().map(|folder| folder.join("bookmarks.json")))
}
