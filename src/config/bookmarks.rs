//! Bookmarks and notes of the user, by the ids of entries. Whether an entry exists is not known
//! here.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::write::write_atomic;
use crate::diagnostic::{Diagnostic, DiagnosticKind, Place, Position};
use crate::text::message_without_position;

/// What the user has added to one entry.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bookmark {
    /// The id of the entry.
    pub id: String,
    /// Whether the entry is bookmarked.
    #[serde(default)]
    pub marked: bool,
    /// The note of the user; empty if there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// All bookmarks and notes, by the ids of their entries. Those of unknown entries are kept too.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bookmarks(BTreeMap<String, Bookmark>);

impl Bookmarks {
    /// Reads a JSON list of bookmarks; `path` is the name of the file in a diagnostic.
    ///
    /// # Errors
    /// If it is not such a list.
    pub fn from_json(path: &str, text: &str) -> Result<Self, Diagnostic> {
        let list: Vec<Bookmark> =
            serde_json::from_str(text).map_err(|error| not_well_formed(path, &error))?;
        let mut bookmarks = Self::default();
        for bookmark in list {
            bookmarks.join(bookmark);
        }
        Ok(bookmarks)
    }

    /// The bookmarks as a JSON list, by id.
    ///
    /// # Panics
    /// Never: strings and flags are always valid JSON.
    pub fn to_json(&self) -> String {
        let list: Vec<&Bookmark> = self.0.values().collect();
        serde_json::to_string_pretty(&list).expect("strings and flags are always valid JSON") + "\n"
    }

    /// The bookmark of an entry.
    pub fn of(&self, id: &str) -> Option<&Bookmark> {
        self.0.get(id)
    }

    /// All bookmarks, in the order of the ids.
    pub fn iter(&self) -> impl Iterator<Item = &Bookmark> {
        self.0.values()
    }

    /// Replaces the bookmark of its entry. One without mark and note removes it.
    pub fn put(&mut self, bookmark: Bookmark) {
        if bookmark.marked || !bookmark.note.is_empty() {
            self.0.insert(bookmark.id.clone(), bookmark);
        } else {
            self.0.remove(&bookmark.id);
        }
    }

    /// Merges one into the bookmark of its entry: marked if either is, a different note is
    /// appended.
    pub fn join(&mut self, other: Bookmark) {
        let Some(own) = self.0.get_mut(&other.id) else { return self.put(other) };
        own.marked |= other.marked;
        if own.note.is_empty() {
            own.note = other.note;
        } else if !own.note.contains(&other.note) {
            own.note = format!("{}\n{}", own.note, other.note);
        }
    }
}

/// The file of the bookmarks. Without a path it is always empty and cannot be changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BookmarkFile(Option<PathBuf>);

impl BookmarkFile {
    /// The file at a path, which need not exist yet.
    pub fn at(path: Option<PathBuf>) -> Self {
        Self(path)
    }

    /// Reads the bookmarks; none if the file does not exist.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn read(&self) -> Result<Bookmarks, Diagnostic> {
        let Some(path) = &self.0 else { return Ok(Bookmarks::default()) };
        match fs::read_to_string(path) {
            Ok(text) => Bookmarks::from_json(&path.display().to_string(), &text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Bookmarks::default()),
            Err(error) => {
                Err(Diagnostic::of_path(path, DiagnosticKind::Unreadable(error.to_string())))
            }
        }
    }

    /// Changes the bookmarks in the file and returns the result. The file is read again under a
    /// lock first, so that changes of another running program are kept.
    ///
    /// # Errors
    /// If the file cannot be read, in which case it is not changed, or cannot be written.
    pub fn change(&self, change: impl FnOnce(&mut Bookmarks)) -> Result<Bookmarks, Diagnostic> {
        let Some(path) = &self.0 else {
            let error = io::Error::from(io::ErrorKind::NotFound);
            return Err(unwritable(Path::new("bookmarks.json"), &error));
        };
        // Held until the end of this function; the system releases it if the program dies.
        let _lock = lock(path).map_err(|error| unwritable(path, &error))?;
        let mut bookmarks = self.read()?;
        change(&mut bookmarks);
        write_atomic(path, &bookmarks.to_json()).map_err(|error| unwritable(path, &error))?;
        Ok(bookmarks)
    }
}

