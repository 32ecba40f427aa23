//! Lists of entries in every format.

use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use super::command_error::CommandError;
use super::format::Format;
use super::style;
use crate::bundle;
use crate::catalog::{Catalog, EntryIndex};
use crate::config::Bookmarks;
use crate::export::{Exporter, FileFormat, TableColumn};
use crate::language::Locale;
use crate::text::sanitize_line;

/// One entry of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// The entry.
    pub(super) entry: EntryIndex,
    /// A remark on the entry, in the format [`Format::Text`] only; empty if there is none.
    pub(super) remark: String,
}

impl Row {
    /// An entry without a remark.
    pub(super) const fn new(entry: EntryIndex) -> Self {
        Self { entry, remark: String::new() }
    }
}

/// Writes entries in a format.
pub(super) struct Printer<'a> {
    /// The catalog of the entries.
    pub(super) catalog: &'a Catalog,
    /// The language of the text.
    pub(super) locale: &'a Locale,
    /// The format.
    pub(super) format: Format,
    /// The columns of a table of entries; all if there are none.
    pub(super) columns: &'a [TableColumn],
    /// Whether text has colours. It then has aligned columns, too.
    pub(super) colours: bool,
}

impl Printer<'_> {
    /// The name of an entry, without control characters.
    pub(super) fn name(&self, entry: EntryIndex) -> String {
        sanitize_line(&bundle::name(self.catalog, self.locale, entry)).into_owned()
    }

    /// Sorts entries by name. Entries of the same name keep their order.
    pub(super) fn sort_by_name(&self, entries: &mut [EntryIndex]) {
        bundle::sort_by_name(self.catalog, self.locale, entries, |entry| *entry);
    }

    /// Every entry of the catalog, by name.
    pub(super) fn all_by_name(&self) -> Vec<EntryIndex> {
        let mut entries: Vec<EntryIndex> = self.catalog.indexes().collect();
        self.sort_by_name(&mut entries);
        entries
    }

    /// A list of entries.
    ///
    /// # Errors
    /// If an entry cannot be serialized.
    pub(super) fn list(&self, rows: &[Row]) -> Result<String, CommandError> {
        self.list_with_notes(rows, &Bookmarks::default())
    }

    /// A list of entries that answers a question. In JSON it is an object with the entries and, as
    /// `unknown`, the ids of the bodies of which the answer is not known.
    ///
    /// # Errors
    /// If an entry cannot be serialized.
    pub(super) fn answer(&self, rows: &[Row], unknown: &[&str]) -> Result<String, CommandError> {
        if self.format != Format::Json {
            return self.list(rows);
        }
        let bookmarks = &Bookmarks::default();
        let exporter = Exporter { catalog: self.catalog, locale: self.locale, bookmarks };
        let entries: Vec<EntryIndex> = rows.iter().map(|row| row.entry).collect();
        Ok(exporter.json_answer(&entries, unknown)? + "\n")
    }

    /// A list of entries with the bookmarks and notes of the user. In the format [`Format::Text`]
    /// they are remarks, which the rows have already.
    ///
    /// # Errors
    /// If an entry cannot be serialized.
    pub(super) fn list_with_notes(
        &self,
        rows: &[Row],
        bookmarks: &Bookmarks,
    ) -> Result<String, CommandError> {
        let exporter = Exporter { catalog: self.catalog, locale: self.locale, bookmarks };
        let entries: Vec<EntryIndex> = rows.iter().map(|row| row.entry).collect();
        Ok(match self.format {
            Format::Text if self.colours => self.aligned(rows),
            Format::Text => self.tab_separated(rows),
            Format::Json => exporter.file(&entries, FileFormat::Json)?,
            Format::Csv(style) => exporter.csv(&entries, self.columns, style)?,
            Format::Markdown => exporter.file(&entries, FileFormat::Markdown)?,
            Format::Ids => {
                rows.iter().map(|row| self.catalog.id(row.entry).to_owned() + "\n").collect()
            }
        })
    }

    /// Text for programs: id, acronym, name and remark between tabs.
    fn tab_separated(&self, rows: &[Row]) -> String {
        let line = |row: &Row| {
            let id = self.catalog.id(row.entry).to_owned();
            let columns = [id, self.acronym(row.entry), self.name(row.entry), remark(row)];
            columns.join("\t").trim_end().to_owned() + "\n"
        };
        rows.iter().map(line).collect()
    }

    /// Text for people: the sign of the category in its colour, then acronym, name and remark in
    /// aligned columns.
    fn aligned(&self, rows: &[Row]) -> String {
        let lines: Vec<[String; 3]> = rows
            .iter()
            .map(|row| [self.acronym(row.entry), self.name(row.entry), remark(row)])
            .collect();
        let width = |nth: usize| lines.iter().map(|line| line[nth].width()).max().unwrap_or(0);
        let (acronym_width, name_width) = (width(0), width(1));
        let mut out = String::new();
        for (row, [acronym, name, remark]) in rows.iter().zip(&lines) {
            let colour = style::category(self.catalog.category(row.entry));
            let (space, reset) = (padding(acronym, acronym_width), style::RESET);
            let _ = write!(out, "{colour}●{reset} {acronym}{space}  {name}");
            if !remark.is_empty() {
                let _ = write!(out, "{}  {remark}", padding(name, name_width));
            }
            out.push('\n');
        }
        out
    }

    /// The acronym of an entry, or its name if it has none.
    pub(super) fn label(&self, entry: EntryIndex) -> String {
        let acronym = self.acronym(entry);
        if acronym.is_empty() { self.name(entry) } else { acronym }
    }

    /// The acronym of an entry, without control characters; empty if it has none.
    fn acronym(&self, entry: EntryIndex) -> String {
        let acronym = bundle::acronym(self.catalog, self.locale, entry);
        sanitize_line(&acronym.unwrap_or_default()).into_owned()
    }
}

/// The remark of a row, without control characters.
fn remark(row: &Row) -> String {
    sanitize_line(&row.remark).into_owned()
}

/// The spaces that bring text to a width, in columns.
fn padding(text: &str, width: usize) -> String {
    " ".repeat(width.saturating_sub(text.width()))
}
