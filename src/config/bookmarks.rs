//! Bookmarks and notes of the user, by the ids of entries. Whether an entry exists is not known
//! here.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::bookmark::{Bookmark, Item, problem_of, unknown_field};
use crate::diagnostic::{Diagnostic, DiagnosticKind, Place, Position};
use crate::files::{FolderLock, read_text, write_atomic};
use crate::text::{message_without_position, to_json};

/// A change to the bookmark of one entry. It holds what the user has changed and nothing else, so
/// that changes of another running program are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookmarkChange {
    /// The id of the entry.
    pub id: String,
    /// What is changed.
    pub change: Change,
}

/// What is changed in a bookmark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The mark is set or removed.
    Mark(bool),
    /// The note is replaced.
    Note {
        /// The note that the user has seen.
        before: String,
        /// The note that the user has written; empty to remove it.
        after: String,
    },
}

/// All bookmarks and notes, by the ids of their entries. Those of unknown entries are kept too.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bookmarks {
    known: BTreeMap<String, Bookmark>,
    /// The fields of bookmarks that are unknown: those of another version of the program. They are
    /// kept.
    extra: BTreeMap<String, Map<String, Value>>,
    /// The items of the list that are no bookmarks. They are kept, in their order.
    unread: Vec<Value>,
}

impl Bookmarks {
    /// Reads a JSON list of bookmarks; `path` is the name of the file in a diagnostic. What is no
    /// bookmark in the list is kept as it is.
    ///
    /// # Errors
    /// If it is not such a list.
    pub fn from_json(path: &str, text: &str) -> Result<Self, Diagnostic> {
        // Some programs begin a UTF-8 file with this character.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let list: Vec<Value> =
            serde_json::from_str(text).map_err(|error| not_well_formed(path, text, &error))?;
        let mut bookmarks = Self::default();
        for value in list {
            match Item::read(value) {
                Item::Bookmark(bookmark, extra) => bookmarks.join_with(bookmark, extra),
                Item::Unread(value) => bookmarks.unread.push(value),
            }
        }
        Ok(bookmarks)
    }

    /// What is wrong with the first item that is not, or not fully, read; `path` is the name of the
    /// file.
    pub fn problem(&self, path: &str) -> Option<Diagnostic> {
        let unknown = || {
            let (id, extra) = self.extra.iter().next()?;
            Some(unknown_field(path, Some(id.clone()), extra))
        };
        self.unread.first().map(|item| problem_of(path, item)).or_else(unknown)
    }

    /// The bookmarks as a JSON list, by id.
    ///
    /// # Panics
    /// Never: strings, flags and values are always valid JSON.
    pub fn to_json(&self) -> String {
        let list: Vec<Value> = self.iter().map(|bookmark| self.value(bookmark)).collect();
        let list: Vec<&Value> = list.iter().chain(&self.unread).collect();
        to_json(&list).expect("values are always valid JSON") + "\n"
    }

    /// A bookmark with the fields that are unknown.
    fn value(&self, bookmark: &Bookmark) -> Value {
        let mut value = json!(bookmark);
        if let (Some(fields), Some(extra)) = (value.as_object_mut(), self.extra.get(&bookmark.id)) {
            fields.extend(extra.clone());
        }
        value
    }

    /// The bookmark of an entry.
    pub fn of(&self, id: &str) -> Option<&Bookmark> {
        self.known.get(id)
    }

    /// All bookmarks, in the order of the ids.
    pub fn iter(&self) -> impl Iterator<Item = &Bookmark> {
        self.known.values()
    }

    /// Applies a change. A note that was written meanwhile is kept, with the new one below it, or
    /// instead of being removed. Returns whether there was such a note.
    pub fn apply(&mut self, change: BookmarkChange) -> bool {
        let BookmarkChange { id, change } = change;
        let mut bookmark = self.known.remove(&id).unwrap_or_default();
        bookmark.id = id;
        let mut joined = false;
        match change {
            Change::Mark(marked) => bookmark.marked = marked,
            Change::Note { before, after } if [&before, &after].contains(&&bookmark.note) => {
                bookmark.note = after;
            }
            Change::Note { after, .. } => {
                joined = true;
                bookmark.add_note(&after);
            }
        }
        self.put(bookmark);
        joined
    }

    /// Replaces the bookmark of its entry. One without mark and note removes it.
    pub fn put(&mut self, bookmark: Bookmark) {
        if bookmark.marked || !bookmark.note.is_empty() {
            self.known.insert(bookmark.id.clone(), bookmark);
        } else {
            self.known.remove(&bookmark.id);
            self.extra.remove(&bookmark.id);
        }
    }

