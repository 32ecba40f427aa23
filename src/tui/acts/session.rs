//! Where one was when the program ended: what is kept of it, and the return to it.

use serde::{Deserialize, Serialize};

use crate::catalog::Category;
use crate::language::Language;
use crate::search::Query;
use crate::tui::app::App;
use crate::tui::panes::layout::Pane;
use crate::tui::panes::listing::Sort;

/// What is kept from one run to the next. A field that is missing, or that a later version has
/// added, does no harm.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// The tag of the language on screen.
    pub language: String,
    /// The theme, if the reader has chosen one.
    pub theme: Option<String>,
    /// The id of the selected entry.
    entry: Option<String>,
    /// Whether it was being read.
    reading: bool,
    /// The first line of it on screen.
    top: usize,
    /// The words of the search.
    query: String,
    /// The slugs of the categories that were switched off.
    hidden: Vec<String>,
    /// How the list was ordered.
    sort: String,
}

impl Session {
    /// Where one is in the browser.
    pub fn of(app: &App) -> Self {
        let hidden = Category::ALL.iter().filter(|it| app.listing.hidden[**it as usize]);
        Self {
            language: app.locale.language.tag().to_owned(),
            theme: app.theme_chosen.clone(),
            entry: app.current().map(|entry| app.catalog.entry(entry).id.clone()),
            reading: app.focus == Pane::Detail,
            top: app.page_view.top,
            // A search that is still being typed has not been decided on.
            query: app
                .searching
                .as_ref()
                .map_or(app.search_line.text(), |it| it.before.0.text())
                .to_owned(),
            hidden: hidden.map(|it| it.slug().to_owned()).collect(),
            sort: app.listing.sort.key().to_owned(),
        }
    }

    /// Reads what was kept; a text that is no session is one that says nothing.
    pub fn from_json(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// The text to keep.
    ///
    /// # Panics
    /// Never: texts and numbers are always JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("texts and numbers are always JSON") + "\n"
    }

    /// The language that was on screen.
    pub fn language(&self) -> Option<Language> {
        Language::from_tag(&self.language)
    }
}

impl App {
    /// Returns to where one was, as far as it is there still.
    pub fn restore(&mut self, session: &Session) {
        for (hidden, category) in self.listing.hidden.iter_mut().zip(Category::ALL) {
            *hidden = session.hidden.iter().any(|slug| slug == category.slug());
        }
        if let Some(sort) = Sort::ALL.into_iter().find(|sort| sort.key() == session.sort) {
            self.listing.sort = sort;
        }
        self.listing.order(&self.catalog, &self.locale);
        self.search_line.set(&session.query);
        self.query = Query::new(&session.query);
        self.find();
        let entry = session.entry.as_ref().and_then(|id| self.catalog.find(id));
        self.select(entry);
        if let Some(entry) = entry {
            if session.reading {
                self.go_to(entry);
            }
            // The size of the screen is not known yet: the line is brought into it once it is.
            self.page_view.top = session.top;
        }
    }
}
