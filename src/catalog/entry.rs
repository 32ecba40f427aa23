//! The record format: what an entry holds, as the files have it. Reading, checking and linking are
//! in other modules.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, IntoDeserializer, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::date::{PartialDate, YearDay};
use super::lenient::{
    coordinates, list, non_negative, optional, optional_address, optional_words, words, words_list,
};
use super::member_list::{Member, MemberList};
use super::source::Source;
use super::text::{Names, Text};
use super::vocabulary::{Category, Region, RelationKind, Scope, Subject, UnGroup};

/// One record of the catalog: a state, an observer, a territory, an organization or an institution.
/// Fields that begin with `x-` are the user's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, schemars(extend("patternProperties" = { "^x-": true })))]
pub struct Entry {
    /// Stable lowercase ASCII slug; ISO 3166-1 alpha-2 for states and territories that have one.
    #[cfg_attr(test, schemars(regex(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$")))]
    pub id: String,
    /// Which of the five categories of the legend it belongs to.
    pub category: Category,
    /// The name in common use.
    pub name: Text,
    /// The full formal name, where it differs from the one in common use.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub official_name: Option<Text>,
    /// Official names in the official languages.
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    pub native_names: Vec<NativeName>,
    /// Acronyms by language; the first of a language is the one shown next to the name.
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    pub acronyms: Names,
    /// Former and short names, each in its language.
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    pub other_names: Names,
    /// Words to find it by that are never shown.
    #[serde(default, deserialize_with = "words_list", skip_serializing_if = "Vec::is_empty")]
    pub search_terms: Vec<String>,
    /// Status of a territory or entity in the terms of the United Nations.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub status: Option<Text>,
    /// When a body was founded.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub founded: Option<DatedEvent>,
    /// When a body that has ended was dissolved.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub dissolved: Option<DatedEvent>,
    /// The founding instrument.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub legal_basis: Option<Text>,
    /// Seats of a body; the first is the main one.
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    pub headquarters: Vec<Seat>,
    /// Capital of a state, or seat of a territory's administration.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub capital: Option<Seat>,
    /// Title of the head office; never a person's name.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub office: Option<Text>,
    /// What a body is for, in one to three sentences.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub aims: Option<Text>,
    /// The full description.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// Who takes part in a body. The member's side is derived.
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Member>,
    /// How complete the list of members is, and where it is from.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub membership: Option<MemberList>,
    /// Links to other entries that are not memberships. The reverse is derived.
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Relation>,
    /// What a body deals with.
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Subject>,
    /// How far a body reaches.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
    /// M49 region or subregion.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
    /// Official or working languages, as BCP 47 tags.
    #[serde(default, deserialize_with = "words_list", skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// ISO 3166, ISO 4217 and ITU codes.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub codes: Option<Codes>,
    /// Ids in other registers, by their names: `wikidata`, `ror`, `lei`.
    #[serde(default, deserialize_with = "identifiers", skip_serializing_if = "BTreeMap::is_empty")]
    pub identifiers: BTreeMap<String, String>,
    /// Area in square kilometres.
    #[serde(default, deserialize_with = "non_negative", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(range(min = 0.0)))]
    pub area_km2: Option<f64>,
    /// Population, with the year it was counted or estimated for.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub population: Option<Population>,
    /// Date of admission to the United Nations.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub un_admission: Option<PartialDate>,
    /// Regional group of the United Nations.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub un_group: Option<UnGroup>,
    /// Day of the national holiday, where it falls on the same day each year.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub national_day: Option<YearDay>,
    /// What the inhabitants are called.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub demonym: Option<Demonym>,
    /// Ids of the states and territories it has a land border with; each of them names it too.
    #[serde(default, deserialize_with = "words_list", skip_serializing_if = "Vec::is_empty")]
    pub borders: Vec<String>,
    /// What the body is, where the word of its category does not say it: a university, a company.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub kind: Option<Text>,
    /// Neutral remark on a fact that is disputed or needs a word of explanation.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Address of the body's own site.
    #[serde(
        default,
        deserialize_with = "optional_address",
        skip_serializing_if = "Option::is_none"
    )]
    pub website: Option<String>,
    /// Where the facts come from; at least one.
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// The date the facts hold for.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub as_of: Option<PartialDate>,
    /// The user's own fields, whose names begin with `x-`.
    #[serde(skip)]
    pub extra: Vec<ExtraField>,
}

/// A field of the user's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtraField {
    /// Its name, which begins with `x-`.
    pub name: String,
    /// Its values: one, or those of a list.
    pub values: Vec<String>,
}

impl Entry {
    /// All seats: the capital of a state or territory, the headquarters of a body, the main one
    /// first.
    pub fn seats(&self) -> impl Iterator<Item = &Seat> {
        self.capital.iter().chain(&self.headquarters)
    }

    /// The date on which a body ended.
    pub fn ended(&self) -> Option<PartialDate> {
        self.dissolved.as_ref().map(|event| event.date)
    }

    /// Latitude and longitude of the first seat of which they are known.
    pub fn coordinates(&self) -> Option<[f64; 2]> {
        self.seats().find_map(|seat| seat.coordinates)
    }

