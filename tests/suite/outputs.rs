//! What commands write where: to an output that is closed, full, narrow or dumb, and from arguments
//! and files that are not what they should be.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use super::commands::{err, imenik, out};
use super::pty::Session;

/// Every command that prints, with arguments that it succeeds with.
const COMMANDS: [&str; 18] = [
    "search nato",
    "list",
    "show nato",
    "members nato",
    "memberships rs",
    "common rs me",
    "differ rs me",
    "export nato",
    "check",
    concat!("convert ", env!("CARGO_TARGET_TMPDIR"), "/output.csv"),
    "bookmarks --format json",
    "schema",
    "completions bash",
    "man",
    "config --default",
    "config --path",
    "--help",
    "--version",
];

/// Runs the program from a shell, with a redirection.
fn redirected(arguments: &str, redirection: &str) -> Output {
    let line = format!("\"$0\" {arguments} {redirection}");
    let mut shell = Command::new("sh");
    shell.env_clear().env("LANG", "en_GB.UTF-8").env("HOME", "/nonexistent");
    shell.args(["-c", &line, env!("CARGO_BIN_EXE_imenik")]);
    shell.output().expect("sh is installed")
}

/// Whether there is a device that is always full: not on macOS.
const HAS_FULL_DEVICE: bool = cfg!(target_os = "linux");

#[test]
fn an_output_that_cannot_be_written_is_an_error_of_every_command() {
    let table = Path::new(env!("CARGO_TARGET_TMPDIR")).join("output.csv");
    fs::write(table, "name,category\nClub,organization\n").expect("a temporary file");
    for command in COMMANDS {
        let full = (">/dev/full", "the disk is full");
        let full = Some(full).filter(|_| HAS_FULL_DEVICE);
        for (redirection, reason) in [(">&-", "Bad file descriptor")].into_iter().chain(full) {
            let output = redirected(command, redirection);
            assert_eq!(output.status.code(), Some(1), "{command} {redirection}");
            let message = err(&output);
            assert!(message.contains(reason), "{command} {redirection}: {message}");
            assert!(!message.contains("panicked"), "{message}");
        }
        assert_eq!(redirected(command, ">/dev/null").status.code(), Some(0), "{command}");
    }
}

#[test]
fn a_standard_error_that_cannot_be_written_changes_no_exit_code() {
    for (command, code) in [
        ("show nonesuch", 1),
        ("search nonesuch", 1),
        ("--wrong", 2),
        ("check /nonexistent", 1),
        ("--config /nonexistent list", 0),
        ("bookmarks --import /nonexistent", 1),
        ("", 2),
    ] {
        let full = Some("2>/dev/full").filter(|_| HAS_FULL_DEVICE);
        for redirection in ["2>&-", "2>/dev/null"].into_iter().chain(full) {
            let output = redirected(command, redirection);
            assert_eq!(output.status.code(), Some(code), "{command} {redirection}");
        }
    }
}

#[test]
fn names_cannot_forge_columns_lines_or_directions() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("forged.json");
    let record = |name: &str| {
        format!(
            "[{{\"id\": \"forged\", \"category\": \"organization\", \"acronyms\": [\"AB\"], \
             \"name\": {{\"sr\": \"Jedan\", \"en\": \"{name}\"}}, \
             \"aims\": {{\"sr\": \"C.\", \"en\": \"A.\"}}, \
             \"description\": {{\"sr\": \"O.\", \"en\": \"D.\"}}, \
             \"sources\": [{{\"title\": \"A\", \"url\": \"https://a.example\"}}], \
             \"as_of\": \"2025\"}}]"
        )
    };
    let path = file.to_str().expect("the path is text");
    let run = |name: &str, arguments: &[&str]| {
        fs::write(&file, record(name)).expect("a temporary folder");
        imenik(&[&["--no-bundled", "--data", path], arguments].concat())
    };
    let list = run("One\\u202etwo\\ufffdthree", &["list"]);
    assert_eq!(out(&list), "forged\tAB\tOne\u{fffd}two\u{fffd}three\n", "{}", err(&list));
    for arguments in [&["list", "--color", "always"][..], &["show", "forged"], &["--plain", "ab"]] {
        let output = run("One\\u202etwo", arguments);
        assert!(out(&output).contains("One\u{fffd}two"), "{arguments:?}: {}", out(&output));
    }
    let list = run("One\\ntwo", &["list"]);
    assert_eq!(out(&list), "forged\tAB\tOne two\n", "{}", err(&list));
    for forged in ["One\\u009btwo", "One\\ttwo"] {
        let output = run(forged, &["check"]);
        assert_eq!(output.status.code(), Some(1), "{forged}");
        let text = out(&output);
        assert!(text.contains("forged.json:1:") && !text.contains('\u{9b}'), "{forged}: {text}");
    }
    let check = err(&imenik(&["check", "/tmp/a\nb.json:1: forged"]));
    assert_eq!(check.lines().count(), 2, "one diagnostic and the count: {check}");
}

