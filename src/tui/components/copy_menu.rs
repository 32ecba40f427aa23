//! The menu of what to copy from the current entry, and what each choice copies.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use crate::catalog::{Entry, EntryIndex};
use crate::export;
use crate::tui::component::{Component, Hint};
use crate::tui::context::Context;
use crate::tui::effect::Effect;
use crate::tui::input::action::{Action, EntryPart};
use crate::tui::input::bindings::{BINDINGS, Binding};
use crate::tui::input::key::Key;
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::outcome::Outcome;
use crate::tui::widgets::window::{bottom_left, window};

/// The menu. The next key says what to copy.
pub(super) struct CopyMenu;

impl Component for CopyMenu {
    fn mode(&self) -> Mode {
        Mode::Copying
    }

    fn handle(&mut self, action: Action, _context: &Context) -> Outcome {
        let below = if action == Action::Back { Outcome::Done } else { Outcome::Pass };
        Outcome::All(vec![Outcome::Close, below])
    }

    fn point(&mut self, pointer: Pointer, _context: &Context) -> Outcome {
        match pointer.kind {
            PointerKind::Click => Outcome::All(vec![Outcome::Close, Outcome::Pass]),
            PointerKind::Drag | PointerKind::Wheel(_) => Outcome::Pass,
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let (locale, theme) = (&context.locale, context.theme);
        let parts = context.keymap.bound().filter(|(it, _)| it.modes == [Mode::Copying]);
        let lines = parts.filter_map(|(binding, keys)| row(binding, keys, context));
        let lines: Vec<Line<'_>> = lines.collect();
        let title = locale.text("screen-copying");
        let widest = lines.iter().map(Line::width).max().unwrap_or(0).max(title.width() + 4);
        let inside = window(frame, bottom_left(area, widest, lines.len()), &title, theme);
        frame.render_widget(Paragraph::new(lines), inside);
    }

    fn hints(&self) -> &'static [Hint] {
        const { &[Hint::new(Action::Back)] }
    }
}

/// A key and what it copies; `None` if it has no key.
fn row(binding: &Binding, keys: &[Key], context: &Context) -> Option<Line<'static>> {
    let key = Span::styled(format!(" {} ", keys.first()?.written()), context.theme.key());
    let word = context.locale.text(&format!("hint-{}", binding.name));
    Some(Line::from(vec![key, Span::raw(word), Span::raw(" ")]))
}

/// Copies a part of an entry, and says so; or says that the entry does not have it.
pub(super) fn copy(part: EntryPart, entry: EntryIndex, context: &Context) -> Outcome {
    let binding = BINDINGS.iter().find(|binding| binding.action == Action::CopyPart(part));
    let name = binding.map(|binding| context.locale.text(&format!("hint-{}", binding.name)));
    let name = name.unwrap_or_default();
    match text_of(part, entry, context) {
        Some(text) => Outcome::Run(Effect::Copy { what: name, text }),
        None => Outcome::Say(context.message("screen-nothing-to-copy", name)),
    }
}

/// The address of an entry's website, or of its first source.
pub(super) fn address(entry: &Entry) -> Option<&str> {
    let source = || entry.sources.first().map(|source| source.url.as_str());
    entry.website.as_deref().or_else(source)
}

fn text_of(part: EntryPart, index: EntryIndex, context: &Context) -> Option<String> {
    let entry = context.entry(index);
    let exporter = context.exporter();
    match part {
        EntryPart::Name => Some(context.name(index)),
        EntryPart::Acronym => context.acronym(index),
        EntryPart::OfficialName => {
            let name = entry.official_name.as_ref();
            name.map(|name| context.locale.language.text(name).into_owned())
        }
        EntryPart::Citation => citation(entry, context),
        EntryPart::Address => address(entry).map(str::to_owned),
        EntryPart::Text => Some(export::text(&exporter.sheet(index), export::TEXT_WIDTH)),
        EntryPart::Markdown => Some(export::markdown(&exporter.sheet(index))),
        EntryPart::Json => exporter.json(&[index]).ok(),
    }
}

fn citation(entry: &Entry, context: &Context) -> Option<String> {
    let source = entry.sources.first()?;
    let date = entry.as_of.map(|date| context.locale.date(date)).unwrap_or_default();
    let values = [
        ("name", context.locale.name(entry).into()),
        ("version", env!("CARGO_PKG_VERSION").into()),
        ("date", date.into()),
        ("source", source.title.as_str().into()),
        ("address", source.url.as_str().into()),
    ];
    Some(context.locale.format("screen-citation", &values))
}
