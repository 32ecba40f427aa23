//! A small file of lines that grows at its end: what was searched for, kept between runs.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::PathBuf;

use super::write_whole;

/// How many lines are kept when the file has grown to twice as many.
const KEPT: usize = 500;

/// A file of lines. Without a place to lie in it is empty and stays so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines(Option<PathBuf>);

impl Lines {
    /// The file at a path, which need not be there yet.
    pub fn at(path: Option<PathBuf>) -> Self {
        Self(path)
    }

    /// The last lines of the file, the oldest first; none if it is not there or cannot be read.
    pub fn read(&self) -> Vec<String> {
        let bytes = self.0.as_ref().and_then(|path| fs::read(path).ok()).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let lines: Vec<String> =
            text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect();
        lines[lines.len().saturating_sub(KEPT)..].to_vec()
    }

    /// Adds a line at the end. It is written at once and whole, so that two programs may add to the
    /// same file.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn add(&self, line: &str) -> io::Result<()> {
        let Some(path) = &self.0 else { return Ok(()) };
        let folder = path.parent().unwrap_or(path);
        fs::create_dir_all(folder)?;
        OpenOptions::new()
            .create(true)
            .append(true)
            .open(path)?
            .write_all(format!("{line}\n").as_bytes())?;
        if fs::read(path)?.split(|&byte| byte == b'\n').count() > 2 * KEPT {
            write_whole(path, &(self.read().join("\n") + "\n"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_kept_and_the_oldest_go() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let lines = Lines::at(Some(folder.path().join("new").join("searches")));
        assert_eq!(lines.read(), [""; 0]);
        for nth in 0..=2 * KEPT {
            lines.add(&format!("савет {nth}"))?;
        }
        assert_eq!(lines.read().len(), KEPT);
        assert_eq!(lines.read().last(), Some(&format!("савет {}", 2 * KEPT)));
        let on_disk = fs::read_to_string(folder.path().join("new").join("searches"))?;
        assert!(on_disk.lines().count() <= 2 * KEPT, "the file does not grow without end");
        Ok(())
    }

    #[test]
    fn a_place_that_cannot_be_written_is_an_error_and_nothing_more() -> io::Result<()> {
        let file = tempfile::NamedTempFile::new()?;
        let lines = Lines::at(Some(file.path().join("searches")));
        assert!(lines.add("nato").is_err());
        assert_eq!(lines.read(), [""; 0]);
        assert!(Lines::default().add("nato").is_ok());
        Ok(())
    }
}
