//! What the list says of itself: its title, and in place of rows why there are none.

use ratatui::text::Line;

use crate::search::{Clause, Problem, Query, Term, without_each};
use crate::text::{columns, fit, sanitize};
use crate::tui::context::Context;
use crate::tui::input::action::Action;
use crate::tui::input::mode::Mode;
use crate::tui::listing::Listing;

/// What is listed, in words within a width; if it depends on the year, with that.
pub(super) fn title(room: usize, context: &Context) -> String {
    let what = listed(context);
    if !context.listing.follows_date() {
        return what;
    }
    let undated = context.listing.found.problems.iter().find_map(|problem| match problem {
        Problem::UnknownDates(count) => Some(*count),
        _ => None,
    });
    let undated = undated.map(|n| context.locale.format("screen-undated", &[("n", n.into())]));
    let year = context.year.titled(String::new());
    let notes = [undated.map(|undated| format!("{year} · {undated}")), Some(year)];
    let fits = |note: &String| columns(&what) + columns(note) <= room;
    let note = notes.iter().flatten().find(|note| fits(note)).or(notes[1].as_ref());
    let note = note.map_or("", String::as_str);
    format!("{}{note}", fit(&what, room.saturating_sub(columns(note))))
}

/// What is listed, in words.
fn listed(context: &Context) -> String {
    let (listing, locale) = (&context.listing, &context.locale);
    match listing.only() {
        _ if listing.is_bookmarks() => locale.text("screen-mine"),
        _ if listing.found.problems.contains(&Problem::MostWords) => {
            context.message("screen-most-words", words(context))
        }
        _ if !listing.query.is_empty() => context.message("screen-quoted", words(context)),
        Some(category) => locale.term(category),
        None if listing.hides_any() => locale.text("screen-some"),
        None => locale.text("screen-all"),
    }
}

/// The words of the search, as they may be shown.
fn words(context: &Context) -> String {
    sanitize(context.listing.words.trim()).into_owned()
}

/// What to do about a search that finds nothing: what is wrong with it comes first.
fn nothing_hint(context: &Context) -> String {
    let Listing { query, found, .. } = &context.listing;
    let in_year = context.listing.follows_date();
    let mut problems = found.problems.iter().filter(|problem| match problem {
        // It finds what is in it, and may still be typed.
        Problem::OpenQuote => false,
        // The title says it.
        Problem::UnknownDates(_) => !in_year,
        _ => true,
    });
    if let Some(problem) = problems.next() {
        return problem.to_message(&context.locale);
    }
    let is_word = |term: &Term| matches!(term.clause, Clause::Word(_) | Clause::Phrase(_));
    if in_year {
        let year = context.year.chosen().unwrap_or_default().to_string();
        let values = [("value", year.into()), ("key", context.key(Action::Back, Mode::List))];
        return context.locale.format("screen-nothing-in-year", &values);
    }
    let has_words_only = query.terms().iter().all(is_word);
    let key = if has_words_only { "screen-nothing-hint" } else { "screen-no-match-hint" };
    let back = context.key(Action::Back, Mode::List);
    context.locale.format(key, &[("key", back)])
}

/// What an empty list says: why it is empty, and what to do.
pub(super) fn empty_text(context: &Context) -> Vec<Line<'static>> {
    let locale = &context.locale;
    let all = context.key(Action::AllCategories, Mode::List);
    if context.listing.query.is_empty() {
        return vec![Line::raw(locale.format("screen-no-category", &[("key", all)]))];
    }
    if context.listing.is_bookmarks() {
        let values = [("mark", Action::Bookmark), ("note", Action::Note), ("back", Action::Back)]
            .map(|(name, action)| (name, context.key(action, Mode::List)));
        return vec![Line::raw(locale.format("screen-nothing-mine", &values))];
    }
    let hint = match context.listing.hidden_count() {
        0 => nothing_hint(context),
        hidden => locale.format("screen-hidden-hint", &[("value", hidden.into()), ("key", all)]),
    };
    let mut lines = vec![
        Line::raw(context.message("screen-nothing", words(context))),
        Line::default(),
        Line::styled(hint, context.theme.faint()),
    ];
    for (part, count) in less_strict(context) {
        let values = [("value", sanitize(&part).into_owned().into()), ("n", count.into())];
        lines.push(Line::styled(
            locale.format("screen-try-without", &values),
            context.theme.faint(),
        ));
    }
    lines
}

/// The parts of a search that finds nothing without which it finds something, with how much.
fn less_strict(context: &Context) -> Vec<(String, usize)> {
    let parts = without_each(&context.listing.words);
    if parts.len() < 2 || context.listing.hidden_count() > 0 {
        return Vec::new();
    }
    let count = |words: &str| {
        let all = context.catalog.indexes();
        let query = Query::new(words);
        let found = context.index.search(&context.catalog, &context.listing.dated(&query), all);
        // Typos and most of the words are guesses.
        if found.problems.is_empty() { found.hits.len() } else { 0 }
    };
    let counted = parts.into_iter().map(|(part, others)| (part, count(&others)));
    counted.filter(|(_, count)| *count > 0).collect()
}
