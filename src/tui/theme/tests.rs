//! Tests of the themes: contrast, distance of colours, reading of theme files.

use super::*;
use crate::config::parse_settings;

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
        let to_xyz = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]];
        let xyz =
            to_xyz.map(|row| row.iter().zip(seen).map(|(part, light)| part * light).sum::<f64>());
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
            let background = theme.role(Role::Background);
            // The title of a pane has the colour of its border; the land of the map is no text.
            let others =
                [Role::Background, Role::Coast, Role::Selection, Role::SelectionBackground];
            let texts = Role::ALL
                .iter()
                .filter(|role| !others.contains(role))
                .map(|role| theme.role(*role));
            for colour in texts.chain(theme.categories).chain(theme.statuses) {
                assert!(
                    contrast(colour, background) >= least,
                    "{name}: {colour:?} {}",
                    contrast(colour, background)
                );
            }
            assert!(
                contrast(theme.role(Role::Selection), theme.role(Role::SelectionBackground))
                    >= least,
                "{name}: the selection"
            );
        }
    }
}

#[test]
fn categories_differ_for_any_eye_and_by_their_shapes() {
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
        shapes.sort_unstable();
        shapes.dedup();
        assert_eq!(shapes.len(), Category::ALL.len());
    }
}

/// The foreground and the background of a style.
fn both(style: Style) -> (Color, Color) {
    (style.fg.expect("a colour of the text"), style.bg.expect("a colour of the area"))
}

#[test]
fn names_on_the_map_have_the_contrast_of_wcag_aa() {
    for (name, least) in [("dark", 4.5), ("light", 4.5), ("contrast", 7.0)] {
        for theme in in_both_depths(name) {
            let marks = theme.categories.into_iter().chain(theme.statuses);
            let fills = marks.chain([theme.role(Role::Mark)]).map(|fill| theme.on_fill(fill));
            let shades = (0..SHADES).map(|nth| theme.on_shade(nth));
            for style in fills.chain(shades).chain([theme.on_land()]) {
                let (text, area) = both(style);
                let contrast = contrast(text, area);
                assert!(contrast >= least, "{name}: {text:?} on {area:?} {contrast}");
            }
        }
    }
}

#[test]
fn sea_land_and_marks_of_the_map_differ_for_any_eye() {
    for name in ["dark", "light", "contrast"] {
        for theme in in_both_depths(name) {
            let (sea, land) = (theme.role(Role::Background), theme.coast());
            let of_two = [Category::MemberState, Category::ObserverState, Category::Territory]
                .map(|category| theme.categories[category as usize]);
            let marks = [theme.role(Role::Mark)].into_iter().chain(theme.statuses).chain(of_two);
            let pairs = marks.flat_map(|mark| [(mark, sea), (mark, land)]).chain([(sea, land)]);
            for ((a, b), eye) in pairs.flat_map(|pair| EYES.iter().map(move |eye| (pair, eye))) {
                let apart = apart(a, b, *eye);
                assert!(apart > 12.0, "{name}: {a:?} and {b:?} are {apart} apart");
            }
        }
    }
}

#[test]
fn shades_of_the_map_go_from_the_background_to_the_text() {
    for name in ["dark", "light", "contrast"] {
        for theme in in_both_depths(name) {
            let background = theme.role(Role::Background);
            let contrasts: Vec<f64> =
                theme.shades.iter().map(|shade| contrast(*shade, background)).collect();
            assert!(contrasts.is_sorted_by(|a, b| a * 1.1 < *b), "{name}: {contrasts:?}");
            let neighbours = theme.shades.windows(2).map(|pair| (pair[0], pair[1], 6.0));
            // A state of any shade is seen on the sea and among states without a number.
            let others = [background, theme.coast()];
            let around =
                theme.shades.iter().flat_map(|shade| others.map(|other| (*shade, other, 12.0)));
            for ((a, b, least), eye) in
                neighbours.chain(around).flat_map(|pair| EYES.iter().map(move |eye| (pair, eye)))
            {
                let apart = apart(a, b, *eye);
                assert!(apart > least, "{name}: {a:?} and {b:?} are {apart} apart");
            }
        }
    }
}

#[test]
fn a_user_theme_starts_from_a_built_in_one_and_its_errors_have_a_place() {
    let text = "base = \"dark\"\nlink = \"#ff0000\"\nlabell = \"red\"\nkey = \"reddish\"\n[category]\nterritory = \"blue\"\n";
    let (theme, faults) = Theme::NONE.with(&parse_settings("mine.toml", text).0);
    let dark = Theme::built_in("dark").expect("a built-in theme");
    assert_eq!(
        (theme.role(Role::Link), theme.role(Role::Text)),
        (Color::Rgb(255, 0, 0), dark.role(Role::Text))
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
    let readme = include_str!("../../../README.md");
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
    assert!(matches!(dark.fitted(Depth::Indexed).role(Role::Link), Color::Indexed(_)));
    assert_eq!(dark.fitted(Depth::Sixteen), Theme::terminal());
    assert_eq!(Theme::terminal().fitted(Depth::Sixteen), Theme::terminal());
    assert_eq!(dark.fitted(Depth::True), dark);
}

#[test]
fn the_built_in_themes_are_what_the_parser_of_toml_reads() {
    for (name, text) in BUILT_IN {
        let (found, faults) = parse_settings(name, text);
        assert_eq!(faults, [], "{name}");
        let (theme, faults) = Theme { colours: true, ..Theme::NONE }.with(&found);
        assert_eq!((Theme::built_in(name), faults), (Some(theme), vec![]), "{name}");
    }
}
