//! Walking along links: what following one costs and allocates, whatever the size of the catalog.

mod catalogs;

use catalogs::catalog;
use divan::{AllocProfiler, Bencher};
use imenik::language::Language;
use imenik::search::Index;
use imenik::tui::{Action, App, Preferences, Theme};
use ratatui::layout::Size;

#[global_allocator]
static ALLOCATIONS: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

/// Following the link from SELEC to Serbia, which nothing made is linked to, and coming back.
#[divan::bench(args = [0, 20_000], sample_count = 20)]
fn follow_and_back(bencher: Bencher<'_, '_>, size: usize) {
    let catalog = catalog(size);
    let index = Index::new(&catalog);
    let selec = catalog.find("selec");
    let preferences = Preferences::new(Language::SerbianLatin, Theme::terminal());
    let mut app = App::new(catalog, index, preferences, Size::new(120, 35), selec);
    let serbia = app.context().catalog.find("rs");
    let focused = |app: &App| {
        let page = app.browser().page();
        page.focused_link().map(|link| page.links()[link].to)
    };
    while focused(&app) != serbia {
        app.update(Action::NextLink);
    }
    // Going back returns the focus to the link, so that it can be followed again.
    bencher.bench_local(|| {
        app.update(Action::Confirm);
        app.update(Action::HistoryBack);
    });
}

/// What two states share.
#[divan::bench(args = [0, 20_000], sample_count = 20)]
fn common(bencher: Bencher<'_, '_>, size: usize) {
    let catalog = catalog(size);
    let both = ["va", "ps"].map(|id| catalog.find(id).expect("the state is there"));
    bencher.bench_local(|| catalog.common(&both, |it| it.status.counts_as_member().into()));
}
