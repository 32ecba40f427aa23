//! The page: the entry that is read, its links, and the part of it on screen.

mod flag;
mod inputs;
mod kept_sheet;
mod lifted_flag;
mod links;
mod matches;
mod sections;
mod side_contents;

use std::cell::OnceCell;

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::Line;

use self::inputs::{Inputs, SheetInputs};
use self::kept_sheet::KeptSheet;
use super::members_order::MembersOrder;
use super::page_parts::{Folding, MatchedLine, PageLink, Spot};
use super::page_text::{PageStyle, PageText};
use crate::catalog::EntryIndex;
use crate::export::FieldKind;
use crate::search::Highlighter;
use crate::text::{columns, sanitize_line};
use crate::tui::component::Hint;
use crate::tui::context::Context;
use crate::tui::input::action::{Action, Motion};
use crate::tui::layout::{PaneFocus, has_legend};
use crate::tui::navigation::Visit;
use crate::tui::widgets::lines::draw_lines;
use crate::tui::widgets::picture::Picture;
use crate::tui::widgets::scroll::{Viewport, scroll_bar};
use crate::tui::widgets::window::{inside, pane};

/// The width of the contents beside the text, with the line that separates them.
const CONTENTS: u16 = 18;
/// The text is at least so wide beside them.
const MIN_TEXT: u16 = 48;
/// How many lines below the label of an answer are brought on screen.
const ANSWER_LINES: usize = 3;

/// How many names a list has at first, while one only passes the entry. The rest of a long list is
/// laid out when the page gets the focus: it takes a time that no key of a search may take.
const FIRST_NAMES: usize = 400;

/// The keys worth showing.
pub(crate) const HINTS: &[Hint] = &[
    Hint::new(Action::Back),
    Hint::new(Action::NextLink),
    Hint::new(Action::Confirm),
    Hint::new(Action::Contents),
    Hint::new(Action::SearchPage),
    Hint::new(Action::LinkHints),
    Hint::new(Action::Help),
    Hint::new(Action::Language),
    Hint::new(Action::Copy),
    Hint::new(Action::Quit),
    Hint::new(Action::Bookmark),
    Hint::new(Action::Note),
    Hint::new(Action::Palette),
];

/// The area of a page on a screen that is too small to show it: the page is there when the screen
/// is larger again.
const UNSEEN: Rect = Rect::new(0, 0, 40, 11);

/// An entry on screen.
#[derive(Debug, Default)]
pub struct Page {
    entry: Option<EntryIndex>,
    folding: Folding,
    members_order: MembersOrder,
    /// The words of the members that are shown; all of them if there are none.
    members_filter: String,
    view: Viewport,
    /// The link with the focus, by its number on the page.
    link: Option<usize>,
    /// The section whose heading has the focus. A link and a heading never have it together.
    heading: Option<FieldKind>,
    /// The words that are searched for in the entry, and what finds them.
    search: Option<(String, Highlighter)>,
    /// The current line with matches, by its number among those lines.
    found: Option<usize>,
    /// The flag of the entry, at the top right of the text; derived.
    flag: Option<Picture>,
    /// What is known about the entry; derived.
    sheet: Option<KeptSheet>,
    /// The lines, broken for the width and in the language on screen.
    text: PageText,
    /// What the flag and the lines were made of.
    made_of: Option<Inputs>,
    /// All lines with matches of the search, once they are asked for.
    matches: OnceCell<Vec<MatchedLine>>,
    /// The width that the lines are broken for; `None` if the view has been moved without them.
    width: Option<usize>,
    /// After a change of width: the first line on screen, and the number of letters above the line
    /// that was first before. Many small changes would move the text otherwise.
    anchor: Option<(usize, usize)>,
    /// Whether the contents are beside the text.
    has_contents: bool,
    /// Whether long lists are wanted whole.
    is_whole: bool,
    /// Whether long lists have their first names only; derived.
    is_cut: bool,
}

impl Page {
    /// Shows an entry from its top, in an area of the screen.
    pub fn show(&mut self, entry: Option<EntryIndex>, area: Option<Rect>, context: &Context) {
        (self.entry, self.is_whole) = (entry, false);
        self.folding.forget_exceptions();
        self.members_filter.clear();
        self.view = Viewport::default();
        (self.link, self.heading, self.found) = (None, None, None);
        self.width = None;
        if entry.is_none() {
            (self.text, self.made_of, self.is_cut) = (PageText::default(), None, false);
            self.sheet = None;
        }
        self.refresh(area, context);
    }

