//! Pictures of flags, by the id of their entry in the bundled catalog: small ones here, large ones
//! in `large`. `assets/flags` says where they come from.

mod colour;
mod large;
mod range_decoder;

use std::sync::LazyLock;

pub use colour::Colour;
pub use large::{HEIGHT as LARGE_HEIGHT, LargeFlag, WIDTH as LARGE_WIDTH};

/// Pixels in a row of a flag.
pub const WIDTH: usize = 24;
/// Rows of pixels.
pub const HEIGHT: usize = 16;

/// The colour of runs that repeat the row above.
const ABOVE: u8 = 255;

/// The palette and the flags in the order of their ids.
static FLAGS: LazyLock<Flags> =
    LazyLock::new(|| Flags::read(include_bytes!("../../assets/flags/flags.bin")));

/// The id of a flag, and its runs.
type Packed = (&'static [u8], &'static [u8]);

/// Every flag, still as runs of colours.
struct Flags {
    palette: &'static [u8],
    /// The ids and the runs.
    all: Vec<Packed>,
}

impl Flags {
    /// Reads the file that `assets/flags/make.py` writes.
    fn read(bytes: &'static [u8]) -> Self {
        let (count, rest) = bytes.split_first().unwrap_or((&0, &[]));
        let (palette, mut rest) = rest.split_at((usize::from(*count) * 3).min(rest.len()));
        let mut all = Vec::new();
        while let Some((flag, after)) = read_flag(rest) {
            all.push(flag);
            rest = after;
        }
        Self { palette, all }
    }

    fn colour(&self, nth: u8) -> Colour {
        let first = usize::from(nth) * 3;
        std::array::from_fn(|channel| self.palette.get(first + channel).copied().unwrap_or(0))
    }
}

/// The id and the runs of the first flag of some bytes, and the bytes after it.
fn read_flag(bytes: &'static [u8]) -> Option<(Packed, &'static [u8])> {
    let (length, rest) = bytes.split_first()?;
    let (id, rest) = rest.split_at_checked(usize::from(*length))?;
    let (length, rest) = rest.split_first_chunk::<2>()?;
    let (runs, rest) = rest.split_at_checked(usize::from(u16::from_le_bytes(*length)))?;
    Some(((id, runs), rest))
}

/// A small flag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// The pixels, row by row from the top left.
    pub pixels: Vec<Colour>,
}

impl Flag {
    /// The flag of an entry.
    pub fn find(id: &str) -> Option<Self> {
        let nth = FLAGS.all.binary_search_by_key(&id.as_bytes(), |(id, _)| id).ok()?;
        let mut pixels: Vec<Colour> = Vec::with_capacity(WIDTH * HEIGHT);
        for run in FLAGS.all[nth].1.chunks_exact(2) {
            for _ in 0..run[1] {
                let above = pixels.len().checked_sub(WIDTH).map(|at| pixels[at]);
                let colour = above.filter(|_| run[0] == ABOVE);
                pixels.push(colour.unwrap_or_else(|| FLAGS.colour(run[0])));
            }
        }
        Some(Self { pixels })
    }

    /// The flag at half its width and height: each pixel is the mean of four.
    #[must_use]
    pub fn halved(&self) -> Self {
        let mean = |nth: usize| -> Colour {
            let first = nth / (WIDTH / 2) * 2 * WIDTH + nth % (WIDTH / 2) * 2;
            let four = [first, first + 1, first + WIDTH, first + WIDTH + 1];
            std::array::from_fn(|channel| {
                let sum: u16 = four.iter().map(|at| u16::from(self.pixels[*at][channel])).sum();
                u8::try_from(sum / 4).unwrap_or(u8::MAX)
            })
        };
        Self { pixels: (0..WIDTH * HEIGHT / 4).map(mean).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_flag_has_all_its_pixels() {
        assert_eq!(FLAGS.all.len(), 252);
        assert!(FLAGS.all.is_sorted_by_key(|(id, _)| id));
        for (id, _) in &FLAGS.all {
            let id = std::str::from_utf8(id).expect("an id");
            let flag = Flag::find(id).expect("a flag");
            assert_eq!(flag.pixels.len(), WIDTH * HEIGHT, "{id}");
            assert_eq!(flag.halved().pixels.len(), WIDTH * HEIGHT / 4, "{id}");
        }
    }

    #[test]
    fn the_flag_of_the_netherlands_is_red_white_and_blue() {
        let flag = Flag::find("nl").expect("a flag");
        let [red, white, blue] = [0, 8, 15].map(|row| flag.pixels[row * WIDTH + 12]);
        assert!(red[0] > 150 && red[1] < 80 && red[2] < 80, "{red:?}");
        assert!(white.iter().all(|channel| *channel > 240), "{white:?}");
        assert!(blue[2] > 120 && blue[0] < 60, "{blue:?}");
        assert_eq!(flag.halved().pixels[0], red);
    }

    #[test]
    fn entities_whose_status_is_disputed_are_all_without_a_flag() {
        for id in ["xk", "tw", "eh", "northern-cyprus", "abkhazia", "somaliland", "aq", "selec"] {
            assert_eq!(Flag::find(id), None, "{id}");
        }
    }
}
