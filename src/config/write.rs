//! Writes files atomically.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Writes a file atomically: any reader, also after a power cut, finds the old text or the new one.
///
/// An existing file keeps its permissions, and a link to a file stays a link.
///
/// # Errors
/// Those of the file system.
pub fn write_atomic(path: &Path, text: &str) -> io::Result<()> {
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

/// The error without the path of the temporary file, which means nothing to the user.
fn without_path(error: &io::Error) -> io::Error {
    io::Error::from(error.kind())
}

/// Writes a new file atomically, with the permissions that the umask allows.
///
/// # Errors
/// Those of the file system; `AlreadyExists` if there is a file of this name, which is not changed.
pub fn write_new(path: &Path, text: &str) -> io::Result<()> {
    let folder =
        path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::metadata(folder)?;
    let mut builder = tempfile::Builder::new();
    // A temporary file is private by default; the umask applies to these as to any new file.
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
    fn a_new_file_never_replaces_another() -> io::Result<()> {
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
            nowhere.is_err_and(|message| !message.contains("tmp")),
            "the path of the temporary file is not shown"
        );
        Ok(())
    }

    #[cfg(unix)]
    #[test]
    fn a_reader_of_the_old_file_still_has_the_whole_old_text() -> io::Result<()> {
        use std::io::Read;

        let folder = tempfile::tempdir()?;
        let path = folder.path().join("file");
        fs::write(&path, "old text")?;
        let mut reader = fs::File::open(&path)?;
        write_atomic(&path, "new")?;
        let mut text = String::new();
        reader.read_to_string(&mut text)?;
        assert_eq!((text.as_str(), fs::read_to_string(&path)?.as_str()), ("old text", "new"));
        assert_eq!(fs::read_dir(folder.path())?.count(), 1, "no temporary file is left");
        Ok(())
    }

    #[cfg(unix)]
    #[test]
    fn a_rewritten_file_keeps_its_permissions_and_its_links() -> io::Result<()> {
        use std::os::unix::fs::{PermissionsExt, symlink};

        let folder = tempfile::tempdir()?;
        let (file, link) = (folder.path().join("file"), folder.path().join("link"));
        fs::write(&file, "old")?;
        fs::set_permissions(&file, PermissionsExt::from_mode(0o644))?;
        symlink(&file, &link)?;
        write_atomic(&link, "new")?;
        assert_eq!(fs::read_to_string(&file)?, "new");
        assert_eq!(fs::metadata(&file)?.permissions().mode() & 0o777, 0o644);
        assert!(fs::symlink_metadata(&link)?.is_symlink());
        Ok(())
    }
}
