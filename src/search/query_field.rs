//! The fields that a query can ask for, and their names in each language.

use std::borrow::Cow;

use crate::language::{Language, Side, cyrillic};

/// A field that a query can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QueryField {
    /// The category.
    Category,
    /// City or state of a seat.
    Seat,
    /// The capital of a state or territory.
    Capital,
    /// The date of founding.
    Founded,
    /// A body that the entry is a member of.
    In,
    /// A member of the body.
    Member,
    /// An observer in the body.
    Observer,
    /// How the member takes part: qualifies the memberships of the same query.
    Status,
    /// When the member joined: qualifies the memberships of the same query.
    Since,
    /// When the member left: qualifies the memberships of the same query.
    Until,
    /// A date at the end of which the member takes part: qualifies the memberships of the same
    /// query.
    On,
    /// An entry that this one has a relation with, in either direction.
    Related,
    /// A state or territory with a common land border.
    Borders,
    /// What a body deals with.
    Subject,
    /// The region, with the regions in it.
    Region,
    /// An official or working language.
    Language,
    /// A currency, by its name or ISO 4217 code.
    Currency,
    /// A code of ISO 3166, a domain, a calling code, or an id in another register.
    Code,
    /// The number of inhabitants.
    Population,
    /// The area in square kilometres.
    Area,
    /// The number of members of a body.
    Members,
    /// A bookmark of the user; with a value, one whose note contains its words.
    Bookmarked,
}

/// What the value of a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ValueKind {
    /// Words that name something.
    Words,
    /// A date or a range of dates.
    Dates,
    /// A single date.
    Date,
    /// A number or a range of numbers.
    Numbers,
}

/// The names of a field, folded. The first of a language is the one that is shown.
struct FieldNames {
    serbian: &'static [&'static str],
    english: &'static [&'static str],
}

impl QueryField {
    /// Every field.
    pub const ALL: [Self; 22] = [
        Self::Category,
        Self::Seat,
        Self::Capital,
        Self::Founded,
        Self::In,
        Self::Member,
        Self::Observer,
        Self::Status,
        Self::Since,
        Self::Until,
        Self::On,
        Self::Related,
        Self::Borders,
        Self::Subject,
        Self::Region,
        Self::Language,
        Self::Currency,
        Self::Code,
        Self::Population,
        Self::Area,
        Self::Members,
        Self::Bookmarked,
    ];

    /// The names that the user can type.
    const fn names(self) -> FieldNames {
        let (serbian, english): (&[&str], &[&str]) = match self {
            Self::Category => (&["kategorija"], &["category"]),
            Self::Seat => (&["sediste"], &["seat"]),
            Self::Capital => (&["prestonica", "glavni grad"], &["capital"]),
            Self::Founded => (&["osnovano"], &["founded"]),
            Self::In => (&["u"], &["in"]),
            Self::Member => (&["clanica"], &["member"]),
            Self::Observer => (&["posmatrac"], &["observer"]),
            Self::Status => (&["status"], &["status"]),
            Self::Since => (&["od"], &["since"]),
            Self::Until => (&["do"], &["until"]),
            Self::On => (&["krajem"], &["on"]),
            Self::Related => (&["veza"], &["related"]),
            Self::Borders => (&["granica"], &["borders"]),
            Self::Subject => (&["oblast"], &["subject"]),
            Self::Region => (&["region"], &["region"]),
            Self::Language => (&["jezik"], &["language"]),
            Self::Currency => (&["valuta"], &["currency"]),
            Self::Code => (&["oznaka", "kod"], &["code"]),
            Self::Population => (&["stanovnistvo", "stanovnika"], &["population"]),
            Self::Area => (&["povrsina"], &["area"]),
            Self::Members => (&["clanova", "broj clanova"], &["members"]),
            Self::Bookmarked => (&["moje"], &["mine"]),
        };
        FieldNames { serbian, english }
    }

    /// What its value is.
    pub(super) const fn value_kind(self) -> ValueKind {
        match self {
            Self::Founded | Self::Since | Self::Until => ValueKind::Dates,
            Self::On => ValueKind::Date,
            Self::Population | Self::Area | Self::Members => ValueKind::Numbers,
            Self::Category
            | Self::Seat
            | Self::Capital
            | Self::In
            | Self::Member
            | Self::Observer
            | Self::Status
            | Self::Related
            | Self::Borders
            | Self::Subject
            | Self::Region
            | Self::Language
            | Self::Currency
            | Self::Code
            | Self::Bookmarked => ValueKind::Words,
        }
    }

    /// Whether it can have several values, of which one must hold: `subject:law,justice`.
    pub(super) const fn has_lists(self) -> bool {
        match self.value_kind() {
            ValueKind::Words => !matches!(self, Self::Bookmarked),
            ValueKind::Dates => matches!(self, Self::Founded),
            ValueKind::Numbers => matches!(self, Self::Members),
            ValueKind::Date => false,
        }
    }

    /// The field with this folded name, in any language. Signs around it, as in `(seat:`, are
    /// spaces once folded.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        let name = name.trim();
        Self::ALL.into_iter().find(|field| {
            let FieldNames { serbian, english } = field.names();
            serbian.contains(&name) || english.contains(&name)
        })
    }

    /// The name of the field as the screen shows it: with its diacritics, in the script of the
    /// language.
    pub fn shown_name(self, language: Language) -> Cow<'static, str> {
        let latin = match self {
            Self::Seat => "sedište",
            Self::Member => "članica",
            Self::Observer => "posmatrač",
            Self::Population => "stanovništvo",
            Self::Area => "površina",
            Self::Members => "članova",
            _ => self.name(Language::SerbianLatin),
        };
        match language {
            Language::English => Cow::Borrowed(self.name(language)),
            Language::SerbianLatin => Cow::Borrowed(latin),
            Language::SerbianCyrillic => cyrillic(latin),
        }
    }

    /// The name of the field as a user of this language types it, folded.
    pub fn name(self, language: Language) -> &'static str {
        let FieldNames { serbian, english } = self.names();
        match language.side() {
            Side::Serbian => serbian[0],
            Side::English => english[0],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::*;

    #[test]
    fn a_field_is_found_by_each_of_its_names() {
        for field in QueryField::ALL {
            let FieldNames { serbian, english } = field.names();
            for name in serbian.iter().chain(english) {
                assert_eq!(QueryField::from_name(name), Some(field), "{name}");
            }
        }
        for (field, language) in
            QueryField::ALL.into_iter().flat_map(|it| Language::ALL.map(|language| (it, language)))
        {
            let shown = field.shown_name(language);
            assert_eq!(fold(&shown).trim(), field.name(language), "{shown}");
        }
        assert_eq!(QueryField::Seat.shown_name(Language::SerbianCyrillic), "седиште");
        assert_eq!(QueryField::Seat.name(Language::English), "seat");
        assert_eq!(QueryField::Seat.name(Language::SerbianCyrillic), "sediste");
        assert_eq!(QueryField::from_name("boja"), None);
    }
}
