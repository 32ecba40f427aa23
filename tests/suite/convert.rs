//! `imenik convert`: CSV tables as records, what is left out of them, and the way back from an
//! export.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use imenik::export::Column;
use serde_json::{Value, json};

use super::commands::{err, imenik, out};
use super::pty::Session;

const FIXTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixture/catalog.json");

/// Converts a table from standard input, without the bundle.
fn convert(table: &[u8], arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_imenik"));
    program.env_clear().env("LANG", "en_GB.UTF-8").args(["convert", "-"]).args(arguments);
    let mut child = program
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut input = child.stdin.take().expect("a pipe");
    // A program that refuses its arguments does not read.
    let _ = input.write_all(table);
    drop(input);
    child.wait_with_output().expect("the program ends")
}

/// The records of a table of which nothing is left out.
fn records(table: &str, arguments: &[&str]) -> Value {
    let output = convert(table.as_bytes(), &[&["--no-bundled"], arguments].concat());
    assert_eq!((output.status.code(), err(&output).as_str()), (Some(0), ""));
    serde_json::from_str(&out(&output)).expect("it is JSON")
}

/// What `imenik check` reports of records, without the bundle.
fn check(records: &Output) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("records.json");
    std::fs::write(&file, &records.stdout).expect("a temporary folder");
    let report = imenik(&["check", "--no-bundled", file.to_str().expect("a plain path")]);
    out(&report).replace(file.to_str().expect("a plain path"), "records.json")
}

#[test]
fn a_quotation_mark_that_is_not_closed_is_an_error_with_its_line() {
    for (table, place) in [
        ("name,city\nA,\"Novi\nSad\"\n\"N10,X\nB,Y\n", "-:4: "),
        ("name,city\n\"N10,X\nB,Y\nC,\"Niš, Serbia\"\n", "-:2: "),
    ] {
        let output = convert(table.as_bytes(), &["--no-bundled"]);
        assert_eq!((output.status.code(), out(&output).as_str()), (Some(1), ""));
        let problem = "the quotation mark that opens a cell here is not closed; close or double it";
        assert_eq!(err(&output), format!("{place}{problem}\n"));
    }
}

#[test]
fn a_city_and_its_coordinates_are_kept_without_each_other() {
    let table = "name,city,lat,lng\nA,Niš,x,y\nB,,44.8,20.5\n";
    let output = convert(table.as_bytes(), &["--no-bundled"]);
    let place = "-:2: a: headquarters[0].coordinates[0]: ";
    assert_eq!(err(&output), format!("{place}wrong type; expected a number (left out: 1)\n"));
    let found: Value = serde_json::from_str(&out(&output)).expect("it is JSON");
    assert_eq!(found[0]["headquarters"], json!([{"city": "Niš"}]));
    assert_eq!(found[1]["x-coordinates"], "44.8,20.5");
    let table = "name,coordinates\nB,\"44.8, 20.5\"\n";
    assert_eq!(records(table, &[])[0]["x-coordinates"], "44.8, 20.5");
}

#[test]
fn a_spreadsheet_becomes_records() {
    let table = "\u{feff}Naziv;Skraćenica;Grad;Država;Osnovano;Sajt;Opis;Telefon;Napomena\r\n\
                 Šahovski klub;ŠK; Beograd ;;7. 10. 2011.;klub.example;\"Prvi red,\r\n\
                 drugi \"\"red\"\"\";+381 11;-\r\n\
                 \"Klub; drugi\";;;;1999;http://b.example/;;;\r\n\
                 ;;;;;;;;\r\n";
    assert_eq!(
        records(
            table,
            &["--text-language", "sr", "--source", "https://www.s.example/x", "--as-of", "2025-06"]
        ),
        json!([
            {
                "id": "sk",
                "category": "organization",
                "name": { "sr": "Šahovski klub" },
                "acronyms": { "sr": ["ŠK"] },
                "founded": { "date": "2011-10-07" },
                "headquarters": [{ "city": { "sr": "Beograd" } }],
                "description": { "sr": "Prvi red,\ndrugi \"red\"" },
                "website": "https://klub.example",
                "sources": [{ "title": "s.example", "url": "https://www.s.example/x" }],
                "as_of": "2025-06",
                "x-telefon": "+381 11"
            },
            {
                "id": "klub-drugi",
                "category": "organization",
                "name": { "sr": "Klub; drugi" },
                "founded": { "date": "1999" },
                "website": "http://b.example/",
                "sources": [{ "title": "s.example", "url": "https://www.s.example/x" }],
                "as_of": "2025-06"
            }
        ])
    );
}

