//! What the lists to pick from hold, and what becomes of a pick or of a typed line: palette,
//! themes, facts, exports, notes.

use std::path::PathBuf;

use crate::catalog::Category;
use crate::export::{self, FileFormat, Sheet};
use crate::tui::app::App;
use crate::tui::keys::action::{Action, Effect, Motion, Saved};
use crate::tui::keys::bindings::{Binding, Context, Group, READING};
use crate::tui::keys::key::Key;
use crate::tui::keys::keymap::is_free;
use crate::tui::keys::line_edit::LineEdit;
use crate::tui::overlays::{Item, Overlay, Pick, Picker, Prompt, Purpose, Told};
use crate::tui::theme::{NamedTheme, Theme};
use unicode_width::UnicodeWidthStr;

impl App {
    /// Changes the line that is being typed, wherever it is.
    pub(in crate::tui) fn edit(&mut self, change: impl FnOnce(&mut LineEdit)) {
        match &mut self.overlay {
            Some(Overlay::Picker(picker)) => {
                change(&mut picker.line);
                picker.typed();
                self.preview();
            }
            Some(Overlay::Prompt(prompt)) => change(&mut prompt.line),
            None if self.view.is_some() => self.edit_in_view(change),
            None if self.searching.is_some() => {
                change(&mut self.search_line);
                self.line_typed();
            }
            _ => {}
        }
    }

    /// Puts a pasted text into the line that is being typed.
    pub fn paste(&mut self, text: &str) {
        self.edit(|line| line.insert_text(text));
    }

    /// Lists every action that can be taken now, by its name, with its keys.
    pub(in crate::tui) fn open_palette(&mut self) {
        let context = self.context();
        let mut bound: Vec<_> =
            self.keymap.bound().filter(|(binding, _)| is_free(binding)).collect();
        // What is copied is chosen by a second key, which the palette saves.
        let copies = |binding: &Binding| {
            binding.contexts == [Context::Copying] && READING.contains(&context)
        };
        bound.retain(|(binding, _)| {
            binding.action != Action::Palette
                && (binding.contexts.contains(&context) || copies(binding))
        });
        // Nobody looks here for the way down: movements come last.
        bound.sort_by_key(|(binding, _)| binding.group == Group::Moving);
        let item = |(binding, keys): (&Binding, &[Key])| {
            let before = if copies(binding) {
                format!("{}: ", self.locale.text("screen-copying"))
            } else {
                String::new()
            };
            let first = self.keymap.key(Action::Copy, context).filter(|_| copies(binding));
            let keys: Vec<String> =
                first.into_iter().chain(keys.first().map(|key| key.written())).collect();
            let label = before + &self.locale.text(&format!("action-{}", binding.name));
            Item { label, note: keys.join(" "), pick: Pick::Do(binding.action) }
        };
        let items = bound.into_iter().map(item).collect();
        self.overlay = Some(Overlay::Picker(Picker::new("screen-palette", items, 0)));
    }

    /// Lists the themes; the one that is set off is shown at once.
    pub(in crate::tui) fn open_themes(&mut self) {
        let name = |name: &str| {
            self.locale.optional(&format!("theme-{name}")).unwrap_or_else(|| name.to_owned())
        };
        let item = |(nth, theme): (usize, &NamedTheme)| Item {
            label: name(&theme.name),
            note: theme.name.clone(),
            pick: Pick::Theme(nth),
        };
        let items: Vec<Item> = self.themes.iter().enumerate().map(item).collect();
        let selected = self.themes.iter().position(|it| it.theme == self.theme).unwrap_or(0);
        self.theme_before = Some(self.theme);
        self.overlay = Some(Overlay::Picker(Picker::new("screen-themes", items, selected)));
    }

    /// Lists the facts of the entry, to copy one.
    pub(in crate::tui) fn open_facts(&mut self) {
        self.copying = false;
        let Some(entry) = self.current() else { return };
        let sheet = Sheet::new(&self.catalog, &self.locale, entry);
        let item = |field: &export::Field| {
            let text = export::body(&field.content);
            let pick = Pick::Fact(field.label.clone(), text.clone());
            Item {
                label: format!("{}: {}", field.label, text.replace('\n', " · ")),
                note: String::new(),
                pick,
            }
        };
        self.overlay = Some(Overlay::Picker(Picker::new(
            "screen-facts",
            sheet.fields.iter().map(item).collect(),
            0,
        )));
    }

    /// Lists what can be exported, in which format.
    pub(in crate::tui) fn open_exports(&mut self) {
        let listed = self.locale.format("export-listed", &[("n", self.listing.rows.len().into())]);
        let entry =
            self.current().map(|entry| self.locale.name(self.catalog.entry(entry)).into_owned());
        let item = |whole: bool, what: &str, format: FileFormat| Item {
            label: format!("{what} · {}", format.name()),
            note: format!(".{}", format.extension()),
            pick: Pick::Export(whole, format),
        };
        let of =
            |whole: bool, what: String| FileFormat::ALL.map(|format| item(whole, &what, format));
        let items: Vec<Item> =
            entry.into_iter().flat_map(|it| of(false, it)).chain(of(true, listed)).collect();
        self.overlay = Some(Overlay::Picker(Picker::new("screen-export", items, 0)));
    }

