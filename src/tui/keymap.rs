//! The keymap: one table from keys to actions, which the help and the line of hints read too.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::action::{Action, Edit, Motion};
use super::copying::Copied;
use super::views::ViewKind;
use crate::catalog::Category;

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
}

/// A key with its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

impl Key {
    /// The key as people write it: `q`, `Ctrl-W`, `←`.
    pub fn written(self) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => "␣".to_owned(),
            KeyCode::Char(c) if self.modifiers == KeyModifiers::CONTROL => c.to_ascii_uppercase().to_string(),
            KeyCode::Char(c) => c.to_string(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            KeyCode::Enter => "⏎".to_owned(),
            KeyCode::Tab => "⇥".to_owned(),
            KeyCode::BackTab => "⇧⇥".to_owned(),
            KeyCode::PageDown => "PgDn".to_owned(),
            KeyCode::PageUp => "PgUp".to_owned(),
            other => other.to_string(),
        };
        match self.modifiers {
            KeyModifiers::CONTROL => format!("Ctrl-{name}"),
            KeyModifiers::ALT => format!("Alt-{name}"),
            _ => name,
        }
    }
}

const fn key(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::NONE }
}

const fn ctrl_key(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::CONTROL }
}

const fn char(c: char) -> Key {
    key(KeyCode::Char(c))
}

const fn alt_key(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::ALT }
}

const fn alt(c: char) -> Key {
    alt_key(KeyCode::Char(c))
}

const fn ctrl(c: char) -> Key {
    ctrl_key(KeyCode::Char(c))
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
    /// The last words of its messages, `action-…` and `hint-…`; `None` for a key that another line of the help speaks of.
    pub words: Option<&'static str>,
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
    /// The legend.
    Legend,
    /// The program itself.
    Program,
}

impl Group {
    /// Every group, in the order of the help.
    pub const ALL: [Self; 8] =
        [Self::Search, Self::Links, Self::Views, Self::Copying, Self::Moving, Self::Panes, Self::Legend, Self::Program];

    /// The key of its heading.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Moving => "keys-moving",
            Self::Panes => "keys-panes",
            Self::Links => "keys-links",
            Self::Views => "keys-views",
            Self::Copying => "keys-copying",
            Self::Search => "keys-search",
            Self::Legend => "keys-legend",
            Self::Program => "keys-program",
        }
    }
}

use Context::{Compare, Copying, Detail, Help, Hints, Legend, List, Map, Matrix, MatrixLine, Search, Statistics, Timeline};

const PANES: &[Context] = &[Legend, List, Detail];
const SCROLLING: &[Context] = &[Legend, List, Detail, Compare, Matrix, Map, Timeline, Statistics, Help];
const LINES: &[Context] = &[Search, MatrixLine];
const COMMANDS: &[Context] = &[Legend, List, Detail, Compare, Matrix, Map, Timeline, Statistics];
const READING: &[Context] = &[List, Detail];
const ANY: &[Context] =
    &[Legend, List, Detail, Search, Hints, Copying, Compare, Matrix, MatrixLine, Map, Timeline, Statistics, Help];

macro_rules! bind {
    ($action:expr, [$($key:expr),+], $contexts:expr, $words:expr, $group:ident) => {
        Binding { action: $action, keys: &[$($key),+], contexts: $contexts, words: $words, group: Group::$group }
    };
}

