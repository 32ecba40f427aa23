//! How things look: a colour for each role, read from data; the built-in themes are in
//! `assets/themes`.

use std::fs;
use std::path::Path;

use ratatui::style::{Color, Modifier, Style};

use crate::catalog::{Category, Status};
use crate::config::{Setting, parse_settings, read_settings};
use crate::diagnostic::{Diagnostic, DiagnosticKind};

/// The built-in themes: their names and their files.
const BUILT_IN: [(&str, &str); 4] = [
    ("dark", include_str!("../../assets/themes/dark.toml")),
    ("light", include_str!("../../assets/themes/light.toml")),
    ("contrast", include_str!("../../assets/themes/contrast.toml")),
    ("terminal", include_str!("../../assets/themes/terminal.toml")),
];

/// The colours of the screen. The terminal's own colour of a thing is [`Color::Reset`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Whether colours are used; without them, weight and reversal tell things apart.
    pub colours: bool,
    roles: [Color; ROLES.len()],
    categories: [Color; Category::ALL.len()],
    statuses: [Color; Status::ALL.len()],
}

/// The roles, by their names in a theme file.
const ROLES: [&str; 12] = [
    "background",
    "text",
    "faint",
    "label",
    "link",
    "mark",
    "border",
    "focus",
    "key",
    "selection",
    "selection-background",
    "coast",
];

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
        roles: [Color::Reset; ROLES.len()],
        categories: [Color::Reset; Category::ALL.len()],
        statuses: [Color::Reset; Status::ALL.len()],
    };

    /// The built-in theme of this name.
    ///
    /// # Panics
    /// If a bundled theme has a fault, which a test keeps from happening.
    pub fn built_in(name: &str) -> Option<Self> {
        let (_, text) = BUILT_IN.iter().find(|(built_in, _)| *built_in == name)?;
        let (found, faults) = parse_settings(name, text);
        let (theme, more) = Self { colours: true, ..Self::NONE }.with(&found);
        assert!(faults.is_empty() && more.is_empty(), "{faults:?} {more:?}");
        Some(theme)
    }

    /// The terminal's own sixteen colours.
    pub fn terminal() -> Self {
        Self::built_in("terminal").unwrap_or(Self::NONE)
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
            Some(_) => None,
            None => ROLES.iter().position(|role| *role == key).map(|nth| &mut self.roles[nth]),
        }
    }

    /// The theme in the colours that a terminal has. Where it has sixteen only, a theme of any
    /// others is the terminal's own.
    #[must_use]
    pub fn fitted(mut self, depth: Depth) -> Self {
        let all = || self.roles.iter().chain(&self.categories).chain(&self.statuses);
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
                .for_each(near);
        }
        self
    }

    /// The colour of a role.
    fn role(self, name: &str) -> Color {
        ROLES.iter().position(|role| *role == name).map_or(Color::Reset, |nth| self.roles[nth])
    }

    fn coloured(self, name: &str) -> Style {
        let colour = self.role(name);
        if colour == Color::Reset { Style::new() } else { Style::new().fg(colour) }
    }

    /// What everything is drawn on.
    pub fn base(self) -> Style {
        Style::new().fg(self.role("text")).bg(self.role("background"))
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
        self.coloured("label")
    }

    /// What is less important: remarks, hints.
    pub fn faint(self) -> Style {
        if self.colours { self.coloured("faint") } else { Style::new().add_modifier(Modifier::DIM) }
    }

    /// The name of another entry.
    pub fn link(self) -> Style {
        self.coloured("link")
    }

    /// Letters that the search matched.
    pub fn mark(self) -> Style {
        self.coloured("mark").add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
    }

    /// The selected line of a pane, which shows by itself where the focus is.
    pub fn selection(self, focused: bool) -> Style {
        match (focused, self.role("selection-background")) {
            (true, Color::Reset) => Style::new().add_modifier(Modifier::REVERSED),
            (true, background) => Style::new().fg(self.role("selection")).bg(background),
            (false, _) => Style::new().add_modifier(Modifier::BOLD),
        }
    }

    /// The border of a pane.
    pub fn border(self, focused: bool) -> Style {
        match (focused, self.colours) {
            (true, _) => self.coloured("focus").add_modifier(Modifier::BOLD),
            (false, true) => self.coloured("border"),
            (false, false) => self.faint(),
        }
    }

    /// The name of a key.
    pub fn key(self) -> Style {
        self.coloured("key").add_modifier(Modifier::BOLD)
    }

    /// The coasts of the map.
    pub fn coast(self) -> Color {
        self.role("coast")
    }
}

