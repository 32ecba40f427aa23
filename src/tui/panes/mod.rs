//! Drawing: the three panes and the bottom line, from the state and nothing else.

mod footer;
pub(super) mod layout;
pub(super) mod listing;
pub(super) mod page;
mod reason;
pub(super) mod scroll_bar;
pub(super) mod viewport;

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Paragraph, Wrap};
use unicode_width::UnicodeWidthStr;

use crate::catalog::{Category, EntryIndex};
use crate::export::shown_acronym;
use crate::text::{fit, sanitize};
use crate::tui::app::App;
use crate::tui::keys::action::Action;
use crate::tui::keys::bindings::Context;
use crate::tui::overlays;
use crate::tui::theme::shape;
use crate::tui::views;
use layout::Pane;
use page::{Spot, marked};
use reason::reason;
use scroll_bar::scroll_bar;

/// Acronyms take no more of the list than this, in columns.
const ACRONYMS: usize = 9;

/// Draws the whole screen.
pub fn draw(frame: &mut Frame<'_>, app: &App) {
    let screen = frame.area();
    frame.buffer_mut().set_style(screen, app.theme.base());
    let Some(areas) = app.areas() else { return too_small(frame, app) };
    if let Some(area) = areas.legend {
        legend(frame, area, app);
    }
    if let Some(area) = areas.list {
        list(frame, area, app);
    }
    if let Some(area) = areas.detail {
        detail(frame, area, app);
    }
    views::draw(frame, app);
    footer::draw(frame, areas.footer, app);
    overlays::draw(frame, areas.footer, app);
}

fn too_small(frame: &mut Frame<'_>, app: &App) {
    let quit = app.keymap.value(Action::Quit, Context::List);
    let values = [
        ("width", app.size.width.to_string().into()),
        ("height", app.size.height.to_string().into()),
        ("key", quit),
    ];
    let text = app.locale.format("screen-small", &values);
    frame.render_widget(Paragraph::new(text).wrap(Wrap { trim: true }), frame.area());
}

/// The frame of a pane, with its title and a count.
fn pane(app: &App, pane: Pane, title: &str, width: u16, note: &str) -> Block<'static> {
    let focused = app.focus == pane && app.overlay.is_none();
    let room = usize::from(width).saturating_sub(note.width() + 6);
    let title = Span::styled(format!(" {} ", fit(title, room)), app.theme.heading());
    let block = Block::bordered().border_style(app.theme.border(focused));
    let block = if title.content.trim().is_empty() { block } else { block.title(title) };
    if note.is_empty() {
        block
    } else {
        block.title(Line::from(format!(" {note} ")).right_aligned())
    }
}

fn legend(frame: &mut Frame<'_>, area: Rect, app: &App) {
    let block = pane(app, Pane::Legend, &app.locale.text("screen-legend"), area.width, "");
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let rows = Category::ALL.iter().enumerate().map(|(nth, &category)| {
        let count = app.locale.whole(app.listing.counts[nth] as u64);
        let room = usize::from(inside.width).saturating_sub(5 + count.width());
        let full = app.locale.category(category);
        let short = || app.locale.category_short(category);
        let name = if full.width() <= room { full } else { short() };
        let name = fit(&name, room).into_owned();
        let pad = " ".repeat(room.saturating_sub(name.width()));
        let hidden = app.listing.hidden[nth];
        let style = if hidden { app.theme.faint() } else { Style::new() };
        let selected = app.focus == Pane::Legend && app.legend_cursor == nth;
        let line = Line::from(vec![
            Span::raw(if selected { "▌" } else { " " }),
            Span::styled(
                shape(category, !hidden),
                if selected { Style::new() } else { app.theme.category(category) },
            ),
            Span::styled(format!(" {name}{pad}  {count}"), style),
        ]);
        if selected { line.style(app.theme.selection(true)) } else { line }
    });
    frame.render_widget(Paragraph::new(rows.collect::<Vec<_>>()), inside);
}

