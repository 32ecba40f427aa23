//! The views over the panes: the matrix, the map, the statistics. The comparison is in
//! `comparing`, the timeline in `timeline`.

use imenik::catalog::{Category, File, load};
use imenik::language::Language;
use imenik::tui::{Action, App, Edit, Motion, Pane, Preferences, Theme, ViewKind};
use ratatui::layout::Size;
use ratatui::style::Modifier;

use super::comparing::comparison;
use super::{
    browser, browser_on, line_with, listed, reading, runs_where, screen, selected, text_of,
};

/// A view opened on the page of an entry.
pub(crate) fn view(kind: ViewKind, language: Language, id: &str, width: u16, height: u16) -> App {
    let mut app = reading(language, id, width, height);
    app.update(Action::View(kind));
    app
}

/// A view opened on all entries.
fn view_of_all(kind: ViewKind, language: Language, width: u16, height: u16) -> App {
    let mut app = browser(language, width, height);
    app.update(Action::View(kind));
    app
}

/// A table of the statistics of all entries, by its number from 1.
fn table_of(language: Language, nth: usize, width: u16, height: u16) -> App {
    let mut app = view_of_all(ViewKind::Statistics, language, width, height);
    (0..nth).for_each(|_| drop(app.update(Action::NextTab)));
    app
}

snapshots! {
    matrix_at_140: view(ViewKind::Matrix, Language::SerbianLatin, "siz", 140, 24);
    matrix_at_80: view(ViewKind::Matrix, Language::SerbianCyrillic, "pup", 80, 24);
    map_at_140: view(ViewKind::Map, Language::SerbianLatin, "siz", 140, 35);
    map_at_80: view(ViewKind::Map, Language::English, "utopol", 80, 24);
    map_too_small: view(ViewKind::Map, Language::English, "siz", 50, 14);
    statistics_at_140: view_of_all(ViewKind::Statistics, Language::English, 140, 40);
    statistics_at_100: view_of_all(ViewKind::Statistics, Language::SerbianLatin, 100, 60);
    statistics_at_60: view_of_all(ViewKind::Statistics, Language::SerbianCyrillic, 60, 20);
    table_at_120: table_of(Language::SerbianLatin, 1, 120, 30);
    table_at_80: table_of(Language::English, 5, 80, 24);
    table_at_40: table_of(Language::SerbianCyrillic, 2, 40, 12);
}

/// The labels and counts of the bars of a chart, in order; headings without a count.
fn bars(app: &App) -> Vec<String> {
    let text = text_of(&screen(app));
    let lines = text.lines().skip(1).take_while(|line| line.starts_with(['│', '║']));
    let bare = lines.map(|line| line.trim_matches(['│', '█', '║', ' ']).to_owned());
    let words = bare.map(|line| {
        let words: Vec<&str> = line.split(['█', ' ']).filter(|word| !word.is_empty()).collect();
        words.join(" ")
    });
    words.filter(|line| !line.is_empty()).collect()
}

#[test]
fn the_statistics_count_what_is_listed() {
    let mut app = browser(Language::English, 100, 60);
    app.update(Action::OnlyCategory(Category::Institution));
    app.update(Action::View(ViewKind::Statistics));
    assert_eq!(
        bars(&app),
        [
            "By category",
            "Institutions 3",
            "By subject",
            "political cooperation 1",
            "security 1",
            "justice 1",
            "policing and customs 1",
            "standards 1",
            "statistics 1",
            "parliamentary cooperation 1",
            "By decade",
            "1960–1969 1",
            "1980–1989 1",
            "2000–2009 1",
            "By number of members",
            "1–9 3",
            "By city of the seat or capital",
            "Amaurot 1",
            "Strelsau 1",
            "Vođevo 1",
            "Most connected",
            "Joint Police Bureau 11",
            "▸Chamber of Deputies of the League… 8",
            "Drawing Office 7",
        ]
    );
}

