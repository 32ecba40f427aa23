//! `imenik --plain`: the browser line by line, for screen readers and for terminals without a
//! cursor. The user types words, or the number of an entry in the last list; the links of an entry
//! are such a list, too.

use std::io::{self, BufRead, Write};

use crate::catalog::{Catalog, EntryIndex};
use crate::export::{self, Content, Piece, Sheet};
use crate::language::Locale;
use crate::search::{Index, Query};
use crate::text::sanitize_line;

/// How many entries of a list are printed at a time.
const PAGE: usize = 10;

/// Reads lines and prints answers until the input ends or the user quits.
///
/// # Errors
/// Those of the input and the output.
pub(super) fn run(
    catalog: &Catalog,
    index: &Index,
    locale: &Locale,
    entry: Option<EntryIndex>,
    input: &mut impl BufRead,
    out: &mut impl Write,
) -> io::Result<()> {
    writeln!(out, "{}", locale.text("plain-how"))?;
    let mut browser =
        PlainBrowser { catalog, index, locale, out, list: Vec::new(), printed: 0, answer: None };
    if let Some(entry) = entry {
        browser.show(entry)?;
    }
    loop {
        write!(browser.out, "\n{}", locale.text("screen-search-prompt"))?;
        browser.out.flush()?;
        // Not `read_line`: a byte that is not UTF-8 would end the program.
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line)? == 0 {
            return writeln!(browser.out);
        }
        match String::from_utf8_lossy(&line).trim() {
            "q" => return Ok(()),
            line => browser.answer(line)?,
        }
    }
}

/// The state of the browser.
struct PlainBrowser<'a, W> {
    catalog: &'a Catalog,
    index: &'a Index,
    locale: &'a Locale,
    out: &'a mut W,
    /// The entries that have a number now.
    list: Vec<EntryIndex>,
    /// How many of them have been printed.
    printed: usize,
    /// The answer of the first entry to a question.
    answer: Option<String>,
}

impl<W: Write> PlainBrowser<'_, W> {
    /// Answers one line of the user, without spaces around it.
    fn answer(&mut self, line: &str) -> io::Result<()> {
        match line.parse::<usize>() {
            _ if line == "?" => writeln!(self.out, "{}", self.locale.text("plain-how")),
            _ if line.is_empty() => self.print_next(),
            Ok(number) if (1..=self.list.len()).contains(&number) => {
                self.show(self.list[number - 1])
            }
            // A number that no entry has is a word like any other: there are codes of digits.
            _ => self.search(line),
        }
    }

    /// Finds entries and prints the first of them.
    fn search(&mut self, words: &str) -> io::Result<()> {
        let all = self.catalog.indexes();
        let found = self.index.search(self.catalog, &Query::new(words), all);
        for problem in &found.problems {
            writeln!(self.out, "{}", problem.to_message(self.locale))?;
        }
        if found.hits.is_empty() {
            let words = [("value", sanitize_line(words).into_owned().into())];
            return writeln!(self.out, "{}", self.locale.format("screen-nothing", &words));
        }
        self.list = found.hits.iter().map(|hit| hit.entry).collect();
        let answer = export::answer(self.catalog, self.locale, self.list[0], &found.asked);
        self.answer = answer;
        self.printed = 0;
        self.print_count("plain-found", self.list.len())?;
        self.print_next()
    }

    /// Prints the next entries of the list, and how many are left.
    fn print_next(&mut self) -> io::Result<()> {
        let end = (self.printed + PAGE).min(self.list.len());
        for nth in self.printed..end {
            let entry = self.catalog.entry(self.list[nth]);
            let acronym = self.locale.acronym(entry).filter(|_| entry.category.is_body());
            let acronym = acronym.map(|acronym| format!(", {acronym}")).unwrap_or_default();
            let name = self.locale.name(entry);
            let kind = self.locale.kind(entry.category);
            let line = format!("{}. {name}{acronym}, {kind}", nth + 1);
            writeln!(self.out, "{}", sanitize_line(&line))?;
            if let Some(answer) = self.answer.take() {
                writeln!(self.out, "   {}", sanitize_line(&answer))?;
            }
        }
        self.printed = end;
        match self.list.len() - end {
            0 => Ok(()),
            left => self.print_count("plain-more", left),
        }
    }

    /// Prints an entry. Its links become the list.
    fn show(&mut self, entry: EntryIndex) -> io::Result<()> {
        let sheet = Sheet::new(self.catalog, self.locale, entry);
        write!(self.out, "\n{}", export::text(&sheet, export::TEXT_WIDTH))?;
        self.list = links(&sheet);
        self.printed = 0;
        if self.list.is_empty() {
            return Ok(());
        }
        writeln!(self.out)?;
        self.print_count("plain-links", self.list.len())
    }

    /// Prints the message with this key, which has a count.
    fn print_count(&mut self, key: &str, count: usize) -> io::Result<()> {
        writeln!(self.out, "{}", self.locale.format(key, &[("n", count.into())]))
    }
}

