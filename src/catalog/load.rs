//! Reads files into entries: the bundled folder and the files of the user, by the same code. Rules
//! beyond the shape of a record are in `check`.

use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};
use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;

use super::entry::Entry;
use super::record::Record;
use super::spanned::{self, SpannedDiagnostic, Step, path_to_string};
use crate::diagnostic::{Diagnostic, DiagnosticKind, Place, Position};
use crate::files::read_bytes;
use crate::text::message_without_position;

/// The bundled catalog.
static BUNDLED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/catalog");

/// One file of entries.
#[derive(Debug, Clone)]
pub struct File {
    /// The path as the user named it.
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

/// The files of a path of the user: the file itself, or every `.json` file of a folder and of the
/// folders in it.
///
/// # Errors
/// One diagnostic for each path that does not exist, cannot be read, or is a folder without JSON.
pub fn from_path(path: &Path) -> Result<Vec<File>, Vec<Diagnostic>> {
    let (mut paths, mut files, mut diagnostics) = (Vec::new(), Vec::new(), Vec::new());
    walk(path, &mut paths, &mut diagnostics);
    paths.sort();
    if paths.is_empty() && diagnostics.is_empty() {
        diagnostics.push(Diagnostic::of_path(path, DiagnosticKind::NoJson));
    }
    for path in paths {
        match read_bytes(&path) {
            Ok(bytes) => {
                files.push(File { path: path.display().to_string(), bytes: Cow::Owned(bytes) });
            }
            Err(error) => diagnostics.push(unreadable(&path, &error)),
        }
    }
    if diagnostics.is_empty() { Ok(files) } else { Err(diagnostics) }
}

/// Collects the file at `path`, or the `.json` files under it. A link to a folder inside a folder
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
                } else if path.extension().is_some_and(|it| it == "json") {
                    found.push(path);
                }
            }
        }
    }
}

fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::of_path(path, DiagnosticKind::Unreadable(error.into()))
}

/// Reads the entries of one file.
///
/// # Errors
/// Every problem for which the file, or an entry of it, cannot be read.
pub(super) fn read(file: &File) -> Result<Vec<Entry>, Vec<Diagnostic>> {
    let records: Result<Vec<Record>, _> = serde_json::from_slice(&file.bytes);
    let entries = |records: Vec<Record>| records.into_iter().map(|record| record.0).collect();
    records.map(entries).map_err(|_| diagnose(file))
}

/// The problems of a file that could not be read: at least one.
fn diagnose(file: &File) -> Vec<Diagnostic> {
    let at = |offset, kind| vec![Diagnostic::new(place(file, offset, None, None), kind)];
    let text = match std::str::from_utf8(&file.bytes) {
        Ok(text) => text,
        Err(error) => return at(error.valid_up_to(), DiagnosticKind::NotUtf8),
    };
    // The type is a value, not `IgnoredAny`, because only a value limits how deep brackets nest.
    if let Err(error) = serde_json::from_str::<serde_json::Value>(text) {
        return vec![not_json(file, text, &error)];
    }
    let elements = match spanned::parse(text) {
        Some(Value::Array(array)) => array.elements,
        other => return at(other.map_or(0, |value| value.start()), DiagnosticKind::NotAList),
    };
    let found: Vec<Diagnostic> =
        elements.iter().flat_map(|element| diagnose_element(file, element)).collect();
    if found.is_empty() { at(0, DiagnosticKind::NotAList) } else { found }
}

fn not_json(file: &File, text: &str, error: &serde_json::Error) -> Diagnostic {
    let kind = if error.is_eof() {
        DiagnosticKind::CutShort
    } else {
        DiagnosticKind::NotJson(message_without_position(error))
    };
    let position = Some(Position::of_json_error(text, error));
    Diagnostic::new(Place { path: file.path.clone(), position, ..Place::default() }, kind)
}

/// The problems of one element of the list of a file.
fn diagnose_element(file: &File, element: &Value<'_>) -> Vec<Diagnostic> {
    let id = match element {
        Value::Object(object) => spanned::property(object, "id"),
        _ => None,
    };
    let id = id.and_then(Value::as_string_lit).map(|id| id.value.to_string());
    let with_place = |found: SpannedDiagnostic| {
        let offset = found.offset.unwrap_or_else(|| element.start());
        Diagnostic::new(place(file, offset, id.clone(), Some(&found.path)), found.kind)
    };
    spanned::diagnostics(element).into_iter().map(with_place).collect()
}

/// A place in a file, from a byte offset.
pub(super) fn place(
    file: &File,
    offset: usize,
    entry: Option<String>,
    path: Option<&[Step]>,
) -> Place {
    let before = String::from_utf8_lossy(&file.bytes[..offset.min(file.bytes.len())]);
    let position = Some(Position::of_offset(&before, before.len()));
    let field = path.map(path_to_string).filter(|field| !field.is_empty());
    Place { path: file.path.clone(), position, entry, field }
}
