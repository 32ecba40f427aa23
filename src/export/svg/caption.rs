//! The caption of a picture: source and date of its data, and notes on disputed names.

use crate::catalog::EntryIndex;
use crate::charts::{ChartData, Subject};

/// Parts of words by which a status says that it is disputed.
const DISPUTED: [&str; 4] = ["disput", "sporn", "sporan", "osporav"];

/// What the caption of a picture follows from.
pub(super) struct Caption<'a> {
    pub(super) data: ChartData<'a>,
    /// The entries that the picture shows.
    pub(super) entries: &'a [EntryIndex],
}

impl Caption<'_> {
    /// The lines below a map that has the areas of some entries, and the names of some of them.
    pub(super) fn of_map(
        &self,
        subject: Subject,
        areas: &[EntryIndex],
        written: &[EntryIndex],
    ) -> Vec<String> {
        let starred = self.entries.iter().chain(areas).filter(|entry| self.has_asterisk(**entry));
        let disputed = written.iter().filter(|entry| self.is_disputed(**entry));
        let mut lines = self.notes(starred.chain(disputed).copied().collect());
        lines.extend(self.of_capital(subject));
        lines.push(match subject {
            Subject::Entry(body) => self.source_of(body),
            Subject::Two(..) | Subject::Listed => self.source(),
        });
        if let Subject::Two(one, other) = subject {
            lines.extend([one, other].into_iter().filter_map(|body| self.list_of(body)));
        }
        lines.push(self.data.locale.text("picture-boundaries"));
        lines
    }

    /// The program, the number of entries, and the date of the latest of them.
    pub(super) fn source(&self) -> String {
        let Self { data, entries } = self;
        let count = data.locale.format("count-entries", &[("n", entries.len().into())]);
        let dates = entries.iter().filter_map(|entry| data.catalog.entry(*entry).as_of);
        let program = data.locale.language.in_script("sr", "Imenik");
        let source = format!("{program} {}: {count}", env!("CARGO_PKG_VERSION"));
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

    /// The date of the list of members of one of two bodies.
    fn list_of(&self, body: EntryIndex) -> Option<String> {
        let date = self.data.catalog.entry(body).membership.as_ref()?.as_of?;
        let list = self.data.message("member-list-as-of", self.data.locale.date(date));
        Some(sentence(format!("{} · {list}", self.data.short_name(body))))
    }

    /// What the names with an asterisk in a text stand for.
    pub(super) fn notes_in(&self, text: &str) -> Vec<String> {
        let is_named =
            |entry: &EntryIndex| self.has_asterisk(*entry) && text.contains(self.data.name(*entry));
        self.notes(self.data.catalog.indexes().filter(is_named).collect())
    }

    /// The status of some entries, each once.
    fn notes(&self, mut entries: Vec<EntryIndex>) -> Vec<String> {
        let data = self.data;
        entries.sort_unstable();
        entries.dedup();
        let note = |entry: &EntryIndex| {
            let status = data.catalog.entry(*entry).status.as_ref()?;
            Some(format!("{}: {}", data.name(*entry), data.locale.language.text(status)))
        };
        entries.iter().filter_map(note).collect()
    }

    /// Whether the name of an entry has an asterisk, which its status explains.
    fn has_asterisk(&self, entry: EntryIndex) -> bool {
        !self.data.category(entry).is_body() && self.data.name(entry).ends_with('*')
    }

    /// Whether an entry is one whose status, by its own words, is disputed.
    fn is_disputed(&self, entry: EntryIndex) -> bool {
        let says = |(_, text): (&str, &str)| DISPUTED.iter().any(|word| text.contains(word));
        let status = self.data.catalog.entry(entry).status.as_ref();
        status.is_some_and(|status| status.iter().any(says))
    }

    /// The remark on the capital of the entry that a map is of.
    fn of_capital(&self, subject: Subject) -> Option<String> {
        let Subject::Entry(entry) = subject else { return None };
        let capital = self.data.catalog.entry(entry).capital.as_ref()?;
        let language = self.data.locale.language;
        let note = language.text(capital.note.as_ref()?);
        Some(sentence(format!("{}: {note}", language.text(&capital.city))))
    }
}

/// A text with a full stop, which a Serbian date has already.
fn sentence(text: String) -> String {
    if text.ends_with('.') { text } else { text + "." }
}
