//! The exact output of commands on the fixed catalog.

use super::commands::{err, imenik, out};

/// The standard output of a command on the fixed catalog, without the bundle.
fn run(arguments: &[&str]) -> String {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixture/catalog.json");
    let output = imenik(&[arguments, &["--no-bundled", "--data", file]].concat());
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", err(&output));
    out(&output)
}

/// The ids that a command prints, with spaces between them.
fn ids(arguments: &[&str]) -> String {
    run(&[arguments, &["--format", "ids"]].concat()).trim_end().replace('\n', " ")
}

#[test]
fn a_status_selects_the_memberships_that_have_it() {
    assert_eq!(
        run(&[
            "members",
            "siz",
            "--format",
            "csv",
            "--status",
            "observer",
            "--status",
            "candidate"
        ]),
        "\
id,acronym,name,status,since,until
xp,XP,Laputa,observer,1983,
ljutigora,,Ljutigora*,observer,2016-04,
xc,XC,Chevengur,candidate,2011-04-02,
"
    );
    for (status, expected) in [
        ("member", "xi xl xr xs xu"),
        ("associate", "xz"),
        ("partner", "pup"),
        ("suspended", "xj"),
        ("former", "xe"),
    ] {
        assert_eq!(ids(&["members", "siz", "--status", status]), expected, "{status}");
    }
    assert_eq!(ids(&["memberships", "xe", "--status", "former"]), "siz karavan");
    assert_eq!(ids(&["common", "xr", "xs"]), "vece brana utopol siz pup");
    assert_eq!(ids(&["common", "xr", "xe", "--status", "member"]), "pup");
    assert_eq!(ids(&["common", "xr", "xe", "--status", "member", "--status", "former"]), "siz pup");
}

#[test]
fn memberships_since_a_date_include_that_date() {
    assert_eq!(ids(&["members", "siz", "--since", "1983"]), "xp ljutigora xc pup xj");
    assert_eq!(ids(&["members", "siz", "--since", "1984"]), "ljutigora xc pup xj");
    assert_eq!(ids(&["members", "siz", "--since", "2011-04-02"]), "ljutigora xc");
    assert_eq!(ids(&["members", "siz", "--since", "2011-04-03"]), "ljutigora");
}

#[test]
fn a_list_is_in_alphabetical_order_and_a_search_by_rank() {
    assert_eq!(ids(&["search", "zemalja"]), "siz vece utopol crt");
    assert_eq!(ids(&["list", "zemalja"]), "vece crt utopol siz");
    assert_eq!(ids(&["list", "zemalja", "--lang", "sr-Cyrl"]), "utopol vece siz crt");
    assert_eq!(ids(&["search", "zemalja", "--limit", "3"]), "siz vece utopol");
    assert_eq!(ids(&["list", "--category", "territory"]), "ljutigora xz");
}

#[test]
fn two_entries_differ_by_the_bodies_of_which_one_is_a_member() {
    assert_eq!(
        run(&["differ", "xr", "xs"]),
        "\
Ruritania only (1)
crt\tDO\tDrawing Office

Stradia only (1)
karavan\tSMCR\tSociety for the Maintenance of Caravan and Ship Routes
"
    );
}
