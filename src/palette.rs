//! The colours of the built-in themes, by the keys of their files.

use std::borrow::Cow;

/// The built-in themes: their names and their files.
pub const BUILT_IN: [(&str, &str); 4] = [
    ("dark", include_str!("../assets/themes/dark.toml")),
    ("light", include_str!("../assets/themes/light.toml")),
    ("contrast", include_str!("../assets/themes/contrast.toml")),
    ("terminal", include_str!("../assets/themes/terminal.toml")),
];

/// Parses a built-in theme, which has one `key = "value"` on each line. The TOML parser would take
/// most of the start-up time.
pub fn settings(text: &str) -> impl Iterator<Item = (Cow<'_, str>, &str)> {
    let mut table = "";
    text.lines().filter_map(move |line| {
        if let Some(name) = line.strip_prefix('[') {
            table = name.trim_end_matches(']');
        }
        let (key, value) = line.split_once(" = ").filter(|_| !line.starts_with('#'))?;
        let key = if table.is_empty() { key.into() } else { format!("{table}.{key}").into() };
        Some((key, value.trim_matches('"')))
    })
}

/// The relative luminance of a colour (WCAG 2), 0 to 1, with a gamma of 2 instead of the curve of
/// sRGB. The channels are red, green and blue.
pub fn luminance(channels: [u8; 3]) -> f64 {
    let light = channels.map(|channel| (f64::from(channel) / 255.0).powi(2));
    0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
}

/// The contrast ratio of two luminances (WCAG 2), 1 to 21.
pub fn contrast(one: f64, other: f64) -> f64 {
    let (one, other) = (one + 0.05, other + 0.05);
    one.max(other) / one.min(other)
}
