//! Writes a frame: what changed on the screen, in one piece, with as few codes as it needs.

use std::io::{self, Write, stdout};

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// What comes before and after a frame: terminals that know it show the frame as a whole (mode
/// 2026, synchronized output); others ignore it.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// The digits that turn text attributes on (ECMA-48, SGR).
const ON: [(Modifier, u8); 9] = [
    (Modifier::BOLD, b'1'),
    (Modifier::DIM, b'2'),
    (Modifier::ITALIC, b'3'),
    (Modifier::UNDERLINED, b'4'),
    (Modifier::SLOW_BLINK, b'5'),
    (Modifier::RAPID_BLINK, b'6'),
    (Modifier::REVERSED, b'7'),
    (Modifier::HIDDEN, b'8'),
    (Modifier::CROSSED_OUT, b'9'),
];

/// The digits that turn them off, after a `2`. Some are turned off together.
const OFF: [(Modifier, u8); 7] = [
    (Modifier::BOLD.union(Modifier::DIM), b'2'),
    (Modifier::ITALIC, b'3'),
    (Modifier::UNDERLINED, b'4'),
    (Modifier::SLOW_BLINK.union(Modifier::RAPID_BLINK), b'5'),
    (Modifier::REVERSED, b'7'),
    (Modifier::HIDDEN, b'8'),
    (Modifier::CROSSED_OUT, b'9'),
];

/// The text attributes that a space shows.
const ON_SPACES: Modifier = Modifier::UNDERLINED
    .union(Modifier::REVERSED)
    .union(Modifier::CROSSED_OUT)
    .union(Modifier::SLOW_BLINK)
    .union(Modifier::RAPID_BLINK);

/// Collects what is written for a frame. [`Write::flush`] does nothing, so that the parts of a
/// frame stay together; [`send`] writes them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct FrameWriter {
    bytes: Vec<u8>,
}

/// How text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Look {
    foreground: Color,
    background: Color,
    modifier: Modifier,
}

impl Look {
    const PLAIN: Self =
        Self { foreground: Color::Reset, background: Color::Reset, modifier: Modifier::empty() };

    /// How a cell is shown after a text with a look. A space shows its background only, so the rest
    /// stays as it was.
    fn after(before: Self, cell: &Cell) -> Self {
        let shows = (before.modifier | cell.modifier).intersects(ON_SPACES);
        let before = if cell.symbol() == " " && !shows {
            before
        } else {
            Self { foreground: cell.fg, modifier: cell.modifier, ..before }
        };
        Self { background: cell.bg, ..before }
    }
}

impl FrameWriter {
    /// How many bytes were collected.
    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Adds cells with their columns and rows.
    pub(super) fn add_cells<'c>(&mut self, cells: impl Iterator<Item = (u16, u16, &'c Cell)>) {
        let (mut look, mut next) = (Look::PLAIN, None);
        for (x, y, cell) in cells {
            if next != Some((x, y)) {
                self.bytes.extend_from_slice(b"\x1b[");
                self.add_number(y + 1);
                self.bytes.push(b';');
                self.add_number(x + 1);
                self.bytes.push(b'H');
            }
            next = Some((x + 1, y));
            if (look.foreground, look.background, look.modifier)
                != (cell.fg, cell.bg, cell.modifier)
            {
                let after = Look::after(look, cell);
                if after != look {
                    self.change_look(look, after);
                }
                look = after;
            }
            match cell.symbol().as_bytes() {
                [byte] => self.bytes.push(*byte),
                symbol => self.bytes.extend_from_slice(symbol),
            }
        }
        if look != Look::PLAIN {
            self.change_look(look, Look::PLAIN);
        }
    }

    /// Adds the codes that change one look to another, which differs.
    fn change_look(&mut self, from: Look, to: Look) {
        self.bytes.extend_from_slice(b"\x1b[");
        let start = self.bytes.len();
        if to == Look::PLAIN {
            self.bytes.extend_from_slice(b"0;");
        } else {
            self.add_codes(from, to);
        }
        let removes = !from.modifier.difference(to.modifier).is_empty();
        if removes && to != Look::PLAIN {
            // Turning off everything is one code, but the colours are lost with it.
            let by_parts = self.bytes.split_off(start);
            self.bytes.extend_from_slice(b"0;");
            self.add_codes(Look::PLAIN, to);
            if by_parts.len() <= self.bytes.len() - start {
                self.bytes.truncate(start);
                self.bytes.extend(by_parts);
            }
        }
        // The last code has no semicolon behind it.
        self.bytes.pop();
        self.bytes.push(b'm');
    }

    /// Adds the codes, with a semicolon behind each, that change one look to another.
    fn add_codes(&mut self, from: Look, to: Look) {
        if from.modifier != to.modifier {
            self.add_attributes(from.modifier, to.modifier);
        }
        if from.foreground != to.foreground {
            self.add_colour(to.foreground, b'3');
        }
        if from.background != to.background {
            self.add_colour(to.background, b'4');
        }
    }

    /// Adds the codes, with a semicolon behind each, that change some attributes to others.
    fn add_attributes(&mut self, from: Modifier, to: Modifier) {
        let removed = from.difference(to);
        let mut kept = from.intersection(to);
        for (together, off) in OFF {
            if removed.intersects(together) {
                self.bytes.extend_from_slice(&[b'2', off, b';']);
                kept.remove(together);
            }
        }
        let added = to.difference(kept);
        for (modifier, on) in ON {
            if added.contains(modifier) {
                self.bytes.extend_from_slice(&[on, b';']);
            }
        }
    }

    /// Adds the code of a colour with a semicolon behind it; `layer` is `3` for the foreground, `4`
    /// for the background.
    fn add_colour(&mut self, colour: Color, layer: u8) {
        self.bytes.push(layer);
        let index = match colour {
            Color::Reset => return self.bytes.extend_from_slice(b"9;"),
            Color::Rgb(red, green, blue) => {
                self.bytes.extend_from_slice(b"8;2;");
                for part in [red, green, blue] {
                    self.add_number(part.into());
                    self.bytes.push(b';');
                }
                return;
            }
            Color::Indexed(index) => index,
            Color::Black => 0,
            Color::Red => 1,
            Color::Green => 2,
            Color::Yellow => 3,
            Color::Blue => 4,
            Color::Magenta => 5,
            Color::Cyan => 6,
            Color::Gray => 7,
            Color::DarkGray => 8,
            Color::LightRed => 9,
            Color::LightGreen => 10,
            Color::LightYellow => 11,
            Color::LightBlue => 12,
            Color::LightMagenta => 13,
            Color::LightCyan => 14,
            Color::White => 15,
        };
        self.bytes.extend_from_slice(b"8;5;");
        self.add_number(index.into());
        self.bytes.push(b';');
    }

    fn add_number(&mut self, number: u16) {
        if number >= 10 {
            self.add_number(number / 10);
        }
        self.bytes.push(b'0' + (number % 10) as u8);
    }

    /// What was collected.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What was collected, without a copy.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Begins with nothing collected.
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
    }
}

