//! Facets: fields with a closed set of values that can be chosen and counted.

use super::query_field::QueryField;

/// A field whose values can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// The region, a tree.
    Region,
    /// What a body deals with.
    Subject,
    /// The city of the seat, or the capital.
    Seat,
    /// A body that the entry is a member of.
    In,
    /// The decade of founding.
    Founded,
    /// The number of members of a body, in ranges.
    Members,
}

impl Facet {
    /// Every facet.
    pub const ALL: [Self; 6] =
        [Self::Region, Self::Subject, Self::Seat, Self::In, Self::Founded, Self::Members];

    /// The facets of the legend, in its order.
    pub const LEGEND: [Self; 5] =
        [Self::Region, Self::Subject, Self::Seat, Self::In, Self::Founded];

    /// The field of a query that it asks for.
    pub const fn field(self) -> QueryField {
        match self {
            Self::Region => QueryField::Region,
            Self::Subject => QueryField::Subject,
            Self::Seat => QueryField::Seat,
            Self::In => QueryField::In,
            Self::Founded => QueryField::Founded,
            Self::Members => QueryField::Members,
        }
    }

    /// The key of the message that names it.
    pub const fn message_key(self) -> &'static str {
        match self {
            Self::Region => "facet-region",
            Self::Subject => "facet-subject",
            Self::Seat => "facet-seat",
            Self::In => "facet-in",
            Self::Founded => "facet-founded",
            Self::Members => "facet-members",
        }
    }

    /// Whether its values have an order of their own; those of the others come by their counts.
    pub const fn is_ordered(self) -> bool {
        matches!(self, Self::Region | Self::Founded | Self::Members)
    }
}
