//! Edits a text in the user's editor.

use std::env;
use std::fs;
use std::io::{self, IsTerminal, Write};
use std::process::{Command, ExitStatus};

use tempfile::NamedTempFile;

use super::job_control::TERMINAL;
use crate::config;

/// The editor where `$VISUAL` and `$EDITOR` name none.
const DEFAULT: &str = "vi";

/// A text as the user leaves it in the editor of `$VISUAL` or `$EDITOR`.
///
/// # Errors
/// If the editor cannot be run or fails, or if its text is not UTF-8: then the file stays, and the
/// error names it.
pub(super) fn edit(text: &str) -> io::Result<String> {
    let mut file = file()?;
    file.write_all(text.as_bytes())?;
    let is_set = |name| env::var(name).ok().filter(|value| !value.trim().is_empty());
    let editor = ["VISUAL", "EDITOR"].into_iter().find_map(is_set);
    let editor = editor.unwrap_or_else(|| DEFAULT.to_owned());
    let status = run(&editor, &file)
        .map_err(|error| io::Error::new(error.kind(), format!("{editor}: {error}")))?;
    if !status.success() {
        return Err(io::Error::other(format!("{editor}: {status}")));
    }
    match String::from_utf8(fs::read(file.path())?) {
        Ok(text) => Ok(text),
        Err(error) => {
            let (_, path) = file.keep()?;
            Err(io::Error::other(format!("{}: {error}", path.display())))
        }
    }
}

/// A file for the text. A note is private: while it is edited it is among the program's files,
/// elsewhere only if there is no other way.
fn file() -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix("note-").suffix(".txt");
    let folder = config::state_folder().filter(|folder| fs::create_dir_all(folder).is_ok());
    folder
        .and_then(|folder| builder.tempfile_in(folder).ok())
        .map_or_else(|| builder.tempfile(), Ok)
}

/// Runs the editor as git does: the shell reads its options, quotes and variables. The keys that
/// interrupt are for the editor: a shell that died of them would leave the editor without a
/// terminal.
fn run(editor: &str, file: &NamedTempFile) -> io::Result<ExitStatus> {
    let script = format!("trap : INT QUIT; {editor} \"$@\"");
    let mut shell = Command::new("sh");
    shell.args(["-c", &script, editor]).arg(file.path());
    // The standard input may be the catalog.
    if !io::stdin().is_terminal()
        && let Ok(terminal) = fs::File::open(TERMINAL)
    {
        shell.stdin(terminal);
    }
    shell.status()
}
