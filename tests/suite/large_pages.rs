//! Pages with very many links: until one reads them, only what is near their top is laid out.

use std::ops::Range;

use crossterm::event::KeyCode;
use imenik::catalog::{File, load};
use imenik::config::Session;
use imenik::language::Language;
use imenik::tui::{Action, App, Motion, Preferences, Theme};

use super::{browser_on, screen, selected, text_of, type_search};

/// A body with so many members, which are entries too, and a body that is a member of all of them.
fn made(count: usize) -> Vec<File> {
    let ids = || (0..count).map(|nth| format!("m-{nth:04}"));
    let member = |id: &str| format!(r#"{{"id": "{id}", "status": "member"}}"#);
    let members: Vec<String> = ids().map(|id| member(&id)).collect();
    let entry = |id: &str, name: &str, members: &str| {
        format!(
            r#"{{"id": "{id}", "category": "organization", "name": "{name}", "members": [{members}]}}"#
        )
    };
    let mut entries = vec![entry("all", "A body of all", &members.join(", "))];
    entries.extend(ids().map(|id| entry(&id, &format!("Body {id}"), &member("mouse"))));
    entries.push(entry("mouse", "Mouse", ""));
    vec![File::of_user("mine.json", format!("[{}]", entries.join(",\n")).into_bytes())]
}

/// The browser on them, with the first one selected.
fn opened(count: usize) -> App {
    let catalog = load(&made(count)).catalog;
    browser_on(catalog, Preferences::new(Language::English, Theme::terminal()), 120, 30)
}

/// The names of the links on the page.
fn links(app: &App) -> Vec<String> {
    app.browser().page().links().iter().map(|link| app.context().name(link.to)).collect()
}

#[test]
fn a_long_list_is_laid_out_to_its_end_when_the_page_has_the_focus() {
    let mut app = opened(1000);
    assert_eq!(selected(&app), Some("all"));
    assert_eq!(links(&app).len(), 400);
    let before = text_of(&screen(&app));
    assert!(before.contains("1,000 members"), "{before}");
    app.update(Action::Move(Motion::Down));
    app.update(Action::Move(Motion::Up));
    assert_eq!(links(&app).len(), 400);
    app.update(Action::PaneRight);
    let all: Vec<String> = (0..1000).map(|nth| format!("Body m-{nth:04}")).collect();
    assert_eq!(links(&app), all);
    let top = |screen: &str| screen.lines().skip(1).take(20).collect::<Vec<_>>().join("\n");
    let after = text_of(&screen(&app));
    // The scroll bar and the per cent are those of the whole page now.
    let plain = |screen: &str| top(screen).replace(['┃', '│'], " ");
    assert_eq!(plain(&after), plain(&before));
}

#[test]
fn a_key_on_the_page_finds_it_whole() {
    let mut app = opened(1000);
    // The search shows the same entry once more.
    type_search(&mut app, "all");
    assert_eq!((selected(&app), links(&app).len()), (Some("all"), 400));
    app.update(Action::Confirm);
    assert_eq!(links(&app).len(), 1000);
    let mut app = opened(1000);
    app.update(Action::PaneRight);
    app.update(Action::Move(Motion::Last));
    assert!(text_of(&screen(&app)).contains("Body m-0999"));
    let mut app = opened(1000);
    app.update(Action::PreviousLink);
    assert_eq!(links(&app).len(), 1000);
    // The way back leads to the line that was read.
    let mut app = opened(1000);
    app.update(Action::PaneRight);
    app.update(Action::Move(Motion::Last));
    let top = app.browser().page().top();
    app.update(Action::PreviousLink);
    app.update(Action::Confirm);
    assert_eq!(selected(&app), Some("m-0999"));
    app.update(Action::HistoryBack);
    assert_eq!((selected(&app), app.browser().page().top()), (Some("all"), top));
}

#[test]
fn memberships_are_grouped_with_their_first_names() {
    let mut app = opened(1000);
    app.update(Action::Move(Motion::Last));
    assert_eq!(selected(&app), Some("mouse"));
    assert!(text_of(&screen(&app)).contains("Member of (1,000)"));
    assert_eq!(links(&app).len(), 400);
    app.update(Action::PaneRight);
    assert_eq!(links(&app).len(), 1000);
    let app = opened(400);
    assert!(!app.browser().page().is_cut());
    assert_eq!(links(&app).len(), 400);
}

/// Presses keys, each a character.
fn press(app: &mut App, keys: &str) {
    for key in keys.chars() {
        app.press(KeyCode::Char(key).into());
    }
}

/// What the frame of the page says at its right.
fn note(app: &App) -> String {
    let screen = text_of(&screen(app));
    let title = screen.lines().next().unwrap_or_default().to_owned();
    let note = title.trim_end_matches(['┐', ' ']).rsplit("─ ").next().unwrap_or_default();
    note.to_owned()
}

#[test]
fn the_last_of_thousands_of_links_is_reached_and_followed() {
    let mut app = opened(5000);
    app.update(Action::PaneRight);
    let lines = app.browser().page().lines().len();
    let percent = |app: &App| (app.browser().page().top() + 27) * 100 / lines;
    assert_eq!(note(&app), format!("{}%", percent(&app)));
    press(&mut app, "G");
    assert_eq!(app.browser().page().top(), lines - 27);
    assert_eq!(note(&app), "100%");
    app.update(Action::Move(Motion::PageUp));
    assert_eq!(note(&app), format!("{}%", percent(&app)));
    assert!((95..100).contains(&percent(&app)));
    press(&mut app, "G");
    app.update(Action::PreviousLink);
    let focused = app.browser().page().linked_entry().map(|entry| app.context().name(entry));
    assert_eq!(focused.as_deref(), Some("Body m-4999"));
    app.update(Action::Confirm);
    assert_eq!(selected(&app), Some("m-4999"));
}

#[test]
fn a_search_of_the_page_and_a_filter_find_names_far_behind_the_first() {
    let mut app = opened(5000);
    app.update(Action::PaneRight);
    press(&mut app, "/m-4321");
    assert!(note(&app).starts_with("1/1 · "), "{}", note(&app));
    assert!(text_of(&screen(&app)).contains("Body m-4321"));
    app.press(KeyCode::Esc.into());
    press(&mut app, "p43");
    let bodies = |range: Range<usize>| range.map(|nth| format!("Body m-{nth:04}"));
    assert!(bodies(4300..4400).eq(links(&app)));
    app.press(KeyCode::Backspace.into());
    assert!(bodies(4000..5000).eq(links(&app)));
    app.press(KeyCode::Backspace.into());
    assert!(bodies(0..5000).eq(links(&app)));
    press(&mut app, "m 432");
    assert!(bodies(4320..4330).eq(links(&app)));
    assert_eq!(note(&app), "members: m 432");
    app.press(KeyCode::Esc.into());
    assert_eq!(links(&app).len(), 5000);
}

#[test]
fn a_page_that_was_scrolled_far_is_drawn_there_in_the_next_run() {
    for reading in [false, true] {
        let session = Session {
            language: "en".to_owned(),
            entry: Some("all".to_owned()),
            top: 600,
            reading,
            ..Session::default()
        };
        let mut app = opened(5000);
        app.restore(&session);
        assert_eq!((selected(&app), app.browser().page().top()), (Some("all"), 600));
        let shown = text_of(&screen(&app));
        assert!(shown.contains("Body m-29"), "{reading}: {shown}");
    }
}

#[test]
fn members_of_several_times_are_sorted_by_each_of_their_dates() {
    let member = |id: &str, since: &str| {
        format!(r#"{{"id": "{id}", "status": "member", "since": "{since}"}}"#)
    };
    let ids: Vec<String> = (0..10).map(|nth| format!("m-{nth}")).collect();
    let mut members: Vec<String> =
        ids.iter().zip(1950..).map(|(id, year)| member(id, &year.to_string())).collect();
    members.push(member("m-3", "1980"));
    members.push(member("m-3", "1949"));
    let entry = |id: &str, rest: &str| {
        format!(r#"{{"id": "{id}", "category": "organization", "name": "Body {id}"{rest}}}"#)
    };
    let mut entries = vec![entry("all", &format!(r#", "members": [{}]"#, members.join(",")))];
    entries.extend(ids.iter().map(|id| entry(id, "")));
    let file = File::of_user("mine.json", format!("[{}]", entries.join(",")).into_bytes());
    let catalog = load(&[file]).catalog;
    let preferences = Preferences::new(Language::English, Theme::terminal());
    let mut app = browser_on(catalog, preferences, 120, 30);
    app.update(Action::PaneRight);
    app.update(Action::MembersOrder);
    let sorted = [3, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 3].map(|nth| format!("Body m-{nth}"));
    assert_eq!(links(&app), sorted);
}
