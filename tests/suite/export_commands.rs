//! What commands print with the notes of the user, for spreadsheets, and of entries that would harm
//! the programs that open them.

use std::path::Path;

use super::commands::{err, out};
use super::persistence::{home, imenik};

/// The character that some programs begin a UTF-8 file with.
const BOM: char = '\u{feff}';
const BOOKMARKS: &str = ".local/share/imenik/bookmarks.json";
const FIXTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixture/catalog.json");

/// What a command prints of the catalog in a file; nothing on standard error.
fn run(home: &Path, catalog: &str, arguments: &str) -> String {
    let options = ["--no-bundled", "--data", catalog];
    let output = imenik(home, &options.into_iter().chain(arguments.split(' ')).collect::<Vec<_>>());
    assert_eq!((output.status.code(), err(&output).as_str()), (Some(0), ""), "{arguments}");
    out(&output)
}

/// A home folder with a mark on `xe` and a note on `siz`.
fn home_with_notes() -> tempfile::TempDir {
    let bookmarks = r#"[
        {"id": "xe", "marked": true},
        {"id": "siz", "note": "first\nsecond\u001b\u009b"}
    ]"#;
    home(&[(BOOKMARKS, bookmarks)])
}

#[test]
fn lists_and_pages_carry_the_notes_of_the_user() {
    let home = home_with_notes();
    let run = |arguments: &str| run(home.path(), FIXTURE, arguments);
    let rows = "xe\tXE\tErewhon\t★\n\
                siz\tLIC\tLeague of Imagined Countries\t✎ first · second\u{fffd}\u{fffd}\n";
    assert_eq!(run("list mine:"), rows);
    assert_eq!(run("search erewhon --limit 1"), "xe\tXE\tErewhon\t★\n");
    assert_eq!(run("search erewhon --limit 1 --explain"), "xe\tXE\tErewhon\twhole name: Erewhon\n");
}

#[test]
fn every_format_of_a_command_has_the_note() {
    let home = home_with_notes();
    let run = |arguments: &str| run(home.path(), FIXTURE, arguments);
    for command in ["export mine:", "list mine:", "search mine:", "show siz"] {
        let json = run(&format!("{command} --format json"));
        assert!(json.contains("\"x-note\": \"first\\nsecond\\u001b\\u009b\""), "{json}");
        let bookmarked = json.matches("\"x-bookmarked\": true").count();
        assert_eq!(bookmarked, usize::from(command != "show siz"), "{command}");
        let csv = run(&format!("{command} --format csv"));
        let note = ",first second\u{fffd}\u{fffd}\n";
        assert!(csv.contains("as_of,note,x-note\n") && csv.contains(note), "{csv}");
        let markdown = run(&format!("{command} --format markdown"));
        let note = "**My note**  \nfirst\nsecond\u{fffd}\u{fffd}\n";
        assert!(markdown.contains(note), "{markdown}");
    }
    let text = run("show siz xe");
    assert!(text.contains("\n\nMy note\n  first\n  second\u{fffd}\u{fffd}\n\nFounded"), "{text}");
    assert_eq!(text.matches("My note").count(), 1);
}

#[test]
fn bookmarks_that_cannot_be_read_are_only_a_warning_when_an_entry_is_shown() {
    let home = home(&[(BOOKMARKS, "[")]);
    for arguments in [&["show", "nato"][..], &["show", "nato", "--format", "json"]] {
        let output = imenik(home.path(), arguments);
        assert_eq!(output.status.code(), Some(0));
        assert!(err(&output).contains("bookmarks.json:1:1"), "{}", err(&output));
        assert!(out(&output).contains("North Atlantic Treaty Organization"));
    }
}

