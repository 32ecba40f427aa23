//! Folding: what makes `sediste`, `sedište` and `седиште` the same, with the way back to the text that was folded.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// Folds text for search.
///
/// Case and marks go, Serbian Cyrillic becomes Latin, `đ` and `dj` become `d`, ligatures open up, and whatever is neither
/// letter nor digit becomes a space. Folding folded text changes nothing.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    each(text, |c, _| out.push(c));
    out
}

/// Folded text that knows where each of its parts stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// For each byte of the folded text, the grapheme of the original that it comes from.
    origin: Vec<Range<usize>>,
}

impl Folded {
    /// Folds text and keeps the map back.
    pub fn new(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), origin: Vec::with_capacity(text.len()) };
        each(text, |c, grapheme| {
            folded.text.push(c);
            folded.origin.extend(std::iter::repeat_n(grapheme, c.len_utf8()));
        });
        folded
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The whole graphemes of the original that a range of the folded text comes from. The range must not be empty.
    pub fn back(&self, range: Range<usize>) -> Range<usize> {
        self.origin[range.start].start..self.origin[range.end - 1].end
    }
}

/// Calls back for each character of the folded text, with the grapheme it comes from.
fn each(text: &str, mut out: impl FnMut(char, Range<usize>)) {
    let mut last = ' ';
    let mut push = |c: char, grapheme: Range<usize>| {
        // `đ` is typed `dj` where there is no `đ`, and `d` by those in a hurry: all three are `d`.
        if !(c == 'j' && last == 'd') {
            out(c, grapheme);
            last = c;
        }
    };
    for (start, grapheme) in text.grapheme_indices(true) {
        let range = start..start + grapheme.len();
        if let [byte] = grapheme.as_bytes() {
            push(if byte.is_ascii_alphanumeric() { byte.to_ascii_lowercase() as char } else { ' ' }, range);
            continue;
        }
        for c in grapheme.nfkd().flat_map(char::to_lowercase).nfkd().filter(|&c| !is_combining_mark(c)) {
            match opened(c) {
                Some(letters) => letters.chars().for_each(|c| push(c, range.clone())),
                None if c.is_alphanumeric() => push(c, range.clone()),
                None => push(' ', range.clone()),
            }
        }
    }
}

/// The letters that stand for one that does not come apart by itself.
const fn opened(c: char) -> Option<&'static str> {
    Some(match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'đ' | 'ð' | 'д' | 'ђ' => "d",
        'е' => "e",
        'ж' | 'з' => "z",
        'и' | 'ı' => "i",
        'ј' => "j",
        'к' => "k",
        'л' | 'ł' => "l",
        'љ' => "lj",
        'м' => "m",
        'н' | 'ŋ' => "n",
        'њ' => "nj",
        'о' | 'ø' => "o",
        'п' => "p",
        'р' => "r",
        'с' | 'ш' => "s",
        'т' => "t",
        'ћ' | 'ц' | 'ч' => "c",
        'у' => "u",
        'ф' => "f",
        'х' | 'ħ' => "h",
        'џ' => "dz",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spellings_of_one_word_meet() {
        for (spellings, folded) in [
            (&["sedište", "sediste", "седиште", "SEDIŠTE", "sedis\u{30c}te"][..], "sediste"),
            (&["Đibuti", "djibuti", "dibuti", "Ђибути", "DJIBUTI"], "dibuti"),
            (&["Džibuti", "Џибути", "dzibuti", "ǅibuti"], "dzibuti"),
            (&["Љубљана", "Ljubljana", "ǈubǉana"], "ljubljana"),
            (&["Österreich", "osterreich"], "osterreich"),
            (&["España", "ESPANA"], "espana"),
            (&["日本"], "日本"),
            (&["Côte d’Ivoire", "cote d'ivoire"], "cote d ivoire"),
        ] {
            for spelling in spellings {
                assert_eq!(fold(spelling), folded, "{spelling}");
            }
        }
    }

    #[test]
    fn a_match_leads_back_to_the_letters_on_screen() {
        let text = "Република Ђибути";
        let folded = Folded::new(text);
        let at = folded.as_str().find("dib").expect("folds to dibuti");
        assert_eq!(&text[folded.back(at..at + 3)], "Ђиб");
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn any_part_leads_back_to_whole_graphemes(text in "(\\PC|[čđžЉџǆ]|e\u{301}){1,24}", cut in any::<[prop::sample::Index; 2]>()) {
            let folded = Folded::new(&text);
            prop_assert_eq!(folded.as_str(), fold(&text));
            let starts: Vec<usize> = folded.as_str().char_indices().map(|(at, _)| at).chain([folded.as_str().len()]).collect();
            let (a, b) = (*cut[0].get(&starts), *cut[1].get(&starts));
            prop_assume!(a != b);
            let back = folded.back(a.min(b)..a.max(b));
            let borders: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
            prop_assert!(borders.contains(&back.start) && borders.contains(&back.end) && back.start < back.end);
        }
    }
}