#[test]
fn links_may_be_named_by_name_code_or_acronym() {
    let table = "id,category,name,acronym,alpha3,city,country,members,borders,relations\n\
                 xr,Member state,Ruritania,,XRU,Strelsau,,,Zenda,\n\
                 xz,territory,Zenda,,XZE,,,,RURITANIA,\n\
                 siz,,League,SIZ,,Strelsau,xru,\"Ruritania; XZE:observer:1999..2004\",,\n\
                 vece,institution,Chamber,,,,,,,part_of:SIZ; siz\n";
    let records = records(table, &[]);
    assert_eq!(records[0]["borders"], json!(["xz"]));
    assert_eq!(records[0]["capital"], json!({ "city": "Strelsau" }));
    assert_eq!(records[1]["borders"], json!(["xr"]));
    assert_eq!(records[2]["headquarters"], json!([{ "city": "Strelsau", "state": "xr" }]));
    assert_eq!(
        records[2]["members"],
        json!([
            { "id": "xr", "status": "member" },
            { "id": "xz", "status": "observer", "since": "1999", "until": "2004" }
        ])
    );
}

#[test]
fn countries_are_those_of_the_bundle() {
    let table = "name,city,country\nA,Beograd,Serbia\nB,Rome,ITA\nC,Paris,FR\n";
    let output = convert(table.as_bytes(), &[]);
    assert_eq!((output.status.code(), err(&output).as_str()), (Some(0), ""));
    let records: Value = serde_json::from_str(&out(&output)).expect("it is JSON");
    let states = [0, 1, 2].map(|nth| records[nth]["headquarters"][0]["state"].clone());
    assert_eq!(states, ["rs", "it", "fr"]);
}

