//! Which terminals show graphics, and how: known from the environment, never asked.

use std::env;

use ratatui::layout::Size;

/// How a terminal is given a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    /// The graphics protocol of kitty.
    Kitty,
    /// The inline images of iTerm2.
    Iterm2,
    /// Sixel, as in DEC's VT340.
    Sixel,
}

/// What is known of a terminal that shows graphics.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GraphicsSupport {
    /// How it is given a picture.
    pub protocol: Protocol,
    /// The size of a cell in pixels where the terminal does not say it.
    pub cell: Size,
}

/// A cell that is hardly ever larger than the real one, so that a picture never covers text.
const SMALL_CELL: Size = Size::new(6, 12);
/// Windows Terminal shows sixels as if its cells had this size, whatever the font is.
const CELL_OF_WINDOWS_TERMINAL: Size = Size::new(10, 20);

/// The first Konsole that shows graphics, 22.04.
const KONSOLE: u32 = 220_400;

/// What is between the program and the terminal. Whether it lets graphics pass depends on its
/// version and settings.
const MULTIPLEXERS: [&str; 3] = ["TMUX", "STY", "ZELLIJ"];

/// How the names of terminals begin in `TERM`, with what they show. `TERM` also comes over SSH.
const TERMS: [(&str, Protocol); 9] = [
    ("xterm-kitty", Protocol::Kitty),
    ("xterm-ghostty", Protocol::Kitty),
    ("ghostty", Protocol::Kitty),
    ("foot", Protocol::Sixel),
    ("mlterm", Protocol::Sixel),
    ("contour", Protocol::Sixel),
    ("wezterm", Protocol::Iterm2),
    ("mintty", Protocol::Iterm2),
    ("rio", Protocol::Iterm2),
];

/// The names of terminals in `TERM_PROGRAM`.
const PROGRAMS: [(&str, Protocol); 5] = [
    ("ghostty", Protocol::Kitty),
    ("iTerm.app", Protocol::Iterm2),
    ("WezTerm", Protocol::Iterm2),
    ("mintty", Protocol::Iterm2),
    ("rio", Protocol::Iterm2),
];

/// Variables of terminals that show no graphics, or only if they are built or set up so.
const WITHOUT: [&str; 3] = ["XTERM_VERSION", "VTE_VERSION", "ALACRITTY_WINDOW_ID"];

/// Variables that only one terminal sets.
const VARIABLES: [(&str, Protocol); 6] = [
    ("KITTY_WINDOW_ID", Protocol::Kitty),
    ("GHOSTTY_RESOURCES_DIR", Protocol::Kitty),
    ("ITERM_SESSION_ID", Protocol::Iterm2),
    ("WEZTERM_PANE", Protocol::Iterm2),
    ("MLTERM", Protocol::Sixel),
    // From version 1.22 on.
    (WINDOWS_TERMINAL, Protocol::Sixel),
];
const WINDOWS_TERMINAL: &str = "WT_SESSION";

impl GraphicsSupport {
    /// What the terminal shows according to the environment; `None` if it is not known to show
    /// graphics.
    pub fn from_environment() -> Option<Self> {
        detect(variable).map(Self::of)
    }

    /// The support of a terminal that the user knows to have a protocol.
    pub fn of(protocol: Protocol) -> Self {
        let is_windows = variable(WINDOWS_TERMINAL).is_some();
        let cell = if is_windows { CELL_OF_WINDOWS_TERMINAL } else { SMALL_CELL };
        Self { protocol, cell }
    }
}

/// The value of a variable that is set and not empty.
fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

