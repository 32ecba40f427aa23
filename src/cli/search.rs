//! `imenik search`, `imenik list`, `imenik export`: what a query finds, by rank or by name, in
//! every format.

use super::format::{self, Format};
use super::{Failure, NOTHING, print};
use crate::catalog::{Catalog, EntryIndex};
use crate::config::Bookmarks;
use crate::export;
use crate::language::Locale;
use crate::search::{Index, Query};
use crate::text::sanitize;
use crate::tui::Theme;

/// What to find and how to print it.
#[derive(Debug)]
pub struct Request {
    /// The words of the query; none asks for everything.
    pub words: String,
    /// Whether the entries come by rank, or else by name.
    pub ranked: bool,
    /// How many are printed at most.
    pub limit: usize,
    /// Whether to say why each was found.
    pub explain: bool,
    /// The bodies that the entries are set against, as a query.
    pub against: Option<String>,
    /// The format.
    pub format: Format,
}

/// Prints what the query finds; what is wrong with it goes to standard error.
pub(super) fn run(
    catalog: &Catalog,
    locale: &Locale,
    request: &Request,
    kept: &Bookmarks,
    theme: Theme,
) -> Result<(), Failure> {
    if let Some(bodies) = &request.against {
        return matrix(catalog, locale, &request.words, bodies);
    }
    let mut alphabet: Vec<EntryIndex> = catalog.iter().map(|(index, _)| index).collect();
    alphabet.sort_by_cached_key(|&index| locale.collation.key(&locale.name(catalog.entry(index))));
    let query = Query::new(&request.words);
    let (mut entries, mut remarks) = (alphabet.clone(), Vec::new());
    if !request.words.trim().is_empty() {
        // Words that ask for nothing find nothing: what was meant to be a few entries must not
        // become all of them.
        let candidates = if query.is_empty() { &[] } else { alphabet.as_slice() };
        let mut index = Index::new(catalog);
        index.set_bookmarks(
            kept.iter().filter_map(|it| Some((catalog.find(&it.id)?, it.note.as_str()))),
        );
        let found = index.search(catalog, &query, candidates.iter().copied());
        for problem in &found.problems {
            eprintln!("{}", problem.to_message(locale));
        }
        entries = found.hits.iter().map(|hit| hit.entry).collect();
        if request.explain {
            remarks = found.hits.iter().map(|hit| locale.text(hit.tier.message_key())).collect();
        }
        if !request.ranked {
            entries = alphabet.into_iter().filter(|entry| entries.contains(entry)).collect();
        }
    }
    entries.truncate(request.limit);
    if entries.is_empty() {
        let words = sanitize(&request.words).into_owned();
        return Err(Failure::new(
            NOTHING,
            locale.format("screen-nothing", &[("value", words.into())]),
        ));
    }
    print(&format::entries(catalog, locale, &entries, &remarks, request.format, theme)?)
}

/// Prints how the entries of one query take part in the bodies of another, as CSV.
fn matrix(catalog: &Catalog, locale: &Locale, states: &str, bodies: &str) -> Result<(), Failure> {
    let index = Index::new(catalog);
    let chosen = |words: &str| {
        let entries = index.select(catalog, words);
        let nothing =
            || locale.format("screen-nothing", &[("value", sanitize(words).into_owned().into())]);
        if entries.is_empty() { Err(Failure::new(NOTHING, nothing())) } else { Ok(entries) }
    };
    let mut bodies = chosen(bodies)?;
    bodies.retain(|&body| catalog.entry(body).category.is_body());
    print(
        &export::matrix(catalog, locale, &chosen(states)?, &bodies)
            .map_err(std::io::Error::from)?,
    )
}
