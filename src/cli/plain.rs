//! `imenik --plain`: the directory line by line, for screen readers and for terminals without a
//! cursor: words are asked for, what they find is numbered, a number is read, and its links are
//! numbered in turn.

use std::io::{self, BufRead, Write};

use crate::catalog::{Catalog, EntryIndex};
use crate::export::{self, Content, Piece, Sheet, display_acronym};
use crate::language::Locale;
use crate::search::{Index, Query};
use crate::text::sanitize;

/// How many entries are told at a time.
const PAGE: usize = 10;

/// What is numbered now.
struct Numbered {
    entries: Vec<EntryIndex>,
    /// How many of them have been told.
    told: usize,
}

/// Asks and answers until the input ends or the reader does.
///
/// # Errors
/// Those of the input and the output.
pub(super) fn run(
    catalog: &Catalog,
    index: &Index,
    locale: &Locale,
    open: Option<EntryIndex>,
    input: &mut impl BufRead,
    out: &mut impl Write,
) -> io::Result<()> {
    writeln!(out, "{}", locale.text("plain-how"))?;
    let mut numbered = Numbered { entries: Vec::new(), told: 0 };
    if let Some(entry) = open {
        read(catalog, locale, entry, &mut numbered, out)?;
    }
    loop {
        write!(out, "\n{}", locale.text("screen-search-prompt"))?;
        out.flush()?;
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            writeln!(out)?;
            return Ok(());
        }
        let words = line.trim();
        match words.parse::<usize>() {
            _ if words == "q" => return Ok(()),
            _ if words == "?" => writeln!(out, "{}", locale.text("plain-how"))?,
            _ if words.is_empty() => tell(catalog, locale, &mut numbered, out)?,
            // A number that stands for nothing is what it is elsewhere: a word to search for.
            Ok(number) if (1..=numbered.entries.len()).contains(&number) => {
                read(catalog, locale, numbered.entries[number - 1], &mut numbered, out)?;
            }
            _ => search(catalog, index, locale, words, &mut numbered, out)?,
        }
    }
}

/// Finds entries and tells the first of them.
fn search(
    catalog: &Catalog,
    index: &Index,
    locale: &Locale,
    words: &str,
    numbered: &mut Numbered,
    out: &mut impl Write,
) -> io::Result<()> {
    let found = index.search(catalog, &Query::new(words), catalog.iter().map(|(entry, _)| entry));
    for problem in &found.problems {
        writeln!(out, "{}", problem.to_message(locale))?;
    }
    if found.hits.is_empty() {
        let words = sanitize(words).into_owned();
        return writeln!(out, "{}", locale.format("screen-nothing", &[("value", words.into())]));
    }
    *numbered = Numbered { entries: found.hits.iter().map(|hit| hit.entry).collect(), told: 0 };
    let count = numbered.entries.len();
    writeln!(out, "{}", locale.format("plain-found", &[("n", count.into())]))?;
    tell(catalog, locale, numbered, out)
}

/// Tells the next entries that are numbered, and how to hear more.
fn tell(
    catalog: &Catalog,
    locale: &Locale,
    numbered: &mut Numbered,
    out: &mut impl Write,
) -> io::Result<()> {
    let end = (numbered.told + PAGE).min(numbered.entries.len());
    for nth in numbered.told..end {
        let entry = catalog.entry(numbered.entries[nth]);
        let acronym = display_acronym(locale, entry).filter(|_| entry.category.is_body());
        let acronym = acronym.map(|acronym| format!(", {acronym}")).unwrap_or_default();
        let kind = locale.kind(entry.category);
        writeln!(out, "{}. {}{acronym}, {kind}", nth + 1, sanitize(&locale.name(entry)))?;
    }
    numbered.told = end;
    let more = numbered.entries.len() - end;
    if more > 0 {
        writeln!(out, "{}", locale.format("plain-more", &[("n", more.into())]))?;
    }
    Ok(())
}

/// Reads an entry out, and numbers its links.
fn read(
    catalog: &Catalog,
    locale: &Locale,
    entry: EntryIndex,
    numbered: &mut Numbered,
    out: &mut impl Write,
) -> io::Result<()> {
    let sheet = Sheet::new(catalog, locale, entry);
    write!(out, "\n{}", export::text(&sheet, export::TEXT_WIDTH))?;
    let mut entries: Vec<EntryIndex> = Vec::new();
    for run in sheet.fields.iter().flat_map(|field| runs(&field.content)) {
        if let Piece::Link(_, to) = run
            && !entries.contains(to)
        {
            entries.push(*to);
        }
    }
    *numbered = Numbered { entries, told: 0 };
    if !numbered.entries.is_empty() {
        writeln!(
            out,
            "\n{}",
            locale.format("plain-links", &[("n", numbered.entries.len().into())])
        )?;
    }
    Ok(())
}

/// The runs of a field.
fn runs(content: &Content) -> Vec<&Piece> {
    match content {
        Content::Prose(_) => Vec::new(),
        Content::Line(runs) => runs.iter().collect(),
        Content::Names(lists) | Content::Lines(lists) => lists.iter().flatten().collect(),
        Content::Groups(groups) => {
            groups.iter().flat_map(|(_, names)| names.iter().flatten()).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::bundled;
    use crate::language::Language;

    fn said(language: Language, typed: &str) -> String {
        let catalog = Catalog::load(&bundled()).expect("the bundled catalog has no fault");
        let (index, mut out) = (Index::new(&catalog), Vec::new());
        run(&catalog, &index, &Locale::new(language), None, &mut typed.as_bytes(), &mut out)
            .expect("memory takes it all");
        String::from_utf8(out).expect("what is said is text")
    }

    #[test]
    fn one_searches_reads_and_follows_a_link_by_numbers() {
        let said = said(Language::English, "selec\n1\n\n1\nq\nnever asked\n");
        for words in [
            "1. Southeast European Law Enforcement Center, SELEC",
            "7 October 2011",
            "1. Romania, member state",
            "Bucharest",
        ] {
            assert!(said.contains(words), "{words}: {said}");
        }
        assert!(!said.contains("never asked"), "{said}");
        assert!(said.chars().all(|c| c == '\n' || !c.is_control()), "nothing moves a cursor");
    }

    #[test]
    fn more_is_told_on_an_empty_line_and_what_is_not_found_is_said() {
        let said = said(Language::SerbianLatin, "banka\n\nxyzzy\n\u{1b}[31m\n");
        assert!(said.contains("10. ") && said.contains("11. "), "{said}");
        assert!(
            said.contains("Ništa nije nađeno za „xyzzy”") && !said.contains('\u{1b}'),
            "{said}"
        );
    }
}
