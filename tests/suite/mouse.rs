//! The mouse: events as a terminal sends them, at places found on the screen by their text.

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use imenik::catalog::Category;
use imenik::language::Language;
use imenik::tui::{Action, App, Effect, Mode, Motion, Pane, ViewKind};

use super::{browser, listed, reading, screen, selected, text_of, type_search};

const CLICK: MouseEventKind = MouseEventKind::Down(MouseButton::Left);

/// The first cell of the screen at which this text is: column and row.
fn place_of(app: &App, text: &str) -> (u16, u16) {
    let screen = text_of(&screen(app));
    let found = screen
        .lines()
        .zip(0..)
        .find_map(|(line, row)| line.find(text).map(|byte| (line[..byte].chars().count(), row)));
    let (column, row) = found.unwrap_or_else(|| panic!("{text} is not on the screen:\n{screen}"));
    (u16::try_from(column).expect("a column"), row)
}

/// Sends an event at the first place on the screen where this text is.
fn at(app: &mut App, text: &str, kind: MouseEventKind) -> Vec<Effect> {
    let (column, row) = place_of(app, text);
    point(app, column, row, kind)
}

fn point(app: &mut App, column: u16, row: u16, kind: MouseEventKind) -> Vec<Effect> {
    app.point(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE })
}

#[test]
fn a_click_selects_a_second_click_opens_and_links_are_followed() {
    let mut app = browser(Language::English, 120, 35);
    at(&mut app, "Erewhon", CLICK);
    assert_eq!((selected(&app), app.browser().focus()), (Some("xe"), Pane::List));
    at(&mut app, "Erewhon", CLICK);
    assert_eq!((selected(&app), app.browser().focus()), (Some("xe"), Pane::Detail));
    type_search(&mut app, "siz");
    let effect = at(&mut app, "Strelsau, Ruritania", CLICK);
    assert_eq!(
        effect,
        [Effect::RememberSearch("siz".to_owned())],
        "the search is kept as by Enter"
    );
    assert_eq!(
        (selected(&app), app.browser().focus()),
        (Some("siz"), Pane::Detail),
        "a city is not a link"
    );
    at(&mut app, "Ruritania (secretariat;", CLICK);
    assert_eq!(selected(&app), Some("xr"));
    app.update(Action::Back);
    assert_eq!(selected(&app), Some("siz"));
    app.update(Action::Back);
    app.update(Action::Back);
    assert_eq!(listed(&app).split(' ').count(), 20);
    at(&mut app, "Ishmaelia", CLICK);
    at(&mut app, "League of Im", CLICK);
    assert_eq!(selected(&app), Some("siz"));
}

#[test]
fn a_link_takes_clicks_on_all_of_its_cells_and_on_no_others() {
    let app = reading(Language::English, "siz", 120, 35);
    let (column, row) = place_of(&app, "Ruritania (secretariat;");
    let width = u16::try_from("Ruritania".len()).expect("a width");
    for (at, id) in [
        ((column - 1, row), "siz"),
        ((column, row), "xr"),
        ((column + width - 1, row), "xr"),
        ((column + width, row), "siz"),
        ((column, row - 1), "siz"),
    ] {
        let mut app = reading(Language::English, "siz", 120, 35);
        point(&mut app, at.0, at.1, CLICK);
        assert_eq!(selected(&app), Some(id), "{at:?}");
    }
}

#[test]
fn the_borders_of_the_panes_select_nothing() {
    for (text, left, up) in [("Erewhon", 0, 0)] {
        let app = browser(Language::English, 120, 35);
        let (_, row) = place_of(&app, text);
        for (column, id) in [(0, "vece"), (1, "xe"), (48, "xe"), (49, "vece"), (50, "vece")] {
            let mut app = browser(Language::English, 120, 35);
            point(&mut app, column + left, row + up, CLICK);
            assert_eq!(selected(&app), Some(id), "column {column}");
        }
    }
    let mut app = browser(Language::English, 120, 35);
    let (column, row) = place_of(&app, "Zenda");
    point(&mut app, column, row + 1, CLICK);
    assert_eq!(selected(&app), Some("vece"), "below the last row there is no entry");
}

