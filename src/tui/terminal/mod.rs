//! What touches the world outside: the terminal, its events, the clipboard, the user's files. The
//! state is changed elsewhere.

pub(super) mod clipboard;
pub(super) mod effects;
pub(super) mod events;
pub(super) mod guard;
pub(super) mod hyperlinks;
