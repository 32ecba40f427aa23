//! Bad input: every error is reported with its place and a hint, and the exit code is 1.

use std::fs;
use std::path::PathBuf;

use super::commands::{err, imenik, out};

/// A temporary folder that is removed when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("imenik-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("a temporary folder");
        Self(path)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::write(&path, content).expect("a temporary file");
        path.to_str().expect("a plain path").to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The errors that `check` reports in a catalog file, without the path and the count at the end.
fn report(name: &str, content: impl AsRef<[u8]>) -> String {
    let folder = Folder::new(name);
    let file = folder.write("mine.json", content);
    let output = imenik(&["--data", &file]);
    assert_eq!(
        output.status.code(),
        Some(2),
        "without a terminal the browser does not even look at data"
    );
    let output = imenik(&["check", "--all", &file]);
    assert_eq!(output.status.code(), Some(1), "{name}: {}", out(&output));
    assert!(output.stderr.is_empty());
    let text = out(&output).replace(&file, "mine.json");
    text.lines().filter(|line| line.starts_with("mine.json")).collect::<Vec<_>>().join("\n")
}

/// A valid body with one field changed or added.
fn body(change: &str) -> String {
    let mut entry: serde_json::Value = serde_json::from_str(
        r#"{"id":"club","category":"organization","name":{"sr":"Klub","en":"Club"},"aims":{"sr":"Druženje.","en":"Company."},
        "description":{"sr":"Klub.","en":"A club."},"sources":[{"title":"Club","url":"https://club.example"}],"as_of":"2025"}"#,
    )
    .expect("the entry is JSON");
    let change: serde_json::Value = serde_json::from_str(change).expect("the change is JSON");
    for (name, value) in change.as_object().expect("the change is an object") {
        entry[name] = value.clone();
    }
    format!("[{entry}]")
}

#[test]
fn an_unknown_field_is_reported_with_the_nearest_known_one() {
    let text = report(
        "unknown",
        "[\n  {\"id\": \"club\", \"category\": \"organization\", \"name\": {\"sr\": \"Klub\", \"en\": \"Club\"},\n   \
        \"aims\": {\"sr\": \"a\", \"en\": \"a\"}, \"description\": {\"sr\": \"a\", \"en\": \"a\"}, \"websit\": \"https://a.b\",\n   \
        \"sources\": [{\"title\": \"a\", \"url\": \"https://a.b\"}], \"as_of\": \"2025\"}\n]",
    );
    assert_eq!(
        text,
        "mine.json:3:75: club: websit: unknown field “websit”; fix its name or remove it. Did you mean “website”?"
    );
}

/// Checks that each change of the entry is reported in these words, with the place.
fn assert_reported(changes: &[(&str, &str, &str)]) {
    for (name, change, words) in changes {
        let text = report(name, body(change));
        assert!(text.contains(words) && text.starts_with("mine.json:1:"), "{name}: {text}");
    }
}

