//! What touches the world outside: the terminal, what it sends, the clipboard, the reader's files.
//! The state is changed elsewhere.

pub(super) mod clipboard;
pub(super) mod events;
pub(super) mod hyperlinks;
pub(super) mod terminal;
pub(super) mod world;
