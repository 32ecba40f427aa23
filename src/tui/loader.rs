//! A catalog that a thread of its own loads: the browser can open on a part of it.

use std::ops::RangeInclusive;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread::{self, JoinHandle};

use crate::bundle;
use crate::catalog::{Loaded, Progress};
use crate::diagnostic::Diagnostic;
use crate::language::{Language, Locale};
use crate::search::Index;
use crate::tui::terminal::events::Input;

/// Catalogs of so many entries are named in two languages before they are shown.
const NAMED_BEFORE: RangeInclusive<usize> = 10_000..=200_000;

/// A catalog that can be shown and searched.
#[derive(Debug)]
pub struct IndexedCatalog {
    /// The catalog, and what was left out of it.
    pub loaded: Loaded,
    /// Its index.
    pub index: Index,
}

impl IndexedCatalog {
    /// Indexes a catalog, and makes its names in a language; counts the entries.
    pub fn new(loaded: Loaded, language: Language, progress: &Progress) -> Self {
        let index = bundle::index(&loaded.catalog, progress);
        bundle::all_names(&loaded.catalog, &Locale::new(language));
        Self { loaded, index }
    }

    /// Makes the names in the language after this one, too, so that the key that changes the
    /// language need not. Those of few entries are made quickly, and those of very many take much
    /// memory.
    pub fn name_in_next_language(&self, language: Language) {
        let catalog = &self.loaded.catalog;
        if NAMED_BEFORE.contains(&catalog.len()) {
            bundle::all_names(catalog, &Locale::new(language.next()));
        }
    }

    /// The bundled catalog.
    pub fn bundled() -> Self {
        let loaded = Loaded { catalog: bundle::catalog(), ..Loaded::default() };
        let index = bundle::index(&loaded.catalog, &Progress::default());
        Self { loaded, index }
    }
}

/// What the whole catalog comes to: if a file cannot be read, what is wrong.
pub type LoadResult = Result<IndexedCatalog, Vec<Diagnostic>>;

/// What has been loaded up to now.
#[derive(Debug)]
pub(super) enum Step {
    /// The first entries: the whole catalog begins with the same ones.
    Part(IndexedCatalog),
    /// All of them.
    Whole(LoadResult),
}

/// Takes the parts of a catalog while it is loaded.
pub struct Parts {
    steps: Sender<Step>,
    /// Dropped after the steps: the loop that it wakes finds that there are no more.
    wake: Wake,
}

/// Wakes the event loop when it is dropped, also by a panic.
struct Wake(Sender<Input>);

impl Drop for Wake {
    fn drop(&mut self) {
        let _ = self.0.send(Input::Loaded);
    }
}

impl Parts {
    /// Shows the first entries. Those of later parts and of the whole catalog are to begin with the
    /// same ones.
    pub fn send(&self, part: IndexedCatalog) {
        self.send_step(Step::Part(part));
    }

    fn send_step(&self, step: Step) {
        // If nobody listens any more, the program ends.
        let _ = self.steps.send(step);
        let _ = self.wake.0.send(Input::Loaded);
    }
}

/// A thread that loads a catalog.
pub struct Loader {
    progress: Arc<Progress>,
    steps: Receiver<Step>,
    /// `None` after its end was seen.
    thread: Option<JoinHandle<()>>,
}

impl Loader {
    /// Begins to load. The queue gets [`Input::Loaded`] whenever there is something to take.
    pub(super) fn start(
        queue: Sender<Input>,
        load: impl FnOnce(&Progress, &Parts) -> LoadResult + Send + 'static,
    ) -> Self {
        let progress = Arc::new(Progress::default());
        let (sender, steps) = channel();
        let of_thread = Arc::clone(&progress);
        let thread = thread::spawn(move || {
            let parts = Parts { steps: sender, wake: Wake(queue) };
            let whole = load(&of_thread, &parts);
            parts.send_step(Step::Whole(whole));
        });
        Self { progress, steps, thread: Some(thread) }
    }

    /// How far loading has come.
    pub fn progress(&self) -> &Arc<Progress> {
        &self.progress
    }

    /// The last step that nobody has taken yet. After the whole catalog there is no other.
    ///
    /// # Panics
    /// If the thread has.
    pub(super) fn take(&mut self) -> Option<Step> {
        let mut last = None;
        loop {
            match self.steps.try_recv() {
                Ok(step) => last = Some(step),
                Err(TryRecvError::Empty) => return last,
                Err(TryRecvError::Disconnected) => break,
            }
        }
        match self.thread.take().map(JoinHandle::join) {
            Some(Err(panic)) => resume_unwind(panic),
            Some(Ok(())) | None => last,
        }
    }
}
