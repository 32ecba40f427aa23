//! The terminal guard: takes the terminal over in two steps, and restores it whatever ends the
//! program.

use std::io::{self, Write, stdout};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
    KeyboardEnhancementFlags, PopKeyboardEnhancementFlags, PushKeyboardEnhancementFlags,
};
use crossterm::style::Print;
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal};

use super::backend::Backend;
use super::canvas::Canvas;
use super::frame_writer::FrameWriter;
use super::graphics::{self, GraphicsSupport};
use super::job_control;
use crate::tui::widgets::picture::FlagPlace;

/// How the terminal is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TerminalOptions {
    /// Whether the mouse is used.
    pub mouse: bool,
    /// Whether addresses are written as hyperlinks.
    pub hyperlinks: bool,
    /// Whether the terminal is asked for its background.
    pub ask_background: bool,
    /// How the terminal shows pictures, if it does.
    pub graphics: Option<GraphicsSupport>,
}

/// Whether the alternate screen is in use, for whatever has to restore the terminal.
static ON_SCREEN: AtomicBool = AtomicBool::new(false);

/// The terminal in raw mode: keys are neither echoed nor lost from now on. Restored when dropped.
pub struct RawMode(());

impl RawMode {
    /// Takes the keys over. A panic restores the terminal before its message is written.
    ///
    /// In the background this waits until the program is brought to the foreground, as the
    /// terminal's driver has it.
    ///
    /// # Errors
    /// Those of the terminal.
    pub fn enter() -> io::Result<Self> {
        let report = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            restore();
            report(info);
        }));
        enable_raw_mode()?;
        Ok(Self(()))
    }
}

impl Drop for RawMode {
    fn drop(&mut self) {
        restore();
    }
}

/// The terminal with an alternate screen to draw on.
pub struct Guard {
    terminal: Terminal<Backend>,
    canvas: Canvas,
    /// The cells that are to be written.
    cells: FrameWriter,
    options: TerminalOptions,
    /// Restores the terminal when dropped.
    _raw: RawMode,
}

impl Guard {
    /// Takes the screen over.
    ///
    /// # Errors
    /// Those of the terminal.
    pub fn new(raw: RawMode, options: TerminalOptions) -> io::Result<Self> {
        take_over(options)?;
        let terminal = Terminal::new(Backend::new(options.graphics))?;
        let (canvas, cells) = (Canvas::default(), FrameWriter::default());
        Ok(Self { terminal, canvas, cells, options, _raw: raw })
    }

    /// Draws a frame for [`Self::send`], and returns what is on screen then. `touch` gets the
    /// column and the row of each cell that is written.
    ///
    /// # Errors
    /// Those of the terminal.
    pub fn draw(
        &mut self,
        draw: impl FnOnce(&mut Frame<'_>),
        mut touch: impl FnMut(u16, u16),
    ) -> io::Result<&Buffer> {
        let canvas = &mut self.canvas;
        self.terminal.draw(|frame| canvas.draw(frame, draw))?;
        let backend = self.terminal.backend_mut();
        canvas.write(&mut self.cells, |x, y| {
            backend.touch(x, y);
            touch(x, y);
        });
        Ok(self.canvas.shown())
    }

    /// How the terminal is used.
    pub fn options(&self) -> TerminalOptions {
        self.options
    }

    /// Sends the frame that was drawn, with a flag as a picture if there is one, and what is
    /// written over it.
    ///
    /// # Errors
    /// Those of the terminal.
    pub fn send(&mut self, flag: Option<FlagPlace>, over: &[u8]) -> io::Result<()> {
        self.terminal.backend_mut().send(&mut self.cells, flag, over)
    }

    /// Gives the terminal back while `pause` runs, then takes it over again.
    ///
    /// # Errors
    /// Those of the terminal.
    pub fn pause<T>(&mut self, pause: impl FnOnce() -> T) -> io::Result<T> {
        restore();
        let result = pause();
        self.take_again()?;
        Ok(result)
    }

    /// Stops the program as a signal asks, and takes the terminal over again when it continues.
    ///
    /// # Errors
    /// Those of the terminal.
    pub fn stop(&mut self) -> io::Result<()> {
        self.pause(job_control::stop)
    }

    /// Takes the terminal over again after somebody else may have had it.
    ///
    /// # Errors
    /// Those of the terminal.
    pub fn take_again(&mut self) -> io::Result<()> {
        // What crossterm knows of the mode may be out of date: the shell may have changed it.
        let _ = disable_raw_mode();
        enable_raw_mode()?;
        take_over(self.options)?;
        self.repaint()
    }

    /// Draws every cell again with the next frame.
    ///
    /// # Errors
    /// Those of the terminal.
    pub fn repaint(&mut self) -> io::Result<()> {
        // `Terminal::clear` would ask the terminal for its cursor.
        self.canvas.clear();
        let size = self.terminal.size()?;
        self.terminal.resize(Rect::from(((0, 0).into(), size)))
    }
}

fn take_over(options: TerminalOptions) -> io::Result<()> {
    ON_SCREEN.store(true, Ordering::SeqCst);
    let mut out = stdout().lock();
    queue!(
        out,
        EnterAlternateScreen,
        EnableBracketedPaste,
        // Terminals without the kitty keyboard protocol ignore this.
        PushKeyboardEnhancementFlags(KeyboardEnhancementFlags::DISAMBIGUATE_ESCAPE_CODES)
    )?;
    if options.mouse {
        queue!(out, EnableMouseCapture)?;
    }
    out.flush()
}

/// Restores the terminal. Each part is tried, whatever became of the one before: the terminal may
/// be half gone.
pub(crate) fn restore() {
    if ON_SCREEN.swap(false, Ordering::SeqCst) {
        let _ = execute!(stdout(), Print(graphics::farewell()));
        let _ = execute!(stdout(), PopKeyboardEnhancementFlags);
        let _ = execute!(
            stdout(),
            DisableMouseCapture,
            DisableBracketedPaste,
            LeaveAlternateScreen,
            Show
        );
    }
    let _ = disable_raw_mode();
}
