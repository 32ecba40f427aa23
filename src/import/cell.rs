//! What is written in single cells, as values of the record format. A text that cannot be read
//! stays as it is: the reader of the record then says what is wrong with it.

use serde_json::{Number, Value, json};

/// How "no value" is written in tables.
const BLANK: [&str; 8] = ["-", "–", "—", "null", "NULL", "N/A", "n/a", "NaN"];

/// A cell without the space around it and with plain line breaks; empty if it says that there is
/// no value.
pub(super) fn cleaned(cell: &str) -> String {
    let text = cell.trim();
    if BLANK.contains(&text) {
        return String::new();
    }
    text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n").replace('\t', " ")
}

/// The values of a cell that holds several.
pub(super) fn items(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', '\n', '|']).map(str::trim).filter(|item| !item.is_empty())
}

/// A date as ISO 8601: also `7. 10. 2011.`, `2011/10/07`, `2011-10-07 12:00` and `2011.0`.
pub(super) fn date(text: &str) -> String {
    let text = text.trim();
    let whole = text.strip_suffix(".0").unwrap_or(text).trim_end_matches('.');
    if is_digits(whole) && (1..=4).contains(&whole.len()) {
        return format!("{whole:0>4}");
    }
    let day = text.split(['T', ' ']).next().filter(|day| day.len() == "2011-10-07".len());
    if let Some(day) = day.map(|day| day.replace('/', "-")).filter(|day| is_iso(day)) {
        return day;
    }
    dotted(text).unwrap_or_else(|| text.to_owned())
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_iso(text: &str) -> bool {
    text.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    })
}

/// A date with the day first and points, as in Serbian and German.
fn dotted(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.trim_end_matches('.').split('.').map(str::trim).collect();
    let valid = parts.iter().all(|part| is_digits(part));
    match parts.as_slice() {
        [day, month, year] if valid && year.len() == 4 => {
            Some(format!("{year}-{month:0>2}-{day:0>2}"))
        }
        [month, year] if valid && year.len() == 4 => Some(format!("{year}-{month:0>2}")),
        _ => None,
    }
}

/// A period as the export writes it: `1999..`, `1999..2004`, `..2004`; a single date is a start.
pub(super) fn period(text: &str) -> (Option<String>, Option<String>) {
    let (since, until) = text.split_once("..").unwrap_or((text, ""));
    let known = |text: &str| Some(date(text)).filter(|_| !text.trim().is_empty());
    (known(since), known(until))
}

/// A whole number; thousands may be separated.
pub(super) fn whole(text: &str) -> Value {
    let plain = text.strip_suffix(".0").unwrap_or(text);
    let number = ungrouped(plain).and_then(|digits| digits.parse::<u64>().ok());
    number.map_or_else(|| Value::from(text), Value::from)
}

/// A number, with a point or a comma before the decimals; thousands may be separated. A comma with
/// three digits after it separates thousands, a point does not.
pub(super) fn decimal(text: &str) -> Value {
    let plain = match text.rfind([',', '.']) {
        Some(at) if text.matches(&text[at..=at]).count() == 1 => {
            let thousands = ungrouped(text).filter(|_| text[at..].starts_with(','));
            thousands.or_else(|| Some(ungrouped(&text[..at])? + "." + &text[at + 1..]))
        }
        _ => ungrouped(text),
    };
    let number = plain.and_then(|plain| plain.parse().ok()).and_then(Number::from_f64);
    number.map_or_else(|| Value::from(text), Value::Number)
}

/// A number without the separators of thousands; `None` if they are not of one kind or do not
/// separate groups of three digits.
fn ungrouped(text: &str) -> Option<String> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let Some(separator) = digits.chars().find(|c| is_separator(*c)) else {
        return Some(text.to_owned());
    };
    let mut groups = digits.split(separator);
    let first = groups.next()?;
    let is_first = is_digits(first) && first.len() <= 3 && !first.starts_with('0');
    let is_grouped = is_first && groups.all(|group| group.len() == 3 && is_digits(group));
    is_grouped.then(|| text.replace(separator, ""))
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '.' | ',' | '\'' | '’')
}

/// Latitude and longitude: `44.8,20.5`, `44.8 20.5`, `44,8 20,5`.
pub(super) fn coordinates(text: &str) -> Value {
    let text = text.trim().trim_matches(['(', ')', '[', ']']);
    let words: Vec<&str> = text.split_whitespace().map(|word| word.trim_end_matches(',')).collect();
    let parts = match words.as_slice() {
        [one] => one.split_once(',').map(|(latitude, longitude)| [latitude, longitude]),
        [latitude, longitude] => Some([*latitude, *longitude]),
        _ => None,
    };
    parts.map_or_else(|| Value::from(text), |parts| json!(parts.map(degrees)))
}

/// A number of degrees.
pub(super) fn degrees(text: &str) -> Value {
    let number = text.trim().replace(',', ".").parse::<f64>().ok().and_then(Number::from_f64);
    number.map_or_else(|| Value::from(text), Value::Number)
}

/// `true` or `false`; also `yes`, `da`, `y`, `1` and their opposites.
pub(super) fn flag(text: &str) -> Value {
    match text.to_lowercase().as_str() {
        "yes" | "true" | "1" | "da" | "y" => Value::from(true),
        "no" | "false" | "0" | "ne" | "n" => Value::from(false),
        _ => Value::from(text),
    }
}

/// The first address of a cell; a host alone gets a scheme.
pub(super) fn address(text: &str) -> String {
    let first = items(text).next().unwrap_or(text);
    let is_host = !first.contains("://")
        && !first.contains(['@', ' '])
        && first.split(['/', '?']).next().is_some_and(|host| {
            host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
        });
    if is_host { format!("https://{first}") } else { first.to_owned() }
}

