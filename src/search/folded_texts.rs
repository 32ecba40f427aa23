//! The short folded texts of every entry of a catalog, one behind another in one text.

use std::borrow::Cow;

use super::tier::Tier;
use crate::catalog::{BinaryReader, BinaryWriter, EntryIndex, UNDETERMINED};
use crate::text::NumberList;

/// What a text is of an entry. Texts are in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    /// An acronym that is used in Serbian and may have endings.
    Acronym,
    /// Another acronym, an ISO alpha code or the id.
    OtherAcronym,
    /// A code that is searched for whole only: calling codes, currencies, identifiers …
    Code,
    /// A name in common use or official, in Serbian and English.
    Name,
    /// A native name.
    NativeName,
    /// Another name.
    Alias,
    /// What the inhabitants are called.
    Demonym,
    /// Words to find it by that are never shown.
    SearchTerm,
    /// The name of a currency.
    Currency,
    /// The city of the capital.
    Capital,
    /// The city of the main seat.
    MainCity,
    /// The state of the main seat.
    MainState,
    /// The city of another seat.
    OtherCity,
    /// The state of another seat.
    OtherState,
}

impl Group {
    const ALL: [Self; 14] = [
        Self::Acronym,
        Self::OtherAcronym,
        Self::Code,
        Self::Name,
        Self::NativeName,
        Self::Alias,
        Self::Demonym,
        Self::SearchTerm,
        Self::Currency,
        Self::Capital,
        Self::MainCity,
        Self::MainState,
        Self::OtherCity,
        Self::OtherState,
    ];

    /// The tier of an entry that is found by the whole name of a city.
    pub(super) const fn whole_tier(self) -> Option<Tier> {
        match self {
            Self::Capital => Some(Tier::Capital),
            Self::MainCity => Some(Tier::Seat),
            Self::OtherCity => Some(Tier::OtherSeat),
            _ => None,
        }
    }

    /// The tier of an entry that is found by a part of the name of a city or state.
    pub(super) const fn part_tier(self) -> Tier {
        match self {
            Self::Capital => Tier::CapitalPart,
            Self::MainCity | Self::MainState => Tier::SeatPart,
            _ => Tier::OtherSeat,
        }
    }
}

/// The language of a name, as far as it decides how the name is matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NameLanguage {
    /// Serbian, or unknown: its words have Serbian endings.
    Serbian,
    /// English.
    English,
    /// Any other.
    Other,
}

impl NameLanguage {
    const ALL: [Self; 3] = [Self::Serbian, Self::English, Self::Other];

    /// The language with this tag.
    pub(super) fn new(tag: &str) -> Self {
        match tag {
            "en" => Self::English,
            "sr" | "sr-Latn" | "sr-Cyrl" | "hr" | "bs" | "cnr" | "me" | "sh" | UNDETERMINED => {
                Self::Serbian
            }
            _ => Self::Other,
        }
    }
}

/// One folded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FoldedName<'i> {
    /// What it is.
    pub(super) group: Group,
    /// Its language.
    pub(super) language: NameLanguage,
    /// The folded text.
    pub(super) text: &'i str,
}

/// The short folded texts of every entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct FoldedTexts {
    text: Cow<'static, str>,
    /// Where each text ends; the next one starts there.
    ends: NumberList,
    /// The group and the language of each text.
    kinds: Cow<'static, [u8]>,
    /// How many texts there are up to the end of each entry.
    counts: NumberList,
}

impl FoldedTexts {
    /// Adds the texts of the next entry, which are in the order of [`Group`].
    pub(super) fn add_entry<'t>(
        &mut self,
        texts: impl IntoIterator<Item = (Group, NameLanguage, &'t str)>,
    ) {
        for (group, language, text) in texts {
            self.text.to_mut().push_str(text);
            self.ends.push(self.text.len());
            let kind = group as usize * NameLanguage::ALL.len() + language as usize;
            self.kinds.to_mut().extend(u8::try_from(kind));
        }
        self.counts.push(self.ends.len());
    }

    /// Gives back the memory that is there for more texts.
    pub(super) fn shrink(&mut self) {
        self.text.to_mut().shrink_to_fit();
        self.kinds.to_mut().shrink_to_fit();
    }

    /// The texts of an entry.
    pub(super) fn entry(&self, index: EntryIndex) -> FoldedEntry<'_> {
        let nth = index.position();
        let first = if nth == 0 { 0 } else { self.counts.get(nth - 1) };
        FoldedEntry { texts: self, index, first, end: self.counts.get(nth) }
    }

    /// Where the text before a position ends.
    fn end(&self, nth: usize) -> usize {
        nth.checked_sub(1).map_or(0, |before| self.ends.get(before))
    }
}

