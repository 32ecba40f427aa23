//! The clipboard of the system, where there is one that is the reader's own. The terminal's, by OSC
//! 52, is written elsewhere.

use std::env;

/// Where copied text goes.
#[derive(Default)]
pub enum Clipboard {
    /// To the terminal only.
    Terminal,
    /// To the system's clipboard if there is one: looked for when something is first copied.
    #[default]
    Unknown,
    /// To the system's clipboard, which is held for as long as the program runs: on X11 what is
    /// copied is served by whoever copied it.
    System(Box<arboard::Clipboard>),
}

impl Clipboard {
    /// Puts a text on the system's clipboard; `false` if it must go by the terminal.
    pub fn set(&mut self, text: &str) -> bool {
        if matches!(self, Self::Unknown) {
            // Over SSH the system is another machine's than the reader's.
            let remote =
                ["SSH_CONNECTION", "SSH_TTY"].iter().any(|name| env::var_os(name).is_some());
            let found = if remote { None } else { arboard::Clipboard::new().ok() };
            *self = found.map_or(Self::Terminal, |system| Self::System(Box::new(system)));
        }
        match self {
            Self::System(system) => system.set_text(text).is_ok(),
            Self::Terminal | Self::Unknown => false,
        }
    }
}
