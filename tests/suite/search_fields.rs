//! The fields of a query: what each finds, what is said about values that mean nothing, and that
//! every membership and relation can be asked for from both ends.

use std::collections::BTreeSet;

use imenik::catalog::{Catalog, Entry, EntryIndex};
use imenik::language::{Language, Locale};
use imenik::search::{Completions, Index, Query, QueryField, SearchResults, complete};

use super::commands::{err, imenik, out};
use super::{bundled_catalog, fixture_catalog};

/// What a query finds in a catalog.
fn results(catalog: &Catalog, index: &Index, query: &str) -> SearchResults {
    let all = catalog.iter().map(|(entry, _)| entry);
    index.search(catalog, &Query::new(query), all)
}

/// The ids of the entries that a query finds in a catalog.
fn ids<'c>(catalog: &'c Catalog, index: &Index, query: &str) -> BTreeSet<&'c str> {
    let hits = results(catalog, index, query).hits;
    hits.iter().map(|hit| catalog.entry(hit.entry).id.as_str()).collect()
}

/// Checks what queries find in the fixed catalog: the ids in alphabetical order.
fn check(cases: &[(&str, &str)]) {
    let catalog = fixture_catalog();
    let index = Index::new(&catalog);
    for (query, expected) in cases {
        let found: Vec<&str> = ids(&catalog, &index, query).into_iter().collect();
        assert_eq!(found.join(" "), *expected, "{query}");
    }
}

/// What is said about a query on the fixed catalog, in a language.
fn problems(language: Language, query: &str) -> Vec<String> {
    let catalog = fixture_catalog();
    let (index, locale) = (Index::new(&catalog), Locale::new(language));
    let found = results(&catalog, &index, query);
    found.problems.iter().map(|problem| problem.to_message(&locale)).collect()
}

#[test]
fn memberships_are_asked_for_from_both_ends() {
    check(&[
        ("in:siz", "xi xj xl xr xs xu"),
        ("u:lic", "xi xj xl xr xs xu"),
        ("у:СИЗ", "xi xj xl xr xs xu"),
        ("member:xz", "pup"),
        ("observer:xp", "klub siz vece"),
        ("in:siz status:observer", "ljutigora xp"),
        ("in:siz status:posmatrač", "ljutigora xp"),
        ("in:siz status:observer status:candidate", "ljutigora xc xp"),
        ("in:siz -status:member", "ljutigora pup xc xe xj xp xz"),
        ("member:pup status:partner", "siz utopol"),
        ("status:former member:xe", "karavan siz"),
        ("category:member_state -in:siz", "xc xe"),
        ("category:member_state -in:siz -in:klub", "xc xe"),
        ("-member:erevon category:organization", "brana karavan klub siz"),
        ("in:brana in:vece", "xr xs"),
    ]);
}

#[test]
fn dates_qualify_the_membership() {
    check(&[
        // Erewhon was a member from 1965 to 2007.
        ("in:siz on:1964", "xl xr xs xu"),
        ("in:siz on:1965", "xe xl xr xs xu"),
        ("u:siz krajem:2006", "xe xi xj xl xr xs xu"),
        ("in:siz on:2007-12-31", "xe xi xj xl xr xs xu"),
        ("in:siz on:2007", "xe xi xj xl xr xs xu"),
        ("in:siz on:2008-01-01", "xi xj xl xr xs xu"),
        ("in:siz on:1945", ""),
        ("in:siz status:observer on:1990", "xp"),
        ("member:xe on:1950", "karavan pup"),
        ("category:member_state -in:siz on:1957", "xc xe xi xj xl"),
        ("in:siz since:1979", "xi"),
        ("in:siz since:1958..1979", "xi xl"),
        // Known to the year only, and it may have been in March.
        ("in:siz since:1979-03..", "xi xj"),
        ("u:siz od:2005..", "xj"),
        ("in:siz since:<1950", "xr xs xu"),
        ("in:siz -since:<1950", "xi xj xl"),
        ("in:siz until:2007", "xe"),
        ("in:siz do:..2006", ""),
        ("in:karavan status:former until:1900..", "xc xe"),
    ]);
}

#[test]
fn memberships_without_the_date_are_counted() {
    // Chevengur left the Society in 1938; when it joined is not known.
    let say = |query: &str| problems(Language::English, query);
    assert_eq!(say("in:karavan on:1930"), ["for 1 membership the date is not known"]);
    assert_eq!(say("member:xc on:1930"), ["for 1 membership the date is not known"]);
    assert_eq!(say("in:karavan on:1939"), [""; 0]);
    assert_eq!(say("in:siz on:1979-06"), ["for 1 membership the date is not known"]);
    check(&[("in:karavan on:1930", "xe xj xu"), ("in:siz on:1979-06", "xe xl xr xs xu")]);
    assert_eq!(
        problems(Language::SerbianCyrillic, "u:karavan krajem:1930"),
        ["за 1 чланство датум није познат"]
    );
}

