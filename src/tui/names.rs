//! The names of all entries in the language on screen, by the alphabet: to sort by, to jump to, and
//! to shorten so that no two of them look alike.

use std::borrow::Cow;

use unicode_truncate::UnicodeTruncateStr;

use crate::bundle::{self, SharedNames};
use crate::catalog::{Catalog, EntryIndex, NameTable};
use crate::language::{Language, Locale};
use crate::search::fold;
use crate::text::columns;

/// How many neighbours in alphabetical order a shortened name is compared with. A user's catalog
/// can have thousands of names with the same beginning.
const NEIGHBOURS: usize = 256;
/// How many neighbours with another beginning are skipped: collation ignores case and marks, so
/// names with the same beginning are not always next to each other.
const MISSES: usize = 8;

/// The names of the entries of a catalog.
#[derive(Debug, Default)]
pub struct Names {
    table: SharedNames,
    /// The place of each entry in the order of the alphabet, by its position in the catalog.
    places: Vec<u32>,
}

impl Names {
    /// The names in a language.
    pub fn new(catalog: &Catalog, locale: &Locale) -> Self {
        let table = bundle::all_names(catalog, locale);
        let mut places = vec![0; table.by_name.len()];
        for (place, index) in (0..).zip(&table.by_name) {
            places[index.position()] = place;
        }
        Self { table, places }
    }

    /// The table of the names.
    pub fn table(&self) -> &NameTable {
        &self.table
    }

    /// All entries, in the order of the alphabet.
    pub fn by_name(&self) -> &[EntryIndex] {
        &self.table.by_name
    }

    /// The name of an entry.
    pub fn name(&self, index: EntryIndex) -> &str {
        self.table.name(index)
    }

    /// The acronym or code of an entry.
    pub fn acronym(&self, index: EntryIndex) -> Option<&str> {
        self.table.acronym(index)
    }

    /// The width of the widest acronym, in columns.
    pub fn widest_acronym(&self) -> usize {
        self.table.acronyms.iter().map(columns).max().unwrap_or(0)
    }

    /// The first of some entries whose name begins with a text: as it is written, in either script
    /// and case, or else without marks (`c` for `č`).
    pub fn first_beginning(&self, text: &str, entries: &[EntryIndex]) -> Option<EntryIndex> {
        let (exact, folded) = (latin_lowercase(text), fold(text));
        let room = text.chars().count() * 2 + 2;
        let begins = |index: &EntryIndex, key: &dyn Fn(&str) -> String, typed: &str| {
            let name: String = self.name(*index).chars().take(room).collect();
            key(&name).starts_with(typed)
        };
        let first = |key: &dyn Fn(&str) -> String, typed: &str| {
            entries.iter().find(|index| begins(index, key, typed)).copied()
        };
        first(&latin_lowercase, &exact).or_else(|| {
            let folded = folded.trim_start();
            (!folded.is_empty()).then(|| first(&fold, folded)).flatten()
        })
    }

    /// The name of an entry, shortened to a display width, in columns. What is left out is in the
    /// middle, and so that no neighbour in the alphabet with another name could be meant.
    pub fn shortened(&self, index: EntryIndex, room: usize) -> Cow<'_, str> {
        let name = self.name(index);
        if columns(name) <= room {
            return Cow::Borrowed(name);
        }
        if room == 0 {
            return Cow::Borrowed("");
        }
        let unlike = candidates(name, room).find(|it| !self.could_be_another(index, it));
        let short = unlike.or_else(|| candidates(name, room).next());
        Cow::Owned(short.as_ref().map(ShortName::written).unwrap_or_default())
    }

    /// Whether a shortened name of an entry could be that of another.
    fn could_be_another(&self, index: EntryIndex, short: &ShortName<'_>) -> bool {
        let place = self.places[index.position()] as usize;
        let before = self.table.by_name[..place].iter().rev();
        let after = self.table.by_name[place + 1..].iter();
        self.any_matches(before, index, short) || self.any_matches(after, index, short)
    }

    fn any_matches<'a>(
        &self,
        neighbours: impl Iterator<Item = &'a EntryIndex>,
        index: EntryIndex,
        short: &ShortName<'_>,
    ) -> bool {
        let own = self.name(index);
        let mut misses = 0;
        for other in neighbours.take(NEIGHBOURS) {
            let name = self.name(*other);
            if !name.starts_with(short.head) {
                misses += 1;
                if misses > MISSES {
                    return false;
                }
            } else if name != own && short.matches(name) {
                return true;
            }
        }
        false
    }
}

/// A name without a part in its middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct ShortName<'n> {
    head: &'n str,
    rest: &'n str,
    /// Whether the rest goes to the end of the name.
    to_end: bool,
}

impl ShortName<'_> {
    fn written(&self) -> String {
        let end = if self.to_end { "" } else { "…" };
        format!("{}…{}{end}", self.head, self.rest)
    }

    /// Whether a name could be shortened so.
    fn matches(&self, name: &str) -> bool {
        let Some(behind) = name.strip_prefix(self.head) else { return false };
        if self.to_end { behind.ends_with(self.rest) } else { behind.contains(self.rest) }
    }
}

/// The ways to shorten a name to a display width, the best first: with whole words at the end, with
/// as much of the beginning as of the end, with whole words of the middle.
fn candidates(name: &str, room: usize) -> impl Iterator<Item = ShortName<'_>> {
    let room = room.saturating_sub(1);
    let shortest_head = (room / 3).min(6);
    let words: Vec<&str> = word_starts(name).map(|at| &name[at..]).collect();
    let ends = words.iter().map(|words| (*words, columns(words)));
    let ends: Vec<(&str, usize)> =
        ends.filter(|(_, width)| width + shortest_head <= room).collect();
    // Of the ends that leave two fifths for the beginning, the longest; then the longer ones.
    let fits = move |(_, width): &(&str, usize)| width * 5 <= room * 3;
    let long: Vec<(&str, usize)> = ends.iter().rev().filter(|end| !fits(end)).copied().collect();
    let of_words = ends.into_iter().filter(fits).chain(long).map(|(end, _)| end);
    let of_any = [room / 2, room * 2 / 3, room / 3, room * 3 / 4].into_iter();
    let of_any = of_any.map(|width| name.unicode_truncate_start(width).0.trim_start());
    let with_end = of_words.chain(of_any).map(move |rest| {
        let head = start_of(name, room.saturating_sub(columns(rest)));
        ShortName { head, rest, to_end: true }
    });
    // Where a longer beginning leaves too little of the middle, a shorter one may do.
    let heads = [shortest_head, shortest_head / 2].into_iter();
    let with_middle = heads.flat_map(move |width| {
        let head = start_of(name, width);
        let width = room.saturating_sub(columns(head) + 1);
        let middle = move |words| ShortName { head, rest: start_of(words, width), to_end: false };
        words.clone().into_iter().map(middle)
    });
    with_end.chain(with_middle)
}

/// As much of the beginning of a text as fits a display width, without a space at its end.
fn start_of(text: &str, width: usize) -> &str {
    text.unicode_truncate(width).0.trim_end()
}

/// Where the words of a name begin, except the first.
fn word_starts(name: &str) -> impl Iterator<Item = usize> {
    name.match_indices(' ').map(|(at, space)| at + space.len())
}

/// A text in small letters and Latin script.
fn latin_lowercase(text: &str) -> String {
    Language::SerbianLatin.in_script("sr-Cyrl", text).to_lowercase()
}
