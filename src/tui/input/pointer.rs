//! The mouse: what the browser takes from the reports of a terminal.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use super::action::Motion;

/// Something done with the mouse at a cell of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pointer {
    /// The cell, counted from the top left corner.
    pub at: Position,
    /// What was done.
    pub kind: PointerKind,
}

/// What the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PointerKind {
    /// The left button was pressed.
    Click,
    /// The pointer moved with the left button held down.
    Drag,
    /// The wheel turned by one notch, up or down.
    Wheel(Motion),
}

impl Pointer {
    /// The part of a report that asks for something; `None` for movement and other buttons.
    pub(crate) fn from_event(event: MouseEvent) -> Option<Self> {
        let kind = match event.kind {
            MouseEventKind::Down(MouseButton::Left) => PointerKind::Click,
            MouseEventKind::Drag(MouseButton::Left) => PointerKind::Drag,
            MouseEventKind::ScrollDown => PointerKind::Wheel(Motion::Down),
            MouseEventKind::ScrollUp => PointerKind::Wheel(Motion::Up),
            _ => return None,
        };
        Some(Self { at: Position::new(event.column, event.row), kind })
    }
}
