//! The values of arguments: parsers for clap, and typed access to what it has parsed.
//!
//! Clap panics in debug builds if a command has no argument of the name that is asked for. A
//! misspelled name therefore fails in the first test that runs the command.

use clap::ArgMatches;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

/// A parser for a closed set of values by their names. A name that cannot be printed is accepted,
/// but not listed.
pub(super) fn named_values<T: Copy + Send + Sync + 'static>(
    values: Vec<(&'static str, T)>,
) -> impl TypedValueParser<Value = T> {
    let names = values
        .iter()
        .map(|(name, _)| PossibleValue::new(*name).hide(name.contains(char::is_control)));
    PossibleValuesParser::new(names).map(move |given| {
        let value = values.iter().find(|(name, _)| *name == given);
        value.expect("the parser accepts only these names").1
    })
}

/// The value of an argument that is required or has a default.
///
/// # Panics
/// If the argument is neither.
pub(super) fn required<T: Clone + Send + Sync + 'static>(matches: &ArgMatches, name: &str) -> T {
    matches.get_one(name).cloned().expect("the argument is required or has a default")
}

/// The value of an argument, if it is given.
pub(super) fn optional<T: Clone + Send + Sync + 'static>(
    matches: &ArgMatches,
    name: &str,
) -> Option<T> {
    matches.get_one(name).cloned()
}

/// All values of an argument, in the order of the command line.
pub(super) fn all<T: Clone + Send + Sync + 'static>(matches: &ArgMatches, name: &str) -> Vec<T> {
    matches.get_many(name).into_iter().flatten().cloned().collect()
}
