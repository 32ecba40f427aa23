//! Where `nj` and `dž` are two letters and not a digraph: at the end of a prefix, as in `injekcija`
//! (`in` + `jekcija`) and `nadživeti` (`nad` + `živeti`). The stems are data.

use std::borrow::Cow;
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

    /// Adds the places of separate letters at the start of `word`, which follows `skipped`
    /// characters of the whole word.
    fn add_at_start(&self, word: &str, skipped: usize, places: &mut Vec<usize>) {
        let stems = self.at_start.iter().filter(|stem| word.starts_with(&stem.letters));
        places.extend(stems.map(|stem| skipped + stem.separate));
        for prefix in &self.prefixes {
            if let Some(rest) = word.strip_prefix(prefix) {
                self.add_at_start(rest, skipped + prefix.chars().count(), places);
            }
        }
    }
}

impl Stem {
    /// `None` if the row has no separator, which a test prevents.
    fn parse(text: &str) -> Option<Self> {
        let (before, after) = text.split_once(SEPARATOR)?;
        Some(Self { letters: [before, after].concat(), separate: before.chars().count() })
    }
}

/// The places in a word, in characters, before which two letters are not a digraph.
pub(super) fn separate_places(word: &str) -> Vec<usize> {
    let mut places = Vec::new();
    // Few words have these letters: the others need no look at the table.
    if !word.contains(['j', 'J', 'ž', 'Ž']) {
        return places;
    }
    let lower = word.to_lowercase();
    if !lower.contains("nj") && !lower.contains("dž") {
        return places;
    }
    for stem in &TABLE.anywhere {
        let found = lower.match_indices(&stem.letters);
        places.extend(found.map(|(at, _)| lower[..at].chars().count() + stem.separate));
    }
    TABLE.add_at_start(&lower, 0, &mut places);
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
            if places.contains(&nth) {
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
    }
}
