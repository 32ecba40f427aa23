//! Any text can be in the file of bookmarks. It is read without a panic; what is saved is read as
//! the same; joining another list loses no mark and no note, and joining it again changes nothing;
//! a change takes effect and keeps a note that was written meanwhile.

#![no_main]

use imenik::config::{Bookmark, BookmarkChange, Bookmarks, Change};
use imenik_fuzz::check_diagnostic;
use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;

const PATH: &str = "bookmarks.json";

#[derive(Debug, Arbitrary)]
struct Input<'a> {
    /// The file.
    file: &'a str,
    /// The bookmarks of another machine.
    others: Vec<Other<'a>>,
    /// Notes that are changed after that: the entry, the note before and after.
    changes: Vec<(u8, &'a str, &'a str)>,
}

#[derive(Debug, Clone, Copy, Arbitrary)]
struct Other<'a> {
    /// Some of a few ids, so that entries often have a bookmark in both lists.
    id: u8,
    marked: bool,
    note: &'a str,
}

impl From<Other<'_>> for Bookmark {
    fn from(other: Other<'_>) -> Self {
        Self { id: id(other.id), marked: other.marked, note: other.note.to_owned() }
    }
}

fn id(nth: u8) -> String {
    char::from(b'a' + nth % 4).to_string()
}

fuzz_target!(|input: Input<'_>| {
    let mut bookmarks = Bookmarks::from_json(PATH, input.file).unwrap_or_else(|diagnostic| {
        check_diagnostic(&diagnostic, PATH, input.file);
        Bookmarks::default()
    });
    check_saved(&bookmarks);
    let before = bookmarks.clone();
    join(&mut bookmarks, &input.others);
    for kept in before.iter() {
        let joined = bookmarks.of(&kept.id).expect("no bookmark is lost");
        assert!((joined.marked || !kept.marked) && joined.note.contains(&kept.note));
    }
    for other in input.others.iter().copied().map(Bookmark::from) {
        match bookmarks.of(&other.id) {
            Some(it) => assert!((it.marked || !other.marked) && it.note.contains(&other.note)),
            None => assert!(!other.marked && other.note.is_empty()),
        }
    }
    check_saved(&bookmarks);
    let joined = bookmarks.clone();
    join(&mut bookmarks, &input.others);
    assert_eq!(bookmarks, joined);
    for (nth, before, after) in input.changes {
        check_mark(&mut bookmarks, nth);
        check_note(&mut bookmarks, id(nth), before, after);
    }
    check_saved(&bookmarks);
    for bookmark in bookmarks.clone().iter() {
        bookmarks.put(Bookmark { id: bookmark.id.clone(), ..Bookmark::default() });
    }
    assert_eq!(bookmarks, Bookmarks::default(), "an empty bookmark removes the one before it");
});

fn join(bookmarks: &mut Bookmarks, others: &[Other<'_>]) {
    others.iter().for_each(|&other| bookmarks.join(other.into()));
}

fn check_mark(bookmarks: &mut Bookmarks, nth: u8) {
    let id = id(nth);
    let before = bookmarks.of(&id).cloned().unwrap_or_default();
    let change = Change::Mark(!before.marked);
    assert!(!bookmarks.apply(BookmarkChange { id: id.clone(), change }));
    let after = bookmarks.of(&id).cloned().unwrap_or_default();
    assert_eq!((after.marked, after.note), (!before.marked, before.note));
}

fn check_note(bookmarks: &mut Bookmarks, id: String, before: &str, after: &str) {
    let old = bookmarks.of(&id).cloned().unwrap_or_default();
    let change = Change::Note { before: before.to_owned(), after: after.to_owned() };
    let joined = bookmarks.apply(BookmarkChange { id: id.clone(), change });
    let new = bookmarks.of(&id).cloned().unwrap_or_default();
    assert_eq!(new.marked, old.marked);
    if joined {
        assert!(new.note.contains(&old.note) && new.note.contains(after));
    } else {
        assert_eq!(new.note, after);
        assert!([before, after].contains(&old.note.as_str()));
    }
}

fn check_saved(bookmarks: &Bookmarks) {
    assert_eq!(Bookmarks::from_json(PATH, &bookmarks.to_json()).as_ref(), Ok(bookmarks));
}
