//! The exact output of every export format, on the fixed catalog.

use imenik::catalog::{Catalog, EntryIndex, File, check};
use imenik::config::{Bookmark, Bookmarks};
use imenik::diagnostic::DiagnosticKind;
use imenik::export::{self, Column, CsvStyle, Exporter, FieldKind, FileFormat, Sheet, TableColumn};
use imenik::language::{Language, Locale};

use super::{fixture_catalog, valid};

fn find(catalog: &Catalog, id: &str) -> EntryIndex {
    catalog.find(id).expect("the entry is in the fixture")
}

/// The rows of a table of entries, each cell with its header; empty cells are left out.
fn cells(csv: &str) -> String {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let headers = reader.headers().expect("a header").clone();
    let mut lines = String::new();
    for row in reader.records() {
        let row = row.expect("the rows are even");
        let known = headers.iter().zip(&row).filter(|(_, cell)| !cell.is_empty());
        lines.extend(known.flat_map(|(header, cell)| [header, ": ", cell, "\n"]));
        lines.push('\n');
    }
    lines
}

#[test]
fn every_column_of_a_csv_has_its_fact() {
    let catalog = fixture_catalog();
    let csv = |language, ids: &[&str]| {
        let (locale, bookmarks) = (&Locale::new(language), &Bookmarks::default());
        let entries: Vec<EntryIndex> = ids.iter().map(|id| find(&catalog, id)).collect();
        Exporter { catalog: &catalog, locale, bookmarks }
            .file(&entries, FileFormat::Csv)
            .expect("the entries can be written")
    };
    let english = csv(Language::English, &["xr", "xz", "siz", "karavan"]);
    insta::assert_snapshot!("csv_of_entries", cells(&english));
    let columns: Vec<&str> = Column::ALL.iter().map(|(name, _)| *name).collect();
    assert_eq!(english.lines().next(), Some(columns.join(",").as_str()));
    let serbian = csv(Language::SerbianCyrillic, &["xr", "ljutigora"]);
    insta::assert_snapshot!("csv_of_entries_in_cyrillic", cells(&serbian));
}

#[test]
fn facts_that_the_fixture_does_not_have_have_their_columns() {
    let catalog = valid(&[File::of_user(
        "a.json",
        br#"[{"id": "a", "category": "organization", "name": "A; B", "kind": "university",
        "acronyms": {"en": ["OSCE"], "sr": ["OEBS"], "fr": ["OSCE"]}, "x-b": "2", "x-a": [1, "c;d"],
        "search_terms": ["s", "t"], "identifiers": {"ror": "05", "wikidata": "Q1"},
        "headquarters": [{"city": "P"}, {"city": "Q", "state": "b", "note": "n"}],
        "membership": {"complete": false, "count": 7, "as_of": "2024", "includes": ["c"],
            "source": {"title": "S", "url": "https://s.example/;x"}, "note": "few",
            "former_states": [{"name": "Old", "since": "1945", "until": "1992"}, {"name": "Er"}]},
        "sources": [{"title": "T", "url": "https://t.example"}], "as_of": "2025"},
        {"id": "b", "category": "territory", "name": "B", "as_of": "2025",
        "sources": [{"title": "T", "url": "https://t.example"}]},
        {"id": "c", "category": "organization", "name": "C", "as_of": "2025",
        "members": [{"id": "b", "status": "member"}, {"id": "a", "status": "observer"}],
        "sources": [{"title": "T", "url": "https://t.example"}]},
        {"id": "d", "category": "organization", "name": "D", "as_of": "2025",
        "membership": {"complete": true, "includes": ["c"]},
        "sources": [{"title": "T", "url": "https://t.example"}]}]"#
            .as_slice(),
    )]);
    let table = |columns: &str| {
        let locale = &Locale::new(Language::English);
        let columns: Vec<TableColumn> =
            columns.split(',').map(|name| name.parse().expect("a column")).collect();
        let entries: Vec<EntryIndex> = ["a", "c", "d"].map(|id| find(&catalog, id)).into();
        Exporter { catalog: &catalog, locale, bookmarks: &Bookmarks::default() }
            .csv(&entries, &columns, CsvStyle::DEFAULT)
            .expect("the entries can be written")
    };
    for (columns, first) in [
        ("name,kind", "A; B,university"),
        ("acronym,other_acronyms", "OSCE,en:OSCE; sr:OEBS; fr:OSCE"),
        ("search_terms,identifiers", "s; t,ror:05; wikidata:Q1"),
        ("seat,state,seat_note,coordinates", "P; Q,; b,; n,"),
        ("member_count,members_complete,members_as_of", "7,no,2024"),
        ("members_include,members_note", "c,few"),
        ("members_source,former_states", "S https://s.example/%3Bx,Old:1945..1992; Er"),
        ("x-b,x-a,x-none", "2,\"1; c,d\","),
    ] {
        let table = table(columns);
        assert_eq!(table.lines().collect::<Vec<_>>()[..2], [columns, first]);
    }
    assert_eq!(table("id,member_count"), "id,member_count\na,7\nc,1\nd,1\n");
    let locale = &Locale::new(Language::English);
    let all = Exporter { catalog: &catalog, locale, bookmarks: &Bookmarks::default() }
        .file(&[find(&catalog, "a")], FileFormat::Csv)
        .expect("the entries can be written");
    let header = all.lines().next().unwrap_or_default();
    assert!(header.ends_with(",as_of,note,x-a,x-b"), "{header}");
}

