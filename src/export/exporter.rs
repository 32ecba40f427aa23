//! Entries as sheets and files, with what the user has added to them.

use std::io;

use super::column::TableColumn;
use super::csv_style::CsvStyle;
use super::entry_table::EntryTable;
use super::file::FileFormat;
use super::json::{json, json_answer};
use super::markdown::markdown;
use super::sheet::{Content, FieldKind, Sheet, SheetField};
use crate::catalog::{Catalog, Entry, EntryIndex, PartialDate};
use crate::config::{Bookmark, Bookmarks};
use crate::language::Locale;

/// Writes entries of a catalog with the bookmarks and notes of the user, in one language.
#[derive(Clone, Copy)]
pub struct Exporter<'a> {
    /// The catalog of the entries.
    pub catalog: &'a Catalog,
    /// The language.
    pub locale: &'a Locale,
    /// The bookmarks and notes of the user.
    pub bookmarks: &'a Bookmarks,
}

impl<'a> Exporter<'a> {
    /// The sheet of an entry, with the user's note as its first field.
    pub fn sheet(&self, entry: EntryIndex) -> Sheet {
        self.sheet_on(entry, None)
    }

    /// The sheet of an entry as [`Self::sheet`] has it, with the memberships that were in force at
    /// the end of a date.
    pub fn sheet_on(&self, entry: EntryIndex, on: Option<PartialDate>) -> Sheet {
        self.first_sheet_on(entry, on, usize::MAX)
    }

    /// The sheet of an entry as [`Self::sheet_on`] has it, with no more names in a list than
    /// `most`.
    pub fn first_sheet_on(&self, entry: EntryIndex, on: Option<PartialDate>, most: usize) -> Sheet {
        let mut sheet = Sheet::on(self.catalog, self.locale, entry, on, most);
        let note = self.bookmark(entry).map_or("", |bookmark| bookmark.note.as_str());
        if !note.is_empty() {
            let note = Content::Prose(note.to_owned());
            let field = SheetField::new(self.locale, FieldKind::BookmarkNote, note);
            sheet.fields.insert(0, field);
        }
        sheet
    }

    /// Entries in the record format: a JSON list, as in a catalog file. The fields `x-note` and
    /// `x-bookmarked` have the user's note and mark.
    ///
    /// # Errors
    /// If an entry cannot be serialized.
    pub fn json(&self, entries: &[EntryIndex]) -> serde_json::Result<String> {
        let records = entries.iter().map(|&entry| self.record(entry));
        json(&records.collect::<Vec<_>>())
    }

    /// An answer as a JSON object: `entries` in the record format, and `unknown`, the ids of the
    /// bodies of which the answer is not known, because their lists of members are missing or not
    /// complete.
    ///
    /// # Errors
    /// If an entry cannot be serialized.
    pub fn json_answer(
        &self,
        entries: &[EntryIndex],
        unknown: &[&str],
    ) -> serde_json::Result<String> {
        let records = entries.iter().map(|&entry| self.record(entry));
        json_answer(&records.collect::<Vec<_>>(), unknown)
    }

    /// Entries as a CSV table with these columns; with all columns if there are none. The last one
    /// is then the user's note, if any of the entries has one.
    ///
    /// # Errors
    /// If a record cannot be written.
    pub fn csv(
        &self,
        entries: &[EntryIndex],
        columns: &[TableColumn],
        style: CsvStyle,
    ) -> Result<String, csv::Error> {
        let Self { catalog, locale, bookmarks } = *self;
        EntryTable { catalog, locale, bookmarks }.csv(entries, columns, style)
    }

    /// Entries as the text of a file in this format.
    ///
    /// # Errors
    /// If an entry cannot be serialized.
    pub fn file(&self, entries: &[EntryIndex], format: FileFormat) -> io::Result<String> {
        Ok(match format {
            FileFormat::Json => self.json(entries)? + "\n",
            FileFormat::Csv => {
                self.csv(entries, &[], CsvStyle::DEFAULT).map_err(io::Error::from)?
            }
            FileFormat::Markdown => {
                let pages = entries.iter().map(|&entry| markdown(&self.sheet(entry)));
                pages.collect::<Vec<_>>().join("\n")
            }
        })
    }

    fn record(&self, entry: EntryIndex) -> (&'a Entry, Option<&'a Bookmark>) {
        (self.catalog.entry(entry), self.bookmark(entry))
    }

    fn bookmark(&self, entry: EntryIndex) -> Option<&'a Bookmark> {
        self.bookmarks.of(self.catalog.id(entry))
    }
}
