//! The files that the user makes with the program, on a real terminal: bookmarks, notes, exports.

use std::fs;
use std::path::Path;

use super::persistence::{BEEN_HERE, home, imenik, start};

/// Every file under a folder.
fn files(folder: &Path) -> Vec<String> {
    let mut out = Vec::new();
    for path in fs::read_dir(folder).expect("a folder").flatten().map(|it| it.path()) {
        if path.is_dir() {
            out.extend(files(&path));
        } else {
            out.push(path.display().to_string());
        }
    }
    out.sort();
    out
}

#[test]
fn bookmarks_and_notes_are_kept_found_exported_and_imported() {
    let home = home(&[BEEN_HERE]);
    let mut session = start(&["selec"], home.path(), &[]);
    session.wait_for_text("Southeast European Law Enforcement Center");
    session.press("b");
    session.wait_for_text("Bookmarked ★");
    session.press("w");
    session.wait_for_text("Note:");
    session.press("Ана ради тамо\r");
    session.wait_for_text("My note");
    session.press("q");
    session.ended();
    let mut session = start(&["--fresh"], home.path(), &[]);
    session.wait_for_text("All entries");
    session.press("B");
    session.wait_for_text("Bookmarks and notes");
    session.wait_for_text("■★SELEC");
    session.press("B");
    session.wait_for_text("All entries");
    session.press("/moje:ana");
    session.wait_for_text(" 1/");
    session.press("\x03");
    session.ended();

    let found = imenik(home.path(), &["search", "--format", "ids", "mine:"]);
    assert_eq!(&*found.stdout, b"selec\n");
    let list = imenik(home.path(), &["bookmarks"]);
    assert_eq!(
        String::from_utf8_lossy(&list.stdout),
        "selec\tSELEC\tSoutheast European Law Enforcement Center\t★ Ана ради тамо\n"
    );
    let exported = imenik(home.path(), &["bookmarks", "--format", "json"]).stdout;
    let elsewhere = super::persistence::home(&[
        (".local/share/imenik/bookmarks.json", "[{\"id\": \"selec\", \"note\": \"mine\"}]"),
        BEEN_HERE,
    ]);
    let file = elsewhere.path().join("from-home.json");
    fs::write(&file, exported).expect("a home folder");
    let said =
        imenik(elsewhere.path(), &["bookmarks", "--import", file.to_str().expect("a plain path")]);
    assert_eq!(String::from_utf8_lossy(&said.stdout), "Imported: 1 bookmark.\n");
    let both = imenik(elsewhere.path(), &["bookmarks", "--format", "json"]);
    let both = String::from_utf8_lossy(&both.stdout).into_owned();
    assert!(both.contains("mine\\nАна ради тамо") && both.contains("\"marked\": true"), "{both}");
}

#[test]
fn bookmarks_that_cannot_be_read_are_reported_and_not_changed() {
    let broken = "[{\"id\": \"selec\", \"note\": \"precious\"";
    let home = home(&[BEEN_HERE, (".local/share/imenik/bookmarks.json", broken)]);
    let mut session = start(&["nato"], home.path(), &[]);
    session.wait_for_text("bookmarks.json:1:");
    session.press("\rb");
    session.wait_for_text("┌ Message");
    session.wait_for_text("bookmarks.json:1:");
    session.press("\rq");
    session.ended();
    let kept = fs::read_to_string(home.path().join(".local/share/imenik/bookmarks.json"))
        .expect("the file is there");
    assert_eq!(kept, broken);
    let found = imenik(home.path(), &["search", "--format", "ids", "selec", "--limit", "1"]);
    assert_eq!(
        (found.status.code(), &*found.stdout),
        (Some(0), &b"selec\n"[..]),
        "all else is found"
    );
    assert!(String::from_utf8_lossy(&found.stderr).contains("bookmarks.json:1:"));
}

