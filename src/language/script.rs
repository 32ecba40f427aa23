//! Serbian Cyrillic from Serbian Latin, by rule; what the rule cannot know is data in
//! `assets/script`.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Words whose Cyrillic form does not follow the letters, with their case: acronyms read as words,
/// names with a special spelling.
static WORDS: LazyLock<HashMap<&str, &str>> =
    LazyLock::new(|| rows(include_str!("../../assets/script/words.tsv")).collect());

/// Beginnings of words in which two letters are separate that elsewhere are a digraph: `injekc` is
/// инјекц.
static STEMS: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| rows(include_str!("../../assets/script/stems.tsv")).collect());

/// The rows of a two-column table, comments and blank lines left out.
fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'))
}

/// The mark around text that keeps its script.
const KEEP: char = '`';

/// Serbian text in Latin script: the marks around text that keeps its script are removed.
pub fn latin(text: &str) -> Cow<'_, str> {
    if text.contains(KEEP) { Cow::Owned(text.replace(KEEP, "")) } else { Cow::Borrowed(text) }
}

/// Serbian text in Cyrillic.
///
/// These are kept as they are: text between backticks, addresses, words with a letter that Serbian
/// does not have, Roman numerals, and acronyms that are not in the table of words.
pub fn cyrillic(text: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(text.len() * 2);
    for (nth, run) in text.split(KEEP).enumerate() {
        if nth % 2 == 1 {
            out.push_str(run);
        } else {
            run.split_inclusive(char::is_whitespace)
                .for_each(|chunk| chunk_to_cyrillic(chunk, &mut out));
        }
    }
    Cow::Owned(out)
}

/// A Serbian acronym in Cyrillic: each of its letters turns, even if all are capitals.
pub(super) fn cyrillic_acronym(acronym: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(acronym.len() * 2);
    for part in acronym.split_inclusive('-') {
        match WORDS.get(part.trim_end_matches('-')) {
            Some(known) => {
                out.push_str(known);
                out.push_str(if part.ends_with('-') { "-" } else { "" });
            }
            None => letters_to_cyrillic(&part.chars().collect::<Vec<_>>(), &mut out),
        }
    }
    Cow::Owned(out)
}

/// Serbian text in Latin script, from Cyrillic. Other letters are kept.
pub(super) fn latin_from_cyrillic(text: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().filter(|c| *c != KEEP).peekable();
    while let Some(c) = characters.next() {
        let lower = c.to_lowercase().next().unwrap_or(c);
        let Some(turned) = latin_letter(lower) else {
            out.push(c);
            continue;
        };
        let mut letters = turned.chars();
        match letters.next().filter(|_| c.is_uppercase()) {
            None => out.push_str(turned),
            Some(first) => {
                out.extend(first.to_uppercase());
                // Љ is LJ in a word of capitals, otherwise Lj.
                let capitals = characters.peek().is_some_and(|next| next.is_uppercase());
                let rest = letters.as_str();
                out.push_str(&if capitals { rest.to_uppercase() } else { rest.to_owned() });
            }
        }
    }
    Cow::Owned(out)
}

/// Converts the text between two spaces: an address is kept as it is, all else is converted word by
/// word.
fn chunk_to_cyrillic(chunk: &str, out: &mut String) {
    if chunk.contains("://") || chunk.contains("www.") || chunk.contains('@') {
        out.push_str(chunk);
        return;
    }
    let mut rest = chunk;
    while let Some(start) = rest.find(char::is_alphabetic) {
        let (before, from) = rest.split_at(start);
        let (word, after) =
            from.split_at(from.find(|c: char| !c.is_alphabetic()).unwrap_or(from.len()));
        out.push_str(before);
        word_to_cyrillic(word, out);
        rest = after;
    }
    out.push_str(rest);
}

fn word_to_cyrillic(word: &str, out: &mut String) {
    if let Some(known) = WORDS.get(word) {
        out.push_str(known);
    } else if stays_latin(word) {
        out.push_str(word);
    } else {
        let lower = word.to_lowercase();
        let stem = STEMS.iter().find(|(stem, _)| lower.starts_with(stem));
        let length = stem.map_or(0, |(stem, cyrillic)| {
            let mut letters = cyrillic.chars();
            let first = letters.next().filter(|_| word.starts_with(char::is_uppercase));
            match first {
                Some(first) => out.extend(first.to_uppercase().chain(letters)),
                None => out.push_str(cyrillic),
            }
            stem.chars().count()
        });
        letters_to_cyrillic(&word.chars().skip(length).collect::<Vec<_>>(), out);
    }
}

/// Whether a word is not Serbian: a foreign name, a numeral, or an acronym that is not in the table
/// of words.
fn stays_latin(word: &str) -> bool {
    let foreign = word.chars().any(|c| letter(c.to_lowercase().next().unwrap_or(c)).is_none());
    let capitals = word.chars().nth(1).is_some() && word.chars().all(char::is_uppercase);
    foreign || capitals
}

