//! What a run leaves to the next one: the session that the browser saves, and its return from it.

use imenik::catalog::Category;
use imenik::config::Session;
use imenik::language::Language;
use imenik::tui::{Action, App, Edit, Motion, Pane, Preferences, Sort, Theme, themes};

use ratatui::layout::Size;

use super::{browser, browser_with, listed, screen, selected, text_of, type_search};

/// A new browser that has returned to a session.
fn restored(session: &Session, width: u16, height: u16) -> App {
    let language = Language::from_tag(&session.language).expect("a language of the program");
    // As in the program, the size of the screen is not known before the first frame.
    let mut app = browser(language, 0, 0);
    app.restore(session);
    app.resize(Size::new(width, height));
    app
}

#[test]
fn every_field_of_a_session_is_saved_and_restored() {
    let mut app = browser(Language::SerbianLatin, 120, 20);
    app.update(Action::Language);
    app.update(Action::Sort);
    app.update(Action::Sort);
    app.update(Action::ReverseSort);
    app.update(Action::OnlyCategory(Category::Institution));
    type_search(&mut app, "savez");
    app.update(Action::Confirm);
    app.update(Action::PaneLeft);
    app.update(Action::Move(Motion::Down));
    app.update(Action::Confirm);
    app.update(Action::Move(Motion::PageDown));
    let session = app.session();
    let top = app.browser().page().top();
    assert!(top > 0);
    assert_eq!(
        session,
        Session {
            language: "sr-Cyrl".to_owned(),
            theme: None,
            query: "savez".to_owned(),
            hidden: ["member_state", "observer_state", "territory", "organization"]
                .map(str::to_owned)
                .to_vec(),
            sort: "sort-founded".to_owned(),
            sort_reversed: true,
            sort_found: false,
            entry: Some("utopol".to_owned()),
            reading: true,
            top,
            facet: None,
            light_background: None,
        }
    );
    let again = restored(&session, 120, 20);
    assert_eq!(text_of(&screen(&again)), text_of(&screen(&app)));
    assert_eq!((selected(&again), again.browser().page().top()), (Some("utopol"), top));
    assert_eq!(again.context().listing.sort, Sort::Founded);
    assert!(again.context().listing.reversed);
    assert_eq!(listed(&again), listed(&app));
}

#[test]
fn the_sort_order_and_the_selected_entry_are_restored() {
    let mut app = browser(Language::English, 120, 20);
    app.update(Action::Sort);
    app.update(Action::Move(Motion::Last));
    app.update(Action::Move(Motion::Up));
    let mut again = restored(&app.session(), 120, 20);
    assert_eq!(again.context().listing.sort, Sort::Acronym);
    assert_eq!((listed(&again), selected(&again)), (listed(&app), selected(&app)));
    assert_eq!(
        (again.browser().focus(), again.browser().list().selected()),
        (Pane::List, app.browser().list().selected())
    );
    again.update(Action::Sort);
    assert_eq!(again.context().listing.sort, Sort::Founded);
}

#[test]
fn the_order_of_what_was_found_is_restored() {
    let mut app = browser(Language::English, 120, 20);
    type_search(&mut app, "category:member_state");
    app.update(Action::Confirm);
    let by_rank = listed(&app);
    app.update(Action::Sort);
    app.update(Action::ReverseSort);
    let session = app.session();
    assert!(session.sort_found && session.sort_reversed);
    let again = restored(&session, 120, 20);
    assert_eq!(listed(&again), listed(&app));
    assert_ne!(listed(&again), by_rank);
}

#[test]
fn the_open_facet_is_restored_with_its_values() {
    let mut app = browser(Language::English, 160, 30);
    app.update(Action::Facets);
    app.update(Action::Move(Motion::Down));
    app.update(Action::Confirm);
    assert!(text_of(&screen(&app)).contains("▾ Subject"));
    app.update(Action::PaneRight);
    let session = app.session();
    assert_eq!(session.facet.as_deref(), Some("facet-subject"));
    let mut again = restored(&session, 160, 30);
    assert_eq!(text_of(&screen(&again)), text_of(&screen(&app)));
    again.update(Action::Facets);
    again.update(Action::Confirm);
    assert_eq!(again.session().facet, None, "it is closed");
}

#[test]
fn the_theme_that_was_chosen_is_saved() {
    let themes = themes(None).0;
    let preferences =
        Preferences { themes, ..Preferences::new(Language::English, Theme::terminal()) };
    let mut app = browser_with(preferences, 120, 20);
    assert_eq!(app.session().theme, None, "none was chosen");
    app.update(Action::Themes);
    "light".chars().for_each(|c| drop(app.update(Action::Edit(Edit::Insert(c)))));
    assert_eq!(app.session().theme, None, "a preview is not a choice");
    app.update(Action::Confirm);
    assert_eq!(app.session().theme.as_deref(), Some("light"));
}

#[test]
fn a_search_that_is_still_being_typed_is_not_saved() {
    let mut app = browser(Language::English, 120, 20);
    app.update(Action::Move(Motion::Down));
    type_search(&mut app, "utopia");
    let session = app.session();
    assert_eq!((session.query.as_str(), session.entry.as_deref()), ("", Some("xc")));
}

#[test]
fn what_no_longer_exists_is_not_restored() {
    let session = Session {
        language: "en".to_owned(),
        query: "xyzzy".to_owned(),
        hidden: vec!["planet".to_owned()],
        facet: Some("facet-colour".to_owned()),
        sort: "sort-colour".to_owned(),
        entry: Some("atlantis".to_owned()),
        reading: true,
        top: 1000,
        ..Session::default()
    };
    let app = restored(&session, 120, 20);
    assert_eq!((selected(&app), listed(&app).as_str()), (None, ""));
    assert_eq!((app.browser().focus(), app.context().listing.sort), (Pane::List, Sort::Name));
    let session = Session { query: String::new(), entry: Some("xz".to_owned()), ..session };
    let mut app = restored(&session, 120, 20);
    assert_eq!(selected(&app), Some("xz"));
    app.update(Action::Move(Motion::Up));
    app.update(Action::Move(Motion::Last));
    let end = app.browser().page().top();
    let app = restored(&session, 120, 20);
    assert!(app.browser().page().top() <= end, "the page is not scrolled past its end");
}
