//! The binary form of entries: of the bundled catalog, which the build writes, and of large user
//! files. Numbers and lengths are bytes, and the strings are in one text, in the order in which
//! they are read.

use std::collections::BTreeMap;

use crate::text::{push_varint, read_varint};

/// Writes values in their binary form.
#[derive(Debug, Default)]
pub struct BinaryWriter {
    /// The numbers and lengths.
    pub bytes: Vec<u8>,
    /// The strings, one behind another.
    pub text: String,
}

impl BinaryWriter {
    /// Writes a number.
    pub fn number(&mut self, number: u64) {
        push_varint(&mut self.bytes, number);
    }

    /// Writes bytes that are read where they are.
    pub fn bytes(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u64);
        self.bytes.extend_from_slice(bytes);
    }

    /// Writes a string.
    pub fn string(&mut self, string: &str) {
        self.number(string.len() as u64);
        self.text.push_str(string);
    }

    /// Writes what a function writes as a part that can be read by itself.
    pub fn part(&mut self, write: impl FnOnce(&mut Self)) {
        let mut part = Self::default();
        write(&mut part);
        self.bytes(&part.bytes);
        self.string(&part.text);
    }
}

/// Reads values from their binary form. It trusts its input, which the build or
/// this program has written.
#[derive(Debug, Clone, Copy)]
pub struct BinaryReader<'a> {
    bytes: &'a [u8],
    text: &'a str,
}

impl<'a> BinaryReader<'a> {
    /// Reads from the start of the bytes.
    pub const fn new(bytes: &'a [u8], text: &'a str) -> Self {
        Self { bytes, text }
    }

    /// Reads a number.
    pub fn number(&mut self) -> u64 {
        read_varint(&mut self.bytes)
    }

    /// Reads a length or an offset.
    pub fn length(&mut self) -> usize {
        usize::try_from(self.number()).unwrap_or(usize::MAX)
    }

    /// Reads bytes.
    pub fn bytes(&mut self) -> &'a [u8] {
        let length = self.length();
        let (bytes, rest) = self.bytes.split_at(length);
        self.bytes = rest;
        bytes
    }

    /// Reads a string.
    pub fn string(&mut self) -> &'a str {
        let length = self.length();
        let (string, rest) = self.text.split_at(length);
        self.text = rest;
        string
    }

    /// Reads a part.
    #[must_use]
    pub fn part(&mut self) -> Self {
        Self { bytes: self.bytes(), text: self.string() }
    }
}

/// A value with a binary form.
pub trait Binary: Sized {
    /// Writes the value.
    fn write(&self, to: &mut BinaryWriter);

