//! The files of a catalog: those of the bundle, and the files, folders and streams of the user.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use serde::de::IgnoredAny;

use super::entry::Entry;
use super::progress::Progress;
use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::files::open_regular;

/// One file of entries.
#[derive(Debug, Clone)]
pub struct File {
    /// The path as the user named it.
    pub path: String,
    /// What is in it.
    pub contents: Contents,
    /// Whether it is part of the program.
    pub bundled: bool,
}

/// What is in a file.
#[derive(Debug, Clone)]
pub enum Contents {
    /// Its bytes.
    Bytes(Cow<'static, [u8]>),
    /// Entries that the build has read from its bytes.
    Entries(Vec<Entry>),
}

impl File {
    /// A file of the user.
    pub fn of_user(path: impl Into<String>, bytes: impl Into<Cow<'static, [u8]>>) -> Self {
        Self { path: path.into(), contents: Contents::Bytes(bytes.into()), bundled: false }
    }

    /// A file of the bundle that the build has read.
    pub fn of_bundle(path: String, entries: Vec<Entry>) -> Self {
        Self { path, contents: Contents::Entries(entries), bundled: true }
    }

    /// Its bytes; none if the build has read them.
    pub fn bytes(&self) -> &[u8] {
        match &self.contents {
            Contents::Bytes(bytes) => bytes,
            Contents::Entries(_) => &[],
        }
    }

    /// Gives back the memory of the bytes from a position on, which are not needed any more.
    pub(super) fn release_from(&mut self, position: usize) {
        if let Contents::Bytes(Cow::Owned(bytes)) = &mut self.contents {
            bytes.truncate(position);
            bytes.shrink_to_fit();
        }
    }
}

/// The beginning of some files: all of the bundle, and up to a number of bytes of the user's files.
/// A catalog of all of the files begins with the entries of this one. `None` if there are no more
/// bytes.
pub fn first_part(files: &[File], length: usize) -> Option<Vec<File>> {
    let mut left = length;
    let mut part = Vec::new();
    for file in files {
        let Contents::Bytes(bytes) = &file.contents else {
            part.push(file.clone());
            continue;
        };
        // A character that is cut would make the whole file unreadable.
        let is_boundary = |at: &usize| bytes.get(*at).is_none_or(|byte| byte & 0xc0 != 0x80);
        let end = (0..=left.min(bytes.len())).rev().find(is_boundary).unwrap_or(0);
        let contents = Contents::Bytes(bytes[..end].to_vec().into());
        part.push(File { path: file.path.clone(), contents, bundled: file.bundled });
        if end < bytes.len() {
            return Some(part);
        }
        left -= end;
    }
    None
}

/// Whether [`first_part`] can be taken of some files. One that is left out as a whole for what
/// comes late in it is not cut: text that is not UTF-8, and an object that is not an entry.
pub fn can_be_cut(files: &[File]) -> bool {
    let is_list_or_lines = |text: &str| {
        let text = text.trim_start_matches('\u{feff}').trim_start();
        let first_line = text.lines().next().unwrap_or_default();
        text.starts_with('[') || serde_json::from_str::<IgnoredAny>(first_line).is_ok()
    };
    let texts = files.iter().filter(|file| !file.bundled);
    texts.map(|file| str::from_utf8(file.bytes())).all(|text| text.is_ok_and(is_list_or_lines))
}

/// The path that means standard input.
pub const STANDARD_INPUT: &str = "-";

/// The file extensions of catalog files in a folder: JSON, and JSON with an entry on each line.
const EXTENSIONS: [&str; 3] = ["json", "ndjson", "jsonl"];

/// The files of a path of the user: the file itself, every catalog file of a folder and of the
/// folders in it, or the standard input for `-`.
///
/// # Errors
/// One diagnostic for each path that does not exist, cannot be read, or is a folder without JSON.
pub fn from_path(path: &Path) -> Result<Vec<File>, Vec<Diagnostic>> {
    let (files, diagnostics) = readable_files(path, &Progress::default());
    if diagnostics.is_empty() { Ok(files) } else { Err(diagnostics) }
}

/// The files of a path that can be read, and why the others cannot; counts the bytes.
pub fn readable_files(path: &Path, progress: &Progress) -> (Vec<File>, Vec<Diagnostic>) {
    if path == Path::new(STANDARD_INPUT) {
        return match read_counted(io::stdin().lock(), 0, progress) {
            Ok(bytes) => (vec![File::of_user(STANDARD_INPUT, bytes)], Vec::new()),
            Err(error) => (Vec::new(), vec![unreadable(path, &error)]),
        };
    }
    let (mut paths, mut files, mut diagnostics) = (Vec::new(), Vec::new(), Vec::new());
    walk(path, &mut paths, &mut diagnostics);
    paths.sort();
    if paths.is_empty() && diagnostics.is_empty() {
        diagnostics.push(Diagnostic::of_path(path, DiagnosticKind::NoJson));
    }
    for path in paths {
        match read_file(&path, progress) {
            Ok(bytes) => {
                files.push(File::of_user(path.display().to_string(), bytes));
            }
            Err(error) => diagnostics.push(unreadable(&path, &error)),
        }
    }
    (files, diagnostics)
}

/// Collects the file at `path`, or the catalog files under it. A link to a folder inside a folder
/// is not followed, so that a cycle of links ends.
fn walk(path: &Path, found: &mut Vec<PathBuf>, diagnostics: &mut Vec<Diagnostic>) {
    let items = match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => fs::read_dir(path),
        Ok(_) => return found.push(path.to_owned()),
        Err(error) => Err(error),
    };
    match items.and_then(Iterator::collect::<io::Result<Vec<fs::DirEntry>>>) {
        Err(error) => diagnostics.push(unreadable(path, &error)),
        Ok(items) => {
            for item in items {
                let path = item.path();
                if item.file_type().is_ok_and(|kind| kind.is_dir()) {
                    walk(&path, found, diagnostics);
                } else if is_catalog_file(&path) {
                    found.push(path);
                }
            }
        }
    }
}

