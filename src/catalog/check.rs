//! Checking: everything that is wrong in the files of a catalog, each problem with its place. The
//! time is proportional to the size of the files and the number of problems.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use super::elements::Source;
use super::entry::Entry;
use super::entry_index::EntryIndex;
use super::files::{Contents, File};
use super::linked::Catalog;
use super::merge::{Duplicate, Merged, merge};
use super::progress::Progress;
use super::read::{Origin, read};
use super::rules::{Problem, broken_rules};
use super::spanned::{self, Step, path_to_string};
use crate::diagnostic::{Diagnostic, DiagnosticKind, Place};
use crate::parallel::par_map;
use crate::text::nearest;

/// Entries that a thread must have to check before another thread pays off.
const MIN_PER_THREAD: usize = 200;

/// The nearest id is looked for only for this many dangling links: each look goes over all ids.
const MAX_NEAREST: usize = 100;

/// What a check has found.
#[derive(Debug, Default)]
pub struct Report {
    /// The catalog, as it would be loaded.
    pub catalog: Catalog,
    /// Every problem, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
    /// The entries of the user that replace a bundled one. That is no problem.
    pub replacements: Vec<Place>,
}

/// Checks files: everything that loading leaves out, and the rules that it does not ask for.
pub fn check(files: &[File]) -> Report {
    check_with_progress(files, &Progress::default())
}

/// Checks files as [`check`] does, and counts what it has done.
pub fn check_with_progress(files: &[File], progress: &Progress) -> Report {
    let mut contents = read(files, progress);
    let is_damaged = contents.iter().any(|contents| contents.damaged);
    let mut diagnostics: Vec<Diagnostic> = contents
        .iter_mut()
        .flat_map(|contents| std::mem::take(&mut contents.diagnostics))
        .collect();
    let unusable: Vec<(Origin, Entry)> = contents
        .iter_mut()
        .enumerate()
        .flat_map(|(file, contents)| with_origin(file, std::mem::take(&mut contents.unusable)))
        .collect();
    let merged = merge(files, contents);
    let places = Places::new(files, &merged);
    let mut found = broken_rules_of_all(&merged, &unusable, &places, progress);
    found.extend(places.of_duplicates(&merged.duplicates));
    let unread: HashSet<&str> =
        diagnostics.iter().filter_map(|diagnostic| diagnostic.place.entry.as_deref()).collect();
    found.retain(|diagnostic| match &diagnostic.kind {
        // The entry that a link names may be one that could not be read.
        DiagnosticKind::DanglingLink { id, .. } => !is_damaged && !unread.contains(id.as_str()),
        _ => true,
    });
    add_nearest(&mut found, &merged);
    let replacements =
        merged.replacements.iter().map(|&index| places.of_entry(index, &[])).collect();
    drop(places);
    diagnostics.extend(found);
    sort(files, &mut diagnostics);
    Report { catalog: Catalog::new(merged.entries, merged.by_id), diagnostics, replacements }
}

fn with_origin(file: usize, entries: Vec<(usize, Entry)>) -> impl Iterator<Item = (Origin, Entry)> {
    entries.into_iter().map(move |(element, entry)| (Origin { file, element }, entry))
}

/// The rules that entries break: those of the catalog, and those that cannot be used.
fn broken_rules_of_all(
    merged: &Merged,
    unusable: &[(Origin, Entry)],
    places: &Places<'_>,
    progress: &Progress,
) -> Vec<Diagnostic> {
    let usable = merged.origins.iter().copied().zip(&merged.entries);
    let unusable = unusable.iter().map(|(origin, entry)| (*origin, entry));
    let all: Vec<(Origin, &Entry)> = usable.chain(unusable).collect();
    progress.expect_indexed(all.len());
    let checked = par_map(&all, MIN_PER_THREAD, |&(origin, entry)| {
        let bundled = places.files[origin.file].bundled;
        let problems = broken_rules(&merged.entries, &merged.by_id, entry, bundled);
        progress.add_indexed();
        places.of_problems(origin, &entry.id, problems)
    });
    checked.into_iter().flatten().collect()
}

