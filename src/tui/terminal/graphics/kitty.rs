//! Pictures in the graphics protocol of kitty, which other terminals have too. The terminal is
//! given a flag once, and shows any rows of it at the cursor. It answers nothing (`q=2`).

use std::fmt::Write;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ratatui::layout::Size;

use super::png::png;
use super::raster::Raster;

/// Removes the picture from the screen.
pub(super) const REMOVE: &str = "\u{1b}_Ga=d,d=i,i=1767719275,q=2\u{1b}\\";
/// Removes it, and the terminal may forget it.
pub(super) const FORGET: &str = "\u{1b}_Ga=d,d=I,i=1767719275,q=2\u{1b}\\";

/// The number of the picture: one that no other program is likely to use.
const ID: u32 = 1_767_719_275;

/// The longest piece of data that a terminal must accept.
const PIECE: usize = 4096;

/// Whether the terminal may have a picture, for whatever has to restore the terminal.
static HAS_PICTURE: AtomicBool = AtomicBool::new(false);

/// Gives the terminal a picture. Nothing is shown yet.
pub(super) fn send(raster: &Raster) -> String {
    HAS_PICTURE.store(true, Ordering::SeqCst);
    let data = STANDARD.encode(png(raster, 0..raster.height()));
    let mut out = String::new();
    let mut rest = data.as_str();
    let mut control = format!("a=t,f=100,i={ID},q=2,");
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(rest.len().min(PIECE));
        let has_more = u8::from(!after.is_empty());
        let _ = write!(out, "\u{1b}_G{control}m={has_more};{piece}\u{1b}\\");
        control.clear();
        rest = after;
    }
    out
}

/// Shows some rows of the picture, of a width, in so many cells. The cursor stays where it is.
pub(super) fn place(width: usize, rows: &Range<usize>, cells: Size) -> String {
    let (top, height, Size { width: columns, height: lines }) = (rows.start, rows.len(), cells);
    format!(
        "\u{1b}_Ga=p,i={ID},p=1,x=0,y={top},w={width},h={height},c={columns},r={lines},C=1,q=2\
         \u{1b}\\"
    )
}

/// What removes the picture when the terminal is given back; nothing if it never had one.
pub(super) fn farewell() -> &'static str {
    if HAS_PICTURE.swap(false, Ordering::SeqCst) { FORGET } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flags::LargeFlag;

    #[test]
    fn a_flag_is_sent_in_pieces_and_is_a_png() {
        let raster = Raster::of_flag(LargeFlag::find("rs").expect("a flag"));
        let sent = send(&raster);
        assert!(sent.starts_with("\u{1b}_Ga=t,f=100,i=1767719275,q=2,m=1;iVBORw0KGgo"), "{sent:?}");
        let (mut data, mut more) = (String::new(), Vec::new());
        for piece in sent.split_terminator("\u{1b}\\") {
            let piece = piece.strip_prefix("\u{1b}_G").expect("a command");
            let (control, text) = piece.split_once(';').expect("data");
            assert!(text.len() <= 4096, "{}", text.len());
            more.push(control.ends_with("m=1"));
            data += text;
        }
        assert_eq!(more, [true, true, true, true, false]);
        assert_eq!(STANDARD.decode(data).expect("Base64"), png(&raster, 0..144));
    }

    #[test]
    fn the_rows_in_sight_are_placed() {
        assert_eq!(
            place(192, &(18..144), Size::new(21, 7)),
            "\u{1b}_Ga=p,i=1767719275,p=1,x=0,y=18,w=192,h=126,c=21,r=7,C=1,q=2\u{1b}\\"
        );
        assert!([REMOVE, FORGET].iter().all(|it| it.contains(&format!(",i={ID},"))));
    }
}
