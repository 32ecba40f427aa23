//! The formats in which the one-shot commands print entries.

use ratatui::style::Color;
use unicode_width::UnicodeWidthStr;

use super::Failure;
use crate::catalog::{Catalog, EntryIndex};
use crate::export::{self, FileFormat, display_acronym};
use crate::language::Locale;
use crate::text::sanitize;
use crate::tui::Theme;

/// A format of entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text for people.
    Text,
    /// A list in the record format.
    Json,
    /// A table.
    Csv,
    /// Pages in Markdown.
    Markdown,
    /// The ids, one a line.
    Ids,
}

impl Format {
    /// Every format with its name on the command line.
    pub const NAMES: [(Self, &'static str); 5] = [
        (Self::Text, "text"),
        (Self::Json, "json"),
        (Self::Csv, "csv"),
        (Self::Markdown, "markdown"),
        (Self::Ids, "ids"),
    ];

    /// The format of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.into_iter().find(|(_, it)| *it == name).map(|(format, _)| format)
    }
}

/// Entries in a format; text is a list of names, with a remark for each where there are remarks.
pub(super) fn entries(
    catalog: &Catalog,
    locale: &Locale,
    entries: &[EntryIndex],
    remarks: &[String],
    format: Format,
    theme: Theme,
) -> Result<String, Failure> {
    Ok(match format {
        Format::Text => list(catalog, locale, entries, remarks, theme),
        Format::Json => export::file(catalog, locale, entries, FileFormat::Json)?,
        Format::Csv => export::file(catalog, locale, entries, FileFormat::Csv)?,
        Format::Markdown => export::file(catalog, locale, entries, FileFormat::Markdown)?,
        Format::Ids => {
            entries.iter().map(|&entry| catalog.entry(entry).id.clone() + "\n").collect()
        }
    })
}

/// Names in columns: coloured on a terminal, parted by tabs where a program reads them.
fn list(
    catalog: &Catalog,
    locale: &Locale,
    entries: &[EntryIndex],
    remarks: &[String],
    theme: Theme,
) -> String {
    let acronym = |entry| display_acronym(locale, catalog.entry(entry)).unwrap_or_default();
    let acronyms = entries.iter().map(|&entry| acronym(entry).width()).max().unwrap_or(0);
    let names =
        entries.iter().map(|&entry| locale.name(catalog.entry(entry)).width()).max().unwrap_or(0);
    let mut out = String::new();
    for (nth, &index) in entries.iter().enumerate() {
        let entry = catalog.entry(index);
        let (short, name) = (acronym(index), locale.name(entry));
        let remark = remarks.get(nth).map(String::as_str).unwrap_or_default();
        let line = if theme.colours {
            let dot = theme.category(entry.category).fg.map_or(String::new(), ansi);
            let pad = |text: &str, width: usize| " ".repeat(width.saturating_sub(text.width()));
            let remark = if remark.is_empty() {
                String::new()
            } else {
                format!("{}  {remark}", pad(&name, names))
            };
            format!(
                "{dot}●\u{1b}[0m {short}{}  {}{}",
                pad(&short, acronyms),
                sanitize(&name),
                sanitize(&remark)
            )
        } else {
            let columns = [entry.id.as_str(), &short, &name, remark];
            sanitize(columns.join("\t").trim_end()).replace('\u{fffd}', "\t")
        };
        out += &line;
        out.push('\n');
    }
    out
}

/// The sequence that sets one of the terminal's colours.
fn ansi(colour: Color) -> String {
    let code = match colour {
        Color::Cyan => 36,
        Color::Blue => 34,
        Color::Yellow => 33,
        Color::Green => 32,
        Color::Magenta => 35,
        _ => 39,
    };
    format!("\u{1b}[{code}m")
}
