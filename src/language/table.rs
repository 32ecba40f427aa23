//! The languages, one data row each. Everything that depends on the language is in its row.

use std::borrow::Cow;

use fluent_bundle::{FluentBundle, FluentResource, FluentValue};
use icu_locale_core::locale;

use super::numbers::NumberFormat;
use super::script::{cyrillic, cyrillic_acronym, is_serbian_cyrillic, latin, latin_from_cyrillic};
use crate::catalog::{Names, Text, UNDETERMINED};
use crate::text::Ordinals;

/// A language and script that everything on screen can be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Serbian in Latin script.
    SerbianLatin,
    /// Serbian in Cyrillic script.
    SerbianCyrillic,
    /// English.
    English,
}

/// The two languages that the data is written in: those of [`Text`] and of the names in queries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Serbian, stored in Latin script.
    Serbian,
    /// English.
    English,
}

/// What depends on the language.
pub(super) struct LanguageData {
    /// The BCP 47 tag.
    pub(super) tag: &'static str,
    /// The side of a [`Text`] that it reads.
    side: Side,
    /// The tags of the texts that it reads, the best first; then any other.
    reads: &'static [&'static str],
    /// The messages, in the format of Fluent.
    pub(super) messages: &'static str,
    /// The language whose plural rules the messages follow, as a BCP 47 tag.
    pub(super) plural_rules: &'static str,
    /// The script of its texts, and of Serbian words in it. It also removes the marks around text
    /// that keeps its script.
    pub(super) transform: fn(&str) -> Cow<'_, str>,
    /// How it writes numbers.
    pub(super) numbers: NumberFormat,
    /// Makes a bundle write the numbers in messages. It is a function because a formatter of Fluent
    /// cannot hold the row.
    pub(super) set_formatter: fn(&mut FluentBundle<FluentResource>),
    /// The locale of its collation.
    pub(super) collation: icu_locale_core::Locale,
}

/// The tag of Serbian texts in Latin script.
const SERBIAN: &str = "sr";
/// The tag of Serbian texts in Cyrillic.
const CYRILLIC: &str = "sr-Cyrl";

/// The messages of both scripts. The transform changes the words of a message, not the values.
const SERBIAN_MESSAGES: &str = include_str!("../../assets/locales/sr.ftl");
const SERBIAN_NUMBERS: NumberFormat = NumberFormat { thousands: '.', decimal: ',' };
const ENGLISH_NUMBERS: NumberFormat = NumberFormat { thousands: ',', decimal: '.' };

static SERBIAN_LATIN: LanguageData = LanguageData {
    tag: "sr-Latn",
    side: Side::Serbian,
    reads: &[SERBIAN, CYRILLIC, "en"],
    messages: SERBIAN_MESSAGES,
    plural_rules: "sr",
    transform: latin,
    numbers: SERBIAN_NUMBERS,
    set_formatter: set_serbian_formatter,
    collation: locale!("sr-Latn"),
};

static SERBIAN_CYRILLIC: LanguageData = LanguageData {
    tag: "sr-Cyrl",
    side: Side::Serbian,
    reads: &[CYRILLIC, SERBIAN, "en"],
    messages: SERBIAN_MESSAGES,
    plural_rules: "sr",
    transform: cyrillic,
    numbers: SERBIAN_NUMBERS,
    set_formatter: set_serbian_formatter,
    collation: locale!("sr"),
};

static ENGLISH: LanguageData = LanguageData {
    tag: "en",
    side: Side::English,
    reads: &["en", UNDETERMINED],
    messages: include_str!("../../assets/locales/en.ftl"),
    plural_rules: "en",
    transform: latin,
    numbers: ENGLISH_NUMBERS,
    set_formatter: set_english_formatter,
    // English order is the root collation.
    collation: icu_locale_core::Locale::UNKNOWN,
};

fn set_serbian_formatter(bundle: &mut FluentBundle<FluentResource>) {
    bundle.set_formatter(Some(|value, _| format_number(SERBIAN_NUMBERS, value)));
}

fn set_english_formatter(bundle: &mut FluentBundle<FluentResource>) {
    bundle.set_formatter(Some(|value, _| format_number(ENGLISH_NUMBERS, value)));
}

/// Writes a number in a message. Texts keep the default format.
fn format_number(format: NumberFormat, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(format.decimal(number.value)),
        _ => None,
    }
}

impl Language {
    /// Every language, in the order in which the language key goes through them.
    pub const ALL: [Self; 3] = [Self::SerbianLatin, Self::SerbianCyrillic, Self::English];

