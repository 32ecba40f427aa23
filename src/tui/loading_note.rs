//! What the bottom line says while the rest of a catalog is loaded.

use std::sync::Arc;

use unicode_width::UnicodeWidthStr;

use crate::catalog::Progress;
use crate::language::Locale;
use crate::text::sanitize_line;

/// What is loaded, and how far that has come.
#[derive(Debug)]
pub struct LoadingNote {
    /// The names of the files.
    names: String,
    progress: Arc<Progress>,
    /// The bytes, entries and thousandths that are on screen.
    shown: (u64, usize, u64),
}

impl LoadingNote {
    /// What is loaded from files with these names.
    pub(super) fn new(names: String, progress: Arc<Progress>) -> Self {
        Self { names, progress, shown: (0, 0, 0) }
    }

    /// Whether the progress has changed since this was asked last.
    pub(super) fn changes(&mut self) -> bool {
        let progress = &self.progress;
        let now = (progress.bytes() / 1_000, progress.entries(), progress.thousandths() / 10);
        now != std::mem::replace(&mut self.shown, now)
    }

    /// The progress in words: the longest form that has room, in columns. The shortest is the
    /// percentage alone.
    pub fn text(&self, locale: &Locale, room: usize) -> String {
        let names = [("value", sanitize_line(&self.names).into_owned().into())];
        let read = locale.progress_line(&self.progress);
        let percent = locale.whole(self.progress.thousandths() / 10);
        let percent = locale.format("screen-percent", &[("value", percent.into())]);
        let title = locale.format("loading-title", &names);
        let texts = [format!("{title} · {read}"), read, format!("{title} {percent}")];
        texts.into_iter().find(|text| text.width() <= room).unwrap_or(percent)
    }
}
