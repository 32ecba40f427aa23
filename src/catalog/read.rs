//! Reads files into entries. A part that is not valid is reported and left out; the rest is kept.
//! Rules beyond one record are in `check`.

use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

use serde::de::{IgnoredAny, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer as _};
use serde_json::value::RawValue;

use super::entry::Entry;
use super::files::{Contents, File};
use super::progress::Progress;
use super::record::Record;
use super::repair::{Repaired, repair};
use super::spanned::{SpannedDiagnostic, Step, path_to_string};
use crate::diagnostic::{Diagnostic, DiagnosticKind, Place, Position};
use crate::parallel::par_map;
use crate::text::{LineIndex, message_without_position};

/// Files up to this size are read in one go, in bytes. Larger ones are split first, so that several
/// threads can read them.
const MAX_WHOLE: usize = 1 << 20;

/// Files that a thread must have to read before another thread pays off.
const MIN_FILES_PER_THREAD: usize = 8;

/// How many entries are read, and kept, in one piece.
const PART: usize = 512;

/// Pieces that a thread must have to read before another thread pays off.
const MIN_PARTS_PER_THREAD: usize = 1;

/// The character that some programs begin a UTF-8 file with.
const BYTE_ORDER_MARK: char = '\u{feff}';

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

/// Reads files. The results are in their order. `keep` makes of the entries of a part of a file
/// what is kept of them.
pub(super) fn read<K: Send>(
    files: &[File],
    progress: &Progress,
    keep: impl Fn(Entries) -> K + Sync,
) -> Vec<FileContents<K>> {
    progress.expect_records(files.iter().map(|file| file.bytes().len()).sum());
    par_map(files, MIN_FILES_PER_THREAD, |file| read_file(file, progress, &keep))
}

fn read_file<K: Send>(
    file: &File,
    progress: &Progress,
    keep: &(impl Fn(Entries) -> K + Sync),
) -> FileContents<K> {
    if let Contents::Entries(entries) = &file.contents {
        return FileContents::of_all(entries.iter().cloned(), keep);
    }
    if file.bytes().len() <= MAX_WHOLE
        && let Ok(text) = str::from_utf8(file.bytes())
        && let Ok(records) = serde_json::from_str::<Vec<Record>>(text)
    {
        progress.add_records(records.len(), file.bytes().len());
        return FileContents::of_all(records.into_iter().map(|record| record.0), keep);
    }
    let source = match Source::new(file) {
        Ok(source) => source,
        Err(diagnostic) => {
            let diagnostics = vec![diagnostic];
            return FileContents { diagnostics, damaged: true, ..FileContents::new() };
        }
    };
    let parts: Vec<Range<usize>> = parts(source.elements.len());
    let read = par_map(&parts, MIN_PARTS_PER_THREAD, |part| {
        read_part(&source, part.clone(), progress).map(keep)
    });
    let mut contents = FileContents::new();
    for part in read {
        contents.append(part);
    }
    contents.damaged = source.problem.is_some();
    contents.diagnostics.extend(source.problem);
    contents
}

/// The positions of so many elements, in parts.
fn parts(count: usize) -> Vec<Range<usize>> {
    (0..count).step_by(PART).map(|start| start..(start + PART).min(count)).collect()
}

