//! The way back from an entry or a list to the view that led there.

use imenik::language::Language;
use imenik::tui::{Action, App, Motion, Pane, ViewKind};

use super::comparing::comparison;
use super::{browser, listed, reading, screen, selected, text_of, type_search};

const DOWN: Action = Action::Move(Motion::Down);
const RIGHT: Action = Action::Move(Motion::Right);
const LAST: Action = Action::Move(Motion::Last);

/// A browser in which these actions were carried out.
fn after(mut app: App, actions: &[Action]) -> App {
    for &action in actions {
        app.update(action);
    }
    app
}

/// A view that was opened on the page of an entry.
fn view_of(id: &str, kind: ViewKind, actions: &[Action]) -> App {
    let mut app = reading(Language::SerbianLatin, id, 120, 40);
    app.update(Action::View(kind));
    after(app, actions)
}

/// Follows what is selected in a view to an entry. Every way back leads to the same screen, and
/// forward again to the entry.
fn returns(mut app: App, to: &str) {
    let (before, view, mode) = (screen(&app), app.view(), app.mode());
    let (focus, home) = (app.browser().focus(), selected(&app).map(str::to_owned));
    assert!(view.is_some());
    app.update(Action::Confirm);
    assert_eq!((selected(&app), app.view()), (Some(to), None), "{view:?}");
    for back in [Action::HistoryBack, Action::Back] {
        app.update(back);
        assert_eq!((app.view(), app.mode()), (view, mode), "{view:?} {back:?}");
        assert_eq!(text_of(&screen(&app)), text_of(&before), "{view:?} {back:?}");
        assert_eq!(screen(&app), before, "{view:?} {back:?}");
        app.update(Action::HistoryForward);
        assert_eq!((selected(&app), app.view()), (Some(to), None), "{view:?} {back:?}");
    }
    app.update(Action::HistoryBack);
    app.update(Action::HistoryBack);
    assert_eq!((app.view(), app.browser().focus()), (None, focus), "{view:?} is closed");
    assert_eq!(selected(&app).map(str::to_owned), home, "{view:?}");
}

#[test]
fn the_way_back_from_an_entry_leads_to_the_view_as_it_was_left() {
    returns(after(comparison(Language::SerbianLatin, "xr", "xs", 120, 20), &[DOWN, DOWN]), "crt");
    returns(view_of("siz", ViewKind::Map, &[Action::ZoomIn, Action::NextLink]), "xz");
    returns(view_of("siz", ViewKind::Matrix, &[DOWN, RIGHT, RIGHT]), "xi");
    returns(view_of("siz", ViewKind::Family, &[DOWN]), "vece");
    returns(view_of("siz", ViewKind::Statistics, &[LAST]), "xu");
    returns(view_of("siz", ViewKind::Timeline, &[DOWN, Action::Confirm, DOWN]), "xs");
}

#[test]
fn the_way_back_leads_to_the_list_below_the_view() {
    let mut app = browser(Language::SerbianLatin, 120, 30);
    let first = selected(&app).map(str::to_owned);
    app.update(Action::View(ViewKind::Matrix));
    app.update(DOWN);
    app.update(Action::Confirm);
    assert_eq!(app.browser().focus(), Pane::Detail);
    app.update(Action::HistoryBack);
    app.update(Action::Back);
    assert_eq!((app.view(), app.browser().focus()), (None, Pane::List));
    assert_eq!(selected(&app).map(str::to_owned), first);
}

#[test]
fn a_view_that_leads_to_its_own_entry_is_not_lost() {
    let mut app = view_of("siz", ViewKind::Family, &[]);
    app.update(Action::Confirm);
    assert_eq!((selected(&app), app.view()), (Some("siz"), None));
    let title = text_of(&screen(&app));
    assert!(title.lines().next().is_some_and(|line| line.contains("┌ SIZ ─")), "{title}");
    app.update(Action::HistoryBack);
    assert_eq!(app.view(), Some(ViewKind::Family));
}

#[test]
fn views_on_the_way_are_in_the_language_and_the_year_of_the_screen() {
    let mut app = comparison(Language::SerbianLatin, "xr", "xs", 120, 20);
    app.update(DOWN);
    app.update(Action::Confirm);
    app.update(Action::Language);
    app.update(Action::Language);
    app.update(Action::YearBack);
    app.update(Action::HistoryBack);
    let mut fresh = comparison(Language::English, "xr", "xs", 120, 20);
    fresh.update(Action::YearBack);
    fresh.update(DOWN);
    assert_eq!(text_of(&screen(&app)), text_of(&screen(&fresh)));
}

#[test]
fn the_way_back_from_a_condition_leads_to_the_statistics_and_the_search_before() {
    let mut app = browser(Language::SerbianLatin, 120, 40);
    type_search(&mut app, "osnovano:1900..");
    app.update(Action::Confirm);
    app.update(Action::PaneLeft);
    let (before, home) = (listed(&app), selected(&app).map(str::to_owned));
    app.update(Action::View(ViewKind::Statistics));
    app.update(DOWN);
    let view = text_of(&screen(&app));
    app.update(Action::Confirm);
    let narrowed = listed(&app);
    assert_ne!(narrowed, before);
    assert_eq!((app.view(), app.browser().focus()), (None, Pane::List));
    app.update(DOWN);
    let chosen = selected(&app).map(str::to_owned);
    app.update(Action::Confirm);
    app.update(Action::NextLink);
    app.update(Action::Confirm);
    assert_ne!(selected(&app).map(str::to_owned), chosen, "a link was followed");
    app.update(Action::Back);
    assert_eq!(selected(&app).map(str::to_owned), chosen);
    app.update(Action::Back);
    assert_eq!(app.browser().focus(), Pane::List);
    app.update(Action::Back);
    assert_eq!((app.view(), listed(&app)), (Some(ViewKind::Statistics), before.clone()));
    assert_eq!(text_of(&screen(&app)), view);
    app.update(Action::HistoryForward);
    assert_eq!((app.view(), listed(&app)), (None, narrowed));
    assert_eq!(selected(&app).map(str::to_owned), chosen);
    app.update(Action::HistoryBack);
    app.update(Action::Back);
    assert_eq!((selected(&app).map(str::to_owned), listed(&app)), (home, before));
    assert_eq!(app.browser().focus(), Pane::List);
}

#[test]
fn another_search_has_no_way_back_to_the_statistics() {
    let mut app = browser(Language::SerbianLatin, 120, 40);
    app.update(Action::View(ViewKind::Statistics));
    app.update(Action::Confirm);
    app.update(Action::HistoryBack);
    app.update(Action::HistoryForward);
    type_search(&mut app, "luka");
    app.update(Action::Confirm);
    app.update(Action::HistoryBack);
    assert_eq!((app.view(), selected(&app)), (None, Some("luka")));
    app.update(Action::Back);
    app.update(Action::Back);
    assert_eq!((app.view(), app.context().listing.words.as_str()), (None, ""));
}
