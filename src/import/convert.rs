//! The conversion of a table, row by row.

use std::error::Error;
use std::fmt;
use std::io::{self, Cursor, Read};

use csv::StringRecord;

use super::cell::cleaned;
use super::dialect::{delimiter_of, has_crlf, start_of};
use super::draft::{Draft, TableDefaults};
use super::ids::Ids;
use super::left_out::LeftOut;
use super::links::resolve;
use super::mapping::{Mapping, UnknownHeader};
use super::quotes::Quotes;
use super::target::Target;
use crate::catalog::{
    Catalog, Category, Entry, PartialDate, RecordProblem, read_record, remove_broken,
};
use crate::diagnostic::DiagnosticKind;
use crate::export::{Column, Delimiter, MemberListColumn, unguarded};

/// The progress is reported each time after this many rows.
const ROWS_PER_REPORT: u64 = 1000;

/// How a table is converted.
#[derive(Debug)]
pub struct ConvertOptions {
    /// What columns are read as, by their headers.
    pub mapping: Vec<(Target, String)>,
    /// The delimiter; `None` to recognize it.
    pub delimiter: Option<Delimiter>,
    /// The category of rows without one.
    pub category: Category,
    /// The tag of the language of texts, if it is known.
    pub text_language: Option<String>,
    /// The address of a source of every row.
    pub source: Option<String>,
    /// The date the facts hold for, if the row does not say it.
    pub as_of: Option<PartialDate>,
}

/// How far a conversion is.
#[derive(Debug, Clone, Copy)]
pub struct Progress {
    /// How many bytes of the table are read.
    pub bytes: u64,
    /// How many rows are read.
    pub rows: u64,
}

/// The entries of a table.
#[derive(Debug)]
pub struct Conversion {
    /// The entries. Their links name each other or entries of the catalog.
    pub entries: Vec<Entry>,
    /// What was left out.
    pub left_out: LeftOut,
}

/// Why a table cannot be converted.
#[derive(Debug)]
pub enum ImportError {
    /// It cannot be read.
    Io(io::Error),
    /// It is not UTF-8, from this line on.
    NotUtf8(u64),
    /// The quotation mark that opens a cell on this line is not closed.
    OpenQuote(u64),
    /// A header that was named is not there.
    UnknownHeader(UnknownHeader),
    /// No column has the names.
    NoNames,
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => error.fmt(f),
            Self::NotUtf8(line) => write!(f, "line {line} is not UTF-8"),
            Self::OpenQuote(line) => write!(f, "the quotation mark on line {line} is not closed"),
            Self::UnknownHeader(UnknownHeader { header, .. }) => {
                write!(f, "no column has the header {header}")
            }
            Self::NoNames => f.write_str("no column has the names"),
        }
    }
}

impl Error for ImportError {}

impl From<csv::Error> for ImportError {
    fn from(error: csv::Error) -> Self {
        let line = error.position().map_or(1, csv::Position::line);
        match error.into_kind() {
            csv::ErrorKind::Io(error) => Self::Io(error),
            csv::ErrorKind::Utf8 { .. } => Self::NotUtf8(line),
            // The reader accepts rows of any length and is not asked for types.
            kind => Self::Io(io::Error::other(format!("{kind:?}"))),
        }
    }
}

/// Converts a table. `path` is its name in what is left out. Entries of `known` can be named by
/// links.
///
/// # Errors
/// If it cannot be read, is not UTF-8, has a quotation mark that is not closed, or no column with
/// names.
pub fn convert(
    path: &str,
    input: impl Read,
    options: &ConvertOptions,
    known: Catalog,
    report: &mut dyn FnMut(Progress),
) -> Result<Conversion, ImportError> {
    let rows = read_rows(path, input, options, &known, report)?;
    let Rows { mut entries, lines, mut left_out } = rows;
    resolve(&mut entries, &known);
    let (entries, removed) = remove_broken(entries, known);
    for (nth, problem) in removed {
        left_out.add(path, lines[nth], Some(&entries[nth].id), problem);
    }
    Ok(Conversion { entries, left_out })
}

/// The rows of a table, each by itself.
struct Rows {
    entries: Vec<Entry>,
    /// The line on which the row of each entry begins.
    lines: Vec<u64>,
    left_out: LeftOut,
}