fn list(frame: &mut Frame<'_>, area: Rect, app: &App) {
    let listing = &app.listing;
    let title = match listing.only() {
        _ if app.lists_mine() => app.locale.text("screen-mine"),
        _ if !app.query.is_empty() => {
            app.locale.format("screen-quoted", &[("value", typed(app).into())])
        }
        Some(category) => app.locale.category(category),
        None if listing.hidden.contains(&true) => app.locale.text("screen-some"),
        None => app.locale.text("screen-all"),
    };
    let sort = if app.query.is_empty() { listing.sort.key() } else { "sort-rank" };
    let note =
        format!("{} · {}", app.locale.text(sort), app.locale.whole(listing.rows.len() as u64));
    let block = pane(app, Pane::List, &title, area.width, &note);
    let inside = block.inner(area);
    frame.render_widget(block, area);
    if listing.rows.is_empty() {
        frame.render_widget(
            Paragraph::new(nothing(app)).wrap(Wrap { trim: true }),
            inside.inner(Margin::new(1, 0)),
        );
        return;
    }
    let height = usize::from(inside.height);
    let top = app.list_view.top;
    let shown = (top..(top + height).min(listing.lines())).map(|line| listing.row_on(line));
    let acronym = |row: usize| {
        shown_acronym(app.locale.language, app.catalog.entry(listing.rows[row])).unwrap_or_default()
    };
    let acronyms =
        shown.clone().map(|(row, _)| acronym(row).width()).max().unwrap_or(0).min(ACRONYMS);
    let lines = shown.map(|(row, second)| {
        if second {
            reason(app, listing.rows[row], usize::from(inside.width))
        } else {
            list_row(app, row, &fit(&acronym(row), acronyms), acronyms, usize::from(inside.width))
        }
    });
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), inside);
    // Laid over the colours of the line: marks and remarks could not be read on the ground of the
    // selection.
    for (_, place) in (top..top + height)
        .map(|line| listing.row_on(line).0)
        .zip(inside.rows())
        .filter(|(row, _)| *row == app.selected)
    {
        frame.buffer_mut().set_style(place, app.theme.selection(app.focus == Pane::List));
    }
    scroll_bar(frame, area, top, listing.lines(), height);
}

/// One entry of the list: its category's dot, acronym and name.
fn list_row(app: &App, row: usize, acronym: &str, acronyms: usize, width: usize) -> Line<'static> {
    let index = app.listing.rows[row];
    let entry = app.catalog.entry(index);
    let selected = row == app.selected;
    let colour = if selected && app.focus == Pane::List {
        Style::new()
    } else {
        app.theme.category(entry.category)
    };
    let pad = " ".repeat(acronyms.saturating_sub(acronym.width()) + 2);
    let mut spans = vec![
        Span::raw(if selected { "▌" } else { " " }),
        Span::styled(
            if app.marked == Some(index) { "⇄" } else { shape(entry.category, true) },
            colour,
        ),
        Span::styled(own_sign(app, index), if selected { Style::new() } else { app.theme.key() }),
    ];
    spans.extend(marked(acronym, colour, app.theme, &app.listing.found.marker));
    spans.push(Span::raw(pad));
    let name = app.locale.name(entry);
    let name = fit(&name, width.saturating_sub(acronyms + 6));
    spans.extend(marked(&name, Style::new(), app.theme, &app.listing.found.marker));
    Line::from(spans)
}

/// The sign of what the reader has made of an entry.
fn own_sign(app: &App, index: EntryIndex) -> &'static str {
    match app.mine(index) {
        Some(bookmark) if bookmark.marked => "★",
        Some(_) => "✎",
        None => " ",
    }
}

/// The words of the search, as they may be shown.
fn typed(app: &App) -> String {
    sanitize(app.search_line.text().trim()).into_owned()
}

