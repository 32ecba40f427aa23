//! The links of the page: going from one to the next, letters before them, clicks.

use ratatui::layout::{Position, Rect};

use super::{Page, height};
use crate::catalog::EntryIndex;
use crate::tui::components::page_parts::Spot;
use crate::tui::navigation::LinkTarget;
use crate::tui::outcome::LinkHint;

/// The letters of link hints, the easiest to reach first. All of them have the same place on the
/// layouts that Serbian is typed on.
const HINT_LETTERS: &str = "fjdkslaghrueiwovncmt";

impl Page {
    /// The link with the focus, by its number on the page.
    pub fn focused_link(&self) -> Option<usize> {
        self.link
    }

    /// Moves the focus to a link, and returns the entry that it leads to.
    pub fn focus_link(&mut self, link: usize) -> Option<EntryIndex> {
        let to = self.text.links.get(link)?.to;
        (self.link, self.heading) = (Some(link), None);
        Some(to)
    }

    /// Moves the focus to a link, and the link into an area of the screen.
    pub fn show_link(&mut self, link: usize, area: Option<Rect>) {
        if self.focus_link(link).is_some() {
            let at = self.text.links[link].spots[0].line;
            self.view.show(at, self.text.lines.len(), height(area));
        }
    }

    /// The entry that the link with the focus leads to.
    pub fn linked_entry(&self) -> Option<EntryIndex> {
        self.link.and_then(|link| self.text.links.get(link)).map(|link| link.to)
    }

    /// The link with the focus, as it can be found again.
    pub(super) fn link_target(&self) -> Option<LinkTarget> {
        self.link.and_then(|nth| self.target(nth))
    }

    fn target(&self, nth: usize) -> Option<LinkTarget> {
        let link = self.text.links.get(nth)?;
        let field = self.section_of(link.spots[0].line).map(|section| section.kind);
        Some(LinkTarget { to: link.to, field, nth })
    }

    /// The number of a link now: of the same one, of one in the same field, of any to the same
    /// entry.
    pub(super) fn find_link(&self, link: LinkTarget) -> Option<usize> {
        let leads_there = |nth: &usize| self.text.links[*nth].to == link.to;
        let is_in_field = |nth: &usize| self.target(*nth).is_some_and(|it| it.field == link.field);
        let all = || (0..self.text.links.len()).filter(leads_there);
        let same = self.target(link.nth).filter(|it| *it == link).map(|it| it.nth);
        same.or_else(|| all().find(is_in_field)).or_else(|| all().next())
    }

    /// Moves the focus to the next or the previous link; from none, to the first or the last on
    /// screen. Where there is no other link, no link has the focus any more. Returns whether there
    /// is one.
    pub fn turn_link(&mut self, forward: bool, area: Option<Rect>) -> bool {
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
        let next = next.filter(|&next| next < links.len());
        self.link = None;
        if let Some(link) = next {
            self.show_link(link, area);
        }
        next.is_some()
    }

    /// Letters for the links on screen: one each, or two where there are more links than letters.
    /// They are before the links, so that the links can be read.
    pub fn link_hints(&self, area: Rect) -> Vec<LinkHint> {
        let text = self.text_area(area);
        let places =
            self.text.links.iter().enumerate().filter_map(|(link, page_link)| {
                Some((link, self.place(&page_link.spots[0], text)?))
            });
        let places: Vec<(usize, Rect)> = places.collect();
        let mut letters: Vec<String> = HINT_LETTERS.chars().map(String::from).collect();
        let mut width = 1;
        if places.len() > letters.len() {
            let pairs =
                letters.iter().flat_map(|one| letters.iter().map(move |two| one.clone() + two));
            letters = pairs.collect();
            width = 2;
        }
        let hint = |(letters, (link, place)): (String, (usize, Rect))| LinkHint {
            letters,
            link,
            at: (place.x.saturating_sub(width), place.y),
        };
        letters.into_iter().zip(places).map(hint).collect()
    }

    /// The link at a cell of the screen.
    pub fn link_at(&self, at: Position, area: Rect) -> Option<usize> {
        let is_under = |spot: &Spot| self.is_at(spot, at, area);
        self.text.links.iter().position(|link| link.spots.iter().any(is_under))
    }

    /// The address at a cell of the screen.
    pub fn address_at(&self, at: Position, area: Rect) -> Option<&str> {
        let address = self.text.addresses.iter().find(|it| self.is_at(&it.spot, at, area));
        address.map(|it| it.address.as_str())
    }

    /// Whether a part of a line is at a cell of the screen.
    pub(super) fn is_at(&self, spot: &Spot, at: Position, area: Rect) -> bool {
        self.place(spot, self.text_area(area)).is_some_and(|place| place.contains(at))
    }
}
