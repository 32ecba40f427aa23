//! The screenshot in the README: the real screen of the bundle, drawn by the program itself.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use imenik::language::Language;
use imenik::tui::{Action, Preferences, Theme};
use ratatui::style::{Color, Modifier};

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

/// SELEC found and read, as SVG.
fn picture() -> String {
    let dark = Theme::built_in("dark").expect("a built-in theme");
    let mut app = bundled_browser(Preferences::new(Language::SerbianLatin, dark), 120, 32);
    type_search(&mut app, "zakona jugoistocnoj");
    app.update(Action::Confirm);
    let buffer = screen(&app);
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
            let text: String = run.iter().map(ratatui::buffer::Cell::symbol).collect();
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
fn the_screenshot_in_the_readme_shows_the_current_screen() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/screen.svg");
    let picture = picture();
    if std::env::var_os("IMENIK_PICTURE").is_some() {
        fs::write(&path, &picture).expect("the picture can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == picture, "redraw it with: IMENIK_PICTURE=1 cargo test readme_screenshots");
}