/// Every default key. None needs `AltGr` on the Serbian QWERTZ layout.
pub const BINDINGS: &[Binding] = &[
    bind!(Action::Search, [char('/')], PANES, Some("search"), Search),
    bind!(Action::NextMatch, [char('n')], PANES, Some("next-match"), Search),
    bind!(Action::PreviousMatch, [char('N')], PANES, Some("previous-match"), Search),
    bind!(Action::Edit(Edit::Left), [key(KeyCode::Left), ctrl('b')], LINES, Some("edit"), Search),
    bind!(Action::Edit(Edit::Right), [key(KeyCode::Right), ctrl('f')], LINES, None, Search),
    bind!(Action::Edit(Edit::Start), [key(KeyCode::Home), ctrl('a')], LINES, None, Search),
    bind!(Action::Edit(Edit::End), [key(KeyCode::End), ctrl('e')], LINES, None, Search),
    bind!(Action::Edit(Edit::DeleteBack), [key(KeyCode::Backspace), ctrl('h')], LINES, None, Search),
    bind!(Action::Edit(Edit::DeleteForward), [key(KeyCode::Delete), ctrl('d')], LINES, None, Search),
    bind!(Action::Edit(Edit::WordLeft), [alt('b'), ctrl_key(KeyCode::Left)], LINES, None, Search),
    bind!(Action::Edit(Edit::WordRight), [alt('f'), ctrl_key(KeyCode::Right)], LINES, None, Search),
    bind!(Action::Edit(Edit::DeleteWord), [ctrl('w')], LINES, None, Search),
    bind!(Action::Edit(Edit::DeleteWordForward), [alt('d')], LINES, None, Search),
    bind!(Action::Edit(Edit::Yank), [ctrl('y')], LINES, None, Search),
    bind!(Action::Edit(Edit::DeleteToStart), [ctrl('u')], LINES, None, Search),
    bind!(Action::Edit(Edit::DeleteToEnd), [ctrl('k')], LINES, None, Search),
    bind!(Action::Move(Motion::Down), [ctrl('n')], &[Search], Some("next-found"), Search),
    bind!(Action::Move(Motion::Up), [ctrl('p')], &[Search], None, Search),
    bind!(Action::EarlierSearch, [key(KeyCode::Up)], &[Search], Some("earlier"), Search),
    bind!(Action::LaterSearch, [key(KeyCode::Down)], &[Search], None, Search),
    bind!(Action::TakeOffer, [key(KeyCode::Tab)], &[Search], Some("take-offer"), Search),
    bind!(Action::Move(Motion::PageDown), [key(KeyCode::PageDown)], &[Search], None, Search),
    bind!(Action::Move(Motion::PageUp), [key(KeyCode::PageUp)], &[Search], None, Search),
    bind!(Action::Move(Motion::Down), [char('j'), key(KeyCode::Down)], SCROLLING, Some("down"), Moving),
    bind!(Action::Move(Motion::Up), [char('k'), key(KeyCode::Up)], SCROLLING, Some("up"), Moving),
    bind!(Action::Toggle, [char(' ')], &[Legend], Some("toggle"), Legend),
    bind!(Action::Move(Motion::PageDown), [key(KeyCode::PageDown), char(' '), ctrl('f')], SCROLLING, Some("page-down"), Moving),
    bind!(Action::Move(Motion::PageUp), [key(KeyCode::PageUp), ctrl('b')], SCROLLING, Some("page-up"), Moving),
    bind!(Action::Move(Motion::HalfDown), [ctrl('d')], SCROLLING, Some("half-down"), Moving),
    bind!(Action::Move(Motion::HalfUp), [ctrl('u')], SCROLLING, Some("half-up"), Moving),
    bind!(Action::Move(Motion::First), [char('g'), key(KeyCode::Home)], SCROLLING, Some("first"), Moving),
    bind!(Action::Move(Motion::Last), [char('G'), key(KeyCode::End)], SCROLLING, Some("last"), Moving),
    bind!(
        Action::Open,
        [key(KeyCode::Enter)],
        &[Legend, List, Detail, Search, Matrix, MatrixLine, Map, Timeline, Statistics],
        Some("open"),
        Panes
    ),
    bind!(Action::NextLink, [key(KeyCode::Tab)], &[Detail], Some("next-link"), Links),
    bind!(Action::PreviousLink, [key(KeyCode::BackTab)], &[Detail], Some("previous-link"), Links),
    bind!(Action::HintLinks, [char('f')], READING, Some("letters"), Links),
    bind!(Action::HistoryBack, [key(KeyCode::Backspace), alt_key(KeyCode::Left)], READING, Some("history-back"), Links),
    bind!(Action::HistoryForward, [alt_key(KeyCode::Right)], READING, Some("history-forward"), Links),
    bind!(Action::Compare, [char('c')], READING, Some("compare"), Views),
    bind!(Action::View(ViewKind::Matrix), [char('x')], COMMANDS, Some("matrix"), Views),
    bind!(Action::View(ViewKind::Map), [char('m')], COMMANDS, Some("map"), Views),
    bind!(Action::View(ViewKind::Timeline), [char('t')], COMMANDS, Some("timeline"), Views),
    bind!(Action::View(ViewKind::Statistics), [char('i')], COMMANDS, Some("statistics"), Views),
    bind!(Action::Move(Motion::Left), [char('h'), key(KeyCode::Left)], &[Matrix, Map], None, Views),
    bind!(Action::Move(Motion::Right), [char('l'), key(KeyCode::Right)], &[Matrix, Map], None, Views),
    bind!(Action::NextLink, [key(KeyCode::Tab)], &[Map], Some("next-place"), Views),
    bind!(Action::PreviousLink, [key(KeyCode::BackTab)], &[Map], None, Views),
    bind!(Action::ZoomIn, [char('+')], &[Map], Some("zoom"), Views),
    bind!(Action::ZoomOut, [char('-')], &[Map], None, Views),
    bind!(Action::YearsOrDecades, [char('y')], &[Timeline], Some("years"), Views),
    bind!(Action::MatrixRows, [char('/')], &[Matrix], Some("matrix-rows"), Views),
    bind!(Action::MatrixColumns, [char('o')], &[Matrix], Some("matrix-columns"), Views),
    bind!(Action::Website, [char('o')], READING, Some("website"), Copying),
    bind!(Action::Copy, [char('y')], READING, Some("copy"), Copying),
    bind!(Action::CopyPart(Copied::Name), [char('n')], &[Copying], Some("copy-name"), Copying),
    bind!(Action::CopyPart(Copied::Acronym), [char('a')], &[Copying], Some("copy-acronym"), Copying),
    bind!(Action::CopyPart(Copied::OfficialName), [char('o')], &[Copying], Some("copy-official"), Copying),
    bind!(Action::CopyPart(Copied::Citation), [char('c')], &[Copying], Some("copy-citation"), Copying),
    bind!(Action::CopyPart(Copied::Address), [char('w')], &[Copying], Some("copy-address"), Copying),
    bind!(Action::CopyPart(Copied::Text), [char('t')], &[Copying], Some("copy-text"), Copying),
    bind!(Action::CopyPart(Copied::Markdown), [char('m')], &[Copying], Some("copy-markdown"), Copying),
    bind!(Action::CopyPart(Copied::Json), [char('j')], &[Copying], Some("copy-json"), Copying),
    bind!(Action::Fold, [char('z')], READING, Some("fold"), Links),
    bind!(Action::NextPane, [key(KeyCode::Tab)], &[Legend, List], Some("next-pane"), Panes),
    bind!(Action::PreviousPane, [key(KeyCode::BackTab)], &[Legend, List], Some("previous-pane"), Panes),
    bind!(Action::PaneLeft, [char('h'), key(KeyCode::Left)], PANES, Some("left"), Panes),
    bind!(Action::PaneRight, [char('l'), key(KeyCode::Right)], PANES, Some("right"), Panes),
    bind!(Action::Back, [key(KeyCode::Esc)], ANY, Some("back"), Panes),
    bind!(Action::Only(Category::MemberState), [char('1')], PANES, Some("only"), Legend),
    bind!(Action::Only(Category::ObserverState), [char('2')], PANES, None, Legend),
    bind!(Action::Only(Category::Territory), [char('3')], PANES, None, Legend),
    bind!(Action::Only(Category::Organization), [char('4')], PANES, None, Legend),
    bind!(Action::Only(Category::Institution), [char('5')], PANES, None, Legend),
    bind!(Action::AllCategories, [char('0'), char('a')], PANES, Some("all"), Legend),
    bind!(Action::Sort, [char('s')], PANES, Some("sort"), Program),
    bind!(Action::Language, [char('L'), key(KeyCode::F(2))], SCROLLING, Some("language"), Program),
    bind!(Action::Help, [char('?'), key(KeyCode::F(1))], SCROLLING, Some("help"), Program),
    bind!(Action::Suspend, [ctrl('z')], ANY, Some("suspend"), Program),
    bind!(Action::Quit, [char('q')], SCROLLING, Some("quit"), Program),
    bind!(Action::Quit, [ctrl('c')], ANY, None, Program),
];

