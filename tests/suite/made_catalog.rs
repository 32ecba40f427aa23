//! A small catalog made for tests of exact results: adding an entry to the bundled catalog changes
//! none of them.

use std::borrow::Cow;

use imenik::catalog::{Catalog, File};

/// The made catalog. Between them its entries have every field of the record format.
pub(super) fn made_catalog() -> Catalog {
    let bytes = Cow::Borrowed(include_bytes!("../made/catalog.json").as_slice());
    let file = File { path: "tests/made/catalog.json".to_owned(), bytes };
    Catalog::load(&[file]).expect("the made catalog has no fault")
}
