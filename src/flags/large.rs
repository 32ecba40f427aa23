//! Large pictures of flags, for terminals that show graphics: few colours and hard edges, so that
//! they can be scaled to any size.

use std::sync::LazyLock;

use super::colour::Colour;
use super::range_decoder::{Chance, RangeDecoder};

/// Pixels in a row of a large flag.
pub const WIDTH: usize = 192;
/// Rows of pixels.
pub const HEIGHT: usize = 144;

/// Pixels in a row with two more on each side, so that every pixel has neighbours.
const ROW: usize = WIDTH + 4;
/// Rows above the first, for the same reason.
const ABOVE: usize = 2;

/// The flags in the order of their ids.
static FLAGS: LazyLock<Vec<Packed>> =
    LazyLock::new(|| read(include_bytes!("../../assets/flags/large.bin")));

/// A flag that is still packed.
struct Packed {
    id: &'static [u8],
    palette: &'static [u8],
    pixels: &'static [u8],
}

/// Reads the file that `assets/flags/make.py` writes.
fn read(bytes: &'static [u8]) -> Vec<Packed> {
    let mut all = Vec::new();
    let mut rest = bytes;
    while let Some((flag, after)) = read_flag(rest) {
        all.push(flag);
        rest = after;
    }
    all
}

/// The first flag of some bytes, and the bytes after it.
fn read_flag(bytes: &'static [u8]) -> Option<(Packed, &'static [u8])> {
    let (length, rest) = bytes.split_first()?;
    let (id, rest) = rest.split_at_checked(usize::from(*length))?;
    let (colours, rest) = rest.split_first()?;
    let (palette, rest) = rest.split_at_checked(usize::from(*colours) * 3)?;
    let (length, rest) = rest.split_first_chunk::<2>()?;
    let (pixels, rest) = rest.split_at_checked(usize::from(u16::from_le_bytes(*length)))?;
    Some((Packed { id, palette, pixels }, rest))
}

/// A large flag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LargeFlag {
    /// The colours, 15 at most, the most frequent first.
    pub palette: Vec<Colour>,
    /// The number of the colour of each pixel, row by row from the top left.
    pub pixels: Vec<u8>,
}

impl LargeFlag {
    /// The flag of an entry. Every entry that has a small flag has one.
    pub fn find(id: &str) -> Option<Self> {
        let nth = FLAGS.binary_search_by_key(&id.as_bytes(), |flag| flag.id).ok()?;
        let palette: Vec<Colour> = FLAGS[nth].palette.as_chunks().0.to_vec();
        let colours = u8::try_from(palette.len()).unwrap_or(u8::MAX);
        Some(Self { pixels: Unpacking::new(FLAGS[nth].pixels, colours).pixels(), palette })
    }
}

/// The pixels of a flag while they are unpacked. Each is guessed from its neighbours; the bits say
/// how right the guess was.
struct Unpacking<'b> {
    bits: RangeDecoder<'b>,
    /// The pixels, with those around the picture, which have colour 0.
    grid: Vec<u8>,
    /// All colours, the last that was not guessed first.
    recent: Vec<u8>,
    /// Whether a pixel is like the one on its left, by the pattern around it.
    like_left: [Chance; 128],
    /// Whether it is like the one above.
    like_above: [Chance; 128],
    /// Whether it is the next of the recent colours.
    like_recent: [Chance; 256],
}

impl<'b> Unpacking<'b> {
    fn new(bytes: &'b [u8], colours: u8) -> Self {
        Self {
            bits: RangeDecoder::new(bytes),
            grid: vec![0; ROW * (ABOVE + HEIGHT)],
            recent: (0..colours).collect(),
            like_left: [Chance::EVEN; 128],
            like_above: [Chance::EVEN; 128],
            like_recent: [Chance::EVEN; 256],
        }
    }

    fn pixels(mut self) -> Vec<u8> {
        let mut pixels = Vec::with_capacity(WIDTH * HEIGHT);
        for y in ABOVE..ABOVE + HEIGHT {
            let first = y * ROW + 2;
            for at in first..first + WIDTH {
                self.grid[at] = self.pixel(at);
            }
            pixels.extend_from_slice(&self.grid[first..first + WIDTH]);
        }
        pixels
    }

