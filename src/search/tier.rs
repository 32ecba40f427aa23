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
    /// A whole name or an acronym, inflected.
    NameForm,
    /// The initials of a name.
    Initials,
    /// The whole name of the currency.
    WholeCurrency,
    /// The start of a name or an acronym.
    NameStart,
    /// The whole city of the capital.
    Capital,
    /// The whole city of the main seat.
    Seat,
    /// A word of the name of the currency.
    Currency,
    /// The start of a word in a name or alias.
    WordStart,
    /// A word in a name or alias, inflected.
    Inflected,
    /// Inside a name or alias.
    InsideName,
    /// A word of a name with typos.
    Typo,
    /// A part of the capital's name.
    CapitalPart,
    /// The state of the main seat, or a part of its name.
    SeatPart,
    /// Another seat.
    OtherSeat,
    /// A part of a search term, which is never shown.
    SearchTerm,
    /// The aims, the description or another long text.
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
            Self::Capital | Self::CapitalPart => "tier-capital",
            Self::Seat | Self::SeatPart => "tier-seat",
            Self::WholeCurrency | Self::Currency => "tier-currency",
            Self::OtherSeat => "tier-other-seat",
            Self::SearchTerm => "tier-search-term",
            Self::Prose => "tier-prose",
        }
    }
}
