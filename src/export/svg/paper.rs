//! A picture as a whole: its title, what is drawn below, its caption, and its height, which follows
//! from them.

use std::collections::BTreeSet;

use super::colours::{Colour, Colours, PictureTheme};
use super::letters::{lines, width};
use super::writer::{Attributes, Length, Writer};

/// The width of a picture, in units of about a point.
pub(super) const WIDTH: f64 = 1000.0;
/// The space at each side.
pub(super) const MARGIN: f64 = 24.0;

/// The font sizes.
pub(super) const SMALL: f64 = 11.0;
pub(super) const NORMAL: f64 = 13.0;
const TITLE: f64 = 22.0;

/// The fonts; the viewer uses the first that it has.
const FONTS: &str = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

/// Which point of a text is at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letters {
    pub(super) size: f64,
    pub(super) fill: Colour,
    pub(super) anchor: Anchor,
    pub(super) is_bold: bool,
    /// The colour around the letters, if they are on something else.
    pub(super) halo: Option<Colour>,
}

/// What a picture is called, and how it looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) title: &'a str,
    pub(super) theme: PictureTheme,
    /// What the ids in the file begin with.
    pub(super) ids: &'a str,
}

/// A picture while it is drawn.
pub(super) struct Paper {
    pub(super) colours: Colours,
    pub(super) width: f64,
    /// Where the next part begins, from the top.
    pub(super) y: f64,
    pub(super) body: Writer,
    pub(super) definitions: Writer,
    /// The names of what is defined.
    pub(super) defined: BTreeSet<String>,
    title: String,
    ids: String,
}

impl Paper {
    /// A picture with a title and what follows it in smaller letters.
    pub(super) fn new(look: Look<'_>, width: f64, subtitle: &str) -> Self {
        let Look { title, theme, ids } = look;
        let mut paper = Self {
            colours: Colours::new(theme),
            width,
            y: MARGIN,
            body: Writer::default(),
            definitions: Writer::default(),
            defined: BTreeSet::new(),
            title: title.to_owned(),
            ids: ids.to_owned(),
        };
        let bold = Letters { is_bold: true, ..paper.letters(TITLE) };
        // Bold letters are wider.
        for line in lines(title, TITLE * 1.1, paper.room()) {
            paper.y += TITLE;
            paper.text((MARGIN, paper.y), &line, bold);
            paper.y += 6.0;
        }
        let faint = paper.faint(NORMAL);
        paper.paragraph(subtitle, faint);
        paper.y += 10.0;
        paper
    }

    /// An id that no other picture has.
    pub(super) fn id(&self, name: &str) -> String {
        format!("{}-{name}", self.ids)
    }

    /// The width between the sides.
    pub(super) fn room(&self) -> f64 {
        self.width - 2.0 * MARGIN
    }

    /// Letters in the colour of texts.
    pub(super) fn letters(&self, size: f64) -> Letters {
        let (fill, anchor) = (self.colours.text, Anchor::Start);
        Letters { size, fill, anchor, is_bold: false, halo: None }
    }

    /// Letters of what is less important.
    pub(super) fn faint(&self, size: f64) -> Letters {
        Letters { fill: self.colours.faint, ..self.letters(size) }
    }

    /// Writes a text on one line.
    pub(super) fn text(&mut self, at: (f64, f64), text: &str, letters: Letters) {
        self.text_with(at, text, letters, &[]);
    }

    /// Writes a text on one line, with more attributes.
    pub(super) fn text_with(
        &mut self,
        (x, y): (f64, f64),
        text: &str,
        letters: Letters,
        more: &Attributes<'_>,
    ) {
        let Letters { size, fill, anchor, is_bold, halo } = letters;
        let (x, y, size) = (Length(x), Length(y), Length(size));
        let mut attributes: Vec<(&str, &dyn std::fmt::Display)> =
            vec![("x", &x), ("y", &y), ("font-size", &size), ("fill", &fill)];
        match anchor {
            Anchor::Start => {}
            Anchor::Middle => attributes.push(("text-anchor", &"middle")),
            Anchor::End => attributes.push(("text-anchor", &"end")),
        }
        if is_bold {
            attributes.push(("font-weight", &"bold"));
        }
        if let Some(halo) = &halo {
            attributes.push(("stroke", halo));
            attributes.push(("stroke-width", &"3"));
            attributes.push(("paint-order", &"stroke"));
            attributes.push(("stroke-linejoin", &"round"));
        }
        attributes.extend_from_slice(more);
        self.body.with_text("text", &attributes, text);
    }

    /// Writes a text on as many lines as it needs, and goes on below it.
    pub(super) fn paragraph(&mut self, text: &str, letters: Letters) {
        for line in lines(text, letters.size, self.room()) {
            self.y += letters.size + 2.0;
            self.text((MARGIN, self.y), &line, letters);
            self.y += 3.0;
        }
    }

    /// Writes pieces of different widths one after another in as many rows as they need. A piece
    /// is drawn at its place, the top left, and is as wide as it says; all are as high.
    pub(super) fn flow<T>(
        &mut self,
        pieces: &[T],
        height: f64,
        piece_width: impl Fn(&T) -> f64,
        draw: impl Fn(&mut Self, &T, (f64, f64)),
    ) {
        let mut x = MARGIN;
        for piece in pieces {
            let wide = piece_width(piece);
            if x > MARGIN && x + wide > self.width - MARGIN {
                x = MARGIN;
                self.y += height;
            }
            draw(self, piece, (x, self.y));
            x += wide;
        }
        if !pieces.is_empty() {
            self.y += height;
        }
    }

    /// The whole file. The description is for those who do not see the picture.
    pub(super) fn finish(
        mut self,
        description: &str,
        captions: &[String],
        language: &str,
    ) -> String {
        self.y += 8.0;
        let faint = self.faint(SMALL);
        for caption in captions {
            self.paragraph(caption, faint);
        }
        let (width, height) = (Length(self.width), Length((self.y + MARGIN).ceil()));
        let view = format!("0 0 {width} {height}");
        let (title, desc) = (self.id("title"), self.id("description"));
        let labels = format!("{title} {desc}");
        let mut file = Writer::default();
        file.open(
            "svg",
            &[
                ("xmlns", &"http://www.w3.org/2000/svg"),
                ("viewBox", &view),
                ("width", &width),
                ("height", &height),
                ("role", &"img"),
                ("aria-labelledby", &labels),
                ("xml:lang", &language),
                ("font-family", &FONTS),
            ],
        );
        file.with_text("title", &[("id", &title)], &self.title);
        file.with_text("desc", &[("id", &desc)], description);
        if !self.definitions.is_empty() {
            file.open("defs", &[]);
            file.append(self.definitions);
            file.close();
        }
        let background = self.colours.background;
        file.leaf("rect", &[("width", &width), ("height", &height), ("fill", &background)]);
        file.append(self.body);
        file.finish()
    }
}

/// The width of a text and a space after it.
pub(super) fn piece_width(text: &str, size: f64) -> f64 {
    width(text, size) + size
}
