//! Reads files into entries. A part that is not valid is reported and left out; the rest is kept.
//! Rules beyond one record are in `check`.

use std::mem;
use std::ops::Range;

use super::elements::Source;
use super::entry::Entry;
use super::files::{Contents, File};
use super::parts::parts;
use super::progress::Progress;
use super::record::Record;
use super::repair::{Repaired, repair};
use super::spanned::SpannedDiagnostic;
use crate::diagnostic::Diagnostic;
use crate::parallel::{par_map, par_map_mut};

/// Files up to this size are read in one go, in bytes. Larger ones are split first, so that several
/// threads can read them.
const MAX_WHOLE: usize = 1 << 20;

/// Files that a thread must have to read before another thread pays off.
const MIN_FILES_PER_THREAD: usize = 8;

/// Parts that a thread must have to read before another thread pays off.
const MIN_PARTS_PER_THREAD: usize = 1;

/// How much of a large file is read before its memory is given back, in bytes.
const WINDOW: usize = 4 << 20;

/// Where an entry was read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Origin {
    /// The position of its file in the list of files.
    pub(super) file: usize,
    /// Its position in the list of the file.
    pub(super) element: usize,
}

/// Entries with their positions in the list of the file.
pub(super) type Entries = Vec<(usize, Entry)>;

/// What was read from one file.
pub(super) struct FileContents<K = Entries> {
    /// The entries that can be used, as they are kept: a piece for each part of the file.
    pub(super) entries: Vec<K>,
    /// How many there are.
    pub(super) count: usize,
    /// The entries that cannot be used, as far as they could be read, with their positions.
    pub(super) unusable: Entries,
    /// What is wrong, in the order of the file.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// How many entries are left out.
    pub(super) left_out: usize,
    /// How many entries have lost fields.
    pub(super) reduced: usize,
    /// Whether the file is damaged as a whole: it is not JSON, or cut short.
    pub(super) damaged: bool,
}

/// Reads files. The results are in their order.
pub(super) fn read(files: &[File], progress: &Progress) -> Vec<FileContents> {
    progress.expect_records(files.iter().map(|file| file.bytes().len()).sum());
    par_map(files, MIN_FILES_PER_THREAD, |file| read_file(file, progress))
}

/// Reads files as [`read`] does, and gives back their memory while it does. `keep` makes of the
/// entries of a part of a file what is kept of them. What is wrong with entries is counted only.
pub(super) fn read_and_release<K: Send>(
    files: &mut [File],
    progress: &Progress,
    keep: impl Fn(Entries) -> K + Sync,
) -> Vec<FileContents<K>> {
    progress.expect_records(files.iter().map(|file| file.bytes().len()).sum());
    par_map_mut(files, MIN_FILES_PER_THREAD, |file| {
        let contents = release_file(file, progress, &keep);
        file.release_from(0);
        contents
    })
}

fn read_file(file: &File, progress: &Progress) -> FileContents {
    if let Contents::Entries(entries) = &file.contents {
        return FileContents::of_all(entries.iter().cloned());
    }
    if let Some(contents) = read_small(file, progress) {
        return contents;
    }
    let source = match Source::new(file) {
        Ok(source) => source,
        Err(diagnostic) => return FileContents::of_unreadable(diagnostic),
    };
    let read = par_map(&parts(source.ranges()), MIN_PARTS_PER_THREAD, |part| {
        let elements = part.clone().map(|nth| (nth, source.element(nth)));
        read_part(elements, Some(&source), progress)
    });
    FileContents::joined(read, source.problems)
}

/// Reads a file of which nothing is wrong in one go.
fn read_small(file: &File, progress: &Progress) -> Option<FileContents> {
    let text = str::from_utf8(file.bytes()).ok().filter(|text| text.len() <= MAX_WHOLE)?;
    let records = serde_json::from_str::<Vec<Record>>(text).ok()?;
    progress.add_records(records.len(), text.len());
    Some(FileContents::of_all(records.into_iter().map(|record| record.0)))
}

/// Reads a file from its end to its start, so that what was read can be cut off.
fn release_file<K: Send>(
    file: &mut File,
    progress: &Progress,
    keep: &(impl Fn(Entries) -> K + Sync),
) -> FileContents<K> {
    if let Contents::Entries(entries) = &mut file.contents {
        return FileContents::of_all(mem::take(entries).into_iter()).map(keep);
    }
    if let Some(contents) = read_small(file, progress) {
        return contents.map(keep);
    }
    let (mut ranges, problems) = match Source::new(file) {
        Ok(source) => (source.ranges().collect::<Vec<_>>(), source.problems),
        Err(diagnostic) => return FileContents::of_unreadable(diagnostic),
    };
    let mut parts = parts(ranges.iter().cloned());
    let mut read = Vec::with_capacity(parts.len());
    while let Some(last) = parts.last() {
        let end = ranges[last.end - 1].end;
        let in_window = |part: &Range<usize>| end - ranges[part.start].start <= WINDOW;
        let count = parts.iter().rev().take_while(|part| in_window(part)).count().max(1);
        let window = parts.split_off(parts.len() - count);
        let bytes = file.bytes();
        let contents = par_map(&window, MIN_PARTS_PER_THREAD, |part| {
            let elements = part.clone().map(|nth| (nth, text_at(bytes, &ranges[nth])));
            read_part(elements, None, progress).map(keep)
        });
        read.extend(contents.into_iter().rev());
        let start = window.first().map_or(0, |part| part.start);
        file.release_from(ranges[start].start);
        ranges.truncate(start);
    }
    read.reverse();
    FileContents::joined(read, problems)
}

