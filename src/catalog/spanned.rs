//! Reads JSON with the byte offset of each value, to report problems with their places. Slow: used
//! only when the fast reader has failed.

use std::fmt;

use jsonc_parser::ast::{Array, Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde::Deserialize;
use serde::de::{self, DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, Visitor};

use super::entry::Entry;
use super::record::Record;
use crate::diagnostic::{DiagnosticKind, Rule, Shape};
use crate::text::nearest;

/// One step from an entry into its fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// The field of this name.
    Field(String),
    /// The element with this index, counted from 0.
    Element(usize),
}

/// A problem with its place in one file, as byte offset and path.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SpannedDiagnostic {
    pub(super) offset: Option<usize>,
    pub(super) path: Vec<Step>,
    pub(super) kind: DiagnosticKind,
}

impl SpannedDiagnostic {
    fn new(kind: DiagnosticKind) -> Self {
        Self { offset: None, path: Vec::new(), kind }
    }

    /// A problem at an offset.
    fn at(offset: usize, problem: Self) -> Self {
        Self { offset: Some(offset), ..problem }
    }

    /// The same problem seen from the value around it. The innermost offset stays.
    fn within(mut self, step: Step, offset: usize) -> Self {
        self.offset.get_or_insert(offset);
        self.path.insert(0, step);
        self
    }
}

/// A path as text: `members[2].since`.
pub(super) fn path_to_string(path: &[Step]) -> String {
    path.iter().fold(String::new(), |text, step| match step {
        Step::Field(name) if text.is_empty() => name.clone(),
        Step::Field(name) => format!("{text}.{name}"),
        Step::Element(index) => format!("{text}[{index}]"),
    })
}

/// Parses text that is known to be strict JSON.
pub(super) fn parse(text: &str) -> Option<Value<'_>> {
    parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default()).ok()?.value
}

/// The byte offset at which a path of an entry ends, or the last step of it that is there.
pub(super) fn offset_of(entry: &Value<'_>, path: &[Step]) -> usize {
    let mut at = entry;
    for step in path {
        let next = match (step, at) {
            (Step::Field(name), Value::Object(object)) => property(object, name),
            (Step::Element(index), Value::Array(array)) => array.elements.get(*index),
            _ => None,
        };
        match next {
            Some(next) => at = next,
            None => break,
        }
    }
    at.start()
}

/// The value of an object's field.
pub(super) fn property<'v, 'a>(object: &'v Object<'a>, name: &str) -> Option<&'v Value<'a>> {
    object
        .properties
        .iter()
        .find(|property| property.name.as_str() == name)
        .map(|property| &property.value)
}

/// The smallest valid entry. Each field of an invalid entry is read inside it, so that one error
/// hides no other.
const MINIMAL: &str = r#"{
    "id": "a", "category": "organization", "name": {"sr": "a", "en": "a"},
    "description": {"sr": "a", "en": "a"},
    "sources": [{"title": "a", "url": "https://a"}], "as_of": "2000"
}"#;

/// Every problem for which one element of the list cannot be read as an entry.
pub(super) fn diagnostics(value: &Value<'_>) -> Vec<SpannedDiagnostic> {
    let Value::Object(object) = value else {
        return vec![SpannedDiagnostic::at(value.start(), wrong_shape(Shape::Object))];
    };
    let Some(Value::Object(minimal)) = parse(MINIMAL) else {
        unreachable!("the minimal entry is JSON")
    };
    let required = minimal.properties.iter().map(|property| property.name.as_str());
    let mut found: Vec<SpannedDiagnostic> = required
        .filter(|name| property(object, name).is_none())
        .map(|name| SpannedDiagnostic::new(DiagnosticKind::MissingField(name.to_owned())))
        .map(|missing| SpannedDiagnostic::at(object.range.start, missing))
        .collect();
    for (nth, given) in object.properties.iter().enumerate() {
        let name = given.name.as_str();
        if object.properties[..nth].iter().any(|earlier| earlier.name.as_str() == name) {
            let repeated = SpannedDiagnostic::new(DiagnosticKind::Broken(Rule::RepeatedField));
            found.push(repeated.within(Step::Field(name.to_owned()), given.range.start));
        }
        found.extend(read_field(&minimal, given));
    }
    // A field of another shape fails once for each element: one line is enough.
    found.dedup_by(|later, earlier| later.kind == earlier.kind && later.offset == earlier.offset);
    found
}

/// Reads one field inside the minimal entry; of a list each element by itself.
fn read_field(minimal: &Object<'_>, given: &ObjectProp<'_>) -> Vec<SpannedDiagnostic> {
    let Value::Array(array) = &given.value else {
        return read_value(minimal, given, given.value.clone()).err().into_iter().collect();
    };
    if array.elements.is_empty() {
        return read_value(minimal, given, given.value.clone()).err().into_iter().collect();
    }
    let mut found = Vec::new();
    for (position, element) in array.elements.iter().enumerate() {
        let alone = Array { range: array.range, elements: vec![element.clone()] };
        if let Err(mut error) = read_value(minimal, given, Value::Array(alone)) {
            // The list that was read has this element only.
            if let Some(Step::Element(index)) = error.path.get_mut(1) {
                *index = position;
            }
            found.push(error);
        }
    }
    found
}