    /// Scrolls to the field that a question asks for, if it is not on screen.
    pub fn go_to_answer(&mut self, area: Option<Rect>) {
        let (lines, height) = (self.text.lines.len(), height(area));
        if let Some(answer) = self.text.answer {
            // Some of what is below a label, and then the label.
            self.view.show((answer + ANSWER_LINES).min(lines.saturating_sub(1)), lines, height);
            self.view.show(answer, lines, height);
        }
    }

    /// Whether long lists have their first names only.
    pub fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// Lays out long lists to their ends.
    pub fn complete(&mut self, area: Option<Rect>, context: &Context) {
        if self.is_cut {
            self.is_whole = true;
            self.refresh(area, context);
        }
    }

    /// Breaks the entry into lines again; the line that is read and the focus stay.
    pub fn refresh(&mut self, area: Option<Rect>, context: &Context) {
        let Some(entry) = self.entry else { return };
        let area = area.unwrap_or(UNSEEN);
        let room = inner_area(area).width;
        self.has_contents = has_legend(context.size) && room >= CONTENTS + MIN_TEXT;
        let width = usize::from(self.text_area(area).width);
        let has_changed = self.width.is_some_and(|before| before != width);
        let letters = has_changed.then(|| self.letters_above());
        let linked = self.link_target();
        let inputs = self.inputs(entry, width, context);
        if self.made_of.as_ref() != Some(&inputs) {
            self.flag = flag::picture(entry, width, context);
            self.text = self.page_text(&inputs, context);
            self.made_of = Some(inputs);
        }
        self.matches = OnceCell::new();
        self.width = Some(width);
        if let Some(linked) = linked {
            self.link = self.find_link(linked);
        }
        if let Some(letters) = letters {
            self.view.top = self.text.lines.line_at(letters);
            self.found = None;
        }
        self.clamp(height(Some(area)));
        self.anchor = letters.map(|letters| (self.view.top, letters)).or(self.anchor);
    }

    /// How many letters are above the line that is read.
    fn letters_above(&self) -> usize {
        match self.anchor {
            Some((top, letters)) if top == self.view.top => letters,
            _ => self.text.lines.letters_above(self.view.top),
        }
    }

    /// Moves the view back if it is past the end of the text.
    pub fn clamp(&mut self, height: usize) {
        self.view.top = self.view.top.min(self.text.lines.len().saturating_sub(height));
    }

    /// The entry as it is now, to return to.
    pub fn visit(&self) -> Option<Visit> {
        self.entry.map(|entry| Visit { entry, top: self.view.top, link: self.link_target() })
    }

    /// Returns to the place and the link where an entry was left.
    pub fn revisit(&mut self, visit: Visit) {
        self.view.top = visit.top;
        self.link = visit.link.and_then(|link| self.find_link(link));
    }

    /// The first line on screen, counted from 0.
    pub fn top(&self) -> usize {
        self.view.top
    }

    /// Moves the view to a line of a screen that is not known yet; [`Page::clamp`] brings it into
    /// the text.
    pub fn set_top(&mut self, top: usize) {
        self.view.top = top;
        (self.width, self.is_whole) = (None, true);
    }

