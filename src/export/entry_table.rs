//! Entries as a CSV table: a line for each entry, a column for each fact.

use super::cells::{Cells, joined};
use super::column::{Column, TableColumn};
use super::csv_style::CsvStyle;
use crate::catalog::{Catalog, Entry, EntryIndex};
use crate::config::Bookmarks;
use crate::language::Locale;

/// A table of entries.
pub(super) struct EntryTable<'a> {
    /// The catalog of the entries.
    pub(super) catalog: &'a Catalog,
    /// The language of the texts.
    pub(super) locale: &'a Locale,
    /// The notes of the user.
    pub(super) bookmarks: &'a Bookmarks,
}

impl EntryTable<'_> {
    /// Entries as CSV with a header: texts in the language of the locale, dates as ISO 8601,
    /// several values in a cell separated by semicolons.
    ///
    /// Without columns, the table has all of them: those of facts, one for each field of the
    /// user's own that occurs, and the notes of the user if there are any.
    ///
    /// # Errors
    /// If a record cannot be written.
    pub(super) fn csv(
        &self,
        entries: &[EntryIndex],
        columns: &[TableColumn],
        style: CsvStyle,
    ) -> Result<String, csv::Error> {
        let all = columns.is_empty().then(|| self.all_columns(entries));
        let columns = all.as_deref().unwrap_or(columns);
        let header = columns.iter().map(|column| column.name().to_owned()).collect();
        let line = |&entry: &EntryIndex| -> Vec<String> {
            columns.iter().map(|column| self.cell(entry, column)).collect()
        };
        style.table(std::iter::once(header).chain(entries.iter().map(line)))
    }

    fn all_columns(&self, entries: &[EntryIndex]) -> Vec<TableColumn> {
        let facts = Column::ALL.iter().map(|(_, column)| TableColumn::Fact(*column));
        let mut columns: Vec<TableColumn> = facts.collect();
        let extra = entries.iter().flat_map(|&entry| &self.entry(entry).extra);
        let mut names: Vec<&str> = extra.map(|field| field.name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        columns.extend(names.into_iter().map(|name| TableColumn::Extra(name.to_owned())));
        let has_notes = entries.iter().any(|&entry| !self.bookmark_note(entry).is_empty());
        columns.extend(has_notes.then_some(TableColumn::BookmarkNote));
        columns
    }

    fn cell(&self, entry: EntryIndex, column: &TableColumn) -> String {
        match column {
            TableColumn::Fact(column) => {
                Cells { catalog: self.catalog, locale: self.locale }.cell(entry, *column)
            }
            TableColumn::Extra(name) => {
                let fields = self.entry(entry).extra.iter();
                joined(fields.filter(|field| field.name == *name).flat_map(|field| &field.values))
            }
            TableColumn::BookmarkNote => self.bookmark_note(entry).to_owned(),
        }
    }

    fn entry(&self, entry: EntryIndex) -> &Entry {
        self.catalog.entry(entry)
    }

    fn bookmark_note(&self, entry: EntryIndex) -> &str {
        self.bookmarks.of(&self.entry(entry).id).map_or("", |bookmark| &bookmark.note)
    }
}
