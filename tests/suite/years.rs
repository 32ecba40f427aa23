//! The memberships of a year: choosing and playing it, on the page, the map, in the matrix and the
//! comparison.

use std::borrow::Cow;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use imenik::catalog::{File, Status};
use imenik::language::Language;
use imenik::tui::{Action, App, Effect, Motion, Pane, Preferences, Theme, ViewKind};
use ratatui::layout::Size;

use super::pty::Session;
use super::{
    bottom_line, browser_on, line_with, listed, reading, screen, selected, text_of, type_search,
    valid,
};

/// A union with a state that no longer exists, and a membership without a date.
const UNION: &str = r#"[
    {"id": "unija", "category": "organization", "name": {"sr": "Unija", "en": "Union"},
     "members": [{"id": "aa", "status": "member", "since": "1950"},
                 {"id": "bb", "status": "member", "since": "1960", "until": "1970"},
                 {"id": "bb", "status": "observer", "since": "1970"},
                 {"id": "cc", "status": "member"}],
     "membership": {"complete": true, "former_states": [
         {"name": {"sr": "Davna", "en": "Erstwhile"}, "since": "1955", "until": "1965"}]}, SOURCE},
    {"id": "aa", "category": "member_state", "name": {"sr": "Alfa", "en": "Alpha"}, SOURCE},
    {"id": "bb", "category": "member_state", "name": {"sr": "Beta", "en": "Beta"}, SOURCE},
    {"id": "cc", "category": "member_state", "name": {"sr": "Gama", "en": "Gamma"}, SOURCE}
]"#;

fn press(app: &mut App, key: KeyCode) {
    app.press(KeyEvent::new(key, KeyModifiers::NONE));
}

fn words(app: &App) -> &str {
    &app.context().listing.words
}

fn year(app: &App) -> Option<u16> {
    app.context().year.chosen()
}

/// Goes back to a year by its key.
fn back_to(app: &mut App, to: u16) {
    while year(app) != Some(to) {
        let before = year(app);
        press(app, KeyCode::Char(','));
        assert_ne!(year(app), before, "{to} is before all that is known");
    }
}

fn in_year(language: Language, id: &str, to: u16, (width, height): (u16, u16)) -> App {
    let mut app = reading(language, id, width, height);
    back_to(&mut app, to);
    app
}

/// The browser on the union.
fn browser_on_union() -> App {
    let source = r#""sources": [{"title": "T", "url": "https://t.example"}], "as_of": "2024""#;
    let bytes = Cow::Owned(UNION.replace("SOURCE", source).into_bytes());
    let catalog = valid(&[File::of_user("union.json", bytes)]);
    browser_on(catalog, Preferences::new(Language::English, Theme::NONE), 120, 35)
}

/// The page of an entry of the union in a year.
fn union(id: &str, to: u16) -> App {
    let mut app = browser_on_union();
    type_search(&mut app, id);
    app.update(Action::Confirm);
    app.update(Action::Confirm);
    assert_eq!((selected(&app), app.browser().focus()), (Some(id), Pane::Detail));
    back_to(&mut app, to);
    app
}

/// The list of what a search for words finds in the union.
fn list_of_union(words: &str) -> App {
    let mut app = browser_on_union();
    type_search(&mut app, words);
    app.update(Action::Confirm);
    app.update(Action::PaneLeft);
    assert_eq!(app.browser().focus(), Pane::List);
    app
}

/// The lines of the page on memberships: after the category, before the sources.
fn page(app: &App) -> Vec<String> {
    let lines =
        app.browser().page().lines().into_iter().map(|line| line.to_string().trim().to_owned());
    let lines = lines.skip_while(|line| !line.starts_with("Category")).skip(1);
    let lines = lines.take_while(|line| !line.starts_with("Source"));
    lines.filter(|line| !line.is_empty()).collect()
}

macro_rules! pages {
    ($($name:ident: $language:ident $size:expr;)+) => {$(
        #[test]
        fn $name() {
            let app = in_year(Language::$language, "siz", 1990, $size);
            insta::assert_snapshot!(text_of(&screen(&app)));
        }
    )+};
}

pages! {
    page_of_a_year_in_serbian_latin: SerbianLatin (150, 44);
    page_of_a_year_in_serbian_cyrillic: SerbianCyrillic (100, 44);
    page_of_a_year_in_english: English (60, 44);
}

