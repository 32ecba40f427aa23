//! The flag that the terminal shows as a picture over empty cells: what is written when it appears,
//! moves, is damaged and goes. This is the only place that writes pictures; they come from the
//! table of flags only.

mod iterm2;
mod kitty;
mod png;
mod protocol;
mod raster;
mod sixel;

use ratatui::layout::{Rect, Size};

pub use self::protocol::{GraphicsSupport, Protocol};
use self::raster::Raster;
use super::frame_writer::FrameWriter;
use crate::flags::{LARGE_HEIGHT, LARGE_WIDTH, LargeFlag};
use crate::tui::widgets::picture::FlagPlace;

/// Saves the cursor with its style, and restores both.
const SAVE: &str = "\u{1b}7";
const RESTORE: &str = "\u{1b}8";

/// What the terminal shows as a picture.
#[derive(Debug, Default)]
pub(super) struct Graphics {
    /// `None` if the terminal shows no pictures.
    support: Option<GraphicsSupport>,
    shown: Option<Shown>,
    /// The picture that was shown last.
    drawn: Option<Drawn>,
    /// What has happened to the picture since it was shown.
    damage: Damage,
}

/// A picture on screen.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Shown {
    place: FlagPlace,
    /// The size of a cell in pixels, if the terminal knows it.
    cell: Option<Size>,
}

/// A picture that is ready to be shown: a page is often scrolled by one line only.
#[derive(Debug)]
struct Drawn {
    /// The entry.
    id: String,
    /// The size in pixels; `None` if the terminal scales it.
    size: Option<Size>,
    raster: Raster,
    /// Whether a terminal of kitty's protocol has it.
    is_sent: bool,
}

/// What has happened to a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Damage {
    #[default]
    None,
    /// Cells below it were written.
    Written,
    /// The screen was cleared.
    Cleared,
}

/// What is written for a change of the picture.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Change {
    /// Before the cells of the frame.
    pub before: Vec<u8>,
    /// After them.
    pub after: Vec<u8>,
}

impl Graphics {
    /// No picture yet.
    pub(super) fn new(support: Option<GraphicsSupport>) -> Self {
        Self { support, ..Self::default() }
    }

    /// Records that a cell was written.
    pub(super) fn touch(&mut self, x: u16, y: u16) {
        // A picture of kitty is over the cells, not in them.
        let in_cells = self.support.is_some_and(|support| support.protocol != Protocol::Kitty);
        let is_below = |shown: &Shown| shown.place.area.contains((x, y).into());
        if self.damage == Damage::None && in_cells && self.shown.as_ref().is_some_and(is_below) {
            self.damage = Damage::Written;
        }
    }

    /// Records that the screen was cleared.
    pub(super) fn clear(&mut self) {
        self.damage = Damage::Cleared;
        if let Some(drawn) = &mut self.drawn {
            drawn.is_sent = false;
        }
    }

    /// Shows a flag, or none. `cell` is the size of a cell in pixels, as far as it is known.
    pub(super) fn change(&mut self, wanted: Option<FlagPlace>, cell: Option<Size>) -> Change {
        let Some(support) = self.support else { return Change::default() };
        let wanted = wanted.map(|place| Shown { place, cell });
        let damage = std::mem::take(&mut self.damage);
        if damage == Damage::None && wanted == self.shown {
            return Change::default();
        }
        let before = self.remove(support.protocol, wanted.as_ref(), damage);
        let after = wanted.as_ref().map(|wanted| self.show(support, wanted));
        self.shown = wanted;
        Change { before, after: after.unwrap_or_default().into_bytes() }
    }

    /// What removes the picture on screen, if there is one, before another one is shown.
    fn remove(&mut self, protocol: Protocol, next: Option<&Shown>, damage: Damage) -> Vec<u8> {
        let Some(shown) = self.shown.take() else { return Vec::new() };
        let is_cleared = damage == Damage::Cleared;
        if protocol == Protocol::Kitty {
            // Whether a terminal also removes pictures when it clears the screen is up to it.
            return if is_cleared { self.forget() } else { kitty::REMOVE.into() };
        }
        let area = shown.place.area;
        let is_covered = |next: &Shown| next.place.area == area && next.cell == shown.cell;
        if is_cleared || next.is_some_and(is_covered) {
            return Vec::new();
        }
        // The cells are empty, as ratatui knows them.
        let cells = area.positions().map(|at| (at.x, at.y, &shown.place.blank));
        let mut writer = FrameWriter::default();
        writer.add_cells(cells);
        writer.into_bytes()
    }

    fn forget(&mut self) -> Vec<u8> {
        self.drawn = None;
        kitty::FORGET.into()
    }

    /// What shows a picture.
    fn show(&mut self, support: GraphicsSupport, wanted: &Shown) -> String {
        let place = &wanted.place;
        let Rect { y, height, .. } = place.area;
        let cell = wanted.cell.unwrap_or(support.cell);
        let columns = columns(place, cell);
        let pixels = Size::new(columns * cell.width, place.rows * cell.height);
        // Terminals scale pictures themselves, but hardly any does it well when it makes them
        // smaller.
        let is_smaller = wanted.cell.is_some() && usize::from(pixels.width) < LARGE_WIDTH;
        let is_scaled = is_smaller || support.protocol == Protocol::Sixel;
        let Some(drawn) = self.draw(&place.id, is_scaled.then_some(pixels)) else {
            return String::new();
        };
        let raster = &drawn.raster;
        let row = |line: u16| usize::from(line) * raster.height() / usize::from(place.rows.max(1));
        let rows = row(place.above)..row(place.above + height);
        let cells = Size::new(columns, height);
        let picture = match support.protocol {
            Protocol::Kitty => {
                let is_sent = std::mem::replace(&mut drawn.is_sent, true);
                let data = if is_sent { String::new() } else { kitty::send(raster) };
                data + &kitty::place(raster.width, &rows, cells)
            }
            Protocol::Iterm2 => iterm2::image(raster, rows, cells),
            Protocol::Sixel => sixel::sixels(raster, rows),
        };
        let (x, y) = (place.area.right() - columns + 1, y + 1);
        format!("{SAVE}\u{1b}[{y};{x}H{picture}{RESTORE}")
    }

    /// The flag of an entry in a size, or as it is.
    fn draw(&mut self, id: &str, size: Option<Size>) -> Option<&mut Drawn> {
        let is_ready = |drawn: &Drawn| drawn.id == id && drawn.size == size;
        if !self.drawn.as_ref().is_some_and(is_ready) {
            let flag = LargeFlag::find(id)?;
            let raster = match size {
                Some(size) => Raster::scaled(&flag, size),
                None => Raster::of_flag(flag),
            };
            self.drawn = Some(Drawn { id: id.to_owned(), size, raster, is_sent: false });
        }
        self.drawn.as_mut()
    }
}

/// How many columns the picture of a flag takes so that a circle is round, at the right of its
/// place.
fn columns(place: &FlagPlace, cell: Size) -> u16 {
    let height = usize::from(place.rows) * usize::from(cell.height);
    let cell = usize::from(cell.width.max(1));
    let columns = (2 * height * LARGE_WIDTH / LARGE_HEIGHT + cell) / (2 * cell);
    u16::try_from(columns).unwrap_or(u16::MAX).clamp(1, place.area.width.max(1))
}

/// What removes a picture that the terminal would keep, when it is given back.
pub(super) fn farewell() -> &'static str {
    kitty::farewell()
}

#[cfg(test)]
mod tests;
