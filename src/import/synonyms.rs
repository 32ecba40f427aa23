//! The usual headers of tables, in Serbian and English.

use super::target::{Target, has_language};
use crate::export::{CodeColumn, Column, MemberListColumn, SeatColumn};

/// Headers as slugs, by what they are read as.
const SYNONYMS: [(Synonym, &[&str]); 37] = [
    (of(Column::Id), &["slug", "oznaka", "identifier", "key"]),
    (of(Column::Category), &["kategorija"]),
    (
        of(Column::Name),
        &[
            "title",
            "naziv",
            "ime",
            "display-name",
            "full-name",
            "organization",
            "organisation",
            "organizacija",
            "institution",
            "institucija",
            "organization-name",
            "company",
        ],
    ),
    (
        of(Column::Acronym),
        &["acronyms", "abbreviation", "abbr", "short-name", "skracenica", "akronim"],
    ),
    (of(Column::OfficialName), &["formal-name", "pun-naziv", "zvanicni-naziv"]),
    (of(Column::Kind), &["type", "types", "vrsta", "tip"]),
    (of(Column::OtherNames), &["aliases", "alias", "aka", "alternate-names", "drugi-nazivi"]),
    (of(Column::SearchTerms), &["keywords", "kljucne-reci"]),
    (
        of(Column::Founded),
        &[
            "established",
            "year",
            "foundation",
            "founding-year",
            "founding-date",
            "year-founded",
            "year-established",
            "osnovano",
            "osnivanje",
            "osnovan",
            "godina",
            "godina-osnivanja",
            "datum-osnivanja",
        ],
    ),
    (of(Column::Dissolved), &["ended", "closed", "raspusteno", "ugaseno"]),
    (
        of(Column::Seat(SeatColumn::City)),
        &[
            "city",
            "town",
            "capital",
            "headquarters",
            "hq",
            "grad",
            "mesto",
            "sediste",
            "glavni-grad",
        ],
    ),
    (
        of(Column::Seat(SeatColumn::State)),
        &["country", "country-code", "country-name", "nation", "drzava", "zemlja"],
    ),
    (of(Column::Seat(SeatColumn::Coordinates)), &["koordinate", "geo", "gps"]),
    (Synonym::Latitude, &["lat", "sirina", "geografska-sirina"]),
    (Synonym::Longitude, &["lon", "lng", "long", "duzina", "geografska-duzina"]),
    (of(Column::Region), &["regija"]),
    (of(Column::Scope), &["domet"]),
    (of(Column::Subjects), &["subject", "topics", "topic", "oblast", "oblasti"]),
    (of(Column::Languages), &["language", "jezik", "jezici"]),
    (of(Column::Office), &["head", "funkcija"]),
    (of(Column::LegalBasis), &["pravni-osnov"]),
    (of(Column::Aims), &["aim", "mission", "purpose", "ciljevi", "cilj"]),
    (of(Column::Description), &["about", "abstract", "summary", "opis"]),
    (of(Column::Members), &["clanice", "clanovi"]),
    (of(Column::MemberList(MemberListColumn::Count)), &["number-of-members", "broj-clanica"]),
    (of(Column::Code(CodeColumn::Alpha2)), &["alpha-2", "iso2", "iso-a2", "cca2"]),
    (of(Column::Code(CodeColumn::Alpha3)), &["alpha-3", "iso3", "iso-a3", "cca3"]),
    (of(Column::Code(CodeColumn::Numeric)), &["iso-numeric", "ccn3"]),
    (of(Column::Code(CodeColumn::Calling)), &["calling-code", "dialing-code", "pozivni-broj"]),
    (of(Column::Code(CodeColumn::Currency)), &["currencies", "valuta"]),
    (of(Column::AreaKm2), &["area", "povrsina"]),
    (of(Column::Population), &["stanovnistvo", "broj-stanovnika"]),
    (
        of(Column::Website),
        &[
            "url",
            "link",
            "links",
            "homepage",
            "home-page",
            "site",
            "web",
            "web-site",
            "webpage",
            "sajt",
            "veb-sajt",
            "internet",
            "internet-adresa",
        ],
    ),
    (of(Column::Sources), &["source", "izvor", "izvori"]),
    (Synonym::SourceUrl, &["izvor-url"]),
    (of(Column::AsOf), &["updated", "last-updated", "stanje"]),
    (of(Column::Note), &["notes", "remark", "remarks", "comment", "comments", "napomena"]),
];

/// The languages that can end a header: `name_en`, `naziv_sr`.
const LANGUAGES: [&str; 2] = ["sr", "en"];

/// What a synonym stands for.
#[derive(Clone, Copy)]
enum Synonym {
    Column(Column),
    Latitude,
    Longitude,
    SourceUrl,
}

const fn of(column: Column) -> Synonym {
    Synonym::Column(column)
}

/// What a header, as a slug, names in the export.
pub(super) fn exact(slug: &str) -> Option<Target> {
    match Target::named(slug) {
        Some(Target::Extra(name)) => Some(Target::ExtraList(name)),
        None => Target::named(&slug.replace('-', "_")),
        named => named,
    }
}

/// What a synonym stands for.
fn synonym(slug: &str) -> Option<Target> {
    let (synonym, _) = SYNONYMS.iter().find(|(_, headers)| headers.contains(&slug))?;
    Some(match *synonym {
        Synonym::Column(column) => Target::Column(column, None),
        Synonym::Latitude => Target::Latitude,
        Synonym::Longitude => Target::Longitude,
        Synonym::SourceUrl => Target::SourceUrl,
    })
}

/// What a header, as a slug, usually means.
pub(super) fn usual(slug: &str) -> Option<Target> {
    synonym(slug).or_else(|| {
        let (name, tag) = slug.rsplit_once('-').filter(|(_, tag)| LANGUAGES.contains(tag))?;
        match exact(name).or_else(|| synonym(name))? {
            Target::Column(column, None) if has_language(column) => {
                Some(Target::Column(column, Some(tag.to_owned())))
            }
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_header_means_two_things() {
        let mut seen = HashSet::new();
        for header in SYNONYMS.iter().flat_map(|(_, headers)| *headers) {
            assert!(seen.insert(header), "{header}");
            assert_eq!(exact(header), None, "{header}");
            assert_eq!(super::super::slug::slug(header), *header);
        }
    }

    #[test]
    fn a_header_can_end_with_a_language() {
        let name = |tag: &str| Some(Target::Column(Column::Name, Some(tag.to_owned())));
        assert_eq!((usual("name-en"), usual("naziv-sr")), (name("en"), name("sr")));
        assert_eq!(usual("founded-en"), None);
        assert_eq!(usual("name-de"), None);
    }
}