#[test]
fn keys_go_from_year_to_year_and_back_to_today() {
    let mut app = reading(Language::English, "siz", 100, 30);
    let today = text_of(&screen(&app));
    assert_eq!(year(&app), None);
    press(&mut app, KeyCode::Char('.'));
    assert_eq!(year(&app), None, "there is nothing after today");
    press(&mut app, KeyCode::Char(','));
    press(&mut app, KeyCode::Char(','));
    assert_eq!(year(&app), Some(2024));
    assert!(line_with(&app, " · 2024 ").contains("┌ LIC · 2024 ─"));
    press(&mut app, KeyCode::Char('.'));
    press(&mut app, KeyCode::Char('.'));
    assert_eq!(text_of(&screen(&app)), today, "after last year comes today");
    press(&mut app, KeyCode::Char(','));
    press(&mut app, KeyCode::Esc);
    assert_eq!(text_of(&screen(&app)), today, "Esc returns to today first");
    press(&mut app, KeyCode::Esc);
    assert_eq!(app.browser().focus(), Pane::List);
}

#[test]
fn the_years_play_from_the_founding_until_a_key() {
    let mut app = reading(Language::English, "siz", 100, 30);
    press(&mut app, KeyCode::Char('A'));
    assert_eq!((year(&app), app.plays_years()), (Some(1946), true));
    app.next_year();
    assert_eq!((year(&app), app.plays_years()), (Some(1947), true));
    press(&mut app, KeyCode::Char('j'));
    assert_eq!((year(&app), app.plays_years()), (Some(1947), false));
    assert_eq!(app.browser().page().top(), 0, "the key only stops the years");
    app.next_year();
    assert_eq!(year(&app), Some(1947));
    press(&mut app, KeyCode::Char('A'));
    press(&mut app, KeyCode::Esc);
    assert_eq!(year(&app), Some(1946), "Esc stops the years as well");
    press(&mut app, KeyCode::Char('A'));
    let quits = app.press(KeyEvent::new(KeyCode::Char('q'), KeyModifiers::NONE));
    assert_eq!((quits, app.plays_years()), (vec![], false), "q only stops the years");
    press(&mut app, KeyCode::Char('A'));
    let quits = app.press(KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL));
    assert_eq!(quits, [Effect::Quit], "an interrupt ends the program");
    press(&mut app, KeyCode::Char('A'));
    for _ in 1946..2026 {
        app.next_year();
    }
    assert_eq!((year(&app), app.plays_years()), (None, false), "today is the end");
}

#[test]
fn no_year_is_far_before_all_that_is_known() {
    for (id, first) in [("siz", 1946), ("xr", 1889)] {
        let said = format!("Nothing is known about memberships before {first}");
        let mut app = reading(Language::English, id, 100, 30);
        back_to(&mut app, first - 1);
        assert_ne!(bottom_line(&app), said);
        press(&mut app, KeyCode::Char(','));
        assert_eq!((year(&app), bottom_line(&app)), (Some(first - 1), said));
        press(&mut app, KeyCode::Char('.'));
        assert_eq!(year(&app), Some(first));
        app.update(Action::View(ViewKind::Matrix));
        back_to(&mut app, 1888);
        press(&mut app, KeyCode::Char(','));
        let said = "Nothing is known about memberships before 1889";
        assert_eq!((year(&app), bottom_line(&app).as_str()), (Some(1888), said), "of all bodies");
    }
}

#[test]
fn the_line_of_keys_says_that_esc_returns_to_today() {
    let mut app = reading(Language::English, "siz", 140, 30);
    app.update(Action::View(ViewKind::Matrix));
    assert!(bottom_line(&app).starts_with("Esc back"), "{}", bottom_line(&app));
    assert!(bottom_line(&app).contains(", year"), "{}", bottom_line(&app));
    press(&mut app, KeyCode::Char(','));
    assert!(bottom_line(&app).starts_with("Esc today"), "{}", bottom_line(&app));
    press(&mut app, KeyCode::Esc);
    assert!(bottom_line(&app).starts_with("Esc back"), "{}", bottom_line(&app));
}

#[test]
fn the_years_of_a_state_play_from_its_first_membership() {
    let mut app = union("bb", 2000);
    press(&mut app, KeyCode::Char('A'));
    assert_eq!(year(&app), Some(1960));
    let mut app = union("cc", 2000);
    press(&mut app, KeyCode::Char('A'));
    assert_eq!((year(&app), app.plays_years()), (Some(2000), false));
    assert!(line_with(&app, "no date from which").contains("years of this entry"));
}

