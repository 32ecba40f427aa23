//! Files of the user: read without waiting for what is no file, written atomically and under a
//! lock. What is in them is not known here.

mod lock;
mod read;
mod write;

pub(crate) use lock::FolderLock;
pub(crate) use read::{check_readable, open_regular, read_bytes, read_text};
pub(crate) use write::{PRIVATE, write_atomic, write_new};