#[test]
fn a_row_of_the_statistics_filters_the_list_or_opens_the_entry() {
    let mut app = browser(Language::English, 100, 40);
    app.update(Action::View(ViewKind::Statistics));
    app.update(Action::Move(Motion::Down));
    app.update(Action::Confirm);
    assert_eq!(app.context().listing.words, "category:\"Observer states of the United Nations\"");
    assert_eq!(listed(&app), "xp");
    app.update(Action::Back);
    app.update(Action::View(ViewKind::Statistics));
    app.update(Action::Move(Motion::Last));
    app.update(Action::Confirm);
    assert_eq!(
        (app.view(), app.browser().focus(), selected(&app)),
        (None, Pane::Detail, Some("xz")),
        "the entry with the fewest links of those shown"
    );
}

#[test]
fn a_cell_of_a_table_counts_two_facets_and_finds_its_entries() {
    let mut app = table_of(Language::English, 1, 120, 30);
    assert!(text_of(&screen(&app)).starts_with("┌ Region × Category "));
    let row = |app: &App, label: &str| {
        let line = line_with(app, label);
        line.trim_matches(['│', ' ']).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(row(&app, "│ Europe "), "Europe 2 · 2 1");
    assert_eq!(row(&app, "  Eastern Europe "), "Eastern Europe 1 · 1 ·");
    assert_eq!(selected_bar(&app), ["1"]);
    app.update(Action::Move(Motion::Right));
    assert_eq!(selected_bar(&app), ["·"]);
    app.update(Action::Confirm);
    assert_eq!(app.context().listing.words, "", "an empty cell finds nothing");
    app.update(Action::PreviousTab);
    assert!(text_of(&screen(&app)).starts_with("┌ Statistics "));
    app.update(Action::PreviousTab);
    assert!(text_of(&screen(&app)).starts_with("┌ Subject × Region "));
    app.update(Action::Move(Motion::Right));
    app.update(Action::Confirm);
    assert_eq!(app.context().listing.words, "subject:energy region:Europe");
    assert_eq!(listed(&app), "brana");
}

#[test]
fn belgrade_and_beograd_are_one_city() {
    let seat = |id: &str, city: &str| {
        format!(
            r#"{{"id": "{id}", "category": "organization", "name": "{id}",
                "headquarters": [{{"city": {city}}}]}}"#
        )
    };
    let both = r#"{"sr": "Beograd", "en": "Belgrade"}"#;
    let entries = [seat("a", both), seat("b", both), seat("c", "\"Belgrade\"")].join(",");
    let json = format!("[{entries}]");
    let catalog = load(&[File::of_user("mine.json", json.into_bytes())]).catalog;
    let preferences = Preferences::new(Language::SerbianLatin, Theme::terminal());
    let mut app = browser_on(catalog, preferences, 80, 30);
    app.update(Action::View(ViewKind::Statistics));
    let bars = bars(&app);
    let cities = bars.iter().skip_while(|bar| !bar.starts_with("Po gradu"));
    assert_eq!(cities.take(3).collect::<Vec<_>>()[1..], ["Beograd 3", "Najviše veza"]);
}

/// The text of the selected row of a chart.
fn selected_bar(app: &App) -> Vec<String> {
    runs_where(&screen(app), |cell| cell.modifier.contains(Modifier::REVERSED))
}

#[test]
fn the_same_bar_stays_selected_in_another_language() {
    let mut app = browser(Language::SerbianLatin, 100, 40);
    app.update(Action::View(ViewKind::Statistics));
    (0..4).for_each(|_| drop(app.update(Action::Move(Motion::Down))));
    for (language, label) in [
        (Language::SerbianLatin, "Institucije"),
        (Language::SerbianCyrillic, "Институције"),
        (Language::English, "Institutions"),
    ] {
        assert_eq!(selected_bar(&app), [label], "{language}");
        app.update(Action::Language);
    }
    (0..3).for_each(|_| drop(app.update(Action::Move(Motion::Down))));
    let subject = selected_bar(&app);
    assert_eq!(subject, ["vode"]);
    app.update(Action::Language);
    assert_eq!(selected_bar(&app), ["воде"]);
    app.update(Action::Language);
    assert_eq!(selected_bar(&app), ["water"]);
}

/// Types words that choose one side of the matrix.
pub(crate) fn choose(app: &mut App, side: Action, words: &str) {
    app.update(side);
    words.chars().for_each(|c| drop(app.update(Action::Edit(Edit::Insert(c)))));
}