#[test]
fn a_page_has_the_members_of_the_year_and_says_what_is_not_known() {
    let undated = "Membership     The date of 1 membership is not known.";
    let former = "Members that no longer exist: Erstwhile (1955–1965)";
    assert_eq!(
        page(&union("unija", 1950)),
        [
            "1 member       + Alpha (1950)",
            "Membership     + joined in 1950",
            &undated[15..],
            former
        ]
    );
    assert_eq!(
        page(&union("unija", 1955)),
        [
            "2 members      Alpha (1950) · + Erstwhile (1955–1965)",
            "Membership     + joined in 1955",
            &undated[15..],
            former
        ]
    );
    assert_eq!(
        page(&union("unija", 1962)),
        [
            "3 members      Alpha (1950) · Beta (1960–1970) · Erstwhile",
            "(1955–1965)",
            undated,
            former
        ]
    );
    assert_eq!(
        page(&union("unija", 1970)),
        ["1 member       Alpha (1950)", "1 observer     Beta (1970)", undated, former],
        "only the status of Beta has changed"
    );
    assert_eq!(
        page(&union("unija", 1949)),
        ["Membership     No memberships are known for 1949.", &undated[15..], former]
    );
}

#[test]
fn a_state_has_its_memberships_of_the_year() {
    assert_eq!(
        page(&union("bb", 1960)),
        ["Membership     + joined in 1960", "Member of (1)  + Union"]
    );
    assert_eq!(page(&union("bb", 1970)), ["Observer in (1)", "Union"]);
    assert_eq!(page(&union("bb", 1959)), ["Membership     No memberships are known for 1959."]);
    assert_eq!(
        page(&union("cc", 1959)),
        [
            "Membership     No memberships are known for 1959.",
            "The date of 1 membership is not known."
        ]
    );
}

#[test]
fn the_focus_stays_on_the_same_member_in_another_year() {
    let mut app = union("unija", 1962);
    for _ in 0..2 {
        app.update(Action::NextLink);
    }
    let linked = |app: &App| {
        let linked = app.browser().page().linked_entry();
        linked.map(|entry| app.context().catalog.id(entry).to_owned())
    };
    assert_eq!(linked(&app).as_deref(), Some("bb"));
    back_to(&mut app, 1959);
    assert_eq!(linked(&app), None);
}

/// The catalog of the map, with states that exist.
fn map_in_year(language: Language, theme: Theme, id: &str, to: u16, size: (u16, u16)) -> App {
    let bytes = Cow::Borrowed(include_bytes!("../fixture/map.json").as_slice());
    let catalog = valid(&[File::of_user("tests/fixture/map.json", bytes)]);
    let mut app = browser_on(catalog, Preferences::new(language, theme), size.0, size.1);
    type_search(&mut app, id);
    app.update(Action::Confirm);
    app.update(Action::View(ViewKind::Map));
    back_to(&mut app, to);
    app
}

fn dark() -> Theme {
    Theme::built_in("dark").expect("a built-in theme")
}

#[test]
fn map_of_a_year_in_english() {
    let app = map_in_year(Language::English, Theme::NONE, "klub", 1999, (100, 30));
    insta::assert_snapshot!(text_of(&screen(&app)));
}

#[test]
fn map_of_a_year_in_serbian_cyrillic() {
    let app = map_in_year(Language::SerbianCyrillic, dark(), "klub", 2003, (80, 24));
    insta::assert_snapshot!(text_of(&screen(&app)));
}

#[test]
fn members_of_the_year_are_in_colour_on_the_map() {
    let colour = |to: u16, name: &str| {
        let app = map_in_year(Language::English, dark(), "klub", to, (120, 35));
        let buffer = screen(&app);
        let rows = text_of(&buffer);
        let line = rows.lines().position(|line| line.contains(name)).expect("a name");
        let text = rows.lines().nth(line).unwrap_or_default();
        let column = text.split(name).next().unwrap_or_default().chars().count();
        buffer.content[line * 120 + column].bg
    };
    let mark = dark().mark().fg.expect("a colour");
    let status = |status| dark().status(status).fg.expect("a colour");
    assert_eq!(colour(1998, "•Skopje"), dark().coast(), "no member yet");
    assert_eq!(colour(1999, "•Skopje"), mark, "joined in this year");
    assert_eq!(colour(2003, "•Skopje"), status(Status::Member));
    assert_eq!(colour(2006, "•Skopje"), status(Status::Suspended));
    assert_eq!(Some(colour(2003, "Serbia")), dark().faint().fg, "the date is not known");
}

