//! What commands, pages and views say about member lists that are missing or not complete, exactly.

use std::fs;
use std::path::PathBuf;

use imenik::catalog;
use imenik::language::Language;
use imenik::tui::{Action, App, Motion, Preferences, Theme, ViewKind};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::commands::{err, imenik, out};
use super::comparing::comparison;
use super::views::{choose, table, view};
use super::{browser_on, line_with, screen, text_of, type_search};

/// Three states and bodies with lists of every kind: `full` is complete, `part` is not, `none` has
/// no list, `empty` has no members, `silent` says nothing, and `agency` has the members of `full`.
const CATALOG: &str = r#"[
  {"id": "xa", "category": "member_state", "name": {"sr": "Alfa", "en": "Alpha"}},
  {"id": "xb", "category": "member_state", "name": {"sr": "Beta", "en": "Beta"}},
  {"id": "xc", "category": "member_state", "name": {"sr": "Gama", "en": "Gamma"}},
  {"id": "full", "category": "organization", "name": {"sr": "Puni savez", "en": "Full Union"},
   "acronyms": {"sr": ["PS"], "en": ["FU"]},
   "membership": {"complete": true},
   "members": [{"id": "xa", "status": "member", "since": "1990"},
               {"id": "xb", "status": "member"}]},
  {"id": "part", "category": "organization", "name": {"sr": "Deo", "en": "Part Club"},
   "acronyms": {"sr": ["DK"], "en": ["PC"]},
   "membership": {"complete": false, "count": 21},
   "members": [{"id": "xa", "status": "member"}, {"id": "xc", "status": "former"}]},
  {"id": "none", "category": "organization", "name": {"sr": "Ništa", "en": "Absent League"},
   "membership": {"complete": false, "as_of": "2024", "count": 1,
                  "note": {"sr": "Sastav se menja.", "en": "The composition\nchanges."}}},
  {"id": "empty", "category": "institution", "name": {"sr": "Ured", "en": "Office"},
   "membership": {"complete": true, "count": 0, "as_of": "2024",
                  "note": {"sr": "Vodi ga direktor.", "en": "A director heads it."}}},
  {"id": "bare", "category": "institution", "name": {"sr": "Ured 2", "en": "Second Office"},
   "membership": {"complete": true}},
  {"id": "silent", "category": "institution", "name": {"sr": "Muk", "en": "Silent Institute"}},
  {"id": "agency", "category": "institution", "name": {"sr": "Agencija", "en": "Agency"},
   "membership": {"complete": true, "includes": ["full"]},
   "members": [{"id": "xc", "status": "observer"}]}
]"#;

struct File {
    _folder: TempDir,
    path: PathBuf,
}

impl File {
    fn new(text: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("catalog.json");
        fs::write(&path, text).expect("a file in a temporary folder");
        Self { _folder: folder, path }
    }

    /// The exit code, standard output and standard error of a command on this file alone.
    fn run(&self, arguments: &str) -> (Option<i32>, String, String) {
        let path = self.path.to_str().expect("the path is text");
        let options = ["--no-bundled", "--data", path];
        let output = imenik(&options.into_iter().chain(arguments.split(' ')).collect::<Vec<_>>());
        (output.status.code(), out(&output), err(&output))
    }

    #[track_caller]
    fn expect(&self, arguments: &str, code: i32, output: &str, error: &str) {
        let expected = (Some(code), output.to_owned(), error.to_owned());
        assert_eq!(self.run(arguments), expected, "{arguments}");
    }

    /// The answer in JSON, when nothing is on standard error.
    #[track_caller]
    fn json(&self, arguments: &str) -> Value {
        let (code, output, error) = self.run(&format!("{arguments} --format json"));
        assert_eq!((code, error), (Some(0), String::new()), "{arguments}");
        serde_json::from_str(&output).expect("it is JSON")
    }
}

