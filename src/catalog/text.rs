//! Texts and lists of names in several languages. Which language is read, and in which script, is
//! decided in `language`.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::binary::{Binary, BinaryReader, BinaryWriter};
use super::lenient::{Words, optional, words_list};
use crate::diagnostic::Rule;

/// The tag of a language: BCP 47. Serbian is `sr` in Latin script and `sr-Cyrl` in Cyrillic.
pub type LanguageTag = Cow<'static, str>;

/// The language of a text that a file gives without one (ISO 639-2: undetermined).
pub const UNDETERMINED: &str = "und";

/// The tags that nearly all texts have: they need no memory of their own.
const COMMON: [&str; 4] = ["sr", "en", "sr-Cyrl", UNDETERMINED];

/// The same text in one or more languages. Backticks mark a run that keeps its script in Cyrillic.
///
/// In a file it is an object, `{"sr": "…", "en": "…"}`, or a single string whose language is not
/// known.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Text(Vec<(LanguageTag, String)>);

impl Text {
    /// The text in the language with this tag.
    pub fn get(&self, tag: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == tag).map(|(_, text)| text.as_str())
    }

    /// The text in the first of these languages that it has, or else in whichever it has, with the
    /// tag.
    pub fn first_of(&self, tags: &[&str]) -> (&str, &str) {
        let known = tags.iter().find_map(|tag| self.0.iter().find(|(known, _)| known == tag));
        known.or(self.0.first()).map_or((UNDETERMINED, ""), |(tag, text)| (tag, text))
    }

    /// Every language with its text.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(tag, text)| (tag.as_ref(), text.as_str()))
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_slice() {
            [(tag, text)] if tag == UNDETERMINED => serializer.serialize_str(text),
            texts => serialize_map(texts, serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("shape-translations")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
        let text = Words::deserialize(serde::de::value::StrDeserializer::new(text))?.0;
        Ok(Text(vec![(Cow::Borrowed(UNDETERMINED), text)]))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
        let mut texts: Vec<(LanguageTag, String)> = Vec::with_capacity(2);
        while let Some(tag) = map.next_key::<Tag>()? {
            if let Some(Words(text)) = map.next_value::<Blank<Words>>()?.0 {
                add_text(&mut texts, tag.0, text);
            }
        }
        if texts.is_empty() { Err(A::Error::custom(Rule::EmptyText)) } else { Ok(Text(texts)) }
    }
}

impl Binary for Text {
    fn write(&self, to: &mut BinaryWriter) {
        self.0.write(to);
    }

    fn read(from: &mut BinaryReader<'_>) -> Self {
        Self(Vec::read(from))
    }
}

/// Names by language: the first of a language is the one in use in it.
///
/// In a file it is an object, `{"sr": ["OEBS"], "en": ["OSCE"]}`, or a plain list whose language
/// is not known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names(Vec<(LanguageTag, Vec<String>)>);

impl Names {
    /// The names in the language with this tag.
    pub fn get(&self, tag: &str) -> &[String] {
        self.0.iter().find(|(known, _)| known == tag).map_or(&[], |(_, names)| names)
    }

    /// Every language with its names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.0.iter().map(|(tag, names)| (tag.as_ref(), names.as_slice()))
    }

    /// Every name, whatever its language.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|(_, names)| names).map(String::as_str)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Names {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_slice() {
            [(tag, names)] if tag == UNDETERMINED => names.serialize(serializer),
            names => serialize_map(names, serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NamesVisitor)
    }
}

struct NamesVisitor;