/// The action that a key asks for in a context.
pub fn action(event: KeyEvent, context: Context) -> Option<Action> {
    // Shift is in the character already, and in the name of the key where there is one.
    let modifiers = event.modifiers.difference(KeyModifiers::SHIFT);
    let code = match event.code {
        KeyCode::Char(c) if !LINES.contains(&context) || !modifiers.is_empty() => KeyCode::Char(latin_key(c)),
        code => code,
    };
    let pressed = Key { code, modifiers };
    let bound = BINDINGS.iter().find(|binding| binding.contexts.contains(&context) && binding.keys.contains(&pressed));
    bound.map(|binding| binding.action).or(match (context, code) {
        (Search | MatrixLine, KeyCode::Char(c)) if modifiers.is_empty() => Some(Action::Edit(Edit::Insert(c))),
        (Hints, KeyCode::Char(c)) if modifiers.is_empty() => Some(Action::Hint(c)),
        _ => None,
    })
}

/// The Latin letter on the key that sends a letter while the Serbian Cyrillic layout is on; anything else is itself.
fn latin_key(sent: char) -> char {
    const CYRILLIC: &str = "абцдефгхијклмнопљрстувњџѕз";
    let lower = sent.to_lowercase().next().unwrap_or(sent);
    match CYRILLIC.chars().zip('a'..='z').find(|&(cyrillic, _)| cyrillic == lower) {
        Some((_, latin)) if sent.is_uppercase() => latin.to_ascii_uppercase(),
        Some((_, latin)) => latin,
        None => sent,
    }
}

