//! Pictures as SVG files: maps, timelines, statistics. Each is parsed as XML; the texts and the
//! areas in it are what a reader sees.

use std::borrow::Cow;
use std::collections::BTreeSet;

use imenik::bundle;
use imenik::catalog::{Catalog, EntryIndex, File, PartialDate, load};
use imenik::charts::{By, ChartData, Colouring, SECTIONS, Subject};
use imenik::export::{MapOf, Picture, PictureTheme, svg};
use imenik::language::{Language, Locale};
use imenik::search::{Facet, Index};
use proptest::prelude::*;
use roxmltree::Document;

use super::commands::{err, fixture, imenik, out};
use super::{fixture_catalog, valid};

/// The catalog of states that exist, for maps.
fn neighbours() -> Catalog {
    let bytes = Cow::Borrowed(include_bytes!("../fixture/map.json").as_slice());
    valid(&[File::of_user("tests/fixture/map.json", bytes)])
}

/// What a picture shows of a catalog.
pub(super) type Chosen<'a> = dyn Fn(&Catalog) -> Picture + 'a;
/// Whether the entry with an id is listed.
pub(super) type Listed = dyn Fn(&str) -> bool;

/// A picture of the entries of a catalog that a test chooses.
fn draw(
    catalog: &Catalog,
    language: Language,
    theme: PictureTheme,
    picture: &Chosen<'_>,
    is_listed: &Listed,
) -> Option<String> {
    let (index, locale) = (Index::new(catalog), Locale::new(language));
    let names = bundle::all_names(catalog, &locale);
    let listed = |entry: &EntryIndex| is_listed(catalog.id(*entry));
    let rows: Vec<EntryIndex> = names.by_name.iter().copied().filter(listed).collect();
    let data = ChartData { catalog, index: &index, locale: &locale, names: &names, rows: &rows };
    svg(&picture(catalog), "A title", theme, data)
}

/// The map of the members of a body.
pub(super) fn map_of(id: &'static str, on: Option<u16>) -> impl Fn(&Catalog) -> Picture {
    move |catalog| {
        let subject = Subject::Entry(catalog.find(id).expect("the entry exists"));
        let on = on.map(PartialDate::of_year);
        Picture::Map(MapOf { subject, colouring: Colouring::Marks, on })
    }
}

/// The map of what is listed.
pub(super) fn map_by(colouring: Colouring) -> impl Fn(&Catalog) -> Picture {
    move |_| Picture::Map(MapOf { subject: Subject::Listed, colouring, on: None })
}

pub(super) fn timeline_of(id: &'static str) -> impl Fn(&Catalog) -> Picture {
    move |catalog| Picture::Timeline(catalog.find(id))
}

pub(super) fn statistics() -> Picture {
    Picture::Statistics(SECTIONS.to_vec())
}

fn table() -> Picture {
    Picture::Table(By::Facet(Facet::Region), By::Category)
}

/// A parsed picture: what refers to something refers to something in it, and nothing is drawn
/// anywhere else than at numbers.
fn parsed(svg: &str) -> Document<'_> {
    let document = Document::parse(svg).unwrap_or_else(|error| panic!("{error}\n{svg}"));
    let root = document.root_element();
    assert_eq!(root.tag_name().name(), "svg");
    assert_eq!(root.attribute("role"), Some("img"));
    let first: Vec<&str> = root
        .children()
        .filter(roxmltree::Node::is_element)
        .map(|it| it.tag_name().name())
        .collect();
    assert_eq!(first[..2], ["title", "desc"], "what it is comes first for screen readers");
    let (mut ids, prefix) = (BTreeSet::new(), ids(&document));
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        assert!(
            !["script", "style", "image", "use", "foreignObject", "a"].contains(&name),
            "{name}"
        );
        for attribute in node.attributes() {
            let value = attribute.value();
            assert!(!value.contains("NaN") && !value.contains("inf"), "{name}: {value}");
            assert!(!value.contains("http") || attribute.name() == "xmlns", "{value}");
            if attribute.name() == "id" {
                assert!(ids.insert(value.to_owned()), "{value} is there twice");
                assert!(value.starts_with(&prefix), "{value}");
            }
        }
    }
    for node in document.descendants() {
        for attribute in node.attributes() {
            if let Some(id) = attribute.value().strip_prefix("url(#") {
                assert!(ids.contains(id.trim_end_matches(')')), "{id}");
            }
        }
    }
    document
}