#[test]
fn what_cannot_be_read_is_left_out_with_one_line_for_each_kind() {
    let table = "Name,Category,Year,URL,Latitude,Longitude,Subjects,Country,City,Members,Room\r\n\
                 A,club,soon,no address,95,20,\"law, chess\",Nowhere,X,B; C,1\r\n\
                 ,,1999,,,,,,,,\r\n\
                 B,,2011-02-30,https://b.example,44.8,20.5,law; chess,,Y,B:boss,2,more\r\n\
                 C,,2012,https://c.example,,,,,,A; A,\r\n";
    let output = convert(table.as_bytes(), &["--no-bundled"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        err(&output),
        "\
-:2: a: category: “club” is not a valid value of this field; choose one from the schema \
(imenik schema) (left out: 4)
-:2: a: website: not a valid address; start it with https:// and use no spaces (left out: 1)
-:2: a: headquarters[0].coordinates: not valid coordinates; latitude is -90 to 90, longitude \
-180 to 180 (left out: 1)
-:2: a: founded.date: not a valid date; write an existing date as 2011, 2011-10 or 2011-10-07 \
(left out: 2)
-:2: a: headquarters[0].state: no entry has the ID “nowhere”; fix it or add the entry (left out: 1)
-:3: the required field “name” is missing; add it (left out: 1)
-:4: the row has more cells than the header; the rest is left out (left out: 1)
-:5: c: members[1].id: the same link is in the list twice; remove one (left out: 1)
"
    );
    let records: Value = serde_json::from_str(&out(&output)).expect("it is JSON");
    assert_eq!(
        records,
        json!([
            {
                "id": "a",
                "category": "organization",
                "name": "A",
                "headquarters": [{ "city": "X" }],
                "members": [{ "id": "b", "status": "member" }, { "id": "c", "status": "member" }],
                "x-room": "1"
            },
            {
                "id": "b",
                "category": "organization",
                "name": "B",
                "headquarters": [{ "city": "Y", "coordinates": [44.8, 20.5] }],
                "subjects": ["law"],
                "website": "https://b.example",
                "x-room": "2"
            },
            {
                "id": "c",
                "category": "organization",
                "name": "C",
                "founded": { "date": "2012" },
                "members": [{ "id": "a", "status": "member" }],
                "website": "https://c.example"
            }
        ])
    );
    let dated = convert(b"name,as_of\nA,soon\nB,2020\n", &["--no-bundled", "--as-of", "2025"]);
    assert!(err(&dated).starts_with("-:2: a: as_of: not a valid date"), "{}", err(&dated));
    let records: Vec<Value> = serde_json::from_str(&out(&dated)).expect("it is JSON");
    assert_eq!([&records[0]["as_of"], &records[1]["as_of"]], ["2025", "2020"]);
    assert_eq!(
        check(&output),
        "records.json:2:3: a: the required field “sources” is missing; add it (3 in all)\n\
         records.json:2:3: a: the required field “as_of” is missing; add it (3 in all)\n\
         6 errors. imenik check --all lists each of them.\n"
    );
}

#[test]
fn the_line_of_a_row_counts_those_within_quotes() {
    for end in ["\n", "\r\n"] {
        let table =
            ["name,year,note", "\"A", "B\",1999,\"x", "y\"", "C,1st", "D,2nd", ""].join(end);
        let output = convert(table.as_bytes(), &["--no-bundled"]);
        let expected = "-:5: c: founded.date: not a valid date; write an existing date as 2011, \
                        2011-10 or 2011-10-07 (left out: 2)\n";
        assert_eq!(err(&output), expected, "{end:?}");
        let records: Value = serde_json::from_str(&out(&output)).expect("it is JSON");
        assert_eq!((&records[0]["name"], &records[0]["note"]), (&json!("A B"), &json!("x\ny")));
    }
}

#[test]
fn ids_are_slugs_and_each_is_used_once() {
    let table = "name,acronym,id\nNATO,,\nŠahovski klub,ŠK,\nŠkola,SK,\n日本,,\nX,,A b\nY,,a-b\n";
    let ids = |arguments: &[&str]| {
        let output = convert(table.as_bytes(), arguments);
        let records: Vec<Value> = serde_json::from_str(&out(&output)).expect("it is JSON");
        let ids = records.iter().map(|record| record["id"].as_str().unwrap_or_default().to_owned());
        ids.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(ids(&["--no-bundled"]), "nato sk sk-2 entry a-b a-b-2");
    assert_eq!(ids(&[]), "nato-2 sk-2 sk-3 entry a-b a-b-2", "the bundle has nato and sk");
}

#[test]
fn columns_are_mapped_by_their_headers() {
    let table = "Code|Title|Town|Full name|en\n7|t|Beograd|Klub|Club\n";
    let map = ["--map", "name.sr=full name,city=Town", "--map", "name.en=en"];
    assert_eq!(
        records(table, &map),
        json!([{
            "id": "klub",
            "category": "organization",
            "name": { "sr": "Klub", "en": "Club" },
            "headquarters": [{ "city": "Beograd" }],
            "x-code": "7",
            "x-title": "t"
        }])
    );
    for (arguments, message) in [
        (["--map", "name=Tilte"], "the table has no column “Tilte”. Did you mean “Title”?\n"),
        (
            ["--map", "nmae=Title"],
            "there is no such field; use a column of imenik export \
          --format csv or a name that begins with x-. Did you mean “name”?",
        ),
        (["--map", "Title"], "write a field and a header: name=Title"),
        (["--source", "example"], "not a valid address; start it with https://"),
        (["--as-of", "soon"], "not a valid date"),
        (["--text-language", "english!"], "tag"),
        (["--category", "club"], "possible values: member_state"),
    ] {
        let output = convert(table.as_bytes(), &arguments);
        assert_eq!((output.status.code(), out(&output).as_str()), (Some(2), ""), "{arguments:?}");
        let printed = err(&output).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(printed.contains(message.trim_end()), "{arguments:?}: {printed}");
    }
    let nameless = convert(b"a,b\n1,2\n", &[]);
    assert_eq!(nameless.status.code(), Some(2));
    assert_eq!(err(&nameless), "-: no column is called name; choose one: --map name=HEADER\n");
}

#[test]
fn a_table_that_cannot_be_used_is_an_error() {
    for (table, message) in [
        (&b"name\nA\n\xff\n"[..], "-:3: invalid UTF-8; save the file as UTF-8"),
        (b"name,year\n,1999\n", "-: no row can be used\n"),
        (b"", "-: no column is called name"),
    ] {
        let output = convert(table, &[]);
        assert_ne!(output.status.code(), Some(0));
        assert_eq!(out(&output), "");
        assert!(err(&output).contains(message), "{}", err(&output));
    }
    let missing = imenik(&["convert", "/no/such/table.csv"]);
    assert_eq!(missing.status.code(), Some(1));
    assert_eq!(
        err(&missing),
        "/no/such/table.csv: cannot be read: it does not exist; check the path\n"
    );
}

#[test]
fn the_dump_of_ror_is_read() {
    let table = "id,established,links.type.website,locations.geonames_details.country_code,\
                 locations.geonames_details.name,names.types.acronym,names.types.alias,\
                 names.types.ror_display,status,types\n\
                 https://ror.org/05gq02987,1764,https://brown.example,US,Providence,\
                 no_lang_code: BU,en: Brown; fr: Université Brown,en: Brown University,active,\
                 education; funder\n";
    let map = "id=id,ror=id,name=names.types.ror_display,acronym=names.types.acronym,\
               other_names=names.types.alias,website=links.type.website,\
               city=locations.geonames_details.name,\
               country=locations.geonames_details.country_code";
    let output = convert(table.as_bytes(), &["--map", map]);
    assert_eq!((output.status.code(), err(&output).as_str()), (Some(0), ""));
    let records: Value = serde_json::from_str(&out(&output)).expect("it is JSON");
    assert_eq!(
        records,
        json!([{
            "id": "05gq02987",
            "category": "organization",
            "name": { "en": "Brown University" },
            "acronyms": ["BU"],
            "other_names": { "en": ["Brown"], "fr": ["Université Brown"] },
            "founded": { "date": "1764" },
            "headquarters": [{ "city": "Providence", "state": "us" }],
            "identifiers": { "ror": "05gq02987" },
            "kind": "education; funder",
            "website": "https://brown.example",
            "x-status": "active"
        }])
    );
}

/// A record as a table in English can hold it.
fn held(value: &Value) -> Value {
    match value {
        Value::Object(fields) if fields.get("en").is_some_and(Value::is_string) => {
            json!({ "en": fields["en"] })
        }
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| (name.clone(), held(value))).collect()
        }
        Value::Array(list) => list.iter().map(held).collect(),
        Value::Number(number) => json!(number.as_f64()),
        other => other.clone(),
    }
}

