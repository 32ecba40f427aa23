//! The index of a catalog, and the ranking of what a query finds in it.
//!
//! An entry is found if every condition of the query holds. It ranks by its weakest word, unless
//! the words stand together as typed in a name, which ranks as that name does. Ties: living bodies
//! before those that have ended, then the entry with more links, then the alphabet. Slips are
//! looked for only if no name is found without them.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::fields::Conditions;
use super::fold::fold;
use super::grams::Grams;
use super::marks::Marker;
use super::query::{Problem, Query};
use super::sought::{Needle, Sought};
use super::words::{are_initials, initials, is_form, is_form_of_name, is_slip, starts_word};
use crate::catalog::{Catalog, Entry, EntryIndex, Seat, Text};
use crate::language::cyrillic;
use crate::parallel::par_map;

/// How many entries are folded before another thread has well started.
const WORTH_FOLDING: usize = 100;
/// How many entries are searched before another thread has well started.
const WORTH_SEARCHING: usize = 10_000;

/// Where a query was found in an entry, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// It has the fields asked for, and no words were.
    Field,
    /// It is an acronym, a code or the id.
    Acronym,
    /// It is a whole name.
    WholeName,
    /// It is a whole name in another form.
    NameForm,
    /// It is the initials of a name.
    Initials,
    /// A name or an acronym starts with it.
    NameStart,
    /// A word of a name or alias starts with it.
    WordStart,
    /// It is another form of a word in a name or alias.
    Inflected,
    /// It stands inside a name or alias.
    InsideName,
    /// It is a word of a name but for a slip.
    Slip,
    /// It is the capital.
    Capital,
    /// It stands in the main seat.
    Seat,
    /// It stands in another seat.
    OtherSeat,
    /// It stands in the aims or the description.
    Prose,
}

impl Tier {
    /// The key of the message that says why an entry was found.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Field => "tier-field",
            Self::Acronym => "tier-acronym",
            Self::WholeName => "tier-whole-name",
            Self::NameForm => "tier-name-form",
            Self::Initials => "tier-initials",
            Self::NameStart => "tier-name-start",
            Self::WordStart => "tier-word-start",
            Self::Inflected => "tier-inflected",
            Self::InsideName => "tier-inside-name",
            Self::Slip => "tier-slip",
            Self::Capital => "tier-capital",
            Self::Seat => "tier-seat",
            Self::OtherSeat => "tier-other-seat",
            Self::Prose => "tier-prose",
        }
    }
}

/// The folded texts of an entry.
#[derive(Debug)]
struct Texts {
    acronyms: Vec<String>,
    names: Vec<String>,
    aliases: Vec<String>,
    /// Cities and states of the seats, with the tier of each.
    seats: Vec<(Tier, String)>,
    prose: Vec<String>,
    /// What acronyms, names, aliases, seats and the initials of names hold.
    short: Grams,
    /// How the words of the long texts begin.
    begins: Grams,
}

/// One entry found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// The entry.
    pub entry: EntryIndex,
    /// Where the weakest word of the query was found in it; the best tier, if the query has fields
    /// only.
    pub tier: Tier,
}

/// What a query finds.
#[derive(Debug, Default)]
pub struct Found {
    /// The entries, best first.
    pub hits: Vec<Hit>,
    /// What is wrong with the query.
    pub problems: Vec<Problem>,
    /// Shows where its words stand.
    pub marker: Marker,
}

/// The folded texts of every entry of a catalog.
#[derive(Debug)]
pub struct Index {
    texts: Vec<Texts>,
    links: Vec<usize>,
    /// The folded notes of the reader's, empty for an entry that is only marked.
    mine: HashMap<EntryIndex, String>,
}

impl Index {
    /// Folds the texts of a catalog, once.
    pub fn new(catalog: &Catalog) -> Self {
        let links = catalog.iter().map(|(index, _)| catalog.links(index).count()).collect();
        let entries: Vec<&Entry> = catalog.iter().map(|(_, entry)| entry).collect();
        Self {
            texts: par_map(&entries, WORTH_FOLDING, |entry| Texts::new(catalog, entry)),
            links,
            mine: HashMap::new(),
        }
    }

