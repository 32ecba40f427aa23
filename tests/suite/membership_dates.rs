//! Memberships on a date: who took part then, what is not known, and members that no longer exist.

use std::path::Path;

use tempfile::TempDir;

use super::user_catalogs::{folder, parts, run};

/// A league with a member that left and came back, one that left, one without a date and a state
/// that no longer exists; a council that one of them joined later; an agency of all of the league.
fn catalog() -> TempDir {
    let list = r#"[
 {"id": "aa", "category": "member_state", "name": "Arcadia"},
 {"id": "bb", "category": "member_state", "name": "Brobdingnag"},
 {"id": "cc", "category": "member_state", "name": "Cockaigne"},
 {"id": "dd", "category": "member_state", "name": "Dystopia"},
 {"id": "league", "category": "organization", "name": "League",
  "founded": {"date": "1950"},
  "members": [
   {"id": "aa", "status": "member", "since": "1950-04-01"},
   {"id": "bb", "status": "former", "since": "1950", "until": "1960-06-30"},
   {"id": "bb", "status": "member", "since": "1975"},
   {"id": "cc", "status": "former", "since": "1955", "until": "1980"},
   {"id": "dd", "status": "observer"}],
  "membership": {"complete": true, "former_states": [
   {"name": "Erewhon", "since": "1952", "until": "1970-12-31"}]}},
 {"id": "council", "category": "organization", "name": "Council",
  "members": [
   {"id": "aa", "status": "member", "since": "1965"},
   {"id": "cc", "status": "member", "since": "1965"},
   {"id": "dd", "status": "member"}],
  "membership": {"complete": true}},
 {"id": "agency", "category": "institution", "name": "Agency", "founded": {"date": "1990"},
  "members": [], "membership": {"complete": true, "includes": ["council"]}}
]"#;
    folder(&[("mine.json", list)])
}

/// What a command prints: standard output, then standard error.
fn said(folder: &Path, arguments: &str) -> (String, String) {
    let (_, out, err) = parts(&run(folder, &format!("{arguments} --no-bundled --data mine.json")));
    (out, err)
}

const TWO_UNDATED: &str = "2 more memberships are left out: their dates are not known\n";
const ONE_UNDATED: &str = "1 more membership is left out: its dates are not known\n";

#[test]
fn members_on_a_date_are_those_of_the_end_of_it() {
    let folder = catalog();
    let members =
        |date: &str| said(folder.path(), &format!("members league --format ids --on {date}")).0;
    for (date, expected) in [
        ("1949", ""),
        ("1950-03-31", ""),
        ("1950-04-01", "aa\n"),
        ("1950", "aa\nbb\n"),
        ("1960-06-29", "aa\nbb\ncc\n"),
        ("1960", "aa\ncc\n"),
        ("1975", "aa\nbb\ncc\n"),
        ("1980", "aa\nbb\n"),
    ] {
        assert_eq!(members(date), expected, "{date}");
    }
}

#[test]
fn members_that_no_longer_exist_are_listed_and_undated_ones_are_counted() {
    let folder = catalog();
    let text = said(folder.path(), "members league --on 1960");
    assert_eq!(
        text,
        (
            "aa\t\tArcadia\tmember; 1950-04-01\n\
             cc\t\tCockaigne\tmember; 1955–1980\n\
             Erewhon (no longer exists; 1952–1970-12-31)\n"
                .to_owned(),
            ONE_UNDATED.to_owned()
        )
    );
    let (csv, _) = said(folder.path(), "members league --on 1960 --format csv");
    assert!(csv.ends_with("\n,,Erewhon,member,1952,1970-12-31\n"), "{csv}");
    let (json, error) = said(folder.path(), "members league --on 1960 --format json");
    for expected in [r#""on": "1960""#, r#""undated": 1"#, r#""name": "Erewhon""#] {
        assert!(json.contains(expected), "{expected}: {json}");
    }
    assert_eq!(error, "", "JSON has the count in a field");
    let (today, error) = said(folder.path(), "members league");
    assert!(today.contains("Dystopia") && !today.contains("Erewhon"), "{today}");
    assert_eq!(error, "");
}

#[test]
fn members_that_no_longer_exist_have_to_be_asked_for() {
    let folder = catalog();
    let lists = |arguments: &str| {
        let (out, _) = said(folder.path(), &format!("members league --on 1960 {arguments}"));
        ["Arcadia", "Erewhon"].map(|name| out.contains(name))
    };
    assert_eq!(lists("--status member"), [true, true]);
    assert_eq!(lists("--status observer"), [false, false]);
    assert_eq!(lists("--status observer --format json"), [false, false]);
    assert_eq!(lists("--status observer --format csv"), [false, false]);
    assert_eq!(lists("--since 1950"), [true, true]);
    assert_eq!(lists("--since 1952"), [false, true]);
    assert_eq!(lists("--since 1953"), [false, false]);
    // There is no id of a state that no longer exists.
    let only_former = "members league --on 1960 --since 1952 --status member --format";
    let folder = folder_with_one_former_state();
    let (code, out, _) = parts(&run(folder.path(), &format!("{only_former} ids {OF_FILE}")));
    assert_eq!((code, out.as_str()), (1, ""));
    let (code, out, _) = parts(&run(folder.path(), &format!("{only_former} text {OF_FILE}")));
    assert_eq!((code, out.as_str()), (0, "Erewhon (no longer exists; 1952–1970)\n"));
}

const OF_FILE: &str = "--no-bundled --data mine.json";

