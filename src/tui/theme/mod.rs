//! The styles of the screen: a colour for each role, read from data. The built-in themes are in
//! `assets/themes`.

mod map_colours;

use std::fs;
use std::path::Path;

use ratatui::style::{Color, Modifier, Style};

use crate::catalog::{Category, Status};
use crate::config::{Setting, read_settings};
use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::palette::{self, BUILT_IN};

/// The colours of the screen. The terminal's own colour of a thing is [`Color::Reset`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Whether colours are used; without them, weight and reversal tell things apart.
    pub colours: bool,
    roles: [Color; Role::ALL.len()],
    categories: [Color; Category::ALL.len()],
    statuses: [Color; Status::ALL.len()],
    shades: [Color; SHADES],
}

/// How many shades there are for numbers on the map.
const SHADES: usize = 5;

/// What a colour of a theme is for, apart from categories and statuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Background,
    Text,
    Faint,
    Label,
    Link,
    Mark,
    Border,
    Focus,
    Key,
    Selection,
    SelectionBackground,
    Coast,
}

impl Role {
    /// Every role.
    const ALL: [Self; 12] = [
        Self::Background,
        Self::Text,
        Self::Faint,
        Self::Label,
        Self::Link,
        Self::Mark,
        Self::Border,
        Self::Focus,
        Self::Key,
        Self::Selection,
        Self::SelectionBackground,
        Self::Coast,
    ];

    /// Its name in a theme file.
    const fn name(self) -> &'static str {
        match self {
            Self::Background => "background",
            Self::Text => "text",
            Self::Faint => "faint",
            Self::Label => "label",
            Self::Link => "link",
            Self::Mark => "mark",
            Self::Border => "border",
            Self::Focus => "focus",
            Self::Key => "key",
            Self::Selection => "selection",
            Self::SelectionBackground => "selection-background",
            Self::Coast => "coast",
        }
    }
}

/// How many colours a terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// The sixteen of its own.
    Sixteen,
    /// The 256 of xterm.
    Indexed,
    /// Any.
    True,
}

/// A theme with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedTheme {
    /// The name by which it is chosen.
    pub name: String,
    /// The theme.
    pub theme: Theme,
}

impl Theme {
    /// Without colours.
    pub const NONE: Self = Self {
        colours: false,
        roles: [Color::Reset; Role::ALL.len()],
        categories: [Color::Reset; Category::ALL.len()],
        statuses: [Color::Reset; Status::ALL.len()],
        shades: [Color::Reset; SHADES],
    };

    /// The built-in theme of this name.
    ///
    /// # Panics
    /// If a bundled theme has a fault, which a test keeps from happening.
    pub fn built_in(name: &str) -> Option<Self> {
        let (_, text) = BUILT_IN.iter().find(|(built_in, _)| *built_in == name)?;
        let mut theme = Self { colours: true, ..Self::NONE };
        for (key, value) in palette::settings(text) {
            let place = theme.place(&key).expect("a bundled theme has no unknown key");
            *place = colour(value).expect("a bundled theme has no colour that is none");
        }
        Some(theme)
    }

    /// The terminal's own sixteen colours.
    pub fn terminal() -> Self {
        Self::built_in("terminal").unwrap_or(Self::NONE)
    }

    /// The theme of a file with these settings, and what is wrong with them. Colours that it does
    /// not name are those of its base, by default the terminal's own.
    pub fn from_settings(settings: &[Setting]) -> (Self, Vec<Diagnostic>) {
        Self::terminal().with(settings)
    }

    /// The theme with the colours that settings name, and what is wrong with the settings.
    fn with(mut self, settings: &[Setting]) -> (Self, Vec<Diagnostic>) {
        let mut faults = Vec::new();
        if let Some(base) = settings.iter().find(|setting| setting.key == "base") {
            match base.one_of(BUILT_IN.map(|(name, _)| (name.to_owned(), name))) {
                Ok(name) => self = Self::built_in(name).unwrap_or(self),
                Err(fault) => faults.push(fault),
            }
        }
        for setting in settings.iter().filter(|setting| setting.key != "base") {
            let Some(place) = self.place(&setting.key) else {
                faults.push(setting.unknown(keys().iter().map(String::as_str)));
                continue;
            };
            match setting.text() {
                Ok(text) => match colour(text) {
                    Some(colour) => *place = colour,
                    None => {
                        faults.push(setting.diagnostic(DiagnosticKind::BadColour(text.to_owned())));
                    }
                },
                Err(fault) => faults.push(fault),
            }
        }
        (self, faults)
    }

