//! The terminal guard: asks the terminal what it can do, takes it over and gives it back, whatever
//! ends the program.

use std::io::{self, stdout};
use std::panic;

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
    KeyboardEnhancementFlags, PopKeyboardEnhancementFlags, PushKeyboardEnhancementFlags,
};
use crossterm::execute;
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
    supports_keyboard_enhancement,
};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use terminal_colorsaurus::{QueryOptions, ThemeMode, theme_mode};

/// What is known of the terminal before it is taken over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Capabilities {
    /// Whether its background is light; `None` if it does not say.
    pub light: Option<bool>,
    /// Whether it has the keyboard protocol of kitty, which tells Esc from the start of a sequence,
    /// and Ctrl-I from Tab.
    pub keyboard: bool,
}

/// Asks the terminal what it can do. Must come before anything else reads from it.
pub fn ask() -> Capabilities {
    let light = theme_mode(QueryOptions::default()).ok().map(|mode| mode == ThemeMode::Light);
    // A terminal that answers nothing would be waited for once more.
    let keyboard = light.is_some() && supports_keyboard_enhancement().unwrap_or(false);
    Capabilities { light, keyboard }
}

/// How the terminal is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TerminalOptions {
    /// Whether the mouse is listened to.
    pub mouse: bool,
    /// Whether keys come by the kitty keyboard protocol.
    pub keyboard: bool,
    /// Whether addresses are written as hyperlinks.
    pub hyperlinks: bool,
}

/// A terminal in raw mode with an alternate screen, given back when dropped.
pub struct Guard {
    /// The terminal to draw on.
    pub terminal: Terminal<CrosstermBackend<io::Stdout>>,
    options: TerminalOptions,
}

impl Guard {
    /// Takes the terminal over. A panic gives it back before its message is written.
    ///
    /// # Errors
    /// Those of the terminal.
    pub fn new(options: TerminalOptions) -> io::Result<Self> {
        let report = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            give_back(options);
            report(info);
        }));
        take_over(options)?;
        Ok(Self { terminal: Terminal::new(CrosstermBackend::new(stdout()))?, options })
    }

    /// How the terminal is used.
    pub fn options(&self) -> TerminalOptions {
        self.options
    }

    /// Gives the terminal back while `pause` runs, then takes it over again.
    ///
    /// # Errors
    /// Those of the terminal.
    pub fn pause<T>(&mut self, pause: impl FnOnce() -> T) -> io::Result<T> {
        give_back(self.options);
        let result = pause();
        take_over(self.options)?;
        // `Terminal::clear` would ask the terminal for its cursor, whose answer the thread that
        // reads keys would take.
        let size = self.terminal.size()?;
        self.terminal.resize(Rect::from(((0, 0).into(), size)))?;
        Ok(result)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back(self.options);
    }
}

fn take_over(options: TerminalOptions) -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
    if options.keyboard {
        execute!(
            stdout(),
            PushKeyboardEnhancementFlags(KeyboardEnhancementFlags::DISAMBIGUATE_ESCAPE_CODES)
        )?;
    }
    if options.mouse { execute!(stdout(), EnableMouseCapture) } else { Ok(()) }
}

/// Each part is tried, whatever became of the one before: the terminal may be half gone.
fn give_back(options: TerminalOptions) {
    if options.keyboard {
        let _ = execute!(stdout(), PopKeyboardEnhancementFlags);
    }
    let _ =
        execute!(stdout(), DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
}
