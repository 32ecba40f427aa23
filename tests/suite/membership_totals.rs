//! How many members bodies had on past dates, by the dates of the bundle and by what the bodies
//! publish. Members that no longer exist are counted.

use imenik::catalog::{Catalog, PartialDate, Presence, Status};

use super::bundled_catalog;

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