    /// The row of the language.
    pub(super) fn data(self) -> &'static LanguageData {
        match self {
            Self::SerbianLatin => &SERBIAN_LATIN,
            Self::SerbianCyrillic => &SERBIAN_CYRILLIC,
            Self::English => &ENGLISH,
        }
    }

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        self.data().tag
    }

    /// The side of a [`Text`] that it reads, and the language of the field names in queries.
    pub fn side(self) -> Side {
        self.data().side
    }

    /// How it writes ordinal numbers.
    pub fn ordinals(self) -> Ordinals {
        match self.side() {
            Side::Serbian => Ordinals::Dotted,
            Side::English => Ordinals::Plain,
        }
    }

    /// The language with this tag. Case does not matter.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(tag))
    }

    /// The language of a POSIX locale name: `sr_RS` is Serbian in Cyrillic, `sr_RS@latin` in Latin
    /// script. Any other locale gives English.
    pub fn from_locale(name: &str) -> Self {
        let name = name.to_ascii_lowercase().replace('-', "_");
        let (place, modifier) = name.split_once('@').unwrap_or((&name, ""));
        let mut parts = place.split(['_', '.']);
        match parts.next() {
            Some("sr") if modifier.starts_with("lat") || parts.any(|part| part == "latn") => {
                Self::SerbianLatin
            }
            Some("sr") => Self::SerbianCyrillic,
            _ => Self::English,
        }
    }

    /// The language of the environment, by the variables that POSIX defines for messages, in their
    /// order of precedence.
    pub fn from_environment() -> Self {
        let value = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(value);
        Self::from_locale(&locale.unwrap_or_default())
    }

    /// The next language, the first one after the last.
    #[must_use]
    pub fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }

    /// A text of the catalog in this language and script, or else in a language that it has.
    pub fn text(self, text: &Text) -> Cow<'_, str> {
        let (tag, text) = text.first_of(self.data().reads);
        self.in_script(tag, text)
    }

    /// The tag of the language in which [`Self::text`] gives a text, if it is a known one and not
    /// this.
    pub fn foreign_tag(self, text: &Text) -> Option<&str> {
        let (tag, _) = text.first_of(self.data().reads);
        match tag {
            UNDETERMINED => None,
            _ if self.is_tag(tag) => None,
            // Turned into the script that this language is in.
            CYRILLIC => Some(SERBIAN),
            _ => Some(tag),
        }
    }

    /// Whether a tag is of a text in this language, in either script.
    pub fn is_tag(self, tag: &str) -> bool {
        match self.side() {
            Side::Serbian => tag == SERBIAN || tag == CYRILLIC,
            Side::English => tag == "en",
        }
    }

    /// A text with this tag, in the script of this language.
    pub fn in_script<'t>(self, tag: &str, text: &'t str) -> Cow<'t, str> {
        match tag {
            SERBIAN => (self.data().transform)(text),
            CYRILLIC if self != Self::SerbianCyrillic => latin_from_cyrillic(text),
            UNDETERMINED if self.turns(text) => latin_from_cyrillic(text),
            _ => latin(text),
        }
    }

    /// Text of the user in an unknown language, in the script of this language if it may be
    /// Serbian in Cyrillic.
    pub fn plain(self, text: &str) -> Cow<'_, str> {
        if self.turns(text) { latin_from_cyrillic(text) } else { Cow::Borrowed(text) }
    }

    /// Whether text that may be Serbian in Cyrillic is shown in Latin script.
    fn turns(self, text: &str) -> bool {
        self != Self::SerbianCyrillic && is_serbian_cyrillic(text)
    }

    /// The acronym that is in use in this language, or else in another, in its script.
    pub fn acronym(self, acronyms: &Names) -> Option<Cow<'_, str>> {
        let known =
            self.data().reads.iter().find_map(|tag| Some((*tag, acronyms.get(tag).first()?)));
        let any = || acronyms.iter().find_map(|(tag, names)| Some((tag, names.first()?)));
        let (tag, acronym) = known.or_else(any)?;
        Some(self.acronym_in_script(tag, acronym))
    }

    /// An acronym with this tag, in the script of this language: Serbian ones turn.
    pub fn acronym_in_script<'t>(self, tag: &str, acronym: &'t str) -> Cow<'t, str> {
        if tag == SERBIAN && self == Self::SerbianCyrillic {
            cyrillic_acronym(acronym)
        } else {
            self.in_script(tag, acronym)
        }
    }

    /// Serbian text, which the user may have written in Cyrillic, in the script of this language.
    /// For English it is Latin.
    pub fn serbian(self, text: &str) -> Cow<'_, str> {
        if self.turns(text) { latin_from_cyrillic(text) } else { (self.data().transform)(text) }
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag())
    }
}

impl Side {
    /// Both sides.
    pub const ALL: [Self; 2] = [Self::Serbian, Self::English];

    /// This side of a text, as stored; `None` if it does not have it.
    pub fn of(self, text: &Text) -> Option<&str> {
        match self {
            Self::Serbian => text.get(SERBIAN).or_else(|| text.get(CYRILLIC)),
            Self::English => text.get("en"),
        }
    }

    /// The other side.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Serbian => Self::English,
            Self::English => Self::Serbian,
        }
    }

    /// The language that reads this side as stored: Serbian is in Latin script.
    pub const fn language(self) -> Language {
        match self {
            Self::Serbian => Language::SerbianLatin,
            Self::English => Language::English,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locale_chooses_the_language() {
        for (name, language) in [
            ("sr_RS.UTF-8", Language::SerbianCyrillic),
            ("sr_RS@latin", Language::SerbianLatin),
            ("sr_RS.UTF-8@latin", Language::SerbianLatin),
            ("sr-Latn-RS", Language::SerbianLatin),
            ("en_GB.UTF-8", Language::English),
            ("C.UTF-8", Language::English),
            ("de_DE", Language::English),
            ("", Language::English),
        ] {
            assert_eq!(Language::from_locale(name), language, "{name}");
        }
    }

    #[test]
    fn the_rows_and_the_list_have_the_same_order() {
        for (position, language) in Language::ALL.into_iter().enumerate() {
            assert_eq!(language as usize, position);
            assert_eq!(Language::from_tag(&language.tag().to_uppercase()), Some(language));
        }
        assert_eq!(Language::English.next(), Language::SerbianLatin);
    }
}