/// The sign of a category, which tells it apart without colour: full, or hollow where the category
/// is switched off.
pub(super) fn shape(category: Category, full: bool) -> &'static str {
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
        let (theme, more) = Theme::terminal().with(&found);
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
        .chain(&ROLES)
        .map(|key| (*key).to_owned())
        .chain(categories)
        .chain(statuses)
        .collect()
}

/// A colour as a theme file writes it: `#rrggbb`, the name of one of the sixteen, or `terminal` for
/// the terminal's own.
fn colour(text: &str) -> Option<Color> {
    if text == "terminal" {
        Some(Color::Reset)
    } else {
        text.parse().ok().filter(|colour| *colour != Color::Reset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The channels of a colour, as light: linear, from 0 to 1.
    fn light(colour: Color) -> [f64; 3] {
        let channels = match colour {
            Color::Rgb(r, g, b) => [r, g, b],
            // The 256 colours of xterm: a cube of six steps, then greys.
            Color::Indexed(nth @ 16..=231) => [(nth - 16) / 36, (nth - 16) / 6 % 6, (nth - 16) % 6]
                .map(|step| [0, 95, 135, 175, 215, 255][usize::from(step)]),
            Color::Indexed(nth @ 232..) => [8 + 10 * (nth - 232); 3],
            _ => panic!("{colour:?} is not a colour that can be measured"),
        };
        channels.map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        })
    }

    /// A built-in theme as terminals with any colour show it, and as those with 256 do.
    fn in_both_depths(name: &str) -> [Theme; 2] {
        [Depth::True, Depth::Indexed]
            .map(|depth| Theme::built_in(name).expect("a built-in theme").fitted(depth))
    }

    /// The contrast of two colours by WCAG 2, from 1 to 21.
    fn contrast(a: Color, b: Color) -> f64 {
        let luminance = |colour| {
            let [r, g, b] = light(colour);
            0.2126 * r + 0.7152 * g + 0.0722 * b
        };
        let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
        a.max(b) / a.min(b)
    }

    /// How far two colours are apart in CIE Lab, when seen through a matrix of the light.
    fn apart(a: Color, b: Color, eye: [[f64; 3]; 3]) -> f64 {
        let lab = |colour: Color| {
            let seen = eye.map(|row| {
                row.iter()
                    .zip(light(colour))
                    .map(|(part, light)| part * light)
                    .sum::<f64>()
                    .clamp(0.0, 1.0)
            });
            let to_xyz =
                [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]];
            let xyz = to_xyz
                .map(|row| row.iter().zip(seen).map(|(part, light)| part * light).sum::<f64>());
            let root = |value: f64| {
                if value > 0.008_856 { value.cbrt() } else { 7.787 * value + 16.0 / 116.0 }
            };
            let root = [root(xyz[0] / 0.950_47), root(xyz[1]), root(xyz[2] / 1.088_83)];
            [116.0 * root[1] - 16.0, 500.0 * (root[0] - root[1]), 200.0 * (root[1] - root[2])]
        };
        lab(a).iter().zip(lab(b)).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
    }

    /// How eyes see: as most do, and with protanopia, deuteranopia, tritanopia (Machado, Oliveira
    /// and Fernandes 2009).
    const EYES: [[[f64; 3]; 3]; 4] = [
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ];

    #[test]
    fn texts_of_the_built_in_themes_have_the_contrast_of_wcag_aa() {
        for (name, least) in [("dark", 4.5), ("light", 4.5), ("contrast", 7.0)] {
            for theme in in_both_depths(name) {
                let background = theme.role("background");
                // The title of a pane has the colour of its border; the coasts are no text.
                let others = ["background", "coast", "selection", "selection-background"];
                let texts =
                    ROLES.iter().filter(|role| !others.contains(role)).map(|role| theme.role(role));
                for colour in texts.chain(theme.categories).chain(theme.statuses) {
                    assert!(
                        contrast(colour, background) >= least,
                        "{name}: {colour:?} {}",
                        contrast(colour, background)
                    );
                }
                assert!(
                    contrast(theme.role("selection"), theme.role("selection-background")) >= least,
                    "{name}: the selection"
                );
            }
        }
    }

    #[test]
    fn categories_are_told_apart_by_any_eye_and_by_their_shapes() {
        for name in ["dark", "light", "contrast"] {
            for theme in in_both_depths(name) {
                for (nth, &a) in theme.categories.iter().enumerate() {
                    for (&b, eye) in theme.categories[..nth]
                        .iter()
                        .flat_map(|b| EYES.iter().map(move |eye| (b, eye)))
                    {
                        assert!(
                            apart(a, b, *eye) > 20.0,
                            "{name}: {a:?} and {b:?} are {} apart",
                            apart(a, b, *eye)
                        );
                    }
                }
            }
        }
        for full in [true, false] {
            let mut shapes: Vec<_> =
                Category::ALL.iter().map(|&category| shape(category, full)).collect();
            shapes.dedup();
            assert_eq!(shapes.len(), Category::ALL.len());
        }
    }

    #[test]
    fn a_theme_of_ones_own_begins_from_a_built_in_one_and_its_faults_name_the_place() {
        let text = "base = \"dark\"\nlink = \"#ff0000\"\nlabell = \"red\"\nkey = \"reddish\"\n[category]\nterritory = \"blue\"\n";
        let (theme, faults) = Theme::NONE.with(&parse_settings("mine.toml", text).0);
        let dark = Theme::built_in("dark").expect("a built-in theme");
        assert_eq!(
            (theme.role("link"), theme.role("text")),
            (Color::Rgb(255, 0, 0), dark.role("text"))
        );
        assert_eq!(theme.category(Category::Territory).fg, Some(Color::Blue));
        let kinds: Vec<_> = faults
            .into_iter()
            .map(|fault| (fault.place.position.map(|it| (it.line, it.column)), fault.kind))
            .collect();
        assert_eq!(
            kinds[0],
            (Some((3, 1)), DiagnosticKind::UnknownKey { nearest: Some("label".to_owned()) })
        );
        assert_eq!(kinds[1], (Some((4, 1)), DiagnosticKind::BadColour("reddish".to_owned())));
    }

    #[test]
    fn the_example_in_the_readme_is_understood() {
        let readme = include_str!("../../README.md");
        let example = readme
            .split("```toml\n")
            .nth(2)
            .and_then(|rest| rest.split("```").next())
            .expect("an example");
        assert_eq!(Theme::NONE.with(&parse_settings("mine.toml", example).0).1, []);
    }

    #[test]
    fn a_terminal_with_fewer_colours_gets_those_it_has() {
        let dark = Theme::built_in("dark").expect("a built-in theme");
        assert!(matches!(dark.fitted(Depth::Indexed).role("link"), Color::Indexed(_)));
        assert_eq!(dark.fitted(Depth::Sixteen), Theme::terminal());
        assert_eq!(Theme::terminal().fitted(Depth::Sixteen), Theme::terminal());
        assert_eq!(dark.fitted(Depth::True), dark);
    }
}
