//! The parts of an entry that can be copied, and the text of each.

use crate::catalog::{Entry, EntryIndex, Names, Text};
use crate::export::{self, FieldKind};
use crate::language::Language;
use crate::tui::context::Context;
use crate::tui::input::action::{EntryPart, NamePart, OtherLanguage};

/// A narrower screen has the tags of languages, and not their names.
const ROOM_FOR_LANGUAGES: u16 = 60;

/// The text of a part of an entry. `field` is the one under the cursor.
pub(super) fn text_of(
    part: EntryPart,
    index: EntryIndex,
    field: Option<FieldKind>,
    context: &Context,
) -> Option<String> {
    let entry = context.entry(index);
    let exporter = context.exporter();
    match part {
        EntryPart::Name(NamePart::Name) => Some(context.name(index)),
        EntryPart::Name(NamePart::Acronym) => context.acronym(index),
        EntryPart::Name(NamePart::Official) => {
            let name = entry.official_name.as_ref();
            name.map(|name| context.locale.language.text(name).into_owned())
        }
        EntryPart::OtherName(name, other) => {
            in_language(name, entry, other_language(other, context))
        }
        EntryPart::Field => field_text(index, field?, context),
        EntryPart::Citation => citation(entry, context),
        EntryPart::Address => address(entry).map(str::to_owned),
        EntryPart::Text => Some(export::text(&exporter.sheet(index), export::TEXT_WIDTH)),
        EntryPart::Markdown => Some(export::markdown(&exporter.sheet(index))),
        EntryPart::Json => exporter.json(&[index]).ok(),
    }
}

/// What a part is called.
pub(super) fn label(
    part: EntryPart,
    index: EntryIndex,
    field: Option<FieldKind>,
    context: &Context,
) -> String {
    let locale = &context.locale;
    match part {
        EntryPart::Name(name) => locale.text(name_key(name)),
        EntryPart::OtherName(name, other) => {
            let tag = other_language(other, context).tag();
            let name = locale.text(name_key(name));
            if context.size.width < ROOM_FOR_LANGUAGES {
                return format!("{tag} {name}");
            }
            let language = locale.text(&format!("copying-{}", tag.to_lowercase()));
            let values = [("value", name.into()), ("language", language.into())];
            locale.format("copying-other", &values)
        }
        EntryPart::Field => {
            let sheet = context.exporter().sheet(index);
            let found = sheet.fields.into_iter().find(|it| Some(it.kind) == field);
            found.map_or_else(|| locale.text("hint-copy-field"), |field| field.label)
        }
        EntryPart::Citation => locale.text("hint-copy-citation"),
        EntryPart::Address => locale.text("hint-copy-address"),
        EntryPart::Text => locale.text("hint-copy-text"),
        EntryPart::Markdown => locale.text("hint-copy-markdown"),
        EntryPart::Json => locale.text("hint-copy-json"),
    }
}

fn name_key(part: NamePart) -> &'static str {
    match part {
        NamePart::Name => "hint-copy-name",
        NamePart::Acronym => "hint-copy-acronym",
        NamePart::Official => "hint-copy-official",
    }
}

/// The address of an entry's website, or of its first source.
pub(super) fn address(entry: &Entry) -> Option<&str> {
    let source = || entry.sources.first().map(|source| source.url.as_str());
    entry.website.as_deref().or_else(source)
}

/// One of the languages that are not on screen, in the order of the language key.
fn other_language(other: OtherLanguage, context: &Context) -> Language {
    let next = context.locale.language.next();
    match other {
        OtherLanguage::Next => next,
        OtherLanguage::AfterNext => next.next(),
    }
}

/// A name of an entry in a language, if it has one there.
fn in_language(part: NamePart, entry: &Entry, language: Language) -> Option<String> {
    let own = |text: &Text| {
        let is_own = language.foreign_tag(text).is_none();
        is_own.then(|| language.text(text).into_owned())
    };
    match part {
        NamePart::Name => own(&entry.name),
        NamePart::Official => entry.official_name.as_ref().and_then(own),
        NamePart::Acronym => own_acronym(&entry.acronyms, language),
    }
}

/// The acronym of a language. Codes of states are the same in all of them, and not another name.
fn own_acronym(acronyms: &Names, language: Language) -> Option<String> {
    let mut own = acronyms.iter().filter(|(tag, _)| language.is_tag(tag));
    let has_own = own.any(|(_, names)| !names.is_empty());
    let acronym = language.acronym(acronyms).filter(|_| has_own);
    acronym.map(std::borrow::Cow::into_owned)
}

fn field_text(index: EntryIndex, kind: FieldKind, context: &Context) -> Option<String> {
    let sheet = context.exporter().sheet(index);
    let field = sheet.fields.iter().find(|field| field.kind == kind)?;
    Some(export::content_text(&field.content))
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
