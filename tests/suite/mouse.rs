//! The mouse: events as a terminal sends them, at places that are found on the screen as a person
//! finds them.

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use imenik::catalog::Category;
use imenik::language::Language;
use imenik::tui::{Action, App, Effect, Mode, Pane, ViewKind};

use super::{browser, screen, selected, text_of, type_search};

const CLICK: MouseEventKind = MouseEventKind::Down(MouseButton::Left);

/// Lets the mouse do something at the first place on the screen where these words stand.
fn at(app: &mut App, words: &str, kind: MouseEventKind) -> Vec<Effect> {
    let text = text_of(&screen(app));
    let found = text
        .lines()
        .zip(0..)
        .find_map(|(line, row)| line.find(words).map(|byte| (line[..byte].chars().count(), row)));
    let (column, row) = found.unwrap_or_else(|| panic!("{words} is not on the screen:\n{text}"));
    point(app, u16::try_from(column).expect("a column"), row, kind)
}

fn point(app: &mut App, column: u16, row: u16, kind: MouseEventKind) -> Vec<Effect> {
    app.point(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE })
}

#[test]
fn a_click_selects_another_opens_and_links_are_followed() {
    let mut app = browser(Language::English, 120, 35);
    at(&mut app, "Albania", CLICK);
    assert_eq!((selected(&app), app.browser().focus()), (Some("al"), Pane::List));
    at(&mut app, "Albania", CLICK);
    assert_eq!(app.browser().focus(), Pane::Detail);
    type_search(&mut app, "selec");
    let effect = at(&mut app, "Bucharest, Romania", CLICK);
    assert_eq!(
        effect,
        [Effect::RememberSearch("selec".to_owned())],
        "the search is kept as by Enter"
    );
    assert_eq!(
        (selected(&app), app.browser().focus()),
        (Some("selec"), Pane::Detail),
        "a city is no link"
    );
    at(&mut app, "Romania", CLICK);
    assert_eq!(selected(&app), Some("ro"));
    app.update(Action::Back);
    app.update(Action::Back);
    app.update(Action::Back);
    at(&mut app, "Algeria", CLICK);
    at(&mut app, "Mali ", CLICK);
    at(&mut app, "Albania", CLICK);
    assert_eq!(selected(&app), Some("al"), "a row of the list leaves the way by links");
}

#[test]
fn a_click_in_the_legend_shows_one_category() {
    let mut app = browser(Language::English, 120, 35);
    at(&mut app, "Institutions", CLICK);
    assert_eq!(
        (app.browser().focus(), app.context().listing.only()),
        (Pane::Legend, Some(Category::Institution))
    );
    at(&mut app, "Institutions", CLICK);
    assert_eq!(app.context().listing.only(), None);
}

#[test]
fn the_wheel_scrolls_what_is_under_the_pointer_and_selects_nothing() {
    let mut app = browser(Language::English, 120, 35);
    let before = selected(&app).map(str::to_owned);
    point(&mut app, 5, 20, MouseEventKind::ScrollDown);
    assert_eq!((app.browser().list().top(), app.browser().page().top()), (3, 0));
    point(&mut app, 90, 20, MouseEventKind::ScrollDown);
    point(&mut app, 5, 20, MouseEventKind::ScrollUp);
    assert_eq!((app.browser().list().top(), app.browser().page().top()), (0, 3));
    assert_eq!(selected(&app).map(str::to_owned), before);
    app.update(Action::Help);
    point(&mut app, 5, 20, MouseEventKind::ScrollDown);
    let help = text_of(&screen(&app));
    assert!(
        help.contains("Go to the previous match") && !help.contains("Search as you type"),
        "the help lies over the panes: {help}"
    );
    assert_eq!(app.browser().list().top(), 0);
}

#[test]
fn a_scroll_bar_is_dragged_to_the_end_and_back() {
    let mut app = browser(Language::English, 120, 35);
    let right = 49;
    point(&mut app, right, 32, CLICK);
    assert!(text_of(&screen(&app)).contains("Zimbabwe"), "{}", text_of(&screen(&app)));
    point(&mut app, right, 8, MouseEventKind::Drag(MouseButton::Left));
    assert_eq!(app.browser().list().top(), 0);
}

#[test]
fn bars_cells_and_places_are_clicked_and_clicked_again_to_open() {
    let mut app = browser(Language::English, 120, 35);
    app.update(Action::View(ViewKind::Statistics));
    at(&mut app, "Institutions", CLICK);
    assert_eq!(app.mode(), Mode::Statistics, "one click selects");
    at(&mut app, "Institutions", CLICK);
    assert_eq!(
        app.context().listing.rows.len(),
        app.context().catalog.count(Category::Institution),
        "another opens"
    );

    let mut app = browser(Language::English, 120, 35);
    type_search(&mut app, "cefta");
    app.update(Action::Confirm);
    app.update(Action::View(ViewKind::Matrix));
    at(&mut app, "Montenegro", CLICK);
    let matrix = text_of(&screen(&app));
    assert!(
        matrix.lines().any(|line| line.starts_with("│ Montenegro · ")),
        "the line below tells of the cell: {matrix}"
    );
    at(&mut app, "Montenegro", CLICK);
    assert_eq!((selected(&app), app.mode()), (Some("me"), Mode::Detail));

    let mut app = browser(Language::English, 120, 35);
    type_search(&mut app, "selec");
    app.update(Action::Confirm);
    app.update(Action::View(ViewKind::Map));
    assert!(text_of(&screen(&app)).contains("✛ Bucharest: "), "{}", text_of(&screen(&app)));
    at(&mut app, "◆ Headquarters", CLICK);
    assert!(text_of(&screen(&app)).contains("✛ Bucharest: "), "the legend is no place");
    at(&mut app, "●GR", CLICK);
    assert!(text_of(&screen(&app)).contains("✛ Athens: "), "{}", text_of(&screen(&app)));
    at(&mut app, "✛", CLICK);
    assert_eq!((selected(&app), app.mode()), (Some("gr"), Mode::Detail));
}

#[test]
fn an_item_of_a_list_is_picked_by_a_click_and_a_message_is_closed_by_one() {
    let mut app = browser(Language::English, 120, 35);
    app.update(Action::Palette);
    at(&mut app, "Show the timeline", CLICK);
    assert_eq!(app.mode(), Mode::Timeline);
    app.update(Action::Back);
    app.greet(true, Vec::new());
    point(&mut app, 60, 15, CLICK);
    assert_ne!(app.mode(), Mode::Message);
}

#[test]
fn the_mouse_does_no_harm_anywhere_on_any_screen() {
    for (width, height) in [(140, 30), (100, 24), (60, 20), (30, 8)] {
        let mut app = browser(Language::SerbianLatin, width, height);
        for (column, row) in (0..width + 2)
            .step_by(3)
            .flat_map(|column| (0..height + 2).map(move |row| (column, row)))
        {
            for kind in [
                CLICK,
                MouseEventKind::Drag(MouseButton::Left),
                MouseEventKind::ScrollDown,
                MouseEventKind::ScrollUp,
            ] {
                point(&mut app, column, row, kind);
            }
        }
        screen(&app);
    }
}
