//! The folded texts of one entry: everything that a query can find in it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::cities::Cities;
use super::fold::fold;
use super::grams::Grams;
use super::matching::initials;
use super::tier::Tier;
use crate::catalog::{Catalog, Codes, Demonym, Entry, EntryIndex, Names, Seat, Text, UNDETERMINED};
use crate::language::{currency_messages, cyrillic};

/// The folded texts of an entry.
#[derive(Debug)]
pub(super) struct FoldedEntry {
    /// Acronyms, ISO alpha codes and the id.
    pub(super) acronyms: Vec<String>,
    /// How many of the acronyms, from the first, are used in Serbian and may have endings.
    pub(super) inflected: usize,
    /// Codes that are searched for whole only: calling codes, currencies, identifiers …
    pub(super) codes: Vec<String>,
    /// Names in common use, official and native, in Serbian and English.
    pub(super) names: Vec<FoldedName>,
    /// How many of the names, from the first, are in Serbian and English; the others are native.
    pub(super) own_names: usize,
    /// Other names.
    pub(super) aliases: Vec<FoldedName>,
    /// What the inhabitants are called.
    pub(super) demonyms: Vec<FoldedName>,
    /// Words to find it by that are never shown.
    pub(super) search_terms: Vec<String>,
    /// Cities and states of the seats.
    pub(super) seats: Vec<FoldedSeat>,
    /// Names of the currencies, in Serbian and English.
    pub(super) currencies: Vec<&'static FoldedName>,
    /// Aims, description and whatever else is shown, in Serbian and English.
    pub(super) prose: Vec<String>,
    /// The grams of acronyms, names, aliases, search terms, seats and the initials of names.
    pub(super) short_grams: Grams,
    /// The grams of the word starts in the prose.
    pub(super) prose_grams: Grams,
}

/// A folded name.
#[derive(Debug)]
pub(super) struct FoldedName {
    /// The folded text.
    pub(super) text: String,
    /// Its language.
    pub(super) language: NameLanguage,
}

/// The language of a name, as far as it decides how the name is matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NameLanguage {
    /// Serbian, or unknown: its words have Serbian endings.
    Serbian,
    /// English.
    English,
    /// Any other.
    Other,
}

impl NameLanguage {
    /// The language with this tag.
    fn new(tag: &str) -> Self {
        match tag {
            "en" => Self::English,
            "hr" | "bs" | "cnr" | "me" | "sh" | UNDETERMINED => Self::Serbian,
            _ if tag.starts_with("sr") => Self::Serbian,
            _ => Self::Other,
        }
    }
}

/// One name of a seat: of the city or of its state.
#[derive(Debug)]
pub(super) struct FoldedSeat {
    /// The tier of an entry that is found by the whole name; `None` for a state.
    pub(super) whole: Option<Tier>,
    /// The tier of an entry that is found by a part of the name.
    pub(super) part: Tier,
    /// The folded name.
    pub(super) name: FoldedName,
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
            status,
            founded,
            dissolved,
            legal_basis,
            office,
            kind,
            note,
            website,
            identifiers,
            extra,
            category: _,
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
            sources: _,
            as_of: _,
        } = entry;
        let (acronyms, inflected) = fold_acronyms(id, acronyms, codes.as_ref());
        let codes = fold_codes(codes.as_ref(), identifiers.values());
        let mut names = fold_names(name, official_name.as_ref());
        let own_names = names.len();
        names.extend(native_names.iter().map(|native| fold_name(&native.lang, &native.name)));
        let aliases = other_names.iter().flat_map(|(tag, names)| fold_each(tag, names)).collect();
        let demonyms = demonym.iter().flat_map(fold_demonym).collect();
        let search_terms: Vec<String> =
            search_terms.iter().map(|term| fold(term).trim().to_owned()).collect();
        let cities = capital.iter().chain(headquarters).enumerate();
        let cities = cities.map(|(nth, seat)| fold_city(seat, known.names(index, nth, seat)));
        let seats = fold_seats(catalog, capital.is_some(), headquarters, cities);
        let events = founded.iter().chain(dissolved).filter_map(|it| it.event.as_ref());
        let notes = headquarters.iter().chain(capital).filter_map(|seat| seat.note.as_ref());
        let texts = [aims, description, status, legal_basis, office, kind, note];
        let extra = extra.iter().flat_map(|field| &field.values);
        let words = website.iter().chain(identifiers.values()).chain(extra);
        let prose: Vec<String> = texts
            .into_iter()
            .flatten()
            .chain(events)
            .chain(notes)
            .flat_map(fold_all)
            .map(|name| name.text)
            .chain(words.map(String::as_str).map(fold))
            .collect();
        let mut entry = Self {
            currencies: currency_names(entry),
            short_grams: Grams::of_texts([]),
            prose_grams: Grams::of_word_starts(prose.iter().map(String::as_str)),
            acronyms,
            inflected,
            codes,
            names,
            own_names,
            aliases,
            demonyms,
            search_terms,
            seats,
            prose,
        };
        entry.short_grams = entry.grams();
        entry
    }

    /// The grams of everything short.
    fn grams(&self) -> Grams {
        let initials: Vec<String> =
            self.names.iter().flat_map(|name| initials(&name.text)).collect();
        let seats = self.seats.iter().map(|seat| &seat.name);
        let names = self
            .all_names()
            .chain(seats)
            .chain(self.currencies.iter().copied())
            .map(|name| &name.text);
        let short = self.acronyms.iter().chain(&self.search_terms).chain(&initials).chain(names);
        Grams::of_texts(short.map(String::as_str))
    }

    /// Names, other names and what the inhabitants are called.
    pub(super) fn all_names(&self) -> impl Iterator<Item = &FoldedName> {
        self.names.iter().chain(&self.aliases).chain(&self.demonyms)
    }
}

