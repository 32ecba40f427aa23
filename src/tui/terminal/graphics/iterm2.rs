//! Pictures as inline images of iTerm2 (OSC 1337), which other terminals have too. A picture is in
//! the cells that it covers, until something else is written there.

use std::ops::Range;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ratatui::layout::Size;

use super::png::png;
use super::raster::Raster;

/// Shows some rows of a picture in so many cells, at the cursor.
pub(super) fn image(raster: &Raster, rows: Range<usize>, cells: Size) -> String {
    let png = png(raster, rows);
    let (size, data, Size { width, height }) = (png.len(), STANDARD.encode(png), cells);
    format!(
        "\u{1b}]1337;File=inline=1;size={size};width={width};height={height};\
         preserveAspectRatio=0;doNotMoveCursor=1:{data}\u{7}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flags::LargeFlag;

    #[test]
    fn a_flag_is_an_inline_image() {
        let raster = Raster::of_flag(LargeFlag::find("jp").expect("a flag"));
        let png = png(&raster, 36..72);
        assert_eq!(
            image(&raster, 36..72, Size::new(11, 1)),
            format!(
                "\u{1b}]1337;File=inline=1;size={};width=11;height=1;preserveAspectRatio=0;\
                 doNotMoveCursor=1:{}\u{7}",
                png.len(),
                STANDARD.encode(&png)
            )
        );
    }
}
