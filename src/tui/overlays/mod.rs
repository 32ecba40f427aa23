//! What lies over the panes and views for a while: the help, a list to pick from, a line to type, a
//! message. One file each.

mod choices;
mod help;
mod offers;
mod picker;
mod prompt;
mod told;

use ratatui::Frame;
use ratatui::layout::{Constraint, Rect, Size};
use ratatui::widgets::{Block, Clear};

use super::app::App;
use super::theme::Theme;
use crate::tui::keys::bindings::Context;
use crate::tui::panes::viewport::Viewport;

pub(super) use help::measure as help_lines;
pub use help::{Keys, keys_of};
pub(super) use picker::{Item, Pick, Picker};
pub(super) use prompt::{Prompt, Purpose};
pub(super) use told::Told;

/// What lies over the panes.
pub(super) enum Overlay {
    /// The help, and the part of it on screen.
    Help(Viewport),
    /// A list to pick from.
    Picker(Picker),
    /// A line that is typed at the bottom.
    Prompt(Prompt),
    /// A message, and what lies under it.
    Told(Told, Option<Box<Overlay>>),
}

impl Overlay {
    /// Where a key is pressed while it is open.
    pub(super) fn context(&self) -> Context {
        match self {
            Self::Help(_) => Context::Help,
            Self::Picker(_) => Context::Picker,
            Self::Prompt(prompt) if prompt.asks_to_overwrite() => Context::Overwrite,
            Self::Prompt(_) => Context::Line,
            Self::Told(..) => Context::Told,
        }
    }
}

/// Draws what lies over the panes.
pub(super) fn draw(frame: &mut Frame<'_>, footer: Rect, app: &App) {
    offers::draw(frame, footer, app);
    choices::draw(frame, footer, app);
    match &app.overlay {
        Some(Overlay::Help(view)) => help::draw(frame, app, *view),
        Some(Overlay::Picker(picker)) => picker::draw(frame, app, picker),
        Some(Overlay::Told(told, _)) => told::draw(frame, app, told),
        Some(Overlay::Prompt(_)) | None => {}
    }
}

/// An area in the middle of the screen for so many lines, no larger than the screen.
fn middle(size: Size, width: u16, lines: usize) -> Rect {
    // The bottom line stays free: it tells the keys that matter now.
    let panes = Rect::new(0, 0, size.width, size.height.saturating_sub(1));
    let height = u16::try_from(lines + 2).unwrap_or(u16::MAX).min(panes.height);
    panes.centered(Constraint::Length(size.width.min(width)), Constraint::Length(height))
}

/// An area over the bottom line for lines of a width, no larger than the screen.
fn above(footer: Rect, width: usize, lines: usize) -> Rect {
    let bordered = |cells: usize| u16::try_from(cells + 2).unwrap_or(u16::MAX);
    let height = bordered(lines).min(footer.y);
    Rect::new(footer.x, footer.y - height, bordered(width).min(footer.width), height)
}

/// Draws the frame of an overlay over whatever is there, and returns the room inside it.
pub(super) fn window(frame: &mut Frame<'_>, area: Rect, title: &str, theme: Theme) -> Rect {
    let block = Block::bordered()
        .title(format!(" {title} "))
        .border_style(theme.border(true))
        .style(theme.base());
    let inside = block.inner(area);
    frame.render_widget(Clear, area);
    frame.render_widget(block, area);
    inside
}
