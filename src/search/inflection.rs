//! Inflected words: what a Serbian word may be in the dictionary, by a table of endings in
//! `assets/search`.

use std::sync::LazyLock;

/// The shortest stem that is tried: a shorter one begins too many words.
const SHORTEST: usize = 3;

/// The table, read once: endings of cases, endings of adjectives, stems that change.
static TABLE: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("../../assets/search/endings.txt")));

#[derive(Default)]
struct Table {
    cases: Vec<&'static str>,
    adjectives: Vec<&'static str>,
    stems: Vec<(&'static str, &'static str)>,
}

impl Table {
    fn read(source: &'static str) -> Self {
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
}

/// The stems that a folded word may have, the likeliest first; none for a word that is too short to
/// be cut.
pub(super) fn stems(word: &str) -> Vec<&str> {
    let cut = |endings: &[&str]| {
        let stem = endings
            .iter()
            .find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.len() >= SHORTEST));
        stem.map(|stem| {
            TABLE.stems.iter().find(|(typed, _)| *typed == stem).map_or(stem, |(_, named)| *named)
        })
    };
    // The shortest ending too: `Njujorku` loses only `u`, `Srbijama` all of `ama`.
    let last = word.char_indices().next_back().map(|(at, _)| &word[..at]);
    let last =
        last.filter(|stem| stem.len() >= SHORTEST && word.ends_with(['a', 'e', 'i', 'o', 'u']));
    let irregular = TABLE.adjectives.iter().find_map(|ending| {
        let root = word.strip_suffix(ending)?;
        TABLE
            .stems
            .iter()
            .find(|(typed, _)| typed.strip_suffix("sk") == Some(root))
            .map(|(_, named)| *named)
    });
    let mut found: Vec<&str> = irregular
        .into_iter()
        .chain(last)
        .chain(cut(&TABLE.cases))
        .chain(cut(&TABLE.adjectives))
        .collect();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_forms_lead_to_the_word_in_the_name() {
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
    fn short_words_are_left_alone() {
        for word in ["", "a", "un", "eu", "rim"] {
            assert!(stems(word).is_empty(), "{word}: {:?}", stems(word));
        }
    }
}
