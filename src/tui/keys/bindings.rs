//! Every key that the browser has by default, with the action it asks for and where: one table that
//! help, hints, palette, manual page and configuration all read. It looks nothing up.

use crossterm::event::KeyCode;

use super::action::{Action, Edit, Motion};
use super::key::{Key, alt, alt_key, char, ctrl, ctrl_key, key};
use crate::catalog::Category;
use crate::tui::acts::copying::Copied;
use crate::tui::views::ViewKind;

/// Where a key is pressed: the same key may mean another thing in another place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Context {
    /// The legend has the focus.
    Legend,
    /// The list has the focus.
    List,
    /// The detail has the focus.
    Detail,
    /// The words of the search are being typed.
    Search,
    /// A link is being chosen by its letter.
    Hints,
    /// A part of the entry is being chosen for copying.
    Copying,
    /// Two entries are compared.
    Compare,
    /// The matrix is open.
    Matrix,
    /// The words that choose the matrix's rows or columns are being typed.
    MatrixLine,
    /// The map is open.
    Map,
    /// The timeline is open.
    Timeline,
    /// The statistics are open.
    Statistics,
    /// The help is open.
    Help,
    /// An item of a list is being picked.
    Picker,
    /// A note or the name of a file is being typed.
    Line,
    /// The reader is asked whether a file may be overwritten.
    Overwrite,
    /// A message is open.
    Told,
}

/// Keys that ask for an action, and the words that say what it does.
#[derive(Debug)]
pub struct Binding {
    /// The action.
    pub action: Action,
    /// Its keys; the first is the one shown in the line of hints.
    pub keys: &'static [Key],
    /// The contexts in which they ask for it.
    pub contexts: &'static [Context],
    /// The name by which a configuration binds other keys, and the last words of its messages,
    /// `action-…` and `hint-…`; empty for the keys of a line that is typed.
    pub name: &'static str,
    /// Whether the help has a line for it; else another line speaks of it.
    pub told: bool,
    /// The group of the help in which it stands.
    pub group: Group,
}

/// A group of keys in the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Moving within a pane.
    Moving,
    /// Going from pane to pane.
    Panes,
    /// Walking along links.
    Links,
    /// Comparison, matrix, map, charts.
    Views,
    /// Copying and the web.
    Copying,
    /// Searching.
    Search,
    /// Bookmarks and notes.
    Mine,
    /// The legend.
    Legend,
    /// The program itself.
    Program,
}

impl Group {
    /// Every group, in the order of the help.
    pub const ALL: [Self; 9] = [
        Self::Search,
        Self::Links,
        Self::Views,
        Self::Copying,
        Self::Mine,
        Self::Moving,
        Self::Panes,
        Self::Legend,
        Self::Program,
    ];

    /// The key of its heading.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Moving => "keys-moving",
            Self::Panes => "keys-panes",
            Self::Links => "keys-links",
            Self::Views => "keys-views",
            Self::Copying => "keys-copying",
            Self::Search => "keys-search",
            Self::Mine => "keys-mine",
            Self::Legend => "keys-legend",
            Self::Program => "keys-program",
        }
    }
}

use Context::{
    Compare, Copying, Detail, Help, Hints, Legend, Line, List, Map, Matrix, MatrixLine, Overwrite,
    Picker, Search, Statistics, Timeline, Told,
};

const PANES: &[Context] = &[Legend, List, Detail];
const SCROLLING: &[Context] =
    &[Legend, List, Detail, Compare, Matrix, Map, Timeline, Statistics, Help];
pub(in crate::tui) const LINES: &[Context] = &[Search, MatrixLine, Picker, Line];
pub(in crate::tui) const COMMANDS: &[Context] =
    &[Legend, List, Detail, Compare, Matrix, Map, Timeline, Statistics];
pub(in crate::tui) const READING: &[Context] = &[List, Detail];
pub(in crate::tui) const ANY: &[Context] = &[
    Legend, List, Detail, Search, Hints, Copying, Compare, Matrix, MatrixLine, Map, Timeline,
    Statistics, Help, Picker, Line, Overwrite, Told,
];

macro_rules! bind {
    ($action:expr, [$($key:expr),+], $contexts:expr, $name:literal, $group:ident) => {
        Binding { action: $action, keys: &[$($key),+], contexts: $contexts, name: $name, told: true, group: Group::$group }
    };
    ($action:expr, [$($key:expr),+], $contexts:expr, also $name:literal, $group:ident) => {
        Binding { action: $action, keys: &[$($key),+], contexts: $contexts, name: $name, told: false, group: Group::$group }
    };
}

