//! The sections of the page: going from one to the next, folding, the list of them.

use ratatui::layout::{Position, Rect};

use super::{Page, height};
use crate::export::FieldKind;
use crate::tui::components::members_filter::is_filtered;
use crate::tui::components::page_parts::Section;
use crate::tui::context::Context;
use crate::tui::outcome::{ContentsItem, PageChange};

impl Page {
    /// The fields of the entry, in reading order.
    pub fn sections(&self) -> &[Section] {
        &self.text.sections
    }

    /// The section of a field.
    pub(super) fn section(&self, kind: FieldKind) -> Option<&Section> {
        self.text.sections.iter().find(|section| section.kind == kind)
    }

    /// The section that a line belongs to.
    pub(super) fn section_of(&self, line: usize) -> Option<&Section> {
        self.text.sections.iter().rfind(|section| section.lines.start <= line)
    }

    /// The field that the cursor is in: that of the heading or link with the focus, or else the one
    /// that answers a question.
    pub fn focused_field(&self) -> Option<FieldKind> {
        let link = self.link.and_then(|link| self.text.links.get(link));
        let at = link.map(|link| link.spots[0].line).or(self.text.answer);
        self.heading.or_else(|| at.and_then(|at| self.section_of(at)).map(|it| it.kind))
    }

    /// The section whose text is on the first line on screen while its heading is above it.
    pub(super) fn covered_section(&self) -> Option<&Section> {
        let top = self.view.top;
        self.section_of(top).filter(|it| it.heading.line < top && it.lines.contains(&top))
    }

    /// Moves the focus to the heading of a section, and scrolls so that it is first on screen.
    pub fn show_section(&mut self, kind: FieldKind, area: Option<Rect>) {
        let Some(section) = self.section(kind) else { return };
        self.view.top = section.heading.line;
        (self.link, self.heading) = (None, Some(kind));
        self.clamp(height(area));
    }

    /// Goes to the next section or the previous one; before the first, to the top of the page.
    pub fn turn_section(&mut self, forward: bool, area: Option<Rect>) {
        let (top, height) = (self.view.top, height(area));
        let heading = self.heading.and_then(|kind| self.section(kind));
        let line = heading.map(|section| section.heading.line);
        let from = line.filter(|line| (top..top + height).contains(line)).unwrap_or(top);
        let mut stops = self.text.sections.iter().filter(|section| section.is_stop);
        let next = if forward {
            stops.find(|section| section.heading.line > from)
        } else {
            stops.rfind(|section| section.heading.line < from)
        };
        match next.map(|section| section.kind) {
            Some(kind) => self.show_section(kind, area),
            None if forward => {}
            None => (self.view.top, self.link, self.heading) = (0, None, None),
        }
    }

    /// Folds the section whose heading has the focus, or unfolds it, if it is on screen.
    pub fn fold_focused(&mut self, area: Option<Rect>, context: &Context) {
        let visible = self.view.top..self.view.top + height(area);
        let section = self.heading.and_then(|kind| self.section(kind));
        let section = section.filter(|it| it.folds && visible.contains(&it.heading.line));
        if let Some(kind) = section.map(|section| section.kind) {
            self.fold(kind, area, context);
        }
    }

    /// Folds a long list or a text to its heading, or unfolds it.
    pub fn fold(&mut self, kind: FieldKind, area: Option<Rect>, context: &Context) {
        self.link = None;
        self.keep_section(|page| page.folding.toggle(kind), area, context);
    }

    /// Folds all long lists to their headings, or unfolds them.
    pub fn fold_all(&mut self, area: Option<Rect>, context: &Context) {
        self.link = None;
        self.keep_section(|page| page.folding.toggle_lists(), area, context);
    }

    /// Orders the members in the next way. Returns the message key of its name.
    pub fn turn_members_order(&mut self, area: Option<Rect>, context: &Context) -> &'static str {
        self.link = None;
        self.keep_section(|page| page.members_order = page.members_order.next(), area, context);
        self.members_order.key()
    }

    /// Whether it lists members or memberships.
    pub fn has_members(&self) -> bool {
        self.text.sections.iter().any(|section| is_filtered(section.kind))
    }

    /// Whether not all members are shown.
    pub fn is_filtered(&self) -> bool {
        !self.members_filter.is_empty()
    }

    /// Shows the members and memberships with these words, the first list of them at the top; all
    /// if there are no words.
    pub fn set_members_filter(&mut self, words: String, area: Option<Rect>, context: &Context) {
        self.link = None;
        self.keep_section(|page| page.members_filter = words, area, context);
        let lists = self.text.sections.iter().find(|section| is_filtered(section.kind));
        if let Some(kind) = lists.map(|section| section.kind) {
            self.show_section(kind, area);
        }
    }

    /// Changes how the entry is broken into lines. The section on the first line on screen stays
    /// there, and its line too unless the section has fewer lines now.
    fn keep_section(
        &mut self,
        change: impl FnOnce(&mut Self),
        area: Option<Rect>,
        context: &Context,
    ) {
        let top = self.view.top;
        let place = self.section_of(top).map(|it| (it.kind, top - it.lines.start, it.lines.len()));
        change(self);
        self.found = None;
        self.refresh(area, context);
        let now = place.and_then(|(kind, line, before)| Some((self.section(kind)?, line, before)));
        if let Some((section, line, before)) = now {
            let lines = &section.lines;
            let is_shorter = line >= lines.len() && lines.len() != before;
            self.view.top = lines.start + if is_shorter { 0 } else { line };
        }
        self.clamp(height(area));
    }

    /// The section that folds whose heading is at a cell of the screen.
    pub fn heading_at(&self, at: Position, area: Rect) -> Option<FieldKind> {
        let mut sections = self.text.sections.iter().filter(|section| section.folds);
        sections.find(|section| self.is_at(&section.heading, at, area)).map(|section| section.kind)
    }

    /// The contents: the sections, and after them the names that lead to other entries, each with
    /// its section. Returns them with the number of the section that is read.
    pub(in crate::tui) fn contents(&self, context: &Context) -> (Vec<ContentsItem>, usize) {
        let sections = self.text.sections.iter().map(|section| ContentsItem {
            label: section.label.clone(),
            note: String::new(),
            to: PageChange::Section(section.kind),
        });
        let links = self.text.links.iter().enumerate().map(|(nth, link)| {
            let section = self.section_of(link.spots[0].line);
            ContentsItem {
                label: context.name(link.to),
                note: section.map(|section| section.label.clone()).unwrap_or_default(),
                to: PageChange::Link(nth),
            }
        });
        (sections.chain(links).collect(), self.read_section())
    }

    /// The number of the section that is read: that of the heading with the focus, or else the one
    /// on the first line on screen.
    pub(super) fn read_section(&self) -> usize {
        let top = self.view.top;
        let focused = self.heading.and_then(|kind| self.section(kind)).map(|it| it.heading.line);
        let line = focused.filter(|line| *line >= top).unwrap_or(top);
        let read = self.text.sections.iter().rposition(|it| it.lines.start <= line);
        read.unwrap_or(0)
    }
}
