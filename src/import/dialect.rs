//! What a CSV table is written with: the delimiter, and whether it begins with U+FEFF.

use std::io::{self, Read};

use crate::export::Delimiter;

/// The most that is read to recognize the delimiter, in bytes.
const SAMPLE: u64 = 64 * 1024;

/// The character that some programs begin a UTF-8 file with, as bytes.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The start of an input without U+FEFF, and what follows it.
pub(super) fn start_of<R: Read>(mut input: R) -> io::Result<(Vec<u8>, R)> {
    let mut start = Vec::new();
    input.by_ref().take(SAMPLE).read_to_end(&mut start)?;
    if start.starts_with(BYTE_ORDER_MARK) {
        start.drain(..BYTE_ORDER_MARK.len());
    }
    Ok((start, input))
}

/// The delimiter of a table: the one that is most often in its first line, outside quotes.
pub(super) fn delimiter_of(start: &[u8]) -> Delimiter {
    let mut counts = [
        (Delimiter::Comma, 0_usize),
        (Delimiter::Semicolon, 0),
        (Delimiter::Tab, 0),
        (Delimiter::Bar, 0),
    ];
    let mut quoted = false;
    for byte in start {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            byte if !quoted => {
                let known = counts.iter_mut().find(|(delimiter, _)| delimiter.byte() == *byte);
                if let Some((_, count)) = known {
                    *count += 1;
                }
            }
            _ => {}
        }
    }
    // Of equals the first: a comma.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(Delimiter::Comma, |it| it.0)
}

/// Whether the lines of a table end with CR LF: the first one does, outside quotes.
pub(super) fn has_crlf(start: &[u8]) -> bool {
    let mut quoted = false;
    let end = start.iter().position(|byte| {
        quoted ^= *byte == b'"';
        *byte == b'\n' && !quoted
    });
    end.is_some_and(|end| start[..end].ends_with(b"\r"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_the_most_frequent_outside_quotes() {
        for (header, expected) in [
            ("name,city\na;b;c;d\n", Delimiter::Comma),
            ("name;city, state;url", Delimiter::Semicolon),
            ("\"a,b,c\"\tname", Delimiter::Tab),
            ("\"a\n,\"|b", Delimiter::Bar),
            ("name", Delimiter::Comma),
            ("", Delimiter::Comma),
        ] {
            assert_eq!(delimiter_of(header.as_bytes()), expected, "{header}");
        }
    }

    #[test]
    fn the_mark_of_utf_8_is_skipped() {
        let (start, _) = start_of(b"\xef\xbb\xbfname".as_slice()).expect("memory is readable");
        assert_eq!(start, b"name");
    }
}
