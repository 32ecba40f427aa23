//! The one-shot commands, as a shell would call them.
//!
//! Exact results are asserted on the fixed catalog in `tests/fixture`: a new entry of the bundled
//! catalog does not change them.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Runs the program in a plain environment, with a home folder that does not exist.
pub(crate) fn imenik(arguments: &[&str]) -> Output {
    imenik_at_home(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("no-home"), arguments)
}

/// Runs the program in a plain environment, with a home folder.
pub(super) fn imenik_at_home(home: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_imenik"));
    command.env_clear().env("LANG", "en_GB.UTF-8").env("HOME", home).args(arguments);
    command.output().expect("the program starts")
}

/// Runs the program on the fixed catalog, with arguments between spaces.
pub(crate) fn fixture(arguments: &str) -> Output {
    let options = ["--no-bundled", "--data", "tests/fixture/catalog.json"];
    imenik(&options.into_iter().chain(arguments.split(' ')).collect::<Vec<_>>())
}

/// The ids that a command prints on the fixed catalog, in one line.
pub(super) fn ids(arguments: &str) -> String {
    out(&fixture(&format!("{arguments} --format ids"))).trim_end().replace('\n', " ")
}

pub(crate) fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("standard output is text")
}

pub(crate) fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("standard error is text")
}

