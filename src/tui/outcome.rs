//! What a component asks for after an action. It is data only: the app carries it out.

use crate::catalog::{Category, EntryIndex};
use crate::config::Bookmarks;
use crate::diagnostic::Diagnostic;
use crate::export::{FieldKind, FileFormat};
use crate::search::Facet;
use crate::tui::effect::Effect;
use crate::tui::input::action::{Action, ViewKind};
use crate::tui::sorting::SortChange;
use crate::tui::theme::Theme;

/// What is to happen after a component has handled an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Nothing more.
    Done,
    /// The component below gets the action too.
    Pass,
    /// The component closes.
    Close,
    /// The view and whatever is over it close.
    CloseView,
    /// Several things, in order.
    All(Vec<Outcome>),
    /// A component opens on top.
    Open(Layer),
    /// An action is carried out as if its key had been pressed.
    Act(Action),
    /// An entry is opened for reading; views and dialogs close. The way back leads to the views.
    GoTo(EntryIndex),
    /// The place before the current one is shown again, or the one after it.
    Step {
        /// Whether it is the one before.
        back: bool,
    },
    /// An entry of the list is selected and opened for reading; views and dialogs close.
    OpenListed(EntryIndex),
    /// The link with this number on the page is followed, counted from 0.
    FollowLink(usize),
    /// Something on the page changes.
    Page(PageChange),
    /// Other words are searched for.
    Search {
        /// The words.
        words: String,
        /// The entry to select then.
        select: Select,
    },
    /// A condition is added to the search; views close. The way back leads to them.
    Narrow(String),
    /// The words of a finished search are kept for the next one.
    RememberSearch(String),
    /// Other categories are listed.
    Filter(CategoryFilter),
    /// A facet opens or closes.
    Facet(FacetChange),
    /// Toggles a value of the open facet, by its number.
    ChooseValue {
        /// The value.
        value: usize,
        /// Whether no other value of the facet stays chosen.
        only: bool,
    },
    /// The list is sorted in another way.
    Sort(SortChange),
    /// An entry of the list is selected.
    SelectListed(EntryIndex),
    /// The screen changes to the next language.
    NextLanguage,
    /// Other entries are marked for a comparison, in this order.
    Mark(Vec<EntryIndex>),
    /// An entry is picked or unpicked, where entries are chosen.
    Pick(EntryIndex),
    /// The picked entries are chosen, or else this one, and the program ends.
    Choose(EntryIndex),
    /// The memberships of another year are shown.
    Year(YearChange),
    /// A theme is shown while the user considers it.
    PreviewTheme(Box<Theme>),
    /// The theme in use is shown again.
    EndPreview,
    /// The theme with this number is chosen, counted from 0.
    ChooseTheme(usize),
    /// The bookmarks are those on disk now.
    SetBookmarks(Bookmarks),
    /// A message is shown: in the bottom line, or in a window if it is too long.
    Say(String),
    /// An effect is carried out.
    Run(Effect),
}

/// Which entry is selected after a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Select {
    /// The best match.
    Best,
    /// The entry that is selected now, if it is still listed.
    Same,
    /// This entry.
    Entry(Option<EntryIndex>),
}

/// A change to the categories that are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CategoryFilter {
    /// Show or hide one category.
    Toggle(Category),
    /// Show only one category, or all if it is the only one already.
    Only(Category),
    /// Show all categories.
    All,
}

/// A change of the year whose memberships are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum YearChange {
    /// One year back; from today, to last year.
    Back,
    /// One year forward; from last year, to today.
    Forward,
    /// The years go by on their own, from this one on.
    Play(u16),
    /// The years stop where they are.
    Stop,
    /// Back to today.
    Today,
}

/// A change to what the facets show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FacetChange {
    /// Open a facet, or close it if it is open.
    Toggle(Facet),
    /// Show all values of the open one.
    ShowAll,
}

/// A component that can be put on the stack, with what it needs to open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Layer {
    /// A view over the panes.
    View(ViewKind),
    /// Two or more entries side by side.
    Comparison(Vec<EntryIndex>),
    /// The map of what two entries have in common.
    MapOfTwo(EntryIndex, EntryIndex),
    /// The search line.
    SearchLine(SearchStart),
    /// The line of letters to jump to a name by.
    JumpLine,
    /// Letters beside links.
    LinkHints(Vec<LinkHint>),
    /// The line of a search inside the entry, with the one before.
    PageSearch(PageSearch),
    /// The line of words by which members and memberships are filtered.
    MembersFilter,
    /// The contents of the entry.
    Contents {
        /// What is in it, in reading order.
        items: Vec<ContentsItem>,
        /// The item that is selected, counted from 0.
        selected: usize,
    },
    /// The menu of what to copy, with the field of the page under the cursor.
    CopyMenu(Option<FieldKind>),
    /// The help.
    Help,
    /// Every action by name.
    Palette,
    /// The facets, where the legend has no room for them.
    Facets,
    /// The themes.
    Themes,
    /// The facts of the current entry, to copy one.
    Facts,
    /// What can be exported, and how.
    Exports,
    /// The name of a file for an export: of all that is listed, or else of the current entry.
    ExportFile {
        /// Whether all that is listed is exported.
        listed: bool,
        /// The format.
        format: FileFormat,
    },
    /// The note on an entry, with a text to start from.
    Note {
        /// The entry.
        entry: EntryIndex,
        /// The text.
        text: String,
    },
    /// A message.
    Message(Message),
}

/// Where a search starts from: what it returns to if it is given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SearchStart {
    /// The words of the search before.
    pub words: String,
    /// The entry that was selected.
    pub entry: Option<EntryIndex>,
}

/// Letters beside a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkHint {
    /// The letters.
    pub letters: String,
    /// The link, by its number on the page, counted from 0.
    pub link: usize,
    /// The cell of the screen where the letters begin, before the link: column and row.
    pub at: (u16, u16),
}

/// A change to what the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PageChange {
    /// The section of a field comes on screen.
    Section(FieldKind),
    /// The link with this number comes on screen, counted from 0.
    Link(usize),
    /// Words are searched for inside the entry, from a line on.
    Search(PageSearch),
    /// A search is given up for the one before, at its place.
    EndSearch(PageSearch),
    /// Of the members and memberships, those with these words are shown.
    FilterMembers(String),
}

/// A search inside the entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct PageSearch {
    /// The words; none if nothing is searched for.
    pub words: String,
    /// The first line on screen, counted from 0.
    pub top: usize,
}

/// An item of the contents of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ContentsItem {
    /// The label of a section, or a name in it.
    pub label: String,
    /// The section of a name.
    pub note: String,
    /// Where it leads.
    pub to: PageChange,
}

/// What a message window says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Message {
    /// How to begin, on the first run.
    Welcome,
    /// What is wrong with the user's files.
    Diagnostics(Vec<Diagnostic>),
    /// Any text.
    Text(String),
}
