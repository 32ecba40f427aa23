//! What a person can do in the browser: actions, and nothing about the keys that ask for them.

use std::path::PathBuf;

use crate::catalog::{Category, EntryIndex};
use crate::config::Bookmark;
use crate::tui::acts::copying::Copied;
use crate::tui::views::ViewKind;

/// Something a person asks for. `App::update` carries it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Move within the pane that has the focus.
    Move(Motion),
    /// Give the focus to the next pane.
    NextPane,
    /// Give the focus to the previous pane.
    PreviousPane,
    /// Give the focus to the pane on the left.
    PaneLeft,
    /// Give the focus to the pane on the right.
    PaneRight,
    /// Open the entry for reading; in the legend, show only the category under the cursor.
    Open,
    /// Give the focus to the next link of the page.
    NextLink,
    /// Give the focus to the previous link of the page.
    PreviousLink,
    /// Show a letter for each link on screen.
    HintLinks,
    /// Choose a link by a letter.
    Hint(char),
    /// Go back to the entry before.
    HistoryBack,
    /// Go forward again.
    HistoryForward,
    /// Ask what to copy from the entry.
    Copy,
    /// Copy it.
    CopyPart(Copied),
    /// Choose a fact of the entry to copy.
    CopyFact,
    /// Export what is listed, or the entry, to a file.
    Export,
    /// Mark the entry, or take its mark away.
    Bookmark,
    /// List what is marked or has a note.
    Bookmarks,
    /// Write a note on the entry.
    Note,
    /// Go on with the note in the reader's editor.
    NoteInEditor,
    /// List every action by its name.
    Palette,
    /// Choose a theme.
    Themes,
    /// Open the entry's site in the web browser.
    Website,
    /// Mark the entry for a comparison, or compare it with the one that is marked.
    Compare,
    /// Open a view, or close it if it is open.
    View(ViewKind),
    /// In the map, come nearer.
    ZoomIn,
    /// In the map, go further away.
    ZoomOut,
    /// In the timeline, count by years or by decades.
    YearsOrDecades,
    /// In the matrix, choose the rows by words.
    MatrixRows,
    /// In the matrix, choose the columns by words.
    MatrixColumns,
    /// Fold long lists to their headings, or unfold them.
    Fold,
    /// Undo one thing: close the help, end the search, clear it, return to the list.
    Back,
    /// Switch the category under the legend's cursor on or off.
    Toggle,
    /// Show only this category.
    Only(Category),
    /// Show all categories.
    AllCategories,
    /// Begin to search.
    Search,
    /// Change the words of the search.
    Edit(Edit),
    /// Put a value that is offered into the search; without one, give the focus to the next pane.
    TakeOffer,
    /// Put the search before this one into the line.
    EarlierSearch,
    /// Put the search after this one into the line.
    LaterSearch,
    /// Go to the next match in the entry.
    NextMatch,
    /// Go to the previous match in the entry.
    PreviousMatch,
    /// Sort the list another way.
    Sort,
    /// Change the language.
    Language,
    /// Open or close the help.
    Help,
    /// Return to the shell for a while.
    Suspend,
    /// End the program.
    Quit,
}

/// A movement within a pane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// One line down.
    Down,
    /// One line up.
    Up,
    /// One place to the left.
    Left,
    /// One place to the right.
    Right,
    /// Half a page down.
    HalfDown,
    /// Half a page up.
    HalfUp,
    /// A page down.
    PageDown,
    /// A page up.
    PageUp,
    /// To the start.
    First,
    /// To the end.
    Last,
}

/// A change to a line of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// Put in a character.
    Insert(char),
    /// Delete the character before the cursor.
    DeleteBack,
    /// Delete the character under the cursor.
    DeleteForward,
    /// Delete the word before the cursor.
    DeleteWord,
    /// Delete the word after the cursor.
    DeleteWordForward,
    /// Delete everything before the cursor.
    DeleteToStart,
    /// Delete everything from the cursor on.
    DeleteToEnd,
    /// Move the cursor one character to the left.
    Left,
    /// Move the cursor one character to the right.
    Right,
    /// Move the cursor to the start of the word before it.
    WordLeft,
    /// Move the cursor to the end of the word after it.
    WordRight,
    /// Put in what was deleted last.
    Yank,
    /// Move the cursor to the start of the line.
    Start,
    /// Move the cursor to the end of the line.
    End,
}

/// What the world outside must do, since `App::update` touches none of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Put a text on the clipboard.
    Copy(String),
    /// Open an address in the web browser.
    Website(String),
    /// Keep the words of a search for the next run.
    Remember(String),
    /// Keep a bookmark, or take it away if it holds nothing.
    Keep(Bookmark),
    /// Have the note on an entry edited in the reader's editor.
    Edit {
        /// The entry.
        entry: EntryIndex,
        /// The note as it is now.
        note: String,
    },
    /// Write a text to a file.
    Save {
        /// The file.
        path: PathBuf,
        /// The text.
        text: String,
        /// Whether a file that is there already may be overwritten.
        over: bool,
    },
    /// Stop the process as Ctrl-Z does, and come back with the same screen.
    Suspend,
    /// End the program.
    Quit,
}

/// What became of a file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// It is written.
    Done,
    /// There is a file of this name already, which was left as it is.
    There,
    /// It could not be written; with the system's message.
    Failed(String),
}
