//! The bundled entries: whole, linked, sourced, in both languages, and in line with the reference
//! where it is at hand.

use std::collections::HashMap;
use std::path::PathBuf;

use imenik::catalog::{Category, Entry, LinkKind, Member, Membership, Status, Text, UnGroup};
use imenik::export::Sheet;
use imenik::language::{Language, Locale};

use super::{bundled_catalog, bundled_files};

/// Every text of an entry, in both languages.
fn texts(entry: &Entry) -> Vec<&Text> {
    let events =
        entry.founded.iter().chain(&entry.dissolved).filter_map(|event| event.event.as_ref());
    let seats = entry.seats().flat_map(|seat| [Some(&seat.city), seat.note.as_ref()]).flatten();
    let notes = entry.members.iter().filter_map(|member| member.note.as_ref());
    let links = entry.relations.iter().filter_map(|relation| relation.note.as_ref());
    let plain = [
        &entry.official_name,
        &entry.status,
        &entry.legal_basis,
        &entry.office,
        &entry.aims,
        &entry.description,
        &entry.note,
    ];
    let list = entry.membership.as_ref().and_then(|list| list.note.as_ref());
    [&entry.name]
        .into_iter()
        .chain(list)
        .chain(plain.into_iter().flatten())
        .chain(events)
        .chain(seats)
        .chain(notes)
        .chain(links)
        .collect()
}

#[test]
fn the_legend_counts_right() {
    let catalog = bundled_catalog();
    assert_eq!(catalog.count(Category::MemberState), 193);
    assert_eq!(catalog.count(Category::ObserverState), 2);
    assert_eq!(catalog.count(Category::Territory), 60);
    assert!(catalog.count(Category::Organization) + catalog.count(Category::Institution) >= 660);
}

#[test]
fn every_entry_is_sourced_and_written_in_both_languages() {
    let catalog = bundled_catalog();
    for (_, entry) in catalog.iter() {
        assert!(!entry.sources.is_empty(), "{}", entry.id);
        for text in texts(entry) {
            let (Some(serbian), Some(english)) = (text.get("sr"), text.get("en")) else {
                panic!("{}: {text:?}", entry.id)
            };
            let cyrillic = |c: char| ('\u{400}'..='\u{4ff}').contains(&c);
            assert!(
                !serbian.contains(cyrillic) && !english.contains(cyrillic),
                "{}: {text:?}",
                entry.id
            );
            // Only names keep Serbian letters in English: a word that begins small is a slip.
            let slip = english.split_whitespace().find(|word| {
                word.starts_with(char::is_lowercase) && word.contains(|c| "čćšžđ".contains(c))
            });
            assert!(slip.is_none(), "{}: Serbian in {english:?}", entry.id);
        }
    }
}

#[test]
fn bodies_are_complete_and_their_descriptions_full() {
    let catalog = bundled_catalog();
    for (_, entry) in catalog.iter().filter(|(_, entry)| entry.category.is_body()) {
        for (_, text) in entry.description.iter().flat_map(Text::iter) {
            let words = text.split_whitespace().count();
            assert!((80..=250).contains(&words), "{}: {words} words", entry.id);
        }
        assert!(
            entry.founded.is_some() && entry.scope.is_some() && !entry.subjects.is_empty(),
            "{}",
            entry.id
        );
        assert!(
            !entry.headquarters.is_empty() || entry.note.is_some(),
            "{}: a seat, or a word on why there is none",
            entry.id
        );
        assert!(entry.headquarters.iter().all(|seat| seat.coordinates.is_some()), "{}", entry.id);
        let list = entry.membership.as_ref().expect("every body says what its list is");
        assert!(list.as_of.is_some(), "{}", entry.id);
        assert!(list.complete || list.note.is_some(), "{}: why it is incomplete", entry.id);
    }
}

#[test]
fn states_have_full_descriptions() {
    let catalog = bundled_catalog();
    for (_, state) in catalog.iter().filter(|(_, entry)| !entry.category.is_body()) {
        for (_, text) in state.description.iter().flat_map(Text::iter) {
            let words = text.split_whitespace().count();
            assert!((60..=150).contains(&words), "{}: {words} words", state.id);
        }
        if state.category == Category::Territory {
            continue;
        }
        assert!(
            state.demonym.is_some()
                && state.capital.as_ref().is_some_and(|it| it.coordinates.is_some()),
            "{}",
            state.id
        );
        assert!(
            state.un_group.is_some() || state.category == Category::ObserverState,
            "{}: its group in the UN",
            state.id
        );
    }
    let groups = |group| catalog.iter().filter(|(_, entry)| entry.un_group == Some(group)).count();
    assert_eq!(
        UnGroup::ALL.iter().map(|&group| groups(group)).collect::<Vec<_>>(),
        [54, 54, 23, 33, 29]
    );
}