#[test]
fn every_column_of_memberships_has_its_fact() {
    let catalog = fixture_catalog();
    let csv = |id: &str, language| {
        let members: Vec<_> = catalog.members(find(&catalog, id)).collect();
        export::memberships(&catalog, &Locale::new(language), &members, &[], CsvStyle::DEFAULT)
            .expect("memberships can be written")
    };
    assert_eq!(
        csv("siz", Language::English),
        "\
id,acronym,name,status,since,until
xr,XR,Ruritania,member,1946-05-01,
xu,XU,Utopia,member,1946-05-01,
xs,XS,Stradia,member,1946-05-01,
xl,XL,Lilliput,member,1958-03,
xi,XI,Ishmaelia,member,1979,
xz,XZ,Zenda,associate,1961-07-15,
xp,XP,Laputa,observer,1983,
ljutigora,,Ljutigora*,observer,2016-04,
xc,XC,Chevengur,candidate,2011-04-02,
pup,SMU,Submarine Mail Union,partner,1990,
xj,XJ,Jinnistan,suspended,2005-10,
xe,XE,Erewhon,former,1965,2007-12-31
"
    );
    assert_eq!(
        csv("karavan", Language::SerbianLatin),
        "\
id,acronym,name,status,since,until
xj,XJ,Džinistan,member,1921-06,
xu,XU,Utopija,member,1921-06,
xs,XS,Stradija,member,1934,
xc,XC,Čevengur,former,,1938-11
xe,XE,Erevon,former,1924,1952
"
    );
}

#[test]
fn a_matrix_has_a_line_for_each_state_and_a_column_for_each_body() {
    let catalog = fixture_catalog();
    let matrix = export::matrix(
        &catalog,
        &Locale::new(Language::English),
        &["xr", "xz", "xe", "xc", "xj", "ljutigora"].map(|id| find(&catalog, id)),
        &["siz", "vece", "utopol"].map(|id| find(&catalog, id)),
        None,
        CsvStyle::DEFAULT,
    );
    assert_eq!(
        matrix.expect("a matrix can be written"),
        "\
id,name,siz,vece,utopol
xr,Ruritania,member,member,member
xz,Zenda,associate,,associate
xe,Erewhon,former,,candidate
xc,Chevengur,candidate,,
xj,Jinnistan,suspended,suspended,member
ljutigora,Ljutigora*,observer,,partner
"
    );
}

/// The plain text of an entry of the fixed catalog.
fn text(language: Language, id: &str) -> String {
    let catalog = fixture_catalog();
    export::text(&Sheet::new(&catalog, &Locale::new(language), find(&catalog, id)), 80)
}

#[test]
fn every_field_is_in_the_plain_text() {
    insta::assert_snapshot!("text_of_a_state", text(Language::English, "xr"));
    insta::assert_snapshot!("text_of_a_body", text(Language::SerbianLatin, "siz"));
    insta::assert_snapshot!("text_of_a_territory", text(Language::SerbianCyrillic, "ljutigora"));
    insta::assert_snapshot!("text_of_a_dissolved_body", text(Language::English, "karavan"));
}

#[test]
fn markdown_escapes_text_and_keeps_addresses() {
    let catalog = fixture_catalog();
    let sheet = Sheet::new(&catalog, &Locale::new(Language::English), find(&catalog, "siz"));
    insta::assert_snapshot!("markdown_of_a_body", export::markdown(&sheet));
}

#[test]
fn every_label_has_a_message_in_every_language() {
    let catalog = fixture_catalog();
    for language in Language::ALL {
        let locale = Locale::new(language);
        let mut kinds = vec![FieldKind::BookmarkNote];
        for (index, _) in catalog.iter() {
            let sheet = Sheet::new(&catalog, &locale, index);
            for field in &sheet.fields {
                // A message that is missing is shown as its key.
                let prefixes = ["field-", "members-", "memberships-", "link-"];
                let is_key = prefixes.iter().any(|prefix| field.label.starts_with(prefix));
                assert!(!is_key, "{:?}: {}", field.kind, field.label);
                kinds.push(field.kind);
            }
        }
        assert_ne!(locale.text("field-mine"), "field-mine");
        assert!(kinds.len() > 200, "{}: {kinds:?}", kinds.len());
    }
}

