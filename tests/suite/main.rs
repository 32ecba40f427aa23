//! What a user notices: the entries, the commands, the screens, and the program on a real terminal.
//!
//! Screens are tested on the fixed catalog in `tests/fixture`, so that an entry added to the bundle
//! changes no expectation. The bundle is tested as data, and by one smoke test of its screen.

/// A test for each name: the screen of an app is the kept one.
macro_rules! snapshots {
    ($($name:ident: $app:expr;)+) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(text_of(&screen(&$app)));
        }
    )+};
}

mod architecture;
mod bodies;
mod browser;
mod bundle;
mod catalog;
mod catalog_errors;
mod columns;
mod commands;
mod comparing;
mod completeness;
mod completions;
mod concurrent_files;
mod contrast;
mod convert;
mod copying;
mod empty_states;
mod export;
mod export_commands;
mod facets;
mod family;
mod flag_pictures;
mod flags;
mod help;
mod hyperlinks;
mod job_control;
mod large_files;
mod large_pages;
mod links;
mod list;
mod loading;
mod map;
mod membership_commands;
mod membership_dates;
mod membership_totals;
mod monkey;
mod mouse;
mod name_lookup;
mod outputs;
mod overlays;
mod pages;
mod persistence;
mod picking;
mod picture_notes;
mod pictures;
mod pty;
mod pty_monkey;
mod random;
mod readme_screenshots;
mod reference;
mod schema;
mod screens;
mod scripts;
mod search_cases;
mod search_fields;
mod search_forms;
mod search_in_entry;
mod search_quality;
mod search_questions;
mod sections;
mod serbian;
mod session;
mod spelling;
mod terminal;
mod texts;
mod timeline;
mod user_catalogs;
mod user_files;
mod user_languages;
mod user_reports;
mod views;
mod way_back;
mod years;

use std::borrow::Cow;

use imenik::catalog::{Catalog, EntryIndex, File, check, from_path};
use imenik::language::Language;
use imenik::search::Index;
use imenik::tui::{Action, App, Edit, Preferences, Theme};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Size;

/// The bundled catalog.
fn bundled_catalog() -> Catalog {
    imenik::bundle::catalog()
}

/// The files that the bundled catalog is compiled from.
fn bundled_files() -> Vec<File> {
    let files = from_path("assets/catalog".as_ref()).expect("the files are readable");
    files.into_iter().map(|file| File { bundled: true, ..file }).collect()
}

/// The fixed catalog of made entries.
fn fixture_catalog() -> Catalog {
    let bytes = Cow::Borrowed(include_bytes!("../fixture/catalog.json").as_slice());
    valid(&[File::of_user("tests/fixture/catalog.json", bytes)])
}

/// The catalog of files that have no error.
fn valid(files: &[File]) -> Catalog {
    let report = check(files);
    assert_eq!(report.diagnostics, []);
    report.catalog
}

/// The browser as it opens on the fixed catalog, on a screen of this size.
fn browser(language: Language, width: u16, height: u16) -> App {
    browser_with(Preferences::new(language, Theme::terminal()), width, height)
}

/// The browser as it opens on the fixed catalog, with these preferences.
fn browser_with(preferences: Preferences, width: u16, height: u16) -> App {
    browser_on(fixture_catalog(), preferences, width, height)
}

/// The browser as it opens on the bundled catalog, with these preferences.
fn bundled_browser(preferences: Preferences, width: u16, height: u16) -> App {
    browser_on(bundled_catalog(), preferences, width, height)
}

fn browser_on(catalog: Catalog, preferences: Preferences, width: u16, height: u16) -> App {
    let index = Index::new(&catalog);
    App::new(catalog, index, preferences, Size::new(width, height), None)
}

/// The browser on the fixed catalog with an entry found by its id and opened for reading.
fn reading(language: Language, id: &str, width: u16, height: u16) -> App {
    let mut app = browser(language, width, height);
    type_search(&mut app, id);
    app.update(Action::Confirm);
    assert_eq!(selected(&app), Some(id), "the id finds its entry first");
    app
}

/// Searches for words, as typed.
fn type_search(app: &mut App, words: &str) {
    app.update(Action::Search);
    words.chars().for_each(|c| assert_eq!(app.update(Action::Edit(Edit::Insert(c))), []));
}

/// The id of the entry on the page.
fn selected(app: &App) -> Option<&str> {
    app.current().map(|entry| app.context().catalog.entry(entry).id.as_str())
}

/// The ids of the entries on the list, in order, with spaces between them.
fn listed(app: &App) -> String {
    ids(&app.context().catalog, app.context().listing.rows.iter().copied())
}

/// The ids of entries, in order, with spaces between them.
fn ids(catalog: &Catalog, entries: impl IntoIterator<Item = EntryIndex>) -> String {
    let ids = entries.into_iter().map(|entry| catalog.entry(entry).id.as_str());
    ids.collect::<Vec<_>>().join(" ")
}

/// The screen as it is drawn.
fn screen(app: &App) -> Buffer {
    let mut terminal =
        Terminal::new(TestBackend::new(app.context().size.width, app.context().size.height))
            .expect("a test backend can always be created");
    terminal.draw(|frame| app.draw(frame)).expect("a test backend accepts any drawing");
    terminal.backend().buffer().clone()
}

/// The text of a screen, line by line.
fn text_of(buffer: &Buffer) -> String {
    let width = usize::from(buffer.area.width);
    let rows = buffer
        .content
        .chunks(width)
        .map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>());
    rows.map(|row| row.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

/// The bottom line of the screen without the language and the count at its right.
fn bottom_line(app: &App) -> String {
    let screen = text_of(&screen(app));
    let line = screen.lines().last().unwrap_or_default().trim_start();
    line.split("   ").next().unwrap_or_default().to_owned()
}

/// The only line of the screen that contains this text, with borders and surrounding spaces.
fn line_with(app: &App, text: &str) -> String {
    let screen = text_of(&screen(app));
    let mut lines = screen.lines().filter(|line| line.contains(text));
    let line = lines.next().unwrap_or_else(|| panic!("{text} is not on the screen:\n{screen}"));
    assert_eq!(lines.next(), None, "{text} is on the screen twice:\n{screen}");
    line.to_owned()
}

/// The texts of the screen that are drawn in a style, one for each run of cells.
fn runs_where(
    buffer: &Buffer,
    is_in_style: impl Fn(&ratatui::buffer::Cell) -> bool,
) -> Vec<String> {
    let width = usize::from(buffer.area.width);
    let runs = buffer.content.chunks(width).flat_map(|row| {
        row.chunk_by(|one, next| is_in_style(one) == is_in_style(next))
            .filter(|run| is_in_style(&run[0]))
            .map(|run| run.iter().map(ratatui::buffer::Cell::symbol).collect::<String>())
            .collect::<Vec<_>>()
    });
    runs.map(|run| run.trim().to_owned()).filter(|run| !run.is_empty()).collect()
}
