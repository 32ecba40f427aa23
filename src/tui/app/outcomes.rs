//! What becomes of the outcomes of components: the one place where they change the stack, the panes
//! and what components may read.

use unicode_width::UnicodeWidthStr;

use super::App;
use crate::catalog::EntryIndex;
use crate::tui::component::Component;
use crate::tui::components;
use crate::tui::effect::Effect;
use crate::tui::outcome::{Layer, Message, Outcome, Select};
use crate::tui::sorting::SortChange;
use crate::tui::theme::Theme;

impl App {
    /// Carries out an outcome of the component at a place of the stack. Returns whether the
    /// component below gets the action too.
    pub(super) fn apply(
        &mut self,
        outcome: Outcome,
        at: Option<usize>,
        effects: &mut Vec<Effect>,
    ) -> bool {
        match outcome {
            Outcome::Done => {}
            Outcome::Pass => return true,
            Outcome::All(outcomes) => {
                let mut passes = false;
                for outcome in outcomes {
                    passes |= self.apply(outcome, at, effects);
                }
                return passes;
            }
            Outcome::Close => drop(at.map(|nth| self.layers.remove(nth))),
            Outcome::CloseView => self.layers.clear(),
            Outcome::Open(layer) => self.open(layer),
            Outcome::Act(action) => effects.extend(self.update(action)),
            Outcome::GoTo(entry) => self.go_to(entry),
            Outcome::Step { back } => self.step(back),
            Outcome::OpenListed(entry) => {
                self.layers.clear();
                self.browser.open(entry, &self.context);
            }
            Outcome::FollowLink(link) => self.browser.follow_link(link, &self.context),
            Outcome::Page(change) => self.browser.change_page(change, &self.context),
            Outcome::Search { words, select } => self.search(&words, select),
            Outcome::Narrow(condition) => self.narrow(&condition),
            Outcome::RememberSearch(words) => {
                if !words.is_empty() && self.context.search_history.last() != Some(&words) {
                    self.context.search_history.push(words.clone());
                    effects.push(Effect::RememberSearch(words));
                }
            }
            Outcome::Filter(filter) => {
                let selected = self.browser.selected_entry(&self.context);
                self.context.filter(filter);
                self.browser.select(selected, &self.context);
            }
            Outcome::Facet(change) => {
                self.context.change_facets(change);
                self.refresh();
            }
            Outcome::ChooseValue { value, only } => {
                if let Some(words) = self.context.words_with(value, only) {
                    self.browser.remember_home(&self.context);
                    self.search(&words, Select::Best);
                    self.refresh();
                }
            }
            Outcome::Sort(change) => self.sort(change),
            Outcome::SelectListed(entry) => self.browser.select(Some(entry), &self.context),
            Outcome::NextLanguage => {
                let selected = self.browser.selected_entry(&self.context);
                self.context.set_language(self.context.locale.language.next());
                self.browser.keep_selected(selected, &self.context);
                self.refresh();
            }
            Outcome::Mark(entries) => self.context.marked = entries,
            Outcome::Pick(entry) => {
                if let Some(picking) = &mut self.context.picking {
                    picking.toggle(entry);
                }
            }
            Outcome::Choose(entry) => {
                if let Some(picking) = &mut self.context.picking {
                    picking.choose(entry);
                    effects.push(Effect::Quit);
                }
            }
            Outcome::Year(change) => self.change_year(change),
            Outcome::PreviewTheme(theme) => self.show_theme(*theme),
            Outcome::EndPreview => self.show_theme(self.theme.theme()),
            Outcome::ChooseTheme(nth) => {
                self.theme.choose(&self.context.themes[nth]);
                self.show_theme(self.theme.theme());
            }
            Outcome::SetBookmarks(bookmarks) => self.set_bookmarks(bookmarks),
            Outcome::Say(text) => self.say(text),
            Outcome::Run(effect) => effects.push(effect),
        }
        false
    }

    /// Puts a component on top of the stack. A view takes the place of the one that is open.
    pub(super) fn open(&mut self, layer: Layer) {
        let mode = self.mode();
        let Some(component) = components::open(layer, mode, &self.context) else { return };
        if component.view().is_some() {
            self.layers.clear();
        }
        self.layers.push(component);
        self.sync();
    }

    pub(super) fn search(&mut self, words: &str, select: Select) {
        let selected = self.browser.selected_entry(&self.context);
        if self.context.search(words) || matches!(select, Select::Entry(_)) {
            self.browser.select_found(select, selected, &self.context);
        }
    }

    /// Sorts the list another way. What has no value to be sorted by is last: then the list starts
    /// at its first entry, so that it does not show an empty column.
    fn sort(&mut self, change: SortChange) {
        let selected = self.browser.selected_entry(&self.context);
        self.context.change_sort(change);
        let listing = &self.context.listing;
        let has_value = |entry: &EntryIndex| {
            listing.sorted_by().is_none_or(|sort| sort.has_value(*entry, &self.context.catalog))
        };
        let selected = selected.filter(has_value);
        self.browser.select(selected, &self.context);
    }

    pub(super) fn show_theme(&mut self, theme: Theme) {
        if self.context.theme != theme {
            self.context.theme = theme;
            self.refresh();
        }
    }

    /// Says something: in the bottom line until the next action, or in a window if the line is too
    /// short or in use.
    pub(super) fn say(&mut self, text: String) {
        let in_use = self.layers.last().is_some_and(|layer| layer.view().is_none());
        if !in_use && text.width() < usize::from(self.context.size.width) {
            self.notice.say(text);
        } else {
            self.open(Layer::Message(Message::Text(text)));
        }
    }

    /// Rebuilds what every component derives, after a change of language, theme or size.
    pub(super) fn refresh(&mut self) {
        self.browser.refresh(&self.context);
        self.layers.retain_mut(|layer| layer.refresh(&self.context));
        self.sync();
    }
}
