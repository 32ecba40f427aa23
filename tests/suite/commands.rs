//! The one-shot commands, as a shell would call them.

use std::process::{Command, Output};

/// Runs the program in a plain environment.
pub(crate) fn imenik(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_imenik"));
    command.env_clear().env("LANG", "en_GB.UTF-8").args(arguments);
    command.output().expect("the program starts")
}

pub(crate) fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("standard output is text")
}

pub(crate) fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("standard error is text")
}

#[test]
fn check_prints_the_counts_and_no_fault() {
    let output = imenik(&["check"]);
    let text = out(&output);
    assert!(
        output.status.success() && text.contains("Member states of the United Nations      193"),
        "{text}"
    );
    assert!(text.ends_with("No errors.\n"), "{text}");
}

#[test]
fn show_takes_an_id_an_acronym_or_a_name_in_any_script() {
    for words in ["selec", "SELEC", "СЕЛЕК", "Centar za sprovodjenje zakona u jugoistocnoj Evropi"]
    {
        let output = imenik(&["show", words]);
        assert!(
            out(&output).starts_with("Southeast European Law Enforcement Center (SELEC)\n"),
            "{words}: {}",
            err(&output)
        );
    }
    assert!(out(&imenik(&["show", "OEBS"])).contains("(OSCE)"));
}

#[test]
fn show_as_json_prints_the_record() {
    let text = out(&imenik(&["show", "selec", "--format", "json"]));
    let records: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    assert_eq!(records[0]["id"], "selec");
    assert_eq!(records[0]["members"].as_array().map(Vec::len), Some(11));
    assert_eq!(records[0]["founded"]["date"], "2011-10-07");
}

