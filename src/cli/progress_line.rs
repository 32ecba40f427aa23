//! A line on standard error that says how far a long command has come, and disappears at the end.

use std::env;
use std::io::{self, IsTerminal, Write};
use std::sync::OnceLock;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use rustix::termios::tcgetwinsize;

use crate::bundle;
use crate::catalog::{Catalog, Progress};
use crate::language::{Language, Locale};
use crate::search::Index;
use crate::text::{columns, fit};

/// How long a command works before the line appears.
const DELAY: Duration = Duration::from_millis(500);

/// The line is written again after this time at the earliest.
const INTERVAL: Duration = Duration::from_millis(100);

/// Catalogs up to this size are indexed faster than the line would appear.
const SMALL: usize = 5_000;

/// When the command began to work.
static START: OnceLock<Instant> = OnceLock::new();

/// The line. It shows nothing where standard error is no terminal that can go back to the start of
/// its line.
pub(super) struct ProgressLine {
    /// When it is written next; `None` if never.
    next: Option<Instant>,
    /// The width of what is on the line, in columns.
    width: usize,
}

impl ProgressLine {
    /// The line of a command that begins to work now, or has begun before.
    pub(super) fn new() -> Self {
        let start = *START.get_or_init(Instant::now);
        Self { next: can_show_line().then_some(start + DELAY), width: 0 }
    }

    /// Shows a text without control characters, if it is time.
    pub(super) fn show(&mut self, text: impl FnOnce() -> String) {
        let now = Instant::now();
        if self.next.is_some_and(|next| now >= next) {
            self.next = Some(now + INTERVAL);
            let width = tcgetwinsize(io::stderr()).map_or(80, |size| size.ws_col);
            self.write(&fit(&text(), usize::from(width.max(2)) - 1));
        }
    }

    /// Removes the line.
    pub(super) fn clear(&mut self) {
        if self.width > 0 {
            self.write("");
        }
    }

    /// Shows how far loading has come, until it has ended.
    fn follow(mut self, language: Language, progress: &Progress, ended: &Receiver<()>) {
        let mut locale = None;
        while let Some(next) = self.next {
            let wait = next.saturating_duration_since(Instant::now());
            if ended.recv_timeout(wait) != Err(RecvTimeoutError::Timeout) {
                break;
            }
            let locale = locale.get_or_insert_with(|| Locale::new(language));
            self.show(|| locale.progress_line(progress));
        }
        self.clear();
    }

    /// Writes over the line. Spaces remove what was longer: not every terminal knows a sequence
    /// for it.
    fn write(&mut self, text: &str) {
        let space = " ".repeat(self.width.saturating_sub(columns(text)));
        self.width = columns(text);
        let mut out = io::stderr().lock();
        // Where it cannot be written there is nobody to see it.
        let _ = write!(out, "\r{text}{space}");
        if text.is_empty() {
            let _ = write!(out, "\r");
        }
        let _ = out.flush();
    }
}

/// Whether standard error is a terminal that can go back to the start of its line.
fn can_show_line() -> bool {
    io::stderr().is_terminal()
        && env::var_os("TERM").is_some_and(|term| term != "dumb" && !term.is_empty())
}

/// Loads something, and shows its progress.
pub(super) fn with_progress_line<T>(language: Language, work: impl FnOnce(&Progress) -> T) -> T {
    let (line, progress) = (ProgressLine::new(), Progress::default());
    if line.next.is_none() {
        return work(&progress);
    }
    let (end, ended) = channel::<()>();
    thread::scope(|scope| {
        let progress = &progress;
        scope.spawn(move || line.follow(language, progress, &ended));
        let result = work(progress);
        // The thread ends when nobody can send any more, also after a panic.
        drop(end);
        result
    })
}

/// The index of a catalog. If the catalog is large, shows the progress.
pub(super) fn index(catalog: &Catalog, language: Language) -> Index {
    if catalog.len() <= SMALL {
        return bundle::index(catalog, &Progress::default());
    }
    with_progress_line(language, |progress| bundle::index(catalog, progress))
}
