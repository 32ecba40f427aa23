//! From files to entries: the bundled folder and the reader's own, by the same code. Rules beyond
//! the shape are in `check`.

use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};
use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;

use super::entry::Entry;
use super::fault::{Fault, FaultKind, Place};
use super::located::{self, Step, written};
use crate::text::{line_and_column, message_without_position};

/// The catalog that comes with the program, whole.
static BUNDLED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/catalog");

/// One file of entries.
#[derive(Debug, Clone)]
pub struct File {
    /// The path as the reader knows it.
    pub path: String,
    /// Its bytes.
    pub bytes: Cow<'static, [u8]>,
}

/// The files of the bundled catalog, in the order of their paths.
pub fn bundled() -> Vec<File> {
    fn collect(dir: &Dir<'static>, files: &mut Vec<File>) {
        files.extend(
            dir.files().filter(|file| file.path().extension().is_some_and(|it| it == "json")).map(
                |file| File {
                    path: format!("assets/catalog/{}", file.path().display()),
                    bytes: Cow::Borrowed(file.contents()),
                },
            ),
        );
        dir.dirs().for_each(|dir| collect(dir, files));
    }
    let mut files = Vec::new();
    collect(&BUNDLED, &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// The files that a path of the reader's stands for: itself, or every `.json` file of a folder and
/// the folders in it.
///
/// # Errors
/// One fault for each path that does not exist, cannot be read, or is a folder without JSON.
pub fn from_path(path: &Path) -> Result<Vec<File>, Vec<Fault>> {
    let (mut paths, mut files, mut faults) = (Vec::new(), Vec::new(), Vec::new());
    walk(path, &mut paths, &mut faults);
    paths.sort();
    if paths.is_empty() && faults.is_empty() {
        faults.push(at_path(path, FaultKind::NoJson));
    }
    for path in paths {
        match fs::read(&path) {
            Ok(bytes) => {
                files.push(File { path: path.display().to_string(), bytes: Cow::Owned(bytes) });
            }
            Err(error) => faults.push(unreadable(&path, &error)),
        }
    }
    if faults.is_empty() { Ok(files) } else { Err(faults) }
}

/// Collects the file at `path`, or the `.json` files under it. A link to a folder inside a folder
/// is not followed, so that a circle of links ends.
fn walk(path: &Path, found: &mut Vec<PathBuf>, faults: &mut Vec<Fault>) {
    let items = match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => fs::read_dir(path),
        Ok(_) => return found.push(path.to_owned()),
        Err(error) => Err(error),
    };
    match items.and_then(Iterator::collect::<io::Result<Vec<fs::DirEntry>>>) {
        Err(error) => faults.push(unreadable(path, &error)),
        Ok(items) => {
            for item in items {
                let path = item.path();
                if item.file_type().is_ok_and(|kind| kind.is_dir()) {
                    walk(&path, found, faults);
                } else if path.extension().is_some_and(|it| it == "json") {
                    found.push(path);
                }
            }
        }
    }
}

fn unreadable(path: &Path, error: &io::Error) -> Fault {
    let missing = error.kind() == io::ErrorKind::NotFound;
    at_path(
        path,
        if missing { FaultKind::NoSuchPath } else { FaultKind::Unreadable(error.to_string()) },
    )
}

fn at_path(path: &Path, kind: FaultKind) -> Fault {
    Fault { place: Place { path: path.display().to_string(), ..Place::default() }, kind }
}

/// Reads the entries of one file.
///
/// # Errors
/// Every fault that keeps the file, or an entry of it, from being read.
pub(super) fn read(file: &File) -> Result<Vec<Entry>, Vec<Fault>> {
    if let Ok(entries) = serde_json::from_slice(&file.bytes) {
        return Ok(entries);
    }
    let whole_file =
        |offset, kind| Err(vec![Fault { place: place(file, offset, None, None), kind }]);
    let text = match std::str::from_utf8(&file.bytes) {
        Ok(text) => text,
        Err(error) => return whole_file(error.valid_up_to(), FaultKind::NotUtf8),
    };
    // A value rather than nothing is built here, since that is what limits how deep brackets may
    // nest.
    if let Err(error) = serde_json::from_str::<serde_json::Value>(text) {
        let kind = if error.is_eof() {
            FaultKind::CutShort
        } else {
            FaultKind::NotJson(message_without_position(&error))
        };
        let place = Place {
            path: file.path.clone(),
            at: Some((error.line(), error.column())),
            ..Place::default()
        };
        return Err(vec![Fault { place, kind }]);
    }
    let elements = match located::parse(text) {
        Some(Value::Array(array)) => array.elements,
        other => return whole_file(other.map_or(0, |value| value.start()), FaultKind::NotAList),
    };
    let faults: Vec<Fault> = elements.iter().flat_map(|element| faults_of(file, element)).collect();
    if faults.is_empty() { whole_file(0, FaultKind::NotAList) } else { Err(faults) }
}

/// The faults of one element of a file's list.
fn faults_of(file: &File, element: &Value<'_>) -> Vec<Fault> {
    let id = match element {
        Value::Object(object) => located::property(object, "id"),
        _ => None,
    };
    let id = id.and_then(Value::as_string_lit).map(|id| id.value.to_string());
    let fault = |flaw: located::Flaw| Fault {
        place: place(
            file,
            flaw.offset.unwrap_or_else(|| element.start()),
            id.clone(),
            Some(&flaw.path),
        ),
        kind: flaw.kind,
    };
    located::flaws(element).into_iter().map(fault).collect()
}

/// A place in a file, from a byte offset.
pub(super) fn place(
    file: &File,
    offset: usize,
    entry: Option<String>,
    path: Option<&[Step]>,
) -> Place {
    let before = String::from_utf8_lossy(&file.bytes[..offset.min(file.bytes.len())]);
    let at = line_and_column(&before, before.len());
    let field = path.map(written).filter(|field| !field.is_empty());
    Place { path: file.path.clone(), at: Some(at), entry, field }
}