/// A part of the bytes of a text.
fn text_at<'b>(bytes: &'b [u8], range: &Range<usize>) -> &'b str {
    str::from_utf8(&bytes[range.clone()]).unwrap_or_default()
}

/// Reads elements with their positions in the list. What is wrong with them is said if their source
/// is given.
fn read_part<'t>(
    elements: impl Iterator<Item = (usize, &'t str)>,
    source: Option<&Source<'_>>,
    progress: &Progress,
) -> FileContents {
    let mut contents = FileContents::new();
    let mut entries = Vec::new();
    for (nth, element) in elements {
        let read = serde_json::from_str::<Record>(element);
        progress.add_records(1, element.len());
        if let Ok(entry) = read {
            entries.push((nth, entry.0));
        } else {
            contents.add_repaired(&mut entries, nth, repair(element), source, progress);
        }
    }
    contents.count = entries.len();
    contents.entries.push(entries);
    contents
}

impl<K> FileContents<K> {
    fn new() -> Self {
        Self {
            entries: Vec::new(),
            count: 0,
            unusable: Vec::new(),
            diagnostics: Vec::new(),
            left_out: 0,
            reduced: 0,
            damaged: false,
        }
    }

    /// The contents of a file of which nothing can be read.
    fn of_unreadable(diagnostic: Diagnostic) -> Self {
        Self { diagnostics: vec![diagnostic], damaged: true, ..Self::new() }
    }

    /// What was read from the parts of a file, with what is not JSON between and after them. The
    /// first of these is reported for the file, as the last diagnostic; each other one counts as an
    /// entry that is left out.
    fn joined(parts: Vec<Self>, problems: Vec<Diagnostic>) -> Self {
        let mut contents = Self::new();
        for part in parts {
            contents.append(part);
        }
        contents.damaged = !problems.is_empty();
        contents.left_out += problems.len().saturating_sub(1);
        contents.diagnostics.extend(problems.into_iter().rev());
        contents
    }

    /// Adds what was read from the next part of the file.
    fn append(&mut self, part: Self) {
        let Self { entries, count, unusable, diagnostics, left_out, reduced, damaged } = part;
        self.entries.extend(entries);
        self.count += count;
        self.unusable.extend(unusable);
        self.diagnostics.extend(diagnostics);
        self.left_out += left_out;
        self.reduced += reduced;
        self.damaged |= damaged;
    }
}

impl FileContents {
    /// The contents of a file in which everything is right.
    fn of_all(entries: impl Iterator<Item = Entry>) -> Self {
        let entries: Entries = entries.enumerate().collect();
        Self { count: entries.len(), entries: vec![entries], ..Self::new() }
    }

    /// Keeps the entries in another form.
    fn map<K>(self, keep: impl Fn(Entries) -> K) -> FileContents<K> {
        let Self { entries, count, unusable, diagnostics, left_out, reduced, damaged } = self;
        let entries = entries.into_iter().map(keep).collect();
        FileContents { entries, count, unusable, diagnostics, left_out, reduced, damaged }
    }

    /// Adds an entry that does not read as it is to those that can be used, or to the others.
    fn add_repaired(
        &mut self,
        usable: &mut Entries,
        nth: usize,
        repaired: Repaired,
        source: Option<&Source<'_>>,
        progress: &Progress,
    ) {
        let Repaired { entry, is_usable, id, problems } = repaired;
        if let Some(source) = source {
            self.diagnostics.extend(problems.into_iter().map(|it| {
                let SpannedDiagnostic { offset, path, kind } = it;
                Diagnostic::new(source.place(nth, offset.unwrap_or(0), id.clone(), &path), kind)
            }));
        }
        match entry {
            Some(entry) if is_usable => {
                self.reduced += 1;
                usable.push((nth, entry));
            }
            entry => {
                self.left_out += 1;
                progress.add_left_out();
                // Without an id of its own it would be taken for another one.
                self.unusable.extend(entry.filter(|_| id.is_some()).map(|entry| (nth, entry)));
            }
        }
    }
}
