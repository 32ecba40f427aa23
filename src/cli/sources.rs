//! The files of the catalog that a command works with: the bundle, and what the user names.

use std::collections::HashSet;
use std::iter;
use std::path::{Path, PathBuf};

use super::options::Options;
use crate::bundle;
use crate::catalog::{
    File, Loaded, Progress, STANDARD_INPUT, can_be_cut, first_part, load_with_progress,
    readable_files,
};
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::tui::{IndexedCatalog, LoadResult, Parts};

/// Size of the first part of large files, in bytes; the browser opens on it.
const FIRST_PART: usize = 1 << 20;
/// Each part is this many times as large as the one before.
const NEXT_PART: usize = 16;
/// Files of fewer parts than this are loaded at once.
const MIN_PARTS: usize = 4;

/// The priority, from -20 to 19, of a thread that loads while the browser is used: the least comes
/// first, and 0 is usual.
#[cfg(target_os = "linux")]
const LOADING_PRIORITY: i32 = 5;

/// The files of a catalog. A thread of its own can read them.
#[derive(Debug, Clone)]
pub(super) struct Sources {
    bundled: bool,
    /// Files and folders of the user, each once.
    paths: Vec<PathBuf>,
    /// Those of the configuration: what cannot be read of them must not stop every command.
    configured: Vec<PathBuf>,
}

/// The files that can be read.
struct ReadFiles {
    files: Vec<File>,
    /// Why others cannot be read.
    diagnostics: Vec<Diagnostic>,
    /// Why others of the configuration cannot be read.
    configured: Vec<Diagnostic>,
}

impl Sources {
    /// What the options name, with more files and folders.
    pub(super) fn new(options: &Options, more: &[PathBuf]) -> Self {
        let mut seen = HashSet::new();
        let given = options.data.iter().chain(more);
        let paths = given.filter(|path| seen.insert(identity(path))).cloned().collect();
        let configured = options.settings.data.clone();
        Self { bundled: options.bundled, paths, configured }
    }

    /// Whether there are files of the user.
    pub(super) fn has_paths(&self) -> bool {
        !self.paths.is_empty()
    }

    /// Whether the standard input is one of them.
    pub(super) fn has_standard_input(&self) -> bool {
        self.paths.iter().any(|path| is_standard_input(path))
    }

    /// The names of the files and folders of the user, without those of the folders they are in;
    /// `input` stands for the standard input.
    pub(super) fn names(&self, input: &str) -> String {
        let name = |path: &PathBuf| match path.file_name() {
            _ if is_standard_input(path) => input.to_owned(),
            Some(name) => name.to_string_lossy().into_owned(),
            None => path.display().to_string(),
        };
        self.paths.iter().map(name).collect::<Vec<_>>().join(", ")
    }

    /// The files that can be read, and why the others cannot.
    pub(super) fn readable(&self, progress: &Progress) -> (Vec<File>, Vec<Diagnostic>) {
        let ReadFiles { files, mut diagnostics, configured } = self.read(progress);
        diagnostics.extend(configured);
        (files, diagnostics)
    }

    fn read(&self, progress: &Progress) -> ReadFiles {
        let files = if self.bundled { bundle::files() } else { Vec::new() };
        let mut read = ReadFiles { files, diagnostics: Vec::new(), configured: Vec::new() };
        for path in &self.paths {
            let (files, diagnostics) = readable_files(path, progress);
            read.files.extend(files);
            if self.configured.contains(path) {
                read.configured.extend(diagnostics);
            } else {
                read.diagnostics.extend(diagnostics);
            }
        }
        read
    }

    /// The files, and why some of the configuration cannot be read.
    ///
    /// # Errors
    /// If another one cannot be read; with the diagnostics of all of those.
    fn files(&self, progress: &Progress) -> Result<(Vec<File>, Vec<Diagnostic>), Vec<Diagnostic>> {
        let ReadFiles { files, diagnostics, configured } = self.read(progress);
        if diagnostics.is_empty() { Ok((files, configured)) } else { Err(diagnostics) }
    }

    /// Loads the catalog with its index and its names in a language. If the files are large, sends
    /// growing parts of it first.
    ///
    /// # Errors
    /// If a file that the configuration does not name cannot be read.
    pub(super) fn load_in_parts(
        &self,
        language: Language,
        progress: &Progress,
        parts: Option<&Parts>,
    ) -> LoadResult {
        let (files, unreadable) = self.files(progress)?;
        if let Some(parts) = parts.filter(|_| can_be_cut(&files)) {
            let sizes = iter::successors(Some(FIRST_PART), |size| size.checked_mul(NEXT_PART));
            // A part that is most of the whole would only delay it.
            let length: usize = files.iter().map(|file| file.bytes().len()).sum();
            let has_more = |size: &usize| size.saturating_mul(MIN_PARTS) < length;
            for part in sizes.take_while(has_more).filter_map(|size| first_part(&files, size)) {
                // What is wrong with the files is said when all of them are read.
                let catalog = load_with_progress(part, &Progress::default()).catalog;
                let loaded = Loaded { catalog, ..Loaded::default() };
                if !loaded.catalog.is_empty() {
                    parts.send(IndexedCatalog::new(loaded, language, &Progress::default()));
                    // There is something to use now: its keys come first.
                    yield_to_keys();
                }
            }
        }
        let mut loaded = load_with_progress(files, progress);
        loaded.damaged.extend(unreadable);
        let whole = IndexedCatalog::new(loaded, language, progress);
        if parts.is_some() {
            whole.name_in_next_language(language);
        }
        Ok(whole)
    }

    /// Reads the files and loads the catalog.
    ///
    /// # Errors
    /// If a file that the configuration does not name cannot be read.
    pub(super) fn load(&self, progress: &Progress) -> Result<Loaded, Vec<Diagnostic>> {
        if self.bundled && !self.has_paths() {
            return Ok(Loaded { catalog: bundle::catalog(), ..Loaded::default() });
        }
        let (files, unreadable) = self.files(progress)?;
        let mut loaded = load_with_progress(files, progress);
        loaded.damaged.extend(unreadable);
        Ok(loaded)
    }
}

/// Gives the thread that loads, and those that it starts, less of a busy processor than the others
/// get. Elsewhere than on Linux, it would slow down the whole program.
fn yield_to_keys() {
    #[cfg(target_os = "linux")]
    // If it is not allowed, loading is only more in the way.
    let _ = rustix::process::setpriority_process(None, LOADING_PRIORITY);
}

/// The canonical path, the same for two paths of one file. Standard input stays `-`, even if a file
/// has this name.
fn identity(path: &Path) -> PathBuf {
    if is_standard_input(path) {
        return path.to_owned();
    }
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

fn is_standard_input(path: &Path) -> bool {
    path == Path::new(STANDARD_INPUT)
}
