//! The colours of the map: land, boundaries, shades, and texts on areas.

use ratatui::style::{Color, Modifier, Style};

use super::{Role, SHADES, Theme};
use crate::palette::{self, contrast};

impl Theme {
    /// The land of the map that is not marked.
    pub fn coast(self) -> Color {
        self.role(Role::Coast)
    }

    /// The boundaries of marked areas on the map. The terminal's own background is unknown; areas
    /// in its colours are bright enough for black.
    pub fn line(self) -> Color {
        match self.role(Role::Background) {
            Color::Reset => Color::Black,
            background => background,
        }
    }

    /// A text on a marked area of the map.
    pub fn on_fill(self, fill: Color) -> Style {
        let style = Style::new().add_modifier(Modifier::BOLD);
        if self.colours { style.fg(self.line()).bg(fill) } else { style }
    }

    /// A text on a shade, counted from 0: in the colour of texts or of the background, whichever is
    /// read more easily. Where it is not known how a terminal shows its colours, the first two
    /// shades are taken for dark.
    pub fn on_shade(self, nth: usize) -> Style {
        let (shade, text) = (self.shade(nth), self.on_land().fg);
        let differs = |from: Option<f64>| Some(contrast(from?, luminance(shade)?));
        let of_text = differs(text.and_then(luminance));
        let is_text = of_text.map_or(nth < 2, |it| Some(it) > differs(luminance(self.line())));
        if self.colours && is_text { self.on_land().bg(shade) } else { self.on_fill(shade) }
    }

    /// A text on land of the map that is not marked.
    pub fn on_land(self) -> Style {
        let text = match self.role(Role::Text) {
            Color::Reset => Color::White,
            text => text,
        };
        if self.colours { Style::new().fg(text).bg(self.coast()) } else { Style::new() }
    }

    /// A shade for numbers on the map, from the smallest, counted from 0.
    pub fn shade(self, nth: usize) -> Color {
        self.shades[nth.min(SHADES - 1)]
    }
}

/// About how light a colour is, from 0 to 1; `None` for the terminal's own sixteen.
fn luminance(colour: Color) -> Option<f64> {
    let channels = match colour {
        Color::Rgb(r, g, b) => [r, g, b],
        Color::Indexed(nth) if nth >= 16 => {
            let rgb = anstyle_lossy::xterm_to_rgb(nth.into(), anstyle_lossy::palette::DEFAULT);
            [rgb.r(), rgb.g(), rgb.b()]
        }
        _ => return None,
    };
    Some(palette::luminance(channels))
}
