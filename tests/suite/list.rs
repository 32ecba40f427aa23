//! The list: its columns, its orders, names that are shortened, the jump to a name.

use std::collections::BTreeMap;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use imenik::language::Language;
use imenik::tui::{Action, App, Edit, Mode, Motion, Pane, Preferences, Sort, Theme};
use ratatui::layout::Size;

use super::{
    bottom_line, browser, bundled_browser, line_with, listed, screen, selected, text_of,
    type_search,
};

const LANGUAGES: [(Language, &str); 3] = [
    (Language::SerbianLatin, "Naziv"),
    (Language::SerbianCyrillic, "Назив"),
    (Language::English, "Name"),
];

/// The characters of each line of the screen.
fn lines(app: &App) -> Vec<Vec<char>> {
    text_of(&screen(app)).lines().map(|line| line.chars().collect()).collect()
}

/// The row of the header and the columns of the screen from one heading to the next or the border.
fn name_column(app: &App, heading: &str) -> (usize, std::ops::Range<usize>) {
    let lines = lines(app);
    let found = lines.iter().enumerate().find_map(|(row, line)| {
        let line: String = line.iter().collect();
        let at = line.find(&format!("{heading} "))?;
        Some((row, line[..at].chars().count()))
    });
    let (row, start) = found.unwrap_or_else(|| panic!("no header:\n{}", text_of(&screen(app))));
    let rest = &lines[row][start..];
    let is_end = |at: &usize| {
        rest[*at] == '│' || (*at > heading.chars().count() + 3 && rest[*at].is_alphabetic())
    };
    let end = (0..rest.len()).find(is_end).unwrap_or(rest.len());
    (row, start..start + end)
}

/// Every name on the list as the screen shows it, with the id of its entry.
fn shown_names(app: &mut App, heading: &str) -> Vec<(String, String)> {
    let mut names = Vec::new();
    app.update(Action::Move(Motion::First));
    let (header, columns) = name_column(app, heading);
    while names.len() < app.context().listing.rows.len() {
        let top = app.browser().list().top();
        let lines = lines(app);
        let count = app.context().listing.rows.len();
        for (row, line) in (top..count).zip(&lines[header + 1..lines.len() - 2]) {
            // The last page has rows of the one before.
            if row == names.len() {
                let name: String = line[columns.clone()].iter().collect();
                let entry = app.context().listing.rows[row];
                let id = app.context().catalog.entry(entry).id.clone();
                names.push((name.trim().to_owned(), id));
            }
        }
        app.update(Action::Move(Motion::PageDown));
    }
    names
}

/// The names on the list that look like another name.
fn alike_names(app: &mut App, heading: &str) -> Vec<String> {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut alike = Vec::new();
    for (shown, id) in shown_names(app, heading) {
        let context = app.context();
        let name = context.name(context.catalog.find(&id).expect("a listed entry"));
        let other = seen.entry(shown.clone()).or_insert_with(|| name.clone());
        if *other != name {
            let (language, width) = (context.locale.language, context.size.width);
            alike.push(format!("{language} {width}: {shown}: {other} / {name}"));
        }
    }
    alike
}

#[test]
fn no_two_bundled_entries_with_different_names_look_alike() {
    let preferences = Preferences::new(Language::SerbianLatin, Theme::terminal());
    let mut app = bundled_browser(preferences, 40, 100);
    let mut alike = Vec::new();
    for (language, heading) in LANGUAGES {
        while app.context().locale.language != language {
            app.update(Action::Language);
        }
        // The column of a ranking leaves the least room for names.
        for sort in [Sort::Name, Sort::Population] {
            while app.context().listing.sort != sort {
                app.update(Action::Sort);
            }
            for width in [40, 60, 80, 100, 120, 160, 200] {
                app.resize(Size::new(width, 100));
                alike.extend(alike_names(&mut app, heading));
            }
        }
    }
    assert!(alike.is_empty(), "{}", alike.join("\n"));
}

#[test]
fn the_columns_keep_their_places_in_the_whole_list() {
    let preferences = Preferences::new(Language::English, Theme::terminal());
    let mut app = bundled_browser(preferences, 80, 24);
    let before = name_column(&app, "Name");
    for _ in 0..30 {
        app.update(Action::Move(Motion::PageDown));
        assert_eq!(name_column(&app, "Name"), before);
    }
}

