//! The comparison: marking entries, the differences first, the tabs, the links.

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use imenik::language::Language;
use imenik::tui::{Action, App, Motion, Pane};
use ratatui::layout::Size;
use ratatui::style::Modifier;

use super::{
    bottom_line, browser, line_with, reading, runs_where, screen, selected, text_of, type_search,
};

/// Opens an entry from wherever the browser is.
fn open(app: &mut App, id: &str) {
    app.update(Action::Back);
    type_search(app, id);
    app.update(Action::Confirm);
    assert_eq!(selected(app), Some(id));
}

/// Two entries compared.
pub(crate) fn comparison(
    language: Language,
    one: &str,
    other: &str,
    width: u16,
    height: u16,
) -> App {
    let mut app = reading(language, one, width, height);
    app.update(Action::Compare);
    open(&mut app, other);
    app.update(Action::Compare);
    app
}

/// Three states compared.
fn comparison_of_three(language: Language, width: u16, height: u16) -> App {
    let mut app = comparison(language, "xr", "xs", width, height);
    app.update(Action::CompareMore);
    open(&mut app, "xu");
    app.update(Action::Compare);
    app
}

/// The same comparison with another tab.
fn turned(mut app: App, places: usize) -> App {
    (0..places).for_each(|_| drop(app.update(Action::NextTab)));
    app
}

snapshots! {
    memberships_at_120: comparison(Language::SerbianLatin, "xr", "xs", 120, 20);
    memberships_at_80: comparison(Language::English, "xr", "xs", 80, 20);
    members_at_60: comparison(Language::SerbianCyrillic, "siz", "utopol", 60, 24);
    memberships_at_40: comparison(Language::SerbianLatin, "xr", "xs", 40, 12);
    memberships_of_three: comparison_of_three(Language::SerbianCyrillic, 80, 24);
    memberships_of_three_at_40: comparison_of_three(Language::English, 40, 24);
    facts_at_120: turned(comparison(Language::SerbianLatin, "xr", "xs", 120, 40), 1);
    facts_at_60: turned(comparison(Language::English, "siz", "utopol", 60, 40), 1);
    facts_of_three: turned(comparison_of_three(Language::SerbianLatin, 100, 40), 1);
    facts_of_three_at_40: turned(comparison_of_three(Language::English, 40, 30), 1);
    texts_at_100: turned(comparison(Language::SerbianCyrillic, "xr", "xs", 100, 24), 2);
    texts_of_three_at_60: turned(comparison_of_three(Language::English, 60, 30), 2);
}

/// The text of the selected name.
fn chosen(app: &App) -> String {
    let runs = runs_where(&screen(app), |cell| cell.modifier.contains(Modifier::REVERSED));
    runs.last().cloned().unwrap_or_default()
}

#[test]
fn a_comparison_is_rebuilt_for_another_screen_and_another_language() {
    let mut app = comparison(Language::SerbianLatin, "xr", "xs", 120, 60);
    app.resize(Size::new(60, 40));
    app.update(Action::Language);
    app.update(Action::Language);
    let fresh = comparison(Language::English, "xr", "xs", 60, 40);
    assert_eq!(text_of(&screen(&app)), text_of(&screen(&fresh)));
}

#[test]
fn a_mark_is_shown_and_removed() {
    let mut app = reading(Language::English, "xr", 120, 30);
    app.update(Action::Compare);
    let text = text_of(&screen(&app));
    assert!(text.contains("compare with Ruritania"), "{text}");
    assert_eq!(app.context().marked, app.current().as_slice());
    app.update(Action::Compare);
    assert_eq!((app.context().marked.as_slice(), app.view()), ([].as_slice(), None));
}

#[test]
fn esc_in_the_list_removes_the_mark_and_says_when_nothing_is_left() {
    let mut app = browser(Language::English, 120, 30);
    app.update(Action::Compare);
    assert!(bottom_line(&app).starts_with("c compare with"), "{}", bottom_line(&app));
    app.update(Action::Back);
    assert_eq!(app.context().marked, []);
    app.update(Action::Back);
    assert_eq!(bottom_line(&app), "There is nothing to close; q quits");
}