/// The protocol of the terminal by the values of variables.
fn detect(variable: impl Fn(&str) -> Option<String>) -> Option<Protocol> {
    let is_set = |name: &&str| variable(name).is_some();
    let term = variable("TERM")?;
    let is_multiplexed = ["tmux", "screen"].iter().any(|name| term.starts_with(name));
    if is_multiplexed || MULTIPLEXERS.iter().any(is_set) {
        return None;
    }
    if let Some((_, protocol)) = TERMS.iter().find(|(start, _)| term.starts_with(start)) {
        return Some(*protocol);
    }
    // Another name: a terminal that was started from one that has set the variables below.
    if !term.starts_with("xterm") {
        return None;
    }
    if let Some(program) = variable("TERM_PROGRAM") {
        return PROGRAMS.iter().find(|(name, _)| *name == program).map(|(_, protocol)| *protocol);
    }
    if WITHOUT.iter().any(is_set) {
        return None;
    }
    let konsole = variable("KONSOLE_VERSION").and_then(|version| version.parse().ok());
    let konsole = konsole.filter(|version: &u32| *version >= KONSOLE).map(|_| Protocol::Kitty);
    // iTerm2 sets it for SSH, which sends on variables with this prefix.
    let iterm2 = variable("LC_TERMINAL").filter(|name| name == "iTerm2").map(|_| Protocol::Iterm2);
    let known = VARIABLES.iter().filter(|(name, _)| is_set(name)).map(|(_, protocol)| *protocol);
    let known: Vec<Protocol> = known.chain(konsole).chain(iterm2).collect();
    // Several that do not agree: one terminal was started from another.
    known.first().copied().filter(|first| known.iter().all(|other| other == first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terminals_are_known_by_their_variables() {
        use Protocol::{Iterm2, Kitty, Sixel};
        for (variables, protocol) in [
            ("TERM=xterm-kitty KITTY_WINDOW_ID=1", Some(Kitty)),
            ("TERM=xterm-256color KITTY_WINDOW_ID=1", Some(Kitty)),
            ("TERM=xterm-ghostty TERM_PROGRAM=ghostty", Some(Kitty)),
            ("TERM=xterm-256color TERM_PROGRAM=ghostty", Some(Kitty)),
            ("TERM=xterm-256color KONSOLE_VERSION=221203", Some(Kitty)),
            ("TERM=xterm-256color KONSOLE_VERSION=211203", None),
            ("TERM=xterm-256color TERM_PROGRAM=iTerm.app LC_TERMINAL=iTerm2", Some(Iterm2)),
            ("TERM=xterm-256color TERM_PROGRAM=WezTerm WEZTERM_PANE=0", Some(Iterm2)),
            ("TERM=wezterm", Some(Iterm2)),
            ("TERM=xterm TERM_PROGRAM=mintty", Some(Iterm2)),
            ("TERM=foot", Some(Sixel)),
            ("TERM=foot-direct", Some(Sixel)),
            ("TERM=mlterm-256color", Some(Sixel)),
            ("TERM=xterm MLTERM=3.9.2", Some(Sixel)),
            ("TERM=xterm-256color WT_SESSION=a", Some(Sixel)),
            // Not known to show graphics.
            ("", None),
            ("TERM=dumb KITTY_WINDOW_ID=1", None),
            ("TERM=linux", None),
            ("TERM=xterm-256color", None),
            ("TERM=xterm-256color XTERM_VERSION=XTerm(390)", None),
            ("TERM=xterm-256color VTE_VERSION=7600", None),
            ("TERM=xterm-256color TERM_PROGRAM=Apple_Terminal", None),
            ("TERM=xterm-256color TERM_PROGRAM=vscode WT_SESSION=a", None),
            // Over SSH: what is sent on.
            ("TERM=xterm-kitty SSH_TTY=/dev/pts/1", Some(Kitty)),
            ("TERM=xterm-256color LC_TERMINAL=iTerm2 SSH_TTY=/dev/pts/1", Some(Iterm2)),
            ("TERM=xterm-256color LC_TERMINAL=other SSH_TTY=/dev/pts/1", None),
            // In a multiplexer.
            ("TERM=tmux-256color TMUX=a KITTY_WINDOW_ID=1", None),
            ("TERM=xterm-kitty TMUX=a", None),
            ("TERM=screen-256color LC_TERMINAL=iTerm2", None),
            ("TERM=xterm-kitty STY=a", None),
            ("TERM=xterm-kitty ZELLIJ=0", None),
            // One terminal started from another.
            ("TERM=xterm-256color KITTY_WINDOW_ID=1 XTERM_VERSION=XTerm(390)", None),
            ("TERM=alacritty KITTY_WINDOW_ID=1 ALACRITTY_WINDOW_ID=1", None),
            ("TERM=xterm-256color KITTY_WINDOW_ID=1 MLTERM=3.9.2", None),
            ("TERM=xterm-256color KITTY_WINDOW_ID=1 KONSOLE_VERSION=221203", Some(Kitty)),
        ] {
            let value = |name: &str| {
                let mut pairs = variables.split(' ').filter_map(|pair| pair.split_once('='));
                pairs.find(|(known, _)| *known == name).map(|(_, value)| value.to_owned())
            };
            assert_eq!(detect(value), protocol, "{variables}");
        }
    }
}
