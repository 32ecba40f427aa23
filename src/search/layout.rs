//! Words typed on the wrong keyboard layout: `nema;ka` for Nemačka, `њхо` for WHO.
//!
//! The Serbian layouts, Latin and Cyrillic, have the same letters on the same keys but for q, w, x
//! and y, which are љ, њ, џ and ѕ. On an English layout the keys of č, ć, š, đ and ž are marks of
//! punctuation, and y and z change places.

/// What a query would be if it had been typed on another layout, the most likely first.
pub(super) fn other_layouts(typed: &str) -> Vec<String> {
    // Of a query with fields, a mark is not taken for a letter.
    if typed.contains(['"', ':']) {
        return Vec::new();
    }
    let mut layouts = Vec::new();
    if typed.contains(|c| letter_of_mark(c).is_some()) {
        let serbian = map(typed, letter_of_mark);
        layouts.extend([serbian.clone(), map(&serbian, swapped)]);
    }
    layouts.extend([map(typed, latin_key), map(typed, digraph_of_key), map(typed, swapped)]);
    layouts.retain(|layout| layout != typed);
    layouts.dedup();
    layouts
}

/// Whether a mark of punctuation is before a letter, where only the key of a letter can put it. An
/// apostrophe can be there.
pub(super) fn has_letter_keys(typed: &str) -> bool {
    let chars: Vec<char> = typed.chars().collect();
    chars
        .windows(2)
        .any(|pair| pair[0] != '\'' && letter_of_mark(pair[0]).is_some() && pair[1].is_alphabetic())
}

fn map<'a>(typed: &str, letter: impl Fn(char) -> Option<&'a str>) -> String {
    let mut mapped = String::with_capacity(typed.len());
    for c in typed.chars() {
        match letter(c) {
            Some(letter) => mapped.push_str(letter),
            None => mapped.push(c),
        }
    }
    mapped
}

/// The Serbian letter on the key that has this mark on an English layout.
fn letter_of_mark(c: char) -> Option<&'static str> {
    Some(match c {
        ';' => "č",
        '\'' => "ć",
        '[' => "š",
        ']' => "đ",
        '\\' => "ž",
        '{' => "Š",
        '}' => "Đ",
        '|' => "Ž",
        _ => return None,
    })
}

/// The Latin letter on the key of a Cyrillic letter that is not its transliteration.
fn latin_key(c: char) -> Option<&'static str> {
    Some(match c {
        'љ' | 'Љ' => "q",
        'њ' | 'Њ' => "w",
        'џ' | 'Џ' => "x",
        'ѕ' | 'Ѕ' => "y",
        _ => return None,
    })
}

/// The Serbian letter on the key of a Latin letter that Serbian does not have.
fn digraph_of_key(c: char) -> Option<&'static str> {
    Some(match c {
        'q' | 'Q' => "lj",
        'w' | 'W' => "nj",
        'x' | 'X' => "dž",
        _ => return None,
    })
}

/// The other of y and z.
fn swapped(c: char) -> Option<&'static str> {
    Some(match c {
        'y' => "z",
        'z' => "y",
        'Y' => "Z",
        'Z' => "Y",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fold;

    #[test]
    fn a_word_is_read_on_the_other_layouts() {
        for (typed, meant) in [
            ("nema;ka", "nemacka"),
            (";e[ka", "ceska"),
            ("{panija", "spanija"),
            ("њхо", "who"),
            ("норњаѕ", "norway"),
            ("wujork", "njujork"),
            ("yambija", "zambija"),
            ("cr\\av", "crzav"),
        ] {
            let folded: Vec<String> = other_layouts(typed).iter().map(|it| fold(it)).collect();
            assert!(folded.iter().any(|it| it == meant), "{typed}: {folded:?}");
        }
        assert_eq!(other_layouts("savet"), Vec::<String>::new());
        assert_eq!(other_layouts("seat:yagreb"), Vec::<String>::new());
    }
}
