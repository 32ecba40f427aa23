//! `imenik check`: the counts of a catalog that has no fault. Faults are told by the loading
//! itself.

use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use crate::catalog::{Catalog, Category};
use crate::language::{FluentValue, Locale};

/// The counts by category, and that there is no fault.
pub(super) fn report(catalog: &Catalog, locale: &Locale) -> String {
    let names: Vec<String> =
        Category::ALL.iter().map(|&category| locale.category(category)).collect();
    let width = names.iter().map(|name| name.width()).max().unwrap_or(0);
    let mut out = String::new();
    for (name, &category) in names.iter().zip(Category::ALL) {
        let pad = " ".repeat(width - name.width());
        let _ = writeln!(out, "{name}{pad} {:>6}", locale.whole(catalog.count(category) as u64));
    }
    let total = locale.format("count-entries", &[("n", FluentValue::from(catalog.len()))]);
    let _ = writeln!(out, "{total}. {}", locale.text("cli-sound"));
    out
}
