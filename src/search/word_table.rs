//! The words of a query that never exclude an entry, by the table in `assets/search`: question and
//! function words, and words that name a field.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::asked_field::AskedField;

/// The table, parsed once.
static TABLE: LazyLock<Table> =
    LazyLock::new(|| Table::parse(include_str!("../../assets/search/words.txt")));

/// Silent words, phrases that name a field, and words that are the same.
#[derive(Default)]
struct Table {
    silent: HashSet<String>,
    /// Phrases by each form of their first word, the longest first.
    phrases: HashMap<String, Vec<Phrase>>,
    /// Groups of words that are the same in a name.
    same: Vec<Vec<String>>,
}

/// A phrase that names a field.
#[derive(Clone)]
struct Phrase {
    field: AskedField,
    /// The forms of each word after the first.
    rest: Vec<Vec<String>>,
}

impl Table {
    fn parse(source: &str) -> Self {
        let mut table = Self::default();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            let mut columns = line.split('\t');
            let kind = columns.next().unwrap_or_default();
            let mut words = columns.map(forms);
            let Some(first) = words.next() else { continue };
            match (kind, AskedField::from_slug(kind)) {
                ("silent", _) => table.silent.extend(first),
                ("same", _) => table.same.push(first),
                (_, Some(field)) => table.add_phrase(field, first, &words.collect::<Vec<_>>()),
                (_, None) => debug_assert!(false, "words.txt has no rows of the kind {kind}"),
            }
        }
        for phrases in table.phrases.values_mut() {
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
        }
        table
    }

    fn add_phrase(&mut self, field: AskedField, first: Vec<String>, rest: &[Vec<String>]) {
        for word in first {
            self.phrases.entry(word).or_default().push(Phrase { field, rest: rest.to_vec() });
        }
    }
}

/// The words of a column. A word with hyphens is a stem and its endings.
fn forms(column: &str) -> Vec<String> {
    let of_word = |word: &str| -> Vec<String> {
        match word.split_once('-') {
            Some((stem, endings)) => {
                endings.split('-').map(|ending| format!("{stem}{ending}")).collect()
            }
            None => vec![word.to_owned()],
        }
    };
    column.split(' ').flat_map(of_word).collect()
}

/// Whether a folded word is ignored beside other words.
pub(super) fn is_silent(word: &str) -> bool {
    TABLE.silent.contains(word)
}

/// The field that folded words name with the first of them, and how many of them name it.
pub(super) fn field_named(words: &[&str]) -> Option<(AskedField, usize)> {
    let (first, after) = words.split_first()?;
    let matches = |phrase: &&Phrase| {
        phrase.rest.len() <= after.len()
            && phrase.rest.iter().zip(after).all(|(forms, word)| forms.iter().any(|it| it == word))
    };
    let phrase = TABLE.phrases.get(*first)?.iter().find(matches)?;
    Some((phrase.field, phrase.rest.len() + 1))
}

/// The words that are the same as a folded word in a name, without itself.
pub(super) fn same_words(word: &str) -> impl Iterator<Item = &'static str> {
    let group = TABLE.same.iter().find(|group| group.iter().any(|it| it == word));
    let word = word.to_owned();
    group.into_iter().flatten().map(String::as_str).filter(move |it| *it != word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fold;

    #[test]
    fn words_of_questions_are_silent_and_words_of_fields_name_them() {
        for word in ["gde", "je", "koje", "where", "the", "za"] {
            assert!(is_silent(word), "{word}");
        }
        for word in ["nato", "sediste", "savet", "un"] {
            assert!(!is_silent(word), "{word}");
        }
        for (words, field) in [
            (&["sedista"][..], Some((AskedField::Headquarters, 1))),
            (&["glavnog", "grada", "srbije"], Some((AskedField::Capital, 2))),
            (&["glavnog"], None),
            (&["country", "code"], Some((AskedField::CallingCode, 2))),
            (&["secretary", "general"], Some((AskedField::Office, 2))),
            (&["nato", "members"], None),
        ] {
            assert_eq!(field_named(words), field, "{words:?}");
        }
    }

    #[test]
    fn every_word_of_the_table_is_folded() {
        let phrases = TABLE.phrases.iter().flat_map(|(first, phrases)| {
            let rest = phrases.iter().flat_map(|phrase| phrase.rest.iter().flatten());
            rest.chain([first])
        });
        for word in phrases.chain(&TABLE.silent).chain(TABLE.same.iter().flatten()) {
            assert_eq!(fold(word), *word);
        }
    }
}
