//! The browser as a whole: the stack of components, and which of them gets an event. What their
//! outcomes change is in `outcomes`. It touches nothing outside: what must happen there is an
//! [`Effect`].

mod history;
mod loading;
mod outcomes;
mod run;
mod years;

use crossterm::event::{KeyEvent, KeyModifiers, MouseEvent};
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Size};

use crate::catalog::{Catalog, EntryIndex};
use crate::config::{Bookmarks, Session};
use crate::search::Index;
use crate::tui::component::{BottomLine, Component};
use crate::tui::components::browser::Browser;
use crate::tui::components::effect_results::after_effect;
use crate::tui::components::program_commands::of_program;
use crate::tui::components::status_line;
use crate::tui::context::Context;
use crate::tui::effect::{Effect, EffectResult};
use crate::tui::input::action::{Action, Edit, ViewKind};
use crate::tui::input::key::Key;
use crate::tui::input::mode::{COMMANDS, Mode};
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::layout::{Areas, Pane};
use crate::tui::notice::Notice;
use crate::tui::outcome::Outcome;
use crate::tui::preferences::Preferences;
use crate::tui::screen;
use crate::tui::theme_choice::ThemeChoice;
use crate::tui::widgets::line_edit::LineEdit;
use crate::tui::widgets::picture::FlagPlace;

/// The state of the browser.
pub struct App {
    context: Context,
    /// The bottom of the stack.
    browser: Browser,
    /// The components over the panes, the top one last.
    layers: Vec<Box<dyn Component>>,
    /// A message in the bottom line.
    pub(super) notice: Notice,
    theme: ThemeChoice,
    /// The last session, while the catalog is not whole and the user has not done anything.
    last_session: Option<Session>,
}

impl App {
    /// Opens the browser on a catalog and its index; `open` is an entry to read at once.
    pub fn new(
        catalog: Catalog,
        index: Index,
        preferences: Preferences,
        size: Size,
        open: Option<EntryIndex>,
    ) -> Self {
        let theme = ThemeChoice::new(preferences.theme, preferences.theme_source.clone());
        let context = Context::new(catalog, index, preferences, size);
        let focus = if open.is_some() { Pane::Detail } else { Pane::List };
        let (layers, notice) = (Vec::new(), Notice::default());
        let browser = Browser::new(focus);
        let mut app = Self { context, browser, layers, notice, theme, last_session: None };
        app.context.rebuild_listing();
        app.browser.select(open, &app.context);
        app.sync();
        app
    }

    /// What the components can read.
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// The panes.
    pub fn browser(&self) -> &Browser {
        &self.browser
    }

    /// The entry on the page.
    pub fn current(&self) -> Option<EntryIndex> {
        self.context.current
    }

    /// The mode of the keyboard: that of the component on top.
    pub fn mode(&self) -> Mode {
        self.top().mode()
    }

    /// Which view is open.
    pub fn view(&self) -> Option<ViewKind> {
        self.layers.iter().rev().find_map(|layer| layer.view())
    }

    /// The name of the theme that the user has chosen.
    pub fn theme_name(&self) -> Option<&str> {
        self.theme.chosen_name()
    }

    /// Handles the first of some keys, or as many of them as edit the same line: a text that comes
    /// in one piece is searched for once. Returns how many it has handled.
    pub fn press_some(&mut self, keys: &[KeyEvent]) -> (usize, Vec<Effect>) {
        let mode = self.mode();
        let edit = |key: &KeyEvent| match self.context.keymap.action(*key, mode) {
            Some(Action::Edit(edit)) => Some(edit),
            _ => None,
        };
        let edits: Vec<Edit> = keys.iter().map_while(edit).collect();
        match (edits.len(), keys.first()) {
            (0 | 1, Some(key)) => (1, self.press(*key)),
            (count, _) => {
                let mut effects = Vec::new();
                self.edit(&|line| edits.iter().for_each(|it| line.apply(*it)), &mut effects);
                self.sync();
                (count, effects)
            }
        }
    }

    /// Handles a key. One that only closes a message acts on what is below it too.
    pub fn press(&mut self, key: KeyEvent) -> Vec<Effect> {
        self.last_session = None;
        let mode = self.mode();
        let action = self.context.keymap.action(key, mode);
        if self.stops_years(action, key.modifiers.contains(KeyModifiers::CONTROL)) {
            return Vec::new();
        }
        if mode == Mode::Message && action.is_none() {
            self.layers.pop();
            self.sync();
            return self.press(key);
        }
        if action.is_none() && COMMANDS.contains(&mode) {
            self.say_unknown(key, mode);
        }
        action.map(|action| self.update(action)).unwrap_or_default()
    }

    /// Says that a key does nothing in a mode, and which one shows the keys.
    fn say_unknown(&mut self, key: KeyEvent, mode: Mode) {
        let help = self.context.key(Action::Help, mode);
        let values = [("value", Key::pressed(key).written().into()), ("key", help)];
        let text = self.context.locale.format("screen-unknown-key", &values);
        self.say(text);
    }

