//! The reader's own: bookmarks and notes on entries, and the list of them. Keeping them is done
//! outside.

use crate::catalog::EntryIndex;
use crate::config::{Bookmark, Bookmarks};
use crate::diagnostic::Diagnostic;
use crate::search::{Clause, Field, Term};
use crate::tui::app::App;
use crate::tui::keys::action::Effect;
use crate::tui::keys::line_edit::LineEdit;
use crate::tui::overlays::{Overlay, Prompt, Purpose};

impl App {
    /// What the reader has made of an entry.
    pub(in crate::tui) fn mine(&self, entry: EntryIndex) -> Option<&Bookmark> {
        self.bookmarks.of(&self.catalog.entry(entry).id)
    }

    /// The bookmark of an entry to change: a new one if there is none.
    fn changed(&self, entry: EntryIndex) -> Bookmark {
        let id = &self.catalog.entry(entry).id;
        self.bookmarks
            .of(id)
            .cloned()
            .unwrap_or_else(|| Bookmark { id: id.clone(), ..Bookmark::default() })
    }

    /// Marks the entry on the page, or takes its mark away.
    pub(in crate::tui) fn bookmark(&mut self) -> Option<Effect> {
        let mut bookmark = self.changed(self.current()?);
        bookmark.marked = !bookmark.marked;
        self.notice = Some(self.locale.text(if bookmark.marked {
            "screen-marked"
        } else {
            "screen-unmarked"
        }));
        Some(Effect::Keep(bookmark))
    }

    /// Lists what is marked or has a note, or ends that list.
    pub(in crate::tui) fn list_mine(&mut self) {
        self.search_done();
        if self.lists_mine() {
            self.clear_search();
        } else {
            self.search_line = LineEdit::default();
            self.add_to_search(&format!("{}:", Field::Mine.name(self.locale.language)));
        }
    }

    /// Whether all that is the reader's own is listed, and nothing else.
    pub(in crate::tui) fn lists_mine(&self) -> bool {
        matches!(self.query.terms(), [Term { negated: false, clause: Clause::Field(Field::Mine, words) }] if words.is_empty())
    }

    /// Begins to type the note on the entry; one of more lines than one is for an editor.
    pub(in crate::tui) fn open_note(&mut self) -> Option<Effect> {
        let entry = self.current()?;
        let note = self.mine(entry).map(|it| it.note.clone()).unwrap_or_default();
        let prompt = Prompt::new(Purpose::Note(entry), &note);
        if prompt.line.text() != note {
            return Some(Effect::Edit { entry, note });
        }
        self.overlay = Some(Overlay::Prompt(prompt));
        None
    }

    /// Goes on with the note that is being typed in the reader's editor.
    pub(in crate::tui) fn note_in_editor(&mut self) -> Option<Effect> {
        match self.overlay.take() {
            Some(Overlay::Prompt(Prompt { purpose: Purpose::Note(entry), line })) => {
                Some(Effect::Edit { entry, note: line.text().to_owned() })
            }
            other => {
                self.overlay = other;
                None
            }
        }
    }

    /// Keeps a note on an entry; an empty one takes it away.
    pub(in crate::tui) fn keep_note(&mut self, entry: EntryIndex, note: &str) -> Option<Effect> {
        let mut bookmark = self.changed(entry);
        note.trim().clone_into(&mut bookmark.note);
        (bookmark != self.changed(entry)).then(|| {
            self.notice = Some(self.locale.text(if bookmark.note.is_empty() {
                "screen-no-note"
            } else {
                "screen-noted"
            }));
            Effect::Keep(bookmark)
        })
    }

    /// Takes over the bookmarks as they are kept.
    pub fn keep(&mut self, bookmarks: Bookmarks) {
        let mine =
            bookmarks.iter().filter_map(|it| Some((self.catalog.find(&it.id)?, it.note.as_str())));
        self.index.set_mine(mine);
        self.bookmarks = bookmarks;
        let (top, link) = (self.page_view, self.link);
        self.find();
        let current = self.row();
        self.select(current);
        (self.page_view, self.link) = (top, link);
        self.show_selected();
    }

    /// Says why a bookmark could not be kept; its note is there to be typed again, or copied.
    pub(in crate::tui) fn not_kept(&mut self, fault: &Diagnostic, bookmark: &Bookmark) {
        if let Some(entry) = self
            .catalog
            .find(&bookmark.id)
            .filter(|_| bookmark.note != self.kept_note(&bookmark.id))
        {
            self.overlay = Some(Overlay::Prompt(Prompt::new(Purpose::Note(entry), &bookmark.note)));
        }
        self.say(self.locale.diagnostic(fault));
    }

    fn kept_note(&self, id: &str) -> &str {
        self.bookmarks.of(id).map_or("", |it| it.note.as_str())
    }

    /// Says that the editor failed; the note as it was typed is there still.
    pub(in crate::tui) fn editor_failed(&mut self, entry: EntryIndex, note: &str, why: &str) {
        if note != self.kept_note(&self.catalog.entry(entry).id) {
            self.overlay = Some(Overlay::Prompt(Prompt::new(Purpose::Note(entry), note)));
        }
        self.say(self.locale.format("screen-no-editor", &[("value", why.into())]));
    }
}
