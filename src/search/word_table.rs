//! The words of a query that never exclude an entry, by the table in `assets/search`: question and
//! function words, and words that name a field.

use std::sync::LazyLock;

use super::asked_field::AskedField;

/// The table, split once. A column has words; one with hyphens is a stem and its endings. They are
/// compared where they are: the first key of a search does not wait for a map of all forms.
static TABLE: LazyLock<Table> =
    LazyLock::new(|| Table::parse(include_str!("../../assets/search/words.txt")));

/// The columns of silent words, phrases that name a field, and words that are the same.
#[derive(Default)]
struct Table {
    silent: Vec<&'static str>,
    /// Words after a year.
    after_year: Vec<&'static str>,
    /// The longest first.
    phrases: Vec<Phrase>,
    /// Groups of words that are the same in a name.
    same: Vec<&'static str>,
}

/// A phrase that names a field.
struct Phrase {
    field: AskedField,
    /// The column of each word.
    words: Vec<&'static str>,
}

impl Table {
    fn parse(source: &'static str) -> Self {
        let mut table = Self::default();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            let Some((kind, columns)) = line.split_once('\t') else { continue };
            match (kind, AskedField::from_slug(kind)) {
                ("silent", _) => table.silent.push(columns),
                ("year", _) => table.after_year.push(columns),
                ("same", _) => table.same.push(columns),
                (_, Some(field)) => {
                    table.phrases.push(Phrase { field, words: columns.split('\t').collect() });
                }
                (_, None) => debug_assert!(false, "words.txt has no rows of the kind {kind}"),
            }
        }
        table.phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
        table
    }
}

/// Whether a column has a word.
fn has(column: &str, word: &str) -> bool {
    column.split(' ').any(|form| match form.split_once('-') {
        Some((stem, endings)) => {
            let ending = word.strip_prefix(stem);
            ending.is_some_and(|ending| endings.split('-').any(|it| it == ending))
        }
        None => form == word,
    })
}

/// Whether a folded word is ignored next to other words.
pub(super) fn is_silent(word: &str) -> bool {
    TABLE.silent.iter().any(|column| has(column, word))
}

/// Whether a folded word after a year belongs to it: `1980. godine`.
pub(super) fn follows_year(word: &str) -> bool {
    TABLE.after_year.iter().any(|column| has(column, word))
}

/// The field that folded words name with the first of them, and how many of them name it.
pub(super) fn field_named(words: &[&str]) -> Option<(AskedField, usize)> {
    let phrase = TABLE.phrases.iter().find(|phrase| {
        phrase.words.len() <= words.len()
            && phrase.words.iter().zip(words).all(|(column, word)| has(column, word))
    })?;
    Some((phrase.field, phrase.words.len()))
}

/// The words that are the same as a folded word in a name, without itself.
pub(super) fn same_words(word: &str) -> impl Iterator<Item = &'static str> {
    let group = TABLE.same.iter().find(|column| has(column, word));
    let word = word.to_owned();
    group.into_iter().flat_map(|column| column.split(' ')).filter(move |it| *it != word)
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
        let columns = TABLE.phrases.iter().flat_map(|phrase| &phrase.words);
        for word in columns.chain(&TABLE.silent).flat_map(|column| column.split(['-', ' '])) {
            assert_eq!(fold(word), *word);
        }
        for word in TABLE.same.iter().flat_map(|column| column.split(' ')) {
            assert_eq!(fold(word), *word);
            assert!(!word.contains('-'), "{word} is not a stem");
        }
    }
}
