//! Walking along links: what following one costs and allocates, whatever the size of the catalog.

mod made;

use divan::{AllocProfiler, Bencher};
use imenik::catalog::Status;
use imenik::language::Language;
use imenik::search::Index;
use imenik::tui::{Action, App, Theme};
use made::catalog;
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
    let mut app = App::new(
        catalog,
        index,
        Language::SerbianLatin,
        Theme::terminal(),
        Size::new(120, 35),
        selec,
    );
    let serbia = app.catalog.find("rs");
    let link = app.page.links.iter().position(|link| Some(link.to) == serbia);
    bencher.bench_local(|| {
        app.link = link;
        app.update(Action::Open);
        app.update(Action::HistoryBack);
    });
}

/// What two states share.
#[divan::bench(args = [0, 20_000], sample_count = 20)]
fn common(bencher: Bencher<'_, '_>, size: usize) {
    let catalog = catalog(size);
    let both = ["va", "ps"].map(|id| catalog.find(id).expect("the state is there"));
    bencher.bench_local(|| catalog.common(&both, Status::counts_as_member));
}
