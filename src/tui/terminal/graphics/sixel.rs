//! Pictures as sixels: columns of six pixels (DEC STD 070, chapter 9). A picture is in the cells
//! that it covers, until something else is written there.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::ops::Range;

use super::raster::Raster;

/// Rows of pixels in one row of sixels.
const BAND: usize = 6;

/// Shorter repetitions take less space written out.
const SHORTEST_RUN: usize = 4;

/// Shows some rows of a picture at the cursor.
pub(super) fn sixels(raster: &Raster, rows: Range<usize>) -> String {
    let (width, height) = (raster.width, rows.len());
    // What is not drawn keeps its colour: the last band may reach below the picture.
    let mut out = format!("\u{1b}P0;1q\"1;1;{width};{height}");
    for (nth, colour) in raster.palette.iter().enumerate() {
        let [red, green, blue] = colour.map(percent);
        let _ = write!(out, "#{nth};2;{red};{green};{blue}");
    }
    let lines: Vec<&[u8]> = raster.rows(rows).collect();
    for band in lines.chunks(BAND) {
        add_band(&mut out, band);
    }
    out + "\u{1b}\\"
}

/// A part of a colour, of 255, in percent.
fn percent(part: u8) -> u16 {
    (u16::from(part) * 100 + 127) / 255
}

/// Adds six rows of pixels, or fewer: for each colour that they have, the sixels in which it is.
fn add_band(out: &mut String, band: &[&[u8]]) {
    let colours: BTreeSet<u8> = band.iter().flat_map(|row| row.iter().copied()).collect();
    let columns = 0..band.first().map_or(0, |row| row.len());
    for colour in colours {
        let sixel = |column: usize| {
            let bits = band.iter().enumerate().filter(|(_, row)| row[column] == colour);
            bits.fold(0, |bits, (nth, _)| bits | 1 << nth)
        };
        let sixels: Vec<u8> = columns.clone().map(sixel).collect();
        let end = sixels.iter().rposition(|bits| *bits != 0);
        let Some(end) = end else { continue };
        let _ = write!(out, "#{colour}");
        for run in sixels[..=end].chunk_by(|one, next| one == next) {
            let c = char::from(b'?' + run[0]);
            if run.len() < SHORTEST_RUN {
                out.extend(run.iter().map(|_| c));
            } else {
                let _ = write!(out, "!{}{c}", run.len());
            }
        }
        // Back to the start of the band.
        out.push('$');
    }
    out.push('-');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flags::LargeFlag;
    use ratatui::layout::Size;

    #[test]
    fn a_flag_of_stripes_is_a_few_runs() {
        let (width, palette) = (80, vec![[206, 17, 38], [255, 255, 255]]);
        let raster = Raster { width, palette, pixels: [[0; 640], [1; 640]].concat() };
        assert_eq!(
            sixels(&raster, 0..16),
            "\u{1b}P0;1q\"1;1;80;16#0;2;81;7;15#1;2;100;100;100#0!80~$-#0!80B$#1!80{$-#1!80N$-\u{1b}\\"
        );
        assert_eq!(
            sixels(&raster, 8..10),
            "\u{1b}P0;1q\"1;1;80;2#0;2;81;7;15#1;2;100;100;100#1!80B$-\u{1b}\\"
        );
    }

    #[test]
    fn sixels_are_the_pixels_of_the_picture() {
        let flag = LargeFlag::find("al").expect("a flag");
        for (rows, width, height) in [(0..160, 210, 160), (18..144, 192, 144), (0..25, 64, 48)] {
            let raster = Raster::scaled(&flag, Size::new(width, height));
            let shown = decoded(&sixels(&raster, rows.clone()), raster.width, rows.len());
            let expected: Vec<Vec<Option<u8>>> =
                raster.rows(rows).map(|row| row.iter().map(|it| Some(*it)).collect()).collect();
            assert!(shown == expected, "{width}×{height}");
        }
    }

    /// The numbers of the colours of the pixels of a picture.
    fn decoded(sixels: &str, width: usize, height: usize) -> Vec<Vec<Option<u8>>> {
        let (_, data) = sixels.split_once("\"1;1;").expect("a size");
        let mut pixels = vec![vec![None; width]; height];
        let (mut x, mut y, mut colour, mut times) = (0, 0, 0, 1);
        let mut chars = data.trim_end_matches("\u{1b}\\").chars().peekable();
        while let Some(c) = chars.next() {
            let mut number = String::new();
            while let Some(digit) = chars.next_if(|next| next.is_ascii_digit() || *next == ';') {
                number.push(digit);
            }
            match c {
                '#' if !number.contains(';') => colour = number.parse().expect("a colour"),
                '!' => times = number.parse().expect("a number"),
                '$' => x = 0,
                '-' => (x, y) = (0, y + BAND),
                '?'..='~' => {
                    for _ in 0..std::mem::replace(&mut times, 1) {
                        for bit in (0..BAND).filter(|bit| (c as u32 - 63) >> bit & 1 == 1) {
                            pixels[y + bit][x] = Some(colour);
                        }
                        x += 1;
                    }
                }
                _ => {}
            }
        }
        pixels
    }
}