#[test]
fn a_qualifier_needs_a_membership_in_the_query() {
    check(&[
        ("status:observer", ""),
        ("on:1990 utopia", ""),
        ("since:1990 -category:territory", ""),
    ]);
    assert_eq!(
        problems(Language::English, "on:1990"),
        ["on: needs in: or member: in the same query"]
    );
    assert_eq!(
        problems(Language::SerbianLatin, "status:posmatrač"),
        ["uz status: u istom upitu mora da stoji u: ili clanica:"]
    );
}

#[test]
fn facts_of_states_are_asked_for() {
    check(&[
        ("region:eastern-europe", "xr xz"),
        ("region:europe", "brana ljutigora xr xs xz"),
        ("region:evropa", "brana ljutigora xr xs xz"),
        ("region:americas", "xu"),
        ("region:latin-america-caribbean", "xu"),
        ("region:oceania", "xe xp"),
        ("region:asia", "karavan xc xj xl"),
        ("-region:asia category:member_state", "xe xi xr xs xu"),
        ("currency:eur", "ljutigora xz"),
        ("valuta:evro", "ljutigora xz"),
        ("valuta:evra", "ljutigora xz"),
        ("currency:xrk", "xr xz"),
        ("code:xr", "xr"),
        ("code:xru", "xr"),
        ("oznaka:901", "xr"),
        ("code:.xr", "xr"),
        ("code:+280", "xr xz"),
        ("code:280", "xr xz"),
        ("capital:strelsau", "xr"),
        ("prestonica:štrelzaua", "xr"),
        ("capital:zamak", "xz"),
        ("-capital:strelsau category:member_state", "xc xe xi xj xl xs xu"),
        ("population:5000000..", "xi xr xu"),
        ("population:..74300", "ljutigora xp xz"),
        ("population:<74300", "xp xz"),
        ("population:>5214700", "xi xu"),
        ("stanovništvo:>=5214700", "xi xr xu"),
        ("population:5214700", "xr"),
        ("population:1000000..5000000", "xe xj xs"),
        ("area:412.75", "xl"),
        ("area:..38.48", "xp xz"),
        ("površina:100000..", "xc xi"),
        ("borders:xr", "ljutigora xs xz"),
        ("members:10..", "pup"),
        ("članova:..5", "brana crt karavan luka"),
        ("чланова:5,7..", "crt pup"),
        // Six with the suspended one.
        ("members:6", "klub siz utopol vece"),
        ("-members:0.. region:europe", "ljutigora xr xs xz"),
        ("granica:zenda", "xr xs"),
        ("related:siz", "crt karavan utopol vece"),
        ("seat:xl", "klub luka siz"),
        ("(seat:xl", "klub luka siz"),
    ]);
}

#[test]
fn a_value_that_means_nothing_finds_nothing_and_the_nearest_is_named() {
    for (query, message) in [
        ("region:evrpoa", "“evrpoa” is not a value of region; did you mean “Europe”?"),
        ("-region:evrpoa", "“evrpoa” is not a value of region; did you mean “Europe”?"),
        ("in:pupp", "“pupp” is not a value of in; did you mean “SMU”?"),
        ("member:ruritnaija", "“ruritnaija” is not a value of member; did you mean “Ruritania”?"),
        ("seat:mildednoo", "“mildednoo” is not a value of seat; did you mean “Mildendo”?"),
        ("capital:blefusku", "“blefusku” is not a value of capital"),
        ("currency:evvro", "“evvro” is not a value of currency; did you mean “euro”?"),
        ("currency:xrkk", "“xrkk” is not a value of currency; did you mean “XRK”?"),
        ("code:xrr", "“xrr” is not a value of code; did you mean “XR”?"),
        ("in:siz status:obsrever", "“obsrever” is not a value of status; did you mean “observer”?"),
        ("subject:peaec", "“peaec” is not a value of subject; did you mean “peace”?"),
        ("founded:\"so\non\"", "“so on” is not a date; write 1999, >1990 or 1945..1960"),
        ("founded:soon", "“soon” is not a date; write 1999, >1990 or 1945..1960"),
        ("in:siz on:1990..1995", "“1990..1995” is not a date; write 1999, >1990 or 1945..1960"),
        ("area:big", "“big” is not a number; write 1000, 1000.., ..1000 or 1000..2000"),
        ("members:few", "“few” is not a number; write 1000, 1000.., ..1000 or 1000..2000"),
        ("population:9..1", "the range “9..1” is reversed; put the smaller number first"),
    ] {
        assert_eq!(problems(Language::English, query), [message], "{query}");
        check(&[(query, "")]);
        check(&[(&format!("ruritania {query}"), "")]);
    }
    assert_eq!(
        problems(Language::SerbianCyrillic, "region:evrpoa"),
        ["„evrpoa” није вредност поља region; да ли сте мислили „Европа”?"]
    );
    // A field without a value asks for nothing.
    check(&[
        ("ruritania", "brana crt ljutigora siz utopol xr xs xz"),
        ("region: in: population: founded: ruritania", "brana crt ljutigora siz utopol xr xs xz"),
    ]);
}

