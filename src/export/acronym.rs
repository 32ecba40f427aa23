//! The acronym of an entry as it is displayed.

use crate::catalog::Entry;
use crate::language::Locale;

/// The acronym displayed beside the name, in the script of the locale; `None` if the entry has
/// none. The codes of states and territories are the same in every script.
pub fn display_acronym(locale: &Locale, entry: &Entry) -> Option<String> {
    let acronym = entry.acronym()?;
    Some(if entry.category.is_body() {
        locale.language.serbian(acronym).into_owned()
    } else {
        acronym.to_owned()
    })
}
