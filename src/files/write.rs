//! Writes files atomically.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::OFlags;

/// How many links are followed to the file that is meant. Linux follows as many.
const LINKS: usize = 40;

/// The permissions of the program's own files.
pub(crate) const PRIVATE: u32 = 0o600;
/// The permissions of files that the user asks for; the umask takes from them.
const PUBLIC: u32 = 0o666;

/// Writes a file atomically and durably: a reader, also after a power cut, finds the old
/// text or the new one. An existing file keeps its permissions, and a link to a file stays a link.
///
/// # Errors
/// Those of the file system. Nothing is changed then. A file that is read-only is
/// `PermissionDenied`; a folder, a pipe or a device is `InvalidInput`.
pub(crate) fn write_atomic(path: &Path, text: &str) -> io::Result<()> {
    let target = linked_file(path)?;
    let existing = match fs::metadata(&target) {
        Ok(metadata) if !metadata.is_file() => return Err(io::ErrorKind::InvalidInput.into()),
        Ok(metadata) if metadata.permissions().readonly() => {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        Ok(metadata) => Some(metadata.permissions()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let folder = folder_of(&target);
    fs::create_dir_all(folder)?;
    let fresh = Temporary::create(&target, PRIVATE)?;
    fresh.write(text, existing)?;
    fs::rename(&fresh.path, &target).inspect_err(|_| fresh.remove())?;
    sync_folder(folder);
    Ok(())
}

/// Writes a new file atomically, with the permissions that the umask allows.
///
/// # Errors
/// Those of the file system; `AlreadyExists` if there is anything of this name, which is not
/// changed. The folder must exist.
pub(crate) fn write_new(path: &Path, text: &str) -> io::Result<()> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let folder = folder_of(path);
    fs::metadata(folder)?;
    let fresh = Temporary::create(path, PUBLIC)?;
    fresh.write(text, None)?;
    put_new(&fresh.path, path, text).inspect_err(|_| fresh.remove())?;
    sync_folder(folder);
    Ok(())
}

/// Gives the complete file at `fresh` its name, unless there is anything of this name.
fn put_new(fresh: &Path, path: &Path, text: &str) -> io::Result<()> {
    let exists = |error: &io::Error| error.kind() == io::ErrorKind::AlreadyExists;
    match rename_new(fresh, path) {
        Err(error) if !exists(&error) => {}
        done => return done,
    }
    // Not every file system can do that, nor has every one hard links: FAT has none.
    let linked = match fs::hard_link(fresh, path) {
        Err(error) if !exists(&error) => create_new(path, text),
        done => done,
    };
    let _ = fs::remove_file(fresh);
    linked
}

/// Renames a file; an existing one is not replaced.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE)?)
}

/// Renames a file; an existing one is not replaced.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn rename_new(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Writes a new file in its place, for file systems that can do nothing better. It is removed if
/// that fails.
fn create_new(path: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    written.inspect_err(|_| drop(fs::remove_file(path)))
}

/// The folder that a file is in.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The file that a path means: the last one of a chain of links, even if it does not exist.
fn linked_file(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_path_buf();
    for _ in 0..LINKS {
        match fs::read_link(&path) {
            Ok(next) => path = folder_of(&path).join(next),
            Err(_) => return Ok(path),
        }
    }
    Err(io::ErrorKind::InvalidInput.into())
}

/// Makes a rename in a folder durable. Where the file system cannot do that, the file is complete
/// all the same.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

/// The file that is written before it takes its place. Its name follows from that of the target, so
/// that a program that was killed leaves one at most, which the next one removes.
struct Temporary {
    path: PathBuf,
    /// Locked while it is written.
    file: File,
}

impl Temporary {
    /// Creates the file. The umask applies to the mode.
    fn create(target: &Path, mode: u32) -> io::Result<Self> {
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let path = folder_of(target).join(format!(".{name}.tmp"));
        remove_left_over(&path);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).mode(mode);
        let created = match options.open(&path) {
            Ok(file) => Self::locked(path.clone(), file),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => None,
            Err(error) => return Err(error),
        };
        if let Some(created) = created {
            return Ok(created);
        }
        // Another program writes the same file at this moment.
        let path = path.with_extension(format!("{}.tmp", std::process::id()));
        remove_left_over(&path);
        let file = options.open(&path)?;
        Ok(Self { path, file })
    }

    /// A file that was created at a path; `None` if another program removed it before it was
    /// locked: the one that is there now belongs to that program.
    fn locked(path: PathBuf, file: File) -> Option<Self> {
        // The lock only shows that the file is in use. Some network file systems have none.
        let _ = file.lock();
        is_at(&file, &path).then_some(Self { path, file })
    }

    /// Writes the text. The file is removed if that fails.
    fn write(&self, text: &str, permissions: Option<Permissions>) -> io::Result<()> {
        let write = || {
            (&self.file).write_all(text.as_bytes())?;
            if let Some(permissions) = permissions {
                self.file.set_permissions(permissions)?;
            }
            self.file.sync_all()
        };
        write().inspect_err(|_| self.remove())
    }

    fn remove(&self) {
        let _ = fs::remove_file(&self.path);
    }
}

