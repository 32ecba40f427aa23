//! The terminal guard: takes the terminal over and gives it back, whatever ends the program.

use std::io::{self, stdout};
use std::panic;

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;

/// A terminal in raw mode with an alternate screen, given back when dropped.
pub(super) struct Guard {
    /// The terminal to draw on.
    pub terminal: Terminal<CrosstermBackend<io::Stdout>>,
    mouse: bool,
}

impl Guard {
    /// Takes the terminal over, with its mouse if `mouse` is set. A panic gives it back before its message is written.
    ///
    /// # Errors
    /// Those of the terminal.
    pub(super) fn new(mouse: bool) -> io::Result<Self> {
        let report = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            give_back();
            report(info);
        }));
        take_over(mouse)?;
        Ok(Self { terminal: Terminal::new(CrosstermBackend::new(stdout()))?, mouse })
    }

    /// Gives the terminal back while `pause` runs, then takes it over again.
    ///
    /// # Errors
    /// Those of the terminal and of `pause`.
    pub(super) fn pause(&mut self, pause: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
        give_back();
        pause()?;
        take_over(self.mouse)?;
        // `Terminal::clear` would ask the terminal for its cursor, whose answer the thread that reads keys would take.
        let size = self.terminal.size()?;
        self.terminal.resize(Rect::from(((0, 0).into(), size)))
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
    }
}

fn take_over(mouse: bool) -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
    if mouse { execute!(stdout(), EnableMouseCapture) } else { Ok(()) }
}

/// Each part is tried, whatever became of the one before: the terminal may be half gone.
fn give_back() {
    let _ = execute!(stdout(), DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
}
