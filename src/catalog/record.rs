//! An element of a catalog file: an entry, and fields of others that are skipped.

use std::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, IntoDeserializer, MapAccess,
    Visitor, value::MapAccessDeserializer,
};

use super::entry::Entry;

/// What the names of fields begin with that the reader skips: an export keeps the user's own notes
/// in such fields.
pub(super) const EXTENSION: &str = "x-";

/// An entry, read with any number of fields whose names begin with [`EXTENSION`].
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
        f.write_str("an entry")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Record, A::Error> {
        Entry::deserialize(MapAccessDeserializer::new(KnownFields(map))).map(Record)
    }
}

/// The fields of a record without those that are skipped.
struct KnownFields<A>(A);

impl<'de, A: MapAccess<'de>> MapAccess<'de> for KnownFields<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        mut seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        loop {
            match self.0.next_key_seed(FieldName(seed))? {
                Some(Field::Known(name)) => return Ok(Some(name)),
                Some(Field::Extension(unused)) => seed = unused,
                None => return Ok(None),
            }
            self.0.next_value::<IgnoredAny>()?;
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.0.next_value_seed(seed)
    }
}

/// The name of a field, or what reads it if this one is skipped.
enum Field<T, K> {
    Known(T),
    Extension(K),
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
        if name.starts_with(EXTENSION) {
            return Ok(Field::Extension(self.0));
        }
        self.0.deserialize(name.into_deserializer()).map(Field::Known)
    }
}
