//! The user's bookmarks and notes are not lost: two programs at once, a program that is killed,
//! files that are no plain files, editors of every kind.

use std::fs;
use std::os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use super::persistence::{BEEN_HERE, home, imenik, start};
use super::pty::{PATIENCE, Session};

const BOOKMARKS: &str = ".local/share/imenik/bookmarks.json";

/// The program, open on the page of NATO.
fn on_nato(home: &Path) -> Session {
    let mut session = start(&["nato"], home, &[]);
    session.wait_for_text("Brussels, Belgium");
    session
}

/// Writes a note on the current entry.
fn note(session: &mut Session, text: &str) {
    session.press("w");
    session.wait_for_text("Note:");
    session.press(&format!("\x15{text}\r"));
    session.wait_for("the note saved", |screen| !screen.contents().contains("Note:"));
}

fn quit(mut session: Session) {
    session.press("\x03");
    let (code, left) = session.ended();
    assert_eq!(code, 0, "{left}");
}

/// The only bookmark of the user: its id, its mark and its note.
fn only_bookmark(home: &Path) -> (String, bool, String) {
    let text = fs::read_to_string(home.join(BOOKMARKS)).expect("the bookmarks are there");
    let list: Vec<serde_json::Value> = serde_json::from_str(&text).expect("a JSON list");
    let [one] = list.as_slice() else { panic!("{text}") };
    let text = |field: &str| one[field].as_str().unwrap_or_default().to_owned();
    (text("id"), one["marked"] == true, text("note"))
}

#[test]
fn a_mark_and_a_note_of_two_programs_both_stand() {
    let home = home(&[BEEN_HERE]);
    let (mut one, mut other) = (on_nato(home.path()), on_nato(home.path()));
    note(&mut other, "from the other");
    one.press("b");
    one.wait_for_text("Bookmarked ★");
    // What the other has written is on this page now, too.
    one.wait_for_text("from the other");
    let both = ("nato".to_owned(), true, "from the other".to_owned());
    assert_eq!(only_bookmark(home.path()), both);
    quit(one);
    quit(other);
    assert_eq!(only_bookmark(home.path()), both);
}

#[test]
fn two_different_notes_of_two_programs_are_both_kept() {
    let home = home(&[BEEN_HERE]);
    let (mut one, mut other) = (on_nato(home.path()), on_nato(home.path()));
    note(&mut other, "from the other");
    note(&mut one, "from this one");
    let joined = "from the other\nfrom this one";
    assert_eq!(only_bookmark(home.path()), ("nato".to_owned(), false, joined.to_owned()));
    one.wait_for_text("from the other");
    quit(one);
    quit(other);
}

#[test]
fn bookmarks_that_are_imported_while_the_browser_is_open_stand_beside_its_note() {
    let imported = "[{\"id\": \"nato\", \"marked\": true, \"note\": \"imported\"}]";
    let home = home(&[BEEN_HERE, ("more.json", imported)]);
    let mut session = on_nato(home.path());
    let file = home.path().join("more.json");
    let said =
        imenik(home.path(), &["bookmarks", "--import", file.to_str().expect("a plain path")]);
    assert_eq!(said.status.code(), Some(0));
    note(&mut session, "typed");
    let joined = "imported\ntyped".to_owned();
    assert_eq!(only_bookmark(home.path()), ("nato".to_owned(), true, joined));
    quit(session);
}

#[test]
fn bookmarks_that_are_imported_at_the_same_time_are_all_kept() {
    let home = home(&[BEEN_HERE]);
    let import = |nth: usize| {
        let more = home.path().join(format!("more{nth}.json"));
        fs::write(&more, format!("[{{\"id\": \"e{nth}\", \"marked\": true}}]"))
            .expect("a home folder");
        let mut command = Command::new(env!("CARGO_BIN_EXE_imenik"));
        command.env_clear().env("HOME", home.path()).args(["bookmarks", "--import"]);
        command.arg(&more).stdout(Stdio::null()).spawn().expect("the program runs")
    };
    let children: Vec<_> = (0..12).map(import).collect();
    for mut child in children {
        assert!(child.wait().expect("a child").success());
    }
    let text = fs::read_to_string(home.path().join(BOOKMARKS)).expect("the bookmarks are there");
    let list: Vec<serde_json::Value> = serde_json::from_str(&text).expect("a JSON list");
    assert_eq!(list.len(), 12, "{text}");
}

