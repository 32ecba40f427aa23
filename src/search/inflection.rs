//! Inflection: the stems that a Serbian word may have, by the table of endings in `assets/search`.

use std::sync::LazyLock;

/// The shortest stem, in bytes. A shorter one starts too many words.
const SHORTEST_STEM: usize = 3;

/// The table, parsed once.
static TABLE: LazyLock<Table> =
    LazyLock::new(|| Table::parse(include_str!("../../assets/search/endings.txt")));

/// Endings and irregular stems.
#[derive(Default)]
struct Table {
    /// Endings of grammatical cases, the longest first.
    cases: Vec<&'static str>,
    /// Endings of adjectives made from names of countries, the longest first.
    adjectives: Vec<&'static str>,
    /// Every ending that a word of a name may have after a stem.
    of_names: Vec<&'static str>,
    /// Stems that change: as typed, and as in the names.
    stems: Vec<(&'static str, &'static str)>,
}

impl Table {
    fn parse(source: &'static str) -> Self {
        let mut table = Self::default();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            let mut columns = line.split('\t');
            match (columns.next(), columns.next(), columns.next()) {
                (Some("case"), Some(endings), None) => table.cases.extend(endings.split(' ')),
                (Some("adjective"), Some(endings), None) => {
                    table.adjectives.extend(endings.split(' '));
                }
                (Some("name"), Some(endings), None) => table.of_names.extend(endings.split(' ')),
                (Some("stem"), Some(typed), Some(named)) => table.stems.push((typed, named)),
                _ => {}
            }
        }
        for endings in [&mut table.cases, &mut table.adjectives] {
            endings.sort_by_key(|ending| std::cmp::Reverse(ending.len()));
        }
        table.of_names.extend(table.cases.iter().chain(&table.adjectives));
        table
    }

    /// The word without the longest of the endings, or the stem that its stem changes to.
    fn without_ending<'w>(&self, word: &'w str, endings: &[&str]) -> Option<&'w str> {
        let stem = endings
            .iter()
            .find_map(|ending| word.strip_suffix(ending).filter(|it| it.len() >= SHORTEST_STEM))?;
        let changed = self.stems.iter().find(|(typed, _)| *typed == stem);
        Some(changed.map_or(stem, |(_, named)| *named))
    }

    /// The stem of an adjective whose root changes: `srpske` is of `srbij`.
    fn irregular_stem(&self, word: &str) -> Option<&'static str> {
        self.adjectives.iter().find_map(|ending| {
            let root = word.strip_suffix(ending)?;
            let has_root = |typed: &str| typed.strip_suffix("sk") == Some(root);
            self.stems.iter().find(|(typed, _)| has_root(typed)).map(|(_, named)| *named)
        })
    }
}

/// The stems that a folded word may have, the most likely first. None for a word that is too short.
pub(super) fn stems(word: &str) -> Vec<&str> {
    let mut stems: Vec<&str> = Vec::new();
    stems.extend(TABLE.irregular_stem(word));
    // The shortest ending too: `Njujorku` loses only `u`, `Srbijama` all of `ama`.
    stems.extend(without_last_vowel(word));
    stems.extend(TABLE.without_ending(word, &TABLE.cases));
    stems.extend(TABLE.without_ending(word, &TABLE.adjectives));
    stems.dedup();
    stems
}

/// The word without the vowel at its end.
fn without_last_vowel(word: &str) -> Option<&str> {
    word.strip_suffix(['a', 'e', 'i', 'o', 'u']).filter(|stem| stem.len() >= SHORTEST_STEM)
}

/// The length of the ending that a word of a name has after a stem; `None` if it has no stem or no
/// real ending after it.
pub(super) fn ending_length(word: &str, stem: &str) -> Option<usize> {
    let ending = word.strip_prefix(stem)?;
    (ending.is_empty() || TABLE.of_names.contains(&ending)).then_some(ending.len())
}

/// Whether a word of a name is a stem, as it is or with an ending.
pub(super) fn has_stem(word: &str, stem: &str) -> bool {
    ending_length(word, stem).is_some()
}

/// The words that an inflected word may be a form of, where more than the ending changes:
/// `iranci` is of `iranac`, `trougla` of `trougao`, `grci` of `grk`, `americi` of `amerika`.
pub(super) fn base_forms(word: &str) -> Vec<String> {
    let mut forms = Vec::new();
    for ending in ["ima", "ama", "om", "em", "a", "e", "i", "u"] {
        let Some(stem) = word.strip_suffix(ending).filter(|it| it.len() >= SHORTEST_STEM) else {
            continue;
        };
        let [.., before, last] = stem.as_bytes() else { continue };
        if is_consonant(*before) && is_consonant(*last) {
            let (head, tail) = stem.split_at(stem.len() - 1);
            forms.push(format!("{head}a{tail}"));
            if *last == b'l' {
                forms.push(format!("{head}ao"));
            }
        }
        let softened = match last {
            b'c' => "k",
            b'z' => "g",
            b's' => "h",
            _ => continue,
        };
        if ending.starts_with('i') {
            let hard = format!("{}{softened}", &stem[..stem.len() - 1]);
            forms.extend([format!("{hard}a"), hard]);
        }
    }
    forms
}

/// Whether a byte of folded text is a consonant. The letters of other scripts are not.
const fn is_consonant(byte: u8) -> bool {
    byte.is_ascii_lowercase() && !matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// The singular of an English plural: `dominicans` is of `dominican`.
pub(super) fn english_singular(word: &str) -> Option<&str> {
    word.strip_suffix('s').filter(|it| it.len() > SHORTEST_STEM)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stem_of_an_inflected_word_starts_the_word_in_the_name() {
        for (typed, name) in [
            ("srbije", "srbija"),
            ("srbiji", "srbija"),
            ("srbijom", "srbija"),
            ("srpske", "srbija"),
            ("srpskih", "srbija"),
            ("evropi", "evropa"),
            ("italijanske", "italija"),
            ("albanskih", "albanija"),
            ("zenevi", "zeneva"),
            ("njujorku", "njujork"),
            ("saveta", "savet"),
            ("bankama", "banka"),
            ("rumunskom", "rumunija"),
            ("hrvatskoj", "hrvatska"),
            ("sudovima", "sud"),
        ] {
            assert!(
                stems(typed).iter().any(|stem| name.starts_with(stem)),
                "{typed}: {:?}",
                stems(typed)
            );
        }
    }

    #[test]
    fn a_word_whose_stem_changes_has_base_forms() {
        for (typed, base) in [
            ("iranci", "iranac"),
            ("dancima", "danac"),
            ("kipru", "kipar"),
            ("kiprom", "kipar"),
            ("trouglom", "trougao"),
            ("grci", "grk"),
            ("cesi", "ceh"),
            ("americi", "amerika"),
        ] {
            assert!(base_forms(typed).iter().any(|form| form == base), "{:?}", base_forms(typed));
        }
    }

    #[test]
    fn a_word_of_a_name_has_a_real_ending_after_its_stem() {
        for (word, stem, expected) in [
            ("riga", "rig", true),
            ("rights", "rig", false),
            ("tokio", "tok", true),
            ("evropskih", "evrop", true),
            ("rim", "rim", true),
        ] {
            assert_eq!(has_stem(word, stem), expected, "{word}");
        }
    }

    #[test]
    fn short_words_have_no_stems() {
        for word in ["", "a", "un", "eu", "rim"] {
            assert!(stems(word).is_empty(), "{word}: {:?}", stems(word));
        }
    }
}