/// The entries that a sheet links to, each once, in the order of the sheet.
fn links(sheet: &Sheet) -> Vec<EntryIndex> {
    let mut entries = Vec::new();
    for piece in sheet.fields.iter().flat_map(|field| pieces(&field.content)) {
        if let Piece::Link(_, to) = piece
            && !entries.contains(to)
        {
            entries.push(*to);
        }
    }
    entries
}

/// The pieces of a field.
fn pieces(content: &Content) -> Vec<&Piece> {
    match content {
        Content::Prose(_) => Vec::new(),
        Content::Line(pieces) => pieces.iter().collect(),
        Content::Names(lists) | Content::Lines(lists) => lists.iter().flatten().collect(),
        Content::Groups(groups) => {
            groups.iter().flat_map(|(_, names)| names.iter().flatten()).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle;
    use crate::language::Language;

    /// What is printed if the user types these lines.
    fn output(language: Language, typed: &str) -> String {
        let catalog = bundle::catalog();
        let (index, mut out) = (Index::new(&catalog), Vec::new());
        run(&catalog, &index, &Locale::new(language), None, &mut typed.as_bytes(), &mut out)
            .expect("writing to memory never fails");
        String::from_utf8(out).expect("the output is text")
    }

    #[test]
    fn entries_are_found_by_words_and_opened_by_number() {
        let output = output(Language::English, "selec\n1\n\n1\nq\nafter quitting\n");
        for words in [
            "1. Southeast European Law Enforcement Center, SELEC",
            "7 October 2011",
            "1. Romania, member state",
            "Bucharest",
        ] {
            assert!(output.contains(words), "{words}: {output}");
        }
        assert!(!output.contains("after quitting"), "{output}");
        let moves_cursor = |c: char| c.is_control() && c != '\n';
        assert!(!output.contains(moves_cursor), "{output:?}");
    }

    #[test]
    fn fields_are_understood_and_what_they_lack_is_said() {
        let output = output(
            Language::English,
            "region:evrpoa\nmember:nato\ncategory:member_state in:selec -in:eu\n",
        );
        for words in [
            "“evrpoa” is not a value of region; did you mean “Europe”?\n",
            "NATO is in no body here; its members: in:nato (32)\n",
            ". Serbia, member state",
        ] {
            assert!(output.contains(words), "{words}: {output}");
        }
        assert!(!output.contains("Romania"), "{output}");
    }

    #[test]
    fn an_empty_line_prints_more_and_words_that_find_nothing_are_reported() {
        let output = output(Language::SerbianLatin, "banka\n\nxyzzy\n\u{1b}[31m\n");
        assert!(output.contains("10. ") && output.contains("11. "), "{output}");
        assert!(output.contains("Ništa nije nađeno za „xyzzy”"), "{output}");
        assert!(!output.contains('\u{1b}'), "{output}");
    }
}