#[test]
fn the_map_counts_the_states_that_no_longer_exist() {
    let mut app = union("unija", 1955);
    app.update(Action::View(ViewKind::Map));
    let legend = line_with(&app, "former states: 1");
    assert!(legend.contains("● member 1  ? date not known 1  former states: 1"), "{legend}");
    press(&mut app, KeyCode::Esc);
    assert_eq!((app.view(), year(&app)), (Some(ViewKind::Map), None));
    press(&mut app, KeyCode::Esc);
    assert_eq!(app.view(), None);
}

#[test]
fn the_matrix_has_the_memberships_of_the_year() {
    let mut app = union("unija", 1960);
    app.update(Action::View(ViewKind::Matrix));
    app.update(Action::MatrixColumns);
    "unija".chars().for_each(|it| press(&mut app, KeyCode::Char(it)));
    press(&mut app, KeyCode::Enter);
    assert!(line_with(&app, "States and bodies").contains("┌ States and bodies · 1960 ─"));
    let cell = |app: &App, name: &str| {
        let screen = text_of(&screen(app));
        let line = screen.lines().find(|line| line.contains(&format!("│ {name} ")));
        let line = line.unwrap_or_else(|| panic!("{name} is not in the matrix:\n{screen}"));
        line.split_whitespace().nth(2).unwrap_or_default().to_owned()
    };
    let cells = |app: &App| ["Alpha", "Beta", "Gamma"].map(|name| cell(app, name));
    assert_eq!(cells(&app), ["●", "●+", "?"]);
    back_to(&mut app, 1959);
    assert_eq!(cells(&app), ["●", "·", "?"]);
    press(&mut app, KeyCode::Esc);
    assert_eq!(cells(&app), ["●", "○", "●"]);
}

#[test]
fn the_comparison_has_the_memberships_of_the_year() {
    let mut app = union("aa", 1975);
    app.update(Action::Compare);
    type_search(&mut app, "bb");
    app.update(Action::Confirm);
    app.update(Action::Compare);
    assert!(line_with(&app, " ⇄ ").contains("Alpha ⇄ Beta · 1975 "));
    assert!(line_with(&app, "Alpha only").contains("Alpha only (1)"));
    back_to(&mut app, 1965);
    assert!(line_with(&app, "Alpha only").contains("Both (1)"));
    press(&mut app, KeyCode::Esc);
    assert!(line_with(&app, " ⇄ ").contains("Alpha ⇄ Beta ─"));
}

#[test]
fn the_comparison_says_which_dates_are_not_known() {
    let mut app = union("aa", 1975);
    app.update(Action::Compare);
    type_search(&mut app, "cc");
    app.update(Action::Confirm);
    app.update(Action::Compare);
    assert!(line_with(&app, "The date of").contains("? The date of 1 membership is not known."));
    press(&mut app, KeyCode::Esc);
    assert!(line_with(&app, "Alpha only").contains("Both (1)"));
}

#[test]
fn the_years_play_on_the_map_of_a_terminal() {
    let mut session = Session::start(&["eu", "--lang", "en"], &[]);
    session.wait_for("the page", |screen| screen.contents().contains("European Union"));
    session.press("m");
    session.wait_for("the map", |screen| screen.contents().contains("Map · European Union ─"));
    session.press(",");
    session.wait_for("last year", |screen| screen.contents().contains("European Union · 20"));
    session.press("A");
    session.wait_for("a year", |screen| screen.contents().contains("European Union · 19"));
    session.wait_for("new members", |screen| screen.contents().contains("+ joined in 19"));
    session.press("\u{1b}");
    session.settle();
    session.press("\u{1b}");
    session.wait_for("today", |screen| screen.contents().contains("Map · European Union ─"));
}

#[test]
fn a_list_of_memberships_follows_the_year() {
    let mut app = list_of_union("in:unija");
    assert_eq!(listed(&app), "aa cc");
    back_to(&mut app, 1965);
    assert_eq!(listed(&app), "aa bb");
    assert!(text_of(&screen(&app)).contains("┌ “in:unija” · 1965 · 1 undated ─"));
    back_to(&mut app, 1955);
    assert_eq!(listed(&app), "aa");
    back_to(&mut app, 1949);
    assert_eq!(listed(&app), "");
    assert!(line_with(&app, "No such").contains("No such memberships are known for 1949. Press"));
    press(&mut app, KeyCode::Esc);
    assert_eq!((listed(&app).as_str(), year(&app)), ("aa cc", None));
    assert!(line_with(&app, "“in:unija”").contains("┌ “in:unija” ──"));
}