    /// The colour that a key of a theme file stands for.
    fn place(&mut self, key: &str) -> Option<&mut Color> {
        match key.split_once('.') {
            Some(("category", slug)) => Category::ALL
                .iter()
                .position(|it| it.slug() == slug)
                .map(|nth| &mut self.categories[nth]),
            Some(("status", slug)) => Status::ALL
                .iter()
                .position(|it| it.slug() == slug)
                .map(|nth| &mut self.statuses[nth]),
            Some(("shade", nth)) => {
                let nth: usize = nth.parse().ok()?;
                self.shades.get_mut(nth.checked_sub(1)?)
            }
            Some(_) => None,
            None => {
                let role = Role::ALL.into_iter().find(|role| role.name() == key);
                role.map(|role| &mut self.roles[role as usize])
            }
        }
    }

    /// The theme in the colours that a terminal has. Where it has sixteen only, a theme of any
    /// others is the terminal's own.
    #[must_use]
    pub fn fitted(mut self, depth: Depth) -> Self {
        let all = || {
            let marks = self.categories.iter().chain(&self.statuses).chain(&self.shades);
            self.roles.iter().chain(marks)
        };
        if depth == Depth::Sixteen
            && all().any(|colour| matches!(colour, Color::Rgb(..) | Color::Indexed(16..)))
        {
            return Self::terminal();
        }
        if depth == Depth::Indexed {
            let near = |colour: &mut Color| {
                if let Color::Rgb(r, g, b) = *colour {
                    *colour = Color::Indexed(anstyle_lossy::rgb_to_xterm((r, g, b).into()).0);
                }
            };
            self.roles
                .iter_mut()
                .chain(&mut self.categories)
                .chain(&mut self.statuses)
                .chain(&mut self.shades)
                .for_each(near);
        }
        self
    }

    /// The colour of a role.
    fn role(self, role: Role) -> Color {
        self.roles[role as usize]
    }

    fn coloured(self, role: Role) -> Style {
        let colour = self.role(role);
        if colour == Color::Reset { Style::new() } else { Style::new().fg(colour) }
    }

    /// What everything is drawn on.
    pub fn base(self) -> Style {
        Style::new().fg(self.role(Role::Text)).bg(self.role(Role::Background))
    }

    /// A category, in legend, list and detail alike.
    pub fn category(self, category: Category) -> Style {
        if self.colours {
            Style::new().fg(self.categories[category as usize])
        } else {
            Style::new()
        }
    }

    /// How one takes part in a body, in map and matrix; a sign tells it apart as well.
    pub fn status(self, status: Status) -> Style {
        if self.colours { Style::new().fg(self.statuses[status as usize]) } else { Style::new() }
    }