    /// Takes in what the reader has marked or written a note on: each entry with its note.
    pub fn set_mine<'n>(&mut self, mine: impl IntoIterator<Item = (EntryIndex, &'n str)>) {
        self.mine = mine.into_iter().map(|(entry, note)| (entry, fold(note))).collect();
    }

    /// Whether the reader has marked an entry or written a note on it that has folded words.
    pub(super) fn is_mine(&self, entry: EntryIndex, words: &[Needle<'_>]) -> bool {
        self.mine.get(&entry).is_some_and(|note| words.iter().all(|word| word.begins_word(note)))
    }

    /// What the query finds among the candidates. Entries of one rank keep the order in which they
    /// came.
    pub fn search(
        &self,
        catalog: &Catalog,
        query: &Query,
        candidates: impl IntoIterator<Item = EntryIndex>,
    ) -> Found {
        let (conditions, problems) = Conditions::new(self, catalog, query);
        let candidates: Vec<EntryIndex> =
            candidates.into_iter().filter(|&entry| conditions.hold(catalog, entry)).collect();
        let (words, phrase): (Vec<_>, _) = (
            query.words().iter().map(|word| Sought::new(word)).collect(),
            Needle::new(query.phrase()),
        );
        let find = |slips: bool| -> Vec<Hit> {
            let tier = |entry: EntryIndex| {
                let tier = self.texts[entry.position()].tier(query, &words, &phrase, slips)?;
                Some(Hit { entry, tier })
            };
            par_map(&candidates, WORTH_SEARCHING, |&entry| tier(entry))
                .into_iter()
                .flatten()
                .collect()
        };
        let mut hits = find(false);
        let slips = !hits.iter().any(|hit| hit.tier < Tier::Slip);
        if slips {
            hits = find(true);
        }
        let ended = |hit: &Hit| catalog.entry(hit.entry).dissolved.is_some();
        hits.sort_by_key(|hit| (hit.tier, ended(hit), Reverse(self.links[hit.entry.position()])));
        Found { hits, problems, marker: Marker::new(query, slips) }
    }

    /// The best that words name: an id, an acronym or a name; failing that, whatever they find
    /// first.
    pub fn best(&self, catalog: &Catalog, words: &str) -> Option<Hit> {
        let by_id = catalog.find(words).map(|entry| Hit { entry, tier: Tier::Acronym });
        by_id.or_else(|| {
            self.search(catalog, &Query::new(words), catalog.iter().map(|(entry, _)| entry))
                .hits
                .first()
                .copied()
        })
    }

    /// The entries that words choose: those they name one by one, each by an id, a code or an
    /// acronym, or else what they find.
    pub fn choose(&self, catalog: &Catalog, words: &str) -> Vec<EntryIndex> {
        let named = |word: &str| {
            self.best(catalog, word).filter(|hit| hit.tier <= Tier::Acronym).map(|hit| hit.entry)
        };
        let all: Option<Vec<EntryIndex>> = words.split_whitespace().map(named).collect();
        all.filter(|named| named.len() > 1).unwrap_or_else(|| {
            self.search(catalog, &Query::new(words), catalog.iter().map(|(entry, _)| entry))
                .hits
                .iter()
                .map(|hit| hit.entry)
                .collect()
        })
    }

    /// Whether folded words stand in a seat of an entry.
    pub(super) fn is_seated(&self, entry: EntryIndex, words: &[Sought<'_>]) -> bool {
        let seats = &self.texts[entry.position()].seats;
        let is_there =
            |word: &Needle<'_>| seats.iter().any(|(_, seat)| word.places(seat).next().is_some());
        words.iter().all(|word| is_there(&word.whole) || word.stems.iter().any(is_there))
    }

    /// Whether folded words stand in a name, alias, acronym, seat or long text of an entry.
    pub(super) fn holds(&self, entry: EntryIndex, words: &Sought<'_>) -> bool {
        self.texts[entry.position()].tier_of(words, false).is_some()
    }
}

impl Texts {
    fn new(catalog: &Catalog, entry: &Entry) -> Self {
        let both = |text: &Text| [fold(&text.sr), fold(&text.en)];
        // Where Cyrillic does not follow the letters (UNESCO is УНЕСКО), the entry is found by both
        // spellings.
        let in_cyrillic =
            |text: &str| Some(fold(&cyrillic(text))).filter(|turned| *turned != fold(text));
        let demonyms = entry
            .demonym
            .iter()
            .flat_map(|it| [&it.man, &it.woman, &it.adjective].into_iter().chain(&it.en));
        let codes = entry.codes.iter().flat_map(|codes| [&codes.alpha2, &codes.alpha3]).flatten();
        let states = |seat: &Seat| {
            let state = catalog.find(&seat.state).map(|state| catalog.entry(state));
            state.into_iter().flat_map(|state| {
                both(&state.name).into_iter().chain(state.aliases.iter().map(|alias| fold(alias)))
            })
        };
        let seats = entry.headquarters.iter().enumerate().flat_map(|(nth, seat)| {
            let tier = if nth == 0 { Tier::Seat } else { Tier::OtherSeat };
            both(&seat.city).into_iter().chain(states(seat)).map(move |name| (tier, name))
        });
        let capital = entry
            .capital
            .iter()
            .flat_map(|seat| both(&seat.city))
            .map(|name| (Tier::Capital, name));
        let mut texts = Self {
            acronyms: (entry.acronyms.iter().filter_map(|acronym| in_cyrillic(acronym)))
                .chain(
                    entry
                        .acronyms
                        .iter()
                        .chain(codes)
                        .chain([&entry.id])
                        .map(|acronym| fold(acronym)),
                )
                .map(|acronym| acronym.trim().to_owned())
                .collect(),
            names: [Some(&entry.name), entry.official_name.as_ref()]
                .into_iter()
                .flatten()
                .flat_map(both)
                .chain(entry.native_names.iter().map(|native| fold(&native.name)))
                .chain(in_cyrillic(&entry.name.sr))
                .collect(),
            aliases: (entry.aliases.iter().chain(demonyms))
                .map(|alias| fold(alias).trim().to_owned())
                .collect(),
            seats: capital.chain(seats).collect(),
            prose: entry.aims.iter().chain([&entry.description]).flat_map(both).collect(),
            short: Grams::of([]),
            begins: Grams::of([]),
        };
        let initials: Vec<String> = texts.names.iter().flat_map(|name| initials(name)).collect();
        let seats = texts.seats.iter().map(|(_, seat)| seat);
        texts.short = Grams::of(
            texts
                .acronyms
                .iter()
                .chain(texts.all_names())
                .chain(seats)
                .chain(&initials)
                .map(String::as_str),
        );
        texts.begins = Grams::of_beginnings(&texts.prose);
        texts
    }

    /// The tier of a whole query; `None` if one of its words is not found.
    fn tier(
        &self,
        query: &Query,
        words: &[Sought<'_>],
        phrase: &Needle<'_>,
        slips: bool,
    ) -> Option<Tier> {
        let weakest = words
            .iter()
            .try_fold(Tier::Field, |weakest, word| Some(weakest.max(self.tier_of(word, slips)?)))?;
        if words.len() < 2 {
            return Some(weakest);
        }
        let together = self.tier_of_name(phrase);
        let form = || {
            self.all_names()
                .any(|name| is_form_of_name(query.words(), name))
                .then_some(Tier::NameForm)
        };
        Some(
            together
                .filter(|tier| *tier <= Tier::NameForm)
                .or_else(form)
                .or(together)
                .map_or(weakest, |tier| tier.min(weakest)),
        )
    }

    fn tier_of(&self, word: &Sought<'_>, slips: bool) -> Option<Tier> {
        let Sought { whole, stems } = word;
        let direct = self.tier_of_name(whole);
        if direct.is_some_and(|tier| tier < Tier::Inflected) {
            return direct;
        }
        let name_with = |stem: &Needle<'_>| {
            let in_name = |name: &String| name.split(' ').any(|other| is_form(other, stem.text));
            self.short.can_hold(stem.text) && self.all_names().any(in_name)
        };
        let seat_with = |word: &Needle<'_>| {
            let of_seat = |(tier, seat): &(Tier, String)| word.places(seat).next().map(|_| *tier);
            if self.short.can_hold(word.text) {
                self.seats.iter().filter_map(of_seat).min()
            } else {
                None
            }
        };
        let in_prose = |word: &Needle<'_>| {
            self.begins.can_begin(word.text) && self.prose.iter().any(|text| word.begins_word(text))
        };
        let is_slip_of_name =
            || self.all_names().any(|name| name.split(' ').any(|other| is_slip(whole.text, other)));
        (stems.iter().any(name_with).then_some(Tier::Inflected))
            .or(direct)
            .or_else(|| (slips && is_slip_of_name()).then_some(Tier::Slip))
            .or_else(|| seat_with(whole))
            .or_else(|| stems.iter().filter(|stem| stem.telling).filter_map(seat_with).min())
            .or_else(|| (whole.telling && in_prose(whole)).then_some(Tier::Prose))
            .or_else(|| {
                stems
                    .iter()
                    .any(|stem| stem.text.len() > 3 && in_prose(stem))
                    .then_some(Tier::Prose)
            })
    }

    fn all_names(&self) -> impl Iterator<Item = &String> {
        self.names.iter().chain(&self.aliases)
    }

    /// The best tier that a folded text reaches among acronyms, names and aliases.
    fn tier_of_name(&self, needle: &Needle<'_>) -> Option<Tier> {
        let text = needle.text;
        if !self.short.can_hold(text) {
            return None;
        }
        let inside = |name: &str| {
            let tier = |at| if starts_word(name, at) { Tier::WordStart } else { Tier::InsideName };
            needle.places(name).map(tier).min()
        };
        let acronyms =
            self.acronyms.iter().filter_map(|acronym| match acronym.strip_prefix(text) {
                Some("") => Some(Tier::Acronym),
                Some(_) => Some(Tier::NameStart),
                None => None,
            });
        let names = self.names.iter().filter_map(|name| match name.strip_prefix(text) {
            Some(rest) if rest.trim().is_empty() => Some(Tier::WholeName),
            Some(_) => Some(Tier::NameStart),
            None if are_initials(name, text) => Some(Tier::Initials),
            None => inside(name),
        });
        let aliases = self
            .aliases
            .iter()
            .filter_map(|alias| if alias == text { Some(Tier::WholeName) } else { inside(alias) });
        acronyms.chain(names).chain(aliases).min()
    }
}
