//! An element of a catalog file: an entry, and the fields of the user's own in it.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, IntoDeserializer, MapAccess,
    SeqAccess, Visitor,
};

use super::entry::{Entry, ExtraField};
use super::lenient::Words;

/// What the names of the user's own fields begin with.
pub const EXTRA_PREFIX: &str = "x-";

/// The field in which an export keeps the user's note on an entry.
pub const NOTE_FIELD: &str = "x-note";

/// The field in which an export keeps whether the user has bookmarked an entry.
const BOOKMARKED_FIELD: &str = "x-bookmarked";

/// The fields in which an export keeps what the user has added to an entry. They are not read back:
/// bookmarks and notes have a file of their own.
pub const EXPORTED_FIELDS: [&str; 2] = [NOTE_FIELD, BOOKMARKED_FIELD];

/// An entry, read with any number of fields whose names begin with [`EXTRA_PREFIX`].
pub(super) struct Record(pub(super) Entry);

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("Entry", &[], RecordVisitor)
    }
}

struct RecordVisitor;

impl<'de> Visitor<'de> for RecordVisitor {
    type Value = Record;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("struct Entry")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Record, A::Error> {
        let mut extra = Vec::new();
        let known = KnownFields { map, extra: &mut extra };
        let mut entry = Entry::deserialize(MapAccessDeserializer::new(known))?;
        entry.extra = extra;
        Ok(Record(entry))
    }
}

/// The fields of the format. The user's own are collected as they are passed.
struct KnownFields<'x, A> {
    map: A,
    extra: &'x mut Vec<ExtraField>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for KnownFields<'_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        mut seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        loop {
            let name = match self.map.next_key_seed(FieldName(seed))? {
                Some(Field::Known(name)) => return Ok(Some(name)),
                Some(Field::Extra(name, unused)) => {
                    seed = unused;
                    name
                }
                None => return Ok(None),
            };
            if EXPORTED_FIELDS.contains(&name.as_str()) {
                self.map.next_value::<IgnoredAny>()?;
                continue;
            }
            let Values(values) = self.map.next_value()?;
            if !values.is_empty() {
                self.extra.push(ExtraField { name, values });
            }
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}

/// The name of a field, or what reads it if this one is the user's own.
enum Field<T, K> {
    Known(T),
    Extra(String, K),
}

/// Reads the name of a field.
struct FieldName<K>(K);

impl<'de, K: DeserializeSeed<'de>> DeserializeSeed<'de> for FieldName<K> {
    type Value = Field<K::Value, K>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de, K: DeserializeSeed<'de>> Visitor<'de> for FieldName<K> {
    type Value = Field<K::Value, K>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        if name.starts_with(EXTRA_PREFIX) {
            return Ok(Field::Extra(name.to_owned(), self.0));
        }
        self.0.deserialize(name.into_deserializer()).map(Field::Known)
    }
}

/// The values of a field of the user's own: a text, a number, or a list of them.
struct Values(Vec<String>);

impl<'de> Deserialize<'de> for Values {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValuesVisitor)
    }
}

struct ValuesVisitor;

impl<'de> Visitor<'de> for ValuesVisitor {
    type Value = Values;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("shape-texts")
    }

    fn visit_unit<E: Error>(self) -> Result<Values, E> {
        Ok(Values(Vec::new()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Values, E> {
        if text.trim().is_empty() {
            return Ok(Values(Vec::new()));
        }
        Words::deserialize(text.into_deserializer()).map(|words| Values(vec![words.0]))
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Values, E> {
        Ok(Values(vec![flag.to_string()]))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Values, E> {
        Ok(Values(vec![number.to_string()]))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Values, E> {
        Ok(Values(vec![number.to_string()]))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Values, E> {
        Ok(Values(vec![number.to_string()]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Values, A::Error> {
        let mut values = Vec::new();
        while let Some(Values(more)) = list.next_element()? {
            values.extend(more);
        }
        Ok(Values(values))
    }
}