#[test]
fn every_member_state_is_in_the_united_nations_since_its_admission() {
    let catalog = bundled_catalog();
    let un = catalog.entry(catalog.find("un").expect("the United Nations are there"));
    let is_member = |line: &&Member| line.status == Status::Member;
    assert_eq!(un.members.iter().filter(is_member).count(), 193);
    // The first period counts: Indonesia and Syria were out of the organization for a time.
    let lines = un.members.iter().filter(|line| line.status != Status::Observer).rev();
    let members: HashMap<_, _> = lines.map(|line| (line.id.as_str(), line.since)).collect();
    for (_, state) in catalog.iter().filter(|(_, entry)| entry.category == Category::MemberState) {
        assert_eq!(members.get(state.id.as_str()), Some(&state.un_admission), "{}", state.id);
        assert!(
            state.un_admission.is_some_and(|date| date.day().is_some()),
            "{}: to the day",
            state.id
        );
    }
    let since_1945 = members.values().flatten().filter(|date| date.year() == 1945).count();
    assert_eq!(since_1945, 49, "the 51 founders less Czechoslovakia and Yugoslavia");
    assert_eq!(
        members.values().flatten().max().map(ToString::to_string).as_deref(),
        Some("2011-07-14")
    );
}

#[test]
fn memberships_have_the_sizes_that_the_bodies_publish() {
    let catalog = bundled_catalog();
    for (id, members) in [
        ("eu", 27),
        ("coe", 46),
        ("osce", 57),
        ("nato", 32),
        ("wto", 166),
        ("imf", 191),
        ("ibrd", 189),
        ("unesco", 194),
        ("who", 194),
        ("iaea", 181),
        ("interpol", 196),
        ("icc", 125),
        ("african-union", 55),
        ("asean", 11),
        ("arab-league", 22),
        ("oas", 34),
        ("opec", 11),
        ("nam", 121),
        ("selec", 11),
        ("cei", 17),
        ("bsec", 13),
        ("danube-commission", 11),
        ("seecp", 13),
        ("un-security-council", 15),
    ] {
        let body = catalog.find(id).expect("the body is there");
        let count = catalog.members(body).filter(Membership::counts_today).count();
        assert_eq!(count, members, "{id}");
    }
}

#[test]
fn links_are_seen_from_both_ends() {
    let catalog = bundled_catalog();
    let find = |id| catalog.find(id).expect("the entry is there");
    let serbia = catalog.links(find("rs"));
    assert!(serbia.memberships.iter().any(|seated| seated.body == find("selec")));
    assert!(serbia.seat_of.contains(&find("transport-community")));
    let un = catalog.links(find("un"));
    assert_eq!(
        un.relations.iter().filter(|link| link.kind == LinkKind::Organ).count(),
        6,
        "the six principal organs"
    );
    let seci = catalog.links(find("seci-center"));
    assert!(
        seci.relations
            .iter()
            .any(|link| link.kind == LinkKind::Successor && link.to == find("selec"))
    );
}

/// Facts of the customer's page, as they must stand on SELEC's page in a language.
fn selec_page(language: Language) -> String {
    let catalog = bundled_catalog();
    let selec = catalog.find("selec").expect("SELEC is there");
    imenik::export::text(&Sheet::new(&catalog, &Locale::new(language), selec), 10_000)
}

