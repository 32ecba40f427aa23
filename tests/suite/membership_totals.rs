//! How many members bodies had on past dates, by the dates of the bundle and by what the bodies
//! publish. Members that no longer exist are counted.

use imenik::catalog::{Catalog, EntryIndex, File, PartialDate, Presence, Status};
use imenik::export::{Content, FieldKind, Piece, Sheet, SheetField};
use imenik::language::{Language, Locale};
use imenik::search::{Index, Query};
use serde_json::{Value, json};

use super::commands::{imenik, out};
use super::{bundled_catalog, ids, valid};

/// The number of members of a body at the end of a date.
///
/// # Panics
/// If a date is not known that decides it.
fn members_on(catalog: &Catalog, body: &str, date: &str) -> usize {
    let on: PartialDate = date.parse().expect("a date");
    let index = catalog.find(body).expect("a body of the bundle");
    let memberships = catalog.members(index).filter(|membership| {
        membership.status.counts_as_member() || membership.status == Status::Former
    });
    let present = memberships.filter(|membership| match catalog.presence(membership, on) {
        Presence::Present => true,
        Presence::Absent => false,
        Presence::Unknown => {
            panic!("{body} on {date}: {}", catalog.entry(membership.other).id)
        }
    });
    present.count() + catalog.former_states_on(index, on).count()
}

#[test]
fn bodies_had_as_many_members_as_they_publish() {
    let catalog = bundled_catalog();
    // UN: Growth in United Nations membership, un.org. NATO: its member countries, nato.int.
    // EU: history of the enlargement, europa.eu. Council of Europe: its member states, coe.int.
    let published: [(&str, &[(&str, usize)]); 4] = [
        (
            "un",
            &[
                ("1945", 51),
                ("1950", 60),
                ("1955", 76),
                ("1958", 82),
                ("1960", 99),
                ("1961", 104),
                ("1965", 117),
                ("1966", 122),
                ("1970", 127),
                ("1975", 144),
                ("1980", 154),
                ("1984", 159),
                ("1990", 159),
                ("1991", 166),
                ("1993", 184),
                ("2000", 189),
                ("2006", 192),
                ("2011", 193),
            ],
        ),
        (
            "nato",
            &[
                ("1949", 12),
                ("1952", 14),
                ("1955", 15),
                ("1982", 16),
                ("1999", 19),
                ("2004", 26),
                ("2009", 28),
                ("2017", 29),
                ("2020", 30),
                ("2023", 31),
                ("2024", 32),
            ],
        ),
        (
            "eu",
            &[
                ("1958", 6),
                ("1973", 9),
                ("1981", 10),
                ("1986", 12),
                ("1995", 15),
                ("2004", 25),
                ("2007", 27),
                ("2013", 28),
                ("2020", 27),
            ],
        ),
        ("coe", &[("1949-05-05", 10), ("2007", 47), ("2022", 46), ("2026", 46)]),
    ];
    for (body, totals) in published {
        for &(date, total) in totals {
            assert_eq!(members_on(&catalog, body, date), total, "{body} on {date}");
        }
    }
}

/// Members `a` to `d`, and bodies: with a suspended member, with a member that has several periods,
/// with a stated number, with a list that is not complete, with the members of another body, and
/// without members.
const BODIES: &str = r#"[
    {"id": "a", "category": "territory"}, {"id": "b", "category": "territory"},
    {"id": "c", "category": "territory"}, {"id": "d", "category": "territory"},
    {"id": "plain", "members": PLAIN},
    {"id": "periods", "members": [
        {"id": "a", "status": "member", "until": 1980},
        {"id": "a", "status": "suspended", "since": 1980, "until": 1990},
        {"id": "a", "status": "member", "since": 1990},
        {"id": "b", "status": "member"}
    ], "membership": {"complete": true, "count": 2}},
    {"id": "stated", "members": PLAIN,
        "membership": {"complete": true, "count": 7, "note": "Four are not in the catalog."}},
    {"id": "open", "members": PLAIN, "membership": {"complete": false}},
    {"id": "wider", "members": [{"id": "d", "status": "member"}],
        "membership": {"complete": true, "includes": ["plain"]}},
    {"id": "empty", "membership": {"complete": true}}
]"#;

