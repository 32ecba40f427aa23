//! The default keys of the browser, each with its action and the modes in which it works: one table
//! for help, hints, palette, manual page and configuration.

use crossterm::event::KeyCode;

use super::action::{Action, Edit, EntryPart, Motion, NamePart, OtherLanguage, ViewKind};
use super::key::{Key, alt, alt_key, char, ctrl, ctrl_key, key};
use super::mode::{ANY, COMMANDS, LINES, Mode, PANES, READING, SCROLLING, YEARS};
use crate::catalog::Category;

/// Keys that ask for an action, and the name of the messages that describe it.
#[derive(Debug)]
pub struct Binding {
    /// The action.
    pub action: Action,
    /// Its keys; the first is the one shown in the line of hints.
    pub keys: &'static [Key],
    /// The modes in which they ask for it.
    pub modes: &'static [Mode],
    /// The name under which a configuration binds other keys, and the end of the message keys
    /// `action-…` and `hint-…`; empty for the editing keys of a typed line.
    pub name: &'static str,
    /// Whether the help has a line for it; otherwise the line of another binding covers it.
    pub in_help: bool,
    /// Its group in the help.
    pub group: Group,
}

/// A group of keys in the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Moving within a pane.
    Moving,
    /// Going from pane to pane.
    Panes,
    /// Following links.
    Links,
    /// Comparison, matrix, map, charts.
    Views,
    /// Copying and the web.
    Copying,
    /// Searching.
    Search,
    /// Bookmarks and notes.
    Bookmarks,
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
        Self::Bookmarks,
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
            Self::Bookmarks => "keys-mine",
            Self::Legend => "keys-legend",
            Self::Program => "keys-program",
        }
    }
}

use Mode::{
    Choosing, Compare, Copying, Detail, Facets, Family, Jump, Legend, Line, List, Map, Matrix,
    MatrixLine, Message, Overwrite, Picker, Search, Statistics, Timeline,
};

use NamePart::{Acronym, Name, Official};
use OtherLanguage::{AfterNext, Next};

const fn name(part: NamePart) -> Action {
    Action::CopyPart(EntryPart::Name(part))
}

const fn other(part: NamePart, language: OtherLanguage) -> Action {
    Action::CopyPart(EntryPart::OtherName(part, language))
}

macro_rules! bind {
    ($action:expr, [$($key:expr),+], $modes:expr, $name:literal, $group:ident) => {
        bind!(@ $action, [$($key),+], $modes, $name, true, $group)
    };
    ($action:expr, [$($key:expr),+], $modes:expr, also $name:literal, $group:ident) => {
        bind!(@ $action, [$($key),+], $modes, $name, false, $group)
    };
    (
        @ $action:expr, [$($key:expr),+], $modes:expr, $name:literal, $in_help:literal,
        $group:ident
    ) => {
        Binding {
            action: $action,
            keys: &[$($key),+],
            modes: $modes,
            name: $name,
            in_help: $in_help,
            group: Group::$group,
        }
    };
}

