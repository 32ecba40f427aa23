//! Search: folding, the query language, the index and its ranking. It knows the catalog and the
//! language, and nothing of the screen.
//!
//! [`Query`] parses what the user typed, [`Index`] holds the folded texts of the catalog, and
//! [`Index::search`] runs the one over the other. [`Highlighter`] and [`excerpt()`] show where the
//! words were found, [`complete`] suggests values for a field.

mod asked_field;
mod candidates;
mod choice;
mod cities;
mod city_values;
mod clause;
mod completion;
mod entry_set;
mod entry_value;
mod excerpt;
mod facet;
mod facet_contents;
mod facet_value;
mod facet_values;
mod filter;
mod fold;
mod folded_entry;
mod folded_texts;
mod highlight;
mod index;
mod inflection;
mod label;
mod layout;
mod matching;
mod named_values;
mod namesakes;
mod number_range;
mod pattern;
mod problem;
mod qualifiers;
mod query;
mod query_field;
mod query_patterns;
mod rank;
mod ranking;
mod reading;
mod searcher;
mod seat_value;
mod span;
mod tier;
mod tier_in_name;
mod token;
mod token_words;
mod typo_words;
mod word_index;
mod word_list;
mod word_table;

pub use asked_field::AskedField;
pub use choice::{typed_values, without_each, without_field};
pub use clause::{Clause, Term};
pub use completion::{Completion, Completions, complete};
pub use excerpt::excerpt;
pub use facet::Facet;
pub use facet_value::FacetValue;
pub use facet_values::FacetValues;
pub use fold::{Folded, fold};
pub use highlight::Highlighter;
pub use index::Index;
pub use label::Label;
pub use namesakes::Meant;
pub use number_range::NumberRange;
pub use problem::Problem;
pub use query::Query;
pub use query_field::QueryField;
pub use searcher::{Hit, SearchResults};
pub use span::Span;
pub use tier::Tier;
