//! The timeline: lanes over an axis of years, the list of a span, the history of an entry.

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use imenik::catalog::Category;
use imenik::language::Language;
use imenik::tui::{Action, App, Motion, ViewKind};
use ratatui::style::Modifier;

use super::pty::Session;
use super::{browser, listed, reading, runs_where, screen, selected, text_of};

const UP: Action = Action::Move(Motion::Up);
const DOWN: Action = Action::Move(Motion::Down);
const LEFT: Action = Action::Move(Motion::Left);
const RIGHT: Action = Action::Move(Motion::Right);

fn press(app: &mut App, actions: &[Action]) {
    for &action in actions {
        assert_eq!(app.update(action), [], "{action:?}");
    }
}

/// The timeline of all entries.
fn of_all(language: Language, width: u16, height: u16) -> App {
    let mut app = browser(language, width, height);
    press(&mut app, &[Action::View(ViewKind::Timeline)]);
    app
}

/// The timeline opened on the page of an entry.
fn of_entry(language: Language, id: &str, width: u16, height: u16) -> App {
    let mut app = reading(language, id, width, height);
    press(&mut app, &[Action::View(ViewKind::Timeline)]);
    app
}

snapshots! {
    all_at_140_in_serbian_latin: of_all(Language::SerbianLatin, 140, 30);
    all_at_80_in_english: of_all(Language::English, 80, 24);
    all_at_40_in_serbian_cyrillic: of_all(Language::SerbianCyrillic, 40, 12);
    body_at_140_in_english: of_entry(Language::English, "siz", 140, 30);
    body_at_80_in_serbian_cyrillic: of_entry(Language::SerbianCyrillic, "karavan", 80, 24);
    state_at_60_in_serbian_latin: of_entry(Language::SerbianLatin, "xe", 60, 20);
}

