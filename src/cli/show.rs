//! `imenik show`: whole entries, in every format.

use super::format::{self, Format};
use super::{Failure, not_found, print};
use crate::catalog::Catalog;
use crate::export::{self, Sheet};
use crate::language::Locale;
use crate::search::{Index, Tier};
use crate::tui::Theme;

/// Prints the entries that each of the words names: an id, an acronym or a name.
pub(super) fn run(
    catalog: &Catalog,
    locale: &Locale,
    words: &[String],
    format: Format,
) -> Result<(), Failure> {
    let index = Index::new(catalog);
    let mut found = Vec::new();
    for words in words {
        let named = index.best(catalog, words).filter(|hit| hit.tier <= Tier::WholeName);
        found.push(named.ok_or_else(|| not_found(locale, words))?.entry);
    }
    if format != Format::Text {
        return print(&format::entries(catalog, locale, &found, &[], format, Theme::NONE)?);
    }
    let pages: Vec<String> = found
        .iter()
        .map(|&entry| export::text(&Sheet::new(catalog, locale, entry), export::TEXT_WIDTH))
        .collect();
    print(&pages.join("\n"))
}