    /// The colour of the pixel at a place of the grid; those before it are known.
    fn pixel(&mut self, at: usize) -> u8 {
        let grid = &self.grid;
        let (left, above) = (grid[at - 1], grid[at - ROW]);
        let (above_left, above_right) = (grid[at - ROW - 1], grid[at - ROW + 1]);
        let pattern = usize::from(left == above)
            | usize::from(above == above_left) << 1
            | usize::from(above == above_right) << 2
            | usize::from(left == above_left) << 3
            | usize::from(left == grid[at - 2]) << 4
            | usize::from(above == grid[at - 2 * ROW]) << 5
            | usize::from(above_right == grid[at - ROW + 2]) << 6;
        if !self.bits.bit(&mut self.like_left[pattern]) {
            return left;
        }
        if above != left && !self.bits.bit(&mut self.like_above[pattern]) {
            return above;
        }
        self.recent_colour(left, above)
    }

    /// A colour that is neither of two. The last that is left needs no bit.
    fn recent_colour(&mut self, left: u8, above: u8) -> u8 {
        let others =
            (0..self.recent.len()).filter(|&nth| ![left, above].contains(&self.recent[nth]));
        let mut others = others.peekable();
        let mut found = None;
        for chance in &mut self.like_recent {
            let Some(nth) = others.next() else { break };
            if others.peek().is_none() || !self.bits.bit(chance) {
                found = Some(nth);
                break;
            }
        }
        let colour = found.map_or(left, |nth| self.recent.remove(nth));
        if found.is_some() {
            self.recent.insert(0, colour);
        }
        colour
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flags::{self, Flag};

    #[test]
    fn every_small_flag_has_a_large_one_that_looks_like_it() {
        let mut far = Vec::new();
        for flag in FLAGS.iter() {
            let id = std::str::from_utf8(flag.id).expect("an id");
            let (large, small) = (LargeFlag::find(id), Flag::find(id));
            let (large, small) = (large.expect("a flag"), small.expect("a small flag"));
            assert_eq!(large.pixels.len(), WIDTH * HEIGHT, "{id}");
            assert!((2..=15).contains(&large.palette.len()), "{id}");
            let difference = difference(&large, &small);
            if difference > 20 {
                far.push((id, difference));
            }
        }
        assert_eq!(FLAGS.len(), 252);
        assert_eq!(far, []);
    }

    /// How far the means of parts of a large flag are from the pixels of the small one.
    fn difference(large: &LargeFlag, small: &Flag) -> usize {
        let (columns, rows) = (WIDTH / flags::WIDTH, HEIGHT / flags::HEIGHT);
        let mut sum = 0;
        for (nth, pixel) in small.pixels.iter().enumerate() {
            let (x, y) = (nth % flags::WIDTH * columns, nth / flags::WIDTH * rows);
            for (channel, value) in pixel.iter().enumerate() {
                let part = (y..y + rows).flat_map(|y| (x..x + columns).map(move |x| y * WIDTH + x));
                let of_part = part.map(|at| usize::from(colour(large, at)[channel]));
                sum += (of_part.sum::<usize>() / (columns * rows)).abs_diff(usize::from(*value));
            }
        }
        sum / (small.pixels.len() * 3)
    }

    fn colour(flag: &LargeFlag, at: usize) -> Colour {
        flag.palette[usize::from(flag.pixels[at])]
    }

    #[test]
    fn the_flag_of_japan_is_a_red_disc_on_white() {
        let flag = LargeFlag::find("jp").expect("a flag");
        assert_eq!(flag.palette, [[255, 255, 255], [188, 0, 45]]);
        let row = |y: usize| -> usize {
            flag.pixels[y * WIDTH..][..WIDTH].iter().map(|colour| usize::from(*colour)).sum()
        };
        // As wide as it is high.
        let rows = (0..HEIGHT).filter(|&y| row(y) > 0).count();
        assert_eq!((row(HEIGHT / 2), rows), (90, 90));
        assert_eq!([row(0), row(HEIGHT - 1)], [0, 0]);
    }
}