/// Marks and notes on three entries of the fixed catalog, and on one that is not there.
fn bookmarks() -> Bookmarks {
    let mut bookmarks = Bookmarks::default();
    for (id, marked, note) in [
        ("xr", true, "=call Ana\n* at *noon*"),
        ("siz", false, "visa"),
        ("xe", true, ""),
        ("of-another-catalog", true, "elsewhere"),
    ] {
        bookmarks.put(Bookmark { id: id.to_owned(), marked, note: note.to_owned() });
    }
    bookmarks
}

/// What is exported of entries with the bookmarks.
fn exported(ids: &[&str], format: FileFormat) -> String {
    let (catalog, locale) = (&fixture_catalog(), &Locale::new(Language::English));
    let entries: Vec<EntryIndex> = ids.iter().map(|id| find(catalog, id)).collect();
    Exporter { catalog, locale, bookmarks: &bookmarks() }
        .file(&entries, format)
        .expect("the entries can be written")
}

#[test]
fn the_notes_of_the_user_are_the_last_column_of_a_csv_if_there_are_any() {
    let table = exported(&["xr", "xe", "ljutigora"], FileFormat::Csv);
    let last: Vec<&str> = table.lines().filter_map(|line| line.rsplit(',').next()).collect();
    assert_eq!(last, ["x-note", "'=call Ana * at *noon*", "", ""]);
    let without = exported(&["xe"], FileFormat::Csv);
    assert_eq!(without.lines().next().and_then(|line| line.rsplit(',').next()), Some("note"));
}

#[test]
fn the_notes_of_the_user_are_fields_of_json_that_the_catalog_ignores() {
    let json = exported(&["xr", "siz", "xe", "xu"], FileFormat::Json);
    let records: Vec<serde_json::Value> = serde_json::from_str(&json).expect("it is JSON");
    let own = |record: &serde_json::Value| {
        record.as_object().map(|fields| {
            let own = fields.iter().filter(|(name, _)| name.starts_with("x-"));
            own.map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join(", ")
        })
    };
    let own: Vec<String> = records.iter().filter_map(own).collect();
    assert_eq!(
        own,
        [
            "x-note: \"=call Ana\\n* at *noon*\", x-bookmarked: true",
            "x-note: \"visa\"",
            "x-bookmarked: true",
            ""
        ]
    );
    let everything = fixture_catalog();
    let all: Vec<&str> = everything.iter().map(|(_, entry)| entry.id.as_str()).collect();
    let bytes = exported(&all, FileFormat::Json).into_bytes();
    let again = valid(&[File::of_user("export.json", bytes)]);
    assert!(everything.iter().map(|it| it.1).eq(again.iter().map(|it| it.1)));
}

#[test]
fn the_note_of_the_user_is_the_first_field_of_a_page() {
    let page = exported(&["xr"], FileFormat::Markdown);
    let lines: Vec<&str> = page.lines().skip(6).take(3).collect();
    assert_eq!(lines, ["**My note**  ", "\\=call Ana", "\\* at \\*noon\\*"], "{page}");
    assert!(!exported(&["xe"], FileFormat::Markdown).contains("My note"));
    let (catalog, locale) = (&fixture_catalog(), &Locale::new(Language::SerbianCyrillic));
    let sheet = Exporter { catalog, locale, bookmarks: &bookmarks() }.sheet(find(catalog, "siz"));
    let text = export::text(&sheet, 80);
    assert!(text.contains("\n\nМоја белешка\n  visa\n\n"), "{text}");
}

#[test]
fn fields_of_others_are_skipped_in_records_only() {
    let fixture = include_str!("../fixture/catalog.json");
    let load = |from: &str, to: &str| {
        let text = fixture.replacen(from, to, 1);
        assert_ne!(text, fixture);
        check(&[File::of_user("a.json", text.into_bytes())])
    };
    let id = r#""id": "xr","#;
    let report = load(id, r#""x-note": {"b": [1]}, "id": "xr", "x-": null,"#);
    assert_eq!(report.diagnostics, []);
    assert!(report.catalog.iter().map(|it| it.1).eq(fixture_catalog().iter().map(|it| it.1)));
    for (from, to, name) in [
        (id, r#""x-a": 1, "id": "xr", "x_note": 1,"#, "x_note"),
        (r#"{ "lang": "de","#, r#"{ "x-note": 1, "lang": "de","#, "x-note"),
    ] {
        // A field that is skipped hides none that is wrong.
        let found = load(from, to).diagnostics;
        let kinds: Vec<&DiagnosticKind> = found.iter().map(|it| &it.kind).collect();
        let [DiagnosticKind::UnknownField { name: unknown, .. }] = kinds.as_slice() else {
            panic!("{found:?}")
        };
        assert_eq!(unknown, name);
    }
}