#[test]
fn an_export_is_read_back() {
    let table = imenik(&["export", "--no-bundled", "--data", FIXTURE, "--format", "csv"]);
    let read = records(&out(&table), &["--text-language", "en"]);
    let fixture = std::fs::read_to_string(FIXTURE).expect("the fixture is a file");
    let fixture: Vec<Value> = serde_json::from_str(&fixture).expect("the fixture is JSON");
    let read: Vec<Value> = serde_json::from_value(read).expect("it is a list");
    assert_eq!(read.len(), fixture.len());
    for mut record in fixture {
        for link in ["members", "relations"] {
            for link in record[link].as_array_mut().into_iter().flatten() {
                link.as_object_mut().expect("a link is an object").remove("note");
            }
        }
        let mut expected = held(&record);
        expected.as_object_mut().expect("a record is an object").retain(|_, it| !it.is_null());
        let same = read.iter().find(|it| it["id"] == expected["id"]).expect("the id is there");
        let mut same = held(same);
        // The number of members is in the table even if the body does not state it.
        if let (Some(list), true) =
            (same["membership"].as_object_mut(), expected["membership"].get("count").is_none())
        {
            list.remove("count");
        }
        same.as_object_mut().expect("a record is an object").retain(|_, it| !it.is_null());
        assert_eq!(same, expected);
    }
}

