//! Following links: focus, letters, back and forward, folding.

use imenik::language::Language;
use imenik::tui::{Action, App, Mode, Motion, Pane, Preferences, Theme};

use super::{line_with, screen, selected, text_of};

fn reading(id: &str, width: u16, height: u16) -> App {
    super::reading(Language::SerbianLatin, id, width, height)
}

/// The id of the entry that a link of the page leads to.
fn target(app: &App, link: usize) -> &str {
    let to = app.browser().page().links()[link].to;
    &app.context().catalog.entry(to).id
}

/// Moves the focus from link to link until it is on one that leads to an entry, and follows it.
fn follow(app: &mut App, id: &str) {
    for _ in 0..1000 {
        app.update(Action::NextLink);
        let link = app.browser().page().focused_link();
        if link.is_some_and(|link| target(app, link) == id) {
            app.update(Action::Confirm);
            return;
        }
    }
    panic!("no link leads to {id}");
}

/// The place on the page: the first line on screen and the link with the focus.
fn place(app: &App) -> (usize, Option<usize>) {
    (app.browser().page().top(), app.browser().page().focused_link())
}

#[test]
fn going_back_returns_to_the_same_line_and_link() {
    let mut app = reading("utopol", 120, 20);
    follow(&mut app, "xs");
    assert_eq!((selected(&app), place(&app)), (Some("xs"), (0, None)));
    follow(&mut app, "luka");
    assert_eq!((selected(&app), place(&app)), (Some("luka"), (0, None)));
    let path = text_of(&screen(&app));
    assert!(path.lines().next().is_some_and(|line| line.contains("┌ Utopol › Stradija › LZO ─")));
    app.update(Action::HistoryBack);
    assert_eq!((selected(&app), place(&app)), (Some("xs"), (19, Some(10))));
    app.update(Action::HistoryBack);
    assert_eq!((selected(&app), place(&app)), (Some("utopol"), (30, Some(5))));
    app.update(Action::HistoryBack);
    assert_eq!(selected(&app), Some("utopol"), "there is nothing before the first");
    app.update(Action::HistoryForward);
    assert_eq!((selected(&app), place(&app)), (Some("xs"), (19, Some(10))));
    app.update(Action::Language);
    assert_eq!(selected(&app), Some("xs"), "another language changes nothing else");
    app.update(Action::HistoryForward);
    assert_eq!(selected(&app), Some("luka"));
    app.update(Action::HistoryForward);
    assert_eq!(selected(&app), Some("luka"), "there is nothing after the last");
    app.update(Action::Back);
    assert_eq!((selected(&app), app.browser().focus()), (Some("xs"), Pane::Detail));
    app.update(Action::Back);
    assert_eq!((selected(&app), app.browser().focus()), (Some("utopol"), Pane::Detail));
    app.update(Action::Back);
    assert_eq!(app.browser().focus(), Pane::List);
}

#[test]
fn a_link_followed_after_going_back_replaces_what_was_ahead() {
    let mut app = reading("siz", 120, 40);
    follow(&mut app, "xl");
    app.update(Action::HistoryBack);
    follow(&mut app, "xu");
    app.update(Action::HistoryForward);
    assert_eq!(selected(&app), Some("xu"));
    app.update(Action::HistoryBack);
    assert_eq!(selected(&app), Some("siz"));
}

#[test]
fn another_entry_of_the_list_starts_a_new_history() {
    let mut app = super::browser(Language::SerbianLatin, 120, 30);
    super::type_search(&mut app, "category:institution");
    assert_eq!(super::listed(&app), "crt vece utopol");
    app.update(Action::Confirm);
    app.update(Action::PaneLeft);
    app.update(Action::Move(Motion::Last));
    app.update(Action::Confirm);
    app.update(Action::NextLink);
    app.update(Action::Confirm);
    assert_eq!(selected(&app), Some("xu"), "the first link of the bureau is its seat");
    app.update(Action::PaneLeft);
    app.update(Action::Move(Motion::Up));
    assert_eq!(selected(&app), Some("vece"));
    app.update(Action::HistoryBack);
    assert_eq!(selected(&app), Some("vece"));
}

/// The letters before the links of a screen: where the screens with and without them differ.
fn letters(app: &mut App) -> Vec<String> {
    let before = screen(app);
    app.update(Action::LinkHints);
    let after = screen(app);
    let columns = usize::from(after.area.width);
    let text = columns..(usize::from(after.area.height) - 1) * columns;
    let is_over = |at: &usize| after.content[*at] != before.content[*at];
    let at: Vec<usize> = text.filter(is_over).collect();
    at.chunk_by(|one, next| one + 1 == *next)
        .map(|run| run.iter().map(|&at| after.content[at].symbol()).collect())
        .collect()
}

