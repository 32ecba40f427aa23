//! The control strings that terminals answer with: how they begin.

/// The kinds of control strings that terminals answer with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Operating system command: colours, the clipboard.
    Osc,
    /// Device control string: the version, settings.
    Dcs,
    /// Application program command: graphics.
    Apc,
}

/// Whether a text can be the beginning of an answer.
pub(super) fn is_plausible(kind: Kind, text: &str) -> bool {
    match kind {
        // A number, a semicolon, and what follows.
        Kind::Osc => match text.split_once(';') {
            Some((number, rest)) => is_number(number) && rest.chars().all(|c| c.is_ascii_graphic()),
            None => is_number(text),
        },
        // `>|` version, `!|` device, `1+r` and `0+r` capabilities, `1$r` and `0$r` settings.
        Kind::Dcs => {
            let mut chars = text.chars();
            let first = chars.next().is_none_or(|c| ">!01".contains(c));
            first && chars.next().is_none_or(|c| "|+$".contains(c))
        }
        Kind::Apc => text.starts_with('G'),
    }
}

fn is_number(text: &str) -> bool {
    (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text can be nothing but an answer.
pub(super) fn is_certain(kind: Kind, text: &str) -> bool {
    match kind {
        Kind::Osc => text.contains(';'),
        Kind::Dcs | Kind::Apc => text.len() >= 2,
    }
}
