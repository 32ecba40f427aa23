//! The letters of the Serbian alphabet in both scripts.

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
pub(super) fn latin_letter(cyrillic: char) -> Option<&'static str> {
    LETTERS.iter().find(|(known, _)| *known == cyrillic).map(|(_, latin)| *latin)
}

/// The Cyrillic letter for a lowercase letter of the Serbian Latin alphabet. Cyrillic letters are
/// kept.
pub(super) fn letter(latin: char) -> Option<char> {
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

/// The lowercase form of a letter. Every letter that is in the table has one of one character.
pub(super) fn lowercase(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// Whether a word has a letter that is not in the Serbian alphabet.
pub(super) fn has_foreign_letter(word: &str) -> bool {
    word.chars().any(|c| c.is_alphabetic() && letter(lowercase(c)).is_none())
}

/// Appends the Cyrillic form of a word, letter by letter. `separate` are the places, in characters
/// and in order, before which two letters are not a digraph.
pub(super) fn letters_to_cyrillic(word: &str, separate: &[usize], out: &mut String) {
    let mut letters = word.chars().enumerate().peekable();
    while let Some((at, first)) = letters.next() {
        let second = letters.peek().map(|(_, c)| lowercase(*c));
        let pair = match (first.to_ascii_lowercase(), second) {
            ('l', Some('j')) => Some('љ'),
            ('n', Some('j')) => Some('њ'),
            ('d', Some('ž')) => Some('џ'),
            _ => None,
        };
        let pair = pair.filter(|_| separate.binary_search(&(at + 1)).is_err());
        if pair.is_some() {
            letters.next();
        }
        let cyrillic = pair.or_else(|| letter(lowercase(first))).unwrap_or(first);
        if first.is_uppercase() { out.extend(cyrillic.to_uppercase()) } else { out.push(cyrillic) }
    }
}