/// What an empty list says: why it is empty and what to do.
fn nothing(app: &App) -> Vec<Line<'static>> {
    if app.query.is_empty() {
        let all = app.keymap.value(Action::AllCategories, Context::List);
        return vec![Line::raw(app.locale.format("screen-no-category", &[("key", all)]))];
    }
    if app.lists_mine() {
        let keys = [("mark", Action::Bookmark), ("note", Action::Note), ("back", Action::Back)];
        let values = keys.map(|(name, action)| (name, app.keymap.value(action, Context::List)));
        return vec![Line::raw(app.locale.format("screen-nothing-mine", &values))];
    }
    let hint = match app.listing.hidden_count() {
        0 => app.locale.format(
            "screen-nothing-hint",
            &[("key", app.keymap.value(Action::Back, Context::List))],
        ),
        hidden => {
            let all = app.keymap.value(Action::AllCategories, Context::List);
            app.locale.format("screen-hidden-hint", &[("value", hidden.into()), ("key", all)])
        }
    };
    vec![
        Line::raw(app.locale.format("screen-nothing", &[("value", typed(app).into())])),
        Line::default(),
        Line::styled(hint, app.theme.faint()),
    ]
}

fn detail(frame: &mut Frame<'_>, area: Rect, app: &App) {
    let entry = app.current().map(|entry| app.catalog.entry(entry));
    let height = app.page_height();
    let lines = app.page.lines.len();
    let percent = (app.page_view.top + height) * 100 / lines.max(1);
    let percent = || app.locale.format("screen-percent", &[("value", percent.min(100).into())]);
    let note = if lines > height { percent() } else { String::new() };
    let title = way(app, usize::from(area.width).saturating_sub(note.width() + 8));
    let block = pane(app, Pane::Detail, &title, area.width, &note);
    let inside = block.inner(area).inner(Margin::new(1, 0));
    frame.render_widget(block, area);
    if entry.is_none() {
        frame.render_widget(
            Paragraph::new(Line::styled(app.locale.text("screen-no-entry"), app.theme.faint())),
            inside,
        );
        return;
    }
    let shown: Vec<Line<'_>> =
        app.page.lines.iter().skip(app.page_view.top).take(height).cloned().collect();
    frame.render_widget(Paragraph::new(shown), inside);
    links(frame, inside, app);
    scroll_bar(frame, area, app.page_view.top, lines, height);
}

/// The names of the entries one came through and of the one on the page; of a long way, as much of
/// its end as there is room for.
fn way(app: &App, room: usize) -> String {
    let names: Vec<String> =
        app.trail.past().chain(app.current()).map(|index| short_name(app, index)).collect();
    let ends = (0..names.len()).map(|from| {
        let start = if from == 0 { "" } else { "… › " };
        format!("{start}{}", names[from..].join(" › "))
    });
    let fits: Vec<String> = ends.collect();
    fits.iter().find(|way| way.width() <= room).or(fits.last()).cloned().unwrap_or_default()
}

/// The shortest name of an entry that a reader knows it by.
fn short_name(app: &App, index: EntryIndex) -> String {
    let entry = app.catalog.entry(index);
    let acronym = shown_acronym(app.locale.language, entry).filter(|_| entry.category.is_body());
    acronym.unwrap_or_else(|| app.locale.name(entry).into_owned())
}

/// Sets off the link with the focus, and lays the letters over the links while one chooses by them.
fn links(frame: &mut Frame<'_>, inside: Rect, app: &App) {
    let place = |spot: &Spot| {
        let row = spot
            .line
            .checked_sub(app.page_view.top)
            .filter(|&row| row < usize::from(inside.height))?;
        let offset = |cells: usize| u16::try_from(cells).unwrap_or(u16::MAX);
        let width = offset(spot.columns.len());
        let spot =
            Rect::new(inside.x + offset(spot.columns.start), inside.y + offset(row), width, 1);
        Some(spot.intersection(inside))
    };
    if let Some(link) = app.link.and_then(|link| app.page.links.get(link)) {
        for area in link.spots.iter().filter_map(place) {
            frame.buffer_mut().set_style(area, app.theme.selection(app.focus == Pane::Detail));
        }
    }
    for (hint, link) in app
        .hints
        .iter()
        .flat_map(|hints| hints.list.iter().filter(|(hint, _)| hint.starts_with(&hints.typed)))
    {
        if let Some(area) = app.page.links.get(*link).and_then(|link| place(&link.spots[0])) {
            frame.buffer_mut().set_string(
                area.x,
                area.y,
                hint,
                app.theme.selection(true).patch(app.theme.mark()),
            );
        }
    }
}