#[test]
fn the_mark_is_not_shown_where_its_key_types_a_letter() {
    let mut app = browser(Language::English, 120, 30);
    app.update(Action::Compare);
    for open in [Action::Search, Action::Note, Action::Themes, Action::Palette] {
        app.update(open);
        assert!(!bottom_line(&app).contains("compare with"), "{open:?}: {}", bottom_line(&app));
        app.update(Action::Back);
    }
    assert!(bottom_line(&app).contains("compare with"), "{}", bottom_line(&app));
}

#[test]
fn another_entry_is_added_to_a_comparison() {
    let mut app = comparison(Language::English, "xr", "xs", 120, 30);
    assert_eq!(app.context().marked, [], "the marks are used up");
    app.update(Action::CompareMore);
    assert_eq!((app.view(), app.context().marked.len()), (None, 2));
    open(&mut app, "xu");
    let text = text_of(&screen(&app));
    assert!(text.contains("compare with Ruritania, Stradia"), "{text}");
    app.update(Action::Compare);
    line_with(&app, "Ruritania ⇄ Stradia ⇄ Utopia");
}

#[test]
fn the_selection_goes_from_column_to_column_and_its_link_is_followed() {
    let mut app = comparison(Language::English, "xr", "xs", 120, 30);
    assert_eq!(chosen(&app), "Drawing Office", "what the first has alone");
    line_with(&app, "Drawing Office · Ruritania: member, July 1969 · Stradia: –");
    app.update(Action::Move(Motion::Right));
    assert_eq!(chosen(&app), "Society for the…and Ship Routes", "what the second has alone");
    app.update(Action::Move(Motion::Right));
    app.update(Action::Move(Motion::Down));
    let both = chosen(&app);
    app.update(Action::Move(Motion::Right));
    assert_eq!(chosen(&app), both, "there is no column further to the right");
    app.update(Action::Move(Motion::Up));
    assert_eq!(chosen(&app), "Chamber of De…Imagined Countries");
    app.update(Action::Move(Motion::Left));
    app.update(Action::Move(Motion::Left));
    app.update(Action::Confirm);
    assert_eq!(
        (app.view(), app.browser().focus(), selected(&app)),
        (None, Pane::Detail, Some("crt"))
    );
}

#[test]
fn links_of_facts_are_followed() {
    let mut app = turned(comparison(Language::English, "xr", "xs", 120, 40), 1);
    app.update(Action::Move(Motion::Right));
    assert_eq!(chosen(&app), "Ljutigora*");
    app.update(Action::Move(Motion::Right));
    app.update(Action::Move(Motion::Right));
    app.update(Action::Move(Motion::Left));
    app.update(Action::Confirm);
    assert_eq!(selected(&app), Some("xs"), "the second neighbour");
}

#[test]
fn names_and_tabs_are_clicked() {
    let mut app = comparison(Language::English, "xr", "xs", 120, 30);
    let click = |app: &mut App, text: &str| {
        let screen = text_of(&screen(app));
        let (row, line) =
            screen.lines().enumerate().find(|(_, line)| line.contains(text)).expect("on screen");
        let column = line.split(text).next().unwrap_or_default().chars().count();
        let kind = MouseEventKind::Down(MouseButton::Left);
        let (row, column) = (u16::try_from(row).unwrap_or(0), u16::try_from(column).unwrap_or(0));
        drop(app.point(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
    };
    click(&mut app, "Facts");
    line_with(&app, "24 June");
    click(&mut app, "Memberships");
    click(&mut app, "Dam Commission");
    assert_eq!((chosen(&app).as_str(), selected(&app)), ("Dam Commission", Some("xs")));
    click(&mut app, "Dam Commission");
    assert_eq!((app.view(), selected(&app)), (None, Some("brana")));
}
