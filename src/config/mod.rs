//! Files and folders of the reader's, by the platform's convention (XDG on Linux). It knows no
//! entry, no search and no screen.

mod bookmarks;
mod lines;
mod settings_file;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use etcetera::{BaseStrategy, choose_base_strategy};

pub use bookmarks::{Bookmark, BookmarkFile, Bookmarks};
pub use lines::Lines;
pub use settings_file::{Setting, read_settings, settings};

/// The name of the program's folder in those of the platform.
const NAME: &str = "imenik";

/// The folder for what a run leaves to the next one, `~/.local/state/imenik` on Linux; `None` where
/// there is no home.
pub fn state_folder() -> Option<PathBuf> {
    let places = choose_base_strategy().ok()?;
    Some(places.state_dir().unwrap_or_else(|| places.data_dir()).join(NAME))
}

/// The folder for what the reader sets, `~/.config/imenik` on Linux; `None` where there is no home.
pub fn config_folder() -> Option<PathBuf> {
    Some(choose_base_strategy().ok()?.config_dir().join(NAME))
}

/// The folder for what the reader makes, `~/.local/share/imenik` on Linux; `None` where there is no
/// home.
pub fn data_folder() -> Option<PathBuf> {
    Some(choose_base_strategy().ok()?.data_dir().join(NAME))
}

/// Writes a file whole or not at all: whoever reads it meanwhile, or after a power cut, finds the
/// old text or the new one. A file that is there keeps its permissions, and a link to one stays a
/// link.
///
/// # Errors
/// Those of the file system.
pub fn write_whole(path: &Path, text: &str) -> io::Result<()> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let folder = target.parent().unwrap_or(&target);
    fs::create_dir_all(folder)?;
    let mut fresh =
        tempfile::NamedTempFile::new_in(folder).map_err(|error| without_path(&error))?;
    fresh.write_all(text.as_bytes())?;
    if let Ok(there) = fs::metadata(&target) {
        fresh.as_file().set_permissions(there.permissions())?;
    }
    fresh.as_file().sync_all()?;
    fresh.persist(&target)?;
    Ok(())
}

/// What went wrong, without the path of a temporary file: one that nobody has chosen would puzzle.
fn without_path(error: &io::Error) -> io::Error {
    io::Error::from(error.kind())
}

/// Writes a new file whole or not at all, for everybody to read whom the system lets.
///
/// # Errors
/// Those of the file system; `AlreadyExists` if there is a file of this name, which is left as it
/// is.
pub fn write_new(path: &Path, text: &str) -> io::Result<()> {
    let folder =
        path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::metadata(folder)?;
    let mut builder = tempfile::Builder::new();
    // The umask takes away from these what it takes away from every new file.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut fresh = builder.tempfile_in(folder).map_err(|error| without_path(&error))?;
    fresh.write_all(text.as_bytes())?;
    fresh.persist_noclobber(path)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_file_takes_the_place_of_none() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("file");
        write_new(&file, "first")?;
        assert_eq!(
            write_new(&file, "second").map_err(|error| error.kind()),
            Err(io::ErrorKind::AlreadyExists)
        );
        assert_eq!(fs::read_to_string(&file)?, "first");
        assert_eq!(fs::read_dir(folder.path())?.count(), 1, "and nothing else is left");
        let nowhere = write_new(&folder.path().join("none").join("file"), "first")
            .map_err(|error| error.to_string());
        assert!(
            nowhere.is_err_and(|told| !told.contains("tmp")),
            "no path is told that nobody has chosen"
        );
        Ok(())
    }

    #[cfg(unix)]
    #[test]
    fn a_file_written_anew_keeps_its_permissions_and_its_links() -> io::Result<()> {
        use std::os::unix::fs::{PermissionsExt, symlink};

        let folder = tempfile::tempdir()?;
        let (file, link) = (folder.path().join("file"), folder.path().join("link"));
        fs::write(&file, "old")?;
        fs::set_permissions(&file, PermissionsExt::from_mode(0o644))?;
        symlink(&file, &link)?;
        write_whole(&link, "new")?;
        assert_eq!(fs::read_to_string(&file)?, "new");
        assert_eq!(fs::metadata(&file)?.permissions().mode() & 0o777, 0o644);
        assert!(fs::symlink_metadata(&link)?.is_symlink());
        Ok(())
    }
}