fn click(app: &mut App, heading: &str) {
    let lines = lines(app);
    let place = lines.iter().zip(0..).find_map(|(line, row)| {
        let line: String = line.iter().collect();
        line.find(heading).map(|at| (line[..at].chars().count(), row))
    });
    let (column, row) = place.unwrap_or_else(|| panic!("{heading} is not on the screen"));
    let kind = MouseEventKind::Down(MouseButton::Left);
    let column = u16::try_from(column).expect("a column");
    app.point(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE });
}

fn header(app: &App) -> String {
    let (row, columns) = name_column(app, "Name");
    let line = lines(app).swap_remove(row);
    let line: String = line[columns.start..].iter().collect();
    let header = line.split('│').next().unwrap_or_default();
    header.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_click_on_a_heading_sorts_and_another_reverses() {
    let mut app = browser(Language::English, 160, 30);
    while selected(&app) != Some("siz") {
        app.update(Action::Move(Motion::Down));
    }
    let entry = selected(&app).map(str::to_owned);
    let by_name = listed(&app);
    assert_eq!(header(&app), "Name ▲ Year Mem.");
    for (heading, sort, reversed, shown) in [
        ("Year", Sort::Founded, false, "Name Year▲ Mem."),
        ("Year", Sort::Founded, true, "Name Year▼ Mem."),
        ("Mem.", Sort::Members, false, "Name Year Mem.▼"),
        ("Mem.", Sort::Members, true, "Name Year Mem.▲"),
        ("Abbr.", Sort::Acronym, false, "Name Year Mem."),
        ("Name ", Sort::Name, false, "Name ▲ Year Mem."),
        ("Name ", Sort::Name, true, "Name ▼ Year Mem."),
    ] {
        click(&mut app, heading);
        let listing = &app.context().listing;
        assert_eq!((listing.sort, listing.reversed), (sort, reversed), "{heading}");
        assert_eq!(header(&app), shown);
        assert_eq!(selected(&app), entry.as_deref(), "the selection stays");
        assert_eq!(app.browser().focus(), Pane::List);
    }
    let backwards: Vec<&str> = by_name.rsplit(' ').collect();
    assert_eq!(listed(&app), backwards.join(" "));
}

#[test]
fn entries_without_a_value_come_last_in_both_directions() {
    let mut app = browser(Language::English, 160, 30);
    let without = |app: &App| {
        let listing = &app.context().listing;
        let valued =
            listing.rows.iter().map(|row| listing.sort.has_value(*row, &app.context().catalog));
        valued.collect::<Vec<_>>()
    };
    while app.context().listing.sort != Sort::Population {
        app.update(Action::Sort);
    }
    let order = listed(&app);
    let values = without(&app);
    assert!(values.contains(&false) && values.is_sorted_by(|one, other| one >= other));
    app.update(Action::ReverseSort);
    assert_eq!(without(&app), values);
    let count = values.iter().filter(|value| **value).count();
    let mut expected: Vec<&str> = order.split(' ').collect();
    expected[..count].reverse();
    assert_eq!(listed(&app), expected.join(" "));
}

#[test]
fn an_order_without_a_value_of_the_selected_entry_starts_at_the_first_row() {
    let mut app = browser(Language::English, 160, 30);
    while selected(&app) != Some("siz") {
        app.update(Action::Move(Motion::Down));
    }
    while app.context().listing.sort != Sort::Population {
        app.update(Action::Sort);
        let is_kept = matches!(app.context().listing.sort, Sort::Acronym | Sort::Founded);
        assert!(!is_kept || selected(&app) == Some("siz"), "it has an acronym and a year");
    }
    let first = listed(&app).split(' ').next().map(str::to_owned);
    assert_eq!(selected(&app), first.as_deref(), "a body has no population");
    app.update(Action::Move(Motion::Last));
    let last = selected(&app).map(str::to_owned);
    app.update(Action::ReverseSort);
    assert_ne!(selected(&app), last.as_deref());
    assert_eq!(app.browser().list().selected(), 0);
}

#[test]
fn what_fields_alone_select_is_by_name_and_words_rank_it() {
    let mut app = browser(Language::SerbianLatin, 100, 30);
    type_search(&mut app, "u:siz");
    let rows = listed(&app);
    assert_eq!(rows, "xj xi xl xr xs xu");
    assert!(line_with(&app, "┌ „u:siz").contains("po nazivu"));
    type_search(&mut app, "u:siz zemlja");
    assert!(line_with(&app, "┌ „u:siz").contains("po rangu"));
}

#[test]
fn the_selected_entry_stays_on_screen_when_the_order_changes() {
    let mut app = browser(Language::English, 100, 16);
    app.update(Action::Move(Motion::PageDown));
    for _ in 0..8 {
        app.update(Action::Sort);
        app.update(Action::ReverseSort);
        assert!(text_of(&screen(&app)).contains('▌'), "{}", text_of(&screen(&app)));
    }
}

#[test]
fn orders_that_no_listed_entry_has_a_value_for_are_passed_over() {
    let orders = |query: &str| {
        let mut app = browser(Language::English, 120, 30);
        type_search(&mut app, query);
        app.update(Action::Confirm);
        app.update(Action::PaneLeft);
        let mut orders = vec![app.context().listing.sorted_by()];
        loop {
            app.update(Action::Sort);
            orders.push(app.context().listing.sorted_by());
            if orders.last() == orders.first() {
                return orders;
            }
        }
    };
    let (name, acronym, founded) = (Some(Sort::Name), Some(Sort::Acronym), Some(Sort::Founded));
    let bodies = [name, acronym, founded, Some(Sort::Members), name];
    assert_eq!(orders("category:organization"), bodies);
    let [population, area, density] = [Sort::Population, Sort::Area, Sort::Density].map(Some);
    let states = [name, acronym, founded, population, area, density, name];
    assert_eq!(orders("category:member_state"), states);
    let ranked = [None, name, acronym, founded, Some(Sort::Members), None];
    assert_eq!(orders("league category:organization"), ranked, "words are ranked at first");
}

fn press(app: &mut App, code: KeyCode) {
    app.press_some(&[KeyEvent::new(code, KeyModifiers::NONE)]);
}

/// The id of the entry that letters jump to.
fn jump(language: Language, letters: &str) -> Option<String> {
    let mut app = browser(language, 120, 30);
    press(&mut app, KeyCode::Char('\''));
    assert_eq!(app.mode(), Mode::Jump);
    letters.chars().for_each(|letter| press(&mut app, KeyCode::Char(letter)));
    let entry = selected(&app).map(str::to_owned);
    press(&mut app, KeyCode::Esc);
    assert_eq!(app.mode(), Mode::List, "Esc leaves the line");
    assert_eq!(selected(&app).map(str::to_owned), entry, "and the selection stays");
    assert!(app.context().listing.query.is_empty(), "nothing was searched for");
    entry
}

#[test]
fn letters_jump_to_the_first_name_that_begins_so() {
    let names = |language| {
        let app = browser(language, 120, 30);
        let context = app.context();
        let rows = context.listing.rows.iter();
        rows.map(|row| (context.name(*row), context.catalog.entry(*row).id.clone()))
            .collect::<Vec<_>>()
    };
    for (language, typed, begins) in [
        (Language::SerbianLatin, "lj", "Lj"),
        (Language::SerbianLatin, "LU", "Lu"),
        (Language::SerbianLatin, "љ", "Lj"),
        (Language::SerbianLatin, "dž", "Dž"),
        (Language::SerbianLatin, "dz", "Dž"),
        (Language::SerbianCyrillic, "џ", "Џ"),
        (Language::SerbianCyrillic, "lj", "Љ"),
        (Language::SerbianCyrillic, "лу", "Лу"),
        (Language::English, "z", "Z"),
        (Language::English, "З", "Z"),
    ] {
        let names = names(language);
        let first = names.iter().find(|(name, _)| name.starts_with(begins));
        let expected = first.map(|(_, id)| id.clone());
        assert!(expected.is_some(), "{begins} in {language}");
        assert_eq!(jump(language, typed), expected, "{typed} in {language}");
    }
}

#[test]
fn a_beginning_that_no_name_has_is_reported_and_the_selection_stays() {
    let mut app = browser(Language::English, 120, 30);
    let before = selected(&app).map(str::to_owned);
    app.update(Action::Jump);
    app.update(Action::Edit(Edit::Insert('q')));
    assert_eq!(selected(&app), before.as_deref());
    assert_eq!(bottom_line(&app), "Jump to: q");
    assert!(text_of(&screen(&app)).contains("No name on the list begins with these letters."));
    app.update(Action::Edit(Edit::DeleteBack));
    app.update(Action::Edit(Edit::Insert('z')));
    app.update(Action::Confirm);
    assert_eq!((selected(&app), app.mode()), (Some("xz"), Mode::Detail), "Enter opens the entry");
}

/// The row of an entry on the list, without what is behind the name.
fn row_of(app: &App, id: &str) -> String {
    let listing = &app.context().listing;
    let entry = app.context().catalog.find(id).expect("an entry of the fixture");
    let row = listing.row_of(entry).unwrap_or_else(|| panic!("{id} is not listed"));
    let lines = lines(app);
    let language = app.context().locale.language;
    let heading = LANGUAGES.iter().find(|(it, _)| *it == language).map_or("", |(_, name)| name);
    let (header, _) = name_column(app, heading);
    let line = &lines[header + 1 + listing.line_of(row)];
    let line: String = line.iter().collect();
    let list = line.rsplit('│').find(|pane| pane.contains(['■', '●', '▲', '◆', '◉']));
    let list = list.unwrap_or_default().trim_matches(['▌', '┃', ' ']);
    // Without the year and the number of members.
    let values = list.rsplit("  ").take_while(|it| it.trim().chars().all(|c| c.is_ascii_digit()));
    let cut: usize = values.map(|it| it.len() + 2).sum();
    list[..list.len() - cut].trim_end().to_owned()
}

#[test]
fn a_row_shows_the_city_code_currency_or_other_name_that_was_found() {
    for (language, typed, id, expected) in [
        (Language::English, "+282", "xl", "● XL    Lilliput  +282"),
        (Language::English, "blefuscu", "xl", "● XL    Lilliput  … and Blefuscu"),
        (Language::SerbianCyrillic, "blefusku", "xl", "● XL      Лилипут  … и Блефуску"),
        (Language::SerbianLatin, "štrelzau", "xr", "● XR      Ruritanija  Štrelzau"),
        (Language::SerbianCyrillic, "strelzau", "xr", "● XR      Руританија  Штрелзау"),
        (Language::SerbianCyrillic, "evro", "xz", "◆ XZ      Зенда  XRK · евро (EUR)"),
        (Language::English, "ruritania", "xr", "● XR    Ruritania"),
        (Language::English, "LIC", "siz", "■ LIC   League of Imagined Countries"),
    ] {
        let mut app = browser(language, 110, 24);
        type_search(&mut app, typed);
        assert_eq!(row_of(&app, id), expected, "{typed}");
    }
}

#[test]
fn where_the_seat_has_a_column_the_city_is_not_repeated() {
    let mut app = browser(Language::English, 200, 24);
    assert!(header(&app).contains("Name ▲") && header(&app).contains("Seat"));
    type_search(&mut app, "strelsau");
    let row = row_of(&app, "xr");
    assert!(
        row.starts_with("● XR    Ruritania  ") && row.matches("Strelsau").count() == 1,
        "{row}"
    );
}

#[test]
fn the_title_says_that_no_entry_has_all_words() {
    let mut app = browser(Language::English, 100, 24);
    type_search(&mut app, "league xyzzyq");
    app.update(Action::Confirm);
    app.update(Action::Back);
    assert!(text_of(&screen(&app)).contains("┌ most of “league xyzzyq” "));
}

macro_rules! screens {
    ($($name:ident: $language:ident $width:literal;)+) => {$(
        #[test]
        fn $name() {
            let app = browser(Language::$language, $width, 24);
            insta::assert_snapshot!(text_of(&screen(&app)));
        }
    )+};
}

screens! {
    list_at_160_in_serbian_latin: SerbianLatin 160;
    list_at_160_in_serbian_cyrillic: SerbianCyrillic 160;
    list_at_160_in_english: English 160;
    list_at_120_in_serbian_latin: SerbianLatin 120;
    list_at_120_in_serbian_cyrillic: SerbianCyrillic 120;
    list_at_120_in_english: English 120;
    list_at_100_in_serbian_latin: SerbianLatin 100;
    list_at_100_in_serbian_cyrillic: SerbianCyrillic 100;
    list_at_100_in_english: English 100;
    list_at_80_in_serbian_latin: SerbianLatin 80;
    list_at_80_in_serbian_cyrillic: SerbianCyrillic 80;
    list_at_80_in_english: English 80;
    list_at_60_in_serbian_latin: SerbianLatin 60;
    list_at_60_in_serbian_cyrillic: SerbianCyrillic 60;
    list_at_60_in_english: English 60;
    list_at_40_in_serbian_latin: SerbianLatin 40;
    list_at_40_in_serbian_cyrillic: SerbianCyrillic 40;
    list_at_40_in_english: English 40;
}