/// Reads the minimal entry with one field that has another value.
fn read_value<'a>(
    minimal: &Object<'a>,
    given: &ObjectProp<'a>,
    value: Value<'a>,
) -> Result<Entry, SpannedDiagnostic> {
    let mut entry = minimal.clone();
    entry.properties.retain(|property| property.name.as_str() != given.name.as_str());
    let (range, name) = (given.range, given.name.clone());
    entry.properties.push(ObjectProp { range, name, value });
    Record::deserialize(Spanned(&Value::Object(entry))).map(|record| record.0)
}

impl fmt::Display for SpannedDiagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.kind)
    }
}

impl std::error::Error for SpannedDiagnostic {}

impl de::Error for SpannedDiagnostic {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        Self::new(
            Rule::from_key(&message)
                .map_or(DiagnosticKind::InvalidValue(message), DiagnosticKind::Broken),
        )
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        Self::new(DiagnosticKind::UnknownField {
            name: field.to_owned(),
            nearest: nearest(field, expected.iter().copied()),
        })
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        Self::new(DiagnosticKind::UnknownWord {
            word: variant.to_owned(),
            nearest: nearest(variant, expected.iter().copied()),
        })
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(DiagnosticKind::MissingField(field.to_owned()))
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        wrong_shape(Shape::Pair)
    }
}

fn wrong_shape(expected: Shape) -> SpannedDiagnostic {
    SpannedDiagnostic::new(DiagnosticKind::WrongShape(expected))
}

/// A JSON value with its places, read through serde.
struct Spanned<'v, 'a>(&'v Value<'a>);

macro_rules! numbers {
    ($($method:ident $visit:ident $shape:ident),+) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, SpannedDiagnostic> {
            let number = match self.0 {
                Value::NumberLit(number) => number.value.parse().ok(),
                _ => None,
            };
            visitor.$visit(number.ok_or_else(|| wrong_shape(Shape::$shape))?)
        }
    )+};
}

impl<'de> de::Deserializer<'de> for Spanned<'_, '_> {
    type Error = SpannedDiagnostic;

    numbers!(
        deserialize_u16 visit_u16 Whole,
        deserialize_u64 visit_u64 Whole,
        deserialize_f64 visit_f64 Number
    );

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, SpannedDiagnostic> {
        match self.0 {
            Value::StringLit(text) => visitor.visit_str(&text.value),
            _ => Err(wrong_shape(Shape::Text)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(
        self,
        visitor: V,
    ) -> Result<V::Value, SpannedDiagnostic> {
        self.deserialize_str(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, SpannedDiagnostic> {
        match self.0 {
            Value::Array(array) => visitor.visit_seq(Elements { array, next: 0 }),
            _ => Err(wrong_shape(Shape::List)),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, SpannedDiagnostic> {
        match self.0 {
            Value::Array(array) if array.elements.len() == length => self.deserialize_seq(visitor),
            _ => Err(wrong_shape(Shape::Pair)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, SpannedDiagnostic> {
        match self.0 {
            Value::Object(object) => visitor.visit_map(Properties { object, next: 0 }),
            _ => Err(wrong_shape(Shape::Object)),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, SpannedDiagnostic> {
        match self.0 {
            Value::StringLit(word) => visitor.visit_enum(word.value.as_ref().into_deserializer()),
            _ => Err(wrong_shape(Shape::Text)),
        }
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, SpannedDiagnostic> {
        // The record format is read by shape everywhere; what is left is what serde skips.
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u32 u128 f32 char bytes byte_buf option unit unit_struct
        newtype_struct tuple_struct map identifier ignored_any
    }
}

/// The elements of an array, in turn.
struct Elements<'v, 'a> {
    array: &'v Array<'a>,
    next: usize,
}

impl<'de> SeqAccess<'de> for Elements<'_, '_> {
    type Error = SpannedDiagnostic;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, SpannedDiagnostic> {
        let Some(element) = self.array.elements.get(self.next) else { return Ok(None) };
        let step = Step::Element(self.next);
        self.next += 1;
        seed.deserialize(Spanned(element))
            .map(Some)
            .map_err(|error| error.within(step, element.start()))
    }
}

/// The properties of an object, in turn.
struct Properties<'v, 'a> {
    object: &'v Object<'a>,
    next: usize,
}

impl<'de> MapAccess<'de> for Properties<'_, '_> {
    type Error = SpannedDiagnostic;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, SpannedDiagnostic> {
        let Some(property) = self.object.properties.get(self.next) else { return Ok(None) };
        let name = property.name.as_str();
        seed.deserialize(name.into_deserializer()).map(Some).map_err(|error: SpannedDiagnostic| {
            error.within(Step::Field(name.to_owned()), property.range.start)
        })
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, SpannedDiagnostic> {
        let property = &self.object.properties[self.next];
        self.next += 1;
        seed.deserialize(Spanned(&property.value)).map_err(|error| {
            error.within(Step::Field(property.name.as_str().to_owned()), property.value.start())
        })
    }
}