#[test]
fn every_fact_of_the_seed_is_on_the_page_of_selec() {
    let serbian = selec_page(Language::SerbianLatin);
    for fact in [
        "Centar za sprovođenje zakona u jugoistočnoj Evropi",
        "Southeast European Law Enforcement Center",
        "SELEC",
        "7. oktobar 2011.",
        "Bukurešt, Rumunija",
        "Konvencija Centra za sprovođenje zakona u jugoistočnoj Evropi",
        "Centar SECI",
        "1999",
        "policijskih i carinskih organa",
        "operativne i strateške sposobnosti",
        "razmenu podataka i zahteva za pomoć",
        "operativne sastanke",
        "zajedničke istrage",
        "regionalne operacije",
        "analize",
        "24 partnerske zemlje i organizacije",
        "privatnim sektorom",
        "SEEPAG",
        "tužioci iz svih 11 država članica",
        "oficire za vezu",
        "svakodnevno",
        "u stvarnom vremenu",
        "nacionalna fokalna tačka",
        "11 članica",
        "Albanija",
        "Bosna i Hercegovina",
        "Bugarska",
        "Severna Makedonija",
        "Grčka",
        "Mađarska",
        "Moldavija",
        "Crna Gora",
        "Rumunija",
        "Srbija",
        "Turska",
        "https://www.selec.org",
        "težak i organizovan kriminal",
    ] {
        assert!(serbian.contains(fact), "{fact}\n{serbian}");
    }
    let english = selec_page(Language::English);
    for fact in [
        "7 October 2011",
        "Bucharest, Romania",
        "Convention of the Southeast European Law Enforcement Center",
        "SECI Center",
        "1999",
        "police and customs authorities",
        "operational and strategic capacities",
        "exchanging information and requests for assistance",
        "operational meetings",
        "joint investigations",
        "regional operations",
        "analyses",
        "24 partner countries and organizations",
        "private sector",
        "SEEPAG",
        "prosecutors of all 11 member states",
        "liaison officers",
        "daily",
        "in real time",
        "National Focal Point",
        "11 members",
        "Albania",
        "Bosnia and Herzegovina",
        "Bulgaria",
        "North Macedonia",
        "Greece",
        "Hungary",
        "Moldova",
        "Montenegro",
        "Romania",
        "Serbia",
        "Türkiye",
        "https://www.selec.org",
        "serious and organised crime",
    ] {
        assert!(english.contains(fact), "{fact}\n{english}");
    }
}

#[test]
fn every_word_of_the_closed_lists_and_every_language_has_a_name() {
    let catalog = bundled_catalog();
    for language in Language::ALL {
        let locale = Locale::new(language);
        for (index, entry) in catalog.iter() {
            let page = imenik::export::text(&Sheet::new(&catalog, &locale, index), 100);
            for group in [
                "field-",
                "subject-",
                "region-",
                "scope-",
                "kind-",
                "link-",
                "members-",
                "memberships-",
            ] {
                assert!(
                    !page.contains(&format!("\n{group}")) && !page.contains(&format!("  {group}")),
                    "{}: {page}",
                    entry.id
                );
            }
            for tag in
                entry.languages.iter().chain(entry.native_names.iter().map(|name| &name.lang))
            {
                assert_ne!(&locale.language_name(tag), tag, "{} in {language}", entry.id);
            }
        }
    }
    for file in bundled_files() {
        assert!(file.path.starts_with("assets/catalog/"), "{}", file.path);
    }
}

#[test]
fn states_agree_with_the_reference() {
    let Some(folder) = std::env::var_os("IMENIK_REFERENCE").map(PathBuf::from) else {
        eprintln!("skipped: IMENIK_REFERENCE names no folder with the reference facts");
        return;
    };
    // Differences that are right, each with its reason.
    let accepted = [
        ("va", "the reference rounds 0.44 km² up"),
        ("sj", "the reference has no area, written as -1"),
        ("xk", "no ISO code is assigned"),
    ];
    let accepted_areas = [
        ("fr", "with the overseas departments, as its population"),
        ("ph", "the area of the state's own statistics, 300,000 km²"),
        ("pk", "the UN's figure, without the part of Kashmir that it administers"),
        ("mo", "land is reclaimed from the sea; the figure is of 2024"),
        ("sg", "land is reclaimed from the sea; the figure is of 2024"),
    ];
    let text = std::fs::read_to_string(folder.join("states.json"))
        .expect("the reference holds states.json");
    let rows: Vec<serde_json::Value> = serde_json::from_str(&text).expect("states.json is JSON");
    let catalog = bundled_catalog();
    let mut compared = 0;
    for row in rows {
        let id = row["alpha2"].as_str().unwrap_or_default().to_lowercase();
        let Some(entry) = catalog
            .find(&id)
            .map(|index| catalog.entry(index))
            .filter(|_| !accepted.iter().any(|(it, _)| *it == id))
        else {
            continue;
        };
        compared += 1;
        let codes = entry.codes.as_ref().expect("a state has codes");
        assert_eq!(codes.alpha3.as_deref(), row["alpha3"].as_str(), "{id}");
        assert_eq!(codes.numeric.as_deref(), row["numeric"].as_str(), "{id}");
        assert_eq!(entry.category.slug(), row["category"], "{id}");
        let area = entry.area_km2.filter(|_| !accepted_areas.iter().any(|(it, _)| *it == id));
        if let (Some(area), Some(reference)) = (area, row["area_km2"].as_f64()) {
            assert!(
                (area - reference).abs() <= reference * 0.02,
                "{id}: {area} km², reference {reference}"
            );
        }
    }
    assert!(compared > 240, "{compared}");
}
