//! The catalog against the reference tables, in the folder that `IMENIK_REFERENCE` names. Every
//! difference is accepted by name, with its reason. Without the folder the tests are skipped.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use imenik::catalog::{Catalog, Entry, EntryIndex};
use imenik::search::fold;

use super::bundled_catalog;

/// The folder with the reference tables. `None` in a checkout without them: the test is skipped.
pub(crate) fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os("IMENIK_REFERENCE").filter(|folder| !folder.is_empty());
    if folder.is_none() {
        eprintln!("skipped: IMENIK_REFERENCE is not set to the folder of the reference tables");
    }
    folder.map(PathBuf::from)
}

/// The rows of a table, its comments left out.
pub(crate) fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

/// Whether the reference's word for a status says the same as ours.
fn agrees(reference: &str, ours: &str) -> bool {
    let member = ["member", "suspended"].contains(&ours)
        && ["member", "nonregional member", "regional"].contains(&reference);
    let permanent = ours == "member" && ["permanent", "temporary"].contains(&reference);
    member || permanent || (ours != "member" && reference.contains(ours))
}

/// Who takes part in a body, by ISO code, with the status. Former members and bodies are left out.
fn ours(catalog: &Catalog, body: EntryIndex) -> BTreeMap<String, &'static str> {
    let is_state = |index: EntryIndex| !catalog.entry(index).category.is_body();
    let members: BTreeSet<EntryIndex> =
        catalog.members(body).map(|it| it.other).filter(|&member| is_state(member)).collect();
    let status = |member| catalog.membership(body, member).map(|it| it.status.slug());
    let id = |member| catalog.entry(member).id.clone();
    members.into_iter().filter_map(|member| Some((id(member), status(member)?))).collect()
}

#[test]
fn memberships_agree_with_the_factbook_or_differ_for_a_reason() {
    let Some(folder) = folder() else { return };
    let catalog = bundled_catalog();
    let bodies: BTreeMap<&str, &str> = rows(include_str!("../reference/factbook-bodies.tsv"))
        .map(|row| (row[0], row[1]))
        .collect();
    let accepted: Vec<_> = rows(include_str!("../reference/accepted-memberships.tsv")).collect();
    let mut used = BTreeSet::new();
    let mut accepts = |body: &str, state: &str, reference: &str, ours: &str| {
        let fits = |row: &Vec<&str>| {
            row[0] == body
                && (row[1] == "*" || row[1].split(' ').any(|it| it == state))
                && row[2] == reference
                && row[3] == ours
        };
        let found = accepted.iter().position(fits);
        used.extend(found);
        found.is_some()
    };
    let mut table = csv::Reader::from_path(folder.join("memberships-factbook.csv"))
        .expect("the reference holds memberships");
    let mut reference: BTreeMap<&str, BTreeMap<String, String>> = BTreeMap::new();
    for row in table.records().map(|row| row.expect("the reference is a table")) {
        if let Some(body) = bodies.get(&row[1]) {
            reference.entry(body).or_default().insert(row[0].to_lowercase(), row[2].to_owned());
        }
    }
    assert_eq!(reference.len(), bodies.len(), "every abbreviation is in the reference");
    let mut differences = Vec::new();
    for (body, theirs) in &reference {
        let index = catalog.find(body).expect("the body is in the catalog");
        let ours = ours(&catalog, index);
        for state in theirs.keys().chain(ours.keys()).collect::<BTreeSet<_>>() {
            let (theirs, ours) = (
                theirs.get(state).map_or("-", String::as_str),
                ours.get(state).copied().unwrap_or("-"),
            );
            let same = agrees(theirs, ours) || (theirs == "-" && ours == "former");
            if !same && catalog.find(state).is_some() && !accepts(body, state, theirs, ours) {
                differences.push(format!("{body}\t{state}\t{theirs}\t{ours}"));
            }
        }
    }
    assert!(differences.is_empty(), "differences without a reason:\n{}", differences.join("\n"));
    let idle: Vec<_> = accepted
        .iter()
        .enumerate()
        .filter(|(nth, _)| !used.contains(nth))
        .map(|(_, row)| row.join("\t"))
        .collect();
    assert!(idle.is_empty(), "reasons without a difference:\n{}", idle.join("\n"));
}