/// Writes the parts of a frame in one piece.
///
/// # Errors
/// Those of the terminal.
pub(super) fn send(parts: &[&[u8]]) -> io::Result<()> {
    if parts.iter().all(|part| part.is_empty()) {
        return Ok(());
    }
    let frame = [BEGIN, &parts.concat(), END].concat();
    let mut out = stdout().lock();
    out.write_all(&frame)?;
    out.flush()
}

impl Write for FrameWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ratatui::backend::Backend;
    use ratatui::backend::CrosstermBackend;
    use ratatui::style::Style;

    fn style() -> impl Strategy<Value = Style> {
        let colours = vec![
            Color::Reset,
            Color::Red,
            Color::White,
            Color::Indexed(214),
            Color::Rgb(1, 22, 255),
        ];
        // vt100 knows these.
        let modifiers = vec![
            Modifier::empty(),
            Modifier::BOLD,
            Modifier::DIM,
            Modifier::ITALIC | Modifier::REVERSED,
            Modifier::UNDERLINED | Modifier::BOLD,
        ];
        let colour = prop::sample::select(colours);
        (colour.clone(), colour, prop::sample::select(modifiers))
            .prop_map(|(fg, bg, modifier)| Style::new().fg(fg).bg(bg).add_modifier(modifier))
    }

    /// What can be seen of each cell: of a space its background and its lines.
    fn seen(screen: &vt100::Screen) -> Vec<String> {
        let cells = (0..3).flat_map(|y| (0..7).map(move |x| (y, x)));
        let cells = cells.filter_map(|(y, x)| screen.cell(y, x));
        let seen = cells.map(|cell| {
            let marks = (cell.bgcolor(), cell.underline(), cell.inverse());
            let is_blank = !cell.has_contents() || cell.contents() == " ";
            let (front, weight) = (cell.fgcolor(), (cell.bold(), cell.dim(), cell.italic()));
            if is_blank && !cell.inverse() && !cell.underline() {
                format!("{marks:?}")
            } else {
                format!("{} {marks:?} {front:?} {weight:?}", cell.contents())
            }
        });
        seen.collect()
    }

    proptest! {
        #[test]
        fn a_frame_looks_as_the_backend_of_ratatui_draws_it(
            cells in prop::collection::vec((0u16..7, 0u16..3, "[a-zč ]", style()), 0..40),
        ) {
            let cells: Vec<(u16, u16, Cell)> = cells
                .into_iter()
                .map(|(x, y, symbol, style)| {
                    let mut cell = Cell::EMPTY;
                    cell.set_symbol(&symbol).set_style(style);
                    (x, y, cell)
                })
                .collect();
            let drawn = || cells.iter().map(|(x, y, cell)| (*x, *y, cell));
            let (mut writer, mut known) = (FrameWriter::default(), Vec::new());
            writer.add_cells(drawn());
            CrosstermBackend::new(&mut known).draw(drawn()).expect("memory takes any frame");
            prop_assert!(writer.bytes.len() <= known.len());
            let screen = |bytes: &[u8]| {
                let mut parser = vt100::Parser::new(3, 7, 0);
                parser.process(bytes);
                parser.process(b"\x1b[3;6Hx");
                seen(parser.screen())
            };
            prop_assert_eq!(screen(&writer.bytes), screen(&known));
        }
    }
}