#[test]
fn a_program_that_is_killed_while_it_saves_leaves_the_old_bookmarks_or_the_new_ones() {
    let home = home(&[BEEN_HERE]);
    let folder = home.path().join(".local/share/imenik");
    let file = home.path().join(BOOKMARKS);
    fs::create_dir_all(&folder).expect("a home folder");
    // Large, so that writing takes a while.
    let bookmark = |id: String| format!("{{\"id\":\"{id}\",\"note\":\"{}\"}}", "n".repeat(2000));
    let many: Vec<String> = (0..1500).map(|nth| bookmark(format!("e{nth}"))).collect();
    fs::write(&file, format!("[{}]", many.join(","))).expect("a home folder");
    let mut ids = 1500;
    for nth in 0..30_u64 {
        let more = home.path().join("more.json");
        fs::write(&more, format!("[{}]", bookmark(format!("new{nth}")))).expect("a home folder");
        let mut command = Command::new(env!("CARGO_BIN_EXE_imenik"));
        command.env_clear().env("HOME", home.path()).args(["bookmarks", "--import"]).arg(&more);
        let mut child = command.stdout(Stdio::null()).spawn().expect("the program runs");
        let fresh = folder.join(".bookmarks.json.tmp");
        let end = Instant::now() + PATIENCE;
        // Killed as soon as it has begun to write, later each time, or as soon as anything is
        // seen of it in the file itself.
        let enough = if nth % 2 == 0 { nth % 6 * 600_000 } else { u64::MAX };
        let before = fs::metadata(&file).expect("the bookmarks are there").len();
        let is_written = || {
            fs::metadata(&fresh).is_ok_and(|it| it.len() >= enough)
                || fs::metadata(&file).is_ok_and(|it| it.len() != before)
        };
        while !is_written() && child.try_wait().expect("a child").is_none() {
            assert!(Instant::now() < end, "it never wrote");
        }
        let _ = child.kill();
        child.wait().expect("a child");
        let text = fs::read_to_string(&file).expect("the bookmarks are there");
        let list: Vec<serde_json::Value> = serde_json::from_str(&text).expect("a whole JSON list");
        let has_new = list.iter().any(|it| it["id"] == format!("new{nth}"));
        assert_eq!(list.len(), ids + usize::from(has_new), "old or new, run {nth}");
        ids = list.len();
        let left = fs::read_dir(&folder).expect("a folder").count();
        assert!(left <= 2, "{left} files after run {nth}");
    }
    assert!(imenik(home.path(), &["bookmarks", "--format", "json"]).status.success());
    let more = home.path().join("more.json");
    let import = ["bookmarks", "--import", more.to_str().expect("a plain path")];
    assert!(imenik(home.path(), &import).status.success());
    assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 1, "the next one tidies up");
}

#[test]
fn bookmarks_behind_a_link_are_changed_where_they_are() {
    for exists in [true, false] {
        let home = home(&[BEEN_HERE]);
        let (file, target) = (home.path().join(BOOKMARKS), home.path().join("synced.json"));
        fs::create_dir_all(file.parent().expect("a folder")).expect("a home folder");
        if exists {
            fs::write(&target, "[{\"id\": \"nato\", \"note\": \"old\"}]").expect("a home folder");
        }
        symlink(&target, &file).expect("a link");
        let mut session = on_nato(home.path());
        session.press("b");
        session.wait_for_text("Bookmarked ★");
        quit(session);
        let old = if exists { "old" } else { "" };
        assert_eq!(only_bookmark(home.path()), ("nato".to_owned(), true, old.to_owned()));
        assert_eq!(fs::read_link(&file).expect("the link is kept"), target);
        assert!(fs::symlink_metadata(&target).expect("the target").is_file());
    }
}

