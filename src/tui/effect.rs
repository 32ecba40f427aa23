//! What the browser asks of the world outside, and what comes back. Carrying it out is the work of
//! `terminal::effects`; the state touches no file, clipboard or clock.

use std::path::PathBuf;

use crate::catalog::EntryIndex;
use crate::config::{BookmarkChange, Bookmarks};
use crate::diagnostic::{Diagnostic, IoProblem};

/// Something to be done outside the state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Put a text on the clipboard.
    Copy {
        /// What it is, in a word: `name`.
        what: String,
        /// The text.
        text: String,
    },
    /// Open an address in the web browser.
    OpenWebsite(String),
    /// Add the words of a search to the search history.
    RememberSearch(String),
    /// Change a bookmark or a note on disk.
    ChangeBookmark(BookmarkChange),
    /// Edit the note on an entry in the user's editor.
    EditNote {
        /// The entry.
        entry: EntryIndex,
        /// The note as it is now.
        note: String,
    },
    /// Write a text to a file.
    SaveFile {
        /// The file.
        path: PathBuf,
        /// The text.
        text: String,
        /// Whether an existing file may be overwritten.
        overwrite: bool,
    },
    /// Get a random number, for a random entry.
    RandomNumber,
    /// Draw every cell again.
    Repaint,
    /// Suspend the process as Ctrl-Z does, and show the same screen when it continues.
    Suspend,
    /// Quit the program.
    Quit,
}

/// What became of an effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EffectResult {
    /// An address was handed to a web browser, or none was found.
    WebsiteOpened {
        /// The address.
        address: String,
        /// Whether there was a browser.
        opened: bool,
    },
    /// A bookmark or a note was changed.
    BookmarkChanged {
        /// The bookmarks as they are on disk now.
        bookmarks: Bookmarks,
        /// Whether a note was put below another that was written meanwhile.
        joined: bool,
    },
    /// A change that could not be saved.
    BookmarkNotChanged {
        /// The change.
        change: BookmarkChange,
        /// Why.
        reason: Diagnostic,
    },
    /// The note on an entry as it was left in the editor.
    NoteEdited {
        /// The entry.
        entry: EntryIndex,
        /// The note.
        note: String,
    },
    /// The editor could not be run, or failed.
    EditorFailed {
        /// The entry.
        entry: EntryIndex,
        /// The note as it was before.
        note: String,
        /// The message of the system.
        error: String,
    },
    /// A file was written, or not.
    FileSaved {
        /// The file.
        path: String,
        /// What became of it.
        saved: Saved,
    },
    /// A random number.
    RandomNumber(u64),
    /// A text was copied.
    Copied {
        /// What it is, in a word.
        what: String,
        /// Where it went.
        to: CopiedTo,
    },
    /// There is no shell that could continue a suspended program.
    NotSuspended,
}

/// Where a text was copied to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopiedTo {
    /// The clipboard of the system has it.
    Clipboard,
    /// It was sent to the terminal, which may put it on its clipboard or not.
    Terminal,
}

/// What became of a file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// It is written.
    Done,
    /// A file of this name exists, and was left as it is.
    Exists,
    /// It could not be written.
    Failed(IoProblem),
}
