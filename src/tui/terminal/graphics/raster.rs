//! A flag in the size in which it is shown, in few enough colours for any terminal.

use std::collections::HashMap;
use std::ops::Range;

use ratatui::layout::Size;

use crate::flags::{Colour, LARGE_HEIGHT, LARGE_WIDTH, LargeFlag};

/// The most colours that a picture has.
const MOST_COLOURS: usize = 256;

/// A picture with a palette.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Raster {
    /// Pixels in a row.
    pub width: usize,
    /// The colours, 256 at most.
    pub palette: Vec<Colour>,
    /// The number of the colour of each pixel, row by row from the top left.
    pub pixels: Vec<u8>,
}

impl Raster {
    /// A flag as it is.
    pub(super) fn of_flag(flag: LargeFlag) -> Self {
        Self { width: LARGE_WIDTH, palette: flag.palette, pixels: flag.pixels }
    }

    /// A flag in another size: each pixel is the mean of what it covers, so that edges are soft.
    pub(super) fn scaled(flag: &LargeFlag, size: Size) -> Self {
        let (width, height) = (usize::from(size.width), usize::from(size.height));
        let columns: Vec<Vec<(usize, u32)>> =
            (0..width).map(|x| covered(x, width, LARGE_WIDTH)).collect();
        let mut colours = Vec::with_capacity(width * height);
        for y in 0..height {
            let rows = covered(y, height, LARGE_HEIGHT);
            colours.extend(columns.iter().map(|columns| mean(flag, &rows, columns)));
        }
        let (palette, pixels) = with_palette(&colours);
        Self { width, palette, pixels }
    }

    /// How many rows it has.
    pub(super) fn height(&self) -> usize {
        self.pixels.len() / self.width.max(1)
    }

    /// Some of its rows.
    pub(super) fn rows(&self, rows: Range<usize>) -> impl Iterator<Item = &[u8]> {
        self.pixels.chunks(self.width.max(1)).skip(rows.start).take(rows.len())
    }
}

/// The pixels, of so many, that one of `all` covers, each with its share.
fn covered(nth: usize, all: usize, of: usize) -> Vec<(usize, u32)> {
    // In parts: one pixel of `of` has `all` of them, one of `all` has `of`.
    let (start, end) = (nth * of, (nth + 1) * of);
    let share = |pixel: usize| {
        let part = end.min((pixel + 1) * all) - start.max(pixel * all);
        (pixel, u32::try_from(part).unwrap_or(u32::MAX))
    };
    (start / all..end.div_ceil(all)).map(share).collect()
}

fn mean(flag: &LargeFlag, rows: &[(usize, u32)], columns: &[(usize, u32)]) -> Colour {
    let (mut sums, mut all) = ([0_u32; 3], 0);
    for (row, height) in rows {
        for (column, width) in columns {
            let share = height * width;
            let pixel = flag.pixels[row * LARGE_WIDTH + column];
            let colour = flag.palette[usize::from(pixel)];
            for (sum, part) in sums.iter_mut().zip(colour) {
                *sum += u32::from(part) * share;
            }
            all += share;
        }
    }
    sums.map(|sum| u8::try_from((sum + all / 2) / all.max(1)).unwrap_or(u8::MAX))
}

/// Reduces colours until they fit into a palette: similar ones become the most frequent of them.
/// Returns the palette and the number of the colour of each pixel.
fn with_palette(colours: &[Colour]) -> (Vec<Colour>, Vec<u8>) {
    let mut counts: HashMap<Colour, usize> = HashMap::new();
    for colour in colours {
        *counts.entry(*colour).or_default() += 1;
    }
    let mut by_count: Vec<(Colour, usize)> = counts.into_iter().collect();
    by_count.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    for dropped_bits in 0..8 {
        let mut palette = Vec::new();
        let mut numbers: HashMap<Colour, usize> = HashMap::new();
        for (colour, _) in &by_count {
            let similar = colour.map(|part| part >> dropped_bits);
            numbers.entry(similar).or_insert_with(|| {
                palette.push(*colour);
                palette.len() - 1
            });
        }
        if palette.len() <= MOST_COLOURS {
            let number = |colour: &Colour| {
                let number = numbers.get(&colour.map(|part| part >> dropped_bits));
                number.and_then(|number| u8::try_from(*number).ok()).unwrap_or(0)
            };
            return (palette, colours.iter().map(number).collect());
        }
    }
    (Vec::new(), Vec::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flag(id: &str) -> LargeFlag {
        LargeFlag::find(id).expect("a flag")
    }

    #[test]
    fn a_flag_in_its_own_size_is_as_it_is() {
        let size = Size::new(192, 144);
        for id in ["rs", "jp", "bt"] {
            let (own, scaled) = (Raster::of_flag(flag(id)), Raster::scaled(&flag(id), size));
            let colours = |raster: &Raster| -> Vec<Colour> {
                raster.pixels.iter().map(|it| raster.palette[usize::from(*it)]).collect()
            };
            assert!(colours(&own) == colours(&scaled), "{id}");
        }
    }

    #[test]
    fn edges_are_the_mean_of_what_they_cover() {
        // Indonesia: red above, white below.
        let raster = Raster::scaled(&flag("id"), Size::new(3, 3));
        let colours: Vec<Colour> =
            raster.pixels.iter().map(|it| raster.palette[usize::from(*it)]).collect();
        let [red, white] = [flag("id").palette[0], flag("id").palette[1]];
        let (red, white) = if red[1] < 128 { (red, white) } else { (white, red) };
        let pink = [0, 1, 2].map(|nth| u8::midpoint(red[nth] + 1, white[nth]));
        assert_eq!((colours[0], colours[8]), (red, white));
        assert!(colours[4].iter().zip(pink).all(|(one, other)| one.abs_diff(other) <= 1));
    }

    #[test]
    fn every_size_has_all_its_pixels_and_few_enough_colours() {
        for (id, width, height) in
            [("ec", 84, 64), ("mx", 213, 160), ("bz", 400, 1), ("sv", 1, 300)]
        {
            let raster = Raster::scaled(&flag(id), Size::new(width, height));
            assert_eq!(raster.pixels.len(), usize::from(width) * usize::from(height), "{id}");
            assert_eq!(raster.height(), usize::from(height), "{id}");
            let most = raster.pixels.iter().max().map(|most| usize::from(*most) + 1);
            assert_eq!(most, Some(raster.palette.len()), "{id}");
            assert_eq!(raster.rows(0..raster.height()).count(), raster.height(), "{id}");
        }
    }
}
