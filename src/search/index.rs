//! The index of a catalog, and the ranking of what a query finds in it.
//!
//! An entry is found if every word of the query is. It ranks by its weakest word, unless the words stand together as
//! typed in a name, which ranks as that name does. Ties: the entry with more links first, then the alphabet.

use std::cmp::Reverse;

use super::fold::fold;
use super::query::{Query, is_telling, places, starts_word};
use crate::catalog::{Catalog, Entry, EntryIndex, Text};
use crate::language::cyrillic;

/// Where a query was found in an entry, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// It is an acronym, a code or the id.
    Acronym,
    /// It is a whole name.
    WholeName,
    /// A name or an acronym starts with it.
    NameStart,
    /// A word of a name or alias starts with it.
    WordStart,
    /// It stands inside a name or alias.
    InsideName,
    /// It stands in the seat.
    Seat,
    /// It stands in the aims or the description.
    Prose,
}

/// The folded texts of an entry.
#[derive(Debug)]
struct Fields {
    acronyms: Vec<String>,
    names: Vec<String>,
    aliases: Vec<String>,
    seats: Vec<String>,
    prose: Vec<String>,
}

/// One entry found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// The entry.
    pub entry: EntryIndex,
    /// Where the query was found in it.
    pub tier: Tier,
}

/// The folded texts of every entry of a catalog.
#[derive(Debug)]
pub struct Index {
    fields: Vec<Fields>,
    links: Vec<usize>,
}

impl Index {
    /// Folds the texts of a catalog, once.
    pub fn new(catalog: &Catalog) -> Self {
        let links = catalog.iter().map(|(index, _)| catalog.links(index).count()).collect();
        Self { fields: catalog.iter().map(|(_, entry)| Fields::new(catalog, entry)).collect(), links }
    }

    /// What the query finds among the candidates, best first; entries of one rank keep the order in which they came.
    pub fn search(&self, query: &Query, candidates: impl IntoIterator<Item = EntryIndex>) -> Vec<Hit> {
        let find = |entry: EntryIndex| self.fields[entry.position()].tier(query).map(|tier| Hit { entry, tier });
        let mut hits: Vec<Hit> = candidates.into_iter().filter_map(find).collect();
        hits.sort_by_key(|hit| (hit.tier, Reverse(self.links[hit.entry.position()])));
        hits
    }

    /// The best that words name: an id, an acronym or a name; failing that, whatever they find first.
    pub fn best(&self, catalog: &Catalog, words: &str) -> Option<Hit> {
        let by_id = catalog.find(words).map(|entry| Hit { entry, tier: Tier::Acronym });
        by_id.or_else(|| self.search(&Query::new(words), catalog.iter().map(|(entry, _)| entry)).first().copied())
    }
}

impl Fields {
    fn new(catalog: &Catalog, entry: &Entry) -> Self {
        let both = |text: &Text| [fold(&text.sr), fold(&text.en)];
        // Where Cyrillic does not follow the letters (UNESCO is УНЕСКО), the entry is found by both spellings.
        let in_cyrillic = |text: &str| Some(fold(&cyrillic(text))).filter(|turned| *turned != fold(text));
        let codes = entry.codes.iter().flat_map(|codes| [&codes.alpha2, &codes.alpha3]).flatten();
        let seat_states =
            entry.headquarters.iter().filter_map(|seat| catalog.find(&seat.state)).map(|state| &catalog.entry(state).name);
        Self {
            acronyms: (entry.acronyms.iter().filter_map(|acronym| in_cyrillic(acronym)))
                .chain(entry.acronyms.iter().chain(codes).chain([&entry.id]).map(|acronym| fold(acronym)))
                .map(|acronym| acronym.trim().to_owned())
                .collect(),
            names: [Some(&entry.name), entry.official_name.as_ref()]
                .into_iter()
                .flatten()
                .flat_map(both)
                .chain(entry.native_names.iter().map(|native| fold(&native.name)))
                .chain(in_cyrillic(&entry.name.sr))
                .collect(),
            aliases: entry.aliases.iter().map(|alias| fold(alias)).collect(),
            seats: entry.seats().map(|seat| &seat.city).chain(seat_states).flat_map(both).collect(),
            prose: entry.aims.iter().chain([&entry.description]).flat_map(both).collect(),
        }
    }

    fn tier(&self, query: &Query) -> Option<Tier> {
        let weakest = query
            .words()
            .iter()
            .map(|word| self.tier_of(word))
            .try_fold(None, |weakest, tier| Some(weakest.max(Some(tier?))))??;
        let together = if query.words().len() > 1 { self.tier_of_name(query.phrase()) } else { None };
        Some(together.map_or(weakest, |together| together.min(weakest)))
    }

    fn tier_of(&self, word: &str) -> Option<Tier> {
        let in_prose =
            || is_telling(word) && self.prose.iter().any(|text| text.match_indices(word).any(|(at, _)| starts_word(text, at)));
        self.tier_of_name(word)
            .or_else(|| self.seats.iter().any(|seat| places(seat, word).next().is_some()).then_some(Tier::Seat))
            .or_else(|| in_prose().then_some(Tier::Prose))
    }

    /// The best tier that a folded text reaches among acronyms, names and aliases.
    fn tier_of_name(&self, text: &str) -> Option<Tier> {
        let acronyms = self.acronyms.iter().filter_map(|acronym| {
            if acronym == text { Some(Tier::Acronym) } else { acronym.starts_with(text).then_some(Tier::NameStart) }
        });
        let names = self.names.iter().filter_map(|name| match name.strip_prefix(text) {
            Some(rest) if rest.trim().is_empty() => Some(Tier::WholeName),
            Some(_) => Some(Tier::NameStart),
            None => tier_inside(name, text),
        });
        let aliases = self.aliases.iter().filter_map(|alias| tier_inside(alias, text));
        acronyms.chain(names).chain(aliases).min()
    }
}

/// The tier of a text found in a name or alias, but not as its beginning.
fn tier_inside(name: &str, text: &str) -> Option<Tier> {
    places(name, text).map(|at| if starts_word(name, at) { Tier::WordStart } else { Tier::InsideName }).min()
}
