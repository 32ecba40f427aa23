//! Taking an entry out of the browser: what can be copied and how it reads, and the site to open.
//! Clipboard and web are outside.

use crate::catalog::Entry;
use crate::export::{self, Sheet, shown_acronym};
use crate::tui::app::App;
use crate::tui::keys::action::{Action, Effect};
use crate::tui::keys::bindings::BINDINGS;

/// What is copied from an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    /// Its name.
    Name,
    /// Its acronym or code.
    Acronym,
    /// Its official name.
    OfficialName,
    /// Where a fact was read: the entry, its date, its first source.
    Citation,
    /// The address of its site, or of its first source.
    Address,
    /// The whole entry as plain text.
    Text,
    /// The whole entry as Markdown.
    Markdown,
    /// The record.
    Json,
}

impl App {
    /// Copies a part of the entry on the page, and says so; an entry without that part says so too.
    pub(in crate::tui) fn copy(&mut self, what: Copied) -> Option<Effect> {
        self.copying = false;
        let text = self.copied(what);
        let binding = BINDINGS.iter().find(|binding| binding.action == Action::CopyPart(what));
        let part = binding
            .map(|binding| self.locale.text(&format!("hint-{}", binding.name)))
            .unwrap_or_default();
        let told = if text.is_some() { "screen-copied" } else { "screen-nothing-to-copy" };
        self.notice = Some(self.locale.format(told, &[("value", part.into())]));
        text.map(Effect::Copy)
    }

    /// Asks for the site of the entry on the page.
    pub(in crate::tui) fn open_website(&self) -> Option<Effect> {
        address(self.catalog.entry(self.current()?))
            .map(|address| Effect::Website(address.to_owned()))
    }

    /// Says which address was given to the web browser, or that there is none to open it with.
    pub(in crate::tui) fn website_opened(&mut self, address: &str, opened: bool) {
        let told = if opened { "screen-website" } else { "screen-no-browser" };
        self.say(self.locale.format(told, &[("value", address.into())]));
    }

    fn copied(&self, what: Copied) -> Option<String> {
        let index = self.current()?;
        let (entry, language) = (self.catalog.entry(index), self.locale.language);
        let sheet = || Sheet::new(&self.catalog, &self.locale, index);
        match what {
            Copied::Name => Some(self.locale.name(entry).into_owned()),
            Copied::Acronym => shown_acronym(language, entry),
            Copied::OfficialName => {
                entry.official_name.as_ref().map(|name| language.text(name).into_owned())
            }
            Copied::Citation => self.citation(entry),
            Copied::Address => address(entry).map(str::to_owned),
            Copied::Text => Some(export::text(&sheet(), export::TEXT_WIDTH)),
            Copied::Markdown => Some(export::markdown(&sheet())),
            Copied::Json => export::json(&[entry]).ok(),
        }
    }

    fn citation(&self, entry: &Entry) -> Option<String> {
        let source = entry.sources.first()?;
        let values = [
            ("name", self.locale.name(entry).into()),
            ("version", env!("CARGO_PKG_VERSION").into()),
            ("date", self.locale.date(entry.as_of).into()),
            ("source", source.title.as_str().into()),
            ("address", source.url.as_str().into()),
        ];
        Some(self.locale.format("screen-citation", &values))
    }
}

/// The address of an entry's site, or of its first source.
fn address(entry: &Entry) -> Option<&str> {
    entry.website.as_deref().or_else(|| entry.sources.first().map(|source| source.url.as_str()))
}
