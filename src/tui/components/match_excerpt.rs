//! The second line of an entry in the list: the sentence in which a search found it.

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::catalog::EntryIndex;
use crate::export::matched_sentence;
use crate::search::Highlighter;
use crate::text::fit;
use crate::tui::context::Context;
use crate::tui::widgets::styled::marked;

/// How far the line is indented, in columns.
pub(super) const INDENT: usize = 4;

/// The sentence that best shows the words of the search, cut so that the first of them is in sight.
pub(super) fn match_excerpt(context: &Context, index: EntryIndex, width: usize) -> Line<'static> {
    let (entry, highlighter) = (context.entry(index), &context.listing.found.highlighter);
    let room = width.saturating_sub(INDENT + 1);
    let sentence = match matched_sentence(&context.locale, entry, highlighter) {
        Some(sentence) => from_first_match(&sentence, highlighter, room),
        // No sentence in another language than that of the screen.
        None => context.locale.text("tier-other-text"),
    };
    let mut spans = vec![Span::raw(" ".repeat(INDENT))];
    spans.extend(marked(&fit(&sentence, room), context.theme.faint(), context.theme, highlighter));
    Line::from(spans)
}

/// A sentence without its beginning, if its first match would be out of sight otherwise.
fn from_first_match(sentence: &str, highlighter: &Highlighter, room: usize) -> String {
    let mark = highlighter.ranges(sentence).first().map_or(0, |mark| mark.start);
    if sentence.width() <= room || sentence[..mark].chars().count() < room * 2 / 3 {
        return sentence.to_owned();
    }
    let before = sentence[..mark].char_indices().rev().nth(room / 3).map_or(0, |(at, _)| at);
    let space = sentence[before..].find(' ');
    let start = space.map_or(before, |space| before + space + 1).min(mark);
    format!("… {}", &sentence[start..])
}
