//! What the commands work with: the options, the language, the catalog and the files of the user.

use super::command_error::CommandError;
use super::format::Format;
use super::options::Options;
use super::printer::Printer;
use super::progress_line::with_progress_line;
use super::report::report;
use super::sources::Sources;
use crate::catalog::{Catalog, Loaded, Progress};
use crate::config::{self, BookmarkFile};
use crate::diagnostic::Diagnostic;
use crate::language::{FluentValue, Locale};

/// Files of which it is reported in single lines that something could not be loaded.
const MAX_REPORTED: usize = 5;

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
        let sources = Sources::new(self.options, &[]);
        let loaded = self.with_progress(&sources, |progress| sources.load(progress))?;
        self.report_left_out(&loaded);
        Ok(loaded.catalog)
    }

    /// Reports what could not be loaded: a line for each file, but of no more than a few.
    pub(super) fn report_left_out(&self, loaded: &Loaded) {
        let Loaded { catalog: _, damaged, omissions } = loaded;
        let damaged_lines = damaged.iter().map(|it| self.locale.diagnostic(it));
        let lines = damaged_lines.chain(omissions.iter().map(|it| self.locale.omission(it)));
        for line in lines.take(MAX_REPORTED) {
            report(&line);
        }
        let more = (damaged.len() + omissions.len()).saturating_sub(MAX_REPORTED);
        if more > 0 {
            report(&self.locale.format("omitted-more", &[("n", more.into())]));
        }
    }

    /// Does some work on files that may be large. If it takes long, its progress is shown.
    ///
    /// # Errors
    /// If the work fails with diagnostics.
    pub(super) fn with_progress<T>(
        &self,
        sources: &Sources,
        work: impl FnOnce(&Progress) -> Result<T, Vec<Diagnostic>>,
    ) -> Result<T, CommandError> {
        let done = if sources.has_paths() {
            with_progress_line(self.locale.language, work)
        } else {
            work(&Progress::default())
        };
        done.map_err(|diagnostics| self.failed_with(&diagnostics))
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