#[test]
fn bookmarks_that_this_version_does_not_know_hide_no_other_and_are_kept() {
    let strange = r#"{"id": "wto", "note": 5}"#;
    let json = format!(r#"{BOM}[{{"id": "nato", "marked": true, "colour": "red"}}, {strange}]"#);
    let home = home(&[(BOOKMARKS, &json), ("more.json", &json.replace("nato", "eu"))]);
    let list = imenik(home.path(), &["bookmarks"]);
    assert!(out(&list).starts_with("nato\t"), "{}", out(&list));
    let problem = "bookmarks.json: wto: note: wrong type; expected text in quotation marks\n";
    assert!(err(&list).ends_with(problem), "{}", err(&list));
    assert!(err(&imenik(home.path(), &["search", "mine:"])).ends_with(problem));
    let more = home.path().join("more.json");
    let imported =
        imenik(home.path(), &["bookmarks", "--import", more.to_str().expect("a plain path")]);
    assert_eq!(out(&imported), "Imported: 1 bookmark.\n");
    assert!(err(&imported).contains("more.json: wto: note: wrong type"), "{}", err(&imported));
    let kept = std::fs::read_to_string(home.path().join(BOOKMARKS)).expect("the bookmarks");
    let kept: serde_json::Value = serde_json::from_str(&kept).expect("it is JSON");
    let expected = serde_json::json!([
        {"id": "eu", "marked": true, "colour": "red"},
        {"id": "nato", "marked": true, "colour": "red"},
        {"id": "wto", "note": 5}
    ]);
    assert_eq!(kept, expected);
}

#[test]
fn tables_have_the_delimiter_and_the_mark_that_a_spreadsheet_expects() {
    let home = home(&[]);
    let run = |arguments: &str| run(home.path(), FIXTURE, arguments);
    let members = "members siz --status observer --format csv";
    for (options, expected) in [
        ("", "id,acronym,name,status,since,until\nxp,XP,Laputa,observer,1983,\n"),
        (" --delimiter ;", "id;acronym;name;status;since;until\nxp;XP;Laputa;observer;1983;\n"),
        (
            " --delimiter \\t --bom",
            "\u{feff}id\tacronym\tname\tstatus\tsince\tuntil\nxp\tXP\tLaputa\tobserver\t1983\t\n",
        ),
        (" --delimiter=\t", "id\tacronym\tname\tstatus\tsince\tuntil\nxp\tXP\tLaputa\tobserver"),
        (" --delimiter=tab", "id\tacronym\tname\tstatus\tsince\tuntil\nxp\tXP\tLaputa\tobserver"),
        (" --delimiter |", "id|acronym|name|status|since|until\nxp|XP|Laputa|observer|1983|\n"),
    ] {
        let table = run(&format!("{members}{options}"));
        assert!(table.starts_with(expected), "{table:?}");
    }
    for (command, first) in [
        ("export xe --format csv", "id;category;acronym;name"),
        ("list xe --format csv", "id;category;acronym;name"),
        ("search xe --format csv", "id;category;acronym;name"),
        ("show xe --format csv", "id;category;acronym;name"),
        ("memberships xl --format csv", "id;acronym;name;status"),
        ("common xl xu --format csv", "id;category;acronym;name"),
        ("differ xu xl --format csv", "id;category;acronym;name"),
        ("export xe --against siz", "id;name;siz\nxe;Erewhon;former\n"),
    ] {
        let table = run(&format!("{command} --bom --delimiter ;"));
        assert!(table.starts_with(&format!("\u{feff}{first}")), "{command}: {table:?}");
    }
}

#[test]
fn an_option_that_means_nothing_in_the_format_is_an_error() {
    let home = home(&[]);
    for (command, option, format) in [
        ("export xe --bom", "--bom", "csv"),
        ("export xe --format svg --bom", "--bom", "csv"),
        ("export xe --against siz --format json", "--against", "csv"),
        ("export xe --against siz --format svg", "--against", "csv"),
        ("export xe --format markdown --columns id", "--columns", "csv"),
        ("list xe --columns id", "--columns", "csv"),
        ("search xe --columns id --format ids", "--columns", "csv"),
        ("show xe --format json --columns id", "--columns", "csv"),
        ("members siz --delimiter ;", "--delimiter", "csv"),
        ("search xe --explain --format json", "--explain", "text"),
    ] {
        let output = imenik(home.path(), &command.split(' ').collect::<Vec<_>>());
        let printed = (output.status.code(), out(&output), err(&output));
        let message = format!("{option} needs --format {format}\n");
        assert_eq!(printed, (Some(2), String::new(), message), "{command}");
    }
    let columns = ["export", "code:rs", "--against", "selec", "--columns", "id"];
    let output = imenik(home.path(), &columns);
    let message = "the columns of --against are the bodies; leave --columns out\n";
    assert_eq!((output.status.code(), err(&output).as_str()), (Some(2), message));
    let matrix = run(home.path(), FIXTURE, "export xe --against siz --format csv");
    assert_eq!(matrix, "id,name,siz\nxe,Erewhon,former\n");
}

#[test]
fn columns_are_chosen_and_ordered() {
    let home = home_with_notes();
    let run = |arguments: &str| run(home.path(), FIXTURE, arguments);
    for command in ["list mine:first", "export mine:first", "search siz --limit 1", "show siz"] {
        assert_eq!(
            run(&format!("{command} --format csv --columns x-note,founded,id --columns x-none")),
            "x-note,founded,id,x-none\nfirst second\u{fffd}\u{fffd},1946-05-01,siz,\n",
            "{command}"
        );
        let all = run(&format!("{command} --format csv"));
        assert!(all.starts_with("id,category,acronym,name,official_name,kind,"), "{all}");
    }
    assert_eq!(
        run("list xp --format csv --columns name,coordinates --lang sr-Cyrl"),
        "name,coordinates\nЛапута,\"14.5,152\"\n"
    );
    for (language, expected) in [
        ("en", "--columns <COLUMN,…>: there is no such column. Did you mean “founded”?"),
        ("sr-Latn", "--columns <kolona,…>: nema takve kolone. Da li ste mislili „founded”?"),
    ] {
        let columns = ["list", "--columns", "id,foundet", "--lang", language];
        let output = imenik(home.path(), &columns);
        assert_eq!(output.status.code(), Some(2));
        assert!(err(&output).contains(expected), "{}", err(&output));
    }
}

#[test]
fn another_delimiter_is_an_error_in_the_language() {
    let home = home(&[]);
    for (language, expected) in [
        ("en", "invalid value “:” for --delimiter <C>; possible values: tab, \\t, |, ;, ,\n"),
        ("sr-Cyrl", "„:” није вредност за --delimiter <C>; могуће вредности: tab, \\t, |, ;, ,\n"),
    ] {
        let output = imenik(home.path(), &["list", "--delimiter", ":", "--lang", language]);
        assert_eq!(output.status.code(), Some(2));
        assert!(err(&output).starts_with(expected), "{}", err(&output));
    }
}

/// A catalog of one entry with a name, and with members.
fn catalog_with(name: &str) -> String {
    let entry = |id: &str, more: &str| {
        format!(
            r#"{{"id": "{id}", "category": "organization", "name": {{"sr": {name}, "en": {name}}},
            "description": {{"sr": {name}, "en": {name}}}, "founded": {{"date": "1999"}},
            "aims": {{"sr": "a", "en": "a"}}{more},
            "sources": [{{"title": "S", "url": "https://s.example"}}], "as_of": "2025"}}"#,
            name = serde_json::to_string(name).expect("a text is JSON"),
        )
    };
    let note = serde_json::to_string(name).expect("a text is JSON");
    let members = format!(
        r#", "members": [{{"id": "f2", "status": "member", "note": {{"sr": {note}, "en": {note}}}}}]"#
    );
    format!("[{},{}]", entry("f1", &members), entry("f2", ""))
}