/// A name with the differences that do not matter taken out: case, brackets, spelling of
/// "organization".
fn plain(name: &str) -> String {
    let bare = name.split('(').next().unwrap_or(name);
    fold(bare)
        .replace("organisation", "organization")
        .split_whitespace()
        .filter(|word| *word != "the")
        .collect::<Vec<_>>()
        .join(" ")
}

/// States and territories that differ from the reference, and why the catalog is right.
const ACCEPTED: &[(&str, &str)] = &[
    (
        "rs",
        "the reference counts the population of Kosovo* apart, and the catalog does too, from another year",
    ),
    ("nf", "the census of 2021; the reference is of 2016"),
    ("fk", "the residents by the census of 2021; the reference counts who was present that night"),
    ("nr", "the country has no capital; the seat of government is given"),
    ("ms", "Plymouth lies under ash since 1997; the administration is in Brades"),
    ("hk", "the region has no capital; the reference names a quarter of it"),
    ("ps", "the reference counts one part of the territory"),
    ("ba", "the UN's estimate of 2024; the reference is a projection of an old census"),
    ("mn", "the UN's estimate of 2024; the reference is a projection"),
    ("mv", "the UN's estimate of 2024; the reference is a projection"),
    ("om", "the UN's estimate of 2024; the reference is a projection"),
    ("qa", "the UN's estimate of 2024; the reference is a projection"),
    ("pw", "the census of 2020 counted 17,614; the reference has a projection"),
    ("nr", "the census of 2021 counted 11,680; the reference has a projection"),
    ("nc", "the census of 2025 counted 264,596; the reference has a projection"),
    ("gu", "the census of 2020; the reference has a projection"),
    ("mp", "the census of 2020; the reference has a projection"),
    ("vi", "the census of 2020; the reference has a projection"),
    ("pr", "the census of 2020; the reference has a projection"),
    ("im", "the census of 2021; the reference has a projection"),
    ("ky", "the census of 2021; the reference has a projection"),
    ("sh", "the census; the reference counts other islands too"),
    ("ms", "the census of 2023; the reference has a projection"),
    ("wf", "the census of 2023; the reference has a projection"),
    ("xk", "the census of 2024; the reference has a projection"),
    ("af", "the UN's estimate of 2025; the reference is a projection"),
    ("kw", "the UN's estimate of 2025; the reference is a projection"),
    ("ge", "the census of 2024; the reference is a projection"),
    ("kg", "the state's own figure of 2025"),
    ("md", "the UN's estimate of 2024; the reference is a projection"),
    ("ck", "the census of 2021; the reference is a projection"),
    ("aw", "the UN's estimate of 2024; the reference is a projection"),
    ("is", "the UN's estimate of 2024; the reference is a projection"),
    ("mc", "the UN's estimate of 2024; the reference is a projection"),
    ("ro", "the UN's estimate of 2024; the reference is a projection"),
    ("bl", "the UN's estimate of 2024; the reference is a projection"),
    ("bm", "the UN's estimate of 2024; the reference is a projection"),
    ("gf", "the UN's estimate of 2024; the reference is a projection"),
    ("mk", "the state's own census or register; the reference is a projection"),
    ("me", "the state's own census or register; the reference is a projection"),
    ("ax", "the state's own census or register; the reference is a projection"),
    ("mh", "the census of 2021 counted 42,418; the reference has a projection of twice that"),
];

/// Whether the reference has a border between two states that is none on land: between India and
/// Sri Lanka there are shoals only.
fn no_border(one: &str, other: &str) -> bool {
    matches!((one, other), ("in", "lk") | ("lk", "in"))
}

