//! The record format: what an entry holds, as the files have it. Reading, checking and linking are
//! in other modules.

use serde::{Deserialize, Deserializer, Serialize, de};

use super::date::{PartialDate, YearDay};
use super::vocabulary::{Category, Region, RelationKind, Scope, Status, Subject, UnGroup};
use crate::diagnostic::Rule;

/// One record of the catalog: a state, an observer, a territory, an organization or an institution.
/// Fields that begin with `x-` are ignored.
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
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub official_name: Option<Text>,
    /// Official names in the official languages.
    #[serde(default, deserialize_with = "filled", skip_serializing_if = "Vec::is_empty")]
    pub native_names: Vec<NativeName>,
    /// Acronyms; the first is the one shown beside the name.
    #[serde(
        default,
        deserialize_with = "filled_with_words",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub acronyms: Vec<String>,
    /// Other names people search by: former names, short and colloquial forms.
    #[serde(
        default,
        deserialize_with = "filled_with_words",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub aliases: Vec<String>,
    /// Status of a territory or entity in the terms of the United Nations.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub status: Option<Text>,
    /// When a body was founded.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub founded: Option<DatedEvent>,
    /// When a body that has ended was dissolved.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub dissolved: Option<DatedEvent>,
    /// The founding instrument.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub legal_basis: Option<Text>,
    /// Seats of a body; the first is the main one.
    #[serde(default, deserialize_with = "filled", skip_serializing_if = "Vec::is_empty")]
    pub headquarters: Vec<Seat>,
    /// Capital of a state, or seat of a territory's administration.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub capital: Option<Seat>,
    /// Title of the head office; never a person's name.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub office: Option<Text>,
    /// What a body is for, in two to five sentences.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub aims: Option<Text>,
    /// The full description.
    pub description: Text,
    /// Who takes part in a body. The member's side is derived.
    #[serde(default, deserialize_with = "filled", skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Member>,
    /// What the list of members leaves out, or who else may join.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub members_note: Option<Text>,
    /// Links to other entries that are not memberships. The reverse is derived.
    #[serde(default, deserialize_with = "filled", skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Relation>,
    /// What a body deals with.
    #[serde(default, deserialize_with = "filled", skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Subject>,
    /// How far a body reaches.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
    /// M49 region or subregion.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
    /// Official or working languages, as BCP 47 tags.
    #[serde(
        default,
        deserialize_with = "filled_with_words",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub languages: Vec<String>,
    /// ISO 3166, ISO 4217 and ITU codes.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub codes: Option<Codes>,
    /// Area in square kilometres.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(range(min = 0.0)))]
    pub area_km2: Option<f64>,
    /// Population, with the year it was counted or estimated for.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub population: Option<Population>,
    /// Date of admission to the United Nations.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub un_admission: Option<PartialDate>,
    /// Regional group of the United Nations.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub un_group: Option<UnGroup>,
    /// Day of the national holiday, where it falls on the same day each year.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub national_day: Option<YearDay>,
    /// What the inhabitants are called.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub demonym: Option<Demonym>,
    /// Ids of the states and territories it has a land border with; each of them names it too.
    #[serde(
        default,
        deserialize_with = "filled_with_words",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub borders: Vec<String>,
    /// Neutral remark on a fact that is disputed or needs a word of explanation.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Address of the body's own site.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Where the facts come from; at least one.
    #[serde(deserialize_with = "filled")]
    #[cfg_attr(test, schemars(length(min = 1)))]
    pub sources: Vec<Source>,
    /// The date the facts hold for.
    pub as_of: PartialDate,
}

impl Entry {
    /// The short form shown beside the name: the first acronym of a body, the ISO alpha-2 code of a
    /// state.
    pub fn acronym(&self) -> Option<&str> {
        let code = || self.codes.as_ref().and_then(|codes| codes.alpha2.as_deref());
        self.acronyms.first().map(String::as_str).or_else(code)
    }

    /// All seats: the capital of a state or territory, the headquarters of a body, the main one
    /// first.
    pub fn seats(&self) -> impl Iterator<Item = &Seat> {
        self.capital.iter().chain(&self.headquarters)
    }

    /// The date that sorts an entry in time: a body's founding, or a state's admission to the
    /// United Nations.
    pub fn since(&self) -> Option<PartialDate> {
        self.founded.as_ref().map(|event| event.date).or(self.un_admission)
    }
}

