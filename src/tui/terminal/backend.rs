//! The backend of ratatui, with a size that is never nothing.

use std::env;
use std::io::{self, Stdout, stdout};

use crossterm::terminal;
use ratatui::backend::{self, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

/// The size of a terminal that does not know its own.
const DEFAULT_SIZE: Size = Size::new(80, 24);

/// The terminal on standard output.
#[derive(Debug)]
pub struct Backend(CrosstermBackend<Stdout>);

impl Backend {
    /// The terminal on standard output.
    pub fn new() -> Self {
        Self(CrosstermBackend::new(stdout()))
    }
}

/// The size of the terminal. Some pseudo-terminals say that it is 0×0: then the variables `COLUMNS`
/// and `LINES` hold, or else the size of a terminal of old.
pub(crate) fn terminal_size() -> Size {
    let (width, height) = terminal::size().unwrap_or_default();
    let variable = |name| env::var(name).ok().and_then(|value| value.parse().ok());
    let known = |reported: u16, name, default| match (reported, variable(name)) {
        (0, None | Some(0)) => default,
        (0, Some(set)) => set,
        (reported, _) => reported,
    };
    Size {
        width: known(width, "COLUMNS", DEFAULT_SIZE.width),
        height: known(height, "LINES", DEFAULT_SIZE.height),
    }
}

impl backend::Backend for Backend {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        self.0.draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.0.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.0.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.0.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.0.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.0.clear()
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.0.clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        Ok(terminal_size())
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: terminal_size(), pixels: Size::ZERO })
    }

    fn flush(&mut self) -> io::Result<()> {
        backend::Backend::flush(&mut self.0)
    }
}
