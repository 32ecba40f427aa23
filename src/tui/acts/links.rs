//! Walking along links: the one with the focus, the letters that stand for them, back and forward.

use super::trail::Visit;
use crate::catalog::EntryIndex;
use crate::tui::app::App;
use crate::tui::keys::action::Action;
use crate::tui::panes::layout::Pane;

/// The letters of hints, the easiest to reach first; none changes its place between the layouts
/// that Serbian is typed on.
const LETTERS: &str = "fjdkslaghrueiwovncmt";

/// Letters that stand for the links on screen while one chooses one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hints {
    /// What has been typed of a hint.
    pub typed: String,
    /// Each hint with the place of its link on the page.
    pub list: Vec<(String, usize)>,
}

impl Hints {
    /// Hints for links: a letter each, or two where there are more links than letters.
    fn new(links: impl ExactSizeIterator<Item = usize>) -> Self {
        let letters = || LETTERS.chars().map(String::from);
        let pairs =
            || letters().flat_map(|first| letters().map(move |second| first.clone() + &second));
        let list = if links.len() > letters().count() {
            pairs().zip(links).collect()
        } else {
            letters().zip(links).collect()
        };
        Self { typed: String::new(), list }
    }
}

impl App {
    /// Gives the focus to the next or the previous link of the page; from none, to the first or the
    /// last on screen.
    pub(in crate::tui) fn turn_link(&mut self, forward: bool) {
        let (links, top) = (&self.page.links, self.page_view.top);
        let shown = top..top + self.page_height();
        let on_screen =
            |link: &usize| links[*link].spots.iter().any(|spot| shown.contains(&spot.line));
        let focused = self.link.filter(on_screen);
        let next = match (focused, forward) {
            (Some(link), true) => Some(link + 1),
            (Some(link), false) => link.checked_sub(1),
            (None, true) => (0..links.len()).find(|link| links[*link].spots[0].line >= top),
            (None, false) => (0..links.len()).rfind(on_screen),
        };
        let Some(line) = next.and_then(|next| links.get(next)).map(|link| link.spots[0].line)
        else {
            return;
        };
        self.link = next;
        self.page_view.show(line, self.page.lines.len(), self.page_height());
    }

    /// Shows the letters of the links on screen.
    pub(in crate::tui) fn hint_links(&mut self) {
        self.give_focus(Pane::Detail);
        let shown = self.page_view.top..self.page_view.top + self.page_height();
        let on_screen = |link: &usize| shown.contains(&self.page.links[*link].spots[0].line);
        let links: Vec<usize> = (0..self.page.links.len()).filter(on_screen).collect();
        self.hints = Some(Hints::new(links.into_iter())).filter(|hints| !hints.list.is_empty());
    }

    /// Takes a letter of a hint; the last one follows its link. A letter of no hint ends the
    /// choosing.
    pub(in crate::tui) fn hint(&mut self, letter: char) {
        let Some(mut hints) = self.hints.take() else { return };
        hints.typed.push(letter);
        if let Some(&(_, link)) = hints.list.iter().find(|(hint, _)| *hint == hints.typed) {
            self.link = Some(link);
            self.follow_link();
        } else if hints.list.iter().any(|(hint, _)| hint.starts_with(&hints.typed)) {
            self.hints = Some(hints);
        }
    }

    /// Goes to the entry of the link with the focus.
    pub(in crate::tui) fn follow_link(&mut self) {
        if let Some(to) = self.link.and_then(|link| self.page.links.get(link)).map(|link| link.to) {
            self.go_to(to);
        }
    }

    /// Opens another entry for reading, from wherever one is.
    pub(in crate::tui) fn go_to(&mut self, to: EntryIndex) {
        if let Some(from) = self.visit().filter(|from| from.entry != to) {
            self.trail.follow(from, to);
            self.open_page();
        }
        self.give_focus(Pane::Detail);
    }

    /// Goes one entry back or forward, to the place and the link where it was left. `false` if
    /// there is none.
    pub(in crate::tui) fn step(&mut self, back: bool) -> bool {
        let Some(visit) = self.visit().and_then(|from| self.trail.step(from, back)) else {
            return false;
        };
        self.open_page();
        self.link = visit.link;
        self.page_view.top = visit.top;
        self.give_focus(Pane::Detail);
        true
    }

    /// The entry on the page as it is now.
    fn visit(&self) -> Option<Visit> {
        self.current().map(|entry| Visit { entry, top: self.page_view.top, link: self.link })
    }

    /// Carries out an action of walking along links.
    pub(in crate::tui) fn walk(&mut self, action: Action) {
        match action {
            Action::NextLink => self.turn_link(true),
            Action::PreviousLink => self.turn_link(false),
            Action::HintLinks => self.hint_links(),
            Action::Hint(letter) => self.hint(letter),
            Action::HistoryBack => drop(self.step(true)),
            Action::HistoryForward => drop(self.step(false)),
            _ => {}
        }
    }
}
