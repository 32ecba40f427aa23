//! What is on the screen while a large catalog is loaded: a gauge and counts.

use ratatui::Frame;
use ratatui::layout::Margin;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use crate::catalog::Progress;
use crate::language::Locale;
use crate::text::{fit, sanitize_line};
use crate::tui::input::action::Action;
use crate::tui::input::keymap::Keymap;
use crate::tui::input::mode::Mode;
use crate::tui::theme::Theme;
use crate::tui::widgets::window::{middle, window};

/// The width of the window, if the screen has room for it.
const WIDTH: u16 = 60;

/// The screen while a catalog is loaded.
pub struct LoadingScreen<'a> {
    /// The language of its words.
    pub locale: &'a Locale,
    /// Its styles.
    pub theme: Theme,
    /// The keys, of which one quits.
    pub keymap: &'a Keymap,
    /// The names of the files.
    pub names: String,
}

impl LoadingScreen<'_> {
    /// Draws how far loading has come.
    pub fn draw(&self, frame: &mut Frame<'_>, progress: &Progress) {
        let (locale, theme) = (self.locale, self.theme);
        let screen = frame.area();
        frame.buffer_mut().set_style(screen, theme.base());
        let area = middle(screen, WIDTH, 5);
        let room = usize::from(area.width).saturating_sub(4);
        let names = [("value", sanitize_line(&self.names).into_owned().into())];
        let title = locale.format("loading-title", &names);
        let inside = window(frame, area, &fit(&title, room), theme).inner(Margin::new(1, 1));
        let key = self.keymap.key(Action::Quit, Mode::List).unwrap_or_default();
        let hint = locale.optional("hint-quit").unwrap_or_default();
        let lines = vec![
            gauge(progress.thousandths(), usize::from(inside.width), locale, theme),
            Line::raw(locale.progress(progress)),
            Line::from(vec![Span::styled(key, theme.key()), Span::raw(format!(" {hint}"))]),
        ];
        frame.render_widget(Paragraph::new(lines), inside);
    }
}

/// A bar with the per cent after it. Both parts of the bar can be told apart without colours.
fn gauge(thousandths: u64, width: usize, locale: &Locale, theme: Theme) -> Line<'static> {
    let value = format!("{:>3}", thousandths / 10);
    let percent = format!(" {}", locale.format("screen-percent", &[("value", value.into())]));
    let bar = width.saturating_sub(percent.width());
    let done = usize::try_from(thousandths).unwrap_or(0) * bar / 1000;
    Line::from(vec![
        Span::styled("━".repeat(done), theme.mark()),
        Span::styled("─".repeat(bar - done.min(bar)), theme.faint()),
        Span::raw(percent),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn the_gauge_fills_its_width_at_any_progress() {
        let serbian = &Locale::new(Language::SerbianLatin);
        for (thousandths, expected) in
            [(0, "────   0 %"), (500, "━━──  50 %"), (999, "━━━─  99 %"), (1000, "━━━━ 100 %")]
        {
            assert_eq!(gauge(thousandths, 10, serbian, Theme::NONE).to_string(), expected);
        }
        assert_eq!(gauge(1000, 3, serbian, Theme::NONE).to_string(), " 100 %");
        let english = &Locale::new(Language::English);
        assert_eq!(gauge(500, 10, english, Theme::NONE).to_string(), "━━───  50%");
    }
}
