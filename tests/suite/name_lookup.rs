//! Entries by their names: what the program prints it takes back, and of several entries with a
//! name it says which one is meant.

use std::collections::BTreeSet;
use std::fs;
use std::process::Output;

use imenik::catalog::{Catalog, Entry};
use imenik::language::{Language, Locale};
use imenik::search::Index;

use super::bundled_catalog;
use super::commands::{err, fixture, imenik, out};

/// Everything by which the program calls an entry, in every language.
fn printed_names(catalog: &Catalog, entry: &Entry) -> BTreeSet<String> {
    let mut names = BTreeSet::from([entry.id.clone()]);
    for language in Language::ALL {
        let locale = Locale::new(language);
        let texts = [Some(&entry.name), entry.official_name.as_ref()].into_iter().flatten();
        names.extend(texts.map(|name| language.text(name).into_owned()));
        names.extend(locale.acronym(entry).map(std::borrow::Cow::into_owned));
        for (tag, acronyms) in entry.acronyms.iter() {
            let printed = acronyms.iter().map(|it| language.acronym_in_script(tag, it));
            names.extend(printed.map(std::borrow::Cow::into_owned));
        }
        for (tag, others) in entry.other_names.iter() {
            names.extend(others.iter().map(|it| language.in_script(tag, it).into_owned()));
        }
        let native = entry.native_names.iter();
        names.extend(native.map(|it| language.in_script(&it.lang, &it.name).into_owned()));
    }
    if let Some(codes) = &entry.codes {
        let single = [&codes.alpha2, &codes.alpha3, &codes.numeric, &codes.tld];
        names.extend(single.into_iter().flatten().cloned());
        names.extend(codes.calling.iter().chain(&codes.currency).cloned());
    }
    names.extend(entry.identifiers.values().cloned());
    assert!(catalog.find(&entry.id).is_some());
    names
}

#[test]
fn every_name_that_is_printed_is_accepted() {
    let catalog = bundled_catalog();
    let index = Index::new(&catalog);
    let mut lost = Vec::new();
    for (at, entry) in catalog.iter() {
        for name in printed_names(&catalog, entry) {
            let meant = index.entry_named(&catalog, &name);
            if !meant.is_some_and(|it| it.entry == at || it.others.contains(&at)) {
                lost.push(format!("{}: {name}", entry.id));
            }
        }
    }
    assert!(lost.is_empty(), "{} are lost: {lost:#?}", lost.len());
}

#[test]
fn commands_take_names_with_punctuation_and_endings() {
    for (name, id) in [
        ("Cocos (Keeling) Islands", "cc"),
        ("Bonaire, Sint Eustatius and Saba", "bq"),
        ("Parlament ECOWAS-a", "ecowas-parliament"),
        ("African Court on Human and Peoples' Rights", "african-court"),
        ("U.N.", "un"),
        ("NATO-om", "nato"),
    ] {
        let output = imenik(&["show", name, "--format", "ids"]);
        assert_eq!((out(&output), err(&output)), (format!("{id}\n"), String::new()), "{name}");
    }
}

/// Bodies and a state that share names. Of `old-union` only a search term is `OU`.
const SHARED: &str = r#"[
    {"id": "se", "category": "member_state", "name": "Island", "codes": {"alpha2": "SE"}},
    {"id": "assembly", "category": "institution", "name": "Assembly", "acronyms": {"en": ["SE"]},
     "members": [{"id": "se", "status": "member", "since": "1980"}],
     "membership": {"complete": true, "as_of": "1999"}},
    {"id": "chamber", "category": "organization", "name": "Chamber", "acronyms": {"en": ["CCI"]}},
    {"id": "court", "category": "organization", "name": "Court", "acronyms": {"en": ["CCI"]},
     "members": [{"id": "se", "status": "member"}], "founded": {"date": "1970"}},
    {"id": "ou", "category": "organization", "name": "Other Union", "acronyms": {"en": ["OU"]},
     "members": [{"id": "se", "status": "member", "since": "2000"}], "founded": {"date": "2000"},
     "membership": {"complete": true, "as_of": "2005", "note": "Since 2000 only."}},
    {"id": "old-union", "category": "organization", "name": "Old Union", "search_terms": ["OU", "Market"],
     "members": [{"id": "se", "status": "member", "since": "1960"}]}
]"#;

fn shared(arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("shared.json");
    fs::write(&file, SHARED).expect("the folder can be written");
    let file = file.to_str().expect("a path of letters");
    let options = ["--no-bundled", "--data", file, "--lang", "en"];
    imenik(&options.iter().chain(arguments).copied().collect::<Vec<_>>())
}

