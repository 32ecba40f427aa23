//! Cities and states as values of a field: `seat:geneva`, `sediste:ženevi`.

use std::collections::HashSet;

use super::index::Index;
use super::matching::initials;
use super::pattern::Pattern;
use crate::catalog::{Catalog, EntryIndex};

/// How a value names a seat.
#[derive(Debug, Clone, Copy)]
enum Level {
    /// It is the name.
    Name,
    /// It is the initials of a name of several words: `NY`.
    Initials,
    /// Its words start words of the names.
    WordStart,
    /// The stems of its words start words of the names.
    Stem,
}

/// The levels, the closest first.
const LEVELS: [Level; 4] = [Level::Name, Level::Initials, Level::WordStart, Level::Stem];

impl Index {
    /// The entries with a seat in the city or state that a value names, at the closest level at
    /// which it names any. Empty if it names none.
    pub(super) fn seated(&self, catalog: &Catalog, value: &str) -> HashSet<EntryIndex> {
        let words: Vec<Pattern> = value.split(' ').map(Pattern::new).collect();
        let at_level = |level: Level| -> HashSet<EntryIndex> {
            let all = catalog.indexes();
            all.filter(|entry| self.is_seated(*entry, value, &words, level)).collect()
        };
        let mut found = LEVELS.into_iter().map(at_level);
        found.find(|entries| !entries.is_empty()).unwrap_or_default()
    }

    fn is_seated(
        &self,
        entry: EntryIndex,
        value: &str,
        words: &[Pattern<'_>],
        level: Level,
    ) -> bool {
        let any_name = |test: &dyn Fn(&str) -> bool| self.seat_names(entry).any(test);
        let starts = |word: &Pattern<'_>| any_name(&|name| word.exact.starts_word_in(name));
        let has_stem = |word: &Pattern<'_>| {
            any_name(&|name| word.stems.iter().any(|stem| stem.starts_word_in(name)))
        };
        match level {
            Level::Name => any_name(&|name| name == value),
            Level::Initials => any_name(&|name| name.contains(' ') && initials(name)[0] == value),
            Level::WordStart => words.iter().all(starts),
            Level::Stem => words.iter().all(|word| starts(word) || has_stem(word)),
        }
    }
}
