//! JSON that is safe to print: on a terminal, in a page, in a program that edits it.

use std::fmt::Write;

use serde::Serialize;

use super::sanitize::is_unsafe;

/// A value as indented JSON in which every character of [`is_unsafe`] is written as `\uXXXX`. JSON
/// itself asks for this for C0 controls only (RFC 8259, section 7); a terminal acts on C1 controls
/// and marks of direction as well. A reader of JSON gets the same value.
///
/// # Errors
/// If the value cannot be serialized.
pub fn to_json<T: Serialize + ?Sized>(value: &T) -> serde_json::Result<String> {
    let json = serde_json::to_string_pretty(value)?;
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        // The newlines are those of the indentation: one within a text is `\n` already, and outside
        // texts JSON is ASCII.
        if c == '\n' || !is_unsafe(c) {
            out.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_a_terminal_acts_on_is_escaped() {
        let list = ["č\u{9b}31m\u{7f}", "a\u{202e}b\u{2028}\u{61c}", "\u{1b}\n\"\\", "日"];
        assert_eq!(
            to_json(&list).expect("texts are JSON"),
            r#"[
  "č\u009b31m\u007f",
  "a\u202eb\u2028\u061c",
  "\u001b\n\"\\",
  "日"
]"#
        );
    }

    proptest! {
        #[test]
        fn escaped_json_is_read_back_as_the_same_value(
            texts in proptest::collection::vec(
                proptest::collection::vec(
                    prop_oneof![any::<char>(), (0_u32..0x2100).prop_filter_map("", char::from_u32)],
                    0..20,
                ),
                0..4,
            )
        ) {
            let texts: Vec<String> = texts.into_iter().map(String::from_iter).collect();
            let json = to_json(&texts).expect("texts are JSON");
            prop_assert!(!json.chars().any(|c| c != '\n' && is_unsafe(c)), "{json:?}");
            prop_assert_eq!(serde_json::from_str::<Vec<String>>(&json).expect("it is JSON"), texts);
        }
    }
}
