//! What of the browser is kept between runs, and its restoration.

use crate::catalog::Category;
use crate::config::Session;
use crate::search::Query;
use crate::tui::app::App;
use crate::tui::panes::layout::Pane;
use crate::tui::panes::listing::Sort;

impl App {
    /// The session to keep for the next run.
    pub fn session(&self) -> Session {
        let hidden = Category::ALL.iter().filter(|it| self.listing.hidden[**it as usize]);
        Session {
            language: self.locale.language.tag().to_owned(),
            theme: self.theme_chosen.clone(),
            entry: self.current().map(|entry| self.catalog.entry(entry).id.clone()),
            reading: self.focus == Pane::Detail,
            top: self.page_view.top,
            // A search that is still being typed has not been decided on.
            query: self
                .searching
                .as_ref()
                .map_or(self.search_line.text(), |it| it.before.0.text())
                .to_owned(),
            hidden: hidden.map(|it| it.slug().to_owned()).collect(),
            sort: self.listing.sort.key().to_owned(),
        }
    }

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
