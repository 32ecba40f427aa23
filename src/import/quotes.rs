//! Quotation marks of a CSV table that are opened and not closed: the rest of the table would
//! become one cell.

use std::io::{self, Read};

/// Where a table is, as far as quotation marks matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// At the start of a cell: only there does a mark open a quotation.
    Start,
    /// In a cell without a quotation.
    Cell,
    /// In the quotation that a mark on this line opened.
    Quoted(u64),
    /// After a mark in the quotation that was opened on this line: its end, or the first of two.
    Mark(u64),
}

/// A table whose quotation marks are watched while it is read.
#[derive(Debug)]
pub(super) struct Quotes<R> {
    table: R,
    delimiter: u8,
    line: u64,
    place: Place,
    /// The line of the first mark that was closed by accident: on another line, by the mark that
    /// opens another cell.
    stray: Option<u64>,
}

impl<R> Quotes<R> {
    /// Watches a table with this delimiter.
    pub(super) fn new(table: R, delimiter: u8) -> Self {
        Self { table, delimiter, line: 1, place: Place::Start, stray: None }
    }

    /// The line of the first mark that is not closed, when the whole table is read.
    pub(super) fn open_line(&self) -> Option<u64> {
        self.stray.or(match self.place {
            Place::Quoted(line) => Some(line),
            _ => None,
        })
    }

    fn watch(&mut self, byte: u8) {
        let ends_cell = byte == self.delimiter || byte == b'\n' || byte == b'\r';
        self.place = match self.place {
            Place::Start if byte == b'"' => Place::Quoted(self.line),
            Place::Quoted(line) if byte == b'"' => Place::Mark(line),
            Place::Mark(line) if byte == b'"' => Place::Quoted(line),
            Place::Quoted(line) => Place::Quoted(line),
            _ if ends_cell => Place::Start,
            Place::Mark(line) if line < self.line && byte != b' ' => {
                self.stray = self.stray.or(Some(line));
                Place::Cell
            }
            _ => Place::Cell,
        };
        self.line += u64::from(byte == b'\n');
    }
}

impl<R: Read> Read for Quotes<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.table.read(buffer)?;
        for byte in &buffer[..count] {
            self.watch(*byte);
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_that_is_not_closed_is_found_with_its_line() {
        for (table, line) in [
            ("name,city\n\"A\",\"B\nC\"\n", None),
            ("name\nA \"quoted\" word\n5\" disk\n", None),
            ("name\n\"A \"\"B\"\"\"\n\"\"\n\"A\" B\n\"A\nB\" ,C\n", None),
            ("name,city\nA,B\n\"C,D\nE,F\n", Some(3)),
            ("name,city\n\"A\nB\",\"C\n", Some(3)),
            // Closed by the mark that was to open another cell.
            ("name,city\n\"A,B\nC,D\nE,\"F\"\n", Some(2)),
        ] {
            let mut quotes = Quotes::new(table.as_bytes(), b',');
            io::copy(&mut quotes, &mut io::sink()).expect("memory is readable");
            assert_eq!(quotes.open_line(), line, "{table}");
        }
    }
}