    /// Merges one into the bookmark of its entry: marked if either is, a different note is
    /// appended.
    pub fn join(&mut self, other: Bookmark) {
        let Some(own) = self.known.get_mut(&other.id) else { return self.put(other) };
        own.marked |= other.marked;
        own.add_note(&other.note);
    }

    /// Merges others as [`Bookmarks::join`], with everything else that their file holds.
    pub fn merge(&mut self, others: &Self) {
        for bookmark in others.iter() {
            let extra = others.extra.get(&bookmark.id).cloned().unwrap_or_default();
            self.join_with(bookmark.clone(), extra);
        }
        for item in &others.unread {
            if !self.unread.contains(item) {
                self.unread.push(item.clone());
            }
        }
    }

    fn join_with(&mut self, bookmark: Bookmark, extra: Map<String, Value>) {
        if !extra.is_empty() {
            self.extra.entry(bookmark.id.clone()).or_default().extend(extra);
        }
        self.join(bookmark);
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
        match read_text(path) {
            Ok(text) => Bookmarks::from_json(&path.display().to_string(), &text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Bookmarks::default()),
            Err(error) => {
                Err(Diagnostic::of_path(path, DiagnosticKind::Unreadable((&error).into())))
            }
        }
    }

    /// What is wrong with the first item of the file that is not, or not fully, read.
    pub fn problem(&self, bookmarks: &Bookmarks) -> Option<Diagnostic> {
        bookmarks.problem(&self.0.as_ref()?.display().to_string())
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
        let folder = path.parent().unwrap_or(path);
        let _lock = FolderLock::hold(folder).map_err(|error| unwritable(path, &error))?;
        let mut bookmarks = self.read()?;
        change(&mut bookmarks);
        write_atomic(path, &bookmarks.to_json()).map_err(|error| unwritable(path, &error))?;
        Ok(bookmarks)
    }
}

fn not_well_formed(path: &str, text: &str, error: &serde_json::Error) -> Diagnostic {
    let position = Some(Position::of_json_error(text, error));
    let place = Place { path: path.to_owned(), position, ..Place::default() };
    Diagnostic::new(place, DiagnosticKind::NotWellFormed(message_without_position(error)))
}

fn unwritable(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::of_path(path, DiagnosticKind::Unwritable(error.into()))
}

#[cfg(test)]
mod tests {
    use std::fs;

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
    fn changes_of_two_programs_are_all_kept() {
        let change = |change| BookmarkChange { id: "nato".to_owned(), change };
        let note = |before: &str, after: &str| {
            change(Change::Note { before: before.to_owned(), after: after.to_owned() })
        };
        let mark = |marked| change(Change::Mark(marked));
        for (changes, joined, left) in [
            (vec![note("", "call Ana"), mark(true)], false, bookmark("nato", true, "call Ana")),
            (vec![note("", "one"), note("", "two")], true, bookmark("nato", false, "one\ntwo")),
            (vec![note("", "one"), note("", "on")], true, bookmark("nato", false, "one\non")),
            (vec![note("", "one"), note("", "one")], false, bookmark("nato", false, "one")),
            (vec![note("", "one"), note("one", "two")], false, bookmark("nato", false, "two")),
            (vec![note("", "one"), note("zero", "")], true, bookmark("nato", false, "one")),
            (vec![mark(true), mark(true)], false, bookmark("nato", true, "")),
        ] {
            let mut bookmarks = Bookmarks::default();
            let applied: Vec<bool> =
                changes.into_iter().map(|change| bookmarks.apply(change)).collect();
            assert_eq!(bookmarks.of("nato"), Some(&left));
            assert_eq!(applied.last(), Some(&joined), "{left:?}");
        }
        let mut bookmarks = Bookmarks::default();
        bookmarks.apply(mark(true));
        bookmarks.apply(mark(false));
        assert_eq!(bookmarks, Bookmarks::default(), "nothing is left of a removed bookmark");
    }

    #[test]
    fn a_change_waits_for_the_lock_of_another_program() {
        use std::sync::mpsc::{RecvTimeoutError, channel};
        use std::time::Duration;

        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("bookmarks.json");
        let held = FolderLock::hold(folder.path()).expect("the folder can be written");
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
        for note in ["one, call Ana", "", "two", "one, call Ana\ntwo", "one", "two\none"] {
            bookmarks.join(bookmark("selec", note == "two", note));
        }
        let note = "one, call Ana\ntwo\none";
        assert_eq!(bookmarks.of("selec"), Some(&bookmark("selec", true, note)));
        assert_eq!(Bookmarks::from_json("x", &bookmarks.to_json()), Ok(bookmarks));
    }
}
