//! What the fuzz targets share: a small catalog, the languages, and checks of diagnostics.

use std::borrow::Cow;

use imenik::catalog::{Catalog, File, load};
use imenik::diagnostic::Diagnostic;
use imenik::language::{Language, Locale};
use imenik::text::is_unsafe;

/// The catalog on which screens are tested.
///
/// # Panics
/// If it is invalid.
pub fn small_catalog() -> Catalog {
    let bytes = Cow::Borrowed(include_bytes!("../../fixture/catalog.json").as_slice());
    let loaded = load(&[File::of_user("catalog.json", bytes)]);
    assert!(loaded.damaged.is_empty() && loaded.omissions.is_empty());
    loaded.catalog
}

thread_local! {
    static LOCALES: [Locale; 3] = Language::ALL.map(Locale::new);
}

/// Runs a check in every language.
pub fn in_every_language(check: impl Fn(&Locale)) {
    LOCALES.with(|locales| locales.iter().for_each(check));
}

/// Checks that a diagnostic names the file, points into its text, and is one printable line in
/// every language.
///
/// # Panics
/// If it does not.
pub fn check_diagnostic(diagnostic: &Diagnostic, path: &str, text: &str) {
    assert_eq!(diagnostic.place.path, path);
    if let Some(position) = diagnostic.place.position {
        let lines: Vec<&str> = text.split('\n').collect();
        let line = position.line.checked_sub(1).and_then(|nth| lines.get(nth));
        let columns = line.expect("the line is in the file").chars().count() + 1;
        assert!((1..=columns).contains(&position.column), "{diagnostic:?} of {columns} columns");
    }
    in_every_language(|locale| {
        let line = locale.diagnostic(diagnostic);
        assert!(!line.contains(is_unsafe), "{line:?}");
    });
}