/// The texts of a picture, in their order.
pub(super) fn texts(svg: &str) -> Vec<String> {
    let document = parsed(svg);
    let texts = document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")));
    texts.filter_map(|node| node.text().map(str::to_owned)).collect()
}

/// What the ids of a picture begin with.
fn ids(document: &Document<'_>) -> String {
    let labels = document.root_element().attribute("aria-labelledby").unwrap_or_default();
    let label = labels.split(' ').next().and_then(|label| label.strip_suffix("title"));
    label.expect("the title is the first label").to_owned()
}

/// The titles of what has a fill: the names of areas of a colour or texture.
pub(super) fn filled(svg: &str, fill: &str) -> Vec<String> {
    let document = parsed(svg);
    let fill = fill.replace("url(#", &format!("url(#{}", ids(&document)));
    let areas = document.descendants().filter(|node| {
        node.tag_name().name() == "path"
            && node.attribute("fill").is_some_and(|it| it.starts_with(&fill))
    });
    let title = |node: roxmltree::Node<'_, '_>| {
        let title = node.children().find(|child| child.tag_name().name() == "title")?;
        title.text().map(str::to_owned)
    };
    areas.filter_map(title).collect()
}

/// The description of a picture.
fn description(svg: &str) -> String {
    let document = parsed(svg);
    let text = document.descendants().find(|node| node.tag_name().name() == "desc");
    text.and_then(|node| node.text()).unwrap_or_default().to_owned()
}

pub(super) const ALL: &Listed = &|_| true;
pub(super) const NONE: &Listed = &|_| false;

/// The light picture of a catalog in a language.
pub(super) fn light(
    catalog: &Catalog,
    language: Language,
    picture: &Chosen<'_>,
    is_listed: &Listed,
) -> String {
    draw(catalog, language, PictureTheme::Light, picture, is_listed).expect("there is something")
}

