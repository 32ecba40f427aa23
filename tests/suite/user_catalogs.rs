//! Catalog files of the user, as people and programs write them: what is read, what is left out,
//! and what `check` and the other commands say about it.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use super::commands::{err, out};

/// A folder with these files.
pub(super) fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (path, content) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder");
        fs::write(path, content).expect("a temporary file");
    }
    folder
}

/// Runs the program in a folder, with arguments between spaces.
pub(super) fn run(folder: &Path, arguments: &str) -> Output {
    run_with_input(folder, arguments, b"")
}

/// Runs the program in a folder, with arguments between spaces and this standard input.
fn run_with_input(folder: &Path, arguments: &str, input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_imenik"))
        .env_clear()
        .env("LANG", "en_GB.UTF-8")
        .env("HOME", folder.join("no-home"))
        .current_dir(folder)
        .args(arguments.split(' '))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that refuses its input closes it.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    child.wait_with_output().expect("the program ends")
}

/// The exit code, standard output and standard error.
pub(super) fn parts(output: &Output) -> (i32, String, String) {
    (output.status.code().expect("an exit code"), out(output), err(output))
}

/// What `check` prints about one file of the user without the bundle, and its exit code.
pub(super) fn check(file: &str, options: &str) -> (i32, String) {
    let folder = folder(&[("mine.json", file)]);
    let (code, out, err) =
        parts(&run(folder.path(), &format!("check mine.json --no-bundled{options}")));
    assert_eq!(err, "", "problems are printed on standard output");
    (code, out)
}

/// The counts that `check` prints of a catalog of organizations.
fn sound(organizations: usize) -> String {
    let (entries, plural) = (organizations, if organizations == 1 { "entry" } else { "entries" });
    format!(
        "\
Member states of the United Nations        0
Observer states of the United Nations      0
Territories – entities                     0
Organizations                         {organizations:>6}
Institutions                               0
{entries} {plural}. No errors.
"
    )
}

/// A list of ids as `list` prints it, without the bundle; and standard error.
fn listed(folder: &Path, path: &str) -> (String, String) {
    let output = run(folder, &format!("list --no-bundled --format ids --data {path}"));
    (out(&output).trim_end().replace('\n', " "), err(&output))
}

