//! Entries side by side, the differences first: what they take part in, their facts, their texts.

mod board;
mod bodies;
mod facts;

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use crate::catalog::EntryIndex;
use crate::text::wrap;
use crate::tui::component::{Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::{Action, Motion, ViewKind};
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::outcome::{Layer, Outcome};
use crate::tui::widgets::scroll::{Viewport, WHEEL, moved, scroll_bar};
use crate::tui::widgets::window::{inside, view_window};

use board::Board;

/// The lines below the names, where the selected one is in words.
const DETAIL: u16 = 2;
/// The width of the names of the entries there, if there is no room for whole names.
const SHORT: usize = 8;
/// The lowest view that has them.
const ROOM_FOR_DETAIL: u16 = 8;

/// A part of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tab {
    /// What the entries take part in, or who takes part in them.
    Bodies,
    /// The short fields.
    Facts,
    /// The long fields.
    Texts,
}

impl Tab {
    const ALL: [Self; 3] = [Self::Bodies, Self::Facts, Self::Texts];

    /// The key of the message with its name in a comparison.
    fn name(self, compare: &Compare, context: &Context) -> &'static str {
        let has_members = |&entry: &EntryIndex| !context.catalog.links(entry).members.is_empty();
        match self {
            Self::Bodies if compare.entries.iter().all(has_members) => "compare-members",
            Self::Bodies => "compare-memberships",
            Self::Facts => "compare-facts",
            Self::Texts => "compare-texts",
        }
    }
}

/// A comparison.
pub(super) struct Compare {
    /// At least two.
    entries: Vec<EntryIndex>,
    tab: Tab,
    /// The link that is selected, by its number on the board.
    selected: Option<usize>,
    view: Viewport,
    /// The text of the tab in the language and for the width on screen.
    board: Board,
}

impl Compare {
    /// A comparison of entries.
    pub(super) fn new(entries: Vec<EntryIndex>, context: &Context) -> Self {
        let (selected, view, board) = (None, Viewport::default(), Board::default());
        let mut compare = Self { entries, tab: Tab::Bodies, selected, view, board };
        compare.show_tab(Tab::Bodies, context);
        compare
    }

    fn show_tab(&mut self, tab: Tab, context: &Context) {
        (self.tab, self.selected, self.view) = (tab, None, Viewport::default());
        self.rebuild(context);
        let has_links = tab == Tab::Bodies && !self.board.links.is_empty();
        self.selected = has_links.then_some(0);
    }

    fn turn_tab(&mut self, places: usize, context: &Context) {
        let tab = Tab::ALL[(self.tab as usize + places) % Tab::ALL.len()];
        self.show_tab(tab, context);
    }

    fn rebuild(&mut self, context: &Context) {
        let width = usize::from(Areas::of_view(self, context.area()).lines.width);
        self.board = match self.tab {
            Tab::Bodies => bodies::bodies(&self.entries, width, context),
            Tab::Facts => facts::facts(&self.entries, width, context),
            Tab::Texts => facts::texts(&self.entries, width, context),
        };
    }

    fn height(&self, context: &Context) -> usize {
        usize::from(Areas::of_view(self, context.area()).lines.height)
    }

    fn scroll(&mut self, motion: Motion, context: &Context) {
        let height = self.height(context);
        match (motion, self.selected, self.tab) {
            (Motion::Left | Motion::Right, Some(link), Tab::Bodies) => {
                self.select(self.board.beside(link, motion == Motion::Right), height);
            }
            (Motion::Left | Motion::Right, ..) => {
                self.select(self.turned(motion == Motion::Right, height), height);
            }
            (_, Some(link), Tab::Bodies) => {
                let (column, place) = self.board.column_of(link);
                let next = moved(place, motion, height, column.len() - 1);
                if next == place {
                    // The headings above the first name, and what is below the last.
                    self.view.scroll(motion, self.board.lines.len(), height);
                } else {
                    self.select(column.get(next).copied(), height);
                }
            }
            _ => self.view.scroll(motion, self.board.lines.len(), height),
        }
    }

