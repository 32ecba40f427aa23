//! Walking along links: focus, letters, back and forward, folding.

use imenik::language::Language;
use imenik::tui::{Action, App, Motion, Pane};

use super::{browser, screen, text_of, type_search};

fn here(app: &App) -> &str {
    app.current().map_or("", |entry| &app.catalog.entry(entry).id)
}

fn reading(id: &str, width: u16, height: u16) -> App {
    let mut app = browser(Language::SerbianLatin, width, height);
    type_search(&mut app, id);
    app.update(Action::Open);
    app
}

/// Gives the focus to the link that leads to an entry, by the key that goes from link to link, and
/// follows it.
fn follow(app: &mut App, id: &str) {
    for _ in 0..1000 {
        app.update(Action::NextLink);
        let to = app.link.map(|link| app.catalog.entry(app.page.links[link].to).id.clone());
        if to.as_deref() == Some(id) {
            app.update(Action::Open);
            return;
        }
    }
    panic!("no link leads to {id}");
}

#[test]
fn one_goes_along_links_and_back_to_the_same_place() {
    let mut app = reading("selec", 120, 20);
    follow(&mut app, "rs");
    let left = (app.page_view.top, app.link);
    assert_eq!((here(&app), left), ("rs", (0, None)));
    follow(&mut app, "cefta");
    assert_eq!(here(&app), "cefta");
    assert!(
        text_of(&screen(&app)).contains("SELEC › Srbija › CEFTA"),
        "{}",
        text_of(&screen(&app))
    );
    app.update(Action::HistoryBack);
    assert_eq!(here(&app), "rs");
    assert!(
        app.page_view.top > 0 && app.link.is_some(),
        "the place and the link are as they were left"
    );
    app.update(Action::HistoryBack);
    assert_eq!(here(&app), "selec");
    app.update(Action::HistoryBack);
    assert_eq!(here(&app), "selec", "there is nothing before the first");
    app.update(Action::HistoryForward);
    assert_eq!(here(&app), "rs");
    app.update(Action::Language);
    assert_eq!(here(&app), "rs", "another language changes nothing else");
    app.update(Action::Back);
    assert_eq!((here(&app), app.focus), ("selec", Pane::Detail), "one step back is one entry back");
    app.update(Action::Back);
    assert_eq!(app.focus, Pane::List);
}

#[test]
fn another_entry_of_the_list_begins_a_new_way() {
    let mut app = reading("evropa", 120, 30);
    let first = app.page.links[0].to;
    app.update(Action::NextLink);
    app.update(Action::Open);
    assert_eq!(app.current(), Some(first));
    app.update(Action::PaneLeft);
    app.update(Action::Move(Motion::Down));
    assert_eq!(app.current(), Some(app.listing.rows[1]));
    app.update(Action::HistoryBack);
    assert_eq!(app.current(), Some(app.listing.rows[1]));
}

#[test]
fn a_letter_follows_the_link_it_stands_on() {
    let mut app = reading("selec", 120, 40);
    app.update(Action::HintLinks);
    let hints = app.hints.clone().expect("SELEC's page has links");
    assert!(
        text_of(&screen(&app))
            .lines()
            .any(|line| line.contains(&format!("{}umunija", hints.list[0].0))),
        "{hints:?}"
    );
    let (hint, link) = hints.list.last().cloned().expect("there are links on screen");
    let to = app.page.links[link].to;
    hint.chars().for_each(|letter| drop(app.update(Action::Hint(letter))));
    assert_eq!((app.current(), app.hints.is_none()), (Some(to), true));
    app.update(Action::HintLinks);
    app.update(Action::Back);
    assert!(
        app.hints.is_none() && app.current() == Some(to),
        "Esc ends the choosing and nothing else"
    );
}

#[test]
fn every_link_on_screen_has_a_letter_however_many_there_are() {
    let mut app = reading("ujedinjene nacije", 150, 80);
    app.update(Action::HintLinks);
    let hints = app.hints.clone().expect("there are links").list;
    assert!(hints.len() > 20, "{}", hints.len());
    for (nth, (hint, _)) in hints.iter().enumerate() {
        assert!(
            !hints.iter().skip(nth + 1).any(|(other, _)| other.starts_with(hint.as_str())),
            "{hint} begins another"
        );
    }
}

#[test]
fn long_lists_stand_in_columns_and_fold() {
    let mut app = reading("ujedinjene nacije", 120, 40);
    let lines = app.page.lines.len();
    app.update(Action::Fold);
    assert!(app.page.lines.len() + 40 < lines, "{} of {lines}", app.page.lines.len());
    let folded = app.page.lines.iter().map(ToString::to_string).find(|line| line.starts_with('▸'));
    assert_eq!(folded.as_deref(), Some("▸ 193 članice"));
    app.update(Action::Fold);
    assert_eq!(app.page.lines.len(), lines);
}

#[test]
fn what_a_state_is_in() {
    let mut app = reading("srbija", 100, 70);
    app.update(Action::Move(Motion::Last));
    insta::assert_snapshot!(text_of(&screen(&app)));
}
