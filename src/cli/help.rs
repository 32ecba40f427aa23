//! The width of the help.

use std::env;
use std::io;

use rustix::termios::tcgetwinsize;
use unicode_width::UnicodeWidthStr;

/// The widest help, in columns: longer lines are hard to read.
const WIDEST: usize = 100;
/// The narrowest help, in columns: below it, every word would be a line.
const NARROWEST: usize = 20;
/// Below this width the help of an argument is on the lines after it.
const NARROW: usize = 70;
/// How far the rest of a line is indented.
const INDENT: usize = 10;

/// The width of the help, in columns: that of the terminal, as `COLUMNS` or the terminal has it.
pub(super) fn width() -> usize {
    let given = env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let of_terminal = || tcgetwinsize(io::stdout()).ok().map(|size| usize::from(size.ws_col));
    let width = given.or_else(of_terminal).filter(|&width| width > 0);
    width.map_or(WIDEST, |width: usize| width.clamp(NARROWEST, WIDEST))
}

/// Whether the help of an argument is on the lines after it.
pub(super) const fn is_narrow(width: usize) -> bool {
    width < NARROW
}

/// The help with no line wider than `width` columns. Clap wraps neither the usage nor the values of
/// an option: they are broken after a space or a `|`.
pub(super) fn fitted(help: &str, width: usize) -> String {
    let mut out = String::with_capacity(help.len());
    for line in help.lines() {
        let mut rest = line.to_owned();
        while rest.width() > width
            && let Some(end) = break_of(&rest, width)
        {
            out += rest[..end].trim_end();
            out.push('\n');
            rest = " ".repeat(INDENT) + rest[end..].trim_start();
        }
        out += rest.trim_end();
        out.push('\n');
    }
    out
}

/// The byte offset after the last space or `|` of a line within a width. Indentation does not
/// count.
fn break_of(line: &str, width: usize) -> Option<usize> {
    let start = line.len() - line.trim_start().len();
    let mut ends = line.match_indices([' ', '|']).map(|(at, _)| at + 1);
    ends.rfind(|&end| end > start && line[..end].trim_end().width() <= width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_broken_after_a_space_or_a_bar_and_words_stay_whole() {
        let help = "Upotreba: imenik differ [opcije] <unos>\n\n      --format <text|json|csv>\n";
        assert_eq!(
            fitted(help, 28),
            "Upotreba: imenik differ\n          [opcije] <unos>\n\n      --format <text|json|\n\
             \x20         csv>\n"
        );
        assert_eq!(fitted(help, 80), help);
        assert_eq!(fitted("abcdefgh ijkl\n", 4), "abcdefgh ijkl\n", "nowhere to break");
    }
}