#[test]
fn timelines_and_statistics_are_drawn() {
    let catalog = fixture_catalog();
    let pictures: [(&str, &Chosen<'_>, &Listed); 4] = [
        ("timeline_of_all", &|_| Picture::Timeline(None), ALL),
        ("timeline_of_a_body", &timeline_of("siz"), NONE),
        ("statistics", &|_| statistics(), ALL),
        ("table", &|_| table(), ALL),
    ];
    for (language, theme) in [
        (Language::SerbianLatin, PictureTheme::Light),
        (Language::SerbianCyrillic, PictureTheme::Dark),
        (Language::English, PictureTheme::Light),
    ] {
        for (name, picture, listed) in &pictures {
            let svg = draw(&catalog, language, theme, picture, listed).expect("dates and values");
            parsed(&svg);
            insta::assert_snapshot!(format!("{name}_in_{}", language.tag()), svg);
        }
    }
}

#[test]
fn the_map_of_a_body_shows_its_members_by_status() {
    let catalog = neighbours();
    let svg = light(&catalog, Language::English, &map_of("klub", None), NONE);
    insta::assert_snapshot!("texts_of_the_map_of_a_body", texts(&svg).join("\n"));
    assert_eq!(
        description(&svg),
        "Map: A title. Headquarters, member 4, observer 1, candidate 1, former member 1."
    );
}

#[test]
fn maps_are_in_every_language_and_theme() {
    for language in Language::ALL {
        for (_, theme) in PictureTheme::NAMES {
            for colouring in Colouring::ALL {
                let svg = draw(&neighbours(), language, theme, &map_by(colouring), ALL);
                parsed(&svg.expect("a map"));
            }
        }
    }
}

#[test]
fn areas_have_the_colour_or_the_texture_of_their_mark() {
    let catalog = neighbours();
    let svg = light(&catalog, Language::English, &map_by(Colouring::Marks), ALL);
    let mut states = filled(&svg, "#00005f");
    states.sort();
    assert!(states.contains(&"Serbia".to_owned()) && states.contains(&"Hungary".to_owned()));
    assert_eq!(filled(&svg, "url(#rising-5f0000)"), ["Kosovo*"], "a territory");
    let svg = light(&catalog, Language::English, &map_by(Colouring::Population), &|id| {
        ["rs", "hr"].contains(&id)
    });
    let shaded: Vec<String> = ["#d7ffff", "#87d7ff", "#5fafd7", "#005faf", "#00005f"]
        .iter()
        .flat_map(|shade| filled(&svg, shade))
        .collect();
    assert!(shaded.iter().any(|it| it.starts_with("Serbia: ")), "{shaded:?}");
    assert!(shaded.iter().all(|it| it.contains(": ")), "with the number: {shaded:?}");
}

#[test]
fn disputed_boundaries_are_dashed_and_names_with_an_asterisk_are_explained() {
    let svg = light(&neighbours(), Language::English, &map_by(Colouring::Marks), &|id| id == "rs");
    let document = parsed(&svg);
    let dashed = document.descendants().filter(|it| it.attribute("stroke-dasharray").is_some());
    assert_eq!(dashed.count(), 2, "the boundary and its sample");
    let texts = texts(&svg);
    assert!(texts.contains(&"boundary that is disputed or not final".to_owned()), "{texts:?}");
    assert!(texts.contains(&"Kosovo*".to_owned()), "{texts:?}");
}

#[test]
fn a_picture_is_the_same_in_every_run() {
    let catalog = neighbours();
    let map = || light(&catalog, Language::SerbianCyrillic, &map_of("klub", None), NONE);
    assert_eq!(map(), map());
}

#[test]
fn nothing_is_drawn_of_nothing() {
    let catalog = fixture_catalog();
    let none = |picture: &Chosen<'_>| {
        draw(&catalog, Language::English, PictureTheme::Light, picture, NONE)
    };
    assert_eq!(none(&|_| Picture::Timeline(None)), None);
    assert_eq!(none(&|_| statistics()), None);
    assert_eq!(none(&|_| table()), None);
}

/// A catalog with names that a picture must not act on.
fn hostile(name: &str, other: &str) -> Catalog {
    let text = |text: &str| serde_json::to_string(text).expect("any text is JSON");
    let (name, other) = (text(name), text(other));
    let json = format!(
        r#"[{{"id": "body", "category": "organization", "name": {name}, "founded": "1990",
             "subjects": ["trade"], "region": "europe",
             "headquarters": [{{"city": {other}, "coordinates": [44.8, 20.5]}}],
             "members": [{{"id": "rs", "status": "observer", "since": "1999"}}],
             "membership": {{"complete": true, "former_states": [
                {{"name": {other}, "since": "1991", "until": "1992"}}]}}}},
            {{"id": "rs", "category": "member_state", "name": {other}, "un_admission": "2000",
             "region": "europe", "population": {{"value": 5, "year": 2000}},
             "capital": {{"city": {name}, "coordinates": [44.8, 20.5]}}}}]"#
    );
    load(&[File::of_user("mine.json", json.into_bytes())]).catalog
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn no_name_breaks_a_picture(
        name in "([<>&\"'\\]]|--|\\PC|[\u{0}-\u{1f}]|[\u{80}-\u{9f}]|\u{202e}|\u{fffe}|\u{ffff}){1,30}",
        other in "(]]>|<!--|</svg>|<script>|&amp;|&#0;|\\PC){1,6}",
    ) {
        let catalog = hostile(&name, &other);
        let pictures: [&Chosen<'_>; 5] = [
            &map_by(Colouring::Marks),
            &map_by(Colouring::Population),
            &|catalog| Picture::Timeline(catalog.find("body")),
            &|_| statistics(),
            &|_| table(),
        ];
        for picture in pictures {
            let drawn = draw(&catalog, Language::SerbianCyrillic, PictureTheme::Dark, picture, ALL);
            parsed(&drawn.unwrap_or_else(|| "<svg role=\"img\"><title/><desc/></svg>".to_owned()));
        }
    }
}

