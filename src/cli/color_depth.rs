//! How many colours the terminal has.

use std::env;

use crate::tui::Depth;

/// How many colours the terminal has, according to its environment.
pub(super) fn depth() -> Depth {
    // Windows Terminal sets only `WT_SESSION`, which programs in WSL see too.
    if mentions("COLORTERM", &["truecolor", "24bit"])
        || mentions("TERM", &["direct"])
        || env::var_os("WT_SESSION").is_some()
    {
        Depth::True
    } else if mentions("TERM", &["256"]) {
        Depth::Indexed
    } else {
        Depth::Sixteen
    }
}

/// Whether an environment variable contains one of the words.
fn mentions(variable: &str, words: &[&str]) -> bool {
    env::var(variable).is_ok_and(|value| words.iter().any(|word| value.contains(word)))
}
