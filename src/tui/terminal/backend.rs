//! The backend of ratatui, with a size that is never nothing.

use std::env;
use std::io;
use std::mem;

use crossterm::cursor::{self, Hide, MoveTo, Show};
use crossterm::queue;
use crossterm::terminal::{self, Clear};
use ratatui::backend::{self, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use super::frame_writer::{FrameWriter, send};
use super::graphics::{Graphics, GraphicsSupport};
use crate::tui::widgets::picture::FlagPlace;

/// The size of a terminal that does not know its own.
const DEFAULT_SIZE: Size = Size::new(80, 24);

/// The terminal on standard output. What is written is collected until [`Backend::send`].
#[derive(Debug)]
pub(crate) struct Backend {
    codes: FrameWriter,
    /// Where the cells of the frame come in.
    cells_at: usize,
    graphics: Graphics,
}

impl Backend {
    /// The terminal on standard output, and what is known of its graphics.
    pub(super) fn new(graphics: Option<GraphicsSupport>) -> Self {
        let graphics = Graphics::new(graphics);
        Self { codes: FrameWriter::default(), cells_at: 0, graphics }
    }

    /// Records that a cell is written.
    pub(super) fn touch(&mut self, x: u16, y: u16) {
        self.graphics.touch(x, y);
    }

    /// Sends a frame: what was collected, with the cells after what clears the screen and before
    /// what moves the cursor; a flag as a picture, if there is one, and something over it.
    ///
    /// # Errors
    /// Those of the terminal.
    pub(super) fn send(
        &mut self,
        cells: &mut FrameWriter,
        flag: Option<FlagPlace>,
        over: &[u8],
    ) -> io::Result<()> {
        let cell = flag.as_ref().and_then(|_| cell_size());
        let change = self.graphics.change(flag, cell);
        let codes = mem::take(&mut self.codes).into_bytes();
        let (start, end) = codes.split_at(mem::take(&mut self.cells_at));
        send(&[&change.before, start, cells.bytes(), end, &change.after, over])?;
        cells.clear();
        Ok(())
    }
}

/// Larger cells, in pixels, are a mistake of the terminal.
const LARGEST_CELL: Size = Size::new(100, 200);

/// The size of a cell in pixels, if the terminal knows it.
fn cell_size() -> Option<Size> {
    let size = terminal::window_size().ok()?;
    let width = size.width.checked_div(size.columns)?;
    let height = size.height.checked_div(size.rows)?;
    let is_known =
        (1..=LARGEST_CELL.width).contains(&width) && (1..=LARGEST_CELL.height).contains(&height);
    is_known.then_some(Size::new(width, height))
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

    /// Records where the cells of the frame go. ratatui passes none: see
    /// [`Canvas`](super::canvas::Canvas).
    fn draw<'a, I>(&mut self, _none: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        self.cells_at = self.codes.len();
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        queue!(self.codes, Hide)
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        queue!(self.codes, Show)
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        cursor::position().map(|(x, y)| Position { x, y })
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let Position { x, y } = position.into();
        queue!(self.codes, MoveTo(x, y))
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        let part = match clear_type {
            ClearType::All => terminal::ClearType::All,
            ClearType::AfterCursor => terminal::ClearType::FromCursorDown,
            ClearType::BeforeCursor => terminal::ClearType::FromCursorUp,
            ClearType::CurrentLine => terminal::ClearType::CurrentLine,
            ClearType::UntilNewLine => terminal::ClearType::UntilNewLine,
        };
        self.graphics.clear();
        queue!(self.codes, Clear(part))
    }

    fn size(&self) -> io::Result<Size> {
        Ok(terminal_size())
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: terminal_size(), pixels: Size::ZERO })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