#[test]
fn of_several_bodies_with_a_name_it_is_said_which_one_is_meant() {
    for (arguments, printed, said) in [
        // A state is no body, whatever has its code.
        (&["members", "SE"][..], "se\n", ""),
        (&["members", "se"], "se\n", ""),
        (&["memberships", "se"], "assembly\ncourt\nold-union\nou\n", ""),
        (
            &["memberships", "SE"],
            "assembly\ncourt\nold-union\nou\n",
            "“SE” is taken as Island (se); also called that: Assembly (assembly)\n",
        ),
        (
            &["members", "CCI"],
            "se\n",
            "“CCI” is taken as Court (court); also called that: Chamber (chamber)\n",
        ),
        (&["members", "court"], "se\n", ""),
        (&["members", "Market"], "se\n", "“Market” is taken as Old Union (old-union)\n"),
        (&["members", "OU"], "se\n", ""),
        (
            &["members", "OU", "--on", "1990"],
            "se\n",
            "“OU” is taken as Old Union (old-union); also called that: Other Union (ou)\n",
        ),
        (&["search", "in:SE"], "se\n", ""),
        (
            &["search", "in:CCI"],
            "se\n",
            "“cci” is taken as Court (court); also called that: Chamber (chamber)\n",
        ),
    ] {
        let output = shared(&[arguments, &["--format", "ids"]].concat());
        let mut ids: Vec<_> = out(&output).lines().map(|line| line.to_owned() + "\n").collect();
        ids.sort_unstable();
        assert_eq!(
            (ids.concat().as_str(), err(&output).as_str()),
            (printed, said),
            "{arguments:?}"
        );
    }
}

#[test]
fn an_answer_for_a_date_says_what_limits_it() {
    let none = "Other Union: no matching memberships\nthe body was founded later: 2000\n\
                Since 2000 only.\n“ou” can also mean Old Union (old-union)\n";
    for (arguments, said) in [
        (&["members", "ou", "--on", "1990"][..], none),
        (&["members", "ou", "--on", "2005-06"], ""),
        (&["members", "ou", "--on", "2006"], "2006 is later than the list, which holds for 2005\n"),
        (
            &["search", "in:ou on:1990"],
            "Since 2000 only.\n“ou” can also mean Old Union (old-union)\n\
             Nothing found for “in:ou on:1990”.\n",
        ),
    ] {
        assert_eq!(err(&shared(arguments)), said, "{arguments:?}");
    }
}

#[test]
fn a_picture_of_nothing_is_an_error() {
    for (of, on, is_drawn) in [("ou", "2005", true), ("ou", "1990", false), ("se", "1950", false)] {
        let output = shared(&["export", "--format", "svg", "--of", of, "--on", on]);
        assert_eq!(output.status.success(), is_drawn, "{of} {on}: {}", err(&output));
        assert_eq!(output.stdout.is_empty(), !is_drawn, "{of} {on}");
    }
}

#[test]
fn a_field_is_explained_by_what_the_entry_has_in_it() {
    for (query, reason) in [
        ("in:siz since:..1950", "requested fields: LIC: member, 1946"),
        ("in:siz on:1946", "requested fields: LIC: member, 1946"),
        ("seat:strelsau", "requested fields: Strelsau, Ruritania · Mildendo, Lilliput"),
        ("code:+280", "requested fields: +280"),
        ("code:901", "requested fields: 901"),
        ("member:ruritania", "requested fields: Ruritania: member, 1946"),
        ("category:organization", "requested fields"),
    ] {
        let printed = out(&fixture(&format!("search {query} --explain --format text")));
        let is_of = |line: &&str| line.starts_with("siz\t") || line.starts_with("xr\t");
        let line = printed.lines().find(is_of).unwrap_or_default();
        assert_eq!(line.rsplit('\t').next(), Some(reason), "{query}: {printed}");
    }
}

#[test]
fn a_list_of_present_terms_says_so_on_an_earlier_date() {
    let note = "Elected for two years.\n";
    let file = r#"[{"id": "b", "category": "organization", "name": "B",
        "members": [{"id": "x", "status": "member", "since": "1945"},
                    {"id": "y", "status": "member", "since": "2025-01", "until": "2026-12"}],
        "membership": {"complete": true, "as_of": "2026", "note": "Elected for two years."}},
        {"id": "x", "category": "member_state", "name": "X"},
        {"id": "y", "category": "member_state", "name": "Y"}]"#;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("terms.json");
    fs::write(&path, file).expect("the folder can be written");
    let path = path.to_str().expect("a path of letters");
    for (on, printed, said) in [("1990", "x\n", note), ("2026-06", "x\ny\n", "")] {
        let arguments =
            ["--no-bundled", "--data", path, "members", "b", "--on", on, "--format", "ids"];
        let output = imenik(&arguments);
        assert_eq!((out(&output).as_str(), err(&output).as_str()), (printed, said), "{on}");
    }
}