/// Every default key. None needs `AltGr` on the Serbian QWERTZ layout.
pub const BINDINGS: &[Binding] = &[
    bind!(Action::Search, [char('/')], &[Legend, List, Choosing], "search", Search),
    bind!(Action::SearchPage, [char('/')], &[Detail], "search-entry", Search),
    bind!(Action::SearchHelp, [char('/')], &[Mode::Help], "search-help", Search),
    bind!(Action::Search, [char('S')], PANES, "search-catalog", Search),
    bind!(Action::NextMatch, [char('n')], PANES, "next-match", Search),
    bind!(Action::PreviousMatch, [char('N')], PANES, "previous-match", Search),
    bind!(Action::Edit(Edit::Left), [key(KeyCode::Left), ctrl('b')], LINES, "edit", Search),
    bind!(Action::Edit(Edit::Right), [key(KeyCode::Right), ctrl('f')], LINES, also "", Search),
    bind!(Action::Edit(Edit::Start), [key(KeyCode::Home), ctrl('a')], LINES, also "", Search),
    bind!(Action::Edit(Edit::End), [key(KeyCode::End), ctrl('e')], LINES, also "", Search),
    bind!(
        Action::Edit(Edit::DeleteBack),
        [key(KeyCode::Backspace), ctrl('h')],
        LINES,
        also "", Search
    ),
    bind!(
        Action::Edit(Edit::DeleteForward),
        [key(KeyCode::Delete), ctrl('d')],
        LINES,
        also "", Search
    ),
    bind!(
        Action::Edit(Edit::WordLeft),
        [alt('b'), ctrl_key(KeyCode::Left)],
        LINES,
        also "", Search
    ),
    bind!(
        Action::Edit(Edit::WordRight),
        [alt('f'), ctrl_key(KeyCode::Right)],
        LINES,
        also "", Search
    ),
    bind!(Action::Edit(Edit::DeleteWord), [ctrl('w')], LINES, also "", Search),
    bind!(Action::Edit(Edit::DeleteWordForward), [alt('d')], LINES, also "", Search),
    bind!(Action::Edit(Edit::Yank), [ctrl('y')], LINES, also "", Search),
    bind!(Action::Edit(Edit::DeleteToStart), [ctrl('u')], LINES, also "", Search),
    bind!(Action::Edit(Edit::DeleteToEnd), [ctrl('k')], LINES, also "", Search),
    bind!(Action::Move(Motion::Down), [ctrl('n')], &[Search], "next-found", Search),
    bind!(Action::Move(Motion::Up), [ctrl('p')], &[Search], also "", Search),
    bind!(Action::Jump, [char('\'')], PANES, "jump", Search),
    bind!(Action::Move(Motion::Down), [key(KeyCode::Down), ctrl('n')], &[Jump], also "", Search),
    bind!(Action::Move(Motion::Up), [key(KeyCode::Up), ctrl('p')], &[Jump], also "", Search),
    bind!(Action::EarlierSearch, [key(KeyCode::Up)], &[Search], "earlier", Search),
    bind!(Action::LaterSearch, [key(KeyCode::Down)], &[Search], also "", Search),
    bind!(Action::Complete, [key(KeyCode::Tab)], &[Search], "complete", Search),
    bind!(Action::Move(Motion::PageDown), [key(KeyCode::PageDown)], &[Search, Jump], also "", Search),
    bind!(Action::Move(Motion::PageUp), [key(KeyCode::PageUp)], &[Search, Jump], also "", Search),
    bind!(Action::Move(Motion::Down), [char('j'), key(KeyCode::Down)], SCROLLING, "down", Moving),
    bind!(Action::Move(Motion::Up), [char('k'), key(KeyCode::Up)], SCROLLING, "up", Moving),
    bind!(Action::ToggleCategory, [char(' ')], &[Legend, Facets], "toggle", Legend),
    bind!(Action::Pick, [char(' ')], &[Choosing], "pick", Program),
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
        Action::Confirm,
        [key(KeyCode::Enter)],
        &[
            Legend, List, Choosing, Detail, Facets, Search, Jump, Copying, Compare, Matrix,
            MatrixLine, Map, Timeline, Statistics, Family, Picker, Line, Overwrite, Message
        ],
        "open",
        Panes
    ),
    bind!(Action::NextLink, [key(KeyCode::Tab)], &[Detail], "next-link", Links),
    bind!(Action::PreviousLink, [key(KeyCode::BackTab)], &[Detail], "previous-link", Links),
    bind!(Action::LinkHints, [char('f')], READING, "links", Links),
    bind!(
        Action::HistoryBack,
        [key(KeyCode::Backspace), alt_key(KeyCode::Left)],
        COMMANDS,
        "history-back",
        Links
    ),
    bind!(Action::HistoryForward, [alt_key(KeyCode::Right)], COMMANDS, "history-forward", Links),
    bind!(Action::Compare, [char('c')], READING, "compare", Views),
    bind!(Action::CompareMore, [char('c')], &[Compare], "add-entry", Views),
    bind!(Action::NextTab, [key(KeyCode::Tab)], &[Compare, Statistics], "next-tab", Views),
    bind!(
        Action::PreviousTab,
        [key(KeyCode::BackTab)],
        &[Compare, Statistics],
        also "previous-tab", Views
    ),
    bind!(Action::View(ViewKind::Matrix), [char('x')], COMMANDS, "matrix", Views),
    bind!(Action::View(ViewKind::Map), [char('m')], COMMANDS, "map", Views),
    bind!(Action::View(ViewKind::Timeline), [char('t')], COMMANDS, "timeline", Views),
    bind!(Action::View(ViewKind::Statistics), [char('i')], COMMANDS, "statistics", Views),
    bind!(Action::View(ViewKind::Family), [char('u')], COMMANDS, "family", Views),
    bind!(
        Action::Move(Motion::Left),
        [char('h'), key(KeyCode::Left)],
        &[Compare, Matrix, Map, Timeline, Statistics],
        also "west", Views
    ),
    bind!(
        Action::Move(Motion::Right),
        [char('l'), key(KeyCode::Right)],
        &[Compare, Matrix, Map, Timeline, Statistics],
        also "east", Views
    ),
    bind!(Action::NextLink, [key(KeyCode::Tab)], &[Map], "next-place", Views),
    bind!(Action::PreviousLink, [key(KeyCode::BackTab)], &[Map], also "previous-place", Views),
    bind!(Action::ZoomIn, [char('+')], &[Map], "zoom", Views),
    bind!(Action::ZoomOut, [char('-')], &[Map], also "zoom-out", Views),
    bind!(Action::MapFit, [char('f')], &[Map], "fit", Views),
    bind!(Action::MapColours, [char('c')], &[Map], "colours", Views),
    bind!(Action::MapListed, [char('v')], &[Map], "mark-listed", Views),
    bind!(Action::ZoomIn, [char('+')], &[Timeline], "zoom-years", Views),
    bind!(Action::ZoomOut, [char('-')], &[Timeline], also "zoom-years-out", Views),
    bind!(Action::YearBack, [char(',')], YEARS, "year-back", Views),
    bind!(Action::YearForward, [char('.')], YEARS, "year-forward", Views),
    bind!(Action::PlayYears, [char('A')], YEARS, "play-years", Views),
    bind!(Action::YearsOrDecades, [char('y')], &[Timeline], "years", Views),
    bind!(Action::NextLink, [key(KeyCode::Tab)], &[Timeline], "next-span", Views),
    bind!(Action::PreviousLink, [key(KeyCode::BackTab)], &[Timeline], also "previous-span", Views),
    bind!(Action::MatrixRows, [char('/')], &[Matrix], "matrix-rows", Views),
    bind!(Action::MatrixColumns, [char('o')], &[Matrix], "matrix-columns", Views),
    bind!(Action::OpenWebsite, [char('o')], READING, "website", Copying),
    bind!(Action::Copy, [char('y')], READING, "copy", Copying),
    bind!(name(Name), [char('n')], &[Copying], "copy-name", Copying),
    bind!(name(Acronym), [char('a')], &[Copying], "copy-acronym", Copying),
    bind!(name(Official), [char('o')], &[Copying], "copy-official", Copying),
    bind!(other(Name, Next), [char('1')], &[Copying], "copy-next-name", Copying),
    bind!(other(Acronym, Next), [char('2')], &[Copying], also "copy-next-acronym", Copying),
    bind!(other(Official, Next), [char('3')], &[Copying], also "copy-next-official", Copying),
    bind!(other(Name, AfterNext), [char('4')], &[Copying], also "copy-other-name", Copying),
    bind!(other(Acronym, AfterNext), [char('5')], &[Copying], also "copy-other-acronym", Copying),
    bind!(other(Official, AfterNext), [char('6')], &[Copying], also "copy-other-official", Copying),
    bind!(Action::CopyPart(EntryPart::Citation), [char('c')], &[Copying], "copy-citation", Copying),
    bind!(Action::CopyPart(EntryPart::Address), [char('w')], &[Copying], "copy-address", Copying),
    bind!(Action::CopyPart(EntryPart::Text), [char('t')], &[Copying], "copy-text", Copying),
    bind!(Action::CopyPart(EntryPart::Markdown), [char('m')], &[Copying], "copy-markdown", Copying),
    bind!(Action::CopyPart(EntryPart::Json), [char('j')], &[Copying], "copy-json", Copying),
    bind!(Action::CopyPart(EntryPart::Field), [char('y')], &[Copying], "copy-field", Copying),
    bind!(Action::CopyFact, [char('f')], &[Copying], "copy-fact", Copying),
    bind!(Action::Export, [char('e')], PANES, "export", Copying),
    bind!(Action::Bookmark, [char('b')], READING, "bookmark", Bookmarks),
    bind!(Action::ListBookmarks, [char('B')], PANES, "bookmarks", Bookmarks),
    bind!(Action::Note, [char('w')], READING, "note", Bookmarks),
    bind!(Action::NoteInEditor, [ctrl('o')], &[Line], "note-editor", Bookmarks),
    bind!(Action::Contents, [char('v')], READING, "contents", Links),
    bind!(Action::NextSection, [char(')')], &[Detail], "next-section", Links),
    bind!(Action::PreviousSection, [char('(')], &[Detail], "previous-section", Links),
    bind!(Action::Fold, [char('z')], READING, "fold", Links),
    bind!(Action::FilterMembers, [char('p')], READING, "filter-members", Links),
    bind!(Action::MembersOrder, [char('M')], READING, "order-members", Links),
    bind!(Action::NextPane, [key(KeyCode::Tab)], &[Legend, List, Choosing], "next-pane", Panes),
    bind!(
        Action::PreviousPane,
        [key(KeyCode::BackTab)],
        &[Legend, List, Choosing],
        "previous-pane",
        Panes
    ),
    bind!(Action::PaneLeft, [char('h'), key(KeyCode::Left)], PANES, "left", Panes),
    bind!(Action::PaneRight, [char('l'), key(KeyCode::Right)], PANES, "right", Panes),
    bind!(Action::Back, [key(KeyCode::Esc)], ANY, "back", Panes),
    bind!(
        Action::OnlyCategory(Category::MemberState),
        [char('1')],
        PANES,
        "only-member-state",
        Legend
    ),
    bind!(
        Action::OnlyCategory(Category::ObserverState),
        [char('2')],
        PANES,
        also "only-observer-state", Legend
    ),
    bind!(
        Action::OnlyCategory(Category::Territory),
        [char('3')],
        PANES,
        also "only-territory", Legend
    ),
    bind!(
        Action::OnlyCategory(Category::Organization),
        [char('4')],
        PANES,
        also "only-organization", Legend
    ),
    bind!(
        Action::OnlyCategory(Category::Institution),
        [char('5')],
        PANES,
        also "only-institution", Legend
    ),
    bind!(Action::AllCategories, [char('0'), char('a')], PANES, "all", Legend),
    bind!(Action::Facets, [char('F')], &[Legend, List, Detail, Facets], "facets", Legend),
    bind!(Action::Palette, [char(':')], COMMANDS, "palette", Program),
    bind!(
        Action::Move(Motion::Down),
        [key(KeyCode::Down), ctrl('n'), key(KeyCode::Tab)],
        &[Picker, Copying],
        also "", Program
    ),
    bind!(
        Action::Move(Motion::Up),
        [key(KeyCode::Up), ctrl('p'), key(KeyCode::BackTab)],
        &[Picker, Copying],
        also "", Program
    ),
    bind!(
        Action::Move(Motion::PageDown),
        [key(KeyCode::PageDown)],
        &[Picker, Copying],
        also "", Program
    ),
    bind!(
        Action::Move(Motion::PageUp),
        [key(KeyCode::PageUp)],
        &[Picker, Copying],
        also "", Program
    ),
    bind!(
        Action::Move(Motion::Down),
        [key(KeyCode::Down)],
        &[Message],
        also "", Program
    ),
    bind!(Action::Move(Motion::Up), [key(KeyCode::Up)], &[Message], also "", Program),
    bind!(Action::Move(Motion::PageDown), [key(KeyCode::PageDown)], &[Message], also "", Program),
    bind!(Action::Move(Motion::PageUp), [key(KeyCode::PageUp)], &[Message], also "", Program),
    bind!(Action::Themes, [char('T')], COMMANDS, "themes", Program),
    bind!(Action::Random, [char('R')], PANES, "random", Panes),
    bind!(Action::Sort, [char('s')], PANES, "sort", Program),
    bind!(Action::ReverseSort, [char('r')], PANES, "reverse-sort", Program),
    bind!(Action::Language, [char('L'), key(KeyCode::F(2))], SCROLLING, "language", Program),
    bind!(Action::Help, [char('?'), key(KeyCode::F(1))], SCROLLING, "help", Program),
    bind!(Action::Repaint, [ctrl('l')], ANY, "repaint", Program),
    bind!(Action::Suspend, [ctrl('z')], ANY, "suspend", Program),
    bind!(Action::Quit, [char('q')], SCROLLING, "quit", Program),
    bind!(Action::Quit, [ctrl('c')], ANY, also "interrupt", Program),
];
