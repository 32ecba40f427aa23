//! The file formats to which entries are exported.

use std::io;

use super::{Sheet, csv, json, markdown};
use crate::catalog::{Catalog, EntryIndex};
use crate::language::Locale;

/// A file format for entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// A JSON list in the record format.
    Json,
    /// A CSV table.
    Csv,
    /// Markdown, a page for each entry.
    Markdown,
}

impl FileFormat {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Json, Self::Csv, Self::Markdown];

    /// The name of the format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Json => "JSON",
            Self::Csv => "CSV",
            Self::Markdown => "Markdown",
        }
    }

    /// The file name extension, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Markdown => "md",
        }
    }
}

/// Entries as the text of a file in this format.
///
/// # Errors
/// If an entry cannot be serialized.
pub fn file(
    catalog: &Catalog,
    locale: &Locale,
    entries: &[EntryIndex],
    format: FileFormat,
) -> io::Result<String> {
    Ok(match format {
        FileFormat::Json => {
            let records: Vec<_> = entries.iter().map(|&entry| catalog.entry(entry)).collect();
            json(&records)? + "\n"
        }
        FileFormat::Csv => csv(catalog, locale, entries).map_err(io::Error::from)?,
        FileFormat::Markdown => {
            let pages = entries.iter().map(|&entry| markdown(&Sheet::new(catalog, locale, entry)));
            pages.collect::<Vec<_>>().join("\n")
        }
    })
}
