//! How things look: a style for each role, in the terminal's own sixteen colours or in none.

use ratatui::style::{Color, Modifier, Style};

use crate::catalog::{Category, Status};

/// The styles of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Whether colours are used; without them, weight and reversal tell things apart.
    pub colours: bool,
}

impl Theme {
    fn coloured(self, colour: Color) -> Style {
        if self.colours { Style::new().fg(colour) } else { Style::new() }
    }

    /// A category, in legend, list and detail alike.
    pub fn category(self, category: Category) -> Style {
        self.coloured(match category {
            Category::MemberState => Color::Cyan,
            Category::ObserverState => Color::Blue,
            Category::Territory => Color::Yellow,
            Category::Organization => Color::Green,
            Category::Institution => Color::Magenta,
        })
    }

    /// How one takes part in a body, in map and matrix; a sign tells it apart as well.
    pub fn status(self, status: Status) -> Style {
        self.coloured(match status {
            Status::Member => Color::Green,
            Status::Associate => Color::Cyan,
            Status::Observer => Color::Blue,
            Status::Candidate => Color::Yellow,
            Status::Partner => Color::Magenta,
            Status::Suspended => Color::Red,
            Status::Former => Color::DarkGray,
        })
    }

    /// A heading: a pane's title, an entry's name.
    pub fn heading(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// The label of a field.
    pub fn label(self) -> Style {
        self.coloured(Color::Cyan)
    }

    /// What is less important: remarks, hints, borders of panes without the focus.
    pub fn faint(self) -> Style {
        if self.colours { Style::new().fg(Color::DarkGray) } else { Style::new().add_modifier(Modifier::DIM) }
    }

    /// The name of another entry.
    pub fn link(self) -> Style {
        self.coloured(Color::Blue)
    }

    /// Letters that the search matched.
    pub fn mark(self) -> Style {
        self.coloured(Color::Yellow).add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
    }

    /// The selected line of a pane, which shows by itself where the focus is.
    pub fn selection(self, focused: bool) -> Style {
        Style::new().add_modifier(if focused { Modifier::REVERSED } else { Modifier::BOLD })
    }

    /// The border of a pane.
    pub fn border(self, focused: bool) -> Style {
        if focused { self.coloured(Color::Cyan).add_modifier(Modifier::BOLD) } else { self.faint() }
    }

    /// The name of a key.
    pub fn key(self) -> Style {
        self.coloured(Color::Cyan).add_modifier(Modifier::BOLD)
    }
}
