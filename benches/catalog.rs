//! What the program does at its start and at each key, on the bundled catalog.

use divan::Bencher;
use imenik::bundle;
use imenik::catalog::Catalog;
use imenik::language::{Language, Locale};
use imenik::search::Index;
use imenik::tui::{Action, App, Edit, Motion, Preferences, Theme};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;

fn main() {
    divan::main();
}

fn catalog() -> Catalog {
    bundle::catalog()
}

fn app() -> App {
    let catalog = catalog();
    let index = Index::new(&catalog);
    let preferences = Preferences::new(Language::SerbianLatin, Theme::terminal());
    App::new(catalog, index, preferences, Size::new(120, 35), None)
}

/// Opening the bundled catalog.
#[divan::bench]
fn load() -> Catalog {
    catalog()
}

/// Messages and collation of a language.
#[divan::bench(args = Language::ALL)]
fn locale(language: Language) -> Locale {
    Locale::new(language)
}

/// One letter of a search, from the key to the drawn screen.
#[divan::bench]
fn key(bencher: Bencher<'_, '_>) {
    let mut app = app();
    app.update(Action::Search);
    let mut terminal =
        Terminal::new(TestBackend::new(120, 35)).expect("a test backend is always there");
    bencher.bench_local(|| {
        app.update(Action::Edit(Edit::Insert('s')));
        terminal.draw(|frame| app.draw(frame)).expect("a test backend takes any drawing");
        app.update(Action::Edit(Edit::DeleteBack));
    });
}

/// One step down the list, from the key to the drawn screen.
#[divan::bench]
fn step(bencher: Bencher<'_, '_>) {
    let mut app = app();
    let mut terminal =
        Terminal::new(TestBackend::new(120, 35)).expect("a test backend is always there");
    bencher.bench_local(|| {
        let _ = app.update(Action::Move(Motion::Down));
        terminal.draw(|frame| app.draw(frame)).expect("a test backend takes any drawing");
    });
}
