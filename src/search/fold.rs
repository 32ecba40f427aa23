//! Folding: makes `sediste`, `sedište` and `седиште` equal for search, and maps folded text back to
//! the original.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::GraphemeCursor;

/// Folds text for search.
///
/// Removes case and combining marks, turns Serbian Cyrillic into Latin, `đ` and `dj` into `d`,
/// ligatures into their letters, and everything that is neither letter nor digit into a space.
/// Folding folded text changes nothing.
pub fn fold(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(&byte) = rest.as_bytes().first() {
        if byte.is_ascii() {
            let ascii = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
            let (run, after) = rest.split_at(ascii);
            fold_ascii(run, &mut out);
            rest = after;
        } else {
            let other = rest.bytes().position(|byte| byte.is_ascii()).unwrap_or(rest.len());
            let (run, after) = rest.split_at(other);
            // Of the last character, only a `d` matters.
            let last = out.last().map_or(' ', |last| char::from(*last));
            fold_chars(run, last, |c, _| out.extend(c.encode_utf8(&mut [0; 4]).bytes()));
            rest = after;
        }
    }
    String::from_utf8(out).unwrap_or_default()
}

/// The folded form of each ASCII character.
static FOLDED_ASCII: [u8; 128] = {
    let mut table = [b' '; 128];
    let mut c: u8 = 0;
    while c < 128 {
        if c.is_ascii_alphanumeric() {
            table[c as usize] = c.to_ascii_lowercase();
        }
        c += 1;
    }
    table
};

/// Folds ASCII text. Most text is ASCII, also in Serbian.
fn fold_ascii(text: &str, out: &mut Vec<u8>) {
    let start = out.len();
    out.extend(text.bytes().map(|byte| FOLDED_ASCII[usize::from(byte & 0x7f)]));
    let before = start.saturating_sub(1);
    if memchr::memmem::find(&out[before..], b"dj").is_some() {
        let mut last = b' ';
        let is_kept = |byte: &u8| {
            let is_second = *byte == b'j' && last == b'd';
            if !is_second {
                last = *byte;
            }
            !is_second
        };
        let mut kept = out.split_off(before);
        kept.retain(is_kept);
        out.extend(kept);
    }
}

/// The words of a text, folded.
pub(super) fn folded_words(text: &str) -> Vec<String> {
    fold(text).split_whitespace().map(str::to_owned).collect()
}

/// The words of a text, folded, with one space between them.
pub(super) fn folded_phrase(text: &str) -> String {
    let mut folded = fold(text);
    let mut last = ' ';
    folded.retain(|c| std::mem::replace(&mut last, c) != ' ' || c != ' ');
    folded.truncate(folded.trim_end().len());
    folded
}

/// Folded text that maps its ranges back to the original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded<'t> {
    original: &'t str,
    text: String,
    /// For each byte of the folded text, the byte at which the character of the original starts
    /// that it comes from.
    origin: Vec<usize>,
}

