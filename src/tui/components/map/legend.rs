//! The legend of the map: each mark with its sign, its word and how many entries have it.

use ratatui::text::{Line, Span};

use super::colouring::{CLASSES, Colouring};
use super::places::Places;
use super::subject::{Mark, Subject, in_year};
use crate::catalog::{Category, Status};
use crate::tui::context::Context;
use crate::tui::theme::Theme;

/// The marks that are used, or the scale of a number.
pub(super) fn line(
    subject: Subject,
    colouring: Colouring,
    places: &Places,
    context: &Context,
) -> Line<'static> {
    let mut spans = Vec::new();
    if colouring != Colouring::Marks {
        let name = context.locale.text(colouring.key());
        spans.push(Span::styled(format!("{name}  "), context.theme.label()));
    }
    for mark in marks(colouring) {
        let count = places.marked.iter().filter(|it| it.mark == mark).count();
        if count == 0 {
            continue;
        }
        let word = word(mark, subject, colouring, places, context);
        spans.push(swatch(mark, context.theme));
        let count = match mark {
            Mark::Own => String::new(),
            _ => format!(" {}", context.locale.whole(count as u64)),
        };
        spans.push(Span::raw(format!(" {word}")));
        spans.push(Span::styled(format!("{count}  "), context.theme.faint()));
    }
    spans.extend(former_states(subject, context).map(|it| Span::styled(it, context.theme.faint())));
    Line::from(spans)
}

/// How many of the members of a body in the year that is shown no longer exist, and so have no
/// place on the map.
fn former_states(subject: Subject, context: &Context) -> Option<String> {
    let (Subject::Entry(body), Some(on)) = (subject, context.year.date()) else { return None };
    let count = context.catalog.former_states_on(body, on).count();
    (count > 0).then(|| context.message("map-former-states", context.locale.whole(count as u64)))
}

/// Every mark that a colouring uses, in the order of the legend.
fn marks(colouring: Colouring) -> Vec<Mark> {
    if colouring != Colouring::Marks {
        let classes = 0..u8::try_from(CLASSES).unwrap_or_default();
        return classes.map(Mark::Class).collect();
    }
    let statuses = Status::ALL.iter().copied().map(Mark::Status);
    let of_two = [Mark::First, Mark::Both, Mark::Second];
    let listed = Category::ALL.iter().copied().map(Mark::Listed);
    let of_year = [Mark::Joined, Mark::Undated];
    let all = [Mark::Own].into_iter().chain(of_two).chain(statuses);
    all.chain(of_year).chain(listed).collect()
}

/// The sign of a mark. Shades are seen as areas only.
fn swatch(mark: Mark, theme: Theme) -> Span<'static> {
    if matches!(mark, Mark::Class(_)) && theme.colours {
        return Span::styled(format!(" {} ", mark.sign()), mark.on_area(theme));
    }
    Span::styled(mark.sign(), mark.style(theme))
}

fn word(
    mark: Mark,
    subject: Subject,
    colouring: Colouring,
    places: &Places,
    context: &Context,
) -> String {
    let locale = &context.locale;
    let short = |entry| context.acronym(entry).unwrap_or_else(|| context.name(entry));
    match (mark, subject) {
        (Mark::Own, Subject::Entry(entry)) if context.entry(entry).category.is_body() => {
            locale.text("field-headquarters")
        }
        (Mark::Own, _) => locale.text("field-capital"),
        (Mark::Status(status), _) => locale.status(status),
        (Mark::Joined | Mark::Undated, _) => in_year(mark, context),
        (Mark::First, Subject::Two(one, _)) => context.message("map-only", short(one)),
        (Mark::Second, Subject::Two(_, other)) => context.message("map-only", short(other)),
        (Mark::First | Mark::Second, _) => String::new(),
        (Mark::Both, _) => locale.text("map-both"),
        (Mark::Listed(category), _) => locale.category_short(category),
        (Mark::Class(class), _) => colouring.range(places.scale, class.into(), locale),
    }
}
