//! Benchmarks of the search, on the bundled catalog and on one of a hundred thousand entries.

mod catalogs;

use catalogs::catalog;
use divan::Bencher;
use imenik::catalog::EntryIndex;
use imenik::search::{Index, Query, fold};

fn main() {
    divan::main();
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
        "Центар за спровођење закона у југоисточној Европи — Centar za sprovođenje zakona u \
         jugoistočnoj Evropi. "
            .repeat(10);
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

/// A query that is found in long texts only.
#[divan::bench(args = SIZES, sample_count = 20)]
fn full_text(bencher: Bencher<'_, '_>, size: usize) {
    search(bencher, size, "uzajamna odbrana");
}

/// A query of fields and a word.
#[divan::bench(args = SIZES, sample_count = 20)]
fn fields(bencher: Bencher<'_, '_>, size: usize) {
    search(bencher, size, "banka clanica:srbija osnovano:1945..1960 -oblast:trgovina");
}
