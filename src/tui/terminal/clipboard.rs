//! The clipboard: the system's where there is one, otherwise the terminal's by OSC 52.

use std::env;
use std::io::{self, Write, stdout};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::tui::effect::CopiedTo;

/// The longest device control string that GNU screen passes on, in bytes of its text.
const SCREEN_PIECE: usize = 700;

/// Where copied text goes.
#[derive(Default)]
pub enum Clipboard {
    /// To the terminal only.
    Terminal,
    /// To the system's clipboard if there is one, which is found out at the first copy.
    #[default]
    Unknown,
    /// To the system's clipboard. It is held for as long as the program runs: on X11 the program
    /// that copied a text serves it.
    System(Box<arboard::Clipboard>),
}

/// The multiplexer between the program and the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Multiplexer {
    None,
    Screen,
    Tmux,
}

impl Multiplexer {
    fn of_environment() -> Self {
        let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
        if is_set("TMUX") {
            Self::Tmux
        } else if is_set("STY") {
            Self::Screen
        } else {
            Self::None
        }
    }
}

impl Clipboard {
    /// Copies a text.
    ///
    /// # Errors
    /// Those of the terminal.
    pub fn copy(&mut self, text: &str) -> io::Result<CopiedTo> {
        if matches!(self, Self::Unknown) {
            // Over SSH the clipboard of the system is on another machine than the user.
            let remote =
                ["SSH_CONNECTION", "SSH_TTY"].iter().any(|name| env::var_os(name).is_some());
            let found = if remote { None } else { arboard::Clipboard::new().ok() };
            *self = found.map_or(Self::Terminal, |system| Self::System(Box::new(system)));
        }
        if let Self::System(system) = self
            && system.set_text(text).is_ok()
        {
            return Ok(CopiedTo::Clipboard);
        }
        let mut out = stdout().lock();
        out.write_all(sequence(text, Multiplexer::of_environment()).as_bytes())?;
        out.flush()?;
        Ok(CopiedTo::Terminal)
    }
}

/// What makes a terminal put a text on its clipboard (OSC 52).
fn sequence(text: &str, multiplexer: Multiplexer) -> String {
    let base64 = STANDARD.encode(text);
    let osc = format!("\u{1b}]52;c;{base64}\u{7}");
    match multiplexer {
        Multiplexer::None => osc,
        // tmux takes the sequence itself (`set-clipboard`), and passes it on in a device control
        // string where that is allowed (`allow-passthrough`); otherwise it drops the string.
        Multiplexer::Tmux => {
            format!("{osc}\u{1b}Ptmux;{}\u{1b}\\", osc.replace('\u{1b}', "\u{1b}\u{1b}"))
        }
        // GNU screen passes on what is in device control strings, each of 768 bytes at most, and
        // prints the rest of a longer one.
        Multiplexer::Screen => {
            let mut rest = osc.as_str();
            let mut out = String::new();
            while !rest.is_empty() {
                let (piece, after) = rest.split_at(rest.len().min(SCREEN_PIECE));
                out.extend(["\u{1b}P", piece, "\u{1b}\\"]);
                rest = after;
            }
            out
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OSC: &str = "\u{1b}]52;c;U0VMRUM=\u{7}";

    #[test]
    fn a_text_reaches_the_terminal_as_it_is() {
        assert_eq!(sequence("SELEC", Multiplexer::None), OSC);
    }

    #[test]
    fn tmux_takes_the_text_itself_or_passes_it_on() {
        let passed = "\u{1b}Ptmux;\u{1b}\u{1b}]52;c;U0VMRUM=\u{7}\u{1b}\\";
        assert_eq!(sequence("SELEC", Multiplexer::Tmux), format!("{OSC}{passed}"));
    }

    #[test]
    fn screen_gets_a_long_text_in_pieces_that_it_passes_on_whole() {
        let text = "Savet bezbednosti ".repeat(300);
        let sent = sequence(&text, Multiplexer::Screen);
        let mut joined = String::new();
        for string in sent.split_terminator("\u{1b}\\") {
            assert!(string.len() <= 768, "{}", string.len());
            joined += string.strip_prefix("\u{1b}P").expect("a device control string");
        }
        assert_eq!(joined, sequence(&text, Multiplexer::None));
    }
}
