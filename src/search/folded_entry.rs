//! Folding the texts of one entry: everything that a query can find in it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::cities::Cities;
use super::fold::{fold, folded_phrase};
use super::folded_texts::{Group, NameLanguage};
use crate::catalog::{Catalog, Codes, Demonym, Entry, Names, Seat, Text};
use crate::language::{currency_messages, cyrillic};

/// One folded text of an entry, with its group and language.
pub(super) type FoldedPiece = (Group, NameLanguage, String);

/// The folded short texts of an entry, in the order of their groups.
pub(super) fn short_texts(catalog: &Catalog, known: &Cities, entry: &Entry) -> Vec<FoldedPiece> {
    // Without `..`: the compiler asks of each new field whether search should find it. The long
    // texts are in `prose`.
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
        aims: _,
        description: _,
        codes,
        demonym,
        status: _,
        founded: _,
        dissolved: _,
        legal_basis: _,
        office: _,
        kind: _,
        note: _,
        website: _,
        identifiers,
        extra: _,
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
    let mut pieces = fold_acronyms(id, acronyms, codes.as_ref());
    let other = NameLanguage::Other;
    let folded_codes = fold_codes(codes.as_ref(), identifiers.values());
    pieces.extend(folded_codes.into_iter().map(|code| (Group::Code, other, code)));
    pieces.extend(fold_names(name, official_name.as_ref()));
    let native = native_names.iter();
    pieces.extend(native.map(|name| fold_name(Group::NativeName, &name.lang, &name.name)));
    pieces.extend(fold_aliases(other_names));
    pieces.extend(demonym.iter().flat_map(fold_demonym));
    let terms = search_terms.iter().map(|term| folded_phrase(term));
    pieces.extend(terms.map(|term| (Group::SearchTerm, other, term)));
    pieces.extend(currency_names(entry));
    let cities = capital.iter().chain(headquarters).map(|seat| (seat, known.names(seat)));
    pieces.extend(fold_seats(catalog, capital.is_some(), headquarters, cities));
    pieces.sort_by_key(|(group, ..)| *group);
    pieces
}

/// The long texts of an entry and whatever else is shown, folded, in all its languages.
pub(super) fn prose(entry: &Entry) -> impl Iterator<Item = String> {
    let Entry { aims, description, status, legal_basis, office, kind, note, .. } = entry;
    let Entry { founded, dissolved, headquarters, capital, .. } = entry;
    let Entry { website, identifiers, extra, .. } = entry;
    let events = founded.iter().chain(dissolved).filter_map(|it| it.event.as_ref());
    let notes = headquarters.iter().chain(capital).filter_map(|seat| seat.note.as_ref());
    let texts = [aims, description, status, legal_basis, office, kind, note];
    let extra = extra.iter().flat_map(|field| &field.values);
    let words = website.iter().chain(identifiers.values()).chain(extra);
    let texts = texts.into_iter().flatten().chain(events).chain(notes);
    let texts = texts.flat_map(Text::iter).map(|(_, text)| fold(text).trim().to_owned());
    texts.chain(words.map(String::as_str).map(fold))
}

/// The folded acronyms, ISO alpha codes and the id.
fn fold_acronyms(id: &str, acronyms: &Names, codes: Option<&Codes>) -> Vec<FoldedPiece> {
    let is_used = |tag: &str| NameLanguage::new(tag) != NameLanguage::Other;
    let of = |used: bool| acronyms.iter().filter(move |(tag, _)| is_used(tag) == used);
    let used: Vec<&String> = of(true).flat_map(|(_, names)| names).collect();
    let in_other_cyrillic = used.iter().filter_map(|acronym| fold_other_cyrillic(acronym));
    let inflected = used.iter().map(|it| folded_phrase(it)).chain(in_other_cyrillic);
    let others = of(false).flat_map(|(_, names)| names);
    let codes = codes.into_iter().flat_map(|codes| [&codes.alpha2, &codes.alpha3]).flatten();
    let others = others.chain(codes).map(|acronym| folded_phrase(acronym));
    // `eu-LISA` is also typed as `eulisa`.
    let joined = acronyms.all().map(folded_phrase).filter(|acronym| acronym.contains(' '));
    let joined = joined.map(|acronym| acronym.replace(' ', ""));
    let others = others.chain([folded_phrase(id)]).chain(joined);
    let piece = |group| move |acronym| (group, NameLanguage::Other, acronym);
    inflected.map(piece(Group::Acronym)).chain(others.map(piece(Group::OtherAcronym))).collect()
}

/// The codes that are searched for whole: calling codes with and without their plus sign,
/// currencies, the numeric code, the domain, identifiers.
fn fold_codes<'i>(
    codes: Option<&Codes>,
    identifiers: impl Iterator<Item = &'i String>,
) -> Vec<String> {
    let mut folded: Vec<String> = identifiers.map(|id| folded_phrase(id)).collect();
    if let Some(Codes { alpha2: _, alpha3: _, numeric, tld, calling, currency }) = codes {
        let plain = numeric.iter().chain(tld).chain(currency);
        folded.extend(plain.map(|code| folded_phrase(code)));
        for code in calling {
            let digits: String = code.chars().filter(char::is_ascii_digit).collect();
            folded.extend([format!("+{digits}"), digits]);
        }
    }
    folded
}