#[test]
fn members_says_why_it_has_none_to_print() {
    let file = File::new(CATALOG);
    for (arguments, message) in [
        (
            "members none",
            "Absent League: the catalog does not have the list of members. The body itself reports \
             1 member.\nThe composition changes.\n",
        ),
        (
            "members none --lang sr-Latn",
            "Ništa: katalog ne sadrži spisak članica. Telo navodi da ima 1 članicu.\n\
             Sastav se menja.\n",
        ),
        ("members empty", "Office: no members\nA director heads it.\n"),
        ("members empty --lang sr-Cyrl", "Уред: нема чланица\nВоди га директор.\n"),
        ("members bare --format json", "Second Office: no members\n"),
        (
            "members silent",
            "Silent Institute: the entry lists no members and does not say whether there are \
             any.\n",
        ),
        ("members full --status observer", "Full Union: no matching memberships\n"),
        (
            "members part --status observer",
            "Part Club: no matching memberships\n\
             The list is not complete. The body itself reports 21 members.\n",
        ),
    ] {
        file.expect(arguments, 1, "", message);
    }
}

#[test]
fn a_list_that_is_not_complete_is_printed_with_a_line_that_says_so() {
    let file = File::new(CATALOG);
    let line = "The list is not complete. The body itself reports 21 members.\n";
    file.expect("members part", 0, "xa\t\tAlpha\tmember\nxc\t\tGamma\tformer member\n", line);
    file.expect("members part --format ids", 0, "xa\nxc\n", line);
    file.expect("members full --format ids", 0, "xa\nxb\n", "");
    assert_eq!(
        file.json("members part --status member"),
        json!({
            "members": [{"id": "xa", "status": "member"}],
            "membership": {"complete": false, "count": 21},
        })
    );
}

#[test]
fn members_through_another_body_are_listed_one_by_one() {
    let file = File::new(CATALOG);
    file.expect(
        "members agency",
        0,
        "xa\t\tAlpha\tmember; through FU\n\
         xb\t\tBeta\tmember; through FU\n\
         xc\t\tGamma\tobserver\n",
        "",
    );
    assert_eq!(
        file.json("members agency"),
        json!({
            "members": [
                {"id": "xa", "status": "member", "through": "full"},
                {"id": "xb", "status": "member", "through": "full"},
                {"id": "xc", "status": "observer"},
            ],
            "membership": {"complete": true, "includes": ["full"]},
        })
    );
    let (_, output, _) = file.run("memberships xa --lang sr-Latn");
    assert_eq!(
        output,
        "agency\t\tAgencija\tčlanica; preko: PS\n\
         part\tDK\tDeo\tčlanica\n\
         full\tPS\tPuni savez\tčlanica; 1990\n"
    );
}

#[test]
fn memberships_names_the_bodies_whose_lists_may_lack_the_entry() {
    let file = File::new(CATALOG);
    let one = "The member list of 1 body is missing or incomplete, so absence from it proves \
               nothing: Absent League.\n";
    let two = "The member lists of 2 bodies are missing or incomplete, so absence from them proves \
               nothing: Absent League, PC.\n";
    file.expect("memberships xa --format ids", 0, "agency\nfull\npart\n", one);
    file.expect("memberships xb --format ids", 0, "agency\nfull\n", two);
    file.expect(
        "memberships xb --status observer",
        1,
        "",
        &format!("Beta: no matching memberships\n{two}"),
    );
    file.expect("memberships part", 1, "", &format!("Part Club: no matching memberships\n{one}"));
    file.expect(
        "memberships xb --format ids --lang sr-Latn",
        0,
        "agency\nfull\n",
        "Za 2 tela spisak članica nedostaje ili nije potpun, pa odsustvo sa njega ništa ne \
         dokazuje: DK, Ništa.\n",
    );
    assert_eq!(
        file.json("memberships xb"),
        json!({
            "memberships": [
                {"id": "agency", "status": "member", "through": "full"},
                {"id": "full", "status": "member"},
            ],
            "unknown": ["none", "part"],
        })
    );
}