fn letters_to_cyrillic(letters: &[char], out: &mut String) {
    let mut at = 0;
    while let Some(&first) = letters.get(at) {
        let second = letters.get(at + 1).and_then(|c| c.to_lowercase().next());
        let pair = match (first.to_ascii_lowercase(), second) {
            ('l', Some('j')) => Some('љ'),
            ('n', Some('j')) => Some('њ'),
            ('d', Some('ž')) => Some('џ'),
            _ => None,
        };
        at += if pair.is_some() { 2 } else { 1 };
        let lower = first.to_lowercase().next().unwrap_or(first);
        let turned = pair.or_else(|| letter(lower)).unwrap_or(first);
        if first.is_uppercase() { out.extend(turned.to_uppercase()) } else { out.push(turned) }
    }
}

/// The Serbian alphabet in both scripts, lowercase. Each letter is one letter in both; the last
/// three have a character of their own in Latin script, too, which is rarely used.
const LETTERS: [(char, &str); 30] = [
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('ђ', "đ"),
    ('е', "e"),
    ('ж', "ž"),
    ('з', "z"),
    ('и', "i"),
    ('ј', "j"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('ћ', "ć"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "h"),
    ('ц', "c"),
    ('ч', "č"),
    ('ш', "š"),
    ('љ', "lj"),
    ('њ', "nj"),
    ('џ', "dž"),
];

/// The Latin letters for a lowercase Cyrillic letter of the Serbian alphabet.
fn latin_letter(cyrillic: char) -> Option<&'static str> {
    LETTERS.iter().find(|(known, _)| *known == cyrillic).map(|(_, latin)| *latin)
}

/// The Cyrillic letter for a lowercase letter of the Serbian Latin alphabet. Cyrillic letters are
/// kept.
fn letter(latin: char) -> Option<char> {
    match latin {
        'ǆ' => Some('џ'),
        'ǉ' => Some('љ'),
        'ǌ' => Some('њ'),
        'Ѐ'..='ӿ' => Some(latin),
        _ => {
            let mut letters = LETTERS.iter();
            let known = letters.find(|(_, known)| known.chars().eq(std::iter::once(latin)));
            known.map(|(cyrillic, _)| *cyrillic)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_and_digraphs_turn() {
        for (latin, turned) in [
            (
                "Centar za sprovođenje zakona u jugoistočnoj Evropi",
                "Центар за спровођење закона у југоисточној Европи",
            ),
            ("Ljubljana, Njujork, Džibuti, LJUBAV", "Љубљана, Њујорк, Џибути, LJUBAV"),
            ("članica Šri Lanke i Žućka", "чланица Шри Ланке и Жућка"),
        ] {
            assert_eq!(cyrillic(latin), turned);
        }
    }

    #[test]
    fn letters_that_stand_apart_stay_apart() {
        for (latin, turned) in [
            ("Injekcija", "Инјекција"),
            ("konjunktura", "конјунктура"),
            ("nadživeti", "надживети"),
            ("Tanjug", "Танјуг"),
            ("vanjezički", "ванјезички"),
        ] {
            assert_eq!(cyrillic(latin), turned);
        }
    }

    #[test]
    fn acronyms_read_as_words_turn_and_the_others_stay() {
        for (latin, turned) in [
            ("NATO, UNESCO i SELEC-a", "НАТО, УНЕСКО и СЕЛЕК-а"),
            ("OEBS i MMF", "ОЕБС и ММФ"),
            ("EBRD", "EBRD"),
            ("Aleksandar III, vek XIX", "Александар III, век XIX"),
        ] {
            assert_eq!(cyrillic(latin), turned);
        }
    }

    #[test]
    fn serbian_acronyms_turn_and_cyrillic_turns_back() {
        assert_eq!(cyrillic_acronym("NJC-OEBS"), "ЊЦ-ОЕБС");
        for (cyrillic, latin) in [
            ("Љубљана, Његош, ЏИП и Ђердап", "Ljubljana, Njegoš, DŽIP i Đerdap"),
            ("ЉУБАВ", "LJUBAV"),
            ("`ISO` и București", "ISO i București"),
        ] {
            assert_eq!(latin_from_cyrillic(cyrillic), latin);
        }
    }

    #[test]
    fn addresses_foreign_names_and_marked_runs_stay() {
        assert_eq!(
            cyrillic("Sajt: https://www.selec.org/a i www.un.org"),
            "Сајт: https://www.selec.org/a и www.un.org"
        );
        assert_eq!(cyrillic("Washington i Québec"), "Washington и Québec");
        assert_eq!(cyrillic("po `ISO` oznaci `rs`"), "по ISO ознаци rs");
        assert_eq!(latin("po `ISO` oznaci"), "po ISO oznaci");
    }

    proptest! {
        #[test]
        fn any_text_turns_and_turned_text_stays(text in "[^`\\p{C}]{0,40}") {
            let once = cyrillic(&text).into_owned();
            prop_assert_eq!(cyrillic(&once).into_owned(), once);
        }

        #[test]
        fn words_of_serbian_letters_leave_no_latin_letter(word in "[a-pr-vzčćđšž]{1,12}") {
            prop_assert!(!cyrillic(&word).chars().any(|c| c.is_ascii_alphabetic()));
        }
    }
}