#[test]
fn the_export_of_the_bundle_is_read_back_without_errors() {
    for (language, tag) in [("en", "en"), ("sr-Cyrl", "sr")] {
        let table = imenik(&["export", "--lang", language, "--format", "csv"]);
        let output = convert(&table.stdout, &["--no-bundled", "--text-language", tag]);
        assert_eq!((output.status.code(), err(&output).as_str()), (Some(0), ""));
        assert!(check(&output).ends_with("entries. No errors.\n"));
        let ids = |output: &Output| {
            let records: Vec<Value> = serde_json::from_str(&out(output)).expect("it is JSON");
            records.iter().map(|it| it["id"].to_string()).collect::<Vec<_>>()
        };
        assert_eq!(ids(&output), ids(&imenik(&["export", "--lang", language])));
    }
}

#[test]
fn progress_is_shown_on_a_terminal_and_removed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file: &Path = &folder.path().join("many.csv");
    let mut table = String::from("name,city\n");
    for n in 0..40_000 {
        let _ = writeln!(table, "Organization {n},City {n}");
    }
    std::fs::write(file, table).expect("a temporary folder");
    let path = file.to_str().expect("a plain path");
    let mut session = Session::start(&["convert", "--no-bundled", path], &[]);
    session.wait_for_written("Rows read: ");
    session.wait_for_written("%)");
    session.wait_for_written("\"id\": \"organization-0\"");
    session.ended();
}

#[test]
fn whatever_a_table_holds_its_records_have_no_errors() {
    let values = [
        "",
        "a",
        "b; c",
        "a:member; a:observer:1999..2004; a:former:..1990",
        "A:boss",
        "2011-13",
        "-1",
        "1e400",
        "NaN",
        "http://x",
        "Title https://a.example; https://b.example",
        "95,200",
        "yes",
        "maybe",
        "territory",
        "member state",
        "=1+1",
        "'=1",
        "a\u{1b}[31mb",
        "a\u{202e}b",
        "a\nb",
        "en:Foo; sr:Бар",
        "x:y:z:w",
        "part_of:a; hosts:a; hosts:a",
        ":x; y:",
        "02-30",
        "a;b;c;d",
        " ; ;",
        "Old:1945..1940; :..",
        "18446744073709551616",
        "law; chess; law",
        "`x`",
        "日本",
        "1.234.567,89",
        "12:..",
        "sr-Cyrl:Foo",
        "a\u{0}b",
    ];
    let columns: Vec<&str> = Column::ALL.iter().map(|(name, _)| *name).collect();
    let more = ["source_url", "latitude", "longitude", "x-foo", "ror", "Note", "naziv_sr", "Phone"];
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(columns.iter().chain(&more)).expect("memory takes it");
    for value in values {
        for category in ["", "territory", "member_state", value] {
            let cell = |column: &&str| match *column {
                "name" => {
                    if value.trim().is_empty() {
                        "A"
                    } else {
                        value
                    }
                }
                "category" => category,
                _ => value,
            };
            table.write_record(columns.iter().chain(&more).map(cell)).expect("memory takes it");
        }
    }
    let table = table.into_inner().expect("memory takes it");
    for language in [&["--text-language", "sr"][..], &[]] {
        let common = ["--no-bundled", "--source", "https://s.example", "--as-of", "2025"];
        let output = convert(&table, &[&common, language].concat());
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        assert!(err(&output).lines().count() < 30, "{}", err(&output));
        let report = check(&output);
        assert!(report.ends_with("entries. No errors.\n"), "{report}");
    }
}
