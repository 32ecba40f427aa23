//! From the keyboard and the mouse to actions: keys, modes, bindings, the keymap, the pointer.

pub(super) mod action;
pub(super) mod bindings;
pub(super) mod key;
pub(super) mod keymap;
pub(super) mod mode;
pub(super) mod pointer;