fn fold_names<'t>(
    name: &'t Text,
    official: Option<&'t Text>,
) -> impl Iterator<Item = FoldedPiece> + 't {
    let texts = || [name].into_iter().chain(official);
    let serbian = texts().filter_map(|text| text.get("sr"));
    let names = texts().flat_map(|text| fold_all(Group::Name, text));
    names.chain(serbian.filter_map(|text| in_other_cyrillic(Group::Name, text)))
}

/// The other names, the Serbian ones in their Cyrillic spelling, too.
fn fold_aliases(others: &Names) -> impl Iterator<Item = FoldedPiece> {
    others.iter().flat_map(|(tag, names)| {
        let serbian = names.iter().filter(move |_| tag == "sr");
        let cyrillic = serbian.filter_map(|name| in_other_cyrillic(Group::Alias, name));
        fold_each(Group::Alias, tag, names).chain(cyrillic)
    })
}

/// The Cyrillic spelling of a Serbian name, where it differs.
fn in_other_cyrillic(group: Group, name: &str) -> Option<FoldedPiece> {
    Some((group, NameLanguage::Serbian, fold_other_cyrillic(name)?))
}

fn fold_demonym(demonym: &Demonym) -> impl Iterator<Item = FoldedPiece> {
    let serbian = [&demonym.man, &demonym.woman, &demonym.adjective];
    let serbian = serbian.into_iter().map(|word| fold_name(Group::Demonym, "sr", word));
    // `Spaniard, Spanish` are two words.
    let english = demonym.en.iter().flat_map(|words| words.split(','));
    serbian.chain(english.map(|word| fold_name(Group::Demonym, "en", word)))
}

/// The names of the capital, and the cities and states of the headquarters. The state of a capital
/// is the entry itself.
fn fold_seats<'s>(
    catalog: &Catalog,
    has_capital: bool,
    headquarters: &[Seat],
    mut cities: impl Iterator<Item = (&'s Seat, Vec<String>)>,
) -> Vec<FoldedPiece> {
    let mut seats = Vec::new();
    if has_capital && let Some((seat, names)) = cities.next() {
        seats.extend(fold_city(Group::Capital, seat, names));
    }
    for (nth, (seat, (_, names))) in headquarters.iter().zip(cities).enumerate() {
        let (city, state) = match nth {
            0 => (Group::MainCity, Group::MainState),
            _ => (Group::OtherCity, Group::OtherState),
        };
        seats.extend(fold_city(city, seat, names));
        let id = seat.state.iter();
        seats.extend(id.flat_map(|id| fold_state_names(catalog, state, id)));
    }
    seats
}

/// The names of the city of a seat, with their languages. A name that other entries have for the
/// city may be Serbian.
fn fold_city(group: Group, seat: &Seat, names: Vec<String>) -> Vec<FoldedPiece> {
    let own: Vec<FoldedPiece> = fold_all(group, &seat.city).collect();
    let language = |name: &str| {
        let own = own.iter().find(|(_, _, own)| own == name);
        own.map_or(NameLanguage::Serbian, |(_, language, _)| *language)
    };
    let folded = |name: String| (group, language(&name), name);
    names.into_iter().map(folded).collect()
}

/// The folded names of the state with this id; none if it is not in the catalog.
fn fold_state_names(catalog: &Catalog, group: Group, id: &str) -> Vec<FoldedPiece> {
    let Some(state) = catalog.find(id).map(|state| catalog.entry(state)) else {
        return Vec::new();
    };
    let others = state.other_names.iter();
    let others = others.flat_map(|(tag, names)| fold_each(group, tag, names));
    fold_all(group, &state.name).chain(others).collect()
}

/// A text in each of its languages, folded.
fn fold_all(group: Group, text: &Text) -> impl Iterator<Item = FoldedPiece> + '_ {
    text.iter().map(move |(tag, text)| fold_name(group, tag, text))
}

fn fold_each<'n>(
    group: Group,
    tag: &'n str,
    names: &'n [String],
) -> impl Iterator<Item = FoldedPiece> + 'n {
    names.iter().map(move |name| fold_name(group, tag, name))
}

fn fold_name(group: Group, tag: &str, text: &str) -> FoldedPiece {
    (group, NameLanguage::new(tag), folded_phrase(text))
}

/// The folded Cyrillic spelling of a text, where it differs from the folded text itself: UNESCO is
/// УНЕСКО in Cyrillic, and both spellings should be found.
fn fold_other_cyrillic(text: &str) -> Option<String> {
    Some(folded_phrase(&cyrillic(text))).filter(|folded| *folded != folded_phrase(text))
}

/// The folded names of all currencies, by their codes in lower case; filled once.
static CURRENCY_NAMES: LazyLock<HashMap<&str, Vec<FoldedPiece>>> = LazyLock::new(|| {
    let mut names: HashMap<&str, Vec<FoldedPiece>> = HashMap::new();
    for (language, code, name) in currency_messages() {
        names.entry(code).or_default().push(fold_name(Group::Currency, language, name));
    }
    names
});

/// The names of the currencies of an entry.
fn currency_names(entry: &Entry) -> impl Iterator<Item = FoldedPiece> {
    let codes = entry.codes.iter().flat_map(|codes| &codes.currency);
    let names = codes.filter_map(|code| CURRENCY_NAMES.get(code.to_ascii_lowercase().as_str()));
    names.flatten().cloned()
}
