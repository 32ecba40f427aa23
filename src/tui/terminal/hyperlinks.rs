//! Addresses on the page as hyperlinks of the terminal (OSC 8), which a click with Ctrl opens. They
//! are written over what is drawn.

use std::io::{self, Write};

use crossterm::cursor::{MoveTo, RestorePosition, SavePosition};
use crossterm::queue;
use crossterm::style::{Attribute, Print, SetAttribute, SetBackgroundColor, SetForegroundColor};
use ratatui::backend::IntoCrossterm;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Position;
use ratatui::style::Modifier;

use crate::tui::app::App;
use crate::tui::layout::{Areas, Pane};
use crate::tui::widgets::window::inside;

/// The hyperlinks that are on screen.
pub(crate) struct Hyperlinks {
    used: bool,
    shown: Vec<(Position, String)>,
}

impl Hyperlinks {
    /// None yet; `used` is whether the terminal has them.
    pub(crate) fn new(used: bool) -> Self {
        Self { used, shown: Vec::new() }
    }

    /// Writes the addresses of the page once more, as hyperlinks, if they are not on screen
    /// already.
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
        if found != self.shown {
            queue!(out, SavePosition)?;
            for (at, address) in &found {
                queue!(out, MoveTo(at.x, at.y))?;
                if let Some(first) = screen.cell(*at) {
                    style(out, first)?;
                }
                queue!(
                    out,
                    Print(format!("\u{1b}]8;;{address}\u{1b}\\{address}\u{1b}]8;;\u{1b}\\")),
                    SetAttribute(Attribute::Reset)
                )?;
            }
            queue!(out, RestorePosition)?;
            self.shown = found;
        }
        Ok(())
    }
}

fn style(out: &mut impl Write, cell: &Cell) -> io::Result<()> {
    queue!(
        out,
        SetForegroundColor(cell.fg.into_crossterm()),
        SetBackgroundColor(cell.bg.into_crossterm())
    )?;
    if cell.modifier.contains(Modifier::DIM) {
        queue!(out, SetAttribute(Attribute::Dim))
    } else {
        Ok(())
    }
}

/// The whole addresses that stand on one line of the page and are not covered, with their places.
fn addresses(app: &App, screen: &Buffer) -> Vec<(Position, String)> {
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
                let word = Some(cells[start..end].concat()).filter(|word| known(word));
                let x = area.x + u16::try_from(start).unwrap_or(u16::MAX);
                found.extend(word.map(|word| (Position::new(x, y), word)));
            }
            start = end + 1;
        }
    }
    found
}
