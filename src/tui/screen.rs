//! The screen as a whole: the panes, what is over them, the bottom line.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::style::Style;
use ratatui::widgets::{Paragraph, Wrap};

use crate::text::is_unsafe;
use crate::tui::component::Component;
use crate::tui::components::browser::Browser;
use crate::tui::components::status_line;
use crate::tui::context::Context;
use crate::tui::input::action::Action;
use crate::tui::input::mode::Mode;
use crate::tui::layout::Areas;

/// Draws the panes and the layers over them, the top one last, and the bottom line.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    browser: &Browser,
    layers: &[Box<dyn Component>],
    notice: Option<&str>,
    context: &Context,
) {
    fill(frame.buffer_mut(), context.theme.base());
    let Some(areas) = Areas::new(context.size, browser.focus()) else {
        return draw_too_small(frame, context);
    };
    let area = context.area();
    // A view covers what is below it.
    let view = layers.iter().rposition(|layer| layer.view().is_some());
    if view.is_none() {
        browser.draw(frame, area, context);
    }
    for layer in &layers[view.unwrap_or(0)..] {
        layer.draw(frame, area, context);
    }
    let top: &dyn Component = layers.last().map_or(browser, |layer| layer.as_ref());
    status_line::draw(frame, areas.footer, top, notice, context);
    sanitize_cells(frame.buffer_mut());
}

/// Gives all cells, which are empty, the colours of a style.
fn fill(buffer: &mut Buffer, style: Style) {
    let (foreground, background) = (style.fg.unwrap_or_default(), style.bg.unwrap_or_default());
    for cell in &mut buffer.content {
        (cell.fg, cell.bg) = (foreground, background);
    }
}

/// Replaces what a terminal would act on, cell by cell: whatever is drawn, from whatever source,
/// passes here.
fn sanitize_cells(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        let is_ascii = matches!(cell.symbol().as_bytes(), [b' '..=b'~']);
        if !is_ascii && cell.symbol().contains(is_unsafe) {
            cell.set_symbol("\u{fffd}");
        }
    }
}

fn draw_too_small(frame: &mut Frame<'_>, context: &Context) {
    let values = [
        ("width", context.size.width.to_string().into()),
        ("height", context.size.height.to_string().into()),
        ("key", context.key(Action::Quit, Mode::List)),
    ];
    let text = Paragraph::new(context.locale.format("screen-small", &values));
    frame.render_widget(text.wrap(Wrap { trim: true }), frame.area());
}
