//! The views over the panes: two entries compared, the matrix, the map, the timeline, the
//! statistics.

use imenik::catalog::Category;
use imenik::language::Language;
use imenik::tui::{Action, App, Edit, Motion, Pane, ViewKind};
use ratatui::layout::Size;

use super::{browser, screen, selected, text_of, type_search};

fn reading(language: Language, id: &str, width: u16, height: u16) -> App {
    let mut app = browser(language, width, height);
    type_search(&mut app, id);
    app.update(Action::Confirm);
    app
}

fn view(kind: ViewKind, language: Language, id: &str, width: u16, height: u16) -> App {
    let mut app = reading(language, id, width, height);
    app.update(Action::View(kind));
    app
}

fn comparison(language: Language, one: &str, other: &str, width: u16, height: u16) -> App {
    let mut app = reading(language, one, width, height);
    app.update(Action::Compare);
    app.update(Action::Back);
    type_search(&mut app, other);
    app.update(Action::Confirm);
    app.update(Action::Compare);
    app
}

macro_rules! snapshots {
    ($($name:ident: $app:expr;)+) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(text_of(&screen(&$app)));
        }
    )+};
}

snapshots! {
    compare_at_120: comparison(Language::SerbianLatin, "srbija", "hrvatska", 120, 60);
    compare_at_60: comparison(Language::English, "selec", "cefta", 60, 40);
    matrix_at_140: view(ViewKind::Matrix, Language::SerbianLatin, "selec", 140, 24);
    matrix_at_80: view(ViewKind::Matrix, Language::SerbianCyrillic, "srbija", 80, 24);
    map_at_140: view(ViewKind::Map, Language::SerbianLatin, "nato", 140, 35);
    map_at_80: view(ViewKind::Map, Language::English, "selec", 80, 24);
    map_too_small: view(ViewKind::Map, Language::English, "selec", 50, 14);
    timeline_at_120: view(ViewKind::Timeline, Language::SerbianLatin, "banka", 120, 30);
    timeline_at_80: view(ViewKind::Timeline, Language::English, "evropa", 80, 24);
    statistics_at_100: view(ViewKind::Statistics, Language::SerbianLatin, "evropa", 100, 60);
    statistics_at_60: view(ViewKind::Statistics, Language::SerbianCyrillic, "evropa", 60, 20);
}

#[test]
fn a_comparison_is_set_anew_for_another_screen_and_another_language() {
    let mut app = comparison(Language::SerbianLatin, "srbija", "hrvatska", 120, 60);
    app.resize(Size::new(60, 40));
    app.update(Action::Language);
    app.update(Action::Language);
    let fresh = comparison(Language::English, "srbija", "hrvatska", 60, 40);
    assert_eq!(text_of(&screen(&app)), text_of(&screen(&fresh)));
}

#[test]
fn a_mark_is_seen_and_taken_back() {
    let mut app = reading(Language::English, "serbia", 120, 30);
    app.update(Action::Compare);
    assert!(text_of(&screen(&app)).contains("compare with Serbia"), "{}", text_of(&screen(&app)));
    app.update(Action::Compare);
    assert!(app.context().marked.is_none() && app.view().is_none());
}

#[test]
fn a_bar_of_the_timeline_filters_by_its_years() {
    let mut app = browser(Language::SerbianLatin, 100, 40);
    app.update(Action::OnlyCategory(Category::Organization));
    app.update(Action::View(ViewKind::Timeline));
    app.update(Action::Move(Motion::Last));
    app.update(Action::Confirm);
    assert!(app.view().is_none());
    assert_eq!(app.context().listing.words, "osnovano:2010..2019");
    assert!(!app.context().listing.rows.is_empty());
    for &row in &app.context().listing.rows {
        let year = app.context().catalog.entry(row).since().expect("it has a date").year();
        assert!((2010..2020).contains(&year), "{year}");
    }
    app.update(Action::Back);
    assert_eq!(app.context().listing.words, "", "and one step back it is as before");
}

#[test]
fn admissions_of_states_are_counted_by_year() {
    let mut app = browser(Language::English, 100, 60);
    app.update(Action::OnlyCategory(Category::MemberState));
    app.update(Action::View(ViewKind::Timeline));
    let years = text_of(&screen(&app));
    assert!(years.lines().any(|line| line.contains(" 1945 ") && line.contains(" 49")), "{years}");
    assert!(years.lines().any(|line| line.contains(" 2011 ") && line.contains("█ 1")), "{years}");
    app.update(Action::YearsOrDecades);
    assert!(text_of(&screen(&app)).contains("1940–1949"));
}

