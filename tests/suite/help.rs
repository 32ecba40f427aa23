//! The help: the keys of the place first, a search in it, all of it on the smallest screen.

use imenik::language::Language;
use imenik::tui::{Action, App, Edit, Mode, Motion, ViewKind};

use super::{browser, reading, screen, text_of};

/// The lines of the help on screen, without its frame.
fn lines(app: &App) -> Vec<String> {
    let text = text_of(&screen(app));
    let lines = text.lines().map(|line| line.trim_matches(['│', '┃', ' ']).to_owned());
    lines.collect()
}

fn type_words(app: &mut App, words: &str) {
    words.chars().for_each(|c| drop(app.update(Action::Edit(Edit::Insert(c)))));
}

#[test]
fn the_keys_of_the_place_are_first_and_not_repeated() {
    let mut app = browser(Language::English, 90, 40);
    app.update(Action::View(ViewKind::Map));
    app.update(Action::Help);
    let shown = lines(&app);
    assert_eq!(shown[1], "Here");
    assert!(shown[2].ends_with("On the map: go to the next place, from west to east"), "{shown:?}");
    let mut zooms = 0;
    for _ in 0..8 {
        zooms += lines(&app).iter().filter(|line| line.contains("zoom in")).count();
        app.update(Action::Move(Motion::PageDown));
        app.update(Action::Move(Motion::Down));
    }
    assert_eq!(zooms, 1);
    let mut app = reading(Language::English, "siz", 90, 40);
    app.update(Action::Help);
    assert!(lines(&app)[2].ends_with("Search inside the entry that is open"));
}

#[test]
fn every_view_has_its_keys_first() {
    for (kind, has_years) in [
        (ViewKind::Family, false),
        (ViewKind::Statistics, false),
        (ViewKind::Timeline, false),
        (ViewKind::Matrix, true),
        (ViewKind::Map, true),
    ] {
        let mut app = reading(Language::English, "siz", 90, 80);
        app.update(Action::View(kind));
        app.update(Action::Help);
        let lines = lines(&app).into_iter().skip_while(|line| line != "Here");
        let here: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
        let has_year = here.iter().any(|line| line.contains("memberships of an earlier year"));
        assert!(here.iter().any(|line| line.starts_with("⏎")), "{kind:?}: {here:?}");
        assert!(here.iter().any(|line| line.starts_with("Esc")), "{kind:?}: {here:?}");
        assert_eq!(has_year, has_years, "{kind:?}: {here:?}");
    }
}

#[test]
fn a_search_shows_what_has_all_words_and_esc_ends_it() {
    let mut app = browser(Language::English, 90, 60);
    app.update(Action::Help);
    app.update(Action::SearchHelp);
    assert_eq!(app.mode(), Mode::Line);
    type_words(&mut app, "copy record");
    let shown = lines(&app).into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>();
    assert!(shown[0].starts_with("┌ Help: copy record"), "{shown:?}");
    assert_eq!(shown[1..3], ["Copying and the web", "y j  the record as JSON"]);
    assert!(shown[3].starts_with('└'), "nothing else: {shown:?}");
    app.update(Action::Confirm);
    assert_eq!(app.mode(), Mode::Help, "the words stay");
    app.update(Action::Back);
    assert!(lines(&app).iter().any(|line| line == "Here"));
    app.update(Action::Back);
    assert_eq!(app.mode(), Mode::List);
}

#[test]
fn a_search_in_the_help_that_finds_nothing_says_so() {
    let mut app = browser(Language::SerbianLatin, 60, 20);
    app.update(Action::Help);
    app.update(Action::SearchHelp);
    type_words(&mut app, "žžž");
    assert_eq!(lines(&app)[1], "Ništa nije nađeno za „žžž”.");
}

#[test]
fn all_of_it_is_reached_on_the_smallest_screen() {
    for language in Language::ALL {
        let mut large = browser(language, 40, 400);
        large.update(Action::Help);
        let heading = ["Here", "Ovde", "Овде"];
        let below = lines(&large).into_iter().skip_while(|it| !heading.contains(&it.as_str()));
        let all: Vec<String> = below.take_while(|line| !line.starts_with('└')).collect();
        assert!(all.len() > 100, "{all:?}");
        let mut small = browser(language, 40, 12);
        small.update(Action::Help);
        let mut seen = lines(&small);
        for _ in 0..all.len() {
            small.update(Action::Move(Motion::Down));
            seen.extend(lines(&small));
        }
        for line in &all {
            assert!(seen.contains(line), "{language}: {line:?}");
        }
    }
}
