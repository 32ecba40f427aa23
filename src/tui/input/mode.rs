//! The modes of the keyboard. The mode is that of the component on top of the stack.

/// What the keys act on: the same key can ask for different actions in different modes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// The legend has the focus.
    Legend,
    /// The list has the focus.
    List,
    /// The list has the focus, and entries of it are chosen for another command.
    Choosing,
    /// The detail has the focus.
    Detail,
    /// The facets are open in a window.
    Facets,
    /// The words of the search are being typed.
    Search,
    /// The letters to jump to a name by are being typed.
    Jump,
    /// A link is being chosen by its letter.
    Hints,
    /// A part of the entry is being chosen for copying.
    Copying,
    /// Two or more entries are compared.
    Compare,
    /// The matrix is open.
    Matrix,
    /// The words that choose the matrix's rows or columns are being typed.
    MatrixLine,
    /// The map is open.
    Map,
    /// The timeline is open.
    Timeline,
    /// The statistics are open.
    Statistics,
    /// The family of an entry is open.
    Family,
    /// The help is open.
    Help,
    /// An item of a list is being picked.
    Picker,
    /// A note or the name of a file is being typed.
    Line,
    /// The user is asked whether a file may be overwritten.
    Overwrite,
    /// A message is open.
    Message,
}

impl Mode {
    /// Whether a view is open, which has the whole screen.
    pub fn is_view(self) -> bool {
        matches!(
            self,
            Self::Compare
                | Self::Matrix
                | Self::Map
                | Self::Timeline
                | Self::Statistics
                | Self::Family
        )
    }

    /// Whether something over the panes has the keys, so that no pane shows the focus.
    pub fn is_over_panes(self) -> bool {
        matches!(
            self,
            Self::Facets | Self::Help | Self::Picker | Self::Line | Self::Overwrite | Self::Message
        )
    }
}

use Mode::{
    Choosing, Compare, Copying, Detail, Facets, Family, Help, Hints, Jump, Legend, Line, List, Map,
    Matrix, MatrixLine, Message, Overwrite, Picker, Search, Statistics, Timeline,
};

/// The modes of the panes.
pub(crate) const PANES: &[Mode] = &[Legend, List, Choosing, Detail];
/// The modes in which there is a current entry to read.
pub(crate) const READING: &[Mode] = &[List, Choosing, Detail];
/// The modes in which letters are commands.
pub(crate) const COMMANDS: &[Mode] =
    &[Legend, List, Choosing, Detail, Compare, Matrix, Map, Timeline, Statistics, Family];
/// The modes in which memberships are shown, today's or those of a year.
pub(crate) const YEARS: &[Mode] = &[Legend, List, Choosing, Detail, Compare, Matrix, Map];
/// The modes with something to scroll.
pub(crate) const SCROLLING: &[Mode] = &[
    Legend, List, Choosing, Detail, Facets, Compare, Matrix, Map, Timeline, Statistics, Family,
    Help,
];
/// The modes in which a line is typed: letters are text.
pub(crate) const LINES: &[Mode] = &[Search, Jump, MatrixLine, Picker, Line];
/// Every mode.
pub(crate) const ANY: &[Mode] = &[
    Legend, List, Choosing, Detail, Facets, Search, Jump, Hints, Copying, Compare, Matrix,
    MatrixLine, Map, Timeline, Statistics, Family, Help, Picker, Line, Overwrite, Message,
];
