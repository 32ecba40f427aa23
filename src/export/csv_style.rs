//! How a CSV table is written: what spreadsheets differ in, and what they must not run.

use crate::text::sanitize_line;

/// What comes between the cells of a table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Delimiter {
    /// A comma, as in RFC 4180.
    #[default]
    Comma,
    /// A semicolon: what Excel expects where the comma is the decimal sign, as in Serbian.
    Semicolon,
    /// A tab.
    Tab,
    /// A vertical bar.
    Bar,
}

impl Delimiter {
    /// Every delimiter by its names on the command line; a shell can also pass the tab itself.
    pub const NAMES: [(&'static str, Self); 6] = [
        ("tab", Self::Tab),
        ("\\t", Self::Tab),
        ("\t", Self::Tab),
        ("|", Self::Bar),
        (";", Self::Semicolon),
        (",", Self::Comma),
    ];

    /// The character.
    pub const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }
}

/// How a CSV table is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CsvStyle {
    /// Whether the text begins with U+FEFF, by which Excel knows UTF-8.
    pub bom: bool,
    /// What comes between cells.
    pub delimiter: Delimiter,
}

impl CsvStyle {
    /// Commas and no U+FEFF, as in RFC 4180.
    pub const DEFAULT: Self = Self { bom: false, delimiter: Delimiter::Comma };

    /// A table of lines of cells as text. Each cell is made safe by [`cell`].
    ///
    /// # Errors
    /// If a line has another number of cells than the first.
    pub(super) fn table<Line>(
        self,
        lines: impl IntoIterator<Item = Line>,
    ) -> Result<String, csv::Error>
    where
        Line: IntoIterator,
        Line::Item: AsRef<str>,
    {
        let start = if self.bom { "\u{feff}".into() } else { Vec::new() };
        let mut table =
            csv::WriterBuilder::new().delimiter(self.delimiter.byte()).from_writer(start);
        for line in lines {
            table.write_record(line.into_iter().map(|text| cell(text.as_ref())))?;
        }
        let bytes = table.into_inner().map_err(csv::IntoInnerError::into_error)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// The text of a cell: one line, and with an apostrophe before it if a spreadsheet would run it as
/// a formula (OWASP, "CSV Injection"). A program that reads the table back removes an apostrophe
/// before these characters.
fn cell(text: &str) -> String {
    let guard = if is_formula(text) { "'" } else { "" };
    format!("{guard}{}", sanitize_line(text))
}

/// A cell of a table that this program has written, without the apostrophe before a formula.
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| is_guarded(text)).unwrap_or(cell)
}

/// Whether [`cell`] puts an apostrophe before a text. A tab or line break in front is a space then.
fn is_guarded(text: &str) -> bool {
    is_formula(text) || text.starts_with(' ')
}

/// Whether a spreadsheet may take a cell for a formula. A number with a sign is none: `+381`.
fn is_formula(text: &str) -> bool {
    let mut rest = text.trim_start().chars();
    match rest.next() {
        // The wide forms of East Asian keyboards count too.
        Some('=' | '@' | '＝' | '＠' | '＋' | '－') => true,
        Some('+' | '-') => !is_number(rest.as_str()),
        Some(_) => text.starts_with(['\t', '\r', '\n']),
        None => false,
    }
}

/// Whether a text is digits, with points or commas between them.
fn is_number(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.trim_end().split(['.', ',']).all(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            (" =1+1", "' =1+1"),
            ("\t=1+1", "' =1+1"),
            ("\u{a0}@SUM(A1)", "'\u{a0}@SUM(A1)"),
            ("\ttext", "' text"),
            ("\rtext", "' text"),
            ("+1+1", "'+1+1"),
            ("+1-684", "'+1-684"),
            ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
            ("-", "'-"),
            ("-1.", "'-1."),
            ("＝1+1", "'＝1+1"),
        ] {
            assert_eq!(cell(text), expected, "{text:?}");
            assert_eq!(unguarded(expected), expected.trim_start_matches('\''), "it is read back");
        }
        assert_eq!(unguarded("'tHooft"), "'tHooft");
    }

    #[test]
    fn any_other_cell_stays_as_it_is() {
        for text in ["", " ", "+381", "-13.95", "-1,5", "+1,234.5", "a=b", "'=1", "x+y", "–2004"]
        {
            assert_eq!(cell(text), text);
        }
    }

    #[test]
    fn a_cell_is_one_line_without_control_characters() {
        assert_eq!(cell("a\nb\tc\u{1b}d\u{202e}e"), "a b c\u{fffd}d\u{fffd}e");
    }

    #[test]
    fn the_delimiter_and_the_mark_of_utf_8_are_those_of_the_style() {
        let lines = [["a,b", "c;d"], ["e|f", "=g\""]];
        for (bom, delimiter, expected) in [
            (false, Delimiter::Comma, "\"a,b\",c;d\ne|f,\"'=g\"\"\"\n"),
            (true, Delimiter::Semicolon, "\u{feff}a,b;\"c;d\"\ne|f;\"'=g\"\"\"\n"),
            (false, Delimiter::Tab, "a,b\tc;d\ne|f\t\"'=g\"\"\"\n"),
            (true, Delimiter::Bar, "\u{feff}a,b|c;d\n\"e|f\"|\"'=g\"\"\"\n"),
        ] {
            let table = CsvStyle { bom, delimiter }.table(lines).expect("the lines are even");
            assert_eq!(table, expected);
        }
    }
}
