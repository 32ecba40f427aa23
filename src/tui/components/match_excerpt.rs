//! Why an entry is in the list: the piece in which a search found it, behind its name or, if it is
//! a sentence, on a second line.

use ratatui::text::{Line, Span};

use crate::catalog::EntryIndex;
use crate::export::{matched_piece, matched_sentence};
use crate::search::{Highlighter, Hit, Tier};
use crate::text::{columns, fit};
use crate::tui::context::Context;
use crate::tui::widgets::styled::marked;

/// How far the line is indented, in columns.
pub(super) const INDENT: usize = 4;

/// The city, currency, code or other name by which a search found an entry, if its row does not
/// show it: with `has_seat` it shows the city.
pub(super) fn match_reason(
    context: &Context,
    entry: EntryIndex,
    tier: Tier,
    has_seat: bool,
) -> Option<String> {
    let highlighter = &context.listing.found.highlighter;
    let is_marked = |text: &str| !highlighter.ranges(text).is_empty();
    let is_shown = match tier {
        Tier::Field | Tier::SearchTerm | Tier::Prose => true,
        Tier::Capital | Tier::CapitalPart | Tier::Seat | Tier::SeatPart => {
            has_seat && first_city(context, entry).is_some_and(|city| is_marked(&city))
        }
        Tier::OtherSeat | Tier::WholeCurrency | Tier::Currency => false,
        _ => {
            is_marked(&context.name(entry))
                || context.acronym(entry).is_some_and(|acronym| is_marked(&acronym))
        }
    };
    if is_shown {
        return None;
    }
    let hit = Hit { entry, tier };
    let piece = matched_piece(&context.catalog, &context.locale, hit, highlighter)?;
    // Of a city with its state, the one that matches.
    let part = piece.split(", ").find(|part| is_marked(part)).map(str::to_owned);
    Some(part.unwrap_or(piece))
}

/// The city of the first seat of an entry: the capital of a state.
pub(super) fn first_city(context: &Context, entry: EntryIndex) -> Option<String> {
    let seat = context.entry(entry).seats().next()?;
    Some(context.locale.language.text(&seat.city).into_owned())
}

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

/// A text without its beginning, if its first match would be out of sight otherwise.
pub(super) fn from_first_match(sentence: &str, highlighter: &Highlighter, room: usize) -> String {
    let mark = highlighter.ranges(sentence).first().map_or(0, |mark| mark.start);
    if columns(sentence) <= room || sentence[..mark].chars().count() < room * 2 / 3 {
        return sentence.to_owned();
    }
    let before = sentence[..mark].char_indices().rev().nth(room / 3).map_or(0, |(at, _)| at);
    let space = sentence[before..].find(' ');
    let start = space.map_or(before, |space| before + space + 1).min(mark);
    let indent = sentence.len() - sentence.trim_start().len();
    format!("{}… {}", &sentence[..indent], &sentence[start..])
}