    /// The next or the previous link; from none on screen, the first or the last there.
    fn turned(&self, forward: bool, height: usize) -> Option<usize> {
        let links = &self.board.links;
        let shown = self.view.top..self.view.top + height;
        let is_shown = |&link: &usize| shown.contains(&links[link].spots[0].line);
        match (self.selected.filter(is_shown), forward) {
            (Some(link), true) => Some(link + 1).filter(|&link| link < links.len()),
            (Some(link), false) => link.checked_sub(1),
            (None, true) => (0..links.len()).find(|&link| links[link].spots[0].line >= shown.start),
            (None, false) => (0..links.len()).rfind(is_shown),
        }
    }

    /// Selects a link, if there is one, and brings it on screen.
    fn select(&mut self, link: Option<usize>, height: usize) {
        let Some(found) = link.and_then(|link| self.board.links.get(link)) else { return };
        self.view.show(found.spots[0].line, self.board.lines.len(), height);
        self.selected = link;
    }

    fn linked_entry(&self) -> Option<EntryIndex> {
        self.selected.and_then(|link| self.board.links.get(link)).map(|link| link.to)
    }

    fn confirm(&self) -> Outcome {
        self.linked_entry().map_or(Outcome::Done, Outcome::GoTo)
    }

    fn click(&mut self, at: Position, context: &Context) -> Outcome {
        let areas = Areas::of_view(self, context.area());
        if areas.tabs.contains(at) {
            if let Some(tab) = self.tab_at(usize::from(at.x - areas.tabs.x), context) {
                self.show_tab(tab, context);
            }
            return Outcome::Done;
        }
        let link = self.board.link_at(at, areas.lines, self.view.top);
        if link.is_some() && link == self.selected {
            return self.confirm();
        }
        self.selected = link.or(self.selected);
        Outcome::Done
    }

    /// The lines on screen, with the selected link shown.
    fn shown(&self, height: usize, context: &Context) -> Vec<Line<'static>> {
        let mut lines: Vec<Line<'static>> =
            self.board.lines.iter().skip(self.view.top).take(height).cloned().collect();
        let Some(link) = self.selected.and_then(|link| self.board.links.get(link)) else {
            return lines;
        };
        let style = context.theme.selection(true);
        for spot in &link.spots {
            let shown = spot.line.checked_sub(self.view.top).and_then(|nth| lines.get_mut(nth));
            if let Some(shown) = shown {
                set_style(shown, &spot.columns, style);
            }
        }
        lines
    }

    /// The names of the tabs with the space around them.
    fn tab_names(&self, context: &Context) -> [(Tab, String); 3] {
        Tab::ALL.map(|tab| (tab, format!(" {} ", context.locale.text(tab.name(self, context)))))
    }

    /// The line of the tabs, one of which is open.
    fn tabs(&self, context: &Context) -> Line<'static> {
        let theme = context.theme;
        let style = |tab| if tab == self.tab { theme.selection(true) } else { theme.faint() };
        Line::from_iter(self.tab_names(context).map(|(tab, name)| Span::styled(name, style(tab))))
    }

    /// The tab at a column of the line of the tabs.
    fn tab_at(&self, column: usize, context: &Context) -> Option<Tab> {
        let mut end = 0;
        let is_under = |(_, name): &(Tab, String)| {
            end += name.width();
            column < end
        };
        self.tab_names(context).into_iter().find(is_under).map(|(tab, _)| tab)
    }

    /// What the selected name is to the entries, in words.
    fn detail(&self, width: usize, context: &Context) -> Vec<Line<'static>> {
        let Some(name) = self.linked_entry().filter(|_| self.tab == Tab::Bodies) else {
            return Vec::new();
        };
        let style = context.theme.label();
        let lines = |room: usize| {
            let text = bodies::statuses(name, &self.entries, room, context);
            let ranges = wrap(&text, width).into_iter();
            ranges.map(|it| Line::styled(text[it].to_owned(), style)).collect::<Vec<_>>()
        };
        let whole = lines(width);
        if whole.len() > usize::from(DETAIL) { lines(SHORT) } else { whole }
    }
}

impl Component for Compare {
    fn mode(&self) -> Mode {
        Mode::Compare
    }

