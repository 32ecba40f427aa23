//! The lists to pick from: the palette of actions, the themes, the facts of an entry, the exports.

use crate::catalog::EntryIndex;
use crate::export::{self, FileFormat, SheetField};
use crate::tui::context::Context;
use crate::tui::effect::Effect;
use crate::tui::input::action::Action;
use crate::tui::input::bindings::{Binding, Group};
use crate::tui::input::key::Key;
use crate::tui::input::keymap::is_free;
use crate::tui::input::mode::{Mode, READING};
use crate::tui::outcome::{Layer, Outcome};

use super::picker::{Item, Picker};

/// Every action that can be taken in a mode, by its name, with its keys.
pub(super) fn palette(mode: Mode, context: &Context) -> Picker {
    let is_listed = |binding: &Binding| {
        is_free(binding)
            && binding.action != Action::Palette
            && (binding.modes.contains(&mode) || is_part(binding, mode))
    };
    let mut bound: Vec<(&Binding, &[Key])> =
        context.keymap.bound().filter(|(binding, _)| is_listed(binding)).collect();
    // Nobody looks here for the way down: movements come last.
    bound.sort_by_key(|(binding, _)| binding.group == Group::Moving);
    let items = bound.into_iter().map(|(binding, keys)| action(binding, keys, mode, context));
    Picker::new("screen-palette", items.collect(), 0)
}

/// Whether a binding copies a part of the entry: its second key is not needed in the palette.
fn is_part(binding: &Binding, mode: Mode) -> bool {
    binding.modes == [Mode::Copying] && READING.contains(&mode)
}

fn action(binding: &Binding, keys: &[Key], mode: Mode, context: &Context) -> Item {
    let locale = &context.locale;
    let sentence = locale.text(&format!("action-{}", binding.name));
    let name = locale.optional(&format!("command-{}", binding.name));
    let key = keys.first().map(|key| key.written());
    let menu = if is_part(binding, mode) { context.keymap.key(Action::Copy, mode) } else { None };
    Item {
        label: name.unwrap_or_else(|| sentence.clone()),
        sentence,
        note: [menu, key].into_iter().flatten().collect::<Vec<_>>().join(" "),
        picked: Outcome::Act(binding.action),
        preview: None,
    }
}

/// The themes; the one that is selected is shown at once.
pub(super) fn themes(context: &Context) -> Picker {
    let name = |name: &str| {
        let known = context.locale.optional(&format!("theme-{name}"));
        known.unwrap_or_else(|| name.to_owned())
    };
    let items = context.themes.iter().enumerate().map(|(nth, theme)| Item {
        label: name(&theme.name),
        sentence: String::new(),
        note: theme.name.clone(),
        picked: Outcome::All(vec![
            Outcome::ChooseTheme(nth),
            Outcome::Say(context.message("screen-theme", name(&theme.name))),
        ]),
        preview: Some(Box::new(theme.theme)),
    });
    let selected = context.themes.iter().position(|it| it.theme == context.theme).unwrap_or(0);
    Picker::new("screen-themes", items.collect(), selected)
}

/// The facts of an entry, to copy one.
pub(super) fn facts(entry: EntryIndex, context: &Context) -> Picker {
    let sheet = context.exporter().sheet(entry);
    let items = sheet.fields.iter().map(fact);
    Picker::new("screen-facts", items.collect(), 0)
}

fn fact(field: &SheetField) -> Item {
    let text = export::content_text(&field.content);
    Item {
        label: format!("{}: {}", field.label, text.replace('\n', " · ")),
        sentence: String::new(),
        note: String::new(),
        picked: Outcome::Run(Effect::Copy { what: field.label.clone(), text }),
        preview: None,
    }
}

/// What can be exported, in which format: the current entry, and all that is listed.
pub(super) fn exports(context: &Context) -> Picker {
    let count = context.listing.rows.len();
    let all = context.locale.format("export-listed", &[("n", count.into())]);
    let entry = context.current.map(|entry| context.name(entry));
    let mut items = Vec::new();
    for (listed, what) in entry.map(|entry| (false, entry)).into_iter().chain([(true, all)]) {
        items.extend(FileFormat::ALL.map(|format| Item {
            label: format!("{what} · {}", format.name()),
            sentence: String::new(),
            note: format!(".{}", format.extension()),
            picked: Outcome::Open(Layer::ExportFile { listed, format }),
            preview: None,
        }));
    }
    Picker::new("screen-export", items, 0)
}
