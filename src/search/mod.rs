//! Finding: folding, the query language, the index and its ranking. It knows the catalog and the
//! language, and no screen.

mod excerpt;
mod fields;
mod fold;
mod grams;
mod index;
mod inflection;
mod marks;
mod offers;
mod query;
mod sought;
mod words;

pub use excerpt::excerpt;
pub use fold::{Folded, fold};
pub use index::{Found, Hit, Index, Tier};
pub use marks::Marker;
pub use offers::{Offers, offers};
pub use query::{Clause, Field, Problem, Query, Span, Term};
