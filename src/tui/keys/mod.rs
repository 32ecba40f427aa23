//! What a person asks for and how: actions, the keys that ask for them, a line that is typed.
//! Nothing here knows the state.

pub(super) mod action;
pub(super) mod bindings;
pub(super) mod key;
pub(super) mod keymap;
pub(super) mod line_edit;
