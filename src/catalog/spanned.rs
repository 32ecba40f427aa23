//! JSON with the byte offset of each value, read through serde, so that an error has its place.
//! Slow: used only when the fast reader has failed.

use std::fmt;

use jsonc_parser::ast::{Array, Object, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde::de::{self, DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, Visitor};

use crate::diagnostic::{DiagnosticKind, OldField, Rule, Shape};
use crate::text::nearest;

/// One step from an entry into its fields.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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
    pub(super) fn new(kind: DiagnosticKind) -> Self {
        Self { offset: None, path: Vec::new(), kind }
    }

    /// The same problem seen from the value around it. The innermost offset stays.
    pub(super) fn within(mut self, step: Step, offset: usize) -> Self {
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

/// The byte offset of the value at a path, or of the last value on the path that exists.
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
        let unknown = || DiagnosticKind::UnknownField {
            name: field.to_owned(),
            nearest: synonym(field, expected).or_else(|| nearest(field, expected.iter().copied())),
        };
        Self::new(OldField::from_name(field).map_or_else(unknown, DiagnosticKind::OldField))
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

    fn invalid_type(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        let expected = expected.to_string();
        let kind = Shape::expected_by(&expected).map(DiagnosticKind::WrongShape);
        let kind = kind.or_else(|| Rule::from_key(&expected).map(DiagnosticKind::Broken));
        Self::new(kind.unwrap_or_else(|| DiagnosticKind::InvalidValue(found.to_string())))
    }

    fn invalid_value(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Self::new(DiagnosticKind::WrongShape(Shape::Pair))
    }
}

/// Names that other formats have for fields of this one.
const SYNONYMS: [(&str, &str); 8] = [
    ("url", "website"),
    ("homepage", "website"),
    ("link", "website"),
    ("title", "name"),
    ("label", "name"),
    ("country", "state"),
    ("country_code", "state"),
    ("established", "founded"),
];

/// The field that another format calls by a name, if it is expected.
fn synonym(name: &str, expected: &[&str]) -> Option<String> {
    let (_, field) = SYNONYMS.iter().find(|(other, _)| name.eq_ignore_ascii_case(other))?;
    expected.contains(field).then(|| (*field).to_owned())
}

/// A JSON value with its places, read through serde.
pub(super) struct Spanned<'v, 'a>(pub(super) &'v Value<'a>);

impl<'de> de::Deserializer<'de> for Spanned<'_, '_> {
    type Error = SpannedDiagnostic;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, SpannedDiagnostic> {
        match self.0 {
            Value::StringLit(text) => visitor.visit_str(&text.value),
            Value::NumberLit(number) => visit_number(number.value, visitor),
            Value::BooleanLit(flag) => visitor.visit_bool(flag.value),
            Value::Object(object) => visitor.visit_map(Properties { object, next: 0 }),
            Value::Array(array) => visit_array(array, visitor),
            Value::NullKeyword(_) => visitor.visit_unit(),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(
        self,
        visitor: V,
    ) -> Result<V::Value, SpannedDiagnostic> {
        match self.0 {
            Value::NullKeyword(_) => visitor.visit_none(),
            _ => visitor.visit_some(self),
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
            _ => Err(SpannedDiagnostic::new(DiagnosticKind::WrongShape(Shape::Text))),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(
        self,
        visitor: V,
    ) -> Result<V::Value, SpannedDiagnostic> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct newtype_struct seq tuple tuple_struct map struct identifier
    }
}

fn visit_number<'de, V: Visitor<'de>>(
    number: &str,
    visitor: V,
) -> Result<V::Value, SpannedDiagnostic> {
    if let Ok(whole) = number.parse::<u64>() {
        return visitor.visit_u64(whole);
    }
    match number.parse() {
        Ok(number) => visitor.visit_f64(number),
        Err(_) => Err(SpannedDiagnostic::new(DiagnosticKind::WrongShape(Shape::Number))),
    }
}

/// Reads all elements; what is left over means that fewer were expected.
fn visit_array<'de, V: Visitor<'de>>(
    array: &Array<'_>,
    visitor: V,
) -> Result<V::Value, SpannedDiagnostic> {
    let mut elements = Elements { array, next: 0 };
    let value = visitor.visit_seq(&mut elements)?;
    if elements.next == array.elements.len() {
        Ok(value)
    } else {
        Err(SpannedDiagnostic::new(DiagnosticKind::WrongShape(Shape::Pair)))
    }
}

/// The elements of an array, in turn.
struct Elements<'v, 'a> {
    array: &'v Array<'a>,
    next: usize,
}

impl<'de> SeqAccess<'de> for &mut Elements<'_, '_> {
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
