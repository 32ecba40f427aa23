//! What `check` reports about a catalog file of the user: grouped, as a whole, and for editors.

use super::commands::{err, out};
use super::user_catalogs::{check, entry, folder, parts, run};

/// A first conversion by a newcomer: years as numbers, codes of states in capitals, empty values,
/// fields that the format does not have, no sources.
fn naive() -> String {
    let entry = |nth: usize| {
        format!(
            r#" {{
  "id": "b{nth}",
  "category": "organization",
  "name": "Bureau {nth}",
  "acronyms": [],
  "founded": {},
  "headquarters": [{{"city": "Washington", "state": "US"}}],
  "website": "https://b{nth}.example",
  "note": "",
  "url": "https://ror.org/{nth}"
 }}"#,
            if nth == 1 { "null".to_owned() } else { (1970 + nth).to_string() }
        )
    };
    format!("[\n{}\n]\n", (1..=20).map(entry).collect::<Vec<_>>().join(",\n"))
}

#[test]
fn the_problems_of_a_first_conversion_are_grouped_by_kind() {
    let folder = folder(&[("mine.json", &naive())]);
    let sources = "the required field “sources” is missing; add it";
    let as_of = "the required field “as_of” is missing; add it";
    let url = "url: unknown field “url”; fix its name or remove it. Did you mean “website”?";
    assert_eq!(
        parts(&run(folder.path(), "check mine.json")),
        (
            1,
            format!(
                "mine.json:2:2: b1: {sources} (20 in all)\n\
                 mine.json:2:2: b1: {as_of} (20 in all)\n\
                 mine.json:11:3: b1: {url} (20 in all)\n\
                 60 errors. imenik check --all lists each of them.\n"
            ),
            String::new()
        )
    );
    let mut all = Vec::new();
    for nth in 1..=20 {
        let line = 11 * nth - 9;
        for (line, column, problem) in [(line, 2, sources), (line, 2, as_of), (line + 9, 3, url)] {
            all.push(format!("mine.json:{line}:{column}: b{nth}: {problem}"));
        }
    }
    assert_eq!(
        parts(&run(folder.path(), "check mine.json --all")),
        (1, all.join("\n") + "\n60 errors\n", String::new())
    );
    let page = run(folder.path(), "show b2 --data mine.json");
    assert!(
        out(&page).starts_with(
            "Bureau 2\n\nFounded\n  1972\n\nHeadquarters\n  Washington, United States of America\n"
        ),
        "{}",
        out(&page)
    );
    assert_eq!(
        err(&page),
        "mine.json: invalid fields of 20 entries left out; to see why: imenik check mine.json\n"
    );
}

/// Two entries with problems of every kind.
const TWO: &str = r#"[
 {
  "id": "a1",
  "category": "organization",
  "name": {"sr": "Ime\u008e", "en": "Name\u008e"},
  "members": [{"id": "zz-none", "status": "member"}],
  "sources": [{"title": "t", "url": "https://x.example"}],
  "as_of": "2026"
 },
 {
  "id": "a2",
  "category": "organization",
  "name": {"sr": "Ime", "en": "Name"},
  "founded": {"date": "2026-13"},
  "unknwon": 1,
  "members": [{"id": "a1", "status": "membr"}],
  "sources": [{"title": "t", "url": "https://x.example"}],
  "as_of": "2026"
 }
]
"#;

