//! A random entry: the number comes from outside, and chooses among the entries that are listed.

use imenik::catalog::Category;
use imenik::language::Language;
use imenik::tui::{Action, App, Effect, EffectResult, Mode, Pane, ViewKind};

use super::{browser, listed, screen, selected, text_of, type_search};

/// Asks for a random entry and answers with a number.
fn random(app: &mut App, number: u64) {
    assert_eq!(app.update(Action::Random), [Effect::RandomNumber]);
    assert_eq!(app.finish(&EffectResult::RandomNumber(number)), []);
}

#[test]
fn a_random_entry_is_one_of_those_listed() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    for (number, id) in [(0, "crt"), (4, "xe"), (19, "xz"), (20, "crt"), (20 * 5 + 15, "siz")] {
        random(&mut app, number);
        assert_eq!((selected(&app), app.browser().focus()), (Some(id), Pane::Detail), "{number}");
    }
    // The largest number ends in 15.
    random(&mut app, u64::MAX);
    assert_eq!((selected(&app), app.browser().list().selected()), (Some("siz"), 15));
    type_search(&mut app, "izmišljenih zemalja");
    app.update(Action::Confirm);
    for (number, id) in [(0, "siz"), (1, "vece"), (2, "utopol"), (3, "crt"), (4, "siz")] {
        random(&mut app, number);
        assert_eq!((selected(&app), app.browser().focus()), (Some(id), Pane::Detail), "{number}");
    }
    app.update(Action::Back);
    assert_eq!(
        (app.browser().focus(), selected(&app)),
        (Pane::List, Some("siz")),
        "a random entry does not add to the history"
    );
}

#[test]
fn a_random_entry_respects_hidden_categories() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    app.update(Action::OnlyCategory(Category::Institution));
    assert_eq!(listed(&app), "crt vece utopol");
    random(&mut app, 5);
    assert_eq!(selected(&app), Some("utopol"));
}

#[test]
fn a_random_entry_of_an_empty_list_changes_nothing() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    type_search(&mut app, "xyzzy");
    app.update(Action::Confirm);
    let before = (app.mode(), text_of(&screen(&app)));
    random(&mut app, 7);
    assert_eq!(((app.mode(), text_of(&screen(&app))), selected(&app)), (before, None));
}

#[test]
fn a_view_has_no_key_for_a_random_entry_and_closes_when_one_is_opened() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    app.update(Action::View(ViewKind::Statistics));
    assert_eq!(app.update(Action::Random), []);
    assert_eq!(app.view(), Some(ViewKind::Statistics));
    assert_eq!(app.finish(&EffectResult::RandomNumber(6)), []);
    assert_eq!((selected(&app), app.view(), app.mode()), (Some("klub"), None, Mode::Detail));
}
