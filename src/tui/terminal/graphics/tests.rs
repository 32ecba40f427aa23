//! What is written when the picture appears, moves, is damaged, is covered and goes.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Style};

use super::*;

/// A flag at the top of a page, or scrolled up by so many rows.
fn place(id: &str, above: u16) -> FlagPlace {
    let mut blank = Cell::EMPTY;
    blank.set_style(Style::new().bg(Color::Indexed(234)));
    let area = Rect::new(60, 1, 24, 8 - above);
    FlagPlace { id: id.to_owned(), area, above, rows: 8, blank }
}

fn graphics(protocol: Protocol) -> Graphics {
    Graphics::new(Some(GraphicsSupport::of(protocol)))
}

/// What is written before the cells and after them for a cell of 10×20 pixels: a picture of 213
/// pixels, which is 21 columns.
fn change(graphics: &mut Graphics, wanted: Option<FlagPlace>) -> (String, String) {
    let Change { before, after } = graphics.change(wanted, Some(Size::new(10, 20)));
    let text = |bytes| String::from_utf8(bytes).expect("pictures are text");
    (text(before), text(after))
}

fn nothing() -> (String, String) {
    (String::new(), String::new())
}

/// The place of a picture, at the right of the flag's cells: the cursor is where it was afterwards.
fn at_place(picture: &str) -> String {
    format!("\u{1b}7\u{1b}[2;64H{picture}\u{1b}8")
}

/// What makes rows of the flag's cells empty again.
fn emptied(rows: std::ops::Range<u16>) -> String {
    let row = |row: u16| {
        let colour = if row == rows.start { "\u{1b}[48;5;234m" } else { "" };
        format!("\u{1b}[{row};61H{colour}{}", " ".repeat(24))
    };
    rows.clone().map(row).collect::<String>() + "\u{1b}[0m"
}

fn flag(id: &str) -> LargeFlag {
    LargeFlag::find(id).expect("a flag")
}

#[test]
fn a_picture_in_cells_is_written_when_it_appears_and_not_again() {
    let raster = Raster::of_flag(flag("rs"));
    let picture = iterm2::image(&raster, 0..144, Size::new(21, 8));
    let mut iterm2 = graphics(Protocol::Iterm2);
    assert_eq!(change(&mut iterm2, None), nothing());
    let shown = change(&mut iterm2, Some(place("rs", 0)));
    assert_eq!(shown, (String::new(), at_place(&picture)));
    for _ in 0..2 {
        assert_eq!(change(&mut iterm2, Some(place("rs", 0))), nothing());
    }
    // Cells beside it.
    iterm2.touch(59, 1);
    iterm2.touch(84, 8);
    iterm2.touch(60, 9);
    assert_eq!(change(&mut iterm2, Some(place("rs", 0))), nothing());
}

#[test]
fn sixels_have_the_size_of_the_cells_in_pixels() {
    let raster = Raster::scaled(&flag("rs"), Size::new(210, 160));
    let mut sixel = graphics(Protocol::Sixel);
    let shown = change(&mut sixel, Some(place("rs", 0)));
    assert_eq!(shown, (String::new(), at_place(&sixel::sixels(&raster, 0..160))));
    let scrolled = change(&mut sixel, Some(place("rs", 3)));
    assert_eq!(scrolled, (emptied(2..10), at_place(&sixel::sixels(&raster, 60..160))));
}

#[test]
fn what_was_below_a_picture_in_cells_is_written_when_it_moves_or_goes() {
    let raster = Raster::of_flag(flag("rs"));
    let mut iterm2 = graphics(Protocol::Iterm2);
    change(&mut iterm2, Some(place("rs", 0)));
    let picture = iterm2::image(&raster, 18..144, Size::new(21, 7));
    assert_eq!(change(&mut iterm2, Some(place("rs", 1))), (emptied(2..10), at_place(&picture)));
    assert_eq!(change(&mut iterm2, None), (emptied(2..9), String::new()));
    assert_eq!(change(&mut iterm2, None), nothing());
}

#[test]
fn another_flag_at_the_same_place_is_written_over_the_first() {
    let mut iterm2 = graphics(Protocol::Iterm2);
    change(&mut iterm2, Some(place("rs", 0)));
    let picture = iterm2::image(&Raster::of_flag(flag("hu")), 0..144, Size::new(21, 8));
    let shown = change(&mut iterm2, Some(place("hu", 0)));
    assert_eq!(shown, (String::new(), at_place(&picture)));
}