#[test]
fn all_problems_are_found_in_one_run_whatever_their_kind() {
    let control = "control character U+008E in the text; remove it";
    let rest = "\
mine.json:6:22: a1: members[0].id: no entry has the ID “zz-none”; fix it or add the entry
mine.json:14:23: a2: founded.date: not a valid date; write an existing date as 2011, 2011-10 or 2011-10-07
mine.json:15:3: a2: unknwon: unknown field “unknwon”; fix its name or remove it
mine.json:16:38: a2: members[0].status: “membr” is not a valid value of this field; choose one from the schema (imenik schema). Did you mean “member”?
6 errors";
    assert_eq!(
        check(TWO, ""),
        (
            1,
            format!(
                "mine.json:5:22: a1: name.sr: {control} (2 in all)\n{rest}. imenik check --all \
                 lists each of them.\n"
            )
        )
    );
    let all = format!(
        "mine.json:5:22: a1: name.sr: {control}\nmine.json:5:42: a1: name.en: {control}\n{rest}\n"
    );
    assert_eq!(check(TWO, " --all"), (1, all));
    let (code, json) = check(TWO, " --format json");
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let problems = json.as_array().expect("a list");
    assert_eq!((code, problems.len()), (1, 6));
    assert_eq!(
        problems[5],
        serde_json::json!({
            "path": "mine.json",
            "line": 16,
            "column": 38,
            "entry": "a2",
            "field": "members[0].status",
            "kind": "unknown-word",
            "message": "“membr” is not a valid value of this field; choose one from the schema \
                        (imenik schema)",
            "suggestion": "member",
        })
    );
    let kinds: Vec<&str> = problems.iter().filter_map(|it| it["kind"].as_str()).collect();
    assert_eq!(
        kinds,
        [
            "control-character",
            "control-character",
            "dangling-link",
            "bad-date",
            "unknown-field",
            "unknown-word"
        ]
    );
}

#[test]
fn every_language_of_every_text_is_checked() {
    let list = format!(
        "[{}]",
        entry("esc", r#" "aims": {"sr": "a\u001b", "en": "b\u0007"},"#)
            .replace(r#""Club esc""#, r#"{"sr": "Cist\u001bA", "en": "Esc\u001bB"}"#)
    );
    let (code, said) = check(&list, " --all");
    assert_eq!(code, 1);
    assert_eq!(
        said,
        "\
mine.json:1:64: esc: name.sr: control character U+001B in the text; remove it
mine.json:1:84: esc: name.en: control character U+001B in the text; remove it
mine.json:1:112: esc: aims.sr: control character U+001B in the text; remove it
mine.json:1:129: esc: aims.en: control character U+0007 in the text; remove it
4 errors
"
    );
    let (_, json) = check(&list, " --format json");
    assert!(!json.contains('\u{1b}') && json.contains("\"line\": 1,\n    \"column\": 129"));
    // Without a name it cannot be used.
    let folder = folder(&[("mine.json", &list)]);
    let output = run(folder.path(), "search nato --limit 1 --format ids --data mine.json");
    assert_eq!(
        parts(&output),
        (
            0,
            "nato\n".to_owned(),
            "mine.json: 1 of 1 entry left out; to see why: imenik check mine.json\n".to_owned()
        )
    );
}

#[test]
fn a_review_lists_old_lists_and_sentences_about_the_present() {
    let texts = r#" "membership": {"complete": true, "as_of": "YEAR", "count": 0},
        "aims": "It was officially opened in 2001. As of 2019, it has twelve members.",
        "note": "It moved in 2025, and moves again in 2031.","#;
    let members = r#" "members": [{"id": "second", "status": "member"}],"#;
    let old = entry("old", &(texts.replace("YEAR", "2024") + members));
    let new = entry("new", &(texts.replace("YEAR", "2026").replace("2019", "2020") + members));
    let undated = r#" "membership": {"complete": true},"#;
    let undated = entry("undated", &(undated.to_owned() + members));
    let list = format!("[{old}, {new}, {undated}, {}]", entry("second", ""));
    let folder = folder(&[("mine.json", &list)]);
    let review = |options: &str| {
        parts(&run(folder.path(), &format!("check mine.json --no-bundled {options}")))
    };
    let expected = "\
–     undated: list of members
2019  old: As of 2019, it has twelve members.
2020  new: As of 2020, it has twelve members.
2024  old: list of members
2031  old: It moved in 2025, and moves again in 2031.
2031  new: It moved in 2025, and moves again in 2031.
";
    assert_eq!(review("--review=2026"), (0, expected.to_owned(), String::new()));
    let (code, json, _) = review("--review=2027 --format json");
    assert_eq!(code, 0);
    assert!(json.contains("\"year\": 2026,\n    \"entry\": \"new\"\n"), "{json}");
    let (code, _, error) = review("--review=soon");
    assert_eq!(code, 2);
    assert!(error.contains("it takes a year from 1900 to 2099"), "{error}");
}
