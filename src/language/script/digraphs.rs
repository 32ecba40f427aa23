//! Where `nj` and `dž` are two letters and not a digraph: at the end of a prefix, as in `injekcija`
//! (`in` + `jekcija`) and `nadživeti` (`nad` + `živeti`). The stems are data.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::data;

/// Between two letters of a stem that are not a digraph.
const SEPARATOR: char = '|';

/// The combining grapheme joiner. It keeps two letters from being collated as one, and has no
/// weight of its own.
const JOINER: char = '\u{34f}';

static TABLE: LazyLock<Table> = LazyLock::new(Table::read);

/// The rows of `assets/script/stems.tsv`.
struct Table {
    /// Stems that separate letters wherever in a word they are.
    anywhere: Vec<Stem>,
    /// Stems that separate letters at the start of a word, or after prefixes.
    at_start: Vec<Stem>,
    /// The prefixes that may precede those.
    prefixes: Vec<&'static str>,
}

/// A stem without its separator, and how many characters precede the separator.
struct Stem {
    letters: String,
    separate: usize,
}

impl Table {
    fn read() -> Self {
        let mut table = Self { anywhere: Vec::new(), at_start: Vec::new(), prefixes: Vec::new() };
        for (text, kind) in data::rows(include_str!("../../../assets/script/stems.tsv")) {
            match kind {
                "anywhere" => table.anywhere.extend(Stem::parse(text)),
                "start" => table.at_start.extend(Stem::parse(text)),
                _ => table.prefixes.push(text),
            }
        }
        table
    }

    /// The places of separate letters, in characters, at the start of a word or after prefixes.
    fn places_at_start(&self, word: &str) -> Vec<usize> {
        let mut places = Vec::new();
        // In bytes: where prefixes may end. They repeat without limit (`prepre…`), so a recursive
        // search could exhaust the stack.
        let mut starts = BTreeSet::from([0]);
        let (mut counted, mut skipped) = (0, 0);
        while let Some(start) = starts.pop_first() {
            skipped += word[counted..start].chars().count();
            counted = start;
            let rest = &word[start..];
            let stems = self.at_start.iter().filter(|stem| rest.starts_with(&stem.letters));
            places.extend(stems.map(|stem| skipped + stem.separate));
            let prefixes = self.prefixes.iter().filter(|prefix| rest.starts_with(**prefix));
            starts.extend(prefixes.map(|prefix| start + prefix.len()));
        }
        places
    }

    /// The places of separate letters, in characters, in stems wherever in a word they are.
    fn places_anywhere(&self, word: &str) -> Vec<usize> {
        let mut places = Vec::new();
        for stem in &self.anywhere {
            let (mut counted, mut skipped) = (0, 0);
            for (at, _) in word.match_indices(&stem.letters) {
                skipped += word[counted..at].chars().count();
                counted = at;
                places.push(skipped + stem.separate);
            }
        }
        places
    }
}

impl Stem {
    /// `None` if the row has no separator, which a test prevents.
    fn parse(text: &str) -> Option<Self> {
        let (before, after) = text.split_once(SEPARATOR)?;
        Some(Self { letters: [before, after].concat(), separate: before.chars().count() })
    }
}

/// The places in a word, in characters, before which two letters are not a digraph, in order.
pub(super) fn separate_places(word: &str) -> Vec<usize> {
    // Few words have these letters: the others need no look at the table.
    if !word.contains(['j', 'J', 'ž', 'Ž']) {
        return Vec::new();
    }
    let lower = word.to_lowercase();
    if !lower.contains("nj") && !lower.contains("dž") {
        return Vec::new();
    }
    let mut places = TABLE.places_anywhere(&lower);
    places.extend(TABLE.places_at_start(&lower));
    places.sort_unstable();
    places
}

/// Text for the collation of Serbian in Latin script: a joiner is between letters that are not a
/// digraph, so that they are collated as two.
pub(in super::super) fn with_joiners(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut copied = 0;
    let mut start = 0;
    for word in text.split(|c: char| !c.is_alphabetic()) {
        let places = separate_places(word);
        for (nth, (at, _)) in word.char_indices().enumerate() {
            if places.binary_search(&nth).is_ok() {
                out.push_str(&text[copied..start + at]);
                out.push(JOINER);
                copied = start + at;
            }
        }
        start += word.len();
        start += text[start..].chars().next().map_or(0, char::len_utf8);
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        let rows: Vec<_> = data::rows(include_str!("../../../assets/script/stems.tsv")).collect();
        let read = TABLE.anywhere.len() + TABLE.at_start.len() + TABLE.prefixes.len();
        assert_eq!(read, rows.len());
        for (text, kind) in rows {
            let is_stem = text.contains("n|j") || text.contains("d|ž");
            assert_eq!(is_stem, ["anywhere", "start"].contains(&kind), "{text}");
            assert!(is_stem || kind == "prefix", "{text}: {kind}");
            assert_eq!(text.to_lowercase(), text);
        }
    }

    #[test]
    fn joiners_are_between_separate_letters_only() {
        assert_eq!(
            with_joiners("Inje, Reinjekcija i „nadživeti”"),
            "Inje, Rein\u{34f}jekcija i „nad\u{34f}živeti”"
        );
        assert!(matches!(with_joiners("Inje i konj"), Cow::Borrowed(_)));
        assert_eq!(with_joiners("prenadživeti"), "prenad\u{34f}živeti", "after two prefixes");
    }

    #[test]
    fn a_long_word_is_read_to_its_end() {
        let word = |repeated: &str, end: &str| repeated.repeat(100_000) + end;
        assert!(separate_places(&word("u", "nja")).is_empty());
        assert_eq!(separate_places(&word("pre", "nadživeti")), [300_003]);
        assert_eq!(separate_places(&word("konjunktura", "")).len(), 100_000);
    }
}
