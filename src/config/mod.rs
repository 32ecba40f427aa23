//! Files and folders of the reader's, by the platform's convention (XDG on Linux). It knows no entry, no search and no screen.

mod bookmarks;
mod fault;
mod lines;
mod settings_file;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use etcetera::{BaseStrategy, choose_base_strategy};

pub use bookmarks::{Bookmark, BookmarkFile, Bookmarks};
pub use fault::{Fault, FaultKind, nearest};
pub use lines::Lines;
pub use settings_file::{Setting, read_settings, settings};

/// The name of the program's folder in those of the platform.
const NAME: &str = "imenik";

/// The folder for what a run leaves to the next one, `~/.local/state/imenik` on Linux; `None` where there is no home.
pub fn state_folder() -> Option<PathBuf> {
    let places = choose_base_strategy().ok()?;
    Some(places.state_dir().unwrap_or_else(|| places.data_dir()).join(NAME))
}

/// The folder for what the reader sets, `~/.config/imenik` on Linux; `None` where there is no home.
pub fn config_folder() -> Option<PathBuf> {
    Some(choose_base_strategy().ok()?.config_dir().join(NAME))
}

/// The folder for what the reader makes, `~/.local/share/imenik` on Linux; `None` where there is no home.
pub fn data_folder() -> Option<PathBuf> {
    Some(choose_base_strategy().ok()?.data_dir().join(NAME))
}

/// Writes a file whole or not at all: whoever reads it meanwhile, or after a power cut, finds the old text or the new one.
///
/// # Errors
/// Those of the file system.
pub fn write_whole(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)?;
    let mut fresh = tempfile::NamedTempFile::new_in(folder)?;
    fresh.write_all(text.as_bytes())?;
    fresh.as_file().sync_all()?;
    fresh.persist(path)?;
    Ok(())
}
