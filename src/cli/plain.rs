//! `imenik --plain`: the browser line by line, for screen readers and for terminals without a
//! cursor. The user types words, or the number of an entry in the last list; the links of an entry
//! are such a list, too.

use std::io::{self, BufRead, Write};

use crate::bundle;
use crate::catalog::EntryIndex;
use crate::export::{self, Content, Exporter, Piece, Sheet};
use crate::search::{Index, Query};
use crate::text::sanitize_line;

/// How many entries of a list are printed at a time.
const PAGE: usize = 10;

/// Reads lines and prints answers until the input ends or the user quits.
///
/// # Errors
/// Those of the input and the output.
pub(super) fn run(
    exporter: Exporter<'_>,
    index: &Index,
    entry: Option<EntryIndex>,
    input: &mut impl BufRead,
    out: &mut impl Write,
) -> io::Result<()> {
    let Exporter { catalog, locale, bookmarks: _ } = exporter;
    writeln!(out, "{}", locale.text("plain-how"))?;
    let mut all: Vec<EntryIndex> = catalog.indexes().collect();
    bundle::sort_by_name(catalog, locale, &mut all, |entry| *entry);
    let mut browser =
        PlainBrowser { exporter, index, all, out, list: Vec::new(), printed: 0, answer: None };
    if let Some(entry) = entry {
        browser.show(entry)?;
    }
    loop {
        write!(browser.out, "\n{}", exporter.locale.text("screen-search-prompt"))?;
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
    exporter: Exporter<'a>,
    index: &'a Index,
    /// Every entry, by name.
    all: Vec<EntryIndex>,
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
            _ if line == "?" => writeln!(self.out, "{}", self.exporter.locale.text("plain-how")),
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
        let Exporter { catalog, locale, .. } = self.exporter;
        let all = self.all.iter().copied();
        let found = self.index.search(catalog, &Query::new(words), all);
        for problem in &found.problems {
            writeln!(self.out, "{}", problem.to_message(locale))?;
        }
        if found.hits.is_empty() {
            let words = [("value", sanitize_line(words).into_owned().into())];
            return writeln!(self.out, "{}", locale.format("screen-nothing", &words));
        }
        self.list = found.hits.iter().map(|hit| hit.entry).collect();
        let answer = export::answer(catalog, locale, self.list[0], &found);
        self.answer = answer;
        self.printed = 0;
        self.print_count("plain-found", self.list.len())?;
        self.print_next()
    }

    /// Prints the next entries of the list, and how many are left.
    fn print_next(&mut self) -> io::Result<()> {
        let Exporter { catalog, locale, .. } = self.exporter;
        let end = (self.printed + PAGE).min(self.list.len());
        for nth in self.printed..end {
            let entry = catalog.entry(self.list[nth]);
            let acronym = locale.acronym(entry).filter(|_| entry.category.is_body());
            let acronym = acronym.map(|acronym| format!(", {acronym}")).unwrap_or_default();
            let name = locale.name(entry);
            let kind = locale.kind(entry.category);
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
        let sheet = self.exporter.sheet(entry);
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
        writeln!(self.out, "{}", self.exporter.locale.format(key, &[("n", count.into())]))
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
    use crate::cli::query;
    use crate::config::Bookmarks;
    use crate::language::{Language, Locale};

    /// What is printed if the user types these lines.
    fn output(language: Language, typed: &str) -> String {
        output_with(&Bookmarks::default(), language, typed)
    }

    fn output_with(bookmarks: &Bookmarks, language: Language, typed: &str) -> String {
        let (catalog, locale) = (&bundle::catalog(), &Locale::new(language));
        let (index, mut out) = (query::index(catalog, language, bookmarks), Vec::new());
        let exporter = Exporter { catalog, locale, bookmarks };
        run(exporter, &index, None, &mut typed.as_bytes(), &mut out)
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
    fn bookmarks_are_found_and_notes_are_on_the_page() {
        let bookmarks = r#"[{"id": "selec", "note": "ask Ana"}, {"id": "rs", "marked": true}]"#;
        let bookmarks = Bookmarks::from_json("bookmarks.json", bookmarks).expect("bookmarks");
        let output = output_with(&bookmarks, Language::English, "mine:\nselec\n1\n");
        for words in ["2 entries found", ". Serbia, member state", "My note\n  ask Ana\n"] {
            assert!(output.contains(words), "{words}: {output}");
        }
    }

    #[test]
    fn fields_are_understood_and_what_they_lack_is_said() {
        let output = output(
            Language::English,
            "region:evrpoa\nmember:nato\ncategory:member_state in:selec -in:eu\n",
        );
        for words in [
            "“evrpoa” is not a value of region; did you mean “Europe”?\n",
            "NATO is not in any body; its members: in:nato (32)\n",
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