#[test]
fn populations_capitals_and_borders_agree_with_the_reference() {
    let Some(folder) = folder() else { return };
    // Differences that are right, each with its reason.
    let text = std::fs::read_to_string(folder.join("states.json"))
        .expect("the reference holds states.json");
    let rows: Vec<serde_json::Value> = serde_json::from_str(&text).expect("states.json is JSON");
    let catalog = bundled_catalog();
    let codes: BTreeMap<&str, String> = rows
        .iter()
        .filter_map(|row| Some((row["alpha3"].as_str()?, row["alpha2"].as_str()?.to_lowercase())))
        .collect();
    for row in &rows {
        let id = row["alpha2"].as_str().unwrap_or_default().to_lowercase();
        let Some(entry) = catalog.find(&id).map(|index| catalog.entry(index)) else { continue };
        if ACCEPTED.iter().any(|(it, _)| *it == id) {
            continue;
        }
        let digits = |text: &str| {
            text.split(" (").next().unwrap_or_default().replace(',', "").parse::<f64>().ok()
        };
        if let (Some(ours), Some(theirs)) =
            (entry.population, row["population_factbook"].as_str().and_then(digits))
        {
            let ours = ours.value.to_string().parse::<f64>().expect("a number");
            assert!(
                (ours - theirs).abs() <= theirs * 0.1,
                "{id}: population {ours}, reference {theirs}"
            );
        }
        let capital = entry
            .capital
            .as_ref()
            .map(|seat| plain(seat.city.get("en").unwrap_or_default()))
            .unwrap_or_default();
        let theirs = [row["capital"][0].as_str(), row["capital_factbook"].as_str()]
            .into_iter()
            .flatten()
            .map(plain);
        let theirs: Vec<String> = theirs.collect();
        let near = |it: &String| {
            capital.contains(it.as_str())
                || it.contains(&capital)
                || strsim::osa_distance(it, &capital) <= 3
        };
        assert!(
            theirs.is_empty() || theirs.iter().any(near),
            "{id}: capital {capital}, reference {theirs:?}"
        );
        let neighbours = row["borders"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|it| codes.get(it.as_str()?));
        let is_border = |it: &&String| catalog.find(it).is_some() && !no_border(&id, it);
        for neighbour in neighbours.filter(is_border) {
            assert!(entry.borders.contains(neighbour), "{id}: no border with {neighbour}");
        }
    }
}

#[test]
fn founding_years_agree_with_the_references_or_differ_for_a_reason() {
    let Some(folder) = folder() else { return };
    let read = |name: &str| -> Vec<serde_json::Value> {
        let text =
            std::fs::read_to_string(folder.join(name)).expect("the reference holds the file");
        serde_json::from_str(&text).expect("the file is a list")
    };
    let catalog = bundled_catalog();
    let bodies: BTreeMap<String, &Entry> = catalog
        .iter()
        .filter(|(_, it)| it.category.is_body())
        .map(|(_, it)| (plain(it.name.get("en").unwrap_or_default()), it))
        .collect();
    let mut years: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for row in read("organizations-cow.json").iter().chain(&read("organizations-factbook.json")) {
        let Some(entry) = bodies.get(&plain(row["name_en"].as_str().unwrap_or_default())) else {
            continue;
        };
        let dates = row["dates"].as_array().into_iter().flatten().filter_map(|date| date.as_str());
        let found = dates
            .flat_map(|date| date.split(|c: char| !c.is_ascii_digit()))
            .filter(|part| part.len() == 4)
            .map(str::to_owned);
        years
            .entry(&entry.id)
            .or_default()
            .extend(found.chain(row["founded"].as_u64().map(|year| year.to_string())));
    }
    assert!(years.len() >= 60, "{}", years.len());
    let accepted: BTreeMap<&str, &str> =
        rows(include_str!("../reference/accepted-years.tsv")).map(|row| (row[0], row[1])).collect();
    let differ: BTreeSet<String> = years
        .iter()
        .filter(|(id, years)| {
            let entry = catalog.entry(catalog.find(id).expect("it was found by name"));
            let ours = entry
                .founded
                .as_ref()
                .map(|event| event.date.year().to_string())
                .unwrap_or_default();
            !years.is_empty() && !years.contains(&ours)
        })
        .map(|(id, years)| format!("{id}\t{years:?}"))
        .collect();
    let without: Vec<_> = differ
        .iter()
        .filter(|row| !accepted.keys().any(|id| row.starts_with(&format!("{id}\t"))))
        .collect();
    assert!(without.is_empty(), "years that differ without a reason: {without:#?}");
    let idle: Vec<_> = accepted
        .keys()
        .filter(|id| !differ.iter().any(|row| row.starts_with(&format!("{id}\t"))))
        .collect();
    assert!(idle.is_empty(), "reasons without a difference: {idle:?}");
}
