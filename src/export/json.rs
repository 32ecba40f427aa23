//! Entries as JSON, in the record format.

use crate::catalog::Entry;

/// Entries in the record format: a JSON list, as in a catalog file.
///
/// # Errors
/// If the entries cannot be serialized.
pub fn json(entries: &[&Entry]) -> serde_json::Result<String> {
    serde_json::to_string_pretty(entries)
}