impl<'t> Folded<'t> {
    /// Folds text and keeps the map to the original.
    pub fn new(original: &'t str) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut origin = Vec::with_capacity(original.len());
        fold_chars(original, ' ', |c, at| {
            text.push(c);
            origin.extend(std::iter::repeat_n(at, c.len_utf8()));
        });
        Self { original, text, origin }
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The byte range of the original that a range of the folded text comes from, extended to whole
    /// graphemes.
    ///
    /// # Panics
    /// If the range is empty or not within the folded text.
    pub fn original_range(&self, range: Range<usize>) -> Range<usize> {
        let (first, last) = (self.origin[range.start], self.origin[range.end - 1]);
        self.grapheme_start(first)..self.grapheme_end(last)
    }

    /// The start of the grapheme that has a character at this byte of the original.
    fn grapheme_start(&self, at: usize) -> usize {
        let mut cursor = GraphemeCursor::new(at, self.original.len(), true);
        if cursor.is_boundary(self.original, 0).unwrap_or(true) {
            at
        } else {
            cursor.prev_boundary(self.original, 0).unwrap_or(None).unwrap_or(0)
        }
    }

    /// The end of the grapheme that has a character at this byte of the original.
    fn grapheme_end(&self, at: usize) -> usize {
        let mut cursor = GraphemeCursor::new(at, self.original.len(), true);
        cursor.next_boundary(self.original, 0).unwrap_or(None).unwrap_or(self.original.len())
    }
}

/// Calls `emit` for each character of the folded text after the character `last`, with the byte at
/// which the character of the original starts that it comes from.
///
/// Characters are folded one by one: only marks join them into graphemes, and marks are removed.
fn fold_chars(text: &str, last: char, emit: impl FnMut(char, usize)) {
    let mut output = Output { emit, last };
    for (at, original) in text.char_indices() {
        if original.is_ascii_alphanumeric() {
            output.push(original.to_ascii_lowercase(), at);
        } else if original.is_ascii() {
            output.push(' ', at);
        } else if let Some(letters) = plain_letters(original) {
            letters.chars().for_each(|c| output.push(c, at));
        } else {
            fold_decomposed(original, |c| output.push(c, at));
        }
    }
}

/// The folded form of a character that has no row in [`plain_letters`]: its decomposition without
/// case and marks.
fn fold_decomposed(original: char, mut push: impl FnMut(char)) {
    let decomposed = original.nfkd().flat_map(char::to_lowercase).nfkd();
    for c in decomposed.filter(|&c| !is_combining_mark(c) && !is_ignorable(c)) {
        match plain_letters(c) {
            Some(letters) => letters.chars().for_each(&mut push),
            None => push(if c.is_alphanumeric() { c } else { ' ' }),
        }
    }
}

/// Whether a character is invisible and of no meaning here: soft hyphens, joiners, marks of
/// direction and the rest of `Default_Ignorable_Code_Point` in Unicode but for combining marks.
const fn is_ignorable(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fff8}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Where folded characters go.
struct Output<F> {
    emit: F,
    /// The character emitted last; a space at the beginning.
    last: char,
}

impl<F: FnMut(char, usize)> Output<F> {
    /// Emits a folded character, except for the `j` of a `dj`.
    #[inline]
    fn push(&mut self, c: char, at: usize) {
        // `đ` is also spelled `dj`, and `d` where marks are left out. All three become `d`.
        if c == 'j' && self.last == 'd' {
            return;
        }
        (self.emit)(c, at);
        self.last = c;
    }
}

/// The plain letters for a letter that Unicode does not decompose. The Serbian letters are here
/// too: they are frequent, and a row here is faster than decomposition.
const fn plain_letters(c: char) -> Option<&'static str> {
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
        'ς' => "σ",
        // Letters in Unicode, but apostrophes to those who type them.
        'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' | 'ʾ' | 'ʿ' | 'ˈ' | 'ꞌ' => " ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    #[test]
    fn all_spellings_of_a_word_fold_to_the_same_text() {
        for (spellings, folded) in [
            (&["sedište", "sediste", "седиште", "SEDIŠTE", "sedis\u{30c}te"][..], "sediste"),
            (&["Đibuti", "djibuti", "dibuti", "Ђибути", "DJIBUTI"], "dibuti"),
            (&["Džibuti", "Џибути", "dzibuti", "ǅibuti"], "dzibuti"),
            (&["Љубљана", "Ljubljana", "ǈubǉana"], "ljubljana"),
            (&["Österreich", "osterreich"], "osterreich"),
            (&["España", "ESPANA"], "espana"),
            (&["日本"], "日本"),
            (
                &[
                    "Côte d’Ivoire",
                    "cote d'ivoire",
                    "Cote dʼIvoire",
                    "Côte d`Ivoire",
                    "Côte d´Ivoire",
                ],
                "cote d ivoire",
            ),
            (
                &["NA\u{ad}TO", "N\u{200b}ATO\u{feff}", "\u{202a}nato\u{202c}", "n\u{fe0f}ato"],
                "nato",
            ),
            (&["Κύπρος", "ΚΥΠΡΟΣ"], "κυπροσ"),
        ] {
            for spelling in spellings {
                assert_eq!(fold(spelling), folded, "{spelling}");
            }
        }
    }

    #[test]
    fn a_folded_range_maps_back_to_the_original_letters() {
        let text = "Република Ђибути";
        let folded = Folded::new(text);
        let at = folded.as_str().find("dib").expect("folds to dibuti");
        assert_eq!(&text[folded.original_range(at..at + 3)], "Ђиб");
    }

    proptest! {
        #[test]
        fn folding_folded_text_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn any_folded_range_maps_back_to_whole_graphemes(
            text in "(\\PC|[čđžЉџǆ]|e\u{301}){1,24}",
            cut in any::<[prop::sample::Index; 2]>(),
        ) {
            let folded = Folded::new(&text);
            prop_assert_eq!(folded.as_str(), fold(&text));
            let starts = folded.as_str().char_indices().map(|(at, _)| at);
            let starts: Vec<usize> = starts.chain([folded.as_str().len()]).collect();
            let (a, b) = (*cut[0].get(&starts), *cut[1].get(&starts));
            prop_assume!(a != b);
            let range = folded.original_range(a.min(b)..a.max(b));
            let borders = text.grapheme_indices(true).map(|(at, _)| at);
            let borders: Vec<usize> = borders.chain([text.len()]).collect();
            prop_assert!(borders.contains(&range.start) && borders.contains(&range.end));
            prop_assert!(range.start < range.end);
        }
    }
}
