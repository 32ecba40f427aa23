//! The background of the terminal: what the environment and the terminal itself say about it.

use std::env;
use std::io::{self, Write};

/// The question for the background (OSC 11).
const QUESTION: &str = "\u{1b}]11;?\u{1b}\\";

/// From this luminance on, dark text can be read better than light text: CIE lightness 50.
const MIDDLE: f64 = 0.184_187;

/// Whether a colour is light, as a terminal writes it: `rgb:` or `rgba:` and up to four hexadecimal
/// digits for each channel. `None` if it is not a colour.
pub(crate) fn is_light(colour: &str) -> Option<bool> {
    let channels = colour.strip_prefix("rgb:").or_else(|| colour.strip_prefix("rgba:"))?;
    let channels: Vec<f64> = channels.split('/').map(channel).collect::<Option<_>>()?;
    let [red, green, blue] = *channels.get(..3)? else { return None };
    let luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    Some(luminance > MIDDLE)
}

/// A channel as light: linear, from 0 to 1.
fn channel(digits: &str) -> Option<f64> {
    if !(1..=4).contains(&digits.len()) {
        return None;
    }
    let value = f64::from(u16::from_str_radix(digits, 16).ok()?);
    let largest = f64::from(u16::MAX >> (16 - 4 * digits.len()));
    let value = value / largest;
    // The transfer function of sRGB, IEC 61966-2-1.
    Some(if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
}

/// Asks the terminal for its background. The answer comes as an event.
///
/// # Errors
/// Those of the terminal.
pub(crate) fn ask() -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(QUESTION.as_bytes())?;
    out.flush()
}

/// Whether the background is light by the variable `COLORFGBG`, which some terminals set to the
/// numbers of the colours of text and background. `None` if it is not set or says nothing.
pub fn from_environment() -> Option<bool> {
    from_colorfgbg(&env::var("COLORFGBG").ok()?)
}

fn from_colorfgbg(value: &str) -> Option<bool> {
    let background: u8 = value.rsplit(';').next()?.parse().ok()?;
    match background {
        // The dark half of the sixteen colours, and grey.
        0..=6 | 8 => Some(false),
        7 | 9..=15 => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn light_and_dark_are_told_by_luminance() {
        for (colour, light) in [
            ("rgb:ffff/ffff/ffff", Some(true)),
            ("rgb:0000/0000/0000", Some(false)),
            ("rgb:1e/1e/1e", Some(false)),
            ("rgba:fd/f6/e3/ff", Some(true)),
            ("rgb:0000/ffff/0000", Some(true)),
            ("rgb:0000/0000/ffff", Some(false)),
            ("rgb:f/f/f", Some(true)),
            ("rgb:ffff/ffff", None),
            ("rgb:fffff/0/0", None),
            ("rgb:gg/00/00", None),
            ("#ffffff", None),
            ("", None),
        ] {
            assert_eq!(is_light(colour), light, "{colour}");
        }
    }

    #[test]
    fn the_environment_names_the_background_last() {
        for (value, light) in [
            ("15;0", Some(false)),
            ("0;15", Some(true)),
            ("0;default;15", Some(true)),
            ("12;8", Some(false)),
            ("default;default", None),
            ("", None),
            ("0;200", None),
        ] {
            assert_eq!(from_colorfgbg(value), light, "{value}");
        }
    }
}