    /// A heading: a pane's title, an entry's name.
    pub fn heading(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// The label of a field.
    pub fn label(self) -> Style {
        self.coloured(Role::Label)
    }

    /// What is less important: remarks, hints.
    pub fn faint(self) -> Style {
        if self.colours {
            self.coloured(Role::Faint)
        } else {
            Style::new().add_modifier(Modifier::DIM)
        }
    }

    /// The name of another entry.
    pub fn link(self) -> Style {
        self.coloured(Role::Link)
    }

    /// Letters that the search matched.
    pub fn mark(self) -> Style {
        self.coloured(Role::Mark).add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
    }

    /// The letters before a link: marked, with text and background exchanged, so that they are
    /// neither taken for a part of the text nor for a selection.
    pub fn letter(self) -> Style {
        self.mark().add_modifier(Modifier::REVERSED)
    }

    /// The selected line of a pane, which shows by itself where the focus is.
    pub fn selection(self, focused: bool) -> Style {
        match (focused, self.role(Role::SelectionBackground)) {
            (true, Color::Reset) => Style::new().add_modifier(Modifier::REVERSED),
            (true, background) => Style::new().fg(self.role(Role::Selection)).bg(background),
            (false, _) => Style::new().add_modifier(Modifier::BOLD),
        }
    }

    /// The border of a pane.
    pub fn border(self, focused: bool) -> Style {
        match (focused, self.colours) {
            (true, _) => self.coloured(Role::Focus).add_modifier(Modifier::BOLD),
            (false, true) => self.coloured(Role::Border),
            (false, false) => self.faint(),
        }
    }

    /// The name of a key.
    pub fn key(self) -> Style {
        self.coloured(Role::Key).add_modifier(Modifier::BOLD)
    }
}

/// The sign of a category, which tells it apart without colour: full, or hollow where the category
/// is switched off.
pub(crate) fn shape(category: Category, full: bool) -> &'static str {
    let [on, off] = match category {
        Category::MemberState => ["●", "○"],
        Category::ObserverState => ["◉", "◎"],
        Category::Territory => ["◆", "◇"],
        Category::Organization => ["■", "□"],
        Category::Institution => ["▲", "△"],
    };
    if full { on } else { off }
}

/// Every theme: the built-in ones, then those of the files in a folder, and what is wrong with the
/// files.
pub fn themes(folder: Option<&Path>) -> (Vec<NamedTheme>, Vec<Diagnostic>) {
    let built_in = BUILT_IN.iter().filter_map(|(name, _)| {
        Some(NamedTheme { name: (*name).to_owned(), theme: Theme::built_in(name)? })
    });
    let (mut themes, mut faults): (Vec<_>, Vec<_>) = (built_in.collect(), Vec::new());
    let files = folder
        .and_then(|folder| fs::read_dir(folder).ok())
        .into_iter()
        .flatten()
        .flatten()
        .map(|file| file.path());
    let mut files: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|it| it == "toml")).collect();
    files.sort();
    for path in files {
        let (found, mut wrong) = read_settings(&path);
        let (theme, more) = Theme::from_settings(&found);
        wrong.extend(more);
        faults.append(&mut wrong);
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        themes.retain(|theme| theme.name != name);
        themes.push(NamedTheme { name, theme });
    }
    (themes, faults)
}

/// The theme that a setting names; `None` for `auto`, the one that fits the background of the
/// terminal.
///
/// # Errors
/// If there is no such theme, or the value is not a text.
pub fn theme_name(setting: &Setting, themes: &[NamedTheme]) -> Result<Option<String>, Diagnostic> {
    let names = themes.iter().map(|theme| (theme.name.clone(), Some(theme.name.clone())));
    setting.one_of(names.chain([("auto".to_owned(), None)]))
}

/// Every key of a theme file.
fn keys() -> Vec<String> {
    let categories = Category::ALL.iter().map(|it| format!("category.{}", it.slug()));
    let statuses = Status::ALL.iter().map(|it| format!("status.{}", it.slug()));
    ["base"]
        .iter()
        .map(|key| (*key).to_owned())
        .chain(Role::ALL.map(|role| role.name().to_owned()))
        .chain(categories)
        .chain(statuses)
        .chain((1..=SHADES).map(|nth| format!("shade.{nth}")))
        .collect()
}

/// A colour as a theme file writes it: `#rrggbb`, the name of one of the sixteen, or `terminal` for
/// the terminal's own.
fn colour(text: &str) -> Option<Color> {
    // Nearly all are of this form, which the parser of ratatui tries last.
    let digits = text.strip_prefix('#').filter(|it| it.len() == 6 && !it.starts_with('+'));
    match digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()) {
        Some(colour) => Some(Color::from_u32(colour)),
        None if text == "terminal" => Some(Color::Reset),
        None => text.parse().ok().filter(|colour| *colour != Color::Reset),
    }
}

#[cfg(test)]
mod tests;
