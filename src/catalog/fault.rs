//! What can be wrong with a catalog: the place and the kind of each fault. Its wording for readers
//! is done in `language`.

use std::fmt;

/// One fault of a catalog: where it is and what it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Where it is.
    pub place: Place,
    /// What is wrong.
    pub kind: FaultKind,
}

/// A place in a catalog: a path alone, or a line of a file and what stands there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// The file or folder, as the reader named it.
    pub path: String,
    /// Line and column, both counted from 1; columns count characters.
    pub at: Option<(usize, usize)>,
    /// Id of the entry.
    pub entry: Option<String>,
    /// Field within the entry: `members[2].since`.
    pub field: Option<String>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)?;
        if let Some((line, column)) = self.at {
            write!(f, ":{line}:{column}")?;
        }
        for part in [&self.entry, &self.field].into_iter().flatten() {
            write!(f, ": {part}")?;
        }
        Ok(())
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultKind {
    /// The path does not exist.
    NoSuchPath,
    /// The folder, and those in it, hold no `.json` file.
    NoJson,
    /// The file cannot be read; with the system's message.
    Unreadable(String),
    /// The bytes are not UTF-8.
    NotUtf8,
    /// The text is not JSON; with the parser's message.
    NotJson(String),
    /// The JSON ends before its last bracket.
    CutShort,
    /// The file is JSON, but not a list of entries.
    NotAList,
    /// A field that the format does not have, and the nearest one that it has.
    UnknownField(String, Option<String>),
    /// A field without which an entry is none.
    MissingField(String),
    /// A word that is not in the closed list of this field, and the nearest one that is.
    UnknownWord(String, Option<String>),
    /// A value of another shape: what was expected.
    WrongShape(String),
    /// A rule of the format is broken.
    Broken(Rule),
    /// The id was taken before, at this place.
    DuplicateId(String),
    /// The link names an id that no entry has; with the nearest that one has.
    DanglingLink(String, Option<String>),
    /// The field is not one of this category.
    NotForCategory(String),
    /// The category demands the field.
    CategoryNeeds(String),
}

/// A rule that a value of the right shape can still break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// A date is `2011`, `2011-10` or `2011-10-07`, and a day of the calendar.
    BadDate,
    /// An id is a lowercase ASCII slug.
    BadId,
    /// A field without a value is left out.
    EmptyList,
    /// Text that is there says something.
    EmptyText,
    /// Text holds no control characters.
    ControlCharacter,
    /// Serbian text is stored in Latin script.
    CyrillicText,
    /// An address begins with `https://` or `http://` and has no spaces.
    BadUrl,
    /// Latitude is -90 to 90, longitude -180 to 180.
    BadCoordinates,
    /// A number of this field is not negative.
    NegativeNumber,
    /// An entry does not link to itself.
    LinkToSelf,
    /// The same link stands in the list once.
    RepeatedLink,
    /// A membership ends after it began, a body after its founding.
    EndsBeforeStart,
    /// A border is told from one side only.
    OneSidedBorder,
    /// The same field stands in an object once.
    RepeatedField,
}

impl Rule {
    /// Every rule, for finding one by its key.
    const ALL: [Self; 14] = [
        Self::BadDate,
        Self::BadId,
        Self::EmptyList,
        Self::EmptyText,
        Self::ControlCharacter,
        Self::CyrillicText,
        Self::BadUrl,
        Self::BadCoordinates,
        Self::NegativeNumber,
        Self::LinkToSelf,
        Self::RepeatedLink,
        Self::EndsBeforeStart,
        Self::OneSidedBorder,
        Self::RepeatedField,
    ];

    /// The key of the message that words this rule.
    pub const fn key(self) -> &'static str {
        match self {
            Self::BadDate => "fault-bad-date",
            Self::BadId => "fault-bad-id",
            Self::EmptyList => "fault-empty-list",
            Self::EmptyText => "fault-empty-text",
            Self::ControlCharacter => "fault-control-character",
            Self::CyrillicText => "fault-cyrillic-text",
            Self::BadUrl => "fault-bad-url",
            Self::BadCoordinates => "fault-bad-coordinates",
            Self::NegativeNumber => "fault-negative-number",
            Self::LinkToSelf => "fault-link-to-self",
            Self::RepeatedLink => "fault-repeated-link",
            Self::EndsBeforeStart => "fault-ends-before-start",
            Self::OneSidedBorder => "fault-one-sided-border",
            Self::RepeatedField => "fault-repeated-field",
        }
    }

    /// The rule whose key this is: serde carries a custom error as text only.
    pub(super) fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.key() == key)
    }

    /// The rule that a piece of text breaks by itself, if it breaks one.
    pub(super) fn broken_by(text: &str) -> Option<Self> {
        // The bytes that begin a control character are few: most texts are passed without being
        // decoded.
        let suspect = text.bytes().any(|byte| byte < b' ' || byte == 0x7f || byte == 0xc2);
        if text.trim().is_empty() {
            Some(Self::EmptyText)
        } else if suspect && text.chars().any(|c| c.is_control() && c != '\n') {
            Some(Self::ControlCharacter)
        } else {
            None
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}
