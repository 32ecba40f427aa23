//! Reads files that may be anything.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

/// The bytes of a file.
///
/// # Errors
/// Those of the file system. A pipe, a device or a socket is `InvalidInput`: reading it could take
/// forever.
pub(crate) fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    let (mut file, length) = open_regular(path)?;
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Opens a regular file to read it. Returns it with its length in bytes.
///
/// # Errors
/// As [`read_bytes`].
pub(crate) fn open_regular(path: &Path) -> io::Result<(fs::File, u64)> {
    // Looked at before it is opened: opening a pipe waits for a writer.
    let metadata = fs::metadata(path)?;
    if metadata.is_file() {
        Ok((fs::File::open(path)?, metadata.len()))
    } else if metadata.is_dir() {
        Err(io::ErrorKind::IsADirectory.into())
    } else {
        Err(io::ErrorKind::InvalidInput.into())
    }
}

/// The text of a file.
///
/// # Errors
/// As [`read_bytes`]; `InvalidData` if it is not UTF-8.
pub(crate) fn read_text(path: &Path) -> io::Result<String> {
    String::from_utf8(read_bytes(path)?).map_err(|_| io::ErrorKind::InvalidData.into())
}

/// Whether a file, or a folder, can be read.
///
/// # Errors
/// As [`read_bytes`], if it cannot.
pub(crate) fn check_readable(path: &Path) -> io::Result<()> {
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        fs::read_dir(path).map(drop)
    } else if metadata.is_file() {
        fs::File::open(path).map(drop)
    } else {
        Err(io::ErrorKind::InvalidInput.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_regular_files_are_read() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let kind = |path: &Path| read_text(path).map_err(|error| error.kind());
        let file = folder.path().join("file");
        fs::write(&file, "текст")?;
        assert_eq!(kind(&file).as_deref(), Ok("текст"));
        fs::write(&file, b"\xff")?;
        assert_eq!(kind(&file), Err(io::ErrorKind::InvalidData));
        assert_eq!(kind(folder.path()), Err(io::ErrorKind::IsADirectory));
        assert_eq!(kind(&folder.path().join("none")), Err(io::ErrorKind::NotFound));
        assert_eq!(kind(Path::new("/dev/zero")), Err(io::ErrorKind::InvalidInput));
        let check = |path: &Path| check_readable(path).map_err(|error| error.kind());
        assert_eq!((check(&file), check(folder.path())), (Ok(()), Ok(())));
        assert_eq!(check(&folder.path().join("none")), Err(io::ErrorKind::NotFound));
        assert_eq!(check(Path::new("/dev/zero")), Err(io::ErrorKind::InvalidInput));
        Ok(())
    }
}