    /// Handles an action.
    pub fn update(&mut self, action: Action) -> Vec<Effect> {
        self.clear_notice();
        let mut effects = Vec::new();
        let of_year = self.of_year(action, self.mode());
        let of_program = || of_program(action, self.mode(), self.view());
        match (action, of_year.or_else(of_program)) {
            (_, Some(outcome)) => drop(self.apply(outcome, None, &mut effects)),
            (Action::Edit(edit), None) => self.edit(&|line| line.apply(edit), &mut effects),
            _ => {
                self.dispatch(&mut effects, &mut |it, context| it.handle(action, context));
            }
        }
        self.sync();
        effects
    }

    /// Inserts a pasted text into the line being typed, if there is one.
    pub fn paste(&mut self, text: &str) -> Vec<Effect> {
        let mut effects = Vec::new();
        self.edit(&|line| line.insert_text(text), &mut effects);
        self.sync();
        effects
    }

    /// Handles a report of the mouse.
    pub fn point(&mut self, event: MouseEvent) -> Vec<Effect> {
        let mut effects = Vec::new();
        let Some(pointer) = Pointer::from_event(event) else { return effects };
        self.last_session = None;
        if pointer.kind == PointerKind::Click {
            self.stops_years(None, false);
            if let Some(action) = self.hint_at(pointer.at) {
                return self.update(action);
            }
            self.clear_notice();
        }
        self.dispatch(&mut effects, &mut |it, context| it.point(pointer, context));
        self.sync();
        effects
    }

    /// Handles the result of an effect.
    pub fn finish(&mut self, result: &EffectResult) -> Vec<Effect> {
        let mut effects = Vec::new();
        if self.dispatch(&mut effects, &mut |it, context| it.finish(result, context)) {
            self.apply(after_effect(result, &self.context), None, &mut effects);
        }
        self.sync();
        effects
    }

    /// Fits the browser to a screen of another size.
    pub fn resize(&mut self, size: Size) {
        if self.context.size != size {
            self.context.size = size;
            self.refresh();
        }
    }

    /// Takes over the bookmarks as they are on disk.
    pub fn set_bookmarks(&mut self, bookmarks: Bookmarks) {
        if bookmarks == self.context.bookmarks {
            return;
        }
        let selected = self.browser.selected_entry(&self.context);
        self.context.set_bookmarks(bookmarks);
        self.browser.reselect(selected, &self.context);
        self.sync();
    }

    /// Draws the screen.
    pub fn draw(&self, frame: &mut Frame<'_>) {
        screen::draw(frame, &self.browser, &self.layers, self.notice.text(), &self.context);
    }

    /// Takes the flag of the page out of a drawn screen, if it is there and nothing is over it, for
    /// a terminal that shows it as a picture.
    pub fn lift_flag(&self, screen: &mut Buffer) -> Option<FlagPlace> {
        let areas = Areas::new(self.context.size, self.browser.focus());
        let area = areas.filter(|_| self.view().is_none())?.of(Pane::Detail)?;
        self.browser.page().lift_flag(screen, area, &self.context)
    }

    /// Removes the message from the bottom line, unless a line is typed in its place or a window is
    /// open that the next key closes.
    fn clear_notice(&mut self) {
        let is_seen = matches!(self.top().bottom_line(&self.context), BottomLine::Hints);
        if is_seen && self.mode() != Mode::Message {
            self.notice.clear();
        }
    }

    /// The action whose hint in the bottom line is at a cell of the screen.
    fn hint_at(&self, at: Position) -> Option<Action> {
        let (size, notice) = (self.context.size, self.notice.text());
        let areas = Areas::new(size, self.browser.focus()).filter(|it| it.footer.contains(at))?;
        status_line::action_at(at.x, areas.footer, self.top(), notice, &self.context)
    }

    fn top(&self) -> &dyn Component {
        self.layers.last().map_or(&self.browser, |layer| layer.as_ref())
    }

    fn edit(&mut self, change: &dyn Fn(&mut LineEdit), effects: &mut Vec<Effect>) {
        self.last_session = None;
        self.dispatch(effects, &mut |it, context| it.edit(change, context));
    }

    /// Gives an event to the component on top, and to those below it while they pass it on. Returns
    /// whether all of them did.
    fn dispatch(
        &mut self,
        effects: &mut Vec<Effect>,
        event: &mut dyn FnMut(&mut dyn Component, &Context) -> Outcome,
    ) -> bool {
        let mut above = self.layers.len();
        while let Some(nth) = above.checked_sub(1) {
            let outcome = event(self.layers[nth].as_mut(), &self.context);
            if !self.apply(outcome, Some(nth), effects) {
                return false;
            }
            above = nth.min(self.layers.len());
        }
        let outcome = event(&mut self.browser, &self.context);
        self.apply(outcome, None, effects)
    }

    /// Brings up to date what follows from the stack and the panes.
    fn sync(&mut self) {
        self.context.current = self.browser.current(&self.context);
        self.browser.set_covered(self.mode().is_over_panes());
    }
}
