//! Files and folders of the reader's, by the platform's convention (XDG on Linux). It knows no entry, no search and no screen.

mod lines;

use std::path::PathBuf;

use etcetera::{BaseStrategy, choose_base_strategy};

pub use lines::Lines;

/// The name of the program's folder in those of the platform.
const NAME: &str = "imenik";

/// The folder for what a run leaves to the next one, `~/.local/state/imenik` on Linux; `None` where there is no home.
pub fn state_folder() -> Option<PathBuf> {
    let places = choose_base_strategy().ok()?;
    Some(places.state_dir().unwrap_or_else(|| places.data_dir()).join(NAME))
}