    fn handle(&mut self, action: Action, context: &Context) -> Outcome {
        match action {
            Action::Back => return Outcome::Close,
            Action::Confirm => return self.confirm(),
            Action::CompareMore => {
                return Outcome::All(vec![Outcome::Close, Outcome::Mark(self.entries.clone())]);
            }
            Action::View(ViewKind::Map) => {
                return Outcome::Open(Layer::MapOfTwo(self.entries[0], self.entries[1]));
            }
            Action::NextTab => self.turn_tab(1, context),
            Action::PreviousTab => self.turn_tab(Tab::ALL.len() - 1, context),
            Action::Move(motion) => self.scroll(motion, context),
            _ => {}
        }
        Outcome::Done
    }

    fn point(&mut self, pointer: Pointer, context: &Context) -> Outcome {
        match pointer.kind {
            PointerKind::Wheel(motion) => {
                let height = self.height(context);
                let lines = self.board.lines.len();
                (0..WHEEL).for_each(|_| self.view.scroll(motion, lines, height));
                Outcome::Done
            }
            PointerKind::Click => self.click(pointer.at, context),
            PointerKind::Drag => Outcome::Done,
        }
    }

    fn refresh(&mut self, context: &Context) -> bool {
        let selected = self.linked_entry();
        self.rebuild(context);
        // An entry may be linked more than once.
        let is_same = self.linked_entry() == selected;
        let link = || self.board.links.iter().position(|link| Some(link.to) == selected);
        let link = if is_same { self.selected } else { link() };
        self.selected = None;
        let height = self.height(context);
        self.view.top = self.view.top.min(self.board.lines.len().saturating_sub(height));
        self.select(link, height);
        true
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let names: Vec<String> = self.entries.iter().map(|&entry| context.name(entry)).collect();
        let title = context.year.titled(names.join(" ⇄ "));
        view_window(frame, area, &title, "", context.theme);
        let areas = Areas::of_view(self, area);
        frame.render_widget(self.tabs(context), areas.tabs);
        frame.render_widget(Paragraph::new(self.board.head.clone()), areas.head);
        let height = usize::from(areas.lines.height);
        frame.render_widget(Paragraph::new(self.shown(height, context)), areas.lines);
        let detail = self.detail(usize::from(areas.detail.width), context);
        frame.render_widget(Paragraph::new(detail), areas.detail);
        scroll_bar(frame, area, self.view.top, self.board.lines.len(), height);
    }

    fn hints(&self) -> &'static [Hint] {
        const {
            &[
                Hint::new(Action::Back),
                Hint::new(Action::NextTab),
                Hint::new(Action::Confirm),
                Hint::new(Action::CompareMore),
                Hint::new(Action::Language),
                Hint::new(Action::Help),
                Hint::new(Action::YearBack),
            ]
        }
    }

    fn view(&self) -> Option<ViewKind> {
        Some(ViewKind::Comparison)
    }
}

/// The parts of the view.
struct Areas {
    tabs: Rect,
    head: Rect,
    lines: Rect,
    detail: Rect,
}

impl Areas {
    /// The parts of an area that a view has with its frame.
    fn of_view(compare: &Compare, area: Rect) -> Self {
        let inside = inside(area);
        let inside = Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside };
        let has_detail = compare.tab == Tab::Bodies && inside.height >= ROOM_FOR_DETAIL;
        let head = u16::try_from(compare.board.head.len()).unwrap_or(0);
        let [tabs, head, lines, detail] = Layout::vertical([
            Constraint::Length(1),
            Constraint::Length(head),
            Constraint::Fill(1),
            Constraint::Length(if has_detail { DETAIL } else { 0 }),
        ])
        .areas(inside);
        Self { tabs, head, lines, detail }
    }
}

/// Draws the spans between two columns of a line in another style.
fn set_style(line: &mut Line<'static>, columns: &Range<usize>, style: Style) {
    let mut start = 0;
    for span in &mut line.spans {
        let end = start + span.width();
        if start >= columns.start && end <= columns.end {
            span.style = style;
        }
        start = end;
    }
}
