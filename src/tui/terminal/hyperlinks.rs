//! Addresses on the page as hyperlinks of the terminal (OSC 8), which a click with Ctrl opens. They
//! are written over what is drawn.

use std::io::{self, Write};
use std::mem;

use crossterm::cursor::{RestorePosition, SavePosition};
use crossterm::queue;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

use super::frame_writer::FrameWriter;
use crate::tui::app::App;
use crate::tui::layout::{Areas, Pane};
use crate::tui::widgets::window::inside;

/// The hyperlinks that are on screen.
pub(crate) struct Hyperlinks {
    used: bool,
    shown: Vec<Hyperlink>,
}

/// An address on one line of the screen.
struct Hyperlink {
    /// Its cells.
    area: Rect,
    address: String,
    /// Whether one of its cells was written since: there the terminal has forgotten the link.
    is_damaged: bool,
}

impl Hyperlink {
    fn is_same(&self, other: &Self) -> bool {
        self.area == other.area && self.address == other.address
    }

    /// Writes the cells as they are on screen.
    fn write(&self, screen: &Buffer, out: &mut FrameWriter) {
        let cells = self.area.positions().filter_map(|at| Some((at.x, at.y, screen.cell(at)?)));
        out.add_cells(cells);
    }
}

impl Hyperlinks {
    /// None yet; `used` is whether the terminal has them.
    pub(crate) fn new(used: bool) -> Self {
        Self { used, shown: Vec::new() }
    }

    /// Records that a cell is written.
    pub(crate) fn touch(&mut self, x: u16, y: u16) {
        for link in &mut self.shown {
            link.is_damaged |= link.area.contains((x, y).into());
        }
    }

    /// Writes the addresses of the page once more, as hyperlinks, if they are not on screen
    /// already. Where one is gone, its cells are written without it: the terminal keeps the link of
    /// a cell that looks the same.
    ///
    /// # Errors
    /// Those of `out`.
    pub(crate) fn write(
        &mut self,
        app: &App,
        screen: &Buffer,
        out: &mut impl Write,
    ) -> io::Result<()> {
        if !self.used {
            return Ok(());
        }
        let found = addresses(app, screen);
        let before = mem::replace(&mut self.shown, found);
        let mut links = FrameWriter::default();
        for gone in before.iter().filter(|link| !self.shown.iter().any(|it| it.is_same(link))) {
            gone.write(screen, &mut links);
        }
        let is_there =
            |link: &Hyperlink| before.iter().any(|it| it.is_same(link) && !it.is_damaged);
        for link in self.shown.iter().filter(|link| !is_there(link)) {
            write!(links, "\u{1b}]8;;{}\u{1b}\\", link.address)?;
            link.write(screen, &mut links);
            write!(links, "\u{1b}]8;;\u{1b}\\")?;
        }
        if links.len() > 0 {
            queue!(out, SavePosition)?;
            out.write_all(links.bytes())?;
            queue!(out, RestorePosition)?;
        }
        Ok(())
    }
}

/// The whole addresses that are on one line of the page and not covered.
fn addresses(app: &App, screen: &Buffer) -> Vec<Hyperlink> {
    let (context, browser) = (app.context(), app.browser());
    let areas = Areas::new(context.size, browser.focus()).filter(|_| app.view().is_none());
    let area = areas.and_then(|areas| areas.of(Pane::Detail)).map(inside);
    let Some((area, entry)) = area.zip(app.current()) else { return Vec::new() };
    let entry = context.entry(entry);
    let known = |word: &str| {
        entry.website.as_deref() == Some(word)
            || entry.sources.iter().any(|source| source.url == word)
    };
    let mut found = Vec::new();
    for y in area.rows().map(|row| row.y) {
        let cells: Vec<&str> =
            (area.x..area.right()).filter_map(|x| screen.cell((x, y))).map(Cell::symbol).collect();
        let mut start = 0;
        while start < cells.len() {
            let end = cells[start..]
                .iter()
                .position(|symbol| *symbol == " ")
                .map_or(cells.len(), |length| start + length);
            if cells[start] == "h" {
                // An address that is too long for its line is cut by the page: half of one leads
                // nowhere.
                let address = Some(cells[start..end].concat()).filter(|word| known(word));
                let columns = area.columns().skip(start).take(end - start);
                let area =
                    columns.map(|column| Rect { y, height: 1, ..column }).reduce(Rect::union);
                let link = address.zip(area);
                found.extend(link.map(|(address, area)| Hyperlink {
                    area,
                    address,
                    is_damaged: false,
                }));
            }
            start = end + 1;
        }
    }
    found
}
