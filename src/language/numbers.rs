//! Numbers as each language writes them: the marks for thousands and decimals.

use super::Language;

/// A whole number with its thousands marked: `77.474` in Serbian, `77,474` in English.
pub(super) fn whole(language: Language, number: u64) -> String {
    let mark = if language == Language::English { ',' } else { '.' };
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() * 4 / 3);
    for (nth, digit) in digits.chars().enumerate() {
        if nth > 0 && (digits.len() - nth).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

/// A number that is not negative, with at most two decimals: `0,44` in Serbian, `0.44` in English.
pub(super) fn decimal(language: Language, number: f64) -> String {
    let rounded = format!("{:.2}", number.max(0.0));
    let (integer, fraction) = rounded.split_once('.').unwrap_or((&rounded, ""));
    let integer = whole(language, integer.parse().unwrap_or(u64::MAX));
    match fraction.trim_end_matches('0') {
        "" => integer,
        fraction => {
            format!("{integer}{}{fraction}", if language == Language::English { '.' } else { ',' })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_and_decimals_are_marked_by_language() {
        assert_eq!(whole(Language::SerbianLatin, 77_474), "77.474");
        assert_eq!(whole(Language::English, 1_428_627_663), "1,428,627,663");
        assert_eq!(whole(Language::English, 999), "999");
        assert_eq!(decimal(Language::SerbianCyrillic, 0.44), "0,44");
        assert_eq!(decimal(Language::SerbianLatin, 9_984_670.0), "9.984.670");
        assert_eq!(decimal(Language::English, 2.5), "2.5");
    }
}
