//! Walking along links: focus, letters, back and forward, folding.

use imenik::language::Language;
use imenik::tui::{Action, App, Mode, Motion, Pane};

use super::{browser, screen, text_of, type_search};

fn here(app: &App) -> &str {
    app.current().map_or("", |entry| &app.context().catalog.entry(entry).id)
}

fn reading(id: &str, width: u16, height: u16) -> App {
    let mut app = browser(Language::SerbianLatin, width, height);
    type_search(&mut app, id);
    app.update(Action::Confirm);
    app
}

/// Gives the focus to the link that leads to an entry, by the key that goes from link to link, and
/// follows it.
fn follow(app: &mut App, id: &str) {
    for _ in 0..1000 {
        app.update(Action::NextLink);
        let to = app.browser().page().focused_link().map(|link| {
            app.context().catalog.entry(app.browser().page().links()[link].to).id.clone()
        });
        if to.as_deref() == Some(id) {
            app.update(Action::Confirm);
            return;
        }
    }
    panic!("no link leads to {id}");
}

#[test]
fn one_goes_along_links_and_back_to_the_same_place() {
    let mut app = reading("selec", 120, 20);
    follow(&mut app, "rs");
    let left = (app.browser().page().top(), app.browser().page().focused_link());
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
        app.browser().page().top() > 0 && app.browser().page().focused_link().is_some(),
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
    assert_eq!(
        (here(&app), app.browser().focus()),
        ("selec", Pane::Detail),
        "one step back is one entry back"
    );
    app.update(Action::Back);
    assert_eq!(app.browser().focus(), Pane::List);
}

#[test]
fn another_entry_of_the_list_begins_a_new_way() {
    let mut app = reading("evropa", 120, 30);
    let first = app.browser().page().links()[0].to;
    app.update(Action::NextLink);
    app.update(Action::Confirm);
    assert_eq!(app.current(), Some(first));
    app.update(Action::PaneLeft);
    app.update(Action::Move(Motion::Down));
    assert_eq!(app.current(), Some(app.context().listing.rows[1]));
    app.update(Action::HistoryBack);
    assert_eq!(app.current(), Some(app.context().listing.rows[1]));
}

/// The letters that are laid over the links of a screen: where the screens with and without differ.
fn letters(app: &mut App) -> Vec<String> {
    let before = screen(app);
    app.update(Action::LinkHints);
    let after = screen(app);
    let columns = usize::from(after.area.width);
    let text = columns..(usize::from(after.area.height) - 1) * columns;
    let is_laid = |at: &usize| after.content[*at] != before.content[*at];
    let at: Vec<usize> = text.filter(is_laid).collect();
    at.chunk_by(|one, next| one + 1 == *next)
        .map(|run| run.iter().map(|&at| after.content[at].symbol()).collect())
        .collect()
}

#[test]
fn a_letter_follows_the_link_it_stands_on() {
    let mut app = reading("selec", 120, 40);
    let hints = letters(&mut app);
    let shown = text_of(&screen(&app));
    assert!(shown.contains(&format!("{}umunija", hints[0])), "{shown}");
    let last = hints.len() - 1;
    let to = app.browser().page().links()[last].to;
    hints[last].chars().for_each(|letter| drop(app.update(Action::LinkHint(letter))));
    assert_eq!((app.current(), app.mode()), (Some(to), Mode::Detail));
    app.update(Action::LinkHints);
    assert_eq!(app.mode(), Mode::Hints);
    app.update(Action::Back);
    assert_eq!((app.current(), app.mode()), (Some(to), Mode::Detail), "Esc does nothing else");
}

#[test]
fn every_link_on_screen_has_a_letter_however_many_there_are() {
    let mut app = reading("ujedinjene nacije", 150, 80);
    let hints = letters(&mut app);
    assert!(hints.len() > 20, "{}", hints.len());
    for (nth, hint) in hints.iter().enumerate() {
        let after = &hints[nth + 1..];
        assert!(!after.iter().any(|other| other.starts_with(hint.as_str())), "{hint}");
    }
}

#[test]
fn long_lists_stand_in_columns_and_fold() {
    let mut app = reading("ujedinjene nacije", 120, 40);
    let lines = app.browser().page().lines().len();
    app.update(Action::Fold);
    assert!(
        app.browser().page().lines().len() + 40 < lines,
        "{} of {lines}",
        app.browser().page().lines().len()
    );
    let folded = app
        .browser()
        .page()
        .lines()
        .iter()
        .map(ToString::to_string)
        .find(|line| line.starts_with('▸'));
    assert_eq!(folded.as_deref(), Some("▸ 193 članice"));
    app.update(Action::Fold);
    assert_eq!(app.browser().page().lines().len(), lines);
}

#[test]
fn what_a_state_is_in() {
    let mut app = reading("srbija", 100, 70);
    app.update(Action::Move(Motion::Last));
    insta::assert_snapshot!(text_of(&screen(&app)));
}
