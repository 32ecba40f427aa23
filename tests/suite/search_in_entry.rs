//! The search inside the entry that is read.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use imenik::language::Language;
use imenik::tui::{App, Mode, Pane};
use ratatui::style::Modifier;

use super::{reading, runs_where, screen, selected, text_of};

/// Presses keys, each a character; `⏎` is Enter, `␛` Esc.
fn press(app: &mut App, keys: &str) {
    for key in keys.chars() {
        let code = match key {
            '⏎' => KeyCode::Enter,
            '␛' => KeyCode::Esc,
            _ => KeyCode::Char(key),
        };
        app.press(KeyEvent::new(code, KeyModifiers::NONE));
    }
}

/// What the frame of the entry says at its right: the matches before the percentage.
fn count(app: &App) -> String {
    let screen = text_of(&screen(app));
    let title = screen.lines().next().unwrap_or_default().to_owned();
    let note = title.trim_end_matches(['┐', ' ']).rsplit("─ ").next().unwrap_or_default();
    note.to_owned()
}

/// The texts that are marked as matches, and those that the search has gone to.
fn marked(app: &App) -> (Vec<String>, Vec<String>) {
    let screen = screen(app);
    let marked = runs_where(&screen, |cell| cell.modifier.contains(Modifier::UNDERLINED));
    let gone_to = runs_where(&screen, |cell| {
        cell.modifier.contains(Modifier::UNDERLINED | Modifier::REVERSED)
    });
    (marked, gone_to)
}

#[test]
fn matches_are_counted_and_gone_through_as_one_types_and_after_that() {
    let mut app = reading(Language::SerbianLatin, "utopol", 120, 16);
    press(&mut app, "/полициј");
    assert_eq!(count(&app), "1/6 · 20 %");
    assert_eq!(marked(&app).1, ["policij"], "on the first line with matches");
    press(&mut app, "⏎");
    assert_eq!(app.mode(), Mode::Detail);
    let mut seen = Vec::new();
    for key in ["n", "n", "n", "N"] {
        press(&mut app, key);
        seen.push((count(&app), app.browser().page().top()));
    }
    let expected = [("2/6 · 37 %", 10), ("3/6 · 43 %", 14), ("4/6 · 56 %", 22), ("3/6 · 43 %", 14)];
    assert_eq!(seen, expected.map(|(count, top)| (count.to_owned(), top)));
    press(&mut app, "␛");
    let searched = (app.mode(), count(&app));
    assert_eq!(searched, (Mode::Detail, "43 %".to_owned()), "Esc ends the search first");
    press(&mut app, "␛");
    assert_eq!(app.browser().focus(), Pane::List);
}

#[test]
fn the_first_match_is_the_next_one_below_or_else_the_first_of_all() {
    let mut app = reading(Language::SerbianLatin, "utopol", 120, 16);
    press(&mut app, "jjjjjjjjjjjjj/policij");
    assert_eq!(count(&app), "3/6 · 41 %");
    press(&mut app, "⏎G/zajednički policijski biro⏎");
    assert_eq!((count(&app).as_str(), app.browser().page().top()), ("1/3 · 20 %", 0));
}

#[test]
fn a_search_given_up_returns_to_the_one_before_and_its_place() {
    let mut app = reading(Language::English, "utopol", 120, 16);
    press(&mut app, "/police⏎n");
    let before = (count(&app), app.browser().page().top(), marked(&app).0);
    press(&mut app, "/treaty");
    assert_ne!(marked(&app).0, before.2);
    press(&mut app, "␛");
    assert_eq!((app.browser().page().top(), marked(&app).0), (before.1, before.2));
    press(&mut app, "/xyzzy");
    assert!(count(&app).starts_with("no match"), "{}", count(&app));
}

#[test]
fn n_follows_the_last_search_made() {
    let mut app = reading(Language::English, "utopol", 120, 16);
    press(&mut app, "/amaurot⏎");
    assert_eq!(marked(&app).0.first().map(String::as_str), Some("Amaurot"));
    press(&mut app, "Spolice⏎");
    assert_eq!((selected(&app), app.context().listing.words.as_str()), (Some("utopol"), "police"));
    assert!(
        marked(&app).0.iter().all(|it| it.to_lowercase().starts_with("polic")),
        "{:?}",
        marked(&app)
    );
    press(&mut app, "n");
    let screen = text_of(&screen(&app));
    assert!(marked(&app).1.iter().all(|it| it.to_lowercase().starts_with("polic")), "{screen}");
}

macro_rules! searches {
    ($($name:ident: $language:ident $width:literal x $height:literal, $typed:literal;)+) => {$(
        #[test]
        fn $name() {
            let mut app = reading(Language::$language, "utopol", $width, $height);
            press(&mut app, concat!("/", $typed));
            insta::assert_snapshot!(text_of(&screen(&app)));
        }
    )+};
}

searches! {
    searched_in_english: English 100 x 24, "liaison";
    searched_in_serbian_latin: SerbianLatin 60 x 20, "oficir";
    searched_in_serbian_cyrillic: SerbianCyrillic 40 x 12, "oficir";
}
