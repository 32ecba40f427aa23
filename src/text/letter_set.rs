//! The letters of a word as a set: a cheap lower bound for the distance of two words.

/// The letters of a word as a set of bits: one bit for each of `a` to `z`; all other characters
/// share the six bits that remain.
pub fn letter_set(word: &str) -> u32 {
    word.chars().fold(0, |set, c| {
        set | 1 << if c.is_ascii_lowercase() { c as u32 - 'a' as u32 } else { 26 + c as u32 % 6 }
    })
}

/// In how many bits the sets of two words differ. One edit changes at most two of them.
pub fn different_letters(one: &str, other: &str) -> usize {
    (letter_set(one) ^ letter_set(other)).count_ones() as usize
}
