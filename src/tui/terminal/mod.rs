//! What touches the world outside: the terminal, its events, the clipboard, the user's files. The
//! state is changed elsewhere.

pub(crate) mod answers;
pub(crate) mod backend;
pub(crate) mod background;
mod canvas;
pub(crate) mod clipboard;
mod control_string;
mod editor;
pub(crate) mod effects;
pub(crate) mod events;
mod frame_writer;
pub(crate) mod graphics;
pub(crate) mod guard;
pub(crate) mod hyperlinks;
mod job_control;
pub(crate) mod redirect;
pub(crate) mod signals;
