//! The fields that a query can ask for, and their names in each language.

use crate::language::{Language, Side};

/// A field that a query can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QueryField {
    /// The category.
    Category,
    /// City or state of a seat.
    Seat,
    /// The date of founding.
    Founded,
    /// A member of the body.
    Member,
    /// An observer in the body.
    Observer,
    /// What a body deals with.
    Subject,
    /// The region.
    Region,
    /// An official or working language.
    Language,
    /// A bookmark of the user; with a value, one whose note contains its words.
    Bookmarked,
}

/// The names of a field, folded.
struct FieldNames {
    serbian: &'static str,
    english: &'static str,
}

impl QueryField {
    /// Every field.
    pub const ALL: [Self; 9] = [
        Self::Category,
        Self::Seat,
        Self::Founded,
        Self::Member,
        Self::Observer,
        Self::Subject,
        Self::Region,
        Self::Language,
        Self::Bookmarked,
    ];

    /// The names that the user can type.
    const fn names(self) -> FieldNames {
        let (serbian, english) = match self {
            Self::Category => ("kategorija", "category"),
            Self::Seat => ("sediste", "seat"),
            Self::Founded => ("osnovano", "founded"),
            Self::Member => ("clanica", "member"),
            Self::Observer => ("posmatrac", "observer"),
            Self::Subject => ("oblast", "subject"),
            Self::Region => ("region", "region"),
            Self::Language => ("jezik", "language"),
            Self::Bookmarked => ("moje", "mine"),
        };
        FieldNames { serbian, english }
    }

    /// The field with this folded name, in any language.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| {
            let FieldNames { serbian, english } = field.names();
            name == serbian || name == english
        })
    }

    /// The name of the field as a user of this language types it, folded.
    pub fn name(self, language: Language) -> &'static str {
        match language.side() {
            Side::Serbian => self.names().serbian,
            Side::English => self.names().english,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_found_by_its_name_in_every_language() {
        for field in QueryField::ALL {
            for language in Language::ALL {
                assert_eq!(QueryField::from_name(field.name(language)), Some(field));
            }
        }
        assert_eq!(QueryField::Seat.name(Language::English), "seat");
        assert_eq!(QueryField::Seat.name(Language::SerbianCyrillic), "sediste");
        assert_eq!(QueryField::from_name("boja"), None);
    }
}