/// The binding of an action that a context has.
pub(super) fn binding(action: Action, context: Context) -> Option<&'static Binding> {
    BINDINGS.iter().find(|binding| binding.action == action && binding.contexts.contains(&context))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(code: KeyCode, modifiers: KeyModifiers, context: Context) -> Option<Action> {
        action(KeyEvent::new(code, modifiers), context)
    }

    #[test]
    fn no_key_means_two_things_in_one_context() {
        for &context in ANY {
            let keys: Vec<_> = BINDINGS
                .iter()
                .filter(|binding| binding.contexts.contains(&context) && binding.action != Action::Toggle)
                .flat_map(|binding| binding.keys.iter().map(move |key| (key, binding.action)))
                .collect();
            for (nth, (key, action)) in keys.iter().enumerate() {
                let twice = keys[..nth].iter().any(|(other, _)| other == key);
                assert!(!twice, "{} means {action:?} and another thing in {context:?}", key.written());
            }
        }
    }

    #[test]
    fn no_key_needs_alt_gr_on_the_serbian_layout() {
        for key in BINDINGS.iter().flat_map(|binding| binding.keys) {
            assert!(!matches!(key.code, KeyCode::Char('[' | ']' | '{' | '}' | '@' | '\\' | '|')), "{}", key.written());
        }
    }

    #[test]
    fn commands_follow_the_key_while_the_cyrillic_layout_is_on_and_text_follows_the_letter() {
        let none = KeyModifiers::NONE;
        assert_eq!(press(KeyCode::Char('ј'), none, List), Some(Action::Move(Motion::Down)));
        assert_eq!(press(KeyCode::Char('љ'), none, List), Some(Action::Quit));
        assert_eq!(press(KeyCode::Char('Г'), KeyModifiers::SHIFT, List), Some(Action::Move(Motion::Last)));
        assert_eq!(press(KeyCode::Char('ц'), KeyModifiers::CONTROL, Search), Some(Action::Quit));
        assert_eq!(press(KeyCode::Char('ј'), none, Search), Some(Action::Edit(Edit::Insert('ј'))));
    }

    #[test]
    fn a_space_is_typed_in_the_search_toggles_in_the_legend_and_turns_the_page_elsewhere() {
        let space = |context| press(KeyCode::Char(' '), KeyModifiers::NONE, context);
        assert_eq!(space(Search), Some(Action::Edit(Edit::Insert(' '))));
        assert_eq!(space(Legend), Some(Action::Toggle));
        assert_eq!(space(Detail), Some(Action::Move(Motion::PageDown)));
    }
}
