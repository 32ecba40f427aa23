//! The rest of a catalog that is still loaded while the browser is open: how far it has come, and
//! what becomes of the screen when more entries are there.

use std::mem;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use super::App;
use crate::catalog::Progress;
use crate::config::Session;
use crate::tui::input::mode::Mode;
use crate::tui::layout::Pane;
use crate::tui::loader::IndexedCatalog;
use crate::tui::loading_note::LoadingNote;
use crate::tui::navigation::Views;

/// How often the progress on screen changes.
const PROGRESS: Duration = Duration::from_millis(100);
/// How long each of the years that go by is on screen.
const YEAR: Duration = Duration::from_millis(250);

impl App {
    /// Says that the rest of the catalog is loaded, from files with these names. The last session
    /// is restored again when more entries are there, unless the user has done something meanwhile.
    pub fn begin_loading(
        &mut self,
        names: String,
        progress: &Arc<Progress>,
        last: Option<&Session>,
    ) {
        self.context.loading = Some(LoadingNote::new(names, Arc::clone(progress)));
        self.last_session = last.cloned();
    }

    /// Takes over more of the catalog. It begins with the entries that are there already, in the
    /// same places; only an entry of the bundle may have been replaced.
    pub fn take_part(&mut self, part: IndexedCatalog) {
        let old = self.context.take_catalog(part);
        // To free many entries takes longer than a key may.
        thread::spawn(move || drop(old));
        if let Some(session) = self.last_session.take() {
            self.restore(&session);
            self.last_session = Some(session);
            return self.refresh();
        }
        let selected = self.browser.selected_entry(&self.context);
        let is_reading = self.browser.focus() == Pane::Detail;
        let read = self.context.current.filter(|_| is_reading);
        let follows_best = self.mode() == Mode::Search && self.browser.list().selected() == 0;
        self.context.rebuild_listing();
        let selected = selected.filter(|_| !follows_best);
        let is_listed = self.browser.keep_selected(selected, &self.context);
        if let Some(read) = read.filter(|_| !is_listed) {
            self.browser.go_to(read, Views::new(), &self.context);
        }
        self.refresh();
    }

    /// Takes over the whole catalog, and says what was left out of it.
    pub fn take_whole(&mut self, mut whole: IndexedCatalog) {
        let damaged = mem::take(&mut whole.loaded.damaged);
        let omissions = mem::take(&mut whole.loaded.omissions);
        self.context.loading = None;
        self.take_part(whole);
        self.last_session = None;
        self.report_left_out(&damaged, &omissions);
    }

    /// Whether the screen changes without anything that the user does.
    pub fn changes_by_itself(&self) -> bool {
        self.next_change().is_some()
    }

    /// How long the screen stays as it is if nothing happens; `None` if for ever.
    pub fn next_change(&self) -> Option<Duration> {
        let loads = || self.context.loading.is_some().then_some(PROGRESS);
        self.plays_years().then_some(YEAR).or_else(loads)
    }

    /// Changes what the passing of time changes: the year, the progress. Returns whether there is
    /// anything new to draw.
    pub fn go_on(&mut self) -> bool {
        let plays = self.plays_years();
        self.next_year();
        let loading = self.context.loading.as_mut();
        loading.is_some_and(LoadingNote::changes) || plays
    }
}