/// A valid entry as JSON in one line, with more fields.
pub(super) fn entry(id: &str, more: &str) -> String {
    format!(
        r#"{{"id": "{id}", "category": "organization", "name": "Club {id}",{more} "sources": [{{"title": "S", "url": "https://s.example"}}], "as_of": "2025"}}"#
    )
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_read() {
    let list = format!("\u{feff}[\r\n  {},\r\n  {}\r\n]\r\n", entry("one", ""), entry("two", ""));
    assert_eq!(check(&list, ""), (0, sound(2)));
    let lines = format!("\u{feff}{}\r\n{}\r\n\r\n", entry("one", ""), entry("two", ""));
    assert_eq!(check(&lines, ""), (0, sound(2)));
    // Positions count neither the mark nor the carriage returns.
    let bad = entry("two", r#" "founded": "soon","#);
    let problem = "two: founded: not a valid date; write an existing date as 2011, 2011-10 or \
                   2011-10-07\n1 error\n";
    let list = format!("\u{feff}[\r\n{},\r\n{bad}\r\n]\r\n", entry("one", ""));
    assert_eq!(check(&list, ""), (1, format!("mine.json:3:74: {problem}")));
    let first = format!("\u{feff}{bad}\r\n");
    assert_eq!(check(&first, ""), (1, format!("mine.json:1:74: {problem}")));
}

#[test]
fn a_list_may_be_an_entry_on_each_line() {
    let lines = [entry("b", ""), entry("a", ""), entry("c", r#" "founded": "soon","#)].join("\n");
    let folder = folder(&[("mine.ndjson", &lines)]);
    let left_out = "mine.ndjson: invalid fields of 1 entry left out; to see why: imenik check \
                    mine.ndjson\n";
    assert_eq!(listed(folder.path(), "mine.ndjson"), ("a b c".to_owned(), left_out.to_owned()));
    let (code, said, _) = parts(&run(folder.path(), "check --no-bundled mine.ndjson"));
    assert_eq!(
        (code, said.lines().next()),
        (
            1,
            Some(
                "mine.ndjson:3:70: c: founded: not a valid date; write an existing date as 2011, \
                 2011-10 or 2011-10-07"
            )
        )
    );
    // One object is a list of one, but a list in an object is no list.
    assert_eq!(check(&entry("a", ""), ""), (0, sound(1)));
    assert_eq!(
        check(&format!("{{\"entries\": [{}]}}", entry("a", "")), ""),
        (
            1,
            "mine.json:1:1: the file must contain a list of entries; start it with [\n1 error\n"
                .to_owned()
        )
    );
}

#[test]
fn each_bad_line_of_a_file_with_an_entry_on_each_line_is_reported() {
    let [a, b, c] = ["a", "b", "c"].map(|id| entry(id, ""));
    let lines = format!("{a}\n{{\"id\": \"x\" \"y\"}}\n{b}\n{{\"id\" 1}}\n{{]\n{c}\n{{\"id\":");
    let (code, said) = check(&lines, " --all");
    let places: Vec<&str> =
        said.lines().filter_map(|line| line.split_once(": ")).map(|(place, _)| place).collect();
    let expected = ["mine.json:2:12", "mine.json:4:7", "mine.json:5:2", "mine.json:7:6"];
    assert_eq!((code, places.as_slice()), (1, expected.as_slice()), "{said}");
    let folder = folder(&[("mine.ndjson", &lines)]);
    let (ids, said) = listed(folder.path(), "mine.ndjson");
    assert_eq!(ids, "a b c");
    assert!(said.starts_with("mine.ndjson:2:12: "), "the first is named: {said}");
    assert!(said.contains("3 of 6 entries left out"), "the others are counted: {said}");
}

#[test]
fn a_folder_is_read_with_the_folders_in_it_without_what_macos_puts_there() {
    let [a, b, c] = ["a", "b", "c"].map(|id| entry(id, ""));
    let folder = folder(&[
        ("data/z.json", &format!("[{a}]")),
        ("data/more/lines.ndjson", &format!("{b}\n{c}\n")),
        ("data/more/lines.JSONL", &entry("d", "")),
        ("data/._z.json", "\u{0}\u{5}\u{16}\u{7}"),
        ("data/more/._lines.ndjson", "\u{0}\u{5}\u{16}\u{7}"),
        ("data/README.md", "not JSON"),
        ("data/notes.txt", "[{"),
        ("empty/._only.json", "\u{0}"),
    ]);
    assert_eq!(listed(folder.path(), "data"), ("a b c d".to_owned(), String::new()));
    assert_eq!(parts(&run(folder.path(), "check --no-bundled data")), (0, sound(4), String::new()));
    let empty = "empty: the folder contains no .json file; name a .json file or a folder with \
                 some\n1 error\n";
    let (code, said, failed) = parts(&run(folder.path(), "check --no-bundled empty"));
    assert_eq!((code, said.as_str()), (1, ""));
    assert!(failed.starts_with(empty.split(';').next().unwrap_or(empty)), "{failed}");
}

#[test]
fn one_bad_entry_is_left_out_with_one_line_and_the_rest_is_used() {
    let nameless = entry("two", "").replace(r#""name": "Club two","#, "");
    let list = format!("[\n{},\n{nameless},\n{}\n]\n", entry("one", ""), entry("three", ""));
    let folder = folder(&[("mine.json", &list)]);
    let line = "mine.json: 1 of 3 entries left out; to see why: imenik check mine.json\n";
    for (arguments, found) in [
        ("search nato --data mine.json --format ids --limit 1", "nato\n"),
        ("list club --no-bundled --data mine.json --format ids", "one\nthree\n"),
        ("show three --no-bundled --data mine.json --format ids", "three\n"),
        ("export --no-bundled --data mine.json --format ids", "one\nthree\n"),
    ] {
        assert_eq!(
            parts(&run(folder.path(), arguments)),
            (0, found.to_owned(), line.to_owned()),
            "{arguments}"
        );
    }
    let output = run(folder.path(), "list club --no-bundled --data mine.json --lang sr-Cyrl");
    assert_eq!(
        err(&output),
        "mine.json: изостављен је 1 унос од 3; разлоге наводи imenik check mine.json\n"
    );
    assert_eq!(
        check(&list, ""),
        (
            1,
            "mine.json:3:1: two: the required field “name” is missing; add it\n1 error\n"
                .to_owned()
        )
    );
}

#[test]
fn an_entry_of_the_user_replaces_the_bundled_one() {
    let list = format!("[{}]", entry("nato", "").replace("Club nato", "My NATO"));
    let folder = folder(&[("mine.json", &list), ("twice.json", &list)]);
    assert_eq!(
        parts(&run(folder.path(), "show nato --data mine.json --format ids")),
        (0, "nato\n".to_owned(), String::new())
    );
    assert_eq!(
        parts(&run(folder.path(), "search nato --data mine.json --limit 1")),
        (0, "nato\t\tMy NATO\n".to_owned(), String::new())
    );
    let (code, said, _) = parts(&run(folder.path(), "check mine.json"));
    assert_eq!(
        (code, said.lines().next()),
        (0, Some("mine.json:1:2: nato: replaces the bundled entry"))
    );
    assert!(said.ends_with(". No errors.\n"), "{said}");
    // Of two entries of the user the first counts, and the second is an error.
    let (code, said, _) = parts(&run(folder.path(), "check mine.json twice.json"));
    assert_eq!(
        (code, said.lines().nth(1)),
        (
            1,
            Some(
                "twice.json:1:9: nato: id: the ID is already used at mine.json:1:9; choose another"
            )
        ),
        "{said}"
    );
    let output = run(folder.path(), "list nato --data mine.json --data twice.json");
    assert_eq!(
        err(&output),
        "twice.json: 1 of 1 entry left out; to see why: imenik check twice.json\n"
    );
}

#[test]
fn a_line_break_in_a_name_is_a_space_in_a_list() {
    let name = r#"{"sr": "Naziv\nu dva reda", "en": "Name\nin two\r\nlines"}"#;
    let list = format!("[{}]", entry("dva", "").replace(r#""Club dva""#, name));
    let folder = folder(&[("mine.json", &list)]);
    let output = run(folder.path(), "list --no-bundled --data mine.json --lang sr-Latn");
    assert_eq!(out(&output), "dva\t\tNaziv u dva reda\n");
}

#[test]
fn a_formula_in_a_name_is_text_in_a_table() {
    let list = format!("[{}]", entry("f1", "").replace("Club f1", "=1+1"));
    let folder = folder(&[("mine.json", &list)]);
    let output = run(folder.path(), "list --no-bundled --data mine.json --format csv");
    let table = out(&output);
    let mut table = csv::Reader::from_reader(table.as_bytes());
    let column = table.headers().expect("a header").iter().position(|it| it == "name");
    let row = table.records().next().expect("a row").expect("a row");
    assert_eq!(row.get(column.expect("a column")), Some("'=1+1"));
    let output = run(folder.path(), "list --no-bundled --data mine.json");
    assert_eq!(out(&output), "f1\t\t=1+1\n");
}

#[test]
fn standard_input_is_read_once_however_often_it_is_named() {
    let lines = [entry("one", ""), entry("two", r#" "founded": "soon","#)].join("\n");
    // A file of this name is not the standard input.
    let folder = folder(&[("-", &entry("file", ""))]);
    let run = |arguments: &str| parts(&run_with_input(folder.path(), arguments, lines.as_bytes()));
    let left_out = "-: invalid fields of 1 entry left out; to see why: imenik check -\n";
    for (arguments, found) in [
        ("list --no-bundled --format ids --data -", "one\ntwo\n"),
        ("list --no-bundled --format ids --data - --data -", "one\ntwo\n"),
        ("list --no-bundled --format ids --data ./- --data -", "file\none\ntwo\n"),
        ("show two --format ids --data -", "two\n"),
    ] {
        assert_eq!(run(arguments), (0, found.to_owned(), left_out.to_owned()), "{arguments}");
    }
    let problem = "-:2:74: two: founded: not a valid date; write an existing date as 2011, \
                   2011-10 or 2011-10-07\n1 error\n";
    for arguments in
        ["check --no-bundled -", "check --no-bundled - -", "check --no-bundled --data - -"]
    {
        assert_eq!(run(arguments), (1, problem.to_owned(), String::new()), "{arguments}");
    }
    let (code, said, _) = parts(&run_with_input(folder.path(), "check --no-bundled -", b""));
    assert_eq!(
        (code, said.as_str()),
        (
            1,
            "-:1:1: the file ends before its closing bracket; restore the missing part\n1 \
             error\n"
        )
    );
}

#[test]
fn a_list_read_line_by_line_is_in_alphabetical_order() {
    let names = ["Brobdingnag", "Arcadia", "Cockaigne"];
    let entries = names.map(|name| entry(&name.to_lowercase(), "").replace("Club", name));
    let folder = folder(&[("mine.json", &entries.join("\n"))]);
    let arguments = "--plain --no-bundled --data mine.json";
    let typed = b"category:organization\n";
    let (_, said, _) = parts(&run_with_input(folder.path(), arguments, typed));
    let places = ["1. Arcadia ", "2. Brobdingnag ", "3. Cockaigne "].map(|it| said.find(it));
    assert!(places.is_sorted() && places[0].is_some(), "{said}");
}

#[test]
fn of_many_files_only_a_few_are_reported() {
    let nameless = entry("x", "").replace(r#""name": "Club x","#, "");
    let names: Vec<String> = (1..=6).map(|nth| format!("data/{nth}.json")).collect();
    let mut files: Vec<(&str, &str)> =
        names.iter().map(|name| (name.as_str(), nameless.as_str())).collect();
    files.push(("data/7.json", "[{"));
    let folder = folder(&files);
    let output = run(folder.path(), "search nato --format ids --limit 1 --data data");
    let lines = (1..=4).map(|nth| {
        let file = format!("data/{nth}.json");
        format!("{file}: 1 of 1 entry left out; to see why: imenik check {file}\n")
    });
    let damaged =
        "data/7.json:1:2: the file ends before its closing bracket; restore the missing part\n";
    let expected = format!("{damaged}{}… and 2 more files\n", lines.collect::<String>());
    assert_eq!(parts(&output), (0, "nato\n".to_owned(), expected));
}