#[test]
fn what_is_printed_as_json_can_be_read_again() {
    let folder = std::env::temp_dir().join(format!("imenik-again-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a temporary folder");
    let file = folder.join("malta.json");
    std::fs::write(&file, imenik(&["show", "mt", "--format=json"]).stdout)
        .expect("a temporary file");
    let output = imenik(&["check", "--no-bundled", file.to_str().expect("a plain path")]);
    assert!(out(&output).contains("1 entry. No errors."), "{}", err(&output));
    std::fs::remove_dir_all(folder).expect("the temporary folder goes");
}

#[test]
fn what_is_not_there_is_said_with_exit_code_one() {
    let output = imenik(&["show", "xyzzy\u{1b}[31m"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(err(&output), "no entry has the ID, acronym or name “xyzzy\u{fffd}[31m”\n");
}

#[test]
fn without_a_terminal_the_browser_says_so_in_one_line() {
    let output = imenik(&[]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(err(&output).lines().count(), 1, "{}", err(&output));
    assert!(err(&output).contains("show"), "{}", err(&output));
}

#[test]
fn wrong_use_has_exit_code_two() {
    for wrong in
        [&["--lang", "de"][..], &["--wrong"], &["show"], &["show", "--format", "xml", "un"]]
    {
        assert_eq!(imenik(wrong).status.code(), Some(2), "{wrong:?}");
    }
}

#[test]
fn help_speaks_the_language_that_is_asked_for() {
    for (language, words) in [("sr-Latn", "Upotreba:"), ("sr-Cyrl", "Употреба:"), ("en", "Usage:")]
    {
        assert!(out(&imenik(&["--help", "--lang", language])).contains(words), "{language}");
        assert!(
            out(&imenik(&["--lang", language, "show", "--help"])).contains(words),
            "{language}"
        );
    }
}

#[test]
fn a_closed_pipe_ends_it_quietly() {
    let mut shell = Command::new("sh");
    shell.args([
        "-c",
        "\"$0\" schema | head -n 1; \"$0\" show un | head -n 1",
        env!("CARGO_BIN_EXE_imenik"),
    ]);
    let output = shell.output().expect("a shell is there");
    assert_eq!(err(&output), "");
}

#[test]
fn search_ranks_list_orders_and_export_keeps_the_record() {
    assert_eq!(out(&imenik(&["search", "мале omaške", "--limit", "1"])), "");
    assert!(out(&imenik(&["search", "OEBS", "--format", "ids"])).starts_with("osce\n"));
    let explained = out(&imenik(&["search", "oebs", "--explain", "--limit", "1"]));
    assert_eq!(
        explained,
        "osce\tOSCE\tOrganization for Security and Co-operation in Europe\tacronym or code\n"
    );
    let observers = out(&imenik(&["list", "--category", "observer_state"]));
    assert_eq!(observers, "va\tVA\tHoly See\nps\tPS\tPalestine\n");
    let records = out(&imenik(&["export", "seat:bucharest", "category:organization"]));
    let records: Vec<imenik::catalog::Entry> =
        serde_json::from_str(&records).expect("it is a file of entries");
    assert!(records.iter().any(|entry| entry.id == "selec"));
    let table = out(&imenik(&["export", "selec", "--format", "csv"]));
    assert!(table.starts_with("id,category,acronym,name,founded"), "{table}");
    assert!(
        table.contains("\nselec,organization,SELEC,Southeast European Law Enforcement Center,2011-10-07,,Bucharest,ro,"),
        "{table}"
    );
    assert!(
        out(&imenik(&["export", "selec", "--format", "markdown"]))
            .contains("# Southeast European Law Enforcement Center (SELEC)")
    );
}

#[test]
fn a_query_that_cannot_be_read_says_so_and_its_words_are_searched() {
    for (query, found, told) in [
        ("nato founded:1960..1945", "nato\n", "is reversed"),
        ("nato founded:soon", "nato\n", "“soon” is not a date"),
        ("\"council of europe", "coe\n", "a quotation mark is not closed"),
        ("color:red", "", "unknown field “color”"),
        ("founded:1960..1945", "", "is reversed"),
        ("… !", "", "Nothing found"),
    ] {
        let output = imenik(&["search", query, "--format", "ids", "--limit", "1"]);
        assert_eq!(out(&output), found, "{query}");
        assert!(err(&output).contains(told), "{query}: {}", err(&output));
        assert_eq!(output.status.code(), Some(i32::from(found.is_empty())), "{query}");
    }
    let long = imenik(&["search", "--", &"savet \u{1b}[31m -\"".repeat(5_000)]);
    assert!(err(&long).contains("too long") && !err(&long).contains('\u{1b}'));
}

#[test]
fn the_graph_answers_from_both_sides() {
    let members = out(&imenik(&["members", "selec", "--format", "ids"]));
    assert_eq!(
        members.split_whitespace().collect::<Vec<_>>(),
        ["al", "ba", "bg", "gr", "hu", "md", "me", "mk", "ro", "rs", "tr"]
    );
    let serbia = out(&imenik(&[
        "memberships",
        "Srbija",
        "--status",
        "candidate",
        "--status",
        "observer",
        "--format",
        "csv",
    ]));
    assert_eq!(serbia.lines().next(), Some("id,acronym,name,status,since,until"));
    assert!(serbia.contains("\neu,EU,European Union,candidate,"), "{serbia}");
    let lines = out(&imenik(&["memberships", "rs", "--status", "member", "--format", "json"]));
    let lines: Vec<imenik::catalog::Member> =
        serde_json::from_str(&lines).expect("it is lines of the record format");
    assert!(lines.iter().any(|line| line.id == "selec"));
    let since = out(&imenik(&["members", "un", "--since", "2006", "--format", "ids"]));
    assert_eq!(
        since.split_whitespace().collect::<Vec<_>>(),
        ["me", "ss"],
        "Montenegro in 2006, South Sudan in 2011"
    );
    let marked = out(&imenik(&["members", "selec", "--format", "markdown"]));
    assert!(marked.starts_with("- Albania (member)\n"), "{marked}");
}

#[test]
fn what_states_share_and_what_one_has_alone() {
    let common = out(&imenik(&["common", "rs", "me", "mk", "al", "ba", "--format", "ids"]));
    for body in [
        "cefta",
        "rcc",
        "selec",
        "seecp",
        "energy-community",
        "transport-community",
        "coe",
        "osce",
        "un",
        "cei",
    ] {
        assert!(common.contains(&format!("{body}\n")), "{body}: {common}");
    }
    for body in ["eu", "nato", "bsec", "sava-commission", "danube-commission"] {
        assert!(!common.contains(&format!("{body}\n")), "{body}: {common}");
    }
    let differ = out(&imenik(&["differ", "rs", "hr"]));
    let (serbia, croatia) = differ.split_once("Croatia only").expect("both sides are told");
    assert!(
        serbia.contains("cefta\t") && serbia.contains("selec\t") && !serbia.contains("\nnato"),
        "{differ}"
    );
    assert!(
        croatia.contains("nato\t") && croatia.contains("European Union\tSerbia: candidate"),
        "{differ}"
    );
    assert_eq!(
        out(&imenik(&["common", "cefta", "selec", "--format", "ids"])),
        "al\nba\nmd\nme\nmk\nrs\n"
    );
    assert_eq!(imenik(&["common", "selec", "asean"]).status.code(), Some(1));
    let wrong = imenik(&["members", "rs"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(err(&wrong).contains("memberships"), "{}", err(&wrong));
}

#[test]
fn states_against_bodies_are_a_table() {
    let table = out(&imenik(&["export", "rs", "hr", "xk", "--against", "eu nato selec cefta"]));
    assert_eq!(
        table,
        "id,name,eu,nato,selec,cefta\nrs,Serbia,candidate,,member,member\nhr,Croatia,member,member,,\nxk,Kosovo*,,,,member\n"
    );
}

#[test]
fn completions_know_every_command_in_every_shell() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = imenik(&["completions", shell]);
        let script = out(&output);
        let commands = ["memberships", "completions", "no-bundled"];
        assert!(
            output.status.success() && commands.iter().all(|it| script.contains(it)),
            "{shell}: {script}"
        );
    }
    assert_eq!(imenik(&["completions", "telex"]).status.code(), Some(2));
}

#[test]
fn the_manual_page_tells_commands_and_keys_in_each_language() {
    let pages = [
        ("sr-Latn", ["TASTERI", "Ispisuje cele unose", "Ide na sledeći pogodak"]),
        ("sr-Cyrl", ["ТАСТЕРИ", "Исписује целе уносе", "Иде на следећи погодак"]),
        ("en", ["KEYS", "Print whole entries", "Go to the next match"]),
    ];
    for (language, words) in pages {
        let page = out(&imenik(&["man", "--lang", language]));
        assert!(page.contains(".TH IMENIK 1"), "{page}");
        let commands = ["imenik memberships", "\\-\\-against", "Ctrl\\-Y", "PgDn", ".SS differ"];
        for words in words.iter().chain(&commands) {
            assert!(page.contains(words), "{language}: {words} in {page}");
        }
    }
}
