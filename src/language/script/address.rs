//! Addresses, which stay as they are.

/// The last labels of the domains in general use that have more than two letters.
const DOMAINS: [&str; 10] =
    ["com", "org", "net", "int", "edu", "gov", "mil", "info", "biz", "museum"];

/// Whether the text between two spaces is an address of a page or of mail, a domain (`imdb.com`),
/// or the end of one (`.rs`).
pub(super) fn is_address(chunk: &str) -> bool {
    // Most words have none of these characters.
    if !chunk.contains(['.', '@', ':']) {
        return false;
    }
    if chunk.contains("://") || chunk.contains("www.") || chunk.contains('@') {
        return true;
    }
    let start = chunk.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let word = start.trim_end_matches(|c: char| !c.is_alphanumeric());
    is_ending(word) || is_domain(word)
}

/// `.rs`, `.json`
fn is_ending(word: &str) -> bool {
    word.strip_prefix('.').is_some_and(|ending| {
        (2..=6).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_lowercase())
    })
}

/// `imdb.com`, `www2.un.org/en`
fn is_domain(word: &str) -> bool {
    let host = word.split(['/', ':']).next().unwrap_or_default();
    let Some((rest, last)) = host.rsplit_once('.') else { return false };
    let is_label = |label: &str| {
        let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        label.starts_with(|c: char| c.is_ascii_alphanumeric()) && label.bytes().all(is_letter)
    };
    // A word of one letter before two is an abbreviation: `t.zv`.
    let is_country = last.len() == 2
        && rest.len() > 1
        && last.bytes().all(|byte| byte.is_ascii_lowercase())
        && rest.contains(|c: char| c.is_ascii_alphabetic());
    (is_country || DOMAINS.contains(&last)) && rest.split('.').all(is_label)
}
