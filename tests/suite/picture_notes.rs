//! What is said below a picture: the status of what it names, what is not on it, what shares are
//! parts of. On a catalog of a few states that have areas on the map.

use imenik::catalog::{Catalog, File, load};
use imenik::charts::{By, Colouring};
use imenik::export::Picture;
use imenik::language::Language;
use imenik::search::Facet;

use super::pictures::{ALL, NONE, filled, light, map_by, map_of, texts, timeline_of};
use super::valid;

/// Two clubs, their members, and what is beside them.
fn catalog() -> Catalog {
    let state = |id: &str, name: &str, category: &str, at: &str, more: &str| {
        format!(
            r#"{{"id": "{id}", "category": "{category}", "name": {{"sr": "{name}", "en": "{name}"}},
                "as_of": "2026-07", "sources": [{{"title": "Atlas", "url": "https://a.example"}}],
                "capital": {{"city": {{"sr": "G", "en": "G"}},
                "coordinates": {at} {more}}}"#
        )
    };
    let member = |id, name, at| {
        let more = r#"}, "un_admission": "1960", "region": "africa""#;
        state(id, name, "member_state", at, more)
    };
    let disputed = |id, name, at, status: &str| {
        let more = format!(
            r#", "note": {{"sr": "primedba", "en": "a remark"}}}}, "region": "africa",
               "status": {{"sr": "Entitet spornog statusa.", "en": "{status}"}}"#
        );
        state(id, name, "territory", at, &more)
    };
    let club = |id: &str, members: &str| {
        format!(
            r#"{{"id": "{id}", "category": "organization", "as_of": "2026-07",
                "sources": [{{"title": "Atlas", "url": "https://a.example"}}],
                "name": {{"sr": "Klub", "en": "The Club"}}, "founded": "2001",
                "subjects": ["trade"], "members": [{members}]}}"#
        )
    };
    let member_of = |id: &str| format!(r#"{{"id": "{id}", "status": "member", "since": "2002"}}"#);
    let entries = [
        member("so", "Somalia", "[2.0, 45.3]"),
        member("et", "Ethiopia", "[9.0, 38.7]"),
        member("cy", "Cyprus", "[35.2, 33.4]"),
        disputed("somaliland", "Somaliland", "[9.6, 44.1]", "Its status is disputed."),
        disputed("northern-cyprus", "Northern Cyprus", "[35.2, 33.3]", "Its status is disputed."),
        disputed("xk", "Kosovo*", "[42.7, 21.2]", "See resolution 1244."),
        disputed("gg", "Guernsey", "[49.5, -2.5]", "A Crown Dependency.")
            .replace("Entitet spornog statusa.", "Krunski posed."),
        club("klub", &[member_of("so"), member_of("cy")].join(",")),
        club("horn", r#"{"id": "et", "status": "member"}, {"id": "gg", "status": "observer"}"#),
        club("xklub", &member_of("xk")),
    ];
    let json = format!("[{}]", entries.join(","));
    valid(&[File::of_user("mine.json", json.into_bytes())])
}

/// The texts of an English picture that begin with a word.
fn beginning(svg: &str, word: &str) -> Vec<String> {
    texts(svg).into_iter().filter(|text| text.starts_with(word)).collect()
}

#[test]
fn parts_of_states_are_filled_as_they_are_where_they_have_no_mark() {
    let catalog = catalog();
    let fills = |svg: &str| {
        let mut names = filled(svg, "#");
        names.retain(|name| !name.is_empty());
        names
    };
    let svg = light(&catalog, Language::English, &map_of("klub", None), NONE);
    let member = texts(&svg).contains(&"member: 2".to_owned());
    assert!(member, "{:?}", texts(&svg));
    let document = roxmltree::Document::parse(&svg).expect("XML");
    let fill = |title: &str| {
        let titles = document.descendants().filter(|it| it.tag_name().name() == "title");
        let mut areas = titles.filter(|it| it.text() == Some(title)).filter_map(|it| it.parent());
        areas.find_map(|it| it.attribute("fill")).map(str::to_owned)
    };
    assert!(fills(&svg).contains(&"Somalia: member".to_owned()), "{:?}", fills(&svg));
    assert_eq!(fill("Somaliland"), fill("Somalia: member"), "no status of its own");
    assert_eq!(fill("Northern Cyprus"), fill("Cyprus: member"));
    assert_ne!(fill("Ethiopia"), fill("Somalia: member"));
    // What a list names has its own mark.
    let svg = light(&catalog, Language::English, &map_by(Colouring::Marks), ALL);
    assert!(filled(&svg, "url(#rising-").contains(&"Somaliland".to_owned()));
}

#[test]
fn the_status_of_what_is_named_is_written_below_a_map() {
    let catalog = catalog();
    let svg = light(&catalog, Language::English, &map_by(Colouring::Marks), &|id| {
        ["so", "et", "somaliland"].contains(&id)
    });
    assert!(texts(&svg).contains(&"Somaliland".to_owned()), "{:?}", texts(&svg));
    assert_eq!(beginning(&svg, "Somaliland: "), ["Somaliland: Its status is disputed."]);
    assert_eq!(beginning(&svg, "Kosovo*: "), [""; 0], "it is not there");
    let of_guernsey = light(&catalog, Language::English, &map_of("gg", None), NONE);
    assert_eq!(beginning(&of_guernsey, "Guernsey: "), [""; 0], "nothing is disputed");
    assert_eq!(beginning(&of_guernsey, "G: "), ["G: a remark."], "on the capital");
}

#[test]
fn an_asterisk_is_explained_below_every_picture_that_has_it() {
    let catalog = catalog();
    let note = ["Kosovo*: See resolution 1244."];
    let timeline = light(&catalog, Language::English, &timeline_of("xklub"), NONE);
    assert_eq!(beginning(&timeline, "Kosovo*: "), note, "it joined");
    let timeline = light(&catalog, Language::English, &timeline_of("klub"), NONE);
    assert_eq!(beginning(&timeline, "Kosovo*: "), [""; 0]);
    let map = light(&catalog, Language::English, &map_of("xklub", None), NONE);
    assert_eq!(beginning(&map, "Kosovo*: "), note);
}

#[test]
fn what_is_outside_a_map_is_counted() {
    let catalog = catalog();
    let svg = light(&catalog, Language::English, &map_of("horn", None), NONE);
    assert!(texts(&svg).contains(&"observer: 1".to_owned()), "{:?}", texts(&svg));
    assert_eq!(beginning(&svg, "1 entry is outside"), ["1 entry is outside the map."]);
    let svg = light(&catalog, Language::SerbianLatin, &map_of("horn", None), NONE);
    assert_eq!(beginning(&svg, "Van karte"), ["Van karte je 1 unos."]);
    let svg = light(&catalog, Language::English, &map_of("klub", None), NONE);
    assert_eq!(beginning(&svg, "1 entry is outside"), [""; 0]);
}

#[test]
fn shares_of_what_only_bodies_have_are_of_the_bodies() {
    let by = |by| move |_: &Catalog| Picture::Statistics(vec![by]);
    let members = by(By::Facet(Facet::Members));
    let svg = light(&catalog(), Language::English, &members, ALL);
    let texts = texts(&svg);
    assert!(texts.contains(&"By number of members (3 entries)".to_owned()), "{texts:?}");
    assert!(texts.contains(&"3 (100%)".to_owned()), "{texts:?}");
    assert!(!texts.iter().any(|text| text.contains("member states")), "no legend: {texts:?}");
}

#[test]
fn signs_at_one_seat_are_side_by_side() {
    let body = |id: &str, category: &str| {
        format!(
            r#"{{"id": "{id}", "category": "{category}", "name": "{id}", "founded": "1990",
                "headquarters": [{{"city": "Suva", "coordinates": [-18.1, 178.4]}}]}}"#
        )
    };
    let entries =
        [body("one", "organization"), body("two", "institution"), body("three", "organization")];
    let json = format!("[{}]", entries.join(","));
    let catalog = load(&[File::of_user("mine.json", json.into_bytes())]).catalog;
    let svg = light(&catalog, Language::English, &map_by(Colouring::Marks), ALL);
    let document = roxmltree::Document::parse(&svg).expect("XML");
    let title = |node: roxmltree::Node<'_, '_>| {
        let title = node.children().find(|child| child.tag_name().name() == "title")?;
        title.text().map(str::to_owned)
    };
    let place = |names: &str| {
        let sign = document.descendants().find(|node| title(*node).as_deref() == Some(names));
        let place = sign.and_then(|sign| sign.attribute("transform")).expect("a sign");
        let numbers = place.trim_start_matches("translate(").trim_end_matches(')');
        numbers.split_once(' ').map(|(x, y)| (x.parse::<f64>().ok(), y.to_owned()))
    };
    let (Some((Some(one), y)), Some((Some(two), other_y))) = (place("one, three"), place("two"))
    else {
        panic!("{svg}");
    };
    assert_eq!(y, other_y);
    assert!(((one - two).abs() - 12.0).abs() < 0.2, "{one} {two}");
}
