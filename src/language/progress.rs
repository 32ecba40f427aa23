//! The progress of loading in words.

use super::{FluentValue, Locale};
use crate::catalog::Progress;

impl Locale {
    /// How much has been read: `12,345 entries read, 12 left out`.
    pub fn progress(&self, progress: &Progress) -> String {
        let (entries, left_out) = (progress.entries(), progress.left_out());
        let read = if entries == 0 {
            let kilobytes = self.whole(progress.bytes() / 1_000);
            self.format("loading-bytes", &[("value", kilobytes.into())])
        } else {
            self.format("loading-entries", &[("n", FluentValue::from(entries))])
        };
        if left_out == 0 {
            return read;
        }
        let values = [("value", read.into()), ("n", FluentValue::from(left_out))];
        self.format("loading-left-out", &values)
    }

    /// How much has been read, with the per cent of the whole work: `12,345 entries read: 45 %`.
    pub fn progress_line(&self, progress: &Progress) -> String {
        let percent = self.whole(progress.thousandths() / 10);
        let values = [("value", self.progress(progress).into()), ("percent", percent.into())];
        self.format("loading-line", &values)
    }
}