#[test]
fn many_bodies_are_a_number() {
    let body = |nth: usize| {
        json!({
            "id": format!("b{nth}"), "category": "organization", "name": format!("Body {nth}"),
            "membership": {"complete": false},
        })
    };
    let state = json!({"id": "xa", "category": "member_state", "name": "Alpha"});
    let mut full = body(99);
    full["members"] = json!([{"id": "xa", "status": "member"}]);
    let line = |count: usize, arguments: &str| {
        let first = [state.clone(), full.clone()].into_iter();
        let bodies: Vec<Value> = first.chain((0..count).map(body)).collect();
        File::new(&json!(bodies).to_string()).run(arguments).2
    };
    let start = "Alpha: no matching memberships\n";
    assert_eq!(
        line(10, "memberships xa --status former"),
        format!(
            "{start}The member lists of 10 bodies are missing or incomplete, so absence from them \
             proves nothing: Body 0, Body 1, Body 2, Body 3, Body 4, Body 5, Body 6, Body 7, \
             Body 8, Body 9.\n"
        )
    );
    let many = "The member lists of 11 bodies are missing or incomplete, so absence from them \
                proves nothing.";
    assert_eq!(line(11, "memberships xa --status former"), format!("{start}{many}\n"));
    assert_eq!(
        line(11, "memberships xa"),
        format!("{many} With --format json, the field “unknown” lists them.\n")
    );
}

#[test]
fn comparisons_say_what_they_leave_open() {
    let file = File::new(CATALOG);
    let none = "The member list of 1 body is missing or incomplete, so absence from it proves \
                nothing: Absent League.\n";
    let both = "The member lists of 2 bodies are missing or incomplete, so absence from them \
                proves nothing: Absent League, PC.\n";
    file.expect("common xa xb --format ids", 0, "agency\nfull\n", both);
    file.expect("common xb xc", 1, "", &format!("they have nothing in common\n{none}"));
    file.expect(
        "common xb xc --status former",
        1,
        "",
        &format!("they have nothing in common\n{both}"),
    );
    file.expect(
        "differ xa xb",
        0,
        "Alpha only (1)\npart\tPC\tPart Club\tBeta: not known\n\nBeta only (0)\n",
        both,
    );
    file.expect("differ full agency", 1, "", "they do not differ\n");
    file.expect("differ xa xa", 1, "", "they do not differ\n");
    let answer = file.json("differ xa xb");
    assert_eq!(
        (&answer["entries"][0]["id"], &answer["unknown"]),
        (&json!("part"), &json!(["none", "part"]))
    );
    let answer = file.json("common xa xb --lang sr-Latn");
    assert_eq!(answer["entries"].as_array().map(Vec::len), Some(2));
    assert_eq!(answer["unknown"], json!(["none", "part"]));
    assert_eq!(file.json("common full agency")["unknown"], json!([]));
}

#[test]
fn bodies_are_compared_by_lists_of_which_some_are_not_complete() {
    let file = File::new(CATALOG);
    let part = "The member list of 1 body is missing or incomplete, so absence from it proves \
                nothing: PC.\n";
    file.expect("common full part --format ids", 0, "xa\n", part);
    file.expect(
        "differ part full",
        0,
        "Part Club only (0)\n\nFull Union only (1)\n\
        xb\t\tBeta\tPart Club: not known\n",
        part,
    );
    file.expect("common part part --format ids", 0, "xa\n", part);
    let none = "The member list of 1 body is missing or incomplete, so absence from it proves \
                nothing: Absent League.\n";
    file.expect("differ none bare", 1, "", &format!("they do not differ\n{none}"));
    file.expect(
        "common none part",
        1,
        "",
        "they have nothing in common\nThe member lists of 2 bodies are missing or incomplete, so \
         absence from them proves nothing: Absent League, PC.\n",
    );
}

#[test]
fn a_table_has_a_question_mark_where_the_status_is_not_known() {
    let file = File::new(CATALOG);
    let path = file.path.to_str().expect("the path is text");
    let arguments = ["--no-bundled", "--data", path, "export", "category:state", "--against"];
    let bodies = "full part none empty silent";
    let output = imenik(&[&arguments[..], &[bodies]].concat());
    assert_eq!(
        out(&output),
        "id,name,full,part,none,empty,silent\n\
         xa,Alpha,member,member,?,,\n\
         xb,Beta,member,?,?,,\n\
         xc,Gamma,,former,?,,\n",
        "{}",
        err(&output)
    );
}

