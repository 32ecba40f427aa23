//! The facets of the legend: values with counts, chosen into the query and shown from it.

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use imenik::catalog::Category;
use imenik::language::Language;
use imenik::tui::{Action, App, Mode, Motion, Pane};

use super::pty::Session;
use super::{bottom_line, browser, listed, screen, selected, text_of, type_search};

const DOWN: Action = Action::Move(Motion::Down);

fn press(app: &mut App, actions: &[Action]) {
    for &action in actions {
        assert_eq!(app.update(action), [], "{action:?}");
    }
}

fn words(app: &App) -> &str {
    &app.context().listing.words
}

/// The first row of the legend or the window with this text; several spaces as one.
fn row(app: &App, text: &str) -> String {
    let screen = text_of(&screen(app));
    let mut cells = screen.lines().flat_map(|line| line.split('│'));
    let cell = cells.find(|cell| cell.contains(text)).unwrap_or_default();
    cell.trim_end_matches('┃').split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Clicks on the first place of the screen where this text is, so many columns from its start.
fn click(app: &mut App, text: &str, column: usize) {
    let screen = text_of(&screen(app));
    let mut lines = screen.lines().zip(0..);
    let found = lines.find_map(|(line, row)| Some((line[..line.find(text)?].chars().count(), row)));
    let (start, row) = found.unwrap_or_else(|| panic!("{text} is not on the screen:\n{screen}"));
    let column = u16::try_from(start + column).expect("a column");
    let kind = MouseEventKind::Down(MouseButton::Left);
    app.point(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE });
}

/// A wide screen with the values of the subjects in sight, and the cursor on their heading.
fn with_subjects() -> App {
    let mut app = browser(Language::English, 160, 30);
    press(&mut app, &[Action::Facets, DOWN, Action::Confirm]);
    app
}

#[test]
fn values_are_chosen_beside_others_or_alone_and_are_conditions_of_the_search() {
    let mut app = with_subjects();
    assert_eq!(app.browser().focus(), Pane::Legend);
    assert_eq!(row(&app, "transport"), "[ ] transport 3");
    press(&mut app, &[DOWN, Action::ToggleCategory]);
    assert_eq!((words(&app), listed(&app).as_str()), ("subject:transport", "luka karavan pup"));
    assert_eq!(row(&app, "[×]"), "▌[×] transport 3");
    assert_eq!(row(&app, "justice"), "[ ] justice 1", "other choices still count");
    press(&mut app, &[DOWN, Action::ToggleCategory]);
    assert_eq!(words(&app), "subject:transport,\"political cooperation\"");
    assert_eq!(listed(&app), "vece luka siz karavan pup");
    press(&mut app, &[Action::ToggleCategory]);
    assert_eq!(words(&app), "subject:transport");
    press(&mut app, &[Action::Confirm]);
    assert_eq!(
        (words(&app), listed(&app).as_str()),
        ("subject:\"political cooperation\"", "vece siz")
    );
    assert_eq!(app.browser().focus(), Pane::Legend, "the next value can be chosen");
    press(&mut app, &[Action::Confirm]);
    assert_eq!((words(&app), listed(&app).split(' ').count()), ("", 20));
}

#[test]
fn a_typed_search_shows_as_a_choice_and_is_counted() {
    let mut app = with_subjects();
    type_search(&mut app, "oblast:voda");
    assert_eq!(row(&app, "[×]"), "[×] water 2");
    assert_eq!(row(&app, "[ ] transport"), "[ ] transport 3");
    app.update(Action::Confirm);
    press(&mut app, &[Action::Facets, Action::Confirm]);
    assert_eq!(row(&app, "▸ Subject"), "▌▸ Subject: voda", "a closed facet says what is chosen");
    press(&mut app, &[Action::Back, Action::Back]);
    assert_eq!(row(&app, "▸ Subject"), "▸ Subject");
    type_search(&mut app, "league");
    app.update(Action::Confirm);
    press(&mut app, &[Action::Facets, DOWN, Action::Confirm, DOWN]);
    assert_eq!(row(&app, "[ ] law"), "[ ] law 1");
    assert!(!text_of(&screen(&app)).contains("[ ] water"), "what finds nothing is not offered");
}

#[test]
fn the_cursor_stays_on_its_value_when_a_search_leaves_out_others() {
    let mut app = with_subjects();
    press(&mut app, &[DOWN; 7]);
    assert_eq!(row(&app, "▌[ ]"), "▌[ ] law 1");
    type_search(&mut app, "league");
    app.update(Action::Confirm);
    press(&mut app, &[Action::PaneLeft, Action::PaneLeft]);
    assert_eq!(row(&app, "] transport"), "");
    assert_eq!(row(&app, "▌[ ]"), "▌[ ] law 1");
    press(&mut app, &[Action::ToggleCategory]);
    assert_eq!(words(&app), "league subject:law");
}

