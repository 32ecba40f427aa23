//! The actions that mean the same in every component: quit, help, themes, language, views.

use crate::tui::effect::Effect;
use crate::tui::input::action::{Action, ViewKind};
use crate::tui::input::mode::Mode;
use crate::tui::outcome::{Layer, Outcome};

/// What an action asks for in a mode and an open view; `None` if it is for the component on top.
pub(crate) fn of_program(action: Action, mode: Mode, view: Option<ViewKind>) -> Option<Outcome> {
    Some(match action {
        Action::Quit => Outcome::Run(Effect::Quit),
        Action::Suspend => Outcome::Run(Effect::Suspend),
        Action::Repaint => Outcome::Run(Effect::Repaint),
        Action::Help if mode == Mode::Help => Outcome::Act(Action::Back),
        Action::Help => Outcome::Open(Layer::Help),
        Action::Palette => Outcome::Open(Layer::Palette),
        Action::Themes => Outcome::Open(Layer::Themes),
        Action::Language => Outcome::NextLanguage,
        Action::HistoryBack if view.is_some() => Outcome::CloseView,
        Action::HistoryForward if view.is_some() => Outcome::Step { back: false },
        Action::View(kind) if view == Some(kind) => Outcome::CloseView,
        // The comparison opens the map of what it compares.
        Action::View(ViewKind::Map) if mode == Mode::Compare => return None,
        Action::View(kind) => Outcome::Open(Layer::View(kind)),
        _ => return None,
    })
}