/// The lines of the matrix: what is chosen, the heading, the rows; without the border.
pub(crate) fn table(app: &App, rows: usize) -> Vec<String> {
    let text = text_of(&screen(app));
    let line = |line: &str| line.trim_start_matches("│ ").trim_end_matches(['│', ' ']).to_owned();
    text.lines().skip(1).take(rows + 2).map(line).collect()
}

#[test]
fn the_matrix_shows_the_status_of_every_membership() {
    let mut app = view(ViewKind::Matrix, Language::English, "xr", 100, 24);
    choose(&mut app, Action::MatrixRows, "xr xz xe xc xj xp ljutigora siz");
    app.update(Action::Confirm);
    app.update(Action::MatrixColumns);
    app.paste("siz vece utopol xr pup");
    app.update(Action::Confirm);
    assert_eq!(
        table(&app, 7),
        [
            "States: xr xz xe xc xj xp ljutigora siz   Bodies: siz vece utopol xr pup",
            "                      LIC      Chamber… JPB      SMU",
            "Ruritania              ●        ●        ●        ●",
            "Zenda                  ◐        ·        ◐        ●",
            "Erewhon                ×        ·        ◇        ●",
            "Chevengur              ◇        ·        ·        ●",
            "Jinnistan              ⊘        ⊘        ●        ●",
            "Laputa                 ○        ○        ·        ●",
            "Ljutigora*             ○        ·        □        ·",
        ]
    );
    assert!(text_of(&screen(&app)).lines().next().is_some_and(|line| line.ends_with(" 7 × 4 ┐")));
    assert_eq!(
        line_with(&app, "Ruritania · ").trim_matches(['│', ' ']),
        "Ruritania · League of Imagined Countries: member, 1 May 1946"
    );
    for (motions, cell) in [
        (
            &[Motion::Down, Motion::Right][..],
            "Zenda · Chamber of Deputies of the League of Imagined Countries: –",
        ),
        (
            &[Motion::Down, Motion::Left],
            "Erewhon · League of Imagined Countries: former member, 1965",
        ),
        (&[Motion::Last], "Ljutigora* · League of Imagined Countries: observer, April 2016"),
        (
            &[Motion::Up, Motion::Up, Motion::Right, Motion::Right, Motion::Right, Motion::Right],
            "Jinnistan · Submarine Mail Union: member, 1 January 1926",
        ),
    ] {
        for &motion in motions {
            app.update(Action::Move(motion));
        }
        let text = text_of(&screen(&app));
        let said = text.lines().nth(20).map(|line| line.trim_matches(['│', ' ']));
        assert_eq!(said, Some(cell));
    }
    app.update(Action::Confirm);
    assert_eq!((selected(&app), app.view()), (Some("xj"), None));
}

#[test]
fn the_legend_of_the_matrix_is_cut_between_its_words() {
    let legend = |width| {
        let mut app = view(ViewKind::Matrix, Language::English, "xr", width, 24);
        choose(&mut app, Action::MatrixRows, "xr xz xe xc xj xp ljutigora siz");
        app.update(Action::Confirm);
        let text = text_of(&screen(&app));
        let line = text.lines().rev().find(|line| line.starts_with("│ ● "));
        line.unwrap_or_default().trim_matches(['│', ' ']).to_owned()
    };
    let whole = legend(140);
    assert!(!whole.contains('…'), "{whole}");
    let words: Vec<&str> = whole.split("  ").collect();
    for width in 40..110 {
        let shown = legend(width);
        let kept: Vec<&str> = shown.split("  ").filter(|word| *word != "…").collect();
        assert_eq!(kept, words[..kept.len()], "{width}");
        assert_eq!(shown.ends_with('…'), kept.len() < words.len(), "{width}: {shown}");
    }
}

