//! Single letters that stay Latin: Roman numerals, and the symbols that follow a number.
//!
//! A numeral of several letters is a word of capitals, and stays as one. A single `I` is a numeral
//! or the word „i”, a single `V` a numeral or an initial: what is around it decides.

use super::data;

/// The letters that are Roman numerals.
const NUMERALS: &str = "IVXLCDM";

/// A word in its text.
#[derive(Clone, Copy)]
pub(super) struct Place<'t> {
    /// The text before the word.
    pub(super) before: &'t str,
    /// The text after the word.
    pub(super) after: &'t str,
}

/// Whether a word stays Latin in its place, as a Roman numeral of one letter, the letter of a
/// numbered thing (`671 A`) or the symbol of a unit (`10 km`).
pub(super) fn stays_latin(word: &str, place: Place<'_>) -> bool {
    is_symbol(word, place) || single_capital(word).is_some_and(|letter| is_label(letter, place))
}

/// The only letter of a word, if it is a numeral.
pub(super) fn numeral(word: &str) -> Option<char> {
    single_capital(word).filter(|letter| NUMERALS.contains(*letter))
}

fn single_capital(word: &str) -> Option<char> {
    let mut letters = word.chars();
    letters.next().filter(char::is_ascii_uppercase).filter(|_| letters.next().is_none())
}

/// Whether a word is a unit: after a number, with an exponent, or after a slash.
fn is_symbol(word: &str, place: Place<'_>) -> bool {
    let symbol = word.trim_matches(char::is_numeric);
    if !data::is_unit(symbol) {
        return false;
    }
    // `1999 g.` is a year.
    let is_year = symbol == "g" && place.after.starts_with('.');
    let has_number = symbol.len() < word.len() || place.follows_number();
    (has_number && !is_year) || place.before.ends_with('/')
}

fn is_label(letter: char, place: Place<'_>) -> bool {
    place.before.ends_with('°')
        || place.follows_number()
        || (NUMERALS.contains(letter) && is_numeral(letter, place))
}

fn is_numeral(letter: char, place: Place<'_>) -> bool {
    let in_brackets = place.before.ends_with('(') && place.after.starts_with([')', ',', '/', '–']);
    if in_brackets || place.is_month() || place.is_next_to_numeral() || place.is_next_to_cyrillic()
    {
        return true;
    }
    match place.previous() {
        Some(word) if data::is_numbered(word) => true,
        Some(_) if letter == 'I' => true,
        Some(word) if word.starts_with(char::is_uppercase) && !place.is_initial() => true,
        Some(_) => place.next().is_some_and(data::is_numbered),
        None => letter != 'I' && place.next().is_some_and(data::is_numbered),
    }
}

/// Whether a word is Cyrillic.
fn is_cyrillic(word: &str) -> bool {
    word.starts_with(|c| ('Ѐ'..='ӿ').contains(&c))
}

/// What can be between two numerals.
const BETWEEN: [char; 7] = [' ', '\u{a0}', super::data::KEEP, '–', '-', '/', ','];

/// Spaces within a sentence, and the mark around text that keeps its script.
const SPACES: [char; 3] = [' ', '\u{a0}', super::data::KEEP];

impl<'t> Place<'t> {
    /// The word before, if only spaces are between.
    fn previous(self) -> Option<&'t str> {
        last_word(self.before, &SPACES)
    }

    /// The word after, if only spaces are between.
    fn next(self) -> Option<&'t str> {
        first_word(self.after, &SPACES)
    }

    /// Whether a number without a full stop is before.
    fn follows_number(self) -> bool {
        self.before.trim_end_matches(SPACES).ends_with(|c: char| c.is_ascii_digit())
    }

    /// Whether this is the month of a date: `7. X 2011`.
    fn is_month(self) -> bool {
        let before = self.before.trim_end_matches(SPACES);
        let day = before.strip_suffix('.').and_then(|before| last_word(before, &[]));
        let year = self.after.strip_prefix('.').unwrap_or(self.after).trim_start_matches(SPACES);
        day.is_some_and(|day| day.len() <= 2 && day.bytes().all(|byte| byte.is_ascii_digit()))
            && year.starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether a word before or after is Cyrillic already: transliterated text stays as it is.
    fn is_next_to_cyrillic(self) -> bool {
        let words = [last_word(self.before, &BETWEEN), first_word(self.after, &BETWEEN)];
        words.into_iter().flatten().any(is_cyrillic)
    }

    /// Whether another numeral is before or after: `I–III`, `V i VI`.
    fn is_next_to_numeral(self) -> bool {
        const WORDS: [&str; 3] = ["i", "do", "ili"];
        let mut before = self.before;
        if let Some(word) = last_word(before, &BETWEEN).filter(|word| WORDS.contains(word)) {
            before = before.trim_end_matches(BETWEEN).strip_suffix(word).unwrap_or_default();
        }
        let mut after = self.after;
        if let Some(word) = first_word(after, &BETWEEN).filter(|word| WORDS.contains(word)) {
            after = after.trim_start_matches(BETWEEN).strip_prefix(word).unwrap_or_default();
        }
        last_word(before, &BETWEEN).is_some_and(is_roman)
            || first_word(after, &BETWEEN).is_some_and(|word| word.len() > 1 && is_roman(word))
    }

    /// Whether this is the initial of a name: `Džordž V. Buš`.
    fn is_initial(self) -> bool {
        let next = self.after.strip_prefix('.').and_then(|after| after.strip_prefix(SPACES));
        next.is_some_and(|next| next.starts_with(char::is_uppercase))
    }
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| NUMERALS.contains(c))
}

/// The word at the end of a text, before these characters.
fn last_word<'t>(text: &'t str, between: &[char]) -> Option<&'t str> {
    let text = text.trim_end_matches(between);
    let word = text.rsplit(|c: char| !c.is_alphanumeric()).next()?;
    Some(word).filter(|word| !word.is_empty())
}

/// The word at the start of a text, after these characters.
fn first_word<'t>(text: &'t str, between: &[char]) -> Option<&'t str> {
    let text = text.trim_start_matches(between);
    let word = text.split(|c: char| !c.is_alphanumeric()).next()?;
    Some(word).filter(|word| !word.is_empty())
}
