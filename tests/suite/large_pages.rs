//! Pages with very many links: until one reads them, only what is near their top is laid out.

use imenik::catalog::{File, load};
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
