//! The folders of the program, by the convention of the platform: XDG on Linux.

use std::path::{Path, PathBuf};

use etcetera::{BaseStrategy, choose_base_strategy};

/// The name of the folder of the program in those of the platform.
const NAME: &str = "imenik";

/// The folder for the session and the search history, `~/.local/state/imenik` on Linux; `None` if
/// there is no home folder.
pub fn state_folder() -> Option<PathBuf> {
    let places = choose_base_strategy().ok()?;
    Some(places.state_dir().unwrap_or_else(|| places.data_dir()).join(NAME))
}

/// The folder for the configuration and the themes, `~/.config/imenik` on Linux; `None` if there is
/// no home folder.
pub fn config_folder() -> Option<PathBuf> {
    Some(choose_base_strategy().ok()?.config_dir().join(NAME))
}

/// The folder for the bookmarks, `~/.local/share/imenik` on Linux; `None` if there is no home
/// folder.
pub fn data_folder() -> Option<PathBuf> {
    Some(choose_base_strategy().ok()?.data_dir().join(NAME))
}

/// A path in which `~/` at the start means the home folder. Without a home folder it stays.
pub fn expand_home(path: &Path) -> PathBuf {
    let home = || etcetera::home_dir().ok();
    let expanded = path.strip_prefix("~").ok().and_then(|rest| Some(home()?.join(rest)));
    expanded.unwrap_or_else(|| path.to_path_buf())
}
