//! What a reader notices: the entries, the commands, the screens, and the program on a real
//! terminal.

mod architecture;
mod browser;
mod catalog;
mod comfort;
mod commands;
mod export;
mod faults;
mod links;
mod made_catalog;
mod mouse;
mod overlays;
mod picture;
mod pty;
mod reference;
mod screens;
mod search_quality;
mod terminal;
mod views;

use imenik::catalog::{Catalog, bundled};
use imenik::language::Language;
use imenik::search::Index;
use imenik::tui::{Action, App, Edit, Preferences, Theme};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Size;

/// The bundled catalog.
fn catalog() -> Catalog {
    Catalog::load(&bundled()).expect("the bundled catalog has no fault")
}

/// The browser as it opens on the bundled catalog, on a screen of this size.
fn browser(language: Language, width: u16, height: u16) -> App {
    browser_with(Preferences::new(language, Theme::terminal()), width, height)
}

/// The browser as it opens, as somebody has it who has set these preferences.
fn browser_with(preferences: Preferences, width: u16, height: u16) -> App {
    let catalog = catalog();
    let index = Index::new(&catalog);
    App::new(catalog, index, preferences, Size::new(width, height), None)
}

/// Searches for words, as typed.
fn type_search(app: &mut App, words: &str) {
    app.update(Action::Search);
    words.chars().for_each(|c| assert_eq!(app.update(Action::Edit(Edit::Insert(c))), []));
}

/// The id of the selected entry.
fn selected(app: &App) -> Option<&str> {
    app.current().map(|entry| app.context().catalog.entry(entry).id.as_str())
}

/// The screen as it is drawn.
fn screen(app: &App) -> Buffer {
    let mut terminal =
        Terminal::new(TestBackend::new(app.context().size.width, app.context().size.height))
            .expect("a test backend is always there");
    terminal.draw(|frame| app.draw(frame)).expect("a test backend takes any drawing");
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
