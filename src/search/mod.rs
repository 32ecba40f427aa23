//! Finding: folding, the query language, the index and its ranking. It knows the catalog and the language, and no screen.

mod fields;
mod fold;
mod index;
mod inflection;
mod query;

pub use fold::{Folded, fold};
pub use index::{Hit, Index, Tier};
pub use query::{Clause, Field, Problem, Query, Span, Term};
