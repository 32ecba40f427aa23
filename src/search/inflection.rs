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
                (Some("stem"), Some(typed), Some(named)) => table.stems.push((typed, named)),
                _ => {}
            }
        }
        for endings in [&mut table.cases, &mut table.adjectives] {
            endings.sort_by_key(|ending| std::cmp::Reverse(ending.len()));
        }
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
    fn short_words_have_no_stems() {
        for word in ["", "a", "un", "eu", "rim"] {
            assert!(stems(word).is_empty(), "{word}: {:?}", stems(word));
        }
    }
}
