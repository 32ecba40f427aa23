//! Searching, on the bundled catalog and on a hundred thousand entries made from it.

use std::borrow::Cow;

use divan::Bencher;
use imenik::catalog::{Catalog, EntryIndex, File, bundled};
use imenik::search::{Index, Query, fold};

fn main() {
    divan::main();
}

/// The bundled entries, or so many made from them: their own texts under numbered ids and names, linked to the bundled ones.
fn catalog(entries: usize) -> Catalog {
    let files = bundled();
    let bundled = Catalog::load(&files).expect("the bundled catalog has no fault");
    let made = (bundled.len()..entries).map(|nth| {
        let mut entry = bundled.entry(bundled.iter().nth(nth % bundled.len()).expect("there are entries").0).clone();
        entry.id = format!("{}-{nth}", entry.id);
        entry.name.sr = format!("{} {nth}", entry.name.sr);
        entry.name.en = format!("{} {nth}", entry.name.en);
        entry.capital = None;
        entry.members.truncate(3);
        entry
    });
    let made = serde_json::to_vec(&made.collect::<Vec<_>>()).expect("entries are JSON");
    let made = File { path: "made.json".to_owned(), bytes: Cow::Owned(made) };
    Catalog::load(&[files, vec![made]].concat()).expect("the made catalog has no fault")
}

const SIZES: [usize; 2] = [0, 100_000];

/// Folding every text of the catalog.
#[divan::bench(args = SIZES, sample_count = 5)]
fn index(bencher: Bencher<'_, '_>, size: usize) {
    let catalog = catalog(size);
    bencher.bench_local(|| Index::new(&catalog));
}

/// Folding one long text.
#[divan::bench]
fn fold_text(bencher: Bencher<'_, '_>) {
    let text =
        "Центар за спровођење закона у југоисточној Европи — Centar za sprovođenje zakona u jugoistočnoj Evropi. ".repeat(10);
    bencher.bench_local(|| fold(&text));
}

fn search(bencher: Bencher<'_, '_>, size: usize, words: &str) {
    let catalog = catalog(size);
    let index = Index::new(&catalog);
    let all: Vec<EntryIndex> = catalog.iter().map(|(entry, _)| entry).collect();
    bencher.bench_local(|| index.search(&catalog, &Query::new(words), all.iter().copied()));
}

/// A query of one letter.
#[divan::bench(args = SIZES, sample_count = 20)]
fn one_letter(bencher: Bencher<'_, '_>, size: usize) {
    search(bencher, size, "s");
}

/// A query of three words.
#[divan::bench(args = SIZES, sample_count = 20)]
fn three_words(bencher: Bencher<'_, '_>, size: usize) {
    search(bencher, size, "centar zakona jugoistocnoj");
}

/// A query that only long texts hold.
#[divan::bench(args = SIZES, sample_count = 20)]
fn full_text(bencher: Bencher<'_, '_>, size: usize) {
    search(bencher, size, "uzajamna odbrana");
}

/// A query of fields and a word.
#[divan::bench(args = SIZES, sample_count = 20)]
fn fields(bencher: Bencher<'_, '_>, size: usize) {
    search(bencher, size, "banka clanica:srbija osnovano:1945..1960 -oblast:trgovina");
}