#[test]
fn esc_while_choosing_rows_restores_the_rows_of_the_entry() {
    let mut app = view(ViewKind::Matrix, Language::English, "siz", 100, 24);
    let before = text_of(&screen(&app));
    let rows = [
        "Ishmaelia              ●        ·",
        "Jinnistan              ?        ·",
        "Lilliput               ●        ·",
        "Ruritania              ?        ●",
        "Stradia                ?        ●",
        "Utopia                 ●        ·",
        "",
    ];
    let heading = "States: (from the entry)   Bodies: (from the entry)";
    assert_eq!(table(&app, 7)[0], heading);
    assert_eq!(table(&app, 7)[2..], rows);
    choose(&mut app, Action::MatrixRows, "xr xc");
    assert_eq!(
        table(&app, 3),
        [
            "States: xr xc   Bodies: (from the entry)",
            "                      DC",
            "Ruritania              ●",
            "Chevengur              ·",
            "",
        ]
    );
    app.update(Action::Back);
    assert_eq!(table(&app, 7)[0], heading);
    assert_eq!(table(&app, 7)[2..], rows);
    assert_eq!(text_of(&screen(&app)), before);
    assert_eq!(app.view(), Some(ViewKind::Matrix));
    app.update(Action::Back);
    assert_eq!(app.view(), None);
}

#[test]
fn the_map_names_the_place_at_the_cursor_and_opens_it() {
    let mut app = view(ViewKind::Map, Language::English, "siz", 100, 30);
    let at_cursor = |app: &App| {
        let text = text_of(&screen(app));
        let place = text.lines().rev().find_map(|line| line.split_once("✛ "));
        place.map(|(_, place)| place.trim_end_matches(['│', ' ']).to_owned())
    };
    assert_eq!(
        at_cursor(&app).as_deref(),
        Some("Strelsau: Ruritania (member) · Strelsau: League of Imagined Countries")
    );
    app.update(Action::NextLink);
    assert_eq!(
        at_cursor(&app).as_deref(),
        Some("Zenda Castle: Zenda (associate member) · Njegovići: Ljutigora* (observer)")
    );
    // From east to west, and from the westernmost place to the easternmost. The first name is that
    // of the place itself.
    let mut names = Vec::new();
    for _ in 0..13 {
        app.update(Action::PreviousLink);
        let places = at_cursor(&app).unwrap_or_default();
        names.push(places.split(" · ").next().unwrap_or_default().to_owned());
    }
    assert_eq!(
        names,
        [
            "Strelsau: League of Imagined Countries",
            "Strelsau: Ruritania (member)",
            "Amaurot: Utopia (member)",
            "Sunchildston: Erewhon (former member)",
            "Laputa: Laputa (observer)",
            "Mildendo: Lilliput (member)",
            "Chevengur: Chevengur (candidate)",
            "Shadukiam: Jinnistan (suspended)",
            "Jacksonburg: Submarine Mail Union (partner)",
            "Jacksonburg: Ishmaelia (member)",
            "Vođevo: Stradia (member)",
            "Njegovići: Ljutigora* (observer)",
            "Zenda Castle: Zenda (associate member)",
        ]
    );
    app.update(Action::ZoomIn);
    app.update(Action::Confirm);
    assert_eq!((selected(&app), app.view()), (Some("xz"), None));
    app.update(Action::HistoryBack);
    assert_eq!(selected(&app), Some("siz"));
}

#[test]
fn views_are_drawn_at_any_size_in_any_language() {
    for kind in [
        ViewKind::Matrix,
        ViewKind::Map,
        ViewKind::Timeline,
        ViewKind::Statistics,
        ViewKind::Family,
    ] {
        let mut app = view(kind, Language::SerbianLatin, "siz", 120, 35);
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
                assert_drawn(&app, (width, height));
                assert_eq!(app.view(), Some(kind), "{motion:?} stays in the view");
            }
            app.update(Action::Language);
        }
        app.update(Action::View(kind));
        assert_eq!(app.view(), None, "the key that opens a view closes it");
    }
    let mut app = comparison(Language::English, "siz", "pup", 120, 35);
    for (width, height) in [(80, 24), (40, 12), (10, 3)] {
        app.resize(Size::new(width, height));
        app.update(Action::Move(Motion::PageDown));
        assert_drawn(&app, (width, height));
    }
}

/// The frame of a view is on the screen, or that the screen is too small.
fn assert_drawn(app: &App, (width, height): (u16, u16)) {
    let text = text_of(&screen(app));
    match (width, height) {
        (40.., 12..) => assert!(text.starts_with('┌'), "{width}×{height}: {text}"),
        (20.., 10..) => assert!(text.contains("40×12"), "{width}×{height}: {text}"),
        _ => {}
    }
}
