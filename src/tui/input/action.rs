//! The actions of the browser: what a user can ask for. Which keys ask for them is in `bindings`.

use crate::catalog::Category;

/// Something that the user asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Move within the pane that has the focus.
    Move(Motion),
    /// Move the focus to the next pane.
    NextPane,
    /// Move the focus to the previous pane.
    PreviousPane,
    /// Move the focus to the pane on the left.
    PaneLeft,
    /// Move the focus to the pane on the right.
    PaneRight,
    /// Accept what is selected: open the entry, follow the link, choose the item.
    Confirm,
    /// Move the focus to the next link of the entry.
    NextLink,
    /// Move the focus to the previous link of the entry.
    PreviousLink,
    /// Show letters beside the links on screen, to follow one by its letters.
    LinkHints,
    /// Type a letter of a link hint.
    LinkHint(char),
    /// Go back to the entry before.
    HistoryBack,
    /// Go forward again.
    HistoryForward,
    /// Open the menu of what to copy from the entry.
    Copy,
    /// Copy a part of the entry.
    CopyPart(EntryPart),
    /// List the facts of the entry, to copy one.
    CopyFact,
    /// Export what is listed, or the entry, to a file.
    Export,
    /// Add a bookmark to the entry, or remove it.
    Bookmark,
    /// List the entries with a bookmark or a note; again: all entries.
    ListBookmarks,
    /// Edit the note on the entry.
    Note,
    /// Continue with the note in the user's editor.
    NoteInEditor,
    /// List every action by name.
    Palette,
    /// Choose a theme.
    Themes,
    /// Open the entry's website in the web browser.
    OpenWebsite,
    /// Open a random entry of the list.
    Random,
    /// Mark the entry for a comparison, or compare it with those that are marked.
    Compare,
    /// Close the comparison to add another entry to it.
    CompareMore,
    /// Show the next tab of the view.
    NextTab,
    /// Show the previous tab of the view.
    PreviousTab,
    /// Open a view, or close it if it is open.
    View(ViewKind),
    /// Zoom in on the map or the timeline.
    ZoomIn,
    /// Zoom out on the map or the timeline.
    ZoomOut,
    /// On the map, show everything that is marked.
    MapFit,
    /// On the map, colour states by another number of theirs, or by how they take part.
    MapColours,
    /// On the map, mark what is listed, or again the entry.
    MapListed,
    /// In the timeline, count by years or by decades.
    YearsOrDecades,
    /// Show the memberships of the year before.
    YearBack,
    /// Show the memberships of the year after.
    YearForward,
    /// Let the years go by, from the founding of the entry on.
    PlayYears,
    /// In the matrix, choose the rows by words.
    MatrixRows,
    /// In the matrix, choose the columns by words.
    MatrixColumns,
    /// List the contents of the entry.
    Contents,
    /// Go to the next section of the entry.
    NextSection,
    /// Go to the previous section of the entry.
    PreviousSection,
    /// Order the members of the entry another way.
    MembersOrder,
    /// Type words to show only the members and memberships that have them.
    FilterMembers,
    /// Fold long lists of the entry to their headings, or unfold them.
    Fold,
    /// Go one step back: close the help, end the search, clear it, return to the list.
    Back,
    /// Show or hide the category under the cursor of the legend.
    ToggleCategory,
    /// In `imenik pick`, pick or unpick the selected entry, and go to the next.
    Pick,
    /// Show only this category; again: all of them.
    OnlyCategory(Category),
    /// Show all categories.
    AllCategories,
    /// Go to the facets of the legend, or open them in a window.
    Facets,
    /// Start a search.
    Search,
    /// Start a search inside the entry.
    SearchPage,
    /// Start a search in the help.
    SearchHelp,
    /// Edit the line being typed.
    Edit(Edit),
    /// Complete the value of a field in the search; without one, move the focus to the next pane.
    Complete,
    /// Recall the search before this one.
    EarlierSearch,
    /// Recall the search after this one.
    LaterSearch,
    /// Go to the next match in the entry.
    NextMatch,
    /// Go to the previous match in the entry.
    PreviousMatch,
    /// Sort the list another way.
    Sort,
    /// Sort the list in the other direction.
    ReverseSort,
    /// Type letters to jump to the first name on the list that begins so.
    Jump,
    /// Change the language.
    Language,
    /// Open or close the help.
    Help,
    /// Draw every cell of the screen again.
    Repaint,
    /// Suspend the program.
    Suspend,
    /// Quit the program.
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
    /// Insert a character.
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
    /// Insert what was deleted last.
    Yank,
    /// Move the cursor to the start of the line.
    Start,
    /// Move the cursor to the end of the line.
    End,
}

/// A view that covers the panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ViewKind {
    /// Marked entries side by side. It opens with [`Action::Compare`].
    Comparison,
    /// States against bodies.
    Matrix,
    /// The world with the places of the current entry.
    Map,
    /// Foundings, dissolutions and admissions over the years; the history of the current entry.
    Timeline,
    /// The family of the current entry as a tree: organs, parts, predecessors, successors.
    Family,
    /// Counts by category, subject, region and seat, and the entries with the most links.
    Statistics,
}

/// A part of an entry that can be copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryPart {
    /// A name in the language on screen.
    Name(NamePart),
    /// A name in another language.
    OtherName(NamePart, OtherLanguage),
    /// The field of the page under the cursor.
    Field,
    /// A citation: the entry, its date, its first source.
    Citation,
    /// The address of the website, or of the first source.
    Address,
    /// The whole entry as plain text.
    Text,
    /// The whole entry as Markdown.
    Markdown,
    /// The record as JSON.
    Json,
}

/// One of the names of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamePart {
    /// The name in common use.
    Name,
    /// The acronym or code.
    Acronym,
    /// The official name.
    Official,
}

/// A language that is not on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherLanguage {
    /// The one that the language key shows next.
    Next,
    /// The one after that.
    AfterNext,
}
