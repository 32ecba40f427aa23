//! What the screen says where there is nothing: each message says what to try next, and none of
//! them is cut.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use imenik::diagnostic::{Diagnostic, DiagnosticKind, Place, Position};
use imenik::language::Language;
use imenik::tui::{Action, App, Mode};

use super::{bottom_line, browser, reading, screen, text_of, type_search};

fn press(app: &mut App, key: KeyCode) {
    app.press(KeyEvent::new(key, KeyModifiers::NONE));
}

#[test]
fn a_key_without_a_meaning_says_which_key_shows_the_keys() {
    for (language, expected) in [
        (Language::English, "Q does nothing; ? shows the keys"),
        (Language::SerbianLatin, "Q ne radi ništa; ? prikazuje tastere"),
        (Language::SerbianCyrillic, "Q не ради ништа; ? приказује тастере"),
    ] {
        let mut app = browser(language, 40, 12);
        press(&mut app, KeyCode::Char('Q'));
        assert_eq!((bottom_line(&app).trim(), app.mode()), (expected, Mode::List));
        press(&mut app, KeyCode::Char('j'));
        assert!(!bottom_line(&app).contains(expected), "until the next key");
    }
    let mut app = browser(Language::English, 80, 24);
    press(&mut app, KeyCode::Char('/'));
    press(&mut app, KeyCode::F(9));
    assert!(!text_of(&screen(&app)).contains("does nothing"), "not while text is typed");
}

#[test]
fn a_search_that_finds_nothing_says_which_condition_to_leave_out() {
    let mut app = browser(Language::English, 160, 24);
    type_search(&mut app, "region:europe subject:transport");
    let screen = text_of(&screen(&app));
    assert!(screen.contains("Without “region:europe” the search finds 3."), "{screen}");
    assert!(screen.contains("Without “subject:transport” the search"), "{screen}");
    app.update(Action::Back);
    type_search(&mut app, "xyzzyq");
    assert!(!text_of(&self::screen(&app)).contains("Without"));
}

#[test]
fn ways_that_lead_nowhere_are_said() {
    for (action, expected) in [
        (Action::HistoryBack, "No entry before this one: follow a link first, with Enter or f"),
        (Action::HistoryForward, "No entry after this one: you have not gone back"),
        (Action::NextMatch, "No matches in this entry; / searches inside it"),
        (Action::PreviousMatch, "No matches in this entry; / searches inside it"),
    ] {
        let mut app = reading(Language::English, "crt", 100, 24);
        app.update(Action::Back);
        app.update(Action::Back);
        app.update(Action::Back);
        app.update(action);
        assert_eq!(bottom_line(&app).trim(), expected, "{action:?}");
    }
}

#[test]
fn a_problem_that_the_search_line_has_no_room_for_is_above_it() {
    let mut app = browser(Language::SerbianLatin, 40, 12);
    type_search(&mut app, "founded:1990..soon");
    let screen = text_of(&screen(&app));
    let words: Vec<&str> = screen.split(['│', '\n', ' ']).filter(|word| !word.is_empty()).collect();
    let all = words.join(" ");
    assert!(all.contains("nije datum; napišite 1999, >1990 ili 1945..1960"), "{screen}");
}

#[test]
fn a_message_longer_than_the_screen_scrolls() {
    let problem = |line| {
        let place = Place {
            path: "config.toml".to_owned(),
            position: Some(Position { line, column: 1 }),
            entry: None,
            field: Some("themee".to_owned()),
        };
        Diagnostic::new(place, DiagnosticKind::UnknownKey { nearest: Some("theme".to_owned()) })
    };
    let mut app = browser(Language::English, 40, 12);
    app.greet(false, (1..20).map(problem).collect());
    let before = text_of(&screen(&app));
    press(&mut app, KeyCode::PageDown);
    assert_eq!(app.mode(), Mode::Message);
    assert_ne!(text_of(&screen(&app)), before);
    press(&mut app, KeyCode::Char('j'));
    assert_eq!(app.mode(), Mode::List, "any other key closes it");
}
