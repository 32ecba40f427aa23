//! How wide texts are. The program that opens the picture chooses the font: widths are those of a
//! wide one, so that texts do not touch in others.

use unicode_width::UnicodeWidthChar;

/// About how wide a text is at a font size, in the units of the size.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(letter).sum::<f64>() * size
}

/// The width of a letter as a part of the font size, as in wide sans-serif fonts.
fn letter(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'ј' | 'і' | '\'' | '|' | '.' | ',' | ':' | ';' | ' ' | '!' => 0.34,
        'f' | 't' | 'r' | 'I' | 'Ј' | '(' | ')' | '-' | '/' | '·' | '"' | '“' | '”' => 0.45,
        'm' | 'w' | 'M' | 'W' | 'ж' | 'ш' | 'щ' | 'ю' | 'м' | 'љ' | 'њ' | '%' | '@' | '…' => {
            0.96
        }
        'Ж' | 'Ш' | 'Щ' | 'Ю' | 'М' | 'Љ' | 'Њ' | 'Ђ' | '—' => 1.1,
        c if c.is_uppercase() => 0.78,
        c if c.is_ascii() => 0.64,
        c => match c.width() {
            Some(0) => 0.0,
            Some(2) => 1.1,
            _ => 0.68,
        },
    }
}

/// A text shortened to a width. An ellipsis marks a cut.
pub(super) fn fit(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = width("…", size);
    for c in text.chars() {
        used += letter(c) * size;
        if used > room {
            break;
        }
        kept.push(c);
    }
    format!("{}…", kept.trim_end())
}

/// A text in lines of a width, broken between words. A word that is too long is shortened.
pub(super) fn lines(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line, size) + width(" ", size) + width(word, size) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(fit(word, size, room)),
        }
    }
    lines
}

/// The first lines of a text of a width; the last one shows that there is more.
pub(super) fn first_lines(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut all = lines(text, size, room);
    if all.len() > most {
        let rest = all.split_off(most.saturating_sub(1)).join(" ");
        all.push(fit(&rest, size, room));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_no_wider_than_their_room_and_a_cut_is_marked() {
        let name = "Међународни центар за развој миграционе политике";
        for room in [60.0, 120.0, 240.0] {
            let all = lines(name, 12.0, room);
            assert!(all.iter().all(|line| width(line, 12.0) <= room), "{all:?}");
            let two = first_lines(name, 12.0, room, 2);
            assert!(two.len() <= 2 && two.iter().all(|line| width(line, 12.0) <= room), "{two:?}");
        }
        assert_eq!(lines(name, 12.0, 900.0), [name]);
        assert_eq!(first_lines(name, 12.0, 120.0, 2)[1], "центар за разв…");
        assert_eq!(fit("abc", 10.0, 1.0), "…");
    }
}
