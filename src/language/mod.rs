//! The three languages: script, messages, alphabetical order, dates and numbers. It knows the
//! catalog's words, and no screen.

mod collation;
mod diagnostics;
mod messages;
mod numbers;
mod script;

use std::borrow::Cow;

pub use collation::Collation;
pub use fluent_bundle::FluentValue;
pub use messages::Messages;
pub use script::{cyrillic, latin};

use crate::catalog::{Category, Entry, PartialDate, Text, YearDay};

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

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag())
    }
}

impl Language {
    /// All three, in the order in which a key goes through them.
    pub const ALL: [Self; 3] = [Self::SerbianLatin, Self::SerbianCyrillic, Self::English];

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::SerbianLatin => "sr-Latn",
            Self::SerbianCyrillic => "sr-Cyrl",
            Self::English => "en",
        }
    }

    /// The language with this tag; case does not matter, and `sr` is the Cyrillic of the locale
    /// `sr_RS`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(tag))
    }

    /// The language of a POSIX locale name: `sr_RS` is Cyrillic, `sr_RS@latin` Latin, `en_*`
    /// English, anything else Latin.
    pub fn from_locale(name: &str) -> Self {
        let name = name.to_ascii_lowercase().replace('-', "_");
        let (place, modifier) = name.split_once('@').unwrap_or((&name, ""));
        let mut parts = place.split(['_', '.']);
        match parts.next() {
            Some("en") => Self::English,
            Some("sr") if !modifier.starts_with("lat") && !parts.any(|part| part == "latn") => {
                Self::SerbianCyrillic
            }
            _ => Self::SerbianLatin,
        }
    }

    /// The language of the environment, by the variables that POSIX gives messages, the strongest
    /// first.
    pub fn from_environment() -> Self {
        let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(set)
            .map_or(Self::SerbianLatin, |name| Self::from_locale(&name))
    }

    /// The next language, round and round.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.into_iter().position(|language| language == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }

    /// A text of the catalog, as a reader of this language sees it.
    pub fn text(self, text: &Text) -> Cow<'_, str> {
        match self {
            Self::English => latin(&text.en),
            _ => self.serbian(&text.sr),
        }
    }

    /// Serbian text in this language's script; for readers of English in Latin.
    pub fn serbian(self, text: &str) -> Cow<'_, str> {
        if self == Self::SerbianCyrillic { cyrillic(text) } else { latin(text) }
    }
}

/// A language at work: its messages and its alphabetical order, read once.
pub struct Locale {
    /// Which language it is.
    pub language: Language,
    /// What the program says in it.
    pub messages: Messages,
    /// Its alphabetical order.
    pub collation: Collation,
}

impl Locale {
    /// Reads what a language needs.
    pub fn new(language: Language) -> Self {
        Self { language, messages: Messages::new(language), collation: Collation::new(language) }
    }

    /// The message with this key.
    pub fn says(&self, key: &str) -> String {
        self.messages.text(key)
    }

    /// The name of an entry in common use.
    pub fn name<'e>(&self, entry: &'e Entry) -> Cow<'e, str> {
        self.language.text(&entry.name)
    }

    /// A category by its full name, as the legend has it.
    pub fn category(&self, category: Category) -> String {
        self.says(&format!("category-{}", category.slug().replace('_', "-")))
    }

    /// A date as running text has it: `7. oktobar 2011.`, `7 October 2011`, to the precision that
    /// is known.
    pub fn date(&self, date: PartialDate) -> String {
        let year = FluentValue::from(date.year().to_string());
        let Some(month) = date.month() else {
            return self.messages.with("date-year", &[("year", year)]);
        };
        let month = FluentValue::from(self.says(&format!("month-{month}")));
        match date.day() {
            None => self.messages.with("date-month", &[("month", month), ("year", year)]),
            Some(day) => self.messages.with(
                "date-day",
                &[("day", day.to_string().into()), ("month", month), ("year", year)],
            ),
        }
    }

    /// A day of every year: `15. februar`, `15 February`.
    pub fn day(&self, day: YearDay) -> String {
        let month = FluentValue::from(self.says(&format!("month-{}", day.month)));
        self.messages
            .with("date-year-day", &[("day", day.day.to_string().into()), ("month", month)])
    }

    /// The name of a currency by its ISO 4217 code, the code after it; a code without a known name
    /// stands for itself.
    pub fn currency_name(&self, code: &str) -> String {
        let name = self.messages.known(&format!("currency-{}", code.to_ascii_lowercase()));
        name.map_or_else(|| code.to_owned(), |name| format!("{name} ({code})"))
    }

    /// A whole number with its thousands marked.
    pub fn whole(&self, number: u64) -> String {
        numbers::whole(self.language, number)
    }

    /// A number that is not negative, with at most two decimals.
    pub fn decimal(&self, number: f64) -> String {
        numbers::decimal(self.language, number)
    }

    /// The name of a language by its BCP 47 tag; a tag without a known name stands for itself.
    pub fn language_name(&self, tag: &str) -> String {
        self.messages.known(&format!("lang-{tag}")).unwrap_or_else(|| tag.to_owned())
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
            ("C.UTF-8", Language::SerbianLatin),
            ("de_DE", Language::SerbianLatin),
            ("", Language::SerbianLatin),
        ] {
            assert_eq!(Language::from_locale(name), language, "{name}");
        }
    }

    #[test]
    fn dates_are_written_to_the_precision_that_is_known() {
        let write =
            |language, date: &str| Locale::new(language).date(date.parse().expect("a date"));
        assert_eq!(write(Language::SerbianLatin, "2011-10-07"), "7. oktobar 2011.");
        assert_eq!(write(Language::SerbianCyrillic, "2011-10-07"), "7. октобар 2011.");
        assert_eq!(write(Language::English, "2011-10-07"), "7 October 2011");
        assert_eq!(write(Language::SerbianLatin, "1999-02"), "februar 1999.");
        assert_eq!(write(Language::English, "1999"), "1999");
    }
}
