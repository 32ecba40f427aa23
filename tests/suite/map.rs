//! The map: areas, colours, labels, what is under the cursor, shades, zooming, the mouse. The
//! catalog of these tests has states that exist, because their shapes do.

use std::borrow::Cow;

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use imenik::catalog::{File, Status, load};
use imenik::language::Language;
use imenik::tui::{Action, App, Motion, Preferences, Theme, ViewKind};
use imenik::world::World;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::Color;
use serde_json::json;

use super::{
    browser_on, bundled_catalog, line_with, screen, selected, text_of, type_search, valid,
};

fn dark() -> Theme {
    Theme::built_in("dark").expect("a built-in theme")
}

/// The browser on the catalog of these tests.
fn neighbours(language: Language, theme: Theme, width: u16, height: u16) -> App {
    let bytes = Cow::Borrowed(include_bytes!("../fixture/map.json").as_slice());
    let catalog = valid(&[File::of_user("tests/fixture/map.json", bytes)]);
    browser_on(catalog, Preferences::new(language, theme), width, height)
}

/// The map of an entry.
pub(super) fn map_in(language: Language, theme: Theme, id: &str, width: u16, height: u16) -> App {
    let mut app = neighbours(language, theme, width, height);
    type_search(&mut app, id);
    app.update(Action::Confirm);
    assert_eq!(selected(&app), Some(id));
    app.update(Action::View(ViewKind::Map));
    app
}

fn map(id: &str) -> App {
    map_in(Language::English, dark(), id, 120, 35)
}

/// The line that names what is under the cursor.
fn at_cursor(app: &App) -> String {
    let text = text_of(&screen(app));
    let line = text.lines().rev().find(|line| line.contains("│ ✛ ")).unwrap_or_default();
    line.trim_matches(['│', ' ']).trim_start_matches("✛ ").to_owned()
}

/// The legend.
fn legend(app: &App) -> String {
    let text = text_of(&screen(app));
    let line = text.lines().rev().nth(2).unwrap_or_default();
    line.trim_matches(['│', ' ']).to_owned()
}

/// The cells of the areas of a colour.
fn cells_of(buffer: &Buffer, colour: Color) -> usize {
    buffer.content.iter().filter(|cell| cell.bg == colour).count()
}

/// The first cell of a text on the screen.
fn cell_of<'b>(buffer: &'b Buffer, text: &str) -> &'b Cell {
    let rows = text_of(buffer);
    let (row, line) = rows
        .lines()
        .enumerate()
        .find(|(_, line)| line.contains(text))
        .unwrap_or_else(|| panic!("{text} is not on the screen:\n{rows}"));
    let column = line.split(text).next().unwrap_or_default().chars().count();
    &buffer.content[row * usize::from(buffer.area.width) + column]
}

fn status(status: Status) -> Color {
    dark().status(status).fg.expect("a colour")
}

snapshots! {
    map_of_a_body_at_160: map_in(Language::SerbianLatin, dark(), "klub", 160, 45);
    map_of_a_body_at_80: map_in(Language::English, dark(), "klub", 80, 24);
    map_of_a_state_at_100: map_in(Language::SerbianCyrillic, dark(), "rs", 100, 30);
    map_without_colours: map_in(Language::English, Theme::NONE, "klub", 80, 24);
}

#[test]
fn every_state_and_territory_has_an_area_or_a_point() {
    let catalog = bundled_catalog();
    let shape = |id: &str| World::fine().find(id).map(|nth| &World::fine().shapes[nth]);
    let states = || catalog.iter().map(|(_, entry)| entry).filter(|it| !it.category.is_body());
    let without_area: Vec<&str> = states()
        .map(|entry| entry.id.as_str())
        .filter(|id| shape(id).is_none_or(|shape| shape.main.least == shape.main.greatest))
        .collect();
    let points = ["va", "bv", "cc", "gi", "tk", "um", "abkhazia", "south-ossetia", "transnistria"];
    assert_eq!(without_area, points);
    let without_place: Vec<&str> = states()
        .filter(|entry| World::coarse().find(&entry.id).is_none())
        .filter(|entry| entry.seats().all(|seat| seat.coordinates.is_none()))
        .map(|entry| entry.id.as_str())
        .collect();
    assert_eq!(without_place, [""; 0], "neither a shape nor a point");
    for world in [World::coarse(), World::fine()] {
        let ids = world.shapes.iter().flat_map(|shape| [shape.id, shape.part_of]);
        let unknown: Vec<&str> =
            ids.filter(|id| !id.is_empty() && catalog.find(id).is_none()).collect();
        assert_eq!(unknown, [""; 0], "a shape has an entry to open");
    }
}