#[test]
fn a_click_finds_the_row_under_the_pointer_in_a_scrolled_list() {
    let mut app = browser(Language::English, 120, 20);
    app.update(Action::Move(Motion::Last));
    assert_eq!(app.browser().list().top(), 7);
    at(&mut app, "● XL ", CLICK);
    assert_eq!((selected(&app), app.browser().list().top()), (Some("xl"), 7));
    let mut app = browser(Language::English, 120, 20);
    app.update(Action::PaneRight);
    for _ in 0..4 {
        point(&mut app, 5, 15, MouseEventKind::ScrollDown);
    }
    at(&mut app, "● XL ", CLICK);
    assert_eq!(selected(&app), Some("xl"), "scrolled by the wheel, with another pane in focus");
    let mut app = browser(Language::English, 120, 20);
    app.update(Action::View(ViewKind::Statistics));
    app.update(Action::Move(Motion::Last));
    app.update(Action::Move(Motion::PageUp));
    at(&mut app, "Njegovići", CLICK);
    assert_eq!(app.mode(), Mode::Statistics, "one click selects");
    app.update(Action::Confirm);
    assert_eq!(app.context().listing.words, "seat:Njegovići");
    assert_eq!(listed(&app), "ljutigora");
}

#[test]
fn a_click_in_the_legend_shows_one_category() {
    for (category, name) in [
        (Category::MemberState, "Member states"),
        (Category::ObserverState, "Observer states"),
        (Category::Territory, "Territories"),
        (Category::Organization, "Organizations"),
        (Category::Institution, "Institutions"),
    ] {
        let mut app = browser(Language::English, 180, 35);
        let (column, row) = place_of(&app, name);
        point(&mut app, column, row, CLICK);
        assert_eq!(
            (app.browser().focus(), app.context().listing.only()),
            (Pane::Legend, Some(category))
        );
        point(&mut app, column, row, CLICK);
        assert_eq!(app.context().listing.only(), None);
    }
}

#[test]
fn a_click_in_the_strip_of_the_legend_shows_one_category() {
    for (category, sign, name) in [
        (Category::MemberState, "● 8", "UN member states"),
        (Category::ObserverState, "◉ 1", "UN observer states"),
        (Category::Territory, "◆ 2", "Territories – entities"),
        (Category::Organization, "■ 6", "Organizations"),
        (Category::Institution, "▲ 3", "Institutions"),
    ] {
        for cell in [0, 1, 2] {
            let mut app = browser(Language::English, 80, 24);
            let (column, row) = place_of(&app, sign);
            point(&mut app, column + cell, row, CLICK);
            let shown = (app.browser().focus(), app.context().listing.only());
            assert_eq!(shown, (Pane::Legend, Some(category)));
            assert_eq!(place_of(&app, name), (2, 0), "the title names it");
            point(&mut app, column + cell, row, CLICK);
            assert_eq!(app.context().listing.only(), None);
        }
    }
}

#[test]
fn the_wheel_scrolls_what_is_under_the_pointer_and_selects_nothing() {
    let mut app = browser(Language::English, 120, 20);
    let tops = |app: &App| (app.browser().list().top(), app.browser().page().top());
    point(&mut app, 5, 15, MouseEventKind::ScrollDown);
    assert_eq!(tops(&app), (3, 0));
    point(&mut app, 90, 15, MouseEventKind::ScrollDown);
    point(&mut app, 5, 15, MouseEventKind::ScrollUp);
    assert_eq!(tops(&app), (0, 3));
    assert_eq!(selected(&app), Some("vece"));
    let first_row = |app: &App| text_of(&screen(app)).lines().nth(1).map(str::to_owned);
    app.update(Action::Help);
    let help = first_row(&app);
    point(&mut app, 5, 15, MouseEventKind::ScrollDown);
    assert_ne!(first_row(&app), help, "the help is over the panes");
    point(&mut app, 5, 15, MouseEventKind::ScrollUp);
    assert_eq!(first_row(&app), help);
    assert_eq!(tops(&app), (0, 3));
}

#[test]
fn a_scroll_bar_is_dragged_to_the_end_and_back() {
    let mut app = browser(Language::English, 120, 20);
    let drag = MouseEventKind::Drag(MouseButton::Left);
    let (right, first, last) = (49, 5, 17);
    point(&mut app, right, last, CLICK);
    assert_eq!(app.browser().list().top(), 7);
    assert!(text_of(&screen(&app)).contains("Zenda"), "{}", text_of(&screen(&app)));
    point(&mut app, right, first, drag);
    assert_eq!(app.browser().list().top(), 0);
    point(&mut app, right - 1, last, drag);
    assert_eq!(app.browser().list().top(), 0, "beside the bar nothing is dragged");
}

