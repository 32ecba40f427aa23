//! The scripts of the screens: on a Cyrillic one no word mixes Latin and Cyrillic letters. Letters
//! before links are no words.

use imenik::language::Language;
use imenik::tui::{Action, App, Mode, Motion, ViewKind};

use super::pages::mixed_words;
use super::{browser, reading, screen, text_of, type_search};

/// The words of a screen in two scripts. What was typed may be in either, on both sides of a colon
/// or comma.
fn mixed_on(app: &App) -> Vec<String> {
    let text = text_of(&screen(app)).replace(['│', '┃', '▌', ':', ',', '"'], " ");
    mixed_words(&text).into_iter().map(str::to_owned).collect()
}

/// Says which words of a screen are in two scripts, if any are.
fn check(app: &App, what: &str) {
    let (found, size) = (mixed_on(app), app.context().size);
    assert!(found.is_empty(), "{what} at {size}: {found:?}\n{}", text_of(&screen(app)));
}

const SIZES: [(u16, u16); 4] = [(160, 45), (100, 30), (60, 20), (40, 12)];

fn open(width: u16, height: u16) -> App {
    browser(Language::SerbianCyrillic, width, height)
}

#[test]
fn no_word_of_an_entry_or_of_the_list_is_in_two_scripts() {
    for (width, height) in SIZES {
        let mut app = open(width, height);
        check(&app, "the list");
        for _ in 0..app.context().listing.rows.len() {
            app.update(Action::Confirm);
            for _ in 0..12 {
                check(&app, "an entry");
                app.update(Action::Move(Motion::PageDown));
            }
            app.update(Action::Back);
            app.update(Action::Move(Motion::Down));
        }
    }
}

#[test]
fn no_word_of_a_view_or_a_window_is_in_two_scripts() {
    let layers = [
        Action::Help,
        Action::Palette,
        Action::Themes,
        Action::Copy,
        Action::Export,
        Action::CopyFact,
        Action::Contents,
        Action::Note,
        Action::Jump,
        Action::Search,
        Action::SearchPage,
        Action::View(ViewKind::Matrix),
        Action::View(ViewKind::Map),
        Action::View(ViewKind::Timeline),
        Action::View(ViewKind::Statistics),
        Action::View(ViewKind::Family),
    ];
    for (width, height) in SIZES {
        for layer in layers {
            let mut app = reading(Language::SerbianCyrillic, "siz", width, height);
            app.update(layer);
            for _ in 0..8 {
                check(&app, &format!("{layer:?}"));
                app.update(Action::Move(Motion::PageDown));
            }
        }
        let mut app = reading(Language::SerbianCyrillic, "siz", width, height);
        app.update(Action::Compare);
        check(&app, "a marked entry");
        app.update(Action::Back);
        app.update(Action::Move(Motion::Down));
        app.update(Action::Compare);
        check(&app, "a comparison");
        let mut app = open(width, height);
        app.greet(true, Vec::new());
        check(&app, "the welcome");
    }
}

#[test]
fn no_word_of_the_facets_or_of_a_search_is_in_two_scripts() {
    for (width, height) in SIZES {
        for facet in 0..5 {
            let mut app = open(width, height);
            app.update(Action::Facets);
            for _ in 0..facet {
                app.update(Action::Move(Motion::Down));
            }
            app.update(Action::ToggleCategory);
            assert!(matches!(app.mode(), Mode::Facets | Mode::Legend));
            for _ in 0..4 {
                app.update(Action::Move(Motion::Down));
                app.update(Action::ToggleCategory);
                check(&app, "the facets");
            }
        }
        for typed in [
            "siz",
            "strelzau",
            "evro",
            "+282",
            "oficiri",
            "xyzzyq",
            "oblast:pr",
            "u:siz",
            "lig imag xyz",
        ] {
            let mut app = open(width, height);
            type_search(&mut app, typed);
            check(&app, typed);
            app.update(Action::Confirm);
            check(&app, typed);
        }
    }
}