#[test]
fn a_name_is_written_as_it_is() {
    let svg =
        light(&hostile("A <b> & \"c\"", "x"), Language::English, &map_by(Colouring::Marks), ALL);
    let titles: Vec<String> = parsed(&svg)
        .descendants()
        .filter(|node| node.tag_name().name() == "title")
        .filter_map(|node| node.text().map(str::to_owned))
        .collect();
    assert!(titles.contains(&"A <b> & \"c\"".to_owned()), "{titles:?}");
}

#[test]
fn the_command_prints_the_picture_that_is_asked_for() {
    let svg = |arguments: &str| {
        let output = fixture(&format!("export --format svg {arguments}"));
        assert_eq!((output.status.code(), err(&output).as_str()), (Some(0), ""), "{arguments}");
        out(&output)
    };
    let two = texts(&svg("--of siz --of luka"));
    assert_eq!(two[0], "LIC · HCO");
    for item in ["only LIC: 3", "both: 3", "only HCO: 1", "LIC · List as of 2025."] {
        assert!(two.contains(&item.to_owned()), "{item}: {two:?}");
    }
    let of_1965 = texts(&svg("--of siz --of luka --on 1965"));
    assert!(of_1965.contains(&"only LIC: 5".to_owned()), "{of_1965:?}");
    assert!(texts(&svg("--of siz")).contains(&"member: 5".to_owned()));
    let of_1990 = texts(&svg("--of siz --on 1990"));
    assert!(of_1990.contains(&"1990".to_owned()) && of_1990.contains(&"observer: 1".to_owned()));
    let timeline = texts(&svg("--picture timeline --of siz --lang sr-Latn"));
    assert!(timeline.contains(&"Pristupanja".to_owned()), "{timeline:?}");
    let one = texts(&svg("--picture timeline --title Naslov siz"));
    assert_eq!(one[0], "Naslov");
    let by_region = texts(&svg("--picture statistics --by region"));
    assert!(
        by_region.contains(&"Europe".to_owned()) && !by_region.contains(&"By category".to_owned())
    );
    assert!(by_region.contains(&"5 (25%)".to_owned()), "{by_region:?}");
    let table = texts(&svg("--picture statistics --by region,category --theme dark"));
    assert!(table[1].starts_with("Region × Category"), "{table:?}");
    let population = texts(&svg("--by population"));
    assert!(population.contains(&"Population, millions".to_owned()), "{population:?}");
}

#[test]
fn a_query_that_finds_a_single_body_is_shown_as_that_body() {
    let output = fixture("export --format svg code:xr");
    assert!(texts(&out(&output)).contains(&"UN member states: 1".to_owned()));
    let output = fixture("export --format svg --picture map founded:1946 category:organization");
    let texts = texts(&out(&output));
    assert!(texts.contains(&"member: 5".to_owned()), "{texts:?}");
}