/// The same text in Serbian (Latin script) and English. Backticks mark a run that keeps its script
/// in Cyrillic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Standard Serbian, ekavian, in Latin script.
    #[serde(deserialize_with = "worded")]
    pub sr: String,
    /// Plain English.
    #[serde(deserialize_with = "worded")]
    pub en: String,
}

/// A name in one of the official languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NativeName {
    /// BCP 47 tag of the language.
    #[serde(deserialize_with = "worded")]
    pub lang: String,
    /// The name in that language, in its own script.
    #[serde(deserialize_with = "worded")]
    pub name: String,
}

/// A date and what happened on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DatedEvent {
    /// When it happened.
    pub date: PartialDate,
    /// What happened, where several dates could be meant: a treaty signed, or in force.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub event: Option<Text>,
}

/// A city and its state or territory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// Name of the city.
    pub city: Text,
    /// Id of the state or territory.
    pub state: String,
    /// What is seated there, or a remark on its standing.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Latitude (-90 to 90) and longitude (-180 to 180) in degrees, WGS 84.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub coordinates: Option<[f64; 2]>,
}

/// One member in the list of a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Id of the member.
    pub id: String,
    /// How it takes part.
    pub status: Status,
    /// Since when, where that is known for sure.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub since: Option<PartialDate>,
    /// Until when, for former members.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// A remark: the name it takes part under, or why it was suspended.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
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
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// Codes of a state or territory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Codes {
    /// ISO 3166-1 alpha-2.
    #[serde(default, deserialize_with = "present_words", skip_serializing_if = "Option::is_none")]
    pub alpha2: Option<String>,
    /// ISO 3166-1 alpha-3.
    #[serde(default, deserialize_with = "present_words", skip_serializing_if = "Option::is_none")]
    pub alpha3: Option<String>,
    /// ISO 3166-1 numeric, three digits.
    #[serde(default, deserialize_with = "present_words", skip_serializing_if = "Option::is_none")]
    pub numeric: Option<String>,
    /// Country-code top-level domain, with its dot.
    #[serde(default, deserialize_with = "present_words", skip_serializing_if = "Option::is_none")]
    pub tld: Option<String>,
    /// ITU country calling code, with its plus sign.
    #[serde(default, deserialize_with = "present_words", skip_serializing_if = "Option::is_none")]
    pub calling: Option<String>,
    /// ISO 4217 code of the currency; several are separated by a comma and a space.
    #[serde(default, deserialize_with = "present_words", skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
}

/// What the inhabitants of a state or territory are called, and its adjective.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Demonym {
    /// A man, in Serbian: `Srbin`.
    #[serde(deserialize_with = "worded")]
    pub man: String,
    /// A woman, in Serbian: `Srpkinja`.
    #[serde(deserialize_with = "worded")]
    pub woman: String,
    /// The adjective, in Serbian: `srpski`.
    #[serde(deserialize_with = "worded")]
    pub adjective: String,
    /// The noun and adjective in English: `Serbian`, or both where they differ: `Spaniard,
    /// Spanish`.
    #[serde(default, deserialize_with = "present_words", skip_serializing_if = "Option::is_none")]
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

/// Where the facts of an entry come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Title of the page, treaty or list.
    #[serde(deserialize_with = "worded")]
    pub title: String,
    /// Its address.
    pub url: String,
}

/// Reads a field that is there: `null` is no value.
fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// Reads a list that is there: an empty one is an error, since a field without a value is left out.
fn filled<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    let list = Vec::deserialize(deserializer)?;
    if list.is_empty() { Err(de::Error::custom(Rule::EmptyList)) } else { Ok(list) }
}

/// Reads a list of words that is there.
fn filled_with_words<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let list: Vec<String> = filled(deserializer)?;
    match list.iter().find_map(|text| broken_rule(text)) {
        Some(rule) => Err(de::Error::custom(rule)),
        None => Ok(list),
    }
}

/// Reads words that are there.
fn present_words<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    worded(deserializer).map(Some)
}

/// Reads words: text that is not blank and holds no control character, which a terminal would obey.
fn worded<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    match broken_rule(&text) {
        Some(rule) => Err(de::Error::custom(rule)),
        None => Ok(text),
    }
}

/// The rule that a text breaks by itself.
fn broken_rule(text: &str) -> Option<Rule> {
    // Few bytes begin a control character: most texts pass without being decoded.
    let suspect = text.bytes().any(|byte| byte < b' ' || byte == 0x7f || byte == 0xc2);
    if text.trim().is_empty() {
        Some(Rule::EmptyText)
    } else if suspect && text.chars().any(|c| c.is_control() && c != '\n') {
        Some(Rule::ControlCharacter)
    } else {
        None
    }
}
