//! `imenik show`: whole entries, as text or in the record format.

use super::{Failure, not_found, print};
use crate::catalog::Catalog;
use crate::export::{self, Sheet};
use crate::language::Locale;
use crate::search::{Index, Tier};

/// The width of text, in columns: what reads well in a mail and on every terminal.
const WIDTH: usize = 80;

/// Prints the entries that each of the words names: an id, an acronym or a name.
pub(super) fn run(catalog: &Catalog, locale: &Locale, words: &[String], json: bool) -> Result<(), Failure> {
    let index = Index::new(catalog);
    let mut found = Vec::new();
    for words in words {
        let named = index.best(catalog, words).filter(|hit| hit.tier <= Tier::WholeName);
        found.push(named.ok_or_else(|| not_found(locale, words))?.entry);
    }
    if json {
        let entries: Vec<_> = found.iter().map(|&entry| catalog.entry(entry)).collect();
        let text = export::json(&entries).map_err(std::io::Error::from)?;
        return print(&format!("{text}\n"));
    }
    let pages: Vec<String> = found.iter().map(|&entry| export::text(&Sheet::new(catalog, locale, entry), WIDTH)).collect();
    print(&pages.join("\n"))
}
