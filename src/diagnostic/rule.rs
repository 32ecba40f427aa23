//! The rules of the record format that a value of the right shape can still break.

use std::fmt;

/// Declares the rules with their message keys, so that each rule is written once.
macro_rules! rules {
    ($($(#[$doc:meta])* $variant:ident = $key:literal),+ $(,)?) => {
        /// A rule that a value of the right shape can still break.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Rule {
            $($(#[$doc])* $variant),+
        }

        impl Rule {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The key of the message that explains this rule.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),+ }
            }
        }
    };
}

rules! {
    /// A date is `2011`, `2011-10` or `2011-10-07`, and a day of the calendar.
    BadDate = "fault-bad-date",
    /// An id is a lowercase ASCII slug.
    BadId = "fault-bad-id",
    /// A text is not blank.
    EmptyText = "fault-empty-text",
    /// A text has no control characters.
    ControlCharacter = "fault-control-characters",
    /// Serbian text is stored in Latin script.
    CyrillicText = "fault-cyrillic-text",
    /// The name of a language is its BCP 47 tag.
    BadLanguage = "fault-bad-language",
    /// A bundled text is in Serbian and in English.
    NotInBothLanguages = "fault-not-in-both-languages",
    /// The members that are listed are as many as the body states, or a note says why not.
    CountDiffers = "fault-count-differs",
    /// An address begins with `https://` or `http://` and has no spaces.
    BadUrl = "fault-bad-url",
    /// Latitude is -90 to 90, longitude -180 to 180.
    BadCoordinates = "fault-bad-coordinates",
    /// A number of this field is not negative.
    NegativeNumber = "fault-negative-number",
    /// An entry does not link to itself.
    LinkToSelf = "fault-link-to-self",
    /// A list has the same link once; of members, once for each period.
    RepeatedLink = "fault-repeated-link",
    /// A membership ends after it began, a body after its founding.
    EndsBeforeStart = "fault-ends-before-start",
    /// Both neighbours of a border name each other.
    OneSidedBorder = "fault-one-sided-border",
    /// An object has the same field once.
    RepeatedField = "fault-repeated-field",
}

impl Rule {
    /// The rule with this key. Serde carries a custom error as text only.
    pub(crate) fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.key() == key)
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}