#[test]
fn states_have_the_colour_of_their_status() {
    let mut app = map("klub");
    app.update(Action::ZoomOut);
    let buffer = screen(&app);
    for (name, colour) in [
        ("Serbia", status(Status::Member)),
        ("Hungary", status(Status::Observer)),
        ("Bulgaria", status(Status::Candidate)),
        ("Romania", dark().coast()),
    ] {
        assert_eq!(cell_of(&buffer, name).bg, colour, "{name}");
    }
    assert_eq!(
        legend(&map("klub")),
        "◆ Headquarters  ● member 4  ○ observer 1  ◇ candidate 1  × former member 1"
    );
}

#[test]
fn an_area_that_the_united_nations_sees_in_a_state_is_filled_as_the_state() {
    let entries = r#"[{"id": "cy", "category": "member_state", "name": "Cyprus"},
        {"id": "northern-cyprus", "category": "territory", "name": "North"},
        {"id": "club", "category": "organization", "name": "Club",
        "members": [{"id": "cy", "status": "member"}]}]"#;
    let catalog = load(&[File::of_user("mine.json", entries.as_bytes())]).catalog;
    let mut app = browser_on(catalog, Preferences::new(Language::English, dark()), 120, 35);
    type_search(&mut app, "club");
    app.update(Action::Confirm);
    app.update(Action::View(ViewKind::Map));
    let buffer = screen(&app);
    assert_eq!(cell_of(&buffer, "Cyprus").bg, status(Status::Member));
    assert_eq!(cell_of(&buffer, "North").bg, status(Status::Member));
}

#[test]
fn without_colours_the_signs_of_statuses_fill_the_areas() {
    let text = text_of(&screen(&map_in(Language::English, Theme::NONE, "klub", 120, 35)));
    let area = |sign| text.lines().rev().skip(3).map(|line| line.matches(sign).count()).sum();
    let [members, observers, candidates]: [usize; 3] = ["●", "○", "◇"].map(area);
    assert!(members > 100 && observers > 20 && candidates > 50, "{text}");
}

#[test]
fn the_state_under_the_cursor_is_named_and_opened() {
    let mut app = map("klub");
    assert_eq!(
        at_cursor(&app),
        "Sarajevo: Bosnia and Herzegovina (member) · Sarajevo: Club of Neighbours"
    );
    // To the south of Budapest.
    for _ in 0..12 {
        app.update(Action::Move(Motion::Up));
    }
    assert_eq!(at_cursor(&app), "Hungary (observer)");
    app.update(Action::Confirm);
    assert_eq!((selected(&app), app.view()), (Some("hu"), None));
}

#[test]
fn the_cursor_goes_from_member_to_member() {
    let mut app = map("klub");
    app.update(Action::NextLink);
    assert_eq!(at_cursor(&app), "Budapest: Hungary (observer)");
    app.update(Action::PreviousLink);
    app.update(Action::PreviousLink);
    assert!(at_cursor(&app).starts_with("Sarajevo: Bosnia"), "{}", at_cursor(&app));
}

#[test]
fn kosovo_is_a_shape_of_its_own_with_its_asterisk() {
    let mut app = map("xk");
    assert!(text_of(&screen(&app)).contains("Map · Kosovo*"));
    app.update(Action::Confirm);
    assert_eq!(selected(&app), Some("xk"));
    let buffer = screen(&map("rs"));
    let own = cell_of(&buffer, "Serbia").bg;
    assert!(cells_of(&buffer, own) > 100);
    assert_ne!(cell_of(&buffer, "XK").bg, own);
}

#[test]
fn luxembourg_becomes_an_area_and_malta_stays_a_point() {
    let mut app = map("lu");
    let own = dark().mark().fg.expect("a colour");
    for _ in 0..12 {
        app.update(Action::ZoomOut);
    }
    let world = screen(&app);
    assert!(cells_of(&world, own) <= 2, "{}", text_of(&world));
    assert!(text_of(&world).contains("1× ┐") && text_of(&world).contains("✛"));
    for _ in 0..12 {
        app.update(Action::ZoomIn);
    }
    let near = screen(&app);
    assert!(cells_of(&near, own) > 40, "{}", text_of(&near));
    assert!(text_of(&near).contains("Luxembourg"));
    assert!(text_of(&screen(&map("klub"))).contains("· "), "Kosovo* and others at least points");
}

#[test]
fn a_view_across_the_180th_meridian_shows_both_sides() {
    let app = map("ostrva");
    let text = text_of(&screen(&app));
    for place in ["Fiji", "WS", "✛", " 24× "] {
        assert!(text.contains(place), "{place} {text}");
    }
}

#[test]
fn a_key_goes_through_the_numbers_of_states() {
    let mut app = map("liga");
    let legends: Vec<String> = (0..5)
        .map(|_| {
            app.update(Action::MapColours);
            legend(&app)
        })
        .collect();
    assert_eq!(
        legends,
        [
            "Population, millions   2  1–10 3   3  10–50 1",
            "Area, thousand km²   3  50–250 4",
            "Memberships   2  1 1   5  ≥ 2 3",
            "UN admission   2  1946–1959 2   5  ≥ 1990 2",
            "◆ Headquarters  ● member 4",
        ]
    );
}

