//! The tokens of a query as typed: words, phrases in quotation marks, fields with their values.

/// One token of a query, as typed.
pub(super) struct Token<'t> {
    pub(super) text: &'t str,
    /// Whether it has a quotation mark that is not closed.
    pub(super) open_quote: bool,
}

/// The text after a minus sign that negates what follows; `None` if there is no such sign.
pub(super) fn negated_token(text: &str) -> Option<&str> {
    text.strip_prefix('-')
        .filter(|after| after.starts_with(|c: char| c.is_alphanumeric() || c == '"'))
}

/// The first token and the text after it. A quoted part extends to the next quotation mark and may
/// contain spaces. The values of a field may be several, each of them quoted or not.
pub(super) fn split_token(text: &str) -> (Token<'_>, &str) {
    let split_at = |at: usize| {
        let (token, after) = text.split_at(at);
        (Token { text: token, open_quote: false }, after)
    };
    let (mut quoted, mut is_field) = (false, false);
    for (at, c) in text.char_indices() {
        if quoted {
            if c == '"' && is_field && text[at + 1..].starts_with(',') {
                quoted = false;
            } else if c == '"' {
                return split_at(at + 1);
            }
        } else if c == ':' {
            is_field = at > 0;
        } else if c == '"' && (at == 0 || is_field && text[..at].ends_with([':', ','])) {
            quoted = true;
        } else if c.is_whitespace() || c == '"' {
            return split_at(at);
        }
    }
    (Token { text, open_quote: quoted }, "")
}

/// The name and the value of a field. `None` for other tokens and for URLs.
pub(super) fn split_field(token: &str) -> Option<(&str, &str)> {
    token.split_once(':').filter(|(name, value)| !name.is_empty() && !value.starts_with("//"))
}

/// The values that are separated by commas outside of quotation marks, as typed. An empty one, as
/// after the last comma, is one too.
pub(super) fn alternatives(value: &str) -> Vec<&str> {
    let mut quoted = false;
    let is_separator = |c: char| {
        quoted ^= c == '"';
        c == ',' && !quoted
    };
    value.split(is_separator).collect()
}

/// The token that the user is typing: the last one, unless a space follows it.
pub(super) fn last_token(typed: &str) -> &str {
    let mut rest = typed.trim_start();
    loop {
        let (token, after) = split_token(rest);
        if after.is_empty() {
            return token.text;
        }
        rest = after.trim_start();
    }
}