#[test]
fn bookmarks_that_are_a_pipe_or_read_only_are_named_and_not_replaced() {
    let home = home(&[BEEN_HERE]);
    let file = home.path().join(BOOKMARKS);
    fs::create_dir_all(file.parent().expect("a folder")).expect("a home folder");
    let made = Command::new("mkfifo").arg(&file).status().expect("mkfifo is there");
    assert!(made.success());
    let mut session = start(&["nato"], home.path(), &[]);
    for key in ["\rb", "\r"] {
        session.wait_for_text("bookmarks.json: cannot be read:");
        session.press(key);
        session.settle();
    }
    quit(session);
    let kind = fs::symlink_metadata(&file).expect("the pipe").file_type();
    assert!(kind.is_fifo(), "the pipe is where it was");

    fs::remove_file(&file).expect("a pipe can be removed");
    let old = "[{\"id\": \"nato\", \"note\": \"old\"}]";
    fs::write(&file, old).expect("a home folder");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o444)).expect("a file of ours");
    let mut session = on_nato(home.path());
    session.press("b");
    session.wait_for_text("bookmarks.json: cannot be");
    session.press("\r");
    quit(session);
    assert_eq!(fs::read_to_string(&file).expect("the bookmarks"), old);
    assert_eq!(fs::metadata(&file).expect("the bookmarks").mode() & 0o777, 0o444);
}

#[test]
fn an_export_that_cannot_be_written_names_the_file_of_the_user() {
    let home = home(&[BEEN_HERE, ("file", "precious")]);
    let mut session = on_nato(home.path());
    session.press("e");
    session.wait_for_text("Export to a file");
    session.press("nato json\r");
    session.wait_for_text("File: imenik-nato.json");
    // Nobody may write to these, whatever their rights are. macOS has only the last.
    let of_linux = [("/dev/full", true), ("/proc/imenik.json", false)];
    let of_linux = of_linux.into_iter().filter(|_| cfg!(target_os = "linux"));
    for (name, is_there) in of_linux.chain([("~/file/imenik.json", false)]) {
        session.press(&format!("\x15{name}\r"));
        if is_there {
            session.wait_for_text("Overwrite it?");
            session.press("\r");
        }
        session.wait_for_text("Not saved:");
        let said = session.screen.screen().contents();
        assert!(said.contains(name.trim_start_matches('~')), "{said}");
        assert!(!said.contains(".json.tmp"), "{said}");
        session.press("\r");
        session.wait_for("the message closed", |screen| !screen.contents().contains("Not saved:"));
        if is_there {
            session.press("\x1b");
        }
        session.wait_for_text("File: ");
    }
    quit(session);
    let full = fs::metadata("/dev/full").map(|full| full.file_type());
    assert!(full.is_ok_and(|full| full.is_char_device()) || cfg!(not(target_os = "linux")));
    let kept = fs::read_to_string(home.path().join("file")).expect("the file is there");
    assert_eq!(kept, "precious");
}

/// A script in a home folder that can be run.
fn script(home: &Path, name: &str, text: &str) -> PathBuf {
    let path = home.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a home folder");
    fs::write(&path, format!("#!/bin/sh\n{text}\n")).expect("a home folder");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("a script that runs");
    path
}

