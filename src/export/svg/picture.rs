//! What a picture shows.

use super::map::MapOf;
use crate::catalog::EntryIndex;
use crate::charts::{By, Subject};

/// What a picture shows.
#[derive(Debug, Clone)]
pub enum Picture {
    /// A map of the world or a part of it.
    Map(MapOf),
    /// A timeline of what is listed, with the history of an entry.
    Timeline(Option<EntryIndex>),
    /// How many of what is listed have each value: bars for each of the dimensions.
    Statistics(Vec<By>),
    /// A table of counts by the values of two dimensions, the first in rows.
    Table(By, By),
}

impl Picture {
    /// Whether it is a map of what is listed, not of the members of an entry.
    pub fn is_map_of_listed(&self) -> bool {
        matches!(self, Self::Map(MapOf { subject: Subject::Listed, .. }))
    }
}
