//! The flags at the head of pages: where they are drawn, and when they are not.

use std::borrow::Cow;

use imenik::catalog::File;
use imenik::language::Language;
use imenik::tui::{Action, App, Depth, FlagPlace, Motion, Preferences, Theme, ViewKind};
use ratatui::layout::Rect;
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

/// The flag that a terminal with graphics shows as a picture, and the text of the rest.
fn lifted(app: &App) -> (Option<FlagPlace>, String) {
    let mut buffer = screen(app);
    let place = app.lift_flag(&mut buffer);
    (place, text_of(&buffer))
}

#[test]
fn a_flag_leaves_the_screen_for_a_terminal_that_shows_it_as_a_picture() {
    let mut app = page("hu", dark(), Some(Depth::True), 100);
    let (place, text) = lifted(&app);
    let place = place.expect("a flag");
    assert_eq!((place.id.as_str(), place.area), ("hu", Rect::new(86, 1, 12, 4)));
    assert_eq!((place.above, place.rows, place.blank.symbol()), (0, 4, " "));
    assert_eq!(
        text,
        text_of(&screen(&app))
            .replace('▀', " ")
            .lines()
            .map(str::trim_end)
            .collect::<Vec<_>>()
            .join("\n")
    );
    app.resize(ratatui::layout::Size::new(100, 12));
    app.update(Action::Move(Motion::Down));
    let place = lifted(&app).0.expect("the rest of a flag");
    assert_eq!((place.area, place.above, place.rows), (Rect::new(86, 1, 12, 3), 1, 4));
    app.update(Action::Move(Motion::Last));
    assert_eq!(lifted(&app).0, None);
}

#[test]
fn a_flag_that_a_window_covers_stays_in_half_blocks() {
    let mut app = page("hu", dark(), Some(Depth::True), 100);
    app.update(Action::Search);
    assert!(lifted(&app).0.is_some(), "a line is typed below it");
    app.update(Action::Back);
    app.update(Action::Help);
    let (place, text) = lifted(&app);
    assert_eq!((place, text), (None, text_of(&screen(&app))));
    app.update(Action::Back);
    app.update(Action::View(ViewKind::Timeline));
    assert_eq!(lifted(&app).0, None);
    app.update(Action::Back);
    assert!(lifted(&app).0.is_some());
}

#[test]
fn nothing_is_lifted_where_no_flag_is_shown() {
    for (id, theme, flags) in [("hu", Theme::NONE, Some(Depth::True)), ("xk", dark(), None)] {
        assert_eq!(lifted(&page(id, theme, flags, 100)).0, None, "{id}");
    }
}
