//! Cutting the elements of a file into parts, each of which one thread reads in one go.

use std::ops::Range;

/// The most entries of a part.
const MOST: usize = 512;

/// A part that has this many bytes is full.
const FULL: usize = 1 << 20;

/// The positions of elements, in parts. Where the elements are in the file is given, in bytes.
pub(super) fn parts(elements: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let (mut parts, mut size) = (Vec::<Range<usize>>::new(), FULL);
    for (nth, element) in elements.enumerate() {
        if let Some(part) = parts.last_mut().filter(|it| size < FULL && it.len() < MOST) {
            part.end += 1;
        } else {
            parts.push(nth..nth + 1);
            size = 0;
        }
        size += element.len();
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_has_a_limit_of_entries_and_of_bytes() {
        let of = |lengths: &[usize]| parts(lengths.iter().map(|&length| 7..7 + length));
        assert_eq!(of(&[]), []);
        assert_eq!(of(&[10; MOST + 1]), [0..MOST, MOST..MOST + 1]);
        assert_eq!(of(&[FULL, 10, FULL - 11, 1, 10]), [0..1, 1..4, 4..5]);
    }
}
