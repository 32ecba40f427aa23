//! The JSON Schema of the record format.

use super::entry::Entry;

/// The JSON Schema of a catalog file, generated from the types.
pub fn schema() -> schemars::Schema {
    let mut schema = schemars::schema_for!(Vec<Entry>);
    schema.insert("title".to_owned(), "Imenik catalog file".into());
    schema
}