/// The first line on screen that begins with this label, several spaces as one.
fn lane(app: &App, label: &str) -> String {
    let screen = text_of(&screen(app));
    let bare = screen.lines().map(|line| line.trim_matches(['│', '┃', ' ']));
    let line = bare.filter(|line| !line.contains(": ")).find(|line| line.starts_with(label));
    let line = line.unwrap_or_else(|| panic!("no lane {label}:\n{screen}"));
    line.split('│').next().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The line of years with the arrows before it, several spaces as one.
fn axis(app: &App) -> String {
    let screen = text_of(&screen(app));
    let line = screen.lines().nth(1).unwrap_or_default().trim_matches(['│', ' ']);
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines of the list of the selected span, its heading first; the list is below the lanes.
fn list(app: &App, heading: &str) -> Vec<String> {
    let screen = text_of(&screen(app));
    let bare = screen.lines().map(|line| line.trim_matches(['│', '┃', ' ']).to_owned());
    let is_heading = |line: &str| line.starts_with(heading) && line.contains(": ");
    let lines: Vec<String> = bare.skip_while(|line| !is_heading(line)).collect();
    lines.into_iter().take_while(|line| !line.is_empty() && !line.starts_with('└')).collect()
}

/// What is selected.
fn marked(app: &App) -> Vec<String> {
    runs_where(&screen(app), |cell| cell.modifier.contains(Modifier::REVERSED))
}

#[test]
fn empty_decades_are_kept_and_counted_in_their_lanes() {
    let app = of_all(Language::English, 90, 40);
    let years: Vec<String> = (188..=200).map(|decade| format!("{decade}0")).collect();
    assert_eq!(lane(&app, "1880"), years.join(" "));
    assert_eq!(lane(&app, "Founded"), "Founded 1 · · · 1 · 1 1 2 · 2 · 1");
    assert_eq!(lane(&app, "Dissolved"), "Dissolved · · · · · · · · 1 · · · ·");
    assert_eq!(lane(&app, "UN admission"), "UN admission · · · · · · · 3 2 1 · 1 1");
}

#[test]
fn a_span_lists_its_entries_and_opens_one_or_searches_for_them() {
    let mut app = of_all(Language::SerbianLatin, 80, 30);
    press(&mut app, &[Action::Move(Motion::First)]);
    assert_eq!(
        list(&app, "Osnivanja · 1880–1889: 1"),
        [
            "Osnivanja · 1880–1889: 1",
            "Pretraga: osnovano:1880..1889",
            "17. april 1889.  Podmorska unija pošta",
        ]
    );
    press(&mut app, &[Action::Confirm]);
    assert_eq!(marked(&app), ["17. april 1889.  Podmorska unija pošta"], "an entry before all");
    press(&mut app, &[UP, Action::Confirm]);
    assert_eq!((app.context().listing.words.as_str(), app.view()), ("osnovano:1880..1889", None));
    assert_eq!(listed(&app), "pup");
    app.update(Action::Back);
    assert_eq!(app.context().listing.words, "", "one step back removes the condition");
    assert_eq!(app.view(), Some(ViewKind::Timeline), "and returns to where it was chosen");
    press(&mut app, &[Action::Back, Action::Move(Motion::First)]);
    press(&mut app, &[Action::Confirm, Action::Back]);
    assert_eq!(app.view(), Some(ViewKind::Timeline), "back from the list to the axis");
    press(&mut app, &[Action::Confirm, Action::Confirm]);
    assert_eq!((selected(&app), app.view()), (Some("pup"), None));
}

#[test]
fn years_with_foundings_and_admissions_are_told_apart_in_the_search() {
    let mut app = of_all(Language::English, 100, 30);
    press(&mut app, &[Action::Move(Motion::First), Action::NextLink, Action::NextLink]);
    press(&mut app, &[Action::NextLink]);
    press(&mut app, &[Action::Confirm, UP, Action::Confirm]);
    let states = "category:\"Member states of the United Nations\"";
    assert_eq!(app.context().listing.words, format!("founded:1950..1959 -{states}"));
    assert_eq!(listed(&app), "brana");
    app.update(Action::Back);
    press(&mut app, &[Action::Back, Action::Move(Motion::First), DOWN, DOWN]);
    press(&mut app, &[Action::NextLink, Action::Confirm, UP, Action::Confirm]);
    assert_eq!(app.context().listing.words, format!("founded:1950..1959 {states}"));
    assert_eq!(listed(&app), "xr xs xu");
}

#[test]
fn the_spans_are_centuries_decades_or_years_and_the_selection_stays() {
    let mut app = of_all(Language::English, 80, 30);
    press(&mut app, &[Action::Move(Motion::Last)]);
    assert_eq!(list(&app, "Founded · ")[0], "Founded · 2000–2009: 1");
    press(&mut app, &[Action::ZoomIn]);
    assert_eq!(list(&app, "Founded · ")[0], "Founded · 2004: 1", "the year of the first founding");
    press(&mut app, &[Action::ZoomIn, LEFT]);
    assert_eq!(list(&app, "Founded · ")[0], "Founded · 2003: 0");
    press(&mut app, &[RIGHT, Action::ZoomOut, Action::ZoomOut]);
    assert_eq!(list(&app, "Founded · ")[0], "Founded · 2000–2099: 1");
    assert_eq!(lane(&app, "Founded"), "Founded 1 7 1");
    press(&mut app, &[Action::ZoomOut, Action::YearsOrDecades]);
    assert!(text_of(&screen(&app)).contains("Timeline by years"));
    press(&mut app, &[Action::YearsOrDecades]);
    assert!(text_of(&screen(&app)).contains("Timeline by decades"));
}

#[test]
fn states_alone_are_counted_by_year() {
    let mut app = browser(Language::English, 80, 30);
    press(&mut app, &[Action::OnlyCategory(Category::MemberState)]);
    press(&mut app, &[Action::View(ViewKind::Timeline), Action::Move(Motion::First)]);
    press(&mut app, &[Action::NextLink]);
    assert!(text_of(&screen(&app)).contains("Timeline by years"));
    assert_eq!(list(&app, "UN admission · ")[0], "UN admission · 1951: 3");
    press(&mut app, &[Action::NextLink]);
    assert_eq!(list(&app, "UN admission · ")[0], "UN admission · 1964: 2");
    press(&mut app, &[Action::PreviousLink, Action::PreviousLink]);
    assert_eq!(list(&app, "UN admission · ")[0], "UN admission · 1951: 3");
}

#[test]
fn the_history_of_a_body_has_its_relatives_and_those_that_joined_and_left() {
    let mut app = of_entry(Language::English, "karavan", 80, 40);
    assert_eq!(list(&app, "Existence · "), ["Existence · 1920–1929: 1", "June 1921  Founded"]);
    assert_eq!(lane(&app, "Joined"), "Joined 3 1 · · · · · · ·");
    assert_eq!(lane(&app, "Left"), "Left · 1 · 1 · · · · ·");
    press(&mut app, &[DOWN, Action::NextLink]);
    assert_eq!(
        list(&app, "Related · ")[1..],
        [
            "1 January 1969  Successor: Harbour Community of the Island and Coastal Stat…",
            "July 1969       Successor: Drawing Office"
        ]
    );
    press(&mut app, &[DOWN, Action::Move(Motion::First)]);
    assert_eq!(
        list(&app, "Joined · "),
        [
            "Joined · 1920–1929: 3",
            "June 1921  Jinnistan",
            "June 1921  Utopia",
            "1924       Erewhon",
            "1 membership has no date",
        ]
    );
    press(&mut app, &[DOWN, Action::NextLink, Action::Confirm, Action::Confirm]);
    assert_eq!((selected(&app), app.view()), (Some("xc"), None), "who left in 1938");
}

#[test]
fn the_history_of_a_state_has_the_bodies_that_it_joined_and_left() {
    let app = of_entry(Language::English, "xe", 80, 40);
    assert_eq!(list(&app, "UN membership · ")[1], "1964  UN admission");
    assert_eq!(lane(&app, "Joined"), "Joined 1 1 · · · 2 · · · ·");
    assert_eq!(lane(&app, "Left"), "Left · · · · 1 · · · · 1");
}

#[test]
fn the_axis_begins_with_the_founding_of_the_entry_and_goes_on_to_the_end() {
    let mut app = browser(Language::English, 60, 20);
    while selected(&app) != Some("karavan") {
        app.update(DOWN);
    }
    press(&mut app, &[Action::View(ViewKind::Timeline)]);
    assert_eq!(axis(&app), "‹› 1920 1930 1940 1950 1960 1970 1980 1990");
    press(&mut app, &[Action::ZoomIn]);
    assert_eq!(axis(&app), "‹› 1921 1922 1923 1924 1925 1926 1927 1928");
    press(&mut app, &[Action::ZoomOut]);
    assert_eq!(axis(&app), "‹› 1920 1930 1940 1950 1960 1970 1980 1990");
}

#[test]
fn those_that_joined_on_one_day_are_in_the_alphabet_of_the_language() {
    for (language, names) in [
        (Language::English, ["Ishmaelia", "Ruritania", "Utopia"]),
        (Language::SerbianCyrillic, ["Ишмаелија", "Руританија", "Утопија"]),
    ] {
        let mut app = of_entry(language, "pup", 80, 40);
        press(&mut app, &[DOWN, Action::Move(Motion::First), Action::Confirm]);
        let screen = text_of(&screen(&app));
        let rows = screen.lines().filter(|line| line.contains("17") && line.contains("1889"));
        let last: Vec<&str> = rows.filter_map(|row| row.split_whitespace().rev().nth(1)).collect();
        assert_eq!(last, names);
    }
}

fn click(app: &mut App, column: u16, row: u16) {
    let kind = MouseEventKind::Down(MouseButton::Left);
    app.point(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE });
}

#[test]
fn a_click_selects_a_span_or_a_row_and_another_opens_it() {
    let mut app = of_all(Language::English, 90, 24);
    let text = text_of(&screen(&app));
    let row = |start: &str| {
        let found = text.lines().position(|line| line.trim_start_matches("│ ").starts_with(start));
        u16::try_from(found.expect(start)).expect("a row of the screen")
    };
    let admitted = row("UN admission");
    let start = text.lines().nth(1).and_then(|line| line.find("1880")).map(|at| at - 2);
    let column = u16::try_from(start.expect("an axis")).expect("a column");
    click(&mut app, column + 7 * 5, admitted);
    assert_eq!(list(&app, "UN admission · ")[0], "UN admission · 1950–1959: 3");
    click(&mut app, column + 8 * 5 - 1, admitted);
    assert_eq!(marked(&app), ["12 March 1951   Ruritania"], "another click goes to the list");
    let text = text_of(&screen(&app));
    let utopia = text.lines().position(|line| line.contains("Utopia")).expect("a row");
    let utopia = u16::try_from(utopia).expect("a row");
    click(&mut app, 10, utopia);
    assert_eq!(marked(&app), ["4 October 1951  Utopia"]);
    click(&mut app, 10, utopia);
    assert_eq!((selected(&app), app.view()), (Some("xu"), None));
}

#[test]
fn a_terminal_shows_who_joined_nato_and_when() {
    let mut session = Session::start(&["--lang", "en", "nato"], &[]);
    session.wait_for_text("North Atlantic");
    session.press("t");
    session.wait_for_text("Existence · 1940–1949: 1");
    session.press("j");
    session.wait_for_text("Joined · 1940–1949: 12");
    session.press("\t");
    session.wait_for_text("Joined · 1950–1959: 3");
    session.press("++");
    session.wait_for_text("Joined · 1952: 2");
    session.press("\x1b[Z");
    session.wait_for_text("Joined · 1949: 12");
    session.press("\x1b");
    session.wait_for("the page", |screen| !screen.contents().contains("Joined · "));
    session.press("q");
    assert_eq!(session.ended().0, 0);
}