#[test]
fn an_editor_is_run_as_git_runs_it() {
    let home = home(&[BEEN_HERE]);
    // It records what it was given, and edits the file, which comes last.
    let text = "echo \"$MARK[$1][$2]\" > \"$HOME/ran\"\neval last=\\${$#}\n\
                echo ' edited' >> \"$last\"";
    let spaced = script(home.path(), "my tools/ed it", text);
    let plain = script(home.path(), "ed", "exec \"$HOME/my tools/ed it\" \"$@\"");
    let (spaced, plain) = (spaced.display().to_string(), plain.display().to_string());
    for (editor, ran) in [
        (format!("\"{spaced}\" -w"), "[-w][/"),
        (format!("'{spaced}' \"a  b\""), "[a  b][/"),
        (format!("{} --wait", spaced.replace(' ', "\\ ")), "[--wait][/"),
        (format!("FOO=bar MARK=m {plain}"), "m[/"),
        (format!("sh -c \"{plain} -s \\\"\\$@\\\"\" name"), "[-s][/"),
        (format!("sh -c '{plain} \"$@\"' -"), "[/"),
        ("\"$HOME/ed\" -e".to_owned(), "[-e][/"),
    ] {
        let _ = fs::remove_file(home.path().join("ran"));
        let _ = fs::remove_file(home.path().join(BOOKMARKS));
        let environment = [("VISUAL", &*editor), ("PATH", "/usr/bin:/bin")];
        let mut session = start(&["nato"], home.path(), &environment);
        session.wait_for_text("Brussels, Belgium");
        session.press("wbegun\x0f");
        session.wait_for_text("My note");
        quit(session);
        let note = only_bookmark(home.path()).2;
        assert_eq!(note, "begun edited", "{editor}");
        let said = fs::read_to_string(home.path().join("ran")).expect("the editor ran");
        assert!(said.starts_with(ran), "{editor}: {said}");
    }
}

#[test]
fn ctrl_c_and_ctrl_backslash_are_for_the_editor_alone() {
    let home = home(&[BEEN_HERE]);
    let text = "trap 'echo caught' INT QUIT\necho ready\nread line || read line || read line\n\
                printf ' %s' \"$line\" >> \"$1\"";
    let editor = script(home.path(), "ed", text).display().to_string();
    let environment = [("EDITOR", &*editor), ("PATH", "/usr/bin:/bin")];
    let mut session = start(&["nato"], home.path(), &environment);
    session.wait_for_text("Brussels, Belgium");
    session.press("wbegun\x0f");
    for (key, caught) in [("\x03", 1), ("\x1c", 2)] {
        session.wait_for_text("ready");
        session.press(key);
        session.wait_for("the signal caught", |screen| {
            screen.contents().matches("caught").count() == caught
        });
    }
    session.press("typed\n");
    session.wait_for_text("My note");
    assert_eq!(only_bookmark(home.path()).2, "begun typed");
    quit(session);

    // An editor that dies of it, as often as not before the browser has noticed the signal: the
    // note is not lost.
    script(home.path(), "ed", "kill -INT 0");
    let mut session = start(&["selec"], home.path(), &environment);
    session.wait_for_text("Bucharest, Romania");
    session.press("wprecious");
    for _ in 0..20 {
        session.wait_for_text("Note: precious");
        session.press("\x0f");
        session.wait_for_text("The editor failed:");
        session.press("\r");
        session.wait_for("the message closed", |screen| !screen.contents().contains("failed:"));
    }
    quit(session);
}

#[test]
fn a_text_of_the_editor_that_is_not_utf_8_is_kept_and_named() {
    let home = home(&[BEEN_HERE]);
    let editor = script(home.path(), "ed", "printf 'na\\357ve \\377' > \"$1\"");
    let editor = editor.display().to_string();
    let mut session = start(&["nato"], home.path(), &[("EDITOR", &*editor)]);
    session.wait_for_text("Brussels, Belgium");
    session.press("wbegun\x0f");
    session.wait_for_text("The editor failed:");
    session.wait_for_text("note-");
    session.press("\r");
    session.wait_for_text("Note: begun");
    quit(session);
    let state = fs::read_dir(home.path().join(".local/state/imenik")).expect("a folder");
    let notes = state.flatten().filter(|it| it.file_name().to_string_lossy().starts_with("note-"));
    let texts: Vec<Vec<u8>> = notes.map(|it| fs::read(it.path()).expect("the text")).collect();
    assert_eq!(texts, [b"na\xefve \xff"]);
}
