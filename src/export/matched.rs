//! The piece of an entry in which a search found it, in the language and script of the screen.

use super::sheet::{FieldKind, Sheet};
use super::text::content_text;
use crate::catalog::{Catalog, Entry, EntryIndex, Seat};
use crate::language::Locale;
use crate::search::{Highlighter, Hit, Tier, excerpt};

/// The name, code, seat or sentence in which a search found an entry; `None` if it is not in the
/// language of the screen, or if there is none to show.
pub fn matched_piece(
    catalog: &Catalog,
    locale: &Locale,
    hit: Hit,
    highlighter: &Highlighter,
) -> Option<String> {
    let entry = catalog.entry(hit.entry);
    let city = |seat: &Seat| locale.language.text(&seat.city).into_owned();
    let place = |seat: &Seat| {
        let state = seat.state.as_ref().and_then(|state| catalog.find(state));
        let state = state.map(|state| locale.name(catalog.entry(state)).into_owned());
        [Some(city(seat)), state].into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    let currency = || field_text(catalog, locale, hit.entry, FieldKind::Currency);
    match hit.tier {
        Tier::Field | Tier::SearchTerm => None,
        Tier::Acronym => best(codes(entry, locale), highlighter),
        Tier::Capital | Tier::CapitalPart => entry.capital.as_ref().map(city),
        Tier::Seat | Tier::SeatPart => entry.headquarters.first().map(place),
        Tier::OtherSeat => best(entry.headquarters.iter().map(place).collect(), highlighter),
        Tier::WholeCurrency | Tier::Currency => currency(),
        Tier::Prose => matched_sentence(locale, entry, highlighter),
        // A code in letters that codes do not have ranks as a name, and may be of the currency.
        _ => best(names(entry, locale), highlighter)
            .or_else(|| best(currency().into_iter().collect(), highlighter)),
    }
}

/// The first of the texts with the most highlighted words; `None` if none has any.
fn best(texts: Vec<String>, highlighter: &Highlighter) -> Option<String> {
    let count = |text: &String| highlighter.ranges(text).len();
    let mut counted: Vec<(usize, String)> =
        texts.into_iter().map(|text| (count(&text), text)).filter(|it| it.0 > 0).collect();
    counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    counted.into_iter().next().map(|(_, text)| text)
}

/// The names of an entry, those in the language of the screen first.
fn names(entry: &Entry, locale: &Locale) -> Vec<String> {
    let side = locale.language.side();
    let sides = [side, side.other()];
    let own = sides.into_iter().flat_map(|side| {
        // Of the side of the screen, in its script.
        let language =
            if side == locale.language.side() { locale.language } else { side.language() };
        let texts = [Some(&entry.name), entry.official_name.as_ref()].into_iter().flatten();
        texts.filter_map(move |text| side.of(text).map(|_| language.text(text).into_owned()))
    });
    let written = |tag: &str, name: &str| locale.language.in_script(tag, name).into_owned();
    let others = entry.other_names.iter();
    let others = others.flat_map(|(tag, names)| names.iter().map(move |name| written(tag, name)));
    let native = entry.native_names.iter().map(|native| written(&native.lang, &native.name));
    let demonyms = entry.demonym.iter().flat_map(|demonym| {
        let serbian = [&demonym.man, &demonym.woman, &demonym.adjective];
        let serbian = serbian.into_iter().map(|word| locale.language.serbian(word).into_owned());
        serbian.chain(demonym.en.iter().cloned())
    });
    own.chain(others).chain(native).chain(demonyms).collect()
}

/// The acronyms and codes of an entry, that of the screen first.
fn codes(entry: &Entry, locale: &Locale) -> Vec<String> {
    let shown = locale.acronym(entry).map(std::borrow::Cow::into_owned);
    let codes = entry.codes.iter().flat_map(|codes| {
        let single = [&codes.alpha2, &codes.alpha3, &codes.numeric, &codes.tld];
        single.into_iter().flatten().chain(&codes.calling).chain(&codes.currency).cloned()
    });
    let identifiers = entry.identifiers.values().cloned();
    let acronyms = entry.acronyms.iter().flat_map(|(tag, names)| {
        let written = |name: &String| locale.language.acronym_in_script(tag, name).into_owned();
        names.iter().map(written)
    });
    shown
        .into_iter()
        .chain(acronyms)
        .chain(codes)
        .chain(identifiers)
        .chain([entry.id.clone()])
        .collect()
}

/// The sentence of the long texts that best shows the words, in the language of the screen only.
pub fn matched_sentence(
    locale: &Locale,
    entry: &Entry,
    highlighter: &Highlighter,
) -> Option<String> {
    let Entry { aims, description, note, office, legal_basis, status, kind, .. } = entry;
    let texts = [aims, description, note, office, legal_basis, status, kind].into_iter().flatten();
    let texts = texts.filter(|text| locale.language.foreign_tag(text).is_none());
    let texts: Vec<_> = texts.map(|text| locale.language.text(text)).collect();
    excerpt(highlighter, &texts, locale.language.ordinals())
}

/// The content of a field of the entry's sheet, in one line.
fn field_text(
    catalog: &Catalog,
    locale: &Locale,
    entry: EntryIndex,
    kind: FieldKind,
) -> Option<String> {
    let sheet = Sheet::new(catalog, locale, entry);
    let field = sheet.fields.iter().find(|field| field.kind == kind)?;
    Some(content_text(&field.content).replace('\n', " · "))
}