/// The sources of a cell: titles, each with its address after it. A source without one of them has
/// `url` as its address, or its host as the title.
pub(super) fn sources(cell: &str, url: Option<&str>) -> Vec<Value> {
    let (mut sources, mut title) = (Vec::new(), Vec::new());
    for word in cell.split_whitespace() {
        let address = word.trim_end_matches([';', '|', ',']);
        if address.starts_with("https://") || address.starts_with("http://") {
            sources.push(source(&title.join(" "), address));
            title.clear();
        } else if word != ";" && word != "|" {
            title.push(word);
        }
    }
    let title = title.join(" ");
    match (title.trim_end_matches([';', '|']), url) {
        (title, Some(url)) if sources.is_empty() => sources.push(source(title, &address(url))),
        ("", _) => {}
        (title, _) => sources.push(json!({ "title": title })),
    }
    sources
}

/// A source; its host stands for a title that is missing.
pub(super) fn source(title: &str, url: &str) -> Value {
    let host = || {
        let host = url.split("://").nth(1).and_then(|rest| rest.split(['/', '?', '#']).next());
        host.map_or(url, |host| host.trim_start_matches("www."))
    };
    let title = if title.trim().is_empty() { host() } else { title.trim() };
    json!({ "title": title, "url": url })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_tables_have_them() {
        for (text, expected) in [
            ("1979", "1979"),
            ("1979.", "1979"),
            ("2011.0", "2011"),
            ("301", "0301"),
            ("2011-10", "2011-10"),
            ("2011-10-07", "2011-10-07"),
            ("2011/10/07", "2011-10-07"),
            ("2011-10-07T12:00:00Z", "2011-10-07"),
            ("7. 10. 2011.", "2011-10-07"),
            ("07.10.2011", "2011-10-07"),
            ("10.2011.", "2011-10"),
            ("7/10/2011", "7/10/2011"),
            ("ca. 1900", "ca. 1900"),
        ] {
            assert_eq!(date(text), expected, "{text}");
        }
        assert_eq!(period("1999.."), (Some("1999".to_owned()), None));
        assert_eq!(period("..2004-05"), (None, Some("2004-05".to_owned())));
        assert_eq!(period("1999"), (Some("1999".to_owned()), None));
    }

    #[test]
    fn numbers_are_read_with_either_decimal_sign() {
        for (text, expected) in [
            ("5214700", json!(5_214_700)),
            ("5.214.700", json!(5_214_700)),
            ("5,214,700", json!(5_214_700)),
            ("5 214 700", json!(5_214_700)),
            ("6120.0", json!(6120)),
            ("5'214'700", json!(5_214_700)),
            ("about 5", json!("about 5")),
            ("12.3.2020", json!("12.3.2020")),
            ("5,214.700", json!("5,214.700")),
            ("1234,567", json!("1234,567")),
            ("1.5", json!("1.5")),
            ("-3", json!("-3")),
        ] {
            assert_eq!(whole(text), expected, "{text}");
        }
        for (text, expected) in [
            ("61340", json!(61340.0)),
            ("83200.5", json!(83200.5)),
            ("83200,5", json!(83200.5)),
            ("83.200,5", json!(83200.5)),
            ("83,200.5", json!(83200.5)),
            ("1,234", json!(1234.0)),
            ("0,234", json!(0.234)),
            ("1.234.567", json!(1_234_567.0)),
            ("1.234.567,89", json!(1_234_567.89)),
            ("1 234,567", json!(1234.567)),
            ("1234,567", json!(1234.567)),
            ("-1", json!(-1.0)),
            ("-0,234", json!(-0.234)),
            ("-1,234", json!(-1234.0)),
            ("1.5e3", json!(1500.0)),
            (".5", json!(0.5)),
            ("12.3.2020", json!("12.3.2020")),
            ("12.3,4", json!("12.3,4")),
            ("12 3 2020", json!("12 3 2020")),
            ("1.234,567.8", json!("1.234,567.8")),
            ("small", json!("small")),
        ] {
            assert_eq!(decimal(text), expected, "{text}");
        }
        for text in ["44.8,-20.5", "44.8 -20.5", "44.8, -20.5", "44,8 -20,5", "(44.8, -20.5)"] {
            assert_eq!(coordinates(text), json!([44.8, -20.5]), "{text}");
        }
        assert_eq!(coordinates("north"), json!("north"));
    }

    #[test]
    fn addresses_and_sources_are_completed() {
        for (text, expected) in [
            ("https://a.example/x", "https://a.example/x"),
            ("www.a.example", "https://www.a.example"),
            ("a.example/x; b.example", "https://a.example/x"),
            ("office@a.example", "office@a.example"),
            ("none", "none"),
        ] {
            assert_eq!(address(text), expected, "{text}");
        }
        let source = |title: &str, url: &str| json!({ "title": title, "url": url });
        let (a, b) = ("https://www.a.example/x", "https://b.example");
        for (cell, url, expected) in [
            (&*format!("A; b {a}; B {b}"), None, vec![source("A; b", a), source("B", b)]),
            (a, None, vec![source("a.example", a)]),
            ("Atlas", Some(b), vec![source("Atlas", b)]),
            ("", Some("b.example"), vec![source("b.example", b)]),
            ("Atlas", None, vec![json!({ "title": "Atlas" })]),
            ("", None, vec![]),
        ] {
            assert_eq!(sources(cell, url), expected, "{cell}");
        }
    }
}
