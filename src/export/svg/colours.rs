//! The colours of pictures: those of the built-in themes.

use std::fmt;

use crate::catalog::{Category, Status};
use crate::charts::CLASSES;
use crate::palette::{BUILT_IN, contrast, luminance, settings};

/// The theme of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PictureTheme {
    /// Dark on light, for paper.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

impl PictureTheme {
    /// Every theme by its name.
    pub const NAMES: [(&'static str, Self); 2] = [("light", Self::Light), ("dark", Self::Dark)];

    fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A colour by its red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Colour([u8; 3]);

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// The colours of a theme.
#[derive(Debug, Clone)]
pub(super) struct Colours {
    pub(super) background: Colour,
    pub(super) text: Colour,
    pub(super) faint: Colour,
    pub(super) border: Colour,
    /// Land that is not marked.
    pub(super) land: Colour,
    /// What is of the entry that the picture is of.
    pub(super) mark: Colour,
    pub(super) categories: Vec<Colour>,
    pub(super) statuses: Vec<Colour>,
    /// The classes of a number, from the smallest.
    pub(super) classes: Vec<Colour>,
}

impl Colours {
    /// The colours of a theme.
    pub(super) fn new(theme: PictureTheme) -> Self {
        let file = BUILT_IN.iter().find(|(name, _)| *name == theme.name());
        let all: Vec<_> = file.map(|(_, text)| settings(text).collect()).unwrap_or_default();
        let colour = |key: &str| {
            let value = all.iter().find(|(known, _)| known == key).map_or("", |(_, value)| *value);
            parsed(value).unwrap_or(Colour([0x80; 3]))
        };
        let of = |table: &str, key: &str| colour(&format!("{table}.{key}"));
        Self {
            background: colour("background"),
            text: colour("text"),
            faint: colour("faint"),
            border: colour("border"),
            land: colour("coast"),
            mark: colour("mark"),
            categories: Category::ALL.iter().map(|it| of("category", it.slug())).collect(),
            statuses: Status::ALL.iter().map(|it| of("status", it.slug())).collect(),
            classes: (1..=CLASSES).map(|nth| of("shade", &nth.to_string())).collect(),
        }
    }

    /// A text on a colour: the colour of texts or of the background, whichever is read more easily.
    pub(super) fn on(&self, fill: Colour) -> Colour {
        let differs = |colour: Colour| contrast(luminance(colour.0), luminance(fill.0));
        if differs(self.text) > differs(self.background) { self.text } else { self.background }
    }
}

/// A colour as a theme file writes it.
fn parsed(text: &str) -> Option<Colour> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let channel = |nth: usize| u8::from_str_radix(&digits[2 * nth..2 * nth + 2], 16).ok();
    Some(Colour([channel(0)?, channel(1)?, channel(2)?]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_themes_set_every_colour_and_texts_can_be_read_on_it() {
        let differs = |one: Colour, other: Colour| contrast(luminance(one.0), luminance(other.0));
        for (name, theme) in PictureTheme::NAMES {
            let colours = Colours::new(theme);
            let Colours { background, text, faint, border, land, mark, .. } = colours.clone();
            let marks = colours.categories.iter().chain(&colours.statuses).chain(&colours.classes);
            for fill in [background, text, faint, border, land, mark].iter().chain(marks) {
                assert_ne!(*fill, Colour([0x80; 3]), "{name}");
                assert!(differs(colours.on(*fill), *fill) > 4.0, "{name}: {fill}");
            }
            for on_background in [text, faint, mark].iter().chain(&colours.categories) {
                assert!(differs(*on_background, background) > 4.5, "{name}: {on_background}");
            }
        }
    }
}
