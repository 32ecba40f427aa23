//! The commands about memberships: `members`, `memberships`, `common`, `differ`, and the table of
//! states against bodies.

use super::commands::{err, fixture, ids, imenik, out};

#[test]
fn members_are_listed_by_status_then_by_name() {
    assert_eq!(
        out(&fixture("members siz")),
        "xi\tXI\tIshmaelia\tmember; 1979\n\
         xl\tXL\tLilliput\tmember; 1958-03\n\
         xr\tXR\tRuritania\tmember; 1946-05-01\n\
         xs\tXS\tStradia\tmember; 1946-05-01; founder; seat of the Chamber of Deputies\n\
         xu\tXU\tUtopia\tmember; 1946-05-01\n\
         xz\tXZ\tZenda\tassociate member; 1961-07-15\n\
         xp\tXP\tLaputa\tobserver; 1983\n\
         ljutigora\t\tLjutigora*\tobserver; 2016-04; under the name Ljutigora*\n\
         xc\tXC\tChevengur\tcandidate; 2011-04-02\n\
         pup\tSMU\tSubmarine Mail Union\tpartner; 1990\n\
         xj\tXJ\tJinnistan\tsuspended; 2005-10; \
         suspended on 14 February 2018 over unpaid contributions\n\
         xe\tXE\tErewhon\tformer member; 1965–2007-12-31; withdrew over the ban on machines\n"
    );
    assert_eq!(
        ids("memberships xe"),
        "luka pup utopol siz karavan",
        "two members, a candidate, two former members"
    );
}

#[test]
fn memberships_can_be_limited_to_statuses_and_to_a_date_of_joining() {
    for (arguments, expected) in [
        ("members siz --status observer", "xp ljutigora"),
        ("members siz --status former --status candidate", "xc xe"),
        ("members siz --status member", "xi xl xr xs xu"),
        ("members siz --status associate", "xz"),
        ("members siz --status partner", "pup"),
        ("members siz --status suspended", "xj"),
        ("members siz --since 1979", "xi xp ljutigora xc pup xj"),
        ("members siz --since 1983", "xp ljutigora xc pup xj"),
        ("members siz --since 1984", "ljutigora xc pup xj"),
        ("members siz --since 2011-04-02", "ljutigora xc"),
        ("members siz --since 2011-04-03", "ljutigora"),
        ("members siz --since 1958-03 --status member", "xi xl"),
        ("members siz --since 1958-04 --status member", "xi"),
        ("memberships xe --since 1966", "luka utopol"),
        ("memberships xe --status former", "siz karavan"),
        ("memberships xe --status former --since 1925", "siz"),
    ] {
        assert_eq!(ids(arguments), expected, "{arguments}");
    }
}

#[test]
fn memberships_are_printed_in_every_format() {
    let statuses = "members siz --status suspended --status former";
    assert_eq!(
        out(&fixture(&format!("{statuses} --format csv"))),
        "id,acronym,name,status,since,until\n\
         xj,XJ,Jinnistan,suspended,2005-10,\n\
         xe,XE,Erewhon,former,1965,2007-12-31\n"
    );
    assert_eq!(
        out(&fixture("members siz --status observer --status candidate --format csv")),
        "id,acronym,name,status,since,until\n\
         xp,XP,Laputa,observer,1983,\n\
         ljutigora,,Ljutigora*,observer,2016-04,\n\
         xc,XC,Chevengur,candidate,2011-04-02,\n"
    );
    assert_eq!(
        out(&fixture(&format!("{statuses} --format markdown"))),
        "- Jinnistan (suspended; 2005-10; \
         suspended on 14 February 2018 over unpaid contributions)\n\
         - Erewhon (former member; 1965–2007-12-31; withdrew over the ban on machines)\n"
    );
    let json = out(&fixture("memberships xe --status candidate --format json"));
    let answer: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    let expected = serde_json::json!({
        "memberships": [{"id": "utopol", "status": "candidate", "since": "2021-01-18"}],
        "unknown": ["klub"],
    });
    assert_eq!(answer, expected, "the id is that of the other end");
}

#[test]
fn comparisons_count_members_only_unless_statuses_are_given() {
    for (arguments, expected) in [
        ("common xr xs", "vece brana utopol siz pup"),
        ("common xr xe --status member", "pup"),
        ("common xr xe --status member --status former", "siz pup"),
        ("common xj xc", "crt pup"),
        ("common xj xe", "pup"),
        ("common siz pup", "xi xj xl xr xs xu"),
        ("common siz utopol --status partner", "pup"),
        ("common xj xe --status member --status suspended --status former", "siz karavan pup"),
        ("differ xj xe", "vece crt utopol siz karavan"),
        ("differ xe xj", "luka"),
        ("differ xe xj --status former", "siz karavan"),
    ] {
        assert_eq!(ids(arguments), expected, "{arguments}");
    }
    assert_eq!(
        out(&fixture("differ xj xe")),
        "Jinnistan only (5)\n\
         vece\t\tChamber of Deputies of the League of Imagined Countries\n\
         crt\tDO\tDrawing Office\n\
         utopol\tJPB\tJoint Police Bureau\tErewhon: candidate\n\
         siz\tLIC\tLeague of Imagined Countries\tErewhon: former member\n\
         karavan\tSMCR\tSociety for the Maintenance of Caravan and Ship Routes\t\
         Erewhon: former member\n\
         \n\
         Erewhon only (1)\n\
         luka\tHCO\tHarbour Community of the Island and Coastal States of the Southern and \
         Western Oceans\n"
    );
    assert_eq!(
        out(&fixture("differ xr xs")),
        "Ruritania only (1)\n\
         crt\tDO\tDrawing Office\n\
         \n\
         Stradia only (1)\n\
         karavan\tSMCR\tSociety for the Maintenance of Caravan and Ship Routes\n"
    );
    // Formats for programs have the first side only.
    let nothing = "Lilliput has nothing that Utopia does not have\n";
    for format in ["ids", "csv", "json"] {
        assert_eq!(err(&fixture(&format!("differ xl xu --format {format}"))), nothing, "{format}");
    }
    let markdown = out(&fixture("differ xj xe --format markdown"));
    assert!(markdown.starts_with("## Jinnistan only (5)\n\n- "), "{markdown}");
    assert!(markdown.contains("\n\n## Erewhon only (1)\n\n- Harbour"), "{markdown}");
}