fn read_part(source: &Source<'_>, part: Range<usize>, progress: &Progress) -> FileContents {
    let mut contents = FileContents::new();
    let mut entries = Vec::with_capacity(part.len());
    for nth in part {
        let element = source.element(nth);
        let read = serde_json::from_str::<Record>(element);
        progress.add_records(1, element.len());
        match read {
            Ok(entry) => entries.push((nth, entry.0)),
            Err(_) => contents.add_repaired(&mut entries, source, nth, progress),
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

    /// The contents of a file in which everything is right.
    fn of_all(entries: impl Iterator<Item = Entry>, keep: &impl Fn(Entries) -> K) -> Self {
        let entries: Entries = entries.enumerate().collect();
        Self { count: entries.len(), entries: vec![keep(entries)], ..Self::new() }
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
        source: &Source<'_>,
        nth: usize,
        progress: &Progress,
    ) {
        let Repaired { entry, is_usable, id, problems } = repair(source.element(nth));
        for SpannedDiagnostic { offset, path, kind } in problems {
            let place = source.place(nth, offset.unwrap_or(0), id.clone(), &path);
            self.diagnostics.push(Diagnostic::new(place, kind));
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

/// The text of a file, split into its elements.
pub(super) struct Source<'a> {
    path: &'a str,
    text: &'a str,
    elements: Vec<&'a RawValue>,
    /// What is wrong after the last element.
    problem: Option<Diagnostic>,
    lines: OnceLock<LineIndex<'a>>,
}

impl<'a> Source<'a> {
    /// Splits a file: a JSON list, or JSON values one after another.
    ///
    /// # Errors
    /// If it is not text, or neither a list nor a sequence of objects.
    pub(super) fn new(file: &'a File) -> Result<Self, Diagnostic> {
        let path = file.path.as_str();
        let text = std::str::from_utf8(file.bytes()).map_err(|error| {
            let valid = String::from_utf8_lossy(&file.bytes()[..error.valid_up_to()]);
            let position = Some(Position::of_offset(&valid, valid.len()));
            let place = Place { path: path.to_owned(), position, ..Place::default() };
            Diagnostic::new(place, DiagnosticKind::NotUtf8)
        })?;
        let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
        let at = |position, kind| {
            let place = Place { path: path.to_owned(), position, ..Place::default() };
            Diagnostic::new(place, kind)
        };
        let mut elements = Vec::new();
        let result = match text.trim_start().chars().next() {
            Some('[') => split_list(text, &mut elements),
            Some('{') => split_sequence(text, &mut elements),
            // Either not JSON at all, or another JSON value.
            _ => match serde_json::from_str::<&RawValue>(text) {
                Err(error) => Err(error),
                Ok(_) => {
                    return Err(at(
                        Some(Position { line: 1, column: 1 }),
                        DiagnosticKind::NotAList,
                    ));
                }
            },
        };
        if result.is_ok() && elements.len() == 1 && is_wrapper(text) {
            return Err(at(Some(Position { line: 1, column: 1 }), DiagnosticKind::NotAList));
        }
        let problem = result.err().map(|error| {
            let kind = if error.is_eof() {
                DiagnosticKind::CutShort
            } else {
                DiagnosticKind::NotJson(message_without_position(&error))
            };
            at(Some(Position::of_json_error(text, &error)), kind)
        });
        Ok(Self { path, text, elements, problem, lines: OnceLock::new() })
    }

    /// The text of an element.
    pub(super) fn element(&self, nth: usize) -> &'a str {
        self.elements[nth].get()
    }

    /// A place in the file: an offset within an element, in bytes, and the path of a field.
    pub(super) fn place(
        &self,
        nth: usize,
        offset: usize,
        entry: Option<String>,
        path: &[Step],
    ) -> Place {
        let start = self.element(nth).as_ptr() as usize - self.text.as_ptr() as usize;
        let lines = self.lines.get_or_init(|| LineIndex::new(self.text));
        let (line, column) = lines.line_and_column(start + offset);
        let field = Some(path_to_string(path)).filter(|field| !field.is_empty());
        Place {
            path: self.path.to_owned(),
            position: Some(Position { line, column }),
            entry,
            field,
        }
    }
}

/// Whether a file is one object that is no entry: `{"entries": […]}`.
fn is_wrapper(text: &str) -> bool {
    #[derive(Deserialize)]
    struct Entry {
        id: Option<IgnoredAny>,
    }
    text.trim_start().starts_with('{')
        && serde_json::from_str::<Entry>(text).is_ok_and(|entry| entry.id.is_none())
}

/// Adds the elements of a JSON list; those before an error are kept.
fn split_list<'a>(text: &'a str, elements: &mut Vec<&'a RawValue>) -> serde_json::Result<()> {
    struct ListVisitor<'e, 'a>(&'e mut Vec<&'a RawValue>);

    impl<'a> Visitor<'a> for ListVisitor<'_, 'a> {
        type Value = ();

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list of entries")
        }

        fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<(), A::Error> {
            while let Some(element) = list.next_element()? {
                self.0.push(element);
            }
            Ok(())
        }
    }

    let mut json = serde_json::Deserializer::from_str(text);
    json.deserialize_seq(ListVisitor(elements))?;
    json.end()
}

/// Adds JSON values that follow each other, as in a file with an entry on each line.
fn split_sequence<'a>(text: &'a str, elements: &mut Vec<&'a RawValue>) -> serde_json::Result<()> {
    let (mut rest, mut result) = (text, Ok(()));
    loop {
        let mut values = serde_json::Deserializer::from_str(rest).into_iter();
        let error = loop {
            match values.next() {
                Some(Ok(element)) => elements.push(element),
                Some(Err(error)) => break error,
                None => return result,
            }
        };
        // One bad line does not hide the entries on the lines after it.
        let offset = values.byte_offset();
        let next = rest[offset..].find("\n{").map(|at| offset + at + 1);
        if result.is_ok() {
            result = Err(error);
        }
        let Some(next) = next else { return result };
        rest = &rest[next..];
    }
}
