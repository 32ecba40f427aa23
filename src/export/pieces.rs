//! Small parts of a sheet as text or pieces: years, coordinates, names with their language.

use super::sheet::Piece;
use crate::catalog::{
    Demonym, EXTRA_PREFIX, ExtraField, Names, NativeName, PartialDate, Source, UNDETERMINED,
};
use crate::language::{Locale, Side};

/// A note in brackets; `None` if it is empty.
pub(super) fn bracketed(note: &str) -> Option<Piece> {
    (!note.is_empty()).then(|| Piece::Note(format!("({note})")))
}

/// The years of a membership: `1999`, `1999–2004`, `–2004`.
pub(super) fn years(since: Option<PartialDate>, until: Option<PartialDate>) -> Option<String> {
    match (since.map(PartialDate::year), until.map(PartialDate::year)) {
        (Some(since), Some(until)) => Some(format!("{since}–{until}")),
        (Some(since), None) => Some(since.to_string()),
        (None, Some(until)) => Some(format!("–{until}")),
        (None, None) => None,
    }
}

/// The official names, each once, with the languages that it is in.
pub(super) fn names_in_their_languages(locale: &Locale, names: &[NativeName]) -> Vec<Vec<Piece>> {
    let mut languages: Vec<(&str, Vec<String>)> = Vec::new();
    for NativeName { lang, name } in names {
        let language = locale.language_name(lang);
        match languages.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => known.push(language),
            None => languages.push((name, vec![language])),
        }
    }
    let pieces = |(name, languages): (&str, Vec<String>)| {
        [Piece::Plain(name.to_owned())]
            .into_iter()
            .chain(bracketed(&languages.join(", ")))
            .collect()
    };
    languages.into_iter().map(pieces).collect()
}

/// The acronyms that are not displayed beside the name; those of other languages with the language.
pub(super) fn other_acronyms(locale: &Locale, acronyms: &Names) -> Vec<Vec<Piece>> {
    let shown = locale.language.acronym(acronyms).unwrap_or_default();
    let in_script =
        |tag: &str, acronym: &str| locale.language.acronym_in_script(tag, acronym).into_owned();
    by_language(locale, acronyms, in_script, &shown)
}

/// Names, those of other languages with the language.
pub(super) fn names_by_language(locale: &Locale, names: &Names) -> Vec<Vec<Piece>> {
    let in_script = |tag: &str, name: &str| locale.language.in_script(tag, name).into_owned();
    by_language(locale, names, in_script, "")
}

/// Names by language, each once: first those of the language of the locale. One of them is left
/// out.
fn by_language(
    locale: &Locale,
    names: &Names,
    in_script: impl Fn(&str, &str) -> String,
    left_out: &str,
) -> Vec<Vec<Piece>> {
    let mut languages: Vec<(&str, &[String])> = names.iter().collect();
    languages.sort_by_key(|(tag, _)| !locale.language.is_tag(tag));
    let mut known = vec![left_out.to_owned()];
    let mut pieces = Vec::new();
    for (tag, names) in languages {
        for name in names {
            let text = in_script(tag, name);
            if known.contains(&text) {
                continue;
            }
            let is_own = locale.language.is_tag(tag) || tag == UNDETERMINED;
            let language = (!is_own).then(|| locale.language_name(tag));
            let note = language.and_then(|language| bracketed(&language));
            known.push(text.clone());
            pieces.push([Piece::Plain(text)].into_iter().chain(note).collect());
        }
    }
    pieces
}

/// What the inhabitants are called: the words of the language of the locale, then those of the
/// other language with the language.
pub(super) fn demonym_names(locale: &Locale, demonym: &Demonym) -> Vec<Vec<Piece>> {
    let Demonym { man, woman, adjective, en } = demonym;
    let serbian = [man, woman, adjective].map(|word| locale.language.serbian(word).into_owned());
    let english: Vec<String> = en.iter().cloned().collect();
    let (own, other, other_tag) = match locale.language.side() {
        Side::Serbian => (serbian.to_vec(), english, "en"),
        Side::English => (english, serbian.to_vec(), "sr"),
    };
    let language = bracketed(&locale.language_name(other_tag));
    let mut names: Vec<Vec<Piece>> = own.into_iter().map(|it| vec![Piece::Plain(it)]).collect();
    if !other.is_empty() {
        names.push([Piece::Plain(other.join(", "))].into_iter().chain(language).collect());
    }
    names
}

/// A field of the user's own: its name without the prefix, and its values.
pub(super) fn extra_line(locale: &Locale, field: &ExtraField) -> Vec<Piece> {
    let name = field.name.strip_prefix(EXTRA_PREFIX).unwrap_or(&field.name);
    let line = format!("{name}: {}", field.values.join(" · "));
    vec![Piece::Plain(locale.language.plain(&line).into_owned())]
}

/// The sources: the title of each, as it is quoted, and its address, on lines of their own. The
/// address of the website is in its own field already.
pub(super) fn source_lines(sources: &[Source], website: Option<&String>) -> Vec<Vec<Piece>> {
    let mut lines = Vec::new();
    for Source { title, url } in sources {
        lines.push(vec![Piece::Plain(title.clone())]);
        if website != Some(url) {
            lines.push(vec![Piece::Note(url.clone())]);
        }
    }
    lines
}

/// Latitude and longitude: `44,8° N, 20,5° E`.
pub(super) fn coordinates_text(locale: &Locale, [latitude, longitude]: [f64; 2]) -> String {
    let latitude_side = if latitude < 0.0 { "compass-south" } else { "compass-north" };
    let longitude_side = if longitude < 0.0 { "compass-west" } else { "compass-east" };
    format!(
        "{}°\u{a0}{}, {}°\u{a0}{}",
        locale.decimal(latitude.abs()),
        locale.text(latitude_side),
        locale.decimal(longitude.abs()),
        locale.text(longitude_side)
    )
}
