//! The caption of a picture: where its data is from, of which date it is, and what has to be known
//! about it.

use crate::catalog::EntryIndex;
use crate::charts::{ChartData, Subject};

/// What the caption of a picture follows from.
pub(super) struct Caption<'a> {
    pub(super) data: ChartData<'a>,
    /// The entries that the picture shows.
    pub(super) entries: &'a [EntryIndex],
}

impl Caption<'_> {
    /// The lines below a map that names the areas of some entries.
    pub(super) fn of_map(&self, subject: Subject, named: &[EntryIndex]) -> Vec<String> {
        let mut lines = self.notes(named);
        lines.push(match subject {
            Subject::Entry(body) => self.source_of(body),
            Subject::Two(..) | Subject::Listed => self.source(),
        });
        lines.push(self.data.locale.text("picture-boundaries"));
        lines
    }

    /// The program, the number of entries, and the date of the latest of them.
    pub(super) fn source(&self) -> String {
        let Self { data, entries } = self;
        let count = data.locale.format("count-entries", &[("n", entries.len().into())]);
        let dates = entries.iter().filter_map(|entry| data.catalog.entry(*entry).as_of);
        let source = format!("Imenik {}: {count}", env!("CARGO_PKG_VERSION"));
        match dates.max() {
            Some(date) => {
                let date = data.message("member-list-facts-as-of", data.locale.date(date));
                format!("{} {}", sentence(source), sentence(date))
            }
            None => sentence(source),
        }
    }

    /// The same with the date of the list of members of a body.
    pub(super) fn source_of(&self, body: EntryIndex) -> String {
        let list = self.data.catalog.entry(body).membership.as_ref();
        match list.and_then(|list| list.as_of) {
            Some(date) => {
                let date = self.data.message("member-list-as-of", self.data.locale.date(date));
                format!("{} {}", self.source(), sentence(date))
            }
            None => self.source(),
        }
    }

    /// What names with an asterisk stand for, each once: of what is shown, and of others.
    fn notes(&self, others: &[EntryIndex]) -> Vec<String> {
        let Self { data, entries } = self;
        let mut starred: Vec<EntryIndex> = entries.iter().chain(others).copied().collect();
        starred
            .retain(|entry| !data.category(*entry).is_body() && data.name(*entry).ends_with('*'));
        starred.sort_unstable();
        starred.dedup();
        let note = |entry: &EntryIndex| {
            let status = data.catalog.entry(*entry).status.as_ref()?;
            Some(format!("{}: {}", data.name(*entry), data.locale.language.text(status)))
        };
        starred.iter().filter_map(note).collect()
    }
}

/// A text with a full stop, which a Serbian date has already.
fn sentence(text: String) -> String {
    if text.ends_with('.') { text } else { text + "." }
}