/// Whether a file in a folder is read. macOS keeps its own data in files that begin with `._`.
fn is_catalog_file(path: &Path) -> bool {
    let is_apple_double =
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("._"));
    let extension = path.extension().map(OsStr::to_ascii_lowercase);
    let is_known = extension.is_some_and(|it| EXTENSIONS.iter().any(|known| it == *known));
    is_known && !is_apple_double
}

/// The bytes of a regular file.
fn read_file(path: &Path, progress: &Progress) -> io::Result<Vec<u8>> {
    let (file, length) = open_regular(path)?;
    progress.expect_bytes(length);
    read_counted(file, length, progress)
}

/// The bytes of a stream that probably has this many.
fn read_counted(stream: impl Read, length: u64, progress: &Progress) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
    Counted { stream, progress }.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A stream whose bytes are counted as they are read.
struct Counted<'a, R> {
    stream: R,
    progress: &'a Progress,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.stream.read(buffer)?;
        self.progress.add_bytes(count);
        Ok(count)
    }
}

fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::of_path(path, DiagnosticKind::Unreadable(error.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_may_be_left_out_as_a_whole_is_not_cut() {
        let whole = |bytes: &[u8]| can_be_cut(&[File::of_user("mine", bytes.to_vec())]);
        assert!(whole(b"[\n{\"id\": \"a\"},\n"));
        assert!(whole(b"\xef\xbb\xbf \n{\"id\": \"a\"}\n{\"id\": \"b\"}\n"));
        // Not UTF-8, far behind.
        assert!(!whole(b"[\n{\"id\": \"a\"},\n{\"id\": \"\xe8\"}]"));
        // An object with a list of entries.
        assert!(!whole(b"{\"entries\": [\n{\"id\": \"a\"},\n{\"id\": \"b\"}\n]}"));
        assert!(!whole(b"{\n\"id\": \"a\"\n}\n{\n\"id\": \"b\"\n}\n"));
    }
}
