//! Reading single fields leniently: what users write for "no value" reads as absent, and a value is
//! checked as it is read. What a bundled file must not contain, `check` reports.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{
    Deserialize, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};

use crate::diagnostic::Rule;

/// Reads a field that may be absent: `null` and `""` are no value.
pub(super) fn optional<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    deserializer.deserialize_any(Optional(PhantomData))
}

/// Reads an optional text of one language, as [`Words`] does.
pub(super) fn optional_words<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    optional::<D, Words>(deserializer).map(|words| words.map(|words| words.0))
}

/// Reads an address that a browser can open; it may be absent.
pub(super) fn optional_address<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    optional::<D, Address>(deserializer).map(|address| address.map(|address| address.0))
}

/// Reads a list: `null` and `""` are an empty one, and `null` in it is skipped.
pub(super) fn list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    let list: Option<Vec<Option<T>>> = optional(deserializer)?;
    Ok(list.into_iter().flatten().flatten().collect())
}

/// Reads a list of texts, each as [`Words`] does.
pub(super) fn words_list<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<String>, D::Error> {
    Ok(list::<D, Words>(deserializer)?.into_iter().map(|words| words.0).collect())
}

/// Reads a text that must be there.
pub(super) fn words<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Words::deserialize(deserializer).map(|words| words.0)
}

/// Reads an address that must be there.
pub(super) fn address<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Address::deserialize(deserializer).map(|address| address.0)
}

/// Reads a number that is not negative; it may be absent.
pub(super) fn non_negative<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<f64>, D::Error> {
    match optional::<D, f64>(deserializer)? {
        Some(number) if number < 0.0 => Err(Error::custom(Rule::NegativeNumber)),
        number => Ok(number),
    }
}

/// Reads latitude and longitude in degrees; they may be absent.
pub(super) fn coordinates<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<[f64; 2]>, D::Error> {
    match optional::<D, [f64; 2]>(deserializer)? {
        Some([latitude, longitude]) if !are_on_earth(latitude, longitude) => {
            Err(Error::custom(Rule::BadCoordinates))
        }
        coordinates => Ok(coordinates),
    }
}

fn are_on_earth(latitude: f64, longitude: f64) -> bool {
    latitude.abs() <= 90.0 && longitude.abs() <= 180.0
}

/// A text that is not blank and has no control character, which a terminal would
/// interpret.
#[derive(Debug)]
pub(super) struct Words(pub(super) String);

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        match broken_rule(&text) {
            Some(rule) => Err(Error::custom(rule)),
            None => Ok(Self(text)),
        }
    }
}

/// The rule that a text breaks by itself.
fn broken_rule(text: &str) -> Option<Rule> {
    // Few bytes begin a control character: most texts pass without being decoded.
    let suspect = text.bytes().any(|byte| byte < b' ' || byte == 0x7f || byte == 0xc2);
    if text.trim().is_empty() {
        Some(Rule::EmptyText)
    } else if suspect && text.chars().any(is_forbidden) {
        Some(Rule::ControlCharacter)
    } else {
        None
    }
}

/// Whether no text may contain a character. Line breaks are allowed.
pub(super) fn is_forbidden(c: char) -> bool {
    c.is_control() && c != '\n'
}

/// An address that a browser can open and a terminal can show.
struct Address(String);

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let url = String::deserialize(deserializer)?;
        if is_address(&url) { Ok(Self(url)) } else { Err(Error::custom(Rule::BadUrl)) }
    }
}

/// Whether a text is an address that a browser can open: `https://` or `http://`, without spaces.
pub fn is_address(url: &str) -> bool {
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    host.is_some_and(|host| !host.is_empty())
        && !url.chars().any(|c| c.is_whitespace() || c.is_control())
}

/// Reads a value, or `None` for `null` and `""`.
struct Optional<T>(PhantomData<T>);

/// Passes a value of one type on to the reader of `T`.
macro_rules! pass_on {
    ($($method:ident $value:ty),+) => {$(
        fn $method<E: Error>(self, value: $value) -> Result<Option<T>, E> {
            T::deserialize(value.into_deserializer()).map(Some)
        }
    )+};
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Optional<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    pass_on!(visit_bool bool, visit_i64 i64, visit_u64 u64, visit_f64 f64);

    fn visit_unit<E: Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Option<T>, E> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        T::deserialize(text.into_deserializer()).map(Some)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Option<T>, A::Error> {
        T::deserialize(SeqAccessDeserializer::new(list)).map(Some)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Option<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Some)
    }
}