/// Removes a temporary file that no running program writes. A link in its place is not followed.
fn remove_left_over(path: &Path) {
    let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed();
    let file = OpenOptions::new().write(true).custom_flags(flags).open(path);
    if let Ok(file) = file
        && file.try_lock().is_ok()
        && is_at(&file, path)
    {
        let _ = fs::remove_file(path);
    }
}

/// Whether an open file is the one at a path: another program may have renamed it meanwhile.
fn is_at(file: &File, path: &Path) -> bool {
    let identity = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(opened), Ok(there)) => identity(opened) == identity(there),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let items = fs::read_dir(folder).expect("a folder").flatten();
        let mut names: Vec<String> =
            items.map(|item| item.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_new_file_never_replaces_another() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("file");
        write_new(&file, "first")?;
        let again = write_new(&file, "second").map_err(|error| error.kind());
        assert_eq!(again, Err(io::ErrorKind::AlreadyExists));
        assert_eq!(fs::read_to_string(&file)?, "first");
        assert_eq!(names(folder.path()), ["file"], "and nothing else is left");
        let dangling = folder.path().join("dangling");
        symlink(folder.path().join("nowhere"), &dangling)?;
        let link = write_new(&dangling, "text").map_err(|error| error.kind());
        assert_eq!(link, Err(io::ErrorKind::AlreadyExists));
        let nowhere = write_new(&folder.path().join("none").join("file"), "text");
        assert!(nowhere.is_err_and(|error| !error.to_string().contains("tmp")));
        Ok(())
    }

    #[test]
    fn a_new_file_has_the_permissions_of_any_new_file() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let (file, other) = (folder.path().join("file"), folder.path().join("other"));
        write_new(&file, "text")?;
        fs::write(&other, "text")?;
        assert_eq!(fs::metadata(&file)?.mode(), fs::metadata(&other)?.mode());
        Ok(())
    }

    #[test]
    fn a_reader_of_the_old_file_still_has_the_whole_old_text() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("file");
        fs::write(&path, "old text")?;
        let reader = File::open(&path)?;
        write_atomic(&path, "new")?;
        assert_eq!(io::read_to_string(reader)?, "old text");
        assert_eq!(fs::read_to_string(&path)?, "new");
        Ok(())
    }

    #[test]
    fn a_rewritten_file_keeps_its_permissions_and_its_links() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let (file, link) = (folder.path().join("file"), folder.path().join("link"));
        fs::write(&file, "old")?;
        fs::set_permissions(&file, Permissions::from_mode(0o644))?;
        symlink("file", &link)?;
        write_atomic(&link, "new")?;
        assert_eq!(fs::read_to_string(&file)?, "new");
        assert_eq!(fs::metadata(&file)?.mode() & 0o777, 0o644);
        assert!(fs::symlink_metadata(&link)?.is_symlink());
        assert_eq!(names(folder.path()), ["file", "link"]);
        Ok(())
    }

    #[test]
    fn a_dangling_link_leads_to_the_file_that_it_names() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let link = folder.path().join("link");
        symlink("target", &link)?;
        write_atomic(&link, "text")?;
        assert!(fs::symlink_metadata(&link)?.is_symlink());
        assert_eq!(fs::read_to_string(folder.path().join("target"))?, "text");
        Ok(())
    }

    #[test]
    fn what_is_read_only_or_no_file_is_not_replaced() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let kind = |path: &Path| write_atomic(path, "new").map_err(|error| error.kind());
        let file = folder.path().join("file");
        fs::write(&file, "old")?;
        fs::set_permissions(&file, Permissions::from_mode(0o444))?;
        assert_eq!(kind(&file), Err(io::ErrorKind::PermissionDenied));
        assert_eq!(fs::read_to_string(&file)?, "old");
        assert_eq!(kind(folder.path()), Err(io::ErrorKind::InvalidInput));
        let circle = folder.path().join("circle");
        symlink("circle", &circle)?;
        assert_eq!(kind(&circle), Err(io::ErrorKind::InvalidInput));
        Ok(())
    }

    #[test]
    fn what_a_killed_program_leaves_is_removed_and_a_link_is_not_followed() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let (file, left) = (folder.path().join("file"), folder.path().join(".file.tmp"));
        fs::write(&left, "half of a text that is longer than the new one")?;
        write_atomic(&file, "text")?;
        assert_eq!(fs::read_to_string(&file)?, "text");
        assert_eq!(names(folder.path()), ["file"]);
        let precious = folder.path().join("precious");
        fs::write(&precious, "precious")?;
        symlink("precious", &left)?;
        write_atomic(&file, "other")?;
        assert_eq!(fs::read_to_string(&precious)?, "precious");
        assert_eq!(fs::read_to_string(&file)?, "other");
        Ok(())
    }

    #[test]
    fn a_file_that_another_program_has_replaced_is_left_to_it() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join(".file.tmp");
        let mine = File::create_new(&path)?;
        fs::remove_file(&path)?;
        let other = File::create_new(&path)?;
        assert!(Temporary::locked(path.clone(), mine).is_none());
        assert!(Temporary::locked(path, other).is_some());
        Ok(())
    }

    #[test]
    fn each_way_to_put_a_new_file_replaces_nothing() -> io::Result<()> {
        type Put = fn(&Path, &Path, &str) -> io::Result<()>;
        let folder = tempfile::tempdir()?;
        let path = |name: &str| folder.path().join(name);
        let ways: [Put; 3] = [
            put_new,
            |fresh, path, _| rename_new(fresh, path),
            |_, path, text| create_new(path, text),
        ];
        for put in ways {
            fs::write(path("fresh"), "text")?;
            let _ = fs::remove_file(path("file"));
            put(&path("fresh"), &path("file"), "text")?;
            assert_eq!(fs::read_to_string(path("file"))?, "text");
            fs::write(path("fresh"), "other")?;
            let again = put(&path("fresh"), &path("file"), "other").map_err(|error| error.kind());
            assert_eq!(again, Err(io::ErrorKind::AlreadyExists));
            assert_eq!(fs::read_to_string(path("file"))?, "text");
        }
        Ok(())
    }

    /// As on a file system without hard links, and where a rename can only replace.
    #[test]
    fn a_file_that_cannot_be_renamed_or_linked_is_written_in_its_place() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let (gone, file) = (folder.path().join("gone"), folder.path().join("file"));
        put_new(&gone, &file, "text")?;
        assert_eq!(fs::read_to_string(&file)?, "text");
        assert_eq!(names(folder.path()), ["file"]);
        Ok(())
    }

    #[test]
    fn another_program_that_writes_at_the_same_time_does_no_harm() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("file");
        let held = Temporary::create(&file, PRIVATE)?;
        write_atomic(&file, "text")?;
        assert_eq!(fs::read_to_string(&file)?, "text");
        held.write("other", None)?;
        fs::rename(&held.path, &file)?;
        assert_eq!(fs::read_to_string(&file)?, "other");
        assert_eq!(names(folder.path()), ["file"]);
        Ok(())
    }
}
