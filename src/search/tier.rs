//! The tiers by which search results are ranked.

/// Where a query was found in an entry, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// The query has no words, and the entry meets its fields.
    Field,
    /// An acronym, a code or the id.
    Acronym,
    /// A whole name.
    WholeName,
    /// A whole name, inflected.
    NameForm,
    /// The initials of a name.
    Initials,
    /// The start of a name or an acronym.
    NameStart,
    /// The start of a word in a name or alias.
    WordStart,
    /// A word in a name or alias, inflected.
    Inflected,
    /// Inside a name or alias.
    InsideName,
    /// A word of a name with typos.
    Typo,
    /// The capital.
    Capital,
    /// The main seat.
    Seat,
    /// Another seat.
    OtherSeat,
    /// A part of a search term, which is never shown.
    SearchTerm,
    /// The aims or the description.
    Prose,
}

impl Tier {
    /// The key of the message that says why an entry was found.
    pub const fn message_key(self) -> &'static str {
        match self {
            Self::Field => "tier-field",
            Self::Acronym => "tier-acronym",
            Self::WholeName => "tier-whole-name",
            Self::NameForm => "tier-name-form",
            Self::Initials => "tier-initials",
            Self::NameStart => "tier-name-start",
            Self::WordStart => "tier-word-start",
            Self::Inflected => "tier-inflected",
            Self::InsideName => "tier-inside-name",
            Self::Typo => "tier-typo",
            Self::Capital => "tier-capital",
            Self::Seat => "tier-seat",
            Self::OtherSeat => "tier-other-seat",
            Self::SearchTerm => "tier-search-term",
            Self::Prose => "tier-prose",
        }
    }
}