#[test]
fn a_dumb_terminal_gets_no_sequences() {
    for term in ["dumb", ""] {
        let arguments = ["search", "nato", "--limit", "3"];
        let mut session = Session::start(&arguments, &[("TERM", term)]);
        session.wait_for_text("NATO PA");
        session.settle();
        assert!(!session.written.contains(&0x1b), "{term:?}");
        assert_eq!(session.ended().0, 0);
    }
}

#[test]
fn the_help_fits_a_terminal_of_any_width() {
    let commands = ["", "search", "differ", "common", "export", "memberships", "completions"];
    let sizes = [40, 80, 100].map(|width| (width, ["convert", "check", "list"]));
    let narrow = commands.map(|command| (40, command));
    let all = sizes.into_iter().flat_map(|(width, commands)| commands.map(|it| (width, it)));
    for (width, command) in narrow.into_iter().chain(all) {
        for language in ["en", "sr-Latn", "sr-Cyrl"] {
            let mut program = Command::new(env!("CARGO_BIN_EXE_imenik"));
            let columns = width.to_string();
            program.env_clear().env("COLUMNS", columns).args(command.split_whitespace());
            let output = program.args(["--lang", language, "--help"]).output();
            let help = out(&output.expect("the program starts"));
            for line in help.lines() {
                assert!(line.chars().count() <= width, "{command} {language}: {line:?}");
            }
            let words = help.split_whitespace().count();
            assert!(words > 2 * help.lines().count(), "several words a line:\n{help}");
        }
    }
}

#[test]
fn excluded_words_need_no_dashes_before_them() {
    let ids = |arguments: &[&str]| out(&imenik(&[arguments, &["--format", "ids"]].concat()));
    let with = out(&imenik(&["search", "--format", "ids", "--", "zakon", "-trgovina"]));
    assert_eq!(ids(&["search", "zakon", "-trgovina"]), with);
    assert_eq!(ids(&["search", "-trgovina", "zakon"]), with);
    assert!(with.contains("\nselec\n") && with.len() < ids(&["search", "zakon"]).len());
    let without_croatia = out(&imenik(&["search", "--format", "ids", "--", "selec", "-hrvatska"]));
    assert!(without_croatia.starts_with("selec\n"));
    assert_eq!(ids(&["search", "selec", "-hrvatska"]), without_croatia, "not the help, as -h is");
    assert_eq!(imenik(&["search", "nato", "-x"]).status.code(), Some(2), "an unknown option");
}

#[test]
fn values_that_begin_with_a_hyphen_stay_as_they_are_typed() {
    let picture = imenik(&["export", "--format", "svg", "--title", "-Foo bar", "rs"]);
    assert!(out(&picture).contains(">-Foo bar</title>"), "{}", err(&picture));
    for arguments in [&["--data", "-mine.json", "list"][..], &["check", "-mine.json"]] {
        let message = "-mine.json: cannot be read: it does not exist";
        assert!(err(&imenik(arguments)).starts_with(message), "{}", err(&imenik(arguments)));
    }
    let message = err(&imenik(&["search", "nato", "--limit", "-500"]));
    assert!(message.contains("“-500”"), "{message}");
    let message = err(&imenik(&["show", "-xyzzy"]));
    assert_eq!(message, "no entry has the ID, acronym or name “-xyzzy”\n");
    let message = err(&imenik(&["export", "rs", "--against", "-xyzzy -xyz"]));
    assert!(!message.contains('\u{2212}'), "{message}");
    let message = err(&imenik(&["schema", "-xyz"]));
    assert!(message.starts_with("unknown argument -xyz\n"), "{message}");
}

#[test]
fn the_options_of_a_command_come_before_those_of_every_command() {
    let help = out(&imenik(&["export", "--help"]));
    let place = |option: &str| help.find(&format!(" --{option} <")).expect(option);
    let own = ["against", "on", "format", "delimiter", "columns", "picture", "title"].map(place);
    let global = ["lang", "data", "color", "config"].map(place);
    assert!(own.is_sorted() && global.is_sorted() && own[6] < global[0], "{help}");
    assert!(help.contains("\n  -h, --help\n          Print this help\n\nArguments:"), "{help}");
}

