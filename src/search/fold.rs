//! Folding: what makes `sediste`, `sedište` and `седиште` the same, with the way back to the text
//! that was folded.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::GraphemeCursor;

/// Folds text for search.
///
/// Case and marks go, Serbian Cyrillic becomes Latin, `đ` and `dj` become `d`, ligatures open up,
/// and whatever is neither letter nor digit becomes a space. Folding folded text changes nothing.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    each(text, |c, _| out.push(c));
    out
}

/// Folded text that knows where each of its parts stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded<'t> {
    original: &'t str,
    text: String,
    /// For each byte of the folded text, the start of the character of the original that it comes
    /// from.
    origin: Vec<usize>,
}

impl<'t> Folded<'t> {
    /// Folds text and keeps the map back.
    pub fn new(original: &'t str) -> Self {
        let mut folded = Self {
            original,
            text: String::with_capacity(original.len()),
            origin: Vec::with_capacity(original.len()),
        };
        each(original, |c, at| {
            folded.text.push(c);
            folded.origin.extend(std::iter::repeat_n(at, c.len_utf8()));
        });
        folded
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The whole graphemes of the original that a range of the folded text comes from. The range
    /// must not be empty.
    pub fn back(&self, range: Range<usize>) -> Range<usize> {
        let cursor = |at| GraphemeCursor::new(at, self.original.len(), true);
        let (first, last) = (self.origin[range.start], self.origin[range.end - 1]);
        let is_border = cursor(first).is_boundary(self.original, 0).unwrap_or(true);
        let start = if is_border {
            Some(first)
        } else {
            cursor(first).prev_boundary(self.original, 0).unwrap_or(None)
        };
        let end = cursor(last).next_boundary(self.original, 0).unwrap_or(None);
        start.unwrap_or(0)..end.unwrap_or(self.original.len())
    }
}

/// Calls back for each character of the folded text, with the start of the character that it comes
/// from.
///
/// Characters fold one by one: what joins them into graphemes are marks, which go.
fn each(text: &str, mut out: impl FnMut(char, usize)) {
    let mut last = ' ';
    for (at, original) in text.char_indices() {
        let mut push = |c: char| {
            // `đ` is typed `dj` where there is no `đ`, and `d` by those in a hurry: all three are
            // `d`.
            if !(c == 'j' && last == 'd') {
                out(c, at);
                last = c;
            }
        };
        if original.is_ascii() {
            push(if original.is_ascii_alphanumeric() {
                original.to_ascii_lowercase()
            } else {
                ' '
            });
        } else if let Some(letters) = opened(original) {
            letters.chars().for_each(push);
        } else {
            for c in original
                .nfkd()
                .flat_map(char::to_lowercase)
                .nfkd()
                .filter(|&c| !is_combining_mark(c))
            {
                match opened(c) {
                    Some(letters) => letters.chars().for_each(&mut push),
                    None => push(if c.is_alphanumeric() { c } else { ' ' }),
                }
            }
        }
    }
}

/// The letters that stand for one that does not come apart by itself; also, since they are many,
/// for those of Serbian.
const fn opened(c: char) -> Option<&'static str> {
    Some(match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'đ' | 'Đ' | 'ð' | 'д' | 'ђ' => "d",
        'е' => "e",
        'ž' | 'Ž' | 'ж' | 'з' => "z",
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
        'š' | 'Š' | 'с' | 'ш' => "s",
        'т' => "t",
        'č' | 'Č' | 'ć' | 'Ć' | 'ћ' | 'ц' | 'ч' => "c",
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
    use unicode_segmentation::UnicodeSegmentation;

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
