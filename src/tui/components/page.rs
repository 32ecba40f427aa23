//! The page: the entry that is read, its links, and the part of it on screen.

use ratatui::Frame;
use ratatui::layout::{Margin, Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use super::page_text::{PageLink, PageStyle, PageText, Spot};
use crate::catalog::EntryIndex;
use crate::tui::component::Hint;
use crate::tui::context::Context;
use crate::tui::input::action::{Action, Motion};
use crate::tui::layout::PaneFocus;
use crate::tui::navigation::Visit;
use crate::tui::outcome::LinkHint;
use crate::tui::widgets::scroll::{Viewport, scroll_bar};
use crate::tui::widgets::window::{inside, pane};

/// The letters of link hints, the easiest to reach first. All of them have the same place on the
/// layouts that Serbian is typed on.
const HINT_LETTERS: &str = "fjdkslaghrueiwovncmt";

/// The keys worth showing.
pub(crate) const HINTS: &[Hint] = &[
    Hint::new(Action::Back),
    Hint::new(Action::NextLink),
    Hint::new(Action::Confirm),
    Hint::new(Action::LinkHints),
    Hint::new(Action::Search),
    Hint::new(Action::Help),
    Hint::new(Action::Language),
    Hint::new(Action::Copy),
    Hint::new(Action::Quit),
    Hint::new(Action::Bookmark),
    Hint::new(Action::Note),
    Hint::new(Action::Palette),
];

/// An entry on screen.
#[derive(Debug, Default)]
pub struct Page {
    entry: Option<EntryIndex>,
    folded: bool,
    view: Viewport,
    /// The link with the focus, by its number on the page.
    link: Option<usize>,
    /// The lines, broken for the width and in the language on screen.
    text: PageText,
}

impl Page {
    /// Shows an entry from its top, in an area of the screen.
    pub fn show(&mut self, entry: Option<EntryIndex>, area: Option<Rect>, context: &Context) {
        self.entry = entry;
        self.view = Viewport::default();
        self.link = None;
        self.refresh(area, context);
    }

    /// Breaks the entry into lines again; the place and the link with the focus stay.
    pub fn refresh(&mut self, area: Option<Rect>, context: &Context) {
        self.text = match (self.entry, area) {
            (Some(entry), Some(area)) => page_text(entry, area, self.folded, context),
            _ => PageText::default(),
        };
        self.link = self.link.filter(|&link| link < self.text.links.len());
        self.clamp(height(area));
    }

    /// Moves the view back if it is past the end of the text.
    pub fn clamp(&mut self, height: usize) {
        self.view.top = self.view.top.min(self.text.lines.len().saturating_sub(height));
    }

    /// The entry as it is now, to return to.
    pub fn visit(&self) -> Option<Visit> {
        self.entry.map(|entry| Visit { entry, top: self.view.top, link: self.link })
    }

    /// Returns to the place and the link where an entry was left.
    pub fn revisit(&mut self, visit: Visit) {
        self.view.top = visit.top;
        self.link = visit.link;
    }

    /// The first line on screen, counted from 0.
    pub fn top(&self) -> usize {
        self.view.top
    }

    /// Moves the view to a line; [`Page::clamp`] brings it into the text.
    pub fn set_top(&mut self, top: usize) {
        self.view.top = top;
    }

    /// All lines, of which a part is on screen.
    pub fn lines(&self) -> &[Line<'static>] {
        &self.text.lines
    }

    /// The links to other entries, in reading order.
    pub fn links(&self) -> &[PageLink] {
        &self.text.links
    }

    /// The link with the focus, by its number on the page.
    pub fn focused_link(&self) -> Option<usize> {
        self.link
    }

    /// Moves the focus to a link, and returns the entry that it leads to.
    pub fn focus_link(&mut self, link: usize) -> Option<EntryIndex> {
        let to = self.text.links.get(link)?.to;
        self.link = Some(link);
        Some(to)
    }

    /// The entry that the link with the focus leads to.
    pub fn linked_entry(&self) -> Option<EntryIndex> {
        self.link.and_then(|link| self.text.links.get(link)).map(|link| link.to)
    }

    /// Scrolls in an area of the screen.
    pub fn scroll(&mut self, motion: Motion, area: Option<Rect>) {
        self.view.scroll(motion, self.text.lines.len(), height(area));
    }

    /// Scrolls so that as much is above the area's top as a pointer is down its scroll bar. Returns
    /// whether there is anything to scroll.
    pub fn drag(&mut self, row: u16, area: Rect) -> bool {
        self.view.drag(row, inside(area), self.text.lines.len())
    }

    /// Folds long lists to their headings, or unfolds them.
    pub fn toggle_folding(&mut self) {
        self.folded = !self.folded;
        self.link = None;
    }

    /// Scrolls to the next line that matches the search, or to the previous one.
    pub fn go_to_match(&mut self, forward: bool, area: Option<Rect>) {
        let top = self.view.top;
        let last = self.text.lines.len().saturating_sub(height(area));
        let mut matches = self.text.matches.iter().map(|&line| line.min(last));
        let to = if forward {
            matches.find(|&line| line > top)
        } else {
            matches.rfind(|&line| line < top)
        };
        self.view.top = to.unwrap_or(top);
    }

    /// Moves the focus to the next or the previous link; from none, to the first or the last on
    /// screen.
    pub fn turn_link(&mut self, forward: bool, area: Option<Rect>) {
        let (links, top, height) = (&self.text.links, self.view.top, height(area));
        let on_screen = |link: &usize| {
            links[*link].spots.iter().any(|spot| (top..top + height).contains(&spot.line))
        };
        let next = match (self.link.filter(on_screen), forward) {
            (Some(link), true) => Some(link + 1),
            (Some(link), false) => link.checked_sub(1),
            (None, true) => (0..links.len()).find(|&link| links[link].spots[0].line >= top),
            (None, false) => (0..links.len()).rfind(on_screen),
        };
        let Some(link) = next.and_then(|next| links.get(next)) else { return };
        self.view.show(link.spots[0].line, self.text.lines.len(), height);
        self.link = next;
    }

    /// Letters for the links on screen: one each, or two where there are more links than letters.
    pub fn link_hints(&self, area: Rect) -> Vec<LinkHint> {
        let text = text_area(area);
        let places =
            self.text.links.iter().enumerate().filter_map(|(link, page_link)| {
                Some((link, self.place(&page_link.spots[0], text)?))
            });
        let places: Vec<(usize, Rect)> = places.collect();
        let mut letters: Vec<String> = HINT_LETTERS.chars().map(String::from).collect();
        if places.len() > letters.len() {
            let pairs =
                letters.iter().flat_map(|one| letters.iter().map(move |two| one.clone() + two));
            letters = pairs.collect();
        }
        let hint = |(letters, (link, place)): (String, (usize, Rect))| LinkHint {
            letters,
            link,
            at: (place.x, place.y),
        };
        letters.into_iter().zip(places).map(hint).collect()
    }

    /// The link at a cell of the screen.
    pub fn link_at(&self, at: Position, area: Rect) -> Option<usize> {
        let text = text_area(area);
        let is_under = |spot: &Spot| self.place(spot, text).is_some_and(|place| place.contains(at));
        self.text.links.iter().position(|link| link.spots.iter().any(is_under))
    }

    /// The cells of a part of a line, if it is on screen.
    fn place(&self, spot: &Spot, text: Rect) -> Option<Rect> {
        let row = spot.line.checked_sub(self.view.top)?;
        let cells = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        let place = Rect {
            x: text.x.saturating_add(cells(spot.columns.start)),
            y: text.y.saturating_add(cells(row)),
            width: cells(spot.columns.len()),
            height: 1,
        };
        Some(place.intersection(text)).filter(|place| !place.is_empty())
    }

    /// Draws the page, under the names of the entries on the way to it.
    pub fn draw(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        focus: PaneFocus,
        path: &[String],
        context: &Context,
    ) {
        let theme = context.theme;
        let height = height(Some(area));
        let lines = self.text.lines.len();
        let percent = ((self.view.top + height) * 100 / lines.max(1)).min(100);
        let note = if lines > height {
            context.message("screen-percent", percent.to_string())
        } else {
            String::new()
        };
        let title = path_title(path, usize::from(area.width).saturating_sub(note.width() + 8));
        frame.render_widget(pane(&title, &note, area.width, focus.border(), theme), area);
        let text = text_area(area);
        if self.entry.is_none() {
            let nothing = Line::styled(context.locale.text("screen-no-entry"), theme.faint());
            return frame.render_widget(nothing, text);
        }
        let shown = self.text.lines.iter().skip(self.view.top).take(height);
        frame.render_widget(Paragraph::new(shown.cloned().collect::<Vec<_>>()), text);
        let link = self.link.and_then(|link| self.text.links.get(link));
        for spot in link.iter().flat_map(|link| &link.spots) {
            if let Some(place) = self.place(spot, text) {
                frame.buffer_mut().set_style(place, theme.selection(focus.has_focus));
            }
        }
        scroll_bar(frame, area, self.view.top, lines, height);
    }
}

/// The names of the entries on the way to the current one; of a long way, as much of its end as
/// there is room for.
fn path_title(path: &[String], room: usize) -> String {
    let from = |first: usize| {
        let start = if first == 0 { "" } else { "… › " };
        format!("{start}{}", path[first..].join(" › "))
    };
    let mut titles = (0..path.len()).map(from);
    let last = path.len().checked_sub(1).map(from);
    titles.find(|title| title.width() <= room).or(last).unwrap_or_default()
}

/// The cells of the text: without the border, and without a column on each side.
fn text_area(area: Rect) -> Rect {
    inside(area).inner(Margin::new(1, 0))
}

/// How many lines of a page an area has room for.
fn height(area: Option<Rect>) -> usize {
    area.map_or(0, |area| usize::from(inside(area).height))
}

/// An entry broken into lines, with the user's note first.
fn page_text(entry: EntryIndex, area: Rect, folded: bool, context: &Context) -> PageText {
    let sheet = context.exporter().sheet(entry);
    let style = PageStyle {
        width: usize::from(text_area(area).width),
        theme: context.theme,
        highlighter: &context.listing.found.highlighter,
        folded,
    };
    PageText::new(&sheet, context.entry(entry).category, style)
}