fn read_rows(
    path: &str,
    input: impl Read,
    options: &ConvertOptions,
    known: &Catalog,
    report: &mut dyn FnMut(Progress),
) -> Result<Rows, ImportError> {
    let (start, rest) = start_of(input).map_err(ImportError::Io)?;
    let delimiter = options.delimiter.unwrap_or_else(|| delimiter_of(&start));
    // The reader takes the line feed for the start of the next row and is a line behind.
    let ends_with_crlf = has_crlf(&start);
    let table = Quotes::new(Cursor::new(start).chain(rest), delimiter.byte());
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter.byte()).flexible(true).from_reader(table);
    let headers = reader.headers()?.clone();
    let line_offset = u64::from(ends_with_crlf);
    let mapping = Mapping::new(&headers.iter().collect::<Vec<_>>(), &options.mapping);
    let mapping = mapping.map_err(ImportError::UnknownHeader)?;
    if !mapping.has_names() {
        return Err(ImportError::NoNames);
    }
    let defaults = TableDefaults {
        category: options.category,
        language: options.text_language.as_deref(),
        source: options.source.as_deref(),
        as_of: options.as_of,
        claims_completeness: mapping
            .has(&Target::Column(Column::MemberList(MemberListColumn::Complete), None)),
    };
    let is_known = |id: &str| known.find(id).is_some();
    let mut converter = Converter {
        path,
        mapping: &mapping,
        defaults: &defaults,
        ids: Ids::new(&is_known),
        line_offset,
        rows: Rows { entries: Vec::new(), lines: Vec::new(), left_out: LeftOut::default() },
    };
    let (mut row, mut count) = (StringRecord::new(), 0);
    while reader.read_record(&mut row)? {
        count += 1;
        if count % ROWS_PER_REPORT == 0 {
            report(Progress { bytes: reader.position().byte(), rows: count });
        }
        converter.add(&row);
    }
    if let Some(line) = reader.get_ref().open_line() {
        return Err(ImportError::OpenQuote(line));
    }
    Ok(converter.rows)
}

struct Converter<'a> {
    path: &'a str,
    mapping: &'a Mapping,
    defaults: &'a TableDefaults<'a>,
    ids: Ids<'a>,
    /// What is added to the line of a row.
    line_offset: u64,
    rows: Rows,
}

impl Converter<'_> {
    fn add(&mut self, row: &StringRecord) {
        let line = row.position().map_or(0, csv::Position::line);
        let line = line + self.line_offset;
        let cell_at = |nth| row.get(nth).map(|cell| cleaned(unguarded(cell))).unwrap_or_default();
        let category = self.mapping.position(Column::Category).map(cell_at);
        let category = category.filter(|cell| !cell.is_empty());
        let mut draft = Draft::new(self.defaults, category.as_deref());
        let mut is_empty = true;
        for (nth, target) in &self.mapping.columns {
            let cell = cell_at(*nth);
            if !cell.is_empty() {
                is_empty = false;
                draft.add(target, &cell);
            }
        }
        if row.iter().skip(self.mapping.width).any(|cell| !cell.trim().is_empty()) {
            let kind = DiagnosticKind::ExtraCells;
            self.leave_out(line, None, RecordProblem { field: None, kind });
        }
        let Some(name) = draft.name() else {
            if !is_empty {
                let kind = DiagnosticKind::MissingField("name".to_owned());
                self.leave_out(line, draft.id(), RecordProblem { field: None, kind });
            }
            return;
        };
        let id = self.ids.assign(draft.id(), draft.acronym().into_iter().chain([name]));
        let (record, mut problems) = draft.into_record(&id);
        let (entry, found) = read_record(&record);
        problems.extend(found);
        for problem in problems {
            self.leave_out(line, Some(&id), problem);
        }
        if let Some(mut entry) = entry {
            compact(&mut entry);
            self.rows.entries.push(entry);
            self.rows.lines.push(line);
        }
    }

    fn leave_out(&mut self, line: u64, entry: Option<&str>, problem: RecordProblem) {
        self.rows.left_out.add(self.path, line, entry, problem);
    }
}

/// Frees the memory that the lists of an entry do not need: a table can have many rows.
fn compact(entry: &mut Entry) {
    entry.headquarters.shrink_to_fit();
    entry.sources.shrink_to_fit();
    entry.members.shrink_to_fit();
    entry.relations.shrink_to_fit();
    entry.extra.shrink_to_fit();
}
