//! Finding: folding, the query, the index and its ranking. It knows the catalog, and no screen.

mod fold;
mod index;
mod query;

pub use fold::{Folded, fold};
pub use index::{Hit, Index, Tier};
pub use query::Query;