    /// Asks for the name of the file, with one offered.
    fn ask_for_file(&mut self, whole: bool, format: FileFormat) {
        let entries =
            if whole { self.listing.rows.clone() } else { self.current().into_iter().collect() };
        let words: String = self
            .search_line
            .text()
            .chars()
            .map(|c| if c.is_alphanumeric() { c } else { '-' })
            .collect();
        let shown = Category::ALL.iter().filter(|it| !self.listing.hidden[**it as usize]);
        let what = match entries.first() {
            Some(&entry) if !whole => self.catalog.entry(entry).id.clone(),
            _ if !self.query.is_empty() => words,
            _ if self.listing.hidden.contains(&true) => {
                shown.map(|it| it.slug()).collect::<Vec<_>>().join("-")
            }
            _ => String::new(),
        };
        let name = format!("imenik-{what}")
            .split('-')
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("-");
        match export::file(&self.catalog, &self.locale, &entries, format) {
            Ok(text) => {
                let name = format!("{name}.{}", format.extension());
                self.overlay =
                    Some(Overlay::Prompt(Prompt::new(Purpose::File { text, there: false }, &name)));
            }
            Err(error) => self.say(error.to_string()),
        }
    }

    /// Sets off another item of the list.
    pub(in crate::tui) fn pick_by(&mut self, motion: Motion) {
        if let Some(Overlay::Picker(picker)) = &mut self.overlay {
            picker.scroll(motion);
            self.preview();
        }
    }

    /// Shows the theme that is set off.
    pub(in crate::tui) fn preview(&mut self) {
        let Some(Overlay::Picker(picker)) = &self.overlay else { return };
        if let Some(Pick::Theme(nth)) = picker.picked().map(|item| &item.pick) {
            self.wear(self.themes[*nth].theme);
        }
    }

    /// Gives up a list; the theme is what it was.
    pub(in crate::tui) fn unpick(&mut self) {
        if let Some(before) = self.theme_before.take() {
            self.wear(before);
        }
    }

    fn wear(&mut self, theme: Theme) {
        if self.theme != theme {
            self.theme = theme;
            self.resize(self.size);
        }
    }

    /// Takes what is set off, or the line as it is typed.
    pub(in crate::tui) fn overlay_done(&mut self) -> Option<Effect> {
        match self.overlay.take()? {
            Overlay::Picker(picker) => {
                let Some(item) = picker.picked() else {
                    self.overlay = Some(Overlay::Picker(picker));
                    return None;
                };
                match item.pick.clone() {
                    Pick::Do(action) => return self.update(action),
                    Pick::Theme(nth) => {
                        self.theme_before = None;
                        self.theme_chosen = Some(self.themes[nth].name.clone());
                        self.notice = Some(
                            self.locale
                                .format("screen-theme", &[("value", item.label.as_str().into())]),
                        );
                    }
                    Pick::Fact(label, text) => {
                        self.notice =
                            Some(self.locale.format("screen-copied", &[("value", label.into())]));
                        return Some(Effect::Copy(text));
                    }
                    Pick::Export(whole, format) => self.ask_for_file(whole, format),
                }
                None
            }
            Overlay::Prompt(Prompt { purpose: Purpose::Note(entry), line }) => {
                self.keep_note(entry, line.text())
            }
            Overlay::Prompt(prompt) => self.save(prompt),
            Overlay::Told(_, under) => {
                self.overlay = under.map(|under| *under);
                None
            }
            Overlay::Help(_) => None,
        }
    }

    /// Asks for the file to be written; the line stays until it is.
    fn save(&mut self, prompt: Prompt) -> Option<Effect> {
        let name = prompt.line.text().trim().to_owned();
        let over = prompt.asks_to_overwrite();
        let text = match &prompt.purpose {
            Purpose::File { text, .. } => text.clone(),
            Purpose::Note(_) => return None,
        };
        self.overlay = Some(Overlay::Prompt(prompt));
        (!name.is_empty()).then(|| Effect::Save { path: PathBuf::from(name), text, over })
    }

    /// Says something: in the bottom line until the next action, or over the panes if it is too
    /// long for that line.
    pub(in crate::tui) fn say(&mut self, text: String) {
        let under = self.overlay.take();
        if under.is_none() && text.width() < usize::from(self.size.width) {
            self.notice = Some(text);
        } else {
            self.overlay = Some(Overlay::Told(Told::Message(text), under.map(Box::new)));
        }
    }

    /// Takes note of what became of the file.
    pub fn saved(&mut self, path: &str, saved: Saved) {
        let value = |text: String| [("value", text.into())];
        match (saved, &mut self.overlay) {
            (
                Saved::There,
                Some(Overlay::Prompt(Prompt { purpose: Purpose::File { there, .. }, .. })),
            ) => {
                *there = true;
            }
            (Saved::Failed(why), _) => {
                self.say(self.locale.format("screen-not-saved", &value(format!("{path}: {why}"))));
            }
            (Saved::Done, _) => {
                self.overlay = None;
                self.say(self.locale.format("screen-saved", &value(path.to_owned())));
            }
            (Saved::There, _) => {}
        }
    }

    /// What the line of keys asks while a file is there.
    pub(in crate::tui) fn question(&self) -> Option<String> {
        let Some(Overlay::Prompt(prompt)) =
            self.overlay.as_ref().filter(|overlay| overlay.context() == Context::Overwrite)
        else {
            return None;
        };
        Some(self.locale.format("screen-overwrite", &[("value", prompt.line.text().trim().into())]))
    }
}