#[test]
fn a_page_says_what_is_known_about_the_list() {
    let file = File::new(CATALOG);
    let membership = |id: &str| {
        let (_, page, _) = file.run(&format!("show {id}"));
        let field = page.split("\n\n").find_map(|field| field.trim().strip_prefix("Membership\n"));
        field.map(|lines| lines.lines().map(str::trim).collect::<Vec<_>>().join("\n"))
    };
    assert_eq!(
        ["full", "part", "none", "empty", "bare", "silent"].map(membership),
        [
            None,
            Some("The list is not complete. The body itself reports 21 members.".to_owned()),
            Some(
                "The catalog does not have the list of members. The body itself reports 1\n\
                 member.\nThe composition\nchanges.\nAs of 2024"
                    .to_owned()
            ),
            Some("A director heads it.\nAs of 2024".to_owned()),
            Some("The body has no members.".to_owned()),
            None,
        ]
    );
}

#[test]
fn the_matrix_shows_where_a_status_is_not_known() {
    let mut app = view(ViewKind::Matrix, Language::English, "xr", 100, 24);
    choose(&mut app, Action::MatrixRows, "xp");
    app.update(Action::Confirm);
    app.update(Action::MatrixColumns);
    app.paste("klub vece");
    app.update(Action::Confirm);
    let bottom = |app: &App| {
        let text = text_of(&screen(app));
        let lines = text.lines().skip(20).take(2).map(|line| line.trim_matches(['│', ' ']));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(bottom(&app), ["Laputa · Small Islands Club: observer, 2001", "○ observer"]);
    choose(&mut app, Action::MatrixRows, " xr");
    assert_eq!(
        table(&app, 2)[2..],
        ["Laputa                 ○        ○", "Ruritania              ?        ●"]
    );
    app.update(Action::Confirm);
    app.update(Action::Move(Motion::Down));
    assert_eq!(
        bottom(&app),
        ["Ruritania · Small Islands Club: not known", "● member  ○ observer  ? not known"]
    );
}

#[test]
fn a_comparison_shows_how_many_lists_may_lack_an_entry() {
    let lines = |one, other| {
        let app = comparison(Language::English, one, other, 120, 60);
        let text = text_of(&screen(&app));
        let lines = text.lines().map(|line| line.trim_matches(['│', '┃', ' ']).to_owned());
        lines.filter(|line| line.starts_with(['●', '?'])).collect::<Vec<_>>()
    };
    let unknown = "? The member list of 1 body is missing or incomplete, so absence from it proves \
                   nothing.";
    let shown = lines("xr", "xs");
    assert_eq!(shown[shown.len() - 2..], ["● member", unknown], "the signs in use, then this");
    let app = comparison(Language::English, "xr", "xu", 120, 60);
    assert!(line_with(&app, "? ● Small Islands Club").contains("│ ? ● Small Islands Club"));
    assert!(text_of(&screen(&app)).contains(unknown));
    let app = comparison(Language::English, "xl", "xu", 120, 60);
    assert!(!text_of(&screen(&app)).contains("? The"), "both are in the list");
}

#[test]
fn a_comparison_that_finds_nothing_says_what_it_cannot_know() {
    let file = File::new(
        &json!([
            {"id": "xa", "category": "member_state", "name": "Alpha"},
            {"id": "xb", "category": "member_state", "name": "Beta"},
            {"id": "none", "category": "organization", "name": "Body",
             "membership": {"complete": false}},
        ])
        .to_string(),
    );
    let files = catalog::from_path(&file.path).expect("the file can be read");
    let preferences = Preferences::new(Language::English, Theme::terminal());
    let mut app = browser_on(catalog::load(&files).catalog, preferences, 100, 24);
    for id in ["xa", "xb"] {
        app.update(Action::Back);
        type_search(&mut app, id);
        app.update(Action::Confirm);
        app.update(Action::Compare);
    }
    let text = text_of(&screen(&app));
    assert!(text.contains("? The member list of 1 body is missing"), "{text}");
}
