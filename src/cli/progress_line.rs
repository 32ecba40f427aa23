//! The progress of a long command: one line on standard error, which disappears at the end.

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
use crate::text::fit;

/// How long a command works before the line appears.
const DELAY: Duration = Duration::from_millis(500);

/// How often the line changes.
const INTERVAL: Duration = Duration::from_millis(100);

/// Catalogs up to this size are indexed faster than the line would appear.
const SMALL: usize = 5_000;

/// When the command began to work.
static START: OnceLock<Instant> = OnceLock::new();

/// Does some work, and shows its progress on standard error if that is a terminal.
pub(super) fn with_progress_line<T>(language: Language, work: impl FnOnce(&Progress) -> T) -> T {
    let progress = Progress::default();
    if !can_show_line() {
        return work(&progress);
    }
    let start = *START.get_or_init(Instant::now);
    let (end, ended) = channel::<()>();
    thread::scope(|scope| {
        let progress = &progress;
        scope.spawn(move || show(language, progress, start, &ended));
        let result = work(progress);
        // The thread ends when nobody can send any more, also after a panic.
        drop(end);
        result
    })
}

/// The index of a catalog. If the catalog is large, shows the progress as [`with_progress_line`]
/// does.
pub(super) fn index(catalog: &Catalog, language: Language) -> Index {
    if catalog.len() <= SMALL {
        return bundle::index(catalog, &Progress::default());
    }
    with_progress_line(language, |progress| bundle::index(catalog, progress))
}

/// Whether standard error is a terminal that can go back to the start of its line.
pub(super) fn can_show_line() -> bool {
    io::stderr().is_terminal()
        && env::var_os("TERM").is_some_and(|term| term != "dumb" && !term.is_empty())
}

/// Shows the line from [`DELAY`] after the start on, until the work has ended.
fn show(language: Language, progress: &Progress, start: Instant, ended: &Receiver<()>) {
    let continues = |wait| ended.recv_timeout(wait) == Err(RecvTimeoutError::Timeout);
    if !continues(DELAY.saturating_sub(start.elapsed())) {
        return;
    }
    let locale = Locale::new(language);
    loop {
        let width = tcgetwinsize(io::stderr()).map_or(80, |size| size.ws_col);
        let line = locale.progress_line(progress);
        write(&fit(&line, usize::from(width.max(2)) - 1));
        if !continues(INTERVAL) {
            return write("");
        }
    }
}

/// Puts a text in the place of the line. What cannot be written is not missed.
fn write(line: &str) {
    let mut out = io::stderr().lock();
    let _ = write!(out, "\r{line}\x1b[K");
    let _ = out.flush();
}