impl<'de> Visitor<'de> for NamesVisitor {
    type Value = Names;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("shape-translated-lists")
    }

    fn visit_unit<E: Error>(self) -> Result<Names, E> {
        Ok(Names::default())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Names, E> {
        if text.trim().is_empty() {
            return Ok(Names::default());
        }
        Err(E::invalid_type(serde::de::Unexpected::Str(text), &self))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Names, A::Error> {
        let names = words_list(serde::de::value::SeqAccessDeserializer::new(list))?;
        let languages = if names.is_empty() { None } else { Some(names) };
        Ok(Names(languages.into_iter().map(|it| (Cow::Borrowed(UNDETERMINED), it)).collect()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Names, A::Error> {
        let mut languages: Vec<(LanguageTag, Vec<String>)> = Vec::new();
        while let Some(tag) = map.next_key::<Tag>()? {
            let names = map.next_value::<WordsList>()?.0;
            add_names(&mut languages, &tag.0, names);
        }
        Ok(Names(languages))
    }
}

impl Binary for Names {
    fn write(&self, to: &mut BinaryWriter) {
        self.0.write(to);
    }

    fn read(from: &mut BinaryReader<'_>) -> Self {
        Self(Vec::read(from))
    }
}

/// A value that may be `null` or `""`.
struct Blank<T>(Option<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Blank<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        optional(deserializer).map(Self)
    }
}

struct WordsList(Vec<String>);

impl<'de> Deserialize<'de> for WordsList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        words_list(deserializer).map(Self)
    }
}

/// Adds a text. Of several in one language, such as `en` and `en-US`, the first is that of the
/// language, and the others keep their tags.
fn add_text(texts: &mut Vec<(LanguageTag, String)>, tag: LanguageTag, text: String) {
    let is_free = |tag: &LanguageTag| texts.iter().all(|(known, _)| known != tag);
    if let Some(tag) = [language_of(&tag, &text), tag].into_iter().find(is_free) {
        texts.push((tag, text));
    }
}

/// Adds names to those of their language.
fn add_names(
    languages: &mut Vec<(LanguageTag, Vec<String>)>,
    tag: &LanguageTag,
    names: Vec<String>,
) {
    let Some(first) = names.first() else { return };
    let tag = language_of(tag, first);
    match languages.iter_mut().find(|(known, _)| *known == tag) {
        Some((_, known)) => {
            let new: Vec<_> = names.into_iter().filter(|name| !known.contains(name)).collect();
            known.extend(new);
        }
        None => languages.push((tag, names)),
    }
}

/// The tag of a language.
struct Tag(LanguageTag);

impl<'de> Deserialize<'de> for Tag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = Cow::<str>::deserialize(deserializer)?;
        if !is_language_tag(&tag) {
            return Err(Error::custom(Rule::BadLanguage));
        }
        Ok(Self(shared(&tag)))
    }
}

impl Binary for LanguageTag {
    fn write(&self, to: &mut BinaryWriter) {
        to.string(self);
    }

    fn read(from: &mut BinaryReader<'_>) -> Self {
        shared(from.string())
    }
}

/// A tag, without memory of its own if it is one that nearly all texts have.
fn shared(tag: &str) -> LanguageTag {
    let common = COMMON.into_iter().find(|known| known.eq_ignore_ascii_case(tag));
    common.map_or_else(|| Cow::Owned(tag.to_owned()), Cow::Borrowed)
}

/// Whether a word has the form of a language tag (BCP 47): a language of two or three letters, then
/// subtags of up to eight letters and digits.
pub fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// The tag under which the language of a text is known. Regions of Serbian and English are dropped:
/// `en-US` is `en`, `sr-Latn-RS` is `sr` (RFC 4647, 3.4: a look-up drops subtags from the end).
/// Serbian is `sr-Cyrl` if its tag says so or most letters are Cyrillic.
fn language_of(tag: &LanguageTag, text: &str) -> LanguageTag {
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or_default();
    if language.eq_ignore_ascii_case("en") {
        return Cow::Borrowed("en");
    }
    if !language.eq_ignore_ascii_case("sr") {
        return tag.clone();
    }
    let is_tagged = subtags.next().is_some_and(|script| script.eq_ignore_ascii_case("Cyrl"));
    Cow::Borrowed(if is_tagged || is_cyrillic_text(text) { "sr-Cyrl" } else { "sr" })
}

fn is_cyrillic_text(text: &str) -> bool {
    // Most Serbian texts are in Latin script: a look at the bytes, in UTF-8, is enough for them.
    if !text.bytes().any(|byte| matches!(byte, 0xd0..=0xd4)) {
        return false;
    }
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    text.chars().filter(|c| is_cyrillic(*c)).count() * 2 > letters
}

/// Whether a character is of the Cyrillic script.
pub(crate) const fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}

fn serialize_map<T: Serialize, S: Serializer>(
    items: &[(LanguageTag, T)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(items.len()))?;
    for (tag, item) in items {
        map.serialize_entry(tag, item)?;
    }
    map.end()
}