#[test]
fn check_prints_the_counts_and_that_there_are_no_errors() {
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
fn fields_name_an_entry_only_if_no_other_has_them() {
    assert!(out(&imenik(&["show", "code:rs"])).starts_with("Serbia (RS)\n"));
    for words in ["in:selec", "category:organization", "-trade", "-", "seat:"] {
        let output = imenik(&["show", "--", words]);
        let message = format!("no entry has the ID, acronym or name “{words}”\n");
        assert_eq!((output.status.code(), err(&output)), (Some(1), message), "{words}");
    }
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
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("malta.json");
    fs::write(&file, imenik(&["show", "mt", "--format=json"]).stdout)
        .expect("the folder can be written");
    let output = imenik(&["check", "--no-bundled", file.to_str().expect("a plain path")]);
    assert!(out(&output).contains("1 entry. No errors."), "{}", err(&output));
}

#[test]
fn a_name_that_no_entry_has_is_reported_without_control_characters() {
    let output = imenik(&["show", "xyzzy\u{1b}[31m"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(err(&output), "no entry has the ID, acronym or name “xyzzy\u{fffd}[31m”\n");
}

/// With exit code 0 there is output and no message; with any other code there is a message only.
#[test]
fn every_command_has_an_exit_code_for_found_for_nothing_and_for_wrong_use() {
    for (arguments, code) in [
        ("search siz", 0),
        ("search xyzzy", 1),
        ("search siz --limit 0", 1),
        ("search", 2),
        ("search siz --limit x", 2),
        ("list", 0),
        ("list xyzzy", 1),
        ("list --category nope", 2),
        ("show siz xr", 0),
        ("show siz xyzzy", 1),
        ("show ruritani", 1),
        ("show", 2),
        ("members siz", 0),
        ("members xyzzy", 1),
        ("members siz --since 2100", 1),
        ("members xr", 2),
        ("members siz pup", 2),
        ("members siz --status nope", 2),
        ("members siz --since soon", 2),
        ("memberships xl", 0),
        ("memberships xl --status suspended", 1),
        ("memberships", 2),
        ("common xl xu", 0),
        ("common xl xu --status former", 1),
        ("common xr", 2),
        ("common xj xc --since 2000", 2),
        ("differ xl xu", 0),
        ("differ xl xu --format csv", 1),
        ("differ xu xl --format csv", 0),
        ("differ xr xr", 1),
        ("differ xr xyzzy", 1),
        ("differ xr xe xu", 2),
        ("export", 0),
        ("export xyzzy", 1),
        ("export --format text", 2),
        ("export xr --against siz", 0),
        ("export xr --against xyzzy", 1),
        ("export xyzzy --against siz", 1),
        ("check", 0),
        ("check /no/such/path", 1),
        ("check --wrong", 2),
        ("convert /no/such/file", 1),
        ("convert", 2),
        ("schema", 0),
        ("schema x", 2),
        ("completions bash", 0),
        ("completions telex", 2),
        ("man", 0),
        ("man x", 2),
        ("config", 0),
        ("config --default", 0),
        ("config --path", 0),
        ("config --config /no/such/file", 1),
        ("config --wrong", 2),
        ("bookmarks", 1),
        ("bookmarks --format json", 0),
        ("bookmarks --import /no/such/file", 1),
        ("bookmarks --format csv", 2),
        ("--plain siz", 0),
        ("--plain xyzzy", 1),
        ("siz", 2),
        ("--wrong", 2),
        ("--lang de", 2),
        ("--help", 0),
        ("--version", 0),
    ] {
        let output = fixture(arguments);
        let has_output = (!output.stdout.is_empty(), !output.stderr.is_empty());
        assert_eq!(output.status.code(), Some(code), "{arguments}: {}", err(&output));
        assert_eq!(has_output, (code == 0, code != 0), "{arguments}: {}", err(&output));
    }
}

#[test]
fn list_follows_the_alphabet_of_the_language() {
    for (language, states, bodies) in [
        ("en", "xc xe xi xj xl xr xs xu", "vece crt utopol siz karavan pup"),
        ("sr-Latn", "xc xj xe xi xl xr xs xu", "crt karavan pup vece siz utopol"),
        ("sr-Cyrl", "xe xi xl xr xs xu xc xj", "karavan utopol pup vece siz crt"),
    ] {
        let list = |query: &str| ids(&format!("list {query} --lang {language}"));
        assert_eq!(list("member:xj"), bodies, "{language}");
        assert_eq!(list("--category member_state"), states, "{language}");
    }
    assert_eq!(ids("list zemalja"), "vece crt utopol siz");
    assert_eq!(ids("list zemalja --lang sr-Cyrl"), "utopol vece siz crt");
    assert_eq!(ids("list --category territory"), "ljutigora xz");
}

#[test]
fn list_and_export_take_a_query_and_a_category() {
    assert_eq!(ids("list member:xe --category organization"), "luka pup");
    assert_eq!(ids("export member:xj category:institution"), "vece crt utopol");
    assert_eq!(
        out(&fixture(
            "export member:xe category:organization --format csv \
             --columns id,category,founded,seat,state,website"
        )),
        "id,category,founded,seat,state,website\n\
         luka,organization,1969-01-01,Blefuscu,xl,https://harbours.example\n\
         pup,organization,1889-04-17,Jacksonburg,xi,https://pup.example/en\n"
    );
}

#[test]
fn search_ranks_limits_and_explains() {
    assert_eq!(ids("search member:xj"), "siz pup utopol vece crt karavan");
    assert_eq!(ids("search member:xj --limit 2"), "siz pup");
    assert_eq!(ids("search utopia"), "xu utopol siz");
    assert_eq!(ids("search zemalja"), "siz vece utopol crt");
    assert_eq!(ids("search zemalja --limit 3"), "siz vece utopol");
    assert_eq!(
        out(&fixture("search utopia --explain")),
        "xu\tXU\tUtopia\twhole name: Utopia\n\
         utopol\tJPB\tJoint Police Bureau\tmain headquarters: Amaurot, Utopia\n\
         siz\tLIC\tLeague of Imagined Countries\taims or description: It was founded by \
         Ruritania, Stradia and Utopia.\n"
    );
    for (words, reason) in [
        ("siz", "acronym or code: SIZ"),
        ("ruritani", "start of the name: Ruritania"),
        ("utopja", "name with a typo: Utopia"),
        ("member:xj", "requested fields: Jinnistan: suspended, 2005"),
        ("liaison", "aims or description: Each member posts two liaison officers to Amaurot."),
    ] {
        let line = out(&fixture(&format!("search {words} --limit 1 --explain")));
        assert!(line.ends_with(&format!("\t{reason}\n")), "{words}: {line}");
    }
    let plain = out(&fixture("search utopia --limit 1"));
    assert_eq!(plain, "xu\tXU\tUtopia\n", "without --explain there is no reason");
}

#[test]
fn with_colours_a_list_has_aligned_columns_and_the_colour_of_each_category() {
    let lines = "members siz --status observer --status partner --color always";
    assert_eq!(
        out(&fixture(lines)),
        "\u{1b}[34m●\u{1b}[0m XP   Laputa                observer; 1983\n\
         \u{1b}[33m●\u{1b}[0m      Ljutigora*            observer; 2016-04; \
         under the name Ljutigora*\n\
         \u{1b}[32m●\u{1b}[0m SMU  Submarine Mail Union  partner; 1990\n"
    );
    let entry = out(&fixture("list --category institution --color always"));
    assert!(entry.lines().all(|line| line.starts_with("\u{1b}[35m●\u{1b}[0m ")), "{entry}");
    assert!(!out(&fixture("show siz --color always")).contains('\u{1b}'), "a page has no colours");
}

#[test]
fn bookmarks_are_printed_found_and_used_in_tables() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let folder = home.path().join(".local/share/imenik");
    fs::create_dir_all(&folder).expect("the folder can be written");
    let json = r#"[
        {"id": "xe", "marked": true},
        {"id": "siz", "note": "first\nsecond\tthird"},
        {"id": "of-another-catalog", "marked": true}
    ]"#;
    fs::write(folder.join("bookmarks.json"), json).expect("the folder can be written");
    let data = ["--no-bundled", "--data", "tests/fixture/catalog.json"];
    let run = |arguments: &[&str]| {
        let output = imenik_at_home(home.path(), &[&data, arguments].concat());
        assert_eq!(err(&output), "", "{arguments:?}");
        out(&output)
    };
    assert_eq!(
        run(&["bookmarks"]),
        "siz\tLIC\tLeague of Imagined Countries\t✎ first · second third\n\
         xe\tXE\tErewhon\t★\n\
         of-another-catalog\t\tnot in the catalog\t★\n",
        "a tab in a note is no column"
    );
    assert_eq!(run(&["bookmarks", "--format", "ids"]), "siz\nxe\n");
    assert!(run(&["bookmarks", "--format", "json"]).contains("of-another-catalog"));
    let missing = ["bookmarks", "--format", "json", "--data", "/no/such/file"];
    assert!(out(&imenik_at_home(home.path(), &missing)).contains("of-another-catalog"));
    assert_eq!(run(&["list", "mine:", "--format", "ids"]), "xe\nsiz\n");
    assert_eq!(
        run(&["export", "mine:", "--against", "siz pup"]),
        "id,name,siz,pup\nsiz,League of Imagined Countries,,\nxe,Erewhon,former,member\n"
    );
}

#[test]
fn without_a_terminal_the_browser_says_so_in_one_line() {
    let output = imenik(&[]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(err(&output).lines().count(), 1, "{}", err(&output));
    assert!(err(&output).contains("show"), "{}", err(&output));
}

#[test]
fn help_is_in_the_language_given() {
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
fn a_closed_pipe_is_no_error() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_imenik"));
    command.env_clear().arg("export").stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!((output.status.code(), err(&output)), (Some(0), String::new()));
}

#[test]
fn search_list_and_export_work_on_the_bundled_catalog() {
    assert_eq!(out(&imenik(&["search", "qxzt omaške", "--limit", "1"])), "");
    assert!(out(&imenik(&["search", "OEBS", "--format", "ids"])).starts_with("osce\n"));
    let explained = out(&imenik(&["search", "oebs", "--explain", "--limit", "1"]));
    assert_eq!(
        explained,
        "osce\tOSCE\tOrganization for Security and Co-operation in Europe\tacronym or code: OEBS\n"
    );
    let observers = out(&imenik(&["list", "--category", "observer_state"]));
    assert_eq!(observers, "va\tVA\tHoly See\nps\tPS\tPalestine\n");
    let records = out(&imenik(&["export", "seat:bucharest", "category:organization"]));
    let records: Vec<imenik::catalog::Entry> =
        serde_json::from_str(&records).expect("it is a file of entries");
    assert!(records.iter().any(|entry| entry.id == "selec"));
    let table = out(&imenik(&["export", "selec", "--format", "csv"]));
    assert!(table.starts_with("id,category,acronym,name,official_name"), "{table}");
    assert!(
        table.contains("\nselec,organization,SELEC,Southeast European Law Enforcement Center,"),
        "{table}"
    );
    assert!(
        out(&imenik(&["export", "selec", "--format", "markdown"]))
            .contains("# Southeast European Law Enforcement Center (SELEC)")
    );
}

#[test]
fn problems_of_a_query_are_reported_and_its_words_are_searched() {
    for (query, found, problem) in [
        ("nato founded:1960..1945", "", "is reversed"),
        ("nato founded:soon", "", "“soon” is not a date"),
        ("\"council of europe", "coe\n", "a quotation mark is not closed"),
        ("color:red", "", "unknown field “color”"),
        ("founded:1960..1945", "", "is reversed"),
        ("… !", "", "Nothing found"),
    ] {
        let output = imenik(&["search", query, "--format", "ids", "--limit", "1"]);
        assert_eq!(out(&output), found, "{query}");
        assert!(err(&output).contains(problem), "{query}: {}", err(&output));
        assert_eq!(output.status.code(), Some(i32::from(found.is_empty())), "{query}");
    }
    let long = imenik(&["search", "--", &"savet \u{1b}[31m -\"".repeat(5_000)]);
    assert!(err(&long).contains("too long") && !err(&long).contains('\u{1b}'));
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
fn the_manual_page_has_commands_and_keys_in_each_language() {
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
