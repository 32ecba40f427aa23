//! The colours of the built-in themes, by the keys of their files.

use std::borrow::Cow;

/// The built-in themes: their names and their files.
pub const BUILT_IN: [(&str, &str); 4] = [
    ("dark", include_str!("../assets/themes/dark.toml")),
    ("light", include_str!("../assets/themes/light.toml")),
    ("contrast", include_str!("../assets/themes/contrast.toml")),
    ("terminal", include_str!("../assets/themes/terminal.toml")),
];

/// The settings of a built-in theme, which are one on each line, all of them texts. The parser of
/// TOML would take most of the time of a start.
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

/// About how light a colour is, from 0 to 1, by its red, green and blue.
pub fn luminance(channels: [u8; 3]) -> f64 {
    let light = channels.map(|channel| (f64::from(channel) / 255.0).powi(2));
    0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
}

/// How strongly two colours differ, by how light they are: from 1 to 21.
pub fn contrast(one: f64, other: f64) -> f64 {
    let (one, other) = (one + 0.05, other + 0.05);
    one.max(other) / one.min(other)
}