/// Every default key. None needs `AltGr` on the Serbian QWERTZ layout.
pub const BINDINGS: &[Binding] = &[
    bind!(Action::Search, [char('/')], PANES, "search", Search),
    bind!(Action::NextMatch, [char('n')], PANES, "next-match", Search),
    bind!(Action::PreviousMatch, [char('N')], PANES, "previous-match", Search),
    bind!(Action::Edit(Edit::Left), [key(KeyCode::Left), ctrl('b')], LINES, "edit", Search),
    bind!(Action::Edit(Edit::Right), [key(KeyCode::Right), ctrl('f')], LINES, also "", Search),
    bind!(Action::Edit(Edit::Start), [key(KeyCode::Home), ctrl('a')], LINES, also "", Search),
    bind!(Action::Edit(Edit::End), [key(KeyCode::End), ctrl('e')], LINES, also "", Search),
    bind!(Action::Edit(Edit::DeleteBack), [key(KeyCode::Backspace), ctrl('h')], LINES, also "", Search),
    bind!(Action::Edit(Edit::DeleteForward), [key(KeyCode::Delete), ctrl('d')], LINES, also "", Search),
    bind!(Action::Edit(Edit::WordLeft), [alt('b'), ctrl_key(KeyCode::Left)], LINES, also "", Search),
    bind!(Action::Edit(Edit::WordRight), [alt('f'), ctrl_key(KeyCode::Right)], LINES, also "", Search),
    bind!(Action::Edit(Edit::DeleteWord), [ctrl('w')], LINES, also "", Search),
    bind!(Action::Edit(Edit::DeleteWordForward), [alt('d')], LINES, also "", Search),
    bind!(Action::Edit(Edit::Yank), [ctrl('y')], LINES, also "", Search),
    bind!(Action::Edit(Edit::DeleteToStart), [ctrl('u')], LINES, also "", Search),
    bind!(Action::Edit(Edit::DeleteToEnd), [ctrl('k')], LINES, also "", Search),
    bind!(Action::Move(Motion::Down), [ctrl('n')], &[Search], "next-found", Search),
    bind!(Action::Move(Motion::Up), [ctrl('p')], &[Search], also "", Search),
    bind!(Action::EarlierSearch, [key(KeyCode::Up)], &[Search], "earlier", Search),
    bind!(Action::LaterSearch, [key(KeyCode::Down)], &[Search], also "", Search),
    bind!(Action::TakeOffer, [key(KeyCode::Tab)], &[Search], "take-offer", Search),
    bind!(Action::Move(Motion::PageDown), [key(KeyCode::PageDown)], &[Search], also "", Search),
    bind!(Action::Move(Motion::PageUp), [key(KeyCode::PageUp)], &[Search], also "", Search),
    bind!(Action::Move(Motion::Down), [char('j'), key(KeyCode::Down)], SCROLLING, "down", Moving),
    bind!(Action::Move(Motion::Up), [char('k'), key(KeyCode::Up)], SCROLLING, "up", Moving),
    bind!(Action::Toggle, [char(' ')], &[Legend], "toggle", Legend),
    bind!(
        Action::Move(Motion::PageDown),
        [key(KeyCode::PageDown), char(' '), ctrl('f')],
        SCROLLING,
        "page-down",
        Moving
    ),
    bind!(
        Action::Move(Motion::PageUp),
        [key(KeyCode::PageUp), ctrl('b')],
        SCROLLING,
        "page-up",
        Moving
    ),
    bind!(Action::Move(Motion::HalfDown), [ctrl('d')], SCROLLING, "half-down", Moving),
    bind!(Action::Move(Motion::HalfUp), [ctrl('u')], SCROLLING, "half-up", Moving),
    bind!(Action::Move(Motion::First), [char('g'), key(KeyCode::Home)], SCROLLING, "first", Moving),
    bind!(Action::Move(Motion::Last), [char('G'), key(KeyCode::End)], SCROLLING, "last", Moving),
    bind!(
        Action::Open,
        [key(KeyCode::Enter)],
        &[
            Legend, List, Detail, Search, Matrix, MatrixLine, Map, Timeline, Statistics, Picker,
            Line, Overwrite, Told
        ],
        "open",
        Panes
    ),
    bind!(Action::NextLink, [key(KeyCode::Tab)], &[Detail], "next-link", Links),
    bind!(Action::PreviousLink, [key(KeyCode::BackTab)], &[Detail], "previous-link", Links),
    bind!(Action::HintLinks, [char('f')], READING, "letters", Links),
    bind!(
        Action::HistoryBack,
        [key(KeyCode::Backspace), alt_key(KeyCode::Left)],
        READING,
        "history-back",
        Links
    ),
    bind!(Action::HistoryForward, [alt_key(KeyCode::Right)], READING, "history-forward", Links),
    bind!(Action::Compare, [char('c')], READING, "compare", Views),
    bind!(Action::View(ViewKind::Matrix), [char('x')], COMMANDS, "matrix", Views),
    bind!(Action::View(ViewKind::Map), [char('m')], COMMANDS, "map", Views),
    bind!(Action::View(ViewKind::Timeline), [char('t')], COMMANDS, "timeline", Views),
    bind!(Action::View(ViewKind::Statistics), [char('i')], COMMANDS, "statistics", Views),
    bind!(Action::Move(Motion::Left), [char('h'), key(KeyCode::Left)], &[Matrix, Map], also "west", Views),
    bind!(Action::Move(Motion::Right), [char('l'), key(KeyCode::Right)], &[Matrix, Map], also "east", Views),
    bind!(Action::NextLink, [key(KeyCode::Tab)], &[Map], "next-place", Views),
    bind!(Action::PreviousLink, [key(KeyCode::BackTab)], &[Map], also "previous-place", Views),
    bind!(Action::ZoomIn, [char('+')], &[Map], "zoom", Views),
    bind!(Action::ZoomOut, [char('-')], &[Map], also "zoom-out", Views),
    bind!(Action::YearsOrDecades, [char('y')], &[Timeline], "years", Views),
    bind!(Action::MatrixRows, [char('/')], &[Matrix], "matrix-rows", Views),
    bind!(Action::MatrixColumns, [char('o')], &[Matrix], "matrix-columns", Views),
    bind!(Action::Website, [char('o')], READING, "website", Copying),
    bind!(Action::Copy, [char('y')], READING, "copy", Copying),
    bind!(Action::CopyPart(Copied::Name), [char('n')], &[Copying], "copy-name", Copying),
    bind!(Action::CopyPart(Copied::Acronym), [char('a')], &[Copying], "copy-acronym", Copying),
    bind!(
        Action::CopyPart(Copied::OfficialName),
        [char('o')],
        &[Copying],
        "copy-official",
        Copying
    ),
    bind!(Action::CopyPart(Copied::Citation), [char('c')], &[Copying], "copy-citation", Copying),
    bind!(Action::CopyPart(Copied::Address), [char('w')], &[Copying], "copy-address", Copying),
    bind!(Action::CopyPart(Copied::Text), [char('t')], &[Copying], "copy-text", Copying),
    bind!(Action::CopyPart(Copied::Markdown), [char('m')], &[Copying], "copy-markdown", Copying),
    bind!(Action::CopyPart(Copied::Json), [char('j')], &[Copying], "copy-json", Copying),
    bind!(Action::CopyFact, [char('f')], &[Copying], "copy-fact", Copying),
    bind!(Action::Export, [char('e')], PANES, "export", Copying),
    bind!(Action::Bookmark, [char('b')], READING, "bookmark", Mine),
    bind!(Action::Bookmarks, [char('B')], PANES, "bookmarks", Mine),
    bind!(Action::Note, [char('w')], READING, "note", Mine),
    bind!(Action::NoteInEditor, [ctrl('o')], &[Line], "note-editor", Mine),
    bind!(Action::Fold, [char('z')], READING, "fold", Links),
    bind!(Action::NextPane, [key(KeyCode::Tab)], &[Legend, List], "next-pane", Panes),
    bind!(Action::PreviousPane, [key(KeyCode::BackTab)], &[Legend, List], "previous-pane", Panes),
    bind!(Action::PaneLeft, [char('h'), key(KeyCode::Left)], PANES, "left", Panes),
    bind!(Action::PaneRight, [char('l'), key(KeyCode::Right)], PANES, "right", Panes),
    bind!(Action::Back, [key(KeyCode::Esc)], ANY, "back", Panes),
    bind!(Action::Only(Category::MemberState), [char('1')], PANES, "only-member-state", Legend),
    bind!(Action::Only(Category::ObserverState), [char('2')], PANES, also "only-observer-state", Legend),
    bind!(Action::Only(Category::Territory), [char('3')], PANES, also "only-territory", Legend),
    bind!(Action::Only(Category::Organization), [char('4')], PANES, also "only-organization", Legend),
    bind!(Action::Only(Category::Institution), [char('5')], PANES, also "only-institution", Legend),
    bind!(Action::AllCategories, [char('0'), char('a')], PANES, "all", Legend),
    bind!(Action::Palette, [char(':')], COMMANDS, "palette", Program),
    bind!(Action::Move(Motion::Down), [key(KeyCode::Down), ctrl('n'), key(KeyCode::Tab)], &[Picker], also "", Program),
    bind!(Action::Move(Motion::Up), [key(KeyCode::Up), ctrl('p'), key(KeyCode::BackTab)], &[Picker], also "", Program),
    bind!(Action::Move(Motion::PageDown), [key(KeyCode::PageDown)], &[Picker], also "", Program),
    bind!(Action::Move(Motion::PageUp), [key(KeyCode::PageUp)], &[Picker], also "", Program),
    bind!(Action::Themes, [char('T')], COMMANDS, "themes", Program),
    bind!(Action::Sort, [char('s')], PANES, "sort", Program),
    bind!(Action::Language, [char('L'), key(KeyCode::F(2))], SCROLLING, "language", Program),
    bind!(Action::Help, [char('?'), key(KeyCode::F(1))], SCROLLING, "help", Program),
    bind!(Action::Suspend, [ctrl('z')], ANY, "suspend", Program),
    bind!(Action::Quit, [char('q')], SCROLLING, "quit", Program),
    bind!(Action::Quit, [ctrl('c')], ANY, also "interrupt", Program),
];