#[test]
fn an_empty_end_of_memberships_suggests_the_other_end() {
    for (language, query, message) in [
        (Language::English, "member:siz", "LIC is not in any body; its members: in:siz (6)"),
        (Language::SerbianLatin, "clanica:siz", "SIZ nije ni u jednom telu; članice: u:siz (6)"),
        (
            Language::English,
            "in:xr",
            "Ruritania has no members; the bodies it is in: member:xr (6)",
        ),
        (
            Language::SerbianCyrillic,
            "у:xr",
            "Руританија нема чланица; тела у којима је: clanica:xr (6)",
        ),
    ] {
        assert_eq!(problems(language, query), [message], "{query}");
        check(&[(query, "")]);
    }
    for query in ["-member:siz", "member:pup", "in:siz", "observer:xl"] {
        assert_eq!(problems(Language::English, query), [""; 0], "{query}");
    }
}

#[test]
fn on_the_command_line_a_query_that_means_nothing_fails() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixture/catalog.json");
    let run = |arguments: &[&str]| {
        let options = ["--no-bundled", "--data", file, "--lang", "en", "--format", "ids"];
        imenik(&[arguments, &options].concat())
    };
    for (command, query, message) in [
        ("search", "region:evrpoa", "did you mean “Europe”?"),
        ("list", "-region:evrpoa", "did you mean “Europe”?"),
        ("export", "in:siz on:soon", "“soon” is not a date"),
        ("search", "member:siz", "its members: in:siz (6)"),
    ] {
        let output = if command == "export" {
            imenik(&[command, query, "--no-bundled", "--data", file, "--lang", "en"])
        } else {
            run(&[command, query])
        };
        assert_eq!((output.status.code(), out(&output).as_str()), (Some(1), ""), "{query}");
        assert!(err(&output).contains(message), "{query}: {}", err(&output));
    }
    let unknown = run(&["list", "in:karavan", "on:1930"]);
    assert_eq!((unknown.status.code(), out(&unknown).as_str()), (Some(0), "xe\nxj\nxu\n"));
    assert!(err(&unknown).contains("for 1 membership the date is not known"), "{}", err(&unknown));
    let since = run(&["members", "siz", "--since", "1979-06", "--status", "member"]);
    assert_eq!(out(&since), "xi\n", "known to the year, it may have been later than June");
}

#[test]
fn bad_input_is_answered_at_once() {
    let catalog = fixture_catalog();
    let index = Index::new(&catalog);
    let conditions = "in:siz -member:xr region:evrpoa ".repeat(100);
    let long = "č".repeat(1_000_000);
    for query in [
        conditions.as_str(),
        "member:\"a \"b\" c\" \"\"\"\" in:\"\"siz\"\"",
        "in: on: status: \"\" -",
        &format!("in:{long}"),
        &format!("seat:\"{}\"", "a b ".repeat(250_000)),
        &format!("population:{}", "9".repeat(1_000_000)),
        &format!("founded:{long}"),
    ] {
        let found = results(&catalog, &index, query);
        for problem in &found.problems {
            let message = problem.to_message(&Locale::new(Language::English));
            assert!(message.chars().count() < 400, "{message}");
        }
        assert!(found.problems.len() < 10, "{:?}", found.problems);
        complete(&index, &catalog, &Locale::new(Language::English), query);
    }
}

