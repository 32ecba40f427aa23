//! Long lists of names on the page: in columns, or one name on each line.

use imenik::language::Language;

use super::{reading, screen, text_of};

/// The lines of a list on the page of an entry, from under its heading to the next blank line; the
/// page is alone on the screen.
fn list(language: Language, id: &str, heading: &str, width: u16) -> Vec<String> {
    let text = text_of(&screen(&reading(language, id, width, 120)));
    let lines = text.lines().map(|line| line.trim_matches('│').trim_end().to_owned());
    let below = lines.skip_while(|line| !line.trim_start_matches([' ', '▾']).starts_with(heading));
    let list: Vec<String> = below.skip(1).take_while(|line| !line.is_empty()).collect();
    assert!(!list.is_empty(), "{heading} is not on the page:\n{text}");
    list
}

/// The names on a line: there are at least two spaces between them.
fn names(line: &str) -> Vec<&str> {
    line.split("  ").map(str::trim).filter(|name| !name.is_empty()).collect()
}

#[test]
fn every_row_of_a_list_has_as_many_names() {
    let mut counts = Vec::new();
    for width in 40..80 {
        let rows = list(Language::SerbianLatin, "pup", "10 članica", width);
        let in_row: Vec<usize> = rows.iter().map(|row| names(row).len()).collect();
        let (last, full) = in_row.split_last().expect("a row");
        assert!(full.iter().all(|count| *count == full[0]), "{width}: {rows:#?}");
        assert!(*last <= full[0] && in_row.iter().sum::<usize>() == 10, "{width}: {rows:#?}");
        counts.push(full[0]);
    }
    assert!(counts.is_sorted(), "{counts:?}");
    assert_eq!((counts.first(), counts.last()), (Some(&2), Some(&4)));
}

#[test]
fn no_name_is_broken_after_another_one() {
    for width in 60..80 {
        for line in list(Language::SerbianLatin, "xu", "Članica (8)", width) {
            let indented = line.starts_with("   ");
            let names = names(&line);
            assert!(!indented || names.len() == 1, "{width}: {line}");
        }
    }
}
