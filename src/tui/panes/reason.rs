//! The line under an entry of the list that shows where a search found it, when that is in a long
//! text.

use ratatui::text::{Line, Span};

use super::page::marked;
use crate::catalog::EntryIndex;
use crate::language::Language;
use crate::search::excerpt;
use crate::text::fit;
use crate::tui::app::App;

/// How far the line is set in, in columns.
const INDENT: usize = 4;

/// The sentence that best shows the words of the search, cut so that the first of them is seen.
pub(in crate::tui) fn reason(app: &App, index: EntryIndex, width: usize) -> Line<'static> {
    let entry = app.catalog.entry(index);
    let room = width.saturating_sub(INDENT + 1);
    // The words may stand in the text of the other language only.
    let found = [app.locale.language, Language::English, Language::SerbianLatin]
        .into_iter()
        .find_map(|language| {
            let texts: Vec<_> = entry
                .aims
                .iter()
                .chain([&entry.description])
                .map(|text| language.text(text))
                .collect();
            excerpt(&app.listing.found.marker, &texts)
        });
    let found = found.map(|sentence| from_first_mark(app, &sentence, room));
    let mut spans = vec![Span::raw(" ".repeat(INDENT))];
    spans.extend(marked(
        &fit(&found.unwrap_or_default(), room),
        app.theme.faint(),
        app.theme,
        &app.listing.found.marker,
    ));
    Line::from(spans)
}

/// A sentence without its beginning, if its first mark would else be out of sight.
fn from_first_mark(app: &App, sentence: &str, room: usize) -> String {
    let mark = app.listing.found.marker.marks(sentence).first().map_or(0, |mark| mark.start);
    if sentence[..mark].chars().count() < room * 2 / 3 {
        return sentence.to_owned();
    }
    let before = sentence[..mark].char_indices().rev().nth(room / 3).map_or(0, |(at, _)| at);
    let start = sentence[before..].find(' ').map_or(before, |space| before + space + 1).min(mark);
    format!("… {}", &sentence[start..])
}