#[test]
fn a_name_is_inert_in_every_output() {
    let name = "https://x> <img src=x onerror=alert(1)>\u{2067}x\u{202e}";
    let home =
        home(&[("hostile.json", &catalog_with(name)), ("formula.json", &catalog_with("=1+1"))]);
    let run = |file: &str, arguments: &str| {
        run(home.path(), &home.path().join(file).to_string_lossy(), arguments)
    };
    let escaped = "https://x&gt; &lt;img src=x onerror=alert(1)&gt;\u{fffd}x\u{fffd}";
    for (arguments, start) in [
        ("show f1 --format markdown", format!("# {escaped}\n\n**Founded**")),
        ("members f1 --format markdown", format!("- {escaped} (member; {escaped})\n")),
    ] {
        let markdown = run("hostile.json", arguments);
        assert!(markdown.starts_with(&start), "{markdown}");
        assert!(!markdown.contains("<img"), "{markdown}");
    }
    let json = run("hostile.json", "show f1 --format json");
    let kept = r#""sr": "https://x> <img src=x onerror=alert(1)>\u2067x\u202e""#;
    assert!(json.contains(kept), "{json}");
    for command in ["members f1", "memberships f2", "common f1 f1", "list", "export", "search f1"] {
        let json = run("hostile.json", &format!("{command} --format json"));
        assert!(!json.contains(['\u{2067}', '\u{202e}']), "{command}: {json}");
    }
    assert_eq!(
        run("formula.json", "members f1 --format csv"),
        "id,acronym,name,status,since,until\nf2,,'=1+1,member,,\n"
    );
    let table = run("formula.json", "export f1 --format csv --columns id,name,description,founded");
    assert_eq!(table, "id,name,description,founded\nf1,'=1+1,'=1+1,1999\n");
    assert_eq!(run("formula.json", "export f2 --against f1"), "id,name,f1\nf2,'=1+1,member\n");
}

#[test]
fn bookmarks_as_json_have_no_character_that_a_terminal_acts_on() {
    let home = home_with_notes();
    let json = run(home.path(), FIXTURE, "bookmarks --format json");
    assert!(json.contains(r"first\nsecond\u001b\u009b"), "{json}");
}