    /// All lines, of which a part is on screen.
    pub fn lines(&self) -> Vec<Line<'_>> {
        (0..self.text.lines.len()).map(|line| self.text.lines.line(line)).collect()
    }

    /// The links to other entries, in reading order.
    pub fn links(&self) -> &[PageLink] {
        &self.text.links
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
        let (height, lines) = (height(Some(area)), self.text.lines.len());
        let note = self.note(height, context);
        let section = self.covered_section().map(|section| section.label.clone());
        let path: Vec<String> = path.iter().cloned().chain(section).collect();
        let beside = columns(&context.year.titled(note.clone()));
        let title = path_title(&path, usize::from(area.width).saturating_sub(beside + 8));
        let title = if path.is_empty() { title } else { context.year.titled(title) };
        pane(frame, area, &title, &note, focus.border(), theme);
        let text = self.text_area(area);
        if self.entry.is_none() {
            let nothing = Line::styled(context.locale.text("screen-no-entry"), theme.faint());
            return frame.render_widget(nothing, text);
        }
        let shown = self.view.top..lines.min(self.view.top + height);
        let shown: Vec<Line> = shown.map(|line| self.text.lines.line(line)).collect();
        draw_lines(&shown, text, frame.buffer_mut());
        for spot in self.matches_in_sight(height, context).iter().flat_map(MatchedLine::spots) {
            if let Some(place) = self.place(&spot, text) {
                frame.buffer_mut().set_style(place, theme.mark());
            }
        }
        if let Some(flag) = &self.flag {
            flag.draw(frame.buffer_mut(), text, self.view.top);
        }
        for spot in self.selected_spots() {
            if let Some(place) = self.place(&spot, text) {
                frame.buffer_mut().set_style(place, theme.selection(focus.has_focus));
            }
        }
        self.draw_contents(frame, area, context);
        scroll_bar(frame, area, self.view.top, lines, height);
    }

    /// The cells of the text: without those of the contents beside it.
    fn text_area(&self, area: Rect) -> Rect {
        let inner = inner_area(area);
        let beside = if self.has_contents { CONTENTS } else { 0 };
        Rect { width: inner.width.saturating_sub(beside), ..inner }
    }

    /// The places of the link or the heading with the focus, and of the current matches.
    fn selected_spots(&self) -> Vec<Spot> {
        let link = self.link.and_then(|link| self.text.links.get(link));
        let mut spots: Vec<Spot> = link.map(|link| link.spots.clone()).unwrap_or_default();
        let heading = self.heading.and_then(|kind| self.section(kind));
        spots.extend(heading.map(|section| section.heading.clone()));
        spots.extend(self.found_spots());
        spots
    }

    /// What the frame says at its right: how many matches there are, how far the text is scrolled.
    fn note(&self, height: usize, context: &Context) -> String {
        let lines = self.text.lines.len();
        let percent = ((self.view.top + height) * 100 / lines.max(1)).min(100);
        let percent = (lines > height && !self.is_cut)
            .then(|| context.message("screen-percent", percent.to_string()));
        let filter = Some(sanitize_line(&self.members_filter)).filter(|filter| !filter.is_empty());
        let filter = filter.map(|filter| context.message("screen-filtered", filter));
        let parts: Vec<String> =
            filter.into_iter().chain(self.count_of_matches(context)).chain(percent).collect();
        parts.join(" · ")
    }

    /// What the lines of an entry follow from now.
    fn inputs(&self, entry: EntryIndex, width: usize, context: &Context) -> Inputs {
        let is_whole = self.is_whole
            || self.search.is_some()
            || !self.members_filter.is_empty()
            || self.members_order != MembersOrder::default();
        let sheet = SheetInputs {
            entry,
            most: if is_whole { usize::MAX } else { FIRST_NAMES },
            parts: context.parts,
            language: context.locale.language,
            date: context.year.date(),
            bookmark: context.bookmark(entry).cloned(),
        };
        Inputs {
            sheet,
            width,
            theme: context.theme,
            flags: context.flags,
            folding: self.folding.clone(),
            members_order: self.members_order,
            members_filter: self.members_filter.clone(),
            asked: context.listing.found.asked_today().to_vec(),
        }
    }

    /// An entry broken into lines, with the user's note first.
    fn page_text(&mut self, inputs: &Inputs, context: &Context) -> PageText {
        let kept = KeptSheet::updated(self.sheet.take(), &inputs.sheet, context);
        let kept = self.sheet.insert(kept);
        self.is_cut = kept.is_cut();
        let style = PageStyle {
            width: inputs.width,
            corner: self.flag.as_ref().map_or((0, 0), |flag| (flag.columns(), flag.rows())),
            theme: context.theme,
            folding: &self.folding,
            members_order: &context.locale.text(self.members_order.key()),
            asked: context.listing.found.asked_today(),
        };
        let category = context.catalog.category(inputs.sheet.entry);
        PageText::new(&kept.shown(inputs, context), category, style)
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
    titles.find(|title| columns(title) <= room).or(last).unwrap_or_default()
}

/// The cells of the text and of the contents beside it: without the border, and without a column on
/// each side.
fn inner_area(area: Rect) -> Rect {
    inside(area).inner(Margin::new(1, 0))
}

/// How many lines of a page an area has room for.
fn height(area: Option<Rect>) -> usize {
    usize::from(inside(area.unwrap_or(UNSEEN)).height)
}
