//! What areas and bars are filled with: a colour and a texture, so that no meaning is
//! by colour alone. Points have signs of their own.

use super::colours::{Colour, Colours};
use super::paper::Paper;
use super::writer::{Length, Writer};
use crate::catalog::{Category, Status};
use crate::charts::Mark;

/// The width of a tile of a texture.
const TILE: f64 = 8.0;

/// A colour with a texture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Paint {
    pub(super) fill: Colour,
    texture: Texture,
}

/// A texture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Texture {
    Plain,
    Rows,
    Columns,
    Rising,
    Falling,
    Crossed,
    Dots,
    Rings,
}

impl Texture {
    /// The lines of a tile.
    const fn path(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Rows => "M0 2H8M0 6H8",
            Self::Columns => "M2 0V8M6 0V8",
            Self::Rising => "M-2 2L2 -2M0 8L8 0M6 10L10 6",
            Self::Falling => "M-2 6L2 10M0 0L8 8M6 -2L10 2",
            Self::Crossed => "M0 0L8 8M0 8L8 0",
            Self::Dots => "M2 2h.01M6 6h.01",
            Self::Rings => "M4 2a2 2 0 1 0 .01 0z",
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Rows => "rows",
            Self::Columns => "columns",
            Self::Rising => "rising",
            Self::Falling => "falling",
            Self::Crossed => "crossed",
            Self::Dots => "dots",
            Self::Rings => "rings",
        }
    }
}

impl Paint {
    /// What an area with a mark is filled with.
    pub(super) fn of(mark: Mark, colours: &Colours) -> Self {
        let category = |category: Category| colours.categories[category as usize];
        let (fill, texture) = match mark {
            Mark::Own => (colours.mark, Texture::Plain),
            Mark::Joined => (colours.mark, Texture::Dots),
            Mark::Undated => (colours.faint, Texture::Rings),
            Mark::First => (category(Category::MemberState), Texture::Rising),
            Mark::Both => (category(Category::ObserverState), Texture::Plain),
            Mark::Second => (category(Category::Territory), Texture::Falling),
            Mark::Class(class) => {
                let class = usize::from(class).min(colours.classes.len() - 1);
                (colours.classes[class], Texture::Plain)
            }
            Mark::Status(status) => {
                let texture = match status {
                    Status::Member => Texture::Plain,
                    Status::Associate => Texture::Rows,
                    Status::Observer => Texture::Dots,
                    Status::Candidate => Texture::Rising,
                    Status::Partner => Texture::Falling,
                    Status::Suspended => Texture::Crossed,
                    Status::Former => Texture::Columns,
                };
                (colours.statuses[status as usize], texture)
            }
            Mark::Listed(of) => {
                let texture = match of {
                    Category::MemberState | Category::Organization => Texture::Plain,
                    Category::ObserverState => Texture::Dots,
                    Category::Territory => Texture::Rising,
                    Category::Institution => Texture::Rows,
                };
                (category(of), texture)
            }
        };
        Self { fill, texture }
    }

    /// What a category is filled with.
    pub(super) fn of_category(category: Category, colours: &Colours) -> Self {
        Self::of(Mark::Listed(category), colours)
    }

    /// Whether texts on it need a halo.
    pub(super) fn has_texture(self) -> bool {
        self.texture != Texture::Plain
    }

    /// The value of an attribute `fill`.
    pub(super) fn attribute(self, paper: &mut Paper) -> String {
        if self.texture == Texture::Plain {
            return self.fill.to_string();
        }
        let name = format!("{}-{}", self.texture.name(), &self.fill.to_string()[1..]);
        let name = paper.id(&name);
        if paper.defined.insert(name.clone()) {
            self.define(&name, &mut paper.definitions, paper.colours.on(self.fill));
        }
        format!("url(#{name})")
    }

    fn define(self, name: &str, definitions: &mut Writer, line: Colour) {
        let tile = Length(TILE);
        let is_dots = self.texture == Texture::Dots;
        let thickness = if is_dots { "2.6" } else { "1.2" };
        definitions.open(
            "pattern",
            &[
                ("id", &name),
                ("width", &tile),
                ("height", &tile),
                ("patternUnits", &"userSpaceOnUse"),
            ],
        );
        definitions.leaf("rect", &[("width", &tile), ("height", &tile), ("fill", &self.fill)]);
        definitions.leaf(
            "path",
            &[
                ("d", &self.texture.path()),
                ("fill", &"none"),
                ("stroke", &line),
                ("stroke-width", &thickness),
                ("stroke-linecap", &if is_dots { "round" } else { "butt" }),
            ],
        );
        definitions.close();
    }
}

/// The sign of a mark around the point 0, 0, about ten units wide: an outline that is filled, and
/// lines over it; either may be empty.
pub(super) const fn sign(mark: Mark) -> (&'static str, &'static str) {
    const CIRCLE: &str = "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z";
    const DIAMOND: &str = "M0 -5L5 0L0 5L-5 0z";
    const SQUARE: &str = "M-4 -4H4V4H-4z";
    const STAR: &str = "M0 -8L2 -2.6H7.6L3.1 .9L4.8 6.5L0 3.2L-4.8 6.5L-3.1 .9L-7.6 -2.6H-2z";
    const PLUS: &str = "M-1.5 -5H1.5V-1.5H5V1.5H1.5V5H-1.5V1.5H-5V-1.5H-1.5z";
    const LEFT: &str = "M0 -4A4 4 0 0 0 0 4z";
    const RIGHT: &str = "M0 -4A4 4 0 0 1 0 4z";
    const POINT: &str = "M-1.4 0a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0 -2.8 0z";
    match mark {
        Mark::Own => (STAR, ""),
        Mark::Joined => (PLUS, ""),
        Mark::Undated => ("", "M-3 -2.5A3 3 0 1 1 0 1V2M0 4.5V5"),
        Mark::First => (LEFT, CIRCLE),
        Mark::Second => (RIGHT, CIRCLE),
        Mark::Both | Mark::Class(_) => (CIRCLE, ""),
        Mark::Status(status) => match status {
            Status::Member => (CIRCLE, ""),
            Status::Associate => (LEFT, CIRCLE),
            Status::Observer => ("", CIRCLE),
            Status::Candidate => ("", DIAMOND),
            Status::Partner => ("", SQUARE),
            Status::Suspended => ("", "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0zM-2.8 2.8L2.8 -2.8"),
            Status::Former => ("", "M-4 -4L4 4M-4 4L4 -4"),
        },
        Mark::Listed(category) => match category {
            Category::MemberState => (CIRCLE, ""),
            Category::ObserverState => (POINT, CIRCLE),
            Category::Territory => (DIAMOND, ""),
            Category::Organization => (SQUARE, ""),
            Category::Institution => ("M0 -5L5 4H-5z", ""),
        },
    }
}
