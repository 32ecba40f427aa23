//! A lock for other running programs.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// How long to wait for another program, which holds the lock for a moment only.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long to wait between two tries.
const PAUSE: Duration = Duration::from_millis(10);

/// The lock of a folder, held until it is dropped. The system releases it if the program dies.
///
/// It is on the folder itself: there is no file that could be left over, be a link to something
/// else, or be replaced.
#[derive(Debug)]
pub(crate) struct FolderLock(#[expect(dead_code, reason = "it is held, not used")] File);

impl FolderLock {
    /// Locks a folder, which is created if it does not exist.
    ///
    /// # Errors
    /// Those of the file system; `ResourceBusy` if another program does not release the lock.
    pub(crate) fn hold(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let file = File::open(folder)?;
        let start = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self(file)),
                Err(TryLockError::Error(error)) => return Err(error),
                Err(TryLockError::WouldBlock) if start.elapsed() > PATIENCE => {
                    return Err(io::ErrorKind::ResourceBusy.into());
                }
                Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_that_another_program_keeps_is_an_error_and_one_that_it_releases_is_not() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let first = FolderLock::hold(folder.path()).expect("nobody has the lock");
        let kind = FolderLock::hold(folder.path()).map_err(|error| error.kind());
        assert_eq!(kind.err(), Some(io::ErrorKind::ResourceBusy));
        drop(first);
        assert!(FolderLock::hold(folder.path()).is_ok());
        let left = fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(left, 0, "a lock leaves nothing behind");
    }
}