    /// Whether it says that its list of members is not complete. The list may be empty.
    pub fn is_incomplete(&self) -> bool {
        self.membership.as_ref().is_some_and(|list| !list.complete)
    }

    /// The date that sorts an entry in time: a body's founding, or a state's admission to the
    /// United Nations.
    pub fn since(&self) -> Option<PartialDate> {
        self.founded.as_ref().map(|event| event.date).or(self.un_admission)
    }
}

/// A name in one of the official languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NativeName {
    /// BCP 47 tag of the language.
    #[serde(deserialize_with = "words")]
    pub lang: String,
    /// The name in that language, in its own script.
    #[serde(deserialize_with = "words")]
    pub name: String,
}

/// A date and what happened on it.
///
/// In a file it may also be the date alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DatedEvent {
    /// When it happened.
    pub date: PartialDate,
    /// What happened, where several dates could be meant: a treaty signed, or in force.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub event: Option<Text>,
}

impl<'de> Deserialize<'de> for DatedEvent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DatedEventVisitor)
    }
}

struct DatedEventVisitor;

impl<'de> Visitor<'de> for DatedEventVisitor {
    type Value = DatedEvent;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("shape-object")
    }

    fn visit_str<E: Error>(self, date: &str) -> Result<DatedEvent, E> {
        let date = PartialDate::deserialize(date.into_deserializer())?;
        Ok(DatedEvent { date, event: None })
    }

    fn visit_u64<E: Error>(self, year: u64) -> Result<DatedEvent, E> {
        let date = PartialDate::deserialize(year.into_deserializer())?;
        Ok(DatedEvent { date, event: None })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<DatedEvent, A::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Fields {
            date: PartialDate,
            #[serde(default, deserialize_with = "optional")]
            event: Option<Text>,
        }
        let Fields { date, event } = Fields::deserialize(MapAccessDeserializer::new(map))?;
        Ok(DatedEvent { date, event })
    }
}

/// A city and its state or territory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// Name of the city.
    pub city: Text,
    /// Id of the state or territory.
    #[serde(default, deserialize_with = "state_id", skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// What is seated there, or a remark on its standing.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Latitude (-90 to 90) and longitude (-180 to 180) in degrees, WGS 84.
    #[serde(default, deserialize_with = "coordinates", skip_serializing_if = "Option::is_none")]
    pub coordinates: Option<[f64; 2]>,
}

/// A link to another entry, seen from the entry that holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// What the other entry is to this one.
    pub kind: RelationKind,
    /// Id of the other entry.
    pub id: String,
    /// A remark on the link.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// Codes of a state or territory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Codes {
    /// ISO 3166-1 alpha-2.
    #[serde(default, deserialize_with = "optional_words", skip_serializing_if = "Option::is_none")]
    pub alpha2: Option<String>,
    /// ISO 3166-1 alpha-3.
    #[serde(default, deserialize_with = "optional_words", skip_serializing_if = "Option::is_none")]
    pub alpha3: Option<String>,
    /// ISO 3166-1 numeric, three digits.
    #[serde(default, deserialize_with = "optional_words", skip_serializing_if = "Option::is_none")]
    pub numeric: Option<String>,
    /// Country-code top-level domain, with its dot.
    #[serde(default, deserialize_with = "optional_words", skip_serializing_if = "Option::is_none")]
    pub tld: Option<String>,
    /// ITU country calling codes, with their plus sign.
    #[serde(default, deserialize_with = "words_list", skip_serializing_if = "Vec::is_empty")]
    pub calling: Vec<String>,
    /// ISO 4217 codes of the currencies.
    #[serde(default, deserialize_with = "words_list", skip_serializing_if = "Vec::is_empty")]
    pub currency: Vec<String>,
}

/// What the inhabitants of a state or territory are called, and its adjective.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Demonym {
    /// A man, in Serbian: `Srbin`.
    #[serde(deserialize_with = "words")]
    pub man: String,
    /// A woman, in Serbian: `Srpkinja`.
    #[serde(deserialize_with = "words")]
    pub woman: String,
    /// The adjective, in Serbian: `srpski`.
    #[serde(deserialize_with = "words")]
    pub adjective: String,
    /// The noun and adjective in English: `Serbian`, or both where they differ: `Spaniard,
    /// Spanish`.
    #[serde(default, deserialize_with = "optional_words", skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

/// A population and the year it holds for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Population {
    /// Number of inhabitants.
    pub value: u64,
    /// Year of the census or estimate.
    pub year: u16,
}

/// Reads the id of a state. Codes of ISO 3166 are often written in capitals: `RS` is `rs`.
fn state_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let id = optional_words(deserializer)?;
    let is_code = |id: &str| id.len() == 2 && id.bytes().all(|byte| byte.is_ascii_uppercase());
    Ok(id.map(|id| if is_code(&id) { id.to_ascii_lowercase() } else { id }))
}

/// Reads ids by the names of their registers. An id that is `null` or `""` is left out.
fn identifiers<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<String, String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(transparent)]
    struct Id(#[serde(deserialize_with = "optional_words")] Option<String>);
    let ids: Option<BTreeMap<String, Id>> = optional(deserializer)?;
    let ids = ids.into_iter().flatten();
    Ok(ids.filter_map(|(register, id)| Some((register, id.0?))).collect())
}