#[test]
fn a_broken_rule_is_reported() {
    assert_reported(&[
        ("date", r#"{"founded":{"date":"2011-02-30"}}"#, "founded.date: not a valid date"),
        ("as-of", r#"{"as_of":"soon"}"#, "as_of: not a valid date"),
        (
            "link",
            r#"{"members":[{"id":"rz","status":"member"}]}"#,
            "members[0].id: no entry has the ID “rz”",
        ),
        (
            "seat",
            r#"{"headquarters":[{"city":{"sr":"a","en":"a"},"state":"atlantis"}]}"#,
            "headquarters[0].state: no entry has the ID “atlantis”",
        ),
        (
            "aliases",
            r#"{"aliases":["Klub"]}"#,
            "aliases: “aliases” is from the first edition of the format; use other_names",
        ),
        (
            "note",
            r#"{"members_note":{"sr":"a","en":"a"}}"#,
            "members_note: “members_note” is from the first edition of the format; use note in membership",
        ),
        (
            "currency",
            r#"{"codes":{"currency":"EUR"}}"#,
            "codes.currency: wrong type; expected a list",
        ),
        ("sources", r#"{"sources":[]}"#, "the required field “sources” is missing"),
        (
            "url-name",
            r#"{"url":"https://a.b"}"#,
            "unknown field “url”; fix its name or remove it. Did you mean “website”?",
        ),
    ]);
}

#[test]
fn a_wrong_value_is_reported() {
    assert_reported(&[
        ("word", r#"{"members":[{"id":"rs","status":"membr"}]}"#, "Did you mean “member”?"),
        ("wrong-category", r#"{"category":"organisation"}"#, "Did you mean “organization”?"),
        ("blank", r#"{"name":{"sr":" ","en":null}}"#, "name: empty text"),
        ("language", r#"{"name":{"english":"Club"}}"#, "name.english: not the tag of a language"),
        ("translations", r#"{"name":["Club"]}"#, "name: wrong type; expected text, or an object"),
        (
            "complete",
            r#"{"membership":{"count":2}}"#,
            "membership: the required field “complete” is missing",
        ),
        (
            "count",
            r#"{"members":[{"id":"rs","status":"member"}],"membership":{"complete":true,"count":2}}"#,
            "membership.count: the number of members in the list differs from count",
        ),
        (
            "includes",
            r#"{"membership":{"complete":true,"includes":["ue"]}}"#,
            "membership.includes[0]: no entry has the ID “ue”; fix it or add the entry. Did you mean",
        ),
        (
            "control",
            r#"{"name":{"sr":"Klub","en":"Club\u001b[31m"}}"#,
            "name.en: control character U+001B in the text; remove it",
        ),
        ("url", r#"{"website":"club.example"}"#, "website: not a valid address"),
        (
            "url-control",
            r#"{"website":"https://club.example/\u0007"}"#,
            "website: not a valid address",
        ),
        (
            "source-control",
            r#"{"sources":[{"title":"Club","url":"https://club.example/\u001b]0;x"}]}"#,
            "sources[0].url: not a valid address",
        ),
        ("id", r#"{"id":"My Club"}"#, "id: an ID may contain only"),
        (
            "twice",
            r#"{"members":[{"id":"rs","status":"member"},{"id":"rs","status":"observer"}]}"#,
            "members[1].id: the same link is in the list twice",
        ),
        (
            "self",
            r#"{"relations":[{"kind":"related","id":"club"}]}"#,
            "relations[0].id: the entry links to itself",
        ),
        (
            "globe",
            r#"{"headquarters":[{"city":{"sr":"a","en":"a"},"state":"rs","coordinates":[95,20]}]}"#,
            "coordinates: not valid coordinates",
        ),
        (
            "pair",
            r#"{"headquarters":[{"city":{"sr":"a","en":"a"},"state":"rs","coordinates":[95]}]}"#,
            "a pair of numbers",
        ),
        (
            "order",
            r#"{"founded":{"date":"1999"},"dissolved":{"date":"1998"}}"#,
            "dissolved.date: the end is before the start",
        ),
        (
            "state",
            r#"{"population":{"value":1,"year":2025}}"#,
            "population: the field “population” is not allowed in this category",
        ),
        ("shape", r#"{"description":7}"#, "description: wrong type; expected text, or an object"),
        ("number", r#"{"area_km2":-1}"#, "area_km2: negative number"),
    ]);
}

#[test]
fn a_period_ends_before_it_starts_only_as_far_as_both_dates_are_known() {
    let before = "the end is before the start";
    assert_reported(&[
        ("days", r#"{"founded":"1990-06-15","dissolved":"1990-06-14"}"#, before),
        ("month", r#"{"founded":"1990-06","dissolved":"1990-02-28"}"#, before),
        (
            "member",
            r#"{"members":[{"id":"rs","status":"member","since":"1990-06","until":"1990-02"}]}"#,
            "members[0].until: the end is before the start",
        ),
        (
            "overlap",
            r#"{"members":[{"id":"rs","status":"member","since":1980,"until":"1990-06"},
            {"id":"rs","status":"member","since":"1990-02"}]}"#,
            "members[1].id: the same link is in the list twice",
        ),
    ]);
    let folder = Folder::new("periods");
    for period in [
        r#"{"founded":"1990-06-15","dissolved":"1990"}"#,
        r#"{"founded":"1990","dissolved":"1990-06-15"}"#,
        r#"{"members":[{"id":"rs","status":"member","since":"1990-06","until":"1990"},
        {"id":"rs","status":"member","since":"1990-06"}]}"#,
    ] {
        let file = folder.write("mine.json", body(period));
        let output = imenik(&["check", &file]);
        assert_eq!(output.status.code(), Some(0), "{period}: {}", out(&output));
    }
}

#[test]
fn an_id_that_is_used_twice_is_reported_with_the_first_place() {
    let entry = body("{}");
    let entry = entry.trim_matches(['[', ']']);
    let text = report("taken", format!("[{entry},\n{entry}]"));
    assert!(text.starts_with("mine.json:2:"), "{text}");
    assert!(text.contains("club: id: the ID is already used at mine.json:1:"), "{text}");
}

#[test]
fn a_missing_field_is_reported() {
    let text = report(
        "missing",
        r#"[{"id":"club","category":"organization","name":{"sr":"Klub","en":"Club"}}]"#,
    );
    assert_eq!(
        text,
        "mine.json:1:2: club: the required field “sources” is missing; add it\n\
         mine.json:1:2: club: the required field “as_of” is missing; add it"
    );
    for field in ["id", "category", "name"] {
        let mut entry: serde_json::Value =
            serde_json::from_str(&body("{}")).expect("the entry is JSON");
        entry[0].as_object_mut().expect("an object").remove(field);
        let text = report(field, entry.to_string());
        assert!(text.contains(&format!("the required field “{field}” is missing")), "{text}");
    }
}

#[test]
fn all_errors_are_reported_in_one_run() {
    let two = r#"[{"id":"one","category":"organization","name":{"sr":"a","en":"a"},"aims":{"sr":"a","en":"a"},"description":{"sr":"a","en":"a"},
        "founded":{"date":"x"},"members":[{"id":"rs","status":"x"},{"id":"hr","status":"member","since":"y"}],"sources":[{"title":"a","url":"https://a.b"}],"as_of":"2025"},
        {"id":"two","colour":"red"}]"#;
    let text = report("together", two);
    for words in [
        "one: founded.date",
        "one: members[0].status",
        "one: members[1].since",
        "two: colour",
        "two: the required field “name”",
    ] {
        assert!(text.contains(words), "{words} in:\n{text}");
    }
}

#[test]
fn a_file_that_is_not_a_list_of_entries_is_reported() {
    for (name, content, words) in [
        (
            "cut",
            &b"[{\"id\": \"club\""[..],
            "mine.json:1:14: the file ends before its closing bracket",
        ),
        ("empty", b"", "the file ends before its closing bracket"),
        ("utf8", b"[\n{\"id\": \"\xff\"}]", "mine.json:2:9: invalid UTF-8"),
        ("json", b"[{'id': 1}]", "mine.json:1:3: invalid JSON"),
        ("object", b"{\"entries\": []}", "mine.json:1:1: the file must contain a list of entries"),
        ("numbers", b"[1, 2]", "expected an object in curly brackets"),
    ] {
        let text = report(name, content);
        assert!(text.contains(words), "{name}: {text}");
    }
    let deep = "[".repeat(100_000);
    assert!(report("deep", &deep).contains("the file ends before its closing bracket"));
    let closed = format!("{deep}{}", "]".repeat(100_000));
    assert!(
        report("closed", closed).contains("mine.json:1:2: invalid JSON (recursion limit exceeded)")
    );
}

#[test]
fn paths_without_a_catalog_are_reported() {
    let folder = Folder::new("nowhere");
    let empty = folder.0.to_str().expect("a plain path");
    let output = imenik(&["check", empty, "/no/such/path"]);
    assert_eq!(output.status.code(), Some(1));
    let text = err(&output);
    assert!(text.contains(&format!("{empty}: the folder contains no .json file")), "{text}");
    assert!(text.contains("/no/such/path: cannot be read: it does not exist"), "{text}");
    assert!(text.ends_with("2 errors\n"), "{text}");
}

#[test]
fn a_file_that_cannot_be_read_hides_no_error_of_another() {
    let folder = Folder::new("one-missing");
    let bad = folder.write("bad.json", body(r#"{"websit":"https://a.b"}"#));
    let missing = "/no/such/path: cannot be read: it does not exist; check the path\n";
    let check = imenik(&["check", "/no/such/path", &bad]);
    let text = out(&check);
    assert!(check.status.code() == Some(1) && text.starts_with(missing), "{text}");
    assert!(text.contains("unknown field “websit”") && text.ends_with("2 errors\n"), "{text}");
    for (paths, kinds) in [
        (vec!["/no/such/path", &bad], vec!["unreadable", "unknown-field"]),
        (vec!["/no/such/path"], vec!["unreadable"]),
    ] {
        let check = imenik(&[&["check", "--format", "json"], paths.as_slice()].concat());
        let problems: serde_json::Value = serde_json::from_str(&out(&check)).expect("it is JSON");
        let found: Vec<&str> = problems
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|it| it["kind"].as_str())
            .collect();
        assert_eq!((check.status.code(), found), (Some(1), kinds));
    }
}

#[test]
fn what_is_wrong_with_one_part_of_a_seat_leaves_the_others() {
    let folder = Folder::new("seat");
    let seat = r#"{"headquarters":[{"city":"X","coordinates":["x","y"]}]}"#;
    let file = folder.write("mine.json", body(seat));
    let shown = imenik(&["show", "club", "--no-bundled", "--data", &file, "--format", "json"]);
    let shown: serde_json::Value = serde_json::from_str(&out(&shown)).expect("it is JSON");
    assert_eq!(shown[0]["headquarters"], serde_json::json!([{"city": "X"}]));
}

#[test]
fn errors_are_reported_in_the_requested_language() {
    let folder = Folder::new("serbian");
    let file = folder.write("moje.json", body(r#"{"websit":"https://a.b"}"#));
    assert!(
        out(&imenik(&["--lang", "sr-Latn", "check", &file]))
            .contains("nepoznato polje „websit”; ispravite naziv")
    );
    assert!(
        out(&imenik(&["--lang", "sr-Cyrl", "check", &file]))
            .contains("непознато поље „websit”; исправите назив")
    );
}

#[test]
fn entries_of_a_user_file_are_added_to_the_bundle() {
    let folder = Folder::new("mine");
    folder.write("a.json", body(r#"{"members":[{"id":"rs","status":"member"}]}"#));
    let path = folder.0.to_str().expect("a plain path");
    let output = imenik(&["--data", path, "show", "rs"]);
    assert!(String::from_utf8_lossy(&output.stdout).contains("Club"), "{}", err(&output));
}

#[test]
fn the_example_in_the_readme_has_no_errors() {
    let readme = include_str!("../../README.md");
    let (_, example) = readme.split_once("```json\n").expect("there is an example");
    let (example, _) = example.split_once("```").expect("it ends");
    let folder = Folder::new("readme");
    let file = folder.write("club.json", example);
    let output = imenik(&["check", &file]);
    assert!(out(&output).ends_with("No errors.\n"), "{}", out(&output));
    let page = out(&imenik(&["show", "club", "--data", &file]));
    for line in ["Other names\n  Belgrade Chess Club\n", "Other\n  dues: 2.000 dinara\n"] {
        assert!(page.contains(line), "{page}");
    }
}

#[test]
fn a_bad_line_hides_no_entry_on_the_lines_after_it() {
    let folder = Folder::new("lines");
    let entry = |id| format!(r#"{{"id":"{id}","category":"organization","name":"{id}"}}"#);
    let lines = [entry("a"), r#"{"id":"b",,}"#.to_owned(), entry("c")].join("\n");
    let file = folder.write("mine.ndjson", lines);
    let output = imenik(&["list", "--no-bundled", "--data", &file, "--format", "ids"]);
    assert_eq!(out(&output), "a\nc\n");
    assert!(err(&output).contains("mine.ndjson:2:11: invalid JSON"), "{}", err(&output));
}
