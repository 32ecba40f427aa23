//! One language in use: its messages, alphabetical order, dates and numbers.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

use super::{Collation, Language, Messages, Named};
use crate::catalog::{Category, Entry, PartialDate, Status, Subject, Text, YearDay};

/// A language in use. Its messages and its alphabetical order are read once.
pub struct Locale {
    /// The language.
    pub language: Language,
    /// Its alphabetical order.
    pub collation: Collation,
    messages: Messages,
}

impl Locale {
    /// Reads the messages and the collation of a language.
    pub fn new(language: Language) -> Self {
        Self { language, messages: Messages::new(language), collation: Collation::new(language) }
    }

    /// The message with this key.
    ///
    /// # Panics
    /// In debug builds, if there is no such message or if it needs arguments. In release builds
    /// the key is returned.
    pub fn text(&self, key: &str) -> String {
        self.messages.text(key)
    }

    /// The message with this key, with arguments.
    ///
    /// # Panics
    /// In debug builds, if there is no such message or if an argument is missing. In release builds
    /// the key is returned.
    pub fn format(&self, key: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
        self.messages.format(key, args)
    }

    /// The message with this key, if there is one. For keys made from data, such as the tag of a
    /// language.
    pub fn optional(&self, key: &str) -> Option<String> {
        self.messages.optional(key)
    }

    /// The common name of an entry.
    pub fn name<'e>(&self, entry: &'e Entry) -> Cow<'e, str> {
        self.language.text(&entry.name)
    }

    /// The acronym of a body, or the ISO alpha-2 code of a state or territory, as it is displayed
    /// next to the name. Codes are the same in every script.
    pub fn acronym<'e>(&self, entry: &'e Entry) -> Option<Cow<'e, str>> {
        let code = || entry.codes.as_ref().and_then(|codes| codes.alpha2.as_deref());
        self.language.acronym(&entry.acronyms).or_else(|| code().map(Cow::Borrowed))
    }

    /// What follows a text that is not in the language of the screen: ` [en]`. Empty if it is.
    pub fn mark(&self, text: &Text) -> String {
        self.language.foreign_tag(text).map(|tag| format!(" [{tag}]")).unwrap_or_default()
    }

    /// The name of a value of a closed list.
    pub fn term(&self, term: impl Named) -> String {
        self.messages.term(term)
    }

    /// A short name of a category, for narrow places.
    pub fn category_short(&self, category: Category) -> String {
        self.messages.category_short(category)
    }

    /// What an entry of a category is, in the singular: `member state of the United Nations`.
    pub fn kind(&self, category: Category) -> String {
        self.messages.kind(category)
    }

    /// The name of a subject; `other` for a body without one.
    pub fn subject(&self, subject: Option<Subject>) -> String {
        subject.map_or_else(|| self.text("subject-other"), |subject| self.term(subject))
    }

    /// The heading of the members with a status. The count chooses the plural.
    pub fn members_heading(&self, status: Status, count: usize) -> String {
        self.messages.members_heading(status, count)
    }

    /// The heading of the bodies in which an entry has a status. The count chooses the plural.
    pub fn memberships_heading(&self, status: Status, count: usize) -> String {
        self.messages.memberships_heading(status, count)
    }

    /// A date in running text, to the precision that is known: `7. oktobar 2011.`,
    /// `7 October 2011`.
    pub fn date(&self, date: PartialDate) -> String {
        let year = FluentValue::from(date.year().to_string());
        let Some(month) = date.month() else { return self.format("date-year", &[("year", year)]) };
        let month = FluentValue::from(self.month(month));
        let Some(day) = date.day() else {
            return self.format("date-month", &[("month", month), ("year", year)]);
        };
        let day = FluentValue::from(day.to_string());
        self.format("date-day", &[("day", day), ("month", month), ("year", year)])
    }

    /// A day of every year: `15. februar`, `15 February`.
    pub fn day(&self, day: YearDay) -> String {
        let month = FluentValue::from(self.month(day.month));
        let day = FluentValue::from(day.day.to_string());
        self.format("date-year-day", &[("day", day), ("month", month)])
    }

    fn month(&self, month: u8) -> String {
        self.text(&format!("month-{month}"))
    }

    /// The name of a currency by its ISO 4217 code, with the code after it. A code without a known
    /// name is returned as it is.
    pub fn currency_name(&self, code: &str) -> String {
        let name = self.optional(&format!("currency-{}", code.to_ascii_lowercase()));
        name.map_or_else(|| code.to_owned(), |name| format!("{name} ({code})"))
    }

    /// The name of a language by its BCP 47 tag. A tag without a known name is returned as it is.
    pub fn language_name(&self, tag: &str) -> String {
        self.optional(&format!("lang-{tag}")).unwrap_or_else(|| tag.to_owned())
    }

    /// A whole number with separated thousands.
    pub fn whole(&self, number: u64) -> String {
        self.language.data().numbers.whole(number)
    }

    /// A number with at most two decimals. A negative number counts as zero.
    pub fn decimal(&self, number: f64) -> String {
        self.language.data().numbers.decimal(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