#[test]
fn a_bar_is_selected_by_a_click_and_opened_by_another() {
    let mut app = browser(Language::English, 120, 35);
    app.update(Action::View(ViewKind::Statistics));
    at(&mut app, "Institutions", CLICK);
    assert_eq!(app.mode(), Mode::Statistics, "one click selects");
    at(&mut app, "By category", CLICK);
    assert_eq!(app.mode(), Mode::Statistics, "a heading is not a bar");
    at(&mut app, "Institutions", CLICK);
    assert_eq!(listed(&app), "vece crt utopol");
}

#[test]
fn a_cell_of_the_matrix_is_selected_by_a_click_and_opened_by_another() {
    let mut app = reading(Language::English, "siz", 120, 35);
    app.update(Action::View(ViewKind::Matrix));
    let (first, _) = place_of(&app, "SIC ");
    let (_, row) = place_of(&app, "Lilliput ");
    for (column, cell) in [
        (first - 1, "Lilliput · Small Islands Club: member, 4 May 1983"),
        (first, "Lilliput · Small Islands Club: member, 4 May 1983"),
        (first + 8, "Lilliput · Small Islands Club: member, 4 May 1983"),
        (first + 9, "Lilliput · Dam Commission: –"),
        (first + 17, "Lilliput · Dam Commission: –"),
        (first + 18, "Lilliput · Dam Commission: –"),
    ] {
        point(&mut app, 3, row + 1, CLICK);
        point(&mut app, column, row, CLICK);
        let said = text_of(&screen(&app));
        let said = said.lines().nth(31).map(|line| line.trim_matches(['│', ' ']).to_owned());
        assert_eq!(said.as_deref(), Some(cell), "column {column}");
    }
    point(&mut app, first + 18, row, CLICK);
    assert_eq!((selected(&app), app.mode()), (Some("xl"), Mode::Detail));
}

#[test]
fn a_place_on_the_map_is_selected_by_a_click_and_opened_by_another() {
    let mut app = reading(Language::English, "siz", 120, 35);
    app.update(Action::View(ViewKind::Map));
    let at_cursor = |app: &App| {
        let text = text_of(&screen(app));
        let place = text.lines().rev().find_map(|line| line.split_once("✛ "));
        place.map(|(_, place)| place.trim_end_matches(['│', ' ']).to_owned())
    };
    let home = "Strelsau: Ruritania (member) · Strelsau: League of Imagined Countries";
    assert_eq!(at_cursor(&app).as_deref(), Some(home));
    at(&mut app, "◆ Headquarters", CLICK);
    assert_eq!(at_cursor(&app).as_deref(), Some(home), "the legend is not a place");
    at(&mut app, "⊘", CLICK);
    assert_eq!(at_cursor(&app).as_deref(), Some("Shadukiam: Jinnistan (suspended)"));
    at(&mut app, "✛", CLICK);
    assert_eq!((selected(&app), app.mode()), (Some("xj"), Mode::Detail));
}

#[test]
fn an_item_of_a_list_is_chosen_by_a_click_and_a_message_is_closed_by_one() {
    let mut app = browser(Language::English, 120, 35);
    app.update(Action::Palette);
    at(&mut app, "Show the timeline", CLICK);
    assert_eq!(app.mode(), Mode::Timeline);
    app.update(Action::Back);
    app.greet(true, Vec::new());
    assert_eq!(app.mode(), Mode::Message);
    point(&mut app, 60, 15, CLICK);
    assert_eq!(app.mode(), Mode::List);
}

#[test]
fn a_hint_in_the_bottom_line_is_clicked() {
    let mut app = browser(Language::English, 100, 30);
    at(&mut app, "? help", MouseEventKind::Down(MouseButton::Left));
    assert_eq!(app.mode(), Mode::Help);
    at(&mut app, "Esc back", MouseEventKind::Down(MouseButton::Left));
    assert_eq!(app.mode(), Mode::List);
    at(&mut app, "20/20", MouseEventKind::Down(MouseButton::Left));
    assert_eq!(app.mode(), Mode::List, "the status is no hint");
    app.update(Action::Compare);
    app.update(Action::Move(Motion::Down));
    at(&mut app, "compare with", MouseEventKind::Down(MouseButton::Left));
    assert_eq!(app.view(), Some(ViewKind::Comparison));
}