#[test]
fn a_picture_is_written_again_after_the_cells_below_it_and_after_the_screen_was_cleared() {
    let picture = iterm2::image(&Raster::of_flag(flag("rs")), 0..144, Size::new(21, 8));
    let mut iterm2 = graphics(Protocol::Iterm2);
    change(&mut iterm2, Some(place("rs", 0)));
    for damage in [|it: &mut Graphics| it.touch(83, 8), Graphics::clear] {
        damage(&mut iterm2);
        let shown = change(&mut iterm2, Some(place("rs", 0)));
        assert_eq!(shown, (String::new(), at_place(&picture)));
        assert_eq!(change(&mut iterm2, Some(place("rs", 0))), nothing());
    }
    // Nothing is left to remove.
    iterm2.clear();
    assert_eq!(change(&mut iterm2, None), nothing());
}

#[test]
fn kitty_gets_a_flag_once_and_is_shown_its_rows() {
    let raster = Raster::of_flag(flag("rs"));
    let placed =
        |rows: std::ops::Range<usize>, lines| kitty::place(192, &rows, Size::new(21, lines));
    let mut kitty = graphics(Protocol::Kitty);
    let first = at_place(&(kitty::send(&raster) + &placed(0..144, 8)));
    assert_eq!(change(&mut kitty, Some(place("rs", 0))), (String::new(), first.clone()));
    // Cells below it do no harm.
    kitty.touch(83, 8);
    assert_eq!(change(&mut kitty, Some(place("rs", 0))), nothing());
    let remove = || kitty::REMOVE.to_owned();
    let scrolled = change(&mut kitty, Some(place("rs", 1)));
    assert_eq!(scrolled, (remove(), at_place(&placed(18..144, 7))));
    // A window is opened over it, and closed.
    assert_eq!(change(&mut kitty, None), (remove(), String::new()));
    let shown = change(&mut kitty, Some(place("rs", 0)));
    assert_eq!(shown, (String::new(), at_place(&placed(0..144, 8))));
    // After the screen was cleared, the terminal may have forgotten it.
    kitty.clear();
    let again = change(&mut kitty, Some(place("rs", 0)));
    assert_eq!(again, (kitty::FORGET.to_owned(), first.clone()));
    // The same while it was not shown.
    change(&mut kitty, None);
    kitty.clear();
    change(&mut kitty, None);
    assert_eq!(change(&mut kitty, Some(place("rs", 0))), (String::new(), first));
    let other = kitty::send(&Raster::of_flag(flag("hu"))) + &placed(0..144, 8);
    assert_eq!(change(&mut kitty, Some(place("hu", 0))), (remove(), at_place(&other)));
}

#[test]
fn a_small_picture_is_scaled_and_the_rest_is_left_to_the_terminal() {
    let small = FlagPlace { area: Rect::new(60, 1, 12, 4), rows: 4, ..place("rs", 0) };
    let raster = Raster::scaled(&flag("rs"), Size::new(110, 80));
    let picture = iterm2::image(&raster, 0..80, Size::new(11, 4));
    let (_, shown) = change(&mut graphics(Protocol::Iterm2), Some(small.clone()));
    assert_eq!(shown, format!("\u{1b}7\u{1b}[2;62H{picture}\u{1b}8"));
    // The size of a cell is not known.
    let own = Raster::of_flag(flag("rs"));
    let Change { after, .. } = graphics(Protocol::Iterm2).change(Some(small.clone()), None);
    let picture = iterm2::image(&own, 0..144, Size::new(11, 4));
    assert_eq!(after, format!("\u{1b}7\u{1b}[2;62H{picture}\u{1b}8").into_bytes());
    let Change { after, .. } = graphics(Protocol::Sixel).change(Some(small), None);
    let after = String::from_utf8(after).expect("text");
    assert!(after.starts_with("\u{1b}7\u{1b}[2;62H\u{1b}P0;1q\"1;1;66;48#"), "{after:?}");
}

#[test]
fn a_picture_never_takes_more_columns_than_the_flag_has() {
    for (cell, width) in
        [((10, 20), 21), ((8, 16), 21), ((9, 20), 24), ((6, 20), 24), ((20, 20), 11)]
    {
        assert_eq!(columns(&place("rs", 0), Size::new(cell.0, cell.1)), width, "{cell:?}");
    }
}

#[test]
fn a_terminal_without_graphics_is_written_nothing() {
    let mut none = Graphics::new(None);
    none.touch(60, 1);
    assert_eq!(change(&mut none, Some(place("rs", 0))), nothing());
    none.clear();
    assert_eq!(change(&mut none, None), nothing());
}