fn not_well_formed(path: &str, error: &serde_json::Error) -> Diagnostic {
    let position = Some(Position { line: error.line(), column: error.column() });
    let place = Place { path: path.to_owned(), position, ..Place::default() };
    Diagnostic::new(place, DiagnosticKind::NotWellFormed(message_without_position(error)))
}

fn unwritable(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::of_path(path, DiagnosticKind::Unwritable(error.to_string()))
}

/// Locks the bookmarks for other running programs. The lock has a file of its own beside them,
/// because the file of the bookmarks is replaced.
fn lock(path: &Path) -> io::Result<File> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    let lock = File::create(path.with_extension("lock"))?;
    lock.lock()?;
    Ok(lock)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bookmark(id: &str, marked: bool, note: &str) -> Bookmark {
        Bookmark { id: id.to_owned(), marked, note: note.to_owned() }
    }

    #[test]
    fn bookmarks_are_kept_and_empty_ones_are_removed() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = BookmarkFile::at(Some(folder.path().join("new").join("bookmarks.json")));
        for (id, note) in [("selec", "тамо ради Ана"), ("of-another-catalog", "")] {
            file.change(|bookmarks| bookmarks.put(bookmark(id, true, note)))
                .expect("the folder can be written");
        }
        let kept = file.read().expect("the file can be read");
        assert_eq!(kept.of("selec"), Some(&bookmark("selec", true, "тамо ради Ана")));
        let kept = file
            .change(|bookmarks| bookmarks.put(bookmark("selec", false, "")))
            .expect("the folder can be written");
        assert_eq!(
            kept.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(),
            ["of-another-catalog"]
        );
    }

    #[test]
    fn a_file_that_cannot_be_read_is_reported_and_not_changed() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("bookmarks.json");
        fs::write(&path, "[\n  {\"id\": \"selec\", \"note\": \"mine\"\n")
            .expect("the folder can be written");
        let file = BookmarkFile::at(Some(path.clone()));
        let diagnostic = file
            .change(|bookmarks| bookmarks.put(bookmark("nato", true, "")))
            .expect_err("it is not JSON");
        assert_eq!(diagnostic.place.position.map(|position| position.line), Some(3));
        assert!(fs::read_to_string(path).is_ok_and(|text| text.contains("mine")));
    }

    #[test]
    fn a_change_waits_for_the_lock_of_another_program() {
        use std::sync::mpsc::{RecvTimeoutError, channel};
        use std::time::Duration;

        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("bookmarks.json");
        let held = lock(&path).expect("the folder can be written");
        let (sender, changed) = channel();
        let file = BookmarkFile::at(Some(path));
        let writer = std::thread::spawn(move || {
            let result = file.change(|bookmarks| bookmarks.put(bookmark("nato", true, "")));
            sender.send(()).expect("the test waits");
            result
        });
        let early = changed.recv_timeout(Duration::from_millis(200));
        assert_eq!(early, Err(RecvTimeoutError::Timeout), "the lock is held");
        drop(held);
        let changed = writer.join().expect("the thread does not panic");
        assert!(changed.is_ok_and(|bookmarks| bookmarks.of("nato").is_some()));
    }

    #[test]
    fn joined_bookmarks_lose_no_word() {
        let mut bookmarks = Bookmarks::default();
        for note in ["one", "", "two", "one"] {
            bookmarks.join(bookmark("selec", note == "two", note));
        }
        assert_eq!(bookmarks.of("selec"), Some(&bookmark("selec", true, "one\ntwo")));
        assert_eq!(Bookmarks::from_json("x", &bookmarks.to_json()), Ok(bookmarks));
    }
}