#[test]
fn pictures_in_one_page_share_no_id() {
    let catalog = fixture_catalog();
    let two = |catalog: &Catalog| {
        let find = |id| catalog.find(id).expect("the entry exists");
        let subject = Subject::Two(find("siz"), find("luka"));
        Picture::Map(MapOf { subject, colouring: Colouring::Marks, on: None })
    };
    let pictures: [(&Chosen<'_>, &Listed); 8] = [
        (&map_of("siz", None), NONE),
        (&map_of("siz", Some(1990)), NONE),
        (&map_of("luka", None), NONE),
        (&two, NONE),
        (&map_by(Colouring::Marks), ALL),
        (&map_by(Colouring::Area), ALL),
        (&timeline_of("siz"), NONE),
        (&|_| statistics(), ALL),
    ];
    let mut known = BTreeSet::new();
    for language in [Language::English, Language::SerbianLatin] {
        for theme in [PictureTheme::Light, PictureTheme::Dark] {
            for (picture, listed) in pictures {
                let svg = draw(&catalog, language, theme, picture, listed).expect("a picture");
                assert!(known.insert(ids(&parsed(&svg))), "{known:?}");
            }
        }
    }
    let some = light(&catalog, Language::English, &map_by(Colouring::Marks), &|id| id != "xr");
    assert!(known.insert(ids(&parsed(&some))), "another search");
}

/// What is said where the picture cannot be of these entries.
const TWO: &str = "--of is given once, or with --picture map twice for two different entries\n";

#[test]
fn options_that_do_not_fit_are_explained() {
    for (arguments, code, message) in [
        ("--picture map", 2, "--picture needs --format svg\n"),
        ("--format json --theme dark", 2, "--theme needs --format svg\n"),
        ("--on 1990", 2, "--on needs --against\n"),
        (
            "--format svg --of siz utopia",
            2,
            "--of takes the place of a query; leave one of them out\n",
        ),
        (
            "--format svg --by region",
            2,
            "with --picture map, --by can be one of: status, population, area, memberships, admission\n",
        ),
        (
            "--format svg --picture statistics --by region,region",
            2,
            "with --picture statistics, --by can be one, or two different, of: category, subject, \
             region, founded, members, seat\n",
        ),
        ("--format svg --picture timeline --by region", 2, "--by needs --picture map|statistics\n"),
        ("--format svg --picture timeline --on 1990", 2, "--on needs --picture map\n"),
        ("--format svg --picture statistics --of siz", 2, "--of needs --picture map|timeline\n"),
        ("--format svg --of siz --of siz", 2, TWO),
        ("--format svg --of siz --of luka --of pup", 2, TWO),
        ("--format svg --picture timeline --of siz --of luka", 2, TWO),
        ("--format svg --of siz --of xyzzy", 1, "no entry has the ID, acronym or name “xyzzy”\n"),
        ("--format svg xyzzy", 1, "Nothing found for “xyzzy”.\n"),
        ("--format svg --on 1990 in:siz", 2, "--on needs --of\n"),
        ("--format svg --on 1990", 2, "--on needs --of\n"),
        ("--format svg --against siz", 2, "--against needs --format csv\n"),
        ("--format svg --columns id", 2, "--columns needs --format csv\n"),
        ("--format svg --bom", 2, "--bom needs --format csv\n"),
        ("--format svg --delimiter ;", 2, "--delimiter needs --format csv\n"),
        ("--format svg --of xyzzy", 1, "no entry has the ID, acronym or name “xyzzy”\n"),
        (
            "--format svg --picture timeline category:territory",
            1,
            "there is nothing to show: none of the entries has a date or a value\n",
        ),
    ] {
        let output = fixture(&format!("export {arguments}"));
        assert_eq!(
            (output.status.code(), err(&output).as_str()),
            (Some(code), message),
            "{arguments}"
        );
        assert_eq!(out(&output), "");
    }
}

#[test]
fn the_members_of_bundled_bodies_are_on_their_maps() {
    for (arguments, legend) in [("--of nato", "member: 32"), ("--of caricom", "member: 15")] {
        let words = ["export", "--format", "svg"].into_iter().chain(arguments.split(' '));
        let output = imenik(&words.collect::<Vec<_>>());
        assert!(texts(&out(&output)).contains(&legend.to_owned()), "{arguments}");
    }
}
