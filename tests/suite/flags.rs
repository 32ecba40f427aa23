//! The flags at the head of pages: where they are drawn, and when they are not.

use std::borrow::Cow;

use imenik::catalog::File;
use imenik::language::Language;
use imenik::tui::{Action, App, Depth, Motion, Preferences, Theme};
use ratatui::style::Color;

use super::{browser_on, screen, text_of, type_search, valid};

/// The page of an entry of the catalog of the map.
fn page(id: &str, theme: Theme, flags: Option<Depth>, width: u16) -> App {
    let bytes = Cow::Borrowed(include_bytes!("../fixture/map.json").as_slice());
    let catalog = valid(&[File::of_user("tests/fixture/map.json", bytes)]);
    let preferences = Preferences { flags, ..Preferences::new(Language::English, theme) };
    let mut app = browser_on(catalog, preferences, width, 30);
    type_search(&mut app, id);
    app.update(Action::Confirm);
    app
}

fn dark() -> Theme {
    Theme::built_in("dark").expect("a built-in theme")
}

/// How many cells of half blocks each row of the screen has, from the first that has any.
fn rows_of_flag(app: &App) -> Vec<usize> {
    let text = text_of(&screen(app));
    let counts = text.lines().map(|line| line.matches('▀').count());
    counts.skip_while(|count| *count == 0).take_while(|count| *count > 0).collect()
}

#[test]
fn a_page_shows_the_flag_at_its_head_and_the_text_beside_it() {
    insta::assert_snapshot!(text_of(&screen(&page("hu", dark(), Some(Depth::True), 100))));
}

#[test]
fn the_size_of_the_flag_follows_from_the_width_of_the_page() {
    let rows = |width| rows_of_flag(&page("hu", dark(), Some(Depth::True), width));
    assert_eq!(rows(200), [24; 8]);
    assert_eq!(rows(100), [12; 4]);
    assert_eq!(rows(40), [12; 4]);
}

#[test]
fn a_flag_has_its_colours_as_the_terminal_has_them() {
    for (depth, is_known) in [
        (Depth::True, (|colour| matches!(colour, Color::Rgb(..))) as fn(Color) -> bool),
        (Depth::Indexed, |colour| matches!(colour, Color::Indexed(_))),
    ] {
        let buffer = screen(&page("hu", dark(), Some(depth), 100));
        let cells: Vec<_> = buffer.content.iter().filter(|cell| cell.symbol() == "▀").collect();
        assert!(cells.iter().all(|cell| is_known(cell.fg) && is_known(cell.bg)));
        assert_ne!(cells[0].fg, cells[47].bg, "red above, green below");
    }
}

#[test]
fn no_flag_is_shown_without_colours_by_the_setting_and_where_there_is_none() {
    for (id, theme, flags) in [
        ("hu", Theme::NONE, Some(Depth::True)),
        ("hu", dark(), None),
        ("hu", dark(), Some(Depth::Sixteen)),
        ("xk", dark(), Some(Depth::True)),
        ("klub", dark(), Some(Depth::True)),
    ] {
        assert_eq!(rows_of_flag(&page(id, theme, flags, 100)), [0; 0], "{id}");
    }
}

#[test]
fn the_flag_scrolls_with_the_page() {
    let mut app = page("hu", dark(), Some(Depth::True), 100);
    app.resize(ratatui::layout::Size::new(100, 12));
    assert_eq!(rows_of_flag(&app).len(), 4);
    app.update(Action::Move(Motion::Down));
    assert_eq!(rows_of_flag(&app).len(), 3);
    app.update(Action::Move(Motion::Last));
    assert_eq!(rows_of_flag(&app), [0; 0]);
}
