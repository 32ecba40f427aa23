//! The bodies of the bundle: those that the reference lists are there, and each is found by its
//! names and acronyms.

use std::collections::{BTreeMap, BTreeSet};

use imenik::catalog::{Catalog, Category, Entry, Membership};
use imenik::language::Language;
use imenik::search::{Index, Query};

use super::bundled_catalog;
use super::reference::{folder, rows};

/// The groups of the reference whose bodies of the second priority have entries, too.
const SECOND_PRIORITY: [&str; 7] =
    ["world", "world-ngo", "un", "africa", "americas", "asia-pacific", "arab-islamic"];

#[test]
fn the_bodies_of_the_reference_have_entries_or_are_left_out_for_a_reason() {
    let Some(folder) = folder() else { return };
    let text = std::fs::read_to_string(folder.join("missing-bodies.tsv"))
        .expect("the reference lists missing bodies");
    let mut lines = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let header = lines.next().expect("a table has a header");
    let column = |name| header.iter().position(|it| *it == name).expect("the column is there");
    let (priority, group) = (column("priority"), column("group"));
    let (id, serbia) = (column("suggested_id"), column("serbia"));
    let catalog = bundled_catalog();
    let left_out: BTreeSet<&str> =
        rows(include_str!("../reference/left-out-bodies.tsv")).map(|row| row[0]).collect();
    let wanted = lines
        .filter(|row| match row[priority] {
            "1" => true,
            "2" if SECOND_PRIORITY.contains(&row[group]) => true,
            _ => !row[serbia].is_empty(),
        })
        .map(|row| row[id]);
    let missing: Vec<&str> =
        wanted.filter(|id| catalog.find(id).is_none() && !left_out.contains(id)).collect();
    assert_eq!(missing, [""; 0]);
    let idle: Vec<&&str> = left_out.iter().filter(|id| catalog.find(id).is_some()).collect();
    assert!(idle.is_empty(), "left out, but there: {idle:?}");
}

#[test]
fn serbia_is_in_every_body_that_the_factbook_names_or_not_for_a_reason() {
    let Some(folder) = folder() else { return };
    let catalog = bundled_catalog();
    let serbia = catalog.find("rs").expect("Serbia is there");
    let of_serbia: BTreeSet<&str> = catalog
        .memberships(serbia)
        .map(|membership| catalog.entry(membership.other).id.as_str())
        .collect();
    let ours = rows(include_str!("../reference/factbook-bodies.tsv"));
    let others = rows(include_str!("../reference/serbia-in-the-factbook.tsv"));
    // Serbia's own rows come last, and count.
    let bodies: BTreeMap<&str, &str> = ours.chain(others).map(|row| (row[0], row[1])).collect();
    let mut table = csv::Reader::from_path(folder.join("memberships-factbook.csv"))
        .expect("the reference holds memberships");
    let mut wrong = Vec::new();
    for row in table.records().map(|row| row.expect("the reference is a table")) {
        let body = bodies.get(&row[1]).copied();
        let is_right = body.is_some_and(|body| body == "-" || of_serbia.contains(body));
        if &row[0] == "RS" && !is_right {
            wrong.push(row[1].to_owned());
        }
    }
    assert_eq!(wrong, [""; 0], "Serbia is not in them, and no reason is given");
}

/// The names and acronyms of an entry that are shown beside each other in some language.
fn shown_names(entry: &Entry) -> BTreeSet<String> {
    let names = Language::ALL.map(|language| language.text(&entry.name).into_owned());
    let acronyms = Language::ALL
        .into_iter()
        .filter_map(|language| language.acronym(&entry.acronyms))
        .map(std::borrow::Cow::into_owned);
    names.into_iter().chain(acronyms).collect()
}

/// The names and acronyms that do not find their entry first, as `name → id, behind id`.
fn not_first(catalog: &Catalog, index: &Index) -> Vec<String> {
    let mut late = Vec::new();
    for (at, entry) in catalog.iter() {
        for name in shown_names(entry) {
            let all = catalog.iter().map(|(at, _)| at);
            let hits = index.search(catalog, &Query::new(&name), all).hits;
            let first = hits.first().map(|hit| hit.entry);
            if first != Some(at) {
                let first = first.map_or("nothing", |first| &catalog.entry(first).id);
                late.push(format!("{name}\t{}\t{first}", entry.id));
            }
        }
    }
    late
}

#[test]
fn every_name_and_acronym_finds_its_entry_first_or_another_for_a_reason() {
    let catalog = bundled_catalog();
    let late: BTreeSet<String> = not_first(&catalog, &Index::new(&catalog)).into_iter().collect();
    let accepted: BTreeSet<String> =
        rows(include_str!("../search/shared-names.tsv")).map(|row| row[..3].join("\t")).collect();
    let without: Vec<_> = late.difference(&accepted).collect();
    assert!(without.is_empty(), "not first, without a reason: {without:#?}");
    let idle: Vec<_> = accepted.difference(&late).collect();
    assert!(idle.is_empty(), "a reason, but first: {idle:#?}");
}

#[test]
fn every_body_says_what_its_list_of_members_is() {
    let catalog = bundled_catalog();
    let mut without_list = Vec::new();
    for (at, entry) in catalog.iter().filter(|(_, entry)| entry.category.is_body()) {
        let list = entry.membership.as_ref().expect("every body has a membership");
        let members = catalog.members(at).filter(Membership::counts_today).count();
        if list.complete && list.note.is_none() {
            let count = list.count.map(|count| count as usize);
            assert!(count.is_none_or(|count| count == members), "{}: {members}", entry.id);
        }
        if !list.complete && members == 0 {
            without_list.push(entry.id.as_str());
        }
    }
    let bodies = catalog.count(Category::Organization) + catalog.count(Category::Institution);
    // Elected bodies that change every year, and the many federations and non-governmental
    // organizations whose members are not states.
    assert!(without_list.len() * 5 < bodies, "{without_list:?}");
}
