//! Loading: a catalog from files, as far as they can be read.

use super::files::File;
use super::linked::Catalog;
use super::merge::merge;
use super::progress::Progress;
use super::read::read;
use crate::diagnostic::Diagnostic;

/// A catalog, and what was left out of it.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The catalog.
    pub catalog: Catalog,
    /// Files that are damaged as a whole: not text, not JSON, or cut short.
    pub damaged: Vec<Diagnostic>,
    /// What was left out of the other files.
    pub omissions: Vec<Omission>,
}

/// What was left out of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Omission {
    /// The file.
    pub path: String,
    /// How many of its entries are left out.
    pub entries: usize,
    /// How many others have lost fields.
    pub reduced: usize,
    /// How many entries it has.
    pub total: usize,
}

/// Loads a catalog. What is not valid is left out: a field if the entry can do without, or else the
/// entry. An entry of the user with the id of a bundled one replaces it; of two others with the
/// same id the first counts.
pub fn load(files: &[File]) -> Loaded {
    load_with_progress(files, &Progress::default())
}

/// Loads a catalog as [`load`] does, and counts what it has done.
pub fn load_with_progress(files: &[File], progress: &Progress) -> Loaded {
    let mut contents = read(files, progress);
    let (mut damaged, mut omissions) = (Vec::new(), Vec::new());
    for (file, contents) in files.iter().zip(&mut contents) {
        if contents.damaged {
            damaged.extend(contents.diagnostics.pop());
        }
        omissions.push(Omission {
            path: file.path.clone(),
            entries: contents.left_out,
            reduced: contents.reduced,
            total: contents.entries.len() + contents.left_out,
        });
    }
    let merged = merge(files, contents);
    for duplicate in &merged.duplicates {
        omissions[duplicate.origin.file].entries += 1;
    }
    omissions.retain(|omission| omission.entries > 0 || omission.reduced > 0);
    Loaded { catalog: Catalog::new(merged.entries, merged.by_id), damaged, omissions }
}