/// The catalog of [`BODIES`], with the fields that every entry needs.
fn bodies() -> Catalog {
    let plain = r#"[{"id": "a", "status": "member"}, {"id": "b", "status": "member"},
        {"id": "c", "status": "suspended"}, {"id": "d", "status": "observer"}]"#;
    let mut entries: Value =
        serde_json::from_str(&BODIES.replace("PLAIN", plain)).expect("the entries are JSON");
    for entry in entries.as_array_mut().expect("a list") {
        entry["name"] = entry["id"].clone();
        entry["as_of"] = "2025".into();
        entry["sources"] = json!([{"title": "T", "url": "https://t.example"}]);
        if entry.get("category").is_none() {
            entry["category"] = "organization".into();
        }
    }
    valid(&[File::of_user("bodies.json", entries.to_string().into_bytes())])
}

#[test]
fn search_list_and_page_agree_on_the_number_of_members() {
    let catalog = bodies();
    let index = Index::new(&catalog);
    let count = |id: &str| catalog.member_count(catalog.find(id).expect("a body"));
    let counts = ["plain", "periods", "stated", "open", "wider", "empty"].map(count);
    assert_eq!(counts, [Some(3), Some(2), Some(7), None, Some(4), Some(0)]);
    let found = |query: &str| {
        let hits = index.search(&catalog, &Query::new(query), catalog.indexes()).hits;
        ids(&catalog, hits.into_iter().map(|hit| hit.entry))
    };
    assert_eq!(found("members:3"), "plain");
    assert_eq!(found("members:4..7"), "stated wider");
    let locale = Locale::new(Language::English);
    let heading = |id: &str| {
        let sheet = Sheet::new(&catalog, &locale, catalog.find(id).expect("a body"));
        let is_members = |field: &SheetField| field.kind == FieldKind::Members(Status::Member);
        let field = sheet.fields.into_iter().find(is_members);
        field.expect("members").label
    };
    assert_eq!(heading("plain"), "2 members");
    assert_eq!(heading("periods"), "2 members", "a member with several periods is one");
}

/// The column of a table has the number that the list shows; suspended members count.
#[test]
fn tables_of_the_bundle_have_the_number_of_members() {
    let catalog = bundled_catalog();
    let table = out(&imenik(&["export", "--format", "csv", "--columns", "id,member_count"]));
    let rows: Vec<(&str, &str)> =
        table.lines().skip(1).filter_map(|row| row.trim_end().split_once(',')).collect();
    assert_eq!(rows.len(), catalog.len());
    for (id, cell) in rows {
        let count = catalog.member_count(catalog.find(id).expect("an entry"));
        assert_eq!(cell, count.map(|it| it.to_string()).unwrap_or_default(), "{id}");
    }
    let count = |id| catalog.member_count(catalog.find(id).expect("a body"));
    // The numbers that the bodies state, and two lists without one.
    let published = ["african-union", "cept", "danube-commission", "fatf", "pif", "eapc", "oic"];
    let counts = published.map(|id| count(id).expect("a number"));
    assert_eq!(counts, [55, 46, 11, 40, 18, 50, 57]);
    assert_eq!(count("itto"), None, "the list has one of many");
}

/// A state that was suspended for a time is in the body once.
#[test]
fn a_body_with_several_periods_is_named_once_on_the_page_of_a_member() {
    let catalog = bundled_catalog();
    let find = |id: &str| -> EntryIndex { catalog.find(id).expect("an entry") };
    let sheet = Sheet::new(&catalog, &Locale::new(Language::English), find("eg"));
    let of_members = sheet
        .fields
        .iter()
        .find(|field| field.kind == FieldKind::Memberships(Status::Member))
        .expect("memberships");
    let Content::Groups(groups) = &of_members.content else { panic!("bodies by subject") };
    let pieces = groups.iter().flat_map(|(_, names)| names.iter().flatten());
    let is_oic = |piece: &&Piece| matches!(piece, Piece::Link(_, to) if *to == find("oic"));
    assert_eq!(pieces.filter(is_oic).count(), 1);
}