/// Every membership and relation of the bundle is found from both of its ends, and nothing else.
#[test]
fn every_relation_of_the_bundle_agrees_from_both_ends() {
    let catalog = bundled_catalog();
    let index = Index::new(&catalog);
    let id = |entry: EntryIndex| catalog.entry(entry).id.as_str();
    let found = |field: &str, of: &str, qualifier: &str| {
        ids(&catalog, &index, &format!("{field}:{of} {qualifier}"))
    };
    for qualifier in ["", "status:observer", "on:1990"] {
        let (mut members, mut bodies) = (BTreeSet::new(), BTreeSet::new());
        // An id that is also the code or acronym of another entry means the one with an answer.
        for (index, entry) in catalog.iter() {
            let (links, of) = (catalog.links(index), entry.id.as_str());
            if !links.members.is_empty() {
                members.extend(found("in", of, qualifier).into_iter().map(|member| (of, member)));
            }
            if !links.memberships.is_empty() {
                bodies.extend(found("member", of, qualifier).into_iter().map(|body| (body, of)));
            }
        }
        let different: Vec<_> = members.symmetric_difference(&bodies).collect();
        assert!(different.is_empty(), "{qualifier}: {different:?}");
        assert!(!members.is_empty(), "{qualifier}");
        if qualifier.is_empty() {
            let counted = |body| {
                let members = catalog.members(body).filter(|it| it.status.counts_as_member());
                members.map(move |it| (id(body), id(it.other)))
            };
            let linked = catalog.iter().flat_map(|(body, _)| counted(body));
            assert!(members == linked.collect::<BTreeSet<_>>());
        }
    }
    for field in ["related", "borders"] {
        let mut pairs = BTreeSet::new();
        let has = |(index, entry): &(EntryIndex, &Entry)| match field {
            "related" => !catalog.links(*index).relations.is_empty(),
            _ => !entry.borders.is_empty(),
        };
        for (_, entry) in catalog.iter().filter(has) {
            pairs.extend(found(field, &entry.id, "").into_iter().map(|it| (entry.id.as_str(), it)));
        }
        assert!(!pairs.is_empty() && pairs.iter().all(|(one, it)| pairs.contains(&(*it, *one))));
    }
    for (state, entry) in catalog.iter().filter(|(it, _)| !catalog.links(*it).seat_of.is_empty()) {
        let name = entry.name.get("en").unwrap_or_default();
        let seated = found("seat", &format!("\"{name}\""), "");
        for &body in &catalog.links(state).seat_of {
            assert!(seated.contains(id(body)), "{} in {name}", id(body));
        }
    }
}

/// The state SRB is meant where a member is asked for, and the body SRB where its members are.
#[test]
fn a_code_or_acronym_means_the_entry_that_the_field_is_about() {
    let catalog = bundled_catalog();
    let index = Index::new(&catalog);
    assert!(ids(&catalog, &index, "member:srb").contains("un"));
    assert!(ids(&catalog, &index, "in:srb").contains("de"));
    // The body GUAM is in none; the territory is an associate member of some.
    assert!(!ids(&catalog, &index, "member:guam status:associate").is_empty());
}

/// The start of a value finds what the only value that completes it finds; and of several, the one
/// that the start means comes first.
#[test]
fn completing_a_value_loses_nothing_that_its_start_has_found() {
    let catalog = fixture_catalog();
    let index = Index::new(&catalog);
    let mut completed = 0;
    for language in Language::ALL {
        let locale = Locale::new(language);
        for field in QueryField::ALL {
            let name = field.name(Language::English);
            let all = complete(&index, &catalog, &locale, &format!("{name}:")).values;
            for (value, end) in all.iter().flat_map(|it| ends(&it.value).map(move |end| (it, end)))
            {
                let typed = format!("{name}:{}", &value.value[..end]);
                let found = complete(&index, &catalog, &locale, &typed);
                let [only] = found.values.as_slice() else { continue };
                let line = format!("{name}:{}", Completions::as_typed(&only.value));
                let [before, after] = [&typed, &line].map(|line| match field {
                    QueryField::Status => ids(&catalog, &index, &format!("{line} in:siz")),
                    _ => ids(&catalog, &index, line),
                });
                assert!(before.is_subset(&after), "{typed}: {before:?}, {line}: {after:?}");
                completed += 1;
            }
        }
    }
    assert!(completed > 100, "{completed}");
    let catalog = bundled_catalog();
    let index = Index::new(&catalog);
    let locale = Locale::new(Language::English);
    for typed in ["in:eu", "in:un", "in:nato", "member:srb", "observer:pale", "region:eur"] {
        let first = complete(&index, &catalog, &locale, typed).values.swap_remove(0).value;
        let (name, _) = typed.split_once(':').expect("a field");
        let line = format!("{name}:{}", Completions::as_typed(&first));
        assert_eq!(ids(&catalog, &index, &line), ids(&catalog, &index, typed), "{typed} {line}");
    }
}

/// The bytes at which a value can be cut.
fn ends(value: &str) -> impl Iterator<Item = usize> + '_ {
    value.char_indices().map(|(at, _)| at).filter(|at| *at > 0)
}