/// Sorts diagnostics by file, then by position.
fn sort(files: &[File], diagnostics: &mut [Diagnostic]) {
    let order: HashMap<&str, usize> =
        files.iter().enumerate().map(|(nth, file)| (file.path.as_str(), nth)).collect();
    diagnostics.sort_by_key(|it| (order.get(it.place.path.as_str()).copied(), it.place.position));
}

/// Adds to dangling links the id that was probably meant.
fn add_nearest(diagnostics: &mut [Diagnostic], merged: &Merged) {
    let mut known: HashMap<String, Option<String>> = HashMap::new();
    for diagnostic in diagnostics {
        let DiagnosticKind::DanglingLink { id, nearest: near } = &mut diagnostic.kind else {
            continue;
        };
        if !known.contains_key(id) && known.len() < MAX_NEAREST {
            // In the order of the files: that of the map differs from run to run.
            let ids = merged.entries.iter().map(|entry| entry.id.as_str());
            known.insert(id.clone(), nearest(id, ids));
        }
        *near = known.get(id).cloned().flatten();
    }
}

/// Where entries and their fields are in the files. A file is split, and an entry parsed with
/// offsets, only if something in it is asked for.
struct Places<'a> {
    files: &'a [File],
    merged: &'a Merged,
    sources: Vec<OnceLock<Option<Source<'a>>>>,
}

impl<'a> Places<'a> {
    fn new(files: &'a [File], merged: &'a Merged) -> Self {
        Self { files, merged, sources: files.iter().map(|_| OnceLock::new()).collect() }
    }

    fn source(&self, file: usize) -> Option<&Source<'a>> {
        let source = || match self.files[file].contents {
            Contents::Bytes(_) => Source::new(&self.files[file]).ok(),
            Contents::Entries(_) => None,
        };
        self.sources[file].get_or_init(source).as_ref()
    }

    /// The diagnostics of the problems of one entry.
    fn of_problems(&self, origin: Origin, id: &str, problems: Vec<Problem>) -> Vec<Diagnostic> {
        if problems.is_empty() {
            return Vec::new();
        }
        let at = self.of_paths(origin, id);
        problems.into_iter().map(|(path, kind)| Diagnostic::new(at(&path), kind)).collect()
    }

    /// The places of the fields of one entry, which is parsed once.
    fn of_paths(&self, origin: Origin, id: &str) -> impl Fn(&[Step]) -> Place {
        let source = self.source(origin.file);
        let parsed = source.and_then(|source| spanned::parse(source.element(origin.element)));
        move |path| {
            let Some(source) = source else { return self.without_position(origin, id, path) };
            let offset = parsed.as_ref().map_or(0, |entry| spanned::offset_of(entry, path));
            source.place(origin.element, offset, Some(id.to_owned()), path)
        }
    }

    fn of_entry(&self, index: EntryIndex, path: &[Step]) -> Place {
        let origin = self.merged.origins[index.position()];
        self.of_paths(origin, &self.merged.entries[index.position()].id)(path)
    }

    /// The place of a field in a file that is not there as text: one of the bundle.
    fn without_position(&self, origin: Origin, id: &str, path: &[Step]) -> Place {
        let field = Some(path_to_string(path)).filter(|field| !field.is_empty());
        let path = self.files[origin.file].path.clone();
        Place { path, position: None, entry: Some(id.to_owned()), field }
    }

    fn of_duplicates(&self, duplicates: &[Duplicate]) -> Vec<Diagnostic> {
        let path = [Step::Field("id".to_owned())];
        let mut first_places: HashMap<EntryIndex, String> = HashMap::new();
        let diagnostic = |duplicate: &Duplicate| {
            let first = first_places.entry(duplicate.first).or_insert_with(|| {
                let place = self.of_entry(duplicate.first, &path);
                Place { entry: None, field: None, ..place }.to_string()
            });
            let kind = DiagnosticKind::DuplicateId(first.clone());
            Diagnostic::new(self.of_paths(duplicate.origin, &duplicate.id)(&path), kind)
        };
        duplicates.iter().map(diagnostic).collect()
    }
}