    /// Reads a value as it was written.
    fn read(from: &mut BinaryReader<'_>) -> Self;
}

/// A value with its strings as one run of bytes, for [`from_block`].
pub(super) fn to_block<T: Binary>(value: &T) -> Vec<u8> {
    let mut writer = BinaryWriter::default();
    value.write(&mut writer);
    let mut block = BinaryWriter::default();
    block.bytes(&writer.bytes);
    block.bytes(writer.text.as_bytes());
    block.bytes
}

/// Reads the value at the start of some bytes.
///
/// # Panics
/// If it is not what [`to_block`] has written.
pub(super) fn from_block<T: Binary>(bytes: &[u8]) -> T {
    let mut block = BinaryReader::new(bytes, "");
    let (bytes, text) = (block.bytes(), block.bytes());
    let text = str::from_utf8(text).expect("a block has strings");
    T::read(&mut BinaryReader::new(bytes, text))
}

/// The binary form of a struct: that of its fields, in the order given. The compiler asks for each
/// field.
macro_rules! binary_struct {
    ($name:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::catalog::binary::Binary for $name {
            fn write(&self, to: &mut $crate::catalog::binary::BinaryWriter) {
                let Self { $($field),+ } = self;
                $($crate::catalog::binary::Binary::write($field, to);)+
            }

            fn read(from: &mut $crate::catalog::binary::BinaryReader<'_>) -> Self {
                Self { $($field: $crate::catalog::binary::Binary::read(from)),+ }
            }
        }
    };
}

/// The binary form of a closed set: the position in `ALL`.
macro_rules! binary_enum {
    ($($name:ident),+ $(,)?) => {$(
        impl $crate::catalog::binary::Binary for $name {
            fn write(&self, to: &mut $crate::catalog::binary::BinaryWriter) {
                to.number(Self::ALL.iter().position(|it| it == self).unwrap_or(0) as u64);
            }

            fn read(from: &mut $crate::catalog::binary::BinaryReader<'_>) -> Self {
                Self::ALL[from.length()]
            }
        }
    )+};
}

pub(super) use {binary_enum, binary_struct};

/// The binary form of numbers.
macro_rules! binary_number {
    ($($name:ident),+) => {$(
        impl Binary for $name {
            fn write(&self, to: &mut BinaryWriter) {
                to.number((*self).into());
            }

            fn read(from: &mut BinaryReader<'_>) -> Self {
                Self::try_from(from.number()).unwrap_or(Self::MAX)
            }
        }
    )+};
}

binary_number!(u8, u16, u32, u64);

impl Binary for usize {
    fn write(&self, to: &mut BinaryWriter) {
        to.number(*self as u64);
    }

    fn read(from: &mut BinaryReader<'_>) -> Self {
        from.length()
    }
}

impl Binary for bool {
    fn write(&self, to: &mut BinaryWriter) {
        to.number((*self).into());
    }

    fn read(from: &mut BinaryReader<'_>) -> Self {
        from.number() != 0
    }
}

impl Binary for f64 {
    fn write(&self, to: &mut BinaryWriter) {
        to.bytes.extend(self.to_le_bytes());
    }

    fn read(from: &mut BinaryReader<'_>) -> Self {
        let (number, rest) = from.bytes.split_first_chunk().expect("this program wrote a number");
        from.bytes = rest;
        Self::from_le_bytes(*number)
    }
}

impl Binary for String {
    fn write(&self, to: &mut BinaryWriter) {
        to.string(self);
    }

    fn read(from: &mut BinaryReader<'_>) -> Self {
        from.string().to_owned()
    }
}

impl<T: Binary> Binary for Option<T> {
    fn write(&self, to: &mut BinaryWriter) {
        self.is_some().write(to);
        if let Some(value) = self {
            value.write(to);
        }
    }

    fn read(from: &mut BinaryReader<'_>) -> Self {
        bool::read(from).then(|| T::read(from))
    }
}

impl<T: Binary> Binary for Vec<T> {
    fn write(&self, to: &mut BinaryWriter) {
        self.len().write(to);
        for item in self {
            item.write(to);
        }
    }

    fn read(from: &mut BinaryReader<'_>) -> Self {
        let length = from.length();
        (0..length).map(|_| T::read(from)).collect()
    }
}

impl<A: Binary, B: Binary> Binary for (A, B) {
    fn write(&self, to: &mut BinaryWriter) {
        self.0.write(to);
        self.1.write(to);
    }

    fn read(from: &mut BinaryReader<'_>) -> Self {
        (A::read(from), B::read(from))
    }
}

impl Binary for [f64; 2] {
    fn write(&self, to: &mut BinaryWriter) {
        for number in self {
            number.write(to);
        }
    }

    fn read(from: &mut BinaryReader<'_>) -> Self {
        [f64::read(from), f64::read(from)]
    }
}

impl Binary for BTreeMap<String, String> {
    fn write(&self, to: &mut BinaryWriter) {
        self.len().write(to);
        for (key, value) in self {
            key.write(to);
            value.write(to);
        }
    }

    fn read(from: &mut BinaryReader<'_>) -> Self {
        let length = from.length();
        (0..length).map(|_| <(String, String)>::read(from)).collect()
    }
}