#[test]
fn a_note_is_written_in_the_editor_of_the_user() {
    let home = home(&[
        BEEN_HERE,
        (
            "editor",
            "#!/bin/sh\necho \"$1\" > \"$HOME/where\"\nread line < /dev/tty\nprintf 'first\\n%s\\n' \"$line\" >> \"$1\"\n",
        ),
    ]);
    let editor = home.path().join("editor");
    fs::set_permissions(&editor, std::os::unix::fs::PermissionsExt::from_mode(0o755))
        .expect("a script that runs");
    let environment =
        [("EDITOR", editor.to_str().expect("a plain path")), ("PATH", "/usr/bin:/bin")];
    let mut session = start(&["selec"], home.path(), &environment);
    session.wait_for_text("Southeast European Law Enforcement Center");
    session.press("wbegun \x0f");
    session.wait_for("the editor's screen", |screen| !screen.alternate_screen());
    // What is typed now is the editor's, all of it.
    session.press("typed in the editor\n");
    session.wait_for_text("My note");
    session.wait_for_text("begun first");
    session.wait_for_text("typed in the editor");
    session.press("q");
    assert_eq!(session.ended().0, 0);
    let edited = fs::read_to_string(home.path().join("where")).expect("the editor got a file");
    assert!(
        Path::new(edited.trim()).starts_with(home.path().join(".local/state/imenik")),
        "{edited}"
    );
    assert!(!Path::new(edited.trim()).exists(), "it is gone with the editor");
    // A note of several lines goes to the editor at once; where there is none, it is not lost.
    let mut session = start(&["selec"], home.path(), &[("EDITOR", "/no/such/editor")]);
    session.wait_for_text("typed in the editor");
    session.press("w");
    session.wait_for_text("The editor failed: /no/such/editor");
    session.press("\x03");
    session.ended();
    let kept = fs::read_to_string(home.path().join(".local/share/imenik/bookmarks.json"))
        .expect("the file is there");
    assert!(kept.contains("begun first\\ntyped in the editor"), "{kept}");
}

#[test]
fn entries_are_exported_to_a_file_and_no_file_is_overwritten_without_a_question() {
    let home = home(&[BEEN_HERE, ("imenik-selec.md", "precious")]);
    let mut session = start(&["selec"], home.path(), &[]);
    session.wait_for_text("Southeast European Law Enforcement Center");
    session.press("e");
    session.wait_for_text("Export to a file");
    session.press("selec markdown\r");
    session.wait_for_text("File: imenik-selec.md");
    session.press("\x01~/\r");
    session.wait_for_text("already exists. Overwrite it?");
    session.press("\x1b");
    session.wait_for_text("File: ~/imenik-selec.md");
    assert_eq!(
        fs::read_to_string(home.path().join("imenik-selec.md")).expect("the file is there"),
        "precious"
    );
    session.press("\x05\x08\x08\x08.new.md\r");
    session.wait_for_text("Saved:");
    session.press("e");
    session.wait_for_text("Export to a file");
    session.press("list json\r");
    session.wait_for_text("File: imenik.json");
    session.press("\x15/no/such/folder/x.json\r");
    session.wait_for_text("Not saved:");
    session.press("\r\x15~/imenik-selec.md\r");
    session.wait_for_text("Overwrite it?");
    session.press("\r");
    session.wait_for_text("Saved:");
    session.press("q");
    assert_eq!(session.ended().0, 0);
    let read = |name: &str| fs::read_to_string(home.path().join(name)).expect("the file is there");
    assert!(read("imenik-selec.new.md").starts_with("# Southeast European Law Enforcement Center"));
    assert!(read("imenik-selec.md").starts_with('['), "{}", read("imenik-selec.md"));
}

#[test]
fn files_are_written_only_in_the_folders_of_the_program() {
    let home = home(&[]);
    let mut session = start(&[], home.path(), &[]);
    session.wait_for_text("Welcome");
    session.press("\r/selec\rb");
    session.wait_for_text("Bookmarked");
    session.press("yn");
    session.wait_for_text("Sent to the terminal");
    session.press("q");
    session.ended();
    imenik(home.path(), &["bookmarks"]);
    imenik(home.path(), &["config"]);
    let of_the_program = [".config/imenik/", ".local/share/imenik/", ".local/state/imenik/"];
    for file in files(home.path()) {
        assert!(of_the_program.iter().any(|folder| file.contains(folder)), "{file}");
    }
}
