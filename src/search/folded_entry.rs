//! The folded texts of one entry: everything that a query can find in it.

use super::cities::Cities;
use super::fold::fold;
use super::grams::Grams;
use super::matching::initials;
use super::tier::Tier;
use crate::catalog::{Catalog, Codes, Demonym, Entry, EntryIndex, Names, NativeName, Seat, Text};
use crate::language::cyrillic;

/// The folded texts of an entry.
#[derive(Debug)]
pub(super) struct FoldedEntry {
    /// Acronyms, codes and the id.
    pub(super) acronyms: Vec<String>,
    /// Names in common use, official and native, in Serbian and English.
    pub(super) names: Vec<String>,
    /// Other names, and what the inhabitants are called.
    pub(super) aliases: Vec<String>,
    /// Words to find it by that are never shown.
    pub(super) search_terms: Vec<String>,
    /// Cities and states of the seats.
    pub(super) seats: Vec<FoldedSeat>,
    /// Aims and description, in Serbian and English.
    pub(super) prose: Vec<String>,
    /// The grams of acronyms, names, aliases, search terms, seats and the initials of names.
    pub(super) short_grams: Grams,
    /// The grams of the word starts in the prose.
    pub(super) prose_grams: Grams,
}

/// One name of a seat: of the city or of its state.
#[derive(Debug)]
pub(super) struct FoldedSeat {
    /// The tier of an entry that is found by it.
    pub(super) tier: Tier,
    /// The folded name.
    pub(super) name: String,
}

impl FoldedEntry {
    /// Folds the texts of an entry.
    pub(super) fn new(
        catalog: &Catalog,
        known: &Cities<'_>,
        index: EntryIndex,
        entry: &Entry,
    ) -> Self {
        // Without `..`: the compiler asks of each new field whether search should find it.
        let Entry {
            id,
            name,
            official_name,
            native_names,
            acronyms,
            other_names,
            search_terms,
            headquarters,
            capital,
            aims,
            description,
            codes,
            demonym,
            category: _,
            status: _,
            founded: _,
            dissolved: _,
            legal_basis: _,
            office: _,
            members: _,
            membership: _,
            relations: _,
            subjects: _,
            scope: _,
            region: _,
            languages: _,
            area_km2: _,
            population: _,
            un_admission: _,
            un_group: _,
            national_day: _,
            borders: _,
            identifiers: _,
            kind: _,
            note: _,
            website: _,
            sources: _,
            as_of: _,
            extra: _,
        } = entry;
        let acronyms = fold_acronyms(id, acronyms, codes.as_ref());
        let names = fold_names(name, official_name.as_ref(), native_names);
        let aliases = fold_aliases(other_names.all(), demonym.as_ref());
        let search_terms: Vec<String> =
            search_terms.iter().map(|term| fold(term).trim().to_owned()).collect();
        let cities = capital.iter().chain(headquarters).enumerate();
        let cities = cities.map(|(nth, seat)| known.names(index, nth, seat));
        let seats = fold_seats(catalog, capital.is_some(), headquarters, cities);
        let prose: Vec<String> = aims.iter().chain(description).flat_map(fold_all).collect();
        let initials: Vec<String> = names.iter().flat_map(|name| initials(name)).collect();
        let seat_names = seats.iter().map(|seat| &seat.name);
        let all_names = acronyms.iter().chain(&names).chain(&aliases).chain(&search_terms);
        let short = all_names.chain(seat_names).chain(&initials);
        Self {
            short_grams: Grams::of_texts(short.map(String::as_str)),
            prose_grams: Grams::of_word_starts(prose.iter().map(String::as_str)),
            acronyms,
            names,
            aliases,
            search_terms,
            seats,
            prose,
        }
    }

    /// Names and aliases.
    pub(super) fn all_names(&self) -> impl Iterator<Item = &String> {
        self.names.iter().chain(&self.aliases)
    }
}

fn fold_acronyms(id: &String, acronyms: &Names, codes: Option<&Codes>) -> Vec<String> {
    let codes = codes.into_iter().flat_map(|codes| [&codes.alpha2, &codes.alpha3]).flatten();
    let codes = codes.chain([id]).map(String::as_str);
    let latin = acronyms.all().chain(codes).map(fold);
    acronyms
        .all()
        .filter_map(fold_other_cyrillic)
        .chain(latin)
        .map(|acronym| acronym.trim().to_owned())
        .collect()
}

fn fold_names(name: &Text, official: Option<&Text>, native: &[NativeName]) -> Vec<String> {
    [name]
        .into_iter()
        .chain(official)
        .flat_map(fold_all)
        .chain(native.iter().map(|native| fold(&native.name)))
        .chain(name.get("sr").and_then(fold_other_cyrillic))
        .collect()
}

fn fold_aliases<'a>(
    aliases: impl Iterator<Item = &'a str>,
    demonym: Option<&'a Demonym>,
) -> Vec<String> {
    let demonyms = demonym.into_iter().flat_map(|demonym| {
        [&demonym.man, &demonym.woman, &demonym.adjective].into_iter().chain(&demonym.en)
    });
    aliases.chain(demonyms.map(String::as_str)).map(|alias| fold(alias).trim().to_owned()).collect()
}

/// The names of the capital, and the cities and states of the headquarters. The state of a capital
/// is the entry itself.
fn fold_seats(
    catalog: &Catalog,
    has_capital: bool,
    headquarters: &[Seat],
    mut cities: impl Iterator<Item = Vec<String>>,
) -> Vec<FoldedSeat> {
    let mut seats = Vec::new();
    if has_capital {
        let names = cities.next().into_iter().flatten();
        seats.extend(names.map(|name| FoldedSeat { tier: Tier::Capital, name }));
    }
    for (nth, (seat, names)) in headquarters.iter().zip(cities).enumerate() {
        let tier = if nth == 0 { Tier::Seat } else { Tier::OtherSeat };
        let state = seat.state.iter().flat_map(|state| fold_state_names(catalog, state));
        seats.extend(names.into_iter().chain(state).map(|name| FoldedSeat { tier, name }));
    }
    seats
}

/// The folded names of the state with this id; none if it is not in the catalog.
fn fold_state_names(catalog: &Catalog, id: &str) -> Vec<String> {
    let Some(state) = catalog.find(id).map(|state| catalog.entry(state)) else {
        return Vec::new();
    };
    fold_all(&state.name).chain(state.other_names.all().map(fold)).collect()
}

/// A text in each of its languages, folded.
fn fold_all(text: &Text) -> impl Iterator<Item = String> + '_ {
    text.iter().map(|(_, text)| fold(text))
}

/// The folded Cyrillic spelling of a text, where it differs from the folded text itself: UNESCO is
/// УНЕСКО in Cyrillic, and both spellings should be found.
fn fold_other_cyrillic(text: &str) -> Option<String> {
    Some(fold(&cyrillic(text))).filter(|folded| *folded != fold(text))
}
