//! One step forward and one back: what Enter and Esc do in each pane.

use super::Browser;
use crate::tui::context::Context;
use crate::tui::effect::Effect;
use crate::tui::input::action::Action;
use crate::tui::input::mode::Mode;
use crate::tui::layout::Pane;
use crate::tui::outcome::{CategoryFilter, Outcome, Select};

impl Browser {
    /// Opens what is selected in the pane that has the focus.
    pub(super) fn confirm(&mut self, context: &Context) -> Outcome {
        match self.focus {
            Pane::Legend => self.choose(true, context),
            Pane::List if self.picks => {
                self.selected_entry(context).map_or(Outcome::Done, Outcome::Choose)
            }
            Pane::List => {
                if self.selected_entry(context).is_some() {
                    if self.history.current().is_some() {
                        self.history.clear();
                        self.show_current(context);
                    }
                    self.set_focus(Pane::Detail, context);
                }
                Outcome::Done
            }
            Pane::Detail => self.confirm_on_page(context),
        }
    }

    /// Goes one step back, whatever the last one was.
    pub(super) fn back(&mut self, context: &Context) -> Outcome {
        let undoes =
            |browser: &mut Self| browser.end_filter(context) || browser.end_page_search(context);
        if self.focus == Pane::Detail && undoes(self) {
            return Outcome::Done;
        }
        let goes_back = match self.focus {
            Pane::Detail => self.history.is_linked(),
            Pane::List => !self.history.is_linked() && self.has_step(true, context),
            Pane::Legend => false,
        };
        match self.focus {
            _ if goes_back => Outcome::Step { back: true },
            Pane::Detail | Pane::Legend => {
                self.set_focus(Pane::List, context);
                Outcome::Done
            }
            Pane::List if !context.listing.query.is_empty() => self.clear_search(),
            Pane::List if context.listing.hides_any() => Outcome::Filter(CategoryFilter::All),
            Pane::List if !context.marked.is_empty() => Outcome::Mark(Vec::new()),
            Pane::List if self.picks => Outcome::Run(Effect::Quit),
            Pane::List => {
                let quit = context.key(Action::Quit, Mode::List);
                Outcome::Say(context.locale.format("screen-nothing-open", &[("key", quit)]))
            }
        }
    }

    pub(super) fn clear_search(&mut self) -> Outcome {
        Outcome::Search { words: String::new(), select: Select::Entry(self.home.take()) }
    }
}
