//! The exact output of every export format, on a small made catalog.

use imenik::catalog::EntryIndex;
use imenik::export::{self, FieldKind, FileFormat, Sheet};
use imenik::language::{Language, Locale};

use super::made_catalog::made_catalog;

#[test]
fn every_column_of_a_csv_has_its_fact() {
    let catalog = made_catalog();
    let entries: Vec<EntryIndex> =
        ["aa", "cc", "large"].into_iter().filter_map(|id| catalog.find(id)).collect();
    let csv = |language| {
        export::file(&catalog, &Locale::new(language), &entries, FileFormat::Csv)
            .expect("the entries can be written")
    };
    assert_eq!(
        csv(Language::English),
        "\
id,category,acronym,name,founded,un_admission,seat,state,region,website
aa,member_state,AA,Alphonia,,1960-09-20,Alphoville,aa,southern-europe,https://alphonia.example
cc,territory,,Gammonia,,,,,,
large,organization,SUP,Union of United Provinces,1950-05-09,,Betaville,bb,europe,\
https://union.example
"
    );
    assert!(csv(Language::SerbianCyrillic).contains(
        "large,organization,SUP,Савез уједињених провинција,1950-05-09,,Бетаград,bb,europe,"
    ));
}

#[test]
fn every_column_of_memberships_has_its_fact() {
    let catalog = made_catalog();
    let locale = Locale::new(Language::English);
    let large = catalog.find("large").expect("the entry is made");
    let members: Vec<_> = catalog.members(large).collect();
    assert_eq!(
        export::memberships(&catalog, &locale, &members).expect("memberships can be written"),
        "\
id,acronym,name,status,since,until
bb,BB,Betania,member,,
aa,AA,Alphonia,member,1951-02,1960
cc,,Gammonia,observer,1999,
"
    );
}

#[test]
fn a_matrix_has_a_line_for_each_state_and_a_column_for_each_body() {
    let catalog = made_catalog();
    let find = |id| catalog.find(id).expect("the entry is made");
    let matrix = export::matrix(
        &catalog,
        &Locale::new(Language::English),
        &["aa", "bb", "cc"].map(find),
        &["large", "small"].map(find),
    );
    assert_eq!(
        matrix.expect("a matrix can be written"),
        "\
id,name,large,small
aa,Alphonia,member,suspended
bb,Betania,member,
cc,Gammonia,observer,
"
    );
}

/// The plain text of an entry of the made catalog.
fn text(language: Language, id: &str) -> String {
    let catalog = made_catalog();
    let entry = catalog.find(id).expect("the entry is made");
    export::text(&Sheet::new(&catalog, &Locale::new(language), entry), 80)
}

#[test]
fn every_field_is_in_the_plain_text() {
    insta::assert_snapshot!("text_of_a_state", text(Language::English, "aa"));
    insta::assert_snapshot!("text_of_a_body", text(Language::SerbianLatin, "large"));
    insta::assert_snapshot!("text_of_a_territory", text(Language::SerbianCyrillic, "cc"));
    insta::assert_snapshot!("text_of_a_dissolved_body", text(Language::English, "old"));
}

#[test]
fn markdown_escapes_text_and_keeps_addresses() {
    let catalog = made_catalog();
    let large = catalog.find("large").expect("the entry is made");
    let sheet = Sheet::new(&catalog, &Locale::new(Language::English), large);
    insta::assert_snapshot!("markdown_of_a_body", export::markdown(&sheet));
}

#[test]
fn every_label_has_a_message_in_every_language() {
    let catalog = made_catalog();
    for language in Language::ALL {
        let locale = Locale::new(language);
        let mut kinds = vec![FieldKind::BookmarkNote];
        for (index, _) in catalog.iter() {
            let sheet = Sheet::new(&catalog, &locale, index);
            for field in &sheet.fields {
                assert_ne!(field.label, field.kind.message_key(), "{:?}", field.kind);
                kinds.push(field.kind);
            }
        }
        assert_ne!(locale.text("field-mine"), "field-mine");
        assert!(kinds.len() > 60, "{kinds:?}");
    }
}