#[test]
fn a_row_of_the_statistics_narrows_the_list_or_opens_the_entry() {
    let mut app = browser(Language::English, 100, 40);
    app.update(Action::View(ViewKind::Statistics));
    app.update(Action::Move(Motion::Down));
    app.update(Action::Confirm);
    assert_eq!(app.context().listing.words, "category:\"Observer states of the United Nations\"");
    assert_eq!(app.context().listing.rows.len(), 2);
    app.update(Action::Back);
    app.update(Action::View(ViewKind::Statistics));
    app.update(Action::Move(Motion::Last));
    app.update(Action::Confirm);
    assert!(
        app.view().is_none()
            && app.browser().focus() == Pane::Detail
            && selected(&app)
                != app.context().listing.rows.first().map(|&row| app
                    .context()
                    .entry(row)
                    .id
                    .as_str())
    );
}

#[test]
fn the_matrix_takes_rows_and_columns_by_words() {
    let mut app = view(ViewKind::Matrix, Language::English, "serbia", 100, 24);
    app.update(Action::MatrixRows);
    "rs me mk al ba xk".chars().for_each(|c| drop(app.update(Action::Edit(Edit::Insert(c)))));
    app.update(Action::Confirm);
    app.update(Action::MatrixColumns);
    app.paste("eu nato coe");
    app.update(Action::Confirm);
    let table = text_of(&screen(&app));
    assert!(table.contains("6 × 3"), "{table}");
    let row = |name: &str| {
        table.lines().find(|line| line.contains(name)).expect("the state has a row").to_owned()
    };
    assert!(row("Serbia").contains("◇") && row("Kosovo*").matches('·').count() == 3, "{table}");
    app.update(Action::Move(Motion::Down));
    app.update(Action::Move(Motion::Right));
    assert!(
        text_of(&screen(&app)).contains("Montenegro · North Atlantic Treaty Organization: member"),
        "{}",
        text_of(&screen(&app))
    );
    app.update(Action::Confirm);
    assert_eq!(
        app.current().map(|entry| app.context().catalog.entry(entry).id.as_str()),
        Some("me")
    );
}

#[test]
fn the_map_names_what_is_at_the_cursor_and_opens_it() {
    let mut app = view(ViewKind::Map, Language::English, "selec", 100, 30);
    assert!(text_of(&screen(&app)).contains("✛ Bucharest: "), "{}", text_of(&screen(&app)));
    app.update(Action::PreviousLink);
    app.update(Action::ZoomIn);
    let place = text_of(&screen(&app))
        .lines()
        .rev()
        .find_map(|line| line.split_once("✛ ").map(|(_, place)| place.to_owned()));
    app.update(Action::Confirm);
    let opened = app
        .current()
        .map(|entry| app.context().locale.name(app.context().catalog.entry(entry)).into_owned())
        .unwrap_or_default();
    assert!(place.is_some_and(|place| place.contains(&opened)) && app.view().is_none(), "{opened}");
    app.update(Action::HistoryBack);
    assert_eq!(selected(&app), Some("selec"));
}

#[test]
fn views_are_drawn_at_any_size_in_any_language() {
    for kind in [ViewKind::Matrix, ViewKind::Map, ViewKind::Timeline, ViewKind::Statistics] {
        let mut app = view(kind, Language::SerbianLatin, "osce", 120, 35);
        for (width, height) in
            [(140, 35), (80, 24), (60, 20), (40, 12), (39, 11), (1, 1), (200, 70)]
        {
            app.resize(Size::new(width, height));
            for motion in [
                Motion::Down,
                Motion::PageDown,
                Motion::Right,
                Motion::Last,
                Motion::Up,
                Motion::Left,
                Motion::First,
            ] {
                app.update(Action::Move(motion));
                screen(&app);
            }
            app.update(Action::Language);
        }
        app.update(Action::View(kind));
        assert!(app.view().is_none(), "the key that opens a view closes it");
    }
    let mut app = comparison(Language::English, "osce", "nato", 120, 35);
    for (width, height) in [(80, 24), (40, 12), (10, 3)] {
        app.resize(Size::new(width, height));
        app.update(Action::Move(Motion::PageDown));
        screen(&app);
    }
}