#[test]
fn arguments_and_lines_that_are_not_utf8_are_reported_or_read() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_imenik"));
    program.env_clear().args(["--lang", "sr-Latn", "search"]).arg(OsStr::from_bytes(b"nat\xff"));
    let output = program.output().expect("the program starts");
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).starts_with("argument „nat\u{fffd}” nije UTF-8;"), "{}", err(&output));

    let mut program = Command::new(env!("CARGO_BIN_EXE_imenik"));
    program.env_clear().args(["--plain", "--lang", "en"]).stdin(Stdio::piped());
    let mut child = program.stdout(Stdio::piped()).spawn().expect("the program starts");
    let mut input = child.stdin.take().expect("a pipe");
    std::io::Write::write_all(&mut input, b"\xff\nselec\nq\n").expect("it is read");
    drop(input);
    let output = child.wait_with_output().expect("the program ends");
    assert!(output.status.success());
    assert!(out(&output).contains("1. Southeast European Law Enforcement Center, SELEC"));
}

#[test]
fn a_wrong_path_in_the_configuration_is_a_warning() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let config = folder.path().join("config.toml");
    fs::write(&config, "theme = \"light\"\ndata = [\"missing.json\"]\n").expect("a folder");
    let config = config.to_str().expect("the path is text");
    let message = format!(
        "{config}:2:1: data: “{}/missing.json” cannot be read: it does not exist; check the path\n",
        folder.path().display()
    );
    let search = imenik(&["--config", config, "search", "nato", "--format", "ids", "--limit", "1"]);
    assert_eq!((out(&search), err(&search)), ("nato\n".to_owned(), message.clone()));
    let check = imenik(&["--config", config, "config"]);
    assert_eq!(check.status.code(), Some(1));
    assert_eq!(err(&check), message + "1 error\n");
}

#[test]
fn a_folder_in_the_configuration_with_files_that_cannot_be_read_is_a_warning() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (config, empty) = (folder.path().join("config.toml"), folder.path().join("empty"));
    let (half, gone) = (folder.path().join("half"), folder.path().join("half/gone.json"));
    for folder in [&empty, &half] {
        fs::create_dir(folder).expect("a folder");
    }
    std::os::unix::fs::symlink("/no/such/file", &gone).expect("a link");
    let club = r#"[{"id": "my-club", "category": "organization", "name": "My Club"}]"#;
    fs::write(half.join("good.json"), club).expect("a file");
    fs::write(&config, "data = [\"empty\", \"half\"]\n").expect("a file");
    let config = config.to_str().expect("the path is text");
    let message = format!(
        "{}: the folder contains no .json file; name the file with the entries\n\
         {}: cannot be read: it does not exist; check the path\n",
        empty.display(),
        gone.display()
    );
    let search =
        imenik(&["--config", config, "search", "my club", "--format", "ids", "--limit", "1"]);
    assert_eq!((out(&search), err(&search)), ("my-club\n".to_owned(), message.clone()));
    let check = imenik(&["--config", config, "config"]);
    assert_eq!((check.status.code(), err(&check)), (Some(1), message + "2 errors\n"));
}

#[test]
fn a_message_has_only_the_beginning_of_a_long_query() {
    let long = "qxz ".repeat(20_000);
    for command in ["search", "show", "members"] {
        let output = imenik(&[command, &long]);
        assert_eq!(output.status.code(), Some(1));
        let message = err(&output);
        assert!(message.contains("qxz qxz") && message.contains("…”"), "{command}: {message}");
        assert!(message.len() < 500, "{command}: {} bytes", message.len());
    }
}

#[test]
fn an_empty_title_of_a_picture_is_none() {
    let picture = |title: &[&str]| {
        out(&imenik(&[&["export", "--format", "svg", "--lang", "en", "rs"], title].concat()))
    };
    let default = picture(&[]);
    assert!(default.contains("<title id="), "{default}");
    for title in ["", " "] {
        assert_eq!(picture(&["--title", title]), default);
    }
}

#[test]
fn nothing_is_quoted_of_a_list_without_words() {
    let list = imenik(&["list", "--no-bundled"]);
    assert_eq!((list.status.code(), err(&list).as_str()), (Some(1), "No entries found.\n"));
}