impl FoldedTexts {
    /// Writes the binary form, which [`Self::read`] reads where it is.
    pub(super) fn write(&self, to: &mut BinaryWriter) {
        let Self { text, ends, kinds, counts } = self;
        to.string(text);
        to.bytes(&ends.to_bytes());
        to.bytes(kinds);
        to.bytes(&counts.to_bytes());
    }

    /// Reads the binary form.
    pub(super) fn read(from: &mut BinaryReader<'static>) -> Self {
        Self {
            text: from.string().into(),
            ends: NumberList::of_bytes(from.bytes()),
            kinds: from.bytes().into(),
            counts: NumberList::of_bytes(from.bytes()),
        }
    }
}

/// What the number of a kind stands for.
static KINDS: [(Group, NameLanguage); Group::ALL.len() * NameLanguage::ALL.len()] = {
    let languages = NameLanguage::ALL.len();
    let mut kinds =
        [(Group::Acronym, NameLanguage::Serbian); Group::ALL.len() * NameLanguage::ALL.len()];
    let mut kind = 0;
    while kind < kinds.len() {
        kinds[kind] = (Group::ALL[kind / languages], NameLanguage::ALL[kind % languages]);
        kind += 1;
    }
    kinds
};

/// The short folded texts of one entry.
#[derive(Debug, Clone, Copy)]
pub(super) struct FoldedEntry<'i> {
    texts: &'i FoldedTexts,
    /// The entry.
    pub(super) index: EntryIndex,
    first: usize,
    end: usize,
}

impl<'i> FoldedEntry<'i> {
    /// The texts of the groups from one to another.
    pub(super) fn between(
        self,
        first: Group,
        last: Group,
    ) -> impl Iterator<Item = FoldedName<'i>> + Clone {
        let languages = NameLanguage::ALL.len();
        let kinds = &self.texts.kinds[self.first..self.end];
        let from = kinds.partition_point(|kind| usize::from(*kind) < first as usize * languages);
        let end = (last as usize + 1) * languages;
        let kinds = kinds[from..].iter().map(|kind| usize::from(*kind));
        let mut start = self.texts.end(self.first + from);
        kinds.take_while(move |kind| *kind < end).zip(self.first + from..).map(
            move |(kind, nth)| {
                let (group, language) = KINDS[kind];
                let text = &self.texts.text[start..self.texts.ends.get(nth)];
                start += text.len();
                FoldedName { group, language, text }
            },
        )
    }

    fn texts_of(self, first: Group, last: Group) -> impl Iterator<Item = &'i str> + Clone {
        self.between(first, last).map(|name| name.text)
    }

    /// Acronyms, ISO alpha codes and the id.
    pub(super) fn acronyms(self) -> impl Iterator<Item = &'i str> + Clone {
        self.texts_of(Group::Acronym, Group::OtherAcronym)
    }

    /// The acronyms that may have endings.
    pub(super) fn inflected_acronyms(self) -> impl Iterator<Item = &'i str> + Clone {
        self.texts_of(Group::Acronym, Group::Acronym)
    }

    /// Acronyms and all codes.
    pub(super) fn acronyms_and_codes(self) -> impl Iterator<Item = &'i str> + Clone {
        self.texts_of(Group::Acronym, Group::Code)
    }

    /// The codes that are searched for whole only.
    pub(super) fn codes(self) -> impl Iterator<Item = &'i str> + Clone {
        self.texts_of(Group::Code, Group::Code)
    }

    /// Names, other names and what the inhabitants are called.
    pub(super) fn all_names(self) -> impl Iterator<Item = &'i str> + Clone {
        self.texts_of(Group::Name, Group::Demonym)
    }

    /// Names, other names, what the inhabitants are called, and search terms.
    pub(super) fn all_names_and_terms(self) -> impl Iterator<Item = &'i str> + Clone {
        self.texts_of(Group::Name, Group::SearchTerm)
    }

    /// The names of the currencies.
    pub(super) fn currencies(self) -> impl Iterator<Item = &'i str> + Clone {
        self.texts_of(Group::Currency, Group::Currency)
    }

    /// The cities and states of the seats.
    pub(super) fn seats(self) -> impl Iterator<Item = FoldedName<'i>> + Clone {
        self.between(Group::Capital, Group::OtherState)
    }
}
