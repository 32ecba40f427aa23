//! The name of something that a problem of a query speaks of, in every language.

use crate::catalog::{Entry, Names, Text};
use crate::language::{Locale, Side};

/// A name to show in the language of the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// A word of the program, in the order of [`Side::ALL`].
    Term([String; 2]),
    /// A word of the data that is the same in every language, such as a code.
    Word(String),
    /// A name in the data.
    Name(Text),
    /// An entry: its acronym if it is a body that has one, or else its name.
    Entry(Text, Names),
}

impl Label {
    /// The label of an entry.
    pub(super) fn of(entry: &Entry) -> Self {
        Self::Entry(entry.name.clone(), entry.acronyms.clone())
    }

    /// The name in the language and script of a locale.
    pub fn text(&self, locale: &Locale) -> String {
        let language = locale.language;
        match self {
            Self::Term([serbian, english]) => match language.side() {
                Side::Serbian => language.serbian(serbian).into_owned(),
                Side::English => english.clone(),
            },
            Self::Word(word) => word.clone(),
            Self::Name(name) => language.text(name).into_owned(),
            Self::Entry(name, acronyms) => {
                let acronym = language.acronym(acronyms);
                acronym.unwrap_or_else(|| language.text(name)).into_owned()
            }
        }
    }
}
