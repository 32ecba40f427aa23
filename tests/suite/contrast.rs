//! Contrast: every text on the screens can be read in each built-in theme.

use imenik::language::Language;
use imenik::tui::{Action, App, Depth, Motion, Preferences, Theme, ViewKind};
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use super::{browser_with, map, screen, type_search};

/// The built-in themes whose colours are known, as terminals with any colour and with 256 show
/// them, and the least contrast of a text in them.
fn themes() -> impl Iterator<Item = (String, Theme, f64)> {
    let named = [("dark", 4.5), ("light", 4.5), ("contrast", 7.0)];
    named.into_iter().flat_map(|(name, least)| {
        [Depth::True, Depth::Indexed].map(|depth| {
            let theme = Theme::built_in(name).expect("a built-in theme").fitted(depth);
            (format!("{name} {depth:?}"), theme, least)
        })
    })
}

/// The luminance of a colour by WCAG 2, from 0 to 1.
fn luminance(colour: Color) -> f64 {
    let channels = match colour {
        Color::Rgb(r, g, b) => [r, g, b],
        // The 256 colours of xterm: a cube of six steps, then greys.
        Color::Indexed(nth @ 16..=231) => [(nth - 16) / 36, (nth - 16) / 6 % 6, (nth - 16) % 6]
            .map(|step| [0, 95, 135, 175, 215, 255][usize::from(step)]),
        Color::Indexed(nth @ 232..) => [8 + 10 * (nth - 232); 3],
        _ => panic!("{colour:?} is not a colour of the theme"),
    };
    let light = channels.map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
}

/// The contrast of a cell's text by WCAG 2, from 1 to 21; `None` if it has no text.
fn contrast(cell: &Cell) -> Option<f64> {
    let is_picture = |c: char| matches!(c, '\u{2580}'..='\u{259f}' | '\u{2800}'..='\u{28ff}');
    let is_text = cell.symbol().chars().any(|c| !c.is_whitespace() && !is_picture(c));
    let (one, other) = (luminance(cell.fg) + 0.05, luminance(cell.bg) + 0.05);
    is_text.then(|| if one > other { one / other } else { other / one })
}

/// The texts on a screen that cannot be read, each with its contrast.
fn unreadable(app: &App, least: f64) -> Vec<(String, String)> {
    let buffer = screen(app);
    let rows = buffer.content.chunks(usize::from(buffer.area.width));
    let runs = rows.flat_map(|row| {
        row.chunk_by(|a, b| {
            let style = |cell: &Cell| (cell.fg, cell.bg, cell.modifier & Modifier::REVERSED);
            style(a) == style(b)
        })
    });
    let poor = runs.filter_map(|run| {
        let contrast = run.iter().find_map(contrast).filter(|contrast| *contrast < least)?;
        let text: String = run.iter().map(Cell::symbol).collect();
        Some((text, format!("{contrast:.1}: {:?} on {:?}", run[0].fg, run[0].bg)))
    });
    poor.collect()
}

fn assert_readable(app: &App, what: &str, least: f64) {
    assert_eq!(unreadable(app, least), [], "{what}");
}

/// The screens of the entry `siz` and what opens from them, each with a name.
fn screens(theme: Theme) -> Vec<(String, App)> {
    let reading = || {
        let preferences = Preferences::new(Language::English, theme);
        let mut app = browser_with(preferences, 140, 40);
        type_search(&mut app, "siz");
        app.update(Action::Confirm);
        app
    };
    let after = |actions: &[Action]| {
        let mut app = reading();
        for action in actions {
            drop(app.update(*action));
        }
        (format!("{actions:?}"), app)
    };
    let mut screens = vec![
        after(&[]),
        after(&[Action::Back]),
        after(&[Action::Back, Action::Back, Action::Facets]),
        after(&[Action::NextLink]),
        after(&[Action::LinkHints]),
        after(&[Action::Contents]),
        after(&[Action::Help]),
        after(&[Action::Palette]),
        after(&[Action::Themes]),
        after(&[Action::Export]),
        after(&[Action::Copy]),
        after(&[Action::Copy, Action::Move(Motion::Down)]),
        after(&[Action::CopyFact]),
        after(&[Action::Note]),
        after(&[Action::YearBack]),
        after(&[Action::FilterMembers]),
    ];
    let views = [ViewKind::Matrix, ViewKind::Map, ViewKind::Timeline, ViewKind::Family];
    for view in views.into_iter().chain([ViewKind::Statistics]) {
        let open = Action::View(view);
        screens.push(after(&[open]));
        screens.push(after(&[open, Action::Move(Motion::Down), Action::Move(Motion::Right)]));
    }
    let compare =
        [Action::Compare, Action::Back, Action::Back, Action::Move(Motion::Down), Action::Compare];
    screens.push(after(&compare));
    let with_link = [&compare[..], &[Action::Move(Motion::Down)]].concat();
    screens.push(after(&with_link));
    let mut searching = reading();
    type_search(&mut searching, "category:");
    screens.push(("values to complete".to_owned(), searching));
    screens
}

#[test]
fn every_text_on_screen_has_the_contrast_of_wcag_aa() {
    for (name, theme, least) in themes() {
        for (screen, app) in screens(theme) {
            assert_readable(&app, &format!("{name}, {screen}"), least);
        }
    }
}

#[test]
fn every_text_on_the_map_has_the_contrast_of_wcag_aa() {
    for (name, theme, least) in themes() {
        for id in ["klub", "liga", "ostrva", "mt"] {
            let mut app = map::map_in(Language::English, theme, id, 140, 40);
            for colours in 0..5 {
                assert_readable(&app, &format!("{name}, {id}, colours {colours}"), least);
                app.update(Action::MapFit);
                assert_readable(&app, &format!("{name}, whole {id}, colours {colours}"), least);
                app.update(Action::MapColours);
            }
        }
    }
}
