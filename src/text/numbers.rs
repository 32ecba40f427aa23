//! Lists of numbers as bytes, which are read where they are: in memory, or in the program itself.

use std::borrow::Cow;

/// A list of numbers of up to 32 bits, in as few bytes each as the greatest of them needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberList {
    /// The numbers, the lowest byte of each first.
    bytes: Cow<'static, [u8]>,
    /// How many bytes a number has, 1 to 4.
    width: u8,
}

impl Default for NumberList {
    fn default() -> Self {
        Self { bytes: Cow::default(), width: 1 }
    }
}

impl NumberList {
    /// The list that [`Self::to_bytes`] has written, in bytes of the program.
    pub const fn of_bytes(bytes: &'static [u8]) -> Self {
        match bytes.split_first() {
            Some((width, numbers)) => Self { bytes: Cow::Borrowed(numbers), width: *width },
            None => Self { bytes: Cow::Borrowed(bytes), width: 1 },
        }
    }

    /// The list as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        [&[self.width], &*self.bytes].concat()
    }

    /// How many numbers there are.
    pub fn len(&self) -> usize {
        self.bytes.len() / usize::from(self.width)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// The number at a position.
    ///
    /// # Panics
    /// If there is none.
    pub fn get(&self, position: usize) -> usize {
        let width = usize::from(self.width);
        number(&self.bytes[position * width..][..width])
    }

    /// All numbers, in order.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        self.bytes.chunks_exact(self.width.into()).map(number)
    }

    /// Adds a number.
    ///
    /// # Panics
    /// If it has more than 32 bits.
    pub fn push(&mut self, number: usize) {
        let number = u32::try_from(number).expect("a catalog has less than 4 GB of short texts");
        let bytes = number.to_le_bytes();
        while bytes[usize::from(self.width)..].iter().any(|byte| *byte != 0) {
            self.widen();
        }
        self.bytes.to_mut().extend(&bytes[..self.width.into()]);
    }

    /// Gives back the memory that is there for more numbers.
    pub fn shrink(&mut self) {
        if let Cow::Owned(bytes) = &mut self.bytes {
            bytes.shrink_to_fit();
        }
    }

    /// Gives each number one more byte.
    fn widen(&mut self) {
        let numbers = self.bytes.chunks(self.width.into());
        self.bytes = numbers.flat_map(|number| [number, &[0]]).flatten().copied().collect();
        self.width += 1;
    }

    /// The first position at which a number is greater, in a list in ascending order.
    pub fn first_greater(&self, number: usize) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.get(middle) <= number { low = middle + 1 } else { high = middle }
        }
        low
    }
}

impl FromIterator<usize> for NumberList {
    fn from_iter<I: IntoIterator<Item = usize>>(numbers: I) -> Self {
        let mut list = Self::default();
        for number in numbers {
            list.push(number);
        }
        list
    }
}

/// The number in one to four bytes.
fn number(bytes: &[u8]) -> usize {
    match *bytes {
        [a] => usize::from(a),
        [a, b] => u16::from_le_bytes([a, b]).into(),
        [a, b, c] => u32::from_le_bytes([a, b, c, 0]) as usize,
        [a, b, c, d] => u32::from_le_bytes([a, b, c, d]) as usize,
        _ => unreachable!("a number has one to four bytes"),
    }
}

/// Adds a number in as few bytes as it needs, seven bits in each.
pub fn push_varint(bytes: &mut Vec<u8>, mut number: u64) {
    while number > 0x7f {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push((number & 0x7f) as u8);
}

/// Reads a number that [`push_varint`] has written, and moves the bytes behind it. The end of the
/// bytes ends the number.
pub fn read_varint(bytes: &mut &[u8]) -> u64 {
    let (mut number, mut shift) = (0, 0);
    while let Some((byte, rest)) = bytes.split_first() {
        *bytes = rest;
        number |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            break;
        }
        shift += 7;
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_are_read_as_they_were_written(
            numbers in prop::collection::vec(any::<u32>(), 0..20),
        ) {
            let (mut list, mut bytes) = (NumberList::default(), Vec::new());
            for &number in &numbers {
                list.push(number as usize);
                push_varint(&mut bytes, number.into());
            }
            let mut rest = bytes.as_slice();
            for (nth, &number) in numbers.iter().enumerate() {
                prop_assert_eq!(list.get(nth), number as usize);
                prop_assert_eq!(read_varint(&mut rest), u64::from(number));
            }
            prop_assert!(list.iter().eq(numbers.iter().map(|number| *number as usize)));
            prop_assert_eq!(list.len(), numbers.len());
            prop_assert!(rest.is_empty());
        }
    }

    #[test]
    fn the_first_greater_number_is_found() {
        let mut list = NumberList::default();
        for number in [3, 5, 5, 9] {
            list.push(number);
        }
        let found = [0, 3, 4, 5, 9].map(|number| list.first_greater(number));
        assert_eq!(found, [0, 1, 1, 3, 4]);
    }
}