#[test]
fn the_letters_follow_the_order_of_the_links() {
    let mut app = reading("siz", 120, 60);
    let hints = letters(&mut app);
    assert_eq!(hints.join(" "), "f j d k s l a g h r u e i w o v n c");
    assert!(line_with(&app, "(sekretarijat;").contains("Štrelzau,fRuritanija"));
    app.update(Action::Back);
    assert_eq!((selected(&app), app.mode()), (Some("siz"), Mode::Detail), "Esc does nothing else");
    for (nth, hint) in hints.iter().enumerate() {
        let mut app = reading("siz", 120, 60);
        let to = target(&app, nth).to_owned();
        app.update(Action::LinkHints);
        hint.chars().for_each(|letter| drop(app.update(Action::LinkHint(letter))));
        assert_eq!((selected(&app), app.mode()), (Some(to.as_str()), Mode::Detail), "{hint}");
    }
}

#[test]
fn no_hint_is_the_start_of_another_however_many_links_there_are() {
    // No entry of the fixture has more links than there are letters.
    let preferences = Preferences::new(Language::SerbianLatin, Theme::terminal());
    let mut app = super::bundled_browser(preferences, 150, 80);
    super::type_search(&mut app, "un");
    app.update(Action::Confirm);
    let hints = letters(&mut app);
    assert!(hints.len() > 40, "{}", hints.len());
    assert!(hints.iter().all(|hint| hint.len() == 2), "{hints:?}");
    let mut different = hints.clone();
    different.sort_unstable();
    different.dedup();
    assert_eq!(different.len(), hints.len());
}

#[test]
fn long_lists_are_in_columns_and_fold_to_their_headings() {
    let mut app = reading("pup", 120, 40);
    let lines = |app: &App| -> Vec<String> {
        app.browser().page().lines().iter().map(ToString::to_string).collect()
    };
    let unfolded = lines(&app);
    let heading = unfolded.iter().position(|line| line.contains("10 članica"));
    let heading = heading.expect("the members have a heading");
    assert_eq!(
        unfolded[heading..heading + 6],
        [
            "▾ 10 članica · po nazivu",
            "Čevengur (1992)    Džinistan (1926)   Erevon (1913)",
            "Išmaelija (1889)   Laputa (1975)      Liliput (1902)",
            "Ruritanija (1889)  Stradija (1889)    Utopija (1889)",
            "Zenda (1961)",
            "",
        ]
    );
    app.update(Action::NextLink);
    assert_eq!(app.browser().page().focused_link(), Some(0));
    app.update(Action::Fold);
    assert_eq!(app.browser().page().focused_link(), None, "the link may be folded away");
    let folded = lines(&app);
    assert!(folded.contains(&"▸ 10 članica · po nazivu".to_owned()), "{folded:?}");
    assert!(!folded.iter().any(|line| line.contains("Džinistan")), "{folded:?}");
    app.update(Action::Fold);
    assert_eq!(lines(&app), unfolded);
}

#[test]
fn what_a_state_is_in() {
    let mut app = reading("xu", 100, 70);
    app.update(Action::Move(Motion::Last));
    insta::assert_snapshot!(text_of(&screen(&app)));
}

#[test]
fn letters_of_hints_take_the_place_of_no_letter() {
    for language in Language::ALL {
        let preferences = Preferences::new(language, Theme::terminal());
        let mut app = super::bundled_browser(preferences, 60, 60);
        for id in ["un", "rs"] {
            app.update(Action::Back);
            app.update(Action::Search);
            app.paste(id);
            app.update(Action::Confirm);
            for width in [40, 100] {
                app.resize(ratatui::layout::Size::new(width, 60));
                for _ in 0..8 {
                    let before = screen(&app);
                    letters(&mut app);
                    let after = screen(&app);
                    app.update(Action::Back);
                    let cells = before.content.iter().zip(&after.content);
                    let above = cells.take(usize::from(width) * 59);
                    let replaced = above.filter(|(before, after)| before != after);
                    let lost: String = replaced
                        .map(|(before, _)| before.symbol())
                        .filter(|symbol| symbol.chars().any(char::is_alphanumeric))
                        .collect();
                    assert_eq!(lost, "", "{id} at {width} in {language}:\n{}", text_of(&before));
                    app.update(Action::Move(Motion::PageDown));
                }
                app.update(Action::Move(Motion::First));
            }
        }
    }
}