/// The folded acronyms, ISO alpha codes and the id; first those that are used in Serbian, and how
/// many they are.
fn fold_acronyms(id: &str, acronyms: &Names, codes: Option<&Codes>) -> (Vec<String>, usize) {
    let is_used = |tag: &str| NameLanguage::new(tag) != NameLanguage::Other;
    let of = |used: bool| acronyms.iter().filter(move |(tag, _)| is_used(tag) == used);
    let used: Vec<&String> = of(true).flat_map(|(_, names)| names).collect();
    let others = of(false).flat_map(|(_, names)| names);
    let in_other_cyrillic = used.iter().filter_map(|acronym| fold_other_cyrillic(acronym));
    let mut folded: Vec<String> = used.iter().map(|it| folded_code(it)).collect();
    folded.extend(in_other_cyrillic.map(|acronym| acronym.trim().to_owned()));
    let inflected = folded.len();
    let codes = codes.into_iter().flat_map(|codes| [&codes.alpha2, &codes.alpha3]).flatten();
    folded.extend(others.chain(codes).map(|acronym| folded_code(acronym)));
    folded.push(folded_code(id));
    // `eu-LISA` is also typed as `eulisa`.
    let joined = acronyms.all().map(folded_code).filter(|acronym| acronym.contains(' '));
    folded.extend(joined.map(|acronym| acronym.replace(' ', "")));
    (folded, inflected)
}

fn folded_code(code: &str) -> String {
    fold(code).trim().to_owned()
}

/// The codes that are searched for whole: calling codes with and without their plus sign,
/// currencies, the numeric code, the domain, identifiers.
fn fold_codes<'i>(
    codes: Option<&Codes>,
    identifiers: impl Iterator<Item = &'i String>,
) -> Vec<String> {
    let mut folded: Vec<String> = identifiers.map(|id| folded_code(id)).collect();
    if let Some(Codes { alpha2: _, alpha3: _, numeric, tld, calling, currency }) = codes {
        let plain = numeric.iter().chain(tld).chain(currency);
        folded.extend(plain.map(|code| folded_code(code)));
        for code in calling {
            let digits: String = code.chars().filter(char::is_ascii_digit).collect();
            folded.extend([format!("+{digits}"), digits]);
        }
    }
    folded
}

fn fold_names(name: &Text, official: Option<&Text>) -> Vec<FoldedName> {
    let in_other_cyrillic = name.get("sr").and_then(fold_other_cyrillic);
    let in_other_cyrillic =
        in_other_cyrillic.map(|text| FoldedName { text, language: NameLanguage::Serbian });
    [name].into_iter().chain(official).flat_map(fold_all).chain(in_other_cyrillic).collect()
}