#[test]
fn the_value_of_a_state_is_named_and_its_shade_is_that_of_its_class() {
    let mut app = map("liga");
    app.update(Action::MapColours);
    assert_eq!(at_cursor(&app), "Budapest: Hungary (9,600,000)");
    let buffer = screen(&app);
    assert_eq!(cell_of(&buffer, "Romania").bg, dark().shade(2));
    assert_eq!(cell_of(&buffer, "Serbia").bg, dark().shade(1));
    assert_eq!(cell_of(&buffer, "Bulgaria").bg, dark().coast(), "no member");
}

#[test]
fn no_sign_covers_a_letter_of_a_code() {
    let body = |id: &str, longitude: f64| {
        json!({"id": id, "category": "organization", "name": {"en": format!("Body {id}")},
               "acronyms": {"en": [id.to_uppercase()]},
               "headquarters": [{"city": {"en": "Town"},
                                 "coordinates": [44.0, longitude]}],
               "members": [{"id": "rs", "status": "member"}]})
    };
    let state = json!({"id": "rs", "category": "member_state", "name": {"en": "Serbia"}});
    for nth in 1..40 {
        let records =
            json!([state, body("abcd", 20.0), body("efgh", 20.0 + f64::from(nth) / 40.0)]);
        let bytes = Cow::Owned(records.to_string().into_bytes());
        let catalog = load(&[File::of_user("own.json", bytes)]).catalog;
        let mut app = browser_on(catalog, Preferences::new(Language::English, dark()), 100, 30);
        type_search(&mut app, "rs");
        app.update(Action::Confirm);
        app.update(Action::View(ViewKind::Map));
        let text = text_of(&screen(&app));
        for (code, parts) in [("ABCD", ["BCD", "ABC"]), ("EFGH", ["FGH", "EFG"])] {
            let is_cut =
                |line: &str| parts.iter().any(|part| line.contains(part)) && !line.contains(code);
            assert!(!text.lines().any(is_cut), "{nth}: {text}");
        }
        assert!(text.contains("●ABCD") || text.contains("●EFGH"), "{nth}: {text}");
    }
}

#[test]
fn what_is_listed_is_marked_and_the_entry_again() {
    let mut app = neighbours(Language::English, dark(), 120, 35);
    type_search(&mut app, "region:europe or balkan");
    app.update(Action::Back);
    app.update(Action::View(ViewKind::Map));
    let before = text_of(&screen(&app));
    app.update(Action::MapListed);
    assert!(line_with(&app, "Map · ").contains("Listed entries"));
    assert_eq!(
        legend(&app),
        "● UN member states 13  ◆ Territories – entities 2  ■ Organizations 3"
    );
    app.update(Action::MapListed);
    assert_eq!(text_of(&screen(&app)), before);
}

#[test]
fn the_map_of_a_comparison_shows_who_is_in_one_body_or_in_both() {
    let mut app = neighbours(Language::English, dark(), 120, 35);
    for id in ["klub", "liga"] {
        app.update(Action::Back);
        type_search(&mut app, id);
        app.update(Action::Confirm);
        app.update(Action::Compare);
    }
    app.update(Action::View(ViewKind::Map));
    assert_eq!(legend(&app), "◐ only KLUB 3  ● both 1  ◑ only LIGA 3");
    let buffer = screen(&app);
    let names = ["Serbia", "Hungary", "BA"];
    let [both, second, first] = names.map(|name| cell_of(&buffer, name).bg);
    assert!(both != second && second != first && both != first);
    app.update(Action::View(ViewKind::Map));
    assert_eq!(app.view(), None, "the key that opens the map closes it");
}

#[test]
fn the_wheel_zooms_where_the_cursor_is_and_dragging_moves_the_view() {
    let mut app = map("klub");
    let mut mouse = |kind, column, row| {
        app.point(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE });
        let buffer = screen(&app);
        let rows = text_of(&buffer);
        let row = rows.lines().position(|line| line.contains("Serbia") && !line.contains('✛'));
        let at = row.map(|row| {
            let line = rows.lines().nth(row).unwrap_or_default();
            (line.split("Serbia").next().unwrap_or_default().chars().count(), row)
        });
        (rows.lines().next().unwrap_or_default().contains("22×"), at)
    };
    let (button, left) = (MouseEventKind::Down(MouseButton::Left), MouseButton::Left);
    let (_, before) = mouse(button, 20, 10);
    let (_, after) = mouse(MouseEventKind::Drag(left), 25, 12);
    let (before, after) = (before.expect("a name"), after.expect("a name"));
    assert_eq!((after.0 - before.0, after.1 - before.1), (5, 2));
    let (same, _) = mouse(MouseEventKind::ScrollUp, 25, 12);
    assert!(!same, "closer");
    let (same, _) = mouse(MouseEventKind::ScrollDown, 25, 12);
    assert!(same, "as before");
}