#[test]
fn a_list_without_memberships_or_with_dates_of_its_own_does_not_follow_the_year() {
    for (words, found) in
        [("in:unija on:1965", "aa bb"), ("in:unija since:1940..1955", "aa"), ("alpha", "aa")]
    {
        let mut app = list_of_union(words);
        assert_eq!(listed(&app), found);
        back_to(&mut app, 1952);
        assert_eq!(listed(&app), found);
        assert!(line_with(&app, "┌ “").contains(&format!("┌ “{words}” ──")), "{words}");
    }
}

#[test]
fn both_ends_of_memberships_and_what_is_typed_later_follow_the_year() {
    let mut app = list_of_union("in:unija");
    type_search(&mut app, "member:bb");
    app.update(Action::Confirm);
    assert_eq!(listed(&app), "", "it is an observer today");
    back_to(&mut app, 1969);
    assert_eq!(listed(&app), "unija");
    back_to(&mut app, 1959);
    assert_eq!(listed(&app), "");
    type_search(&mut app, "-in:unija category:member_state");
    assert_eq!(listed(&app), "bb cc");
    type_search(&mut app, "observer:bb");
    assert_eq!(listed(&app), "");
    app.update(Action::Confirm);
    (0..10).for_each(|_| drop(app.update(Action::YearForward)));
    assert_eq!((listed(&app).as_str(), year(&app)), ("", Some(1969)));
    app.update(Action::YearForward);
    assert_eq!(listed(&app), "unija");
}

#[test]
fn the_selection_returns_when_the_list_has_it_again() {
    let mut app = list_of_union("in:unija");
    app.update(Action::Move(Motion::Last));
    assert_eq!(selected(&app), Some("cc"));
    back_to(&mut app, 1965);
    assert_eq!(selected(&app), Some("aa"));
    back_to(&mut app, 1955);
    assert_eq!(selected(&app), Some("aa"));
    press(&mut app, KeyCode::Esc);
    assert_eq!((selected(&app), app.browser().list().selected()), (Some("cc"), 1));
    app.update(Action::ReverseSort);
    back_to(&mut app, 1965);
    assert_eq!(selected(&app), Some("bb"));
    app.update(Action::Move(Motion::Down));
    press(&mut app, KeyCode::Esc);
    assert_eq!(selected(&app), Some("aa"), "the user has selected another one");
}

#[test]
fn what_is_read_stays_when_it_is_not_on_the_list_of_the_year() {
    let mut app = list_of_union("in:unija");
    app.update(Action::Move(Motion::Last));
    app.update(Action::Confirm);
    assert_eq!((selected(&app), app.browser().focus()), (Some("cc"), Pane::Detail));
    back_to(&mut app, 1965);
    assert_eq!((selected(&app), app.browser().focus()), (Some("cc"), Pane::Detail));
    assert_eq!(listed(&app), "aa bb");
    assert!(text_of(&screen(&app)).contains("┌ Gamma · 1965 ─"));
    app.update(Action::View(ViewKind::Statistics));
    app.update(Action::Move(Motion::Last));
    app.update(Action::Confirm);
    assert_eq!(selected(&app), Some("aa"));
    app.update(Action::YearBack);
    app.update(Action::HistoryBack);
    app.update(Action::Back);
    assert_eq!((selected(&app), year(&app)), (Some("cc"), Some(1964)));
    press(&mut app, KeyCode::Esc);
    assert_eq!((selected(&app), app.browser().list().selected()), (Some("cc"), 1));
    app.update(Action::Back);
    assert_eq!((selected(&app), app.browser().focus()), (Some("cc"), Pane::List));
}

#[test]
fn the_facet_of_memberships_counts_those_of_the_year() {
    let mut app = browser_on_union();
    app.resize(Size::new(160, 30));
    app.update(Action::Facets);
    for _ in 0..3 {
        app.update(Action::Move(Motion::Down));
    }
    app.update(Action::Confirm);
    let count = |app: &App| {
        let line = line_with(app, "[ ] Union");
        line.split('│').nth(1).unwrap_or_default().split_whitespace().last().map(str::to_owned)
    };
    assert_eq!(count(&app).as_deref(), Some("2"));
    back_to(&mut app, 1965);
    assert_eq!(count(&app).as_deref(), Some("2"));
    back_to(&mut app, 1955);
    assert_eq!(count(&app).as_deref(), Some("1"));
    app.update(Action::Move(Motion::Down));
    app.update(Action::Confirm);
    assert_eq!((words(&app), listed(&app).as_str()), ("in:Union", "aa"));
}
