//! A picture as a PNG, which terminals read: with a palette, and not compressed.

use std::ops::Range;

use super::raster::Raster;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The longest block of data that is not compressed (RFC 1951).
const LONGEST_BLOCK: usize = 0xffff;

/// Some rows of a picture as a PNG (ISO/IEC 15948).
pub(super) fn png(raster: &Raster, rows: Range<usize>) -> Vec<u8> {
    let bits: u8 = match raster.palette.len() {
        0..=2 => 1,
        3..=4 => 2,
        5..=16 => 4,
        _ => 8,
    };
    // Colours with a palette; no filters, no interlacing.
    let header = [number(raster.width), number(rows.len())].concat();
    let header = [header.as_slice(), &[bits, 3, 0, 0, 0]].concat();
    let mut lines = Vec::new();
    for row in raster.rows(rows) {
        lines.push(0);
        // The first pixel is in the highest bits.
        let in_byte = |nth: u8| 8 - bits * (nth + 1);
        let byte =
            |pixels: &[u8]| (0..).zip(pixels).fold(0, |byte, (nth, it)| byte | it << in_byte(nth));
        lines.extend(row.chunks(usize::from(8 / bits)).map(byte));
    }
    let mut out = SIGNATURE.to_vec();
    add_chunk(&mut out, *b"IHDR", &header);
    add_chunk(&mut out, *b"PLTE", raster.palette.as_flattened());
    add_chunk(&mut out, *b"IDAT", &stored(&lines));
    add_chunk(&mut out, *b"IEND", &[]);
    out
}

fn number(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_be_bytes()
}

fn add_chunk(out: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    out.extend(number(data.len()));
    let start = out.len();
    out.extend(kind);
    out.extend_from_slice(data);
    let sum = crc(&out[start..]);
    out.extend(sum.to_be_bytes());
}

/// Data as a zlib stream (RFC 1950) of blocks that are not compressed.
fn stored(data: &[u8]) -> Vec<u8> {
    let mut out = vec![0x78, 0x01];
    let mut blocks = data.chunks(LONGEST_BLOCK).peekable();
    while let Some(block) = blocks.next() {
        out.push(blocks.peek().is_none().into());
        let length = u16::try_from(block.len()).unwrap_or(u16::MAX);
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend_from_slice(block);
    }
    out.extend(adler(data).to_be_bytes());
    out
}

/// The checksum of PNG.
fn crc(bytes: &[u8]) -> u32 {
    let shift = |sum: u32, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
    let step = |sum: u32, byte: &u8| (0..8).fold(sum ^ u32::from(*byte), shift);
    !bytes.iter().fold(u32::MAX, step)
}

/// The checksum of zlib.
fn adler(bytes: &[u8]) -> u32 {
    let step = |(low, high): (u32, u32), byte: &u8| {
        let low = (low + u32::from(*byte)) % 65521;
        (low, (high + low) % 65521)
    };
    let (low, high) = bytes.iter().fold((1, 0), step);
    high << 16 | low
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Size;

    use crate::flags::LargeFlag;

    #[test]
    fn checksums_are_those_of_the_standards() {
        assert_eq!(crc(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc(b"IEND"), 0xae42_6082);
        assert_eq!(adler(b"Wikipedia"), 0x11e6_0398);
    }

    #[test]
    fn a_png_has_the_pixels_of_the_picture() {
        let flag = |id: &str| LargeFlag::find(id).expect("a flag");
        for (raster, rows) in [
            (Raster::of_flag(flag("jp")), 0..144),
            (Raster::of_flag(flag("hu")), 18..36),
            (Raster::of_flag(flag("rs")), 0..144),
            (Raster::scaled(&flag("rs"), Size::new(101, 76)), 19..76),
            (Raster::scaled(&flag("fr"), Size::new(13, 5)), 0..5),
        ] {
            let (palette, pixels) = decoded(&png(&raster, rows.clone()), raster.width);
            assert_eq!(palette, raster.palette.as_flattened());
            let shown: Vec<u8> = raster.rows(rows).flatten().copied().collect();
            assert!(pixels == shown, "{} colours", raster.palette.len());
        }
    }

    /// The palette and the pixels of a PNG with the features above.
    fn decoded(png: &[u8], width: usize) -> (Vec<u8>, Vec<u8>) {
        let mut rest = png.strip_prefix(SIGNATURE).expect("a PNG");
        let mut chunks = Vec::new();
        while let Some((length, after)) = rest.split_first_chunk::<4>() {
            let (chunk, after) = after.split_at(4 + u32::from_be_bytes(*length) as usize);
            let (sum, after) = after.split_first_chunk::<4>().expect("a checksum");
            assert_eq!(crc(chunk), u32::from_be_bytes(*sum));
            chunks.push(chunk.split_at(4));
            rest = after;
        }
        let kinds: Vec<&[u8]> = chunks.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(kinds, [b"IHDR", b"PLTE", b"IDAT", b"IEND"]);
        let (header, data) = (chunks[0].1, chunks[2].1);
        // One block: its header has five bytes after the two of the stream.
        assert_eq!(data[..3], [0x78, 0x01, 1]);
        let lines = &data[7..data.len() - 4];
        assert_eq!(data[data.len() - 4..], adler(lines).to_be_bytes());
        let bits = usize::from(header[8]);
        let mut pixels = Vec::new();
        let mask = u8::MAX >> (8 - bits);
        for line in lines.chunks_exact(1 + (width * bits).div_ceil(8)) {
            let bits = (0..width).map(|x| (1 + x * bits / 8, 8 - bits - x * bits % 8));
            pixels.extend(bits.map(|(byte, shift)| line[byte] >> shift & mask));
        }
        assert_eq!(header[..4], number(width));
        assert_eq!(header[4..8], number(pixels.len() / width));
        (chunks[1].1.to_vec(), pixels)
    }
}
