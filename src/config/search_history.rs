//! The search history: the queries of earlier runs, one a line.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;

use crate::files::{FolderLock, PRIVATE, read_bytes, write_atomic};

/// How many queries are kept. The file is shortened when it has twice as many.
const KEPT: usize = 500;

/// The file of the search history. Without a path it is always empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchHistory(Option<PathBuf>);

impl SearchHistory {
    /// The file at a path, which need not exist yet.
    pub fn at(path: Option<PathBuf>) -> Self {
        Self(path)
    }

    /// The last queries, the oldest first; none if the file does not exist or cannot be read.
    pub fn read(&self) -> Vec<String> {
        let bytes = self.0.as_ref().and_then(|path| read_bytes(path).ok()).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let lines: Vec<String> =
            text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect();
        lines[lines.len().saturating_sub(KEPT)..].to_vec()
    }

    /// Appends a query, under the lock of the folder: other running programs write to the same
    /// file.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn add(&self, line: &str) -> io::Result<()> {
        let Some(path) = &self.0 else { return Ok(()) };
        let folder = path.parent().unwrap_or(path);
        // Opening a pipe would block; a device would swallow the query.
        if fs::metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let _lock = FolderLock::hold(folder)?;
        OpenOptions::new()
            .create(true)
            .append(true)
            .mode(PRIVATE)
            .open(path)?
            .write_all(format!("{line}\n").as_bytes())?;
        if read_bytes(path)?.split(|&byte| byte == b'\n').count() > 2 * KEPT {
            write_atomic(path, &(self.read().join("\n") + "\n"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::MetadataExt;

    use super::*;

    #[test]
    fn queries_are_kept_and_the_oldest_are_dropped() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let history = SearchHistory::at(Some(folder.path().join("new").join("searches")));
        assert_eq!(history.read(), [""; 0]);
        history.add("савет")?;
        let mode = fs::metadata(folder.path().join("new").join("searches"))?.mode();
        assert_eq!(mode & 0o777, 0o600, "nobody else can read it");
        for nth in 0..=2 * KEPT {
            history.add(&format!("савет {nth}"))?;
        }
        assert_eq!(history.read().len(), KEPT);
        assert_eq!(history.read().last(), Some(&format!("савет {}", 2 * KEPT)));
        let on_disk = fs::read_to_string(folder.path().join("new").join("searches"))?;
        assert!(on_disk.lines().count() <= 2 * KEPT, "the file does not grow without end");
        fs::write(folder.path().join("new").join("searches"), "first\n\n  \nsecond\n")?;
        assert_eq!(history.read(), ["first", "second"], "blank lines are skipped");
        Ok(())
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_an_error() -> io::Result<()> {
        let file = tempfile::NamedTempFile::new()?;
        let history = SearchHistory::at(Some(file.path().join("searches")));
        assert!(history.add("nato").is_err());
        assert_eq!(history.read(), [""; 0]);
        assert!(SearchHistory::default().add("nato").is_ok());
        Ok(())
    }
}
