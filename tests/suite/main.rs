//! What a reader notices: the entries, the commands, the screens, and the program on a real
//! terminal.

mod architecture;
mod browser;
mod catalog;
mod comfort;
mod commands;
mod faults;
mod links;
mod lookups;
mod mouse;
mod overlays;
mod picture;
mod pty;
mod reference;
mod screens;
mod terminal;
mod views;

use imenik::catalog::{Catalog, bundled};
use imenik::language::Language;
use imenik::search::Index;
use imenik::tui::{Action, App, Edit, Theme, draw};
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
    let catalog = catalog();
    let index = Index::new(&catalog);
    App::new(catalog, index, language, Theme::terminal(), Size::new(width, height), None)
}

/// Searches for words, as typed.
fn type_search(app: &mut App, words: &str) {
    app.update(Action::Search);
    words.chars().for_each(|c| assert_eq!(app.update(Action::Edit(Edit::Insert(c))), None));
}

/// The id of the selected entry.
fn selected(app: &App) -> Option<&str> {
    app.current().map(|entry| app.catalog.entry(entry).id.as_str())
}

/// The screen as it is drawn.
fn screen(app: &App) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(app.size.width, app.size.height))
        .expect("a test backend is always there");
    terminal.draw(|frame| draw(frame, app)).expect("a test backend takes any drawing");
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
