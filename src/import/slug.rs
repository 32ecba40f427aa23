//! Slugs: lowercase ASCII words with hyphens, for ids and names of fields.

use unicode_normalization::UnicodeNormalization;

use crate::language::Language;

/// The longest slug, in characters. Names can be whole sentences.
const MAX_LENGTH: usize = 60;

/// A text as a slug; empty if it has no letter or digit that ASCII has.
pub(super) fn slug(text: &str) -> String {
    let latin = Language::SerbianLatin.in_script("sr-Cyrl", text);
    let mut out = String::with_capacity(latin.len());
    for c in latin.nfkd() {
        match plain(c) {
            Some(letters) => out.push_str(letters),
            None if c.is_ascii_alphanumeric() => out.push(c.to_ascii_lowercase()),
            // Marks stand apart from their letters after the decomposition.
            None if unicode_normalization::char::is_combining_mark(c) => {}
            None if !out.is_empty() && !out.ends_with('-') => out.push('-'),
            None => {}
        }
    }
    shortened(out.trim_end_matches('-')).to_owned()
}

/// Letters that have no decomposition.
const fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'đ' | 'Đ' => "dj",
        'ø' | 'Ø' => "o",
        'ł' | 'Ł' => "l",
        'ß' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ı' => "i",
        '\'' | '’' => "",
        _ => return None,
    })
}

/// As many whole words as fit.
fn shortened(slug: &str) -> &str {
    match slug.get(..=MAX_LENGTH) {
        None => slug,
        Some(start) => start.rsplit_once('-').map_or(&start[..MAX_LENGTH], |(words, _)| words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_has_lowercase_ascii_words() {
        for (text, expected) in [
            ("selec", "selec"),
            ("Savez izmišljenih zemalja", "savez-izmisljenih-zemalja"),
            ("Ђорђе и Љиљана", "djordje-i-ljiljana"),
            ("  L’Œuvre — «Été» 2024 ", "loeuvre-ete-2024"),
            ("Straße & Søn", "strasse-son"),
            ("日本国", ""),
        ] {
            assert_eq!(slug(text), expected, "{text}");
        }
        let long = "organization ".repeat(9);
        assert_eq!(slug(&long), ["organization"; 4].join("-"));
        assert_eq!(slug(&"a".repeat(99)).len(), MAX_LENGTH);
    }
}