#[test]
fn memberships_of_the_bundled_catalog_are_found_from_both_sides() {
    let members = out(&imenik(&["members", "selec", "--format", "ids"]));
    assert_eq!(
        members.split_whitespace().collect::<Vec<_>>(),
        ["al", "ba", "bg", "gr", "hu", "md", "me", "mk", "ro", "rs", "tr"]
    );
    let serbia = out(&imenik(&[
        "memberships",
        "Srbija",
        "--status",
        "candidate",
        "--status",
        "observer",
        "--format",
        "csv",
    ]));
    assert_eq!(serbia.lines().next(), Some("id,acronym,name,status,since,until"));
    assert!(serbia.contains("\neu,EU,European Union,candidate,"), "{serbia}");
    let answer = out(&imenik(&["memberships", "rs", "--status", "member", "--format", "json"]));
    let mut answer: serde_json::Value = serde_json::from_str(&answer).expect("it is JSON");
    let lines: Vec<serde_json::Value> =
        serde_json::from_value(answer["memberships"].take()).expect("it is a list");
    let (through, listed): (Vec<_>, Vec<_>) =
        lines.into_iter().partition(|line| line.get("through").is_some());
    assert!(through.iter().any(|line| line["id"] == "congress-coe" && line["through"] == "coe"));
    let listed: Vec<imenik::catalog::Member> =
        serde_json::from_value(listed.into()).expect("it is lines of the record format");
    assert!(listed.iter().any(|line| line.id == "selec"));
    let since = out(&imenik(&["members", "un", "--since", "2006", "--format", "ids"]));
    assert_eq!(
        since.split_whitespace().collect::<Vec<_>>(),
        ["me", "ss", "ps"],
        "Montenegro in 2006, South Sudan in 2011, Palestine as an observer in 2012"
    );
    let marked = out(&imenik(&["members", "selec", "--format", "markdown"]));
    assert!(marked.starts_with("- Albania (member)\n"), "{marked}");
}

#[test]
fn states_of_the_bundled_catalog_can_be_compared() {
    let common = out(&imenik(&["common", "rs", "me", "mk", "al", "ba", "--format", "ids"]));
    for body in [
        "cefta",
        "rcc",
        "selec",
        "seecp",
        "energy-community",
        "transport-community",
        "coe",
        "osce",
        "un",
        "cei",
    ] {
        assert!(common.contains(&format!("{body}\n")), "{body}: {common}");
    }
    for body in ["eu", "nato", "bsec", "sava-commission", "danube-commission"] {
        assert!(!common.contains(&format!("{body}\n")), "{body}: {common}");
    }
    let differ = out(&imenik(&["differ", "rs", "hr"]));
    let (serbia, croatia) = differ.split_once("Croatia only").expect("both sides are printed");
    assert!(
        serbia.contains("cefta\t") && serbia.contains("selec\t") && !serbia.contains("\nnato"),
        "{differ}"
    );
    assert!(
        croatia.contains("nato\t") && croatia.contains("European Union\tSerbia: candidate"),
        "{differ}"
    );
    assert_eq!(
        out(&imenik(&["common", "cefta", "selec", "--format", "ids"])),
        "al\nba\nmd\nme\nmk\nrs\n"
    );
    assert_eq!(imenik(&["common", "selec", "asean"]).status.code(), Some(1));
    let wrong = imenik(&["members", "rs"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(err(&wrong).contains("memberships"), "{}", err(&wrong));
}

#[test]
fn states_against_bodies_are_a_table() {
    let table = out(&imenik(&["export", "rs", "hr", "xk", "--against", "eu nato selec cefta"]));
    assert_eq!(
        table,
        "id,name,eu,nato,selec,cefta\n\
         rs,Serbia,candidate,,member,member\n\
         hr,Croatia,member,member,,former\n\
         xk,Kosovo*,,,,member\n"
    );
    // Several fields are a query, not the names of two entries.
    let fixture = ["--no-bundled", "--data", "tests/fixture/catalog.json"];
    let fields = ["category:member_state in:utopol", "category:institution member:xs"];
    assert_eq!(
        out(&imenik(&[&fixture[..], &["export", fields[0], "--against", fields[1]]].concat())),
        "id,name,utopol,vece\n\
         xr,Ruritania,member,member\n\
         xu,Utopia,member,member\n\
         xl,Lilliput,member,member\n\
         xs,Stradia,member,member\n\
         xi,Ishmaelia,member,member\n\
         xj,Jinnistan,member,suspended\n"
    );
    // A state has no members, and so no column.
    let table = out(&imenik(&["export", "code:rs", "--against", "eu hr"]));
    assert_eq!(table, "id,name,eu\nrs,Serbia,candidate\n");
}