fn folder_with_one_former_state() -> TempDir {
    let list = r#"[
 {"id": "aa", "category": "member_state", "name": "Arcadia"},
 {"id": "league", "category": "organization", "name": "League",
  "members": [{"id": "aa", "status": "member", "since": "1950"}],
  "membership": {"complete": true, "former_states": [
   {"name": "Erewhon", "since": "1952", "until": "1970"}]}}
]"#;
    folder(&[("mine.json", list)])
}

#[test]
fn the_count_of_undated_memberships_is_in_json_or_on_standard_error() {
    let folder = catalog();
    let (json, error) = said(folder.path(), "memberships aa --on 1999 --format json");
    assert!(json.contains("\"on\": \"1999\""), "{json}");
    assert_eq!(error, "");
    let (json, error) = said(folder.path(), "memberships cc --on 1999 --format json");
    assert!(json.contains("\"undated\": 1"), "{json}");
    assert_eq!(error, "", "JSON has the count in a field");
    let (_, error) = said(folder.path(), "memberships cc --on 1999");
    assert_eq!(error, ONE_UNDATED);
}

#[test]
fn questions_about_several_entries_can_be_asked_for_a_date() {
    let folder = catalog();
    let ask = |arguments: &str| said(folder.path(), &format!("{arguments} --format ids"));
    let answer = |ids: &str, error: &str| (ids.to_owned(), error.to_owned());
    assert_eq!(ask("common aa cc --on 1960"), answer("league\n", ""));
    assert_eq!(ask("common aa cc --on 1970"), answer("council\nleague\n", ""));
    // The agency did not exist, and since it does, it is not known when each of them joined.
    assert_eq!(ask("common aa cc --on 1979"), answer("council\nleague\n", ""));
    assert_eq!(ask("common aa cc --on 1999"), answer("council\n", ONE_UNDATED));
    assert_eq!(ask("differ aa bb --on 1970"), answer("council\nleague\n", ""));
    // Dystopia may have been in the council by then, and is only an observer of the league.
    let (ids, error) = ask("differ council league --on 1970");
    assert_eq!((ids.as_str(), error), ("", format!("{ONE_UNDATED}they do not differ\n")));
    let (ids, error) = ask("memberships dd --on 1970");
    assert!(ids.is_empty() && error.starts_with(TWO_UNDATED), "{error}");
    let (csv, _) = said(
        folder.path(),
        "export category:member_state --against category:organization --on 1970",
    );
    assert_eq!(
        csv,
        "id,name,league,council\naa,Arcadia,member,member\ncc,Cockaigne,member,member\n\
         dd,Dystopia,?,?\nbb,Brobdingnag,,\n"
    );
}

#[test]
fn a_date_is_checked() {
    let folder = catalog();
    let (_, error) = said(folder.path(), "members league --on soon");
    assert!(error.contains("“soon” for --on <DATE>: not a valid date"), "{error}");
    let (_, error) = said(folder.path(), "export league --on 1970");
    assert!(error.contains("--against"), "{error}");
}

/// A club, whose list holds for 2026: a member that was suspended for some years, one that is
/// suspended, one that has left, one whose term goes on, one that left on the last day of a year.
const CLUB: &str = r#"[
 {"id": "aa", "category": "member_state", "name": "Arcadia"},
 {"id": "bb", "category": "member_state", "name": "Brobdingnag"},
 {"id": "cc", "category": "member_state", "name": "Cockaigne"},
 {"id": "dd", "category": "member_state", "name": "Dystopia"},
 {"id": "club", "category": "organization", "name": "Club",
  "members": [
   {"id": "aa", "status": "member", "since": "1950", "until": "1960"},
   {"id": "aa", "status": "suspended", "since": "1960", "until": "1970"},
   {"id": "aa", "status": "member", "since": "1970"},
   {"id": "bb", "status": "member", "since": "1950", "until": "2020"},
   {"id": "bb", "status": "suspended", "since": "2020"},
   {"id": "cc", "status": "member", "since": "1950", "until": "1994-12-31"},
   {"id": "dd", "status": "member", "since": "2025-01-01", "until": "2027-12-31"}],
  "membership": {"complete": true, "as_of": "2026", "count": 3}}
]"#;

#[test]
fn periods_that_have_ended_are_not_those_of_today() {
    let folder = folder(&[("mine.json", CLUB)]);
    let said = |arguments: &str| said(folder.path(), arguments).0;
    assert_eq!(
        said("members club"),
        "aa\t\tArcadia\tmember; 1950\n\
         dd\t\tDystopia\tmember; 2025-01-01–2027-12-31\n\
         bb\t\tBrobdingnag\tsuspended; 2020\n\
         cc\t\tCockaigne\tformer member; 1950–1994-12-31\n"
    );
    for (arguments, expected) in [
        ("members club --status suspended --format ids", "bb\n"),
        ("members club --since 1960 --format ids", "dd\nbb\n"),
        ("members club --status suspended --on 1965 --format ids", "aa\n"),
        ("members club --on 1994 --format ids", "aa\nbb\ncc\n"),
        ("members club --on 1995-01-01 --format ids", "aa\nbb\n"),
        ("search in:club status:suspended --format ids", "bb\n"),
        ("search in:club status:suspended on:1965 --format ids", "aa\n"),
        ("search in:club --format ids", "aa\nbb\ndd\n"),
        ("search members:3 --format ids", "club\n"),
        ("common aa cc --format ids", ""),
        (
            "export aa bb cc --against club",
            "id,name,club\naa,Arcadia,member\n\
          bb,Brobdingnag,suspended\ncc,Cockaigne,former\n",
        ),
    ] {
        assert_eq!(said(arguments), expected, "{arguments}");
    }
    let page = said("show club");
    assert!(page.contains("2 members") && page.contains("Arcadia (1950)"), "{page}");
    assert!(page.contains("1 suspended member") && page.contains("1 former member"), "{page}");
}
