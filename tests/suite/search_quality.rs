//! Real look-ups: what people type, and the entry that should come first.

use imenik::language::{Language, Locale};
use imenik::search::{Index, Query};

use super::catalog;

#[test]
fn what_people_type_finds_what_they_mean() {
    let catalog = catalog();
    let index = Index::new(&catalog);
    let locale = Locale::new(Language::SerbianLatin);
    let mut alphabet: Vec<_> = catalog.iter().map(|(entry, _)| entry).collect();
    alphabet.sort_by_cached_key(|&entry| locale.collation.key(&locale.name(catalog.entry(entry))));
    let rows = include_str!("../search/queries.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'));
    let (mut count, mut first, mut late) = (0, 0, Vec::new());
    for (typed, id) in rows {
        let hits = index.search(&catalog, &Query::new(typed), alphabet.iter().copied()).hits;
        let place = hits.iter().position(|hit| catalog.entry(hit.entry).id == id);
        count += 1;
        first += usize::from(place == Some(0));
        if place != Some(0) {
            let ahead: Vec<_> = hits
                .iter()
                .take(3)
                .map(|hit| (catalog.entry(hit.entry).id.as_str(), hit.tier))
                .collect();
            late.push(format!("{typed} -> {id} at {place:?} behind {ahead:?}"));
        }
        let shown = place.is_some_and(|place| place < 3);
        assert!(shown, "{}", late.last().map(String::as_str).unwrap_or_default());
    }
    assert!(count >= 150, "{count} look-ups");
    assert!(first * 100 >= count * 95, "{first} of {count} come first; late:\n{}", late.join("\n"));
    eprintln!("{first} of {count} come first; late:\n{}", late.join("\n"));
}
