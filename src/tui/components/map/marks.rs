//! How the marks of the map look on cells, and its title.

use ratatui::style::{Color, Style};

use crate::catalog::Category;
use crate::charts::{Mark, Subject};
use crate::tui::context::Context;
use crate::tui::status_sign::{UNKNOWN, sign};
use crate::tui::theme::{Theme, shape};

impl Mark {
    /// The sign that tells it apart without colour.
    pub(super) fn sign(self) -> &'static str {
        match self {
            Self::Own => "◆",
            Self::Status(status) => sign(status),
            Self::Joined => "+",
            Self::Undated => UNKNOWN,
            Self::First => "◐",
            Self::Both => "●",
            Self::Second => "◑",
            Self::Listed(category) => shape(category, true),
            Self::Class(class) => ["1", "2", "3", "4", "5"][usize::from(class.min(4))],
        }
    }

    /// The style of its sign on the background of the screen.
    pub(super) fn style(self, theme: Theme) -> Style {
        match self {
            Self::Own | Self::Joined => theme.mark(),
            Self::Undated => theme.faint(),
            Self::Status(status) => theme.status(status),
            Self::First => theme.category(Category::MemberState),
            Self::Both => theme.category(Category::ObserverState),
            Self::Second => theme.category(Category::Territory),
            Self::Listed(category) => theme.category(category),
            Self::Class(class) => Style::new().fg(theme.shade(class.into())),
        }
    }

    /// The style of a text on its area.
    pub(super) fn on_area(self, theme: Theme) -> Style {
        match self {
            Self::Class(class) => theme.on_shade(class.into()),
            _ => theme.on_fill(self.fill(theme)),
        }
    }

    /// The style of its sign next to the areas, on the sea. The lightest and the darkest shades
    /// could not be seen there: the number of a class is on its shade, as in the legend.
    pub(super) fn on_sea(self, theme: Theme) -> Style {
        match self {
            Self::Class(_) => self.on_area(theme),
            _ => self.style(theme).bg(theme.base().bg.unwrap_or_default()),
        }
    }

    /// The colour of its area.
    pub(super) fn fill(self, theme: Theme) -> Color {
        self.style(theme).fg.unwrap_or_default()
    }
}

impl Subject {
    /// The title of the map.
    pub(super) fn title(self, context: &Context) -> String {
        match self {
            Self::Entry(entry) => context.name(entry),
            Self::Two(one, other) => {
                let short = |entry| context.acronym(entry).unwrap_or_else(|| context.name(entry));
                format!("{} · {}", short(one), short(other))
            }
            Self::Listed if context.listing.words.trim().is_empty() => {
                context.locale.text("map-listed")
            }
            Self::Listed => {
                format!("{}: {}", context.locale.text("map-listed"), context.listing.words.trim())
            }
        }
    }
}
