//! Colours in the output of commands, as ANSI escape codes.
//!
//! They are the colours of the browser's theme for the terminal's own sixteen colours. Commands
//! need nothing else of a theme, and so nothing of the browser.

use crate::catalog::Category;

/// Ends a colour.
pub(super) const RESET: &str = "\u{1b}[0m";

/// Starts the colour of a category.
pub(super) const fn category(category: Category) -> &'static str {
    match category {
        Category::MemberState => "\u{1b}[36m",
        Category::ObserverState => "\u{1b}[34m",
        Category::Territory => "\u{1b}[33m",
        Category::Organization => "\u{1b}[32m",
        Category::Institution => "\u{1b}[35m",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::Theme;
    use ratatui::style::Color;

    #[test]
    fn categories_have_the_colours_of_the_terminal_theme() {
        for &it in Category::ALL {
            let code = match Theme::terminal().category(it).fg {
                Some(Color::Green) => 32,
                Some(Color::Yellow) => 33,
                Some(Color::Blue) => 34,
                Some(Color::Magenta) => 35,
                Some(Color::Cyan) => 36,
                other => panic!("{it:?} has the colour {other:?}"),
            };
            assert_eq!(category(it), format!("\u{1b}[{code}m"), "{it:?}");
        }
    }
}
