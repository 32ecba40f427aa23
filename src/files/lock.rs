//! A lock for other running programs.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use rustix::io::Errno;

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
    /// Locks a folder, which is created if it does not exist. Where the file system has no locks,
    /// nothing is locked: what another program changes at the same moment may then be lost, but a
    /// note that cannot be saved would be lost for sure.
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
                Err(TryLockError::Error(error)) if has_no_locks(&error) => return Ok(Self(file)),
                Err(TryLockError::Error(error)) => return Err(error),
                Err(TryLockError::WouldBlock) if start.elapsed() > PATIENCE => {
                    return Err(io::ErrorKind::ResourceBusy.into());
                }
                Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
            }
        }
    }
}

/// Whether an error means that the file system has no locks: NFS without its lock service, Lustre.
fn has_no_locks(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::Unsupported || Errno::from_io_error(error) == Some(Errno::NOLCK)
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

    #[test]
    fn a_file_system_without_locks_is_no_error() {
        for (errno, without) in [
            (Errno::NOLCK, true),
            (Errno::OPNOTSUPP, true),
            (Errno::NOSYS, true),
            (Errno::IO, false),
        ] {
            assert_eq!(has_no_locks(&errno.into()), without, "{errno}");
        }
    }
}