#[test]
fn hidden_categories_are_not_counted() {
    let mut app = with_subjects();
    press(&mut app, &[Action::OnlyCategory(Category::Institution)]);
    assert_eq!(row(&app, "] political"), "[ ] political cooperation 1");
    assert!(!text_of(&screen(&app)).contains("] transport"));
}

#[test]
fn regions_are_a_tree_and_one_facet_is_open_at_a_time() {
    let mut app = with_subjects();
    press(&mut app, &[Action::Move(Motion::Up), Action::ToggleCategory]);
    assert!(!text_of(&screen(&app)).contains("transport  "), "the subjects are closed");
    assert_eq!(row(&app, "[ ] Europe"), "[ ] Europe 5");
    assert_eq!(row(&app, "[ ] Eastern Europe"), "[ ] Eastern Europe 2");
    click(&mut app, "] Europe", 3);
    assert_eq!((words(&app), listed(&app).as_str()), ("region:Europe", "brana ljutigora xr xs xz"));
    assert_eq!(row(&app, "[×]"), "▌[×] Europe 5");
}

#[test]
fn a_click_on_the_box_chooses_beside_others_and_one_on_the_value_alone() {
    let mut app = with_subjects();
    click(&mut app, "[ ] transport", 1);
    click(&mut app, "[ ] water", 1);
    assert_eq!(words(&app), "subject:transport,water");
    click(&mut app, "] justice", 3);
    assert_eq!(words(&app), "subject:justice");
    click(&mut app, "▾ Subject", 3);
    assert_eq!(row(&app, "▸ Subject"), "▌▸ Subject: justice");
}

#[test]
fn clearing_the_search_returns_to_the_entry_from_before_the_choices() {
    let mut app = browser(Language::English, 160, 30);
    press(&mut app, &[DOWN, DOWN]);
    let before = selected(&app).map(str::to_owned);
    press(&mut app, &[Action::Facets, DOWN, Action::Confirm, DOWN, Action::Confirm]);
    assert_eq!(selected(&app), Some("luka"));
    press(&mut app, &[Action::Back, Action::Back]);
    assert_eq!((words(&app), selected(&app)), ("", before.as_deref()));
}

#[test]
fn where_the_legend_is_a_strip_the_facets_are_in_a_window() {
    let mut app = browser(Language::English, 100, 24);
    press(&mut app, &[Action::Facets]);
    assert_eq!(app.mode(), Mode::Facets);
    assert!(bottom_line(&app).contains("␣ toggle  ⏎ only this  Esc close"));
    press(&mut app, &[Action::Move(Motion::Last), Action::Confirm, DOWN, DOWN, Action::Confirm]);
    assert_eq!((words(&app), listed(&app).as_str()), ("founded:1920..1929", "karavan"));
    press(&mut app, &[DOWN, Action::ToggleCategory, Action::Language]);
    assert_eq!(words(&app), "founded:1920..1929,1940..1949");
    assert_eq!(row(&app, "[×] 1940"), "▌[×] 1940–1949 1");
    press(&mut app, &[Action::Facets]);
    assert_eq!(app.mode(), Mode::List, "the same key closes it");
    press(&mut app, &[Action::Back]);
    assert_eq!(words(&app), "");
}

macro_rules! screens {
    ($($name:ident: $language:ident $width:literal x $height:literal;)+) => {$(
        #[test]
        fn $name() {
            let mut app = browser(Language::$language, $width, $height);
            press(&mut app, &[Action::Facets, DOWN, Action::ToggleCategory]);
            press(&mut app, &[DOWN, Action::ToggleCategory, DOWN, Action::ToggleCategory]);
            insta::assert_snapshot!(text_of(&screen(&app)));
        }
    )+};
}

screens! {
    facets_at_160_in_english: English 160 x 30;
    facets_at_160_in_serbian_latin: SerbianLatin 160 x 30;
    facets_at_160_in_serbian_cyrillic: SerbianCyrillic 160 x 30;
    facets_at_120_in_serbian_latin: SerbianLatin 120 x 24;
    facets_at_100_in_serbian_cyrillic: SerbianCyrillic 100 x 24;
    facets_at_80_in_english: English 80 x 24;
    facets_at_60_in_serbian_cyrillic: SerbianCyrillic 60 x 20;
    facets_at_40_in_serbian_latin: SerbianLatin 40 x 12;
    facets_at_40_in_english: English 40 x 12;
}

#[test]
fn a_terminal_without_room_for_the_legend_has_the_facets_in_a_window() {
    let mut session = Session::start(&["--fresh", "--lang", "en"], &[]);
    session.wait_for_text("All entries");
    session.press("F");
    session.wait_for_text("Narrow the list");
    session.press("j jj j ");
    session.wait_for_text("“subject:");
    session.press("F");
    session.wait_for("the window closed", |screen| !screen.contents().contains("Narrow the list"));
    session.press("\x1b");
    session.wait_for_text("All entries");
    session.press("q");
    assert_eq!(session.ended().0, 0);
}