fn fold_demonym(demonym: &Demonym) -> impl Iterator<Item = FoldedName> {
    let serbian = [&demonym.man, &demonym.woman, &demonym.adjective];
    let serbian = serbian.into_iter().map(|word| fold_name("sr", word));
    // `Spaniard, Spanish` are two words.
    let english = demonym.en.iter().flat_map(|words| words.split(','));
    serbian.chain(english.map(|word| fold_name("en", word)))
}

/// The names of the capital, and the cities and states of the headquarters. The state of a capital
/// is the entry itself.
fn fold_seats(
    catalog: &Catalog,
    has_capital: bool,
    headquarters: &[Seat],
    mut cities: impl Iterator<Item = Vec<FoldedName>>,
) -> Vec<FoldedSeat> {
    let in_tiers = |whole, part| move |name| FoldedSeat { whole, part, name };
    let mut seats = Vec::new();
    if has_capital {
        let names = cities.next().into_iter().flatten();
        seats.extend(names.map(in_tiers(Some(Tier::Capital), Tier::CapitalPart)));
    }
    for (nth, (seat, names)) in headquarters.iter().zip(cities).enumerate() {
        let (whole, part) = match nth {
            0 => (Tier::Seat, Tier::SeatPart),
            _ => (Tier::OtherSeat, Tier::OtherSeat),
        };
        seats.extend(names.into_iter().map(in_tiers(Some(whole), part)));
        let state = seat.state.iter().flat_map(|state| fold_state_names(catalog, state));
        seats.extend(state.map(in_tiers(None, part)));
    }
    seats
}

/// The names of the city of a seat, with their languages. A name that other entries have for the
/// city may be Serbian.
fn fold_city(seat: &Seat, names: Vec<String>) -> Vec<FoldedName> {
    let own: Vec<FoldedName> = fold_all(&seat.city).collect();
    let language = |name: &str| {
        let own = own.iter().find(|own| own.text == name);
        own.map_or(NameLanguage::Serbian, |own| own.language)
    };
    let folded = |name: String| {
        let text = name.trim().to_owned();
        FoldedName { language: language(&text), text }
    };
    names.into_iter().map(folded).collect()
}

/// The folded names of the state with this id; none if it is not in the catalog.
fn fold_state_names(catalog: &Catalog, id: &str) -> Vec<FoldedName> {
    let Some(state) = catalog.find(id).map(|state| catalog.entry(state)) else {
        return Vec::new();
    };
    let others = state.other_names.iter().flat_map(|(tag, names)| fold_each(tag, names));
    fold_all(&state.name).chain(others).collect()
}

/// A text in each of its languages, folded.
fn fold_all(text: &Text) -> impl Iterator<Item = FoldedName> + '_ {
    text.iter().map(|(tag, text)| fold_name(tag, text))
}

fn fold_each<'n>(tag: &'n str, names: &'n [String]) -> impl Iterator<Item = FoldedName> + 'n {
    names.iter().map(move |name| fold_name(tag, name))
}

fn fold_name(tag: &str, text: &str) -> FoldedName {
    FoldedName { text: fold(text).trim().to_owned(), language: NameLanguage::new(tag) }
}

/// The folded Cyrillic spelling of a text, where it differs from the folded text itself: UNESCO is
/// УНЕСКО in Cyrillic, and both spellings should be found.
fn fold_other_cyrillic(text: &str) -> Option<String> {
    Some(fold(&cyrillic(text))).filter(|folded| *folded != fold(text))
}

/// The folded names of all currencies, by their codes in lower case; filled once.
static CURRENCY_NAMES: LazyLock<HashMap<&str, Vec<FoldedName>>> = LazyLock::new(|| {
    let mut names: HashMap<&str, Vec<FoldedName>> = HashMap::new();
    for (language, code, name) in currency_messages() {
        names.entry(code).or_default().push(fold_name(language, name));
    }
    names
});

/// The names of the currencies of an entry.
fn currency_names(entry: &Entry) -> Vec<&'static FoldedName> {
    let codes = entry.codes.iter().flat_map(|codes| &codes.currency);
    codes
        .filter_map(|code| CURRENCY_NAMES.get(code.to_ascii_lowercase().as_str()))
        .flatten()
        .collect()
}
