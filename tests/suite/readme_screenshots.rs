//! The screenshots in the README: real screens of the bundle, drawn by the program itself.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use imenik::language::Language;
use imenik::tui::{Action, App, Preferences, Theme, ViewKind};
use ratatui::style::{Color, Modifier};

use super::commands::{imenik, out};
use super::{bundled_browser, screen, type_search};

/// The width and height of a cell in the units of the SVG file.
const CELL: (usize, usize) = (9, 19);

/// A colour of the dark theme, as SVG writes it.
fn colour(colour: Color) -> String {
    let Color::Rgb(r, g, b) = colour else {
        panic!("the dark theme sets every colour, but this one is {colour:?}")
    };
    format!("#{r:02x}{g:02x}{b:02x}")
}

/// SELEC found and read.
fn entry(language: Language, words: &str) -> App {
    let mut app = dark_browser(language, 120, 32);
    type_search(&mut app, words);
    app.update(Action::Confirm);
    app
}

/// Serbia and Croatia compared by what they are in.
fn comparison() -> App {
    let mut app = dark_browser(Language::English, 120, 30);
    for words in ["rs", "hr"] {
        app.update(Action::Back);
        app.update(Action::Back);
        type_search(&mut app, words);
        app.update(Action::Confirm);
        app.update(Action::Compare);
    }
    app
}

/// The members of the European Union on the map.
fn map() -> App {
    let mut app = dark_browser(Language::English, 120, 36);
    type_search(&mut app, "eu");
    app.update(Action::Confirm);
    app.update(Action::View(ViewKind::Map));
    app.update(Action::ZoomIn);
    app
}

fn dark_browser(language: Language, width: u16, height: u16) -> App {
    let dark = Theme::built_in("dark").expect("a built-in theme");
    bundled_browser(Preferences::new(language, dark), width, height)
}

/// The quarters of a cell that a block covers: columns and rows of halves, from the top left.
fn quarters(symbol: &str) -> &'static [(usize, usize)] {
    const A: (usize, usize) = (0, 0);
    const B: (usize, usize) = (1, 0);
    const C: (usize, usize) = (0, 1);
    const D: (usize, usize) = (1, 1);
    match symbol {
        "▘" => &[A],
        "▝" => &[B],
        "▖" => &[C],
        "▗" => &[D],
        "▀" => &[A, B],
        "▄" => &[C, D],
        "▌" => &[A, C],
        "▐" => &[B, D],
        "▚" => &[A, D],
        "▞" => &[B, C],
        "▛" => &[A, B, C],
        "▜" => &[A, B, D],
        "▙" => &[A, C, D],
        "▟" => &[B, C, D],
        "█" => &[A, B, C, D],
        _ => &[],
    }
}

/// A screen as SVG.
fn picture(app: &App) -> String {
    let buffer = screen(app);
    let (columns, rows) = (usize::from(buffer.area.width), usize::from(buffer.area.height));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" font-family=\"ui-monospace, monospace\" font-size=\"15\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{}\"/>\n",
        columns * CELL.0 + 20,
        rows * CELL.1 + 20,
        colour(buffer.content[0].bg)
    );
    for (row, cells) in buffer.content.chunks(columns).enumerate() {
        let same_style = |a: &ratatui::buffer::Cell, b: &ratatui::buffer::Cell| {
            (a.fg, a.bg, a.modifier) == (b.fg, b.bg, b.modifier)
        };
        let mut column = 0;
        for run in cells.chunk_by(same_style) {
            let is_block = |cell: &&ratatui::buffer::Cell| !quarters(cell.symbol()).is_empty();
            let letter = |cell| if is_block(&cell) { " " } else { cell.symbol() };
            let text: String = run.iter().map(letter).collect();
            let (x, y) = (column * CELL.0 + 10, row * CELL.1 + 24);
            column += run.len();
            if run[0].bg != buffer.content[0].bg {
                let (width, height) = (run.len() * CELL.0, CELL.1);
                let fill = colour(run[0].bg);
                let _ = writeln!(
                    svg,
                    "<rect x=\"{x}\" y=\"{}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>",
                    y - 14
                );
            }
            // Fonts draw blocks lower or higher than the cell.
            for (nth, cell) in run.iter().enumerate() {
                for (right, below) in quarters(cell.symbol()) {
                    let [left, top] = [x + nth * CELL.0, y - 14];
                    let (left, top) = (left + right * 5, top + below * 10);
                    let (width, height) = (5 - right, 10 - below);
                    let _ = writeln!(
                        svg,
                        "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" \
                         fill=\"{}\"/>",
                        colour(cell.fg)
                    );
                }
            }
            if text.trim().is_empty() {
                continue;
            }
            let text = text.replace('&', "&amp;").replace('<', "&lt;");
            let weight =
                if run[0].modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
            let line = if run[0].modifier.contains(Modifier::UNDERLINED) {
                " text-decoration=\"underline\""
            } else {
                ""
            };
            let (fill, length) = (colour(run[0].fg), run.len() * CELL.0);
            let _ = writeln!(
                svg,
                "<text x=\"{x}\" y=\"{y}\" textLength=\"{length}\" fill=\"{fill}\"{weight}{line} xml:space=\"preserve\">{text}</text>"
            );
        }
    }
    svg + "</svg>\n"
}

#[test]
fn the_picture_in_the_readme_is_what_the_command_prints() {
    let output = imenik(&["export", "--format", "svg", "--of", "caricom"]);
    keep("picture", &out(&output));
}

/// Compares a picture with the one in the README, or replaces that.
fn keep(name: &str, picture: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/{name}.svg"));
    if std::env::var_os("IMENIK_PICTURE").is_some() {
        fs::write(&path, picture).expect("the picture can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == picture, "redraw it with: IMENIK_PICTURE=1 cargo test readme_screenshots");
}

#[test]
fn the_screenshots_in_the_readme_show_the_current_screens() {
    keep("screen", &picture(&entry(Language::English, "law enforcement southeast")));
    keep("cyrillic", &picture(&entry(Language::SerbianCyrillic, "закона југоисточној")));
    keep("comparison", &picture(&comparison()));
    keep("map", &picture(&map()));
}
